//! The PDF: made on another thread as soon as its choices are shown, so that its size is known before it is saved.

use super::App;
use super::jobs::Broke;
use super::notices::Reason;
use super::open_plan::Edition;
use super::paths::Purpose;
use crate::check::{self, Check, Context, Weight};
use crate::document::{self, Document, Options};
use crate::docx;
use crate::pdf::{Export, PdfError};
use crate::picture::Picture;
use crate::plan::{Plan, questions};
use crate::settings::{self, SavedPreset};
use crate::store::{self, Disk, StoreError};
use crate::ui::announce::{self, Urgency};
use crate::ui::{Dialog, ExportState, Measured};
use crate::{catalogue::Catalogue, text, wording};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The document that a person gets of a plan: the one way to it for the export and for what shows it before.
///
/// `interface` is the language of the window, for a plan that has none.
pub(super) fn document_of(plan: &Plan, options: &Options, interface: &str) -> Document {
    let tag = questions::language_tag(plan).unwrap_or(interface);
    document::build(plan, &wording::texts_for(tag, plan), options)
}

/// What is being exported.
#[derive(Default)]
pub(super) struct Exports {
    /// A PDF is being made.
    making: bool,
    /// The school's logo, for the covers of documents, once it was read.
    logo: Option<Arc<Picture>>,
    /// The logo of last time is being read.
    pub(super) reading_logo: bool,
}

impl App {
    /// What the person decided about the PDF, today. Until it is decided for this plan whether it is a draft, one that
    /// says on which day it was approved is none.
    pub(super) fn export_options(&self) -> Options {
        let today = (self.environment.today)();
        let about = &self.plan().about;
        let approved = about.approved.span_in(about.language);
        let is_approved = approved.is_some_and(|days| days.last <= today);
        let kept = self.settings.export.clone();
        Options {
            today,
            facts: Some(self.facts.catalogue),
            logo: self.exports.logo.clone(),
            is_final: self.open.is_final.unwrap_or(is_approved),
            first_page: self.open.first_page,
            ..kept
        }
    }

    /// Reads the logo that was chosen earlier, on another thread, so that the start does not wait for it.
    pub(super) fn read_kept_logo(&mut self) {
        let Some(file) = self.logo_file() else { return };
        let (at, disk) = (file.clone(), self.environment.disk.clone());
        let read = move || {
            let bytes = store::read_bytes_on(&disk, &at).ok()?;
            Picture::read(&bytes).ok().map(Arc::new)
        };
        self.exports.reading_logo = true;
        self.jobs.on_file_to_read(&file, read, |app, logo| {
            app.exports.reading_logo = false;
            match logo {
                Ok(logo) => app.show_logo(logo),
                Err(_) => app.broke("broke-logo"),
            }
        });
    }

    /// From now on documents have this logo, also the one whose choices are being made.
    fn show_logo(&mut self, logo: Option<Arc<Picture>>) {
        let is_new = self.exports.logo != logo;
        self.exports.logo.clone_from(&logo);
        if is_new && let Some(mut state) = self.take_question() {
            state.options.logo = logo;
            state.measured = None;
            self.ask_about_export(state);
        }
    }

    /// Takes the question about an export away, if that is what is asked.
    fn take_question(&mut self) -> Option<ExportState> {
        let is_export = |dialog: &Dialog| matches!(dialog, Dialog::Export(_));
        match self.pending.take_if(is_export) {
            Some(Dialog::Export(state)) => Some(state),
            _ => None,
        }
    }

    fn logo_file(&self) -> Option<PathBuf> {
        self.environment.folder.as_deref().map(settings::logo_in)
    }

    /// Shows the choices of an export as they were last, and begins to make the file.
    pub(super) fn begin_export(&mut self) {
        self.begin_export_with(self.export_options());
    }

