//! Printing: the document as it would be exported, made on another thread and handed to the program that the person has
//! for PDF files, which knows the printers.

use super::App;
use super::export::document_of;
use super::jobs::Broke;
use super::notices::{Help, Reason};
use crate::command::Command;
use crate::document;
use crate::plan::Plan;
use crate::store;
use crate::ui::Intent;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// To export the file and print it elsewhere.
const EXPORT: Help = ("command-export-pdf", Intent::Run(Command::ExportPdf));

/// What became of a document that was to be printed.
type Handed = Result<bool, Reason>;

impl App {
    /// Makes the document with the choices that an export would have, and shows it in the program for PDF files.
    pub(super) fn print(&mut self) {
        let options = self.export_options();
        let plan = Arc::clone(self.open.history.plan());
        let interface = self.texts.tag().to_owned();
        let folder = self.print_folder();
        let making = self.texts.say("print-making").into_owned();
        self.notify(making, vec![]);
        let make_pdf = Arc::clone(&self.environment.make_pdf);
        let (disk, show) = (self.environment.disk.clone(), self.environment.show);
        let work = move || -> Handed {
            let export = make_pdf(&document_of(&plan, &options, &interface))
                .map_err(|error| (error.key(), error.args()))?;
            let file = fresh_file(&folder, &plan);
            store::write_on(&disk, &file, &export.bytes)
                .map_err(|error| (error.key(), error.args()))?;
            Ok(show(file.as_os_str()))
        };
        self.jobs.spawn(work, Self::printed);
    }

    fn printed(&mut self, handed: Result<Handed, Broke>) {
        match handed {
            Ok(Ok(true)) => {
                let text = self.texts.say("print-shown").into_owned();
                self.notify(text, vec![]);
            }
            Ok(Ok(false)) => {
                let text = self.texts.say("print-no-program").into_owned();
                self.fail(text, vec![EXPORT]);
            }
            Ok(Err((key, args))) => {
                let text = self.texts.sentence(key, &args);
                self.fail(text, vec![EXPORT]);
            }
            Err(_) => self.broke("broke-pdf"),
        }
    }

    /// Where documents lie that were printed: with the program's own copies, as they hold the same words.
    fn print_folder(&self) -> PathBuf {
        let data = self.environment.data.clone();
        data.unwrap_or_else(std::env::temp_dir).join("print")
    }
}

/// A path for a document in an empty folder. What was printed before is taken away, unless a program still shows it:
/// then the new one gets another name.
fn fresh_file(folder: &Path, plan: &Plan) -> PathBuf {
    std::fs::create_dir_all(folder).ok(); // if that fails, the next call says so
    for old in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        std::fs::remove_file(old.path()).ok(); // it may be shown just now
    }
    let name = document::file_name(plan, "pdf");
    let file = folder.join(&name);
    if !file.exists() {
        return file;
    }
    let stem = name.strip_suffix(".pdf").unwrap_or(&name);
    let mut others = (2..).map(|number| folder.join(format!("{stem}-{number}.pdf")));
    others.find(|other| !other.exists()).unwrap_or(file)
}
