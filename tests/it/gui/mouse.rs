//! What the mouse points at and clicks.

use super::check::with_a_need;
use super::{Window, click_at, go, point_at, press, window};
use egui::accesskit::Role;
use egui::{Color32, Key, Modifiers, Rect, Shape};
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
        let before = super::focused_name(&window);
        click_at(&mut window, at);
        let field = super::focused_name(&window);
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
        let row = |window: &Window, part: &str| {
            let mut rows = window.query_all_by_role(Role::Button);
            let row = rows.find(|node| {
                let label = node.accesskit_node().label();
                label.is_some_and(|label| label.starts_with(&format!("{part},")))
            });
            row.expect(part).rect()
        };
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
