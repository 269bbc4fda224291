//! What WCAG asks for and no other test of the window proves: order, title, language.

use super::walk::{LOOKS, example, go_to_whole, unfold};
use super::{Window, press, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::Part;
use europlan::store;
use europlan::text::{self, Texts};
use europlan::ui::Page;

/// So far above the one before it something may begin that stands beside it, in points.
const BESIDE: f32 = 48.0;

#[test]
fn what_is_read_comes_in_the_order_in_which_it_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), LOOKS[0]);
    for part in Part::ALL {
        let page = window.get_by_role(Role::Main);
        let fields = page.children_recursive().filter(|node| {
            let role = node.accesskit_node().role();
            let fields = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox];
            fields.contains(&role)
        });
        let fields: Vec<_> = fields
            .map(|node| (node.rect().top(), node.accesskit_node().label()))
            .collect();
        for two in fields.windows(2) {
            assert!(two[1].0 > two[0].0 - BESIDE, "{part:?}: {two:?}");
        }
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
}

#[test]
fn the_window_is_named_after_the_plan_and_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let window = example(folder.path(), LOOKS[0]);
    let title = window.root().accesskit_node().label();
    assert_eq!(title.as_deref(), Some("school – Europlan"));
}

#[test]
fn fields_have_the_language_of_the_plan_in_a_window_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("school.europlan");
    store::save(&file, &store::example("nl")).unwrap();
    let window = window(folder.path(), "en", Some(&file));
    let field = window.get_by_role_and_label(Role::TextInput, "Title of the plan");
    assert_eq!(field.accesskit_node().data().language(), Some("nl"));
    let root = window.root();
    assert_eq!(root.accesskit_node().data().language(), Some("en"));
}

/// How far the words of ratings between two levels reach beyond where they are seen, in points.
fn cut_off(window: &Window) -> Vec<f32> {
    let shapes = window.output().shapes.iter();
    let is_it = |words: &str| words.starts_with("Zwak tot") || words.starts_with("Gemiddeld tot");
    let texts = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Text(text) if is_it(text.galley.text()) => {
            Some(text.visual_bounding_rect().right() - clipped.clip_rect.right())
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn the_words_of_a_rating_between_two_levels_are_whole() {
    let real = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real");
    let mut found = 0;
    for name in [
        "at-innsbruck-hak",
        "lv-ozolnieki",
        "nl-uden",
        "fr-tordo-primaire",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let settings = "(tour_seen: true, check_open: true)";
        std::fs::write(folder.path().join("settings.ron"), settings).unwrap();
        let plan = folder.path().join("school.europlan");
        std::fs::copy(real.join(name).with_extension("europlan"), &plan).unwrap();
        let beyond = cut_off(&window(folder.path(), "nl", Some(&plan)));
        found += beyond.len();
        assert!(beyond.iter().all(|by| *by < 0.5), "{name}: {beyond:?}");
    }
    assert!(found > 0, "no plan with such a rating");
}

/// The words of a text or a name: letters alone, in small ones.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphabetic());
    let words = words.filter(|word| word.chars().count() > 1);
    words.map(str::to_lowercase).collect()
}

/// Controls on which something is written that is no part of their name: what is written, and the name.
fn misnamed(window: &Window) -> Vec<(String, String)> {
    let shapes = window.output().shapes.iter();
    let texts = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Text(text) => {
            let rect = text.visual_bounding_rect();
            let is_seen = clipped.clip_rect.contains(rect.center());
            is_seen.then(|| (rect, text.galley.text().to_owned()))
        }
        _ => None,
    });
    let texts: Vec<_> = texts.collect();
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::Tab,
        Role::Link,
        Role::DisclosureTriangle,
    ];
    let root = window.root();
    let controls = root.children_recursive().filter(|node| {
        let node = node.accesskit_node();
        roles.contains(&node.role()) && !node.is_hidden()
    });
    let mut found = Vec::new();
    for control in controls {
        let name = control.accesskit_node().label().unwrap_or_default();
        let (rect, own) = (control.rect(), words(&name));
        for (at, text) in &texts {
            let is_on_it = rect.contains_rect(at.shrink(1.0)) && at.height() > 4.0;
            if is_on_it && !words(text).iter().all(|word| own.contains(word)) {
                found.push((text.clone(), name.clone()));
            }
        }
    }
    found
}

#[test]
fn what_is_written_on_a_control_is_part_of_its_name() {
    for language in text::shipped() {
        let folder = tempfile::tempdir().unwrap();
        let look = (language, egui::vec2(1400.0, 2000.0), 1.0);
        let mut window = example(folder.path(), look);
        let texts = Texts::new(language);
        for part in Part::ALL {
            unfold(&mut window, &texts);
            assert_eq!(misnamed(&window), [], "{language}, {part:?}");
            press(&mut window, Modifiers::COMMAND, Key::PageDown);
        }
        for (page, _) in Page::WHOLE {
            go_to_whole(&mut window, &texts, page);
            assert_eq!(misnamed(&window), [], "{language}, {page:?}");
        }
    }
}
