//! Concrete: goals that can be counted, activities with time, heads, place and length, and a look at the results.

use super::{Answered, Found, activities, goals};
use crate::check::case::{Case, filled};
use crate::check::concrete as rules;
use crate::check::time::{self, When};
use crate::plan::{Activity, ActivityKind, ActivityState, Goal, Grain};
use jiff::ToSpan;

/// A single activity that is spread over more than so many months is known to the year only.
const SPREAD_MONTHS: i32 = 6;

/// A figure to reach makes a goal countable; something to count, or a figure in its words, does so by half.
pub(super) fn counted(case: &Case) -> Answered {
    let whole = case.reading.standing.goals;
    let score: f64 = goals(case).map(measure).sum();
    let full = goals(case).filter(|goal| measure(goal) >= 1.0);
    let ids: Vec<_> = full.map(|goal| goal.id).collect();
    let found = Found::share("countable", ids.len(), whole)
        .at(ids)
        .when(whole > 0);
    Answered::of_share(score, whole, found.into_iter().collect())
}

/// A day or a month is a time; a year, a school year or a rhythm is one by half.
pub(super) fn when(case: &Case) -> Answered {
    let whole = case.reading.standing.activities;
    let (mut exact, mut rough) = (Vec::new(), Vec::new());
    for activity in activities(case) {
        match time::when(activity, case.lists) {
            When::Known if is_exact(case, activity) => exact.push(activity.id),
            When::Known => rough.push(activity.id),
            When::Vague | When::Nothing | When::Unread => {}
        }
    }
    let score = exact.len() as f64 + rough.len() as f64 / 2.0;
    let found = [
        Found::share("exact", exact.len(), whole)
            .at(exact)
            .when(whole > 0),
        Found::count("rough", rough.len())
            .when(!rough.is_empty())
            .map(|f| f.at(rough)),
    ];
    Answered::of_share(score, whole, found.into_iter().flatten().collect())
}

/// Looks at activities in which people meet.
pub(super) fn heads(case: &Case) -> Answered {
    let meets = |a: &&Activity| {
        a.kind
            .is_some_and(|kind| kind.is_mobility() || kind.is_hosting())
    };
    let whole = case.plan.activities.iter().filter(meets).count();
    let counted = activities(case)
        .filter(meets)
        .filter(|a| rules::is_counted(a));
    let ids: Vec<_> = counted.map(|a| a.id).collect();
    let found = Found::share("heads", ids.len(), whole)
        .at(ids.clone())
        .when(whole > 0);
    Answered::of_share(ids.len() as f64, whole, found.into_iter().collect())
}

/// Looks at activities abroad: the country is one half, the length the other.
pub(super) fn place(case: &Case) -> Answered {
    let abroad = |a: &&Activity| a.kind.is_some_and(ActivityKind::is_mobility);
    let whole = case.plan.activities.iter().filter(abroad).count();
    let ids = |holds: fn(&Activity) -> bool| -> Vec<_> {
        let those = activities(case).filter(abroad).filter(|a| holds(a));
        those.map(|a| a.id).collect()
    };
    let placed = ids(|a| !a.countries.is_empty() || filled(&a.town));
    let long = ids(|a| rules::has_figure(&a.days.0));
    let score = (placed.len() + long.len()) as f64 / 2.0;
    let found = [
        Found::share("places", placed.len(), whole)
            .at(placed)
            .when(whole > 0),
        Found::share("lengths", long.len(), whole)
            .at(long)
            .when(whole > 0),
    ];
    Answered::of_share(score, whole, found.into_iter().flatten().collect())
}

pub(super) fn checked(case: &Case) -> Answered {
    let how = &case.plan.follow_up.evaluation;
    let found = Found::words("evaluation", how).when(filled(how));
    Answered::of(found.is_some(), false, found.into_iter().collect())
}

/// 1 for a goal with a figure to reach, a half for one with something to count.
fn measure(goal: &Goal) -> f64 {
    let figure = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if goal.indicators.iter().any(|i| figure(&i.target.0)) {
        return 1.0;
    }
    let half = figure(&goal.title) || goal.indicators.iter().any(|i| filled(&i.counted));
    if half { 0.5 } else { 0.0 }
}

/// True for a time to the day or the month that does not take up most of a year.
fn is_exact(case: &Case, activity: &Activity) -> bool {
    let fine = |grain: Grain| matches!(grain, Grain::Day | Grain::Month);
    let Some(start) = activity.start.span() else {
        let runs = activity.state == Some(ActivityState::Running);
        return !runs && !time::comes_back(activity, case.lists);
    };
    let short = match activity.end.last() {
        Some(end) => start
            .first
            .checked_add(SPREAD_MONTHS.months())
            .is_ok_and(|latest| end <= latest),
        None => true,
    };
    fine(start.grain) && short
}
