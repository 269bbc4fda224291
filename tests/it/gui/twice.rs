//! "Duplicate": a card once more, right behind it.

use super::spoken::polite;
use super::{Window, choose, click, go, new_plan, press, type_into};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::{ActivityState, Plan};

const TITLE: &str = "What is the activity?";

fn plan(window: &Window) -> &Plan {
    window.state().plan()
}

/// A plan with a goal, and with two activities that serve it; the first one is over.
fn with_activities(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    choose(&mut window, "Language of the plan", "Dutch");
    go(&mut window, "Activities");
    for title in ["Bezoek aan Lahti", "Cursus"] {
        click(&mut window, "Add an activity");
        let field = window
            .get_all_by_role_and_label(Role::TextInput, TITLE)
            .last();
        field.unwrap().type_text(title);
        window.run();
    }
    type_into(&mut window, "A new goal, in a few words", "Twee talen");
    press(&mut window, Modifiers::NONE, Key::Enter);
    choose(&mut window, "How far along is it?", "Done");
    window
}

fn titles(window: &Window) -> Vec<&str> {
    let activities = plan(window).activities.iter();
    activities.map(|activity| &*activity.title).collect()
}

#[test]
fn a_copy_stands_behind_its_card_with_the_keyboard_in_its_first_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activities(folder.path());
    assert_eq!(plan(&window).activities[0].state, Some(ActivityState::Done));
    click(&mut window, "Duplicate Activity 1");
    let marked = "Bezoek aan Lahti (kopie)"; // in the language of the plan
    assert_eq!(titles(&window), ["Bezoek aan Lahti", marked, "Cursus"]);
    let [first, copy, other] = &plan(&window).activities[..] else {
        panic!("three")
    };
    assert!(copy.id != first.id && copy.id != other.id);
    assert_eq!(copy.goals, first.goals);
    assert!(!copy.goals.is_empty());
    assert_eq!(copy.state, None, "what is over is not over a second time");
    assert!(polite(&window).contains("A copy of Activity 1 · Bezoek aan Lahti was added after it"));
    let fields = || window.get_all_by_role_and_label(Role::TextInput, TITLE);
    let field = fields().nth(1).unwrap();
    assert!(field.is_focused());
    field.type_text("!");
    window.run();
    assert_eq!(titles(&window)[1], "Bezoek aan Lahti (kopie)!");
    for _ in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(titles(&window), ["Bezoek aan Lahti", "Cursus"]);
}

#[test]
fn the_card_that_has_the_keyboard_is_duplicated_by_key_and_from_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activities(folder.path());
    click(&mut window, "Activity 2 · Cursus"); // folds it
    window.get_by_label("Activity 2 · Cursus").focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(titles(&window)[2..], ["Cursus (kopie)"]);
    click(&mut window, "Edit");
    click(&mut window, "Duplicate this entry");
    assert_eq!(titles(&window)[3..], ["Cursus (kopie) (kopie)"]);
}

#[test]
fn away_from_cards_nothing_is_duplicated() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activities(folder.path());
    go(&mut window, "Vision");
    let before = plan(&window).clone();
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(plan(&window), &before);
}
