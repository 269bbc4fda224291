//! Asks for paths, one at a time, and does with each what it was asked for.

use super::App;
use super::dialogs::{Pick, Picked};
use super::paths::{Purpose, with_ending};
use super::pending::Asked;
use crate::store;
use crate::ui::{Dialog, Intent, announce};
use std::path::{Path, PathBuf};

impl App {
    /// Asks for a path, in a file dialog or by hand. While a file dialog is open no second one opens.
    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        if self.pending.has_file_dialog() {
            let text = self.texts.say("dialog-open").into_owned();
            self.warn(text, vec![("dialog-by-hand", Intent::TypePath)]);
            return;
        }
        let pick = Pick {
            title: self.texts.say(purpose.title()).into_owned(),
            kind: self.texts.say(purpose.kind()).into_owned(),
            endings: purpose.endings(),
            name: purpose.writes().then(|| self.proposed_name(&purpose)),
            folder: self.folder(),
        };
        let edition = self.open.edition();
        let asked = Asked { purpose, edition };
        let Some(wait) = self.environment.dialogs.open(pick) else {
            self.ask_path_by_hand(asked, None);
            return;
        };
        let number = self.pending.open_file_dialog(asked);
        self.jobs.spawn(wait, move |app, picked| {
            app.picked(number, picked.unwrap_or(Picked::NotShown));
        });
    }

    /// True while a file dialog is open.
    pub fn is_asking_for_a_file(&self) -> bool {
        self.pending.has_file_dialog()
    }

    /// A file dialog has ended: what it was for is done with the path.
    fn picked(&mut self, number: u64, picked: Picked) {
        match (self.pending.end_file_dialog(number), picked) {
            (Some(asked), Picked::Path(path)) => self.take_path(asked, path, false),
            (Some(asked), Picked::Nothing) => self.give_path_up(&asked.purpose),
            (Some(asked), Picked::NotShown) => self.ask_path_by_hand(asked, None),
            (None, Picked::Path(path)) => {
                let text = self.say_of("dialog-late", &path);
                self.warn(text, vec![]);
            }
            (None, _) => {}
        }
    }

    /// The file dialog that is open is not to be found: its path is typed instead.
    pub(super) fn type_path(&mut self) {
        self.notice = None;
        if let Some(asked) = self.pending.leave_file_dialog() {
            self.ask_path_by_hand(asked, None);
        }
    }

    /// Asks for a path in the window, with what was typed before or a proposal.
    pub(super) fn ask_path_by_hand(&mut self, asked: Asked, typed: Option<&Path>) {
        let purpose = &asked.purpose;
        let proposal = match typed {
            Some(path) => path.to_path_buf(),
            None if purpose.writes() => {
                let folder = self.folder().unwrap_or_default();
                folder.join(self.proposed_name(purpose))
            }
            None => PathBuf::new(),
        };
        let dialog = Dialog::Path {
            title: purpose.title(),
            proposal: proposal.display().to_string(),
        };
        self.pending.show_path(dialog, asked);
    }

    /// Where the person works: the folder of the open plan, of the last one, or this one.
    fn folder(&self) -> Option<PathBuf> {
        let recent = self.settings.recent.first();
        let file = self.open.file.as_ref().or(recent);
        let folder = file.and_then(|file| file.parent());
        let folder = folder.map(Path::to_path_buf);
        folder.or_else(|| std::env::current_dir().ok())
    }

    fn proposed_name(&self, purpose: &Purpose) -> String {
        purpose.name(self.plan(), self.open.file.as_deref())
    }

    /// A path that was typed: nothing there is replaced without asking, as file dialogs ask too.
    pub(super) fn take_typed_path(&mut self, asked: Asked, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        if !asked.purpose.writes() {
            self.take_path(asked, path, true);
            return;
        }
        let path = with_ending(path, asked.purpose.ending());
        let is_save = matches!(asked.purpose, Purpose::Save { .. });
        if is_save && self.open.file.as_deref() == Some(path.as_path()) {
            self.take_path(asked, path, true);
            return;
        }
        self.pending.typed = true;
        let (at, disk) = (path.clone(), self.environment.disk.clone());
        let look = move || store::is_file_on(&disk, &at);
        self.jobs
            .on_file_to_read(&path.clone(), look, move |app, is_there| {
                app.pending.typed = false;
                match is_there {
                    Ok(false) => app.take_path(asked, path, true),
                    Ok(true) => app.pending.show_path(Dialog::Replace(path), asked),
                    Err(_) => app.broke("broke-look"),
                }
            });
    }

    /// Does with a path what it was asked for. What needs the plan that was open then is not done with another one.
    pub(super) fn take_path(&mut self, asked: Asked, path: PathBuf, typed: bool) {
        let Asked { purpose, edition } = asked;
        if purpose.needs_its_plan() && edition.plan != self.open.id {
            let text = self.say_of("plan-left", &path);
            self.warn(text, vec![]);
            return;
        }
        match purpose {
            Purpose::Open => self.open_path(&path, edition),
            Purpose::Save { then } => {
                announce::expect_save(&self.ctx);
                self.open.save.follow_with(then);
                self.save_to(path, typed);
            }
            Purpose::Pdf(export) => self.write_pdf(path, export),
            Purpose::Json => {
                let text = store::json::export(self.plan());
                self.write(&Purpose::Json, path, || Ok(text.into_bytes()));
            }
            Purpose::Import => self.import(&path, edition),
            Purpose::Compare => self.compare_with(&path),
            Purpose::Calendar { own } => {
                let text = self.calendar(own);
                self.write(&purpose, path, || Ok(text.into_bytes()));
            }
            Purpose::Logo => self.read_logo(path),
            Purpose::AnswersPdf(form) | Purpose::AnswersText(form) => {
                self.write_answers(&purpose, form, path);
            }
        }
    }

    /// The person gives no path.
    pub(super) fn give_path_up(&mut self, purpose: &Purpose) {
        match purpose {
            Purpose::Pdf(_) => self.open.pdf = None,
            Purpose::Logo if self.pending.dialog().is_none() => self.begin_export(), // its choices are where the logo is chosen
            _ => {}
        }
    }
}
