//! What recovery copies and dated versions share: folders only for the person, names for files, times in names.

use super::StoreError;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

/// How a moment stands in a name: it sorts by time, and no system objects to it.
const MOMENT: &str = "%Y-%m-%dT%H%M%S.%3fZ";
/// The same for reading.
const MOMENT_READ: &str = "%Y-%m-%dT%H%M%S%.fZ";
/// The most letters of a plan's name in a name made of it.
const MOST_LETTERS: usize = 40;

/// Makes a folder that only the person may look into; one that is there already stays as it is.
pub(super) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(folder)
        .map_err(|error| StoreError::writing(folder, &error))
}

/// The files of a folder with their names, in the order of the names; none if there is no such folder.
pub(super) fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut files: Vec<(String, PathBuf)> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.file_name().into_string().ok()?, entry.path()))
        })
        .collect();
    files.sort();
    files
}

/// Removes a file; one that is gone already is no error.
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::writing(path, &error))
        }
        _ => Ok(()),
    }
}

/// Gives a file another name, in whichever folder of ours.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    std::fs::rename(from, to).map_err(|error| StoreError::reading(from, &error))
}

/// When a file was last changed, as its system says.
pub(super) fn changed(file: &Path) -> Option<Timestamp> {
    let modified = std::fs::metadata(file).ok()?.modified().ok()?;
    Timestamp::try_from(modified).ok()
}

/// A moment as part of a name, exact to the millisecond.
pub(super) fn moment(time: Timestamp) -> String {
    time.strftime(MOMENT).to_string()
}

/// The moment in a name.
pub(super) fn read_moment(text: &str) -> Option<Timestamp> {
    let civil = DateTime::strptime(MOMENT_READ, text).ok()?;
    TimeZone::UTC.to_timestamp(civil).ok()
}

/// Words as part of a name: letters, digits and hyphens, which lead to no other folder.
pub(super) fn plain_name(words: &str) -> String {
    let sign = |c: char| if c.is_alphanumeric() { c } else { '-' };
    words.chars().take(MOST_LETTERS).map(sign).collect()
}
