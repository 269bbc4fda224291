//! The filter of the left list: what is not answered yet, and what has notes.

use super::{
    Looks, Window, click, environment, focused_name, new_plan, open_window, press, type_into, write,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const NAME: &str = "Name of the school";

/// True if the left list has a row of that name.
fn has_row(window: &Window, name: &str) -> bool {
    window.query_by_role_and_label(Role::Button, name).is_some()
}

#[test]
fn what_is_not_answered_yet_stands_below_its_part_and_leads_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    assert!(!has_row(&window, NAME));
    click(&mut window, "Not answered yet");
    assert!(has_row(&window, NAME) && has_row(&window, "Where do you want to be?"));
    click(&mut window, "Where do you want to be?");
    assert_eq!(focused_name(&window), "Where do you want to be?");
    write(&mut window, "In Europe.");
    assert!(
        !has_row(&window, "Where do you want to be?"),
        "it is answered now"
    );
    click(&mut window, "Not answered yet");
    assert!(!has_row(&window, NAME), "pressed again, the filter is off");
}

#[test]
fn only_the_core_is_missed_while_only_the_core_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Not answered yet");
    assert!(has_row(&window, "Website"));
    click(&mut window, "The core");
    assert!(!has_row(&window, "Website") && has_row(&window, NAME));
}

#[test]
fn what_has_notes_stands_below_its_part_and_its_notes_unfold() {
    let folder = tempfile::tempdir().unwrap();
    let environment = environment(folder.path(), "nl-BE");
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Een nieuw plan beginnen");
    click(&mut window, "Met notities");
    assert!(window.shows("Er zijn geen notities."));
    type_into(&mut window, "Naam van de school", "De Brug");
    press(&mut window, Modifiers::SHIFT, Key::F2);
    write(&mut window, "Voluit?");
    click(&mut window, "Notities sluiten");
    click(&mut window, "Naam van de school: één notitie, 1 open");
    assert!(window.shows("Voluit?"));
    assert_eq!(focused_name(&window), "Nieuwe notitie");
}
