//! Dated versions: what a save replaces is kept, thinned out with time, and never beside the plan.

mod clock;
mod marks;
mod moved;

use crate::support::bytes_read;
use europlan::plan::Plan;
use europlan::store::backups::{Backups, Version};
use europlan::store::{self, StoreError};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A data folder and a folder with a plan.
struct Desk {
    folder: tempfile::TempDir,
    backups: Backups,
    plan: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("plans")).unwrap();
        Self {
            backups: Backups::new(&folder.path().join("data")),
            plan: folder.path().join("plans/plan.europlan"),
            folder,
        }
    }

    /// Saves a plan at a time as the program does: what stood there is put aside first.
    fn save(&self, picture: &str, time: &ZonedDateTime) {
        self.save_at(&self.plan, picture, time);
    }

    fn save_at(&self, path: &Path, picture: &str, time: &ZonedDateTime) {
        self.backups.keep(path, "", time).unwrap();
        fs::write(path, store::to_text(&plan(picture))).unwrap();
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(SystemTime::try_from(time.timestamp()).unwrap())
            .unwrap();
    }

    fn list(&self) -> Vec<Version> {
        self.backups.list(&self.plan)
    }

    /// What the versions say, the newest first.
    fn pictures(&self) -> Vec<String> {
        let open = |version: &Version| self.backups.open(version).unwrap().plan.vision.picture;
        self.list().iter().map(open).collect()
    }

    /// The folders of all plans.
    fn shelves(&self) -> Vec<PathBuf> {
        let shelves = fs::read_dir(self.folder.path().join("data/versions")).unwrap();
        shelves.map(|entry| entry.unwrap().path()).collect()
    }
}

fn plan(picture: &str) -> Plan {
    let mut plan = Plan::default();
    picture.clone_into(&mut plan.vision.picture);
    plan
}

/// This many hours after noon of 1 September 2026 in Brussels.
fn after(hours: i64) -> ZonedDateTime {
    let noon = date(2026, 9, 1)
        .at(12, 0, 0, 0)
        .in_tz("Europe/Brussels")
        .unwrap();
    noon.checked_add(SignedDuration::from_hours(hours)).unwrap()
}

#[test]
fn what_a_save_replaces_can_be_opened_again() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    assert_eq!(desk.list(), [], "there was nothing to put aside");
    desk.save("two", &after(1));
    desk.save("three", &after(2));
    assert_eq!(desk.pictures(), ["two", "one"]);
    let list = desk.list();
    let times: Vec<Timestamp> = list.iter().map(|version| version.time).collect();
    assert_eq!(
        times,
        [after(1).timestamp(), after(0).timestamp()],
        "when each was written"
    );
    let text = store::to_text(&plan("two"));
    assert_eq!(list[0].size, text.len() as u64);
    assert_eq!(desk.backups.bytes(&list[0]).unwrap(), text.as_bytes());
    let beside = fs::read_dir(desk.plan.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "only the plan itself");
}

#[test]
fn the_same_content_is_not_stored_twice() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    let first = desk
        .backups
        .keep(&desk.plan, "", &after(1))
        .unwrap()
        .unwrap();
    let again = desk
        .backups
        .keep(&desk.plan, "", &after(2))
        .unwrap()
        .unwrap();
    assert_eq!(first, again);
    desk.save("one", &after(3));
    desk.save("two", &after(4));
    assert_eq!(desk.pictures(), ["one"]);
}

#[test]
fn a_file_with_an_odd_time_gets_the_time_of_the_save() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    desk.save("two", &after(2));
    for (odd, now) in [(1, 3), (900, 4)] {
        desk.save("older or far ahead", &after(odd)); // as after a sync, or with a wrong clock
        let version = desk
            .backups
            .keep(&desk.plan, "", &after(now))
            .unwrap()
            .unwrap();
        assert_eq!(version.time, desk.list()[0].time);
    }
    let times: Vec<Timestamp> = desk.list().iter().map(|version| version.time).collect();
    assert!(times.is_sorted_by(|a, b| a > b), "{times:?}");
}

