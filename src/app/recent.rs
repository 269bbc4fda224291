//! The recent plans: which is remembered, what each is called, and which are no longer there. Files are looked for on
//! threads of their own, each by itself: a drive that hangs keeps nothing waiting.

use super::App;
use crate::settings::{Called, RecentPlan};
use crate::store;
use crate::ui::recent::Act;
use crate::wording;
use std::path::{Path, PathBuf};

/// What is known of the files of plans that are not open: of the recent ones, and of those in a folder.
#[derive(Default)]
pub(super) struct Recents {
    /// Those that were not found.
    pub(super) missing: Vec<PathBuf>,
    /// Those that are being looked for.
    looking: Vec<PathBuf>,
    /// The plans of a folder.
    pub(super) folder: super::plans::Folder,
}

impl App {
    /// Puts the open plan, which lies there, first among the recent ones, under its plain path: once, whichever way led to
    /// it.
    pub(super) fn remember(&mut self, path: &Path, plain: PathBuf) {
        let is_it = |missing: &PathBuf| *missing == path || *missing == plain;
        self.recents.missing.retain(|missing| !is_it(missing));
        if path != plain {
            self.settings.forget(path);
        }
        let opened = RecentPlan {
            path: plain,
            called: Some(Called::of(self.plan())),
            day: Some((self.environment.today)()),
        };
        if self.settings.opened(opened) {
            self.save_settings();
        }
    }

    /// A recent plan was not there when it was to be opened.
    pub(super) fn miss(&mut self, path: &Path) {
        self.note_missing(path, true);
    }

    /// True if a plan stands on the list.
    pub(super) fn is_recent(&self, path: &Path) -> bool {
        self.settings.recent.iter().any(|plan| plan.path == path)
    }

    /// What the plan in a file is called: by its title if it stands on the list, else by the name of the file.
    pub(super) fn name_of_plan_in(&self, file: &Path) -> String {
        let path = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
        let mut recent = self.settings.recent.iter();
        let called = recent
            .find(|plan| plan.path == path)
            .and_then(|plan| plan.called.as_ref());
        let title = called.map_or("", |called| called.title.as_str());
        wording::plan_name(&self.texts, title, Some(&path))
    }

    /// Does something with the list.
    pub(super) fn act_on_recent(&mut self, act: Act) {
        match act {
            Act::Look => self.look_for_recent(),
            Act::Forget(path) => {
                self.settings.forget(&path);
                self.save_settings();
                self.notice = None;
            }
        }
    }

    /// Empties the list.
    pub(super) fn clear_recent(&mut self) {
        self.settings.recent.clear();
        self.save_settings();
        let text = self.texts.say("recent-cleared").into_owned();
        self.notify(text, vec![]);
    }

    fn look_for_recent(&mut self) {
        for plan in self.settings.recent.clone() {
            let RecentPlan { path, called, .. } = plan;
            if self.recents.looking.contains(&path) {
                continue;
            }
            self.recents.looking.push(path.clone());
            let (at, disk) = (path.clone(), self.environment.disk.clone());
            let look = move || {
                let is_there = store::is_file_on(&disk, &at);
                let unknown = is_there == Ok(true) && called.is_none();
                let read = || Called::in_file(&disk, &at);
                (is_there, unknown.then(read).flatten())
            };
            self.jobs.spawn(look, move |app, looked| {
                app.recents.looking.retain(|looking| *looking != path);
                // If it panicked or could not be looked at, nothing is known of it.
                if let Ok((Ok(is_there), called)) = looked {
                    app.note_missing(&path, !is_there);
                    app.note_called(&path, called);
                }
            });
        }
    }

    fn note_missing(&mut self, path: &Path, is_missing: bool) {
        self.recents.missing.retain(|missing| missing != path);
        if is_missing {
            self.recents.missing.push(path.to_path_buf());
        }
    }

    /// What a plan is called that an older version of the program put on the list.
    fn note_called(&mut self, path: &Path, called: Option<Called>) {
        let mut plans = self.settings.recent.iter_mut();
        let plan = plans.find(|plan| plan.path == path && plan.called.is_none());
        if let (Some(plan), Some(called)) = (plan, called) {
            plan.called = Some(called);
            self.save_settings();
        }
    }
}
