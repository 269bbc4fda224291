//! Opening, saving, exchange: which path is for what, and what the results mean.

use super::App;
use super::dialogs::{self, Pick};
use super::jobs::Done;
use crate::document;
use crate::plan::Plan;
use crate::store::{self, StoreError, Version};
use crate::text::{Texts, Value};
use crate::ui::{Follow, Question, Saving, Tone};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To open a plan.
    Open,
    /// To save the plan.
    Save,
    /// To write the PDF that was made.
    Pdf,
    /// To write the plan for exchange.
    Json,
    /// To read a plan from the exchange format.
    Import,
}

impl Target {
    /// The key of the dialog's title.
    fn title(self) -> &'static str {
        match self {
            Self::Open => "path-open-title",
            Self::Save => "path-save-title",
            Self::Pdf => "path-pdf-title",
            Self::Json => "path-json-title",
            Self::Import => "path-import-title",
        }
    }

    /// The key of the kind of file.
    fn kind(self) -> &'static str {
        match self {
            Self::Open | Self::Save => "kind-plan",
            Self::Pdf => "kind-pdf",
            Self::Json | Self::Import => "kind-json",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Open | Self::Save => store::EXTENSION,
            Self::Pdf => "pdf",
            Self::Json | Self::Import => "json",
        }
    }

    fn writes(self) -> bool {
        matches!(self, Self::Save | Self::Pdf | Self::Json)
    }
}

