//! Cards: one for each cure, what decides first.

use super::{check, well_made};
use europlan::check::{Card, Check, Weight};
use europlan::plan::{ActivityState, Goal, Plan};
use europlan::text::{Texts, shipped};
use europlan::wording;

fn card<'a>(check: &'a Check, rule: &str) -> Option<Card<'a>> {
    check.cards().into_iter().find(|card| card.rule == rule)
}

fn many_goals(count: u32) -> Plan {
    let mut plan = well_made::plan();
    for n in 0..count {
        plan.goals.push(Goal {
            id: well_made::id(europlan::plan::Kind::Goal, 50 + n),
            title: format!("Better lessons in subject {}", char::from(b'a' + n as u8)),
            ..Goal::default()
        });
    }
    plan
}

#[test]
fn one_cure_is_one_card_with_the_goals_it_is_about() {
    let plan = many_goals(2);
    let check = check(&plan);
    let card = card(&check, "goal-no-indicator").unwrap();
    assert_eq!((card.items().len(), card.judged), (2, 4));
    assert_eq!(card.cure, Some("goal-measure"));
    for other in ["goal-no-target", "goal-vague", "goal-no-baseline"] {
        assert!(
            check.findings.iter().any(|finding| finding.rule == other),
            "{other}"
        );
        assert!(
            check.cards().iter().all(|card| card.rule != other),
            "{other}"
        );
    }
    let texts = Texts::new("en");
    assert!(wording::card(&texts, &card).starts_with("Say for each goal"));
    let items: Vec<String> = card
        .items()
        .iter()
        .map(|f| wording::card_finding(&texts, &plan, f))
        .collect();
    assert_eq!(
        items,
        [
            "Goal 3 · Better lessons in subject a",
            "Goal 4 · Better lessons in subject b"
        ]
    );
}

#[test]
fn too_many_goals_stand_instead_of_what_is_asked_of_each() {
    let check = check(&many_goals(6));
    let cards = check.cards();
    assert_eq!(cards[0].rule, "goals-too-many");
    assert!(cards[0].waiting >= 4, "{}", cards[0].waiting);
    assert!(
        cards.iter().all(|card| !card.rule.starts_with("goal-")),
        "{cards:#?}"
    );
}

#[test]
fn an_empty_plan_is_one_card() {
    let check = check(&Plan::default());
    let cards = check.cards();
    assert_eq!(cards.len(), 1, "{cards:#?}");
    assert_eq!(cards[0].rule, "plan-empty");
}

#[test]
fn missing_comes_before_improve_before_hint() {
    let mut plan = many_goals(1);
    plan.school.staff = "".into();
    plan.sharing.clear();
    plan.activities[0].partners.clear();
    let check = check(&plan);
    let weights: Vec<Weight> = check.cards().iter().map(|card| card.weight).collect();
    assert!(weights.len() > 3);
    assert!(
        weights.is_sorted_by_key(|weight| std::cmp::Reverse(*weight)),
        "{weights:?}"
    );
}

#[test]
fn finished_activities_are_not_asked_as_if_they_lay_ahead() {
    let mut plan = well_made::plan();
    let course = &mut plan.activities[2];
    course.state = Some(ActivityState::Done);
    course.staff = "".into();
    course.responsible.clear();
    let found = check(&plan);
    let cards = found.cards();
    let finished = cards
        .iter()
        .find(|card| card.cure == Some("finished"))
        .unwrap();
    assert_eq!(finished.weight, Weight::Hint);
    let told = wording::card(&Texts::new("en"), finished);
    assert_eq!(told, "Note how many people took part.");
    assert!(
        cards
            .iter()
            .all(|card| !card.rule.starts_with("activity-") || card.cure.is_some()),
        "{cards:#?}"
    );
}

#[test]
fn points_set_aside_are_on_no_card() {
    let mut plan = many_goals(2);
    let found = check(&plan);
    let aside: Vec<_> = found
        .findings
        .iter()
        .filter(|finding| finding.rule == "goal-no-date")
        .map(|finding| europlan::check::dismiss(&plan, finding, "In the school plan"))
        .collect();
    assert_eq!(aside.len(), 2);
    plan.attached.dismissals.push(aside[0].clone());
    let dates = |plan: &Plan| {
        let found = check(plan);
        let card = card(&found, "goal-no-date");
        card.map_or(0, |card| {
            card.findings
                .iter()
                .filter(|f| f.rule == "goal-no-date")
                .count()
        })
    };
    assert_eq!(dates(&plan), 1);
    plan.attached.dismissals = aside;
    assert_eq!(dates(&plan), 0);
}

#[test]
fn a_card_for_several_things_is_one_whole_sentence() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for rule in europlan::check::RULES {
            let all = texts.attribute(&format!("rule-{}", rule.id), "all");
            if let Some(all) = all {
                assert!(
                    all.ends_with(['.', '?']) && !all.contains(['{', '[']),
                    "{tag}: {all}"
                );
            }
        }
    }
}
