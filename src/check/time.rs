//! Periods, school years, and what an activity says about its time.

use super::case::filled;
use super::words::Lists;
use crate::plan::{Activity, ActivityState, DateSpan, DateText, Plan, Rhythm};
use jiff::civil::Date;

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// What an activity says about its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    Nothing,
    /// Only a stage, or only an end.
    Vague,
    /// A date, a school year or a rhythm.
    Known,
}

impl Period {
    /// True where a date shares no day with the period.
    pub(super) fn excludes(self, date: DateSpan) -> bool {
        date.last < self.first || date.first > self.last
    }

    /// Its length in months, begun ones counted.
    pub(super) fn months(self) -> i32 {
        let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        months(self.last) - months(self.first) + 1
    }
}

/// The plan's period, where both ends are understood and in order.
pub(super) fn period(plan: &Plan) -> Option<Period> {
    let first = plan.about.period_start.first()?;
    let last = plan.about.period_end.last()?;
    (first <= last).then_some(Period { first, last })
}

/// The year in which the school year of a day begins; school years begin on 1 September.
pub(super) fn school_year(day: Date) -> i16 {
    if day.month() >= 9 {
        day.year()
    } else {
        day.year() - 1
    }
}

/// What an activity says about its time.
pub(super) fn when(activity: &Activity, lists: &Lists) -> When {
    let in_words = activity.end.is_empty() && is_date(&activity.when, lists);
    if !activity.start.is_empty() || comes_back(activity, lists) || in_words {
        When::Known
    } else if !activity.end.is_empty() || filled(&activity.when) || activity.rhythm.is_some() {
        When::Vague
    } else {
        When::Nothing
    }
}

/// True where an activity takes place again and again.
pub(super) fn comes_back(activity: &Activity, lists: &Lists) -> bool {
    match activity.rhythm {
        Some(rhythm) => rhythm != Rhythm::Once,
        None => filled(&activity.when) && lists.yearly.is_in(&activity.when),
    }
}

/// True where an activity is over: by its state, or where it has none, by its last day.
pub(super) fn is_over(activity: &Activity, today: Date, lists: &Lists) -> bool {
    match activity.state {
        Some(ActivityState::Done) => true,
        Some(ActivityState::Planned | ActivityState::Running) => false,
        None => {
            let last = match activity.end.last() {
                None if comes_back(activity, lists) => None,
                None => activity.start.last(),
                end => end,
            };
            last.is_some_and(|last| last < today)
        }
    }
}

/// The last year of all spans of years in a text (`2018–2020`); a single year is no span.
pub(super) fn last_year_of_spans(text: &str) -> Option<i16> {
    let mut last = None;
    let mut before: Option<(usize, i16)> = None; // where the year before ended, and which
    for (at, number) in numbers(text) {
        let year = year(number);
        if let (Some((end, first)), Some(year)) = (before, year)
            && year > first
            && matches!(text[end..at].trim(), "-" | "–" | "—" | "/")
        {
            last = last.max(Some(year));
        }
        before = year.map(|year| (at + number.len(), year));
    }
    last
}

/// True where words name a day, a month or a school year, and not only as an end.
fn is_date(text: &str, lists: &Lists) -> bool {
    if !filled(text) || lists.until.begins(text) {
        return false;
    }
    let span =
        |word: &str| DateText(word.trim_matches(['.', ',', ';', '(', ')']).to_owned()).span();
    let exact = |word: &str| span(word).is_some_and(|span| span.grain != crate::plan::Grain::Year);
    let figures: Vec<&str> = numbers(text).map(|(_, number)| number).collect();
    let has_year = figures.iter().any(|number| year(number).is_some());
    lists.months.is_in(text) || text.split_whitespace().any(exact) || has_year && figures.len() >= 3
}

fn year(number: &str) -> Option<i16> {
    let year = number.parse().ok()?;
    (number.len() == 4 && (1950..=2100).contains(&year)).then_some(year)
}

/// The runs of digits in a text, with the byte at which they begin.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(move |run| (run.as_ptr() as usize - text.as_ptr() as usize, run))
}
