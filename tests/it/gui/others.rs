//! What others do to the file: both versions are kept until the person has decided.

use super::safety::change_outside;
use super::{
    Looks, Window, click, environment, give_path, new_plan, open_window, press, save_as, settle,
    type_into, wait, window,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::app::Environment;
use europlan::store::{self, Call, Disk, Fault, lock};
use std::path::{Path, PathBuf};

const NAME: &str = "Name of the school";
const QUESTION: &str = "Someone else has changed the file";

/// A window with unsaved changes, whose file somebody else has changed in the same answer.
pub(super) fn changed_by_both(environment: Environment, folder: &Path) -> (Window, PathBuf) {
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Sint");
    let path = folder.join("plan.europlan");
    save_as(&mut window, &path);
    type_into(&mut window, NAME, "-Jozef");
    change_outside(&path, |plan| {
        "Sint-Pieter".clone_into(&mut plan.school.name);
    });
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the question", |window| {
        window.query_by_label(QUESTION).is_some()
    });
    (window, path)
}

fn name_in(path: &Path) -> String {
    store::open(path).unwrap().plan.school.name
}

fn click_what_begins(window: &mut Window, start: &str) {
    let button = window.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(start))
    });
    button.expect(start).click_accesskit();
    window.run();
    settle(window);
}

#[test]
fn both_versions_can_be_kept_in_files_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = changed_by_both(environment(folder.path(), "en"), folder.path());
    click(&mut window, "Keep both: continue mine in a separate file");
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&path), "Sint-Pieter");
    let files = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut dated = files.filter(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("plan (2026-11-23 ")
    });
    assert_eq!(name_in(&dated.next().unwrap()), "Sint-Jozef");
    assert!(
        store::conflict_copies(&path).is_empty(),
        "what a person keeps is no accident"
    );
}

#[test]
fn an_answer_that_both_changed_can_wait_and_is_asked_again_before_the_file_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = changed_by_both(environment(folder.path(), "en"), folder.path());
    click(&mut window, "Combine both versions");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.shows("1 answer is still to be decided"));
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(
        window
            .query_by_label("Both of you changed this answer")
            .is_some()
    );
    click(&mut window, "Decide later");
    assert_eq!(name_in(&path), "Sint-Pieter");
    click(&mut window, "Decide now");
    click(&mut window, "Use the one in the file");
    assert_eq!(window.state().plan().school.name, "Sint-Pieter");
}

#[test]
fn a_copy_of_a_sync_program_is_told_also_while_the_plan_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    let copy = folder
        .path()
        .join("plan (conflicted copy 2026-11-24 101010).europlan");
    std::fs::copy(&path, copy).unwrap();
    window.event(egui::Event::WindowFocused(true));
    wait(&mut window, "the notice", |window| {
        window.query_by_label("Compare").is_some()
    });
    click(&mut window, "Close");
    window.event(egui::Event::WindowFocused(true));
    window.run_steps(20);
    assert!(window.query_by_label("Compare").is_none(), "told once");
}

#[test]
fn an_answer_that_was_put_off_is_not_forgotten_when_the_file_changes_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = changed_by_both(environment(folder.path(), "en"), folder.path());
    click(&mut window, "Combine both versions");
    click(&mut window, "Decide later");
    change_outside(&path, |plan| {
        "Kerkstraat 1".clone_into(&mut plan.school.address);
    });
    window.event(egui::Event::WindowFocused(true));
    wait(&mut window, "the question", |window| {
        window.query_by_label(QUESTION).is_some()
    });
    click(&mut window, "Combine both versions");
    assert!(
        window.query_by_label("Sint-Pieter").is_some(),
        "still to be decided"
    );
    click(&mut window, "Keep mine");
    assert_eq!(window.state().plan().school.address, "Kerkstraat 1");
}

