//! Opening, saving, exchange: which path is for what, and what the results mean.

use super::App;
use super::act::After;
use super::autosave::IntoFile;
use super::damaged::Unreadable;
use super::dialogs::{self, Pick};
use super::jobs::Done;
use crate::document;
use crate::pdf::PdfError;
use crate::store::{self, Disk, Fingerprint, Opened, StoreError, Version};
use crate::text::{Texts, Value};
use crate::ui::{Follow, Question, Saving};
use std::path::{Path, PathBuf};

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
    /// To compare the open plan with another one.
    Compare,
    /// To write a calendar file.
    Calendar {
        /// With the plan's own activities and target dates.
        own: bool,
    },
    /// To read the school's logo.
    Logo,
    /// To write the answers for a form as PDF.
    AnswersPdf,
    /// To write the answers for a form as text.
    AnswersText,
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
            Self::Compare => "path-compare-title",
            Self::Calendar { .. } => "path-calendar-title",
            Self::Logo => "path-logo-title",
            Self::AnswersPdf => "path-answers-pdf-title",
            Self::AnswersText => "path-answers-text-title",
        }
    }

    /// The key of the kind of file.
    fn kind(self) -> &'static str {
        match self {
            Self::Open | Self::Save | Self::Compare => "kind-plan",
            Self::Pdf | Self::AnswersPdf => "kind-pdf",
            Self::Json | Self::Import => "kind-json",
            Self::Calendar { .. } => "kind-calendar",
            Self::AnswersText => "kind-text",
            Self::Logo => "kind-picture",
        }
    }

    /// The endings of such files, the usual one first.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save | Self::Compare => &[store::EXTENSION],
            Self::Pdf | Self::AnswersPdf => &["pdf"],
            Self::Json | Self::Import => &["json"],
            Self::AnswersText => &["txt"],
            Self::Logo => &["png", "jpg", "jpeg", "svg", "PNG", "JPG", "JPEG", "SVG"],
            Self::Calendar { .. } => &["ics"],
        }
    }

    pub(super) fn ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    fn writes(self) -> bool {
        !matches!(self, Self::Open | Self::Import | Self::Compare | Self::Logo)
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
            self.take(done);
        }
    }

    pub(super) fn take(&mut self, done: Done) {
        match done {
            Done::Picked { path, shown } => self.picked(path, shown),
            Done::Read { number, then } => self.has_come(number, then),
            Done::Found(found) => self.found(found),
            Done::Held { path, lock, other } => self.held(&path, lock, other),
            Done::Saved {
                generation,
                turn,
                path,
                result,
            } if generation == self.generation => self.saved(turn, path, result),
            Done::Kept {
                generation,
                revision,
                result,
            } if generation == self.generation => self.kept(revision, &result),
            Done::Saved { .. } | Done::Kept { .. } => {}
            Done::Looked {
                known,
                outside,
                copies,
            } => self.looked(&known, outside, copies),
            Done::Marked(result) => self.marked(&result),
            Done::Made {
                revision,
                options,
                result,
            } => self.made(revision, &options, result),
            Done::Previewed { source, result } => self.previewed(*source, result),
            Done::Drawn { file, drawn } => self.drawn(&file, drawn),
            Done::Written {
                target,
                path,
                result,
            } => self.written(target, path, result),
            Done::Logo(result) => self.take_logo(result),
            Done::NotMade(error) => {
                self.files_in_writing -= 1;
                let text = sentence(&self.texts, error.key(), &error.args());
                self.fail(text);
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
            endings: target.endings(),
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
            (Target::AnswersPdf | Target::AnswersText, ..) => self.name_of_answers(target.ending()),
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
                self.write(Target::Json, path, || Ok(text.into_bytes()));
            }
            Some(Target::Import) => self.import(&path),
            Some(Target::Compare) => self.compare_with(&path),
            Some(Target::Calendar { own }) => {
                let text = self.calendar(own);
                self.write(Target::Calendar { own }, path, || Ok(text.into_bytes()));
            }
            Some(Target::Logo) => self.read_logo(path),
            Some(target @ (Target::AnswersPdf | Target::AnswersText)) => {
                self.write_answers(target, path);
            }
            None => {}
        }
    }

    /// The person gave up what was going on.
    pub(super) fn forget_intention(&mut self) {
        self.after = None;
        self.export = None;
        if self.target.take() == Some(Target::Logo) {
            self.begin_export(); // where the logo was to be chosen
        }
    }

    /// Opens a plan, once it is read: the one that is open stays until then.
    pub(super) fn open_path(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let (revision, backups) = (self.history.revision(), self.backups.clone());
        let at = path.clone();
        let work = move |disk: &Disk| match store::open_on(disk, &at) {
            Ok((opened, held)) => Ok((opened, held, store::conflict_copies(&at))),
            Err(error) => Err(Box::new(Unreadable::of(&at, error, backups.as_ref()))),
        };
        self.read(&path.clone(), work, move |app, read| match read {
            Err(why) => app.not_opened(&path, *why),
            Ok((opened, held, copies)) => {
                if app.is_untouched(revision, After::OpenPath(path.clone())) {
                    app.opened(&path, opened, held, copies);
                }
            }
        });
    }

    fn opened(&mut self, path: &Path, opened: Opened, held: Fingerprint, copies: Vec<PathBuf>) {
        let repaired = opened.repairs.len();
        self.start(
            opened.plan,
            Some(path.to_path_buf()),
            Some(held),
            repaired == 0,
        );
        self.version = opened.version;
        self.hold(path);
        match opened.version {
            Version::Newer(_) => {
                self.saving = Saving::ReadOnly;
                let text = self.texts.say("opened-newer").into_owned();
                self.warn(text, None);
            }
            _ if repaired > 0 => {
                self.saving = Saving::Unsaved;
                self.into_file = IntoFile::OnceSaved;
                let count = [("count", repaired.into())];
                let text = self.texts.say_with("opened-repaired", &count);
                self.warn(text, None);
            }
            _ => self.tell_of_conflict_copies(copies),
        }
        self.remember(path);
    }

    /// Tells of the first copy that the person does not know of yet.
    pub(super) fn tell_of_conflict_copies(&mut self, copies: Vec<PathBuf>) {
        let new = copies.into_iter().find(|copy| !self.told.contains(copy));
        if let Some(copy) = new {
            self.told.push(copy.clone());
            let name = [("name", name_of(&copy).into())];
            let text = self.texts.say_with("conflict-copy", &name);
            self.warn(text, Some(Follow::Compare(copy)));
        }
    }

    fn import(&mut self, path: &Path) {
        let (at, revision) = (path.to_path_buf(), self.history.revision());
        let work = move |disk: &Disk| {
            let bytes = store::read_bytes_on(disk, &at)?;
            store::json::import_bytes(&bytes).map_err(|damage| damage.at(&at))
        };
        self.read(path, work, move |app, read| match read {
            Ok(opened) => {
                if app.is_untouched(revision, After::Import) {
                    app.start(opened.plan, None, None, false);
                    app.saving = Saving::Unsaved;
                    let text = app.texts.say("imported").into_owned();
                    app.notify(text, None);
                }
            }
            Err(error) => app.could_not(&error),
        });
    }

    /// Tells why something did not go.
    pub(super) fn could_not(&mut self, error: &StoreError) {
        let text = words(&self.texts, error);
        self.fail(text);
    }

    /// Writes a file that is made of the plan, on another thread; it is there whole or not at all.
    pub(super) fn write(
        &mut self,
        target: Target,
        path: PathBuf,
        make: impl FnOnce() -> Result<Vec<u8>, PdfError> + Send + 'static,
    ) {
        let path = with_ending(path, target.ending());
        self.files_in_writing += 1;
        self.jobs.spawn(move || match make() {
            Ok(bytes) => Done::Written {
                target,
                result: store::write_bytes(&path, &bytes),
                path,
            },
            Err(error) => Done::NotMade(error),
        });
    }

    fn written(&mut self, target: Target, path: PathBuf, result: Result<(), StoreError>) {
        self.files_in_writing -= 1;
        match result {
            Ok(()) => {
                if target == Target::Pdf {
                    self.export = None;
                }
                let name = [("name", name_of(&path).into())];
                let text = self.texts.say_with("written", &name);
                self.notify(text, Some(Follow::Open(path)));
            }
            Err(error) => {
                let text = words(&self.texts, &error);
                self.fail(text);
                if let Some(notice) = self.notice.as_mut().filter(|_| target == Target::Pdf) {
                    notice.follow = Some(Follow::Elsewhere);
                }
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

    pub(super) fn remember(&mut self, path: &Path) {
        if self.settings.recent.first().map(PathBuf::as_path) != Some(path) {
            self.settings.opened(path.to_path_buf());
            self.save_settings();
        }
    }
}

/// The name of a file, to be shown.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The path with the ending, where the person gave none.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
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
