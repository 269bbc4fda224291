//! A disk that takes its time, as a network drive does: the window stays free while something is read from it, and what
//! is written meanwhile is not lost.

use super::others::changed_by_both;
use super::slow::Gate;
use super::{
    Looks, Window, begin, click, environment, give_path, give_path_only, open_window, press,
    save_as, settle, touch, type_into, wait,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::Environment;
use europlan::plan::Plan;
use europlan::store;
use std::path::Path;

const NAME: &str = "Name of the school";
const SIZE: egui::Vec2 = egui::vec2(1350.0, 844.0);
const READING: &str = "“other.europlan” is being read";
const UNSAVED: &str = "Save your changes?";

/// A window on a disk behind a gate.
fn on_gate(folder: &Path) -> (Environment, Gate) {
    let gate = Gate::default();
    let environment = Environment {
        disk: gate.disk(),
        ..environment(folder, "en")
    };
    (environment, gate)
}

/// A window with a saved plan, and another plan on a disk that hangs, asked for.
fn waiting_for_another(folder: &Path) -> (Window, Gate) {
    let (environment, gate) = on_gate(folder);
    save_school(&folder.join("other.europlan"), "De Regenboog");
    let mut window = open_window(environment, None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.join("plan.europlan"));
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::O);
    give_path_only(&mut window, &folder.join("other.europlan"));
    (window, gate)
}

fn save_school(path: &Path, name: &str) {
    let mut plan = Plan::default();
    name.clone_into(&mut plan.school.name);
    store::save(path, &plan).unwrap();
}

fn name_in(path: &Path) -> String {
    store::open(path).unwrap().plan.school.name
}

fn name_of(window: &Window) -> String {
    window.state().plan().school.name.clone()
}

#[test]
fn while_a_plan_is_read_the_window_says_so_and_the_open_one_can_be_written_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = waiting_for_another(folder.path());
    type_into(&mut window, NAME, "-Jozef");
    assert_eq!(name_of(&window), "Sint-Jozef");
    wait(&mut window, "the notice", |window| window.shows(READING));
    gate.open();
    wait(&mut window, "the question", |window| {
        window.query_by_label(UNSAVED).is_some()
    });
    window.get_all_by_label("Save").last().unwrap().click();
    wait(&mut window, "the other plan", |window| {
        name_of(window) == "De Regenboog"
    });
    assert_eq!(name_in(&folder.path().join("plan.europlan")), "Sint-Jozef");
}

#[test]
fn what_nobody_waits_for_any_more_is_not_opened() {
    for stop in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let (mut window, gate) = waiting_for_another(folder.path());
        wait(&mut window, "the notice", |window| {
            window.query_by_label("Stop waiting").is_some()
        });
        if stop {
            click(&mut window, "Stop waiting");
        } else {
            press(&mut window, Modifiers::COMMAND, Key::N);
        }
        assert!(!window.state().is_reading());
        gate.open();
        type_into(&mut window, NAME, "!");
        let mine = name_of(&window);
        // A save of the same file comes after what was read of it.
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        give_path(&mut window, &folder.path().join("other.europlan"));
        click(&mut window, "Replace");
        wait(&mut window, "the save", |window| !window.state().is_dirty());
        assert_eq!(name_of(&window), mine);
    }
}

#[test]
fn a_window_whose_plan_lies_on_a_slow_drive_opens_without_it_and_then_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, gate) = on_gate(folder.path());
    let path = folder.path().join("other.europlan");
    save_school(&path, "De Regenboog");
    gate.close();
    let mut window = begin(environment, Some(&path), SIZE);
    wait(&mut window, "the notice", |window| window.shows(READING));
    assert!(window.query_by_label("Start a new plan").is_some());
    gate.open();
    settle(&mut window);
    assert_eq!(name_of(&window), "De Regenboog");
    assert!(!window.shows(READING));
}

#[test]
fn what_is_typed_while_the_other_side_is_read_is_brought_together_too() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, gate) = on_gate(folder.path());
    let (mut window, _) = changed_by_both(environment, folder.path());
    gate.close();
    touch(&mut window, "Combine both versions");
    touch(&mut window, "Everything");
    type_into(&mut window, NAME, "!");
    type_into(&mut window, "Website", "www.sint-jozef.be");
    gate.open();
    settle(&mut window);
    click(&mut window, "Keep mine");
    let plan = window.state().plan();
    assert_eq!(plan.school.name, "Sint-Jozef!");
    assert_eq!(plan.school.website, "www.sint-jozef.be");
}

