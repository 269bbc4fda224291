//! Broken inputs by the thousand: files of `tests/corpus` and small good ones, mutated, go through the reader of plan
//! files, the import of JSON, the salvage of what is damaged, and the settings.
//!
//! Each input must be read or refused within 5 s of a processor's time, without a panic; what was read must be written and read again
//! as the same; and the whole run must not need more memory than its largest inputs explain. It is a process of its own,
//! as other tests need memory at the same time.
//!
//! Twelve million inputs were read in one long run (eight runs of 1,500,000 with the seeds 101 to 108, optimised and
//! with overflow checks): none panicked, hung or came back otherwise, and the process never had more than 6 MB. On the
//! way there, one bug was found: a setting that this version does not know changed its line ends when it was kept.
//!
//! `EUROPLAN_FUZZ` sets the number of inputs, `EUROPLAN_SEED` repeats the choices of an earlier run.

use crate::support::{Dice, is_alone, memory, number, processor_time};
use europlan::plan::{AcceptedWord, Kind, NoteAnswer, Plan, Settled, ToConfirm};
use europlan::settings::Settings;
use europlan::store::{self, json};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

const TEST: &str = "fuzz::whatever_stands_in_a_file_is_read_or_refused_and_what_is_read_is_kept";

/// No small input takes that much of a processor, whatever the computer.
const TOO_LONG: Duration = Duration::from_secs(5);
/// Longer inputs are cut: what is to be found lies in small ones.
const MOST_BYTES: usize = 4096;
/// What a run may need beyond what it begins with, in kilobytes.
const MOST_MEMORY: usize = 64 * 1024;

/// What file formats are made of, and what they trip over.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "r#\"",
    "\"#",
    "r\"",
    "##",
    "\\",
    "\\n",
    "\\u{202e}",
    "\\u{0}",
    "\\ud800",
    "/*",
    "*/",
    "//",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "é",
    "\u{1f600}",
    "Some(",
    "None",
    "true",
    "-1",
    "0",
    "1e9",
    "1e999",
    "0x7f",
    "4294967295",
    "4294967296",
    "99999999999999999999",
    "NaN",
    "null",
    "format: \"europlan-plan\"",
    "version: 1",
    "version: 2",
    "version: 0",
    "version: 9",
    "plan: (",
    "\"plan\": {",
    "school: (name: \"a\")",
    "goals: [(id: \"g1\", needs: [\"n1\", \"n1\"])]",
    "needs: [(id: \"n1\"), (id: \"n1\")]",
    "id: \"g0\"",
    "id: \"zz9\"",
    "indicators: [()]",
    "last_number: 4294967295",
    "country: [\"BE\", \"\"]",
    "language: nl",
    "kinds: [primary, primary]",
    "dismissals: [(rule: \"\", place: \"g1.title\")]",
    "attached: (dismissals: [(rule: \"\", place: \"g1.title\")])",
    "attached: (notes: [(id: \"k\", place: \"g1.title\", text: \"a\", answers: [(id: \"a\", text: \"b\")], settled: ())])",
    "notes: [(), (id: \"\")]",
    "settled: None",
    "to_confirm: [(place: \"g1.title\", day: \"2026\")]",
    "accepted: [(place: \"g1.title\", word: \"a\"), (place: \"g1.title\", word: \"a\")]",
    "attached: (accepted: [(), (word: \"\")])",
    "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]",
    "\"version\": 1",
    "{}",
    "[[",
    "((",
    "\\\"",
    "text_size: 90",
    "recent: [\"/a\"]",
    "theme: dark",
    "unknown: (1, [2])",
];

#[test]
fn whatever_stands_in_a_file_is_read_or_refused_and_what_is_read_is_kept() {
    if !is_alone(TEST) {
        return;
    }
    let inputs = number("EUROPLAN_FUZZ").unwrap_or(2_000);
    let mut dice = Dice(number("EUROPLAN_SEED").unwrap_or(1));
    let seeds = seeds();
    let before = memory("VmHWM");
    let mut read = 0_u64;
    for _ in 0..inputs {
        let seed = dice.below(seeds.len());
        let input = mutated(&seeds, seed, &mut dice);
        let start = processor_time();
        let shown = Shown(&input);
        read += u64::from(feed(&input));
        drop(shown);
        if let (Some(start), Some(end)) = (start, processor_time()) {
            assert!(end < start + TOO_LONG, "{:?}", input.escape_ascii());
        }
    }
    assert!(
        read * 20 > inputs,
        "only {read} of {inputs} were read: too much is broken to go deep"
    );
    if let (Some(before), Some(after)) = (before, memory("VmHWM")) {
        assert!(
            after < before + MOST_MEMORY,
            "{before} kB became {after} kB"
        );
    }
}

/// Feeds an input to all readers; true if one of them took it.
fn feed(input: &[u8]) -> bool {
    let plans = [store::read(input), json::import_bytes(input)];
    let mut taken = false;
    for plan in plans.into_iter().flatten() {
        same_again(&plan.plan);
        taken = true;
    }
    if let Some((plan, _)) = store::salvage(input) {
        same_again(&plan);
    }
    let (settings, _) = Settings::read(input, Path::new("settings.ron"));
    let again = Settings::read(settings.to_text().as_bytes(), Path::new("settings.ron"));
    assert_eq!(again, (settings, Vec::new()));
    taken
}

