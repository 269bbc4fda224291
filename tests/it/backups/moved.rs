//! Plans that were renamed, moved or copied: their versions are found again, and nobody else's.

use super::{Desk, after, plan};
use europlan::store;
use europlan::store::backups::{Backups, Origin};
use std::fs;
use std::path::{Path, PathBuf};

/// Saves a plan of that identity, as the program does.
fn save(backups: &Backups, path: &Path, picture: &str, identity: &str, day: i64) {
    backups.keep(path, identity, &after(day)).unwrap();
    let mut plan = plan(picture);
    identity.clone_into(&mut plan.identity);
    store::save(path, &plan).unwrap();
}

fn pictures(backups: &Backups, path: &Path) -> Vec<String> {
    let versions = backups.list(path);
    let open = versions
        .iter()
        .map(|version| backups.open(version).unwrap());
    open.map(|opened| opened.plan.vision.picture).collect()
}

#[test]
fn a_plan_that_was_renamed_or_moved_finds_its_versions_with_their_labels() {
    let desk = Desk::new();
    save(&desk.backups, &desk.plan, "one", "us", 0);
    save(&desk.backups, &desk.plan, "two", "us", 1);
    save(&desk.backups, &desk.plan, "three", "us", 2);
    let labelled = desk.list().pop().unwrap();
    desk.backups.label(&labelled, "first").unwrap();
    let folder = desk.folder.path().join("elsewhere");
    fs::create_dir(&folder).unwrap();
    let moved = folder.join("new name.europlan");
    fs::rename(&desk.plan, &moved).unwrap();
    assert!(desk.backups.list(&moved).is_empty());

    assert_eq!(desk.backups.follow(&moved, "us"), Ok(Origin::Moved));
    assert_eq!(pictures(&desk.backups, &moved), ["two", "one"]);
    let first = desk.backups.list(&moved).pop().unwrap();
    assert_eq!(first.label.as_deref(), Some("first"));
    assert_eq!(desk.backups.follow(&moved, "us"), Ok(Origin::Here));

    let again = folder.join("third name.europlan");
    fs::rename(&moved, &again).unwrap();
    assert_eq!(desk.backups.follow(&again, "us"), Ok(Origin::Moved));
    assert_eq!(pictures(&desk.backups, &again), ["two", "one"]);
}

#[test]
fn a_copy_takes_no_versions_and_is_told_from_its_original() {
    let desk = Desk::new();
    save(&desk.backups, &desk.plan, "one", "us", 0);
    save(&desk.backups, &desk.plan, "two", "us", 1);
    let copy = desk.plan.with_file_name("copy.europlan");
    fs::copy(&desk.plan, &copy).unwrap();
    assert_eq!(desk.backups.follow(&copy, "us"), Ok(Origin::Copy));
    assert!(desk.backups.list(&copy).is_empty());
    assert_eq!(desk.backups.follow(&desk.plan, "us"), Ok(Origin::Here));
    assert_eq!(pictures(&desk.backups, &desk.plan), ["one"]);
}

#[test]
fn a_plan_that_is_saved_where_another_one_lay_does_not_list_its_versions() {
    let desk = Desk::new();
    for (picture, day) in [("one", 0), ("two", 1), ("three", 2)] {
        save(&desk.backups, &desk.plan, picture, "us", day);
    }
    assert_eq!(pictures(&desk.backups, &desk.plan), ["two", "one"]);
    save(&desk.backups, &desk.plan, "theirs", "them", 3);
    let replaced = ["three"]; // by that save: it can still be had back
    assert_eq!(pictures(&desk.backups, &desk.plan), replaced);

    // Where the other plan is, its versions are found again.
    let elsewhere = desk.plan.with_file_name("elsewhere.europlan");
    let mut other = plan("three");
    "us".clone_into(&mut other.identity);
    store::save(&elsewhere, &other).unwrap();
    assert_eq!(desk.backups.follow(&elsewhere, "us"), Ok(Origin::Moved));
    assert_eq!(pictures(&desk.backups, &elsewhere), ["two", "one"]);
}

#[test]
fn a_plan_of_an_old_file_and_its_copy_are_told_apart_once_one_was_saved() {
    let desk = Desk::new();
    let copy = desk.plan.with_file_name("copy.europlan");
    for path in [&desk.plan, &copy] {
        store::save(path, &plan("old")).unwrap(); // without an identity
    }
    let identity = |path: &Path| {
        let (_, held) = store::open_on(&store::Disk::real(), path).unwrap();
        held.identity()
    };
    let first = identity(&desk.plan);
    assert_eq!(
        identity(&copy),
        first,
        "whoever opens that file gives it the same"
    );
    assert!(uuid::Uuid::parse_str(&first).is_ok());
    save(&desk.backups, &desk.plan, "new", &first, 1);
    assert_eq!(desk.backups.follow(&copy, &first), Ok(Origin::Copy));
    assert_ne!(identity(&desk.plan), first, "it follows from the content");
}

#[test]
fn where_another_plan_lies_now_the_moved_one_is_no_copy_of_it() {
    let desk = Desk::new();
    save(&desk.backups, &desk.plan, "one", "us", 0);
    save(&desk.backups, &desk.plan, "two", "us", 1);
    let moved = desk.plan.with_file_name("moved.europlan");
    fs::rename(&desk.plan, &moved).unwrap();
    store::save(&desk.plan, &plan("others")).unwrap();
    assert_eq!(desk.backups.follow(&moved, "us"), Ok(Origin::Moved));
    assert_eq!(pictures(&desk.backups, &moved), ["one"]);
}

#[test]
fn the_path_of_a_plan_is_noted_as_people_write_it() {
    let desk = Desk::new();
    save(&desk.backups, &desk.plan, "one", "us", 0);
    save(&desk.backups, &desk.plan, "two", "us", 1);
    let note = |shelf: &PathBuf| fs::read_to_string(shelf.join("plan.txt")).unwrap();
    let noted: Vec<String> = desk.shelves().iter().map(note).collect();
    let whole = dunce::canonicalize(&desk.plan).unwrap();
    assert_eq!(noted, [whole.display().to_string()]);
    assert!(!noted[0].starts_with(r"\\?\"));
}
