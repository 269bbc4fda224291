//! Bold, italics, lists and pasting in fields of several lines.

use super::{Looks, click, go, new_plan, press, type_into};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const FIELD: &str = "Where do you want to be?";

/// A window with that answer, the keyboard in its field and the caret at its end.
fn with_answer(folder: &std::path::Path, text: &str) -> super::Window {
    let mut window = new_plan(folder);
    go(&mut window, "Vision");
    type_into(&mut window, FIELD, text);
    window
}

/// A click with down and up in two frames, as a mouse does it: not so many that it is held too long to be a click.
fn press_with_the_mouse(window: &mut super::Window, at: egui::Pos2) {
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
}

fn answer(window: &super::Window) -> &str {
    &window.state().plan().vision.picture
}

fn is_focused(window: &super::Window) -> bool {
    let field = window.get_by_role_and_label(Role::MultilineTextInput, FIELD);
    field.is_focused()
}

fn type_more(window: &mut super::Window, text: &str) {
    window
        .get_by_role_and_label(Role::MultilineTextInput, FIELD)
        .type_text(text);
    window.run();
}

fn undo(window: &mut super::Window) {
    press(window, Modifiers::COMMAND, Key::Z);
}

#[test]
fn words_are_set_in_bold_and_back_by_key_in_one_step_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "read more");
    press(
        &mut window,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::ArrowLeft,
    );
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::COMMAND, Key::B);
    assert_eq!(answer(&window), "**read more**");
    press(&mut window, Modifiers::COMMAND, Key::I);
    assert_eq!(
        answer(&window),
        "***read more***",
        "the words are selected still"
    );
    undo(&mut window);
    assert_eq!(answer(&window), "**read more**");
    undo(&mut window);
    assert_eq!(answer(&window), "read more", "typing is a step of its own");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::COMMAND, Key::B);
    assert_eq!(answer(&window), "read more");
}

#[test]
fn typing_goes_on_in_bold_until_the_key_is_pressed_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "now ");
    press(&mut window, Modifiers::COMMAND, Key::B);
    type_more(&mut window, "here");
    press(&mut window, Modifiers::COMMAND, Key::B);
    type_more(&mut window, " and there");
    assert_eq!(answer(&window), "now **here** and there");
}

#[test]
fn the_toolbar_shows_with_the_field_and_gives_the_keyboard_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Vision");
    assert!(window.query_by_label("Bold").is_none());
    let top = |window: &super::Window| {
        let field = window.get_by_role_and_label(Role::MultilineTextInput, FIELD);
        field.rect().top()
    };
    let before = top(&window);
    type_into(&mut window, FIELD, "read");
    assert!((top(&window) - before).abs() < 0.1, "nothing moves");
    let button = window.get_by_role_and_label(Role::Button, "Bold").rect();
    press_with_the_mouse(&mut window, button.center());
    assert_eq!(answer(&window), "**read**");
    assert!(is_focused(&window));
    type_more(&mut window, "er");
    assert_eq!(answer(&window), "**reader**", "the caret is where it was");
    // By keyboard its keys do the same: its buttons are no stops, which would be there only on the way back.
    press(
        &mut window,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::Num7,
    );
    assert_eq!(answer(&window), "1. **reader**");
    assert!(is_focused(&window));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(window.query_by_label("Bold").is_none());
}

#[test]
fn a_click_on_the_toolbar_keeps_the_selection() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "one two");
    press(&mut window, Modifiers::COMMAND, Key::A);
    for name in ["Bold", "Italic"] {
        let button = window.get_by_role_and_label(Role::Button, name).rect();
        press_with_the_mouse(&mut window, button.center());
    }
    assert_eq!(answer(&window), "***one two***");
}

#[test]
fn the_menu_sets_what_was_selected_in_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "one two");
    press(&mut window, Modifiers::COMMAND, Key::A);
    click(&mut window, "Edit");
    let entry = window.get_all_by_label_contains("Italic").last();
    entry.expect("an entry").click_accesskit();
    window.run();
    assert_eq!(answer(&window), "*one two*");
    assert!(is_focused(&window));
}

#[test]
fn enter_goes_on_with_a_list_and_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "- one");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_more(&mut window, "two");
    assert_eq!(answer(&window), "- one\n- two");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_more(&mut window, "after");
    assert_eq!(answer(&window), "- one\n- two\nafter");
    press(
        &mut window,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::Num7,
    );
    assert_eq!(answer(&window), "- one\n- two\n1. after");
    press(
        &mut window,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::Num8,
    );
    assert_eq!(answer(&window), "- one\n- two\n- after");
    undo(&mut window);
    assert_eq!(answer(&window), "- one\n- two\n1. after");
}

#[test]
fn letters_and_enter_in_one_frame_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "- one");
    let key = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    for event in [
        Event::Text("s".to_owned()),
        key(true),
        key(false),
        Event::Text("two".to_owned()),
        key(true),
        Event::Text("three".to_owned()),
    ] {
        window.input_mut().events.push(event);
    }
    window.run();
    assert_eq!(answer(&window), "- ones\n- two\n- three");
}

#[test]
fn what_an_input_method_composes_is_not_set_in_bold() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "a ");
    window.event(Event::Ime(egui::ImeEvent::Preedit {
        text: "n".to_owned(),
        active_range_chars: None,
    }));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::B);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(answer(&window), "a ");
    window.event(Event::Ime(egui::ImeEvent::Commit("ñ".to_owned())));
    window.run();
    assert!(answer(&window).contains('ñ'), "{}", answer(&window));
}

#[test]
fn a_list_from_a_word_processor_is_pasted_as_a_list_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_answer(folder.path(), "We want:\n");
    window.event(Event::Paste(
        "\u{f0b7}\tOne\n\u{f0b7}\tTwo\u{202c}".to_owned(),
    ));
    window.run();
    assert_eq!(answer(&window), "We want:\n- One\n- Two");
    undo(&mut window);
    assert_eq!(answer(&window), "We want:\n");
    go(&mut window, "Plan and school");
    let name = "Name of the school";
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    window.event(Event::Paste("Sint-\nJozef\r\n".to_owned()));
    window.run();
    assert_eq!(window.state().plan().school.name, "Sint- Jozef");
}

#[test]
fn marks_are_not_counted() {
    let folder = tempfile::tempdir().unwrap();
    let window = with_answer(folder.path(), "**four**");
    assert!(window.shows("4 of "));
}

#[test]
fn tab_goes_from_field_to_field_past_the_toolbars() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = |window: &super::Window| {
        let focused = window.get_all(egui_kittest::kittest::By::new());
        let focused = focused
            .into_iter()
            .find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label())
    };
    let mut visited = Vec::new();
    for _ in 0..24 {
        press(&mut window, egui::Modifiers::NONE, egui::Key::Tab);
        visited.push(label(&window).unwrap_or_default());
    }
    for wanted in ["Which meetings and talks led to it?", "Name of the school"] {
        assert!(visited.iter().any(|label| label == wanted), "{visited:?}");
    }
}
