//! What several tests need: a fixed day, dice, how a property is tried, and the only waits and clocks of tests.
#![allow(dead_code)] // not each test file uses all

use europlan::plan::questions::{Part, QUESTIONS, Question};
use jiff::civil::{Date, date};
use proptest::test_runner::{Config, RngSeed};
use std::path::Path;
use std::time::Duration;

/// The day that tests take for today.
pub(crate) fn today() -> Date {
    date(2026, 11, 23)
}

/// The moment that tests take for now: a minute past noon of that day, in Brussels.
pub(crate) fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_431_660).unwrap()
}

/// The questions whose answers stand in documents.
pub(crate) fn printed() -> impl Iterator<Item = &'static Question> {
    let in_document = |question: &&Question| Part::ALL.contains(&question.part);
    QUESTIONS.iter().filter(in_document)
}

/// Chooses without a generator of its own, so that one number makes one run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below the limit; 0 if that is 0, too.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// One of these; there must be one.
    pub(crate) fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// How a property is tried: with this many inputs, the same ones on each run. `EUROPLAN_CASES` and `EUROPLAN_SEED` ask for
/// more and for others.
pub(crate) fn tried(cases: u32) -> Config {
    Config {
        cases: number("EUROPLAN_CASES").map_or(cases, |cases| cases as u32),
        rng_seed: RngSeed::Fixed(number("EUROPLAN_SEED").unwrap_or(1)),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A number from the environment, such as how many cases a long run is to have.
pub(crate) fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Set this to write files that are made from others; look at the difference before you commit it.
const UPDATE: &str = "UPDATE_GOLDEN";

/// A file of the project, by its path from the project's folder, holds this text.
pub(crate) fn assert_golden(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os(UPDATE).is_some_and(|value| !value.is_empty()) {
        std::fs::write(&file, text).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    let golden = golden.replace("\r\n", "\n");
    for (at, (line, other)) in golden.lines().zip(text.lines()).enumerate() {
        let at = at + 1;
        assert_eq!(line, other, "{path}:{at}; {UPDATE}=1 writes it anew");
    }
    assert_eq!(golden.lines().count(), text.lines().count(), "{path}");
}

/// How often is asked at most whether another thread or program is done.
const MOST_ASKED: u32 = 60_000;

/// Waits until that is true, as another thread or program makes it; 1 ms passes between two questions, so that a busy
/// machine spends its time on what is waited for.
pub(crate) fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    for _ in 0..MOST_ASKED {
        if done() {
            return;
        }
        pause(Duration::from_millis(1));
    }
    panic!("never came: {what}");
}

/// Runs the test of that name again in a process of its own, whose memory no other test takes; true in that process.
pub(crate) fn is_alone(test: &str) -> bool {
    const ALONE: &str = "EUROPLAN_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return true;
    }
    let again = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(ALONE, "")
        .status();
    assert!(again.unwrap().success());
    false
}

/// Lets that time pass: the only sleep of the tests. Nothing may depend on how long it really takes.
pub(crate) fn pause(time: Duration) {
    std::thread::sleep(time);
}

/// The processor time that this thread has used: unlike a clock it stands still while others are busy. `None` if the
/// system does not say.
pub(crate) fn processor_time() -> Option<Duration> {
    let used = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = used.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// Memory of this process in kilobytes, by the name that Linux gives it: what it has of its own (`RssAnon`), that of files
/// (`RssFile`), the most it ever had (`VmHWM`). `None` if the system does not say.
pub(crate) fn memory(name: &str) -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// How many bytes this thread has read from files so far; `None` if the system does not say.
pub(crate) fn bytes_read() -> Option<u64> {
    let counts = std::fs::read_to_string("/proc/thread-self/io").ok()?;
    let read = counts
        .lines()
        .find_map(|line| line.strip_prefix("rchar: "))?;
    read.parse().ok()
}

/// A plan without what tells it from others of the same words.
pub(crate) fn anonymous(plan: &europlan::plan::Plan) -> europlan::plan::Plan {
    europlan::plan::Plan {
        identity: String::new(),
        ..plan.clone()
    }
}