#[test]
fn what_was_put_off_is_not_written_over_after_a_crash_either() {
    let folder = tempfile::tempdir().unwrap();
    let (mut first, path) = changed_by_both(environment(folder.path(), "en"), folder.path());
    click(&mut first, "Combine both versions");
    click(&mut first, "Decide later");
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    let mut second = window(folder.path(), "en", None);
    click(&mut second, "Open it");
    assert_eq!(second.state().plan().school.name, "Sint-Jozef");
    press(&mut second, Modifiers::COMMAND, Key::S);
    assert!(
        second.query_by_label("Save the plan").is_some(),
        "it asks for another name"
    );
    assert_eq!(name_in(&path), "Sint-Pieter");
}

#[test]
fn recovered_work_goes_into_the_file_only_when_the_person_saves_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint");
    save_as(&mut first, &path);
    type_into(&mut first, NAME, "-Jozef");
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    let mut second = window(folder.path(), "en", None);
    click(&mut second, "Open it");
    click(&mut second, "File");
    click(&mut second, "Save to the file automatically");
    type_into(&mut second, NAME, "!");
    super::safety::wait_for_copy(&mut second, folder.path(), "Sint-Jozef!");
    eframe::App::on_exit(second.state_mut(), None); // whatever was begun has come to its end
    assert_eq!(name_in(&path), "Sint");
    press(&mut second, Modifiers::COMMAND, Key::S);
    wait(&mut second, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&path), "Sint-Jozef!");
}

#[test]
fn a_file_that_changes_while_recovered_work_is_offered_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint");
    save_as(&mut first, &path);
    type_into(&mut first, NAME, "-Jozef");
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    let mut second = window(folder.path(), "en", None);
    change_outside(&path, |plan| {
        "Sint-Pieter".clone_into(&mut plan.school.name);
    });
    click(&mut second, "Open it");
    assert_eq!(second.state().plan().school.name, "Sint-Jozef");
    press(&mut second, Modifiers::COMMAND, Key::S);
    assert!(
        second.query_by_label("Save the plan").is_some(),
        "it asks for another name"
    );
    assert_eq!(name_in(&path), "Sint-Pieter");
}

#[test]
fn after_a_failed_save_a_copy_elsewhere_is_offered_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    let drive = folder.path().join("drive");
    std::fs::create_dir(&drive).unwrap();
    save_as(&mut window, &drive.join("plan.europlan"));
    std::fs::rename(&drive, folder.path().join("unplugged")).unwrap();
    type_into(&mut window, NAME, "-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the failure", |window| {
        window.shows("Not saved.")
    });
    type_into(&mut window, NAME, " "); // who looks at the keys has not seen it yet
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Not saved."));
    click(&mut window, "Save a copy…");
    let copy = folder.path().join("copy.europlan");
    give_path(&mut window, &copy);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(name_in(&copy), "Sint-Jozef");
}

#[test]
fn a_folder_that_may_not_be_written_and_a_folder_in_the_place_of_the_file_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    let environment = Environment {
        disk: Disk::failing(|call, _| {
            let writes = matches!(call, Call::Create | Call::Open);
            writes.then_some(Fault::Fails(std::io::ErrorKind::ReadOnlyFilesystem))
        }),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, Some(&path), egui::vec2(1350.0, 844.0));
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the failure", |window| {
        window.shows("Not saved. You are not allowed")
    });
    assert!(window.query_by_label("Save a copy…").is_some());
    assert_eq!(store::open(&path).unwrap().plan, store::example("en"));
    drop(window);

    let mut window = self::window(folder.path(), "en", Some(&path));
    if window.query_by_label("Decide later").is_some() {
        click(&mut window, "Decide later");
    }
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "an answer", |window| {
        window.shows("This is a folder") || window.query_by_label(QUESTION).is_some()
    });
    assert!(path.is_dir() && window.state().is_dirty());
}

