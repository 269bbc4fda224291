//! Deadlines, and the calendar file read as other programs read it.

use super::plan;
use crate::support::{now, today};
use europlan::calendar::{Options, file};
use europlan::catalogue::Catalogue;
use europlan::plan::{Goal, Id, Kind, Plan};
use europlan::text::{Texts, shipped};
use europlan::wording;
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, CalendarComponent, Component};
use jiff::civil::{Date, date};

fn options(today: Date, own: bool) -> Options {
    Options {
        today,
        now: now(),
        own,
    }
}

fn events(text: &str) -> Vec<icalendar::Event> {
    let unfolded = unfold(text);
    let calendar = Calendar::from(read_calendar(&unfolded).unwrap());
    let events = calendar.components.into_iter().filter_map(|one| match one {
        CalendarComponent::Event(event) => Some(event),
        _ => None,
    });
    events.collect()
}

fn made(plan: &Plan, options: &Options, tag: &str) -> String {
    file(plan, Catalogue::shipped(), &Texts::new(tag), options)
}

#[test]
fn deadlines_are_known_or_expected_and_count_the_days() {
    let catalogue = Catalogue::shipped();
    let before = catalogue.due(date(2026, 2, 18));
    let next = before
        .iter()
        .find(|due| due.deadline.id == "ka122-2026-1")
        .unwrap();
    assert!(next.is_known && next.days == 1);
    let on_the_day = catalogue.due(date(2026, 2, 19));
    assert!(
        on_the_day
            .iter()
            .any(|due| due.deadline.id == "ka122-2026-1" && due.days == 0)
    );
    let after = catalogue.due(date(2026, 2, 20));
    assert!(!after.iter().any(|due| due.deadline.id == "ka122-2026-1"));
    assert!(after.is_sorted_by_key(|due| due.first));
    let now = catalogue.due(today());
    assert!(
        !now.is_empty() && now.iter().all(|due| !due.is_known),
        "those of 2027 are only expected"
    );
    let last_day = catalogue.due(date(2027, 2, 28));
    assert!(last_day.iter().any(|due| due.deadline.id == "ka122-2027-1"));
    assert!(
        !catalogue
            .due(date(2027, 3, 1))
            .iter()
            .any(|due| due.deadline.id == "ka122-2027-1")
    );
}

#[test]
fn nobody_counts_the_days_to_a_year() {
    let due = Catalogue::shipped().due(today());
    let left = |id: &str| {
        let due = due.iter().find(|due| due.deadline.id == id).unwrap();
        wording::funding::days_left(&Texts::new("en"), due)
    };
    assert_eq!(left("ka120-2027-1"), "month not known yet");
    assert!(left("ka122-2027-1").contains("days at the earliest"));
}

#[test]
fn deadlines_of_programmes_that_say_no_are_left_out() {
    let ids = |plan: &Plan| -> Vec<String> {
        let due = europlan::catalogue::fit::due(plan, Catalogue::shipped(), today());
        due.iter().map(|due| due.deadline.id.clone()).collect()
    };
    let school = ids(&plan());
    assert!(school.contains(&"ka122-2027-1".to_owned()));
    assert!(
        !school.contains(&"nordplus-2027".to_owned()),
        "not for Belgium"
    );
    assert!(
        !school.contains(&"ka121-2027-1".to_owned()),
        "not without an accreditation"
    );
    assert!(
        ids(&Plan::default()).contains(&"nordplus-2027".to_owned()),
        "not known yet"
    );
}

#[test]
fn the_call_that_is_proposed_is_the_next_one() {
    let catalogue = Catalogue::shipped();
    assert_eq!(catalogue.next_call(date(2025, 11, 20)), 2026);
    assert_eq!(catalogue.next_call(today()), 2027);
    let mut plan = Plan::default();
    assert_eq!(catalogue.call_of(&plan, today()), 2027);
    plan.funding.call = "2024".into();
    assert_eq!(catalogue.call_of(&plan, today()), 2024);
}

