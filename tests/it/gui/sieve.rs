//! The filter of the left list: what is not answered yet, and what has notes.

use super::{
    Looks, Window, click, environment, focused_name, new_plan, open_window, press, sized_window,
    type_into, write,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::store;

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

#[test]
fn what_comes_through_stands_below_its_part_without_holes() {
    for size in [egui::vec2(1366.0, 740.0), egui::vec2(1024.0, 600.0)] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.ron"), "(tour_seen: true)").unwrap();
        let file = folder.path().join("school.europlan");
        store::save(&file, &store::example("en")).unwrap();
        let mut window = sized_window(folder.path(), "en", Some(&file), size);
        let button = window.get_by_label("Not answered yet");
        button.focus();
        window.run();
        press(&mut window, Modifiers::NONE, Key::Space);
        assert_eq!(focused_name(&window), "Not answered yet");
        let rows = window
            .query_all_by_role(Role::Button)
            .map(|node| node.rect());
        let left: Vec<egui::Rect> = rows.filter(|rect| rect.right() < 240.0).collect();
        let mut ends: Vec<(f32, f32)> = left
            .iter()
            .map(|rect| (rect.top(), rect.bottom()))
            .collect();
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        for pair in ends.windows(2) {
            let hole = pair[1].0 - pair[0].1;
            assert!(hole < 40.0, "{pair:?}: {ends:?}");
        }
    }
}

#[test]
fn what_the_filter_lets_through_is_told_with_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let told = |window: &Window| {
        let told = super::spoken::polite(window);
        let count = told.strip_prefix("Not answered yet: ");
        let count = count.and_then(|told| told.trim_end().strip_suffix(" questions"));
        count.and_then(|count| count.parse::<usize>().ok())
    };
    click(&mut window, "Not answered yet");
    let before = told(&window).expect("how many there are");
    assert!(before > 20, "{before}");
    click(&mut window, "Not answered yet");
    assert_eq!(super::spoken::polite(&window), "The filter is off");
    type_into(&mut window, NAME, "De Brug");
    click(&mut window, "Not answered yet");
    assert_eq!(told(&window), Some(before - 1));
    click(&mut window, "With notes");
    assert_eq!(super::spoken::polite(&window), "There are no notes.");
}
