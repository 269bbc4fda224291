//! The next plan from this one: dates move, what is over becomes past, what belongs to the old plan stays with it.

use crate::any::any_plan;
use crate::facts::run;
use crate::support::tried;
use europlan::catalogue::Catalogue;
use europlan::plan::next::{Change, changes, next, usual_years};
use europlan::plan::{
    Activity, ActivityState, Answer, DateText, Dismissal, Goal, Id, Indicator, Kind, Language,
    Measurement, Plan, Sent,
};
use europlan::store::{self, json};
use europlan::text::{Texts, shipped};
use europlan::wording;
use proptest::prelude::*;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A plan of three school years that has been carried out.
fn plan() -> Plan {
    let mut plan = Plan::default();
    "Plan 2027–2030".clone_into(&mut plan.about.title);
    plan.about.language = Some(Language::En);
    plan.about.period_start = "September 2027".into();
    plan.about.period_end = "2030-08".into();
    plan.about.approved = "2027-05-12".into();
    plan.school.figures_year = "2026-2027".into();
    plan.goals = vec![Goal {
        id: id("g1"),
        title: "Reading".to_owned(),
        by: "2029/30".into(),
        indicators: vec![Indicator {
            id: id("i2"),
            baseline: "2".into(),
            baseline_date: "2027-06".into(),
            target: "20".into(),
            ..Indicator::default()
        }],
        ..Goal::default()
    }];
    let activity = |number: &str, title: &str, state| Activity {
        id: id(number),
        title: title.to_owned(),
        start: "1 October 2027".into(),
        end: "5 October 2027".into(),
        goals: vec![id("g1")],
        state,
        ..Activity::default()
    };
    plan.activities = vec![
        activity("a3", "Visit to Lahti", Some(ActivityState::Done)),
        activity("a4", "Course", Some(ActivityState::Running)),
        Activity {
            supports: vec![id("a3")],
            ..activity("a5", "Evening", None)
        },
    ];
    let measurement = |number: &str, date: &str, value: &str| Measurement {
        id: id(number),
        indicator: vec![id("i2")],
        date: date.into(),
        value: value.into(),
        ..Measurement::default()
    };
    plan.measurements = vec![
        measurement("m6", "2028-06", "9"),
        measurement("m7", "2029-06", "14"),
    ];
    plan.sent = vec![Sent {
        day: "2027-02-19".into(),
        to: "Epos".to_owned(),
    }];
    plan.attached.dismissals = vec![Dismissal::default()];
    plan.last_number = 7;
    "old".clone_into(&mut plan.identity);
    plan
}

fn whole(plan: &Plan, years: i16) -> Plan {
    next(plan, &changes(plan, years))
}

#[test]
fn the_next_plan_begins_when_the_old_one_ends() {
    let old = plan();
    assert_eq!(usual_years(&old), 3);
    let new = whole(&old, 3);
    assert_eq!(new.about.title, "Plan 2030–2033");
    assert_eq!(new.about.period_start, "September 2030".into());
    assert_eq!(new.about.period_end, "2033-08".into());
    assert_eq!(new.about.approved, "".into(), "nobody has approved it yet");
    assert_eq!(new.school.figures_year, old.school.figures_year);
    assert_eq!(new.goals[0].by, "2032/33".into());
    assert_eq!(new.activities[0].start, "1 October 2030".into());
    assert_eq!(new.activities[0].state, Some(ActivityState::Planned));
}

#[test]
fn what_is_over_becomes_an_earlier_project_and_the_last_measurement_a_baseline() {
    let new = whole(&plan(), 3);
    let titles: Vec<&str> = new.activities.iter().map(|a| a.title.as_str()).collect();
    assert_eq!(titles, ["Course", "Evening"]);
    assert_eq!(new.activities[1].supports, [], "no link leads nowhere");
    let project = &new.status.projects[0];
    assert_eq!(project.theme, "Visit to Lahti");
    assert_eq!(project.year, "1 October 2027 – 5 October 2027".into());
    let indicator = &new.goals[0].indicators[0];
    assert_eq!(
        (&indicator.baseline, &indicator.baseline_date),
        (&"14".into(), &"2029-06".into())
    );
    assert_eq!(indicator.target, "20".into());
    assert!(new.measurements.is_empty());
}

