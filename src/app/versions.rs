//! Earlier versions of the open plan, and other files to compare it with: shown, brought back as steps of history.

use super::App;
use super::notices::{UNDO, name_of, words};
use crate::plan::compare::{What, differences, is_the_same, note_changes, note_news};
use crate::plan::history::Spot;
use crate::plan::{self, DateText, Plan};
use crate::store::backups::{Backups, Sent, Version};
use crate::store::{self, Disk, StoreError};
use crate::ui::versions::{Act, Chosen, Row, Versions};
use crate::ui::{Dialog, Intent, Page};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;

/// What the page of earlier versions shows.
#[derive(Default)]
pub(super) struct Earlier {
    pub(super) shown: Versions,
    /// The versions behind its rows.
    dated: Vec<Version>,
}

impl App {
    /// Goes to the page of earlier versions, with one of them unfolded or none.
    pub(super) fn show_versions(&mut self, chosen: Option<usize>) {
        let (Some(backups), Some(file)) = (self.safety.backups.clone(), self.open.file.clone())
        else {
            self.show_dated(Vec::new(), None);
            return;
        };
        let at = file.clone();
        let work = move |_: &Disk| backups.list(&at);
        self.read(&file, work, move |app, dated| app.show_dated(dated, chosen));
    }

    fn show_dated(&mut self, dated: Vec<Version>, chosen: Option<usize>) {
        let unkept = match &self.safety.backups {
            None => Some(self.texts.say("versions-nowhere").into_owned()),
            Some(_) => self.safety.unkept.clone(),
        };
        self.open.earlier.dated = dated;
        let folder = self
            .environment
            .data
            .as_deref()
            .map(|data| data.join("versions"));
        self.open.earlier.shown = Versions {
            rows: self
                .open
                .earlier
                .dated
                .iter()
                .map(|version| self.row(version))
                .collect(),
            chosen: None,
            unkept,
            folder: folder.map(|f| f.display().to_string()).unwrap_or_default(),
            other: None,
        };
        self.open.page = Page::Versions;
        self.choose(chosen);
    }

    /// Notes whether the last save could keep an earlier version, for their page; warns once a session if it could not.
    pub(super) fn note_unkept(&mut self, error: Option<&StoreError>) {
        self.safety.unkept = error.map(|error| {
            let why = [("why", words(&self.texts, error).into())];
            self.texts.say_with("versions-unkept", &why)
        });
        if let Some(text) = self.safety.unkept.clone()
            && !std::mem::replace(&mut self.safety.unkept_is_told, true)
        {
            self.warn(text, vec![]);
        }
    }

    /// Goes to the same page for another file: a colleague's copy, or one that a sync client put aside.
    pub(super) fn compare_with(&mut self, path: &Path) {
        let (name, at) = (name_of(path), path.to_path_buf());
        let work = move |disk: &Disk| store::open_on(disk, &at);
        self.read(path, work, move |app, read| match read {
            Err(error) => app.could_not(&error),
            Ok((opened, _)) => app.show_beside(name, opened.plan),
        });
    }

    fn show_beside(&mut self, name: String, other: Plan) {
        self.open.earlier.dated = Vec::new();
        let row = Row {
            time: name,
            ..Row::default()
        };
        self.open.earlier.shown = Versions {
            rows: vec![row],
            other: Some(Arc::new(other)),
            ..Versions::default()
        };
        self.open.page = Page::Versions;
        self.choose(Some(0));
    }

    fn row(&self, version: &Version) -> Row {
        let sent = |sent: &Sent| {
            let words = [
                ("day", self.texts.day(sent.day).into()),
                ("to", sent.to.as_str().into()),
            ];
            self.texts.say_with("versions-sent", &words)
        };
        Row {
            time: self.moment(version.time),
            name: version.label.clone(),
            sent: version.sent.iter().map(sent).collect(),
        }
    }

    pub(super) fn act_on_versions(&mut self, act: Act) {
        match act {
            Act::Choose(at) => self.choose(at),
            Act::Answer(at) => {
                let chosen = self.open.earlier.shown.chosen.as_ref();
                let difference = chosen
                    .and_then(|chosen| chosen.differences.get(at))
                    .cloned();
                if let Some(difference) = difference
                    && let What::Answer { before, .. } = difference.what
                {
                    let place = difference.place;
                    self.step(Some(place), |plan| {
                        before.put(plan, place);
                    });
                }
            }
            Act::Whole => {
                let is_other = self.open.earlier.shown.other.is_some();
                if let Some(plan) = self.chosen_version() {
                    self.step(None, |now| {
                        now.become_like(&plan);
                        if is_other {
                            now.take_notes(&plan);
                        }
                    });
                }
            }
            Act::Notes => {
                if let Some(plan) = self.chosen_version() {
                    self.step(None, |now| now.take_notes(&plan));
                    let text = self.texts.say("notes-taken").into_owned();
                    self.notify(text, vec![UNDO]);
                }
            }
            Act::Name(at, name) => {
                let version = self.open.earlier.dated.get(at).cloned();
                self.work_on_version(
                    version,
                    move |backups, version| backups.label(version, &name),
                    move |app, named| {
                        app.show_versions(Some(at));
                        if let Err(error) = named {
                            app.could_not(&error);
                        }
                    },
                );
            }
        }
    }

