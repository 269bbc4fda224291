//! Recovery copies: what was typed before a crash is offered at the next start, and only then.

mod turns;

use europlan::plan::Plan;
use europlan::store::recovery::{Recovered, Recovery, Since};
use europlan::store::{self, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A data folder and a folder for plans; a session crashes when its [`Recovery`] is dropped.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn session(&self, id: &str) -> Recovery {
        Recovery::new(&self.data(), id)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A session that crashes with unsaved changes.
    fn crash(&self, id: &str, picture: &str, file: Option<&Path>, minutes: i64) {
        self.session(id)
            .write(&plan(picture), file, 1, at(minutes))
            .unwrap();
    }

    /// What a new start is offered.
    fn found(&self) -> Vec<Recovered> {
        self.session("new").found()
    }

    fn copies(&self, folder: &str) -> usize {
        let files = fs::read_dir(self.data().join(folder)).into_iter().flatten();
        let names = files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".europlan")).count()
    }
}

fn plan(picture: &str) -> Plan {
    let mut plan = Plan::default();
    picture.clone_into(&mut plan.vision.picture);
    plan
}

fn picture(copy: &Recovered) -> &str {
    &copy.plan.as_ref().unwrap().plan.vision.picture
}

fn pictures(found: &[Recovered]) -> Vec<&str> {
    found.iter().map(picture).collect()
}

fn at(minutes: i64) -> Timestamp {
    let start: Timestamp = "2026-11-24T08:00:00Z".parse().unwrap();
    start + SignedDuration::from_mins(minutes)
}

#[test]
fn a_start_without_a_crash_finds_nothing_and_makes_nothing() {
    let desk = Desk::new();
    assert_eq!(desk.found(), []);
    desk.session("a").tidy(at(0));
    desk.session("a").clear(1).unwrap();
    assert_eq!(desk.session("a").crashes_in_a_row(None), 0);
    assert!(!desk.data().exists());
}

#[test]
fn what_a_crash_left_is_found_with_its_file_and_time() {
    let desk = Desk::new();
    let file = desk.file("plan “één”.europlan");
    store::save(&file, &plan("saved")).unwrap();
    desk.crash("a", "typed", Some(&file), 5);
    let found = desk.found();
    assert_eq!(pictures(&found), ["typed"]);
    assert_eq!(found[0].file.as_deref(), Some(file.as_path()));
    assert_eq!((found[0].time, found[0].since), (at(5), Since::Same));
    assert_eq!(
        store::open(&found[0].copy).unwrap().plan,
        plan("typed"),
        "it is a plan file too"
    );
}

#[test]
fn a_copy_holds_the_last_that_was_written() {
    let desk = Desk::new();
    let session = desk.session("a");
    session.write(&plan("one"), None, 1, at(0)).unwrap();
    session.write(&plan("two"), None, 1, at(1)).unwrap();
    drop(session);
    assert_eq!(pictures(&desk.found()), ["two"]);
}

#[test]
fn the_copy_of_a_running_session_is_not_offered() {
    let desk = Desk::new();
    let running = desk.session("a");
    running.write(&plan("being typed"), None, 1, at(0)).unwrap();
    assert_eq!(desk.found(), []);
    assert_eq!(running.found(), [], "nor its own");
    drop(running);
    assert_eq!(pictures(&desk.found()), ["being typed"]);
}

/// This very test, started once more as a program of its own and ended by force.
#[test]
fn a_copy_is_found_after_its_program_was_killed_and_not_before() {
    let name = "recovery::a_copy_is_found_after_its_program_was_killed_and_not_before";
    if let Ok(data) = std::env::var("EUROPLAN_TEST_SESSION") {
        let session = Recovery::new(Path::new(&data), "killed");
        session.write(&plan("typed"), None, 1, at(0)).unwrap();
        writeln!(std::io::stdout(), "ready").unwrap();
        std::io::stdin().read_line(&mut String::new()).unwrap(); // until it is killed
        return;
    }
    let desk = Desk::new();
    let mut program = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env("EUROPLAN_TEST_SESSION", desk.data())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("ready")));
    assert_eq!(desk.found(), []);
    program.kill().unwrap();
    program.wait().unwrap();
    assert_eq!(pictures(&desk.found()), ["typed"]);
}

