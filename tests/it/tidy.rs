//! The house rules of `src/lib.rs`, read from the source itself: who may know whom, and what is absent.

use crate::house::{
    Complaint, LONGEST, acquaintances, headless, ignored, lists_of_languages, machine_paths,
    may_know, misplaced, network_crates, sleepers, strangers, too_long, too_many_fields,
    words_in_code,
};
use crate::source::{Source, files, one, root};
use std::collections::BTreeSet;
use std::fmt::Write;

#[test]
fn modules_know_only_what_the_architecture_page_says() {
    let allowed = may_know(&one("src/lib.rs"));
    let complaints: Vec<_> = files("src", ".rs")
        .iter()
        .flat_map(|f| acquaintances(f, &allowed))
        .collect();
    assert_none(&complaints);
}

#[test]
fn the_architecture_page_names_each_module() {
    let library = one("src/lib.rs");
    let declared = library
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "));
    let declared: BTreeSet<String> = declared
        .map(|name| name.trim_end_matches(';').to_owned())
        .collect();
    let described: BTreeSet<String> = may_know(&library).into_keys().collect();
    assert_eq!(declared, described);
}

#[test]
fn the_files_that_the_page_names_are_there() {
    let text = one("src/lib.rs").text;
    let page: String = text
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .collect();
    let named: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let paths: Vec<_> = named
        .into_iter()
        .filter(|name| name.contains('/') && !name.contains(['…', ' ']))
        .collect();
    assert!(paths.len() > 15, "{paths:?}");
    for path in paths {
        for tag in europlan::text::shipped() {
            let path = path.replace('*', tag);
            let found = ["", "src"].map(|folder| root().join(folder).join(&path).exists());
            assert!(found.contains(&true), "no {path}");
        }
    }
}

#[test]
fn libraries_files_and_clocks_stay_in_their_homes() {
    let complaints: Vec<_> = files("src", ".rs").iter().flat_map(strangers).collect();
    assert_none(&complaints);
}

#[test]
fn tests_wait_in_one_way_only_and_look_at_no_clock() {
    let complaints: Vec<_> = files("tests", ".rs").iter().flat_map(sleepers).collect();
    assert_none(&complaints);
}

#[test]
fn each_module_says_what_lives_there() {
    let complaints: Vec<_> = rust().iter().filter_map(headless).collect();
    assert_none(&complaints);
}

#[test]
fn files_stay_short() {
    let lengths: Vec<(String, usize)> = rust()
        .into_iter()
        .map(|file| (file.path, file.text.lines().count()))
        .collect();
    assert_none(&too_long(&lengths));
}

#[test]
fn each_test_is_run_or_says_why_not() {
    let files = rust();
    let ignored = files.iter().flat_map(ignored);
    let complaints: Vec<_> = ignored.chain(files.iter().flat_map(misplaced)).collect();
    assert_none(&complaints);
}

#[test]
fn no_words_for_people_stand_in_code() {
    let complaints: Vec<_> = files("src", ".rs").iter().flat_map(words_in_code).collect();
    assert_none(&complaints);
}

#[test]
fn no_path_of_a_machine_stands_in_the_project() {
    let mut all = rust();
    for (folder, ending) in [
        ("locales", ".ftl"),
        (".ci", ""),
        ("packaging", ""),
        ("tests", ".europlan"),
        ("benches", ""),
    ] {
        all.extend(files(folder, ending));
    }
    all.extend(["README.md", "CHANGELOG.md", "Cargo.toml"].map(one));
    let complaints: Vec<_> = all.iter().flat_map(machine_paths).collect();
    assert_none(&complaints);
}

#[test]
fn the_languages_stand_nowhere_but_in_locales() {
    let mut all = rust();
    for folder in [".ci", "benches"] {
        all.extend(files(folder, ""));
    }
    all.push(one("Cargo.toml"));
    let languages = europlan::text::shipped();
    let complaints: Vec<_> = all
        .iter()
        .flat_map(|file| lists_of_languages(file, &languages))
        .collect();
    assert_none(&complaints);
}

#[test]
fn no_crate_of_the_tree_is_made_for_the_network() {
    assert_none(&network_crates(&one("Cargo.lock")));
}

#[test]
fn the_window_keeps_few_values_of_its_own() {
    let window = one("src/app/mod.rs");
    assert!(window.text.contains("struct App {"));
    let complaint = too_many_fields(&window, "App", 20);
    assert_none(complaint.as_slice());
}

