//! Earlier versions of the open plan, and other files to compare it with: shown, brought back as steps of history.

use super::App;
use super::act::After;
use super::files::name_of;
use super::jobs::Done;
use crate::plan::compare::{What, differences, is_the_same};
use crate::plan::history::Spot;
use crate::plan::{self, DateText, Plan};
use crate::store::backups::{Sent, Version};
use crate::store::{self, Disk, StoreError};
use crate::ui::versions::{Act, Chosen, Row, Versions};
use crate::ui::{Page, Question};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;

impl App {
    /// Goes to the page of earlier versions, with one of them unfolded or none.
    pub(super) fn show_versions(&mut self, chosen: Option<usize>) {
        let (Some(backups), Some(file)) = (self.backups.clone(), self.file.clone()) else {
            self.show_dated(Vec::new(), None);
            return;
        };
        let at = file.clone();
        let work = move |_: &Disk| backups.list(&at);
        self.read(&file, work, move |app, dated| app.show_dated(dated, chosen));
    }

    fn show_dated(&mut self, dated: Vec<Version>, chosen: Option<usize>) {
        self.dated = dated;
        let folder = self
            .outside
            .data
            .as_deref()
            .map(|data| data.join("versions"));
        self.versions = Versions {
            rows: self.dated.iter().map(|version| self.row(version)).collect(),
            chosen: None,
            folder: folder.map(|f| f.display().to_string()).unwrap_or_default(),
            other: None,
        };
        self.page = Page::Versions;
        self.choose(chosen);
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
        self.dated = Vec::new();
        let row = Row {
            time: name,
            ..Row::default()
        };
        self.versions = Versions {
            rows: vec![row],
            other: Some(Arc::new(other)),
            ..Versions::default()
        };
        self.page = Page::Versions;
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
                let chosen = self.versions.chosen.as_ref();
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
                if let Some(plan) = self.versions.chosen.as_ref().map(|c| Arc::clone(&c.plan)) {
                    self.step(None, |now| now.become_like(&plan));
                }
            }
            Act::Name(at, name) => {
                if let (Some(backups), Some(version)) = (&self.backups, self.dated.get(at)) {
                    if let Err(error) = backups.label(version, &name) {
                        self.could_not(&error);
                    }
                    self.show_versions(Some(at));
                }
            }
        }
    }

    /// Asks what was sent where and when.
    pub(super) fn ask_about_sending(&mut self) {
        if self.backups.is_none() {
            let text = self.texts.say("sent-nowhere").into_owned();
            self.fail(text);
            return;
        }
        self.memory.typed.clear();
        self.memory.typed_date = (self.outside.today)().to_string();
        self.question = Some(Question::Sent);
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
        self.after = Some(After::Sent(Sent { day, to }));
        if self.file.is_none() || self.history.is_dirty() {
            self.save();
        } else {
            self.go_on();
        }
    }

    /// Keeps what the file holds as a version that bears the mark.
    pub(super) fn mark_as_sent(&mut self, sent: Sent) {
        let (Some(backups), Some(file)) = (self.backups.clone(), self.file.clone()) else {
            return;
        };
        let now = (self.outside.now)().to_zoned_datetime(TimeZone::system());
        self.jobs.on_file(&file.clone(), move || {
            let kept = backups
                .keep(&file, &now)
                .and_then(|version| version.ok_or(StoreError::NotFound(file)));
            let marked = kept.and_then(|version| backups.mark_as_sent(&version, &sent));
            Some(Done::Marked(marked))
        });
    }

    pub(super) fn marked(&mut self, result: &Result<(), StoreError>) {
        match result {
            Ok(()) => {
                self.show_versions(None);
                let text = self.texts.say("sent-marked").into_owned();
                self.notify(text, None);
            }
            Err(error) => self.could_not(error),
        }
    }

    /// Brings something back: a step that can be undone, after which the comparison is made anew.
    fn step(&mut self, place: Option<crate::plan::Place>, change: impl FnOnce(&mut Plan)) {
        let spot = Spot { place, caret: None };
        self.change(spot, None, self.now, change);
        let at = self.versions.chosen.as_ref().map(|chosen| chosen.at);
        self.choose(at);
        let text = self.texts.say("versions-restored").into_owned();
        self.notify(text, Some(crate::ui::Follow::Undo));
    }

    fn choose(&mut self, at: Option<usize>) {
        self.memory.typed.clear();
        self.versions.chosen = None;
        let Some(at) = at else { return };
        let plan = match (&self.versions.other, self.dated.get(at), &self.backups) {
            (Some(other), _, _) => Ok(Arc::clone(other)),
            (None, Some(version), Some(backups)) => {
                backups.open(version).map(|opened| Arc::new(opened.plan))
            }
            _ => return,
        };
        match plan {
            Ok(plan) => {
                let differences = differences(&plan, self.plan());
                self.versions.chosen = Some(Chosen {
                    at,
                    same: is_the_same(&plan, self.plan()),
                    plan,
                    differences,
                });
            }
            Err(error) => self.could_not(&error),
        }
    }
}
