//! A dictionary that was read, with the terms of the field.

use super::archive::{self, Pair};
use super::words::{self, Word};
use super::{Refusal, Words, cure};
use include_dir::{Dir, include_dir};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use unicode_script::Script;

/// The dictionaries inside, packed under the tag of their language; and the terms of the field, for all languages and for
/// each.
static INSIDE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/spelling");

/// The most suggestions for a word.
pub const MOST_SUGGESTIONS: usize = 5;
/// For longer words, in letters, nothing is suggested: looking for it would take seconds.
pub const LONGEST_FOR_SUGGESTIONS: usize = 25;
/// So much of a dictionary tells its script, in bytes.
const SAMPLE: usize = 20_000;
/// Endings with which a name is still that name.
const ENDINGS: [&str; 3] = ["'s", "s", "'"];

/// A dictionary that was read.
pub struct Speller {
    dictionary: spellbook::Dictionary,
    /// The script of its words: letters of others are not its business.
    script: Option<Script>,
    terms: Terms,
}

/// The terms of the field.
struct Terms {
    words: Words,
    /// Those that longer words are made of, in small letters.
    beginnings: Vec<String>,
}

impl Speller {
    /// The dictionary inside for a language, by its tag; `None` if there is none. While somebody uses it, it is there once.
    pub fn inside(tag: &str) -> Option<Arc<Self>> {
        static READ: Mutex<Vec<(String, Weak<Speller>)>> = Mutex::new(Vec::new());
        let file = INSIDE.get_file(format!("{tag}.zip"))?;
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        let in_use = read.iter().find(|(known, _)| known == tag);
        if let Some(speller) = in_use.and_then(|(_, speller)| speller.upgrade()) {
            return Some(speller);
        }
        let speller = Arc::new(Self::packed(file.contents(), tag, None).ok()?);
        read.retain(|(known, _)| known != tag);
        read.push((tag.to_owned(), Arc::downgrade(&speller)));
        Some(speller)
    }

    /// True if there is a dictionary inside for a language, by its tag.
    pub fn is_inside(tag: &str) -> bool {
        INSIDE.contains(format!("{tag}.zip"))
    }

    /// Reads the two files of a dictionary for a language.
    ///
    /// # Errors
    /// If they are no dictionary.
    pub fn of(aff: &[u8], dic: &[u8], tag: &str) -> Result<Self, Refusal> {
        let (aff, dic) = cure::cured(aff, dic)?;
        let script = words::script_of(&dic.chars().take(SAMPLE).collect::<String>());
        let read = catch_unwind(|| spellbook::Dictionary::new(&aff, &dic));
        let dictionary = read.ok().and_then(Result::ok);
        Ok(Self {
            dictionary: dictionary.ok_or(Refusal::NoDictionary)?,
            script,
            terms: Terms::of(tag),
        })
    }

    /// Reads a dictionary from a packed file: the one that fits a language best, in a country if one is named.
    ///
    /// # Errors
    /// If there is none for the language, or it cannot be read.
    pub fn packed(bytes: &[u8], tag: &str, country: Option<&str>) -> Result<Self, Refusal> {
        let stems = archive::names(bytes)?;
        let named = stems.iter().map(|stem| (stem, stem.as_str()));
        let stem = super::find::best(named, tag, country).ok_or(if stems.is_empty() {
            Refusal::NoDictionary
        } else {
            Refusal::OtherLanguage
        })?;
        let Pair { aff, dic } = archive::take(bytes, stem)?;
        Self::of(&aff, &dic, tag)
    }

    /// Where a text has words that neither the dictionary nor these others know, in bytes.
    pub fn doubtful(&self, text: &str, known: &[&Words]) -> Vec<Range<usize>> {
        let words = words::words(text);
        // By reference: collected from the words themselves, the few would keep the room of all.
        let doubtful = words.iter().filter(|word| self.is_doubtful(word, known));
        doubtful.map(|word| word.bytes.clone()).collect()
    }

    /// What the writer may have meant by a word, the likeliest first. It may take long: never in a frame.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let word = words::plain(word);
        if word.chars().count() > LONGEST_FOR_SUGGESTIONS {
            return Vec::new();
        }
        let mut found = Vec::new();
        let looked = catch_unwind(AssertUnwindSafe(|| {
            self.dictionary.suggest(&word, &mut found);
        }));
        if looked.is_err() {
            return Vec::new();
        }
        found.retain(|words| words.split(' ').all(|part| self.has(part)));
        found.truncate(MOST_SUGGESTIONS);
        found
    }

    fn is_doubtful(&self, word: &Word, known: &[&Words]) -> bool {
        let is_ours = self.script.is_none_or(|own| words::is_in(&word.text, own));
        if !is_ours || self.knows(&word.text, known) {
            return false;
        }
        if word.before_stop && self.has(&format!("{}.", word.text)) {
            return false;
        }
        // `end.Next` is two words without a blank between.
        let mut parts = word.text.split(['.', ':']).peekable();
        let is_one = parts.peek() == Some(&word.text.as_str());
        is_one || !parts.all(|part| is_short(part) || self.knows(part, known))
    }

    fn knows(&self, word: &str, known: &[&Words]) -> bool {
        let is_known = |word: &str| self.has(word) || self.is_listed(word, known);
        is_known(word)
            || word.contains('-') && (word.split('-')).all(|part| is_short(part) || is_known(part))
    }

    /// True for terms, names and learnt words, with an ending or without.
    fn is_listed(&self, word: &str, known: &[&Words]) -> bool {
        let is_in = |word: &str| {
            self.terms.words.contains(word) || known.iter().any(|words| words.contains(word))
        };
        let mut endings = ENDINGS.iter();
        is_in(word)
            || endings.any(|ending| word.strip_suffix(ending).is_some_and(is_in))
            || self.begins_with_term(word)
    }

    /// `eTwinningproject` and the like.
    fn begins_with_term(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut rests =
            (self.terms.beginnings.iter()).filter_map(|term| lower.strip_prefix(term.as_str()));
        rests.any(|rest| rest.chars().count() > 2 && self.has(rest))
    }

    fn has(&self, word: &str) -> bool {
        let checked = catch_unwind(AssertUnwindSafe(|| self.dictionary.check(word)));
        checked.unwrap_or(true) // nothing is said of a word on which it stumbles
    }
}

/// A part of a word that is none by itself: one letter, or capitals and figures.
fn is_short(part: &str) -> bool {
    part.chars().count() < 2 || !part.chars().any(char::is_lowercase)
}

impl Terms {
    fn of(tag: &str) -> Self {
        let mut terms = Self {
            words: Words::default(),
            beginnings: Vec::new(),
        };
        for name in ["all", tag] {
            let file = INSIDE.get_file(format!("terms/{name}.txt"));
            let lines = file
                .and_then(|file| file.contents_utf8())
                .unwrap_or_default();
            for line in super::learnt::read(lines) {
                let word = line.trim_end_matches('+');
                terms.words.insert(word);
                if word != line {
                    terms.beginnings.push(word.to_lowercase());
                }
            }
        }
        terms
    }
}