#[test]
fn a_breach_of_each_rule_is_noticed() {
    let allowed = may_know(&one("src/lib.rs"));
    let known = |path: &str, text: &str| acquaintances(&Source::new(path, text), &allowed).len();
    assert_eq!(known("src/plan/place.rs", "use crate::store;"), 1);
    assert_eq!(
        known(
            "src/plan/place.rs",
            "use crate::{check::Check, plan::{Id, text}, ui};"
        ),
        2
    );
    assert_eq!(known("src/plan/place.rs", "use super::super::app::App;"), 1);
    assert_eq!(known("src/text.rs", "use super::store;"), 1);
    assert_eq!(
        known("src/check/rules.rs", "fn f() { crate::document::build(); }"),
        1
    );
    assert_eq!(
        known(
            "src/plan/place.rs",
            "use super::items; // use crate::ui;\npub(crate) fn f() {}"
        ),
        0
    );
    assert_eq!(known("src/app/mod.rs", "use crate::{ui, store, plan};"), 0);

    let strange = |path: &str, text: &str| strangers(&Source::new(path, text)).len();
    assert_eq!(strange("src/check/mod.rs", "use egui::Ui;"), 1);
    assert_eq!(
        strange("src/layout/mod.rs", "fn f(d: lopdf::Document) {}"),
        1
    );
    assert_eq!(strange("src/ui/mod.rs", "use fluent::FluentArgs;"), 1);
    assert_eq!(strange("src/app/files.rs", "rfd::FileDialog::new();"), 1);
    assert_eq!(strange("src/ui/mod.rs", "std::fs::read(path);"), 1);
    assert_eq!(strange("src/ui/bar.rs", "button.on_hover_text(name);"), 1);
    assert_eq!(strange("src/ui/mod.rs", "use std::{fmt, fs};"), 1);
    assert_eq!(
        strange("src/document/mod.rs", "let day = jiff::Zoned::now();"),
        1
    );
    assert_eq!(
        strange("src/store/mod.rs", "let t = std::time::Instant::now();"),
        1
    );
    assert_eq!(strange("src/store/mod.rs", "println!();"), 1);
    assert_eq!(strange("src/app/mod.rs", "use std::net::TcpStream;"), 2);
    assert_eq!(strange("src/app/mod.rs", "let now = 1; // std::net"), 0);

    let waits = |path: &str, text: &str| sleepers(&Source::new(path, text)).len();
    assert_eq!(waits("tests/it/gui.rs", "std::thread::sleep(d);"), 1);
    assert_eq!(waits("tests/it/gui.rs", "std::thread::yield_now();"), 1);
    assert_eq!(waits("tests/it/gui.rs", "let t = Instant::now();"), 1);
    assert_eq!(waits("tests/it/support.rs", "std::thread::sleep(d);"), 0);
    let languages = europlan::text::shipped();
    let [one, two] = [languages[0], languages[1]];
    let lists = |text: &str| lists_of_languages(&Source::new(".ci/run", text), &languages).len();
    assert_eq!(lists(&format!("for language in {one} {two}; do")), 1);
    assert_eq!(lists(&format!("[\"{two}\", \"{one}\"]")), 1);
    assert_eq!(lists(&format!("\"{one}\", \"{one}\"")), 0);
    assert!(headless(&Source::new("src/a.rs", "use std::fmt;\n//! Late.")).is_some());
    assert!(headless(&Source::new("src/a.rs", "//! \nuse std::fmt;")).is_some());
    assert_eq!(
        too_long(&[("a".to_owned(), LONGEST + 1), ("b".to_owned(), 3)]).len(),
        2
    );
    assert_eq!(
        ignored(&Source::new("tests/it/a.rs", "\n#[ignore]\nfn f() {}"))[0].1,
        2
    );
    assert!(
        ignored(&Source::new(
            "tests/it/a.rs",
            "#[ignore = \"waits for #12\"]"
        ))
        .is_empty()
    );
    let test = |path: &str| misplaced(&Source::new(path, "\n#[test]\nfn f() {}")).len();
    assert_eq!((test("src/a.rs"), test("tests/it/a.rs")), (1, 0));
    let plan = Source::new(
        "src/a.rs",
        "struct Plan {\n    a: u8, // b: u8\n    b: u8,\n}\n",
    );
    assert!(too_many_fields(&plan, "Plan", 2).is_none());
    assert!(too_many_fields(&plan, "Plan", 1).is_some());
    let words = |path: &str, text: &str| words_in_code(&Source::new(path, text)).len();
    assert_eq!(words("src/ui/form.rs", "ui.label(\"Not saved yet\");"), 1);
    assert_eq!(
        words(
            "src/ui/form.rs",
            "format!(\"{number} · {title}\").expect(\"it is there\")"
        ),
        0
    );
    let machine = format!("{}/me/plan", ["", "home"].join("/"));
    assert_eq!(machine_paths(&Source::new("src/a.rs", &machine)).len(), 1);
    assert_eq!(
        network_crates(&Source::new("Cargo.lock", "name = \"ureq\"\n")).len(),
        1
    );
}

fn assert_none(complaints: &[Complaint]) {
    let mut list = String::new();
    for Complaint(path, line, rule) in complaints {
        writeln!(list, "{path}:{line}: {rule}").unwrap();
    }
    assert!(complaints.is_empty(), "\n{list}");
}

/// All Rust files of the project.
fn rust() -> Vec<Source> {
    ["src", "tests", "benches"]
        .into_iter()
        .flat_map(|folder| files(folder, ".rs"))
        .collect()
}
