//! The only door to plan files: format, migration, safe save, exchange, and what others do to them.
//!
//! A plan file (`*.europlan`) is readable RON in UTF-8: a header that names the format, its version and the
//! program, then the plan. Questions without an answer are left out. The same plan gives the same bytes.
//!
//! [`open`] and [`save`] work on paths, [`read`] and [`to_text`] on bytes. Errors are values with a key and
//! arguments for the locales; whoever shows them words them.
//!
//! [`recovery`] keeps what is not saved yet, [`backups`] what a save replaces.
//!
//! What else may happen to a file: [`changed_outside`] notices changes by others, [`lock`] says who else has it open,
//! [`conflict_copies`] finds what sync clients put beside it, and [`salvage`] reads what damage has left.

pub mod backups;
mod conflicts;
mod damage;
mod digest;
mod disk;
mod example;
mod fingerprint;
mod folder;
mod format;
pub mod json;
pub mod lock;
mod migrate;
mod paths;
mod plans;
pub mod recovery;
mod salvage;
pub mod scan;
mod shelf;
mod write;

pub use conflicts::conflict_copies;
pub use damage::{Damage, Found, StoreError};
pub use disk::{Call, Disk, Fault};
pub use example::example;
pub use fingerprint::{Fingerprint, Outside, changed_outside, open_on};
pub use folder::{entries, files_like, texts_in, write_texts};
pub use format::{BYTE_ORDER_MARK, read, to_text};
pub use migrate::{keep_original, original_path};
pub use paths::{is_forbidden_on_windows, moved, path_of_text, plain, text_of_path};
pub use plans::{MOST_PLANS, PlanFile, plans_in};
pub use salvage::salvage;
pub use write::{write_bytes, write_on};

use crate::plan::{Plan, Repair};
use std::path::Path;

/// The ending of plan files, without the dot.
pub const EXTENSION: &str = "europlan";
/// The name of the format, as it stands in each file.
pub const FORMAT: &str = "europlan-plan";
/// The version of the format that this program writes.
pub const VERSION: u32 = 2;
/// The largest file that is read, in bytes.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A plan that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan, whole: links lead somewhere, ids are unique.
    pub plan: Plan,
    /// Which version of the format the file had.
    pub version: Version,
    /// What had to be repaired for that; worth a notice.
    pub repairs: Vec<Repair>,
}

/// The version of a file, seen from this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// The one this program writes.
    Current,
    /// An older one, migrated; keep the original with [`keep_original`] before the first save.
    Older(u32),
    /// A newer one: some answers may not have been understood. Never save over it.
    Newer(u32),
}

impl Version {
    /// What a version of the format is to this program.
    fn of(version: u32) -> Self {
        match version {
            VERSION => Self::Current,
            older if older < VERSION => Self::Older(older),
            newer => Self::Newer(newer),
        }
    }
}

impl Opened {
    /// False if saving over the file could lose answers that this program does not know.
    pub fn may_overwrite(&self) -> bool {
        !matches!(self.version, Version::Newer(_))
    }
}

/// Opens a plan file. The file itself is left as it is.
pub fn open(path: &Path) -> Result<Opened, StoreError> {
    read(&read_bytes(path)?).map_err(|damage| damage.at(path))
}

/// Reads a file whole, up to [`MOST_BYTES`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_bytes_on(&Disk::real(), path)
}

/// The same on any [`Disk`].
pub fn read_bytes_on(disk: &Disk, path: &Path) -> Result<Vec<u8>, StoreError> {
    if path.is_dir() {
        return Err(StoreError::IsFolder(path.to_owned()));
    }
    let load = || disk.load(path, MOST_BYTES + 1);
    let bytes = disk
        .patiently(path, disk::is_held, load)
        .map_err(|error| StoreError::reading(path, &error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Damage::too_large().at(path));
    }
    Ok(bytes)
}

/// True if a file is there.
///
/// # Errors
/// It could not be looked at, which says nothing about whether it is there.
pub fn is_file_on(disk: &Disk, path: &Path) -> Result<bool, StoreError> {
    match disk.patiently(path, disk::is_held, || disk.look(path)) {
        Ok(found) => Ok(found.is_file()),
        Err(error) if disk::is_absent(&error) => Ok(false),
        Err(error) => Err(StoreError::reading(path, &error)),
    }
}

/// Saves a plan so that the old file stays whole until the new one is complete.
///
/// Refuses to save over a file that a newer program wrote.
pub fn save(path: &Path, plan: &Plan) -> Result<(), StoreError> {
    save_on(&Disk::real(), path, plan, None).map(drop)
}

/// The same on any [`Disk`]; returns what the file is now known by. With `known` only what the file held then is
/// overwritten: what something else wrote meanwhile, even during the save, stays, and the error is
/// [`StoreError::Changed`]. What cannot be looked at stays too.
pub fn save_on(
    disk: &Disk,
    path: &Path,
    plan: &Plan,
    known: Option<&Fingerprint>,
) -> Result<Fingerprint, StoreError> {
    if let Some(version) = format::newer_version_at(disk, path)? {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            version,
        });
    }
    let may = || match known {
        Some(known) if changed_outside(disk, path, known)? == Outside::Changed => {
            Err(StoreError::Changed(path.to_owned()))
        }
        _ => Ok(()),
    };
    write::write_if(disk, path, to_text(plan).as_bytes(), &may)
}
