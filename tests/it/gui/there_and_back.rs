//! Tab and Shift+Tab meet the same things, in the opposite order, whatever comes into sight on the way.

use super::walk::{go_to_whole, name, wrong};
use super::{Window, go, press, sized_window, touch};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::Part;
use europlan::store;
use europlan::text::{self, Texts};
use europlan::ui::Page;
use std::path::Path;

/// A small window with large text and the whole example, so that most of a page is out of sight.
fn example(folder: &Path, language: &str) -> Window {
    let settings = "(tour_seen: true, text_size: 200)";
    std::fs::write(folder.join("settings.ron"), settings).unwrap();
    let file = folder.join("school.europlan");
    store::save(&file, &store::example(language)).unwrap();
    let mut window = sized_window(folder, language, Some(&file), vec2(512.0, 350.0));
    window.set_pixels_per_point(2.0);
    window.run();
    window
}

/// The stops from where the keyboard is, until one comes again.
fn stops(window: &mut Window, held: Modifiers) -> Vec<Option<egui::Id>> {
    let mut stops = Vec::new();
    loop {
        let here = window.ctx.memory(egui::Memory::focused);
        if stops.contains(&here) {
            return stops;
        }
        stops.push(here);
        press(window, held, Key::Tab);
    }
}

fn assert_the_same(window: &mut Window, page: &str) {
    let there = stops(window, Modifiers::NONE);
    let mut back = stops(window, Modifiers::SHIFT);
    back[1..].reverse();
    assert_eq!(there.len(), back.len(), "{page}: {}", name(window));
    assert_eq!(there, back, "{page}");
}

#[test]
fn on_each_part() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    for part in Part::ALL {
        assert_the_same(&mut window, part.key());
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
}

#[test]
fn on_each_page_about_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    for (page, _) in Page::WHOLE {
        let name = go_to_whole(&mut window, &Texts::new("en"), page);
        assert_the_same(&mut window, &name);
    }
}

/// The names of the buttons that lead from progress to an indicator.
fn indicators(window: &Window) -> Vec<String> {
    let links = window.query_all_by_role(Role::Button);
    let names = links.filter_map(|node| node.accesskit_node().label());
    names
        .filter(|name| name.starts_with("Indicator "))
        .collect()
}

#[test]
fn who_jumps_to_a_page_that_was_never_drawn_sees_where_the_keyboard_is() {
    for language in text::shipped() {
        let texts = Texts::new(language);
        for at in 0..6 {
            let folder = tempfile::tempdir().unwrap();
            let mut window = example(folder.path(), language);
            touch(&mut window, &texts.say("parts"));
            go(&mut window, &texts.say(Part::Progress.key()));
            let all = indicators(&window);
            let link = window.get_all_by_label(&all[at]).next().unwrap();
            link.focus();
            window.run();
            press(&mut window, Modifiers::NONE, Key::Enter);
            assert_eq!(wrong(&window), None, "{}", name(&window));
        }
    }
}

#[test]
fn undo_in_a_long_answer_shows_what_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    for _ in 0..6 {
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
    let field = super::walk::focused(&window).unwrap();
    assert!(field.rect.height() > 255.0, "{}", name(&window));
    super::write(&mut window, "abc");
    for (key, what) in [(Key::Z, "undo"), (Key::Y, "redo"), (Key::Z, "undo again")] {
        press(&mut window, Modifiers::COMMAND, key);
        let caret = window
            .output()
            .platform_output
            .ime
            .map(|ime| ime.cursor_rect);
        let caret = caret.unwrap();
        let sight = egui::Rect::from_min_max(egui::pos2(0.0, 95.0), egui::pos2(512.0, 350.0));
        assert!(sight.contains_rect(caret), "{what}: {caret}");
    }
}

#[test]
fn a_list_does_not_stay_open_over_another_field_when_the_text_gets_smaller() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    let country = "Country: Choose another country…";
    let button = window.get_by_label(country);
    button.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(egui::Popup::is_any_open(&window.ctx));
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    assert!(!egui::Popup::is_any_open(&window.ctx));
    assert_eq!(super::focused_name(&window), country);
    assert_eq!(wrong(&window), None);
}
