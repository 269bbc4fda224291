//! What other hands do to the file: noticed when the window gets the focus and before each save, and brought together.

use super::App;
use super::autosave::{Autosave, IntoFile};
use super::files::{name_of, with_ending};
use super::jobs::Done;
use super::saving::Writing;
use crate::plan::Plan;
use crate::plan::compare::{self, Conflict, Side};
use crate::plan::history::Spot;
use crate::store::lock::{self, Holder, Lock};
use crate::store::{self, Disk, Fingerprint, Outside};
use crate::ui::{Follow, Question, Reply, Saving};
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl App {
    /// Looks at the file when the window gets the focus, on another thread.
    pub(super) fn look_at_file(&mut self, ctx: &egui::Context) {
        let focused = ctx.input(|input| {
            let got = |event: &egui::Event| matches!(event, egui::Event::WindowFocused(true));
            input.events.iter().any(got)
        });
        if let (true, Some(path), Some(known)) = (focused, self.file.clone(), self.known.clone()) {
            self.jobs
                .on_file_to_read(&path.clone(), move || Done::Looked {
                    outside: store::changed_outside(&path, &known),
                    known,
                    copies: store::conflict_copies(&path),
                });
        }
    }

    pub(super) fn looked(&mut self, known: &Fingerprint, outside: Outside, copies: Vec<PathBuf>) {
        // A save since then, or another plan, makes what was seen of no meaning.
        let overtaken = self.known.as_ref() != Some(known)
            || self.writing != Writing::No
            || self.reading.is_some();
        let Some(path) = self.file.clone().filter(|_| !overtaken) else {
            return;
        };
        if self.question.is_some() {
            return;
        }
        match outside {
            Outside::Same => self.tell_of_conflict_copies(copies),
            Outside::Gone => {
                let path = [("path", path.display().to_string().into())];
                let text = self.texts.say_with("file-gone", &path);
                self.warn(text, None);
                self.history.mark_unsaved();
                self.into_file = IntoFile::OnceSaved;
                self.autosave = Autosave::default(); // nothing holds the plan now
                self.saving = self.unsaved();
            }
            Outside::Changed if self.history.is_dirty() => self.ask_about_other_hands(),
            Outside::Changed => self.take_theirs(Some("reloaded")),
        }
    }

    pub(super) fn ask_about_other_hands(&mut self) {
        self.question = Some(Question::OtherHands);
    }

    pub(super) fn answer_other_hands(&mut self, reply: &Reply) {
        match reply {
            Reply::Together => self.bring_together(),
            Reply::Theirs => self.take_theirs(None),
            Reply::Save => self.ask_path(super::files::Target::Save),
            Reply::Both => self.keep_both(),
            _ => {}
        }
    }

    /// Goes on in a file of its own beside the other one, with the time in its name.
    fn keep_both(&mut self) {
        let Some(path) = self.file.clone() else {
            return;
        };
        let now = (self.outside.now)().to_zoned_datetime(TimeZone::system());
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
                app.ask_path(super::files::Target::Save);
                return;
            };
            let names = [
                ("mine", name_of(&own).into()),
                ("theirs", name_of(&path).into()),
            ];
            let text = app.texts.say_with("other-both-kept", &names);
            app.save_to(own);
            app.notify(text, None);
        });
    }

    /// Takes the plan as the file has it now, as a step that can be undone, and says so in those words. Where
    /// something was written before it came the person is asked anew.
    fn take_theirs(&mut self, key: Option<&'static str>) {
        let revision = self.history.revision();
        self.read_theirs(move |app, theirs, held| {
            if app.history.revision() != revision {
                app.ask_about_other_hands();
                return;
            }
            let theirs = Arc::new(theirs);
            let plan = (*theirs).clone();
            app.history
                .change(Spot::default(), None, app.now, |mine| *mine = plan);
            app.history.mark_saved(app.history.revision());
            app.saving = Saving::Saved(None);
            app.base = theirs;
            app.conflicts.clear();
            app.sees(held);
            if let Some(key) = key {
                let text = app.texts.say(key).into_owned();
                app.notify(text, Some(Follow::Undo));
            }
        });
    }

    /// What the file holds is known: changes after that are somebody else's.
    fn sees(&mut self, held: Fingerprint) {
        if let (Some(recovery), Some(file)) = (self.recovery.clone(), self.file.clone()) {
            let held = held.clone();
            self.jobs.on_copies(move || {
                recovery.seen(&file, &held);
                None
            });
        }
        self.known = Some(held);
    }

    /// Merges what the file has now with what was written here since; what cannot be decided is asked.
    fn bring_together(&mut self) {
        self.read_theirs(Self::merge);
    }

    fn merge(&mut self, theirs: Plan, held: Fingerprint) {
        let merged = compare::merge(&self.base, self.plan(), &theirs);
        let plan = merged.plan;
        self.change(Spot::default(), None, self.now, |mine| *mine = plan);
        self.base = Arc::new(theirs);
        self.known = Some(held);
        // What was put off is still to be decided, unless it is asked about anew.
        let again = |old: &Conflict| merged.conflicts.iter().any(|new| new.place == old.place);
        self.conflicts.retain(|old| !again(old));
        self.conflicts.extend(merged.conflicts.into_iter().rev()); // the last one is asked about first
        self.ask_about_conflict();
    }

    /// Reads the other side, and goes on with it if the plan still has that file then.
    fn read_theirs(&mut self, then: impl FnOnce(&mut Self, Plan, Fingerprint) + Send + 'static) {
        let Some(path) = self.file.clone() else {
            return;
        };
        let at = path.clone();
        let work = move |disk: &Disk| store::open_on(disk, &at);
        self.read(&path.clone(), work, move |app, read| match read {
            _ if app.file.as_ref() != Some(&path) => {}
            Ok((opened, held)) => then(app, opened.plan, held),
            Err(error) => app.could_not(&error),
        });
    }

    pub(super) fn ask_about_conflict(&mut self) {
        if let Some(conflict) = self.conflicts.last() {
            self.question = Some(Question::Conflict {
                conflict: conflict.clone(),
                left: self.conflicts.len(),
            });
            return;
        }
        // Only now is a copy of this plan a continuation of what the file holds.
        if let Some(held) = self.known.clone() {
            self.sees(held);
        }
        if self.after.is_some() {
            self.save(); // which was asked for before the questions
        } else {
            let text = self.texts.say("together").into_owned();
            self.notify(text, Some(Follow::Undo));
        }
    }

    /// The person decides later: until then the file keeps the other side, and saving asks again.
    pub(super) fn put_conflicts_off(&mut self) {
        self.after = None;
        let count = [("count", self.conflicts.len().into())];
        let text = self.texts.say_with("both-later", &count);
        self.warn(text, Some(Follow::Decide));
    }

    pub(super) fn answer_conflict(&mut self, side: Side) {
        if let Some(conflict) = self.conflicts.pop() {
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
        let (now, me, path) = ((self.outside.now)(), self.me.clone(), path.to_path_buf());
        if self.lock.as_ref().is_some_and(|lock| lock.plan() != path) {
            self.let_go();
        }
        let lock = self.lock.take();
        self.jobs.on_file(&path.clone(), move || {
            let (lock, other) = match lock {
                Some(mut lock) => {
                    lock.refresh(now);
                    (Some(lock), None)
                }
                None => match lock::take(&path, &me, now) {
                    None => (None, lock::other(&path, &me, now)),
                    lock => (lock, None),
                },
            };
            Some(Done::Held { path, lock, other })
        });
    }

    /// The file is marked; where somebody else has it open, that is told.
    pub(super) fn held(&mut self, path: &Path, lock: Option<Lock>, other: Option<Holder>) {
        if self.file.as_deref() != Some(path) {
            self.drop_lock(lock); // the person went on to another plan
            return;
        }
        if lock.is_some() {
            self.lock = lock;
        }
        if let Some(other) = other.filter(|_| self.notice.is_none()) {
            let since = other
                .since
                .map(|since| self.moment(since))
                .unwrap_or_default();
            let key = other.key();
            let args = [("host", other.host.into()), ("since", since.into())];
            let text = self.texts.say_with(key, &args);
            self.warn(text, None);
        }
    }

    /// The file is no longer open here.
    pub(super) fn let_go(&mut self) {
        let lock = self.lock.take();
        self.drop_lock(lock);
    }

    fn drop_lock(&mut self, lock: Option<Lock>) {
        if let Some(lock) = lock {
            let plan = lock.plan().to_owned();
            self.jobs.on_file(&plan, move || {
                lock::release(lock);
                None
            });
        }
    }
}
