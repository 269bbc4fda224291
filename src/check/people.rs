//! People of the school abroad, by school year: the one count that rules and figures show.

use super::time;
use super::words::Lists;
use crate::plan::{Activity, ActivityKind, Amount, DateSpan, Listed, Plan};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The most school years that a yearly activity is spread over; a plan has up to seven.
const MOST_YEARS: i16 = 15;

/// People of the school abroad in one school year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Abroad {
    /// The year in which the school year begins, on 1 September.
    pub year: i16,
    /// Pupils or adult learners, people.
    pub pupils: f64,
    /// Staff and accompanying persons, people.
    pub staff: f64,
    /// Those of the staff who accompany pupils, people.
    pub accompanying: f64,
    /// Those of all who have fewer opportunities, people.
    pub fewer_opportunities: f64,
}

impl Abroad {
    /// All people.
    pub fn all(&self) -> f64 {
        self.pupils + self.staff
    }

    /// Counts others as well; the year stays.
    pub fn add(&mut self, others: &Self) {
        self.pupils += others.pupils;
        self.staff += others.staff;
        self.accompanying += others.accompanying;
        self.fewer_opportunities += others.fewer_opportunities;
    }
}

/// People abroad by school year, in order; years without anyone are left out.
///
/// An activity counts in the school year of its first day, a yearly one in each from its first to its last day
/// or, where it gives none, through the plan's period. A bare year is the school year that starts in it. Of a range
/// the upper end counts. Activities whose year or number is unknown are left out.
pub fn abroad_by_year(plan: &Plan) -> Vec<Abroad> {
    let mut years: BTreeMap<i16, Abroad> = BTreeMap::new();
    for (_, year, people) in abroad(plan) {
        let counted = years.entry(year).or_default();
        counted.year = year;
        counted.add(&people);
    }
    years.into_values().collect()
}

/// The same people by kind of activity, all years together, in the order in which kinds are offered.
pub fn abroad_by_kind(plan: &Plan) -> Vec<(ActivityKind, Abroad)> {
    let mut kinds: Vec<(ActivityKind, Abroad)> = Vec::new();
    for (kind, _, people) in abroad(plan) {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, counted)) => counted.add(&people),
            None => kinds.push((kind, people)),
        }
    }
    kinds.sort_by_key(|(kind, _)| ActivityKind::ALL.iter().position(|other| other == kind));
    kinds
}

/// True if the people of an activity are among those counted.
pub fn is_counted(plan: &Plan, activity: &Activity) -> bool {
    counted_in(plan, activity).next().is_some()
}

/// The people of each activity abroad, once for each school year in which it takes place.
fn abroad(plan: &Plan) -> impl Iterator<Item = (ActivityKind, i16, Abroad)> {
    let activities = plan.activities.iter();
    activities.flat_map(move |activity| counted_in(plan, activity))
}

/// The people of an activity abroad, once for each school year in which it takes place.
fn counted_in(
    plan: &Plan,
    activity: &Activity,
) -> impl Iterator<Item = (ActivityKind, i16, Abroad)> {
    let kind = activity.kind.filter(|kind| kind.is_mobility());
    let accompanying = people(&activity.accompanying);
    let counted = Abroad {
        year: 0,
        pupils: people(&activity.pupils),
        staff: people(&activity.staff) + accompanying,
        accompanying,
        fewer_opportunities: people(&activity.fewer_opportunities),
    };
    let kind = kind.filter(|_| counted.all() > 0.0);
    let years = kind.and_then(|kind| Some((kind, years_of(plan, activity)?)));
    let years = years.into_iter();
    years.flat_map(move |(kind, years)| years.map(move |year| (kind, year, counted)))
}

/// The activities that take people abroad in the school year that begins in `year`.
pub(super) fn activities_in(plan: &Plan, year: i16) -> Vec<&Activity> {
    let abroad = plan.activities.iter().filter(|activity| {
        let counts = activity.kind.is_some_and(ActivityKind::is_mobility);
        counts && years_of(plan, activity).is_some_and(|years| years.contains(&year))
    });
    abroad.collect()
}

/// A number of people, 0 where none is given; of a range the upper end.
pub fn people(amount: &Amount) -> f64 {
    amount.high().unwrap_or(0.0).max(0.0)
}

/// The school year in which an activity begins, or ends if only that is known, by the year in which that begins.
pub(super) fn first_year(activity: &Activity) -> Option<i16> {
    let first = activity.start.span().map(DateSpan::first_school_year);
    first.or_else(|| activity.end.span().map(DateSpan::last_school_year))
}

/// The school years in which an activity takes place, by the year they begin in.
fn years_of(plan: &Plan, activity: &Activity) -> Option<RangeInclusive<i16>> {
    let (start, end) = (activity.start.span(), activity.end.span());
    let (first, last) = if time::comes_back(activity, Lists::of(plan.about.language)) {
        (
            start.or_else(|| plan.about.period_start.span()),
            end.or_else(|| plan.about.period_end.span()),
        )
    } else {
        let only = start.or(end);
        (only, only)
    };
    let first_year = first.map(DateSpan::first_school_year);
    let first_year = first_year.or(last.map(DateSpan::last_school_year))?;
    let last_year = match (first, last) {
        (Some(first), Some(last)) if first.first <= last.last => last.last_school_year(),
        _ => first_year,
    };
    Some(first_year..=last_year.min(first_year + MOST_YEARS))
}
