//! What others do to the file: noticed when the window gets the focus and before each save, and brought together.

use super::App;
use super::autosave::{Autosave, IntoFile};
use super::notices::{SAVE_COPY, UNDO, name_of};
use super::paths::{Purpose, with_ending};
use super::saving::Writing;
use crate::plan::Plan;
use crate::plan::compare::{self, Conflict, Side};
use crate::plan::history::Spot;
use crate::store::lock::{self, Holder, Lock};
use crate::store::{self, Disk, Fingerprint, Outside as Seen, StoreError};
use crate::ui::{Dialog, Intent, Reply, Saving, announce};
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

/// After this time a file is looked at again that could not be looked at, or was not there.
const LOOK_AGAIN: Duration = Duration::from_secs(10);

/// How long the person waits for a look at the file of a plan that they leave.
const PATIENCE: Duration = Duration::from_millis(300);

/// A file that is not there: how things stood while it was.
pub(super) struct Lost {
    /// The revision of the plan that it held.
    held: Option<u64>,
    into_file: IntoFile,
    /// What the person was told.
    told: String,
}

impl App {
    /// Looks at the file when the window gets the focus, on another thread; again after a while if that told nothing.
    pub(super) fn look_at_file(&mut self, ctx: &egui::Context) {
        let focused = ctx.input(|input| {
            let got = |event: &egui::Event| matches!(event, egui::Event::WindowFocused(true));
            input.events.iter().any(got)
        });
        // A save looks by itself, and what is read is news enough.
        let is_busy = self.is_saving() || self.pending.reading.is_some();
        let is_due = |at: &mut Duration| self.now >= *at && !is_busy;
        let again = self.open.look_again_at.take_if(is_due);
        if let Some(at) = self.open.look_again_at.filter(|at| self.now < *at) {
            ctx.request_repaint_after(at.saturating_sub(self.now));
        }
        if !focused && again.is_none() || is_busy {
            return;
        }
        let (file, known) = (self.open.file.clone(), self.open.known.clone());
        if let (Some(path), Some(known)) = (file, known) {
            let (at, disk) = (path.clone(), self.environment.disk.clone());
            let look = move || {
                (
                    store::changed_outside(&disk, &at, &known),
                    store::conflict_copies(&at),
                )
            };
            let of = path.clone();
            let looked = self.of_this_plan(move |app, looked| match looked {
                Ok((seen, copies)) => app.looked(&of, &seen, copies),
                Err(_) => app.broke("broke-look"),
            });
            self.jobs.on_file_to_read(&path, look, looked);
        }
    }

    /// Looks whether the file still holds the plan that is about to be left: it may have gone while the window had the
    /// focus. A drive that takes its time is not waited for, and tells nothing.
    pub(super) fn look_before_leaving(&mut self) {
        let (file, known) = (self.open.file.clone(), self.open.known.clone());
        let (Some(path), Some(known), false) = (file, known, self.is_dirty()) else {
            return;
        };
        let (disk, at) = (self.environment.disk.clone(), path.clone());
        let (sender, seen) = channel();
        std::thread::spawn(move || {
            sender.send(store::changed_outside(&disk, &at, &known)).ok(); // perhaps nobody waits any more
        });
        if let Ok(Ok(seen @ (Seen::Gone | Seen::Away))) = seen.recv_timeout(PATIENCE) {
            self.lose(seen, &path);
        }
    }

    pub(super) fn is_saving(&self) -> bool {
        self.open.save.writing != Writing::No
    }

    fn looked(&mut self, path: &Path, seen: &Result<Seen, StoreError>, copies: Vec<PathBuf>) {
        // What has been asked of the file since looks at it too, or is about to.
        let overtaken = self.is_saving() || self.pending.reading.is_some();
        if self.open.file.as_deref() != Some(path) {
            return;
        }
        if overtaken || self.pending.dialog().is_some() {
            self.open.look_again_at = Some(self.now + LOOK_AGAIN);
            return;
        }
        if let Ok(Seen::Same | Seen::Changed) = seen {
            self.find_again();
        }
        match seen {
            // What cannot be looked at may be as it was: another program holds it, or its drive is slow to wake.
            Err(_) => {
                self.open.look_again_at = Some(self.now + LOOK_AGAIN);
            }
            Ok(Seen::Same) => self.tell_of_conflict_copies(copies),
            Ok(seen @ (Seen::Gone | Seen::Away)) => self.lose(*seen, path),
            Ok(Seen::Changed) if self.open.history.is_dirty() => self.ask_about_other_hands(),
            Ok(Seen::Changed) => self.take_theirs(Some("reloaded")),
        }
    }