/// The sentence of a message with its arguments.
pub(super) fn sentence(texts: &Texts, key: &str, args: &[(&'static str, String)]) -> String {
    let values: Vec<(&str, Value)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    texts.say_with(key, &values)
}

/// The sentence of a store error.
pub(super) fn words(texts: &Texts, error: &StoreError) -> String {
    sentence(texts, error.key(), &error.args())
}

impl App {
    pub(super) fn take_results(&mut self) {
        while let Some(done) = self.jobs.next() {
            match done {
                Done::Picked { path, shown } => self.picked(path, shown),
                Done::Saved {
                    path,
                    revision,
                    result,
                } => self.saved(path, revision, result),
                Done::Made {
                    revision,
                    is_final,
                    result,
                } => self.made(revision, is_final, result),
                Done::Written { path, result } => self.written(path, result),
            }
        }
    }

    /// Asks for a path, in a native dialog where there is one.
    pub(super) fn ask_path(&mut self, target: Target) {
        self.target = Some(target);
        if !self.outside.native_dialogs {
            self.ask_path_by_hand(None);
            return;
        }
        let pick = Pick {
            title: self.texts.say(target.title()).into_owned(),
            kind: self.texts.say(target.kind()).into_owned(),
            ending: target.ending(),
            name: target.writes().then(|| self.proposed_name(target)),
            folder: self.folder(),
        };
        dialogs::pick(&self.jobs, pick);
    }

    /// Asks for a path in the window, with what was typed before or a proposal.
    pub(super) fn ask_path_by_hand(&mut self, typed: Option<&Path>) {
        let Some(target) = self.target else { return };
        let proposal = match typed {
            Some(path) => path.to_path_buf(),
            None if target.writes() => {
                let folder = self.folder().unwrap_or_default();
                folder.join(self.proposed_name(target))
            }
            None => PathBuf::new(),
        };
        self.question = Some(Question::Path {
            title: target.title(),
            proposal: proposal.display().to_string(),
        });
    }

    /// Where the person works: the folder of the open plan, of the last one, or this one.
    fn folder(&self) -> Option<PathBuf> {
        let recent = self.settings.recent.first();
        let folder = self.file.as_ref().or(recent).and_then(|file| file.parent());
        let folder = folder.map(Path::to_path_buf);
        folder.or_else(|| std::env::current_dir().ok())
    }

    fn proposed_name(&self, target: Target) -> String {
        let file = self.file.as_deref();
        let name = match target {
            Target::Save => file
                .and_then(Path::file_name)
                .and_then(|name| name.to_str()),
            _ => None,
        };
        let stem = file
            .and_then(Path::file_stem)
            .and_then(|stem| stem.to_str());
        match (target, name, stem) {
            (_, Some(name), _) => name.to_owned(),
            (Target::Json, _, Some(stem)) => format!("{stem}.json"),
            _ => document::file_name(self.plan(), target.ending()),
        }
    }

    fn picked(&mut self, path: Option<PathBuf>, shown: bool) {
        match path {
            Some(path) => self.take_path(path),
            None if !shown => self.ask_path_by_hand(None),
            None => self.forget_intention(),
        }
    }

    /// A path that was typed: nothing there is replaced without asking, as native dialogs do too.
    pub(super) fn take_typed_path(&mut self, path: PathBuf) {
        let Some(target) = self.target else { return };
        let path = std::path::absolute(&path).unwrap_or(path);
        if !target.writes() {
            self.take_path(path);
            return;
        }
        let path = with_ending(path, target.ending());
        let own = target == Target::Save && self.file.as_deref() == Some(path.as_path());
        if path.is_file() && !own {
            self.question = Some(Question::Replace(path));
        } else {
            self.typed = true;
            self.take_path(path);
        }
    }

    /// Does with a path what it was asked for.
    pub(super) fn take_path(&mut self, path: PathBuf) {
        match self.target.take() {
            Some(Target::Open) => self.open_path(&path),
            Some(Target::Save) => self.save_to(path),
            Some(Target::Pdf) => self.write_pdf(path),
            Some(Target::Json) => {
                let text = store::json::export(self.plan());
                self.write(with_ending(path, "json"), text.into_bytes());
            }
            Some(Target::Import) => self.import(&path),
            None => {}
        }
    }

    /// The person gave up what was going on.
    pub(super) fn forget_intention(&mut self) {
        self.after = None;
        self.target = None;
        self.export = None;
    }

    pub(super) fn open_path(&mut self, path: &Path) {
        let path = &std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let opened = match store::open(path) {
            Ok(opened) => opened,
            Err(error) => {
                if matches!(error, StoreError::NotFound(_)) {
                    self.settings.forget(path);
                    self.save_settings();
                }
                let text = words(&self.texts, &error);
                self.fail(text);
                return;
            }
        };
        let repaired = opened.repairs.len();
        self.start(opened.plan, Some(path.to_path_buf()), repaired == 0);
        self.version = opened.version;
        match opened.version {
            Version::Newer(_) => {
                self.saving = Saving::ReadOnly;
                let text = self.texts.say("opened-newer").into_owned();
                self.warn(text);
            }
            _ if repaired > 0 => {
                self.saving = Saving::Unsaved;
                let count = [("count", repaired.into())];
                let text = self.texts.say_with("opened-repaired", &count);
                self.warn(text);
            }
            _ => {}
        }
        self.remember(path);
    }

    fn import(&mut self, path: &Path) {
        let read = store::read_bytes(path).and_then(|bytes| {
            let text = String::from_utf8_lossy(&bytes);
            store::json::import(&text).map_err(|damage| damage.at(path))
        });
        match read {
            Ok(opened) => {
                self.start(opened.plan, None, false);
                self.saving = Saving::Unsaved;
                let text = self.texts.say("imported").into_owned();
                self.notify(text, None);
            }
            Err(error) => {
                let text = words(&self.texts, &error);
                self.fail(text);
            }
        }
    }

    fn write_pdf(&mut self, path: PathBuf) {
        if let Some(export) = self.export.take() {
            self.write(with_ending(path, "pdf"), export.bytes);
        }
    }

    fn write(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.jobs.spawn(move || {
            let result = store::write_bytes(&path, &bytes);
            Done::Written { path, result }
        });
    }

    fn written(&mut self, path: PathBuf, result: Result<(), StoreError>) {
        match result {
            Ok(()) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let text = self
                    .texts
                    .say_with("written", &[("name", name.as_ref().into())]);
                self.notify(text, Some(Follow::Open(path)));
            }
            Err(error) => {
                let text = words(&self.texts, &error);
                self.fail(text);
            }
        }
    }

    /// Shows a file with the program the person has for it.
    pub(super) fn show_file(&mut self, path: &Path) {
        self.notice = None;
        if opener::open(path).is_err() {
            self.cannot_show(path);
        }
    }

    /// Shows the folder of a file.
    pub(super) fn show_folder(&mut self, path: &Path) {
        self.notice = None;
        if path
            .parent()
            .is_none_or(|folder| opener::open(folder).is_err())
        {
            self.cannot_show(path);
        }
    }

    fn cannot_show(&mut self, path: &Path) {
        let path = path.display().to_string();
        let text = self.texts.say_with("cannot-show", &[("path", path.into())]);
        self.fail(text);
    }

    fn remember(&mut self, path: &Path) {
        self.settings.opened(path.to_path_buf());
        self.save_settings();
    }

    pub(super) fn save(&mut self) {
        match &self.file {
            Some(path) if !self.is_newer() => self.save_to(path.clone()),
            _ => self.ask_path(Target::Save),
        }
    }

    /// Writes the plan to a path.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        let path = with_ending(path, store::EXTENSION);
        if self.is_newer() && self.file.as_deref() == Some(path.as_path()) {
            let text = self.texts.say("newer-not-overwritten").into_owned();
            self.fail(text);
            return;
        }
        self.saving = Saving::Busy;
        let (plan, revision) = (Arc::clone(self.history.plan()), self.history.revision());
        let original = match self.version {
            Version::Older(version) if self.file.as_deref() == Some(path.as_path()) => {
                Some(version)
            }
            _ => None,
        };
        self.jobs.spawn(move || {
            let result = save(&path, &plan, original);
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
                self.notice.take_if(|notice| notice.tone == Tone::Failed);
                self.version = Version::Current;
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
                if std::mem::take(&mut self.typed) {
                    self.target = Some(Target::Save);
                    self.ask_path_by_hand(Some(&path));
                }
            }
        }
    }
}

/// Saves; of a file in an older format, `original` by its version, a copy is kept first.
fn save(path: &Path, plan: &Plan, original: Option<u32>) -> Result<(), StoreError> {
    if let Some(version) = original {
        store::keep_original(path, version)?;
    }
    store::save(path, plan)
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
