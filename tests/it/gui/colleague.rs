//! Two people and two files: one comments and sends a copy, the other answers and sends it back, and what was said comes
//! together in the window by a comparison.

use super::{
    Looks, Window, click, focused_name, give_path, go, new_plan, press, save_as, tick, type_into,
    window, write,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::Plan;
use std::path::Path;

const NAME: &str = "Name of the school";

/// A note at what has the keyboard.
fn note(window: &mut Window, text: &str) {
    press(window, Modifiers::SHIFT, Key::F2);
    if focused_name(window) != "Note" {
        click(window, "New note");
    }
    write(window, text);
    click(window, "Done");
}

/// Compares the open plan with a file.
fn compare(window: &mut Window, path: &Path) {
    click(window, "File");
    click(window, "Compare with another file…");
    give_path(window, path);
}

fn texts(plan: &Plan) -> Vec<&str> {
    let mut texts: Vec<&str> = plan.attached.notes.iter().map(|it| &*it.text).collect();
    texts.sort_unstable();
    texts
}

#[test]
fn what_a_colleague_noted_in_a_copy_comes_in_and_nothing_of_mine_goes() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut mine = new_plan(here.path());
    type_into(&mut mine, NAME, "De Brug");
    note(&mut mine, "In full?");
    let path = here.path().join("plan.europlan");
    save_as(&mut mine, &path);
    let copy = there.path().join("copy.europlan");
    std::fs::copy(&path, &copy).unwrap();
    note(&mut mine, "Ask the board.");

    let mut theirs = window(there.path(), "en", Some(&copy));
    go(&mut theirs, "Plan and school");
    click(&mut theirs, "Notes: Name of the school: one note, 1 open");
    click(&mut theirs, "Answer: In full?");
    write(&mut theirs, "Yes, please.");
    click(&mut theirs, "Done");
    click(&mut theirs, "Settle: In full?");
    click(&mut theirs, "New note");
    write(&mut theirs, "Which town?");
    click(&mut theirs, "Done");
    tick(&mut theirs, "This answer is still to be confirmed");
    press(&mut theirs, Modifiers::COMMAND, Key::S);
    super::wait(&mut theirs, "the save", |window| !window.state().is_dirty());

    compare(&mut mine, &copy);
    assert!(mine.shows("New note: Which town?"));
    assert!(mine.shows("Note settled: In full?"));
    assert!(mine.shows("One answer to be confirmed"));
    assert!(!mine.shows("Ask the board."), "that is no news");
    let before = mine.state().plan().clone();
    click(&mut mine, "Add these notes to the plan");
    let plan = mine.state().plan();
    assert_eq!(texts(plan), ["Ask the board.", "In full?", "Which town?"]);
    let first = plan.attached.notes.iter().find(|it| it.text == "In full?");
    let first = first.unwrap();
    assert_eq!(first.answers[0].text, "Yes, please.");
    assert!(!first.is_open() && plan.to_confirm("school.name").is_some());
    assert!(mine.query_by_label("Add these notes to the plan").is_none());
    press(&mut mine, Modifiers::COMMAND, Key::Z);
    assert_eq!(*mine.state().plan(), before, "one step");
}

#[test]
fn a_whole_copy_that_takes_the_place_of_mine_keeps_the_notes_of_both() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut mine = new_plan(here.path());
    type_into(&mut mine, NAME, "De Brug");
    note(&mut mine, "In full?");
    save_as(&mut mine, &here.path().join("plan.europlan"));
    let mut copy = mine.state().plan().clone();
    "De Brug, Gent".clone_into(&mut copy.school.name);
    let answer = europlan::plan::NoteAnswer {
        id: "a1".to_owned(),
        text: "Yes, please.".to_owned(),
        ..europlan::plan::NoteAnswer::default()
    };
    copy.attached.notes[0].answers.push(answer);
    let path = there.path().join("copy.europlan");
    europlan::store::save(&path, &copy).unwrap();
    note(&mut mine, "Ask the board.");
    compare(&mut mine, &path);
    click(&mut mine, "Take over the whole file");
    let plan = mine.state().plan();
    assert_eq!(plan.school.name, "De Brug, Gent");
    assert_eq!(texts(plan), ["Ask the board.", "In full?"]);
    assert_eq!(plan.attached.notes[0].answers.len(), 1);
}
