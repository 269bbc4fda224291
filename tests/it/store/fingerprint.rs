//! What else changes a file is noticed by its content, and by nothing but its content.

use super::{school, scratch};
use europlan::store::{self, Disk, Fingerprint, Outside, changed_outside};
use europlan::store::{Call, Fault, StoreError, is_file_on};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
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
    assert_eq!(
        changed_outside(&Disk::real(), &path, &saved),
        Ok(Outside::Same)
    );
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
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Changed),
        "other time"
    );
    set_time(&path, 1_800_000_000, 0);
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Changed),
        "same time"
    );
    fs::write(&path, "abcd").unwrap();
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Changed),
        "longer"
    );
    fs::write(&path, "").unwrap();
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Changed),
        "empty"
    );
}

#[test]
fn a_new_time_alone_is_no_change() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "abc").unwrap();
    let known = Fingerprint::of(&path).unwrap();
    for (seconds, nanos) in [(1_700_000_000, 0), (1_700_000_000, 5), (0, 1)] {
        set_time(&path, seconds, nanos);
        assert_eq!(
            changed_outside(&Disk::real(), &path, &known),
            Ok(Outside::Same)
        );
    }
}

#[test]
fn a_file_that_went_away_is_gone_and_comes_back() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    fs::write(&path, "abc").unwrap();
    let known = Fingerprint::of(&path).unwrap();
    fs::rename(&path, folder.path().join("other.europlan")).unwrap();
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Gone)
    );
    fs::create_dir(&path).unwrap();
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Changed)
    );
    fs::remove_dir(&path).unwrap();
    fs::write(&path, "abc").unwrap();
    assert_eq!(
        changed_outside(&Disk::real(), &path, &known),
        Ok(Outside::Same)
    );
    let below = folder.path().join("drive/plan.europlan");
    assert_eq!(
        changed_outside(&Disk::real(), &below, &known),
        Ok(Outside::Away),
        "a drive that is not there says nothing about its files"
    );
    assert!(Fingerprint::of(&folder.path().join("never.europlan")).is_err());
}

/// A disk on which another program holds each file for that many looks.
fn held_for(looks: u32) -> Disk {
    let left = AtomicU32::new(looks);
    Disk::failing(move |call, _| {
        let one_less = |left: u32| left.checked_sub(1);
        let looks = matches!(call, Call::Look | Call::Load);
        let held = looks
            && left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less)
                .is_ok();
        held.then_some(Fault::Fails(ErrorKind::ResourceBusy))
    })
}

#[test]
fn what_another_program_holds_is_neither_gone_nor_the_same() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let known = store::save_on(&Disk::real(), &path, &school("De Regenboog"), None).unwrap();
    set_time(&path, 1_800_000_000, 5); // so that it must be read
    let held = Err(StoreError::Held(path.clone()));
    assert_eq!(changed_outside(&held_for(100), &path, &known), held);
    assert_eq!(
        is_file_on(&held_for(100), &path),
        Err(StoreError::Held(path.clone()))
    );
    let saved = store::save_on(&held_for(100), &path, &school("De Zon"), Some(&known));
    assert_eq!(saved, Err(StoreError::Held(path.clone())));
    assert_eq!(store::open(&path).unwrap().plan, school("De Regenboog"));

    for moment in [1, 3] {
        assert_eq!(
            changed_outside(&held_for(moment), &path, &known),
            Ok(Outside::Same)
        );
        assert_eq!(is_file_on(&held_for(moment), &path), Ok(true));
        assert!(store::open_on(&held_for(moment), &path).is_ok());
    }
    let gone = folder.path().join("gone.europlan");
    assert_eq!(is_file_on(&Disk::real(), &gone), Ok(false));
}
