//! Saving by itself: into recovery copies or, if the person wants it, into the file.
//!
//! A copy is written once typing has paused for two seconds, and at least every twenty seconds of steady
//! typing; of a shared snapshot, on another thread, and never while an input method is composing. A copy that could
//! not be written is tried again by itself, after growing waits. If changes go into the file, the copy comes first and
//! stays until the file holds them: a drive may take its time, or not be there. The file is tried again too.

use super::App;
use super::jobs::Broke;
use super::notices::{SAVE_COPY, words};
use crate::store::StoreError;
use crate::ui::Saving;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A pause in typing after which a copy is written.
const PAUSE: Duration = Duration::from_secs(2);
/// The longest time that steady typing goes without a copy.
const LONGEST: Duration = Duration::from_secs(20);
/// The longest wait before a copy that could not be written is tried again.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// After this time with a plan it is clear that the plan does not make the program fail.
pub(super) const RUNS_WELL: Duration = Duration::from_mins(1);

/// Whether changes may go into the file by themselves, if the person has chosen that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IntoFile {
    /// They may.
    Always,
    /// Not before the person has saved: what was opened is recovered or mended, or the file is gone.
    OnceSaved,
}

/// What autosave knows of the plan's changes. Times are those of the window, from its start.
#[derive(Debug, Default)]
pub(super) struct Autosave {
    /// The revision that was last seen, and when it came.
    seen: u64,
    changed: Duration,
    /// When the first change came that no copy holds yet.
    waiting_since: Option<Duration>,
    /// The revision that a copy holds, or the file.
    kept: u64,
    /// A copy is being written.
    busy: bool,
    /// There may be a copy.
    copied: bool,
    /// How often in a row that failed, and when it did last.
    failures: u32,
    failed: Duration,
}

impl Autosave {
    /// Begins with a plan that needs no copy; the default begins with one that does.
    pub(super) fn at(revision: u64) -> Self {
        Self {
            seen: revision,
            kept: revision,
            ..Self::default()
        }
    }

    /// Notes the revision of this moment and gives how long it may wait for its copy: zero if that is due, `None` if
    /// there is nothing to keep.
    fn wait(&mut self, revision: u64, now: Duration) -> Option<Duration> {
        if revision != self.seen {
            self.seen = revision;
            self.changed = now;
            self.waiting_since.get_or_insert(now);
        }
        if revision == self.kept || self.busy {
            return None;
        }
        let since = self.waiting_since.unwrap_or(now);
        let mut due = (self.changed + PAUSE).min(since + LONGEST);
        if self.failures > 0 {
            let wait = PAUSE * 2_u32.saturating_pow(self.failures - 1);
            due = due.max(self.failed + wait.min(LONGEST_WAIT));
        }
        Some(due.saturating_sub(now))
    }

    /// A copy of that revision is being written.
    fn begin(&mut self) {
        self.busy = true;
        self.copied = true;
        self.waiting_since = None;
    }

    /// The copy could not be written: it waits, and what has changed since with it.
    fn fail(&mut self, now: Duration) {
        self.busy = false;
        self.failures = self.failures.saturating_add(1);
        self.failed = now;
        self.waiting_since.get_or_insert(now);
    }

    /// A copy holds that revision; what has changed since waits its turn.
    fn done(&mut self, revision: u64, now: Duration) {
        self.busy = false;
        self.failures = 0;
        self.holds(revision, now);
    }

    /// A copy or the file holds that revision.
    pub(super) fn holds(&mut self, revision: u64, now: Duration) {
        self.kept = revision;
        if revision != self.seen {
            self.waiting_since.get_or_insert(now);
        }
    }
}

impl App {
    /// Called in each frame: writes a copy if one is due, else asks to be woken when it is.
    pub(super) fn keep(&mut self, ctx: &egui::Context) {
        let now = self.now;
        let revision = self.open.history.revision();
        if !self.is_dirty() {
            if self.open.autosave.copied {
                self.forget_copy();
            }
            self.open.autosave = Autosave::at(revision);
            return;
        }
        match self.open.autosave.wait(revision, now) {
            None => {}
            Some(rest) if rest > Duration::ZERO => ctx.request_repaint_after(rest),
            Some(_) if self.open.memory.composing => ctx.request_repaint_after(PAUSE),
            Some(_) => self.write_copy(revision),
        }
        self.try_file_again(ctx);
    }

