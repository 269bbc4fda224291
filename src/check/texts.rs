//! What can be told from words without knowing what they mean: likeness, enumerations.

use super::words::Lists;

/// Where the numbers of words begin (FNV-1a).
pub(super) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
/// What they are multiplied by.
pub(super) const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// The words of a text as numbers, in order; capitals and signs do not matter.
pub(super) fn words_of(text: &str) -> Vec<u64> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| hash(word.as_bytes()))
        .collect()
}

/// The words of a text that carry meaning, as sorted numbers: each once, by its beginning, so that endings do not
/// matter; without short words, figures and those that are idle.
pub(super) fn content(text: &str, is_idle: impl Fn(&str) -> bool) -> Vec<u64> {
    /// Shorter words are articles and the like, in characters.
    const SHORTEST: usize = 4;
    /// So many characters of a word tell it from others.
    const BEGINNING: usize = 5;
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| {
        word.contains(char::is_alphabetic) && word.chars().count() >= SHORTEST && !is_idle(word)
    });
    let beginning = |word: &str| {
        word.chars()
            .take(BEGINNING)
            .fold(FNV_START, super::words::fold)
    };
    let mut numbers: Vec<u64> = words.map(beginning).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
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
    bytes.iter().fold(FNV_START, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME)
    })
}