#[test]
fn versions_thin_out_with_time_and_the_first_stays() {
    let desk = Desk::new();
    for hour in (0..24 * 100).step_by(6) {
        desk.save(&hour.to_string(), &after(hour));
    }
    let now = after(24 * 100);
    desk.save("last", &now);
    let ages: Vec<i64> = desk
        .list()
        .iter()
        .map(|version| now.timestamp().duration_since(version.time).as_hours())
        .collect();
    let (daily, older): (Vec<i64>, Vec<i64>) = ages.iter().partition(|age| **age < 31 * 24);
    let each = [6, 12, 18, 24, 30];
    assert_eq!(daily[..5], each, "each of the last two days");
    assert_eq!(daily[5..].len(), 30, "{daily:?}");
    assert!(
        daily[6..].windows(2).all(|pair| pair[1] - pair[0] == 24),
        "the last of each day for a month: {daily:?}"
    );
    let older = desk.pictures().split_off(ages.len() - older.len());
    // The last of November before that month, of October, of September, and the very first one.
    assert_eq!(older.len(), 4, "{older:?}");
    assert_eq!(older.last().unwrap(), "0");
}

#[test]
fn a_version_with_a_label_is_never_thinned_out() {
    let desk = Desk::new();
    for hour in 0..4 {
        desk.save(&hour.to_string(), &after(hour));
    }
    let sent = desk.list()[1].clone();
    assert_eq!(sent.label, None);
    desk.backups
        .label(&sent, "  verstuurd naar Epos\n")
        .unwrap();
    for day in 1..70 {
        desk.save(&format!("day {day}"), &after(24 * day));
    }
    let list = desk.list();
    let found = list.iter().find(|version| version.id == sent.id).unwrap();
    assert_eq!(found.label.as_deref(), Some("verstuurd naar Epos"));
    desk.backups.label(found, "").unwrap();
    desk.save("later", &after(24 * 70));
    assert!(
        desk.list()
            .iter()
            .all(|version| version.id != sent.id && version.label.is_none())
    );
}

#[test]
fn together_they_stay_within_their_room() {
    let desk = Desk::new();
    let other = desk.plan.with_file_name("other.europlan");
    let noise = |seed: u64| -> String {
        let step = |n: &u64| Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
        let numbers = std::iter::successors(Some(seed), step).take(600);
        numbers.fold(String::new(), |text, n| format!("{text}{n:x}"))
    };
    for (hour, seed) in (0..20).zip(0_u64..) {
        desk.save_at(&desk.plan, &noise(seed), &after(hour));
        desk.save_at(&other, &noise(100 + seed), &after(hour));
    }
    let used = |folders: Vec<PathBuf>| -> u64 {
        let files = folders
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap());
        files
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum()
    };
    let all = used(desk.shelves());
    let (first, labelled) = (desk.list().pop().unwrap(), desk.list()[12].clone());
    desk.backups.label(&labelled, "shown to the team").unwrap();
    let tight = desk.backups.clone().with_room_for(all / 2);
    tight.keep(&desk.plan, "", &after(30)).unwrap();
    assert!(used(desk.shelves()) <= all / 2 + 2000);
    let (here, there) = (desk.list(), desk.backups.list(&other));
    assert!(
        here.len() > 5 && there.len() > 5,
        "the oldest of both go: {} {}",
        here.len(),
        there.len()
    );
    assert_eq!(here.last(), Some(&first));
    assert!(here.iter().any(|version| version.id == labelled.id));
    let none = desk.backups.clone().with_room_for(0);
    desk.save("the end", &after(31));
    none.keep(&desk.plan, "", &after(32)).unwrap();
    let left: Vec<String> = desk
        .list()
        .iter()
        .map(|version| version.id.clone())
        .collect();
    assert_eq!(left.len(), 3, "first, labelled and last");
    assert!(left.contains(&first.id) && left.contains(&labelled.id));
}

#[test]
fn the_folder_of_a_plan_stays_in_its_place_whatever_the_plan_is_called() {
    let desk = Desk::new();
    let long = "x".repeat(200);
    let mut names = vec![
        "..europlan",
        "...europlan",
        ".hidden",
        "CON",
        "a:b*c?",
        "een plan met spaties, “citaten” en € tekens",
        "план",
        &long,
    ];
    names.retain(|name| cfg!(unix) || !store::is_forbidden_on_windows(Path::new(name)));
    for name in &names {
        let path = desk.plan.with_file_name(name);
        desk.save_at(&path, name, &after(0));
        desk.backups.keep(&path, "", &after(1)).unwrap();
        let list = desk.backups.list(&path);
        assert_eq!(list.len(), 1, "{name}");
        assert_eq!(
            desk.backups.open(&list[0]).unwrap().plan.vision.picture,
            *name
        );
    }
    assert_eq!(desk.shelves().len(), names.len());
    for shelf in desk.shelves() {
        let name = shelf.file_name().unwrap().to_str().unwrap();
        assert!(
            name.chars().all(|c| c.is_alphanumeric() || c == '-'),
            "{name}"
        );
        assert!(name.len() < 200, "{name}");
    }
    let climbing = desk.plan.with_file_name("../plans/./plan.europlan");
    desk.save("same file", &after(2));
    desk.backups.keep(&climbing, "", &after(3)).unwrap();
    assert_eq!(desk.pictures(), ["same file"]);
}

