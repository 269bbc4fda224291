//! The PDF: made on another thread as soon as its choices are shown, so that its size is known before it is saved.

use super::App;
use super::jobs::Done;
use crate::check::{self, Check, Context, Weight};
use crate::document::{self, Options, Preset};
use crate::pdf::{self, Export, PdfError};
use crate::plan::{Plan, questions};
use crate::text::Texts;
use crate::ui::{ExportState, Measured, Question};
use crate::{catalogue::Catalogue, text, wording};
use jiff::civil::Date;
use std::sync::Arc;

impl App {
    /// Shows the choices of an export, at first for one purpose, and begins to make the file.
    pub(super) fn begin_export(&mut self, preset: Preset) {
        let check = checked(self.plan(), (self.outside.today)());
        let open = check
            .findings
            .iter()
            .filter(|finding| finding.dismissed.is_none());
        let missing = open
            .filter(|finding| finding.weight == Weight::Missing)
            .count();
        self.measure_export(preset, false, missing);
    }

    /// Makes the file with these choices.
    pub(super) fn measure_export(&mut self, preset: Preset, is_final: bool, missing: usize) {
        self.export = None;
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
        let today = (self.outside.today)();
        let interface = self.texts.tag().to_owned();
        self.jobs.spawn(move || {
            let tag = questions::language_tag(&plan).unwrap_or(&interface);
            let texts = wording::texts_for(tag, &plan);
            let points = match preset {
                Preset::StaffMeeting => open_points(&plan, &texts, today),
                _ => Vec::new(),
            };
            let options = Options {
                is_final,
                points,
                ..Options::of(preset, today)
            };
            let result = pdf::export(&document::build(&plan, &texts, &options));
            Done::Made {
                revision,
                preset,
                is_final,
                result,
            }
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

    fn left_out(&self, export: &Export) -> Vec<(char, String)> {
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
