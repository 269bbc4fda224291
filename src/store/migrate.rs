//! Older files: one step per version of the format, and the original kept beside the migrated file.

use super::{EXTENSION, StoreError, VERSION, read_bytes, write_bytes};
use std::path::{Path, PathBuf};

/// Changes the text of a file from one version to the next.
type Step = fn(&str) -> String;

/// `STEPS[n]` leads from version `n` to `n + 1`.
const STEPS: [Step; VERSION as usize] = [from_0_to_1];

/// Takes the text of an older file through all steps to the current version.
pub(super) fn to_current(text: String, version: u32) -> String {
    STEPS
        .iter()
        .skip(version as usize)
        .fold(text, |text, step| step(&text))
}

/// Version 0 is the trial format before the first release; its answers have the same names.
fn from_0_to_1(text: &str) -> String {
    text.to_owned()
}

/// Where the original of an older file is kept: `plan.v0.europlan` beside `plan.europlan`.
pub fn original_path(path: &Path, version: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".v{version}.{EXTENSION}"));
    path.with_file_name(name)
}

/// Keeps the original of an older file beside it, before the first save; one that is there already stays.
pub fn keep_original(path: &Path, version: u32) -> Result<PathBuf, StoreError> {
    let original = original_path(path, version);
    if !original.exists() {
        write_bytes(&original, &read_bytes(path)?)?;
    }
    Ok(original)
}