    /// The plan of the version, or of the other file, that is looked at.
    fn chosen_version(&self) -> Option<Arc<Plan>> {
        let chosen = self.open.earlier.shown.chosen.as_ref();
        chosen.map(|chosen| Arc::clone(&chosen.plan))
    }

    /// Asks what was sent where and when.
    pub(super) fn ask_about_sending(&mut self) {
        if self.safety.backups.is_none() {
            let text = self.texts.say("sent-nowhere").into_owned();
            self.fail(text, vec![]);
            return;
        }
        self.open.memory.typed.clear();
        self.open.memory.typed_date = (self.environment.today)().to_string();
        self.pending.show(Dialog::Sent);
    }

    /// Marks the plan as sent, for whoever opens its file, and keeps that version once the file holds it.
    pub(super) fn sent(&mut self, to: String, day: Date) {
        let mark = plan::Sent {
            day: DateText(day.to_string()),
            to: to.clone(),
        };
        if !self.plan().sent.contains(&mark) {
            self.change(Spot::default(), None, self.now, |plan| plan.sent.push(mark));
        }
        let then = Intent::MarkSent { to, day };
        if self.open.file.is_none() || self.is_dirty() {
            self.save_and(Some(Box::new(then)));
        } else {
            self.carry_out(then);
        }
    }

    /// Keeps what the file holds as a version that bears the mark.
    pub(super) fn mark_as_sent(&mut self, sent: Sent) {
        let (Some(backups), Some(file)) = (self.safety.backups.clone(), self.open.file.clone())
        else {
            return;
        };
        let now = (self.environment.now)().to_zoned_datetime(TimeZone::system());
        let (at, identity) = (file.clone(), self.plan().identity.clone());
        let mark = move || {
            let kept = backups
                .keep(&at, &identity, &now)
                .and_then(|version| version.ok_or(StoreError::NotFound(at)));
            kept.and_then(|version| backups.mark_as_sent(&version, &sent))
        };
        let marked = self.of_this_plan(|app, marked| match marked {
            Ok(Ok(())) => {
                app.show_versions(None);
                let text = app.texts.say("sent-marked").into_owned();
                app.notify(text, vec![]);
            }
            Ok(Err(error)) => app.could_not(&error),
            Err(_) => app.broke("broke-versions"),
        });
        self.jobs.on_file(&file, mark, marked);
    }

    /// Brings something back: a step that can be undone, after which the comparison is made again.
    fn step(&mut self, place: Option<crate::plan::Place>, change: impl FnOnce(&mut Plan)) {
        let spot = Spot { place, caret: None };
        self.change(spot, None, self.now, change);
        if let Some(chosen) = self.open.earlier.shown.chosen.take() {
            self.compare(chosen.at, chosen.plan);
        }
        let text = self.texts.say(match self.open.earlier.shown.other {
            None => "versions-restored",
            Some(_) => "compare-taken",
        });
        self.notify(text.into_owned(), vec![UNDO]);
    }

    /// Unfolds one row, or none: its plan is read and compared with the open one.
    fn choose(&mut self, at: Option<usize>) {
        self.open.memory.typed.clear();
        self.open.earlier.shown.chosen = None;
        let Some(at) = at else { return };
        if let Some(other) = self.open.earlier.shown.other.clone() {
            self.compare(at, other);
            return;
        }
        let version = self.open.earlier.dated.get(at).cloned();
        let open = |backups: &Backups, version: &Version| backups.open(version);
        self.work_on_version(version, open, move |app, opened| match opened {
            Ok(opened) => app.compare(at, Arc::new(opened.plan)),
            Err(error) => app.could_not(&error),
        });
    }

    /// Works on one version on another thread, if it is there, and goes on unless another plan is open by then.
    fn work_on_version<T: Send + 'static>(
        &mut self,
        version: Option<Version>,
        work: impl FnOnce(&Backups, &Version) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, T) + Send + 'static,
    ) {
        let (backups, file) = (self.safety.backups.clone(), self.open.file.clone());
        if let (Some(version), Some(backups), Some(file)) = (version, backups, file) {
            self.read(&file, move |_| work(&backups, &version), then);
        }
    }

    fn compare(&mut self, at: usize, plan: Arc<Plan>) {
        let differences = differences(&plan, self.plan());
        let (notes, marks) = match self.open.earlier.shown.other {
            Some(_) => note_news(self.plan(), &plan),
            None => (note_changes(&plan, self.plan()), 0),
        };
        self.open.earlier.shown.chosen = Some(Chosen {
            at,
            notes,
            marks,
            same: is_the_same(&plan, self.plan()),
            plan,
            differences,
        });
    }
}
