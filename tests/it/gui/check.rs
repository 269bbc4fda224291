//! The check in the window: silent until it is opened, jumps to the field, points set aside and taken back.

use super::{Looks, Window, click, go, press, sized_window, type_into, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::{Goal, Id, Kind, Need, Plan};
use std::path::Path;

pub(super) const NO_VISION: &str =
    "Missing: Describe where you want your school to be in some years.";

fn id(kind: Kind, number: u32) -> Id {
    Id { kind, number }
}

/// A window with that plan, from a file.
fn with(folder: &Path, plan: &Plan) -> Window {
    let file = folder.join("school.europlan");
    europlan::store::save(&file, plan).unwrap();
    window(folder, "en", Some(&file))
}

/// A plan that is not empty, but for the rest.
pub(super) fn with_a_need(folder: &Path) -> Window {
    let need = Need {
        id: id(Kind::Need, 1),
        title: "Half of the first years do not read".to_owned(),
        ..Need::default()
    };
    let plan = Plan {
        needs: vec![need],
        last_number: 1,
        ..Plan::default()
    };
    with(folder, &plan)
}

fn with_two_goals(folder: &Path) -> Window {
    let goal = |number: u32, title: &str| Goal {
        id: id(Kind::Goal, number),
        title: title.to_owned(),
        ..Goal::default()
    };
    let plan = Plan {
        goals: vec![
            goal(1, "Seven in ten read a book a month"),
            goal(2, "Calm corridors"),
        ],
        last_number: 2,
        ..Plan::default()
    };
    with(folder, &plan)
}

#[test]
fn the_check_is_opened_by_the_writer_and_jumps_to_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_a_need(folder.path());
    assert!(window.query_by_label(NO_VISION).is_none());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
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
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(!window.shows("Missing:"));
}

#[test]
fn a_point_is_set_aside_with_a_reason_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_a_need(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
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
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.query_by_label("Nothing missing").is_some());
    click(&mut window, "Concrete: Strong");
    let answer = "Can the goals be counted? yes: with a figure to reach: ";
    assert!(window.query_by_label_contains(answer).is_some());
}

#[test]
fn a_check_in_which_nothing_is_missing_leads_on() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/en.europlan");
    let mut window = window(folder.path(), "en", Some(&example));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.query_by_label("Nothing missing").is_some());
    assert!(window.query_by_label("Export it as PDF or Word").is_some());
    click(&mut window, "Read it as the assessor will: preview");
    assert!(window.query_by_label_contains("Preparing").is_some());
}

#[test]
fn one_card_names_all_items_and_each_leads_to_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_two_goals(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let message =
        "Say for each goal named here by when you want to reach it and who keeps an eye on it.";
    assert!(
        window
            .query_by_label(&format!("Missing: {message}"))
            .is_some()
    );
    let count = window
        .query_all_by_label_contains("Missing · 2 of 2 · Concrete")
        .count();
    assert!(count > 0);
    click(&mut window, &format!("Goal 2 · Calm corridors: {message}"));
    let field = window.get_by_role_and_label(Role::TextInput, "By when?");
    assert!(field.is_focused());
}

#[test]
fn a_card_is_set_aside_by_the_item_or_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_two_goals(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let explain = "Why, and what helps: Say for each goal named here by when you want to reach it and who keeps an eye on it.";
    click(&mut window, explain);
    click(&mut window, "Set aside: Goal 2 · Calm corridors…");
    type_into(&mut window, "Your reason", "Always");
    click(&mut window, "Set aside");
    let dismissed = |window: &Window| -> Vec<String> {
        let all = window.state().plan().attached.dismissals.iter();
        all.map(|dismissal| dismissal.place.clone()).collect()
    };
    assert_eq!(dismissed(&window), ["g2.by", "g2.responsible"]);
    click(&mut window, "Put back");
    click(&mut window, "Put back");
    click(&mut window, "Set all of these aside…");
    type_into(&mut window, "Your reason", "Always");
    click(&mut window, "Set aside");
    assert_eq!(dismissed(&window).len(), 4);
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
    let mut window = with_a_need(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let row = "European dimension, 0 of 1 required answers given, 2 points to look at";
    assert!(window.query_by_label(row).is_some());
    go(&mut window, "European dimension");
    type_into(
        &mut window,
        "What does Europe add that you cannot find at home?",
        "Two school systems to compare.",
    );
    let row = "European dimension, 1 of 1 required answers given, 1 point to look at";
    assert!(window.query_by_label(row).is_some());
}
