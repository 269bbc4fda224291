//! Each single call of a save goes wrong, once and for ever: the old or the new content is whole, whatever happens.

use super::{names, scratch};
use europlan::store::{
    Call, Disk, Fault, Fingerprint, Outside, StoreError, changed_outside, write_on,
};
use std::fs;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

const OLD: &[u8] = b"what the school wrote last week";
const NEW: &[u8] = b"what the school wrote last week, and what it wrote today, which is more";

const KINDS: [ErrorKind; 9] = [
    ErrorKind::PermissionDenied,
    ErrorKind::StorageFull,
    ErrorKind::QuotaExceeded,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::ResourceBusy,
    ErrorKind::ExecutableFileBusy,
    ErrorKind::TimedOut,
    ErrorKind::NotFound,
    ErrorKind::Other,
];

/// A folder with a plan file and a folder elsewhere for old content.
struct Place {
    folder: tempfile::TempDir,
    aside: tempfile::TempDir,
    path: PathBuf,
    /// The folder takes no new files.
    closed: bool,
}

/// How calls go wrong: the one with this number, and perhaps all later ones of its kind.
#[derive(Clone, Copy, Debug)]
struct Wrong {
    number: usize,
    fault: Fault,
    for_ever: bool,
}

impl Place {
    fn new(closed: bool) -> Self {
        let folder = scratch();
        let path = folder.path().join("plan.europlan");
        fs::write(&path, OLD).unwrap();
        Self {
            folder,
            aside: scratch(),
            path,
            closed,
        }
    }

    /// A disk with that fault, and the calls that were made.
    fn disk(&self, wrong: Option<Wrong>) -> (Disk, Arc<Mutex<Vec<Call>>>) {
        let calls = Arc::new(Mutex::new(Vec::new()));
        let (made, folder) = (Arc::clone(&calls), self.folder.path().to_owned());
        let closed = self.closed;
        let disk = Disk::failing(move |call, path| {
            let mut made = made.lock().unwrap();
            made.push(call);
            if closed && call == Call::Create && path.parent() == Some(&folder) {
                return Some(Fault::Fails(ErrorKind::PermissionDenied));
            }
            let wrong = wrong?;
            let now = made.len() - 1;
            let meant = now == wrong.number
                || wrong.for_ever && now > wrong.number && made[wrong.number] == call;
            meant.then_some(wrong.fault)
        });
        (disk.keeping_in(self.aside.path().to_owned()), calls)
    }

    /// The calls of a save in which nothing goes wrong.
    fn calls(closed: bool) -> Vec<Call> {
        let place = Self::new(closed);
        let (disk, calls) = place.disk(None);
        write_on(&disk, &place.path, NEW).unwrap();
        assert_eq!(fs::read(&place.path).unwrap(), NEW);
        place.assert_tidy();
        calls.lock().unwrap().clone()
    }

    fn assert_tidy(&self) {
        assert_eq!(names(self.folder.path()), ["plan.europlan"]);
        assert!(names(self.aside.path()).is_empty());
    }

    /// True if the old content is whole in a file aside.
    fn is_kept(&self) -> bool {
        let names = names(self.aside.path());
        let mut kept = names.iter().map(|name| self.aside.path().join(name));
        kept.any(|path| fs::read(path).unwrap() == OLD)
    }
}

/// Each way in which one call of such a save can go wrong.
fn all_wrong(closed: bool) -> Vec<(Call, Wrong)> {
    let mut all = Vec::new();
    for (number, call) in Place::calls(closed).into_iter().enumerate() {
        let fails = KINDS.map(Fault::Fails).into_iter();
        let breaks = KINDS.map(Fault::Breaks).into_iter();
        let faults: Vec<Fault> = match call {
            Call::Write => fails.chain(breaks).chain([Fault::Lies]).collect(),
            Call::Flush | Call::Permissions | Call::Read | Call::Swap | Call::Delete => {
                fails.chain([Fault::Lies]).collect()
            }
            _ => fails.collect(),
        };
        for fault in faults {
            for for_ever in [false, true] {
                all.push((
                    call,
                    Wrong {
                        number,
                        fault,
                        for_ever,
                    },
                ));
            }
        }
    }
    all
}

/// The message that a person must see for an error of the system.
fn key_of(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "store-denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "store-full",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "store-held",
        ErrorKind::NotFound => "store-no-folder",
        _ => "store-system",
    }
}

#[test]
fn the_calls_of_a_save_are_all_there_and_in_order() {
    use Call::{Create, Delete, Flush, FlushFolder, Look, Open, Permissions, Read, Swap, Write};
    let swapped = [
        Look,
        Create,
        Write,
        Permissions,
        Flush,
        Look,
        Read,
        Swap,
        FlushFolder,
        Look,
        Read,
    ];
    assert_eq!(Place::calls(false), swapped);
    let in_place = [
        Look, Create, Open, Read, Create, Write, Flush, Look,
        Read, // the old content stands aside
        Write, Flush, Look, Read, Delete, Look, Read,
    ];
    assert_eq!(Place::calls(true), in_place);
}

