//! Copies and saves in turn, what the app knows of the file, and what counts as a crash.

use super::{Desk, at, pictures, plan};
use europlan::store::recovery::{Recovery, Since};
use europlan::store::{self, Fingerprint};
use std::path::{Path, PathBuf};

/// A session, and the plan that it has opened.
fn opened() -> (Desk, PathBuf, Recovery) {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    store::save(&file, &plan("opened")).unwrap();
    let session = desk.session("a");
    (desk, file, session)
}

/// What is typed and lost by a crash does not go on from the file, which someone else has changed.
fn assert_is_noticed(desk: &Desk, file: &Path, session: Recovery) {
    session.write(&plan("typed"), Some(file), 1, at(1)).unwrap();
    drop(session);
    assert_eq!(desk.found()[0].since, Since::Changed);
}

#[test]
fn a_save_that_ends_late_leaves_what_was_written_since_it_was_asked_for() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    store::save(&file, &plan("one")).unwrap();
    let held = Fingerprint::of(&file).unwrap();
    let session = desk.session("a");
    session.write(&plan("two"), Some(&file), 2, at(0)).unwrap();
    session.saved(&file, &held, 1).unwrap(); // asked for before the copy, done after it
    assert_eq!(desk.copies("recovery"), 1);
    session.saved(&file, &held, 3).unwrap();
    assert_eq!(desk.copies("recovery"), 0);
}

#[test]
fn a_change_between_a_save_and_the_next_copy_is_noticed() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    let session = desk.session("a");
    session.write(&plan("one"), None, 1, at(0)).unwrap();
    store::save(&file, &plan("one")).unwrap();
    session
        .saved(&file, &Fingerprint::of(&file).unwrap(), 2)
        .unwrap();
    store::save(&file, &plan("someone else")).unwrap();
    session.write(&plan("two"), Some(&file), 3, at(1)).unwrap();
    drop(session);
    assert_eq!(desk.found()[0].since, Since::Changed);
}

#[test]
fn what_the_app_read_counts_and_not_what_stands_there_later() {
    let (desk, file, session) = opened();
    session.seen(&file, &Fingerprint::of(&file).unwrap());
    store::save(&file, &plan("someone else")).unwrap();
    session.begin_start(Some(&file), at(0)).unwrap();
    assert_is_noticed(&desk, &file, session);
}

#[test]
fn a_run_that_went_well_for_a_while_is_no_crash_of_its_plan() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    let row = || desk.session("new").crashes_in_a_row(Some(&file));
    for minutes in [0, 10] {
        let session = desk.session("a");
        session.begin_start(Some(&file), at(minutes)).unwrap();
        session.run_well().unwrap();
        drop(session); // the computer is shut down
    }
    assert_eq!(row(), 0);
    let session = desk.session("a");
    session.begin_start(Some(&file), at(20)).unwrap();
    session.run_well().unwrap();
    session.begin_start(Some(&file), at(30)).unwrap(); // opened again: it has to go well again
    drop(session);
    assert_eq!(row(), 1);
}

#[test]
fn a_clock_that_was_set_back_hides_no_copy() {
    let desk = Desk::new();
    desk.crash("a", "first", None, 60);
    desk.crash("b", "second", None, 0); // written later, but the clock said less
    let session = desk.session("new");
    session.tidy(at(-365 * 24 * 60));
    assert_eq!(pictures(&session.found()), ["first", "second"]);
    session.discard(&session.found()[0], at(60)).unwrap();
    session.tidy(at(-365 * 24 * 60));
    assert_eq!(desk.copies("recovery/discarded"), 1);
}

#[test]
fn a_change_between_opening_and_the_first_copy_is_noticed() {
    let (desk, file, session) = opened();
    session.begin_start(Some(&file), at(0)).unwrap();
    store::save(&file, &plan("someone else")).unwrap();
    assert_is_noticed(&desk, &file, session);
}

#[test]
fn after_a_save_only_new_changes_count() {
    let desk = Desk::new();
    let file = desk.file("plan.europlan");
    let session = desk.session("a");
    session.write(&plan("one"), None, 1, at(0)).unwrap();
    store::save(&file, &plan("one")).unwrap();
    session.clear(1).unwrap();
    assert_eq!(desk.copies("recovery"), 0);
    session.write(&plan("two"), Some(&file), 1, at(1)).unwrap();
    drop(session);
    let found = desk.found();
    assert_eq!(pictures(&found), ["two"]);
    assert_eq!(found[0].since, Since::Same);
}
