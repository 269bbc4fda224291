//! Saving the plan: what was in the file is kept as a version, changes by others are noticed, then the file is swapped.

use super::App;
use super::autosave::IntoFile;
use super::notices::{SAVE_COPY, words};
use super::paths::Purpose;
use super::pending::Asked;
use crate::plan::Plan;
use crate::store::backups::Backups;
use crate::store::recovery::Recovery;
use crate::store::{self, Disk, Fingerprint, Outside, StoreError, Version};
use crate::ui::{Dialog, Intent, Notice, Saving, Tone, announce};
use jiff::{Timestamp, tz::TimeZone};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long a save may take before the person is told.
const SLOW: Duration = Duration::from_secs(5);
/// After this time a save that the program asked for by itself is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(10);

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

/// The save that is going on.
pub(super) struct Save {
    pub(super) writing: Writing,
    /// The turn of the last save that was asked for: what comes of an earlier one, to another file, is old news.
    turn: u64,
    /// When the person is to be told that the save to that path takes long.
    slow_at: Option<(Duration, PathBuf)>,
    /// What is done once the file holds the plan.
    then: Option<Box<Intent>>,
    /// Nobody but the program asked for it.
    by_itself: bool,
    /// How the last save failed, until one goes well.
    pub(super) failed: Option<Failed>,
}

/// A save that failed.
pub(super) struct Failed {
    /// The revision that the plan had.
    pub(super) revision: u64,
    /// When the file may be tried again.
    pub(super) again_at: Duration,
    /// What the person was told.
    why: String,
}

impl Default for Save {
    fn default() -> Self {
        Self {
            writing: Writing::No,
            turn: 0,
            slow_at: None,
            then: None,
            by_itself: false,
            failed: None,
        }
    }
}

impl Save {
    /// Once the file holds the plan this is done; what was to be done before stays, if this is nothing.
    pub(super) fn follow_with(&mut self, then: Option<Box<Intent>>) {
        if then.is_some() {
            self.then = then;
        }
    }

    /// Nothing is done after the save.
    pub(super) fn follow_with_nothing(&mut self) {
        self.then = None;
    }

    /// True if something waits for the save.
    pub(super) fn has_follower(&self) -> bool {
        self.then.is_some()
    }
}

/// A save that went well.
struct Saved {
    /// What the file holds now.
    plan: Arc<Plan>,
    revision: u64,
    fingerprint: Fingerprint,
    /// Its file as people write it.
    plain: PathBuf,
    /// Why what it held before was not put aside, if it was not.
    unkept: Option<StoreError>,
}

/// Why a plan was not saved.
enum SaveProblem {
    /// The file could not be written.
    Store(StoreError),
    /// Something else changed the file since it was known by that.
    ChangedOutside(Option<Fingerprint>),
    /// The job panicked.
    Broke,
}

/// All that a save needs on its thread.
struct Order {
    path: PathBuf,
    plan: Arc<Plan>,
    revision: u64,
    /// What the file held when it was last seen; `None` if the file is to be replaced as it is.
    known: Option<Fingerprint>,
    /// The version of an older format, of which the original is kept.
    original: Option<u32>,
    /// Keeps the old content in the data folder if the plan's folder takes no new file.
    disk: Disk,
    backups: Option<Backups>,
    recovery: Option<Arc<Recovery>>,
    /// The turn at which it was asked for: later copies stay.
    turn: u64,
    now: Timestamp,
}

impl App {
    /// Saves the plan, in its file or where the person says.
    pub(super) fn save(&mut self) {
        self.save_and(None);
    }

    /// Saves the plan, and then does what waits for that.
    pub(super) fn save_and(&mut self, then: Option<Box<Intent>>) {
        if !self.open.conflicts.is_empty() {
            self.open.save.follow_with(then);
            self.ask_about_conflict(); // the file still holds the other side of them
            return;
        }
        match &self.open.file {
            Some(path) if !self.open.is_newer() => {
                let path = path.clone();
                announce::expect_save(&self.ctx);
                self.open.save.follow_with(then);
                self.save_to(path, false);
            }
            _ => self.ask_path(Purpose::Save { then }),
        }
    }

