//! Moving a date by whole years, in the words in which a person wrote it.

use super::{DateSpan, DateText};
use crate::plan::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// Years of four figures that are taken for years.
const YEARS: std::ops::RangeInclusive<i16> = 1950..=2100;

impl DateText {
    /// The same date moved by that many years, in a plan of that language: only its years change. A day that the later year
    /// does not have, as 29 February, becomes the day before it, in figures. Of a text that is not understood the
    /// years of four figures move.
    #[must_use]
    pub fn moved(&self, years: i16, language: Option<Language>) -> Self {
        if years == 0 {
            return self.clone();
        }
        let plain = years_moved(&self.0, years);
        let Some(wanted) = self.span_in(language).and_then(|span| later(span, years)) else {
            return Self(plain);
        };
        let short = last_figures_moved(&plain, years);
        let mut texts = [plain, short].into_iter().map(Self);
        let is_it = |text: &Self| text.span_in(language).is_some_and(|got| fits(got, wanted));
        texts
            .find(is_it)
            .unwrap_or_else(|| Self(wanted.in_figures()))
    }
}

/// A text with its years of four figures moved by that many years, and the second year of a school year with them: `2027/28`.
pub fn years_moved(text: &str, years: i16) -> String {
    let mut moved = String::with_capacity(text.len());
    let mut before: Option<i16> = None; // the year that ends right here, with a dash or slash
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            let joins = matches!(first, '-' | '–' | '/') && before.is_some();
            before = before.filter(|_| joins);
            moved.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let (figures, after) = rest.split_at(digits);
        rest = after;
        let number: i16 = if digits <= 4 {
            figures.parse().unwrap_or_default()
        } else {
            0
        };
        let second = before.is_some_and(|year| digits == 2 && (year + 1) % 100 == number);
        before = (digits == 4 && YEARS.contains(&number)).then_some(number);
        match before {
            Some(year) => moved.push_str(&year.saturating_add(years).to_string()),
            None if second => moved.push_str(&two_figures(number, years)),
            None => moved.push_str(figures),
        }
    }
    moved
}

/// A text whose last two figures are a year, moved by that many years: `1.9.27`, `sept. 27`.
fn last_figures_moved(text: &str, years: i16) -> String {
    let bytes = text.as_bytes();
    let Some(end) = bytes.iter().rposition(u8::is_ascii_digit).map(|at| at + 1) else {
        return text.to_owned();
    };
    let start = bytes[..end]
        .iter()
        .rposition(|byte| !byte.is_ascii_digit())
        .map_or(0, |at| at + 1);
    match text.get(start..end).and_then(|last| last.parse().ok()) {
        Some(number) if end - start == 2 => format!(
            "{}{}{}",
            &text[..start],
            two_figures(number, years),
            &text[end..]
        ),
        _ => text.to_owned(),
    }
}

fn two_figures(number: i16, years: i16) -> String {
    format!("{:02}", (number.saturating_add(years)).rem_euclid(100))
}

/// The same days moved by that many years; `None` if the calendar does not reach that far.
fn later(span: DateSpan, years: i16) -> Option<DateSpan> {
    let moved = |day: Date| day.checked_add(i64::from(years).years()).ok();
    Some(DateSpan {
        first: moved(span.first)?,
        last: moved(span.last)?,
        grain: span.grain,
    })
}

/// True if two times are the same, whether or not February has a day more.
fn fits(got: DateSpan, wanted: DateSpan) -> bool {
    let apart = (got.last - wanted.last).get_days().abs();
    got.grain == wanted.grain && got.first == wanted.first && apart <= 1
}
