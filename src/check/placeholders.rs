//! Answers that only hold a place: "to follow", a dash, keyboard noise, the help text copied.
//!
//! An answer holds a place *whole* if nothing but placeholders stands in it: then it is empty for every rule, count
//! and rating. It holds one *in part* if words to come are marked inside real ones (`We work with [...]`): then the
//! rule about placeholders tells of it, and the words count.

use super::answers::{self, Written};
use super::texts::FNV_START;
use super::words::{self, Lists, Whole};
use crate::plan::Language;
use crate::plan::questions::{self, Asked, Editor, Question};
use std::collections::BTreeSet;

/// Longer answers are not held against the lists, in bytes: nobody writes so much to say nothing.
const SHORT_ANSWER: usize = 120;
/// The most words of one placeholder.
const MOST_WORDS: usize = 8;
/// Shorter help texts, in bytes, may be an answer by chance.
const SHORTEST_HELP: usize = 20;
/// Rows of keys, in the layouts of Europe, over which an idle hand runs.
const KEY_ROWS: [&str; 13] = [
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "qsdfghjklm",
    "zxcvbnm",
    "yxcvbnm",
    "wxcvbn",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "асдфгхйкл",
    "ячсмитьбю",
    "ασδφγηξκλ",
];

/// The lines of the help and example texts of the forms in a language, if the program has them.
pub type HelpTexts = fn(Language) -> Option<&'static BTreeSet<String>>;

/// How an answer holds a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// Nothing else stands there.
    Whole,
    /// Nothing else stands there, but a dash may say that there is none; no point is made of it.
    None,
    /// Real words stand around it.
    Part,
}

/// What only holds a place in a plan's language and in English.
pub(super) struct Placeholders {
    lists: [&'static Whole; 2],
    help: Option<&'static BTreeSet<String>>,
}

impl Placeholders {
    /// Those of a language.
    pub(super) fn of(language: Option<Language>, help: HelpTexts) -> Self {
        Self {
            lists: [language, Some(Language::En)].map(|language| &Lists::of(language).placeholders),
            help: language.and_then(help),
        }
    }

    /// How an answer holds a place, if it does.
    pub(super) fn held(&self, written: &Written) -> Option<Held> {
        let text = written.words;
        if !text.contains(char::is_alphanumeric) {
            let dash = text.trim().chars().all(|c| matches!(c, '-' | '–' | '—'));
            return match text.chars().all(is_empty_sign) {
                true if dash && is_offered(written) => Some(Held::None),
                true => Some(Held::Whole),
                false => None,
            };
        }
        if !text.contains(char::is_alphabetic) {
            return asks_for_words(written).then_some(Held::Whole);
        }
        if self.holds_nothing_else(written) || is_filler_throughout(text) {
            return Some(Held::Whole);
        }
        match self.help_lines(text) {
            Some(true) => Some(Held::Whole),
            Some(false) => Some(Held::Part),
            None => holds_filler(text).then_some(Held::Part),
        }
    }

    /// True for words that are placeholders one after the other.
    fn holds_nothing_else(&self, written: &Written) -> bool {
        if written.words.len() >= SHORT_ANSWER {
            return false;
        }
        let mut rest = written.words;
        while let Some(start) = rest.find(char::is_alphanumeric) {
            rest = &rest[start..];
            let Some(length) = self.first_in(rest, written) else {
                return false;
            };
            rest = &rest[length..];
        }
        true
    }

    /// The length of the longest placeholder at the beginning of a text that begins with a word.
    fn first_in(&self, text: &str, written: &Written) -> Option<usize> {
        let mut longest = None;
        let of_words = written.asked == answers::Asked::Words; // a date or number may be mistyped
        let mut hash = FNV_START;
        let mut words = 0;
        let mut inside = false;
        let mut end = 0;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            if c.is_alphanumeric() {
                hash = words::fold(hash, c);
                inside = true;
                continue;
            }
            if inside {
                inside = false;
                words += 1;
                end = at;
                let listed = self.lists.iter().any(|list| list.has(hash));
                if listed || words == 1 && of_words && is_noise(&text[..end], written) {
                    longest = Some(end);
                }
            }
            if words == MOST_WORDS {
                break;
            }
        }
        longest.filter(|length| *length <= end)
    }