    /// Warns once that the file is missing, or its whole folder: the plan counts as unsaved until the file is back or the
    /// person saves.
    fn lose(&mut self, seen: Seen, path: &Path) {
        self.open.look_again_at = Some(self.now + LOOK_AGAIN);
        let (key, help) = match seen {
            Seen::Away => ("folder-gone", vec![SAVE_COPY]),
            _ => ("file-gone", vec![]),
        };
        let path = [("path", path.display().to_string().into())];
        let text = self.texts.say_with(key, &path);
        let before = self.open.lost.take();
        if before.as_ref().is_none_or(|lost| lost.told != text) {
            self.warn(text.clone(), help);
        }
        let lost = before.unwrap_or_else(|| {
            let lost = Lost {
                held: self.open.history.mark_unsaved(),
                into_file: std::mem::replace(&mut self.open.into_file, IntoFile::OnceSaved),
                told: String::new(),
            };
            self.open.autosave = Autosave::default();
            self.open.saving = self.open.unsaved();
            lost
        });
        self.open.lost = Some(Lost { told: text, ..lost });
    }

    /// The file is there again, if it was lost: what it held it holds still, unless somebody else changed it.
    fn find_again(&mut self) {
        let Some(lost) = self.open.lost.take() else {
            return;
        };
        self.notice.take_if(|notice| notice.text == lost.told);
        if let Some(held) = lost.held {
            self.open.history.mark_saved(held);
        }
        self.open.into_file = lost.into_file;
        if self.is_dirty() {
            self.open.autosave = Autosave::default(); // what was written meanwhile goes into it by itself, where that is wished
            self.open.saving = self.open.unsaved();
        } else {
            self.open.saving = Saving::Saved(None);
            announce::expect_save(&self.ctx); // also for those who heard only that it was gone
        }
    }

    pub(super) fn ask_about_other_hands(&mut self) {
        self.pending.interrupt(Dialog::OtherHands);
    }

    pub(super) fn answer_other_hands(&mut self, reply: &Reply) {
        match reply {
            Reply::Together => self.bring_together(),
            Reply::Theirs => self.take_theirs(None),
            Reply::Save => self.ask_path(Purpose::Save { then: None }),
            Reply::Both => self.keep_both(),
            _ => {}
        }
    }

    /// Goes on in a file of its own beside the other one, with the time in its name.
    fn keep_both(&mut self) {
        let Some(path) = self.open.file.clone() else {
            return;
        };
        let now = (self.environment.now)().to_zoned_datetime(TimeZone::system());
        let stem = path.file_stem().unwrap_or_default().to_os_string();
        let beside = path.clone();
        let dated = move |number: u32| {
            let mut name = stem.clone();
            name.push(format!(" ({}", now.strftime("%Y-%m-%d %H.%M")));
            name.push(if number > 1 {
                format!(", {number})")
            } else {
                ")".to_owned()
            });
            beside.with_file_name(with_ending(name.into(), store::EXTENSION))
        };
        let free = move |_: &Disk| (1..1000).map(dated).find(|own| !own.exists());
        self.read(&path.clone(), free, move |app, own| {
            let Some(own) = own else {
                app.ask_path(Purpose::Save { then: None });
                return;
            };
            let names = [
                ("mine", name_of(&own).into()),
                ("theirs", name_of(&path).into()),
            ];
            let text = app.texts.say_with("other-both-kept", &names);
            app.save_to(own, false);
            app.notify(text, vec![]);
        });
    }

    /// Takes the plan as the file has it now, as a step that can be undone, and says so in those words. Where
    /// something was written before it came, the person is asked again.
    fn take_theirs(&mut self, key: Option<&'static str>) {
        let revision = self.open.history.revision();
        self.read_theirs(move |app, theirs, held| {
            if app.open.history.revision() != revision {
                app.ask_about_other_hands();
                return;
            }
            let theirs = Arc::new(theirs);
            let plan = (*theirs).clone();
            app.open
                .history
                .change(Spot::default(), None, app.now, |mine| *mine = plan);
            app.open.history.mark_saved(app.open.history.revision());
            app.open.saving = Saving::Saved(None);
            app.open.base = theirs;
            app.open.conflicts.clear();
            app.sees(held);
            if let Some(key) = key {
                let text = app.texts.say(key).into_owned();
                app.notify(text, vec![UNDO]);
            }
        });
    }

    /// What the file holds is known: changes after that are somebody else's.
    fn sees(&mut self, held: Fingerprint) {
        if let (Some(recovery), Some(file)) = (self.safety.recovery.clone(), self.open.file.clone())
        {
            let held = held.clone();
            self.jobs
                .on_copies_quietly(move || recovery.seen(&file, &held));
        }
        self.open.known = Some(held);
    }

    /// Merges what the file has now with what was written here since; what cannot be decided is asked.
    fn bring_together(&mut self) {
        self.read_theirs(Self::merge);
    }

