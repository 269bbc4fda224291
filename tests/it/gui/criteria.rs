//! What WCAG asks for and no other test of the window proves: order, title, language.

use super::walk::{LOOKS, example};
use super::{press, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::Part;
use europlan::store;

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
