//! The command line: each command, its codes, its sentences on bad input.

mod answers;

use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context, Criterion, Weight};
use europlan::cli::{self, Environment, Next, Renderer};
use europlan::plan::Plan;
use europlan::store;
use europlan::text::shipped;
use serde_json::Value;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a call gave.
struct Ran {
    code: u8,
    out: String,
    err: String,
}

fn call(args: &[&str], languages: &[&str]) -> (Next, String, String) {
    let environment = Environment {
        today: today(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
    };
    let args = ["europlan"].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let next = cli::run(args, &mut out, &mut err, &environment);
    (
        next,
        String::from_utf8(out).unwrap(),
        String::from_utf8(err).unwrap(),
    )
}

fn run(args: &[&str]) -> Ran {
    match call(args, &["en"]) {
        (Next::Exit(code), out, err) => Ran { code, out, err },
        (next, ..) => panic!("{next:?}"),
    }
}

fn assert_refused(args: &[&str], sentence: &str) {
    let ran = run(args);
    assert_eq!(ran.code, 2, "{args:?}: {}", ran.err);
    assert_eq!(ran.out, "", "{args:?}");
    assert!(ran.err.contains(sentence), "{args:?}: {}", ran.err);
}

fn full() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/full.europlan");
    path.display().to_string()
}

/// A folder with room for files, and the path of a file in it.
fn folder() -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    (folder, move |name: &str| {
        path.join(name).display().to_string()
    })
}

fn write(path: &str, bytes: impl AsRef<[u8]>) -> String {
    std::fs::write(path, bytes).unwrap();
    path.to_owned()
}

#[test]
fn without_a_command_the_window_opens() {
    let window = |args: &[&str]| call(args, &["en"]).0;
    assert_eq!(
        window(&[]),
        Next::Window {
            file: None,
            renderer: None
        }
    );
    assert_eq!(
        window(&["--renderer=wgpu", "my plan é.europlan"]),
        Next::Window {
            file: Some(PathBuf::from("my plan é.europlan")),
            renderer: Some(Renderer::Wgpu),
        }
    );
    assert_eq!(window(&["--renderer=vulkan"]), Next::Exit(2));
}

#[test]
fn help_and_mistakes_are_in_the_language_of_the_person() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for word in [
        "Usage: europlan [FILE]",
        "check",
        "export",
        "import",
        "schema",
        "rules",
        "example",
        "--renderer",
        "Exit code: 0",
    ] {
        assert!(ran.out.contains(word), "{word}: {}", ran.out);
    }
    let (_, dutch, _) = call(&["check", "--help"], &["nl-BE"]);
    assert!(
        dutch.contains("Gebruik: europlan check") && dutch.contains("Opties:"),
        "{dutch}"
    );
    let (_, english, _) = call(&["check", "--lang=en", "--help"], &["nl-BE"]);
    assert!(english.contains("Usage: europlan check"), "{english}");
    for command in [
        "check",
        "export",
        "import",
        "example",
        "funding",
        "programmes",
        "rules",
        "answers",
        "forms",
        "schema",
    ] {
        for tag in shipped() {
            let (_, help, _) = call(&[command, "--help"], &[tag]);
            assert!(
                help.contains(&format!("europlan {command}")) && !help.contains('{'),
                "{help}"
            );
            assert!(!help.contains("[cli-"), "{help}");
        }
    }
    assert!(run(&["--version"]).out.contains(env!("CARGO_PKG_VERSION")));
    assert_refused(&["check"], "An argument is missing: FILE");
    assert_refused(&["rules", "--loud"], "does not know this argument: --loud");
    assert_refused(&["rules", "--format", "xml"], "“xml” is not possible");
    assert_refused(&["rules", "--lang"], "A value is missing");
    let known = shipped().join(", ");
    assert_refused(
        &["rules", "--lang", "xx"],
        &format!("no words in the language “xx”; it has {known}"),
    );
    assert_refused(
        &["check", &full(), "--today", "31/2/2027"],
        "“31/2/2027” is not a date",
    );
}

