//! The timeline of activities: bars, school years, target dates, and what it shows in words.

use super::activities::{recurs, school_year};
use super::answers::one_line;
use super::builder::Builder;
use super::{Bar, Fill, Timeline, Words};
use crate::plan::{Activity, ActivityState, DateText, Listed};
use crate::wording;
use jiff::ToSpan;
use jiff::civil::Date;

/// The longest time that is drawn, in years: a mistyped year would squeeze everything else.
const MOST_YEARS: i16 = 12;

impl Builder<'_> {
    /// The timeline; `None` if no activity has a date that is understood, or the time is too long to draw.
    pub(super) fn timeline(&self, activities: &[&Activity]) -> Option<Timeline> {
        let mut bars: Vec<Bar> = activities
            .iter()
            .filter_map(|activity| self.bar(activity))
            .collect();
        bars.sort_by_key(|bar| (bar.first, bar.last));
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
            alt: Words::of_school(self.alt(first, last, &bars, &marks)),
            first,
            last,
            ticks: ticks(first, last),
            legend: self.legend(&bars),
            bars,
            marks,
        })
    }

    /// The bar of an activity. What recurs without dates, or names only its end, begins with the plan.
    fn bar(&self, activity: &Activity) -> Option<Bar> {
        let about = &self.plan.about;
        let end = activity.end.last();
        let (first, last) = match activity.start.span() {
            Some(start) => (start.first, end.unwrap_or(start.last)),
            None if recurs(activity) || end.is_some() => {
                let last = end.or_else(|| about.period_end.last())?;
                (about.period_start.first().unwrap_or(last), last)
            }
            None => return None,
        };
        let label = wording::item_name(self.texts, self.plan, activity.id);
        Some(Bar {
            label: Words::of_school(one_line(&label)),
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

    /// The target dates of goals and their indicators, each date once, with the numbers of its goals.
    fn marks(&self) -> Vec<(Date, Words)> {
        let mut marks: Vec<(Date, String)> = Vec::new();
        for goal in &self.plan.goals {
            let name = wording::item_number(self.texts, self.plan, goal.id);
            let dates = goal.indicators.iter().map(|indicator| &indicator.by);
            for day in dates.chain([&goal.by]).filter_map(DateText::last) {
                match marks.iter_mut().find(|(other, _)| *other == day) {
                    Some((_, names)) if names.split(", ").any(|other| other == name) => {}
                    Some((_, names)) => *names = format!("{names}, {name}"),
                    None => marks.push((day, name.clone())),
                }
            }
        }
        marks.sort();
        marks
            .into_iter()
            .map(|(day, names)| (day, Words::of_program(names)))
            .collect()
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
        let years = last.year() - first.year();
        (years <= MOST_YEARS).then(|| (first.first_of_month(), last.last_of_month()))
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
                    ("name", bar.label.text.as_str().into()),
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

/// The starts of school years within a time; the first one is the year in which it begins.
fn ticks(first: Date, last: Date) -> Vec<(Date, Words)> {
    (school_year(first)..=school_year(last))
        .filter_map(|year| {
            let start = Date::new(year, 9, 1).ok()?;
            let label = format!("{year}–{}", year.saturating_add(1));
            Some((start.max(first), Words::of_program(label)))
        })
        .collect()
}
