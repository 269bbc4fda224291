//! In each single frame something has the keyboard: else a screen reader is told that the window itself has it, and says
//! its title in the middle of the work.

use super::walk::name;
use super::{Window, click, example, go, press, sized_window, window};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

/// So many frames what is done by a key may take.
const FRAMES: usize = 8;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// Presses a key in the next frame: an event of the harness would take frames of its own.
fn add(window: &mut Window, held: Modifiers, key: Key) {
    for pressed in [true, false] {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: held,
        };
        window.input_mut().events.push(event);
    }
}

/// Presses a key, and notes each frame after it in which nothing has the keyboard.
fn watch(window: &mut Window, (held, key): (Modifiers, Key), faults: &mut Vec<String>) {
    let before = name(window);
    add(window, held, key);
    for frame in 0..FRAMES {
        window.step();
        let root = window.root();
        let mut nodes = root.children_recursive();
        if !nodes.any(|node| node.accesskit_node().is_focused()) {
            faults.push(format!("{before}, {held:?} {key:?}, frame {frame}"));
        }
    }
}

fn assert_each(window: &mut Window, keys: impl IntoIterator<Item = (Modifiers, Key)>) {
    let mut faults = Vec::new();
    for key in keys {
        watch(window, key, &mut faults);
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn when_tab_goes_round_the_welcome_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    assert_each(&mut window, [(NONE, Key::Tab); 24]);
    assert_each(&mut window, [(Modifiers::SHIFT, Key::Tab); 24]);
}

#[test]
fn when_tab_goes_round_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    for opens in [(CTRL, Key::E), (CTRL | Modifiers::SHIFT, Key::S)] {
        assert_each(&mut window, [opens]);
        press(&mut window, NONE, Key::Tab);
        assert_each(&mut window, [(NONE, Key::Tab); 16]);
        assert_each(&mut window, [(Modifiers::SHIFT, Key::Tab); 16]);
        assert_each(&mut window, [(NONE, Key::Escape)]);
    }
}

#[test]
fn when_tab_comes_back_to_the_one_thing_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    let before = name(&window);
    assert_each(&mut window, [(NONE, Key::F1)]);
    let only = name(&window);
    assert_each(&mut window, [(NONE, Key::Tab), (NONE, Key::Tab)]);
    assert_eq!(name(&window), only);
    assert_each(&mut window, [(NONE, Key::Escape)]);
    assert_eq!(name(&window), before);
}

#[test]
fn when_tab_goes_on_and_straight_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    go_to_the_last(&mut window);
    let before = name(&window);
    add(&mut window, NONE, Key::Tab);
    add(&mut window, Modifiers::SHIFT, Key::Tab);
    window.run();
    assert_eq!(name(&window), before);
}

#[test]
fn when_tab_goes_on_from_the_last_thing_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sized_window(folder.path(), "en", None, vec2(700.0, 600.0));
    click(&mut window, "Start a new plan");
    go_to_the_last(&mut window);
    assert_each(&mut window, [(NONE, Key::Tab); 3]);
}

/// Gives the keyboard to the last thing of all.
fn go_to_the_last(window: &mut Window) {
    window.get_by_role_and_label(Role::MenuItem, "File").focus();
    window.run();
    press(window, Modifiers::SHIFT, Key::Tab);
}

#[test]
fn when_something_opens_or_closes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    let menus = [
        (Modifiers::ALT, Key::F),
        (NONE, Key::ArrowRight),
        (NONE, Key::Escape),
        (NONE, Key::Escape),
    ];
    assert_each(&mut window, menus);
    let pages = [
        (CTRL, Key::PageDown),
        (CTRL, Key::PageDown),
        (CTRL, Key::PageUp),
        (NONE, Key::F6),
        (NONE, Key::F6),
        (NONE, Key::F8),
        (CTRL, Key::Z),
        (CTRL, Key::Y),
        (CTRL, Key::F),
        (NONE, Key::Escape),
        (NONE, Key::F1),
        (NONE, Key::Escape),
    ];
    assert_each(&mut window, pages);
    go(&mut window, "Needs and goals");
    for name in ["Add a need", "Remove Need 1", "Add a goal"] {
        let button = window.get_all_by_label(name).next().expect(name);
        button.focus();
        window.run();
        assert_each(&mut window, [(NONE, Key::Enter), (CTRL, Key::Z)]);
    }
    go(&mut window, "Plan and school");
    for name in [
        "Language of the plan",
        "Pick a date: First month",
        "Country: Choose another country…",
    ] {
        let opener = window.get_all_by_label(name).next().expect(name);
        opener.focus();
        window.run();
        assert_each(
            &mut window,
            [(NONE, Key::Enter), (NONE, Key::Tab), (NONE, Key::Escape)],
        );
        assert_each(&mut window, [(NONE, Key::Enter), (NONE, Key::Escape)]);
    }
}
