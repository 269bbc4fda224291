//! Small values that are kept as a person wrote them and understood on the way out.
//!
//! An odd figure is never refused: the text stays, and the check says what to do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A number or a range as written: `24`, `10-15`, `10 to 15`, `54 %`, `1 200`, `0,5`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Amount(pub String);

/// What an [`Amount`] stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower end, or the number itself.
    pub low: f64,
    /// The upper end, or the number itself.
    pub high: f64,
}

impl Amount {
    /// True where nothing but blanks is written.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The number or range at the start of the text; `None` if no number stands there.
    ///
    /// `10-15` and `10 to 15` (in any language: one short word between two numbers) are ranges; a word may stand
    /// before the number, as in `about 450` or `max. 12`.
    pub fn range(&self) -> Option<Range> {
        let text = self.0.trim();
        let (low, rest) = number(text).or_else(|| number(after_a_word(text)?))?;
        let between = rest.trim_start();
        let joined = between.trim_start_matches(['-', '–', '—']);
        let after = if joined.len() < between.len() {
            joined
        } else {
            let word = between.split_whitespace().next().unwrap_or_default();
            let short = word.chars().count() <= 4 && word.chars().all(char::is_alphabetic);
            if short {
                between.get(word.len()..).unwrap_or_default()
            } else {
                ""
            }
        };
        match number(after.trim_start()) {
            Some((high, _)) if high >= low => Some(Range { low, high }),
            _ => Some(Range { low, high: low }),
        }
    }

    /// The two figures around a dash, as in `10-15`, in whatever order they stand; `None` for anything else.
    pub fn ends(&self) -> Option<(f64, f64)> {
        let (from, rest) = number(self.0.trim())?;
        let rest = rest.trim_start();
        let after = rest.trim_start_matches(['-', '–', '—']);
        let (to, rest) = number(after.trim_start()).filter(|_| after.len() < rest.len())?;
        let is_all = !rest.contains(|c: char| c.is_ascii_digit());
        is_all.then_some((from, to))
    }

    /// The upper end, for counting people.
    pub fn high(&self) -> Option<f64> {
        self.range().map(|range| range.high)
    }
}

impl From<&str> for Amount {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// What follows the first word of a text.
fn after_a_word(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once(char::is_whitespace)?;
    let is_word = word.trim_end_matches('.').chars().all(char::is_alphabetic);
    is_word.then(|| rest.trim_start())
}

/// Reads a number with blanks, dots, commas or apostrophes as separators; gives the rest of the text.
fn number(text: &str) -> Option<(f64, &str)> {
    let text = text
        .trim_start_matches(['~', '±', '≥', '≤', '<', '>', '+'])
        .trim_start();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut plain = String::new();
    let mut decimal = false;
    let chars = digits.char_indices();
    let mut end = 0;
    for (at, c) in chars {
        if c.is_ascii_digit() {
            plain.push(c);
            end = at + 1;
            continue;
        }
        let following = digits[at + c.len_utf8()..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        let separator = matches!(
            c,
            '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'
        );
        if !separator || following == 0 || decimal {
            break;
        }
        if following == 3 && plain != "0" {
            continue; // thousands
        }
        if matches!(c, '.' | ',') {
            plain.push('.');
            decimal = true;
        } else {
            break;
        }
    }
    let value: f64 = plain.parse().ok().filter(|value: &f64| value.is_finite())?;
    Some((sign * value, &digits[end..]))
}

/// A country by its ISO 3166-1 code of two letters, upper case (`BE`); `EL` and `UK` of EU papers are not used.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Country(pub String);

impl From<&str> for Country {
    fn from(code: &str) -> Self {
        Self(code.to_owned())
    }
}
