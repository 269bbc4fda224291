//! Saving the plan: what was in the file is kept as a version, other hands are noticed, then the file is swapped.

use super::App;
use super::autosave::IntoFile;
use super::files::{Target, name_of, with_ending, words};
use super::jobs::Done;
use crate::plan::Plan;
use crate::store::backups::Backups;
use crate::store::recovery::Recovery;
use crate::store::{self, Disk, Fingerprint, Outside, StoreError, Version};
use crate::ui::{Follow, Notice, Question, Saving, Tone};
use jiff::{Timestamp, tz::TimeZone};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// After so long it is told that a save takes long.
const SLOW: Duration = Duration::from_secs(5);

/// Whether a save is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// None is.
    No,
    /// One is.
    Once,
    /// One is, and another was asked for meanwhile.
    Again,
}

/// A save that went well.
pub(super) struct Saved {
    /// What the file holds now.
    plan: Arc<Plan>,
    revision: u64,
    fingerprint: Fingerprint,
}

/// Why a plan was not saved.
pub(super) enum SaveProblem {
    /// The file could not be written.
    Store(StoreError),
    /// Something else changed the file since it was known by that.
    ChangedOutside(Option<Fingerprint>),
}

/// All that a save needs on its thread.
struct Order {
    path: PathBuf,
    plan: Arc<Plan>,
    revision: u64,
    /// What the file held when it was last seen; `None` for a file that is to be replaced as it is.
    known: Option<Fingerprint>,
    /// The version of an older format, of which the original is kept.
    original: Option<u32>,
    /// Keeps the old content in the data folder where the plan's folder takes no new file.
    disk: Disk,
    backups: Option<Backups>,
    recovery: Option<Arc<Recovery>>,
    /// The turn at which it was asked for: later copies stay.
    turn: u64,
    now: Timestamp,
}

impl App {
    pub(super) fn save(&mut self) {
        if !self.conflicts.is_empty() {
            self.ask_about_conflict(); // the file still holds the other side of them
            return;
        }
        match &self.file {
            Some(path) if !self.is_newer() => self.save_to(path.clone()),
            _ => self.ask_path(Target::Save),
        }
    }

