//! `europlan forms` and `europlan answers`: a list, a text, a table, JSON.

use super::{assert_refused, folder, full, run, write};
use serde_json::Value;

#[test]
fn forms_are_listed_with_year_and_certainty() {
    let ran = run(&["forms"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for part in [
        "ka122-sch",
        "KA120-SCH: Erasmus accreditation",
        "read only in a source that is not official, 2026",
    ] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    let forms: Value = serde_json::from_str(&run(&["forms", "--format", "json"]).out).unwrap();
    let first = &forms[0];
    assert_eq!(first["form"], "ka120-sch");
    assert_eq!(first["certainty"], "C");
    assert_eq!(first["limits"], 0);
}

#[test]
fn answers_of_one_plan_are_a_text_with_counts() {
    let ran = run(&["answers", &full(), "--form", "KA122-SCH"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.contains("122.2 · What you do every day"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains(" characters"), "{}", ran.out);
    // Labels in the language asked for, else in the plan's own.
    let dutch = run(&["answers", &full(), "--form", "ka122-sch", "--lang", "nl"]);
    assert!(dutch.out.contains(" tekens"), "{}", dutch.out);
}

#[test]
fn answers_say_how_sure_the_questions_are_and_which_differ() {
    let (inferred, differs) = (
        "worked out from other facts",
        "Not as in the school form: worked out",
    );
    for (form, is_inferred) in [
        ("ka120-vet", true),
        ("ka120-adu", true),
        ("ka122-vet", true),
        ("ka122-adu", true),
        ("ka121-vet", false),
        ("ka122-sch", false),
    ] {
        let ran = run(&["answers", &full(), "--form", form]);
        let (head, body) = ran.out.split_once("\n---").unwrap(); // the line below the first heading
        assert_eq!(head.contains(inferred), is_inferred, "{form}: {head}");
        assert_eq!(body.contains(differs), is_inferred, "{form}");
        let data = run(&["answers", &full(), "--form", form, "--format", "json"]);
        let data: Value = serde_json::from_str(&data.out).unwrap();
        let certainty = data[0]["certainty"].as_str().unwrap();
        assert_eq!(certainty == "INF", is_inferred, "{form}: {certainty}");
    }
}

#[test]
fn answers_of_several_plans_are_a_table_and_unreadable_ones_do_not_stop_it() {
    let (_folder, path) = folder();
    let broken = write(&path("broken.europlan"), "no plan");
    let ran = run(&["answers", &full(), &broken, &full(), "--form", "ka210-sch"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("broken.europlan"), "{}", ran.err);
    let rows: Vec<Vec<&str>> = ran
        .out
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(rows[0], ["File", "Answered", "Too long", "Empty"]);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1], rows[3]);
    assert_eq!(rows[2][1..], ["-", "-", "-"]);

    let args = [
        "answers",
        &full(),
        &broken,
        "--form",
        "ka210-sch",
        "--format",
        "json",
    ];
    let ran = run(&args);
    let files: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(files[1]["error"].as_str().unwrap().contains("broken"));
    let answers = files[0]["answers"].as_array().unwrap();
    let states = |state: &str| {
        answers
            .iter()
            .filter(|answer| answer["state"] == state)
            .count()
    };
    assert_eq!(files[0]["empty"], states("empty"));
    assert_eq!(files[0]["over"], states("over") + states("perhaps-over"));
    let name = answers
        .iter()
        .find(|answer| answer["question"] == "210.17")
        .unwrap();
    assert_eq!(name["limit"], 50);
    assert_eq!(name["limit_certainty"], "C");
}

#[test]
fn an_unknown_form_is_refused_with_those_that_are_known() {
    assert_refused(
        &["answers", &full(), "--form", "ka999"],
        "it knows ka120-sch",
    );
    assert_refused(&["answers", &full()], "--form");
}
