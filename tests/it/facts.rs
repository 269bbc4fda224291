//! A newer copy of the facts, in a folder: written, checked, read in place of the shipped ones, refused if it does not
//! hold together.

use crate::support::{Dice, number, today};
use europlan::catalogue::Catalogue;
use europlan::catalogue::file::{self, Files};
use europlan::cli::{self, Environment, Next};
use europlan::plan::Country;
use europlan::store;
use europlan::text::{Texts, shipped};
use europlan::wording::facts::{usable, why};
use serde_json::Value;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The code, what was said, and the warnings; newer facts are looked for in these folders.
pub(crate) fn run(args: &[&str], facts: &[&Path]) -> (u8, String, String) {
    let environment = Environment {
        today: today(),
        languages: vec!["en".to_owned()],
        facts: facts.iter().map(PathBuf::from).collect(),
    };
    let args = ["europlan"].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    match cli::run(args, &mut out, &mut err, &environment) {
        Next::Exit(code) => (
            code,
            String::from_utf8(out).unwrap(),
            String::from_utf8(err).unwrap(),
        ),
        next @ Next::Window { .. } => panic!("{next:?}"),
    }
}

/// File, what is replaced everywhere in it, by what.
type Change = (&'static str, &'static str, &'static str);

/// The shipped files with changes.
fn changed(changes: &[Change]) -> Files {
    let mut files = file::shipped();
    for (name, from, to) in changes {
        let text = files.get_mut(*name).unwrap();
        assert!(text.contains(from), "{name}: {from}");
        *text = text.replace(from, to);
    }
    files
}

/// A copy of a year later: the guide of call 2027 was read, a journey pays more, call 2028 is offered.
pub(crate) fn of_next_year() -> Files {
    let mut files = changed(&[
        ("facts.ron", "known: 2026", "known: 2027"),
        ("facts.ron", "last: 2027", "last: 2028"),
        (
            "facts.ron",
            "as_of: \"2026-11-28\"",
            "as_of: \"2027-11-20\"",
        ),
        (
            "facts.ron",
            "origin: \"Europlan\"",
            "origin: \"An umbrella\"",
        ),
        ("rates.ron", "low: 309, high: 309", "low: 999, high: 999"),
    ]);
    for (name, text) in &mut files {
        if name.starts_with("rules-") || name == "rates.ron" {
            *text = text.replace("until: 2026", "until: 2027");
        }
    }
    files
}

fn plan_file(folder: &Path) -> String {
    let path = folder.join("a.europlan");
    let mut plan = crate::funding::plan();
    plan.funding.start = "2027-09-01".into();
    plan.activities[0].start = "2027-11".into();
    store::save(&path, &plan).unwrap();
    path.display().to_string()
}

#[test]
fn what_is_written_can_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts");
    let path = facts.display().to_string();
    let (code, out, err) = run(&["facts", "export", &path], &[]);
    assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""));
    assert_eq!(europlan::facts::files(&facts).unwrap(), file::shipped());
    let (code, out, _) = run(&["facts", "check", &path], &[]);
    assert_eq!(code, 0);
    assert!(
        out.contains("28 November 2026, gathered by Europlan"),
        "{out}"
    );
    assert!(out.contains("can be used"), "{out}");
    let (code, _, err) = run(&["facts", "export", &path], &[]);
    assert_eq!(code, 2, "{err}");
    assert_eq!(run(&["facts", "export", &path, "--force"], &[]).0, 0);
}

