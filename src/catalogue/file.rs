//! The catalogue as files: those that are shipped, and those of a newer copy, which is read within bounds.

use super::forms::{self, Form};
use super::sound::{Unsound, check};
use super::{Catalogue, Rule};
use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The file that says what a folder of facts is: its form, its day, who gathered it.
pub const HEAD: &str = "facts.ron";
/// The form of the files that this program reads.
pub const FORMAT: u32 = 1;
/// The most files that are read.
pub const MOST_FILES: usize = 64;
/// The most bytes of a file; the shipped ones have at most 40,000.
pub const MOST_BYTES: u64 = 1024 * 1024;
/// How deep lists and records may lie in each other; the shipped ones have eight levels.
const MOST_NESTING: usize = 24;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/catalogue");

/// The texts of a catalogue by the path of their file: `rates.ron`, `forms/ka122-sch.ron`.
pub type Files = BTreeMap<String, String>;

/// The files that are shipped.
pub fn shipped() -> Files {
    let folders = FILES.dirs().flat_map(Dir::files);
    FILES
        .files()
        .chain(folders)
        .filter_map(|file| {
            let path = file.path().to_str()?.replace('\\', "/");
            Some((path, file.contents_utf8()?.to_owned()))
        })
        .collect()
}

/// Reads and checks a catalogue.
///
/// # Errors
/// If a file is missing, cannot be read or is too large, or the first rule of [`check`] that is broken.
pub fn read(files: &Files) -> Result<Catalogue, Unsound> {
    if files.len() > MOST_FILES {
        return Err(Unsound::new("facts-too-many", HEAD));
    }
    for (name, text) in files {
        if text.len() as u64 > MOST_BYTES {
            return Err(Unsound::new("facts-too-large", name));
        }
        if has_odd_signs(text) {
            return Err(Unsound::new("facts-odd-signs", name));
        }
    }
    // Forms come and go; the other files are always there.
    let needed = FILES.files().filter_map(|file| file.path().to_str());
    if let Some(missing) = needed.into_iter().find(|name| !files.contains_key(*name)) {
        return Err(Unsound::new("facts-missing", missing));
    }
    let mut rules: Vec<Rule> = Vec::new();
    let mut forms: Vec<Form> = Vec::new();
    for name in files.keys() {
        if name.starts_with("rules-") {
            rules.extend(one::<Vec<Rule>>(files, name)?);
        } else if name.starts_with("forms/") {
            forms.push(one(files, name)?);
        }
    }
    let catalogue = Catalogue {
        calls: one(files, HEAD)?,
        countries: one(files, "countries.ron")?,
        sources: one(files, "sources.ron")?,
        programmes: one(files, "programmes.ron")?,
        rates: one(files, "rates.ron")?,
        deadlines: one(files, "deadlines.ron")?,
        tips: one(files, "tips.ron")?,
        guide: one(files, "guide.ron")?,
        forms: forms::whole(forms),
        rules,
    };
    if catalogue.calls.format != FORMAT {
        return Err(Unsound::new("facts-other-form", HEAD));
    }
    check(&catalogue)?;
    Ok(catalogue)
}

fn one<T: DeserializeOwned>(files: &Files, name: &str) -> Result<T, Unsound> {
    let text = files
        .get(name)
        .ok_or_else(|| Unsound::new("facts-missing", name))?;
    let options = ron::Options::default().with_recursion_limit(MOST_NESTING);
    options.from_str(text).map_err(|error| {
        let line = error.span.start.line;
        Unsound::new("facts-unreadable", &format!("{name}:{line}"))
    })
}

/// True for control characters and for signs that turn the direction of writing, also where they are spelled out.
fn has_odd_signs(text: &str) -> bool {
    let is_odd = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.contains("\\u") || text.contains("\\x") || text.contains(is_odd)
}
