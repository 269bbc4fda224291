//! The PDF: made on another thread as soon as its choices are shown, so that its size is known before it is saved.

use super::App;
use super::jobs::Done;
use crate::check::{self, Context, Weight};
use crate::document::{self, Options};
use crate::pdf::{self, Export, PdfError};
use crate::plan::questions;
use crate::ui::{ExportState, Measured, Question};
use crate::{catalogue::Catalogue, text, wording};
use std::sync::Arc;

impl App {
    /// Shows the choices of an export and begins to make the file.
    pub(super) fn begin_export(&mut self) {
        let context = Context {
            today: (self.outside.today)(),
            catalogue: Catalogue::shipped(),
        };
        let check = check::run(self.plan(), &context);
        let open = check
            .findings
            .iter()
            .filter(|finding| finding.dismissed.is_none());
        let missing = open
            .filter(|finding| finding.weight == Weight::Missing)
            .count();
        self.measure_export(false, missing);
    }

    /// Makes the file with these choices.
    pub(super) fn measure_export(&mut self, is_final: bool, missing: usize) {
        self.export = None;
        let plan_tag = questions::language_tag(self.plan());
        let headings = text::negotiate(plan_tag.as_slice());
        self.question = Some(Question::Export(ExportState {
            is_final,
            measured: None,
            missing,
            headings: plan_tag.filter(|tag| *tag != headings).map(|_| headings),
        }));
        let (plan, revision) = (Arc::clone(self.history.plan()), self.history.revision());
        let today = (self.outside.today)();
        let interface = self.texts.tag().to_owned();
        self.jobs.spawn(move || {
            let tag = questions::language_tag(&plan).unwrap_or(&interface);
            let texts = wording::texts_for(tag, &plan);
            let options = Options {
                is_final,
                ..Options::on(today)
            };
            let result = pdf::export(&document::build(&plan, &texts, &options));
            Done::Made {
                revision,
                is_final,
                result,
            }
        });
    }

    /// A file was made: its size goes into the open question, its bytes wait for a path.
    pub(super) fn made(&mut self, revision: u64, is_final: bool, result: Result<Export, PdfError>) {
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
            && state.is_final == is_final
            && current
        {
            state.measured = Some(measured);
            self.export = result.ok();
        }
    }

    fn left_out(&self, export: &Export) -> Vec<(char, String)> {
        let name = |place| wording::place_name(&self.texts, self.plan(), place);
        let signs = export.left_out.iter();
        signs
            .map(|left| (left.sign, left.place.map(name).unwrap_or_default()))
            .collect()
    }
}
