//! Nothing typed is lost: copies while typing, recovery, earlier versions, changes by others, damaged files.

use super::{
    Looks, Window, click, give_path, go, new_plan, press, save_as, settle, type_into, wait, window,
};
use crate::support::wait_until;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::store;
use europlan::store::recovery::Recovery;
use std::path::{Path, PathBuf};

const NAME: &str = "Name of the school";

/// The recovery copies in a scratch folder.
pub(super) fn copies(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder.join("data/recovery")) else {
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "europlan"))
        .collect()
}

pub(super) fn wait_for_copy(window: &mut Window, folder: &Path, words: &str) {
    wait(window, "the copy", |_| {
        let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap_or_default();
        copies(folder).iter().any(|path| read(path).contains(words))
    });
}

/// Ends the program as a crash does, and waits until its threads are gone as well.
pub(super) fn crash(window: Window, folder: &Path) {
    drop(window);
    let recovery = Recovery::new(&folder.join("data"), "test");
    wait_until("a copy that is free", || !recovery.found().is_empty());
}

pub(super) fn save(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::S);
    wait(window, "the save", |window| !window.state().is_dirty());
}

/// Goes to the page of earlier versions and unfolds the newest.
pub(super) fn look_at_the_last_version(window: &mut Window) {
    click(window, "File");
    click(window, "Earlier versions");
    let row = window
        .get_all_by_role(egui::accesskit::Role::DisclosureTriangle)
        .next();
    row.expect("a version").click_accesskit();
    window.run();
    settle(window);
}

/// Somebody else changes the school’s town in the file.
pub(super) fn change_outside(path: &Path, change: impl FnOnce(&mut europlan::plan::Plan)) {
    let mut plan = store::open(path).unwrap().plan;
    change(&mut plan);
    store::save(path, &plan).unwrap();
}

#[test]
fn what_was_typed_before_a_crash_is_offered_again_and_never_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint-Jozef");
    wait_for_copy(&mut first, folder.path(), "Sint-Jozef");
    crash(first, folder.path());

    let mut second = window(folder.path(), "en", None);
    assert!(
        second
            .query_by_label("There is work that was not saved")
            .is_some()
    );
    assert!(second.shows("Plan and school"));
    click(&mut second, "Open it");
    assert_eq!(second.state().plan().school.name, "Sint-Jozef");
    assert!(second.state().is_dirty());
    save_as(&mut second, &folder.path().join("plan.europlan"));
    assert!(copies(folder.path()).is_empty());
    drop(second);
    let third = window(folder.path(), "en", None);
    assert!(
        third
            .query_by_label("There is work that was not saved")
            .is_none()
    );
}

#[test]
fn beneath_the_question_nothing_counts_as_being_read_that_was_read_already() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint-Jozef");
    wait_for_copy(&mut first, folder.path(), "Sint-Jozef");
    crash(first, folder.path());

    let mut second = window(folder.path(), "en", Some(&path));
    second.run_steps(8);
    assert!(second.query_by_label("Decide later").is_some());
    assert!(!second.shows("is being read"));
    click(&mut second, "Decide later");
    assert!(!second.state().plan().school.name.is_empty(), "it opens");
}

#[test]
fn what_the_end_of_the_session_left_unsaved_is_offered_and_nothing_counts_as_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint-Jozef");
    eframe::App::on_exit(first.state_mut(), None); // nobody was asked
    crash(first, folder.path());
    let second = window(folder.path(), "en", None);
    assert!(second.query_by_label("Open it").is_some());
    assert!(second.shows("it kept a copy of what you wrote"));
    assert!(!second.shows("unexpectedly"));
}

#[test]
fn what_is_typed_while_a_save_is_under_way_gets_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "-");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, NAME)
        .type_text("Jozef");
    window.step(); // both in a row, before the save is answered
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
}

#[test]
fn a_plan_that_cannot_be_saved_gets_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path(&mut window, &folder.path().join("gone/plan.europlan"));
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
}

#[test]
fn a_plan_that_no_longer_goes_into_its_file_by_itself_gets_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    let home = folder.path().join("drive");
    std::fs::create_dir(&home).unwrap();
    save_as(&mut window, &home.join("plan.europlan"));
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    std::fs::rename(&home, folder.path().join("unplugged")).unwrap();
    type_into(&mut window, NAME, "-Jozef");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
    std::fs::rename(folder.path().join("unplugged"), &home).unwrap();
    type_into(&mut window, NAME, "!");
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    let saved = store::open(&home.join("plan.europlan")).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef!");
}

#[test]
fn a_plan_whose_file_went_away_gets_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    std::fs::remove_file(&path).unwrap();
    window.event(egui::Event::WindowFocused(true));
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
}

