//! What else changes a file is noticed by its content, and by nothing but its content.

use super::{school, scratch};
use europlan::store::{self, Disk, Fingerprint, Outside, changed_outside};
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

/// Sets the time of a file, in seconds and nanoseconds since 1970.
fn set_time(path: &Path, seconds: u64, nanos: u32) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(UNIX_EPOCH + Duration::new(seconds, nanos))
        .unwrap();
}

#[test]
fn a_file_that_nobody_touched_is_the_same() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let saved = store::save_on(&Disk::real(), &path, &school("De Regenboog"), None).unwrap();
    assert_eq!(changed_outside(&path, &saved), Outside::Same);
    let (opened, known) = store::open_on(&store::Disk::real(), &path).unwrap();
    assert_eq!(opened.plan, school("De Regenboog"));
    assert_eq!(known, saved);
    assert_eq!(Fingerprint::of(&path), Ok(saved));
}

#[test]
fn a_change_is_noticed_whatever_length_and_time_say() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "abc").unwrap();
    set_time(&path, 1_800_000_000, 0); // a drive that counts whole seconds
    let known = Fingerprint::of(&path).unwrap();
    fs::write(&path, "abd").unwrap();
    assert_eq!(
        changed_outside(&path, &known),
        Outside::Changed,
        "other time"
    );
    set_time(&path, 1_800_000_000, 0);
    assert_eq!(
        changed_outside(&path, &known),
        Outside::Changed,
        "same time"
    );
    fs::write(&path, "abcd").unwrap();
    assert_eq!(changed_outside(&path, &known), Outside::Changed, "longer");
    fs::write(&path, "").unwrap();
    assert_eq!(changed_outside(&path, &known), Outside::Changed, "empty");
}

#[test]
fn a_new_time_alone_is_no_change() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "abc").unwrap();
    let known = Fingerprint::of(&path).unwrap();
    for (seconds, nanos) in [(1_700_000_000, 0), (1_700_000_000, 5), (0, 1)] {
        set_time(&path, seconds, nanos);
        assert_eq!(changed_outside(&path, &known), Outside::Same);
    }
}

#[test]
fn a_file_that_went_away_is_gone_and_comes_back() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "abc").unwrap();
    let known = Fingerprint::of(&path).unwrap();
    fs::rename(&path, folder.path().join("other.europlan")).unwrap();
    assert_eq!(changed_outside(&path, &known), Outside::Gone);
    fs::create_dir(&path).unwrap();
    assert_eq!(changed_outside(&path, &known), Outside::Changed);
    fs::remove_dir(&path).unwrap();
    fs::write(&path, "abc").unwrap();
    assert_eq!(changed_outside(&path, &known), Outside::Same);
    assert!(Fingerprint::of(&folder.path().join("never.europlan")).is_err());
}