#[test]
fn plans_of_one_name_in_two_folders_do_not_mix() {
    let desk = Desk::new();
    let other = desk.folder.path().join("plan.europlan");
    desk.save("here", &after(0));
    desk.save_at(&other, "there", &after(0));
    desk.backups.keep(&desk.plan, "", &after(1)).unwrap();
    desk.backups.keep(&other, "", &after(1)).unwrap();
    assert_eq!(desk.pictures(), ["here"]);
    let whose: Vec<String> = desk
        .shelves()
        .iter()
        .map(|shelf| fs::read_to_string(shelf.join("plan.txt")).unwrap())
        .collect();
    let is_here = |path: &String| Path::new(path).ends_with("plans/plan.europlan");
    assert!(whose.iter().any(is_here), "{whose:?}");
}

#[test]
fn a_damaged_version_is_reported_and_odd_files_are_passed_over() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    desk.save("two", &after(1));
    let shelf = desk.shelves().remove(0);
    for name in [
        "notes.txt",
        "x-1-2.europlan.gz",
        "2026-99-99T000000.000Z-1-a.europlan.gz",
        "-.europlan.gz",
    ] {
        fs::write(shelf.join(name), "?").unwrap();
    }
    let list = desk.list();
    assert_eq!(list.len(), 1);
    let packed = shelf.join(format!("{}.europlan.gz", list[0].id));
    let whole = fs::read(&packed).unwrap();
    for bytes in [
        &whole[..whole.len() / 2],
        b"".as_slice(),
        b"no gzip at all".as_slice(),
    ] {
        fs::write(&packed, bytes).unwrap();
        assert!(matches!(
            desk.backups.open(&list[0]),
            Err(StoreError::Damaged { .. })
        ));
    }
    fs::remove_file(&packed).unwrap();
    assert!(matches!(
        desk.backups.open(&list[0]),
        Err(StoreError::NotFound(_))
    ));
    desk.save("three", &after(2));
    assert_eq!(desk.pictures(), ["two"], "keeping goes on");
}

#[test]
fn what_cannot_be_kept_is_reported_and_the_plan_is_left_alone() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    fs::write(
        desk.folder.path().join("data"),
        "a file where the folder should be",
    )
    .unwrap();
    assert!(desk.backups.keep(&desk.plan, "", &after(1)).is_err());
    assert_eq!(desk.list(), []);
    assert_eq!(store::open(&desk.plan).unwrap().plan.vision.picture, "one");
}

#[test]
fn two_hundred_versions_are_listed_without_reading_one() {
    let desk = Desk::new();
    desk.save("one", &after(0));
    desk.save("two", &after(1));
    let shelf = desk.shelves().remove(0);
    let content = vec![b'x'; 300_000];
    for minute in 0..200 {
        let time = after(1)
            .checked_add(SignedDuration::from_mins(minute))
            .unwrap()
            .timestamp();
        let name = time
            .strftime("%Y-%m-%dT%H%M%S.000Z-5-ab.europlan.gz")
            .to_string();
        fs::write(shelf.join(name), &content).unwrap();
    }
    let before = bytes_read();
    assert_eq!(desk.list().len(), 201);
    if let (Some(before), Some(after)) = (before, bytes_read()) {
        let read = after - before;
        assert!(read < content.len() as u64, "{read} bytes are read");
    }
}

#[cfg(unix)]
#[test]
fn only_the_person_can_look_into_the_versions() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.save("one", &after(0));
    desk.save("two", &after(1));
    for shelf in desk.shelves() {
        assert_eq!(fs::metadata(shelf).unwrap().permissions().mode() & 0o077, 0);
    }
}