#[test]
fn a_changed_rate_and_a_new_call_are_seen_without_building_anew() {
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts");
    let mut of_windows = of_next_year();
    for text in of_windows.values_mut() {
        *text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    }
    store::write_texts(&facts, &of_windows).unwrap();
    let plan = plan_file(folder.path());
    let args = ["funding", &plan, "--call", "2027", "--format", "json"];
    let data = |facts: &[&Path]| -> Value {
        let (code, out, err) = run(&args, facts);
        assert_eq!((code, err.as_str()), (0, ""));
        serde_json::from_str(&out).unwrap()
    };
    let (old, new) = (data(&[]), data(&[&facts]));
    assert_eq!(
        (&old[0]["guide_was_read"], &new[0]["guide_was_read"]),
        (&false.into(), &true.into())
    );
    assert_eq!(new[0]["rules_of_call"], 2027);
    assert_eq!(new[0]["facts_from"], "An umbrella");
    let sum = |data: &Value| data[0]["estimate"]["high"].as_f64().unwrap();
    let more = sum(&new) - sum(&old) - 2.0 * (999.0 - 309.0);
    assert!(more.abs() < 0.01, "two people travel: {more}");
    let (_, text, _) = run(&args[..4], &[&facts]);
    assert!(
        text.contains("Facts as of 20 November 2027, gathered by An umbrella."),
        "{text}"
    );
    // The plan itself holds nothing of the facts: it is checked the same without them.
    let points = |facts: &[&Path]| run(&["check", &plan, "--lang", "en"], facts).1;
    assert_eq!(points(&[]), points(&[&facts]));
}

#[test]
fn the_check_in_a_document_rests_on_the_facts_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts");
    let files = changed(&[("countries.ron", "\"RS\", \"TR\"", "\"RS\"")]);
    store::write_texts(&facts, &files).unwrap();
    let mut plan = crate::funding::plan();
    plan.activities[0].countries = vec![Country::from("TR")];
    let path = folder.path().join("a.europlan");
    store::save(&path, &plan).unwrap();
    let path = path.display().to_string();
    let args = [
        "export", &path, "--with", "points", "--to", "text", "-o", "-",
    ];
    let said = |facts: &[&Path]| run(&args, facts).1;
    let point = "does not fund school mobility to this one (Türkiye)";
    assert!(!said(&[]).contains(point));
    let newer = said(&[&facts]);
    assert!(newer.contains(point), "{newer}");
}

#[test]
fn an_answer_that_was_kept_is_named_by_the_facts_in_use() {
    let newer = changed(&[("forms/ka122-sch.ron", "words: \"daily\"", "words: \"past\"")]);
    let newer = usable(&newer).unwrap();
    let mut plan = crate::funding::plan();
    let id = plan.form_answer_mut("ka122-sch", "122.2", None).id;
    for tag in shipped() {
        let texts = Texts::new(tag);
        let name = |catalogue| europlan::wording::kept::item(&texts, catalogue, &plan, id);
        let (old, new) = (name(Catalogue::shipped()), name(&newer));
        assert!(old.ends_with(&*texts.say("form-q-daily")), "{old}");
        assert!(new.ends_with(&*texts.say("form-q-past")), "{new}");
        assert!(new.starts_with(&*texts.say("form-ka122-sch")), "{new}");
    }
}

#[test]
fn old_facts_say_how_old_they_are() {
    let plan = tempfile::tempdir().unwrap();
    let plan = plan_file(plan.path());
    let said = |day: &str| run(&["funding", &plan, "--today", day], &[]).1;
    assert!(!said("2027-02-26").contains("days old"));
    let old = said("2027-02-27");
    assert!(old.contains("These facts are 91 days old"), "{old}");
}

