//! Concrete goals: measurable, dated, owned, and goals rather than wishes or activities.

use super::case::{Case, filled};
use super::rules::{Judged, Point, Verdict};
use super::texts;
use crate::plan::{Amount, Direction, Goal, Id, Indicator};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// From so many listed things on one goal holds several.
const SEVERAL: usize = 4;
/// From this likeness on a goal repeats another wording.
const SAME_WORDING: f64 = 0.8;
/// Wordings of fewer words are too short to be called copied from the programme.
const FEW_WORDS: usize = 4;

pub(super) fn no_indicator(case: &Case) -> Verdict {
    each(case, "indicators", |goal| {
        Some(!goal.indicators.iter().any(is_indicator))
    })
}

/// Only where a goal has an indicator and speaks of more or less.
pub(super) fn no_baseline(case: &Case) -> Verdict {
    Verdict::each(case.plan.goals.iter().map(|goal| {
        let first = goal.indicators.iter().find(|i| is_indicator(i))?;
        let moves = |i: &Indicator| matches!(i.direction, Some(Direction::Rise | Direction::Fall));
        let says = |text: &str| case.lists.more.is_in(text) || case.lists.less.is_in(text);
        let compares = goal.indicators.iter().any(|i| moves(i) || says(&i.counted))
            || Case::goal_words(goal).into_iter().any(says);
        if !compares {
            return None;
        }
        let known = goal.indicators.iter().any(|i| !i.baseline.is_empty());
        Some(
            Point::item(first.id, "baseline")
                .about([goal.id])
                .when(!known),
        )
    }))
}

pub(super) fn no_target(case: &Case) -> Verdict {
    Verdict::each(case.plan.goals.iter().map(|goal| {
        let known = goal.indicators.iter().any(|i| !i.target.is_empty());
        let point = match goal.indicators.first() {
            Some(first) => Point::item(first.id, "target").about([goal.id]),
            None => Point::item(goal.id, "indicators"),
        };
        Some(point.when(!known))
    }))
}

pub(super) fn no_date(case: &Case) -> Verdict {
    each(case, "by", |goal| {
        Some(goal.by.is_empty() && goal.indicators.iter().all(|i| i.by.is_empty()))
    })
}

pub(super) fn no_responsible(case: &Case) -> Verdict {
    each(case, "responsible", |goal| Some(!filled(&goal.responsible)))
}

/// Looks at each indicator with a figure for today and one to reach, in the same unit.
pub(super) fn target_below_baseline(case: &Case) -> Verdict {
    Verdict::each(case.plan.goals.iter().flat_map(|goal| {
        goal.indicators.iter().map(|indicator| {
            let (baseline, target) = figures(indicator)?;
            let wrong = match direction(case, goal, indicator) {
                Some(Direction::Rise) => target <= baseline,
                Some(Direction::Fall) => target >= baseline,
                Some(Direction::Hold) => target < baseline,
                // Without words for less nobody can tell which way is wished.
                None => (target - baseline).abs() < f64::EPSILON,
            };
            let point = Point::item(indicator.id, "target").about([goal.id]);
            let point = point.number("baseline", baseline).number("target", target);
            Some(point.when(wrong))
        })
    }))
}

pub(super) fn is_activity(case: &Case) -> Verdict {
    let lists = case.lists;
    each(case, "title", |goal| {
        filled(&goal.title).then(|| {
            lists.activity_first.begins(&goal.title) || lists.activity_last.ends(&goal.title)
        })
    })
}

pub(super) fn vague(case: &Case) -> Verdict {
    each(case, "title", |goal| {
        let has_figure = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        let measured = goal
            .indicators
            .iter()
            .any(|i| has_figure(&i.target.0) || has_figure(&i.baseline.0));
        filled(&goal.title)
            .then(|| !measured && !has_figure(&goal.title) && case.lists.vague.is_in(&goal.title))
    })
}

pub(super) fn compound(case: &Case) -> Verdict {
    each(case, "title", |goal| {
        filled(&goal.title).then(|| texts::listed(&goal.title, case.lists) >= SEVERAL)
    })
}

/// Looks for the wording of another goal or of the programme.
pub(super) fn copied(case: &Case) -> Verdict {
    let mut seen: BTreeMap<Vec<u64>, Id> = BTreeMap::new();
    Verdict::each(case.plan.goals.iter().map(|goal| {
        let title = texts::sorted_words(&goal.title);
        if title.is_empty() {
            return None;
        }
        let point = Point::item(goal.id, "title");
        let copied =
            is_wording(case, &title) || is_wording(case, &texts::sorted_words(&goal.explanation));
        match seen.entry(title) {
            Entry::Occupied(other) => {
                let both = [goal.id, *other.get()];
                Some(Judged::Missed(point.about(both).words("from", "goal")))
            }
            Entry::Vacant(new) => {
                new.insert(goal.id);
                Some(point.words("from", "programme").when(copied))
            }
        }
    }))
}

/// True for words that nearly are an objective of the programme.
fn is_wording(case: &Case, words: &[u64]) -> bool {
    words.len() >= FEW_WORDS
        && case
            .lists
            .programme
            .0
            .iter()
            .any(|wording| texts::likeness(words, wording) >= SAME_WORDING)
}

/// One judgement for each goal; `None` from `wrong` where the rule does not look at that goal.
fn each(case: &Case, field: &'static str, wrong: impl Fn(&Goal) -> Option<bool>) -> Verdict {
    let goals = case.plan.goals.iter();
    Verdict::each(
        goals.map(|goal| wrong(goal).map(|wrong| Point::item(goal.id, field).when(wrong))),
    )
}

fn is_indicator(indicator: &Indicator) -> bool {
    filled(&indicator.counted) || !indicator.target.is_empty()
}

/// Baseline and target, where both are numbers in the same unit.
fn figures(indicator: &Indicator) -> Option<(f64, f64)> {
    let share = |amount: &Amount| amount.0.contains('%');
    let same_unit =
        share(&indicator.baseline) == share(&indicator.target) || indicator.unit.contains('%');
    let both = indicator.baseline.high().zip(indicator.target.high());
    both.filter(|_| same_unit)
}

/// Which way an indicator should move: as the writer says, or by its words; rising is the usual case where the
/// language has words for falling and none of them stands there.
fn direction(case: &Case, goal: &Goal, indicator: &Indicator) -> Option<Direction> {
    if indicator.direction.is_some() {
        return indicator.direction;
    }
    if case.lists.less.is_empty() {
        return None;
    }
    let falls = case
        .lists
        .less
        .is_in_any(&[&indicator.counted, &goal.title]);
    Some(if falls {
        Direction::Fall
    } else {
        Direction::Rise
    })
}
