//! What cannot be true as it was typed is said at its field, without the check: after a pause, never what is missing.

use super::spoken::polite;
use super::{Looks, Window, click, go, new_plan, pause, press, type_into};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const START: &str = "First day, month or school year";
const END: &str = "Last day, month or school year";
const SPAN: &str = "Correct one of the dates: the end lies before the start.";

fn with_activity(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    window
}

fn with_indicator(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a goal");
    click(&mut window, "Add an indicator");
    window
}

/// What stands at a field and what a screen reader says with it.
fn assert_said(window: &mut Window, field: &str, (sign, words): (char, &str)) {
    pause(window);
    assert!(window.shows(&format!("{sign} {words}")), "{field}: {words}");
    let mut fields = window.get_all_by_role_and_label(Role::TextInput, field);
    let description = |node: egui_kittest::Node<'_>| node.accesskit_node().description();
    assert!(
        fields.any(|node| description(node).is_some_and(|told| told.starts_with(words))),
        "{field}: {words}"
    );
}

#[test]
fn an_end_before_its_start_is_said_at_the_end_once_it_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    pause(&mut window);
    assert!(!window.shows("■"), "what is missing is not said");
    type_into(&mut window, START, "2028-09");
    type_into(&mut window, END, "2028-03");
    assert!(!window.shows(SPAN), "it is being typed");
    assert_said(&mut window, END, ('■', SPAN));
    assert!(polite(&window).contains(SPAN));
    // Whole, in the half of the row that it has.
    let finding = window.get_by_label(&format!("■ {SPAN}")).rect();
    let field = window.get_by_role_and_label(Role::TextInput, END).rect();
    assert!(finding.left() >= field.left() - 4.0 && finding.right() <= field.left() + 340.0);
    assert!(finding.top() >= field.bottom());
    type_into(&mut window, END, "-15");
    assert!(window.shows(SPAN), "it stays while one goes on typing");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert!(!window.shows(SPAN));
}

#[test]
fn more_with_fewer_opportunities_than_take_part_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    let fewer = "Participants with fewer opportunities";
    type_into(&mut window, "Pupils", "12");
    type_into(&mut window, fewer, "20");
    let words = "Correct one of the figures: 20 participants with fewer opportunities are more";
    assert_said(&mut window, fewer, ('▲', words));
}

#[test]
fn a_range_with_its_ends_the_wrong_way_round_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, "Pupils", "20-10");
    let words = "Write the smaller figure first: this range goes from 20 to 10.";
    assert_said(&mut window, "Pupils", ('▲', words));
}

#[test]
fn a_target_that_asks_for_nothing_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_indicator(folder.path());
    type_into(&mut window, "Baseline", "54 %");
    type_into(&mut window, "Target", "54 %");
    let words = "Look at this target again: it goes from 54 to 54";
    assert_said(&mut window, "Target", ('■', words));
}

#[test]
fn a_date_outside_the_period_of_the_plan_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "First month", "2027-09");
    type_into(&mut window, "Last month", "2030-06");
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a goal");
    type_into(&mut window, "By when?", "2031-06");
    pause(&mut window);
    assert!(window.shows("▲ Move this date inside the period of your plan"));
}

#[test]
fn what_the_other_of_two_fields_makes_wrong_waits_for_the_same_pause() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_activity(folder.path());
    type_into(&mut window, END, "2028-03");
    pause(&mut window);
    type_into(&mut window, START, "2028-09");
    assert!(!window.shows(SPAN), "the start is being typed");
    assert_said(&mut window, END, ('■', SPAN));
    type_into(&mut window, START, "-15");
    assert!(window.shows(SPAN), "it stays while one goes on typing");
    // Whoever goes elsewhere has finished typing.
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    type_into(&mut window, START, "2028-10");
    assert!(!window.shows(SPAN));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(window.shows(SPAN));
}
