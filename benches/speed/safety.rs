//! The cost of safety: opening the page of earlier versions with 200 of them (bar: 100 ms), and a recovery copy of the
//! largest plan on the window's thread (bar: 1 ms, as the frame with a copy against the frame without one).

use crate::{plans, today};
use criterion::{BenchmarkId, Criterion};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use europlan::app::{App, Environment, FileDialogs};
use europlan::plan::Plan;
use europlan::store::{self, Disk, backups::Backups};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

const VERSIONS: i64 = 200;
const NAME: &str = "Name of the school";

fn now() -> Timestamp {
    Timestamp::from_second(1_795_431_660).unwrap() // on the day of `today`
}

fn window(folder: &Path, plan: &Plan) -> Harness<'static, App> {
    let path = folder.join("plan.europlan");
    store::save(&path, plan).unwrap();
    let environment = Environment {
        dictionaries: Vec::new(),
        dictionary_rest: Duration::from_secs(30),
        folder: None,
        data: Some(folder.join("data")),
        documents: None,
        today,
        now,
        time_of_day: || "14:05".to_owned(),
        languages: vec!["en".to_owned()],
        dialogs: FileDialogs::by_hand(),
        show: |_| false,
        make_pdf: std::sync::Arc::new(europlan::pdf::export),
        disk: Disk::real(),
        longest_wait: Duration::from_secs(20),
    };
    let mut window = Harness::builder()
        .with_size(egui::vec2(1350.0, 844.0))
        .with_max_steps(crate::MOST_STEPS)
        .build_eframe(|cc| App::new(&cc.egui_ctx, environment, Some(&path)));
    crate::wait_for(&mut window, plan);
    window
}

pub(crate) fn versions(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = plans::plan(1);
    keep_versions(folder.path(), &mut plan);
    let mut window = window(folder.path(), &plan);
    criterion.bench_function("200 versions", |bencher| {
        bencher.iter_custom(|times| {
            let mut total = Duration::ZERO;
            for _ in 0..times {
                window
                    .get_by_role_and_label(Role::Button, "Earlier versions")
                    .click_accesskit();
                let start = Instant::now();
                window.step();
                while window.state().is_reading() {
                    window.step();
                }
                window.step();
                total += start.elapsed();
                let rows = window.get_all_by_role(Role::DisclosureTriangle).count();
                assert_eq!(i64::try_from(rows), Ok(VERSIONS));
                window
                    .get_by_label_contains("Plan and school,")
                    .click_accesskit();
                window.run();
            }
            total
        });
    });
}

/// Keeps that many versions of one day, each a little longer than the last.
fn keep_versions(folder: &Path, plan: &mut Plan) {
    let backups = Backups::new(&folder.join("data"));
    let path = folder.join("plan.europlan");
    for number in 0..VERSIONS {
        let time = now() - SignedDuration::from_mins(2 * (VERSIONS - number));
        plan.school.name.push('a');
        store::save(&path, plan).unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::try_from(time).unwrap())
            .unwrap();
        let version = backups
            .keep(&path, "", &now().to_zoned_datetime(TimeZone::UTC))
            .unwrap()
            .unwrap();
        if number % 20 == 0 {
            backups.label(&version, "Sent in").unwrap();
        }
    }
}

pub(crate) fn autosave(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut group = criterion.benchmark_group("autosave");
    group.sample_size(10);
    let (size, times) = plans::SIZES[2];
    let mut window = window(folder.path(), &plans::plan(times));
    window.get_by_role_and_label(Role::TextInput, NAME).focus();
    window.run();
    for (name, wait) in [("frame", 1.0), ("frame with copy", 3.0)] {
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter_custom(|times| {
                (0..times)
                    .map(|_| frame_after(&mut window, folder.path(), wait))
                    .sum()
            });
        });
    }
}

/// How long a frame takes a number of seconds after a letter was typed; after two, a copy is due.
fn frame_after(window: &mut Harness<'static, App>, folder: &Path, wait: f64) -> Duration {
    let before = copy(folder);
    window
        .get_by_role_and_label(Role::TextInput, NAME)
        .type_text("a");
    window.step();
    window.step();
    let time = window.ctx.input(|input| input.time);
    window.input_mut().time = Some(time + wait);
    let start = Instant::now();
    window.step();
    let taken = start.elapsed();
    window.input_mut().time = Some(time + 3.0);
    window.step();
    while copy(folder) == before {
        std::thread::yield_now(); // until the copy is on the disk, so that none is under way in the next round
    }
    window.step();
    taken
}

/// When the copy was last written.
fn copy(folder: &Path) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder.join("data/recovery")).ok()?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    let path = paths.find(|path| path.extension().is_some_and(|ending| ending == "europlan"))?;
    std::fs::metadata(path).ok()?.modified().ok()
}
