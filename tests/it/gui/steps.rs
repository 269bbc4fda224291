//! Undo and redo: where the keyboard is after a step, and what is told of it.

use super::safety::look_at_the_last_version;
use super::spoken::polite;
use super::{
    Window, click, example, focused_name, go, new_plan, press, save_as, touch, type_into, wait,
    write,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

/// Undoes a step; what is told of it.
pub(super) fn undo(window: &mut Window) -> String {
    press(window, Modifiers::COMMAND, Key::Z);
    polite(window).trim_end().to_owned()
}

/// Does it again; what is told of it.
pub(super) fn redo(window: &mut Window) -> String {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    polite(window).trim_end().to_owned()
}

/// The first name of something of that role that is meant.
fn first_name(window: &Window, role: Role, is_meant: impl Fn(&str) -> bool) -> String {
    let all = window.get_all_by_role(role);
    let mut names = all.filter_map(|node| node.accesskit_node().label());
    names.find(|name| is_meant(name)).expect("a name")
}

/// Gives the keyboard to the first thing of that role and name, and presses the space bar.
fn press_space_on(window: &mut Window, role: Role, name: &str) {
    let found = window.get_all_by_role_and_label(role, name).next();
    found.expect(name).focus();
    window.run();
    press(window, Modifiers::NONE, Key::Space);
    assert_eq!(focused_name(window), name);
}

/// Picks one of several for a question, undoes and redoes it: each time the same one has the keyboard and is named, and
/// what the space bar then does is done to it.
fn assert_comes_back(window: &mut Window, role: Role, name: &str, told: &str) {
    let before = window.state().plan().clone();
    press_space_on(window, role, name);
    let picked = window.state().plan().clone();
    assert_ne!(picked, before, "{name}");
    assert_eq!(undo(window), format!("Undone: {told}"));
    assert_eq!(*window.state().plan(), before);
    assert_eq!(focused_name(window), name, "undone");
    let redone = redo(window);
    assert!(redone.starts_with(&format!("Redone: {told}")), "{redone}");
    assert_eq!(focused_name(window), name, "redone");
    undo(window);
    press(window, Modifiers::NONE, Key::Space);
    assert_eq!(*window.state().plan(), picked, "{name} and no other");
}

#[test]
fn a_tick_that_is_undone_leaves_the_keyboard_at_its_box() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let name = "Other";
    assert_comes_back(&mut window, Role::CheckBox, name, "Types of school · Other");
}

#[test]
fn a_link_that_is_undone_leaves_the_keyboard_at_its_box() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    super::walk::unfold(&mut window, &europlan::text::Texts::new("en"));
    go(&mut window, "Activities");
    super::walk::unfold(&mut window, &europlan::text::Texts::new("en"));
    let goals = window.state().plan().goals.len();
    let last = format!("Goal {goals} · ");
    let name = first_name(&window, Role::CheckBox, |name| name.starts_with(&last));
    let told = format!("Activity 1 · Which goals does it serve? · {name}");
    assert_comes_back(&mut window, Role::CheckBox, &name, &told);
}

#[test]
fn a_country_that_comes_back_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    let name = {
        let buttons = window.get_all_by_role(Role::Button);
        let mut names = buttons.filter_map(|node| node.accesskit_node().label());
        names.find(|name| name.starts_with("Remove ")).unwrap()
    };
    let button = window.get_by_role_and_label(Role::Button, &name);
    button.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(
        window
            .query_by_role_and_label(Role::Button, &name)
            .is_none()
    );
    let country = name.trim_start_matches("Remove ");
    assert_eq!(undo(&mut window), format!("Undone: Country · {country}"));
    assert_eq!(focused_name(&window), name);
}

#[test]
fn a_choice_that_is_undone_leaves_the_keyboard_at_its_button() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Current status");
    let name = {
        let buttons = window.get_all_by_role(Role::RadioButton);
        let mut names = buttons.filter_map(|node| node.accesskit_node().label());
        let is_it = |name: &String| name.ends_with(": Part of normal work");
        names.find(is_it).unwrap()
    };
    let told = name.replace(": ", " · ");
    touch(&mut window, &name);
    let picked = window.state().plan().clone();
    assert_eq!(undo(&mut window), format!("Undone: {told}"));
    assert_eq!(focused_name(&window), name);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(*window.state().plan(), picked);
}

#[test]
fn a_step_in_many_answers_is_told_with_how_many_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Lyceum Noord");
    type_into(&mut window, "Address", "Lyceumstraat 1");
    type_into(&mut window, "Town and surroundings", "By a lyceum");
    press(&mut window, Modifiers::COMMAND, Key::H);
    write(&mut window, "lyceum");
    type_into(&mut window, "Replace with", "School");
    click(&mut window, "Replace all");
    press(&mut window, Modifiers::NONE, Key::Escape);
    let about = "Name of the school · and 2 other changes";
    assert_eq!(undo(&mut window), format!("Undone: {about}"));
    assert_eq!(redo(&mut window), format!("Redone: {about}"));
}

#[test]
fn a_version_that_was_restored_is_told_by_what_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, "Name of the school", "-Jozef");
    type_into(&mut window, "Website", "Gent");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    type_into(&mut window, "Website", "brugge");
    look_at_the_last_version(&mut window);
    click(&mut window, "Restore the whole version");
    let about = "Name of the school · and one other change";
    assert_eq!(undo(&mut window), format!("Undone: {about}"));
}

#[test]
fn an_item_that_was_moved_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    for _ in 0..2 {
        click(&mut window, "Add a need");
    }
    type_into(&mut window, "What is the need?", "Reading");
    for (button, undone, redone) in [
        ("Move Need 2 up", "Need 2", "Need 1"),
        ("Move Need 1 down", "Need 1 · Reading", "Need 2 · Reading"),
    ] {
        click(&mut window, button);
        assert_eq!(undo(&mut window), format!("Undone: {undone}"));
        assert_eq!(redo(&mut window), format!("Redone: {redone}"));
        undo(&mut window);
    }
}

#[test]
fn what_is_told_after_a_step_begins_a_sentence_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let oid = "Organisation ID (OID)";
    type_into(&mut window, oid, "E1");
    press(&mut window, Modifiers::NONE, Key::Tab);
    window.get_by_role_and_label(Role::TextInput, oid).focus();
    window.run();
    let told = undo(&mut window);
    let start = format!("Undone: {oid}. ");
    assert!(told.starts_with(&start), "{told}");
}
