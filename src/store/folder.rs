//! A folder of small text files, read and written whole; and what is in any folder.

use super::{BYTE_ORDER_MARK, StoreError, is_forbidden_on_windows, write_bytes};
use glob::{MatchOptions, Pattern};
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
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
        if text.starts_with(BYTE_ORDER_MARK) {
            text.remove(0);
        }
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
    if cfg!(windows) && is_forbidden_on_windows(folder) {
        return Err(StoreError::BadName(folder.to_owned()));
    }
    for (name, text) in texts {
        let path = folder.join(name);
        let within = path.parent().unwrap_or(folder);
        fs::create_dir_all(within).map_err(|error| StoreError::writing(within, &error))?;
        write_bytes(&path, text.as_bytes())?;
    }
    Ok(())
}

/// The files of a folder that a name with `*` or `?` stands for, in order; the path itself if it has no such sign, if it
/// is there as it stands, or if there are none. Large and small letters are the same here, as on Windows.
pub fn files_like(path: &Path) -> Vec<PathBuf> {
    let itself = vec![path.to_owned()];
    let name = path.file_name().and_then(OsStr::to_str);
    let Some(name) = name.filter(|name| name.contains(['*', '?'])) else {
        return itself;
    };
    let Ok(pattern) = Pattern::new(&name.replace('[', "[[]")) else {
        return itself;
    };
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let options = MatchOptions {
        case_sensitive: false,
        require_literal_leading_dot: true,
        ..MatchOptions::default()
    };
    let entries = fs::read_dir(folder.unwrap_or(Path::new(".")));
    let entries = entries.into_iter().flatten().flatten();
    let entries = entries.filter(|entry| entry.path().is_file());
    let names = entries.map(|entry| entry.file_name());
    let is_meant = |name: &OsString| pattern.matches_with(&name.to_string_lossy(), options);
    let mut found: Vec<_> = names
        .filter(is_meant)
        .map(|it| path.with_file_name(it))
        .collect();
    found.sort();
    if found.is_empty() || path.exists() {
        itself
    } else {
        found
    }
}

/// What is in a folder, in order, and at most so much of it; nothing if it cannot be read.
pub fn entries(folder: &Path, most: usize) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.take(most).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
