//! Keys that scroll what is only read, and the form beside its fields.

use super::{Window, new_plan, press, sized_window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::text::Texts;

/// How far down the window what has that label is drawn.
fn top(window: &Window, label: &str) -> f32 {
    let mut all = window.query_all_by_label(label);
    all.next().expect(label).rect().top()
}

#[test]
fn beside_the_fields_all_keys_that_scroll_move_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let help = "More help: Title of the plan"; // it has no caret that these keys would move
    window
        .get_by_role_and_label(Role::DisclosureTriangle, help)
        .focus();
    window.run();
    let start = top(&window, help);
    let mut far = start;
    for (key, back, least) in [
        (Key::ArrowDown, Key::ArrowUp, 20.0),
        (Key::PageDown, Key::PageUp, 300.0),
        (Key::End, Key::Home, 600.0),
    ] {
        press(&mut window, Modifiers::NONE, key);
        let now = top(&window, help);
        assert!(
            now < start - least && now < far,
            "{key:?}: {start} to {now}"
        );
        far = now;
        press(&mut window, Modifiers::NONE, back);
        assert!((top(&window, help) - start).abs() < 1.0, "{back:?}");
        assert_eq!(super::focused_name(&window), help);
    }
}

#[test]
fn the_list_of_shortcuts_scrolls_by_keys() {
    for language in europlan::text::shipped() {
        let folder = tempfile::tempdir().unwrap();
        let size = egui::vec2(512.0, 350.0);
        let mut window = sized_window(folder.path(), language, None, size);
        let texts = Texts::new(language);
        press(&mut window, Modifiers::NONE, Key::F1);
        let first = texts.say("command-new").into_owned();
        let start = top(&window, &first);
        for (key, back) in [
            (Key::ArrowDown, Key::ArrowUp),
            (Key::PageDown, Key::PageUp),
            (Key::End, Key::Home),
        ] {
            press(&mut window, Modifiers::NONE, key);
            let now = top(&window, &first);
            assert!(now < start - 20.0, "{key:?}: {start} to {now}");
            press(&mut window, Modifiers::NONE, back);
            assert!((top(&window, &first) - start).abs() < 1.0, "{back:?}");
        }
    }
}
