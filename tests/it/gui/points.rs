//! From point to point of the check with F8: each press leads on, and says to eye and ear which point it is.

use super::check::{NO_VISION, with_a_need};
use super::spoken::polite;
use super::walk::{name, wrong};
use super::{Looks, Window, new_plan, press, sized_window, type_into, window};
use egui::accesskit::Live;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::Path;

/// What the window says of the point that the keyboard was led to.
fn told(window: &Window) -> Option<String> {
    let mut nodes = window.query_all_by_label_contains("Point ");
    nodes.find_map(|node| {
        let node = node.accesskit_node();
        let words = node.label().or_else(|| node.value())?;
        let is_seen = node.live() == Live::Off;
        (is_seen && words.starts_with("Point ")).then_some(words)
    })
}

#[test]
fn each_press_leads_on_and_says_which_point_it_is() {
    for size in [egui::vec2(1350.0, 844.0), egui::vec2(512.0, 350.0)] {
        let folder = tempfile::tempdir().unwrap();
        drop(with_a_need(folder.path())); // writes it
        let file = folder.path().join("school.europlan");
        let mut window = sized_window(folder.path(), "en", Some(&file), size);
        let mut places = Vec::new();
        let all = loop {
            press(&mut window, Modifiers::NONE, Key::F8);
            let words = told(&window).expect("which point it is");
            let heard = polite(&window);
            assert!(heard.contains(&words), "{words}: {heard}");
            assert_eq!(wrong(&window), None, "{words}");
            let (number, rest) = words["Point ".len()..].split_once(" of ").unwrap();
            let all: usize = rest.split_once(". ").unwrap().0.parse().unwrap();
            if number == "1" && !places.is_empty() {
                break all;
            }
            places.push(name(&window));
            assert_eq!(number, places.len().to_string());
        };
        assert_eq!(places.len(), all);
        if size.x > 1000.0 {
            let said = format!("{all} points"); // in the panel, too
            assert!(window.query_by_label(&said).is_some(), "no \"{said}\"");
        }
        press(&mut window, Modifiers::SHIFT, Key::F8);
        assert!(
            told(&window)
                .unwrap()
                .starts_with(&format!("Point {all} of {all}. "))
        );
        press(&mut window, Modifiers::NONE, Key::Tab);
        assert_eq!(told(&window), None, "the keyboard is elsewhere");
    }
}

#[test]
fn after_a_point_was_settled_the_next_one_follows() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_a_need(folder.path());
    let vision = &NO_VISION["Missing: ".len()..];
    let rest = |window: &Window| Some(told(window)?.split_once(". ")?.1.to_owned());
    let mut last = rest(&window);
    for _ in 0..40 {
        press(&mut window, Modifiers::NONE, Key::F8);
        last = rest(&window);
        if last.as_ref().is_some_and(|words| words.contains(vision)) {
            break;
        }
    }
    assert!(last.is_some_and(|words| words.contains(vision)));
    press(&mut window, Modifiers::NONE, Key::F8);
    let next = rest(&window);
    press(&mut window, Modifiers::SHIFT, Key::F8);
    let words = "Every class of ours reads in two languages.";
    type_into(&mut window, "Where do you want to be?", words);
    press(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(rest(&window), next);
}

#[test]
fn without_points_the_keyboard_stays_and_the_window_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/en.europlan");
    let mut window = window(folder.path(), "en", Some(&example));
    press(&mut window, Modifiers::NONE, Key::Tab);
    let before = name(&window);
    for key in [Key::F8, Key::F8] {
        press(&mut window, Modifiers::NONE, key);
        assert!(window.shows("Nothing missing"));
        assert!(polite(&window).contains("Nothing missing"));
        assert_eq!(name(&window), before);
    }
}

#[test]
fn at_the_only_point_each_press_says_so_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let mut heard = String::new();
    for modifiers in [Modifiers::SHIFT, Modifiers::NONE, Modifiers::NONE] {
        press(&mut window, modifiers, Key::F8);
        assert!(told(&window).unwrap().starts_with("Point 1 of 1. "));
        assert!(name(&window).contains("Add a need"));
        let words = polite(&window);
        assert!(words.contains("Point 1 of 1. "));
        assert_ne!(words, heard, "a change is spoken");
        heard = words;
    }
}
