//! What the mouse points at and clicks.

use super::check::with_a_need;
use super::{
    Window, click_at, focused_name, go, mouse_button, new_plan, point_at, press, type_into, window,
};
use egui::accesskit::Role;
use egui::{Color32, Event, Key, Modifiers, PointerButton, Pos2, Rect, Shape, TouchPhase};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::store;

#[test]
fn the_whole_card_of_a_point_leads_to_its_field() {
    for corner in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_a_need(folder.path());
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        let points = window.query_all_by_role(Role::Button).filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Missing: "))
        });
        let mut words: Vec<Rect> = points.map(|node| node.rect()).collect();
        words.sort_by(|one, other| one.top().total_cmp(&other.top()));
        let close = window.get_by_label("Close the check").rect();
        let words = words.first().expect("a point");
        // Beside the words, above them and below.
        let at = match corner {
            0 => egui::pos2(words.left() - 14.0, words.top()),
            1 => egui::pos2(close.right() - 36.0, words.top()),
            2 => egui::pos2(words.left(), words.bottom() + 8.0),
            _ => egui::pos2(words.center().x, words.top() - 8.0),
        };
        let before = focused_name(&window);
        click_at(&mut window, at);
        let field = focused_name(&window);
        assert_ne!(field, before, "{corner}: {at} beside {words}");
        let role = Role::MultilineTextInput;
        let fields = window.query_all_by_role_and_label(role, &field);
        assert!(fields.count() > 0, "{corner}: {field}");
    }
}

/// The colours of the grounds that are drawn over all of a rectangle.
fn grounds(window: &Window, of: Rect) -> Vec<Color32> {
    let shapes = window.output().shapes.iter();
    let grounds = shapes.filter_map(|clipped| match &clipped.shape {
        Shape::Rect(ground) if (ground.rect.size() - of.size()).abs().max_elem() < 1.0 => {
            let is_there = (ground.rect.center() - of.center()).abs().max_elem() < 1.0;
            is_there.then_some(ground.fill)
        }
        _ => None,
    });
    grounds
        .filter(|fill| *fill != Color32::TRANSPARENT)
        .collect()
}

/// The row of a part in the left list.
fn row(window: &Window, part: &str) -> Rect {
    let mut rows = window.query_all_by_role(Role::Button);
    let row = rows.find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(&format!("{part},")))
    });
    row.expect(part).rect()
}

#[test]
fn what_is_pointed_at_in_the_list_looks_other_than_the_page_one_is_on() {
    for theme in ["light", "dark", "high_contrast"] {
        let folder = tempfile::tempdir().unwrap();
        let settings = format!("(tour_seen: true, theme: {theme})");
        std::fs::write(folder.path().join("settings.ron"), settings).unwrap();
        let file = folder.path().join("school.europlan");
        store::save(&file, &store::example("en")).unwrap();
        let mut window = window(folder.path(), "en", Some(&file));
        go(&mut window, "Vision");
        let (chosen, other) = (row(&window, "Vision"), row(&window, "Activities"));
        assert_eq!(grounds(&window, other), []);
        point_at(&mut window, other.center());
        let (on, over) = (grounds(&window, chosen), grounds(&window, other));
        assert!(
            !on.is_empty() && !over.is_empty(),
            "{theme}: {on:?} {over:?}"
        );
        assert_ne!(on, over, "{theme}");
    }
}

/// A field that is in sight and has not the keyboard at first.
const FIELD: &str = "First month";

/// Presses the mouse and lets it go two seconds later.
fn hold(window: &mut Window, at: Pos2, button: PointerButton) {
    point_at(window, at);
    for pressed in [true, false] {
        window.event(mouse_button(at, button, pressed));
        for _ in 0..8 {
            window.step(); // a quarter of a second each
        }
    }
}

#[test]
fn a_click_may_take_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let menu = window.get_by_role_and_label(Role::MenuItem, "Edit").rect();
    hold(&mut window, menu.center(), PointerButton::Primary);
    assert!(egui::Popup::is_any_open(&window.ctx));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let field = window.get_by_role_and_label(Role::TextInput, FIELD).rect();
    hold(&mut window, field.center(), PointerButton::Primary);
    assert_eq!(focused_name(&window), FIELD);
    hold(&mut window, field.center(), PointerButton::Secondary);
    assert!(window.query_by_label("Paste").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    let row = row(&window, "Vision").center();
    hold(&mut window, row, PointerButton::Primary);
    assert!(window.query_by_label("Next: Needs and goals").is_some());
}

/// Presses the mouse at one point, moves it to another, and lets it go there.
fn sweep(window: &mut Window, from: Pos2, to: Pos2) {
    point_at(window, from);
    for (at, pressed) in [(from, true), (to, false)] {
        point_at(window, at);
        window.event(mouse_button(at, PointerButton::Primary, pressed));
        window.run();
    }
}

#[test]
fn a_click_may_move_within_what_it_presses_and_no_further() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let row = row(&window, "Vision");
    let (near, far) = (row.left_center(), row.right_center());
    let next = "Next: Needs and goals";
    sweep(
        &mut window,
        near + egui::vec2(8.0, 0.0),
        near + egui::vec2(0.0, 120.0),
    );
    assert!(window.query_by_label(next).is_none(), "let go elsewhere");
    sweep(
        &mut window,
        near + egui::vec2(8.0, 0.0),
        far - egui::vec2(8.0, 0.0),
    );
    assert!(window.query_by_label(next).is_some());

    go(&mut window, "Plan and school");
    type_into(&mut window, FIELD, "2027-09");
    let field = window.get_by_role_and_label(Role::TextInput, FIELD).rect();
    let (near, far) = (field.left_center(), field.right_center());
    sweep(
        &mut window,
        near + egui::vec2(10.0, 0.0),
        far - egui::vec2(8.0, 0.0),
    );
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(
        window.state().plan().about.period_start.0,
        "",
        "dragged over and selected"
    );
}

#[test]
fn a_finger_that_rests_in_a_field_opens_its_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let field = window.get_by_role_and_label(Role::TextInput, FIELD);
    let at = field.rect().center();
    let touch = |phase| Event::Touch {
        device_id: egui::TouchDeviceId(0),
        id: egui::TouchId(0),
        phase,
        pos: at,
        force: None,
    };
    let button = |pressed| mouse_button(at, PointerButton::Primary, pressed);
    let down = [
        touch(TouchPhase::Start),
        Event::PointerMoved(at),
        button(true),
    ];
    window.input_mut().events.extend(down); // as they come from a screen: in one frame
    for _ in 0..6 {
        window.step();
    }
    let up = [touch(TouchPhase::End), button(false), Event::PointerGone];
    window.input_mut().events.extend(up);
    window.run();
    assert!(window.query_by_label("Paste").is_some(), "the menu is open");
}
