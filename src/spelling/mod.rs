//! Spelling: which words of a plan a dictionary does not know, and what it proposes instead.
//!
//! [`Speller`] is a dictionary that was read, with the terms of the field. [`whole`] checks a plan, [`words`] says what a
//! word is and what is never doubted, [`find`] where dictionaries lie on a computer, [`learnt`] keeps the school's words.
//! Dutch and English are inside; all others come from an office program, a browser or a file.
//!
//! Dictionaries are in Hunspell's format. They are read by `spellbook`, an alpha version: what it may do with odd files
//! and odd words is caught here, so that nobody outside need know.

mod archive;
mod cure;
pub mod find;
mod known;
pub mod learnt;
mod speller;
pub mod whole;
pub mod words;

pub use known::Words;
pub use speller::{LONGEST_FOR_SUGGESTIONS, MOST_SUGGESTIONS, Speller};

use crate::store::StoreError;

/// Why a dictionary cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A file cannot be read.
    File(StoreError),
    /// What was chosen holds no dictionary, or one that is damaged.
    NoDictionary,
    /// Its letters are of a set that nobody knows, by that name.
    Letters(String),
    /// A packed file holds dictionaries, but none for the language of the plan.
    OtherLanguage,
}

impl Refusal {
    /// The key of its message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::File(error) => error.key(),
            Self::NoDictionary => "spelling-no-dictionary",
            Self::Letters(_) => "spelling-letters",
            Self::OtherLanguage => "spelling-other-language",
        }
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::File(error) => error.args(),
            Self::Letters(set) => vec![("set", set.clone())],
            Self::NoDictionary | Self::OtherLanguage => Vec::new(),
        }
    }
}
