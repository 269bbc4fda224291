//! Who else has a plan open is shown and never hinders; what a dead program left behind counts for nothing.

use super::{names, scratch};
use europlan::store::lock::{Holder, Me, other, path_of, release, take};
use jiff::{SignedDuration, Timestamp};
use std::fs;
use std::path::{Path, PathBuf};

fn me(host: &str, process: u64) -> Me {
    Me {
        host: host.to_owned(),
        process,
    }
}

/// A time, this many hours into the day of the tests.
fn at(hours: i64) -> Timestamp {
    let start: Timestamp = "2026-11-24T08:00:00Z".parse().unwrap();
    start + SignedDuration::from_hours(hours)
}

fn plan(folder: &Path) -> PathBuf {
    let path = folder.join("plan.europlan");
    fs::write(&path, "").unwrap();
    path
}

/// A note as a sync client brings it from another computer: there, but held by nobody here.
fn put_note(plan: &Path, host: &str, hours: i64) {
    let (host, time) = (host.to_owned(), at(hours));
    let note = format!("(host: \"{host}\", process: 9, since: \"{time}\", seen: \"{time}\")");
    fs::write(path_of(plan), note).unwrap();
}

fn holder(host: &str, hours: i64) -> Holder {
    Holder {
        host: host.to_owned(),
        since: Some(at(hours)),
    }
}

#[test]
fn a_second_program_is_told_and_the_first_is_not() {
    let folder = scratch();
    let plan = plan(folder.path());
    let (first, second) = (me("PC-1", 1), me("PC-1", 2));
    let mut lock = take(&plan, &first, at(0)).unwrap();
    assert_eq!(
        names(folder.path()),
        [".plan.europlan.lock", "plan.europlan"]
    );
    assert_eq!(other(&plan, &first, at(1)), None);
    assert_eq!(other(&plan, &second, at(1)), Some(holder("PC-1", 0)));
    assert!(take(&plan, &second, at(1)).is_none());
    lock.refresh(at(2));
    assert_eq!(other(&plan, &second, at(2)), Some(holder("PC-1", 0)));
    release(lock);
    assert_eq!(names(folder.path()), ["plan.europlan"]);
    assert_eq!(other(&plan, &second, at(3)), None);
    assert!(take(&plan, &second, at(3)).is_some());
}

#[test]
fn what_a_dead_program_of_this_computer_left_is_replaced_at_once() {
    let folder = scratch();
    let plan = plan(folder.path());
    put_note(&plan, "PC-1", 0);
    let again = me("PC-1", 2);
    assert_eq!(other(&plan, &again, at(0)), None);
    let _lock = take(&plan, &again, at(1)).unwrap();
    assert_eq!(other(&plan, &me("PC-1", 3), at(1)), Some(holder("PC-1", 1)));
}

#[test]
fn a_note_of_another_computer_counts_for_a_day() {
    let folder = scratch();
    let plan = plan(folder.path());
    put_note(&plan, "PC-2", 0);
    let here = me("PC-1", 1);
    assert_eq!(other(&plan, &here, at(23)), Some(holder("PC-2", 0)));
    assert!(take(&plan, &here, at(23)).is_none());
    assert_eq!(other(&plan, &here, at(25)), None);
    assert!(take(&plan, &here, at(25)).is_some());
    put_note(&plan, "PC-2", 100);
    assert_eq!(other(&plan, &here, at(25)), None, "a clock that went wrong");
}

#[test]
fn a_program_that_still_runs_counts_longer_than_a_day() {
    let folder = scratch();
    let plan = plan(folder.path());
    let _lock = take(&plan, &me("PC-2", 1), at(0)).unwrap();
    assert_eq!(
        other(&plan, &me("PC-1", 1), at(90)),
        Some(holder("PC-2", 0))
    );
}

#[test]
fn a_folder_that_forbids_it_is_no_problem() {
    let folder = scratch();
    let here = me("PC-1", 1);
    let away = folder.path().join("away/plan.europlan");
    assert!(take(&away, &here, at(0)).is_none());
    assert_eq!(other(&away, &here, at(0)), None);
    let plan = plan(folder.path());
    fs::create_dir(path_of(&plan)).unwrap();
    assert!(take(&plan, &here, at(0)).is_none());
    assert_eq!(other(&plan, &here, at(0)), None);
}

#[test]
fn a_note_that_cannot_be_read_counts_only_while_it_is_held() {
    let folder = scratch();
    let plan = plan(folder.path());
    let here = me("PC-1", 1);
    for nonsense in ["", "(host", "\0\0\0\0", "[[[[", "(host: 5)"] {
        fs::write(path_of(&plan), nonsense).unwrap();
        assert_eq!(other(&plan, &here, at(0)), None, "{nonsense:?}");
        release(take(&plan, &here, at(0)).unwrap());
    }
    #[cfg(unix)]
    {
        let _lock = take(&plan, &me("PC-2", 1), at(0)).unwrap();
        fs::write(path_of(&plan), "half a no").unwrap();
        let unknown = other(&plan, &here, at(0)).unwrap();
        assert_eq!((unknown.host.as_str(), unknown.key()), ("", "lock-unknown"));
    }
}

#[cfg(unix)]
#[test]
fn a_note_that_vanished_comes_back_and_one_of_another_is_respected() {
    let folder = scratch();
    let plan = plan(folder.path());
    let mut lock = take(&plan, &me("PC-1", 1), at(0)).unwrap();
    fs::remove_file(path_of(&plan)).unwrap();
    lock.refresh(at(1));
    assert_eq!(other(&plan, &me("PC-2", 1), at(1)), Some(holder("PC-1", 0)));

    fs::remove_file(path_of(&plan)).unwrap(); // as a sync client replaces a file
    put_note(&plan, "PC-3", 2);
    lock.refresh(at(3));
    assert_eq!(other(&plan, &me("PC-1", 1), at(3)), Some(holder("PC-3", 2)));
    release(lock);
    assert_eq!(other(&plan, &me("PC-1", 1), at(3)), Some(holder("PC-3", 2)));
}

#[cfg(unix)]
#[test]
fn a_plan_opened_through_a_link_is_the_same_plan() {
    let folder = scratch();
    let plan = plan(folder.path());
    let links = scratch();
    let link = links.path().join("link.europlan");
    std::os::unix::fs::symlink(&plan, &link).unwrap();
    let _lock = take(&link, &me("PC-1", 1), at(0)).unwrap();
    assert_eq!(other(&plan, &me("PC-2", 1), at(0)), Some(holder("PC-1", 0)));
    assert_eq!(names(links.path()), ["link.europlan"]);
}

#[test]
fn a_program_knows_itself() {
    assert_eq!(Me::here(), Me::here());
    assert!(!Me::here().host.is_empty());
}
