//! People of the school abroad, by school year: the one count that rules and figures show.

use super::time;
use super::words::Lists;
use crate::plan::{Activity, ActivityKind, Amount, Plan};
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
}

impl Abroad {
    /// All people.
    pub fn all(&self) -> f64 {
        self.pupils + self.staff
    }
}

/// People abroad by school year, in order; years without anyone are left out.
///
/// An activity counts in the school year of its first day, a yearly one in each from its first to its last day
/// or, where it gives none, through the plan's period. Of a range the upper end counts. Activities whose year or
/// number is unknown are left out.
pub fn abroad_by_year(plan: &Plan) -> Vec<Abroad> {
    let mut years: BTreeMap<i16, Abroad> = BTreeMap::new();
    for activity in &plan.activities {
        if !activity.kind.is_some_and(ActivityKind::is_mobility) {
            continue;
        }
        let pupils = people(&activity.pupils);
        let staff = people(&activity.staff) + people(&activity.accompanying);
        if pupils + staff <= 0.0 {
            continue;
        }
        for year in years_of(plan, activity).into_iter().flatten() {
            let abroad = years.entry(year).or_default();
            abroad.year = year;
            abroad.pupils += pupils;
            abroad.staff += staff;
        }
    }
    years.into_values().collect()
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

/// The school years in which an activity takes place, by the year they begin in.
fn years_of(plan: &Plan, activity: &Activity) -> Option<RangeInclusive<i16>> {
    let start = activity.start.first();
    let end = activity.end.last();
    let (first, last) = if time::comes_back(activity, Lists::of(plan.about.language)) {
        (
            start.or_else(|| plan.about.period_start.first()),
            end.or_else(|| plan.about.period_end.last()),
        )
    } else {
        let only = start.or(end);
        (only, only)
    };
    let first_year = first.or(last).map(time::school_year)?;
    let last_year = match (first, last) {
        (Some(first), Some(last)) if first <= last => time::school_year(last),
        _ => first_year,
    };
    Some(first_year..=last_year.min(first_year + MOST_YEARS))
}