#[test]
fn whichever_call_goes_wrong_the_old_or_the_new_content_is_whole() {
    for closed in [false, true] {
        for (call, wrong) in all_wrong(closed) {
            let place = Place::new(closed);
            let (disk, _) = place.disk(Some(wrong));
            let result = write_on(&disk, &place.path, NEW);
            let now = fs::read(&place.path).unwrap();
            let told = format!("{call:?} in a closed folder: {closed}, {wrong:?}: {result:?}");
            match &result {
                Ok(_) => assert_eq!(now, NEW, "{told}"),
                Err(StoreError::Kept { kept, .. }) => {
                    assert_eq!(fs::read(kept).unwrap(), OLD, "{told}");
                }
                Err(_) => assert!(now == OLD || now == NEW, "{told}: {now:?}"),
            }
            let left_over = call == Call::Delete && (wrong.for_ever || wrong.fault == Fault::Lies);
            if !left_over && !matches!(result, Err(StoreError::Kept { .. })) {
                place.assert_tidy();
            }
            write_on(&Disk::real(), &place.path, NEW).unwrap();
            assert_eq!(fs::read(&place.path).unwrap(), NEW, "the next save: {told}");
            assert_eq!(names(place.folder.path()), ["plan.europlan"], "{told}");
        }
    }
}

#[test]
fn the_error_says_what_went_wrong() {
    for (call, wrong) in all_wrong(false) {
        let place = Place::new(false);
        let (disk, calls) = place.disk(Some(wrong));
        let result = write_on(&disk, &place.path, NEW);
        let told = format!("{call:?}, {wrong:?}: {result:?}");
        let key = result.as_ref().err().map(StoreError::key);
        let first = calls.lock().unwrap()[..wrong.number]
            .iter()
            .all(|made| *made != call);
        let (Fault::Fails(kind) | Fault::Breaks(kind)) = wrong.fault else {
            // A write or a swap that did not happen is found when it is read back.
            let noticed = matches!(call, Call::Write | Call::Read | Call::Swap);
            assert_eq!(key, noticed.then_some("store-not-as-written"), "{told}");
            continue;
        };
        let held = key_of(kind) == "store-held";
        let harmless = match call {
            Call::Permissions | Call::FlushFolder => true,
            Call::Look => !first || kind == ErrorKind::NotFound,
            Call::Swap => held && !wrong.for_ever, // the second try
            Call::Read => held,
            _ => false,
        };
        let in_place = kind == ErrorKind::PermissionDenied && (first || call == Call::Swap);
        match call {
            _ if harmless => assert_eq!(key, None, "{told}"),
            // In a folder that forbids it the file itself may still be written, as far as the same call then works.
            Call::Create | Call::Write | Call::Flush | Call::Swap | Call::Read if in_place => {
                let again = wrong.for_ever && call != Call::Swap;
                assert_eq!(key, again.then_some("store-denied"), "{told}");
            }
            _ => assert_eq!(key, Some(key_of(kind)), "{told}"),
        }
    }
}

#[test]
fn only_a_swap_that_another_program_hinders_is_tried_again_and_not_for_long() {
    for (call, wrong) in all_wrong(false) {
        let place = Place::new(false);
        let (disk, calls) = place.disk(Some(wrong));
        drop(write_on(&disk, &place.path, NEW));
        let calls = calls.lock().unwrap();
        let pauses = calls.iter().filter(|call| **call == Call::Pause).count();
        let (Fault::Fails(kind) | Fault::Breaks(kind)) = wrong.fault else {
            assert_eq!(pauses, 0, "{call:?}, {wrong:?}");
            continue;
        };
        let waits = call == Call::Swap
            && (key_of(kind) == "store-held"
                || cfg!(windows) && kind == ErrorKind::PermissionDenied);
        let expected = match (waits, wrong.for_ever) {
            (true, true) => 5,
            (true, false) => 1,
            (false, _) => 0,
        };
        assert_eq!(pauses, expected, "{call:?}, {wrong:?}");
    }
}

