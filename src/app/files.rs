//! Opening, saving and exporting: jobs on other threads, and what their results mean.

use super::App;
use super::dialogs::{self, Pick};
use crate::document;
use crate::store::{self, StoreError};
use crate::text::{Texts, Value};
use crate::ui::{Notice, Question, Saving};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// The result of a job.
pub(super) enum Done {
    Picked {
        path: Option<PathBuf>,
        shown: bool,
    },
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<(), StoreError>,
    },
}

/// What a picked path is for.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    Open,
    Save,
}

/// Work on other threads.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    target: Option<Target>,
}

impl Jobs {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            ctx,
            sender,
            receiver,
            target: None,
        }
    }

    /// Runs work on a thread of its own and wakes the window when it is done.
    pub(super) fn spawn(&self, work: impl FnOnce() -> Done + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || {
            if sender.send(work()).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    pub(super) fn forget_target(&mut self) {
        self.target = None;
    }
}

/// The sentence of a store error.
pub(super) fn words(texts: &Texts, error: &StoreError) -> String {
    let args = error.args();
    let values: Vec<(&str, Value)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    texts.say_with(error.key(), &values)
}

impl App {
    pub(super) fn take_results(&mut self) {
        while let Ok(done) = self.jobs.receiver.try_recv() {
            match done {
                Done::Picked { path, shown } => self.picked(path, shown),
                Done::Saved {
                    path,
                    revision,
                    result,
                } => self.saved(path, revision, result),
            }
        }
    }

    fn fail(&mut self, text: String) {
        self.notice = Some(Notice {
            text,
            failed: true,
            undo: false,
        });
    }

    pub(super) fn ask_what_to_open(&mut self) {
        self.jobs.target = Some(Target::Open);
        if self.outside.native_dialogs {
            self.show_dialog("path-open-title", "europlan", None);
        } else {
            self.question = Some(Question::PathToOpen);
        }
    }

    pub(super) fn ask_where_to_save(&mut self) {
        let name = document::file_name(self.plan(), "europlan");
        self.jobs.target = Some(Target::Save);
        self.ask_path("path-save-title", "europlan", name);
    }

    fn ask_path(&mut self, title: &str, ending: &'static str, name: String) {
        if self.outside.native_dialogs {
            self.show_dialog(title, ending, Some(name));
        } else {
            self.question = Some(Question::PathToSave(name));
        }
    }

    fn show_dialog(&self, title: &str, ending: &'static str, name: Option<String>) {
        let pick = Pick {
            title: self.texts.say(title).into_owned(),
            kind: self.texts.say("kind-plan").into_owned(),
            ending,
            name,
            folder: self
                .file
                .as_deref()
                .and_then(Path::parent)
                .map(Path::to_path_buf),
        };
        dialogs::pick(&self.jobs, pick);
    }

    fn picked(&mut self, path: Option<PathBuf>, shown: bool) {
        match (path, self.jobs.target) {
            (Some(path), Some(Target::Open)) => self.open_path(&path),
            (Some(path), Some(_)) => self.save_to(path),
            (None, Some(target)) if !shown => {
                self.question = Some(match target {
                    Target::Open => Question::PathToOpen,
                    Target::Save => {
                        Question::PathToSave(document::file_name(self.plan(), "europlan"))
                    }
                });
            }
            _ => {
                self.after = None;
                self.jobs.target = None;
            }
        }
    }

    pub(super) fn open_path(&mut self, path: &Path) {
        self.jobs.target = None;
        match store::open(path) {
            Ok(opened) => {
                let repaired = opened.repairs.len();
                let newer = matches!(opened.version, store::Version::Newer(_));
                self.start(opened.plan, Some(path.to_path_buf()), repaired == 0);
                self.read_only = newer;
                if newer {
                    self.saving = Saving::ReadOnly;
                    let text = self.texts.say("opened-newer").into_owned();
                    self.notice = Some(Notice {
                        text,
                        failed: false,
                        undo: false,
                    });
                } else if repaired > 0 {
                    self.saving = Saving::Unsaved;
                    let text = self
                        .texts
                        .say_with("opened-repaired", &[("count", repaired.into())]);
                    self.notice = Some(Notice {
                        text,
                        failed: false,
                        undo: false,
                    });
                }
                self.remember(path);
            }
            Err(error) => {
                let text = words(&self.texts, &error);
                self.fail(text);
            }
        }
    }

    fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        self.settings.opened(path);
        self.save_settings();
    }

    pub(super) fn save(&mut self) {
        match &self.file {
            Some(path) if !self.read_only => {
                self.jobs.target = Some(Target::Save);
                self.save_to(path.clone());
            }
            _ => self.ask_where_to_save(),
        }
    }

    /// Writes the plan to a path.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        self.jobs.target = None;
        let path = with_ending(path, "europlan");
        if self.read_only && self.file.as_deref() == Some(path.as_path()) {
            let text = self.texts.say("newer-not-overwritten").into_owned();
            self.fail(text);
            return;
        }
        self.saving = Saving::Busy;
        let (plan, revision) = (Arc::clone(self.history.plan()), self.history.revision());
        self.jobs.spawn(move || {
            let result = store::save(&path, &plan);
            Done::Saved {
                path,
                revision,
                result,
            }
        });
    }

    fn saved(&mut self, path: PathBuf, revision: u64, result: Result<(), StoreError>) {
        match result {
            Ok(()) => {
                self.history.mark_saved(revision);
                self.read_only = false;
                self.saving = if self.history.is_dirty() {
                    Saving::Unsaved
                } else {
                    Saving::Saved(Some((self.outside.time_of_day)()))
                };
                self.remember(&path);
                self.file = Some(path);
                self.go_on();
            }
            Err(error) => {
                let why = words(&self.texts, &error);
                self.saving = Saving::Failed(why.clone());
                self.after = None;
                self.fail(why);
            }
        }
    }
}

/// The path with the ending, where the person gave none.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}
