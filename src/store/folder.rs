//! A folder of small text files, read and written whole; and what is in any folder.

use super::{StoreError, write_bytes};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The texts of the files of a folder and of its folders that have that ending, by their path with `/`: at most `files`
/// of them, and of each at most `bytes`; one more of either shows that there are more.
///
/// # Errors
/// If a file cannot be read or is no text.
pub fn texts_in(
    folder: &Path,
    ending: &str,
    files: usize,
    bytes: u64,
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut texts = BTreeMap::new();
    let read = |path: &Path| -> io::Result<String> {
        let mut text = String::new();
        fs::File::open(path)?
            .take(bytes + 1)
            .read_to_string(&mut text)?;
        Ok(text)
    };
    let mut below = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, before)) = below.pop() {
        let entries =
            fs::read_dir(&folder).map_err(|error| StoreError::reading(&folder, &error))?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if kind.is_dir() && before.is_empty() {
                below.push((path, format!("{name}/")));
            } else if kind.is_file() && path.extension().is_some_and(|one| one == ending) {
                let text = read(&path).map_err(|error| StoreError::reading(&path, &error))?;
                texts.insert(format!("{before}{name}"), text);
                if texts.len() > files {
                    return Ok(texts);
                }
            }
        }
    }
    Ok(texts)
}

/// Writes texts into a folder, which is made if it is not there.
///
/// # Errors
/// If a folder or a file cannot be written.
pub fn write_texts(folder: &Path, texts: &BTreeMap<String, String>) -> Result<(), StoreError> {
    for (name, text) in texts {
        let path = folder.join(name);
        let within = path.parent().unwrap_or(folder);
        fs::create_dir_all(within).map_err(|error| StoreError::writing(within, &error))?;
        write_bytes(&path, text.as_bytes())?;
    }
    Ok(())
}

/// What is in a folder, in order, and at most so much of it; nothing if it cannot be read.
pub fn entries(folder: &Path, most: usize) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.take(most).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
