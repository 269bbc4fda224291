//! The program is killed at random moments while a person types, notes, replaces and saves; nothing whole is broken,
//! nothing due is lost.
//!
//! The test starts its own binary again as the program to be killed. That one types numbered words, some of them in
//! notes, now and then replaces a letter in all of them, and says on its output what it does and at which time of the
//! window. Where a copy is due it lets the window's time stand still until the copy is on the disk, so that the promise
//! can be checked to the frame, however slow the disk is.
//!
//! `EUROPLAN_KILLS` sets the number of kills, `EUROPLAN_SEED` repeats the choices of an earlier run.

mod next;

use super::{Window, ask_everything, click, focused_name, give_path, press, window};
use crate::support::{Dice, anonymous, number, pause, wait_until};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::{Language, Note, Plan};
use europlan::store::recovery::{Recovered, Recovery};
use europlan::store::{self, Version};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const TEST: &str =
    "gui::kill::whenever_the_program_is_killed_the_file_is_whole_and_what_was_due_is_kept";
const FOLDER: &str = "EUROPLAN_KILLED_IN";
const SEED: &str = "EUROPLAN_SEED";

/// The promise: so long after the last word, or after the first one that no copy holds, all is on the disk.
const PAUSE: f64 = 2.0;
const LONGEST: f64 = 20.0;
/// Time between two frames of a window in tests, in seconds.
const FRAME: f64 = 0.25;

/// The word up to which all must be on the disk, of words with the times at which they came.
fn due(words: &[(usize, f64)], now: f64) -> Option<usize> {
    let now = now - 0.001; // the window counts in other steps than this test
    let (last, came) = words.last()?;
    if now >= came + PAUSE {
        return Some(*last);
    }
    let old = words.iter().rev().find(|(_, came)| now >= came + LONGEST);
    old.map(|(word, _)| *word)
}

/// After so many kills a new plan is begun.
const KILLS_PER_PLAN: u32 = 5;

#[test]
fn whenever_the_program_is_killed_the_file_is_whole_and_what_was_due_is_kept() {
    let clock = std::time::UNIX_EPOCH.elapsed().unwrap();
    let seed = number(SEED).unwrap_or(u64::from(clock.subsec_nanos()));
    let mut dice = Dice(seed);
    if let Some(folder) = std::env::var_os(FOLDER) {
        Typist::begin(Path::new(&folder)).go_on(&mut dice);
    }
    let kills = number("EUROPLAN_KILLS").unwrap_or(30);
    let mut place = Place::new();
    for kill in 0..kills {
        if kill % u64::from(KILLS_PER_PLAN) == 0 {
            place = Place::new();
        }
        let story = killed(TEST, place.folder.path(), &mut dice);
        if let Err(complaint) = place.check(&story) {
            let story = story.lines.join("\n");
            panic!("{story}\nkill {kill} with {SEED}={seed}: {complaint}");
        }
    }
}

/// One word in so many is a note, and one step in so many replaces a letter instead.
const NOTES: usize = 13;
const REPLACES: usize = 29;

/// What a step is that counts as a word.
enum Step {
    Type,
    Note,
    Replace,
}

fn step(word: usize) -> Step {
    match word {
        _ if word.is_multiple_of(REPLACES) => Step::Replace,
        _ if word.is_multiple_of(NOTES) => Step::Note,
        _ => Step::Type,
    }
}

/// The letter that words begin with, until it is replaced.
fn letter(word: usize) -> &'static str {
    ["w", "v"][word / REPLACES % 2]
}

fn text_of(word: usize) -> String {
    format!("{}{word};", letter(word))
}

/// The field in which a word stands.
fn field(word: usize) -> usize {
    word / 7 % 3
}

