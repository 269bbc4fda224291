//! Menus, lists, calendars and questions with large text in a small window: all of each is within reach of the keyboard,
//! in sight, and the keyboard goes back to what it came from.

use super::walk::{assert_focus, example, focused, name, step, walk, wrong};
use super::{Window, press, sized_window, touch};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::command::{COMMANDS, Menu, Needs};
use europlan::text::{self, Texts};
use std::collections::HashSet;

/// The smallest window with the largest text, and one of a usual size.
const SIZES: [egui::Vec2; 2] = [egui::vec2(400.0, 300.0), egui::vec2(1024.0, 700.0)];

/// How a question is opened.
enum By {
    Menu(Menu),
    Keys(Modifiers, Key),
}

/// Questions, by the key of their command.
const QUESTIONS: &[(&str, By)] = &[
    ("command-mark-sent", By::Menu(Menu::File)),
    ("command-export-pdf", By::Keys(Modifiers::COMMAND, Key::E)),
    ("command-open", By::Keys(Modifiers::COMMAND, Key::O)),
    ("command-shortcuts", By::Keys(Modifiers::NONE, Key::F1)),
    ("command-about", By::Menu(Menu::Help)),
];

/// Both sizes in each language.
fn windows() -> impl Iterator<Item = (&'static str, egui::Vec2)> {
    let languages = text::shipped().into_iter();
    languages.flat_map(|language| SIZES.map(|size| (language, size)))
}

/// Gives the keyboard to what has that role and a label that begins so.
fn focus(window: &mut Window, role: Role, label: &str) {
    let found = window.get_all_by_role(role).find(|node| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(label))
    });
    found.expect(label).focus();
    step(window);
}

/// Opens what has the keyboard and goes through it with that key; how many rows there were, and what was wrong.
fn go_through(window: &mut Window, key: Key, place: &str) -> (usize, Vec<String>) {
    let opener = focused(window).unwrap().id;
    press(window, Modifiers::NONE, Key::Enter);
    let (mut rows, mut faults) = (HashSet::new(), Vec::new());
    for _ in 0..80 {
        if let Some(widget) = focused(window).filter(|widget| widget.id != opener) {
            if !egui::Popup::is_any_open(&window.ctx) || !rows.insert(widget.id) {
                break;
            }
            faults.extend(wrong(window).map(|fault| format!("{place}: {fault}")));
        }
        window.key_press(key);
        step(window);
    }
    (rows.len(), faults)
}

fn assert_menus(language: &str, size: egui::Vec2) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), language, size);
    let texts = Texts::new(language);
    let is_on = |needs| matches!(needs, Needs::Nothing | Needs::Plan);
    for menu in Menu::ALL {
        let name = texts.say(menu.key());
        let rows = COMMANDS.iter().filter(|row| row.menu == menu);
        let wanted = rows.filter(|row| is_on(row.needs)).count();
        focus(&mut window, Role::MenuItem, &name);
        let (rows, faults) = go_through(&mut window, Key::ArrowDown, &name);
        assert!(rows >= wanted, "{name}: {rows} of {wanted}");
        assert_eq!(faults, Vec::<String>::new());
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_focus(&window, &format!("{:?}", Some(name.as_ref())));
    }
    focus(&mut window, Role::Button, text::own_name(language));
    let (rows, faults) = go_through(&mut window, Key::ArrowDown, "languages");
    assert!(rows >= 2 && faults.is_empty(), "{rows} {faults:?}");
}

#[test]
fn every_row_of_every_menu_is_in_sight_when_it_has_the_keyboard() {
    for (language, size) in windows() {
        assert_menus(language, size);
    }
}

#[test]
fn every_day_of_a_calendar_is_in_sight_when_it_has_the_keyboard() {
    for (language, size) in windows() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), language, size);
        let texts = Texts::new(language);
        let name = texts.say_with("date-pick", &[("question", "".into())]);
        focus(&mut window, Role::Button, &name);
        let (stops, faults) = go_through(&mut window, Key::Tab, "calendar");
        assert!(stops > 2 + 12, "only {stops}");
        assert_eq!(faults, Vec::<String>::new());
    }
}

#[test]
fn every_question_can_be_walked_through_and_gives_the_keyboard_back() {
    for (language, size) in windows() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), language, size);
        let texts = Texts::new(language);
        for (question, open) in QUESTIONS {
            press(&mut window, Modifiers::NONE, Key::Tab);
            let before = name(&window);
            match *open {
                By::Menu(menu) => {
                    touch(&mut window, &texts.say(menu.key()));
                    touch(&mut window, &texts.say(question));
                }
                By::Keys(modifiers, key) => press(&mut window, modifiers, key),
            }
            let mut faults = Vec::new();
            faults.extend(wrong(&window).map(|fault| format!("{question}, at first: {fault}")));
            walk(&mut window, question, &mut faults);
            assert_eq!(faults, Vec::<String>::new());
            press(&mut window, Modifiers::NONE, Key::Escape);
            step(&mut window);
            assert_eq!(name(&window), before, "after {question}");
        }
    }
}

#[test]
fn the_first_page_can_be_walked_through() {
    for (language, size) in windows() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = sized_window(folder.path(), language, None, size);
        let mut faults = Vec::new();
        let stops = walk(&mut window, "first page", &mut faults);
        assert!(stops > Menu::ALL.len() + 3, "only {stops}");
        assert_eq!(faults, Vec::<String>::new());
    }
}
