//! A disk that never answers: whatever the person does that needs it, the window goes on.

use super::safety::copies;
use super::slow::Gate;
use super::{
    Looks, Window, begin, click, environment, give_path_only, open_window, press, save_as, touch,
    type_into, wait,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::Environment;
use europlan::settings;
use europlan::store::{self, Call, Disk};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

const NAME: &str = "Name of the school";
const SIZE: egui::Vec2 = egui::vec2(1350.0, 844.0);

/// Puts a pipe in the place of a file: whoever opens it waits until the other end is opened.
fn make_pipe(path: &Path) {
    std::fs::remove_file(path).ok();
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

/// The window takes what is typed.
fn goes_on(window: &mut Window) {
    let before = window.state().plan().school.name.clone();
    type_into(window, NAME, "!");
    assert_eq!(window.state().plan().school.name, format!("{before}!"));
}

/// Without the patience that the end of a window has for its disk.
fn impatient(folder: &Path) -> Environment {
    Environment {
        longest_wait: Duration::ZERO,
        ..environment(folder, "en")
    }
}

#[cfg(unix)]
#[test]
fn a_kept_logo_that_never_answers_keeps_no_export_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    make_pipe(&settings::logo_in(folder.path()));
    let mut window = begin(impatient(folder.path()), Some(&path), SIZE);
    wait(&mut window, "the plan", |window| {
        !window.state().plan().school.name.is_empty()
    });
    goes_on(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::E);
    wait(&mut window, "the pages", |window| window.shows(" kB"));
}

#[cfg(unix)]
#[test]
fn a_version_that_never_answers_leaves_the_window_free() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_window(impatient(folder.path()), None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    click(&mut window, "File");
    click(&mut window, "Earlier versions");
    for version in packed(&folder.path().join("data/versions")) {
        make_pipe(&version);
    }
    let rows = window.get_all_by_role(egui::accesskit::Role::DisclosureTriangle);
    rows.last().expect("a version").click_accesskit();
    window.run();
    wait(&mut window, "the notice", |window| {
        window.shows("is being read")
    });
    super::go(&mut window, "Plan and school");
    goes_on(&mut window);
}

/// The versions in a folder.
fn packed(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(packed(&path));
        } else if path.extension().is_some_and(|ending| ending == "gz") {
            found.push(path);
        }
    }
    found
}

/// Holds all calls back that look at a file of that name.
fn never_looked_at(
    folder: &Path,
    name: &'static str,
) -> (Environment, Arc<(Mutex<bool>, Condvar)>) {
    let gate: Arc<(Mutex<bool>, Condvar)> = Arc::default();
    let held = Arc::clone(&gate);
    let disk = Disk::failing(move |call, path| {
        if call == Call::Look && path.ends_with(name) {
            let (opened, changed) = &*held;
            let opened = opened.lock().unwrap();
            drop(changed.wait_while(opened, |opened| !*opened).unwrap());
        }
        None
    });
    let environment = Environment {
        disk,
        ..environment(folder, "en")
    };
    (environment, gate)
}

#[test]
fn a_typed_path_on_a_disk_that_never_answers_leaves_the_window_free() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, gate) = never_looked_at(folder.path(), "plan.europlan");
    let mut window = open_window(environment, None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    let path = folder.path().join("plan.europlan");
    std::fs::write(&path, "somebody else’s plan").unwrap();
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path_only(&mut window, &path);
    goes_on(&mut window);
    *gate.0.lock().unwrap() = true;
    gate.1.notify_all();
    wait(&mut window, "the question", |window| {
        window.query_by_label("Replace the file?").is_some()
    });
    touch(&mut window, "Replace");
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint!");
}

#[test]
fn a_picture_and_a_pdf_on_a_disk_that_never_answers_leave_the_window_free() {
    let folder = tempfile::tempdir().unwrap();
    let gate = Gate::default();
    let environment = Environment {
        disk: gate.disk(),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    gate.close();
    click(&mut window, "File");
    click(&mut window, "Export for other programs (JSON)…");
    let path = folder.path().join("plan.json");
    give_path_only(&mut window, &path);
    goes_on(&mut window);
    assert!(!path.exists());
    gate.open();
    wait(&mut window, "the file", |window| {
        window.shows("Saved as plan.json")
    });
}

#[cfg(unix)]
#[test]
fn settings_that_are_never_written_keep_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_window(impatient(folder.path()), None, SIZE);
    click(&mut window, "Start a new plan");
    make_pipe(&settings::file_in(folder.path()));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    window.run();
    type_into(&mut window, NAME, "Sint");
    assert_eq!(window.state().plan().school.name, "Sint");
    assert!(copies(folder.path()).len() <= 1);
}
