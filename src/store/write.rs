//! The one safe way to write a file: a temporary file in the same folder, filled, flushed and read back, then
//! swapped in. Where the folder takes no new file, the old one is written over with its content kept aside.

use super::disk::is_held;
use super::shelf::{files, make_folder};
use super::{Disk, Fingerprint, StoreError, is_forbidden_on_windows};
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How many links to links are followed.
const MOST_LINKS: usize = 16;

/// What the name of a temporary file begins and ends with.
const TEMPORARY: [&str; 2] = [".europlan-", ".tmp"];

/// A temporary file older by this much than a finished one beside it is left over: no save takes that long.
const LEFT_OVER: Duration = Duration::from_hours(24);

/// How many names are tried for a new file.
const MOST_NAMES: usize = 100;

/// Writes a file whole or not at all: until the new content is on the disk, the old file stays as it is.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_on(&Disk::real(), path, bytes).map(drop)
}

/// The same on any [`Disk`]; gives back what the file is now known by.
///
/// Permissions are kept and links followed. What is no ordinary file, such as a pipe, is written as it comes.
pub fn write_on(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<Fingerprint, StoreError> {
    write_if(disk, path, bytes, &|| Ok(()))
}

/// The same, if until the last moment the file may be written over.
pub(super) fn write_if(
    disk: &Disk,
    path: &Path,
    bytes: &[u8],
    may: &dyn Fn() -> Result<(), StoreError>,
) -> Result<Fingerprint, StoreError> {
    let failed = |error: io::Error| StoreError::writing(path, &error);
    if cfg!(windows) && is_forbidden_on_windows(path) {
        return Err(StoreError::BadName(path.to_owned()));
    }
    let target = real_target(path);
    let before = match disk.look(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        seen => Some(seen.map_err(failed)?),
    };
    match &before {
        Some(before) if before.is_dir() => return Err(StoreError::IsFolder(path.to_owned())),
        Some(before) if before.permissions().readonly() => {
            return Err(StoreError::Denied(path.to_owned())); // a swap would not ask
        }
        Some(before) if !before.is_file() => {
            let mut file = disk.open(&target).map_err(failed)?;
            disk.write(&mut file, &target, bytes).map_err(failed)?;
            return Ok(Fingerprint::of_bytes(bytes, None));
        }
        _ => {}
    }
    match replace(disk, &target, bytes, before.as_ref(), may) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && before.is_some() => {
            may()?;
            write_in_place(disk, path, &target, bytes)?;
        }
        Ok(permitted) => permitted?,
        Err(error) => return Err(failed(error)),
    }
    let fingerprint = compare(disk, &target, bytes).map_err(failed)?;
    sweep(disk, &target);
    Ok(fingerprint)
}

/// Follows links, so that the file they lead to is written and they stay.
pub(super) fn real_target(path: &Path) -> PathBuf {
    if let Ok(target) = dunce::canonicalize(path) {
        return target;
    }
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match std::fs::read_link(&target) {
            Ok(next) => target = folder_of(&target).join(next), // to a file that is not there yet
            Err(_) => break,
        }
    }
    target
}

/// The folder in which a file stands.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Puts a new file in the place of the old one; on an error the old one is untouched and nothing stays beside.
/// So it is if by then the old one may not be written over.
fn replace(
    disk: &Disk,
    target: &Path,
    bytes: &[u8],
    before: Option<&Metadata>,
    may: &dyn Fn() -> Result<(), StoreError>,
) -> io::Result<Result<(), StoreError>> {
    let folder = folder_of(target);
    let new = new_file(disk, folder, TEMPORARY, bytes, before)?;
    if let Err(why_not) = may() {
        discard(disk, &new);
        return Ok(Err(why_not));
    }
    let swapped = disk.patiently(target, may_be_held, || disk.swap(&new, target));
    if swapped.is_err() || new.exists() {
        discard(disk, &new);
    }
    swapped?;
    disk.flush_folder(folder).ok(); // old or new: after a power cut either is whole
    Ok(Ok(()))
}

