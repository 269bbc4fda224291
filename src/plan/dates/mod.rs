//! Dates that are kept as a person wrote them and understood on the way out.
//!
//! An odd date is never refused: the text stays, and the check says what to do. All languages of a plan are read from
//! one table, so that whoever asks reads the same. The few words that two languages read differently (*listopad* is
//! October in Croatian and November in Polish) need the plan's language: [`in_figures`] gives a plan without them.

mod moved;
mod read;
mod words;

use super::{Answer, AnswerMut, Kind, Language, Of, Place, Plan};
use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

pub use moved::years_moved;
pub use read::{dates_in, names_month};

/// A date as written: a day, a month, a year, a school year, a part of a year, or from one of these to another.
///
/// Understood: `2027-09-01`, `1/9/2027`, `1.9.27`, `1 September 2027`, `2027-09`, `sept. 27`, `2027`, school years
/// (1 September to 31 August) `2027-2028`, `2027/28`, `spring 2028`, `Q3 2027`, `1st semester 2027/28`,
/// `September to November 2027`; in figures the day comes first.
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
    /// A season, a quarter, a term, or from one date to another.
    Part,
    /// A school year, September to August.
    SchoolYear,
    /// A calendar year, or several.
    Year,
}

impl DateText {
    /// True where nothing but blanks is written.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The days the text stands for; `None` if it is empty or not understood.
    pub fn span(&self) -> Option<DateSpan> {
        self.span_in(None)
    }

    /// The same in a plan of that language.
    pub fn span_in(&self, language: Option<Language>) -> Option<DateSpan> {
        read::date(&self.0, language)
    }

    /// The first day, if the text is understood.
    pub fn first(&self) -> Option<Date> {
        self.span().map(|span| span.first)
    }

    /// The last day, if the text is understood.
    pub fn last(&self) -> Option<Date> {
        self.span().map(|span| span.last)
    }
}

impl From<&str> for DateText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl DateSpan {
    /// True if two dates share a day.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The school year in which it begins, by the year in which that begins; a bare year is the school year that starts
    /// in it.
    pub fn first_school_year(self) -> i16 {
        match self.grain {
            Grain::Year => self.first.year(),
            _ => school_year_of(self.first),
        }
    }

    /// The school year in which it ends, in the same manner.
    pub fn last_school_year(self) -> i16 {
        match self.grain {
            Grain::Year => self.last.year(),
            _ => school_year_of(self.last),
        }
    }

    /// The date in figures, as any language reads them.
    fn in_figures(self) -> String {
        match self.grain {
            Grain::Day => self.first.to_string(),
            Grain::Month => format!("{:04}-{:02}", self.first.year(), self.first.month()),
            Grain::SchoolYear => format!("{}-{}", self.first.year(), self.last.year()),
            Grain::Year if self.first.year() == self.last.year() => self.first.year().to_string(),
            Grain::Part | Grain::Year => format!("{} – {}", self.first, self.last),
        }
    }
}

/// The year in which the school year of a day begins; school years begin on 1 September.
pub fn school_year_of(day: Date) -> i16 {
    if day.month() >= 9 {
        day.year()
    } else {
        day.year() - 1
    }
}

/// The plan with those dates in figures that only its own language reads right; for whoever reads dates without
/// knowing the language.
pub fn in_figures(mut plan: Cow<'_, Plan>) -> Cow<'_, Plan> {
    let language = plan.about.language;
    if !language.is_some_and(words::has_words_of_its_own) {
        return plan;
    }
    let mut read = Vec::new();
    let single = Of::SINGLE.into_iter();
    let single = single.filter_map(|of| plan.record(of).map(|record| (of, record)));
    let items = Kind::ALL.into_iter().flat_map(|kind| plan.records(kind));
    for (of, record) in single.chain(items.map(|(id, record)| (Of::Item(id), record))) {
        for field in record.names() {
            if let Some(Answer::Date(date)) = record.answer(field)
                && let Some(own) = date.span_in(language)
                && date.span() != Some(own)
            {
                read.push((Place::new(of, field), own));
            }
        }
    }
    for (place, span) in read {
        if let Some(AnswerMut::Text(text)) = plan.to_mut().answer_mut(place) {
            *text = span.in_figures();
        }
    }
    plan
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

/// Whole months, from one to another; months after December lie in the year after.
fn months(y: i16, from: i16, to: i16) -> Option<DateSpan> {
    let of = |m: i16| month(y + (m - 1) / 12, (m - 1) % 12 + 1);
    Some(DateSpan {
        first: of(from)?.first,
        last: of(to)?.last,
        grain: Grain::Part,
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
