//! What lies over the page makes way for what has the keyboard, however it comes there.

use super::walk::{LOOKS, focused, name, wrong};
use super::{Window, click, go, press, sized_window, touch, type_into};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use europlan::store;
use std::path::Path;

const CHECK: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::R);
const QUESTION: &str = "Where do you want to be?";

/// A window with the example of that language, from a file.
fn example(folder: &Path, language: &str, size: egui::Vec2) -> Window {
    std::fs::write(folder.join("settings.ron"), "(tour_seen: true)").unwrap();
    let file = folder.join("school.europlan");
    store::save(&file, &store::example(language)).unwrap();
    sized_window(folder, language, Some(&file), size)
}

#[test]
fn the_check_that_is_opened_over_the_form_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", vec2(1024.0, 700.0));
    go(&mut window, "Vision");
    type_into(&mut window, QUESTION, "!");
    press(&mut window, CHECK.0, CHECK.1);
    assert!(window.shows_check());
    assert_eq!(wrong(&window), None, "{}", name(&window));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.shows_check());
    assert!(name(&window).contains(QUESTION), "{}", name(&window));
}

#[test]
fn the_next_point_is_not_covered_even_if_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", vec2(1024.0, 700.0));
    go(&mut window, "Vision");
    type_into(&mut window, QUESTION, "!");
    press(&mut window, Modifiers::NONE, Key::F8);
    assert!(super::Looks::shows(&window, "Nothing missing"));
    assert!(name(&window).contains(QUESTION), "{}", name(&window));
    assert_eq!(wrong(&window), None);
}

#[test]
fn a_window_that_gets_smaller_does_not_cover_what_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", vec2(1400.0, 844.0));
    go(&mut window, "Vision");
    press(&mut window, CHECK.0, CHECK.1);
    type_into(&mut window, QUESTION, "!");
    assert!(window.shows_check());
    window.set_size(vec2(1000.0, 500.0));
    window.run();
    assert!(name(&window).contains(QUESTION), "{}", name(&window));
    assert_eq!(wrong(&window), None);
}

#[test]
fn the_card_of_the_tour_makes_way() {
    for (language, pixels, text) in LOOKS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = example(folder.path(), language, pixels / text);
        let texts = europlan::text::Texts::new(language);
        touch(&mut window, &texts.say(europlan::command::Menu::Help.key()));
        click(&mut window, &texts.say("command-tour"));
        for station in 0..4 {
            for _ in 0..30 {
                press(&mut window, Modifiers::NONE, Key::Tab);
                let look = format!("{language} {pixels} {text}, {station}, {}", name(&window));
                assert_eq!(wrong(&window), None, "{look}");
            }
            let next = texts.say("tour-next");
            let Some(next) = window.query_by_label(&next) else {
                break;
            };
            next.click_accesskit();
            window.run();
            assert!(focused(&window).is_some());
        }
    }
}

#[test]
fn what_has_the_keyboard_stays_in_sight_when_what_is_above_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "nl", vec2(400.0, 300.0));
    let mut other = window.state().plan().clone();
    other.vision.picture = "Wij lezen. ".repeat(80);
    other.school.surroundings = "Bij het water. ".repeat(60);
    other.school.papers = "Ons schoolwerkplan. ".repeat(60);
    let file = folder.path().join("other.europlan");
    store::save(&file, &other).unwrap();
    touch(&mut window, "Bestand");
    click(&mut window, "Vergelijken met een ander bestand…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    super::write(&mut window, &file.display().to_string());
    press(&mut window, Modifiers::NONE, Key::Enter);
    super::settle(&mut window);
    let take = "Dit antwoord overnemen";
    let all = window.get_all_by_label_contains(take).count();
    assert!(all > 2, "three answers differ");
    let first = window.get_all_by_label_contains(take).next();
    first.unwrap().focus();
    window.run();
    for taken in 1..=2 {
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(window.get_all_by_label_contains(take).count(), all - taken);
        assert_eq!(wrong(&window), None, "{taken}: {}", name(&window));
    }
}

trait Check {
    fn shows_check(&self) -> bool;
}

impl Check for Window {
    fn shows_check(&self) -> bool {
        self.query_by_label("Close the check").is_some()
    }
}

#[test]
fn the_keyboard_comes_back_from_a_check_that_lay_over_the_form() {
    for size in [vec2(1024.0, 700.0), vec2(512.0, 350.0)] {
        for close in [(Modifiers::NONE, Key::Escape), CHECK] {
            let folder = tempfile::tempdir().unwrap();
            let mut window = example(folder.path(), "en", size);
            let question = "Which meetings and talks led to it?";
            let field = window.get_by_role_and_label(Role::MultilineTextInput, question);
            field.focus();
            window.run();
            let before = name(&window);
            press(&mut window, CHECK.0, CHECK.1);
            assert_ne!(name(&window), before, "the check has it");
            press(&mut window, close.0, close.1);
            assert_eq!(name(&window), before, "{size} {close:?}");
            assert_eq!(wrong(&window), None);
        }
    }
}
