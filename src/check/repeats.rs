//! Long answers that are the same or nearly so, found in one pass.
//!
//! Each answer is cut into runs of three words; a fixed quarter of all possible runs stands for the whole. The first
//! answer that holds a run owns it, so each answer is held against one other at most, however many there are.

use super::answers::Written;
use super::texts;
use std::collections::HashMap;

/// Shorter answers are not compared, in characters.
const SHORTEST: usize = 200;
/// From this share of common runs on two answers are nearly the same.
const NEARLY: f64 = 0.7;
/// Words in a run.
const RUN: usize = 3;

/// Pairs of answers that repeat each other: the later one with the earlier one.
pub(super) fn find<'a>(written: &[Written<'a>]) -> Vec<(Written<'a>, Written<'a>)> {
    let long: Vec<Written> = written
        .iter()
        .copied()
        .filter(|w| is_long(w.words))
        .collect();
    let all_runs: Vec<Vec<u64>> = long.iter().map(|w| runs(w.words)).collect();
    let mut owners: HashMap<u64, usize> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, own) in all_runs.iter().enumerate() {
        let mut met: HashMap<usize, usize> = HashMap::new();
        for run in own.iter().filter(|run| **run % 4 == 0) {
            let owner = *owners.entry(*run).or_insert(at);
            if owner != at {
                *met.entry(owner).or_default() += 1;
            }
        }
        let most = met
            .into_iter()
            .max_by_key(|(owner, count)| (*count, usize::MAX - owner));
        if let Some((owner, _)) = most
            && is_nearly(own, &all_runs[owner])
        {
            pairs.push((long[at], long[owner]));
        }
    }
    pairs
}

/// The number of answers that are long enough to be compared.
pub(super) fn long_answers(written: &[Written]) -> usize {
    written.iter().filter(|w| is_long(w.words)).count()
}

fn is_long(text: &str) -> bool {
    text.len() > SHORTEST && text.chars().count() > SHORTEST
}

fn is_nearly(a: &[u64], b: &[u64]) -> bool {
    let shorter = a.len().min(b.len());
    let longer = a.len().max(b.len());
    texts::shared(a, b) as f64 >= NEARLY * longer as f64 && shorter > 0
}

/// The runs of a text as sorted numbers; capitals and signs do not matter.
fn runs(text: &str) -> Vec<u64> {
    let mut word = String::new();
    let mut last = [0_u64; RUN];
    let mut count = 0;
    let mut runs = Vec::with_capacity(text.len() / 5);
    for part in text.split(|c: char| !c.is_alphanumeric()) {
        if part.is_empty() {
            continue;
        }
        word.clear();
        if part.is_ascii() {
            word.push_str(part);
            word.make_ascii_lowercase();
        } else {
            word.extend(part.chars().flat_map(char::to_lowercase));
        }
        last.rotate_left(1);
        last[RUN - 1] = texts::hash(word.as_bytes());
        count += 1;
        if count >= RUN {
            let run = last
                .iter()
                .fold(0_u64, |all, one| all.rotate_left(21) ^ one);
            runs.push(run.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 8);
        }
    }
    runs.sort_unstable();
    runs
}
