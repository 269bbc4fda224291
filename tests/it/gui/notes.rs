//! Notes in the window: written, answered, settled and found again, by mouse, keyboard and screen reader.

use super::walk::focused;
use super::{
    Looks, Window, click, environment, focused_name, go, new_core, new_plan, open_window, press,
    save_as, tick, touch, type_into, window, write,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{Note, Plan};
use europlan::store;

const NAME: &str = "Name of the school";

fn notes(window: &Window) -> &[Note] {
    &window.state().plan().attached.notes
}

#[test]
fn a_note_is_written_with_the_keyboard_alone_and_kept_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "De Brug");
    press(&mut window, Modifiers::SHIFT, Key::F2);
    assert_eq!(
        focused_name(&window),
        "Note",
        "the keyboard is in the note at once"
    );
    write(&mut window, "In full?");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused_name(&window), "Your role");
    write(&mut window, "Head teacher");
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    let [note] = notes(&window) else {
        panic!("one note")
    };
    assert_eq!(
        (note.text.as_str(), note.place.as_str()),
        ("In full?", "school.name")
    );
    assert_eq!(
        (note.role.as_str(), note.day.0.as_str()),
        ("Head teacher", "2026-11-23")
    );
    assert!(window.shows("Head teacher · "), "who and when");
    assert_eq!(focused_name(&window), "New note");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(
        focused_name(&window),
        NAME,
        "Escape leads back to the answer"
    );
    assert!(!window.shows("In full?"));
    window.get_by_label("Notes: Name of the school: one note, 1 open");
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    assert_eq!(
        store::open(&path).unwrap().plan.attached.notes,
        notes(&window)
    );
    drop(window);
    let mut again = window_with(folder.path(), &path);
    go(&mut again, "Plan and school");
    click(&mut again, "Notes: Name of the school: one note, 1 open");
    assert!(again.shows("In full?"));
    touch(&mut again, "New note");
    let role = again.get_by_role_and_label(Role::TextInput, "Your role");
    assert_eq!(
        role.value().as_deref(),
        Some("Head teacher"),
        "the settings keep the role"
    );
}

fn window_with(folder: &std::path::Path, path: &std::path::Path) -> Window {
    window(folder, "en-GB", Some(path))
}

#[test]
fn a_thread_is_answered_settled_opened_again_and_taken_away_and_each_step_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Add a note: Website");
    write(&mut window, "Does it still work?");
    click(&mut window, "Done");
    click(&mut window, "Answer: Does it still work?");
    assert_eq!(focused_name(&window), "Answer to the note");
    write(&mut window, "Yes.");
    click(&mut window, "Done");
    assert_eq!(notes(&window)[0].answers[0].text, "Yes.");
    click(&mut window, "Settle: Does it still work?");
    assert!(!notes(&window)[0].is_open());
    assert!(window.shows("Settled by somebody, "));
    window.get_by_label("Notes: Website: one note, 0 open");
    click(&mut window, "Open again: Does it still work?");
    assert!(notes(&window)[0].is_open());
    click(&mut window, "Change: Yes.");
    write(&mut window, "!");
    assert_eq!(notes(&window)[0].answers[0].text, "Yes.!");
    click(&mut window, "Done");
    click(&mut window, "Remove: Yes.!");
    assert!(notes(&window)[0].answers.is_empty());
    click(&mut window, "Remove: Does it still work?");
    assert!(notes(&window).is_empty());
    for step in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(notes(&window).len(), 1, "{step}");
    }
    assert_eq!(notes(&window)[0].answers.len(), 1);
    for _ in 0..5 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(notes(&window).is_empty(), "{:?}", notes(&window));
}

#[test]
fn a_note_of_which_nothing_is_left_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Add a note: Website");
    write(&mut window, "x");
    assert_eq!(notes(&window).len(), 1);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert!(notes(&window).is_empty());
    write(&mut window, "again");
    assert_eq!(notes(&window)[0].text, "again");
}

#[test]
fn all_that_is_open_is_listed_beside_the_check_and_leads_to_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Add a note: Website");
    write(&mut window, "Does it still work?");
    click(&mut window, "Done");
    tick(&mut window, "This answer is still to be confirmed");
    assert!(window.state().plan().to_confirm("school.website").is_some());
    assert!(window.shows("to be confirmed"));
    click(&mut window, "Close the notes");
    go(&mut window, "Vision");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.shows("One open note") && window.shows("One answer to be confirmed"));
    click(&mut window, "Website: somebody: Does it still work?");
    assert!(window.shows("Done") || window.shows("New note"));
    assert_eq!(focused_name(&window), "New note");
    tick(&mut window, "This answer is still to be confirmed");
    click(&mut window, "Settle: Does it still work?");
    assert!(!window.shows("One open note") && !window.shows("One answer to be confirmed"));
}

#[test]
fn a_note_on_a_question_outside_the_core_leads_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut plan = Plan::default();
    plan.attached.notes.push(Note {
        id: "k1".to_owned(),
        place: "school.labels".to_owned(),
        text: "Which prize?".to_owned(),
        ..Note::default()
    });
    store::save(&path, &plan).unwrap();
    drop(new_core(folder.path())); // asks the core from now on
    let mut window = window_with(folder.path(), &path);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let row = window.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.ends_with("somebody: Which prize?"))
    });
    row.unwrap().click_accesskit();
    window.run();
    assert_eq!(focused_name(&window), "New note");
    assert!(window.shows("Which prize?"));
}

#[test]
fn notes_speak_dutch() {
    let folder = tempfile::tempdir().unwrap();
    let environment = environment(folder.path(), "nl-BE");
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Een nieuw plan beginnen");
    press(&mut window, Modifiers::SHIFT, Key::F2);
    assert_eq!(focused_name(&window), "Notitie");
    write(&mut window, "Nog bespreken");
    click(&mut window, "Klaar");
    click(&mut window, "Afhandelen: Nog bespreken");
    assert!(window.shows("Afgehandeld door iemand, "));
    assert!(focused(&window).is_some());
}
