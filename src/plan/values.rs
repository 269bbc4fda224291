//! Small values that are kept as a person wrote them and understood on the way out.
//!
//! An odd date or figure is never refused: the text stays, and the check says what to do.

use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A date as written: a day, a month, a year or a school year.
///
/// Understood: `2027-09-01`, `1/9/2027`, `1.9.2027`, `1-9-2027`, `2027-09`, `9/2027`, `2027`, and school
/// years (1 September to 31 August) `2027-2028`, `2027/28`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct DateText(pub String);

/// The days a [`DateText`] stands for, and how exact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// How exact the text is.
    pub grain: Grain,
}

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// One day.
    Day,
    /// One month.
    Month,
    /// A school year, September to August.
    SchoolYear,
    /// A calendar year.
    Year,
}

impl DateText {
    /// True where nothing but blanks is written.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The days the text stands for; `None` where it is empty or not understood.
    pub fn span(&self) -> Option<DateSpan> {
        let numbers = split_numbers(self.0.trim())?;
        match *numbers.as_slice() {
            [(y, 4)] => year(y),
            [(y, 4), (z, 4)] if z == y + 1 => school_year(y),
            [(y, 4), (m, 1 | 2)] if (1..=12).contains(&m) => month(y, m),
            [(y, 4), (z, 2)] if z == (y + 1) % 100 => school_year(y),
            [(m, 1 | 2), (y, 4)] => month(y, m),
            [(y, 4), (m, 1 | 2), (d, 1 | 2)] | [(d, 1 | 2), (m, 1 | 2), (y, 4)] => day(y, m, d),
            _ => None,
        }
    }

    /// The first day, where the text is understood.
    pub fn first(&self) -> Option<Date> {
        self.span().map(|span| span.first)
    }

    /// The last day, where the text is understood.
    pub fn last(&self) -> Option<Date> {
        self.span().map(|span| span.last)
    }
}

impl From<&str> for DateText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Splits `2027-09-01` into numbers with their count of digits; `None` where anything else stands between.
fn split_numbers(text: &str) -> Option<Vec<(i16, usize)>> {
    let text = text.trim_end_matches('.');
    let parts: Vec<&str> = text.split(['-', '/', '.', '–']).map(str::trim).collect();
    if parts.len() > 3 {
        return None;
    }
    parts
        .into_iter()
        .map(|part| {
            let digits =
                !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
            if digits {
                part.parse().ok().map(|n| (n, part.len()))
            } else {
                None
            }
        })
        .collect()
}

fn day(y: i16, m: i16, d: i16) -> Option<DateSpan> {
    let first = civil(y, m, d)?;
    Some(DateSpan {
        first,
        last: first,
        grain: Grain::Day,
    })
}

fn month(y: i16, m: i16) -> Option<DateSpan> {
    let first = civil(y, m, 1)?;
    Some(DateSpan {
        first,
        last: first.last_of_month(),
        grain: Grain::Month,
    })
}

fn school_year(y: i16) -> Option<DateSpan> {
    Some(DateSpan {
        first: civil(y, 9, 1)?,
        last: civil(y + 1, 8, 31)?,
        grain: Grain::SchoolYear,
    })
}

fn year(y: i16) -> Option<DateSpan> {
    Some(DateSpan {
        first: civil(y, 1, 1)?,
        last: civil(y, 12, 31)?,
        grain: Grain::Year,
    })
}

fn civil(y: i16, m: i16, d: i16) -> Option<Date> {
    Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?)
        .ok()
        .filter(|day| *day >= date(1900, 1, 1))
}

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

    /// The number or range at the start of the text; `None` where no number stands there.
    ///
    /// `10-15` and `10 to 15` (in any language: one short word between two numbers) are ranges.
    pub fn range(&self) -> Option<Range> {
        let (low, rest) = number(self.0.trim())?;
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

/// Reads a number with blanks, dots or commas as separators; gives the rest of the text.
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
        let separator = matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
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