    /// What was noted about the plan and is no change, such as that an answer was copied, goes into its file when the plan
    /// is left. Nobody waits for that, and if it fails nothing of the person's is lost.
    pub(super) fn save_notes(&mut self) {
        let open = &self.open;
        let noted = !open.history.is_dirty() && open.base != *open.history.plan();
        let may = open.version == Version::Current
            && open.conflicts.is_empty()
            && open.save.writing == Writing::No;
        if let Some(path) = open.file.clone().filter(|_| noted && may) {
            self.save_to(path, false);
        }
    }

    /// Writes the plan to its file though nobody asked for that now: what was told of a failure is not told again.
    pub(super) fn save_by_itself(&mut self, file: PathBuf) {
        let asked = self.open.save.writing != Writing::No && !self.open.save.by_itself;
        self.save_to(file, false);
        self.open.save.by_itself = !asked;
    }

    /// Writes the plan to a path. One that was typed by hand is shown again if it does not serve.
    pub(super) fn save_to(&mut self, path: PathBuf, typed: bool) {
        let own = self.open.file.as_deref() == Some(path.as_path());
        self.open.save.by_itself = false;
        if self.open.is_newer() && own {
            let text = self.texts.say("newer-not-overwritten").into_owned();
            self.open.save.then = None;
            self.fail(text, vec![]);
            return;
        }
        if own && self.open.save.writing != Writing::No {
            self.open.save.writing = Writing::Again; // what the file holds then is known only after the save that is going on
            return;
        }
        self.identify(own);
        self.open.save.writing = Writing::Once;
        self.open.saving = Saving::Busy;
        self.open.save.slow_at = Some((self.now + SLOW, path.clone()));
        let order = Order {
            plan: Arc::clone(self.open.history.plan()),
            revision: self.open.history.revision(),
            known: self.open.known.clone().filter(|_| own),
            original: match self.open.version {
                Version::Older(version) if own => Some(version),
                _ => None,
            },
            disk: match &self.environment.data {
                Some(folder) => self.environment.disk.clone().keeping_in(folder.clone()),
                None => self.environment.disk.clone(),
            },
            backups: self.safety.backups.clone(),
            recovery: self.safety.recovery.clone(),
            turn: self.safety.next_turn(),
            now: (self.environment.now)(),
            path,
        };
        let (path, turn) = (order.path.clone(), order.turn);
        let at = path.clone();
        self.open.save.turn = turn;
        let saved = self.of_this_plan(move |app, result| {
            let result = result.unwrap_or(Err(SaveProblem::Broke));
            app.saved(turn, at, typed, result);
        });
        self.jobs.on_file(&path, move || order.carry_out(), saved);
    }

    /// Gives the plan an identity if it has none, and another one if what is saved is a copy beside its file.
    fn identify(&mut self, own: bool) {
        let is_copy = !own && self.open.file.is_some();
        if is_copy || self.open.identity.is_empty() {
            self.open.identity = uuid::Uuid::new_v4().to_string();
        }
        if self.plan().identity != self.open.identity {
            let identity = self.open.identity.clone();
            self.open.history.note(|plan| plan.identity = identity);
        }
    }

    fn saved(&mut self, turn: u64, path: PathBuf, typed: bool, result: Result<Saved, SaveProblem>) {
        if turn != self.open.save.turn {
            // The drive took its time, and the person has saved elsewhere since.
            if let Ok(saved) = result
                && self.open.file.as_ref() == Some(&path)
            {
                self.open.base = saved.plan;
                self.open.known = Some(saved.fingerprint);
            }
            return;
        }
        let again = std::mem::replace(&mut self.open.save.writing, Writing::No) == Writing::Again;
        match result {
            Ok(saved) => {
                self.open.save.failed = None;
                self.open.lost = None;
                self.open.autosave.holds(saved.revision, self.now);
                self.open.history.mark_saved(saved.revision);
                let is_over =
                    |notice: &mut Notice| notice.tone == Tone::Failed || offers_a_copy(notice);
                self.notice.take_if(is_over);
                self.open.version = Version::Current;
                self.open.into_file = IntoFile::Always;
                self.note_unkept(saved.unkept.as_ref());
                self.open.base = saved.plan;
                self.open.known = Some(saved.fingerprint);
                self.open.saving = if self.open.history.is_dirty() {
                    self.open.unsaved()
                } else {
                    Saving::Saved(Some((self.environment.time_of_day)()))
                };
                self.remember(&path, saved.plain);
                self.hold(&path);
                self.open.file = Some(path);
                self.go_on_after_save(again);
            }
            // What was changed has been read and brought together meanwhile.
            Err(SaveProblem::ChangedOutside(known)) if known != self.open.known => self.save(),
            Err(SaveProblem::ChangedOutside(_)) => {
                self.open.saving = self.open.unsaved();
                self.open.save.then = None;
                self.ask_about_other_hands();
            }
            Err(SaveProblem::Store(error)) => {
                let why = words(&self.texts, &error);
                self.not_saved(&path, typed, why);
            }
            Err(SaveProblem::Broke) => {
                let why = self.texts.say("broke-save").into_owned();
                self.not_saved(&path, typed, why);
            }
        }
    }

