//! The table of commands: no shortcut stands for two, each command can be reached, words are there.

use crate::source::one;
use egui::{Event, Key, KeyboardShortcut, Modifiers, RawInput};
use europlan::command::{COMMANDS, Command, Menu, pressed};
use europlan::text::{Texts, shipped};
use std::collections::BTreeMap;

/// The modifier keys that a person holds: on a Mac, `command` is ⌘; elsewhere it is Ctrl.
fn held(modifiers: Modifiers, mac: bool) -> (bool, bool, bool, bool) {
    let ctrl = modifiers.ctrl || (modifiers.command && !mac);
    let command = modifiers.mac_cmd || (modifiers.command && mac);
    (modifiers.alt, ctrl, modifiers.shift, command)
}

fn shortcuts() -> Vec<(Command, KeyboardShortcut)> {
    COMMANDS
        .iter()
        .flat_map(|row| row.shortcuts.iter().map(|keys| (row.command, *keys)))
        .collect()
}

#[test]
fn no_shortcut_stands_for_two_commands_on_any_system() {
    for mac in [false, true] {
        let mut seen = BTreeMap::new();
        for (command, shortcut) in shortcuts() {
            let keys = (shortcut.logical_key.name(), held(shortcut.modifiers, mac));
            let other = seen.insert(keys, command);
            assert!(
                other.is_none(),
                "{command:?} and {other:?} have the same keys (mac: {mac})"
            );
        }
    }
}

#[test]
fn no_shortcut_takes_a_key_that_text_fields_need() {
    for (command, shortcut) in shortcuts() {
        let plain = shortcut.modifiers.is_none() && !shortcut.logical_key.name().starts_with('F');
        let editing = shortcut.modifiers == Modifiers::COMMAND
            && matches!(shortcut.logical_key, Key::A | Key::C | Key::V | Key::X);
        assert!(!plain && !editing, "{command:?}");
    }
}

#[test]
fn each_command_has_one_row() {
    let source = one("src/command.rs").text;
    let (_, list) = source.split_once("pub enum Command {").unwrap();
    let (list, _) = list.split_once("\n}").unwrap();
    let names = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    for name in names.map(|name| name.trim_end_matches(',')) {
        let rows = COMMANDS
            .iter()
            .filter(|row| format!("{:?}", row.command) == name);
        assert_eq!(rows.count(), 1, "{name}");
    }
}

#[test]
fn each_row_and_menu_has_words_and_no_two_are_the_same() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        let mut seen = BTreeMap::new();
        let keys = COMMANDS
            .iter()
            .map(|row| row.key)
            .chain(Menu::ALL.map(Menu::key));
        for key in keys {
            assert!(texts.has(key), "{key}");
            let words = texts.say(key).into_owned();
            if key.starts_with("command-") {
                assert_eq!(
                    seen.insert(words, key),
                    None,
                    "{tag}: {key} has the words of another"
                );
            }
        }
    }
}

#[test]
fn each_menu_has_commands_that_stand_together() {
    let mut menus: Vec<Menu> = COMMANDS.iter().map(|row| row.menu).collect();
    menus.dedup();
    assert_eq!(menus, Menu::ALL);
}

#[test]
fn menus_are_parted_by_lines_into_groups_that_one_can_take_in() {
    for menu in Menu::ALL {
        let mut rows = COMMANDS.iter().filter(|row| row.menu == menu).peekable();
        let first = rows.peek().unwrap();
        assert!(!first.begins_group, "{menu:?} begins with a line");
        let mut groups = vec![0];
        for row in rows {
            if row.begins_group {
                groups.push(0);
            }
            *groups.last_mut().unwrap() += 1;
        }
        assert!(
            groups.len() > 1 && groups.iter().all(|rows| *rows <= 4),
            "{menu:?}: {groups:?}"
        );
    }
}

/// The commands that a pressed key runs.
fn run_by(key: Key, physical_key: Option<Key>, modifiers: Modifiers) -> Vec<Command> {
    let ctx = egui::Context::default();
    ctx.begin_pass(RawInput {
        events: vec![Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat: false,
            modifiers,
        }],
        ..RawInput::default()
    });
    let found: Vec<Command> = pressed(&ctx, &[])
        .into_iter()
        .map(|row| row.command)
        .collect();
    let is_taken = ctx.input(|input| input.events.is_empty());
    assert_eq!(is_taken, !found.is_empty(), "{key:?}");
    ctx.end_pass().textures_delta.clear();
    found
}

/// What a person holds on Linux and Windows, as winit tells it.
const CTRL: Modifiers = Modifiers {
    command: true,
    ..Modifiers::CTRL
};
const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..CTRL
};

#[test]
fn each_shortcut_runs_its_command_and_no_other() {
    for (command, shortcut) in shortcuts() {
        let modifiers = Modifiers {
            ctrl: shortcut.modifiers.command,
            ..shortcut.modifiers
        };
        let found = run_by(shortcut.logical_key, None, modifiers);
        assert_eq!(found, [command]);
    }
}

