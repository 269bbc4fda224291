//! Progress after the grant: measurements in order, the sentence about each indicator, the report.

use crate::support::today;
use europlan::document::{self, Block, Options, Preset};
use europlan::plan::standing::{self, Due, Standing, States, by_goal, loose, standings, states};
use europlan::plan::{ActivityState, Amount, DateText, Id, ImpactLayer, Kind, Plan};
use europlan::text::Texts;
use europlan::wording;
use jiff::civil::date;

/// A plan with one goal, one indicator and some measurements of it: (date, value).
fn plan(measured: &[(&str, &str)]) -> (Plan, Id) {
    let mut plan = Plan::default();
    let goal = plan.add(Kind::Goal, None).unwrap();
    let id = plan.add(Kind::Indicator, Some(goal)).unwrap();
    plan.goals[0].title = "More teachers teach in two languages".into();
    let indicator = &mut plan.goals[0].indicators[0];
    indicator.counted = "Teachers who use CLIL".into();
    indicator.unit = "% of all teachers".into();
    indicator.baseline = "54".into();
    indicator.target = "70".into();
    indicator.by = "2029-06".into();
    for (day, value) in measured {
        measure(&mut plan, id, day, value);
    }
    (plan, id)
}

fn measure(plan: &mut Plan, indicator: Id, day: &str, value: &str) {
    plan.add(Kind::Measurement, None).unwrap();
    let last = plan.measurements.last_mut().unwrap();
    last.indicator = vec![indicator];
    last.date = DateText::from(day);
    last.value = Amount::from(value);
}

fn said(plan: &Plan, tag: &str) -> String {
    document::sentence(&Texts::new(tag), &standings(plan)[0])
}

#[test]
fn the_latest_measurement_is_the_last_by_its_date() {
    let latest = |measured: &[(&str, &str)]| {
        let (plan, _) = plan(measured);
        standings(&plan)[0].latest().map(|it| it.value.0.clone())
    };
    assert_eq!(latest(&[]), None);
    assert_eq!(
        latest(&[("2028-05", "61"), ("2027-05", "58")]).as_deref(),
        Some("61")
    );
    assert_eq!(
        latest(&[("2027-05", "58"), ("", "99")]).as_deref(),
        Some("58")
    );
    assert_eq!(
        latest(&[("some day", "57"), ("", "56")]).as_deref(),
        Some("56")
    );
    assert_eq!(
        latest(&[("2027-05", "58"), ("2027-05", "59")]).as_deref(),
        Some("59")
    );
    assert_eq!(
        latest(&[("2027-05", "58"), ("2028-05", " ")]).as_deref(),
        Some("58")
    );
}

#[test]
fn points_are_drawn_in_order_of_time_and_only_where_day_and_number_are_known() {
    let (plan, _) = plan(&[
        ("2028-05-10", "61,5 %"),
        ("2027-05", "58"),
        ("soon", "60"),
        ("2029", "many"),
    ]);
    let points = standings(&plan)[0].points();
    assert_eq!(
        points,
        [(date(2027, 5, 31), 58.0), (date(2028, 5, 10), 61.5)]
    );
}

#[test]
fn the_sentence_says_where_an_indicator_stands() {
    let (mut full, _) = plan(&[("2027-05", "61")]);
    assert_eq!(
        said(&full, "en"),
        "From 54 % to 61 %, target 70 % of all teachers by June 2029."
    );
    assert_eq!(
        said(&full, "nl"),
        "Van 54 % naar 61 %, streefwaarde 70 % of all teachers tegen juni 2029."
    );
    full.goals[0].indicators[0].by = DateText::default();
    full.goals[0].indicators[0].unit = "teachers".to_owned();
    assert_eq!(said(&full, "en"), "From 54 to 61, target 70 teachers.");
    full.measurements.clear();
    assert_eq!(
        said(&full, "en"),
        "54 at the start, not measured since, target 70 teachers."
    );
    full.goals[0].indicators[0].baseline = Amount::default();
    full.goals[0].indicators[0].target = Amount::default();
    assert_eq!(said(&full, "en"), "Not measured yet, no target.");
}

#[test]
fn what_is_still_to_be_measured_follows_from_dates() {
    let due = |measured: &[(&str, &str)], today| {
        let (plan, _) = plan(measured);
        standings(&plan)[0].due(today)
    };
    let (before, after) = (date(2029, 6, 30), date(2029, 7, 1));
    assert_eq!(due(&[], before), Some(Due::First));
    assert_eq!(due(&[("2028-05", "61")], before), None);
    assert_eq!(
        due(&[("2028-05", "61")], after),
        Some(Due::Target),
        "the month of the target is over"
    );
    assert_eq!(due(&[("2029-06-01", "71")], after), None);
    let (mut plan, _) = plan(&[("2028-05", "61")]);
    plan.goals[0].indicators[0].baseline = Amount::default();
    assert_eq!(standings(&plan)[0].due(before), Some(Due::Baseline));
}

