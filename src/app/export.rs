//! The PDF: made on another thread as soon as its choices are shown, so that its size is known before it is saved.

use super::App;
use super::files::{Target, sentence, words};
use super::jobs::{Done, Reason};
use crate::check::{self, Check, Context, Weight};
use crate::document::{self, Document, Options};
use crate::pdf::{self, Export, PdfError};
use crate::picture::Picture;
use crate::plan::{Plan, questions};
use crate::settings::{self, SavedPreset};
use crate::ui::{ExportState, Measured, Question};
use crate::{catalogue::Catalogue, store, text, wording};
use jiff::civil::Date;
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The document that a person gets of a plan: the one way to it for the export and for what shows it before.
///
/// `interface` is the language of the window, for a plan that has none.
pub(super) fn document_of(plan: &Plan, options: &Options, interface: &str) -> Document {
    let tag = questions::language_tag(plan).unwrap_or(interface);
    document::build(plan, &wording::texts_for(tag, plan), options)
}

impl App {
    /// What the person decided about the PDF, today.
    pub(super) fn export_options(&self) -> Options {
        Options {
            today: (self.outside.today)(),
            logo: self.logo().cloned(),
            ..self.settings.export.clone()
        }
    }

    /// The logo, read when a document first wants it, so that the start does not wait for it.
    fn logo(&self) -> Option<&Arc<Picture>> {
        let folder = self.outside.folder.as_deref();
        self.logo.get_or_init(|| kept_logo(folder)).as_ref()
    }

    /// Shows the choices of an export as they were last, and begins to make the file.
    pub(super) fn begin_export(&mut self) {
        self.begin_export_with(self.export_options());
    }

    /// Shows choices of an export, and begins to make the file with them.
    pub(super) fn begin_export_with(&mut self, options: Options) {
        let check = checked(self.plan(), (self.outside.today)());
        let open = check
            .findings
            .iter()
            .filter(|finding| finding.dismissed.is_none());
        let missing = open
            .filter(|finding| finding.weight == Weight::Missing)
            .count();
        let plan_tag = questions::language_tag(self.plan());
        let headings = text::negotiate(plan_tag.as_slice());
        self.ask_about_export(ExportState {
            options,
            measured: None,
            missing,
            headings: plan_tag.filter(|tag| *tag != headings).map(|_| headings),
        });
    }

    /// Shows choices, and makes the file with them once no other is being made.
    fn ask_about_export(&mut self, state: ExportState) {
        self.export = None;
        let options = state.options.clone();
        self.question = Some(Question::Export(state));
        if self.making {
            return; // begun when the one that is being made is done
        }
        self.making = true;
        let (plan, revision) = (Arc::clone(self.history.plan()), self.history.revision());
        let interface = self.texts.tag().to_owned();
        self.jobs.spawn(move || Done::Made {
            revision,
            result: pdf::export(&document_of(&plan, &options, &interface)),
            options: Box::new(options),
        });
    }

    /// The person chose otherwise: that is remembered, and the file is made anew.
    pub(super) fn choose_export(&mut self, mut state: ExportState, options: Options) {
        self.settings.export = options.clone();
        self.save_settings();
        state.options = options;
        state.measured = None;
        self.ask_about_export(state);
    }

    /// Keeps the choices under a name; those of the same name give way.
    pub(super) fn keep_preset(&mut self, state: ExportState, name: &str) {
        let name = name.trim().to_owned();
        let options = state.options.clone();
        self.settings.presets.retain(|preset| preset.name != name);
        self.settings.presets.push(SavedPreset { name, options });
        self.save_settings();
        self.question = Some(Question::Export(state));
    }

    /// Forgets choices that were kept.
    pub(super) fn drop_preset(&mut self, state: ExportState, at: usize) {
        if at < self.settings.presets.len() {
            self.settings.presets.remove(at);
            self.save_settings();
        }
        self.question = Some(Question::Export(state));
    }

