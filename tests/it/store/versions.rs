//! Files of earlier versions of the format: they open for ever, and mean what they meant.

use super::scratch;
use europlan::check;
use europlan::plan::{Dismissal, Kind, Of, Plan, Record};
use europlan::store::{self, Found, Opened, Version, json};
use std::fs;

/// A file as version 1 wrote it.
fn v1(name: &str) -> Vec<u8> {
    fs::read(format!(
        "{}/tests/plans/v1/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

fn open_v1(name: &str) -> Plan {
    let Opened {
        plan,
        version,
        repairs,
    } = store::read(&v1(name)).unwrap();
    assert_eq!(version, Version::Older(1), "{name}");
    assert_eq!(repairs, [], "{name}");
    plan
}

/// The points that `set-aside` holds.
fn set_aside() -> Vec<Dismissal> {
    [
        (
            "goal-is-activity",
            "g3.title",
            "It is our motto: \"read on\".",
            "Pupils read every day",
        ),
        (
            "indicator-no-baseline",
            "i4.baseline",
            "Counted in May.\nThe figure follows.",
            "",
        ),
        (
            "vision-thin",
            "vision.picture",
            "Short on purpose",
            "In 2029 every pupil reads for pleasure in two languages.",
        ),
    ]
    .map(|(rule, place, reason, seen)| Dismissal {
        rule: rule.to_owned(),
        place: place.to_owned(),
        reason: reason.to_owned(),
        seen: seen.to_owned(),
    })
    .into()
}

#[test]
fn a_plan_of_version_1_says_what_it_said() {
    let example = open_v1("example.europlan");
    let answers = |record: &dyn Record| {
        let names = record.names().iter();
        let answers = names.filter_map(|name| record.answer(name));
        answers.filter(|answer| !answer.is_empty()).count()
    };
    let items = Kind::ALL.into_iter().flat_map(|kind| example.records(kind));
    let single = Of::SINGLE.into_iter().filter_map(|of| example.record(of));
    let records: Vec<&dyn Record> = items.map(|(_, record)| record).chain(single).collect();
    assert_eq!(example.last_number, 52);
    assert_eq!(records.len(), 61);
    assert_eq!(records.into_iter().map(answers).sum::<usize>(), 462);
    let today = format!(
        "{}/tests/plans/real/lv-ozolnieki.europlan",
        env!("CARGO_MANIFEST_DIR")
    );
    let today = store::read(&fs::read(today).unwrap()).unwrap().plan;
    assert_eq!(open_v1("real.europlan"), today);
}

#[test]
fn the_points_set_aside_of_version_1_are_still_aside() {
    let plan = open_v1("set-aside.europlan");
    assert_eq!(plan.attached.dismissals, set_aside());
    assert_eq!(plan.page_limit.0, "20");
    assert_eq!(plan.sent[0].to, "KA122, round 1");
    assert_eq!(plan.form_answers[0].text, "Our own words.");
    assert_eq!(plan.last_number, 18);
    let without = Plan {
        attached: europlan::plan::Attached::default(),
        ..plan.clone()
    };
    assert_ne!(plan, without);
    assert_eq!(
        store::read(store::to_text(&plan).as_bytes()).unwrap().plan,
        plan
    );
}

#[test]
fn the_exchange_format_of_version_1_is_imported() {
    let text = String::from_utf8(v1("set-aside.json")).unwrap();
    let opened = json::import(&text).unwrap();
    assert_eq!(opened.version, Version::Older(1));
    assert_eq!(opened.plan, open_v1("set-aside.europlan"));
}

#[test]
fn the_first_save_writes_the_present_version_and_keeps_the_original_beside() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, v1("set-aside.europlan")).unwrap();
    let opened = store::open(&path).unwrap();
    assert!(opened.may_overwrite());
    let original = store::keep_original(&path, 1).unwrap();
    store::save(&path, &opened.plan).unwrap();
    assert_eq!(original, folder.path().join("plan.v1.europlan"));
    assert_eq!(fs::read(&original).unwrap(), v1("set-aside.europlan"));
    let again = store::open(&path).unwrap();
    assert_eq!(again.version, Version::Current);
    assert_eq!(again.plan, opened.plan);
}

#[test]
fn each_version_has_its_fields_and_an_unknown_one_is_never_lost() {
    let v1 = String::from_utf8(v1("set-aside.europlan")).unwrap();
    let v2 = store::to_text(&open_v1("set-aside.europlan"));
    for (text, field) in [
        (v1.replace("dismissals: [", "attached: ["), "attached"),
        (v2.replace("attached: (", "dismissals: ("), "dismissals"),
        (v1.replace("seen: \"\"", "sight: \"\""), "sight"),
        (v2.replace("seen: \"\"", "sight: \"\""), "sight"),
        (v1.replace("page_limit:", "pages:"), "pages"),
    ] {
        let damage = store::read(text.as_bytes()).unwrap_err();
        assert_eq!(damage.found, Found::UnknownField(field.to_owned()));
        let line = text.lines().nth(damage.line - 1).unwrap();
        assert!(line.trim().starts_with(field), "{line}");
    }
    let json =
        json::export(&open_v1("set-aside.europlan")).replace("\"attached\"", "\"dismissals\"");
    let damage = json::import(&json).unwrap_err();
    assert_eq!(
        damage.found,
        Found::UnknownField("plan.dismissals".to_owned())
    );
}

#[test]
fn a_damaged_file_of_either_version_gives_what_is_whole() {
    let (plan, damage) = store::salvage(&v1("damaged.europlan")).unwrap();
    assert_eq!(damage.found, Found::Cut);
    let whole = open_v1("set-aside.europlan");
    assert_eq!(plan.form_answers, whole.form_answers);
    assert_eq!(plan.attached.dismissals[0], set_aside()[0]);
    assert_eq!(plan.school, whole.school);

    let today = store::to_text(&whole);
    let cut = today.find("Counted in M").unwrap() + 12;
    let (same, damage) = store::salvage(&today.as_bytes()[..cut]).unwrap();
    assert_eq!(damage.found, Found::Cut);
    assert_eq!(same, plan);
}

#[test]
fn a_point_set_aside_in_version_1_stays_aside_in_the_check() {
    let mut plan = open_v1("real.europlan");
    let now = crate::check::check(&plan);
    let dismissal = check::dismiss(&plan, now.findings.first().unwrap(), "Known");
    let text = String::from_utf8(v1("real.europlan")).unwrap();
    let stood = format!(
        "dismissals: [(rule: {:?}, place: {:?}, reason: \"Known\", seen: r####\"{}\"####)],",
        dismissal.rule, dismissal.place, dismissal.seen
    );
    plan.attached.dismissals.push(dismissal);
    let opened = store::read(text.replace("dismissals: [],", &stood).as_bytes()).unwrap();
    assert_eq!(opened.plan, plan);
    let then = crate::check::check(&opened.plan);
    let aside = then
        .findings
        .iter()
        .filter(|finding| finding.dismissed.is_some());
    assert_eq!(aside.count(), 1);
}
