//! When recovery copies are written: after a pause, in steady typing, never half a word, and again where it failed.

use super::safety::{copies, wait_for_copy};
use super::slow::is_closing;
use super::{Looks, Window, click, new_plan, press, save_as, type_into, wait, window};
use crate::support::wait_until;
use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::store;
use europlan::store::recovery::Recovery;

const NAME: &str = "Name of the school";

/// Draws frames without letting the window's time go on, until that is true.
fn stand_still(window: &mut Window, what: &str, done: impl Fn() -> bool) {
    let time = window.ctx.input(|input| input.time);
    wait_until(what, || {
        if done() {
            return true;
        }
        window.input_mut().time = Some(time);
        window.step();
        false
    });
}

#[test]
fn twenty_seconds_of_steady_typing_give_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    window.get_by_role_and_label(Role::TextInput, NAME).focus();
    window.run();
    let start = window.ctx.input(|input| input.time);
    let mut letters = 0;
    while window.ctx.input(|input| input.time) < start + 19.0 {
        window
            .get_by_role_and_label(Role::TextInput, NAME)
            .type_text("a");
        window.step();
        letters += 1;
        assert_eq!(copies(folder.path()).len(), 0, "after {letters} letters");
    }
    for _ in 0..8 {
        window
            .get_by_role_and_label(Role::TextInput, NAME)
            .type_text("b");
        window.step();
    }
    stand_still(&mut window, "the copy", || {
        !copies(folder.path()).is_empty()
    });
    let copy = store::open(&copies(folder.path())[0]).unwrap().plan;
    assert!(copy.school.name.starts_with(&"a".repeat(letters)));
}

#[test]
fn while_an_input_method_is_composing_no_copy_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let composing = || {
        Event::Ime(ImeEvent::Preedit {
            text: "e´".to_owned(),
            active_range_chars: None,
        })
    };
    window.event(composing());
    window.run_steps(100); // 25 seconds
    assert_eq!(copies(folder.path()).len(), 0);
    window.event(Event::Ime(ImeEvent::Commit("é".to_owned())));
    wait_for_copy(&mut window, folder.path(), "Sint-Jozefé");
}

#[test]
fn a_copy_that_could_not_be_written_is_tried_again_and_the_state_line_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let (data, away) = (folder.path().join("data"), folder.path().join("away"));
    wait(&mut window, "the mark", |_| data.join("recovery").exists());
    std::fs::rename(&data, &away).unwrap();
    std::fs::write(&data, "in the way").unwrap();
    type_into(&mut window, NAME, "Sint-Jozef");
    let state = "Not saved, and no safety copy.";
    wait(&mut window, "the state line", |window| window.shows(state));
    assert!(window.query_by_label("Save a copy…").is_some());
    type_into(&mut window, NAME, "!");
    assert!(window.shows(state), "it is still so");
    std::fs::remove_file(&data).unwrap();
    std::fs::rename(&away, &data).unwrap();
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef!"); // nothing more is typed
    wait(&mut window, "the state line", |window| {
        window.shows("Not saved yet")
    });
}

#[test]
fn what_was_undone_to_the_saved_state_is_not_offered_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint");
    save_as(&mut window, &folder.path().join("plan.europlan"));
    type_into(&mut window, NAME, "-Jozef");
    wait_for_copy(&mut window, folder.path(), "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!window.state().is_dirty());
    wait(&mut window, "no copy", |_| copies(folder.path()).is_empty());
}

#[test]
fn when_the_system_ends_the_program_what_is_not_saved_is_kept_and_it_is_no_crash() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    for word in ["One", "Two"] {
        let mut window = window(folder.path(), "en", Some(&path));
        if window.query_by_label("Open it").is_some() {
            click(&mut window, "Decide later");
        }
        type_into(&mut window, NAME, word);
        eframe::App::on_exit(window.state_mut(), None); // without any question
        assert!(!is_closing(&window));
    }
    let recovery = Recovery::new(&folder.path().join("data"), "test");
    let found = recovery.found();
    let name = |at: usize| &found[at].plan.as_ref().unwrap().plan.school.name;
    assert!(
        [0, 1].into_iter().any(|at| name(at).contains("Two")),
        "what was typed last"
    );
    assert!([0, 1].into_iter().any(|at| name(at).contains("One")));
    assert_eq!(recovery.crashes_in_a_row(Some(&path)), 0);
}

#[test]
fn two_crashes_soon_after_a_plan_was_opened_lead_to_a_choice_and_later_ones_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    let mark = |steady: bool| {
        let marks = std::fs::read_dir(folder.path().join("data/recovery"))
            .into_iter()
            .flatten();
        let mut texts =
            marks.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default());
        texts.any(|text| {
            text.contains("plan.europlan") && text.contains(&format!("ran_well:{steady}"))
        })
    };
    let crash = |steady: bool| {
        let mut window = window(folder.path(), "en", Some(&path));
        assert!(
            !window.state().plan().school.name.is_empty(),
            "it opens by itself"
        );
        if steady {
            window.run_steps(250); // a minute
        }
        wait(&mut window, "the mark", |_| mark(steady));
        drop(window);
    };
    crash(true);
    crash(true);
    crash(true); // as when the computer was shut down
    for entry in std::fs::read_dir(folder.path().join("data/recovery")).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).ok();
    }
    crash(false);
    for entry in std::fs::read_dir(folder.path().join("data/recovery")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(path.with_file_name("again.run"), text).unwrap(); // and once more
    }
    let mut third = window(folder.path(), "en", Some(&path));
    assert!(third.state().plan().school.name.is_empty());
    let title = store::open(&path).unwrap().plan.about.title;
    let name = if title.is_empty() { "plan" } else { &title };
    assert!(third.shows(&format!("crashed twice while “{name}” was open")));
    click(&mut third, "Open anyway");
    assert!(!third.state().plan().school.name.is_empty());
}