    /// Whether all lines, or only some, are copied from the help; `None` if none is.
    fn help_lines(&self, text: &str) -> Option<bool> {
        let help = self.help?;
        if text.len() < SHORTEST_HELP {
            return None;
        }
        let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let copied = |line: &str| line.len() >= SHORTEST_HELP && help.contains(line);
        let some = lines.clone().any(copied);
        some.then(|| lines.all(copied))
    }
}

/// The question that was answered; looked up for few answers only, as that takes time.
fn question(written: &Written) -> Option<&'static Question> {
    questions::find(written.place.of, written.place.field)
}

/// True for a question that is offered and need not be answered: a dash says that there is none.
fn is_offered(written: &Written) -> bool {
    question(written).is_some_and(|question| matches!(question.asked, Asked::Optional))
}

/// True for a question that figures alone do not answer: a title, a name, several lines.
fn asks_for_words(written: &Written) -> bool {
    let named = matches!(written.place.field, "title" | "name" | "theme");
    written.asked == answers::Asked::Words
        && (named || question(written).is_some_and(|question| question.editor == Editor::Lines))
}

/// True for signs that say nothing by themselves; `%` and `€` are units.
fn is_empty_sign(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation() && c != '%' || "…–—•·¿¡«»“”„".contains(c)
}

/// True for one word that a hand types to have typed something: `x`, `aaa`, `asdf`.
fn is_noise(word: &str, written: &Written) -> bool {
    let count = word.chars().count();
    let Some(first) = word.chars().next().filter(|c| c.is_alphabetic()) else {
        return false;
    };
    if count == 1 {
        return matches!(first, 'x' | 'X') || !is_offered(written);
    }
    let lower = word.to_lowercase();
    let same = lower.chars().all(|c| lower.starts_with(c));
    same && (count > 2 || matches!(first, 'x' | 'X'))
        || count >= 4 && (runs_over_keys(&lower) || is_home_row(word))
}

/// True for a word made of runs over a row of keys; in the upper row, where vowels stand, from its first key on.
fn runs_over_keys(lower: &str) -> bool {
    let mut rest = lower;
    while !rest.is_empty() {
        let run = |row: &&str| {
            let from = rest.chars().next().and_then(|first| row.find(first));
            let vowels = row.contains(['o', 'е']) && row.contains(['e', 'у']);
            let from = from.filter(|from| !vowels || *from == 0);
            let row = row.get(from?..)?;
            let same = rest.chars().zip(row.chars()).take_while(|(a, b)| a == b);
            let length: usize = same.clone().map(|(c, _)| c.len_utf8()).sum();
            (same.count() >= 4).then_some(length)
        };
        let Some(longest) = KEY_ROWS.iter().filter_map(run).max() else {
            return false;
        };
        rest = &rest[longest..];
    }
    true
}

/// True for small consonants of the middle row alone: no word of a European language has only these.
fn is_home_row(word: &str) -> bool {
    word.chars().all(|c| "sdfghjkl".contains(c))
}

/// True for lorem ipsum, and for a note that begins with `TODO`.
fn is_filler_throughout(text: &str) -> bool {
    let note = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = note
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    is_note(first) || holds_filler(text) && text.to_lowercase().contains("lorem ipsum")
}

/// True if a text holds a sign of words to come: `xxx`, `TODO`, `[...]`, `____`, lorem ipsum.
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
    x || is_note(bare)
}

fn is_note(word: &str) -> bool {
    matches!(word, "TODO" | "TBD" | "TBC" | "FIXME")
}
