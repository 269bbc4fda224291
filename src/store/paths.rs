//! Paths as text in files of ours: any path, also one whose name is no text, comes back as it was.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What stands before a path that is no text; no whole path begins so.
const CODED: &str = "coded:";

/// A path as text. One that is no text is written in hexadecimal digits.
pub fn text_of_path(path: &Path) -> String {
    if let Some(text) = path.to_str().filter(|text| !text.starts_with(CODED)) {
        return text.to_owned();
    }
    units(path).iter().fold(CODED.to_owned(), |mut text, unit| {
        write!(text, "{unit:04x}").ok(); // a string takes whatever is written
        text
    })
}

/// The path of such a text.
pub fn path_of_text(text: &str) -> PathBuf {
    let coded = text.strip_prefix(CODED).and_then(|digits| {
        let digits = digits.as_bytes().chunks(4);
        let unit = |digits: &[u8]| u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        path(digits.map(unit).collect::<Option<Vec<u16>>>()?)
    });
    coded.unwrap_or_else(|| PathBuf::from(text))
}

#[cfg(unix)]
fn units(path: &Path) -> Vec<u16> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = path.as_os_str().as_bytes();
    bytes.iter().map(|byte| u16::from(*byte)).collect()
}

#[cfg(unix)]
fn path(units: Vec<u16>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    let bytes = units
        .into_iter()
        .map(u8::try_from)
        .collect::<Result<Vec<u8>, _>>();
    Some(std::ffi::OsString::from_vec(bytes.ok()?).into())
}

#[cfg(windows)]
fn units(path: &Path) -> Vec<u16> {
    use std::os::windows::ffi::OsStrExt;
    path.as_os_str().encode_wide().collect()
}

#[cfg(windows)]
fn path(units: Vec<u16>) -> Option<PathBuf> {
    use std::os::windows::ffi::OsStringExt;
    Some(std::ffi::OsString::from_wide(&units).into())
}

#[cfg(not(any(unix, windows)))]
fn units(path: &Path) -> Vec<u16> {
    path.to_string_lossy().encode_utf16().collect()
}

#[cfg(not(any(unix, windows)))]
fn path(units: Vec<u16>) -> Option<PathBuf> {
    String::from_utf16(&units).ok().map(PathBuf::from)
}
