//! The school's words: a file beside the settings, one word a line, that people may write in as well.

use super::Words;
use crate::store::{self, Disk, StoreError};
use std::path::{Path, PathBuf};

/// The file in the folder of the settings.
pub fn file_in(folder: &Path) -> PathBuf {
    folder.join("words.txt")
}

/// The words of such a file: what is no remark.
pub fn read(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Reads the school's words; none if there is no file yet, or none that can be read.
pub fn load(disk: &Disk, path: &Path) -> Words {
    let bytes = store::read_bytes_on(disk, path).unwrap_or_default();
    words_of(&bytes)
}

/// Adds a word to the file, as it is by now, and gives all of its words.
///
/// # Errors
/// If the file is there and cannot be read, or cannot be written.
pub fn add(disk: &Disk, path: &Path, word: &str) -> Result<Words, StoreError> {
    let mut bytes = match store::read_bytes_on(disk, path) {
        Err(StoreError::NotFound(_)) => Vec::new(),
        bytes => bytes?,
    };
    let mut words = words_of(&bytes);
    if words.contains(word) {
        return Ok(words);
    }
    if bytes.last().is_some_and(|last| *last != b'\n') {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(word.as_bytes());
    bytes.push(b'\n');
    store::write_on(disk, path, &bytes)?;
    words.insert(word);
    Ok(words)
}

fn words_of(bytes: &[u8]) -> Words {
    let text = String::from_utf8_lossy(bytes);
    read(text.trim_start_matches('\u{feff}')).collect()
}
