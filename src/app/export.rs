//! The PDF: made on another thread as soon as its choices are shown, so that its size is known before it is saved.

use super::App;
use super::jobs::Done;
use crate::check::{self, Check, Context, Weight};
use crate::document::{self, Document, Options, Preset};
use crate::pdf::{self, Export, PdfError};
use crate::plan::{Plan, questions};
use crate::text::Texts;
use crate::ui::{ExportState, Measured, Question};
use crate::{catalogue::Catalogue, text, wording};
use jiff::civil::Date;
use std::sync::Arc;

/// The document that a person gets of a plan: the one way to it for the export and for what shows it before.
///
/// `interface` is the language of the window, for a plan that has none.
pub(super) fn document_of(plan: &Plan, options: &Options, interface: &str) -> Document {
    let tag = questions::language_tag(plan).unwrap_or(interface);
    let texts = wording::texts_for(tag, plan);
    let points = if options.unanswered {
        open_points(plan, &texts, options.today)
    } else {
        Vec::new()
    };
    let options = Options {
        points,
        ..options.clone()
    };
    document::build(plan, &texts, &options)
}

impl App {
    /// What the person decided about the PDF, today.
    pub(super) fn export_options(&self) -> Options {
        let (preset, is_final) = self.chosen;
        Options {
            is_final,
            ..Options::of(preset, (self.outside.today)())
        }
    }

    /// Shows the choices of an export and begins to make the file.
    pub(super) fn begin_export(&mut self) {
        let check = checked(self.plan(), (self.outside.today)());
        let open = check
            .findings
            .iter()
            .filter(|finding| finding.dismissed.is_none());
        let missing = open
            .filter(|finding| finding.weight == Weight::Missing)
            .count();
        let (preset, is_final) = self.chosen;
        self.measure_export(preset, is_final, missing);
    }

    /// Makes the file with these choices.
    pub(super) fn measure_export(&mut self, preset: Preset, is_final: bool, missing: usize) {
        self.export = None;
        self.chosen = (preset, is_final);
        let plan_tag = questions::language_tag(self.plan());
        let headings = text::negotiate(plan_tag.as_slice());
        self.question = Some(Question::Export(ExportState {
            preset,
            is_final,
            measured: None,
            missing,
            headings: plan_tag.filter(|tag| *tag != headings).map(|_| headings),
        }));
        let (plan, revision) = (Arc::clone(self.history.plan()), self.history.revision());
        let options = self.export_options();
        let interface = self.texts.tag().to_owned();
        self.jobs.spawn(move || Done::Made {
            revision,
            preset,
            is_final,
            result: pdf::export(&document_of(&plan, &options, &interface)),
        });
    }

    /// A file was made: its size goes into the open question, its bytes wait for a path.
    pub(super) fn made(
        &mut self,
        revision: u64,
        asked: (Preset, bool),
        result: Result<Export, PdfError>,
    ) {
        let measured = match &result {
            Ok(export) => Ok(Measured {
                pages: export.pages,
                bytes: export.bytes.len(),
                left_out: self.left_out(export),
            }),
            Err(error) => Err(super::files::sentence(
                &self.texts,
                error.key(),
                &error.args(),
            )),
        };
        let current = revision == self.history.revision();
        if let Some(Question::Export(state)) = &mut self.question
            && (state.preset, state.is_final) == asked
            && current
        {
            state.measured = Some(measured);
            self.export = result.ok();
        }
    }

    pub(super) fn left_out(&self, export: &Export) -> Vec<(char, String)> {
        let name = |place| wording::place_name(&self.texts, self.plan(), place);
        let signs = export.left_out.iter();
        signs
            .map(|left| (left.sign, left.place.map(name).unwrap_or_default()))
            .collect()
    }
}

/// The check of a plan on a day, with the shipped facts.
pub(super) fn checked(plan: &Plan, today: Date) -> Check {
    let catalogue = Catalogue::shipped();
    check::run(plan, &Context { today, catalogue })
}

fn open_points(plan: &Plan, texts: &Texts, today: Date) -> Vec<String> {
    wording::open_points(texts, plan, &checked(plan, today))
}