#[test]
fn what_does_not_hold_together_is_refused_with_a_sentence_and_the_shipped_facts_stand() {
    let head = "facts.ron";
    let cases: [(&[Change], &str); 15] = [
        (
            &[(head, "as_of: \"2026-11-28\"", "as_of: \"2020-01-01\"")],
            "facts-older",
        ),
        (
            &[(head, "as_of: \"2026-11-28\"", "as_of: \"soon\"")],
            "facts-figures",
        ),
        (&[(head, "format: 1", "format: 9")], "facts-other-form"),
        (
            &[("rates.ron", "low: 309, high: 309", "low: 309, high: 1e99")],
            "facts-figures",
        ),
        (
            &[("rates.ron", "low: 309, high: 309", "low: 400, high: 309")],
            "facts-figures",
        ),
        (
            &[("rates.ron", "agency: \"se\"", "agency: \"nowhere\"")],
            "facts-leads-nowhere",
        ),
        (
            &[("rules-ka1.ron", "sources: [\"S53\"]", "sources: []")],
            "facts-no-source",
        ),
        (
            &[("rules-ka1.ron", "sources: [\"S53\"]", "sources: [\"S999\"]")],
            "facts-leads-nowhere",
        ),
        (
            &[(
                "rules-ka1.ron",
                "AtMost(30), unit: Persons",
                "AtMost(30), unit: Nothing",
            )],
            "facts-unit",
        ),
        (
            &[("rules-ka1.ron", "\"ka122.noacc\"", "\"ka122.one\"")],
            "facts-doubled",
        ),
        (
            &[("rules-ka1.ron", "\"ka122.one\"", "\"ka122.unheard_of\"")],
            "facts-no-words",
        ),
        (
            &[("programmes.ron", "https://kbs-frb.be", "file:///etc/passwd")],
            "facts-address",
        ),
        (
            &[("forms/ka122-sch.ron", "goal.needs", "goal.nothing")],
            "facts-leads-nowhere",
        ),
        (
            &[("tips.ron", "grade: A", "grade: A, \u{202e}")],
            "facts-odd-signs",
        ),
        (
            &[("deadlines.ron", "\"2027-02\"", "\"whenever\"")],
            "facts-figures",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    let plan = plan_file(folder.path());
    for (at, (changes, key)) in cases.into_iter().enumerate() {
        let files = changed(changes);
        let unsound = usable(&files).unwrap_err();
        assert_eq!(unsound.key, key, "{changes:?}: {unsound:?}");
        for tag in shipped() {
            let sentence = why(&Texts::new(tag), &unsound);
            assert!(
                sentence.ends_with('.') && !sentence.contains(['{', '[']),
                "{sentence}"
            );
        }
        let facts = folder.path().join(at.to_string());
        store::write_texts(&facts, &files).unwrap();
        let (code, out, err) = run(&["funding", &plan], &[&facts]);
        assert_eq!(code, 0);
        assert!(
            out.contains("28 November 2026, gathered by Europlan"),
            "{out}"
        );
        assert!(
            err.contains("are not used.") && err.contains(&facts.display().to_string()),
            "{err}"
        );
        let path = facts.display().to_string();
        assert_eq!(run(&["facts", "check", &path], &[]).0, 2);
    }
    for name in file::shipped().keys().filter(|name| !name.contains('/')) {
        let mut files = file::shipped();
        files.remove(name);
        assert!(usable(&files).is_err(), "without {name}");
    }
}

#[test]
fn hostile_files_are_refused_within_bounds() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let long = format!(
        "[{}]",
        "(id: \"a\", address: \"b\", state: \"c\"),".repeat(200_000)
    );
    for (name, text) in [("sources.ron", deep), ("sources.ron", long)] {
        let mut files = file::shipped();
        files.insert(name.to_owned(), text);
        assert!(usable(&files).is_err());
    }
    let mut files = file::shipped();
    for n in 0..100 {
        files.insert(format!("more-{n}.ron"), String::new());
    }
    assert_eq!(usable(&files).unwrap_err().key, "facts-too-many");
}

/// Files with something replaced, cut or doubled are read or refused, never with a panic.
#[test]
fn broken_files_by_the_hundred_are_read_or_refused() {
    let pieces = [
        "(", ")", "[", "]", ",", ":", "\"", "-1", "1e999", "NaN", "\u{202e}", "99999", "until: 1",
        "\\", "",
    ];
    let mut dice = Dice(number("EUROPLAN_SEED").unwrap_or(7));
    let whole = file::shipped();
    let names: Vec<&String> = whole.keys().collect();
    for _ in 0..number("EUROPLAN_FUZZ").unwrap_or(150) {
        let mut files = whole.clone();
        let text = files.get_mut(*dice.of(&names)).unwrap();
        let mut signs: Vec<char> = text.chars().collect();
        let from = dice.below(signs.len());
        let to = (from + dice.below(12)).min(signs.len());
        signs.splice(from..to, dice.of(&pieces).chars());
        *text = signs.into_iter().collect();
        if let Ok(catalogue) = usable(&files) {
            let fits = europlan::catalogue::fit::judge(&crate::funding::plan(), &catalogue, 2026);
            assert!(!fits.is_empty());
        }
    }
    assert!(!Catalogue::shipped().programmes.is_empty());
}
