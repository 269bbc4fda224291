//! The keyboard as every desktop has it: keys that come at once, menus, lists, pages.

use super::{Window, new_plan, press, type_into};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

const NAME: &str = "Name of the school";

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers,
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

/// What a person did while the computer was busy: all of it comes in one frame.
fn at_once(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.input_mut().events.extend(events);
    window.step();
    window.run();
}

#[test]
fn what_is_typed_after_a_key_that_moves_the_focus_goes_where_it_is_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut events = Vec::new();
    for field in 0..25 {
        let word = format!("word{field}")
            .chars()
            .map(|sign| text(&sign.to_string()))
            .collect();
        let back = [
            key(Key::Tab, Modifiers::SHIFT),
            text("!"),
            key(Key::Tab, Modifiers::NONE),
        ];
        let next = vec![key(Key::Tab, Modifiers::NONE)];
        events.extend([word, back.to_vec(), next].concat());
    }
    let mut slow = new_plan(folder.path());
    type_into(&mut slow, NAME, "one");
    for event in &events {
        slow.event(event.clone());
        slow.run();
    }
    let mut busy = new_plan(folder.path());
    type_into(&mut busy, NAME, "one");
    busy.input_mut().events.extend(events);
    for _ in 0..25 * 10 {
        busy.step();
    }
    let plan = busy.state().plan();
    assert!(plan.school.address.starts_with("word"), "{:?}", plan.school);
    assert_eq!(plan, slow.state().plan());
}

#[test]
fn a_shortcut_works_though_its_keys_are_released_in_the_same_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "one");
    let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
    let released = Event::Key {
        key: Key::S,
        physical_key: Some(Key::S),
        pressed: false,
        repeat: false,
        modifiers: ctrl,
    };
    let path = ["/", "x"].map(text);
    let keys = [
        Event::ModifiersChanged(ctrl),
        key(Key::S, ctrl),
        released,
        Event::ModifiersChanged(Modifiers::NONE),
    ];
    at_once(&mut window, [text("!")].into_iter().chain(keys).chain(path));
    let asked = window.get_by_role_and_label(Role::TextInput, "Path of the file");
    assert!(
        asked.value().unwrap().ends_with("/x"),
        "{:?}",
        asked.value()
    );
    assert_eq!(window.state().plan().school.name, "one!");
    press(&mut window, Modifiers::NONE, Key::Escape);
}