    /// Writes a copy without waiting for a pause in typing.
    pub(super) fn keep_now(&mut self) {
        let revision = self.open.history.revision();
        let autosave = &self.open.autosave;
        let due = revision != autosave.kept && !autosave.busy && !self.open.memory.composing;
        if self.is_dirty() && due {
            self.write_copy(revision);
        }
    }

    /// A copy was written, or not: then only saving helps, and the person is told so once.
    fn kept(&mut self, revision: u64, result: Result<Result<(), StoreError>, Broke>) {
        let knows = self.open.no_copy.take().is_some();
        match result {
            Ok(Ok(())) => self.open.autosave.done(revision, self.now),
            failed => {
                self.open.autosave.fail(self.now);
                let why = match failed {
                    Ok(Err(error)) => words(&self.texts, &error),
                    _ => self.texts.say("broke-copy").into_owned(),
                };
                if !knows {
                    let why = [("why", why.as_str().into())];
                    let text = self.texts.say_with("copy-failed", &why);
                    self.warn(text, vec![SAVE_COPY]);
                }
                self.open.no_copy = Some(why);
            }
        }
        if matches!(self.open.saving, Saving::Unsaved | Saving::NoCopy(_)) {
            self.open.saving = self.open.unsaved();
        }
    }

    /// The file holds the plan, for instance after an undo: what a copy holds is not missed.
    fn forget_copy(&mut self) {
        let turn = self.safety.next_turn();
        if let Some(recovery) = self.safety.recovery.clone() {
            self.jobs.on_copies_quietly(move || {
                recovery.clear(turn).ok(); // one that stays is offered after a crash, no worse
            });
        }
    }

    fn write_copy(&mut self, revision: u64) {
        self.open.autosave.begin();
        if let Some(recovery) = self.safety.recovery.clone() {
            let (plan, file) = (Arc::clone(self.open.history.plan()), self.open.file.clone());
            let (turn, now) = (self.safety.next_turn(), (self.environment.now)());
            let write = move || recovery.write(&plan, file.as_deref(), turn, now);
            let kept = self.of_this_plan(move |app, result| app.kept(revision, result));
            self.jobs.on_copies(write, kept);
        } else {
            self.open.autosave.done(revision, self.now);
        }
        let failed = self.open.save.failed.as_ref();
        let fails = failed.is_some_and(|failed| failed.revision == revision); // it waits until it is tried again
        if let (false, Some(file)) = (fails, self.file_by_itself()) {
            self.save_by_itself(file);
        }
    }

    /// Tries the file again a while after it could not be written: what another program held may be free, and a drive
    /// may be back.
    fn try_file_again(&mut self, ctx: &egui::Context) {
        let Some(at) = self.open.save.failed.as_ref().map(|failed| failed.again_at) else {
            return;
        };
        if self.is_saving() || self.open.memory.composing {
            return;
        }
        match self.file_by_itself() {
            Some(_) if self.now < at => ctx.request_repaint_after(at.saturating_sub(self.now)),
            Some(file) => self.save_by_itself(file),
            None => {}
        }
    }

    /// The file into which changes go by themselves, if the person has chosen that and nothing is to be decided first.
    fn file_by_itself(&self) -> Option<PathBuf> {
        let undecided = self.pending.dialog().is_some()
            || !self.open.conflicts.is_empty()
            || self.open.into_file == IntoFile::OnceSaved;
        let may = self.settings.save_by_itself && !self.open.is_newer() && !undecided;
        self.open.file.clone().filter(|_| may)
    }

    /// Notes once that the program runs well with its plan; an idle window is not woken for it.
    pub(super) fn note_good_run(&mut self) {
        if self.open.runs_well_at.is_none_or(|at| self.now < at) {
            return;
        }
        self.open.runs_well_at = None;
        if let Some(recovery) = self.safety.recovery.clone() {
            self.jobs.on_copies_quietly(move || {
                recovery.run_well().ok(); // a mark that stays as it was counts as a crash once more, no worse
            });
        }
    }
}
