//! Files in the window: the question about unsaved changes, damage, newer files, exchange, recent plans.

use super::{Looks, click, give_path, new_plan, press, save_as, type_into, wait, window};
use crate::support::{is_alone, memory};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn unsaved_changes_are_asked_about_before_another_plan_and_before_closing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(window.query_by_label("Save your changes?").is_some());
    click(&mut window, "Cancel");
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");

    press(&mut window, Modifiers::COMMAND, Key::Q);
    assert!(window.query_by_label("Save your changes?").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Save your changes?").is_none());
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");

    press(&mut window, Modifiers::COMMAND, Key::N);
    window.get_all_by_label("Save").last().unwrap().click();
    window.run();
    let path = folder.path().join("first.europlan");
    give_path(&mut window, &path);
    wait(&mut window, "the new plan", |window| {
        window.state().plan().school.name.is_empty()
    });
    let saved = europlan::store::open(&path).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef");
}

#[test]
fn a_damaged_file_is_told_and_the_open_plan_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.europlan");
    let whole = europlan::store::to_text(&europlan::store::example("en"));
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::O);
    give_path(&mut window, &path);
    assert!(window.shows("ends too early"));
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        whole[..whole.len() / 2]
    );
    type_into(&mut window, "Name of the school", "still here");
    assert_eq!(window.state().plan().school.name, "still here");
}

#[test]
fn a_file_of_a_newer_program_is_read_and_saved_only_under_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.europlan");
    let text = europlan::store::to_text(&europlan::store::example("en"));
    let newer = text.replacen("version: 2", "version: 9", 1);
    std::fs::write(&path, &newer).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    assert!(window.shows("made with a newer version of Europlan. You can"));
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path(&mut window, &path);
    assert!(window.shows("never overwritten"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
    let copy = folder.path().join("copy.europlan");
    save_as_untouched(&mut window, &copy);
    let saved = europlan::store::open(&copy).unwrap().plan;
    let example = europlan::store::example("en");
    assert_eq!(crate::support::anonymous(&saved), example);
}

fn save_as_untouched(window: &mut super::Window, path: &std::path::Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path(window, path);
    wait(window, "the save", |window| window.shows("Saved 14:05"));
}

#[test]
fn a_failed_save_says_why_and_keeps_the_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path(
        &mut window,
        &folder.path().join("no such folder/plan.europlan"),
    );
    wait(&mut window, "the answer", |window| {
        window.shows("Not saved.")
    });
    assert!(window.state().is_dirty());
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
    save_as(&mut window, &folder.path().join("plan.europlan"));
}

#[test]
fn a_saved_plan_is_offered_again_on_the_welcome_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = new_plan(folder.path());
    type_into(&mut first, "Name of the school", "Sint-Jozef");
    save_as(&mut first, &folder.path().join("our plan.europlan"));
    let mut second = window(folder.path(), "en", None);
    click(&mut second, "our plan");
    assert_eq!(second.state().plan().school.name, "Sint-Jozef");
}

#[test]
fn a_file_is_looked_for_where_the_last_one_went_and_first_among_documents() {
    let folder = tempfile::tempdir().unwrap();
    let sub = folder.path().join("school");
    std::fs::create_dir(&sub).unwrap();
    let mut window = new_plan(folder.path());
    let proposed = |window: &super::Window| {
        let path = window.get_by_role_and_label(Role::TextInput, "Path of the file");
        std::path::PathBuf::from(path.value().unwrap())
    };
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(proposed(&window).parent(), Some(folder.path()));
    press(&mut window, Modifiers::NONE, Key::Escape);

    click(&mut window, "File");
    click(&mut window, "Export for other programs (JSON)…");
    give_path(&mut window, &sub.join("plan.json"));
    wait(&mut window, "the file", |window| {
        window.shows("Saved as plan.json")
    });
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(proposed(&window).parent(), Some(sub.as_path()));
    press(&mut window, Modifiers::NONE, Key::Escape);

    save_as(&mut window, &folder.path().join("plan.europlan"));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let own = folder.path().join("plan.europlan");
    assert_eq!(proposed(&window), own, "a plan stays in its folder");
}

#[test]
fn a_plan_goes_to_other_programs_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "Look at an example");
    let plan = window.state().plan().clone();
    click(&mut window, "File");
    click(&mut window, "Export for other programs (JSON)…");
    let path = folder.path().join("plan.json");
    give_path(&mut window, &path);
    wait(&mut window, "the file", |window| {
        window.shows("Saved as plan.json")
    });
    press(&mut window, Modifiers::COMMAND, Key::N);
    click(&mut window, "File");
    click(&mut window, "Import from another program (JSON)…");
    give_path(&mut window, &path);
    assert_eq!(window.state().plan(), &plan);
    assert!(window.state().is_dirty());
}

#[test]
fn another_file_is_not_replaced_without_asking() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.europlan");
    std::fs::write(&other, "somebody else’s plan").unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    give_path(&mut window, &other);
    assert!(window.query_by_label("Replace the file?").is_some());
    click(&mut window, "Choose another name");
    assert_eq!(
        std::fs::read_to_string(&other).unwrap(),
        "somebody else’s plan"
    );
    give_path(&mut window, &other);
    click(&mut window, "Replace");
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    let saved = europlan::store::open(&other).unwrap().plan;
    assert_eq!(saved.school.name, "Sint-Jozef");
}

#[test]
fn after_a_question_the_keyboard_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "First month", "2027-09");
    press(&mut window, Modifiers::COMMAND, Key::E);
    wait(&mut window, "the pages", |window| window.shows(" kB"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Tab);
    let next = window.get_by_label("Pick a date: First month");
    assert!(next.is_focused());
}

#[test]
fn a_save_that_ends_late_does_not_touch_another_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.europlan");
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    save_as(&mut window, &path);
    type_into(&mut window, "Name of the school", "!");
    // Within one frame: the save is asked for, and before its answer the plan is left.
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.step();
    press(&mut window, Modifiers::COMMAND, Key::N);
    if window.query_by_label("Don’t save").is_some() {
        click(&mut window, "Don’t save");
    }
    wait(&mut window, "the answer", |_| {
        europlan::store::open(&path).is_ok_and(|opened| opened.plan.school.name.ends_with('!'))
    });
    type_into(&mut window, "Name of the school", "De Regenboog");
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert!(
        window.query_by_label("Save the plan").is_some(),
        "it has no file yet"
    );
}

/// Threads keep memory, and a day of work opens many files.
#[test]
fn a_file_that_was_written_leaves_no_thread_behind() {
    if !is_alone("gui::files::a_file_that_was_written_leaves_no_thread_behind") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |number: u8| folder.path().join(format!("{number}.europlan"));
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Title of the plan", "Plan");
    save_as(&mut window, &path(0));
    let Some(before) = memory("Threads") else {
        return; // only some systems tell
    };
    for number in 1..6 {
        save_as(&mut window, &path(number));
    }
    wait(&mut window, "the threads to end", |_| {
        memory("Threads").unwrap() <= before
    });
}