    /// Writes the plan to a path.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        let path = with_ending(path, store::EXTENSION);
        let own = self.file.as_deref() == Some(path.as_path());
        if self.is_newer() && own {
            let text = self.texts.say("newer-not-overwritten").into_owned();
            self.fail(text);
            return;
        }
        if own && self.writing != Writing::No {
            self.writing = Writing::Again; // what the file holds then is known only after the save that is going on
            return;
        }
        self.writing = Writing::Once;
        self.saving = Saving::Busy;
        self.slow_at = Some((self.now + SLOW, path.clone()));
        let order = Order {
            plan: Arc::clone(self.history.plan()),
            revision: self.history.revision(),
            known: self.known.clone().filter(|_| own),
            original: match self.version {
                Version::Older(version) if own => Some(version),
                _ => None,
            },
            disk: match &self.outside.data {
                Some(folder) => self.outside.disk.clone().keeping_in(folder.clone()),
                None => self.outside.disk.clone(),
            },
            backups: self.backups.clone(),
            recovery: self.recovery.clone(),
            turn: self.next_turn(),
            now: (self.outside.now)(),
            path,
        };
        let (generation, turn) = (self.generation, order.turn);
        self.save_turn = turn;
        self.jobs.on_file(&order.path.clone(), move || {
            Some(Done::Saved {
                generation,
                turn,
                path: order.path.clone(),
                result: order.carry_out(),
            })
        });
    }

    pub(super) fn saved(&mut self, turn: u64, path: PathBuf, result: Result<Saved, SaveProblem>) {
        if turn != self.save_turn {
            // A drive took so long that the person saved elsewhere since.
            if let Ok(saved) = result
                && self.file.as_ref() == Some(&path)
            {
                self.base = saved.plan;
                self.known = Some(saved.fingerprint);
            }
            return;
        }
        let again = std::mem::replace(&mut self.writing, Writing::No) == Writing::Again;
        match result {
            Ok(saved) => {
                self.autosave.holds(saved.revision, self.now);
                self.history.mark_saved(saved.revision);
                self.typed = false; // a later save that fails is not about this path
                let is_over = |notice: &mut Notice| {
                    notice.tone == Tone::Failed || notice.follow == Some(Follow::SaveCopy)
                };
                self.notice.take_if(is_over);
                self.version = Version::Current;
                self.into_file = IntoFile::Always;
                self.base = saved.plan;
                self.known = Some(saved.fingerprint);
                self.saving = if self.history.is_dirty() {
                    self.unsaved()
                } else {
                    Saving::Saved(Some((self.outside.time_of_day)()))
                };
                self.remember(&path);
                self.hold(&path);
                self.file = Some(path);
                self.go_on_after_save(again);
            }
            // What was changed has been read and brought together meanwhile.
            Err(SaveProblem::ChangedOutside(known)) if known != self.known => self.save(),
            Err(SaveProblem::ChangedOutside(_)) => {
                self.saving = self.unsaved();
                self.after = None;
                self.ask_about_other_hands();
            }
            Err(SaveProblem::Store(error)) => self.not_saved(&path, &error),
        }
    }

    /// Tells once of a save that takes long, and asks to be woken for it.
    pub(super) fn watch_saving(&mut self, ctx: &egui::Context) {
        let Some((at, path)) = self.slow_at.take_if(|_| self.writing != Writing::No) else {
            self.slow_at = None;
            return;
        };
        if self.now < at {
            ctx.request_repaint_after(at.saturating_sub(self.now));
            self.slow_at = Some((at, path));
            return;
        }
        let name = [("name", name_of(&path).into())];
        let text = self.texts.say_with("saving-slow", &name);
        self.warn(text, Some(Follow::SaveCopy));
        ctx.request_repaint(); // this frame is drawn already
    }

    /// What was waiting for the save goes on, unless something was typed meanwhile: then it is asked again.
    fn go_on_after_save(&mut self, again: bool) {
        if !self.history.is_dirty() {
            self.question
                .take_if(|question| *question == Question::Unsaved);
            self.go_on();
        } else if again {
            self.save();
        } else if let Some(after) = self.after.take() {
            self.leave(after);
        }
    }

    fn not_saved(&mut self, path: &Path, error: &StoreError) {
        let why = words(&self.texts, error);
        self.saving = Saving::Failed(why.clone());
        self.after = None;
        self.fail(why);
        if let Some(notice) = &mut self.notice {
            notice.follow = Some(Follow::SaveCopy);
        }
        if std::mem::take(&mut self.typed) {
            self.target = Some(Target::Save);
            self.ask_path_by_hand(Some(path));
        }
    }
}

impl Order {
    fn carry_out(self) -> Result<Saved, SaveProblem> {
        let path = &self.path;
        if let Some(known) = &self.known
            && store::changed_outside(path, known) == Outside::Changed
        {
            return Err(SaveProblem::ChangedOutside(self.known));
        }
        if let Some(version) = self.original {
            store::keep_original(path, version).map_err(SaveProblem::Store)?;
        }
        if let Some(backups) = &self.backups {
            // A version that could not be put aside must not keep the plan from being saved.
            backups
                .keep(path, &self.now.to_zoned_datetime(TimeZone::system()))
                .ok();
        }
        let saved = store::save_on(&self.disk, path, &self.plan, self.known.as_ref());
        let fingerprint = saved.map_err(|error| match error {
            StoreError::Changed(_) => SaveProblem::ChangedOutside(self.known.clone()),
            error => SaveProblem::Store(error),
        })?;
        if let Some(recovery) = &self.recovery {
            recovery.saved(path, &fingerprint, self.turn).ok(); // a copy that stays is found to hold nothing new
        }
        Ok(Saved {
            fingerprint,
            plan: self.plan,
            revision: self.revision,
        })
    }
}
