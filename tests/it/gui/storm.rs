//! Typing, notes, replacements, undo, saving, changes by others, merging, the next plan, crashes and recovery in random
//! order, against a simple model of what must be in the window, in the file and in the recovery copy after each step.
//!
//! `EUROPLAN_CASES` sets the number of runs, `EUROPLAN_SEED` the choices of the first one.

mod model;
mod talk;

use super::slow::Gate;
use super::{
    Looks, Window, ask_everything, click, environment, give_path, open_window, press, settle,
    touch, wait,
};
use crate::support::{Dice, number, wait_until};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::Plan;
use europlan::store;
use europlan::store::recovery::{Recovered, Recovery, Since};
use model::{Held, Kept, Model};
use std::io::Write;
use std::path::{Path, PathBuf};

const LABELS: [&str; 3] = ["Name of the school", "Address", "Website"];
/// Where these answers stand, as notes say it.
const PLACES: [&str; 3] = ["school.name", "school.address", "school.website"];
const STEPS: usize = 36;

#[test]
fn in_any_order_of_events_nothing_is_lost_that_was_promised() {
    let runs = number("EUROPLAN_CASES").unwrap_or(6);
    let first = number("EUROPLAN_SEED").unwrap_or(1);
    for seed in first..first + runs {
        let mut storm = Storm::begin(seed);
        for _ in 0..STEPS {
            storm.step();
            storm.check();
        }
    }
}

/// A program in use, and beside it what should be.
struct Storm {
    folder: tempfile::TempDir,
    window: Option<Window>,
    gate: Gate,
    dice: Dice,
    /// What was done so far, told when a test fails.
    story: Vec<String>,
    number: usize,
    model: Model,
    /// What others wrote last.
    theirs: Option<Plan>,
}

impl Storm {
    fn begin(seed: u64) -> Self {
        let mut storm = Self {
            folder: tempfile::tempdir().unwrap(),
            window: None,
            gate: Gate::default(),
            dice: Dice(seed),
            story: vec![format!("EUROPLAN_SEED={seed}")],
            number: 0,
            model: Model::default(),
            theirs: None,
        };
        storm.start();
        click(storm.window(), "Start a new plan");
        ask_everything(storm.window());
        storm
    }

    fn window(&mut self) -> &mut Window {
        self.window.as_mut().unwrap()
    }

    fn step(&mut self) {
        match self.dice.below(24) {
            0..5 => self.write(),
            5 => self.undo(),
            6 => self.redo(),
            7..10 => self.save(),
            10 => self.save_slowly(),
            11 => self.pause(),
            12 => self.others_write(),
            13 => self.look(),
            14 => self.crash(),
            15 => self.end(),
            16..21 => self.talk(),
            21..23 => self.replace(),
            _ => self.go_on(),
        }
    }

    fn tell(&mut self, what: &str) {
        let model = &self.model;
        let state = format!(
            "{what}: mine {:?}, file {:?}, seen {:?}",
            model.mine, model.file, model.seen
        );
        self.story.push(state);
    }

    /// What the window and the disk hold, against the model.
    fn check(&mut self) {
        let window = self.window.as_ref().unwrap();
        assert_eq!(
            Held::of(window.state().plan()),
            self.model.mine,
            "in the window"
        );
        assert_eq!(window.state().is_dirty(), self.model.dirty, "unsaved");
        if let Some(path) = &self.model.path {
            let file = store::open(path).ok().map(|it| Held::of(&it.plan));
            assert_eq!(file, self.model.file, "in the file");
        }
    }

    fn write(&mut self) {
        self.tell("writes");
        self.number += 1;
        let (at, text) = (self.dice.below(3), format!("w{}", self.number));
        let window = self.window();
        let line = window.query_by_role_and_label(Role::TextInput, LABELS[at]);
        let role = line.map_or(Role::MultilineTextInput, |_| Role::TextInput);
        window.get_by_role_and_label(role, LABELS[at]).focus();
        window.run();
        press(window, Modifiers::COMMAND, Key::A);
        window
            .get_by_role_and_label(role, LABELS[at])
            .type_text(&text);
        window.run();
        window.run_steps(5); // a second: what comes next is another step
        let mut mine = self.model.mine.clone();
        mine.words[at] = text;
        self.model.change(mine);
    }

    fn undo(&mut self) {
        let Some((mine, dirty)) = self.model.back.pop() else {
            return;
        };
        self.tell("undoes");
        press(self.window(), Modifiers::COMMAND, Key::Z);
        let model = &mut self.model;
        model
            .forth
            .push((std::mem::replace(&mut model.mine, mine), model.dirty));
        self.goes_to(dirty);
    }

