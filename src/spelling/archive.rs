//! Dictionaries as they are handed on: two files side by side, or packed together for an office program or a browser.

use super::Refusal;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest file of a dictionary that is read, in bytes; the largest one that is known has ten million.
pub(super) const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// So many files of a packed dictionary are looked at.
const MOST_FILES: usize = 5_000;

/// The two files of a dictionary, as they are.
pub(super) struct Pair {
    pub(super) aff: Vec<u8>,
    pub(super) dic: Vec<u8>,
}

/// The names of the dictionaries in a packed file, such as `dictionaries/nl`.
pub(super) fn names(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let archive = open(bytes)?;
    let mut stems: BTreeMap<String, u8> = BTreeMap::new();
    for name in archive.file_names().take(MOST_FILES).filter_map(Result::ok) {
        for (part, ending) in [(1, ".aff"), (2, ".dic")] {
            if let Some(stem) = name.strip_suffix(ending) {
                *stems.entry(stem.to_owned()).or_default() |= part;
            }
        }
    }
    let whole = stems.into_iter().filter(|(_, found)| *found == 3);
    Ok(whole.map(|(stem, _)| stem).collect())
}

/// Takes a dictionary out of a packed file.
pub(super) fn take(bytes: &[u8], stem: &str) -> Result<Pair, Refusal> {
    let mut archive = open(bytes)?;
    let mut read = |ending: &str| {
        let file = archive.by_name(&format!("{stem}{ending}"));
        let file = file.ok().ok_or(Refusal::NoDictionary)?;
        let mut bytes = Vec::with_capacity(file.size().min(MOST_BYTES) as usize);
        let taken = file.take(MOST_BYTES + 1).read_to_end(&mut bytes);
        let read = taken.ok().ok_or(Refusal::NoDictionary)?;
        if read as u64 > MOST_BYTES {
            return Err(Refusal::NoDictionary);
        }
        Ok(bytes)
    };
    Ok(Pair {
        aff: read(".aff")?,
        dic: read(".dic")?,
    })
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok();
    archive.ok_or(Refusal::NoDictionary)
}