/// The plan with so many words.
fn plan_with(words: usize) -> Plan {
    let mut plan = Plan::default();
    plan.about.language = Some(Language::En); // that of the window
    for word in 1..=words {
        let school = &mut plan.school;
        let fields = [&mut school.name, &mut school.address, &mut school.website];
        match step(word) {
            Step::Type => fields
                .into_iter()
                .nth(field(word))
                .unwrap()
                .push_str(&text_of(word)),
            Step::Note => plan.attached.notes.push(Note {
                place: ["school.name", "school.address", "school.website"][field(word)].to_owned(),
                text: text_of(word),
                ..Note::default()
            }),
            Step::Replace => {
                let notes = plan.attached.notes.iter_mut().map(|note| &mut note.text);
                for text in fields.into_iter().take(2).chain(notes) {
                    *text = text.replace(letter(word - 1), letter(word)); // an address stays
                }
            }
        }
    }
    plan
}

/// How many words a plan holds; `None` where it is not one that was ever typed.
fn words_in(plan: &Plan) -> Option<usize> {
    let mut plan = anonymous(plan);
    for note in &mut plan.attached.notes {
        *note = Note {
            place: std::mem::take(&mut note.place),
            text: std::mem::take(&mut note.text),
            ..Note::default()
        };
    }
    let school = &plan.school;
    let texts = [&school.name, &school.address, &school.website].into_iter();
    let texts = texts.chain(plan.attached.notes.iter().map(|note| &note.text));
    let typed: usize = texts.map(|text| text.matches(';').count()).sum();
    let mut around = typed..=typed + typed / (REPLACES - 1) + 1; // those that replaced have no text
    around.find(|words| plan_with(*words) == plan)
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("plan.europlan")
}

fn found_in(folder: &Path) -> (Recovery, Vec<Recovered>) {
    let recovery = Recovery::new(&folder.join("data"), "test");
    let found = recovery.found();
    (recovery, found)
}

/// Says what happens after so many words, at which time of the window; a killed program takes nothing of it back.
fn say(what: &str, words: usize, time: f64) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "@ {what} {words} {time}").unwrap();
    out.flush().unwrap();
}

/// A person at the program, until somebody kills it.
struct Typist {
    folder: PathBuf,
    window: Window,
    words: usize,
    /// The words that are not on the disk for certain, and when they came.
    waiting: Vec<(usize, f64)>,
}

impl Typist {
    /// Starts the program and opens what is there: the copy that is offered, the file, or a new plan.
    fn begin(folder: &Path) -> Self {
        let mut window = window(folder, "en", None);
        if window.query_by_label("Open it").is_some() {
            click(&mut window, "Open it");
        } else if file_in(folder).exists() {
            press(&mut window, Modifiers::COMMAND, Key::O);
            give_path(&mut window, &file_in(folder));
        } else {
            click(&mut window, "Start a new plan");
            ask_everything(&mut window);
        }
        let words = words_in(window.state().plan()).expect("words as they were typed");
        let mut typist = Self {
            folder: folder.to_owned(),
            window,
            words,
            waiting: Vec::new(),
        };
        typist.say("opened");
        typist
    }

    fn go_on(mut self, dice: &mut Dice) -> ! {
        loop {
            let most = if dice.below(8) == 0 { 120 } else { 25 };
            self.type_words(1 + dice.below(most));
            match dice.below(3) {
                0 => self.save(),
                _ => (0..dice.below(14)).for_each(|_| self.frame()),
            }
        }
    }

    fn say(&mut self, what: &str) {
        say(what, self.words, self.time());
    }

    fn time(&self) -> f64 {
        self.window.ctx.input(|input| input.time)
    }

    /// One frame; where a copy was due before it, the disk has it afterwards.
    fn frame(&mut self) {
        self.window.step();
        let time = self.time();
        if let Some(word) = due(&self.waiting, time) {
            self.wait_for(word, super::safety::copies);
            self.waiting.retain(|(other, _)| *other > word);
        }
        self.say("frame");
    }

    fn type_words(&mut self, count: usize) {
        let mut focused = None;
        for _ in 0..count {
            let word = self.words + 1;
            match step(word) {
                Step::Type => {
                    if focused != Some(field(word)) {
                        self.focus(field(word));
                        focused = Some(field(word));
                    }
                    self.write(&text_of(word));
                    self.is_typed();
                }
                Step::Note => {
                    self.note(word);
                    focused = None;
                }
                Step::Replace => {
                    self.replace(word);
                    focused = None;
                }
            }
        }
    }