#[test]
fn a_copy_that_holds_what_its_file_holds_is_not_offered() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    desk.crash("a", "typed", Some(&file), 0);
    store::save(&file, &plan("typed")).unwrap(); // the program fell after the save, before it cleared up
    assert_eq!(desk.found(), []);
    desk.session("new").tidy(at(1));
    assert_eq!(desk.copies("recovery"), 0);
}

#[test]
fn what_became_of_the_file_is_told() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    desk.crash("a", "never saved", None, 9);
    for (id, minutes) in [("b", 8), ("c", 7)] {
        store::save(&file, &plan("saved")).unwrap();
        desk.crash(id, "typed", Some(&file), minutes);
    }
    store::save(&file, &plan("someone else")).unwrap();
    let since = |found: Vec<Recovered>| found.iter().map(|copy| copy.since).collect::<Vec<_>>();
    assert_eq!(
        since(desk.found()),
        [Since::NoFile, Since::Changed, Since::Changed]
    );
    fs::remove_file(&file).unwrap();
    assert_eq!(
        since(desk.found()),
        [Since::NoFile, Since::Gone, Since::Gone]
    );
    assert!(desk.found()[1].file.is_some());
}

#[test]
fn the_newest_comes_first_and_one_that_cannot_be_read_hides_no_other() {
    let desk = Desk::new();
    desk.crash("a", "older", None, 1);
    desk.crash("b", "cut", None, 3);
    desk.crash("c", "newer", None, 2);
    let copy = desk.data().join("recovery/b.europlan");
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    let found = desk.found();
    assert!(
        matches!(found[0].plan, Err(StoreError::Damaged { .. })),
        "{:?}",
        found[0]
    );
    assert_eq!(found[0].time, at(3));
    assert_eq!(pictures(&found[1..]), ["newer", "older"]);
}

#[test]
fn a_copy_with_a_damaged_first_line_still_has_its_plan() {
    let desk = Desk::new();
    desk.crash("a", "typed", Some(&desk.file("plan.europlan")), 1);
    let copy = desk.data().join("recovery/a.europlan");
    let text = fs::read_to_string(&copy).unwrap();
    for head in [
        "// (time: \"",
        "// nonsense",
        "",
        "// (file: Some(\"\\u{0}\"))",
    ] {
        let (_, rest) = text.split_once('\n').unwrap();
        fs::write(&copy, format!("{head}\n{rest}")).unwrap();
        assert_eq!(pictures(&desk.found()), ["typed"], "{head}");
    }
}

#[cfg(unix)]
#[test]
fn odd_paths_come_back() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    let odd = desk.file("a\n// \"quoted\" \\ b.europlan");
    let no_text = desk
        .folder
        .path()
        .join(std::ffi::OsStr::from_bytes(b"\xff.europlan"));
    store::save(&no_text, &plan("saved")).unwrap();
    desk.crash("a", "typed", Some(&odd), 2);
    desk.crash("b", "typed", Some(&no_text), 1);
    let found = desk.found();
    let files: Vec<Option<&Path>> = found.iter().map(|copy| copy.file.as_deref()).collect();
    assert_eq!(files, [Some(&*odd), Some(&*no_text)]);
    assert_eq!(found[1].since, Since::Same);
    let session = desk.session("c");
    session.begin_start(Some(&no_text), at(3)).unwrap();
    drop(session);
    assert_eq!(desk.session("new").crashes_in_a_row(Some(&no_text)), 1);
}

#[test]
fn a_discarded_copy_is_kept_for_a_month() {
    let desk = Desk::new();
    desk.crash("a", "typed", None, 0);
    let session = desk.session("new");
    session.discard(&session.found()[0], at(0)).unwrap();
    assert_eq!(session.found(), []);
    let day = 24 * 60;
    session.tidy(at(29 * day));
    assert_eq!(desk.copies("recovery/discarded"), 1);
    session.tidy(at(31 * day));
    assert_eq!(desk.copies("recovery/discarded"), 0);
}

#[test]
fn a_copy_that_is_wanted_outlives_any_tidying() {
    let desk = Desk::new();
    desk.crash("a", "typed", None, 0);
    desk.session("new").tidy(at(365 * 24 * 60));
    assert_eq!(pictures(&desk.found()), ["typed"]);
}

