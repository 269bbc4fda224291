//! From passed and missed rules to a rating per criterion.

use super::{Criterion, Finding, Ingredient, Level, Rating, Rule, Weight};
use crate::plan::Plan;

/// From this share of weight on a criterion is medium; below it is weak.
pub const MEDIUM_FROM: f64 = 0.5;
/// From this share of weight on a criterion is strong.
pub const STRONG_FROM: f64 = 0.8;

/// How much a weight counts.
pub fn points_of(weight: Weight) -> f64 {
    match weight {
        Weight::Missing => 3.0,
        Weight::Improve => 2.0,
        Weight::Hint => 1.0,
    }
}

/// A rule as an ingredient, with its findings; those set aside count as passed.
pub(super) fn ingredient(rule: &Rule, judged: usize, findings: &[Finding]) -> Ingredient {
    let open = || findings.iter().filter(|f| f.dismissed.is_none());
    let missed = open().count();
    Ingredient {
        rule: rule.id,
        weight: open().map(|f| f.weight).max().unwrap_or(rule.weight),
        passed: missed == 0,
        judged,
        missed,
    }
}

/// One rating per criterion.
pub(super) fn rate(plan: &Plan, ingredients: &[(Criterion, Ingredient)]) -> Vec<Rating> {
    Criterion::ALL
        .into_iter()
        .map(|criterion| {
            let own: Vec<Ingredient> = ingredients
                .iter()
                .filter(|(of, _)| *of == criterion)
                .map(|(_, ingredient)| *ingredient)
                .collect();
            let share = if has_subject(criterion, plan) {
                share(&own)
            } else {
                0.0
            };
            Rating {
                criterion,
                level: level(share),
                share,
                ingredients: own,
            }
        })
        .collect()
}

fn level(share: f64) -> Level {
    let share = share + 1e-9; // sums of thirds must not fall short of a threshold they reach
    if share < MEDIUM_FROM {
        Level::Weak
    } else if share < STRONG_FROM {
        Level::Medium
    } else {
        Level::Strong
    }
}

/// The share of weight passed, 0 to 1.
fn share(ingredients: &[Ingredient]) -> f64 {
    let whole: f64 = ingredients.iter().map(|i| points_of(i.weight)).sum();
    let missed: f64 = ingredients
        .iter()
        .map(|i| points_of(i.weight) * i.missed as f64 / i.judged as f64)
        .sum();
    if whole > 0.0 {
        (whole - missed) / whole
    } else {
        0.0
    }
}

/// False where the plan has nothing yet that this criterion could be judged by: steps are activities, and
/// only goals can be concrete.
fn has_subject(criterion: Criterion, plan: &Plan) -> bool {
    match criterion {
        Criterion::Realistic => !plan.activities.is_empty(),
        Criterion::Concrete => !plan.goals.is_empty(),
        Criterion::Complete | Criterion::Networks | Criterion::Ambitious => true,
    }
}
