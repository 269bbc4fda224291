//! Where dictionaries lie on a computer, and which of them fits a plan.
//!
//! Office programs and browsers bring dictionaries in this format, each in folders of its own. What is closed (Office's
//! own, those of Windows and of Chrome) cannot be read.

use super::{Refusal, Speller};
use crate::store::{self, Disk};
use std::path::{Path, PathBuf};

/// The systems whose folders are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Linux and its kin.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
}

/// Where to look for what on a computer: folders of the person and of programs.
#[derive(Clone, Debug, Default)]
pub struct Roots {
    /// The person's folder.
    pub home: Option<PathBuf>,
    /// Where programs keep what is the person's: `%APPDATA%` on Windows.
    pub roaming: Option<PathBuf>,
    /// Where programs are: `C:\Program Files` and its kin on Windows.
    pub programs: Vec<PathBuf>,
}

/// So many entries of a folder are looked at.
const MOST_ENTRIES: usize = 2_000;

/// The folders in which dictionaries may lie on this computer; a `*` in a name stands for anything.
pub fn usual() -> Vec<PathBuf> {
    let folders = directories::BaseDirs::new();
    let programs = ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"];
    let roots = Roots {
        home: folders.as_ref().map(|dirs| dirs.home_dir().to_owned()),
        roaming: folders.as_ref().map(|dirs| dirs.data_dir().to_owned()),
        programs: programs
            .iter()
            .filter_map(std::env::var_os)
            .map(PathBuf::from)
            .collect(),
    };
    let system = if cfg!(windows) {
        System::Windows
    } else if cfg!(target_os = "macos") {
        System::Mac
    } else {
        System::Linux
    };
    folders_of(system, &roots)
}

/// The same for any system.
pub fn folders_of(system: System, roots: &Roots) -> Vec<PathBuf> {
    let below = |root: Option<&PathBuf>, paths: &[&str]| -> Vec<PathBuf> {
        let root = root.into_iter();
        root.flat_map(|root| paths.iter().map(|path| root.join(path)))
            .collect()
    };
    let home = roots.home.as_ref();
    let mut folders = Vec::new();
    match system {
        System::Linux => {
            folders.extend(below(
                home,
                &[
                    ".local/share/hunspell",
                    ".mozilla/firefox/*/extensions",
                    ".thunderbird/*/extensions",
                ],
            ));
            let whole = [
                "/usr/share/hunspell",
                "/usr/share/myspell",
                "/usr/share/myspell/dicts",
                "/usr/local/share/hunspell",
                "/usr/lib/libreoffice/share/extensions/dict-*",
                "/usr/lib64/libreoffice/share/extensions/dict-*",
                "/opt/libreoffice*/share/extensions/dict-*",
            ];
            folders.extend(whole.map(PathBuf::from));
        }
        System::Windows => {
            for programs in &roots.programs {
                folders.extend(below(
                    Some(programs),
                    &[
                        "LibreOffice*/share/extensions/dict-*",
                        "OpenOffice*/share/extensions/dict-*",
                    ],
                ));
            }
            let profiles = [
                "Mozilla/Firefox/Profiles/*/extensions",
                "Thunderbird/Profiles/*/extensions",
            ];
            folders.extend(below(roots.roaming.as_ref(), &profiles));
        }
        System::Mac => {
            folders.extend(below(
                home,
                &[
                    "Library/Spelling",
                    "Library/Application Support/Firefox/Profiles/*/extensions",
                    "Library/Thunderbird/Profiles/*/extensions",
                ],
            ));
            folders.push(PathBuf::from("/Library/Spelling"));
            folders.push(PathBuf::from(
                "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
            ));
        }
    }
    folders
}

/// Looks in those folders for the dictionary that fits a language best, and a country if one is named. What cannot be
/// read is passed over.
pub fn look(disk: &Disk, folders: &[PathBuf], tag: &str, country: Option<&str>) -> Option<Speller> {
    let files = folders.iter().flat_map(|pattern| expanded(pattern));
    let files: Vec<PathBuf> = files.flat_map(|folder| dictionaries_in(&folder)).collect();
    let named = files
        .iter()
        .filter_map(|path| Some((path, path.file_stem()?.to_str()?)));
    let mut named: Vec<(&PathBuf, &str)> = named.collect();
    while let Some(best) = best(named.iter().copied(), tag, country) {
        if let Ok(speller) = open(disk, best, tag, country) {
            return Some(speller);
        }
        named.retain(|(path, _)| *path != best);
    }
    None
}

