//! What can be told from words without knowing what they mean: placeholders, likeness, enumerations.

use super::words::{self, Lists};
use crate::plan::Language;

/// True for words that only hold a place.
pub(super) fn is_placeholder(text: &str, lists: &Lists, language: Option<Language>) -> bool {
    let text = text.trim();
    text.chars()
        .all(|c| matches!(c, '.' | '…' | '_' | '?' | '*' | ' '))
        || text.split_whitespace().any(is_filler)
        || holds_latin_filler(text)
        || text.len() < 120 && lists.placeholders.is_in(text)
        || text
            .lines()
            .any(|line| words::is_help(language, line.trim()))
}

/// True for one word that stands for words to come: `xxx`, `TODO`, `[...]`, `____`.
fn is_filler(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() {
        return word.starts_with(['[', '<', '{']) && word.contains([']', '>', '}'])
            || word.contains("___");
    }
    let x = bare.len() >= 3 && bare.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'));
    x || matches!(bare, "TODO" | "TBD" | "TBC" | "FIXME")
}

fn holds_latin_filler(text: &str) -> bool {
    const FILLER: &[u8] = b"lorem ipsum";
    text.as_bytes()
        .windows(FILLER.len())
        .any(|window| window[0] | 0x20 == b'l' && window.eq_ignore_ascii_case(FILLER))
}

/// The words of a text in lower case, without signs.
pub(super) fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How alike two lists of words are, order aside: the words they share over those of the longer one, 0 to 1.
pub(super) fn likeness(a: &[String], b: &[String]) -> f64 {
    let longer = a.len().max(b.len());
    if longer == 0 {
        return 1.0;
    }
    let mut a: Vec<&str> = a.iter().map(String::as_str).collect();
    let mut b: Vec<&str> = b.iter().map(String::as_str).collect();
    a.sort_unstable();
    b.sort_unstable();
    shared(&a, &b) as f64 / longer as f64
}

/// How many members two sorted lists share; one that stands twice in both counts twice.
pub(super) fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
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
