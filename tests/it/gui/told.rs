//! What a screen reader tells of what was done, where the focus alone does not tell it.

use super::safety::{crash, wait_for_copy};
use super::spoken::polite;
use super::steps::{redo, undo};
use super::{
    Window, click, example, focused_name, go, new_plan, press, save_as, tick, touch, type_into,
    write,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const NAME: &str = "Name of the school";

/// What is said after the name of what has the keyboard.
fn described(window: &Window) -> String {
    let mut nodes = window.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused());
    let told = node.and_then(|node| node.accesskit_node().description());
    told.unwrap_or_default()
}

fn focus(window: &mut Window, label: &str) {
    let first = window.get_all_by_label(label).next();
    first.expect(label).focus();
    window.run();
}

#[test]
fn what_is_undone_and_done_again_is_told_with_what_it_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "De Brug");
    go(&mut window, "Needs and goals");
    for _ in 0..2 {
        click(&mut window, "Add a need");
    }
    type_into(&mut window, "What is the need?", "Reading");
    click(&mut window, "Move Need 2 up");
    assert_eq!(undo(&mut window), "Undone: Need 2");
    assert_eq!(redo(&mut window), "Redone: Need 1");
    click(&mut window, "Remove Need 2");
    assert_eq!(undo(&mut window), "Undone: Need 2 · Reading");
    assert_eq!(redo(&mut window), "Redone: Need 2 · Reading");
    for _ in 0..3 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(undo(&mut window), "Undone: Need 2");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(undo(&mut window).contains("Undone: Name of the school"));
}

#[test]
fn a_note_that_is_undone_from_another_page_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    focus(&mut window, NAME);
    press(&mut window, Modifiers::SHIFT, Key::F2);
    write(&mut window, "In full?");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    go(&mut window, "Vision");
    assert_eq!(undo(&mut window), "Undone: Name of the school · in a note");
}

#[test]
fn a_mark_that_is_undone_from_another_page_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "De Brug");
    press(&mut window, Modifiers::SHIFT, Key::F2);
    tick(&mut window, "This answer is still to be confirmed");
    go(&mut window, "Vision");
    assert_eq!(undo(&mut window), "Undone: Name of the school");
}

#[test]
fn what_is_undone_is_told_in_dutch() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::window(folder.path(), "nl-BE", None);
    click(&mut window, "Een nieuw plan beginnen");
    type_into(&mut window, "Naam van de school", "De Brug");
    assert!(undo(&mut window).contains("Ongedaan gemaakt: Naam van de school"));
    assert!(redo(&mut window).contains("Opnieuw uitgevoerd: Naam van de school"));
}

#[test]
fn how_often_it_was_found_is_told_while_one_types() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Lyceum Noord");
    type_into(&mut window, "Address", "Lyceumstraat 1");
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "lyceum");
    assert_eq!(polite(&window), "Found 2 times");
    assert_eq!(described(&window), "Found 2 times");
    write(&mut window, "s");
    assert_eq!(polite(&window), "Found once");
    write(&mut window, "t");
    assert_eq!(polite(&window), "Found once", "not twice in a row");
    write(&mut window, "x");
    assert_eq!(polite(&window), "Not found");
    assert_eq!(described(&window), "Not found");
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(polite(&window), "Found once");
    tick(&mut window, "Match capitals");
    assert_eq!(polite(&window), "Not found");
}

#[test]
fn the_check_that_closes_with_its_plan_is_not_told_but_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    press(&mut window, Modifiers::COMMAND, Key::W);
    assert_eq!(polite(&window), "The plan is closed");
}

#[test]
fn a_choice_that_is_taken_back_keeps_the_keyboard_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Current status");
    let radio = |window: &Window| {
        let radios = window.get_all_by_role(Role::RadioButton);
        let mut names = radios.filter_map(|node| node.accesskit_node().label());
        let is_it = |name: &String| name.contains(':') && name.ends_with("Part of normal work");
        names.find(is_it).expect("a scale")
    };
    let name = radio(&window);
    focus(&mut window, &name);
    touch(&mut window, &name);
    let is_chosen = |window: &Window| {
        let node = window.get_by_role_and_label(Role::RadioButton, &name);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_chosen(&window));
    assert_eq!(focused_name(&window), name);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(!is_chosen(&window));
    assert_eq!(focused_name(&window), name, "the keyboard stays");
    let question = name.trim_end_matches(": Part of normal work");
    assert_eq!(
        polite(&window),
        format!("{question}: nothing is chosen now")
    );
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(is_chosen(&window), "and the same key chooses it again");
}

#[test]
fn the_button_that_moves_hands_the_keyboard_to_its_counterpart_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    for _ in 0..3 {
        click(&mut window, "Add a need");
    }
    focus(&mut window, "Move Need 1 down");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused_name(&window), "Move Need 2 down");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused_name(&window), "Move Need 3 up");
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    assert_eq!(focused_name(&window), "Move Need 1 down");
    assert_eq!(window.state().plan().needs.len(), 3);
}

#[test]
fn in_a_list_of_two_the_keyboard_stays_at_the_buttons_that_move() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    for _ in 0..2 {
        click(&mut window, "Add a need");
    }
    focus(&mut window, "Move Need 1 down");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused_name(&window), "Move Need 2 up");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused_name(&window), "Move Need 1 down");
}