#[test]
fn states_are_counted_once_and_activities_stand_at_each_goal_they_serve() {
    let (mut plan, _) = plan(&[]);
    let goals = [plan.goals[0].id, plan.add(Kind::Goal, None).unwrap()];
    for (at, state) in [
        None,
        Some(ActivityState::Running),
        Some(ActivityState::Done),
    ]
    .into_iter()
    .enumerate()
    {
        plan.add(Kind::Activity, None).unwrap();
        plan.activities[at].state = state;
    }
    plan.activities[0].goals = goals.into();
    plan.activities[1].goals = vec![goals[1]];
    let counted = states(&plan.activities);
    assert_eq!(
        counted,
        States {
            planned: 1,
            running: 1,
            done: 1
        }
    );
    assert_eq!(counted.all(), 3);
    let groups: Vec<(Option<Id>, usize)> = by_goal(&plan)
        .into_iter()
        .map(|(goal, activities)| (goal.map(|goal| goal.id), activities.len()))
        .collect();
    assert_eq!(
        groups,
        [(Some(goals[0]), 1), (Some(goals[1]), 2), (None, 1)]
    );
}

#[test]
fn a_measurement_without_indicator_is_not_lost() {
    let (mut plan, id) = plan(&[("2027-05", "61")]);
    measure(&mut plan, id, "2028-05", "63");
    assert_eq!(loose(&plan), Vec::<&_>::new());
    plan.remove(id);
    assert_eq!(loose(&plan).len(), 2, "they outlive their indicator");
}

/// The report of a plan as text.
fn report(plan: &Plan, tag: &str) -> String {
    let options = Options::of(Preset::Progress, today());
    document::text(&document::build(
        plan,
        &wording::texts_for(tag, plan),
        &options,
    ))
}

#[test]
fn the_report_holds_figures_notes_states_and_what_is_due() {
    let (mut plan, id) = plan(&[("2027-05", "58"), ("2028-05", "61")]);
    plan.school.name = "Sint-Jozef".to_owned();
    plan.measurements[1].note = "Two colleagues were on leave".to_owned();
    plan.goals[0].indicators[0].layer = Some(ImpactLayer::Outcome);
    let goal = plan.goals[0].id;
    plan.add(Kind::Indicator, Some(goal)).unwrap();
    plan.goals[0].indicators[1].counted = "Visits".to_owned();
    plan.goals[0].indicators[1].baseline = "3".into();
    plan.add(Kind::Activity, None).unwrap();
    plan.activities[0].title = "Two teachers visit Lahti".to_owned();
    plan.activities[0].goals = vec![goal];
    plan.activities[0].state = Some(ActivityState::Done);
    let text = report(&plan, "en");
    for wanted in [
        "Sint-Jozef",
        "As of: 23 November 2026",
        "61 % of all teachers",
        "Two colleagues were on leave",
        "Outcome (lasting change)",
        "Last measured: 61 % of all teachers.",
        "0 planned, 0 running, 1 done",
        "Two teachers visit Lahti",
        "Goal 1 · Visits: not measured since the baseline",
        "58", // in the list of all measurements
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(
        !text.contains("Teachers who use CLIL: not measured"),
        "{text}"
    );
    let nl = report(&plan, "nl");
    assert!(
        nl.contains("Doel 1 · Visits: niet gemeten sinds de beginwaarde"),
        "{nl}"
    );
    // The figure shows three bars for what was measured, and the same number as the table.
    let options = Options::of(Preset::Progress, today());
    let document = document::build(&plan, &Texts::new("en"), &options);
    let bars = document.blocks.iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    });
    let numbers: Vec<f64> = bars.unwrap().groups[0]
        .bars
        .iter()
        .map(|bar| bar.value)
        .collect();
    assert_eq!(numbers, [54.0, 61.0, 70.0]);
    let standing: &Standing = &standings(&plan)[0];
    assert_eq!(standing.indicator.id, id);
    assert_eq!(standing::states(&plan.activities).done, 1);
}

#[test]
fn an_empty_plan_says_what_the_report_lacks() {
    let text = report(&Plan::default(), "en");
    assert!(
        text.contains("nothing can be measured") && text.contains("no activities yet"),
        "{text}"
    );
}

#[test]
fn the_command_line_writes_the_report_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let (plan, _) = plan(&[("2027-05", "61")]);
    europlan::store::save(&path, &plan).unwrap();
    let path = path.display().to_string();
    let args = [
        "europlan",
        "export",
        path.as_str(),
        "-o",
        "-",
        "--to",
        "text",
    ];
    let more = [
        "--preset",
        "progress",
        "--lang",
        "en",
        "--today",
        "2026-11-23",
    ];
    let args = args.into_iter().chain(more).map(std::ffi::OsString::from);
    let outside = europlan::cli::Environment {
        today: date(2020, 1, 1),
        languages: vec!["nl".to_owned()],
        facts: Vec::new(),
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let next = europlan::cli::run(args, &mut out, &mut err, &outside);
    assert_eq!(
        next,
        europlan::cli::Next::Exit(0),
        "{}",
        String::from_utf8_lossy(&err)
    );
    assert_eq!(String::from_utf8(out).unwrap(), report(&plan, "en"));
}
