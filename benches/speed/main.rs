//! What must be fast, for a normal plan and for ones ten and a hundred times as large:
//! opening, saving, checking, finding, drawing one frame of each page, making the PDF and showing its first page; the plans
//! of a folder; and the cost of safety. Frames are drawn as for a person with a screen reader, where what it is told is part
//! of each, and as for one without.
//!
//! `cargo bench` runs all; `cargo bench -- check` one of them.
#![allow(clippy::unwrap_used, missing_docs)] // a failed measurement may panic

mod many;
mod plans;
mod safety;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::app::{App, Environment, FileDialogs};
use europlan::catalogue::Catalogue;
use europlan::command::Command;
use europlan::plan::Plan;
use europlan::plan::questions::Part;
use europlan::plan::search::{Exactness, Query};
use europlan::text::Texts;
use europlan::ui::Page;
use europlan::{check, document, pdf, store, wording};
use jiff::civil::{Date, date};
use plans::SIZES;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

/// Where the keyboard is takes some frames to settle.
const MOST_STEPS: u64 = 60;

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

/// What each letter typed into the bar of find costs, and replacing all that is found.
fn find(criterion: &mut Criterion) {
    let query = |text: &str| Query::new(text, Exactness::default());
    let same = |plan: Plan| plan;
    measure(criterion, "find", same, |plan| {
        let hits = query("partnerschool").hits(plan);
        assert!(!hits.is_empty());
        black_box(hits);
    });
    measure(criterion, "replace all", same, |plan| {
        let mut changed = plan.clone();
        black_box(query("partnerschool").replace_all(&mut changed, "school"));
        assert_ne!(changed, *plan);
    });
}

/// A frame of the part with the activities, the first one unfolded.
fn frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    for reader in Reader::BOTH {
        let part = |plan: Plan| activities(folder.path(), &plan);
        let name = format!("frame{}", reader.said());
        measure(criterion, &name, part, |window| reader.frame(window));
    }
}

/// Who looks at the window.
#[derive(Clone, Copy)]
enum Reader {
    /// A screen reader listens: it is told what each frame shows, and takes that in.
    Listens,
    /// There is none: the frame is only drawn.
    IsAbsent,
}

impl Reader {
    const BOTH: [Self; 2] = [Self::Listens, Self::IsAbsent];

    fn said(self) -> &'static str {
        match self {
            Self::Listens => "",
            Self::IsAbsent => " without a screen reader",
        }
    }

    fn frame(self, window: &mut Harness<'static, App>) {
        match self {
            Self::Listens => window.step(),
            Self::IsAbsent => {
                let ctx = window.ctx.clone();
                let input = egui::RawInput {
                    screen_rect: Some(ctx.content_rect()),
                    ..Default::default()
                };
                ctx.disable_accesskit();
                black_box(ctx.run_ui(input, |ui| window.state_mut().frame(ui)));
                ctx.enable_accesskit();
            }
        }
    }
}

/// A frame of every page (bar: 1 ms for a normal plan, 16 ms for a hundredfold one), as it is found when one goes there; at
/// last with the check.
fn frame_of_each_page(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new("en");
    let name = |command| {
        let row = europlan::command::find(command).unwrap();
        texts.say(row.key).into_owned()
    };
    let parts = Part::ALL.map(|part| format!("{},", texts.say(part.key()))); // and how far it is
    let whole = Page::WHOLE.map(|(_, command)| name(command));
    let names: Vec<String> = [&parts[..], &whole, &[name(Command::Check)]].concat();
    for (size, times) in SIZES {
        let mut group = criterion.benchmark_group(format!("frame of a page, {size}"));
        group.sample_size(10);
        let mut window = None;
        let mut shown = "";
        for (name, reader) in names
            .iter()
            .flat_map(|name| Reader::BOTH.map(|reader| (name, reader)))
        {
            let id = format!("{}{}", name.trim_end_matches(','), reader.said());
            group.bench_function(BenchmarkId::from_parameter(id), |bencher| {
                let plan = || plans::plan(times);
                let window = window.get_or_insert_with(|| self::window(folder.path(), &plan()));
                if shown != name {
                    shown = name;
                    click(window, name);
                    settle(window);
                }
                bencher.iter(|| reader.frame(window));
            });
        }
        group.finish();
    }
}

/// Clicks the first button of which the name begins so.
fn click(window: &mut Harness<'static, App>, name: &str) {
    let roles = [Role::Button, Role::DisclosureTriangle].into_iter();
    let mut buttons = roles.flat_map(|role| window.query_all_by_role(role));
    let found = buttons.find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    });
    let found = found.unwrap_or_else(|| panic!("nothing named {name}"));
    found.click_accesskit();
}

/// Waits until nothing is to be drawn anew for half a second: what is worked out beside has come.
fn settle(window: &mut Harness<'static, App>) {
    let mut still = 0;
    while still < 10 {
        let updating = window.query_all_by_label_contains("Updating").count() > 0;
        let is_busy = updating || window.ctx.has_requested_repaint();
        still = if is_busy { 0 } else { still + 1 };
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(50)); // the workers' turn
    }
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
    for name in ["Activities,", "Activity 1 ·"] {
        click(&mut harness, name);
        harness.run();
    }
    harness
}

/// The window with a plan.
fn window(folder: &Path, plan: &Plan) -> Harness<'static, App> {
    let path = folder.join("plan.europlan");
    store::save(&path, plan).unwrap();
    let environment = Environment {
        dictionaries: Vec::new(),
        dictionary_rest: std::time::Duration::from_secs(30),
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
        .with_max_steps(MOST_STEPS)
        .build_eframe(|cc| App::new(&cc.egui_ctx, environment, Some(&path)));
    wait_for(&mut harness, plan);
    harness
}

/// Draws frames until the plan of the file is shown.
fn wait_for(window: &mut Harness<'static, App>, plan: &Plan) {
    while window.state().plan() != plan {
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(20)); // the turn of who reads the file
    }
    window.run();
}

criterion_group!(
    speed,
    load,
    save,
    whole_check,
    find,
    frame,
    frame_of_each_page,
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
