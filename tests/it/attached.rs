//! What hangs on a place without being an answer follows its item wherever that goes.

use europlan::plan::compare::{Side, is_the_same, merge};
use europlan::plan::history::{History, Spot};
use europlan::plan::{Dismissal, Id, Kind, Place, Plan};
use europlan::store;
use std::time::Duration;

/// A plan with a need, a goal with an indicator, and a point set aside at each and at the school.
fn plan() -> (Plan, [Id; 3]) {
    let mut plan = Plan::default();
    let need = plan.add(Kind::Need, None).unwrap();
    let goal = plan.add(Kind::Goal, None).unwrap();
    let indicator = plan.add(Kind::Indicator, Some(goal)).unwrap();
    set_aside(&mut plan, "school.name");
    for (id, field) in [(need, "title"), (goal, "title"), (indicator, "target")] {
        set_aside(&mut plan, &Place::item(id, field).to_string());
    }
    (plan, [need, goal, indicator])
}

fn set_aside(plan: &mut Plan, place: &str) {
    plan.attached.dismissals.push(Dismissal {
        rule: "rule".to_owned(),
        place: place.to_owned(),
        ..Dismissal::default()
    });
}

fn places(plan: &Plan) -> Vec<&str> {
    let all = plan.attached.dismissals.iter();
    all.map(|dismissal| dismissal.place.as_str()).collect()
}

#[test]
fn it_goes_with_its_item_and_with_what_stands_inside_and_undo_brings_it_back() {
    let (plan, [_, goal, _]) = plan();
    let before = places(&plan).len();
    let mut history = History::new(plan, false);
    let spot = Spot::default();
    history.change(spot, None, Duration::ZERO, |plan| {
        assert!(plan.remove(goal));
    });
    assert_eq!(places(history.plan()), ["school.name", "n1.title"]);
    history.undo().unwrap();
    assert_eq!(places(history.plan()).len(), before);
    assert_eq!(places(history.plan())[3], "i3.target");
}

#[test]
fn it_stays_where_an_item_is_moved() {
    let (mut plan, [need, ..]) = plan();
    plan.add(Kind::Need, None);
    let before = plan.attached.clone();
    assert!(plan.shift(need, 1));
    assert_eq!(plan.attached, before);
}

#[test]
fn it_follows_an_id_that_is_mended_and_of_two_with_one_id_stays_at_the_first() {
    let text = r#"(format: "europlan-plan", version: 2, plan: (
        needs: [(id: "n0", title: "Frans"), (id: "n5", title: "One"), (id: "n5", title: "Two")],
        attached: (dismissals: [(place: "n0.title"), (place: "n5.title"), (place: "n99.title"), (place: "unknown")]),
    ))"#;
    let plan = store::read(text.as_bytes()).unwrap().plan;
    let ids = plan.ids(Kind::Need);
    assert_ne!(ids[0].number, 0);
    let mended = Place::item(ids[0], "title").to_string();
    assert_eq!(places(&plan), [&mended, "n5.title", "n99.title", "unknown"]);
    assert_eq!(plan.needs[1].id, "n5".parse().unwrap());
}

#[test]
fn signs_that_nobody_sees_are_taken_out_of_it() {
    let (mut plan, _) = plan();
    plan.attached.dismissals[0].reason = "Kn\u{202e}own\u{200b}".to_owned();
    plan.repair();
    assert_eq!(plan.attached.dismissals[0].reason, "Known");
}

#[test]
fn two_plans_are_the_same_only_if_the_same_hangs_on_both() {
    let (plan, _) = plan();
    let mut other = plan.clone();
    other.attached.dismissals.reverse();
    assert!(is_the_same(&plan, &other), "the order says nothing");
    other.attached.dismissals[0].reason = "Known".to_owned();
    assert!(!is_the_same(&plan, &other));
    other.attached.dismissals.remove(0);
    assert!(!is_the_same(&plan, &other));
    assert!(!is_the_same(&other, &plan));
}

#[test]
fn it_is_still_there_while_an_open_conflict_keeps_its_item() {
    let (base, [_, goal, _]) = plan();
    let (mut removed, mut changed) = (base.clone(), base.clone());
    removed.remove(goal);
    changed.goals[0].title = "Pupils read".to_owned();
    for (mine, theirs, remover) in [
        (&removed, &changed, Side::Mine),
        (&changed, &removed, Side::Theirs),
    ] {
        let mut merged = merge(&base, mine, theirs);
        assert_eq!(merged.conflicts.len(), 1);
        let mut now = places(&merged.plan);
        now.sort_unstable();
        assert_eq!(now, ["g2.title", "i3.target", "n1.title", "school.name"]);
        assert!(merged.conflicts[0].decide(&mut merged.plan, remover));
        let mut now = places(&merged.plan);
        now.sort_unstable();
        assert_eq!(now, ["n1.title", "school.name"]);
    }
}

#[test]
fn what_one_side_hangs_on_an_item_that_the_other_removed_goes_with_it() {
    let (base, [need, ..]) = plan();
    let (mut removed, mut added) = (base.clone(), base.clone());
    removed.remove(need);
    set_aside(&mut added, "n1.evidence");
    set_aside(&mut added, "school.oid");
    for [mine, theirs] in [[&removed, &added], [&added, &removed]] {
        let merged = merge(&base, mine, theirs);
        assert_eq!(merged.conflicts, []);
        let mut now = places(&merged.plan);
        now.sort_unstable();
        assert_eq!(now, ["g2.title", "i3.target", "school.name", "school.oid"]);
    }
}