/// What was read can be written in both formats, and nothing of it changes on the way.
fn same_again(plan: &Plan) {
    let text = store::to_text(plan);
    let again = store::read(text.as_bytes()).unwrap();
    assert_eq!(&again.plan, plan);
    assert_eq!(again.repairs, [], "what was mended stays mended");
    assert_eq!(store::to_text(&again.plan), text);
    assert_eq!(&json::import(&json::export(plan)).unwrap().plan, plan);
}

/// The inputs that others are made from: the corpus, and small good files of each kind.
fn seeds() -> Vec<Vec<u8>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<_> = std::fs::read_dir(corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut seeds: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect();
    for plan in small_plans() {
        for _ in 0..12 {
            seeds.push(store::to_text(&plan).into_bytes()); // good ones more often
            seeds.push(json::export(&plan).into_bytes());
        }
    }
    let settings = "(\n  language: \"nl\",\n  theme: dark,\n  text_size: 110,\n  recent: [\"/a/b\"],\n  later: [1, (2)],\n)\n";
    seeds.extend([settings.as_bytes().to_vec(), settings.as_bytes().to_vec()]);
    seeds
}

fn small_plans() -> Vec<Plan> {
    let mut linked = Plan::default();
    for kind in Kind::ALL {
        let goals = linked.ids(Kind::Goal);
        linked.add(kind, goals.first().copied());
    }
    linked.goals[0].needs = linked.ids(Kind::Need);
    linked.school.country = vec!["BE".into(), "NL".into()];
    let mut worded = Plan::default();
    "Sint-Jozef “De Brug”".clone_into(&mut worded.school.name);
    "Een \"citaat\"\nen # C:\\meer".clone_into(&mut worded.vision.picture);
    let mut noted = linked.clone();
    let places = ["school.name", "n1.title", "g9.by", "elsewhere"];
    for (at, place) in places.map(str::to_owned).into_iter().enumerate() {
        let mut note = crate::notes::note(&format!("k{at}"), &place, "Which \"one\"?");
        note.answers = (0..at).map(|_| NoteAnswer::default()).collect();
        note.settled = (at % 2 == 0).then(Settled::default);
        noted.attached.notes.push(note);
        noted.attached.accepted.push(AcceptedWord {
            place: place.clone(),
            word: "lesbezoek".to_owned(),
        });
        noted.attached.to_confirm.push(ToConfirm {
            place,
            ..ToConfirm::default()
        });
    }
    noted.repair();
    vec![Plan::default(), linked, worded, noted]
}

/// One of the seeds after one to five accidents; half of them only move whole lines or change what stands in texts,
/// so that many inputs stay good enough to be read.
fn mutated(seeds: &[Vec<u8>], seed: usize, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[seed].clone();
    let gentle = dice.below(2) == 0;
    for _ in 0..=dice.below(if gentle { 2 } else { 5 }) {
        if gentle {
            gently(&mut bytes, seeds, dice);
            continue;
        }
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            2 => drop(bytes.drain(at.min(end)..end)),
            3 => bytes.truncate(at),
            4 => {
                let piece = bytes[at.min(end)..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            5 => {
                let other = dice.of(seeds);
                let from = dice.below(other.len() + 1);
                let until = (from + dice.below(200)).min(other.len());
                bytes.splice(at..at, other[from..until].iter().copied());
            }
            6 => {
                let piece = dice.of(PIECES).repeat(1 + dice.below(60));
                bytes.splice(at..at, piece.into_bytes());
            }
            _ => {
                let piece = dice.of(PIECES);
                bytes.splice(at.min(end)..at, piece.bytes());
            }
        }
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

/// An accident that leaves the form of a file mostly whole.
fn gently(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let starts = |bytes: &[u8], sign: u8| -> Vec<usize> {
        let signs = bytes.iter().enumerate().filter(|(_, byte)| **byte == sign);
        signs.map(|(at, _)| at + 1).collect()
    };
    let lines = starts(bytes, b'\n');
    let texts = starts(bytes, b'"');
    let line = |bytes: &[u8], lines: &[usize], at: usize| {
        let end = lines.get(at + 1).copied().unwrap_or(bytes.len());
        lines.get(at).map_or(0..0, |start| *start..end)
    };
    match dice.below(5) {
        0 => drop(bytes.drain(line(bytes, &lines, dice.below(lines.len())))),
        1 => {
            let other = dice.of(seeds);
            let theirs = starts(other, b'\n');
            let theirs = other[line(other, &theirs, dice.below(theirs.len()))].to_vec();
            let mine = line(bytes, &lines, dice.below(lines.len()));
            bytes.splice(mine.start..mine.start, theirs);
        }
        2 => {
            let piece = bytes[line(bytes, &lines, dice.below(lines.len()))].to_vec();
            let to = line(bytes, &lines, dice.below(lines.len())).start;
            bytes.splice(to..to, piece);
        }
        _ if texts.is_empty() => {}
        _ => {
            let at = *dice.of(&texts);
            bytes.splice(at..at, dice.of(PIECES).bytes());
        }
    }
    bytes.truncate(MOST_BYTES);
}

/// Prints the input on which a test failed.
struct Shown<'a>(&'a [u8]);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            writeln!(std::io::stderr(), "input: {}", self.0.escape_ascii()).ok();
        }
    }
}
