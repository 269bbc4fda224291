//! Copies that a sync client puts beside a plan when two computers changed it at the same time.

use super::lock::Me;
use super::write::folder_of;
use std::path::{Path, PathBuf};

/// Parts of the words for a conflict that sync clients put into names, in the languages in which they speak.
const WORDS: &[&str] = &[
    "conflict",
    "conflit",
    "konflikt",
    "conflicterende",
    "conflito",
];

/// How the names of computers begin that Windows or its administrators give.
const HOSTS: &[&str] = &["DESKTOP-", "LAPTOP-", "WIN-", "PC-", "NB-", "LT-", "WS-"];

/// What the names of computers of another make hold.
const MACS: &[&str] = &["MacBook", "iMac", "Mac mini", "Mac-mini", "Mac Studio"];

/// The conflict copies beside a plan, in the order of their names.
///
/// Known are the ways of `OneDrive`, Google Drive, Nextcloud, Dropbox, Syncthing, Seafile and Synology Drive. A name
/// that a person may well have given, such as `plan 2` or `plan-final`, is not taken for one.
pub fn conflict_copies(path: &Path) -> Vec<PathBuf> {
    let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
        return Vec::new();
    };
    let host = Me::here().host;
    let is_copy = |found: &PathBuf| {
        let rest = found
            .file_stem()
            .and_then(|name| name.to_str()?.strip_prefix(stem));
        found.extension() == path.extension() && rest.is_some_and(|rest| is_conflict(rest, &host))
    };
    let entries = std::fs::read_dir(folder_of(path)).into_iter().flatten();
    let mut copies: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| path.with_file_name(entry.file_name()))
        .filter(is_copy)
        .collect();
    copies.sort();
    copies
}

/// True if a sync client, on this computer or another, added `rest` to a name.
fn is_conflict(rest: &str, host: &str) -> bool {
    let said = rest.to_lowercase();
    let marked = [" (", " [", ".", "_", "-"]
        .iter()
        .any(|mark| rest.starts_with(mark));
    let dated = rest.chars().filter(char::is_ascii_digit).count() >= 8;
    let named = WORDS.iter().any(|word| said.contains(word));
    marked && dated && named
        || is_short_mark(&said)
        || is_numbered(rest)
        || rest
            .strip_prefix('-')
            .is_some_and(|name| is_host(name, host))
}

/// True for a mark without a date, such as ` (Case Conflict)` or ` [Conflict]`.
fn is_short_mark(said: &str) -> bool {
    let inside = [(" (", ')'), (" [", ']')]
        .iter()
        .find_map(|(open, close)| said.strip_prefix(open)?.strip_suffix(*close));
    let usual = |word: &str| {
        let number = word.chars().all(|c| c.is_ascii_digit());
        number || ["case", "copy", "conflicted", "conflict"].contains(&word)
    };
    inside.is_some_and(|words| words.contains("conflict") && words.split(' ').all(usual))
}

/// True for ` (1)`, as Google Drive numbers what it could not bring together, and browsers what came twice.
fn is_numbered(rest: &str) -> bool {
    let number = rest
        .strip_prefix(" (")
        .and_then(|rest| rest.strip_suffix(')'));
    number.is_some_and(|number| {
        number.len() <= 2 && number.parse().is_ok_and(|number: u8| number > 0)
    })
}

fn is_host(name: &str, host: &str) -> bool {
    let number = |rest: &str| {
        let letters = rest
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        letters && rest.len() >= 4 && rest.contains(|c: char| c.is_ascii_digit())
    };
    let usual = HOSTS
        .iter()
        .any(|start| name.strip_prefix(start).is_some_and(number));
    let mac = MACS.iter().any(|word| name.contains(word));
    let ours = host.split('.').next().unwrap_or_default(); // without the network's name
    usual || mac || is_inventory_name(name) || ours.len() > 2 && name.eq_ignore_ascii_case(ours)
}

/// True for capitals with a number of two or three digits at the end, such as `LERAAR07`: so computers are named that
/// stand in a list. A year at the end is none, nor a version.
fn is_inventory_name(name: &str) -> bool {
    const MOST: usize = 15; // letters in the name of a computer
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let capitals = |c: char| c.is_ascii_uppercase() || c == '-';
    let letters = word.chars().filter(char::is_ascii_uppercase).count();
    let digits = name.len() - word.len();
    name.len() <= MOST && letters >= 4 && (2..=3).contains(&digits) && word.chars().all(capitals)
}