#[test]
fn check_gives_codes_and_goes_on_after_a_bad_file() {
    let (_folder, file) = folder();
    let empty = file("empty.europlan");
    store::save(Path::new(&empty), &Plan::default()).unwrap();
    let cut = write(
        &file("cut.europlan"),
        &std::fs::read(full()).unwrap()[..900],
    );
    let gone = file("gone.europlan");

    let ran = run(&["check", &cut, &gone, &full(), "--format", "json"]);
    assert_eq!(ran.code, 2);
    let reports: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(reports.as_array().unwrap().len(), 3);
    assert!(
        reports[0]["error"]
            .as_str()
            .unwrap()
            .contains("ends too early")
    );
    assert!(
        reports[1]["error"]
            .as_str()
            .unwrap()
            .ends_with(&format!("does not exist: {gone}"))
    );
    assert_eq!(reports[2]["file"].as_str().unwrap(), full());
    assert!(reports[2]["error"].is_null());

    let ran = run(&["check", &gone, &full()]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.out.contains(&full()) && ran.err.contains("does not exist"),
        "{}",
        ran.err
    );
}

#[test]
fn check_of_several_plans_gives_a_table_with_a_line_for_each() {
    let (_folder, file) = folder();
    let gone = file("gone.europlan");
    let ran = run(&["check", &full(), &gone, &full(), "--format", "table"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let rows: Vec<Vec<&str>> = ran
        .out
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(rows.len(), 4, "{}", ran.out);
    assert!(rows.iter().all(|row| row.len() == 10), "{}", ran.out);
    assert_eq!(&rows[0][..3], ["File", "School", "Complete"]);
    assert_eq!(rows[1], rows[3]);
    assert_eq!(&rows[2][1..], ["-"; 9]);
    let check = check::run(
        &store::open(Path::new(&full())).unwrap().plan,
        &Context {
            today: today(),
            catalogue: Catalogue::shipped(),
            help: europlan::wording::help,
        },
    );
    let missing = check
        .cards()
        .iter()
        .filter(|card| card.weight == Weight::Missing)
        .count();
    assert_eq!(rows[1][7], missing.to_string());
    assert!(ran.err.contains("gone.europlan"), "{}", ran.err);
}

#[test]
fn check_ends_with_one_until_nothing_is_missing_that_was_not_set_aside() {
    let (_folder, file) = folder();
    let mut plan = store::open(Path::new(&full())).unwrap().plan;
    let context = Context {
        today: today(),
        catalogue: Catalogue::shipped(),
        help: europlan::wording::help,
    };
    let found = check::run(&plan, &context).findings;
    let missing: Vec<_> = found
        .iter()
        .filter(|point| point.weight == Weight::Missing)
        .collect();
    assert!(!missing.is_empty());

    let ran = run(&["check", &full(), "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let report = &serde_json::from_str::<Value>(&ran.out).unwrap()[0];
    assert_eq!(report["findings"].as_array().unwrap().len(), found.len());
    let point = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|point| point["rule"] == "goal-no-date")
        .unwrap();
    assert_eq!(
        (
            &point["place"],
            &point["ids"],
            &point["weight"],
            &point["criterion"],
            &point["dismissed"]
        ),
        (
            &"g5.by".into(),
            &serde_json::json!(["g5"]),
            &"missing".into(),
            &"concrete".into(),
            &Value::Null
        )
    );
    for criterion in Criterion::ALL {
        let rating = &report["ratings"][criterion.code()];
        assert!(["weak", "medium", "strong"].contains(&rating["level"].as_str().unwrap()));
        let question = &rating["questions"][0];
        assert!(["no", "partly", "yes"].contains(&question["grade"].as_str().unwrap()));
        assert!(
            question["asked"].as_str().unwrap().ends_with('?'),
            "{question}"
        );
        assert!(question["found"].is_string() && question["evidence"].is_array());
        assert_eq!(question["lift"].is_null(), question["grade"] == "yes");
    }
    assert!(run(&["check", &full()]).out.contains("- Goal 3 · "));

    for point in missing {
        plan.attached
            .dismissals
            .push(check::dismiss(&plan, point, "We know"));
    }
    let aside = file("aside.europlan");
    store::save(Path::new(&aside), &plan).unwrap();
    let ran = run(&["check", &aside]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(
        ran.out.contains("Set aside (") && ran.out.contains("(Reason: We know)"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Nothing missing."));
    let json: Value =
        serde_json::from_str(&run(&["check", &aside, "--format", "json"]).out).unwrap();
    let reasons = json[0]["findings"].as_array().unwrap().iter();
    assert!(
        reasons
            .map(|point| &point["dismissed"])
            .any(|reason| reason == "We know")
    );
    assert_eq!(run(&["check", &aside, &full()]).code, 1);
}

#[test]
fn export_writes_text_and_json_the_same_each_time() {
    let (_folder, file) = folder();
    let (text, json) = (file("plan.txt"), file("plan.json"));
    assert_eq!(run(&["export", &full(), "-o", &text]).code, 0);
    let written = std::fs::read_to_string(&text).unwrap();
    assert!(written.starts_with("Draft\n") && written.contains("Sint-Jozef Lokeren"));
    assert!(written.contains("23 November 2026"));
    let shown = run(&["export", &full(), "-o", "-", "--to", "text"]);
    assert_eq!((shown.code, shown.out.as_str()), (0, written.as_str()));

    let dutch = run(&[
        "export",
        &full(),
        "-o",
        "-",
        "--to",
        "text",
        "--lang",
        "nl-BE",
        "--final",
        "--today",
        "2027-01-02",
    ])
    .out;
    assert!(dutch.starts_with("Europees ontwikkelingsplan") && dutch.contains("2 januari 2027"));

    assert_eq!(run(&["export", &full(), "-o", &json]).code, 0);
    let plan = store::json::import(&std::fs::read_to_string(&json).unwrap())
        .unwrap()
        .plan;
    assert_eq!(plan, store::open(Path::new(&full())).unwrap().plan);
    let again = std::fs::read(&json).unwrap();
    assert_eq!(run(&["export", &full(), "-o", &json]).code, 0);
    assert_eq!(std::fs::read(&json).unwrap(), again);
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
    let ran = run(&["export", &odd, "-o", &first]);
    assert_eq!(ran.code, 0);
    let named = "\u{1f600} (U+1F600) (Goal 2)";
    assert!(ran.err.contains(named), "{}", ran.err);
}

#[test]
fn export_writes_what_the_preset_asks_for() {
    let shown = |more: &[&str]| {
        let usual = [
            "export",
            &full(),
            "-o",
            "-",
            "--to",
            "text",
            "--lang",
            "en",
            "--today",
            "2026-11-23",
        ]
        .map(str::to_owned);
        let args: Vec<&str> = usual
            .iter()
            .map(String::as_str)
            .chain(more.iter().copied())
            .collect();
        let ran = run(&args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{more:?}");
        ran.out
    };
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
        let usual = ["export", &plan, "-o", &out, "--lang", "en"];
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
                "export", &plan, "-o", &out, "--lang", "en", more[0], more[1],
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
    assert_refused(&["export", &plan, "-o", &file("plan.docx")], "Add --to pdf");
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

#[test]
fn import_makes_a_plan_file_and_keeps_one_that_is_there() {
    let (_folder, file) = folder();
    let (json, plan) = (file("in.json"), file("out.europlan"));
    assert_eq!(run(&["export", &full(), "-o", &json]).code, 0);
    assert_eq!(run(&["import", &json, "-o", &plan]).code, 0);
    let opened = store::open(Path::new(&plan)).unwrap();
    assert_eq!(opened.plan, store::open(Path::new(&full())).unwrap().plan);

    write(&plan, "precious");
    assert_refused(&["import", &json, "-o", &plan], "already exists");
    assert_eq!(std::fs::read(&plan).unwrap(), b"precious");
    assert_eq!(run(&["import", &json, "-o", &plan, "--force"]).code, 0);
    assert!(store::open(Path::new(&plan)).is_ok());

    let fresh = file("fresh.europlan");
    for (name, bytes, sentence) in [
        ("a.json", b"{}".as_slice(), "not a Europlan file"),
        ("b.json", b"", "is empty"),
        ("c.json", b"%PDF-1.7", "is a PDF"),
        ("d.json", b"{\"format\":\"europlan-plan\",\"version\":1,\"plan\":{\"about\":{\"title\":\"\xff\"}}}", "cannot be read as text"),
        ("e.json", b"{\"format\":\"europlan-plan\",\"version\":1,\"plan\":{\"abut\":{}}}", "does not know, “plan.abut”"),
    ] {
        let bad = write(&file(name), bytes);
        assert_refused(&["import", &bad, "-o", &fresh], sentence);
    }
    assert!(!Path::new(&fresh).exists());
}

#[test]
fn a_file_of_a_newer_program_is_read_with_a_warning_and_never_replaced() {
    let (_folder, file) = folder();
    let text = std::fs::read_to_string(full()).unwrap();
    let newer = write(
        &file("newer.europlan"),
        text.replace("version: 2,", "version: 7,"),
    );
    let ran = run(&["export", &newer, "-o", &file("out.txt")]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err
            .starts_with("This file comes from a newer version of Europlan.")
            && ran.err.ends_with(&format!("{newer}\n")),
        "{}",
        ran.err
    );
    let json = file("in.json");
    assert_eq!(run(&["export", &full(), "-o", &json]).code, 0);
    assert_refused(
        &["import", &json, "-o", &newer, "--force"],
        "This file comes from a newer version of Europlan",
    );
    assert_eq!(
        run(&["check", &newer, "--format", "json"])
            .err
            .lines()
            .count(),
        1
    );
}

#[test]
fn schema_rules_and_example_are_listed_and_written() {
    let schema: Value = serde_json::from_str(&run(&["schema"]).out).unwrap();
    assert!(schema["properties"]["plan"].is_object());
    let rules: Value = serde_json::from_str(&run(&["rules", "--format", "json"]).out).unwrap();
    assert_eq!(rules.as_array().unwrap().len(), check::RULES.len());
    for rule in rules.as_array().unwrap() {
        let is_said = |field: &str| {
            rule[field]
                .as_str()
                .is_some_and(|words| !words.is_empty() && !words.contains('$'))
        };
        assert!(is_said("name") && is_said("advice"), "{rule}");
    }
    let text = run(&["rules", "--lang", "nl"]).out;
    for rule in check::RULES {
        assert!(text.contains(rule.id), "{}", rule.id);
    }
    let (_folder, file) = folder();
    let example = file("example.europlan");
    assert_eq!(run(&["example", "--lang", "nl", "-o", &example]).code, 0);
    assert_eq!(
        store::open(Path::new(&example)).unwrap().plan,
        store::example("nl")
    );
    assert_refused(&["example", "-o", &example], "already exists");
}

/// A stream whose reader has gone away, or whose disk is full.
struct Broken(io::ErrorKind);

impl io::Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_goes_away_is_no_mistake_and_a_full_disk_is_one() {
    let environment = Environment {
        today: today(),
        languages: Vec::new(),
    };
    let args = || ["europlan", "schema"].map(OsString::from);
    let mut err = Vec::new();
    let to = |kind, err: &mut Vec<u8>| cli::run(args(), &mut Broken(kind), err, &environment);
    assert_eq!(to(io::ErrorKind::BrokenPipe, &mut err), Next::Exit(0));
    assert!(err.is_empty());
    assert_eq!(to(io::ErrorKind::StorageFull, &mut err), Next::Exit(2));
    assert!(
        String::from_utf8(err)
            .unwrap()
            .starts_with("The output could not be written")
    );
}

#[test]
fn the_program_itself_takes_arguments_and_ends_with_the_code() {
    let program = || Command::new(env!("CARGO_BIN_EXE_europlan"));
    let done = program()
        .args(["export", &full(), "-o", "-", "--to", "text", "--lang", "en"])
        .output()
        .unwrap();
    assert!(done.status.success());
    assert!(
        String::from_utf8(done.stdout)
            .unwrap()
            .contains("Sint-Jozef Lokeren")
    );
    let done = program()
        .args(["check", "/no/such/plan.europlan", "--lang", "nl"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(done.stderr).unwrap(),
        "Dit bestand bestaat niet: /no/such/plan.europlan\n"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn where_no_window_can_open_the_sentence_names_the_command_line() {
    let done = Command::new(env!("CARGO_BIN_EXE_europlan"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("LC_ALL", "nl_BE.UTF-8")
        .output()
        .unwrap();
    let sentence = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{sentence}");
    assert!(
        sentence.contains("kon geen venster openen") && sentence.contains("europlan --help"),
        "{sentence}"
    );
}

#[test]
#[cfg(unix)]
fn the_program_ends_quietly_when_its_reader_goes_away() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_europlan"))
        .args(["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!(
        (done.status.code(), done.stderr.as_slice()),
        (Some(0), b"".as_slice())
    );
}