    fn redo(&mut self) {
        let Some((mine, dirty)) = self.model.forth.pop() else {
            return;
        };
        self.tell("redoes");
        press(self.window(), Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        let model = &mut self.model;
        model
            .back
            .push((std::mem::replace(&mut model.mine, mine), model.dirty));
        self.goes_to(dirty);
    }

    fn goes_to(&mut self, dirty: bool) {
        self.window().run_steps(5);
        self.model.dirty = dirty;
        self.model.may_be_kept();
        if !dirty {
            self.model.kept = None; // there is nothing to recover
        }
    }

    /// Saves, and answers what is asked then.
    fn save(&mut self) {
        self.tell("saves");
        let changed = self.model.path.is_some() && self.model.file != self.model.seen;
        press(self.window(), Modifiers::COMMAND, Key::S);
        if self.model.path.is_none() {
            self.number += 1;
            let path = self
                .folder
                .path()
                .join(format!("plan {}.europlan", self.number));
            give_path(self.window(), &path);
            self.model.path = Some(path);
        }
        if changed {
            self.answer();
        } else {
            wait(self.window(), "the save", is_saved);
            self.model.saved();
        }
    }

    /// Saves while the disk is held back, writes, and saves again before the first save has ended.
    fn save_slowly(&mut self) {
        if self.model.path.is_none() || self.model.file != self.model.seen {
            return;
        }
        self.tell("saves slowly");
        self.gate.close();
        press(self.window(), Modifiers::COMMAND, Key::S);
        self.write();
        press(self.window(), Modifiers::COMMAND, Key::S);
        self.gate.open();
        wait(self.window(), "both saves", is_saved);
        self.model.saved();
    }

    /// Long enough for a copy.
    fn pause(&mut self) {
        if !self.model.dirty {
            return;
        }
        self.tell("pauses");
        let folder = self.folder.path().to_owned();
        let mine = self.model.mine.clone();
        wait(self.window(), "the copy", |_| {
            let held =
                |path: &PathBuf| store::open(path).is_ok_and(|it| Held::of(&it.plan) == mine);
            super::safety::copies(&folder).iter().any(held)
        });
        self.model.kept = Some(self.model.to_keep());
        self.model.since.clear();
    }

    fn others_write(&mut self) {
        let Some(path) = self.model.path.clone() else {
            return;
        };
        let Ok(opened) = store::open(&path) else {
            return;
        };
        self.tell("others write");
        self.number += 1;
        let mut theirs = opened.plan;
        self.write_theirs(&mut theirs);
        store::save(&path, &theirs).unwrap();
        self.model.file = Some(Held::of(&theirs));
        self.theirs = Some(theirs);
    }

    /// The window gets the focus.
    fn look(&mut self) {
        if self.model.path.is_none() || self.model.file == self.model.seen {
            return; // then nothing comes that could be waited for
        }
        self.tell("looks");
        self.window().event(egui::Event::WindowFocused(true));
        if self.model.dirty {
            self.answer();
            return;
        }
        let theirs = self.model.file.clone().unwrap();
        wait(self.window(), "their words", |window| {
            Held::of(window.state().plan()) == theirs
        });
        self.model.change(theirs);
        self.model.is_in_file();
    }

    /// Someone else has changed the file, and there are changes here.
    fn answer(&mut self) {
        wait(self.window(), "the question", |window| {
            window
                .query_by_label("Someone else has changed the file")
                .is_some()
        });
        let choice = self.dice.below(4);
        self.tell(["brings together", "takes theirs", "keeps both", "cancels"][choice]);
        match choice {
            0 => self.bring_together(),
            1 => {
                click(self.window(), "Continue with the version in the file");
                self.model.change(self.model.file.clone().unwrap());
                self.model.is_in_file();
            }
            2 => {
                let before = files(self.folder.path());
                click(self.window(), "Keep both: continue mine in a separate file");
                wait(self.window(), "the save", is_saved);
                let new = files(self.folder.path())
                    .into_iter()
                    .find(|path| !before.contains(path));
                assert_eq!(
                    store::open(self.model.path.as_ref().unwrap()).unwrap().plan,
                    self.theirs.clone().unwrap()
                );
                self.model.path = Some(new.expect("a separate file"));
                self.model.saved();
            }
            _ => click(self.window(), "Cancel"),
        }
    }

    fn bring_together(&mut self) {
        let slowly = self.dice.below(2) == 0;
        if slowly {
            self.gate.close();
            touch(self.window(), "Combine both versions");
            self.write(); // while the other side is read
            self.gate.open();
        }
        let take_theirs = self.dice.below(2) == 0;
        let (merged, conflicts) = self.model.merged(take_theirs);
        if slowly {
            settle(self.window());
        } else {
            click(self.window(), "Combine both versions");
        }
        for _ in 0..conflicts {
            let choice = if take_theirs {
                "Use the one in the file"
            } else {
                "Keep mine"
            };
            click(self.window(), choice);
        }
        let asked = self
            .window()
            .query_by_label("Both of you changed this answer")
            .is_some();
        assert!(!asked, "about {conflicts} answers only");
        self.model.change(merged);
        self.model.seen = self.model.file.clone();
        self.model.may_be_kept(); // the copies until then do not know of their words
        if take_theirs && conflicts > 0 {
            self.model.back.clear(); // each answer that was taken is a step of its own
        }
    }

    /// The program falls: whatever its threads have begun may still come to its end, nothing else does.
    fn crash(&mut self) {
        self.tell("crashes");
        self.window = None;
        self.start_again();
    }

    /// The system ends the program, and nobody is there to be asked.
    fn end(&mut self) {
        self.tell("ends");
        eframe::App::on_exit(self.window().state_mut(), None);
        self.window = None;
        if self.model.dirty {
            self.model.kept = Some(self.model.to_keep());
        }
        self.model.since.clear();
        self.start_again();
    }

    fn start_again(&mut self) {
        let found = self.found();
        let model = &self.model;
        assert!(found.len() <= 1, "one session leaves one copy");
        let offered = found.first().map(|copy| {
            let held = Held::of(&copy.plan.as_ref().unwrap().plan);
            (held, copy.since == Since::Same)
        });
        if let Some((held, goes_on)) = &offered {
            let due = |kept: &Kept| {
                let same = kept.seen.is_some() && kept.seen == model.file;
                kept.held == *held && same == *goes_on
            };
            let known = model.kept.iter().chain(&model.since).any(due);
            assert!(known, "{offered:?}, and {:?} was due", model.kept);
        } else {
            let kept = model.kept.as_ref().map(|kept| &kept.held);
            let due = kept.filter(|held| Some(*held) != model.file.as_ref());
            assert_eq!(due, None, "was due, and there is no copy");
        }
        self.start();
        let old = std::mem::take(&mut self.model);
        let Some((mine, goes_on)) = offered else {
            self.open(old);
            return;
        };
        if self.dice.below(4) == 0 {
            self.tell("discards the copy");
            click(self.window(), "Discard it");
            self.open(old);
            return;
        }
        self.tell("opens the copy");
        click(self.window(), "Open it");
        self.model = Model {
            dirty: true,
            mine,
            // A file of which the copy does not know all is left alone: it goes on as a plan of its own.
            path: old.path.filter(|_| goes_on),
            file: old.file.clone().filter(|_| goes_on),
            seen: old.file.filter(|_| goes_on),
            ..Model::default()
        };
        self.model.kept = Some(self.model.to_keep());
    }

    /// Opens the file, or begins anew where there is none.
    fn open(&mut self, old: Model) {
        let Some(path) = old.path else {
            click(self.window(), "Start a new plan");
            ask_everything(self.window());
            return;
        };
        press(self.window(), Modifiers::COMMAND, Key::O);
        give_path(self.window(), &path);
        self.model = Model {
            mine: old.file.clone().unwrap_or_default(),
            path: Some(path),
            seen: old.file.clone(),
            file: old.file,
            ..Model::default()
        };
    }

    fn start(&mut self) {
        let environment = europlan::app::Environment {
            disk: self.gate.disk(),
            ..environment(self.folder.path(), "en")
        };
        self.window = Some(open_window(environment, None, egui::vec2(1350.0, 844.0)));
    }

    /// What the program that has just ended left, once its threads are gone as well.
    fn found(&self) -> Vec<Recovered> {
        let data = self.folder.path().join("data");
        wait_until("the end of the program", || !is_running(&data));
        Recovery::new(&data, "test").found()
    }
}

/// Tells what led to a failure.
impl Drop for Storm {
    fn drop(&mut self) {
        if std::thread::panicking() {
            writeln!(std::io::stderr(), "{}", self.story.join("\n")).ok();
        }
    }
}

fn is_saved(window: &Window) -> bool {
    !window.state().is_dirty() && window.shows("Saved 14:05")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "europlan"))
        .collect()
}

/// True while a mark in the folder is locked.
fn is_running(data: &Path) -> bool {
    let entries = std::fs::read_dir(data.join("recovery"))
        .into_iter()
        .flatten()
        .flatten();
    let marks = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "run"));
    let is_locked = |path: PathBuf| {
        let file = std::fs::File::open(path);
        file.is_ok_and(|file| {
            matches!(
                file.try_lock_shared(),
                Err(std::fs::TryLockError::WouldBlock)
            )
        })
    };
    marks.map(is_locked).fold(false, |any, locked| any | locked)
}
