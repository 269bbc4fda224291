//! The facts about funding that are in use: those that are shipped, or a newer copy in a folder.

use crate::catalogue::file::{Files, HEAD, MOST_BYTES, MOST_FILES};
use crate::catalogue::{Catalogue, sound::Unsound};
use crate::store::{self, StoreError};
use crate::text::Texts;
use crate::wording;
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
            Self::Files(error) => texts.sentence(error.key(), &error.args()),
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
