//! `europlan export`: its kinds, its presets, its pages, and what it refuses.

use super::{assert_refused, folder, full, run, write};
use crate::docx::word::Word;
use europlan::store;
use std::path::Path;

/// The plan as text on standard output.
fn shown(more: &[&str]) -> String {
    let plan = full();
    let usual = ["export", &plan, "-o", "-", "--to", "text"];
    let ran = run(&[&usual, more].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{more:?}");
    ran.out
}

#[test]
fn export_writes_text_and_json_the_same_each_time() {
    let (_folder, file) = folder();
    let (text, json) = (file("plan.txt"), file("plan.json"));
    assert_eq!(run(&["export", &full(), "-o", &text]).code, 0);
    let written = std::fs::read_to_string(&text).unwrap();
    assert!(written.starts_with("Draft\n") && written.contains("Sint-Jozef Lokeren"));
    assert!(written.contains("23 November 2026"));
    assert_eq!(shown(&[]), written);

    let dutch = shown(&["--lang", "nl-BE", "--final", "--today", "2027-01-02"]);
    assert!(dutch.starts_with("Europees ontwikkelingsplan") && dutch.contains("2 januari 2027"));

    assert_eq!(run(&["export", &full(), "-o", &json]).code, 0);
    let plan = store::json::import(&std::fs::read_to_string(&json).unwrap())
        .unwrap()
        .plan;
    assert_eq!(plan, store::open(Path::new(&full())).unwrap().plan);
    let again = std::fs::read(&json).unwrap();
    let ran = run(&["export", &full(), "-o", &json, "--force"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(std::fs::read(&json).unwrap(), again);
}

#[test]
fn export_replaces_no_file_of_any_kind_unless_it_is_told_to() {
    let (_folder, file) = folder();
    for (kind, name) in [
        ("json", "other.europlan"),
        ("pdf", "plan.pdf"),
        ("pdf", "PLAN.PDF"),
        ("docx", "plan.docx"),
        ("text", "notes"),
    ] {
        let there = write(&file(name), "precious");
        let args = ["export", &full(), "--to", kind, "-o", &there];
        assert_refused(&args, "add --force to replace it");
        assert_eq!(std::fs::read(&there).unwrap(), b"precious", "{name}");
        assert_eq!(run(&[&args[..], &["--force"]].concat()).code, 0);
        assert_ne!(std::fs::read(&there).unwrap(), b"precious", "{name}");
    }
}

#[test]
fn export_writes_the_same_pdf_each_time_and_names_signs_without_a_shape() {
    let (_folder, file) = folder();
    let (first, second) = (file("first.pdf"), file("second.PDF"));
    let ran = run(&["export", &full(), "-o", &first]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(run(&["export", &full(), "-o", &second]).code, 0);
    let bytes = std::fs::read(&first).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(bytes, std::fs::read(&second).unwrap());

    let mut plan = store::open(Path::new(&full())).unwrap().plan;
    plan.goals[1].explanation = "Together \u{1f600}".to_owned();
    let odd = file("odd.europlan");
    store::save(Path::new(&odd), &plan).unwrap();
    let ran = run(&["export", &odd, "-o", &first, "--force"]);
    assert_eq!(ran.code, 0);
    let named = "\u{1f600} (U+1F600) (Goal 2 · ";
    assert!(ran.err.contains(named), "{}", ran.err);
}

#[test]
fn export_writes_a_word_file_by_its_ending_or_on_request_the_same_each_time() {
    let (_folder, file) = folder();
    let (first, second) = (file("plan.docx"), file("plan"));
    let ran = run(&["export", &full(), "-o", &first]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        run(&["export", &full(), "--to", "docx", "-o", &second]).code,
        0
    );
    let bytes = std::fs::read(&first).unwrap();
    assert_eq!(bytes, std::fs::read(&second).unwrap());
    let text = Word::new(&bytes).text();
    assert!(text.starts_with("European Development Plan"), "{text}");
    let to_screen = ["export", &full(), "--to", "docx", "-o", "-"];
    assert_refused(&to_screen, "cannot be shown on the screen");
}

#[test]
fn export_writes_what_the_preset_asks_for() {
    let shown = |more: &[&str]| shown(&[&["--lang", "en", "--today", "2026-11-23"], more].concat());
    assert_eq!(shown(&["--preset", "application"]), shown(&[]));
    let blank = shown(&["--preset", "blank"]);
    assert!(
        blank.contains("________") && !blank.contains("Turku"),
        "{blank}"
    );
    // The points are those of the check, in its words.
    let meeting = shown(&["--preset", "staff-meeting"]);
    let check = run(&["check", &full(), "--lang", "en", "--today", "2026-11-23"]).out;
    let point = check
        .lines()
        .find_map(|line| line.strip_prefix("- "))
        .unwrap();
    assert!(
        meeting.contains(&format!(". {point}\n")),
        "{point} in {meeting}"
    );
    let title = "European Development Plan";
    assert!(shown(&[]).contains(title) && !shown(&["--without", "cover"]).contains(title));
    assert_refused(
        &[
            "export",
            &full(),
            "-o",
            "-",
            "--to",
            "text",
            "--preset",
            "novel",
        ],
        "“novel” is not possible for --preset",
    );
    let chosen = shown(&["--with", "signatures,self-check", "--funding", "co-funded"]);
    for words in ["Signature", "Self-check", "Co-funded by the European Union"] {
        assert!(chosen.contains(words), "{words}");
        assert!(!shown(&[]).contains(words), "{words}");
    }
}

#[test]
fn export_sets_the_pages_as_it_is_told() {
    let (_folder, file) = folder();
    let out = file("plan.pdf");
    let logo = file("logo.svg");
    std::fs::write(
        &logo,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>"#,
    )
    .unwrap();
    let export = |more: &[&str]| {
        let plan = full();
        let usual = ["export", &plan, "-o", &out, "--force", "--lang", "en"];
        let ran = run(&[&usual, more].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{more:?}");
        lopdf::Document::load(&out).unwrap()
    };
    let box_of = |pdf: &lopdf::Document| {
        let page = pdf.get_pages()[&1];
        let page = pdf.get_dictionary(page).unwrap();
        let corners = page.get(b"MediaBox").unwrap().as_array().unwrap();
        corners[2..]
            .iter()
            .map(|part| part.as_float().unwrap().round())
            .collect::<Vec<_>>()
    };
    let (usual, letter) = (export(&[]), export(&["--paper", "letter"]));
    assert_eq!(
        (box_of(&usual), box_of(&letter)),
        (vec![595.0, 842.0], vec![612.0, 792.0])
    );
    let large = export(&["--text-size", "14", "--margins", "wide"]);
    assert!(large.get_pages().len() > usual.get_pages().len());
    let numbered = export(&["--first-page", "9"]);
    assert!(
        numbered.catalog().unwrap().has(b"PageLabels")
            && !usual.catalog().unwrap().has(b"PageLabels")
    );
    export(&["--logo", &logo]);
    let plan = full();
    let refused = |more: [&str; 2], why: &str| {
        assert_refused(
            &[
                "export", &plan, "-o", &out, "--force", "--lang", "en", more[0], more[1],
            ],
            why,
        );
    };
    refused(
        ["--text-size", "20"],
        "“20” is not possible for --text-size",
    );
    refused(["--with", "sound"], "“sound” is not possible for --with");
    refused(
        ["--logo", &plan],
        "Europlan cannot read this kind of picture",
    );
}

#[test]
fn export_refuses_what_cannot_be_meant() {
    let (_folder, file) = folder();
    let plan = file("plan.europlan");
    std::fs::copy(full(), &plan).unwrap();
    assert_refused(
        &["export", &plan, "-o", &plan, "--to", "text"],
        "This is the plan itself",
    );
    assert_eq!(
        std::fs::read(&plan).unwrap(),
        std::fs::read(full()).unwrap()
    );
    assert_refused(&["export", &plan, "-o", &file("plan.odt")], "Add --to pdf");
    assert_refused(&["export", &plan, "-o", "-"], "Add --to pdf");
    assert_refused(
        &["export", &plan, "-o", "-", "--to", "pdf"],
        "Give the name of a file after -o",
    );
    assert_refused(
        &["export", &plan, "-o", &file("no/such/out.txt")],
        "The folder for this file does not exist",
    );
    assert_refused(
        &["export", &file("gone.europlan"), "-o", &file("out.txt")],
        "does not exist",
    );
    assert!(!Path::new(&file("out.txt")).exists());
    assert_refused(&["export", &plan], "An argument is missing");
}