#[test]
fn an_adopted_copy_is_offered_to_nobody_until_its_session_crashes() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    store::save(&file, &plan("saved")).unwrap();
    desk.crash("a", "typed", Some(&file), 0);
    let session = desk.session("b");
    session.adopt(&session.found()[0], 1, at(1)).unwrap();
    assert_eq!(session.found(), []);
    assert_eq!(desk.found(), []);
    drop(session);
    assert_eq!(
        pictures(&desk.found()),
        ["typed"],
        "the second crash loses nothing either"
    );

    store::save(&file, &plan("someone else")).unwrap();
    let session = desk.session("c");
    session.adopt(&session.found()[0], 1, at(2)).unwrap();
    session
        .write(&plan("typed on"), Some(&file), 1, at(3))
        .unwrap();
    drop(session);
    let found = desk.found();
    assert_eq!(pictures(&found), ["typed on"]);
    assert_eq!(
        found[0].since,
        Since::Changed,
        "what the first copy knew of its file stays known"
    );

    let session = desk.session("d");
    session.adopt(&session.found()[0], 1, at(4)).unwrap();
    session.clear(1).unwrap();
    drop(session);
    assert_eq!(desk.found(), []);
}

#[test]
fn adopting_puts_an_own_copy_aside_and_takes_each_only_once() {
    let desk = Desk::new();
    desk.crash("a", "typed", None, 0);
    let (session, other) = (desk.session("b"), desk.session("c"));
    session.write(&plan("my own"), None, 1, at(1)).unwrap();
    let copy = session.found().remove(0);
    session.adopt(&copy, 1, at(2)).unwrap();
    assert_eq!(desk.copies("recovery/discarded"), 1);
    assert_eq!(
        other.adopt(&copy, 1, at(2)),
        Err(StoreError::NotFound(copy.copy.clone()))
    );
}

#[test]
fn a_session_of_the_same_name_writes_over_nothing() {
    let desk = Desk::new();
    desk.crash("a", "first", None, 0);
    desk.crash("a", "second", None, 1);
    let running = desk.session("a");
    running.write(&plan("third"), None, 1, at(2)).unwrap();
    assert_eq!(pictures(&desk.found()), ["second", "first"]);
    assert_eq!(pictures(&running.found()), ["second", "first"]);
    desk.crash("../../out", "fourth", None, 3);
    assert_eq!(
        desk.copies("recovery"),
        4,
        "no name leads out of the folder"
    );
}

#[test]
fn crashes_in_a_row_with_the_same_plan_are_counted() {
    let desk = Desk::new();
    let (one, two) = (desk.file("one.europlan"), desk.file("two.europlan"));
    let crash = |file: &Path, minutes| {
        let session = desk.session("a");
        session.begin_start(None, at(minutes)).unwrap();
        session.begin_start(Some(file), at(minutes)).unwrap();
    };
    let row = |file: &Path| desk.session("new").crashes_in_a_row(Some(file));
    crash(&one, 0);
    assert_eq!((row(&one), row(&two)), (1, 0));
    crash(&two, 1);
    assert_eq!((row(&one), row(&two)), (0, 1));
    crash(&two, 2);
    assert_eq!((row(&one), row(&two)), (0, 2));
    let session = desk.session("b");
    session.begin_start(Some(&two), at(3)).unwrap();
    assert_eq!(row(&two), 2, "a running one is no crash");
    session.end_start().unwrap();
    assert_eq!(row(&two), 0);
    crash(&two, 4);
    desk.session("new").tidy(at(365 * 24 * 60));
    assert_eq!(row(&two), 0);
}

#[test]
fn a_good_end_leaves_a_copy_where_one_was_not_cleared() {
    let desk = Desk::new();
    let session = desk.session("a");
    session.begin_start(None, at(0)).unwrap();
    session.write(&plan("typed"), None, 1, at(1)).unwrap(); // the system shuts down and nobody could answer
    session.end_start().unwrap();
    assert_eq!(pictures(&desk.found()), ["typed"]);
    session.clear(1).unwrap();
    assert_eq!(desk.found(), []);
}

#[test]
fn what_cannot_be_written_is_reported() {
    let desk = Desk::new();
    fs::write(desk.data(), "a file where the folder should be").unwrap();
    let session = desk.session("a");
    assert!(session.write(&plan("typed"), None, 1, at(0)).is_err());
    assert!(session.begin_start(None, at(0)).is_err());
    assert_eq!(session.found(), []);
}
