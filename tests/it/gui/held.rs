//! What another program holds for a moment, as scanners and sync programs do, is not taken for gone; nor is a window that
//! is out of sight.

use super::safety::{change_outside, wait_for_copy};
use super::{Looks, Window, environment, new_plan, open_window, press, save_as, type_into, wait};
use super::{click, window};
use egui::{Key, Modifiers, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use europlan::app::{App, Environment};
use europlan::plan::Plan;
use europlan::settings::{self, Settings, SettingsProblem};
use europlan::store::{self, Call, Disk, Fault, StoreError};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const NAME: &str = "Name of the school";
const SIZE: egui::Vec2 = egui::vec2(1350.0, 844.0);

/// A disk of which one file is held by another program while that is true.
fn disk(held: &Arc<AtomicBool>) -> Disk {
    let held = Arc::clone(held);
    Disk::failing(move |call, path| {
        let looks = matches!(call, Call::Look | Call::Load | Call::Read);
        let is_held = held.load(Ordering::Relaxed) && path.ends_with("plan.europlan");
        (looks && is_held).then_some(Fault::Fails(ErrorKind::ResourceBusy))
    })
}

/// A window with a plan in a file, on such a disk.
fn saved(folder: &Path) -> (Window, Arc<AtomicBool>) {
    let held = Arc::new(AtomicBool::new(false));
    let environment = Environment {
        disk: disk(&held),
        ..environment(folder, "en")
    };
    let mut window = open_window(environment, None, SIZE);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.join("plan.europlan"));
    (window, held)
}

#[test]
fn a_file_that_another_program_holds_is_looked_at_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, held) = saved(folder.path());
    let change = |plan: &mut Plan| plan.school.name = "Sint-Pieter".to_owned();
    change_outside(&folder.path().join("plan.europlan"), change);
    held.store(true, Ordering::Relaxed);
    window.event(egui::Event::WindowFocused(true));
    window.run_steps(20);
    assert!(!window.state().is_dirty(), "it counts as gone");
    assert!(!window.shows("no longer there"));
    held.store(false, Ordering::Relaxed);
    wait(&mut window, "the other version", |window| {
        window.state().plan().school.name == "Sint-Pieter"
    });
}

#[test]
fn a_file_that_cannot_be_looked_at_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, held) = saved(folder.path());
    let path = folder.path().join("plan.europlan");
    change_outside(&path, |plan| plan.school.name = "Sint-Pieter".to_owned());
    held.store(true, Ordering::Relaxed);
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the sentence", |window| {
        window.shows("Another program is using this file")
    });
    assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint-Pieter");
}

#[test]
fn changes_that_could_not_go_into_the_file_by_themselves_are_tried_again_and_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, held) = saved(folder.path());
    let path = folder.path().join("plan.europlan");
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    held.store(true, Ordering::Relaxed);
    type_into(&mut window, NAME, "!");
    let is_told = |window: &Window| window.query_by_label("Save a copy…").is_some();
    wait(&mut window, "the sentence", is_told);
    click(&mut window, "Close");
    wait(
        &mut window,
        "rest until the file is tried again",
        |window| {
            let views = window.output().viewport_output.values();
            let next = views.map(|view| view.repaint_delay).min();
            next.is_some_and(|next| next > Duration::from_secs(1) && next < Duration::from_secs(11))
        },
    );
    wait(&mut window, "the next try", |window| {
        window.shows("Saving…")
    });
    wait(&mut window, "its end", |window| window.shows("Not saved."));
    assert!(!is_told(&window), "told once");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "an answer to what was asked", is_told);
    held.store(false, Ordering::Relaxed);
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint-Jozef!");
    assert!(!is_told(&window));
}

#[test]
fn a_recent_plan_that_another_program_holds_does_not_count_as_missing() {
    let folder = tempfile::tempdir().unwrap();
    let (window, held) = saved(folder.path());
    drop(window);
    held.store(true, Ordering::Relaxed);
    let environment = Environment {
        disk: disk(&held),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, SIZE);
    window.run_steps(20);
    assert!(window.query_by_label("plan").is_some(), "it is offered");
    assert!(!window.shows("Not found"));
}

/// A window whose settings another program held at its start.
fn with_unread_settings(folder: &Path, plan: Option<&Path>) -> Window {
    let held = StoreError::Held(settings::file_in(folder));
    let environment = environment(folder, "en");
    let mut window = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(60)
        .build_eframe(|cc| {
            let read = (Settings::default(), vec![SettingsProblem::Unreadable(held)]);
            App::with_settings(&cc.egui_ctx, environment, read, plan)
        });
    super::settle(&mut window);
    window
}

#[test]
fn settings_that_could_not_be_read_are_told_also_with_a_plan_after_what_is_said_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let text = store::to_text(&store::example("en"));
    std::fs::write(&path, &text).unwrap();
    let window = with_unread_settings(folder.path(), Some(&path));
    assert!(!window.state().plan().school.name.is_empty());
    assert!(window.shows("is not kept; nor are your recent plans"));
    assert!(window.shows("Another program is using this file"));
    drop(window);

    std::fs::write(&path, text.replacen("version: 2", "version: 9", 1)).unwrap();
    let mut window = with_unread_settings(folder.path(), Some(&path));
    assert!(window.shows("made with a newer version"));
    click(&mut window, "Close");
    assert!(window.shows("nor are your recent plans"));
    click(&mut window, "Close");
    assert!(!window.shows("nor are your recent plans"), "told once");
}

#[test]
fn settings_that_could_not_be_read_are_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = settings::file_in(folder.path());
    std::fs::write(&file, "(text_size: 150)").unwrap();
    let mut window = with_unread_settings(folder.path(), None);
    assert!(window.shows("Another program is using this file"));
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    drop(window);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "(text_size: 150)");
}

#[test]
fn a_window_that_goes_out_of_sight_keeps_what_was_typed_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    assert!(super::safety::copies(folder.path()).is_empty());
    let viewports = &mut window.input_mut().viewports;
    viewports.entry(ViewportId::ROOT).or_default().minimized = Some(true);
    window.step();
    let ctx = window.ctx.clone();
    window.state_mut().act_behind(&ctx); // no frame is drawn any more
    crate::support::wait_until("the copy", || {
        !super::safety::copies(folder.path()).is_empty()
    });
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
}

#[test]
fn a_name_that_is_too_long_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    super::give_path(&mut window, &folder.path().join("long".repeat(100)));
    wait(&mut window, "the sentence", |window| {
        window.shows("This name is too long for this drive")
    });
}