/// Reads the dictionary of a file: one of its two, or a packed one.
///
/// # Errors
/// If it cannot be read or holds none for the language.
pub fn open(
    disk: &Disk,
    path: &Path,
    tag: &str,
    country: Option<&str>,
) -> Result<Speller, Refusal> {
    let read = |path: &Path| store::read_bytes_on(disk, path).map_err(Refusal::File);
    let is = |ending: &str| {
        path.extension()
            .is_some_and(|own| own.eq_ignore_ascii_case(ending))
    };
    if is("aff") || is("dic") {
        let [aff, dic] = ["aff", "dic"].map(|ending| read(&path.with_extension(ending)));
        Speller::of(&aff?, &dic?, tag)
    } else {
        Speller::packed(&read(path)?, tag, country)
    }
}

/// The one of several dictionaries, each with its name, that fits a language best: `de_AT` before `de_DE` in Austria.
pub(super) fn best<'a, T>(
    named: impl Iterator<Item = (T, &'a str)>,
    tag: &str,
    country: Option<&str>,
) -> Option<T> {
    let ranked =
        named.filter_map(|(dictionary, name)| Some((rank(name, tag, country)?, dictionary)));
    ranked
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, dictionary)| dictionary)
}

/// How well a dictionary of that name fits, 0 the best; `None` if it is for another language.
fn rank(name: &str, tag: &str, country: Option<&str>) -> Option<u8> {
    let stem = name.rsplit('/').next().unwrap_or(name);
    let parts: Vec<String> = stem
        .split(['_', '-', '@', '.'])
        .map(str::to_ascii_lowercase)
        .collect();
    let (language, rest) = parts.split_first()?;
    // Norwegian is written in two ways; most schools use this one.
    let languages: &[&str] = if tag == "no" || tag == "nb" {
        &["nb", "no", "nn"]
    } else {
        &[tag]
    };
    let way = languages.iter().position(|own| own == language)? as u8;
    let region = rest.iter().find(|part| part.len() == 2).map(String::as_str);
    let fits = match region {
        Some("br") if tag == "pt" => return None, // another spelling
        Some(region) if country.is_some_and(|country| country.eq_ignore_ascii_case(region)) => 0,
        None => 1,
        Some(region) if region == home_of(tag) => 2,
        Some(_) => 3,
    };
    // A variety with a name of its own comes after the usual one: `ca-valencia`, `sr_Latn_RS`.
    let is_variety = rest.iter().any(|part| {
        part.len() > 3
            && part != "frami"
            && part != "dictionaries"
            && part != "addons"
            && part != "mozilla"
    });
    Some(way * 16 + fits * 2 + u8::from(is_variety))
}

/// The country after which the usual spelling of a language is named.
fn home_of(tag: &str) -> &str {
    match tag {
        "en" => "gb",
        "da" => "dk",
        "el" => "gr",
        "cs" => "cz",
        "et" => "ee",
        "ga" => "ie",
        "sl" => "si",
        "sr" => "rs",
        "sv" => "se",
        "nb" | "nn" => "no",
        tag => tag,
    }
}

/// The files of dictionaries in a folder: of each pair one, and packed ones.
fn dictionaries_in(folder: &Path) -> Vec<PathBuf> {
    let is_dictionary = |path: &PathBuf| {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        match ending.as_deref() {
            Some("aff") => path.with_extension("dic").is_file(),
            Some("oxt") => true,
            // Other additions to a browser are of no interest, and large.
            Some("xpi") => path.to_string_lossy().contains("dictionar"),
            _ => false,
        }
    };
    let mut files = store::entries(folder, MOST_ENTRIES);
    files.retain(is_dictionary);
    files
}

/// The folders that a path stands for.
fn expanded(pattern: &Path) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::new()];
    for step in pattern.components() {
        let name = step.as_os_str().to_string_lossy();
        let Some((before, after)) = name.split_once('*') else {
            for path in &mut found {
                path.push(step);
            }
            continue;
        };
        let fits = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(before) && name.ends_with(after)
        };
        found = found
            .iter()
            .flat_map(|folder| store::entries(folder, MOST_ENTRIES))
            .filter(fits)
            .collect();
    }
    found.retain(|folder| folder.is_dir());
    found
}
