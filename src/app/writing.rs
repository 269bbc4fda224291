//! Writes files that are made of the plan, and shows them with the program the person has for them.

use super::App;
use super::notices::words;
use super::paths::Purpose;
use crate::pdf::PdfError;
use crate::store::{self, StoreError};
use crate::ui::Intent;
use std::path::{Path, PathBuf};

/// Why a file was not written.
enum Problem {
    /// A PDF could not be made.
    Pdf(PdfError),
    /// The file could not be written.
    Store(StoreError),
}

impl App {
    /// Writes a file that is made of the plan, on another thread; it is there whole or not at all.
    pub(super) fn write(
        &mut self,
        purpose: &Purpose,
        path: PathBuf,
        make: impl FnOnce() -> Result<Vec<u8>, PdfError> + Send + 'static,
    ) {
        let (at, disk) = (path.clone(), self.environment.disk.clone());
        let work = move || {
            let bytes = make().map_err(Problem::Pdf)?;
            store::write_on(&disk, &at, &bytes).map_err(Problem::Store)
        };
        let (is_pdf, of) = (matches!(purpose, Purpose::Pdf(_)), self.open.id);
        let elsewhere = move |app: &Self| {
            let help = ("write-elsewhere", Intent::Elsewhere);
            (is_pdf && app.open.id == of)
                .then_some(help)
                .into_iter()
                .collect()
        };
        self.jobs.export(work, move |app, result| match result {
            Ok(Ok(_)) => {
                if is_pdf && app.open.id == of {
                    app.open.pdf = None;
                }
                let text = app.say_of("written", &path);
                let help = vec![
                    ("open-file", Intent::Show(path.clone())),
                    ("open-folder", Intent::ShowFolder(path)),
                ];
                app.notify(text, help);
            }
            Ok(Err(Problem::Store(error))) => {
                let text = words(&app.texts, &error);
                app.fail(text, elsewhere(app));
            }
            Ok(Err(Problem::Pdf(error))) => {
                let text = app.texts.sentence(error.key(), &error.args());
                app.fail(text, vec![]);
            }
            Err(_) => {
                let text = app.say_of("broke-write", &path);
                app.fail(text, elsewhere(app));
            }
        });
    }

    /// Shows a file with the program the person has for it.
    pub(super) fn show_file(&mut self, path: &Path) {
        self.show(path.to_path_buf(), path.to_path_buf());
    }

    /// Shows the folder of a file.
    pub(super) fn show_folder(&mut self, path: &Path) {
        let folder = path.parent().unwrap_or(path);
        self.show(folder.to_path_buf(), path.to_path_buf());
    }

    /// Shows something; if that cannot be done, says where the file is.
    fn show(&mut self, what: PathBuf, file: PathBuf) {
        self.notice = None;
        let show = self.environment.show;
        let work = move || show(what.as_os_str());
        self.jobs.spawn(work, move |app, shown| {
            if shown != Ok(true) {
                let path = file.display().to_string();
                let text = app.texts.say_with("cannot-show", &[("path", path.into())]);
                app.fail(text, vec![]);
            }
        });
    }
}
