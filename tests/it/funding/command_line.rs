//! `europlan funding` and `europlan programmes`.

use super::plan;
use europlan::store;
use serde_json::Value;
use std::path::Path;

/// The code, what was said, and the warnings.
fn run(args: &[&str]) -> (u8, String, String) {
    crate::facts::run(args, &[])
}

fn saved(folder: &Path, name: &str, days: &str) -> String {
    let mut plan = plan();
    plan.activities[0].days = days.into();
    let path = folder.join(name);
    store::save(&path, &plan).unwrap();
    path.display().to_string()
}

#[test]
fn one_plan_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = saved(folder.path(), "a.europlan", "61");
    let (code, out, err) = run(&["funding", &file, "--call", "2026"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for words in [
        "Call 2026",
        "Nearly: something to change or check (",
        "Length of “Malmö”: your plan says 61 days, the rule asks for 2 to 60 days.",
        "Closed (",
        "No call since 2020",
        "Estimate of the grant: ",
        "February 2027 (expected) (in 70 days at the earliest)",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let (_, later, _) = run(&["funding", &file, "--call=2026", "--today", "2026-02-10"]);
    assert!(
        later.contains("19 February 2026, 12:00 (Brussels time) (9 days left)"),
        "{later}"
    );
    let (_, dutch, _) = run(&["funding", &file, "--call=2026", "--lang", "nl"]);
    assert!(
        dutch.contains(
            "Duur van “Malmö”: jullie plan zegt 61 dagen, de regel vraagt 2 tot 60 dagen."
        ),
        "{dutch}"
    );
}

#[test]
fn several_plans_give_a_table_and_one_that_cannot_be_read_does_not_stop_it() {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        saved(folder.path(), "a.europlan", "5"),
        folder.path().join("none.europlan").display().to_string(),
        saved(folder.path(), "b.europlan", "61"),
    ];
    let (code, out, err) = run(&["funding", &files[0], &files[1], &files[2], "--call", "2026"]);
    assert_eq!(code, 2);
    assert!(err.contains("none.europlan"), "{err}");
    let lines: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 3, "{out}");
    assert!(
        lines.iter().all(|line| line.len() == lines[0].len()),
        "{out}"
    );
    assert_eq!(lines[0][0], "File");
    assert!(
        lines[1][2].contains("KA122-SCH") && !lines[2][2].contains("KA122-SCH"),
        "{out}"
    );
    assert!(lines[2][3].contains("KA122-SCH"), "{out}");
}

#[test]
fn other_programs_get_every_rule_with_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let file = saved(folder.path(), "a.europlan", "61");
    let (code, out, _) = run(&["funding", &file, "--call", "2026", "--format", "json"]);
    assert_eq!(code, 0);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json[0]["call"], 2026);
    let programmes = json[0]["programmes"].as_array().unwrap();
    let ka122 = programmes
        .iter()
        .find(|one| one["programme"] == "ka122_sch")
        .unwrap();
    assert_eq!(ka122["verdict"], "nearly");
    let rules = ka122["rules"].as_array().unwrap();
    let rule = rules
        .iter()
        .find(|one| one["rule"] == "sch.job_shadowing.days")
        .unwrap();
    assert_eq!(rule["outcome"], "failed");
    assert_eq!(rule["severity"], "block");
    assert_eq!(rule["certainty"], "A");
    assert_eq!(rule["place"], "a1.days");
    assert_eq!(rule["found"][1], 61.0);
    assert!(!rule["sources"].as_array().unwrap().is_empty());
    let estimate = &json[0]["estimate"];
    assert_eq!(estimate["agency"], "be_flanders");
    assert!(estimate["high"].as_f64().unwrap() > 1000.0);
}

#[test]
fn the_programmes_are_listed_with_their_rules() {
    let (code, out, err) = run(&["programmes"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for words in [
        "KA122-SCH · Short-term project in school education (ka122_sch, calls 2021–2027)",
        "- Participants of the project: at most 30 people (calls 2021–2026, A)",
        "Prins Filipfonds: Scholen Switch",
        "No call since 2020",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let (_, json, _) = run(&["programmes", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert!(json.as_array().unwrap().len() > 20);
    let first = &json[0]["rules"][0];
    assert!(
        first["sources"][0]
            .as_str()
            .is_some_and(|address| address.contains("http"))
    );
}

#[test]
fn a_call_that_is_none_is_refused() {
    for call in ["soon", "26", "99999"] {
        let (code, out, err) = run(&["funding", "a.europlan", "--call", call]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(call), "{err}");
    }
}

#[test]
fn a_call_whose_guide_was_not_read_is_said_in_text_table_and_json() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = plan();
    plan.funding.start = "2027-09-01".into();
    plan.activities[0].start = "2027-11".into();
    let path = folder.path().join("a.europlan");
    store::save(&path, &plan).unwrap();
    let file = path.display().to_string();
    let unread = "The guide for call 2027 was not found.";
    // The plan goes on until August 2029, when the present programme is over.
    let undecided = "nothing has been decided, not even whether accreditations will continue";
    let (_, text, _) = run(&["funding", &file, "--call", "2027"]);
    assert!(text.contains(unread) && text.contains(undecided), "{text}");
    assert!(text.contains("those of call 2026"), "{text}");
    let (_, table, notes) = run(&["funding", &file, &file, "--call", "2027"]);
    assert!(
        notes.contains(unread) && notes.contains(undecided),
        "{notes}"
    );
    let rows: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(rows[0].last(), Some(&"Rules of call"));
    assert_eq!((rows[1][1], rows[1].last()), ("2027", Some(&"2026")));
    let (_, json, _) = run(&["funding", &file, "--call", "2027", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["rules_of_call"], 2026);
    assert_eq!(json[0]["guide_was_read"], false);
    assert!(json[0]["notes"][1].as_str().unwrap().contains(unread));
    // A call whose guide was read, and a plan that ends in time, need no such words.
    plan.about.period_end = "2027-08".into();
    store::save(&path, &plan).unwrap();
    let (_, text, _) = run(&["funding", &file, "--call", "2026"]);
    assert!(
        !text.contains(unread) && !text.contains(undecided),
        "{text}"
    );
}

#[test]
fn each_rule_about_a_kind_of_activity_names_it() {
    let (_, out, _) = run(&["programmes"]);
    assert!(
        out.contains("- Job shadowing · Length: 2 to 60 days"),
        "{out}"
    );
    assert!(!out.contains("- Length: "), "{out}");
}
