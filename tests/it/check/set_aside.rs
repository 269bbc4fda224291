//! Points set aside with a reason: they stay aside until their answer changes.

use super::{check, well_made};
use europlan::check::{Check, Finding, changed_substantially, dismiss};
use europlan::plan::{Kind, Plan};

fn point(plan: &Plan, rule: &str) -> Finding {
    check(plan)
        .findings
        .into_iter()
        .find(|finding| finding.rule == rule)
        .unwrap()
}

fn set_aside(plan: &mut Plan, rule: &str) {
    let dismissal = dismiss(plan, &point(plan, rule), " It is our motto. ");
    plan.attached.dismissals.push(dismissal);
}

fn motto(title: &str) -> Plan {
    let mut plan = well_made::plan();
    title.clone_into(&mut plan.goals[0].title);
    plan
}

#[test]
fn a_point_set_aside_keeps_its_reason_and_is_no_longer_open() {
    let mut plan = motto("Organise one week of reading with our friends in Turku");
    let before = check(&plan);
    set_aside(&mut plan, "goal-is-activity");
    let after = check(&plan);
    let finding = after
        .findings
        .iter()
        .find(|f| f.rule == "goal-is-activity")
        .unwrap();
    assert_eq!(finding.dismissed.as_deref(), Some("It is our motto."));
    let ratings = |check: &Check| check.ratings.clone();
    assert_eq!(ratings(&after), ratings(&before), "a reason is no evidence");
    assert_eq!(after.cards(), []);
}

#[test]
fn mended_spelling_leaves_it_aside_and_another_goal_brings_it_back() {
    let mut plan = motto("Organise one week of readng with our friends in Turku");
    set_aside(&mut plan, "goal-is-activity");
    plan.goals[0].title = "Organise one week of reading with our good friends in Turku".into();
    assert!(point(&plan, "goal-is-activity").dismissed.is_some());
    plan.goals[0].title = "Organise a trip to London and Paris".into();
    assert!(point(&plan, "goal-is-activity").dismissed.is_none());
}

#[test]
fn it_belongs_to_its_rule_and_place() {
    let mut plan = motto("Organise a week of reading");
    set_aside(&mut plan, "goal-is-activity");
    plan.goals[1].title = "Organise a day of reading".into();
    let findings = check(&plan).findings;
    let aside: Vec<bool> = findings
        .iter()
        .filter(|finding| finding.rule == "goal-is-activity")
        .map(|finding| finding.dismissed.is_some())
        .collect();
    assert_eq!(aside, [true, false]);
}

#[test]
fn for_a_list_each_item_counts() {
    let mut plan = well_made::plan();
    for _ in 0..3 {
        plan.add(Kind::Goal, None);
    }
    set_aside(&mut plan, "goals-too-many");
    let last = plan.goals.len() - 1;
    plan.goals.swap(0, last);
    assert!(
        point(&plan, "goals-too-many").dismissed.is_some(),
        "the order does not count"
    );
    plan.add(Kind::Goal, None);
    assert!(point(&plan, "goals-too-many").dismissed.is_none());
}

#[test]
fn what_changes_substantially() {
    let long =
        "We read every week with a class in Turku, and in spring they come to us for three days.";
    for (seen, now, changed) in [
        ("", "", false),
        ("", "Now there is something.", true),
        ("Now there is something.", "", true),
        ("48", "50", true),
        ("Head of languages", "head of languages.", false),
        (
            long,
            "We read every week with two classes in Turku, and in spring they come to us for three days.",
            false,
        ),
        (long, &format!("{long} In autumn we go there."), false),
        (
            long,
            "A school garden feeds the kitchen, and each class keeps one bed of vegetables all year.",
            true,
        ),
    ] {
        assert_eq!(changed_substantially(seen, now), changed, "{seen} → {now}");
    }
}
