//! The window by role and label: a person writes, undoes, saves, reopens.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use europlan::app::{App, Outside};
use std::path::Path;

fn outside(folder: &Path, language: &str) -> Outside {
    Outside {
        folder: Some(folder.to_path_buf()),
        today: crate::support::today,
        time_of_day: || "14:05".to_owned(),
        languages: vec![language.to_owned()],
        native_dialogs: false,
    }
}

fn window(folder: &Path, language: &str) -> Harness<'static, App> {
    let outside = outside(folder, language);
    Harness::builder()
        .with_size(egui::vec2(1350.0, 844.0))
        .with_max_steps(60)
        .build_eframe(|cc| App::new(&cc.egui_ctx, outside, None))
}

fn type_into(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .type_text(text);
    harness.run();
}

fn save_as(harness: &mut Harness<'static, App>, path: &Path) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Path of the file");
    field.focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Path of the file")
        .type_text(&path.display().to_string());
    harness.run();
    harness.get_by_label("Continue").click();
    harness.run();
    // The save runs on another thread and wakes the window; frames go on until it has answered.
    for _ in 0..2000 {
        if !harness.state().is_dirty() {
            return;
        }
        harness.step();
        std::thread::yield_now();
    }
    panic!("the save never answered");
}

#[test]
fn typing_undo_redo_save_and_reopen() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), "en-GB");
    harness.get_by_label("Start a new plan").click();
    harness.run();
    type_into(
        &mut harness,
        "Title of the plan",
        "Reading in two languages",
    );
    type_into(&mut harness, "Name of the school", "Sint-Jozef");
    assert_eq!(
        harness.state().plan().about.title,
        "Reading in two languages"
    );
    assert!(harness.state().is_dirty());

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state().plan().school.name, "");
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    harness.run();
    assert_eq!(harness.state().plan().school.name, "Sint-Jozef");

    let path = folder.path().join("my plan é.europlan");
    save_as(&mut harness, &path);
    assert!(harness.query_by_label_contains("Saved 14:05").is_some());
    let opened = europlan::store::open(&path).unwrap();
    assert_eq!(&opened.plan, harness.state().plan());
}

#[test]
fn a_goal_is_added_and_its_removal_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), "en");
    harness.get_by_label("Start a new plan").click();
    harness.run();
    harness.get_by_label_contains("Needs and goals,").click();
    harness.run();
    harness.get_by_label("Add a goal").click();
    harness.run();
    type_into(
        &mut harness,
        "What is the goal?",
        "Half of the staff speaks French",
    );
    assert_eq!(harness.state().plan().goals.len(), 1);
    harness.get_by_label("Remove Goal 1").click();
    harness.run();
    assert!(harness.state().plan().goals.is_empty());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(
        harness.state().plan().goals[0].title,
        "Half of the staff speaks French"
    );
}

#[test]
fn the_window_speaks_dutch_where_the_system_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(folder.path(), "nl-BE");
    harness.get_by_label("Een nieuw plan beginnen").click();
    harness.run();
    type_into(&mut harness, "Naam van de school", "De Regenboog");
    assert_eq!(harness.state().plan().school.name, "De Regenboog");
}
