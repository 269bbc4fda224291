//! Concrete goals: measurable, dated, owned, and goals rather than wishes or activities.

use super::case::{Case, filled};
use super::rules::{Judged, Point, Verdict};
use super::texts;
use crate::plan::{Amount, Direction, Goal, Id, Indicator};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// From so many listed things on one goal holds several.
const SEVERAL: usize = 4;
/// A goal of which so much stands in an objective of the programme is copied from it.
const SAME_WORDING: f64 = 0.8;
/// A goal of which so much stands there is near it.
const NEAR_WORDING: f64 = 0.6;
/// Fewer words that carry meaning are too few to be called copied.
const FEW_WORDS: usize = 3;
/// So many goals near the programme are no chance.
const MANY_NEAR: usize = 3;

pub(super) fn no_indicator(case: &Case) -> Verdict {
    each(case, "indicators", |goal| {
        Some(!goal.indicators.iter().any(is_indicator))
    })
}

/// Only if a goal speaks of more or less; also before anything is counted.
pub(super) fn no_baseline(case: &Case) -> Verdict {
    Verdict::each(case.plan.goals.iter().map(|goal| {
        let moves = |i: &Indicator| matches!(i.direction, Some(Direction::Rise | Direction::Fall));
        let says = |text: &str| case.lists.more.is_in(text) || case.lists.less.is_in(text);
        let compares = goal.indicators.iter().any(|i| moves(i) || says(&i.counted))
            || Case::goal_words(goal).into_iter().any(says);
        if !compares {
            return None;
        }
        let known = goal.indicators.iter().any(|i| !i.baseline.is_empty());
        let point = match goal.indicators.first() {
            Some(first) => Point::item(first.id, "baseline").about([goal.id]),
            None => Point::item(goal.id, "indicators"),
        };
        Some(point.when(!known))
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
        let mut dates = std::iter::once(&goal.by).chain(goal.indicators.iter().map(|i| &i.by));
        let is_read = dates.clone().any(|date| date.span().is_some());
        let is_written = dates.any(|date| !date.is_empty());
        (is_read || !is_written).then_some(!is_written) // what is written and not read is told by another rule
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
    if lists.activity_first.is_empty() && lists.activity_last.is_empty() {
        return Verdict::silent();
    }
    each(case, "title", |goal| {
        filled(&goal.title).then(|| {
            lists.activity_first.begins(&goal.title) || lists.activity_last.ends(&goal.title)
        })
    })
}

pub(super) fn vague(case: &Case) -> Verdict {
    if case.lists.vague.is_empty() {
        return Verdict::silent();
    }
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
    if case.lists.joins.is_empty() {
        return Verdict::silent();
    }
    each(case, "title", |goal| {
        filled(&goal.title).then(|| texts::listed(&goal.title, case.lists) >= SEVERAL)
    })
}

/// Looks for the wording of another goal or of the programme. Several goals near the programme's count together.
///
/// In a language without the programme's wording only goals that repeat each other are told.
pub(super) fn copied(case: &Case) -> Verdict {
    let goals = &case.plan.goals;
    let programmes = programmes(case);
    let known = !case.lists.programme.0.is_empty();
    let mut seen: BTreeMap<Vec<u64>, Id> = BTreeMap::new();
    Verdict::each(goals.iter().zip(&programmes).map(|(goal, copied)| {
        let title = texts::sorted_words(&goal.title);
        if title.is_empty() {
            return None;
        }
        let point = Point::item(goal.id, "title");
        match seen.entry(title) {
            Entry::Occupied(other) => {
                let both = [goal.id, *other.get()];
                Some(Judged::Missed(point.about(both).words("from", "goal")))
            }
            Entry::Vacant(new) => {
                new.insert(goal.id);
                known.then(|| point.words("from", "programme").when(*copied))
            }
        }
    }))
}

/// For each goal, whether it is the programme's: by itself, or as one of several near its objectives.
pub(super) fn programmes(case: &Case) -> Vec<bool> {
    let goals = &case.plan.goals;
    let nearness: Vec<Near> = goals.iter().map(|goal| nearness(case, goal)).collect();
    let near = nearness.iter().filter(|near| **near != Near::Own).count();
    let together = near >= MANY_NEAR && near * 2 >= goals.len();
    let copied = |near: &Near| *near == Near::Copied || together && *near == Near::Close;
    nearness.iter().map(copied).collect()
}

/// How near a goal is to the objectives of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// The school's own.
    Own,
    /// Near one, but too short or too free to be called copied by itself.
    Close,
    /// An objective of the programme, or part of one.
    Copied,
}

/// How near a goal is to the programme: by the words that carry meaning, whatever their order and endings.
pub(super) fn nearness(case: &Case, goal: &Goal) -> Near {
    let lists = case.lists;
    let of = |text: &str| {
        let words = texts::content(text, |word| lists.is_idle(word));
        let wordings = lists.programme.0.iter();
        let most = wordings.map(|wording| texts::shared(&words, wording)).max();
        (most.unwrap_or_default(), words.len())
    };
    // "New teaching methods" may well be a school's own: what is new does not count among so few words.
    let says_new = |text: &str, all| usize::from(all <= FEW_WORDS && lists.new.is_in(text));
    let has_figure = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let mut nearest = Near::Own;
    for text in Case::goal_words(goal) {
        if lists.programme.0.is_empty() || !filled(text) || has_figure(text) {
            continue;
        }
        let (shared, all) = of(text);
        let share = shared as f64 / all.max(1) as f64;
        if share >= SAME_WORDING && shared >= FEW_WORDS + says_new(text, all) {
            return Near::Copied;
        }
        if share >= NEAR_WORDING && shared + 1 >= FEW_WORDS {
            nearest = Near::Close;
        }
    }
    nearest
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

/// Baseline and target, if both are numbers in the same unit; of "44 of 312" and "150 of 312" the parts.
fn figures(indicator: &Indicator) -> Option<(f64, f64)> {
    let share = |amount: &Amount| amount.0.contains('%');
    let same_unit =
        share(&indicator.baseline) == share(&indicator.target) || indicator.unit.contains('%');
    let parts = part_of_whole(&indicator.baseline).zip(part_of_whole(&indicator.target));
    if let Some(((before, whole), (after, same))) = parts
        && (whole - same).abs() < f64::EPSILON
    {
        return Some((before, after));
    }
    let both = indicator.baseline.high().zip(indicator.target.high());
    both.filter(|_| same_unit)
}

/// The two figures of an amount that names a part and its whole, as far as their order tells; a range does so too.
fn part_of_whole(amount: &Amount) -> Option<(f64, f64)> {
    let runs = amount.0.split(|c: char| !c.is_ascii_digit());
    let mut figures = runs.filter_map(|run| run.parse().ok());
    let (part, whole) = (figures.next()?, figures.next()?);
    (part <= whole && figures.next().is_none()).then_some((part, whole))
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