#[test]
fn a_discarded_copy_is_kept_aside_and_not_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint-Jozef");
    wait_for_copy(&mut first, folder.path(), "Sint-Jozef");
    crash(first, folder.path());
    let mut second = window(folder.path(), "en", None);
    click(&mut second, "Discard it");
    let aside = || std::fs::read_dir(folder.path().join("data/recovery/discarded"));
    wait(&mut second, "the copy aside", |_| {
        copies(folder.path()).is_empty()
    });
    drop(second);
    let third = window(folder.path(), "en", None);
    assert!(
        third
            .query_by_label("There is work that was not saved")
            .is_none()
    );
    assert_eq!(aside().unwrap().count(), 1);
}

#[test]
fn changes_go_into_the_file_by_themselves_where_that_is_wished() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    type_into(&mut window, NAME, "-Jozef");
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint-Jozef");
}

#[test]
fn an_answer_comes_back_from_an_earlier_version_and_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, " primary school");
    save(&mut window);
    look_at_the_last_version(&mut window);
    click(&mut window, "Name of the school: Restore this answer");
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        window.state().plan().school.name,
        "Sint-Jozef primary school"
    );
}

#[test]
fn versions_that_cannot_be_kept_are_told_once_and_on_their_page() {
    const SENTENCE: &str = "no earlier versions can be kept";
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let versions = folder.path().join("data/versions");
    std::fs::create_dir_all(folder.path().join("data")).unwrap();
    std::fs::write(&versions, "no folder").unwrap();
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    assert!(!window.shows(SENTENCE), "there was nothing to keep");
    type_into(&mut window, NAME, "-Jozef");
    save(&mut window);
    assert!(window.shows(SENTENCE));
    assert!(window.shows(&versions.display().to_string()));
    type_into(&mut window, NAME, "!");
    save(&mut window);
    assert!(!window.shows(SENTENCE), "told once");
    click(&mut window, "File");
    click(&mut window, "Earlier versions");
    assert!(window.shows(SENTENCE));
    assert!(!window.shows("There are none yet"));

    std::fs::remove_file(&versions).unwrap();
    go(&mut window, "Plan and school");
    type_into(&mut window, NAME, "!");
    save(&mut window);
    look_at_the_last_version(&mut window);
    assert!(!window.shows(SENTENCE));
}

#[test]
fn a_named_version_keeps_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "!");
    save(&mut window);
    look_at_the_last_version(&mut window);
    type_into(
        &mut window,
        "A name, such as “sent to the agency”",
        "Sent in",
    );
    click(&mut window, "Use this name");
    assert!(window.shows("· Sent in"));
}

#[test]
fn what_two_people_wrote_is_brought_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    type_into(&mut window, NAME, "-Jozef");
    change_outside(&path, |plan| {
        plan.school.address = "Kerkstraat 1".to_owned();
        plan.school.name = "Sint-Pieter".to_owned();
    });
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the question", |window| {
        window
            .query_by_label("Someone else has changed the file")
            .is_some()
    });
    click(&mut window, "Combine both versions");
    assert!(
        window
            .query_by_label("Both of you changed this answer")
            .is_some()
    );
    assert!(window.query_by_label("Sint-Pieter").is_some());
    click(&mut window, "Keep mine");
    let plan = window.state().plan();
    assert_eq!(plan.school.name, "Sint-Jozef");
    assert_eq!(plan.school.address, "Kerkstraat 1");
    save(&mut window);
    let saved = store::open(&path).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef");
}

#[test]
fn a_file_that_changed_outside_is_read_again_when_the_window_gets_the_focus() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    change_outside(&path, |plan| plan.school.name = "Sint-Pieter".to_owned());
    window.event(egui::Event::WindowFocused(true));
    wait(&mut window, "the other version", |window| {
        window.state().plan().school.name == "Sint-Pieter"
    });
    assert!(!window.state().is_dirty());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.europlan");
    let example = store::example("en");
    let whole = store::to_text(&example);
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Open what can be read");
    assert_eq!(window.state().plan().school.name, example.school.name);
    assert!(window.state().is_dirty());
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        whole[..whole.len() / 2]
    );
}

#[test]
fn a_copy_that_a_sync_program_left_is_told_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut plan = store::example("en");
    store::save(&path, &plan).unwrap();
    plan.school.name = "Sint-Pieter".to_owned();
    let copy = "plan.sync-conflict-20261124-101010-ABCDEFG.europlan";
    store::save(&folder.path().join(copy), &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Compare");
    click(&mut window, "Name of the school: Take over this answer");
    assert_eq!(window.state().plan().school.name, "Sint-Pieter");
    go(&mut window, "Vision");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path(&mut window, &folder.path().join("both.europlan"));
    wait(&mut window, "the save", |window| !window.state().is_dirty());
}
