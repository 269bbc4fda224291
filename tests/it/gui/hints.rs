//! Hints under the mouse: Escape closes them and nothing else, and the mouse can be led onto them.

use super::{Window, click, press, type_into, window};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Order, Pos2, Rect};
use egui_kittest::kittest::Queryable;
use europlan::store;
use std::path::Path;

const CLOSE: &str = "Close find and replace";

fn example(folder: &Path) -> Window {
    let file = folder.join("school.europlan");
    store::save(&file, &store::example("en")).unwrap();
    window(folder, "en", Some(&file))
}

/// Moves the mouse there in small steps, as a hand does, and lets it rest.
fn lead_to(window: &mut Window, to: Pos2) {
    let from = window.ctx.input(|input| input.pointer.latest_pos());
    let from = from.unwrap_or(Pos2::ZERO);
    for step in 1..=20_u8 {
        let at = from.lerp(to, f32::from(step) / 20.0);
        window.event(Event::PointerMoved(at));
        window.step();
    }
    super::pause(window);
    window.run();
}

/// Lets the mouse rest on a button.
fn point_at(window: &mut Window, name: &str) -> Rect {
    let button = window.get_all_by_role_and_label(Role::Button, name).next();
    let rect = button.expect(name).rect();
    lead_to(window, rect.center());
    rect
}

/// Where the hint of these words is, if it is shown.
fn hint(window: &Window, words: &str) -> Option<Rect> {
    let hints: Vec<Rect> = window.ctx.memory(|memory| {
        let layers = memory.layer_ids();
        let layers = layers.filter(|layer| layer.order == Order::Tooltip);
        layers
            .filter_map(|layer| memory.area_rect(layer.id))
            .collect()
    });
    let texts = window.query_all_by_role_and_label(Role::Label, words);
    let mut rects = texts.map(|text| text.rect());
    rects.find(|rect| hints.iter().any(|hint| hint.contains_rect(*rect)))
}

#[test]
fn escape_closes_a_hint_and_not_what_it_belongs_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::F);
    let before = super::focused_name(&window);
    point_at(&mut window, CLOSE);
    assert!(hint(&window, CLOSE).is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    super::pause(&mut window);
    assert!(hint(&window, CLOSE).is_none());
    assert!(
        window
            .query_by_role_and_label(Role::Button, CLOSE)
            .is_some()
    );
    assert_eq!(super::focused_name(&window), before);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(
        window
            .query_by_role_and_label(Role::Button, CLOSE)
            .is_none()
    );
}

#[test]
fn a_hint_that_was_closed_comes_back_when_it_is_pointed_at_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::F);
    let button = point_at(&mut window, CLOSE);
    press(&mut window, Modifiers::NONE, Key::Escape);
    lead_to(&mut window, button.center() + egui::vec2(2.0, 0.0));
    assert!(hint(&window, CLOSE).is_none(), "the mouse is still there");
    lead_to(&mut window, button.center() - egui::vec2(300.0, 0.0));
    lead_to(&mut window, button.center());
    assert!(hint(&window, CLOSE).is_some());
}

#[test]
fn escape_closes_a_hint_and_not_the_question_below_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    super::wait(&mut window, "the pages", |window| {
        super::Looks::shows(window, " kB")
    });
    click(&mut window, "More choices");
    type_into(&mut window, "Name for these choices", "Board");
    click(&mut window, "Keep");
    let drop = "Delete the choices “Board”";
    window.get_by_role_and_label(Role::Button, drop).focus();
    window.run(); // in sight
    point_at(&mut window, drop);
    assert!(hint(&window, drop).is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(hint(&window, drop).is_none());
    assert!(window.query_by_role(Role::Dialog).is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role(Role::Dialog).is_none());
}

#[test]
fn the_mouse_can_rest_on_a_hint() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::F);
    point_at(&mut window, CLOSE);
    let at = hint(&window, CLOSE).expect("a hint");
    lead_to(&mut window, at.center());
    let there = hint(&window, CLOSE);
    assert_eq!(there, Some(at), "it stays where it is");
    super::pause(&mut window);
    assert!(hint(&window, CLOSE).is_some(), "and does not go by itself");
    lead_to(&mut window, at.center() + egui::vec2(-400.0, 300.0));
    assert!(hint(&window, CLOSE).is_none());
}

#[test]
fn a_long_name_that_is_cut_off_can_be_read_in_a_hint_that_closes_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("school.europlan");
    let mut plan = store::example("en");
    plan.school.name = "Primary school of the three rivers, section at the harbour".to_owned();
    let name = plan.school.name.clone();
    store::save(&file, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&file));
    let label = window.get_all_by_role_and_label(Role::Label, &name).next();
    let rect = label.expect("the name above the list").rect();
    lead_to(&mut window, rect.center());
    assert!(hint(&window, &name).is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(hint(&window, &name).is_none());
}

#[test]
fn a_hint_goes_when_something_is_drawn_over_what_it_belongs_to() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("school.europlan");
    store::save(&file, &store::example("en")).unwrap();
    let size = egui::vec2(1024.0, 700.0);
    for (modifiers, key) in [
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::R),
        (Modifiers::NONE, Key::F1),
    ] {
        let mut window = super::sized_window(folder.path(), "en", Some(&file), size);
        super::go(&mut window, "Needs and goals");
        let remove = "Remove Need 1";
        point_at(&mut window, remove);
        assert!(hint(&window, remove).is_some());
        press(&mut window, modifiers, key);
        assert!(hint(&window, remove).is_none(), "{key:?}");
        press(&mut window, Modifiers::NONE, Key::Escape);
        lead_to(&mut window, Pos2::new(300.0, 600.0));
        point_at(&mut window, remove);
        assert!(hint(&window, remove).is_some(), "it comes again");
    }
}
