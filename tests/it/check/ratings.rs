//! Ratings and their ingredients, and the order of findings.

use super::{check, well_made};
use europlan::check::{Check, Criterion, Level, Rating, Weight};
use europlan::plan::{Plan, questions};
use std::cmp::Reverse;

fn rating(check: &Check, criterion: Criterion) -> &Rating {
    check
        .ratings
        .iter()
        .find(|rating| rating.criterion == criterion)
        .unwrap()
}

#[test]
fn a_well_made_plan_is_strong_in_all_and_has_nothing_to_mend() {
    let check = check(&well_made::plan());
    assert_eq!(check.findings, []);
    for rating in &check.ratings {
        assert_eq!(rating.level, Level::Strong, "{rating:#?}");
        assert!(
            rating
                .ingredients
                .iter()
                .all(|ingredient| ingredient.passed)
        );
    }
}

#[test]
fn a_rule_on_several_things_passes_in_part() {
    let mut plan = well_made::plan();
    plan.goals[0].responsible.clear();
    let check = check(&plan);
    let rating = rating(&check, Criterion::Concrete);
    let ingredient = rating
        .ingredients
        .iter()
        .find(|i| i.rule == "goal-no-responsible")
        .unwrap();
    assert_eq!(
        (ingredient.judged, ingredient.missed, ingredient.passed),
        (2, 1, false)
    );
    let whole: f64 = rating
        .ingredients
        .iter()
        .map(|i| europlan::check::points_of(i.weight))
        .sum();
    assert!(
        (rating.share - (1.0 - 1.0 / whole)).abs() < 1e-9,
        "half of the two points of this rule"
    );
}

#[test]
fn thresholds_are_where_they_are_said_to_be() {
    // Networks: named 3, only places 2, only past 2, platform 2, steps 2, partner of an activity 1.
    let mut plan = well_made::plan();
    plan.platforms.clear();
    assert_eq!(
        rating(&check(&plan), Criterion::Networks).level,
        Level::Strong,
        "10 of 12"
    );
    plan.network.steps.clear();
    assert_eq!(
        rating(&check(&plan), Criterion::Networks).level,
        Level::Medium,
        "8 of 12"
    );
    plan.partners[0].state = Some(europlan::plan::PartnerState::Past);
    assert_eq!(
        rating(&check(&plan), Criterion::Networks).level,
        Level::Medium,
        "6 of 12"
    );
    plan.activities[0].partners.clear();
    assert_eq!(
        rating(&check(&plan), Criterion::Networks).level,
        Level::Weak,
        "5½ of 12"
    );
}

#[test]
fn a_criterion_with_nothing_to_judge_is_weak() {
    let mut plan = well_made::plan();
    plan.activities.clear();
    assert_eq!(
        rating(&check(&plan), Criterion::Realistic).level,
        Level::Weak
    );
    let mut plan = well_made::plan();
    plan.goals.clear();
    assert_eq!(
        rating(&check(&plan), Criterion::Concrete).level,
        Level::Weak
    );
}

#[test]
fn findings_stand_in_the_order_of_the_parts_heavy_ones_first() {
    let mut plan = well_made::plan();
    plan.europe = europlan::plan::Europe::default();
    plan.goals[0].responsible.clear();
    plan.goals[1].indicators.clear();
    plan.school.staff = "".into();
    plan.follow_up.evaluation.clear();
    plan.sharing.clear();
    let findings = check(&plan).findings;
    assert!(findings.len() >= 6);
    assert!(findings.is_sorted_by_key(|f| (questions::part_of(f.place), Reverse(f.weight))));
    assert_eq!(findings.first().map(|f| f.rule), Some("no-figures"));
}

#[test]
fn the_same_plan_gives_the_same_check() {
    let mut plan = Plan::default();
    assert_eq!(check(&plan), check(&plan.clone()));
    plan = well_made::plan();
    plan.activities.clear();
    assert_eq!(check(&plan), check(&plan.clone()));
}

#[test]
fn a_lighter_point_weighs_less_in_the_rating() {
    let mut plan = well_made::plan();
    plan.about.period_end = "2033-08".into();
    let found = check(&plan);
    let complete = rating(&found, Criterion::Complete);
    let period = complete
        .ingredients
        .iter()
        .find(|i| i.rule == "no-plan-period")
        .unwrap();
    assert_eq!((period.weight, period.passed), (Weight::Hint, false));
}