#[test]
fn marks_and_what_was_set_aside_stay_with_the_old_plan() {
    let new = whole(&plan(), 3);
    assert!(new.sent.is_empty() && new.attached.is_empty());
    assert_eq!(new.identity, "", "calendars see another plan");
    assert!(new.last_number > 7, "no id is used twice");
}

#[test]
fn a_line_that_is_left_out_changes_nothing_of_its_own() {
    let old = plan();
    let all = changes(&old, 3);
    let kept = |left_out: &dyn Fn(&Change) -> bool| next(&old, all.iter().filter(|c| !left_out(c)));
    let finished = |change: &Change| matches!(change, Change::Finished(_));
    let new = kept(&finished);
    assert_eq!(new.activities.len(), 3);
    assert_eq!(
        new.activities[0], old.activities[0],
        "it was carried out then"
    );
    assert_eq!(new.activities[2].supports, [id("a3")]);
    assert_eq!(new.goals[0].by, "2032/33".into());
    let nothing = kept(&|_| true);
    assert_eq!(
        nothing,
        Plan {
            identity: String::new(),
            ..old.clone()
        }
    );
}

#[test]
fn a_template_keeps_its_dates() {
    let old = plan();
    let new = whole(&old, 0);
    assert_eq!(new.about.title, old.about.title);
    assert_eq!(new.activities[0].start, old.activities[1].start);
    assert_eq!(new.activities[0].state, Some(ActivityState::Running));
    assert!(new.sent.is_empty());
}

#[test]
fn dates_move_in_the_words_in_which_they_were_written() {
    for (from, to) in [
        ("2027-09-01", "2030-09-01"),
        ("1/9/2027", "1/9/2030"),
        ("1.9.27", "1.9.30"),
        ("sept. 27", "sept. 30"),
        ("1 September 2027", "1 September 2030"),
        ("2027-2028", "2030-2031"),
        ("2027/28", "2030/31"),
        ("Q3 2027", "Q3 2030"),
        ("spring 2028", "spring 2031"),
        ("September to November 2027", "September to November 2030"),
        ("29 February 2028", "2031-02-28"),
        ("2028-02", "2031-02"),
        ("after the fair of 2027", "after the fair of 2030"),
        ("soon", "soon"),
        ("", ""),
    ] {
        let moved = DateText::from(from).moved(3, None);
        assert_eq!(moved, DateText::from(to), "{from}");
    }
    // October in Croatian, November in Polish.
    let date = DateText::from("listopad 2027");
    for language in [Language::Hr, Language::Pl] {
        let (old, new) = (
            date.span_in(Some(language)).unwrap(),
            date.moved(1, Some(language)).span_in(Some(language)),
        );
        assert_eq!(new.unwrap().first.month(), old.first.month());
    }
}

#[test]
fn each_line_says_where_and_what_in_both_languages() {
    let old = plan();
    for tag in shipped() {
        let texts = Texts::new(tag);
        let lines = changes(&old, 3);
        let lines = lines
            .iter()
            .map(|change| wording::next::line(&texts, Catalogue::shipped(), &old, change));
        for line in lines {
            let said = line.spoken(&texts);
            assert!(
                !said.contains(['{', '[']) && !line.about.is_empty(),
                "{said}"
            );
        }
    }
}

#[test]
fn the_command_line_shows_the_changes_and_writes_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (old, new) = (path("old.europlan"), path("new.europlan"));
    store::save(old.as_ref(), &plan()).unwrap();
    let before = std::fs::read(&old).unwrap();
    let (code, shown, err) = run(&["next", &old], &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(shown.contains("September 2027 → September 2030"), "{shown}");
    assert!(
        shown.contains("Visit to Lahti. This activity is finished"),
        "{shown}"
    );
    let number = |words: &str| {
        let line = shown.lines().find(|line| line.contains(words)).unwrap();
        line.split_once('.').unwrap().0.to_owned()
    };
    let finished = number("This activity is finished");
    let args = [
        "next",
        &old,
        "-o",
        &new,
        "--years",
        "3",
        "--leave-out",
        &finished,
    ];
    assert_eq!(run(&args, &[]).0, 0);
    let written = store::open(new.as_ref()).unwrap().plan;
    assert_eq!(written.activities.len(), 3);
    assert_eq!(written.about.title, "Plan 2030–2033");
    assert_eq!(run(&args, &[]).0, 2, "it is there already");
    assert_eq!(run(&["next", &old, "-o", &old, "--force"], &[]).0, 2);
    assert_eq!(run(&["next", &old, "--years", "11"], &[]).0, 2);
    assert_eq!(std::fs::read(&old).unwrap(), before);
}

