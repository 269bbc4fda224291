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
fn each_shortcut_runs_its_command_and_no_other() {
    for (command, shortcut) in shortcuts() {
        let ctx = egui::Context::default();
        let modifiers = Modifiers {
            ctrl: shortcut.modifiers.command,
            ..shortcut.modifiers
        };
        ctx.begin_pass(RawInput {
            events: vec![Event::Key {
                key: shortcut.logical_key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers,
            }],
            ..RawInput::default()
        });
        let found: Vec<Command> = pressed(&ctx).into_iter().map(|row| row.command).collect();
        ctx.end_pass().textures_delta.clear();
        assert_eq!(found, [command]);
    }
}
