//! The plan files of a folder: found and looked at, not read.

use super::{EXTENSION, StoreError};
use jiff::Timestamp;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most plan files of a folder that are looked at.
pub const MOST_PLANS: usize = 20_000;
/// How many folders deep plan files are looked for.
const DEEPEST: usize = 24;

/// A plan file that was found, not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFile {
    /// Where it lies.
    pub path: PathBuf,
    /// When it last changed, if the system says so.
    pub changed: Option<Timestamp>,
    /// Its length in bytes.
    pub bytes: u64,
    /// Why it cannot even be looked at; of a folder, why nothing in it can be.
    pub broken: Option<StoreError>,
}

/// The plan files of a folder and of the folders below it, by their path: at most [`MOST_PLANS`]. Folders whose name
/// begins with a dot, and links to folders, are left out.
///
/// # Errors
/// If the folder itself cannot be read.
pub fn plans_in(folder: &Path) -> Result<Vec<PlanFile>, StoreError> {
    let mut found = Vec::new();
    let mut below = vec![(folder.to_path_buf(), 0)];
    while let Some((at, depth)) = below.pop() {
        let entries = match fs::read_dir(&at) {
            Ok(entries) => entries,
            Err(error) if depth == 0 => return Err(StoreError::reading(&at, &error)),
            Err(error) => {
                found.push(PlanFile::broken(&at, &error));
                continue;
            }
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let kind = entry.file_type();
            if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
                if !is_hidden && depth < DEEPEST {
                    below.push((path, depth + 1));
                }
            } else if is_plan(&path) {
                found.extend(PlanFile::at(&path));
            }
        }
        if found.len() >= MOST_PLANS {
            found.truncate(MOST_PLANS);
            break;
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn is_plan(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION))
}

impl PlanFile {
    /// What is known of a file without reading it; `None` if a folder is there.
    pub fn at(path: &Path) -> Option<Self> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => None,
            Ok(found) => Some(Self {
                path: path.to_path_buf(),
                changed: found
                    .modified()
                    .ok()
                    .and_then(|time| Timestamp::try_from(time).ok()),
                bytes: found.len(),
                broken: None,
            }),
            Err(error) => Some(Self::broken(path, &error)),
        }
    }

    /// A file of which nothing but its name is known.
    pub fn named(path: &Path) -> Self {
        Self {
            path: path.to_path_buf(),
            changed: None,
            bytes: 0,
            broken: None,
        }
    }

    fn broken(path: &Path, error: &io::Error) -> Self {
        Self {
            broken: Some(StoreError::reading(path, error)),
            ..Self::named(path)
        }
    }
}