#[test]
fn a_program_that_dies_at_any_call_leaves_the_old_or_the_new_content() {
    for closed in [false, true] {
        for dies_at in 0..Place::calls(closed).len() {
            for half in [false, true] {
                let place = Place::new(closed);
                let folder = place.folder.path().to_owned();
                let count = Mutex::new(0);
                let disk = Disk::failing(move |call, path| {
                    let mut count = count
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner);
                    *count += 1;
                    let refused = closed && call == Call::Create && path.parent() == Some(&folder);
                    match *count - 1 {
                        number if number == dies_at && half && call == Call::Write => {
                            Some(Fault::Lies)
                        }
                        number if number == dies_at || number == dies_at + 1 && half => {
                            resume_unwind(Box::new("the end"))
                        }
                        _ => refused.then_some(Fault::Fails(ErrorKind::PermissionDenied)),
                    }
                });
                let disk = disk.keeping_in(place.aside.path().to_owned());
                let died = catch_unwind(AssertUnwindSafe(|| write_on(&disk, &place.path, NEW)));
                let now = fs::read(&place.path).unwrap();
                assert!(died.is_err() || half);
                assert!(
                    now == OLD || now == NEW || closed && place.is_kept(),
                    "died at call {dies_at} in a closed folder: {closed}"
                );
            }
        }
    }
}

#[test]
fn a_new_file_that_cannot_be_written_is_not_there_in_part() {
    for call in [Call::Create, Call::Write, Call::Flush, Call::Swap] {
        for kind in KINDS {
            let folder = scratch();
            let path = folder.path().join("plan.europlan");
            let disk = Disk::failing(move |made, _| (made == call).then_some(Fault::Breaks(kind)));
            let error = write_on(&disk, &path, NEW).unwrap_err();
            assert_eq!(error.key(), key_of(kind), "{call:?}");
            assert!(names(folder.path()).is_empty(), "{call:?}, {kind:?}");
        }
    }
}

#[test]
fn a_shorter_text_written_in_place_leaves_no_tail() {
    let place = Place::new(true);
    let (disk, _) = place.disk(None);
    let known = write_on(&disk, &place.path, b"short").unwrap();
    assert_eq!(fs::read(&place.path).unwrap(), b"short");
    assert_eq!(
        changed_outside(&Disk::real(), &place.path, &known),
        Ok(Outside::Same)
    );
    assert_eq!(Fingerprint::of(&place.path), Ok(known));
}

#[test]
fn a_name_that_is_taken_is_no_hindrance() {
    let place = Place::new(false);
    let taken = Mutex::new(3);
    let disk = Disk::failing(move |call, _| {
        let mut taken = taken.lock().unwrap();
        let again = call == Call::Create && *taken > 0;
        *taken -= i32::from(again);
        again.then_some(Fault::Fails(ErrorKind::AlreadyExists))
    });
    write_on(&disk, &place.path, NEW).unwrap();
    assert_eq!(fs::read(&place.path).unwrap(), NEW);
    let disk = Disk::failing(|call, _| {
        (call == Call::Create).then_some(Fault::Fails(ErrorKind::AlreadyExists))
    });
    assert!(
        write_on(&disk, &place.path, OLD).is_err(),
        "it gives up in the end"
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_yet_stays_a_link() {
    use std::os::unix::fs::symlink;
    let folder = scratch();
    fs::create_dir(folder.path().join("drive")).unwrap();
    let link = folder.path().join("plan.europlan");
    symlink("drive/real.europlan", &link).unwrap();
    write_on(&Disk::real(), &link, NEW).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::read(folder.path().join("drive/real.europlan")).unwrap(),
        NEW
    );
    fs::remove_dir_all(folder.path().join("drive")).unwrap();
    let error = write_on(&Disk::real(), &link, NEW).unwrap_err();
    assert_eq!(
        error,
        StoreError::NoFolder(link.clone()),
        "the drive is away"
    );
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[cfg(unix)]
#[test]
fn a_private_file_is_never_open_to_others_not_even_for_a_moment() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    for closed in [false, true] {
        let place = Place::new(closed);
        fs::set_permissions(&place.path, fs::Permissions::from_mode(0o600)).unwrap();
        let (folder, aside) = (
            place.folder.path().to_owned(),
            place.aside.path().to_owned(),
        );
        let disk = Disk::failing(move |call, path| {
            for folder in [&folder, &aside] {
                for entry in fs::read_dir(folder).unwrap() {
                    let mode = entry.unwrap().metadata().unwrap().mode() & 0o777;
                    assert_eq!(mode, 0o600, "at {call:?}");
                }
            }
            (closed && call == Call::Create && path.parent() == Some(&folder))
                .then_some(Fault::Fails(ErrorKind::PermissionDenied))
        });
        let disk = disk.keeping_in(place.aside.path().to_owned());
        write_on(&disk, &place.path, NEW).unwrap();
        assert_eq!(fs::metadata(&place.path).unwrap().mode() & 0o777, 0o600);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_written_and_stays_what_it_is() {
    let nothing = std::path::Path::new("/dev/null");
    write_on(&Disk::real(), nothing, NEW).unwrap();
    assert!(!fs::metadata(nothing).unwrap().is_file());
}
