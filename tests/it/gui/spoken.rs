//! What a screen reader says by itself: the two nodes that nobody sees, as words come and go in them.

use super::{Window, click, give_path, new_plan, press, save_as, type_into, window};
use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const NAME: &str = "Name of the school";

/// What is in the node of that kind, to the letter.
fn heard(window: &Window, live: Live) -> String {
    let labels = window.root().query_all_by_role(Role::Label);
    let mut voices = labels.filter(|label| label.accesskit_node().live() == live);
    let voice = voices.next().expect("the node is always there");
    assert!(voices.next().is_none(), "one node for {live:?}");
    voice.accesskit_node().value().unwrap_or_default()
}

pub(super) fn polite(window: &Window) -> String {
    heard(window, Live::Polite)
}

#[test]
fn a_save_that_was_asked_for_is_spoken_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    assert_eq!(polite(&window), "Not saved yet");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    let first = polite(&window);
    assert_eq!(first.trim_end(), "Saved 14:05");
    press(&mut window, Modifiers::COMMAND, Key::S);
    super::wait(&mut window, "the second save", |window| {
        polite(window) != first
    });
    assert_eq!(polite(&window).trim_end(), "Saved 14:05");
}

#[test]
fn while_changes_go_into_the_file_by_themselves_typing_is_not_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    save_as(&mut window, &folder.path().join("plan.europlan"));
    click(&mut window, "File");
    click(&mut window, "Save to the file automatically");
    let before = polite(&window);
    type_into(&mut window, NAME, "Sint");
    assert!(window.state().is_dirty());
    assert_eq!(polite(&window), before);
}

#[test]
fn what_was_removed_copied_or_moved_is_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    super::go(&mut window, "Needs and goals");
    for _ in 0..2 {
        click(&mut window, "Add a need");
    }
    click(&mut window, "Move Need 2 up");
    assert_eq!(polite(&window), "Need 2 is now number 1");
    click(&mut window, "Remove Need 2");
    assert_eq!(polite(&window), "Removed: Need 2");
    click(&mut window, "Add a need");
    click(&mut window, "Remove Need 2");
    assert_eq!(polite(&window), "Removed: Need 2\u{a0}", "a change again");
}

#[test]
fn a_failure_interrupts() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    assert_eq!(heard(&window, Live::Assertive), "");
    press(&mut window, Modifiers::COMMAND, Key::O);
    give_path(&mut window, &folder.path().join("none.europlan"));
    super::wait(&mut window, "the failure", |window| {
        !heard(window, Live::Assertive).is_empty()
    });
}

#[test]
fn a_point_that_goes_or_comes_while_one_writes_is_spoken_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::check::with_a_need(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let opened = polite(&window);
    assert!(
        opened.starts_with("Check: ") && opened.ends_with(" points"),
        "{opened}"
    );
    click(&mut window, super::check::NO_VISION);
    let vision = "Where do you want to be?";
    type_into(
        &mut window,
        vision,
        "Every class of ours reads in two languages.",
    );
    let point = &super::check::NO_VISION["Missing: ".len()..];
    let settled = format!("Not saved yet. No longer open: {point}");
    assert_eq!(polite(&window), settled);
    type_into(&mut window, vision, " And more.");
    assert_eq!(polite(&window), settled);
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(polite(&window), point);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert_eq!(polite(&window), "The check is closed");
}

#[test]
fn a_new_page_and_a_new_language_are_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "Start a new plan");
    let before = window.get_by_role(Role::Main).accesskit_node().locate();
    click(&mut window, "Overview");
    if cfg!(target_os = "linux") {
        let page = window.get_by_role_and_label(Role::Main, "Overview");
        let page = page.accesskit_node().locate();
        assert_ne!(page, before, "a landmark is spoken when it is entered");
        assert_eq!(polite(&window), "", "and not twice");
    } else {
        assert_eq!(polite(&window), "Overview");
    }
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    click(&mut window, "English");
    click(&mut window, "Nederlands");
    assert_eq!(polite(&window), "Taal van het programma: Nederlands");
}

/// The selected row by which a closed list tells its value where no value is passed on.
fn role_of_value(window: &Window, list: &str) -> Role {
    let list = window.get_by_role_and_label(Role::ComboBox, list);
    let mut inside = list.children();
    let value = inside.next().expect("the value").accesskit_node();
    assert_eq!(value.data().is_selected(), Some(true));
    assert_eq!(value.label().or(value.value()).as_deref(), Some("English"));
    value.role()
}

#[test]
fn the_values_of_lists_that_come_with_a_page_are_not_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let list = "Language of the plan";
    assert_eq!(role_of_value(&window, list), Role::Label);
    window.get_by_role_and_label(Role::ComboBox, list).focus();
    window.run();
    assert_eq!(role_of_value(&window, list), Role::ListBoxOption);
}

#[test]
fn the_name_of_the_window_waits_until_the_plan_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let name = |window: &Window| window.root().accesskit_node().label().unwrap_or_default();
    assert_eq!(name(&window), "Europlan");
    type_into(&mut window, "Title of the plan", "Samen verder");
    assert_eq!(name(&window), "Europlan", "each letter would be spoken");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(name(&window), "Samen verder – Europlan");
}

#[test]
fn what_unfolds_is_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::check::with_a_need(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let point = &super::check::NO_VISION["Missing: ".len()..];
    super::go(&mut window, "Vision");
    let told = |window: &mut Window, closed: &str, open: &str| {
        click(window, closed);
        let button = window.get_by_role_and_label(Role::DisclosureTriangle, open);
        button.accesskit_node().description().unwrap_or_default()
    };
    let why = format!("Why, and what helps: {point}");
    assert!(told(&mut window, &why, &why).len() > 60);
    let help = ["More help", "Less help"].map(|words| format!("{words}: Where do you want to be?"));
    assert!(told(&mut window, &help[0], &help[1]).len() > 60);
    let less = window.get_by_role_and_label(Role::DisclosureTriangle, &help[1]);
    assert_eq!(less.accesskit_node().toggled(), None, "its name says it");
    let complete = {
        let ratings = window.get_all_by_role(Role::DisclosureTriangle);
        let mut names = ratings.filter_map(|node| node.accesskit_node().label());
        names.find(|name| name.starts_with("Complete: ")).unwrap()
    };
    assert!(told(&mut window, &complete, &complete).contains(" no: "));
}

#[test]
fn a_screen_reader_learns_of_a_field_before_it_learns_of_the_caret_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let field = "Name of the school";
    window.get_by_role_and_label(Role::TextInput, field).focus();
    let caret = |window: &Window| {
        let node = window.get_by_role_and_label(Role::TextInput, field);
        let node = node.accesskit_node();
        node.is_focused().then(|| node.text_selection().is_some())
    };
    let mut seen = Vec::new();
    for _ in 0..20 {
        window.step();
        seen.extend(caret(&window));
    }
    assert_eq!(seen.first(), Some(&false));
    assert_eq!(seen.last(), Some(&true));
}
