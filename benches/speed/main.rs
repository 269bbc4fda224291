//! What must be fast, for a normal plan and for ones ten and a hundred times as large:
//! opening, saving, checking, drawing one frame of the largest part and of the page about funding, making the PDF and showing its first page;
//! the plans of a folder; and the cost of safety.
//!
//! `cargo bench` runs all; `cargo bench -- check` one of them.
#![allow(clippy::unwrap_used, missing_docs)] // a failed measurement may panic

mod many;
mod plans;
mod safety;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use europlan::app::{App, Environment, FileDialogs};
use europlan::catalogue::Catalogue;
use europlan::plan::Plan;
use europlan::{check, document, pdf, store, wording};
use jiff::civil::{Date, date};
use plans::SIZES;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

fn today() -> Date {
    date(2026, 11, 23)
}

/// Measures one thing for each size of plan; its setup runs once per size.
fn measure<T>(
    criterion: &mut Criterion,
    name: &str,
    prepare: impl Fn(Plan) -> T,
    mut run: impl FnMut(&mut T),
) {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    for (size, times) in SIZES {
        let mut prepared = None;
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            let prepared = prepared.get_or_insert_with(|| prepare(plans::plan(times)));
            bencher.iter(|| run(prepared));
        });
    }
    group.finish();
}

fn load(criterion: &mut Criterion) {
    let text = |plan: Plan| store::to_text(&plan);
    measure(criterion, "load", text, |text| {
        black_box(store::read(text.as_bytes()).unwrap());
    });
}

fn save(criterion: &mut Criterion) {
    let same = |plan: Plan| plan;
    measure(criterion, "save", same, |plan| {
        black_box(store::to_text(plan));
    });
}

fn whole_check(criterion: &mut Criterion) {
    let context = check::Context {
        today: today(),
        catalogue: Catalogue::shipped(),
        help: europlan::wording::help,
    };
    let same = |plan: Plan| plan;
    measure(criterion, "check", same, |plan| {
        black_box(check::run(plan, &context));
    });
}

fn frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let part = |plan: Plan| activities(folder.path(), &plan);
    measure(criterion, "frame", part, Harness::step);
}

/// A frame of the page about funding, whose programmes are checked against the plan once, not in each frame.
fn frame_of_funding(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let page = |mut plan: Plan| {
        plan.funding.call = "2026".into();
        let mut window = window(folder.path(), &plan);
        window.get_by_label("Funding").click_accesskit();
        window.run();
        window
    };
    measure(criterion, "frame of funding", page, Harness::step);
}

fn export(criterion: &mut Criterion) {
    let same = |plan: Plan| plan;
    measure(criterion, "pdf", same, |plan| {
        let texts = wording::texts_for("en", plan);
        let document = document::build(plan, &texts, &document::Options::on(today()));
        black_box(pdf::export(&document).unwrap());
    });
}

/// What a person waits for: a real plan of 12 pages (bar: 40 ms), the example of 30 (100 ms), a plan of 300 (1 s).
fn pages(criterion: &mut Criterion) {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real/lv-ozolnieki.europlan");
    let plans = [
        ("12 pages", store::open(&real).unwrap().plan),
        ("30 pages", store::example("en")),
        ("300 pages", plans::plan(13)),
    ];
    let mut group = criterion.benchmark_group("pdf of");
    group.sample_size(10);
    for (name, plan) in plans {
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| {
                let texts = wording::texts_for("en", &plan);
                let document = document::build(&plan, &texts, &document::Options::on(today()));
                black_box(pdf::export(&document).unwrap())
            });
        });
    }
    group.finish();
}

/// From a snapshot of the plan to the picture of its first page, as after a pause in typing.
fn preview(criterion: &mut Criterion) {
    let same = |plan: Plan| plan;
    measure(criterion, "preview", same, |plan| {
        let texts = wording::texts_for("en", plan);
        let document = document::build(plan, &texts, &document::Options::on(today()));
        let file = Arc::new(pdf::export(&document).unwrap());
        let opened = pdf::Opened::new(&file).unwrap();
        black_box(opened.draw(&[(0, 794)]).count());
    });
}

/// The window with the activities of a plan, the first one unfolded.
fn activities(folder: &Path, plan: &Plan) -> Harness<'static, App> {
    let mut harness = window(folder, plan);
    harness.get_by_label_contains("Activities,").click();
    harness.run();
    harness.get_by_label_contains("Activity 1 ·").click();
    harness.run();
    harness
}

/// The window with a plan.
fn window(folder: &Path, plan: &Plan) -> Harness<'static, App> {
    let path = folder.join("plan.europlan");
    store::save(&path, plan).unwrap();
    let environment = Environment {
        dictionaries: Vec::new(),
        folder: None,
        data: None,
        documents: None,
        today,
        now: || jiff::Timestamp::UNIX_EPOCH,
        time_of_day: || "14:05".to_owned(),
        languages: vec!["en".to_owned()],
        dialogs: FileDialogs::by_hand(),
        show: |_| false,
        make_pdf: std::sync::Arc::new(europlan::pdf::export),
        disk: store::Disk::real(),
        longest_wait: std::time::Duration::from_secs(20),
    };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1350.0, 844.0))
        .build_eframe(|cc| App::new(&cc.egui_ctx, environment, Some(&path)));
    harness.run();
    harness
}

criterion_group!(
    speed,
    load,
    save,
    whole_check,
    frame,
    frame_of_funding,
    export,
    pages,
    preview,
    many::folder,
    many::first_rows,
    safety::versions,
    safety::autosave
);
criterion_main!(speed);
