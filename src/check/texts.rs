//! What can be told from words without knowing what they mean: placeholders, likeness, enumerations.

use super::words::{self, Lists};
use crate::plan::Language;
use std::collections::HashSet;

/// Longer answers are not searched for words such as "to be completed", in bytes.
const SHORT_ANSWER: usize = 120;

/// Words that only hold a place.
pub(super) struct Placeholders {
    lists: &'static Lists,
    help: Option<&'static HashSet<String>>,
}

impl Placeholders {
    /// Those of a plan's language.
    pub(super) fn of(lists: &'static Lists, language: Option<Language>) -> Self {
        Self {
            lists,
            help: words::help(language),
        }
    }

    /// True for an answer that only holds a place, in whole or in part.
    pub(super) fn is(&self, text: &str) -> bool {
        text.chars()
            .all(|c| matches!(c, '.' | '…' | '_' | '?' | '*') || c.is_whitespace())
            || holds_filler(text)
            || text.len() < SHORT_ANSWER
                && text.contains(char::is_alphabetic)
                && self.lists.placeholders.is_in(text)
            || self.is_help(text)
    }

    fn is_help(&self, text: &str) -> bool {
        let copied = |line: &str| self.help.is_some_and(|help| help.contains(line.trim()));
        text.len() >= words::SHORTEST_HELP && text.lines().any(copied)
    }
}

/// True where a text holds a sign of words to come: `xxx`, `TODO`, `[...]`, `____`, lorem ipsum.
fn holds_filler(text: &str) -> bool {
    const FILLER: &[u8] = b"lorem ipsum";
    let bytes = text.as_bytes();
    let suspect = bytes.iter().enumerate().any(|(at, byte)| {
        let rest = &bytes[at..];
        match byte {
            b'x' | b'X' => rest.len() >= 3 && rest[..3].eq_ignore_ascii_case(b"xxx"),
            b'l' | b'L' => {
                rest.len() >= FILLER.len() && rest[..FILLER.len()].eq_ignore_ascii_case(FILLER)
            }
            b'T' => matches!(rest, [_, b'O', b'D', ..] | [_, b'B', b'C' | b'D', ..]),
            b'F' => rest.starts_with(b"FIXME"),
            b'_' => rest.starts_with(b"___"),
            b'[' | b'<' | b'{' => true,
            _ => false,
        }
    });
    suspect
        && (text.to_lowercase().contains("lorem ipsum") || text.split_whitespace().any(is_filler))
}

/// True for one word that stands for words to come.
fn is_filler(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() {
        return word.starts_with(['[', '<', '{']) && word.contains([']', '>', '}'])
            || word.contains("___");
    }
    let x = bare.len() >= 3 && bare.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'));
    x || matches!(bare, "TODO" | "TBD" | "TBC" | "FIXME")
}

/// The words of a text as numbers, in order; capitals and signs do not matter.
pub(super) fn words_of(text: &str) -> Vec<u64> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| hash(word.as_bytes()))
        .collect()
}

/// The same, sorted.
pub(super) fn sorted_words(text: &str) -> Vec<u64> {
    let mut words = words_of(text);
    words.sort_unstable();
    words
}

/// How alike two sorted lists of words are: the words they share over those of the longer one, 0 to 1.
pub(super) fn likeness(a: &[u64], b: &[u64]) -> f64 {
    match a.len().max(b.len()) {
        0 => 1.0,
        longer => shared(a, b) as f64 / longer as f64,
    }
}

/// How many members two sorted lists share; one that stands twice in both counts twice.
pub(super) fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut at, mut bt, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(at), b.get(bt)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => bt += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                at += 1;
                bt += 1;
            }
        }
    }
    count
}

/// How many things a sentence lists: its parts between commas, semicolons, line breaks and joining words.
///
/// What stands before a colon introduces the list and is no part of it.
pub(super) fn listed(sentence: &str, lists: &Lists) -> usize {
    let list = sentence.split_once(':').map_or(sentence, |(_, list)| list);
    let parts = list
        .split([',', ';', '\n', '•'])
        .filter(|part| part.contains(char::is_alphabetic));
    parts.map(|part| 1 + lists.joins.count(part)).sum()
}

/// A number for a sequence of bytes (FNV-1a): fast, and the same in each run.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
