//! How far the plan has come: measurements of each indicator, and the state of activities. The one count of both.

use super::choices::ActivityState;
use super::{Activity, Goal, Id, Indicator, Measurement, Plan};
use jiff::civil::Date;

/// How an indicator stands.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// Its goal.
    pub goal: &'a Goal,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its measurements, as they stand in the plan.
    pub measurements: Vec<&'a Measurement>,
}

/// How every indicator of the plan stands, in the order of the goals.
pub fn standings(plan: &Plan) -> Vec<Standing<'_>> {
    let goals = plan.goals.iter();
    let indicators = goals.flat_map(|goal| goal.indicators.iter().map(move |i| (goal, i)));
    indicators
        .map(|(goal, indicator)| Standing {
            goal,
            indicator,
            measurements: of_indicator(plan, indicator.id).collect(),
        })
        .collect()
}

/// The measurements that belong to no indicator of the plan.
pub fn loose(plan: &Plan) -> Vec<&Measurement> {
    let all = plan.measurements.iter();
    all.filter(|measurement| measurement.indicator.is_empty())
        .collect()
}

fn of_indicator(plan: &Plan, indicator: Id) -> impl Iterator<Item = &Measurement> {
    let all = plan.measurements.iter();
    all.filter(move |measurement| measurement.indicator.contains(&indicator))
}

impl<'a> Standing<'a> {
    /// The last measurement that has a value: by its date; one without a date that is understood counts as earlier.
    /// Of two on one day it is the one that was noted later.
    pub fn latest(&self) -> Option<&'a Measurement> {
        let all = self.measurements.iter().copied();
        all.filter(|measurement| !measurement.value.is_empty())
            .max_by_key(|measurement| measurement.date.last())
    }

    /// The measured values that are numbers, with the last day of their dates, in order of time.
    pub fn points(&self) -> Vec<(Date, f64)> {
        let all = self.measurements.iter();
        let mut points: Vec<(Date, f64)> = all
            .filter_map(|measurement| Some((measurement.date.last()?, measurement.value.high()?)))
            .collect();
        points.sort_by_key(|(day, _)| *day);
        points
    }

    /// What is still to be measured on a day, if anything.
    pub fn due(&self, today: Date) -> Option<Due> {
        if self.indicator.baseline.is_empty() {
            return Some(Due::Baseline);
        }
        let Some(latest) = self.latest() else {
            return Some(Due::First);
        };
        let target = self.indicator.by.span()?;
        let over = target.last < today;
        let before = latest.date.last().is_none_or(|day| day < target.first);
        (over && before).then_some(Due::Target)
    }
}

/// What is still to be measured of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Where it starts from.
    Baseline,
    /// Anything at all since.
    First,
    /// Whether the target was reached, now that its date is past.
    Target,
}

/// How many activities are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    /// Not begun; those that say nothing are taken to be planned.
    pub planned: usize,
    /// Going on.
    pub running: usize,
    /// Over.
    pub done: usize,
}

impl States {
    /// All of them.
    pub fn all(self) -> usize {
        self.planned + self.running + self.done
    }
}

/// The states of activities.
pub fn states<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> States {
    let mut states = States::default();
    for activity in activities {
        match activity.state {
            Some(ActivityState::Running) => states.running += 1,
            Some(ActivityState::Done) => states.done += 1,
            Some(ActivityState::Planned) | None => states.planned += 1,
        }
    }
    states
}

/// The activities of each goal in the order of the goals, then those that serve none. An activity that serves several
/// goals stands at each.
pub fn by_goal(plan: &Plan) -> Vec<(Option<&Goal>, Vec<&Activity>)> {
    let serving = |goal: &Goal| -> Vec<&Activity> {
        let all = plan.activities.iter();
        all.filter(|activity| activity.goals.contains(&goal.id))
            .collect()
    };
    let mut groups: Vec<_> = plan
        .goals
        .iter()
        .map(|goal| (Some(goal), serving(goal)))
        .collect();
    let free = plan.activities.iter().filter(|it| it.goals.is_empty());
    groups.push((None, free.collect()));
    groups.retain(|(_, activities)| !activities.is_empty());
    groups
}
