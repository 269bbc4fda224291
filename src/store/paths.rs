//! Paths as text in files of ours: any path, also one whose name is no text, comes back as it was.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

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

/// The path of a plan as it is known for good: whole, and through links to the file itself.
pub(super) fn whole(file: &Path) -> PathBuf {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    dunce::canonicalize(&whole).unwrap_or_else(|_| match (whole.parent(), whole.file_name()) {
        (Some(folder), Some(name)) => {
            dunce::canonicalize(folder).map_or_else(|_| whole.clone(), |folder| folder.join(name))
        }
        _ => whole,
    })
}

/// The same as people write it: one for all ways that lead to a file. One on a share stays as it was asked for, since what
/// Windows makes of it begins with `\\?\UNC` even where people know it by a letter.
pub fn plain(file: &Path) -> PathBuf {
    let is_plain = |path: &Path| match path.components().next() {
        Some(Component::Prefix(prefix)) => !prefix.kind().is_verbatim(),
        _ => true,
    };
    let whole = whole(file);
    if is_plain(&whole) {
        return whole;
    }
    let written = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    dunce::simplified(&written).to_owned()
}

/// Where a file may lie now that a folder of ours, which was there, is here: at the same place beside it, as on a stick
/// that comes back under another letter.
pub fn moved(file: &Path, there: &Path, here: &Path) -> Option<PathBuf> {
    let (mut there, mut here) = (there, here);
    while let (Some(was), Some(is)) = (there.file_name(), here.file_name())
        && was == is
    {
        (there, here) = (there.parent()?, here.parent()?);
    }
    let rest = file.strip_prefix(there).ok()?;
    (there != here).then(|| here.join(rest))
}

/// True if Windows allows no file or folder of a name in a path, or would take it for another one: `what?.pdf`,
/// `2027: plan.pdf` (a stream inside `2027`), `plan.` (the same as `plan`), `nul.pdf` (a device that keeps nothing).
///
/// Source: Microsoft, “Naming Files, Paths, and Namespaces”.
pub fn is_forbidden_on_windows(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => is_forbidden_name(&name.to_string_lossy()),
        _ => false,
    })
}

fn is_forbidden_name(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    const NUMBERED: [&str; 2] = ["com", "lpt"];
    let sign = |c: char| c < ' ' || r#"<>:"/\|?*"#.contains(c);
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.trim_end().to_lowercase();
    let is_numbered = |device: &str| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|number| {
            let mut signs = number.chars();
            let first = signs.next();
            signs.next().is_none() && first.is_some_and(|c| "123456789¹²³".contains(c))
        })
    };
    name.contains(sign)
        || name.ends_with(['.', ' '])
        || DEVICES.contains(&stem.as_str())
        || NUMBERED.iter().any(|device| is_numbered(device))
}

/// True if the name at the end of a path is longer than drives of Windows take: 255 units of UTF-16.
///
/// Source: Microsoft, “Maximum Path Length Limitation”.
pub(super) fn is_long(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.encode_utf16().count() > 255)
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
