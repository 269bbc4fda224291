//! Finds the versions of a plan again whose file was renamed or moved, and tells a copy from its original.

use super::{Backups, PACKED, whole};
use crate::store::shelf::{files, make_folder, plain_name, rename};
use crate::store::{StoreError, open, path_of_text, read_bytes, text_of_path, write_bytes};
use std::path::{Path, PathBuf};

/// The file that names the path of the plan a folder belongs to.
const WHOSE: &str = "plan.txt";
/// The file that holds the identity of that plan.
const IDENTITY: &str = "identity.txt";

/// Where a plan that was opened comes from, as far as its versions tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It lies where it lay, or nothing is known of it.
    Here,
    /// Its file was renamed or moved: its versions are here now too.
    Moved,
    /// It is a copy: the file that it was made from still holds the plan of that identity.
    Copy,
}

impl Backups {
    /// Looks where the plan of that identity came from whose file this is, and brings the versions of one that was moved
    /// along. Those of the old place stay there: its drive may only be unplugged.
    ///
    /// # Errors
    /// The versions could not be brought along.
    pub fn follow(&self, file: &Path, identity: &str) -> Result<Origin, StoreError> {
        let own = self.folder_of(file);
        if identity.is_empty() || holds(&own, identity) {
            return Ok(Origin::Here);
        }
        let here = whole(file);
        let mut moved = None;
        for (_, folder) in files(&self.folder) {
            if folder == own || !holds(&folder, identity) {
                continue;
            }
            let old = owner(&folder);
            if old == here {
                continue;
            }
            match open(&old) {
                Ok(opened) if opened.plan.identity == identity => return Ok(Origin::Copy),
                Err(StoreError::Held(_)) => return Ok(Origin::Here), // nobody knows; next time it may be told
                _ => moved = Some(folder),
            }
        }
        let Some(old) = moved.filter(|_| !has_versions(&own)) else {
            return Ok(Origin::Here);
        };
        make_folder(&own)?;
        for (name, from) in files(&old) {
            if name != WHOSE {
                write_bytes(&own.join(name), &read_bytes(&from)?)?;
            }
        }
        sign(&own, file, identity);
        Ok(Origin::Moved)
    }
}

/// Notes whose the versions in a folder are. Without it they are merely not found again elsewhere.
pub(super) fn sign(folder: &Path, file: &Path, identity: &str) {
    let whose = folder.join(WHOSE);
    if !whose.exists() {
        write_bytes(&whose, text_of_path(&whole(file)).as_bytes()).ok();
    }
    if !identity.is_empty() && !holds(folder, identity) {
        write_bytes(&folder.join(IDENTITY), identity.as_bytes()).ok();
    }
}

/// Gives a folder another name if it holds the versions of a plan of another identity. If that cannot be done, they are
/// listed together.
pub(super) fn part_from_others(folder: &Path, identity: &str) {
    let held = read_bytes(&folder.join(IDENTITY)).unwrap_or_default();
    if held.is_empty() || identity.is_empty() || held == identity.as_bytes() {
        return;
    }
    let other = String::from_utf8_lossy(&held);
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push("-");
    name.push(plain_name(&other));
    rename(folder, &folder.with_file_name(name)).ok();
}

fn holds(folder: &Path, identity: &str) -> bool {
    read_bytes(&folder.join(IDENTITY)).is_ok_and(|held| held == identity.as_bytes())
}

fn has_versions(folder: &Path) -> bool {
    files(folder).iter().any(|(name, _)| name.ends_with(PACKED))
}

/// The path of the plan that a folder belongs to.
fn owner(folder: &Path) -> PathBuf {
    let text = read_bytes(&folder.join(WHOSE)).unwrap_or_default();
    path_of_text(&String::from_utf8_lossy(&text))
}
