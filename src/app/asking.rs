//! Asks for paths, one at a time, and does with each what it was asked for.

use super::App;
use super::dialogs::{Pick, Picked};
use super::paths::Purpose;
use super::pending::Asked;
use crate::settings::Called;
use crate::store::{self, StoreError};
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
            is_folder: purpose.is_folder(),
        };
        let edition = self.open.edition();
        let asked = Asked {
            purpose,
            edition,
            by_hand: false,
        };
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
            (Some(asked), Picked::Path(path)) => self.take_chosen_path(asked, path),
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
            is_folder: purpose.is_folder(),
        };
        self.pending.show_path(dialog, asked);
    }

    /// Where the person works: the folder of the open plan, of the file that was chosen last, or the one of documents.
    fn folder(&self) -> Option<PathBuf> {
        let of_plan = self.open.file.as_ref().and_then(|file| file.parent());
        let folder = of_plan.or(self.settings.last_folder.as_deref());
        let folder = folder.or(self.environment.documents.as_deref());
        folder.map(Path::to_path_buf)
    }

    fn proposed_name(&self, purpose: &Purpose) -> String {
        if matches!(purpose, Purpose::PlansTable) {
            let name = self.texts.say("plans-file-name");
            return format!("{name}.{}", purpose.ending());
        }
        purpose.name(self.plan(), self.open.file.as_deref())
    }

    /// A path from a file dialog. That has asked before it replaces a file of this name, but not one of the name with
    /// the ending that was left out.
    fn take_chosen_path(&mut self, asked: Asked, path: PathBuf) {
        let file = asked.purpose.file(path.clone());
        if file == path {
            self.take_path(asked, path);
        } else {
            self.take_new_path(asked, file);
        }
    }

    /// A path that was typed.
    pub(super) fn take_typed_path(&mut self, asked: Asked, path: PathBuf) {
        let asked = Asked {
            by_hand: true,
            ..asked
        };
        let path = std::path::absolute(&path).unwrap_or(path);
        if asked.purpose.writes() {
            let file = asked.purpose.file(path);
            self.take_new_path(asked, file);
        } else {
            self.take_path(asked, path);
        }
    }

    /// A path for writing that nobody was asked about yet: no file there is replaced unasked but the plan's own.
    fn take_new_path(&mut self, asked: Asked, path: PathBuf) {
        let is_save = matches!(asked.purpose, Purpose::Save { .. });
        if is_save && self.open.file.as_deref() == Some(path.as_path()) {
            self.take_path(asked, path);
            return;
        }
        self.pending.looking = true;
        let (at, disk) = (path.clone(), self.environment.disk.clone());
        let look = move || {
            // A file that another program holds is there; of another that cannot be looked at, the writing says why.
            let is_there = match store::is_file_on(&disk, &at) {
                Err(error) => matches!(error, StoreError::Held(_)),
                Ok(is_there) => is_there,
            };
            is_there.then(|| is_save.then(|| Called::in_file(&disk, &at)).flatten())
        };
        self.jobs
            .on_file_to_read(&path.clone(), look, move |app, found| {
                app.pending.looking = false;
                match found {
                    Ok(None) => app.take_path(asked, path),
                    Ok(Some(holds)) => {
                        let dialog = Dialog::Replace { path, holds };
                        app.pending.show_path(dialog, asked);
                    }
                    Err(_) => app.broke("broke-look"),
                }
            });
    }

    /// The file is not to be replaced: another name is asked for, in the way the first one was.
    pub(super) fn ask_for_another_path(&mut self, asked: Asked, path: &Path) {
        if asked.by_hand {
            self.ask_path_by_hand(asked, Some(path));
        } else {
            self.ask_path(asked.purpose);
        }
    }

    /// Does with a path what it was asked for. What needs the plan that was open then is not done with another one.
    pub(super) fn take_path(&mut self, asked: Asked, path: PathBuf) {
        let Asked {
            purpose,
            edition,
            by_hand,
        } = asked;
        if purpose.needs_its_plan() && edition.plan != self.open.id {
            let text = self.say_of("plan-left", &path);
            self.warn(text, vec![]);
            return;
        }
        self.remember_folder_of(&path);
        match purpose {
            Purpose::Open => self.open_path(&path, edition),
            Purpose::Save { then } => {
                announce::expect_save(&self.ctx);
                self.open.save.follow_with(then);
                self.save_to(path, by_hand);
            }
            Purpose::Pdf(export) => self.write_pdf(path, export),
            Purpose::Word(options) => self.write_word(path, options),
            Purpose::Json => {
                let text = store::json::export(self.plan());
                self.write(&Purpose::Json, path, || Ok(text.into_bytes()));
            }
            Purpose::Import => self.import(&path, edition),
            Purpose::Compare => self.compare_with(&path),
            Purpose::Plans => self.look_into(&path),
            Purpose::PlansTable => self.write_plans_table(&purpose, path),
            Purpose::Template => self.use_as_template(&path),
            Purpose::Calendar { own } => {
                let text = self.calendar(own);
                self.write(&purpose, path, || Ok(text.into_bytes()));
            }
            Purpose::Logo => self.read_logo(path),
            Purpose::Facts => self.take_facts(&path),
            Purpose::Dictionary => self.take_dictionary(path),
            Purpose::AnswersPdf(form) | Purpose::AnswersText(form) => {
                self.write_answers(&purpose, form, path);
            }
        }
    }

    fn remember_folder_of(&mut self, path: &Path) {
        let folder = path.parent().map(Path::to_path_buf);
        if folder.is_some() && folder != self.settings.last_folder {
            self.settings.last_folder = folder;
            self.save_settings();
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