/// Takes away what a save that was killed has left in the folder of a file that was just written. The ages of both
/// come from the same clock, that of the drive; a temporary file of a save that still goes on is as young as ours.
fn sweep(disk: &Disk, target: &Path) {
    let time = |path: &Path| std::fs::symlink_metadata(path).ok()?.modified().ok();
    let Some(now) = time(target) else { return };
    let [start, ending] = TEMPORARY;
    for (name, path) in files(folder_of(target)) {
        let old = || {
            let age = time(&path).and_then(|time| now.duration_since(time).ok());
            age.is_some_and(|age| age > LEFT_OVER)
        };
        if name.starts_with(start) && name.ends_with(ending) && path.is_file() && old() {
            disk.delete(&path).ok(); // one that stays waits for the next save
        }
    }
}

/// Writes over a file in a folder that takes no new one. Until all is well, the old content stands aside.
fn write_in_place(disk: &Disk, path: &Path, target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let failed = |error: io::Error| StoreError::writing(path, &error);
    let mut file = disk.open(target).map_err(failed)?;
    let old = disk.read(target).map_err(failed)?;
    let stem = target.file_stem().unwrap_or_default().to_string_lossy();
    let ending = target.extension().unwrap_or_default().to_string_lossy();
    let name = [format!("{stem}-"), format!(".{ending}")];
    make_folder(disk.aside()).ok(); // if that fails, the next call says so
    let kept = new_file(disk, disk.aside(), [&name[0], &name[1]], &old, None).map_err(failed)?;
    let mut write = |bytes: &[u8]| {
        disk.write_over(&mut file, target, bytes)?;
        disk.flush(&file, target)?;
        compare(disk, target, bytes)
    };
    let written = write(bytes);
    if written.is_err() && write(&old).is_err() {
        return Err(StoreError::Kept {
            path: path.to_owned(),
            kept,
        });
    }
    discard(disk, &kept);
    written.map(drop).map_err(failed)
}

/// A new file with these bytes, on the disk and read back, under a name that was free. On an error there is none.
fn new_file(
    disk: &Disk,
    folder: &Path,
    [start, ending]: [&str; 2],
    bytes: &[u8],
    like: Option<&Metadata>,
) -> io::Result<PathBuf> {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let mut tries = 0;
    let private = like.is_some() || folder == disk.aside();
    let (path, mut file) = loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{start}{}-{number}{ending}", std::process::id()));
        match disk.create(&path, private) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < MOST_NAMES => {
                tries += 1;
            }
            created => break (path, created?),
        }
    };
    let mut put = || {
        disk.write(&mut file, &path, bytes)?;
        if let Some(like) = like {
            disk.permit(&file, &path, like).ok(); // on some drives there are none to keep
        }
        disk.flush(&file, &path)
    };
    let filled = put();
    drop(file); // some systems delete and swap only closed files
    if let Err(error) = filled.and_then(|()| compare(disk, &path, bytes)) {
        discard(disk, &path);
        return Err(error);
    }
    Ok(path)
}

/// Reads a file back; an error of the kind [`io::ErrorKind::InvalidData`] if it does not hold these bytes.
fn compare(disk: &Disk, path: &Path, bytes: &[u8]) -> io::Result<Fingerprint> {
    let modified = disk
        .look(path)
        .ok()
        .and_then(|seen| Fingerprint::time(&seen));
    match disk.holds(path, bytes) {
        Ok(true) => Ok(Fingerprint::of_bytes(bytes, modified)),
        Ok(false) => Err(io::ErrorKind::InvalidData.into()),
        Err(error) if is_held(&error) => Ok(Fingerprint::of_bytes(bytes, None)), // a scanner was faster
        Err(error) => Err(error),
    }
}

/// True if another program may have the file open: Windows says of such a file also that it may not be replaced.
fn may_be_held(error: &io::Error) -> bool {
    is_held(error) || cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied
}

/// Takes away a file that is of no more use.
fn discard(disk: &Disk, path: &Path) {
    let deleted = disk.patiently(path, may_be_held, || disk.delete(path));
    if deleted.is_err() || path.exists() {
        disk.delete(path).ok();
    }
}
