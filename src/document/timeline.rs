//! The timeline of activities: bars, school years, target dates, and what it shows in words.

use super::activities::recurs;
use super::answers::one_line;
use super::builder::Builder;
use super::{Bar, Fill, Timeline, Words};
use crate::plan::dates::school_year_of;
use crate::plan::{Activity, ActivityState, DateSpan, DateText, Goal, Grain, Id, Listed};
use crate::wording;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The longest time that is drawn, in years: a mistyped year would squeeze everything else.
const MOST_YEARS: i16 = 12;

impl Builder<'_> {
    /// The timeline; `None` if no activity has a date that is understood, or nothing of them lies in the time that is drawn.
    pub(super) fn timeline(&self, activities: &[&Activity]) -> Option<Timeline> {
        let mut bars: Vec<Bar> = activities
            .iter()
            .filter_map(|activity| self.bar(activity))
            .collect();
        bars.sort_by_cached_key(|bar| (self.first_goal(bar.id), bar.first, bar.last));
        let mut marks = self.marks();
        let (first, last) = self.frame(&bars, &marks)?;
        bars.retain(|bar| bar.last >= first && bar.first <= last);
        marks.retain(|(day, _)| (first..=last).contains(day));
        for bar in &mut bars {
            bar.first = bar.first.max(first);
            bar.last = bar.last.min(last);
        }
        if bars.is_empty() {
            return None;
        }
        Some(Timeline {
            alt: Words::of_program(self.alt(first, last, &bars, &marks)),
            first,
            last,
            ticks: ticks(first, last),
            legend: self.legend(&bars),
            key: (!marks.is_empty()).then(|| self.say("doc-timeline-key").into()),
            bars,
            marks,
        })
    }

    /// One bar for each goal, from the first of its activities to the last: the way of the plan in a few lines.
    pub(super) fn goals_in_time(&self) -> Option<Timeline> {
        let goals = self.plan.goals.iter();
        let bar = |goal: &Goal| {
            let serves = self.plan.activities.iter();
            let serves = serves.filter(|activity| activity.goals.contains(&goal.id));
            let bars: Vec<Bar> = serves.filter_map(|activity| self.bar(activity)).collect();
            Some(Bar {
                label: self.numbers_of(&[goal.id]),
                id: goal.id,
                first: bars.iter().map(|bar| bar.first).min()?,
                last: bars.iter().map(|bar| bar.last).max()?,
                fill: Fill::Planned,
            })
        };
        let mut bars: Vec<Bar> = goals.filter_map(bar).collect();
        let (first, last) = self.frame(&bars, &[])?;
        bars.retain(|bar| bar.last >= first && bar.first <= last);
        for bar in &mut bars {
            bar.first = bar.first.max(first);
            bar.last = bar.last.min(last);
        }
        (!bars.is_empty()).then(|| Timeline {
            alt: Words::of_program(self.alt(first, last, &bars, &[])),
            first,
            last,
            ticks: ticks(first, last),
            bars,
            marks: Vec::new(),
            legend: Vec::new(),
            key: None,
        })
    }

    /// The position of the first goal that an activity serves; what serves none comes last.
    fn first_goal(&self, id: Id) -> usize {
        let goals = self.plan.activity(id).into_iter();
        let goals = goals.flat_map(|activity| &activity.goals);
        let numbers = goals.filter_map(|goal| self.plan.number_of(*goal));
        numbers.min().unwrap_or(usize::MAX)
    }

    /// The bar of an activity. What recurs without dates, or names only its end, begins with the plan.
    fn bar(&self, activity: &Activity) -> Option<Bar> {
        let about = &self.plan.about;
        let end = activity.end.last();
        let (first, last) = match activity.start.span() {
            Some(start) => {
                let (first, last) = as_school_year(start);
                (first, end.unwrap_or(last))
            }
            None if recurs(activity) || end.is_some() => {
                let last = end.or_else(|| about.period_end.last())?;
                (about.period_start.first().unwrap_or(last), last)
            }
            None => return None,
        };
        Some(Bar {
            label: self.boxed(activity.id),
            id: activity.id,
            first,
            last: last.max(first),
            fill: match activity.state {
                Some(ActivityState::Running) => Fill::Running,
                Some(ActivityState::Done) => Fill::Done,
                Some(ActivityState::Planned) | None => Fill::Planned,
            },
        })
    }

    /// The target dates of goals and their indicators, each once for each goal.
    fn marks(&self) -> Vec<(Date, Words)> {
        let mut marks: Vec<(Date, Words)> = Vec::new();
        for goal in &self.plan.goals {
            let name = Words::of_program(wording::item_number(self.texts, self.plan, goal.id));
            let dates = goal.indicators.iter().map(|indicator| &indicator.by);
            let dates = dates.chain([&goal.by]).filter_map(DateText::last);
            let dates: BTreeSet<Date> = dates.collect();
            marks.extend(dates.into_iter().map(|day| (day, name.clone())));
        }
        marks
    }

    /// The fillings that occur, with the state they stand for.
    fn legend(&self, bars: &[Bar]) -> Vec<(Fill, Words)> {
        let states = [
            (Fill::Planned, ActivityState::Planned),
            (Fill::Running, ActivityState::Running),
            (Fill::Done, ActivityState::Done),
        ];
        let used = states
            .into_iter()
            .filter(|(fill, _)| bars.iter().any(|bar| bar.fill == *fill));
        used.map(|(fill, state)| (fill, self.say(&state.key())))
            .collect()
    }

    /// The time shown: the plan's period if it has one, or else all bars and marks; whole months.
    fn frame(&self, bars: &[Bar], marks: &[(Date, Words)]) -> Option<(Date, Date)> {
        let about = &self.plan.about;
        let days = || {
            let ends = bars.iter().flat_map(|bar| [bar.first, bar.last]);
            ends.chain(marks.iter().map(|(day, _)| *day))
        };
        let (mut first, mut last) = (days().min()?, days().max()?);
        if let (Some(start), Some(end)) = (about.period_start.first(), about.period_end.last())
            && start < end
        {
            // A year around the plan has room; what lies further away would make the plan itself small.
            first = first.min(start).max(start.saturating_sub(1.year()));
            last = last.max(end).min(end.saturating_add(1.year()));
        }
        // A mistyped year would squeeze all others: the years are shown in which most activities begin.
        if last.year() - first.year() > MOST_YEARS {
            let window = |start: Date| start..=start.saturating_add(MOST_YEARS.years());
            let begun = |start: Date| {
                let starts = bars.iter().map(|bar| bar.first);
                starts.filter(|day| window(start).contains(day)).count()
            };
            let starts = bars.iter().map(|bar| bar.first);
            first = starts
                .rev()
                .max_by_key(|start| begun(*start))
                .unwrap_or(first);
            last = last.min(first.saturating_add(MOST_YEARS.years()));
        }
        Some((first.first_of_month(), last.last_of_month()))
    }

    fn alt(&self, first: Date, last: Date, bars: &[Bar], marks: &[(Date, Words)]) -> String {
        let texts = self.texts;
        let (from, to) = (texts.month(first), texts.month(last));
        let mut sentences = vec![texts.say_with(
            "doc-timeline-alt",
            &[
                ("first", from.as_str().into()),
                ("last", to.as_str().into()),
            ],
        )];
        for bar in bars {
            let (from, to) = (texts.month(bar.first), texts.month(bar.last));
            let key = if from == to {
                "doc-timeline-once"
            } else {
                "doc-timeline-bar"
            };
            sentences.push(texts.say_with(
                key,
                &[
                    (
                        "name",
                        one_line(&wording::item_name(texts, self.plan, bar.id)).into(),
                    ),
                    ("first", from.as_str().into()),
                    ("last", to.as_str().into()),
                ],
            ));
        }
        for (day, names) in marks {
            let day = texts.day(*day);
            sentences.push(texts.say_with(
                "doc-timeline-mark",
                &[
                    ("names", names.text.as_str().into()),
                    ("day", day.as_str().into()),
                ],
            ));
        }
        sentences.join(" ")
    }
}

/// The days of a date; a bare year is the school year that starts in it.
fn as_school_year(date: DateSpan) -> (Date, Date) {
    let whole = |year: i16| {
        let first = Date::new(year, 9, 1).ok()?;
        Some((first, Date::new(year.checked_add(1)?, 8, 31).ok()?))
    };
    let of_year = (date.grain == Grain::Year).then(|| whole(date.first.year()));
    of_year.flatten().unwrap_or((date.first, date.last))
}

/// The starts of school years within a time; the first one is the year in which it begins.
fn ticks(first: Date, last: Date) -> Vec<(Date, Words)> {
    (school_year_of(first)..=school_year_of(last))
        .filter_map(|year| {
            let start = Date::new(year, 9, 1).ok()?;
            let label = format!("{year}–{}", year.saturating_add(1));
            Some((start.max(first), Words::of_program(label)))
        })
        .collect()
}