#[test]
fn of_a_file_full_of_zeros_the_last_good_version_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut first = new_plan(folder.path());
    type_into(&mut first, NAME, "Sint-Jozef");
    save_as(&mut first, &path);
    type_into(&mut first, NAME, "!");
    press(&mut first, Modifiers::COMMAND, Key::S);
    wait(&mut first, "the save", |window| !window.state().is_dirty());
    eframe::App::on_exit(first.state_mut(), None);
    drop(first);
    let zeros = vec![0; std::fs::metadata(&path).unwrap().len() as usize];
    std::fs::write(&path, &zeros).unwrap();
    let mut second = window(folder.path(), "en", Some(&path));
    assert!(second.shows("nothing but zeros"));
    click_what_begins(&mut second, "Open the version of");
    assert_eq!(second.state().plan().school.name, "Sint-Jozef");
    assert!(second.state().is_dirty());
    assert_eq!(
        std::fs::read(&path).unwrap(),
        zeros,
        "the file stays as it is"
    );
}

#[test]
fn the_mark_that_a_plan_was_sent_saves_it_first_and_stays_among_the_versions() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    click(&mut window, "File");
    click(&mut window, "Mark as sent…");
    type_into(&mut window, "Form or National Agency", "KA122, round 1");
    click(&mut window, "Mark as sent");
    give_path(&mut window, &folder.path().join("plan.europlan"));
    let sent = "Sent on 23 November 2026: KA122, round 1";
    wait(&mut window, "the mark", |window| {
        window.query_all_by_label_contains(sent).next().is_some()
    });
    assert!(!window.state().is_dirty());
    go_back_and_write_on(&mut window);
    let row = window
        .get_all_by_role(Role::DisclosureTriangle)
        .find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.contains(sent))
        });
    row.expect("it is still there").click_accesskit();
    window.run();
    settle(&mut window);
    click(&mut window, "Restore the whole version");
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
}

#[test]
fn a_plan_that_is_open_on_another_computer_is_told_and_can_still_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    let other = lock::Me {
        host: "LAPTOP-AN".to_owned(),
        process: 7,
    };
    let note = lock::take(&path, &other, crate::support::now()).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    wait(&mut window, "the notice", |window| {
        window.shows("LAPTOP-AN")
    });
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    lock::release(note);
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    let place = lock::path_of(&path);
    wait(&mut window, "a note of our own", |_| place.exists());
    press(&mut window, Modifiers::COMMAND, Key::N);
    wait(&mut window, "no note", |_| !place.exists());
}

#[test]
fn a_colleague_sees_on_another_computer_that_a_plan_was_sent() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = here.path().join("plan.europlan");
    let mut mine = new_plan(here.path());
    type_into(&mut mine, NAME, "Sint-Jozef");
    save_as(&mut mine, &path);
    type_into(&mut mine, NAME, " school");
    click(&mut mine, "File");
    click(&mut mine, "Mark as sent…");
    type_into(&mut mine, "Form or National Agency", "KA122, round 1");
    click(&mut mine, "Mark as sent");
    wait(&mut mine, "the save", |window| !window.state().is_dirty());
    let mut theirs = window(there.path(), "en", Some(&path));
    click(&mut theirs, "File");
    click(&mut theirs, "Earlier versions");
    let sent = "✔ Sent on 23 November 2026: KA122, round 1";
    assert!(theirs.query_by_label(sent).is_some());
    // An earlier version does not make what was sent unsent.
    wait(&mut mine, "the versions", |window| {
        window.query_all_by_role(Role::DisclosureTriangle).count() == 2
    });
    let rows = mine.get_all_by_role(Role::DisclosureTriangle);
    rows.last().expect("the first version").click_accesskit();
    mine.run();
    settle(&mut mine);
    click(&mut mine, "Restore the whole version");
    assert_eq!(mine.state().plan().school.name, "Sint-Jozef");
    assert_eq!(mine.state().plan().sent.len(), 1);
}

/// Writes and saves, then looks at the versions again.
fn go_back_and_write_on(window: &mut Window) {
    super::go(window, "Plan and school");
    type_into(window, NAME, "!");
    press(window, Modifiers::COMMAND, Key::S);
    wait(window, "the save", |window| !window.state().is_dirty());
    click(window, "File");
    click(window, "Earlier versions");
}
