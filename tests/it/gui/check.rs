//! The check in the window: silent until it is opened, jumps to the field, points set aside and taken back.

use super::{click, go, new_plan, press, sized_window, type_into, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::path::Path;

const NO_VISION: &str = "Missing: Describe where you want your school to be in some years.";

#[test]
fn the_check_is_opened_by_the_writer_and_jumps_to_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    assert!(window.query_by_label(NO_VISION).is_none());
    press(&mut window, Modifiers::NONE, Key::F7);
    click(&mut window, NO_VISION);
    let label = "Where do you want to be?";
    let field = window.get_by_role_and_label(Role::MultilineTextInput, label);
    assert!(field.is_focused());
    type_into(
        &mut window,
        label,
        "Every class of ours reads in two languages.",
    );
    assert!(window.query_by_label(NO_VISION).is_none());
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.query_by_label_contains("Missing:").is_none());
}

#[test]
fn a_point_is_set_aside_with_a_reason_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    let explain = format!("Why, and what helps: {}", &NO_VISION["Missing: ".len()..]);
    click(&mut window, &explain);
    click(&mut window, "Set this point aside…");
    type_into(&mut window, "Your reason", "It stands in our school plan");
    click(&mut window, "Set aside");
    assert_eq!(window.state().plan().attached.dismissals.len(), 1);
    assert!(window.query_by_label(NO_VISION).is_none());
    let reason = "Your reason: It stands in our school plan";
    assert!(window.query_by_label(reason).is_some());
    click(&mut window, "Put back");
    assert!(window.state().plan().attached.dismissals.is_empty());
    assert!(window.query_by_label(NO_VISION).is_some());
}

#[test]
fn a_rating_shows_what_it_is_made_of() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/en.europlan");
    let mut window = window(folder.path(), "en", Some(&example));
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.query_by_label("Nothing missing").is_some());
    click(&mut window, "Concrete: Strong");
    assert!(
        window
            .query_by_label("OK: A target for each goal")
            .is_some()
    );
}

#[test]
fn all_of_the_left_list_is_in_sight_in_a_low_window() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1024.0, 680.0); // 700, less the bar of the system
    for (language, last) in [("en", "Earlier versions"), ("nl", "Eerdere versies")] {
        let example = format!("assets/examples/{language}.europlan");
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join(example);
        let mut window = sized_window(folder.path(), language, Some(&example), size);
        window.run();
        let row = window.get_by_role_and_label(Role::Button, last).rect();
        let room = window.ctx.content_rect();
        assert!(room.contains_rect(row), "{language}: {row} in {room}");
        assert!(row.height() >= 24.0, "{language}: large enough to hit");
    }
}

#[test]
fn the_left_list_counts_the_points_of_a_part() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    let row = "European dimension, 0 of 1 answered, 2 points to look at";
    assert!(window.query_by_label(row).is_some());
    go(&mut window, "European dimension");
    type_into(
        &mut window,
        "What does Europe add that you cannot find at home?",
        "Two school systems to compare.",
    );
    let row = "European dimension, 1 of 1 answered, 1 point to look at";
    assert!(window.query_by_label(row).is_some());
}
