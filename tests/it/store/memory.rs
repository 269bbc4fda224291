//! Files that are made to fill the memory: none of them needs more than ten times its size and some megabytes.
//!
//! The test starts its own binary again for each file, since only a whole process tells the most it ever needed.

use super::scratch;
use crate::support::memory;
use europlan::settings::Settings;
use europlan::store::{self, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

const TEST: &str = "store::memory::no_file_needs_more_memory_than_ten_times_its_size";
const FILE: &str = "EUROPLAN_TEST_FILLS_MEMORY";

/// The size of the files, in bytes.
const SIZE: usize = 128 * 1024;
/// What a plan of the most items may take, however small its file, in bytes: about 17 MiB, and what was set free and
/// not given back.
const CONSTANT: usize = 24 * 1024 * 1024;

/// The start of a piece, the piece that is repeated to fill the file, and the end.
fn files() -> Vec<String> {
    let plan = "(format: \"europlan-plan\", version: 2, plan: (";
    let old = plan.replace('2', "1");
    let json = "{\"format\": \"europlan-plan\", \"version\": 2, \"plan\": {";
    let long = "a".repeat(SIZE / 4);
    let fields = (0..SIZE / 16).fold(String::new(), |mut fields, n| {
        write!(fields, "a{n}:1,").unwrap();
        fields
    });
    let filled = |start: &str, piece: &str, end: &str| {
        start.to_owned() + &piece.repeat(SIZE / piece.len()) + end
    };
    vec![
        filled(&format!("{plan}activities: ["), "(),", "]))"),
        filled(&format!("{plan}goals: ["), "(indicators: [()]),", "]))"),
        format!("{plan}activities: [{}]))", "(),".repeat(19_000)),
        format!("{plan}school: (country: [{}])))", "\"\",".repeat(490_000)),
        filled(&format!("{plan}school: (country: ["), "\"\",", "])))"),
        filled(&format!("{old}dismissals: ["), "(),", "]))"),
        filled(&format!("{plan}attached: (dismissals: ["), "(),", "])))"),
        format!("{plan}attached: (notes: [{}])))", "(),".repeat(19_000)),
        format!(
            "{plan}attached: (notes: [(answers: [{}])])))",
            "(),".repeat(19_000)
        ),
        format!("{plan}attached: (accepted: [{}])))", "(),".repeat(19_000)),
        filled(&format!("{plan}goals: [(needs: ["), "\"n1\",", "])]))"),
        format!("{plan}{long}: ({fields}), unknown: 1))"),
        format!("{plan}school: (applicant: {long})))"),
        format!("{plan}{long}: 1))"),
        filled(plan, "a: 1,", "))"),
        filled(plan, "(", ""),
        filled(plan, "a:(", ""),
        filled(plan, "[", ""),
        filled(plan, "/*", ""),
        filled(plan, "Some(", ""),
        filled(&format!("{plan}school: (name: \""), "\\u{41}", "\")))"),
        filled(&format!("{plan}school: (name: \""), "\\\"", ""),
        filled(&format!("{plan}school: (name: r#\""), "\"", "\"#)))"),
        filled(&format!("{plan}school: (name: \"a\"), "), "\0", ""),
        filled(&format!("{json}\"activities\": ["), "{},", "{}]}}"),
        filled(
            &format!("{json}\"school\": {{\"country\": ["),
            "\"\",",
            "\"\"]}}}",
        ),
        filled(&format!("{json}\"a\": "), "[", ""),
        format!("{json}\"{long}\": 1}}}}"),
        format!("{json}\"school\": {{\"applicant\": \"{long}\"}}}}}}"),
        filled("(recent: [", "\"\",", "])"),
        filled("(recent_plans: [", "(path:\"\"),", "])"),
        filled("(", "a: 1,", ")"),
    ]
}

#[test]
fn no_file_needs_more_memory_than_ten_times_its_size() {
    if let Some(path) = std::env::var_os(FILE) {
        return read_all(Path::new(&path));
    }
    if memory("VmHWM").is_none() {
        return; // only some systems tell
    }
    let folder = scratch();
    let path = folder.path().join("fills.europlan");
    for file in files() {
        std::fs::write(&path, &file).unwrap();
        let out = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(FILE, &path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&out.stdout);
        let grown = said
            .lines()
            .find_map(|line| line.split_once("grown by ")?.1.parse().ok());
        let grown: usize = grown.unwrap_or_else(|| panic!("{said}"));
        let shown: String = file.chars().take(90).collect();
        assert!(
            grown < 10 * file.len() + CONSTANT,
            "{grown} bytes for {}: {shown}",
            file.len()
        );
    }
}

/// Reads the file in every way, and says by how much the process grew, without the code that was read in for it.
///
/// The most is told of all memory together. A machine that is short of memory takes code away again, which then seems to
/// have been data at that moment: the larger of two figures for code is the one to be taken off.
fn read_all(path: &Path) {
    let code = memory("RssFile").unwrap();
    let before = memory("VmHWM").unwrap() - code;
    drop(store::open(path));
    let bytes = std::fs::read(path).unwrap();
    drop(json::import_bytes(&bytes));
    drop(store::salvage(&bytes));
    drop(Settings::read(&bytes, path));
    drop(bytes);
    store::save(path, &europlan::plan::Plan::default()).unwrap();
    let code = code.max(memory("RssFile").unwrap());
    let grown = memory("VmHWM").unwrap().saturating_sub(code + before);
    let mut out = std::io::stdout();
    writeln!(out, "\ngrown by {}", grown * 1024).unwrap();
}
