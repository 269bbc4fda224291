//! Periods, school years, and what an activity says about its time.

use super::case::filled;
use super::words::Lists;
use crate::plan::dates;
use crate::plan::{Activity, ActivityState, DateSpan, DateText, Grain, Plan, Rhythm};
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
    /// Words or a date that nobody could read: nothing can be said of them.
    Unread,
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

/// What an activity says about its time.
///
/// What runs already needs no first month: "ongoing" is true of it.
pub(super) fn when(activity: &Activity, lists: &Lists) -> When {
    let unread = |date: &DateText| !date.is_empty() && date.span().is_none();
    let in_words = activity.end.span().is_none() && is_date(&activity.when, lists);
    let runs =
        activity.state == Some(ActivityState::Running) && lists.ongoing.is_in(&activity.when);
    let words_unread = lists.yearly.is_empty() && filled(&activity.when);
    if activity.start.span().is_some() || comes_back(activity, lists) || in_words || runs {
        When::Known
    } else if unread(&activity.start) || unread(&activity.end) || words_unread {
        When::Unread
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
    let exact = |date: &DateSpan| date.grain != Grain::Year;
    dates::names_month(text, lists.language) || dates_of(text, lists).iter().any(exact)
}

/// True if the words for the time of an activity name a time that its dates exclude: a month before its start or
/// after its end, or only years without a day of it.
pub(super) fn words_contradict(activity: &Activity, lists: &Lists) -> Option<bool> {
    let start = activity.start.span()?;
    let dates = dates_of(&activity.when, lists);
    if dates.is_empty() {
        return None;
    }
    let end = activity.end.span().unwrap_or(start);
    let own = DateSpan {
        first: start.first,
        last: end.last.max(start.last),
        grain: Grain::Part,
    };
    let has_end = !activity.end.is_empty();
    let outside = |date: &DateSpan| date.last < own.first || has_end && date.first > own.last;
    let exact = |date: &DateSpan| date.grain <= Grain::Part;
    Some(
        dates.iter().any(|date| exact(date) && outside(date))
            || !dates.iter().any(exact) && dates.iter().all(outside),
    )
}

fn dates_of(text: &str, lists: &Lists) -> Vec<DateSpan> {
    dates::dates_in(text, lists.language)
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