    /// Shows choices of an export, and begins to make the file with them.
    pub(super) fn begin_export_with(&mut self, options: Options) {
        let check = checked(
            self.plan(),
            self.facts.catalogue,
            (self.environment.today)(),
        );
        let cards = check.cards();
        let missing = cards.iter().filter(|card| card.weight == Weight::Missing);
        let (points, missing) = (cards.len(), missing.count());
        let plan_tag = questions::language_tag(self.plan());
        let headings = text::negotiate(plan_tag.as_slice());
        self.ask_about_export(ExportState {
            options,
            measured: None,
            points,
            missing,
            headings: plan_tag.filter(|tag| *tag != headings).map(|_| headings),
            refused: None,
        });
    }

    /// Shows choices, and makes the file with them once no other is being made.
    fn ask_about_export(&mut self, state: ExportState) {
        self.open.pdf = None;
        let options = state.options.clone();
        self.pending.show(Dialog::Export(state));
        if self.exports.making {
            return; // begun when the one that is being made is done
        }
        self.exports.making = true;
        let (plan, edition) = (Arc::clone(self.open.history.plan()), self.open.edition());
        let (interface, of) = (self.texts.tag().to_owned(), options.clone());
        let make_pdf = Arc::clone(&self.environment.make_pdf);
        let make = move || make_pdf(&document_of(&plan, &options, &interface));
        self.jobs
            .spawn(make, move |app, made| app.made(edition, &of, made));
    }

    /// The person chose otherwise: that is remembered, and the file is made again.
    pub(super) fn choose_export(&mut self, mut state: ExportState, options: Options) {
        if options.is_final != state.options.is_final {
            self.open.is_final = Some(options.is_final);
        }
        self.open.first_page = options.first_page;
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
        self.pending.show(Dialog::Export(state));
    }

    /// Forgets choices that were kept.
    pub(super) fn drop_preset(&mut self, state: ExportState, at: usize) {
        if at < self.settings.presets.len() {
            self.settings.presets.remove(at);
            self.save_settings();
        }
        self.pending.show(Dialog::Export(state));
    }

    /// Reads a picture on another thread, keeps it beside the settings as the logo, and goes back to the choices.
    pub(super) fn read_logo(&mut self, path: PathBuf) {
        let (file, disk) = (self.logo_file(), self.environment.disk.clone());
        let line = file.clone().unwrap_or_else(|| path.clone());
        let read = move || {
            let picture = read_picture(&disk, &path)?;
            let kept = file.map_or(Ok(()), |file| keep_logo(&disk, &file, &picture));
            Ok((picture, kept))
        };
        self.jobs.on_settings(&line, read, Self::take_logo);
    }

    fn take_logo(&mut self, read: Result<Result<LogoRead, Reason>, Broke>) {
        let refused = match read {
            Ok(Ok((picture, kept))) => {
                self.show_logo(Some(Arc::new(picture)));
                if let Err(error) = kept {
                    self.could_not(&error);
                }
                None
            }
            Ok(Err((key, args))) => Some(self.texts.sentence(key, &args)),
            Err(_) => Some(self.texts.say("broke-logo").into_owned()),
        };
        if self.pending.dialog().is_none() {
            self.begin_export();
        }
        if let Some(why) = refused {
            self.refuse_logo(why);
        }
    }

    /// Says beside the choices why a picture is no logo: what is said at the foot of the window lies behind them.
    fn refuse_logo(&mut self, why: String) {
        match self.take_question() {
            Some(mut state) => {
                announce::say(&self.ctx, Urgency::Assertive, &why);
                state.refused = Some(why);
                self.pending.show(Dialog::Export(state));
            }
            None => self.fail(why, vec![]), // something else is asked now
        }
    }

    /// Forgets the logo.
    pub(super) fn drop_logo(&mut self) {
        self.exports.logo = None;
        if let Some(file) = self.logo_file() {
            let at = file.clone();
            let remove = move || std::fs::remove_file(at).ok(); // it may be gone already
            self.jobs.on_settings(&file, remove, |app, removed| {
                if removed.is_err() {
                    app.broke("broke-logo");
                }
            });
        }
        self.begin_export();
    }