    /// One word more, or what counts as one, was done right now.
    fn is_typed(&mut self) {
        self.words += 1;
        self.say("types");
        self.waiting.push((self.words, self.time() + FRAME));
        self.frame();
        assert_eq!(words_in(self.window.state().plan()), Some(self.words));
    }

    fn focus(&mut self, at: usize) {
        let (role, label) = self.field(at);
        self.window.get_by_role_and_label(role, label).focus();
        self.frame();
    }

    /// Types where the keyboard is, in the next frame.
    fn write(&mut self, text: &str) {
        self.window.event(egui::Event::Text(text.to_owned()));
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.frame();
    }

    fn click(&mut self, label: &str) {
        self.window.get_by_label(label).click_accesskit();
        self.frame();
    }

    fn note(&mut self, word: usize) {
        self.focus(field(word));
        self.key(Modifiers::SHIFT, Key::F2);
        for _ in 0..8 {
            if focused_name(&self.window) == "Note" {
                break;
            }
            if self.window.query_by_label("New note").is_some() {
                self.click("New note");
            }
            self.frame();
        }
        self.write(&text_of(word));
        self.is_typed();
        self.click("Done");
        self.click("Close the notes");
        self.frame();
    }

    fn replace(&mut self, word: usize) {
        self.key(Modifiers::COMMAND, Key::H);
        self.frame();
        self.write(letter(word - 1));
        self.frame();
        let label = "Replace with";
        self.window
            .get_by_role_and_label(Role::TextInput, label)
            .focus();
        self.frame();
        self.key(Modifiers::COMMAND, Key::A);
        self.write(letter(word));
        self.frame();
        self.window.get_by_label("Replace all").click_accesskit();
        self.is_typed();
        self.click("Close find and replace");
        self.frame();
    }

    fn field(&self, at: usize) -> (Role, &'static str) {
        let label = ["Name of the school", "Address", "Website"][at];
        let line = self.window.query_by_role_and_label(Role::TextInput, label);
        let role = line.map_or(Role::MultilineTextInput, |_| Role::TextInput);
        (role, label)
    }

    fn save(&mut self) {
        self.say("saves");
        let file = file_in(&self.folder);
        if file.exists() {
            self.window.key_press_modifiers(Modifiers::COMMAND, Key::S);
            self.window.step();
        } else {
            press(
                &mut self.window,
                Modifiers::COMMAND | Modifiers::SHIFT,
                Key::S,
            );
            give_path(&mut self.window, &file);
        }
        self.wait_for(self.words, |folder| vec![file_in(folder)]);
        self.waiting.clear();
        self.say("saved");
        wait_until("the answer to the save", || {
            let dirty = self.window.state().is_dirty();
            if dirty {
                self.frame();
            }
            !dirty
        });
    }

    /// Waits, while the window's time stands still, until one of the files holds that word.
    fn wait_for(&mut self, word: usize, files: impl Fn(&Path) -> Vec<PathBuf>) {
        let time = self.time();
        let holds = |path: &PathBuf| {
            let opened = store::open(path).ok();
            opened.and_then(|it| words_in(&it.plan)) >= Some(word)
        };
        wait_until(&format!("word {word} on the disk"), || {
            if files(&self.folder).iter().any(holds) {
                return true;
            }
            let asked = self.window.query_by_label("Path of the file").is_some();
            assert!(!asked, "asked for a path instead of saving {word}");
            self.window.input_mut().time = Some(time);
            self.window.step();
            false
        });
    }
}

/// A scratch folder with the plan, and what is known of it.
struct Place {
    folder: tempfile::TempDir,
    /// What the file may hold, and the words that may not be lost any more.
    saved: BTreeSet<usize>,
    safe: usize,
}