#[test]
fn other_programs_can_read_the_calendar() {
    for tag in shipped() {
        let text = made(&plan(), &options(today(), true), tag);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split("\r\n") {
            assert!(
                line.len() <= 75,
                "{tag}: a line of {} bytes: {line}",
                line.len()
            );
            assert!(!line.contains(['\n', '\r']));
        }
        assert!(text.contains("\r\nVERSION:2.0\r\n") && text.contains("\r\nPRODID:"));
        let events = events(&text);
        assert!(events.len() > 3, "{tag}: {}", events.len());
        for event in &events {
            let stamp = event.property_value("DTSTAMP");
            assert_eq!(stamp, Some("20261123T110100Z"));
            assert!(
                event
                    .get_uid()
                    .is_some_and(|uid| uid.ends_with("@europlan"))
            );
            assert!(event.get_summary().is_some_and(|name| !name.is_empty()));
            let day = |key: &str| event.property_value(key).map(str::to_owned).unwrap();
            assert!(
                day("DTEND") > day("DTSTART"),
                "the end is the first day after it"
            );
            let start = &event.properties()["DTSTART"];
            assert_eq!(start.params()["VALUE"].value(), "DATE");
        }
        let mut uids: Vec<&str> = events.iter().filter_map(Component::get_uid).collect();
        let all = uids.len();
        uids.sort_unstable();
        uids.dedup();
        assert_eq!(uids.len(), all);
    }
}

#[test]
fn the_same_plan_on_the_same_day_gives_the_same_file() {
    let options = options(today(), true);
    assert_eq!(made(&plan(), &options, "en"), made(&plan(), &options, "en"));
    let uids = |plan: &Plan| -> Vec<String> {
        let events = events(&made(plan, &options, "en"));
        events
            .iter()
            .filter_map(|event| event.get_uid().map(str::to_owned))
            .collect()
    };
    let mut changed = plan();
    changed.activities[0].title = "Another name".to_owned();
    assert_eq!(
        uids(&plan()),
        uids(&changed),
        "a calendar knows an entry again"
    );
    changed.school.name = "Another school".to_owned();
    assert_ne!(
        uids(&plan()),
        uids(&changed),
        "and does not take one school for another"
    );
}

#[test]
fn the_plans_own_dates_come_on_request() {
    let mut plan = plan();
    plan.activities[0].title = "Malmö; een week, “samen” met ü en \\ teken, en een titel die zo lang is dat hij niet op een regel past".to_owned();
    plan.activities[0].start = "2026-11-30".into();
    plan.activities[0].end = "2026-12-04".into();
    plan.goals = vec![Goal {
        id: Id {
            kind: Kind::Goal,
            number: 9,
        },
        title: "Reading".to_owned(),
        by: "2029-06".into(),
        ..Goal::default()
    }];
    let without = events(&made(&plan, &options(today(), false), "en"));
    let with = events(&made(&plan, &options(today(), true), "en"));
    assert_eq!(with.len(), without.len() + 2);
    let find = |start: &str| {
        with.iter()
            .find(|event| event.get_uid().is_some_and(|uid| uid.starts_with(start)))
            .unwrap()
    };
    let own = find("a1-");
    assert_eq!(own.property_value("DTSTART"), Some("20261130"));
    assert_eq!(own.property_value("DTEND"), Some("20261205"));
    assert!(
        own.get_summary()
            .unwrap()
            .contains(&plan.activities[0].title),
        "{:?}",
        own.get_summary()
    );
    let goal = find("g9-");
    assert_eq!(goal.property_value("DTSTART"), Some("20290630"));
    plan.activities[0].start = "2026-12".into();
    plan.activities[0].end = "".into();
    let vague = events(&made(&plan, &options(today(), true), "en"));
    let own = vague
        .iter()
        .find(|event| event.get_uid().is_some_and(|uid| uid.starts_with("a1-")))
        .unwrap();
    assert!(
        own.get_summary().unwrap().starts_with("December 2026: "),
        "{:?}",
        own.get_summary()
    );
    assert_eq!(own.property_value("STATUS"), Some("TENTATIVE"));
}

#[test]
fn no_entry_of_one_plan_moves_that_of_another() {
    let uids = |plan: &Plan| {
        let all = events(&made(plan, &options(today(), true), "en"));
        let own = all.into_iter().filter_map(|event| {
            let uid = event.get_uid()?.to_owned();
            uid.starts_with("a1-").then_some(uid)
        });
        own.collect::<Vec<_>>()
    };
    let mut first = plan();
    first.activities[0].start = "2026-11-30".into();
    let mut next = first.clone();
    next.about.period_start = "2030-09".into();
    assert_eq!(uids(&first).len(), 1);
    assert_ne!(uids(&first), uids(&next), "neither was ever saved");

    first.identity = "one".to_owned();
    let before = uids(&first);
    first.about.title = "Another title".to_owned();
    assert_eq!(uids(&first), before, "a plan stays itself");
    next.clone_from(&first);
    next.identity = "two".to_owned();
    assert_ne!(uids(&next), before, "a copy is told from its original");
}