#[test]
fn a_key_that_is_held_besides_makes_a_shortcut_another_one() {
    let all: Vec<KeyboardShortcut> = shortcuts().into_iter().map(|(_, keys)| keys).collect();
    for keys in &all {
        let held = Modifiers {
            ctrl: keys.modifiers.command,
            ..keys.modifiers
        };
        for more in [Modifiers::ALT, Modifiers::SHIFT, CTRL] {
            let both = held | more;
            let is_other = |other: &KeyboardShortcut| {
                other.logical_key == keys.logical_key && both.matches_exact(other.modifiers)
            };
            let plus = keys.logical_key == Key::Plus && !both.alt; // which some keyboards have with Shift
            if both != held && !plus && !all.iter().any(is_other) {
                let found = run_by(keys.logical_key, Some(keys.logical_key), both);
                assert_eq!(found, [], "{keys:?} with {more:?}");
            }
        }
    }
}

#[test]
fn what_types_a_sign_on_a_german_or_polish_keyboard_runs_nothing() {
    let ctrl_alt = CTRL | Modifiers::ALT;
    for key in [Key::Q, Key::E, Key::N, Key::O, Key::S, Key::Z, Key::Num0] {
        assert_eq!(run_by(key, Some(key), ctrl_alt), [], "{key:?}");
        assert_eq!(run_by(key, Some(key), Modifiers::NONE), []); // AltGr on X11
    }
}

#[test]
fn shortcuts_on_digits_are_where_the_digits_are_on_every_keyboard() {
    // What Shift and these keys type: German and Spanish `/` and `(`, US `&` and `*`, French and Belgian the digits.
    for (key, physical, command) in [
        (Key::Slash, Key::Num7, Command::Numbers),
        (Key::Num7, Key::Num7, Command::Numbers),
        (Key::Num8, Key::Num8, Command::Bullets),
        (Key::OpenBracket, Key::Num8, Command::Bullets),
    ] {
        assert_eq!(run_by(key, Some(physical), CTRL_SHIFT), [command]);
    }
    // Without Shift a Belgian keyboard types `à` there, which is no key of egui, and `!` on the 8.
    assert_eq!(
        run_by(Key::Num0, Some(Key::Num0), CTRL),
        [Command::UsualSize]
    );
    assert_eq!(run_by(Key::Exclamationmark, Some(Key::Num8), CTRL), []);
    // The number pad moves the caret and selects if Num Lock is off.
    assert_eq!(run_by(Key::Home, Some(Key::Num7), CTRL_SHIFT), []);
    assert_eq!(run_by(Key::ArrowUp, Some(Key::Num8), CTRL_SHIFT), []);
}

#[test]
fn the_size_of_text_follows_the_signs_on_the_keys() {
    for (key, physical, modifiers, command) in [
        (Key::Plus, Key::CloseBracket, CTRL, Command::Larger), // German
        (Key::Minus, Key::Slash, CTRL, Command::Smaller),
        (Key::Minus, Key::Num6, CTRL, Command::Smaller), // French
        (Key::Plus, Key::Equals, CTRL_SHIFT, Command::Larger), // French, US
        (Key::Plus, Key::Slash, CTRL_SHIFT, Command::Larger), // Belgian
        (Key::Minus, Key::Equals, CTRL, Command::Smaller),
    ] {
        assert_eq!(run_by(key, Some(physical), modifiers), [command], "{key:?}");
    }
}

#[test]
fn a_greek_or_bulgarian_keyboard_ends_the_program_too() {
    for key in [Key::Semicolon, Key::Comma] {
        assert_eq!(run_by(key, Some(Key::Q), CTRL), [Command::Quit]);
    }
    assert_eq!(run_by(Key::Quote, Some(Key::Q), CTRL), []); // Dvorak
    assert_eq!(run_by(Key::Comma, Some(Key::M), CTRL), []); // French
}

#[test]
fn what_writer_and_word_share_is_the_same_here_or_free() {
    let shared = [
        (Key::N, vec![Command::New]),
        (Key::O, vec![Command::Open]),
        (Key::S, vec![Command::Save]),
        (Key::Z, vec![Command::Undo]),
        (Key::Y, vec![Command::Redo]),
        (Key::B, vec![Command::Bold]),
        (Key::I, vec![Command::Italic]),
        (Key::W, vec![Command::Welcome]), // closes the plan
        (Key::F4, vec![Command::Welcome]),
        (Key::A, vec![]), // fields select, cut, copy and paste by themselves
        (Key::X, vec![]),
        (Key::C, vec![]),
        (Key::V, vec![]),
        (Key::F, vec![Command::Find]),
        (Key::H, vec![Command::Replace]),
        (Key::P, vec![Command::Print]),
        (Key::K, vec![]), // link
        (Key::U, vec![]), // underline
        (Key::Home, vec![]),
        (Key::End, vec![]),
    ];
    for (key, commands) in shared {
        assert_eq!(run_by(key, Some(key), CTRL), commands, "{key:?}");
    }
    assert_eq!(run_by(Key::F1, None, Modifiers::NONE), [Command::Shortcuts]);
    assert_eq!(run_by(Key::F7, None, Modifiers::NONE), [Command::Spelling]);
}
