//! Enter in a field that stands with one button does what the button does.

use super::{Looks, Window, click, new_plan, press, save_as, type_into, wait};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const NAME: &str = "Name of the school";

fn enter(window: &mut Window) {
    press(window, Modifiers::NONE, Key::Enter);
    super::settle(window);
}

#[test]
fn enter_in_the_question_for_a_path_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::A);
    let path = folder.path().join("plan.europlan");
    super::write(&mut window, &path.display().to_string());
    enter(&mut window);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert!(path.exists());
}

#[test]
fn enter_marks_a_plan_as_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    click(&mut window, "File");
    click(&mut window, "Mark as sent…");
    type_into(&mut window, "Form or National Agency", "KA122");
    enter(&mut window);
    wait(&mut window, "the mark", |window| {
        let sent = "Sent on 23 November 2026: KA122";
        window.query_all_by_label_contains(sent).next().is_some()
    });
}

#[test]
fn enter_keeps_the_choices_of_an_export_under_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::E);
    wait(&mut window, "the pages", |window| window.shows(" kB"));
    click(&mut window, "More choices");
    type_into(&mut window, "Name for these choices", "Board");
    enter(&mut window);
    assert!(
        window
            .query_by_label("Delete the choices “Board”")
            .is_some()
    );
}

#[test]
fn enter_sets_a_point_aside_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let labels = window.query_all_by_label_contains("Why, and what helps: ");
    let first = labels.into_iter().next();
    first.expect("a point").click_accesskit();
    window.run();
    click(&mut window, "Set this point aside…");
    type_into(&mut window, "Your reason", "It stands in our school plan");
    enter(&mut window);
    assert_eq!(window.state().plan().attached.dismissals.len(), 1);
}

#[test]
fn enter_gives_a_version_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "!");
    super::safety::save(&mut window);
    super::safety::look_at_the_last_version(&mut window);
    let field = "A name, such as “sent to the agency”";
    type_into(&mut window, field, "Sent in");
    enter(&mut window);
    assert!(window.shows("· Sent in"));
}
