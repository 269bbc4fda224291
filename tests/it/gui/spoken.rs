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
    click(&mut window, "Overview");
    assert_eq!(polite(&window), "Overview");
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    click(&mut window, "English");
    click(&mut window, "Nederlands");
    assert_eq!(polite(&window), "Taal van het programma: Nederlands");
}
