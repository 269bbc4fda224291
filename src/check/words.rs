//! Word lists by language, from `assets/check/<tag>.ron`.
//!
//! A rule that needs the words of a language stays silent if the plan's language has no list.

use super::texts::{self, FNV_PRIME, FNV_START};
use crate::plan::{Language, Listed};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/check");

/// The most words between "all" and the people.
const MOST_BETWEEN: usize = 2;
/// No article or possessive is longer, in characters.
const LONGEST_BETWEEN: usize = 6;

/// The word lists of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Lists {
    /// The language itself.
    #[serde(skip)]
    pub language: Option<Language>,
    /// Goals that begin so are activities: organise, take part, send.
    pub activity_first: List,
    /// Goals that end so are activities, where the verb comes last.
    pub activity_last: List,
    /// Words that promise without saying how much: improve, better, promote.
    pub vague: List,
    /// Words for more.
    pub more: List,
    /// Words for less, and for things of which less is better: drop-out.
    pub less: List,
    /// Words that join two things: and, as well as.
    pub joins: List,
    /// Words that speak of something new.
    pub new: List,
    /// Words that take everyone along: the whole school, everyone at school.
    pub everyone: List,
    /// Words for all of some people: all, every, in the forms of the language.
    pub all: List,
    /// The people of a school: pupils, teachers, staff.
    pub people: List,
    /// Words for people and places around the school: parents, municipality, other schools.
    pub community: List,
    /// Words that say a thing is part of normal work: part of all subjects, in the curriculum.
    pub normal_work: List,
    /// Words of international experience.
    pub experience: List,
    /// Words that deny experience: none yet, for the first time.
    pub beginner: List,
    /// Words for partner.
    pub partner: List,
    /// Words for several schools without a name.
    pub groups: List,
    /// Words for a network or scheme in a name.
    pub networks: List,
    /// Words before a second figure for the same thing: on another page.
    pub elsewhere: List,
    /// Answers that only hold a place: to be completed, see above.
    pub placeholders: Whole,
    /// Words for every year.
    pub yearly: List,
    /// Words before an end: until, before.
    pub until: List,
    /// Words for what goes on already: ongoing, running.
    pub ongoing: List,
    /// Longer words that carry no meaning by themselves: with, other.
    pub stop: List,
    /// The objectives of the programme in its own wording.
    pub programme: Wordings,
}

/// Words and phrases in lower case; one that ends in `*` stands for all words that begin so, and one that begins with `!`
/// is where a word of the list is not meant: "lower" in "lower secondary".
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct List {
    entries: Vec<Entry>,
    /// Bit `n` is set where a word of the list begins with byte `n`: most words of a text are passed over so.
    first_bytes: [u64; 4],
}

#[derive(Debug)]
struct Entry {
    word: String,
    /// Stands for all words that begin so.
    open: bool,
    /// Begins with a word of the list without its meaning: in "lower secondary" nothing falls.
    except: bool,
}

/// Whole answers, whatever their capitals, blanks and signs: their letters and figures as sorted numbers.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Whole(Vec<u64>);

/// Sentences as the sorted numbers of their words that carry meaning, ready to be compared.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Wordings(pub(super) Vec<Vec<u64>>);

impl From<Vec<String>> for List {
    fn from(words: Vec<String>) -> Self {
        let mut list = Self::default();
        for mut word in words {
            let open = word.ends_with('*');
            if open {
                word.pop();
            }
            let except = word.starts_with('!');
            if except {
                word.remove(0);
            }
            if let Some(byte) = word.bytes().next() {
                list.first_bytes[usize::from(byte / 64)] |= 1 << (byte % 64);
                list.entries.push(Entry { word, open, except });
            }
        }
        list
    }
}

impl From<Vec<String>> for Whole {
    fn from(answers: Vec<String>) -> Self {
        let number = |answer: &String| {
            let signs = answer.chars().filter(|c| c.is_alphanumeric());
            signs.fold(FNV_START, fold)
        };
        let mut numbers: Vec<u64> = answers.iter().map(number).collect();
        numbers.sort_unstable();
        Self(numbers)
    }
}

impl Whole {
    /// True for the number of one of the answers.
    pub(super) fn has(&self, number: u64) -> bool {
        self.0.binary_search(&number).is_ok()
    }
}

/// Takes a letter into the number of a word. Capitals do not matter, nor what capitals lose: the dot of a Turkish i,
/// the accents of Greek.
pub(super) fn fold(hash: u64, letter: char) -> u64 {
    letter.to_lowercase().fold(hash, |hash, lower| {
        let plain = match lower {
            'ı' => 'i',
            '\u{307}' => return hash,
            'ά' => 'α',
            'έ' => 'ε',
            'ή' => 'η',
            'ί' => 'ι',
            'ό' => 'ο',
            'ύ' => 'υ',
            'ώ' => 'ω',
            'ς' => 'σ',
            other => other,
        };
        (hash ^ u64::from(u32::from(plain))).wrapping_mul(FNV_PRIME)
    })
}

impl From<Vec<String>> for Wordings {
    fn from(sentences: Vec<String>) -> Self {
        Self(
            sentences
                .iter()
                .map(|sentence| texts::content(sentence, |_| false))
                .collect(),
        )
    }
}