/// The order of two dates, if both are understood.
fn in_order(plan: &Plan, id: Id) -> Option<bool> {
    let activity = plan.activity(id)?;
    let language = plan.about.language;
    let [start, end] = [&activity.start, &activity.end].map(|date| date.span_in(language));
    Some(start?.first <= end?.last)
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn the_next_of_any_plan_is_whole(plan in any_plan(), years in 0_i16..=10, skipped in any::<u64>()) {
        let mut plan = plan;
        plan.repair();
        let all = changes(&plan, years);
        let wanted = all.iter().enumerate().filter(|(at, _)| skipped >> (at % 64) & 1 == 0);
        for new in [next(&plan, &all), next(&plan, wanted.map(|(_, change)| change))] {
            prop_assert!(new.clone().repair().is_empty());
            prop_assert!(new.last_number >= plan.last_number);
            let again = store::read(store::to_text(&new).as_bytes()).unwrap().plan;
            prop_assert_eq!(&again, &new);
            prop_assert_eq!(&json::import(&json::export(&new)).unwrap().plan, &new);
        }
    }

    #[test]
    fn no_item_is_lost_but_what_is_over(plan in any_plan(), years in 0_i16..=10) {
        let new = next(&plan, &changes(&plan, years));
        for kind in Kind::ALL {
            for id in plan.ids(kind) {
                let is_over = plan.activity(id).is_some_and(|it| it.state == Some(ActivityState::Done));
                let stays = !is_over && !matches!(kind, Kind::Measurement | Kind::FormAnswer);
                prop_assert_eq!(new.item(id).is_some(), stays, "{}", id);
            }
        }
        let over = plan.activities.iter().filter(|it| it.state == Some(ActivityState::Done)).count();
        prop_assert_eq!(new.status.projects.len(), plan.status.projects.len() + over);
    }

    #[test]
    fn dates_move_by_whole_years(day in 0_i32..60_000, years in 0_i16..=10, shape in 0_usize..5) {
        use jiff::ToSpan;
        let day = jiff::civil::date(1951, 1, 1).checked_add(day.days()).unwrap();
        let text = match shape {
            0 => day.to_string(),
            1 => day.strftime("%d/%m/%Y").to_string(),
            2 => day.strftime("%-d %B %Y").to_string(),
            3 => day.strftime("%Y-%m").to_string(),
            _ => format!("{}-{}", day.year(), day.year() + 1),
        };
        prop_assume!(day.year() < 2090);
        let old = DateText(text);
        let new = old.moved(years, None);
        let (before, after) = (old.span().unwrap(), new.span().unwrap());
        prop_assert_eq!(after.grain, before.grain);
        prop_assert_eq!(after.first, before.first.checked_add(i64::from(years).years()).unwrap());
    }

    #[test]
    fn what_began_before_it_ended_still_does(plan in any_plan(), years in 0_i16..=10) {
        let new = next(&plan, &changes(&plan, years));
        for id in plan.ids(Kind::Activity) {
            if let (Some(before), Some(after)) = (in_order(&plan, id), in_order(&new, id)) {
                prop_assert!(!before || after, "{}", id);
            }
        }
    }

    #[test]
    fn what_was_shown_is_what_comes(plan in any_plan(), years in 0_i16..=10) {
        let all = changes(&plan, years);
        let new = next(&plan, &all);
        for change in &all {
            if let Change::Answer { place, after, .. } = change {
                let now = europlan::plan::compare::Given::at(&new, *place);
                prop_assert_eq!(now.as_ref(), Some(after));
            }
        }
        let is_moved = |place| matches!(plan.answer(place), Some(Answer::Date(_)));
        let told = all.iter().filter(|it| matches!(it, Change::Answer { place, .. } if is_moved(*place)));
        prop_assert!(years != 0 || told.count() <= 1, "only the approval goes");
    }
}

#[test]
fn no_two_lines_are_about_the_same() {
    for tag in shipped() {
        let (texts, plan) = (Texts::new(tag), store::example(tag));
        let mut seen = std::collections::HashSet::new();
        for change in changes(&plan, 1) {
            let line = wording::next::line(&texts, Catalogue::shipped(), &plan, &change);
            assert!(seen.insert(line.about.clone()), "{tag}: {}", line.about);
        }
    }
}
