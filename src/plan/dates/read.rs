//! Reading a date: its pieces, what they make together, and dates inside running text.

use super::words::{self, Word};
use super::{DateSpan, Grain, day, month, months, school_year, year};
use crate::plan::Language;

/// No date is longer, in bytes.
const LONGEST: usize = 80;
/// The most pieces of one date inside a text.
const MOST_PIECES: usize = 7;

/// A number or a word of a date.
#[derive(Clone, Copy, Debug)]
struct Piece {
    what: What,
    /// Where it begins, in bytes.
    start: usize,
    /// Where it ends.
    end: usize,
}

#[derive(Clone, Copy, Debug)]
enum What {
    /// A number with its count of digits.
    Number(i16, usize),
    /// A word that may stand in a date.
    Word(Word),
    /// Anything else.
    Strange,
}

/// The days that a text stands for, if all of it is a date.
pub(super) fn date(text: &str, language: Option<Language>) -> Option<DateSpan> {
    let text = text.trim();
    if text.len() > LONGEST || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(span) = figures(text) {
        return Some(span);
    }
    let pieces = pieces(text, language);
    one(text, &pieces, false).or_else(|| range(text, &pieces))
}

/// The dates in running text, one after the other.
pub fn dates_in(text: &str, language: Option<Language>) -> Vec<DateSpan> {
    let mut found = Vec::new();
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return found;
    }
    let pieces = pieces(text, language);
    let mut start = 0;
    while start < pieces.len() {
        let most = (start + MOST_PIECES).min(pieces.len());
        let longest = (start + 1..=most)
            .rev()
            .find_map(|end| Some((end, one(text, pieces.get(start..end)?, true)?)));
        start = match longest {
            Some((end, span)) => {
                found.push(span);
                end
            }
            None => start + 1,
        };
    }
    found
}

/// True if a text names a month, in whatever language.
pub fn names_month(text: &str, language: Option<Language>) -> bool {
    pieces(text, language)
        .iter()
        .any(|piece| matches!(piece.what, What::Word(word) if word.month.is_some() && !word.small))
}

/// A date in figures alone, as nearly all are: read without looking for words.
fn figures(text: &str) -> Option<DateSpan> {
    let text = text.trim_end_matches('.');
    let mut numbers = [(0, 0); 3];
    let mut count = 0;
    for part in text.split(['-', '/', '.', '–']) {
        let part = part.trim();
        let slot = numbers.get_mut(count)?;
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        *slot = (digits.then(|| part.parse().ok())??, part.len());
        count += 1;
    }
    of_numbers(numbers.get(..count)?, text.contains('/'))
}

/// Numbers in the usual orders: the day comes first.
fn of_numbers(numbers: &[(i16, usize)], slashes: bool) -> Option<DateSpan> {
    match *numbers {
        [(y, 4)] => year(y),
        [(y, 4), (z, 4)] if z == y + 1 => school_year(y),
        [(y, 4), (m, 1 | 2)] if (1..=12).contains(&m) => month(y, m),
        [(y, 4), (z, 2)] if z == (y + 1) % 100 => school_year(y),
        [(m, 1 | 2), (y, 4)] => month(y, m),
        [(m, 1 | 2), (z, 2)] if slashes && z > 12 => month(century(z), m),
        [(y, 4), (m, 1 | 2), (d, 1 | 2)] => day(y, m, d),
        [(d, 1 | 2), (m, 1 | 2), (y, 4)] => day(y, m, d).or_else(|| day(y, d, m)),
        [(d, 1 | 2), (m, 1 | 2), (z, 2)] => day(century(z), m, d),
        _ => None,
    }
}

/// The year of two figures.
fn century(z: i16) -> i16 {
    2000 + z
}

