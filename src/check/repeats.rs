//! Long answers that are the same or nearly so, found in one pass.
//!
//! Each answer is cut into runs of three words; a fixed quarter of all possible runs stands for the whole. The first
//! answer that holds a run owns it, so each answer is held against one other at most, however many there are.

use super::answers::Written;
use super::texts;
use std::collections::BTreeMap;

/// Shorter answers are not compared, in characters.
const SHORTEST: usize = 200;
/// From this share of common runs on two answers are nearly the same.
const NEARLY: f64 = 0.7;
/// One run in so many stands for all.
const SAMPLE: u64 = 4;

/// Pairs of answers that repeat each other: the later one with the earlier one.
pub(super) fn find<'a>(written: &[Written<'a>]) -> Vec<(Written<'a>, Written<'a>)> {
    let long: Vec<Written> = written
        .iter()
        .copied()
        .filter(|w| is_long(w.words))
        .collect();
    let mut samples: Vec<(u64, usize)> = Vec::new();
    for (at, answer) in long.iter().enumerate() {
        each_run(answer.words, |run| {
            if run % SAMPLE == 0 {
                samples.push((run, at));
            }
        });
    }
    let pairs = most_met(&samples_met(samples)).into_iter();
    pairs
        .map(|(later, earlier)| (long[later], long[earlier]))
        .filter(|(later, earlier)| are_nearly_same(later.words, earlier.words))
        .collect()
}

/// The number of answers that are long enough to be compared.
pub(super) fn long_answers(written: &[Written]) -> usize {
    written.iter().filter(|w| is_long(w.words)).count()
}

/// How often each answer holds a run that an earlier one owns: later, earlier, count.
fn samples_met(mut samples: Vec<(u64, usize)>) -> BTreeMap<(usize, usize), usize> {
    samples.sort_unstable();
    let mut met = BTreeMap::new();
    for same in samples.chunk_by(|a, b| a.0 == b.0) {
        let Some((_, owner)) = same.first() else {
            continue;
        };
        for (_, at) in same.iter().filter(|(_, at)| at != owner) {
            *met.entry((*at, *owner)).or_default() += 1;
        }
    }
    met
}

/// For each later answer the earlier one that it meets most.
fn most_met(met: &BTreeMap<(usize, usize), usize>) -> Vec<(usize, usize)> {
    let mut most: Vec<(usize, usize)> = Vec::new();
    let mut best = 0;
    for ((later, earlier), count) in met {
        match most.last_mut() {
            Some(last) if last.0 == *later => {
                if *count > best {
                    last.1 = *earlier;
                    best = *count;
                }
            }
            _ => {
                most.push((*later, *earlier));
                best = *count;
            }
        }
    }
    most
}

fn is_long(text: &str) -> bool {
    text.len() > SHORTEST && text.chars().count() > SHORTEST
}

fn are_nearly_same(a: &str, b: &str) -> bool {
    let runs = |text: &str| {
        let mut runs = Vec::new();
        each_run(text, |run| runs.push(run));
        runs.sort_unstable();
        runs
    };
    texts::likeness(&runs(a), &runs(b)) >= NEARLY
}

/// Hands over the runs of three words of a text as numbers; capitals of the Latin alphabet and signs do not matter.
fn each_run(text: &str, mut take: impl FnMut(u64)) {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let (mut one, mut two, mut word) = (0_u64, 0_u64, START);
    let mut count = 0;
    for byte in text.bytes().chain([b' ']) {
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            word = (word ^ u64::from(byte | 0x20)).wrapping_mul(0x0100_0000_01b3);
        } else if word != START {
            count += 1;
            if count >= 3 {
                let run = one.rotate_left(42) ^ two.rotate_left(21) ^ word;
                take(run.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8);
            }
            (one, two, word) = (two, word, START);
        }
    }
}
