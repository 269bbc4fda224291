//! A file that is not there and comes back, as with a drive that is unplugged: nothing is lost meanwhile, and nothing is
//! asked afterwards.

use super::safety::{change_outside, copies, crash, save, wait_for_copy};
use super::slow::is_closing;
use super::{Looks, Window, click, new_plan, press, save_as, type_into, wait, window};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::store;
use std::path::{Path, PathBuf};

const NAME: &str = "Name of the school";
const NO_DRIVE: &str = "The folder of this plan cannot be reached";
const NO_FILE: &str = "The file of this plan is no longer there";

/// A window with a saved plan on a drive, and the drive.
fn on_a_drive(folder: &Path) -> (Window, PathBuf) {
    let mut window = new_plan(folder);
    type_into(&mut window, NAME, "Sint-Jozef");
    let drive = folder.join("drive");
    std::fs::create_dir(&drive).unwrap();
    save_as(&mut window, &drive.join("plan.europlan"));
    (window, drive)
}

/// Takes a file or a folder away while the window is not looking, until it is told in those words.
fn take_away(window: &mut Window, what: &Path, words: &str) {
    std::fs::rename(what, away(what)).unwrap();
    window.event(Event::WindowFocused(true));
    wait(window, words, |window| window.shows(words));
}

fn bring_back(what: &Path) {
    std::fs::rename(away(what), what).unwrap();
}

fn away(what: &Path) -> PathBuf {
    what.with_extension("away")
}

#[test]
fn a_drive_that_comes_back_leaves_the_plan_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, drive) = on_a_drive(folder.path());
    take_away(&mut window, &drive, NO_DRIVE);
    assert!(!window.shows(NO_FILE), "nobody knows that");
    assert!(window.query_by_label("Save a copy…").is_some());
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
    click(&mut window, "Close");
    window.run_steps(100);
    assert!(!window.shows(NO_DRIVE), "told once");
    bring_back(&drive);
    wait(&mut window, "the drive", |window| {
        !window.state().is_dirty()
    });
    assert!(window.shows("Saved"));
    wait(&mut window, "no copy", |_| copies(folder.path()).is_empty());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    window.step();
    window.step();
    assert!(is_closing(&window), "there is nothing to ask");
}

#[test]
fn a_file_that_comes_back_takes_its_notice_away_and_what_was_written_meanwhile_stays_unsaved() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, drive) = on_a_drive(folder.path());
    let path = drive.join("plan.europlan");
    take_away(&mut window, &path, NO_FILE);
    bring_back(&path);
    window.event(Event::WindowFocused(true));
    wait(&mut window, "the file", |window| !window.shows(NO_FILE));
    assert!(!window.state().is_dirty());

    take_away(&mut window, &path, NO_FILE);
    type_into(&mut window, NAME, "!");
    bring_back(&path);
    window.event(Event::WindowFocused(true));
    window.run_steps(20);
    assert!(window.shows("Not saved yet"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!window.state().is_dirty(), "the file holds this");
}

#[test]
fn what_was_written_meanwhile_goes_into_the_file_by_itself_where_that_is_wished() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, drive) = on_a_drive(folder.path());
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    take_away(&mut window, &drive, NO_DRIVE);
    type_into(&mut window, NAME, "!");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef!");
    bring_back(&drive);
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    let saved = store::open(&drive.join("plan.europlan")).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef!");
}

#[test]
fn a_portable_program_finds_its_plans_where_its_drive_is_now() {
    let folder = tempfile::tempdir().unwrap();
    let [there, here] = ["E", "F"].map(|letter| folder.path().join(letter));
    let mut first = new_plan(&there.join("Europlan"));
    std::fs::create_dir_all(there.join("Plans")).unwrap();
    type_into(&mut first, NAME, "Sint");
    save_as(&mut first, &there.join("Plans/plan.europlan"));
    type_into(&mut first, NAME, "-Jozef");
    wait_for_copy(&mut first, &there.join("Europlan"), "Sint-Jozef");
    crash(first, &there.join("Europlan"));
    std::fs::rename(&there, &here).unwrap();

    let mut second = window(&here.join("Europlan"), "en", None);
    click(&mut second, "Open it");
    type_into(&mut second, NAME, "!");
    save(&mut second);
    let saved = store::open(&here.join("Plans/plan.europlan")).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef!", "it goes on in its file");
    drop(second);
    std::fs::rename(&here, &there).unwrap();

    let mut third = window(&there.join("Europlan"), "en", None);
    third.run_steps(8);
    assert!(!third.shows("Not found"));
    click(&mut third, "plan");
    assert_eq!(third.state().plan().school.name, "Sint-Jozef!");
}

#[test]
fn what_others_wrote_on_a_drive_meanwhile_is_taken_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, drive) = on_a_drive(folder.path());
    take_away(&mut window, &drive, NO_DRIVE);
    change_outside(&away(&drive).join("plan.europlan"), |plan| {
        "Sint-Pieter".clone_into(&mut plan.school.name);
    });
    bring_back(&drive);
    wait(&mut window, "the other version", |window| {
        window.state().plan().school.name == "Sint-Pieter"
    });
    assert!(window.shows("you now see the new version"));
    assert!(!window.state().is_dirty());
}

#[test]
fn a_plan_whose_file_went_while_the_window_had_the_focus_is_not_left_without_a_question() {
    for leave in [Key::Q, Key::N] {
        let folder = tempfile::tempdir().unwrap();
        let (mut window, drive) = on_a_drive(folder.path());
        std::fs::remove_file(drive.join("plan.europlan")).unwrap();
        press(&mut window, Modifiers::COMMAND, leave);
        assert!(!is_closing(&window));
        assert!(window.query_by_label("Save your changes?").is_some());
        assert_eq!(window.state().plan().school.name, "Sint-Jozef");
        if leave == Key::N {
            click(&mut window, "Save");
            let path = drive.join("plan.europlan");
            wait(&mut window, "the file", |_| path.exists());
        }
    }
}