    /// A file was made: its size goes into the open dialog, the file waits for a path.
    fn made(
        &mut self,
        edition: Edition,
        options: &Options,
        made: Result<Result<Export, PdfError>, Broke>,
    ) {
        self.exports.making = false;
        let Some(mut state) = self.take_question() else {
            return;
        };
        if edition != self.open.edition() || state.options != *options {
            self.ask_about_export(state); // other choices came meanwhile
            return;
        }
        state.measured = Some(match &made {
            Ok(Ok(export)) => Ok(Measured {
                pages: export.pages,
                bytes: export.bytes.len(),
                left_out: self.left_out(export),
            }),
            Ok(Err(error)) => Err(self.texts.sentence(error.key(), &error.args())),
            Err(_) => Err(self.texts.say("broke-pdf").into_owned()),
        });
        self.open.pdf = made.ok().and_then(Result::ok).map(Arc::new);
        self.pending.show(Dialog::Export(state));
    }

    /// Signs that no font has, in words, with the names of their places.
    pub(super) fn left_out(&self, export: &Export) -> Vec<(String, String)> {
        let signs = export
            .left_out
            .iter()
            .map(|left| (left.character, left.place));
        wording::left_out(&self.texts, self.plan(), signs)
    }

    /// Asks for a path for the file that was made.
    pub(super) fn ask_path_of_pdf(&mut self) {
        if let Some(export) = self.open.pdf.clone() {
            self.ask_path(Purpose::Pdf(export));
        }
    }

    /// Writes the file that was made. It is kept until it is written, for another name.
    pub(super) fn write_pdf(&mut self, path: PathBuf, export: Arc<Export>) {
        let purpose = Purpose::Pdf(Arc::clone(&export));
        self.write(&purpose, path, move || Ok(export.bytes.clone()));
    }

    /// Asks for a path for a Word file with these choices.
    pub(super) fn ask_path_of_word(&mut self, options: Options) {
        self.open.pdf = None;
        self.ask_path(Purpose::Word(Box::new(options)));
    }

    /// Makes and writes a Word file.
    pub(super) fn write_word(&mut self, path: PathBuf, options: Box<Options>) {
        let plan = Arc::clone(self.open.history.plan());
        let interface = self.texts.tag().to_owned();
        let make = {
            let options = options.clone();
            move || docx::export(&document_of(&plan, &options, &interface))
        };
        self.write(&Purpose::Word(options), path, make);
    }

    /// Asks for another name for the file that could not be written.
    pub(super) fn write_elsewhere(&mut self) {
        self.notice = None;
        if self.open.pdf.is_some() {
            self.ask_path_of_pdf();
        } else {
            self.begin_export();
        }
    }
}

/// A picture, and whether it could be kept.
type LogoRead = (Picture, Result<(), StoreError>);

fn read_picture(disk: &Disk, path: &Path) -> Result<Picture, Reason> {
    let bytes = store::read_bytes_on(disk, path).map_err(|error| (error.key(), error.args()))?;
    let args = || vec![("path", path.display().to_string())];
    Picture::read(&bytes).map_err(|error| (error.key(), args()))
}

fn keep_logo(disk: &Disk, file: &Path, picture: &Picture) -> Result<(), StoreError> {
    let Some(bytes) = picture.to_png() else {
        return Ok(());
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).ok(); // if that fails, the next call says so
    }
    store::write_on(disk, file, &bytes).map(drop)
}

/// The check of a plan on a day.
pub(super) fn checked(plan: &Plan, catalogue: &Catalogue, today: Date) -> Check {
    check::run(plan, &context(catalogue, today))
}

/// What a plan is judged by on a day.
pub(super) fn context(catalogue: &Catalogue, today: Date) -> Context<'_> {
    Context {
        today,
        catalogue,
        help: wording::help,
    }
}
