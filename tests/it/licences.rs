//! The licences of all crates that the program is built from, on each system, and where they come from.

use serde_json::Value;
use spdx::{Expression, ParseMode};
use std::collections::BTreeSet;
use std::process::Command;

/// What may be part of a program under the EUPL: licences that ask for a notice at most, and the MPL, whose files
/// may stand beside others.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MPL-2.0",
    "OFL-1.1",         // fonts inside egui
    "Ubuntu-font-1.0", // as above
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The same of crates that only other systems need, which may not have been downloaded here.
const ALLOWED_ELSEWHERE: &[&str] = &["BSL-1.0"]; // the clipboard of Windows

/// Where crates may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn every_crate_comes_from_the_registry_under_a_licence_that_allows_it() {
    let crates = crates();
    assert!(crates.len() > 300, "only {} crates", crates.len());
    let complaints: Vec<String> = crates.iter().filter_map(complaint).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn no_licence_is_allowed_that_no_crate_has() {
    let named: BTreeSet<String> = crates()
        .iter()
        .filter_map(|package| Expression::parse_mode(package["license"].as_str()?, LENIENT).ok())
        .flat_map(|licence| names(&licence))
        .collect();
    let unused: Vec<_> = ALLOWED
        .iter()
        .filter(|name| !named.contains(**name))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_crate_that_is_not_free_enough_would_be_noticed() {
    let package = |licence: &str, source: &str| {
        complaint(&serde_json::json!({"name": "a", "license": licence, "source": source}))
    };
    assert_eq!(package("MIT/Apache-2.0", REGISTRY), None);
    assert_eq!(package("GPL-3.0-only OR MIT", REGISTRY), None);
    assert!(package("MIT AND GPL-3.0-only", REGISTRY).is_some());
    assert!(package("", REGISTRY).is_some());
    assert!(package("MIT", "git+https://example.org/a").is_some());
}

/// As older crates write it: with a stroke for "or".
const LENIENT: ParseMode = ParseMode::LAX;

/// What is wrong with a crate, if something is.
fn complaint(package: &Value) -> Option<String> {
    let (name, source) = (&package["name"], &package["source"]);
    if !source.is_null() && source != REGISTRY {
        return Some(format!("{name} comes from {source}"));
    }
    let licence = package["license"].as_str().unwrap_or_default();
    let allowed = Expression::parse_mode(licence, LENIENT).is_ok_and(|licence| {
        licence.evaluate(|asked| {
            let id = asked.license.id();
            let mut allowed = ALLOWED.iter().chain(ALLOWED_ELSEWHERE);
            id.is_some_and(|id| allowed.any(|name| *name == id.name))
        })
    });
    (!allowed).then(|| format!("{name} is under {licence:?}"))
}

fn names(licence: &Expression) -> Vec<String> {
    let asked = licence.requirements();
    asked
        .filter_map(|asked| Some(asked.req.license.id()?.name.to_owned()))
        .collect()
}

/// All crates of the lock file, for each system if they have been downloaded, else for this one.
fn crates() -> Vec<Value> {
    let said = |program: &str, args: &[&str]| {
        let mut command = Command::new(program);
        command.args(args).current_dir(crate::source::root());
        let output = command.output().unwrap();
        (output.status.success()).then(|| String::from_utf8(output.stdout).unwrap())
    };
    let cargo = env!("CARGO");
    let all = ["metadata", "--format-version=1", "--locked", "--offline"];
    let here = || {
        let about = said(cargo, &["-vV"]).unwrap();
        let host = about.lines().find_map(|line| line.strip_prefix("host: "));
        let filter = format!("--filter-platform={}", host.unwrap());
        said(cargo, &[&all[..], &[&filter]].concat()).unwrap()
    };
    let said = said(cargo, &all).unwrap_or_else(here);
    let mut metadata: Value = serde_json::from_str(&said).unwrap();
    let crates = metadata["packages"].take();
    serde_json::from_value(crates).unwrap()
}