/// The numbers and words of a text.
fn pieces(text: &str, language: Option<Language>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        let inside = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
        let length = if c.is_ascii_digit() {
            inside(|c| c.is_ascii_digit())
        } else if is_letter(c) {
            inside(is_letter)
        } else {
            c.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        let what = if c.is_ascii_digit() {
            match piece.parse() {
                Ok(number) if length <= 4 => What::Number(number, length),
                _ => What::Strange,
            }
        } else if is_letter(c) {
            let before = pieces.last().filter(|before| before.end == start);
            word(piece, language, before, after)
        } else if c.is_whitespace() || " .,/-–—'’()ºª".contains(c) {
            continue;
        } else {
            What::Strange
        };
        pieces.push(Piece {
            what,
            start,
            end: start + length,
        });
    }
    pieces
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'º' | 'ª')
        || unicode_normalization::char::is_combining_mark(c)
}

/// What a word means, given the piece that it hangs on and what follows.
fn word(text: &str, language: Option<Language>, before: Option<&Piece>, after: &str) -> What {
    let roman = match text {
        "I" | "i" => Some(1),
        "II" | "ii" => Some(2),
        "III" | "iii" => Some(3),
        "IV" | "iv" => Some(4),
        _ => None,
    };
    let found = words::meaning(text, language);
    if roman.is_some() {
        return What::Word(Word {
            ordinal: roman,
            ..found.unwrap_or_default()
        });
    }
    let behind = before.is_some_and(|before| matches!(before.what, What::Number(1..=4, 1)));
    let ahead = matches!(after.as_bytes(), [b'1'..=b'4'])
        || matches!(after.as_bytes(), [b'1'..=b'4', next, ..] if !next.is_ascii_digit());
    let mut part = Word::default();
    match text {
        "Q" | "q" | "K" | "k" | "kv" | "Kv" | "KV" => part.quarter = true,
        "T" | "t" => (part.quarter, part.third) = (true, true),
        "S" | "s" | "H" | "h" => part.half = true,
        _ => {}
    }
    if part != Word::default() && (behind || ahead) {
        return What::Word(part);
    }
    let suffix = before.is_some_and(|before| matches!(before.what, What::Number(_, 1 | 2)))
        && text.chars().count() <= 4;
    match found {
        Some(word) => What::Word(word),
        None if suffix => {
            part = Word::default();
            part.small = true;
            What::Word(part)
        }
        None => What::Strange,
    }
}

/// What pieces make together: one date. In running text two figures are no year, and a year stands in our time.
fn one(text: &str, pieces: &[Piece], running: bool) -> Option<DateSpan> {
    let mut numbers = [(0, 0); 4];
    let mut count = 0;
    let mut month_at = None;
    let mut all = Word::default();
    let mut ordinal_alone = false;
    for (at, piece) in pieces.iter().enumerate() {
        match piece.what {
            What::Strange => return None,
            What::Number(number, digits) => {
                *numbers.get_mut(count)? = (number, digits);
                count += 1;
            }
            What::Word(word) => {
                if word.month.is_some() && all.month.is_some() || word.to && !word.small {
                    return None;
                }
                if word.month.is_some() {
                    month_at = Some((at, count));
                }
                ordinal_alone |= word.ordinal.is_some() && !word.small;
                all = all.joined(word);
            }
        }
    }
    let numbers = numbers.get(..count)?;
    if numbers.is_empty() {
        return None;
    }
    if all.quarter || all.third || all.half {
        if let Some(span) = part(&all, numbers) {
            return Some(span);
        }
        all.season?;
    }
    if ordinal_alone {
        return None;
    }
    if let (Some(m), Some((_, before))) = (all.month, month_at) {
        return match *numbers {
            [(y, 4)] => month(y, m),
            [(z, 2)] if before == 0 && !running => month(century(z), m),
            [(d, 1 | 2), (y, 4)] | [(y, 4), (d, 1 | 2)] => day(y, m, d),
            [(d, 1 | 2), (z, 2)] if !running => day(century(z), m, d),
            _ => None,
        };
    }
    if let Some(season) = all.season {
        let (y, z) = years(numbers)?;
        let y = if season <= 2 { z } else { y };
        return months(y, season * 3, season * 3 + 2);
    }
    let slashes = !running && between(text, pieces).any(|gap| gap.contains('/'));
    let span = of_numbers(numbers, slashes)?;
    (!running || (1950..=2100).contains(&span.first.year())).then_some(span)
}