    /// Reads a picture on another thread.
    pub(super) fn read_logo(&mut self, path: PathBuf) {
        self.jobs.spawn(move || {
            let bytes = store::read_bytes(&path).map_err(|error| (error.key(), error.args()));
            let args = || vec![("path", path.display().to_string())];
            let picture = bytes
                .and_then(|bytes| Picture::read(&bytes).map_err(|error| (error.key(), args())));
            Done::Logo(picture)
        });
    }

    /// Keeps a picture as the logo, and goes back to the choices.
    pub(super) fn take_logo(&mut self, read: Result<Picture, Reason>) {
        match read {
            Ok(picture) => {
                self.keep_logo(&picture);
                self.logo = OnceCell::from(Some(Arc::new(picture)));
            }
            Err((key, args)) => {
                let text = sentence(&self.texts, key, &args);
                self.fail(text);
            }
        }
        self.begin_export();
    }

    fn keep_logo(&mut self, picture: &Picture) {
        let file = self.outside.folder.as_deref().map(settings::logo_in);
        if let (Some(file), Some(bytes)) = (file, picture.to_png()) {
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder).ok(); // where that fails, the next call says so
            }
            if let Err(error) = store::write_bytes(&file, &bytes) {
                let text = words(&self.texts, &error);
                self.fail(text);
            }
        }
    }

    /// Forgets the logo.
    pub(super) fn drop_logo(&mut self) {
        self.logo = OnceCell::from(None);
        if let Some(file) = self.outside.folder.as_deref().map(settings::logo_in) {
            std::fs::remove_file(file).ok(); // it may be gone already
        }
        self.begin_export();
    }

    /// A file was made: its size goes into the open question, its bytes wait for a path.
    pub(super) fn made(
        &mut self,
        revision: u64,
        options: &Options,
        result: Result<Export, PdfError>,
    ) {
        self.making = false;
        let measured = match &result {
            Ok(export) => Ok(Measured {
                pages: export.pages,
                bytes: export.bytes.len(),
                left_out: self.left_out(export),
            }),
            Err(error) => Err(sentence(&self.texts, error.key(), &error.args())),
        };
        let current = revision == self.history.revision();
        match self.question.take() {
            Some(Question::Export(mut state)) if current && state.options == *options => {
                state.measured = Some(measured);
                self.export = result.ok();
                self.question = Some(Question::Export(state));
            }
            // Other choices came meanwhile.
            Some(Question::Export(state)) => self.ask_about_export(state),
            other => self.question = other,
        }
    }

    pub(super) fn left_out(&self, export: &Export) -> Vec<(String, String)> {
        let signs = export
            .left_out
            .iter()
            .map(|left| (left.character, left.place));
        wording::left_out(&self.texts, self.plan(), signs)
    }

    /// Writes the file that was made. It is kept until it is written, for another name.
    pub(super) fn write_pdf(&mut self, path: PathBuf) {
        if let Some(export) = &self.export {
            let bytes = export.bytes.clone();
            self.write(Target::Pdf, path, || Ok(bytes));
        }
    }

    /// Asks for another name for the file that could not be written.
    pub(super) fn write_elsewhere(&mut self) {
        self.notice = None;
        if self.export.is_some() {
            self.ask_path(Target::Pdf);
        } else {
            self.begin_export();
        }
    }
}

/// The logo that was chosen, from beside the settings; `None` where there is none that can be read.
fn kept_logo(folder: Option<&Path>) -> Option<Arc<Picture>> {
    let bytes = store::read_bytes(&settings::logo_in(folder?)).ok()?;
    Picture::read(&bytes).ok().map(Arc::new)
}

/// The check of a plan on a day, with the shipped facts.
pub(super) fn checked(plan: &Plan, today: Date) -> Check {
    let catalogue = Catalogue::shipped();
    check::run(plan, &Context { today, catalogue })
}