#[test]
fn each_station_of_the_tour_is_told_and_escape_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Help");
    click(&mut window, "A two-minute tour");
    assert_eq!(focused_name(&window), "Next");
    assert!(polite(&window).contains("The parts of the plan. On the left are the parts"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(polite(&window).contains("The questions. Each question has a line of help"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Next").is_none(), "it has ended");
}

#[test]
fn the_tour_tells_where_the_parts_are_in_a_slim_window() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(512.0, 500.0);
    let mut window = super::sized_window(folder.path(), "en", None, size);
    click(&mut window, "Take the tour");
    let told = polite(&window);
    assert!(!told.contains("On the left"), "{told}");
    assert!(told.contains("in the menu Parts"), "{told}");
}

#[test]
fn what_an_answer_lost_and_gained_is_told_and_each_button_names_its_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef school");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, "Address", "Kerkstraat 1");
    focus(&mut window, NAME);
    press(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "Sint-Pieter school");
    press(&mut window, Modifiers::COMMAND, Key::S);
    super::wait(&mut window, "the save", |window| !window.state().is_dirty());
    super::safety::look_at_the_last_version(&mut window);
    let labels: Vec<String> = {
        let labels = window.get_all_by_role(Role::Label);
        let values = labels.filter_map(|node| node.accesskit_node().value());
        values.filter(|value| value.contains("dded: ")).collect()
    };
    assert_eq!(
        labels,
        [
            "Removed: “Sint-Jozef”. Added: “Sint-Pieter”. school",
            "Added: “Kerkstraat 1”."
        ]
    );
    for question in [NAME, "Address"] {
        let restore = format!("{question}: Restore this answer");
        window.get_by_role_and_label(Role::Button, &restore);
    }
}

#[test]
fn each_button_for_work_that_was_not_saved_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let write_and_crash = |mut window: Window, title: &str| {
        super::ask_everything(&mut window);
        type_into(&mut window, "Title of the plan", title);
        wait_for_copy(&mut window, folder.path(), title);
        crash(window, folder.path());
    };
    write_and_crash(super::new_core(folder.path()), "Samen");
    let mut second = super::window(folder.path(), "en", None);
    click(&mut second, "Decide later");
    click(&mut second, "Start a new plan");
    write_and_crash(second, "Verder");
    let third = super::window(folder.path(), "en", None);
    for title in ["Samen", "Verder"] {
        for act in ["Open it", "Discard it"] {
            let buttons = third.get_all_by_role(Role::Button);
            let names = buttons.filter_map(|node| node.accesskit_node().label());
            let names: Vec<String> = names.collect();
            let is_it = |name: &String| name.starts_with(title) && name.ends_with(act);
            assert!(names.iter().any(is_it), "{title}: {act} {names:?}");
        }
    }
}

#[test]
fn the_limit_of_a_form_is_told_at_the_fields_of_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    let question = "120.1 · What you do every day";
    let limit = format!("Set the limit: {question}");
    click(&mut window, &limit);
    type_into(&mut window, &limit, "100");
    let passed = "Longer than the 100 characters of the form";
    assert_eq!(described(&window), passed);
    click(
        &mut window,
        &format!("Write it differently for this form: {question}"),
    );
    assert_eq!(described(&window), passed);
    press(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "Short.");
    assert_eq!(described(&window), "At most 100 characters");
}

#[test]
fn each_measurement_stands_in_the_group_of_its_indicator() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    go(&mut window, "Progress");
    let groups = window.query_all_by_role(Role::Group);
    let named = groups.filter(|group| {
        let name = group.accesskit_node().label().unwrap_or_default();
        name.starts_with("Indicator ")
    });
    let goals = &window.state().plan().goals;
    let count: usize = goals.iter().map(|goal| goal.indicators.len()).sum();
    assert_eq!(named.count(), count);
}

#[test]
fn a_copy_that_is_done_again_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    go(&mut window, "Needs and goals");
    let first = window.state().plan().needs[0].title.clone();
    let title = |window: &Window| {
        let mut nodes = window.root().children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.value()).unwrap_or_default()
    };
    let card = window
        .get_all_by_role(Role::DisclosureTriangle)
        .find(|node| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with("Need 1"))
        });
    card.expect("the card").click_accesskit();
    window.run();
    focus(&mut window, "What is the need?");
    press(&mut window, Modifiers::COMMAND, Key::D);
    let copy = title(&window);
    assert!(copy.contains(&first) && copy != first, "{copy}");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(title(&window), copy);
}

#[test]
fn a_date_is_told_as_it_is_read_once_one_leaves_it_and_not_at_each_letter() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Plan and school");
    focus(&mut window, "First month");
    for letter in ["1", " ", "s", "e", "p", "t", " ", "2", "0", "2", "7"] {
        write(&mut window, letter);
        let told = described(&window);
        assert!(!told.contains("September"), "{told}");
    }
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(polite(&window).trim_end(), "Wednesday, 1 September 2027");
    focus(&mut window, "First month");
    assert!(described(&window).contains("Wednesday, 1 September 2027"));
}

#[test]
fn the_size_of_the_text_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    assert_eq!(polite(&window), "Text size: 110 %");
}

#[test]
fn what_a_choice_makes_of_a_document_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::export::asked(folder.path());
    let before = polite(&window);
    super::export::pick(&mut window, "A summary on one page");
    super::export::measured(&mut window);
    let told = polite(&window);
    assert!(told != before && told.contains("1 page, "), "{told}");
}