    fn merge(&mut self, theirs: Plan, held: Fingerprint) {
        let merged = compare::merge(&self.open.base, self.plan(), &theirs);
        let plan = merged.plan;
        self.change(Spot::default(), None, self.now, |mine| *mine = plan);
        self.open.base = Arc::new(theirs);
        self.open.known = Some(held);
        // What was put off is still to be decided, unless it is asked about again now.
        let again = |old: &Conflict| merged.conflicts.iter().any(|new| new.place == old.place);
        self.open.conflicts.retain(|old| !again(old));
        self.open
            .conflicts
            .extend(merged.conflicts.into_iter().rev()); // the last one is asked about first
        self.ask_about_conflict();
    }

    /// Reads the other side, and goes on with it if the plan still has that file then.
    fn read_theirs(&mut self, then: impl FnOnce(&mut Self, Plan, Fingerprint) + Send + 'static) {
        let Some(path) = self.open.file.clone() else {
            return;
        };
        let at = path.clone();
        let work = move |disk: &Disk| store::open_on(disk, &at);
        self.read(&path.clone(), work, move |app, read| match read {
            _ if app.open.file.as_ref() != Some(&path) => {}
            Ok((opened, held)) => then(app, opened.plan, held),
            Err(error) => app.could_not(&error),
        });
    }

    pub(super) fn ask_about_conflict(&mut self) {
        if let Some(conflict) = self.open.conflicts.last() {
            self.pending.show(Dialog::Conflict {
                conflict: conflict.clone(),
                left: self.open.conflicts.len(),
            });
            return;
        }
        // Only now is a copy of this plan a continuation of what the file holds.
        if let Some(held) = self.open.known.clone() {
            self.sees(held);
        }
        if self.open.save.has_follower() {
            self.save(); // which was asked for before the questions
        } else {
            let text = self.texts.say("together").into_owned();
            self.notify(text, vec![UNDO]);
        }
    }

    /// The person decides later: until then the file keeps the other side, and saving asks again.
    pub(super) fn put_conflicts_off(&mut self) {
        self.open.save.follow_with_nothing();
        let count = [("count", self.open.conflicts.len().into())];
        let text = self.texts.say_with("both-later", &count);
        self.warn(text, vec![("both-decide", Intent::Decide)]);
    }

    pub(super) fn answer_conflict(&mut self, side: Side) {
        if let Some(conflict) = self.open.conflicts.pop() {
            if side == Side::Theirs {
                let spot = Spot {
                    place: Some(conflict.place),
                    caret: None,
                };
                self.change(spot, None, self.now, |plan| {
                    conflict.decide(plan, side);
                });
            }
            self.ask_about_conflict();
        }
    }

    /// Marks the file as open here, or says that it still is.
    pub(super) fn hold(&mut self, path: &Path) {
        let (now, me, path) = (
            (self.environment.now)(),
            self.safety.me.clone(),
            path.to_path_buf(),
        );
        if self
            .open
            .lock
            .as_ref()
            .is_some_and(|lock| lock.plan() != path)
        {
            self.let_go();
        }
        let lock = self.open.lock.take();
        let at = path.clone();
        let hold = move || match lock {
            Some(mut lock) => {
                lock.refresh(now);
                (Some(lock), None)
            }
            None => match lock::take(&at, &me, now) {
                None => (None, lock::other(&at, &me, now)),
                lock => (lock, None),
            },
        };
        let of = self.open.id;
        self.jobs
            .on_file(&path.clone(), hold, move |app, held| match held {
                // The person went on to another plan, or to another file with this one.
                Ok((lock, _)) if app.open.id != of || app.open.file.as_ref() != Some(&path) => {
                    app.drop_lock(lock);
                }
                Ok((lock, other)) => app.held(lock, other),
                Err(_) => app.broke("broke-look"),
            });
    }

    /// The file is marked; if somebody else has it open, the person is told.
    fn held(&mut self, lock: Option<Lock>, other: Option<Holder>) {
        if lock.is_some() {
            self.open.lock = lock;
        }
        if let Some(other) = other {
            let since = other
                .since
                .map(|since| self.moment(since))
                .unwrap_or_default();
            let key = other.key();
            let args = [("host", other.host.into()), ("since", since.into())];
            self.open.elsewhere = Some(self.texts.say_with(key, &args));
        }
    }

    /// The file is no longer open here.
    pub(super) fn let_go(&mut self) {
        let lock = self.open.lock.take();
        self.drop_lock(lock);
    }

    pub(super) fn drop_lock(&mut self, lock: Option<Lock>) {
        if let Some(lock) = lock {
            let plan = lock.plan().to_owned();
            let release = move || lock::release(lock);
            self.jobs.on_file_quietly(&plan, release, "broke-look");
        }
    }
}
