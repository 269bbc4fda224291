//! Text cut into the words that are looked up, and what among them is never doubted.
//!
//! A word is what Unicode calls one (UAX 29), with hyphens between letters kept inside: a dictionary itself tries the
//! parts. Addresses, paths and codes are passed over whole.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes of the text.
    pub bytes: Range<usize>,
    /// As it is looked up: composed letters, plain apostrophes and hyphens, no soft hyphen.
    pub text: String,
    /// A full stop follows: it may belong to an abbreviation.
    pub before_stop: bool,
}

/// The words of a text that may be doubted, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split(char::is_whitespace) {
        if !is_address(piece) {
            words_of(piece, at, &mut words);
        }
        at = text.len().min(at + piece.len());
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

fn words_of(piece: &str, at: usize, words: &mut Vec<Word>) {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, word) in piece.unicode_word_indices() {
        let bytes = start..start + word.len();
        match found.last_mut() {
            Some(last) if is_hyphen(piece.get(last.end..start)) => last.end = bytes.end,
            _ => found.push(bytes),
        }
    }
    for bytes in found {
        let (before, rest) = piece.split_at(bytes.start);
        let (raw, after) = rest.split_at(bytes.len());
        let text = plain(raw);
        if is_code(&text) || is_split_by_stars(before, after) {
            continue;
        }
        words.push(Word {
            bytes: at + bytes.start..at + bytes.end,
            text,
            before_stop: after.starts_with('.'),
        });
    }
}

/// True for what makes one word of two.
fn is_hyphen(between: Option<&str>) -> bool {
    matches!(between, Some("-" | "\u{2010}" | "\u{2011}"))
}

/// True if asterisks stand between a word and the letters beside it, as in `Schüler*innen` and `**un**seen`: what
/// the whole word is then is not known.
fn is_split_by_stars(before: &str, after: &str) -> bool {
    let inner = before.trim_end_matches('*');
    let outer = after.trim_start_matches('*');
    inner.len() < before.len() && inner.ends_with(char::is_alphabetic)
        || outer.len() < after.len() && outer.starts_with(char::is_alphabetic)
}

/// A word as it is looked up.
pub fn plain(word: &str) -> String {
    let simple = |sign| match sign {
        '’' | '\u{2bc}' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{ad}' => None,
        sign => Some(sign),
    };
    if word.is_ascii() {
        word.to_owned()
    } else if is_nfc(word) {
        word.chars().filter_map(simple).collect()
    } else {
        word.nfc().filter_map(simple).collect()
    }
}

/// True for addresses of the web, of mail and of files, which are passed over whole.
fn is_address(piece: &str) -> bool {
    if piece.contains("://") || piece.contains('@') {
        return true;
    }
    let lower = || piece.to_ascii_lowercase();
    piece.contains('.') && (lower().contains("www.") || has_domain(piece)) || has_path(piece)
}

/// A backslash before a letter: markup has it before signs only.
fn has_path(piece: &str) -> bool {
    let mut parts = piece.split('\\').skip(1);
    parts.any(|part| part.starts_with(char::is_alphanumeric))
}

/// A name with an ending, as of a site or a file: `school.be/plan`, `plan.pdf`. Abbreviations such as `d.w.z.` and a
/// sentence that begins without a blank are none.
fn has_domain(piece: &str) -> bool {
    let inner = piece.trim_matches(|sign: char| !sign.is_alphanumeric());
    let host = inner.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let mut labels: Vec<&str> = host.split('.').collect();
    let Some(last) = labels.pop().filter(|_| !labels.is_empty()) else {
        return false;
    };
    let is_ending = (2..=10).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_lowercase());
    let is_label = |label: &str| {
        label.len() > 1
            && label
                .chars()
                .all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
    };
    is_ending && labels.iter().all(|label| is_label(label))
}

/// True for what is no word of a language: with a digit or an underscore, without a small letter, or a single letter.
fn is_code(word: &str) -> bool {
    let mut letters = word.chars().filter(|sign| sign.is_alphabetic());
    let is_single = letters.next().is_none() || letters.next().is_none();
    is_single
        || word.chars().any(|sign| sign.is_numeric() || sign == '_')
        || !word.chars().any(char::is_lowercase)
}

/// The script of most letters of a text; `None` if it has none.
pub fn script_of(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text.chars().filter_map(letter_script) {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map(|(script, _)| script)
}

/// True if all letters of a word are of that script.
pub fn is_in(word: &str, script: Script) -> bool {
    word.chars()
        .filter_map(letter_script)
        .all(|own| own == script)
}

/// The script of a letter; `None` for signs and for what stands in all scripts.
fn letter_script(sign: char) -> Option<Script> {
    let script = sign.is_alphabetic().then(|| sign.script())?;
    (!matches!(script, Script::Common | Script::Inherited)).then_some(script)
}