#[test]
fn a_save_that_was_asked_for_while_the_other_side_is_read_asks_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, gate) = on_gate(folder.path());
    let (mut window, path) = changed_by_both(environment, folder.path());
    gate.close();
    touch(&mut window, "Combine both versions");
    press(&mut window, Modifiers::COMMAND, Key::S);
    gate.open();
    settle(&mut window);
    click(&mut window, "Keep mine");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&path), "Sint-Jozef");
}

#[test]
fn what_is_typed_while_the_version_in_the_file_is_read_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, gate) = on_gate(folder.path());
    let (mut window, _) = changed_by_both(environment, folder.path());
    gate.close();
    touch(&mut window, "Continue with the version in the file");
    type_into(&mut window, NAME, "!");
    gate.open();
    settle(&mut window);
    assert_eq!(name_of(&window), "Sint-Jozef!");
    click(&mut window, "Continue with the version in the file");
    assert_eq!(name_of(&window), "Sint-Pieter");
}

#[test]
fn recovered_words_are_there_before_their_file_and_go_on_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let (first, _gate) = on_gate(folder.path());
    let mut first = open_window(first, None, SIZE);
    click(&mut first, "Start a new plan");
    type_into(&mut first, NAME, "Sint");
    save_as(&mut first, &path);
    type_into(&mut first, NAME, "-Jozef");
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    let (second, gate) = on_gate(folder.path());
    let mut second = open_window(second, None, SIZE);
    gate.close();
    touch(&mut second, "Open it");
    assert_eq!(name_of(&second), "Sint-Jozef");
    type_into(&mut second, NAME, "!");
    gate.open();
    settle(&mut second);
    press(&mut second, Modifiers::COMMAND, Key::S);
    wait(&mut second, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&path), "Sint-Jozef!");
}

#[cfg(unix)]
#[test]
fn words_that_were_never_saved_are_offered_also_where_their_file_never_answers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut first = super::new_plan(folder.path());
    type_into(&mut first, NAME, "Sint");
    save_as(&mut first, &path);
    type_into(&mut first, NAME, "-Jozef");
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    std::fs::remove_file(&path).unwrap();
    // A pipe into which nobody writes: whoever opens it waits for ever.
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    let environment = Environment {
        longest_wait: std::time::Duration::ZERO,
        ..environment(folder.path(), "en")
    };
    let mut second = open_window(environment, None, SIZE);
    touch(&mut second, "Open it");
    assert_eq!(name_of(&second), "Sint-Jozef");
    type_into(&mut second, NAME, "!");
    save_as_only(&mut second, &folder.path().join("elsewhere.europlan"));
}

/// Saves under another name while something is still being read.
fn save_as_only(window: &mut Window, path: &Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path_only(window, path);
    wait(window, "the save", |window| !window.state().is_dirty());
}

#[test]
fn while_one_drive_hangs_the_plan_is_saved_on_another_and_goes_on_there() {
    let folder = tempfile::tempdir().unwrap();
    let (gate, slow) = (Gate::default(), folder.path().join("slow.europlan"));
    let environment = Environment {
        disk: gate.disk_for("slow.europlan"),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &slow);
    gate.close();
    type_into(&mut window, NAME, "-");
    press(&mut window, Modifiers::COMMAND, Key::S);
    type_into(&mut window, NAME, "Jozef");
    wait(&mut window, "the notice", |window| {
        window.shows("is slow to respond")
    });
    let quick = folder.path().join("quick.europlan");
    click(&mut window, "Save a copy…");
    give_path(&mut window, &quick);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert!(window.query_by_label("Save a copy…").is_none());
    assert_eq!(name_in(&quick), "Sint-Jozef");
    gate.open();
    wait(&mut window, "the first save", |_| name_in(&slow) == "Sint-");
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&quick), "Sint-Jozef!");
    assert_eq!(name_in(&slow), "Sint-");
}
