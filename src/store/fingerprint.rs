//! What a file is known by, to notice that something else changed it: a sync client, a colleague, another window.

use super::digest::Digest;
use super::{Disk, Opened, StoreError, read, read_bytes, read_bytes_on};
use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

/// What a file held when it was opened or saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    pub(super) digest: Digest,
    /// When it was last changed, since 1970; `None` if that is not known.
    modified: Option<Duration>,
}

/// What became of a file since its fingerprint was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// It holds the same.
    Same,
    /// Something else changed its content.
    Changed,
    /// It is not there, or cannot be reached.
    Gone,
}

impl Fingerprint {
    /// The fingerprint of a file as it is.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let modified = modified(path); // before the read: a change after that is noticed
        Ok(Self::of_bytes(&read_bytes(path)?, modified))
    }

    /// An identity for a plan whose file has none yet: it follows from the content, so that all who open that file give
    /// it the same.
    pub fn identity(&self) -> String {
        let bytes = u128::from_str_radix(&self.digest.hash, 16).unwrap_or_default(); // it is hexadecimal
        let made = uuid::Builder::from_custom_bytes(bytes.to_be_bytes());
        made.into_uuid().to_string()
    }

    /// The fingerprint of content with the time of its file.
    pub(super) fn of_bytes(bytes: &[u8], modified: Option<Duration>) -> Self {
        Self {
            digest: Digest::of(bytes),
            modified,
        }
    }

    /// When a file was last changed, since 1970.
    pub(super) fn time(seen: &Metadata) -> Option<Duration> {
        seen.modified().ok()?.duration_since(UNIX_EPOCH).ok()
    }
}

/// Opens a plan file on any [`Disk`] and takes its fingerprint from the very bytes that were read.
pub fn open_on(disk: &Disk, path: &Path) -> Result<(Opened, Fingerprint), StoreError> {
    let modified = modified(path);
    let bytes = read_bytes_on(disk, path)?;
    let opened = read(&bytes).map_err(|damage| damage.at(path))?;
    Ok((opened, Fingerprint::of_bytes(&bytes, modified)))
}

/// Whether something else changed a file. Only its content counts; it is read if length and time leave doubt.
pub fn changed_outside(path: &Path, known: &Fingerprint) -> Outside {
    let Ok(seen) = std::fs::metadata(path) else {
        return Outside::Gone;
    };
    if !seen.is_file() || seen.len() != known.digest.length {
        return Outside::Changed;
    }
    // A drive that counts whole seconds can hide a second change within one.
    let time = Fingerprint::time(&seen).filter(|time| time.subsec_nanos() != 0);
    if time.is_some() && time == known.modified {
        return Outside::Same;
    }
    match Digest::at(path) {
        Some(digest) if digest == known.digest => Outside::Same,
        Some(_) => Outside::Changed,
        None => Outside::Gone,
    }
}

fn modified(path: &Path) -> Option<Duration> {
    std::fs::metadata(path)
        .ok()
        .and_then(|seen| Fingerprint::time(&seen))
}
