//! Menus, lists, calendars and questions with large text in a small window: all of each is within reach of the keyboard,
//! in sight, and the keyboard goes back to what it came from.

use super::safety::{change_outside, crash, wait_for_copy};
use super::walk::{LOOKS, Look, assert_focus, example, focused, name, walk, wrong};
use super::{Looks, Window, new_plan, press, sized_window, touch, wait};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::command::{COMMANDS, Menu, Needs};
use europlan::text::{self, Texts};
use std::collections::HashSet;

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
    ("command-statement", By::Menu(Menu::Help)),
    ("command-about", By::Menu(Menu::Help)),
];

/// Gives the keyboard to what has that role and a label that begins so.
fn focus(window: &mut Window, role: Role, label: &str) {
    let found = window.get_all_by_role(role).find(|node| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(label))
    });
    found.expect(label).focus();
    window.run();
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
        press(window, Modifiers::NONE, key);
    }
    (rows.len(), faults)
}

fn assert_menus(look: Look) {
    let language = look.0;
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), look);
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
    LOOKS.into_iter().for_each(assert_menus);
}

#[test]
fn every_day_of_a_calendar_is_in_sight_when_it_has_the_keyboard() {
    for look in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), look);
        let texts = Texts::new(look.0);
        let button = texts.say_with("date-pick", &[("question", "".into())]);
        focus(&mut window, Role::Button, &button);
        let (stops, faults) = go_through(&mut window, Key::Tab, "calendar");
        assert!((2..8).contains(&stops), "{stops} stops from the month on");
        assert_eq!(faults, Vec::<String>::new());
        press(&mut window, Modifiers::NONE, Key::Escape);
        focus(&mut window, Role::Button, &button);
        press(&mut window, Modifiers::NONE, Key::Enter);
        let mut seen = HashSet::new();
        for _ in 0..3 {
            press(&mut window, Modifiers::NONE, Key::Home);
            seen.insert(name(&window));
            for _ in 0..31 {
                press(&mut window, Modifiers::NONE, Key::ArrowRight);
                seen.insert(name(&window));
                assert_eq!(wrong(&window), None, "{}", name(&window));
            }
            press(&mut window, Modifiers::SHIFT, Key::Tab);
        }
        assert!(seen.len() > 12, "{seen:?}");
    }
}

#[test]
fn every_question_can_be_walked_through_and_gives_the_keyboard_back() {
    for look in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), look);
        let texts = Texts::new(look.0);
        for (question, open) in QUESTIONS {
            focus_field(&mut window);
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
            faults.extend(scrolls_twice(&window, question));
            walk(&mut window, question, &mut faults);
            assert_eq!(faults, Vec::<String>::new());
            press(&mut window, Modifiers::NONE, Key::Escape);
            assert_eq!(name(&window), before, "after {question}");
        }
    }
}

#[test]
fn the_first_page_can_be_walked_through() {
    for (language, pixels, text) in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = sized_window(folder.path(), language, None, pixels / text);
        let mut faults = Vec::new();
        let stops = walk(&mut window, "first page", &mut faults);
        assert!(stops > Menu::ALL.len() + 3, "only {stops}");
        assert_eq!(faults, Vec::<String>::new());
    }
}

/// That a question has a scroll bar within what has one already.
fn scrolls_twice(window: &Window, question: &str) -> Option<String> {
    let dialogs = window.query_all_by_role(Role::Dialog);
    let inside = dialogs.flat_map(|dialog| dialog.children_recursive().collect::<Vec<_>>());
    let bars = inside.filter(|node| node.accesskit_node().role() == Role::ScrollBar);
    let count = bars.count();
    (count > 1).then(|| format!("{question}: {count} scroll bars"))
}

/// Walks through the question of that title once it is there, and back with Escape.
fn assert_asked(window: &mut Window, texts: &Texts, title: &str) {
    let words = texts.say(title).into_owned();
    wait(window, title, |window| window.shows(&words));
    let mut faults = Vec::new();
    faults.extend(wrong(window).map(|fault| format!("{title}, at first: {fault}")));
    faults.extend(scrolls_twice(window, title));
    let stops = walk(window, title, &mut faults);
    assert!(stops > 1, "{title}: only {stops}");
    assert_eq!(faults, Vec::<String>::new());
}

/// Gives the keyboard to the first field.
fn focus_field(window: &mut Window) {
    let field = window.get_all_by_role(Role::TextInput).next();
    field.expect("a field").focus();
    window.run();
}

/// Writes a letter into the first field.
fn write(window: &mut Window) {
    focus_field(window);
    window.event(egui::Event::Text("x".to_owned()));
    window.run();
}

#[test]
fn every_question_that_the_program_asks_by_itself_can_be_walked_through() {
    for look in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let texts = Texts::new(look.0);
        let mut window = example(folder, look);
        write(&mut window);
        let before = name(&window);
        press(&mut window, Modifiers::COMMAND, Key::Q);
        assert_asked(&mut window, &texts, "unsaved-title");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(name(&window), before);

        let other = folder.join("other.europlan");
        std::fs::write(&other, "precious").unwrap();
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        press(&mut window, Modifiers::COMMAND, Key::A);
        window.event(egui::Event::Text(other.display().to_string()));
        window.run();
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_asked(&mut window, &texts, "replace-title");
        press(&mut window, Modifiers::NONE, Key::Escape); // another name
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(name(&window), before);

        change_outside(&folder.join("school.europlan"), |plan| {
            plan.school.name.push('y'); // whichever of them comes first
            plan.about.title.push('y');
        });
        press(&mut window, Modifiers::COMMAND, Key::S);
        assert_asked(&mut window, &texts, "other-title");
        touch(&mut window, &texts.say("other-together"));
        assert_asked(&mut window, &texts, "both-title");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(wrong(&window), None);
    }
}

#[test]
fn so_can_what_is_offered_after_a_crash() {
    for look in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let mut window = new_plan(folder);
        write(&mut window);
        wait_for_copy(&mut window, folder, "x");
        crash(window, folder);
        let mut window = sized_window(folder, look.0, None, look.1 / look.2);
        assert_asked(&mut window, &Texts::new(look.0), "recovered-title");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(wrong(&window), None);
    }
}

#[test]
fn the_title_of_a_folded_card_has_its_room_with_large_text() {
    for look in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), look);
        let texts = Texts::new(look.0);
        let add = texts.attribute("item-need", "add").unwrap();
        while window.query_by_label(&add).is_none() {
            press(&mut window, Modifiers::COMMAND, Key::PageDown);
        }
        let titles = window.query_all_by_role(Role::DisclosureTriangle);
        let width = look.1.x / look.2;
        let squeezed = titles.filter(|node| {
            let rect = node.rect();
            rect.height() > 90.0 && rect.width() < 0.6 * width
        });
        assert_eq!(squeezed.count(), 0, "{look:?}");
    }
}
