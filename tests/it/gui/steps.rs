//! Undo and redo: where the keyboard is after a step, and what is told of it.

use super::spoken::polite;
use super::{Window, example, focused_name, go, new_plan, press, touch};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

fn undo(window: &mut Window) -> String {
    press(window, Modifiers::COMMAND, Key::Z);
    polite(window).trim_end().to_owned()
}

fn redo(window: &mut Window) -> String {
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
