//! Saving by itself: into recovery copies or, where the person wants it, into the file.
//!
//! A copy is written once typing has paused for two seconds, and at least every twenty seconds of steady
//! typing; of a shared snapshot, on another thread, and never while an input method is composing.

use super::App;
use super::jobs::Done;
use crate::store::StoreError;
use crate::ui::Saving;
use std::sync::Arc;
use std::time::Duration;

/// A pause in typing after which a copy is written.
const PAUSE: Duration = Duration::from_secs(2);
/// The longest time that steady typing goes without a copy.
const LONGEST: Duration = Duration::from_secs(20);

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

    /// Notes the revision of this moment and tells how long it may wait for its copy: zero where it is due,
    /// `None` where there is nothing to keep.
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
        let due = (self.changed + PAUSE).min(since + LONGEST);
        Some(due.saturating_sub(now))
    }

    /// A copy of that revision is being written.
    fn begin(&mut self) {
        self.busy = true;
        self.waiting_since = None;
    }

    /// The file could not be written: what no copy holds yet still waits for one.
    pub(super) fn failed(&mut self) {
        self.busy = false;
    }

    /// The copy was written, or not; what has changed since waits its turn.
    pub(super) fn done(&mut self, revision: u64, now: Duration) {
        self.busy = false;
        self.kept = revision;
        if revision != self.seen {
            self.waiting_since.get_or_insert(now);
        }
    }
}

impl App {
    /// Called in each frame: writes a copy where one is due, else asks to be woken when it is.
    pub(super) fn keep(&mut self, ctx: &egui::Context) {
        let now = self.now;
        let revision = self.history.revision();
        if !self.history.is_dirty() {
            self.autosave = Autosave::at(revision);
            return;
        }
        match self.autosave.wait(revision, now) {
            None => {}
            Some(rest) if rest > Duration::ZERO => ctx.request_repaint_after(rest),
            Some(_) if self.memory.composing => ctx.request_repaint_after(PAUSE),
            Some(_) => self.write_copy(revision),
        }
    }

    /// A copy was written, or not: then the person should know that only saving helps.
    pub(super) fn kept(&mut self, revision: u64, result: &Result<(), StoreError>) {
        self.autosave.done(revision, self.now);
        if let Err(error) = result {
            let why = [("why", super::files::words(&self.texts, error).into())];
            let text = self.texts.say_with("copy-failed", &why);
            self.warn(text, None);
        }
    }

    fn write_copy(&mut self, revision: u64) {
        let fails = matches!(self.saving, Saving::Failed(_)); // the copy is the only place left
        let into_file =
            self.settings.save_by_itself && !fails && !self.is_newer() && self.question.is_none();
        if let (true, Some(file)) = (into_file, self.file.clone()) {
            self.autosave.begin();
            self.save_to(file);
            return;
        }
        let Some(recovery) = self.recovery.clone() else {
            self.autosave.done(revision, self.now);
            return;
        };
        self.autosave.begin();
        let (plan, file) = (Arc::clone(self.history.plan()), self.file.clone());
        let (now, generation) = ((self.outside.now)(), self.generation);
        self.jobs.queue(move || Done::Kept {
            generation,
            revision,
            result: recovery.write(&plan, file.as_deref(), now),
        });
    }
}
