//! A disk that takes its time, as a network drive does: saves that end late harm nothing and keep nothing waiting.
//! `reading` has what is read from it.

use super::safety::{copies, wait_for_copy};
use super::{Looks, Window, click, environment, open_window, press, save_as, type_into, wait};
use crate::support::wait_until;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::Environment;
use europlan::store::recovery::Recovery;
use europlan::store::{self, Call, Disk};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};

const NAME: &str = "Name of the school";

/// Holds saves back while it is closed.
#[derive(Clone, Default)]
pub(super) struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// A disk on which new content reaches its place, and what is read the window, only through this gate.
    pub(super) fn disk(&self) -> Disk {
        self.disk_for("")
    }

    /// The same for files whose names end so; others are on a disk of their own.
    pub(super) fn disk_for(&self, ending: &'static str) -> Disk {
        let gate = Arc::clone(&self.0);
        Disk::failing(move |call, path| {
            let held = path.to_string_lossy().ends_with(ending);
            if held && matches!(call, Call::Swap | Call::Load) {
                let (closed, opened) = &*gate;
                let closed = closed.lock().unwrap();
                drop(opened.wait_while(closed, |closed| *closed).unwrap());
            }
            None
        })
    }

    pub(super) fn close(&self) {
        *self.0.0.lock().unwrap() = true;
    }

    pub(super) fn open(&self) {
        *self.0.0.lock().unwrap() = false;
        self.0.1.notify_all();
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.open(); // so that no thread waits for ever
        }
    }
}

/// A window with a saved plan, on a disk behind a gate.
fn saved_plan(folder: &Path) -> (Window, Gate) {
    let gate = Gate::default();
    let environment = Environment {
        disk: gate.disk(),
        ..environment(folder, "en")
    };
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.join("plan.europlan"));
    (window, gate)
}

fn name_in(path: &Path) -> String {
    store::open(path).unwrap().plan.school.name
}

#[test]
fn while_a_save_hangs_copies_are_still_written_and_stay() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    type_into(&mut window, NAME, "-");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    type_into(&mut window, NAME, "Jozef");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
    gate.open();
    let file = folder.path().join("plan.europlan");
    wait(&mut window, "the save", |_| name_in(&file) == "Sint-");
    assert!(window.shows("Not saved yet"));
    let [copy] = &copies(folder.path())[..] else {
        panic!("one copy");
    };
    assert_eq!(name_in(copy), "Sint-Jozef");
}

#[test]
fn changes_that_go_into_the_file_by_themselves_have_a_copy_until_they_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    gate.close();
    type_into(&mut window, NAME, "-Jozef");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
    type_into(&mut window, NAME, "!");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef!");
    gate.open();
    wait(&mut window, "both saves", |window| {
        !window.state().is_dirty()
    });
    assert_eq!(name_in(&folder.path().join("plan.europlan")), "Sint-Jozef!");
    wait(&mut window, "no copy", |_| copies(folder.path()).is_empty());
}

#[test]
fn two_saves_with_a_letter_between_them_save_both_and_ask_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    type_into(&mut window, NAME, "-");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    type_into(&mut window, NAME, "J");
    press(&mut window, Modifiers::COMMAND, Key::S);
    gate.open();
    wait(&mut window, "both saves", |window| {
        !window.state().is_dirty()
    });
    assert_eq!(name_in(&folder.path().join("plan.europlan")), "Sint-J");
    let asked = window.query_by_label("Someone else has changed the file");
    assert!(asked.is_none());
}

#[test]
fn closing_while_a_save_goes_on_waits_for_it_and_asks_about_what_came_later() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    type_into(&mut window, NAME, "-");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(!is_closing(&window), "the save may still fail");
    gate.open();
    wait_until("the end, once the file holds everything", || {
        window.step();
        is_closing(&window)
    });
    assert_eq!(name_in(&folder.path().join("plan.europlan")), "Sint-");
}

#[test]
fn the_end_of_the_program_waits_for_a_save_that_was_begun() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    type_into(&mut window, NAME, "-Jozef");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    gate.open();
    eframe::App::on_exit(window.state_mut(), None);
    assert_eq!(name_in(&folder.path().join("plan.europlan")), "Sint-Jozef");
    drop(window);
    assert_eq!(
        Recovery::new(&folder.path().join("data"), "test").found(),
        []
    );
}

#[test]
fn what_a_drive_never_took_is_offered_at_the_next_start_whatever_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let gate = Gate::default();
    let environment = Environment {
        disk: gate.disk(),
        longest_wait: std::time::Duration::ZERO,
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "-Jozef");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("Don’t save").click_accesskit(); // it was asked for already
    window.step();
    window.step();
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let found = Recovery::new(&folder.path().join("data"), "test").found();
    let [copy] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(copy.plan.as_ref().unwrap().plan.school.name, "Sint-Jozef");
    gate.open();
}

#[test]
fn a_save_that_ends_late_takes_no_copy_of_another_plan_away() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, gate) = saved_plan(folder.path());
    type_into(&mut window, NAME, "!");
    gate.close();
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::N);
    click(&mut window, "Don’t save");
    type_into(&mut window, NAME, "De Regenboog");
    wait_for_copy(&mut window, folder.path(), "De Regenboog");
    gate.open();
    let first = folder.path().join("plan.europlan");
    wait(&mut window, "the save", |_| name_in(&first).ends_with('!'));
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let found = Recovery::new(&folder.path().join("data"), "test").found();
    let [copy] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(copy.plan.as_ref().unwrap().plan.school.name, "De Regenboog");
    assert_eq!(copy.file, None);
}

/// True where the window has asked to be closed.
pub(super) fn is_closing(window: &Window) -> bool {
    let outputs = window.output().viewport_output.values();
    let mut commands = outputs.flat_map(|output| &output.commands);
    commands.any(|command| matches!(command, egui::ViewportCommand::Close))
}