    /// Tells once of a save that takes long, and asks to be woken for it.
    pub(super) fn watch_saving(&mut self, ctx: &egui::Context) {
        let Some((at, path)) = self
            .open
            .save
            .slow_at
            .take_if(|_| self.open.save.writing != Writing::No)
        else {
            self.open.save.slow_at = None;
            return;
        };
        if self.now < at {
            ctx.request_repaint_after(at.saturating_sub(self.now));
            self.open.save.slow_at = Some((at, path));
            return;
        }
        let text = self.say_of("saving-slow", &path);
        self.warn(text, vec![SAVE_COPY]);
        ctx.request_repaint(); // this frame is drawn already
    }

    /// What was waiting for the save goes on, unless something was typed meanwhile: then it is asked again.
    fn go_on_after_save(&mut self, again: bool) {
        let asks = |dialog: &Dialog| matches!(dialog, Dialog::Unsaved(_));
        if !self.open.history.is_dirty() {
            let then = self.open.save.then.take();
            let then = match self.pending.take_if(asks) {
                Some(Dialog::Unsaved(then)) => Some(then), // the last that the person asked for
                _ => then,
            };
            if let Some(then) = then {
                self.carry_out(*then);
            }
        } else if again {
            self.save();
        } else if !self.pending.dialog().is_some_and(asks)
            && let Some(then) = self.open.save.then.take()
        {
            self.leave(*then);
        }
    }

    fn not_saved(&mut self, path: &Path, typed: bool, why: String) {
        self.open.saving = Saving::Failed(why.clone());
        let failed = Failed {
            revision: self.open.history.revision(),
            again_at: self.now + TRY_AGAIN,
            why: why.clone(),
        };
        let before = self.open.save.failed.replace(failed);
        let then = self.open.save.then.take();
        let is_told = before.is_some_and(|before| before.why == why);
        if !(is_told && self.open.save.by_itself) {
            self.fail(why, vec![SAVE_COPY]);
        }
        if typed && self.pending.dialog().is_none() {
            let edition = self.open.edition();
            let asked = Asked {
                purpose: Purpose::Save { then },
                edition,
                by_hand: true,
            };
            self.ask_path_by_hand(asked, Some(path));
        }
    }
}

/// True for a notice that offers to save a copy.
fn offers_a_copy(notice: &Notice) -> bool {
    let (_, save_copy) = SAVE_COPY;
    notice.offers.iter().any(|offer| offer.intent == save_copy)
}

impl Order {
    fn carry_out(self) -> Result<Saved, SaveProblem> {
        let path = &self.path;
        if let Some(known) = &self.known {
            let seen = store::changed_outside(&self.disk, path, known);
            if seen.map_err(SaveProblem::Store)? == Outside::Changed {
                return Err(SaveProblem::ChangedOutside(self.known));
            }
        }
        if let Some(version) = self.original {
            store::keep_original(path, version).map_err(SaveProblem::Store)?;
        }
        // A version that could not be put aside must not keep the plan from being saved.
        let unkept = self.backups.as_ref().and_then(|backups| {
            let now = self.now.to_zoned_datetime(TimeZone::system());
            backups.keep(path, &self.plan.identity, &now).err()
        });
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
            plain: store::plain(path),
            unkept,
        })
    }
}
