//! What a link is missing is created where it is missed: by its name, linked at once, in one step.

use super::spoken::polite;
use super::{Looks, Window, click, give_path, go, new_plan, press, type_into, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{Kind, Plan};

const PARTNER: &str = "Name of a new partner";

fn plan(window: &Window) -> &Plan {
    window.state().plan()
}

/// A plan with one activity, unfolded.
fn with_activity(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    window
}

fn is_ticked(window: &Window, label: &str) -> bool {
    let tick = window.get_by_role_and_label(Role::CheckBox, label);
    tick.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn a_partner_is_created_in_an_activity_by_its_name_and_enter() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    assert!(!window.shows("You have no partners yet"));
    type_into(&mut window, PARTNER, "Lahden koulu");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let partner = &plan(&window).partners[0];
    assert_eq!(partner.name, "Lahden koulu");
    assert_eq!(plan(&window).activities[0].partners, [partner.id]);
    assert!(is_ticked(&window, "Partner 1 · Lahden koulu"));
    assert!(polite(&window).contains("“Lahden koulu” added and linked"));

    // The field is empty and has the focus: for one more.
    let field = window.get_by_role_and_label(Role::TextInput, PARTNER);
    assert!(field.is_focused());
    field.type_text("Collège Rodin");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let names = plan(&window).partners.iter().map(|partner| &*partner.name);
    assert_eq!(names.collect::<Vec<_>>(), ["Lahden koulu", "Collège Rodin"]);

    // One step each: item and link go together, and the keyboard stays at the question.
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).partners.len(), 1);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(plan(&window).partners.is_empty() && plan(&window).activities[0].partners.is_empty());
    let field = window.get_by_role_and_label(Role::TextInput, PARTNER);
    assert!(field.is_focused());
}

#[test]
fn the_button_names_what_it_creates_and_each_question_with_links_has_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, "A new goal, in a few words", "Two languages");
    click(&mut window, "Add the goal “Two languages”");
    let goal = &plan(&window).goals[0];
    assert_eq!(goal.title, "Two languages");
    assert_eq!(plan(&window).activities[0].goals, [goal.id]);
    let field = window.get_by_role_and_label(Role::TextInput, "A new goal, in a few words");
    assert!(field.is_focused());
    go(&mut window, "Needs and goals");
    click(&mut window, "Goal 1 · Two languages");
    type_into(
        &mut window,
        "A new need, in one sentence",
        "Teachers lack methods",
    );
    click(&mut window, "Add the need “Teachers lack methods”");
    assert_eq!(plan(&window).goals[0].needs, [plan(&window).needs[0].id]);
}

#[test]
fn a_name_that_is_there_already_is_linked_and_not_created_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    for name in ["Lahden koulu", " lahden KOULU "] {
        type_into(&mut window, PARTNER, name);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    let partner = plan(&window).partners[0].id;
    assert_eq!(plan(&window).partners.len(), 1);
    assert_eq!(plan(&window).activities[0].partners, [partner]);
}

#[test]
fn nothing_is_created_without_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, PARTNER, "  ");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(plan(&window).partners.is_empty());
}

#[test]
fn a_name_that_is_left_without_enter_is_created_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, PARTNER, "Lahden koulu");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(plan(&window).partners.is_empty(), "its button is meant");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(plan(&window).partners[0].name, "Lahden koulu");
    assert!(is_ticked(&window, "Partner 1 · Lahden koulu"));
    assert!(polite(&window).contains("“Lahden koulu” added and linked"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(plan(&window).partners.is_empty() && plan(&window).activities[0].partners.is_empty());
}

#[test]
fn a_name_whose_part_is_left_is_created() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, PARTNER, "Lahden koulu");
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(plan(&window).partners[0].name, "Lahden koulu");
    assert!(
        window.shows("Partner 1 · Lahden koulu"),
        "in the part Network"
    );
}

#[test]
fn escape_gives_a_name_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, PARTNER, "Lahden koulu");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert!(plan(&window).partners.is_empty());
}

#[test]
fn a_name_that_waits_for_enter_is_saved_and_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.europlan");
    let mut window = with_activity(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path(&mut window, &file);
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    type_into(&mut window, PARTNER, "Lahden koulu");
    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(window.shows("Save your changes?"));
    click(&mut window, "Cancel");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the file", |window| !window.state().is_dirty());
    let saved = europlan::store::open(&file).unwrap().plan;
    assert_eq!(saved.partners[0].name, "Lahden koulu");
}

#[test]
fn a_name_that_may_go_to_several_goals_waits_and_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.europlan");
    let mut measured = Plan::default();
    for kind in [Kind::Goal, Kind::Goal, Kind::Measurement] {
        measured.add(kind, None);
    }
    europlan::store::save(&file, &measured).unwrap();
    let mut window = window(folder.path(), "en", Some(&file));
    go(&mut window, "Progress");
    type_into(&mut window, "What a new indicator counts", "Visits");
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    let indicators = |window: &Window| -> Vec<usize> {
        let goals = plan(window).goals.iter();
        goals.map(|goal| goal.indicators.len()).collect()
    };
    assert_eq!(indicators(&window), [0, 0], "to which goal is not said");
    go(&mut window, "Vision");
    assert_eq!(indicators(&window), [1, 0]);
}