/// A quarter, a third or a half of a year or a school year.
fn part(all: &Word, numbers: &[(i16, usize)]) -> Option<DateSpan> {
    let counted = numbers
        .iter()
        .position(|(n, digits)| *digits == 1 && (1..=4).contains(n));
    let (n, rest): (i16, Vec<(i16, usize)>) = match (all.ordinal, counted) {
        (Some(n), _) => (n, numbers.to_vec()),
        (None, at) => {
            let mut rest = numbers.to_vec();
            (rest.remove(at?).0, rest)
        }
    };
    let (y, z) = years(&rest)?;
    let in_school_year = y != z;
    match (all.half, all.quarter, in_school_year) {
        (true, _, true) if n == 1 => months(y, 9, 13),
        (true, _, true) if n == 2 => months(z, 2, 8),
        (true, _, false) if n <= 2 => months(y, n * 6 - 5, n * 6),
        (false, true, false) => months(y, n * 3 - 2, n * 3),
        (false, _, true) if all.third => match n {
            1 => months(y, 9, 12),
            2 => months(z, 1, 3),
            3 => months(z, 4, 8),
            _ => None,
        },
        _ => None,
    }
}

/// A year, or the two years of a school year.
fn years(numbers: &[(i16, usize)]) -> Option<(i16, i16)> {
    match *numbers {
        [(y, 4)] => Some((y, y)),
        [(z, 2)] => Some((century(z), century(z))),
        [(y, 4), (z, 4)] if z == y + 1 => Some((y, z)),
        [(y, 4), (z, 2)] if z == (y + 1) % 100 => Some((y, y + 1)),
        _ => None,
    }
}

/// From one date to another: `1–5 October 2027`, `September to November 2027`.
fn range(text: &str, pieces: &[Piece]) -> Option<DateSpan> {
    let is_to = |piece: &&Piece| matches!(piece.what, What::Word(word) if word.to);
    let named = |pieces: &[Piece]| {
        pieces.iter().any(
            |piece| matches!(piece.what, What::Word(w) if w.month.is_some() || w.season.is_some()),
        )
    };
    (1..pieces.len()).find_map(|at| {
        let (left, right) = pieces.split_at(at);
        let words = right.iter().take_while(is_to).count();
        let right = right.get(words..)?;
        let gap = text.get(left.last()?.end..right.first()?.start)?;
        let years = matches!(
            (left, right),
            (
                [Piece {
                    what: What::Number(_, 4),
                    ..
                }],
                [Piece {
                    what: What::Number(_, 4),
                    ..
                }]
            )
        );
        let dash =
            gap.contains(['–', '—']) || gap.contains('-') && (named(left) || named(right) || years);
        if words == 0 && !dash {
            return None;
        }
        let until = one(text, right, false)?;
        let from = one(text, left, false).or_else(|| inherit(text, left, until))?;
        let grain = if from.grain == Grain::Year && until.grain == Grain::Year {
            Grain::Year
        } else {
            Grain::Part
        };
        (from.first < until.last).then_some(DateSpan {
            first: from.first,
            last: until.last,
            grain,
        })
    })
}

/// The beginning of a time that leaves its year, or month and year, to the end.
fn inherit(text: &str, left: &[Piece], until: DateSpan) -> Option<DateSpan> {
    if let [
        Piece {
            what: What::Number(d, 1 | 2),
            ..
        },
    ] = *left
    {
        let end = until.last;
        return (until.grain == Grain::Day).then(|| day(end.year(), i16::from(end.month()), d))?;
    }
    let mut whole = left.to_vec();
    whole.push(Piece {
        what: What::Number(until.first.year(), 4),
        ..*left.last()?
    });
    one(text, &whole, false)
}

/// What stands between pieces.
fn between<'a>(text: &'a str, pieces: &'a [Piece]) -> impl Iterator<Item = &'a str> {
    let pairs = pieces.iter().zip(pieces.iter().skip(1));
    pairs.filter_map(|(a, b)| text.get(a.end..b.start))
}
