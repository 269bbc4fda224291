//! The one safe way to write a file: a temporary file in the same folder, filled, flushed to the disk, swapped in.

use super::StoreError;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all: until the new content is on the disk, the old file stays as it is.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let target = real_target(path);
    let failed = |error: io::Error| StoreError::writing(path, &error);
    let before = std::fs::metadata(&target).ok();
    if let Some(before) = &before {
        if before.is_dir() {
            return Err(StoreError::IsFolder(path.to_owned()));
        }
        if before.permissions().readonly() {
            return Err(StoreError::Denied(path.to_owned())); // a swap would not ask
        }
    }
    let mut file = temporary(folder_of(&target)).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    if let Some(before) = before {
        file.as_file()
            .set_permissions(before.permissions())
            .map_err(failed)?;
    }
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    sync_folder(folder_of(&target));
    Ok(())
}

/// Follows a link, so that the file it leads to is written and the link stays.
fn real_target(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".europlan-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666)); // less what the person's mask takes away
    }
    builder.tempfile_in(folder)
}

/// Makes the swap itself last; a system that cannot do so still has the whole file.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = std::fs::File::open(folder) {
        folder.sync_all().ok();
    }
    #[cfg(not(unix))]
    let _ = folder;
}
