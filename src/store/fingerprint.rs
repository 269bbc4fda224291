//! What a file is known by, to notice that something else changed it: a sync client, a colleague, another window.

use super::digest::Digest;
use super::disk::{is_absent, is_held};
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
    /// It is not there.
    Gone,
    /// Nor is its folder, as when a drive is unplugged: that says nothing about the file.
    Away,
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
///
/// # Errors
/// It could not be looked at, as when another program holds it: that says nothing about what is there.
pub fn changed_outside(
    disk: &Disk,
    path: &Path,
    known: &Fingerprint,
) -> Result<Outside, StoreError> {
    let seen = match disk.patiently(path, is_held, || disk.look(path)) {
        Err(error) if is_absent(&error) => return Ok(missing(disk, path)),
        seen => seen.map_err(|error| StoreError::reading(path, &error))?,
    };
    if !seen.is_file() || seen.len() != known.digest.length {
        return Ok(Outside::Changed);
    }
    // A drive that counts whole seconds can hide a second change within one.
    let time = Fingerprint::time(&seen).filter(|time| time.subsec_nanos() != 0);
    if time.is_some() && time == known.modified {
        return Ok(Outside::Same);
    }
    match read_bytes_on(disk, path) {
        Ok(bytes) if Digest::of(&bytes) == known.digest => Ok(Outside::Same),
        Ok(_) => Ok(Outside::Changed),
        Err(StoreError::NotFound(_)) => Ok(missing(disk, path)),
        Err(error) => Err(error),
    }
}

/// What it means that a file is not there.
fn missing(disk: &Disk, path: &Path) -> Outside {
    let folder = path.parent().map(|folder| disk.look(folder));
    match folder {
        Some(Err(error)) if is_absent(&error) => Outside::Away,
        _ => Outside::Gone,
    }
}

fn modified(path: &Path) -> Option<Duration> {
    std::fs::metadata(path)
        .ok()
        .and_then(|seen| Fingerprint::time(&seen))
}
