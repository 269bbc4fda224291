//! The facts about funding: those that are shipped, or a newer copy in a folder; and `europlan facts`.

use super::{Environment, Problem, Said, language, path};
use crate::catalogue::file::{self, Files, HEAD, MOST_BYTES, MOST_FILES};
use crate::catalogue::{Catalogue, sound::Unsound};
use crate::store::{self, StoreError};
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// The facts that are in use.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The facts.
    pub catalogue: &'static Catalogue,
    /// The folder they come from; `None` for those that are shipped.
    pub folder: Option<PathBuf>,
    /// The folders whose facts cannot be used, and why.
    pub refused: Vec<(PathBuf, Refusal)>,
}

/// Why the facts of a folder cannot be used.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// Its files cannot be read.
    Files(StoreError),
    /// What they say does not hold together.
    Facts(Unsound),
}

impl Refusal {
    /// The reason as a sentence.
    pub fn words(&self, texts: &Texts) -> String {
        match self {
            Self::Files(error) => Problem::from(error.clone()).words(texts),
            Self::Facts(unsound) => wording::facts::why(texts, unsound),
        }
    }
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            catalogue: Catalogue::shipped(),
            folder: None,
            refused: Vec::new(),
        }
    }
}

impl Facts {
    /// The facts of the first folder that has some that can be used, or else the shipped ones. What is read is kept
    /// until the program ends: this happens at its start, and when the person chooses others.
    pub fn of(folders: &[PathBuf]) -> Self {
        let mut facts = Self::default();
        for folder in folders.iter().filter(|folder| folder.join(HEAD).is_file()) {
            match read(folder) {
                Ok(catalogue) => {
                    facts.catalogue = Box::leak(Box::new(catalogue));
                    facts.folder = Some(folder.clone());
                    break;
                }
                Err(refusal) => facts.refused.push((folder.clone(), refusal)),
            }
        }
        facts
    }

    /// What is said of folders whose facts cannot be used.
    pub fn refusals(&self, texts: &Texts) -> Vec<String> {
        let all = self.refused.iter();
        all.map(|(folder, refusal)| {
            let folder = folder.display().to_string();
            let why = refusal.words(texts);
            let values = [
                ("path", folder.as_str().into()),
                ("why", why.as_str().into()),
            ];
            texts.say_with("facts-refused", &values)
        })
        .collect()
    }
}

/// The files of a folder of facts, and no more than the bounds allow.
pub fn files(folder: &Path) -> Result<Files, StoreError> {
    store::texts_in(folder, "ron", MOST_FILES, MOST_BYTES)
}

/// Reads the facts of a folder.
///
/// # Errors
/// Why they cannot be used.
pub fn read(folder: &Path) -> Result<Catalogue, Refusal> {
    let files = files(folder).map_err(Refusal::Files)?;
    wording::facts::usable(&files).map_err(Refusal::Facts)
}

/// `europlan facts export DIR` and `europlan facts check DIR`.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    environment: &Environment,
) -> Result<(), Problem> {
    let (name, matches) = matches.subcommand().unwrap_or(("", matches));
    language(matches)?;
    let folder = path(matches, "folder");
    if name == "export" {
        if !matches.get_flag("force") && folder.join(HEAD).symlink_metadata().is_ok() {
            return Err(Problem::at("cli-exists", &folder.join(HEAD)));
        }
        return Ok(store::write_texts(folder, &file::shipped())?);
    }
    let catalogue = read(folder).map_err(|refusal| {
        let (path, why) = (folder.display().to_string(), refusal.words(texts));
        Problem::new("facts-refused", &[("path", &path), ("why", &why)])
    })?;
    let mut lines = wording::facts::origin(texts, &catalogue, environment.today);
    lines.push(texts.say("facts-usable").into_owned());
    said.out = (lines.join("\n") + "\n").into_bytes();
    Ok(())
}
