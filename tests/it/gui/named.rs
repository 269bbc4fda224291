//! What is asked about a plan names it, as its school does.

use super::safety::{change_outside, crash, wait_for_copy};
use super::{Looks, Window, click, give_path, new_plan, press, save_as, type_into, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::Plan;
use europlan::store;
use std::path::Path;

const TITLE: &str = "Across borders";

/// True if the open dialog says these words, to be seen and to be heard.
fn asks(window: &Window, words: &str) -> bool {
    let dialog = window.query_by_role(Role::Dialog);
    let heard = dialog.and_then(|dialog| dialog.accesskit_node().description());
    window.shows(words) && heard.is_some_and(|heard| heard.contains(words))
}

/// A window with a saved plan of that title.
fn titled(folder: &Path, name: &str) -> Window {
    let mut plan = Plan::default();
    TITLE.clone_into(&mut plan.about.title);
    "Sint-Jozef".clone_into(&mut plan.school.name);
    let path = folder.join(name);
    store::save(&path, &plan).unwrap();
    window(folder, "en", Some(&path))
}

#[test]
fn the_question_about_changes_names_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = titled(folder.path(), "v3.europlan");
    type_into(&mut window, "Name of the school", "!");
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(asks(&window, "your changes to “Across borders” have not"));
}

#[test]
fn a_plan_without_a_title_is_called_by_its_file_or_is_without_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(asks(&window, "“A plan without a name”"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    save_as(&mut window, &folder.path().join("our plan.europlan"));
    type_into(&mut window, "Name of the school", "!");
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(asks(&window, "“our plan”"));
}

#[test]
fn the_question_before_a_file_is_replaced_names_the_plan_in_it() {
    let folder = tempfile::tempdir().unwrap();
    drop(titled(folder.path(), "v3.europlan"));
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path(&mut window, &folder.path().join("v3.europlan"));
    assert!(asks(&window, "“Across borders” of Sint-Jozef"));
    // What holds no plan is named by its path alone.
    let other = folder.path().join("other.europlan");
    std::fs::write(&other, "no plan").unwrap();
    click(&mut window, "Choose another name");
    give_path(&mut window, &other);
    assert!(asks(&window, "A file with this name already exists"));
}

#[test]
fn the_question_about_other_hands_names_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = titled(folder.path(), "v3.europlan");
    type_into(&mut window, "Name of the school", "!");
    change_outside(&folder.path().join("v3.europlan"), |plan| {
        plan.school.name = "Theirs".to_owned();
    });
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the question", |window| {
        window.shows("Someone else has changed the file")
    });
    assert!(asks(&window, "unsaved changes to “Across borders”"));
}

#[test]
fn the_question_about_sending_names_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = titled(folder.path(), "v3.europlan");
    click(&mut window, "File");
    click(&mut window, "Mark as sent…");
    assert!(asks(&window, "It keeps “Across borders” as it is now"));
}

#[test]
fn work_that_was_not_saved_is_offered_by_the_title_of_its_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = titled(folder.path(), "v3.europlan");
    type_into(&mut first, "Name of the school", "!");
    wait_for_copy(&mut first, folder.path(), "!");
    crash(first, folder.path());
    let mut second = window(folder.path(), "en", None);
    wait(&mut second, "the question", |window| {
        window.shows("There is work that was not saved")
    });
    assert!(second.shows(TITLE));
}