/// The languages that have word lists, by tag.
pub fn languages() -> Vec<&'static str> {
    tags().filter(|tag| lists(tag).is_some()).collect()
}

impl Lists {
    /// The lists of a language; all empty if there are none.
    pub(super) fn of(language: Option<Language>) -> &'static Self {
        static NONE: OnceLock<Lists> = OnceLock::new();
        language
            .and_then(|language| lists(language.code()))
            .unwrap_or_else(|| NONE.get_or_init(Self::default))
    }
}

impl Lists {
    /// True if a text takes everyone along: the whole school, all teachers, each of our pupils.
    pub(super) fn names_everyone(&self, text: &str) -> bool {
        if text.is_empty() || self.all.is_empty() && self.everyone.is_empty() {
            return false;
        }
        let lower = text.to_lowercase();
        self.everyone.find(&lower).is_some()
            || self.all.matches(&lower).any(|(at, length)| {
                let rest = lower.get(at + length..).unwrap_or_default();
                self.people_follow(rest)
            })
    }

    /// True if people of the school follow at once, or after an article or two: "all of our pupils".
    fn people_follow(&self, rest: &str) -> bool {
        let mut rest = rest;
        for _ in 0..=MOST_BETWEEN {
            rest = rest.trim_start_matches(char::is_whitespace);
            if self.people.at(rest, 0).is_some() {
                return true;
            }
            let word = rest.split(char::is_whitespace).next().unwrap_or_default();
            let short = (1..=LONGEST_BETWEEN).contains(&word.chars().count());
            if !short || !word.chars().all(char::is_alphabetic) {
                return false;
            }
            rest = rest.get(word.len()..).unwrap_or_default();
        }
        false
    }

    /// True for a word that says nothing of what a goal is about: a stop word, or one that only promises.
    pub(super) fn is_idle(&self, lower: &str) -> bool {
        let is = |list: &List| list.at(lower, 0).is_some();
        is(&self.stop) || is(&self.vague)
    }
}

impl List {
    /// True where the language has no such words.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// True where a word or phrase of the list stands in the text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        !self.is_empty() && self.find(&text.to_lowercase()).is_some()
    }

    /// True where one stands in any of the texts.
    pub(super) fn is_in_any(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.is_in(text))
    }

    /// True where the text begins with one.
    pub(super) fn begins(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let lower = lower.trim_start_matches(|c: char| !c.is_alphabetic());
        self.at(lower, 0).is_some()
    }

    /// True where the text ends with one.
    pub(super) fn ends(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let lower = lower.trim_end_matches(|c: char| !c.is_alphabetic());
        self.matches(lower)
            .any(|(at, length)| at + length == lower.len())
    }

    /// How often words of the list stand in the text.
    pub(super) fn count(&self, text: &str) -> usize {
        self.matches(&text.to_lowercase()).count()
    }

    /// Where the first one stands in a text in lower case, in bytes, with its length.
    pub(super) fn find(&self, lower: &str) -> Option<(usize, usize)> {
        self.matches(lower).next()
    }

    /// Where words of the list stand in a text in lower case, in bytes, with their lengths.
    fn matches<'a>(&'a self, lower: &'a str) -> impl Iterator<Item = (usize, usize)> {
        let mut inside = false;
        lower.char_indices().filter_map(move |(at, c)| {
            let begins = !inside;
            inside = c.is_alphanumeric();
            if !begins || !inside {
                return None;
            }
            self.at(lower, at).map(|length| (at, length))
        })
    }

    /// The length of a word of the list that stands at the beginning of a word of the text.
    fn at(&self, lower: &str, at: usize) -> Option<usize> {
        let rest = &lower[at..];
        let byte = rest.bytes().next()?;
        if self.first_bytes[usize::from(byte / 64)] & (1 << (byte % 64)) == 0 {
            return None;
        }
        let mut found = self.entries.iter().filter(|entry| {
            rest.strip_prefix(entry.word.as_str())
                .is_some_and(|after| entry.open || !after.starts_with(char::is_alphanumeric))
        });
        let first = found.next()?;
        let is_meant = !first.except && !found.any(|entry| entry.except);
        is_meant.then_some(first.word.len())
    }
}

/// The lists of one language, parsed at first use; a file that cannot be read gives none, and a test tells.
fn lists(tag: &str) -> Option<&'static Lists> {
    static LISTS: OnceLock<BTreeMap<&'static str, OnceLock<Option<Lists>>>> = OnceLock::new();
    let all = LISTS.get_or_init(|| tags().map(|tag| (tag, OnceLock::new())).collect());
    let parse = || {
        let file = FILES.get_file(format!("{tag}.ron"))?;
        let mut lists: Lists = ron::from_str(file.contents_utf8()?).ok()?;
        lists.language = Language::from_code(tag);
        Some(lists)
    };
    all.get(tag)?.get_or_init(parse).as_ref()
}

/// The tags of all files, in order.
fn tags() -> impl Iterator<Item = &'static str> {
    FILES
        .files()
        .filter_map(|file| file.path().file_stem()?.to_str())
}