/// What a killed program had said.
struct Story {
    lines: Vec<String>,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            saved: BTreeSet::new(),
            safe: 0,
        }
    }

    /// What the disk holds now, against what was said.
    fn check(&mut self, story: &Story) -> Result<(), String> {
        let (typed, saving, time) = self.read(story);
        self.saved.extend(saving);
        let folder = self.folder.path();
        let mut best = 0;
        if file_in(folder).exists() {
            let opened =
                store::open(&file_in(folder)).map_err(|error| format!("the file: {error:?}"))?;
            let words = words_in(&opened.plan).ok_or("the file holds what was never typed")?;
            if !self.saved.contains(&words) || opened.version != Version::Current {
                return Err(format!(
                    "the file holds {words} words, which were never saved"
                ));
            }
            best = words;
            self.saved = BTreeSet::from([words]);
        }
        let (recovery, found) = found_in(folder);
        let mut offered = Vec::new();
        for copy in found {
            let opened = copy
                .plan
                .as_ref()
                .map_err(|error| format!("a copy: {error:?}"))?;
            let words = words_in(&opened.plan).ok_or("a copy holds what was never typed")?;
            if words > typed {
                return Err(format!("a copy holds {words} words"));
            }
            offered.push((words, copy));
        }
        // As a person would: the copy with the most in it is opened at the next start, others are put aside.
        offered.sort_by_key(|(words, _)| *words);
        if offered.last().is_some_and(|(words, _)| *words > best) {
            best = offered.pop().map_or(best, |(words, _)| words);
        }
        for (_, copy) in offered {
            recovery.discard(&copy, crate::support::now()).unwrap();
        }
        if best < self.safe {
            return Err(format!(
                "{best} words are left of {} at {time} s",
                self.safe
            ));
        }
        self.safe = best;
        Ok(())
    }

    /// The words typed in all, the states that a save was begun of, and the last time; counts what has become safe.
    fn read(&mut self, story: &Story) -> (usize, Vec<usize>, f64) {
        let (mut typed, mut saving, mut now) = (self.safe, Vec::new(), 0.0);
        let mut words: Vec<(usize, f64)> = Vec::new(); // that are on the disk only perhaps, and when they came
        for line in &story.lines {
            let mut parts = line.split(' ').skip(1);
            let mut part = || parts.next().unwrap_or_default();
            let (what, number, time) = (part(), part().parse().unwrap(), part().parse().unwrap());
            now = time;
            match what {
                "types" => {
                    typed = number;
                    words.push((number, time + FRAME));
                }
                "saves" => saving.push(number),
                "saved" => self.safe = self.safe.max(number),
                _ => {}
            }
            words.retain(|(word, _)| *word > self.safe);
            // A copy that is due in a frame is on the disk before the program speaks of that frame.
            if what == "frame" {
                self.safe = self.safe.max(due(&words, now).unwrap_or(0));
            }
        }
        (typed, saving, now)
    }
}

/// Starts that test as the program in the folder, kills it at a random moment, and gives what it said until then.
fn killed(test: &str, folder: &Path, dice: &mut Dice) -> Story {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(FOLDER, folder)
        .env(SEED, dice.below(usize::MAX).to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let said = listen(&mut child);
    let mut lines = Vec::new();
    // Half of the moments follow a save or a pause, where most is written; the other half any line.
    let keen = dice.below(2) == 0;
    let mut rest = dice.below(if keen { 5 } else { 120 });
    loop {
        let line = said.recv().expect("the program goes on");
        if !keen || line.contains("saves") || line.contains("opened") {
            rest = rest.saturating_sub(1);
        }
        lines.push(line);
        if rest == 0 {
            break;
        }
    }
    let moment = Duration::from_micros(dice.below(12_000) as u64);
    pause(moment); // what it says meanwhile is heard below
    child.kill().unwrap();
    let status = child.wait().unwrap();
    lines.extend(said);
    assert!(
        !status.success() && status.code() != Some(101),
        "failed by itself: {lines:?}"
    );
    Story { lines }
}

/// What the child says, line by line, on a thread of its own so that a full pipe never holds it up.
fn listen(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            if line.starts_with('@') && sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
