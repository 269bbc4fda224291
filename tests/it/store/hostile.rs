//! What a save must stand beside others, and a reader before odd texts and paths.

use super::{names, school, scratch};
use europlan::plan::{Kind, Place, Plan, Repair};
use europlan::store::{self, Call, Disk, StoreError, json};
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn what_a_killed_save_left_is_taken_away_once_it_is_old() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    let hours =
        |hours: u64| std::time::SystemTime::now() - std::time::Duration::from_secs(hours * 3600);
    let left = |name: &str, age: u64| {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        file.set_modified(hours(age)).unwrap();
    };
    left(".europlan-1-1.tmp", 25);
    left(".europlan-2-1.tmp", 23); // of a save that may still go on, here or on another computer
    left(".europlan-notes.txt", 999);
    left("old.tmp", 999);
    fs::create_dir(folder.path().join(".europlan-x.tmp")).unwrap();
    store::save(&path, &school("De Regenboog")).unwrap();
    let kept = [
        ".europlan-2-1.tmp",
        ".europlan-notes.txt",
        ".europlan-x.tmp",
        "old.tmp",
        "plan.europlan",
    ];
    assert_eq!(names(folder.path()), kept);
}

#[test]
fn what_others_write_in_the_very_moment_of_a_save_stays() {
    let folder = scratch();
    let path = folder.path().join("plan.europlan");
    for moment in [Call::Create, Call::Write, Call::Flush, Call::Read] {
        store::save(&path, &school("before")).unwrap();
        let known = store::Fingerprint::of(&path).unwrap();
        let (other, once) = (path.clone(), AtomicBool::new(true));
        let disk = Disk::failing(move |call, _| {
            if call == moment && once.swap(false, Ordering::Relaxed) {
                fs::write(&other, store::to_text(&school("somebody else"))).unwrap();
            }
            None
        });
        let saved = store::save_on(&disk, &path, &school("mine"), Some(&known));
        assert_eq!(saved, Err(StoreError::Changed(path.clone())), "{moment:?}");
        assert_eq!(store::open(&path).unwrap().plan, school("somebody else"));
        assert_eq!(names(folder.path()), ["plan.europlan"]);
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_comes_back_as_it_was() {
    use std::os::unix::ffi::OsStrExt;
    for bytes in [
        &b"/a/plan.europlan"[..],
        b"/a/\xff\xfe.europlan",
        "/é/\u{1f600}".as_bytes(),
        b"coded:00",
    ] {
        let path = std::path::PathBuf::from(std::ffi::OsStr::from_bytes(bytes));
        assert_eq!(store::path_of_text(&store::text_of_path(&path)), path);
    }
    for odd in ["coded:", "coded:1", "coded:zzzz", "coded:1234", ""] {
        store::path_of_text(odd); // whatever stands there
    }
}

#[test]
fn signs_that_nobody_sees_are_taken_out_and_told() {
    let mut plan = school("a\u{0}b\r\nc\td\u{7f}\u{85}\u{feff}\u{2028}e \u{202e}txt.exe\u{2069}");
    plan.school.country = vec!["B\u{202d}E".into()];
    plan.vision.picture = "\r".to_owned();
    let goal = plan.add(Kind::Goal, None).unwrap();
    plan.goals[0].title = "\u{2066}Lezen".to_owned();
    let text = store::to_text(&plan);
    assert!(
        !text.contains(['\u{0}', '\r', '\t', '\u{7f}', '\u{feff}']),
        "they are written as escapes"
    );
    let exchanged = json::import(&json::export(&plan)).unwrap();
    for opened in [store::read(text.as_bytes()).unwrap(), exchanged] {
        let read = &opened.plan;
        assert_eq!(read.school.name, "ab\nc\td\ne txt.exe");
        assert_eq!(read.school.country, ["BE".into()]);
        assert_eq!(
            (&*read.vision.picture, &*read.goals[0].title),
            ("\n", "Lezen")
        );
        let cleaned = |place: &str| Repair::Cleaned(place.parse().unwrap());
        let places = ["school.name", "school.country", "vision.picture"].map(cleaned);
        assert_eq!(opened.repairs[..3], places);
        assert_eq!(
            opened.repairs[3..],
            [Repair::Cleaned(Place::item(goal, "title"))]
        );
    }
}

#[test]
fn marks_that_letters_need_stay() {
    let plan = school("\u{6a9}\u{200c}\u{647} \u{5d0}\u{200f} 👩\u{200d}🏫");
    let opened = store::read(store::to_text(&plan).as_bytes()).unwrap();
    assert_eq!(opened.plan, plan);
}

#[test]
fn a_plan_far_larger_than_any_opens() {
    let mut plan = Plan::default();
    let need = |number| europlan::plan::Need {
        id: europlan::plan::Id {
            kind: Kind::Need,
            number,
        },
        title: "(a), (b), [c]".to_owned(),
        ..europlan::plan::Need::default()
    };
    plan.needs = (1..=15_000).map(need).collect();
    plan.last_number = 15_000;
    let opened = store::read(store::to_text(&plan).as_bytes()).unwrap();
    assert!(opened.plan == plan, "signs in answers count for nothing");
}
