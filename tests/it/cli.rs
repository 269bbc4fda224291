//! The command line: each command, its codes, its sentences on bad input.

mod answers;
mod export;

use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context, Criterion, Weight};
use europlan::cli::{self, Environment, Next, Renderer};
use europlan::plan::Plan;
use europlan::store;
use europlan::text::shipped;
use serde_json::Value;
use std::borrow::Cow;
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
        facts: Vec::new(),
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
fn a_pattern_names_the_files_that_it_stands_for_and_a_bracket_is_a_letter() {
    let (folder, file) = folder();
    let all = [
        "plan1.europlan",
        "Plan[1].europlan",
        "plan 2.EUROPLAN",
        ".plan3.europlan",
    ];
    for name in all {
        write(&file(name), "");
    }
    std::fs::create_dir(folder.path().join("plan4.europlan")).unwrap();
    let named = |pattern: &str| -> Vec<String> {
        let found = store::files_like(&folder.path().join(pattern));
        let names = found
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy());
        names.map(Cow::into_owned).collect()
    };
    assert_eq!(named("plan[1].europlan"), ["plan[1].europlan"]);
    assert_eq!(named("*[1].europlan"), ["Plan[1].europlan"]);
    assert_eq!(named("plan?.europlan"), ["plan1.europlan"]);
    assert_eq!(
        named("*.europlan"),
        ["Plan[1].europlan", "plan 2.EUROPLAN", "plan1.europlan"]
    );
    assert_eq!(named("z*.europlan"), ["z*.europlan"]);
}

#[test]
fn a_folder_in_the_place_of_the_output_is_named_as_one() {
    let (folder, file) = folder();
    let plan = write(
        &file("plan.europlan"),
        r#"(format: "europlan-plan", version: 2, plan: ())"#,
    );
    let output = folder.path().to_str().unwrap();
    let ran = run(&["export", &plan, "--to", "pdf", "-o", output]);
    assert!(
        ran.err.starts_with("This is a folder, not a file: "),
        "{}",
        ran.err
    );
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
fn a_mistyped_command_is_named_and_opens_no_window() {
    assert_refused(&["chek"], "does not know the command “chek”");
    assert_refused(&["chek", &full()], "Commands: check, export");
    let (next, ..) = call(&["plan.europlan"], &["en"]);
    assert!(matches!(next, Next::Window { .. })); // the window says that the plan is gone
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
        facts: Vec::new(),
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
fn a_folder_that_ends_in_a_backslash_swallows_no_argument_on_windows() {
    for (taken, meant) in [
        (
            r#"C:\My plans" --lang nl"#,
            vec![r"C:\My plans\", "--lang", "nl"],
        ),
        (r#"C:\My plans""#, vec![r"C:\My plans\"]),
        (r#"C:" -o a b.csv"#, vec![r"C:\", "-o", "a", "b.csv"]), // `a b.csv` stood in quotation marks
        (
            r"C:\My plans\my plan.europlan",
            vec![r"C:\My plans\my plan.europlan"],
        ),
        (
            r#"The "Erasmus+" programme pays"#,
            vec![r#"The "Erasmus+" programme pays"#],
        ),
        (r#""vraag?.pdf""#, vec![r#""vraag?.pdf""#]), // a name that is refused
        ("", vec![""]),
    ] {
        let is_folder = |path: &Path| {
            let path = path.to_str().unwrap();
            path == r"\" || path.starts_with("C:") // the root of the drive, and a folder of a person
        };
        let taken_as = cli::without_stray_mark(taken, is_folder);
        assert_eq!(taken_as, meant, "{taken}");
    }
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
    let why = "beheert: neither WAYLAND_DISPLAY";
    assert!(
        sentence.contains(why),
        "where a library was built: {sentence}"
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
