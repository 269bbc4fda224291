//! Files of every version: each is read with the types of its version, and its data is then turned into today's.
//!
//! The types of a version that is no longer written stay for ever, as a module here. A new version adds its
//! predecessor as a module and an arm in [`plan`]; the step of an older one leads to the version after it.

mod v1;

use super::{EXTENSION, StoreError, read_bytes, write_bytes};
use crate::plan::Plan;
use serde::{Deserialize, Deserializer};
use std::path::{Path, PathBuf};

/// What a file says of itself.
#[derive(Deserialize)]
pub(super) struct Header {
    pub(super) format: String,
    pub(super) version: u32,
}

/// A whole file; its plan has the type of its version.
#[derive(Deserialize)]
struct File<P> {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default, rename = "program")]
    _program: String,
    plan: P,
}

/// The plan of a file of that version. One of a newer version is read as far as this program knows its fields.
pub(super) fn plan<'de, D: Deserializer<'de>>(version: u32, file: D) -> Result<Plan, D::Error> {
    match version {
        0 | 1 => File::<v1::Plan>::deserialize(file).map(|file| file.plan.into()),
        _ => File::<Plan>::deserialize(file).map(|file| file.plan),
    }
}

/// Where the original of an older file is kept: `plan.v1.europlan` beside `plan.europlan`.
pub fn original_path(path: &Path, version: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".v{version}.{EXTENSION}"));
    path.with_file_name(name)
}

/// Keeps the original of an older file beside it, before the first save; one that is there already stays.
pub fn keep_original(path: &Path, version: u32) -> Result<PathBuf, StoreError> {
    let original = original_path(path, version);
    let is_there = original.try_exists();
    if !is_there.map_err(|error| StoreError::reading(&original, &error))? {
        write_bytes(&original, &read_bytes(path)?)?;
    }
    Ok(original)
}
