//! Answers for a form: which form is looked at, and what a person does with its answers.

use super::App;
use super::files::Target;
use crate::answers::{self, FormEntry, Sheet};
use crate::catalogue::Catalogue;
use crate::catalogue::forms::Form;
use crate::plan::history::Spot;
use crate::plan::{FormAnswer, Id, Place, Plan, YesNo};
use crate::text::Texts;
use crate::ui::answers::{Act, key};
use crate::ui::{Follow, Page};
use crate::{pdf, wording};
use std::path::PathBuf;
use std::sync::Arc;

/// The form that is looked at, with the answers of the plan for it.
#[derive(Default)]
pub(super) struct Answers {
    form: Option<&'static Form>,
    /// The words of the plan's language, and whether they speak of adult learners.
    texts: Option<(bool, Texts)>,
    /// The answers, with the revision of the plan that they are made of.
    sheet: Option<(u64, Sheet)>,
}

impl Answers {
    /// The answers, where the page was opened.
    pub(super) fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref().map(|(_, sheet)| sheet)
    }

    fn entry(&self, at: usize) -> Option<&FormEntry> {
        self.sheet()?.entries.get(at)
    }
}

impl App {
    /// Goes to the page of answers.
    pub(super) fn show_answers(&mut self) {
        self.page = Page::Answers;
    }

    /// The form that is looked at: the one chosen, the one last worked on, or the first.
    fn form(&self) -> Option<&'static Form> {
        let catalogue = Catalogue::shipped();
        let last = self.plan().form_answers.last();
        self.answers
            .form
            .or_else(|| last.and_then(|answer| catalogue.form(&answer.form)))
            .or(catalogue.forms.first())
    }

    /// Makes the answers anew where the plan or the form has changed.
    pub(super) fn derive_answers(&mut self) {
        if self.page != Page::Answers {
            return; // the catalogue is not read before it is needed
        }
        let Some(form) = self.form() else { return };
        let revision = self.history.revision();
        self.answers.form = Some(form);
        let plan = Arc::clone(self.history.plan());
        let tag = answers::language_of(&plan, self.texts.tag());
        let made = self.answers.sheet.as_ref();
        let speaks = self.answers.texts.as_ref().map(|(_, texts)| texts.tag());
        if made.is_some_and(|(of, sheet)| *of == revision && sheet.form.id == form.id)
            && speaks == Some(tag)
        {
            return;
        }
        let adults = wording::has_adult_learners(&plan);
        let texts = self.answers.texts.take();
        let texts = texts.filter(|(of, texts)| *of == adults && texts.tag() == tag);
        let texts = texts.unwrap_or_else(|| (adults, answers::texts_of(&plan, tag)));
        self.answers.sheet = Some((revision, Sheet::new(&plan, &texts.1, form)));
        self.answers.texts = Some(texts);
    }

    /// Shows the form that a kept answer belongs to.
    pub(super) fn show_form_of(&mut self, place: Place) {
        let mut all = self.plan().form_answers.iter();
        let answer = all.find(|answer| Some(answer.id) == place.id());
        if let Some(form) = answer.and_then(|answer| Catalogue::shipped().form(&answer.form)) {
            self.answers.form = Some(form);
        }
        self.page = Page::Answers;
    }

    pub(super) fn act_on_answers(&mut self, ctx: &egui::Context, act: &Act) {
        match act {
            Act::Choose(form) => self.answers.form = Catalogue::shipped().form(form),
            Act::Pdf => self.ask_path(Target::AnswersPdf),
            Act::Text => self.ask_path(Target::AnswersText),
            Act::Copy(at) => self.copy_answer(ctx, *at),
            Act::Write(at) => {
                let plan_text = self.plan_text(*at);
                let place = self.decide(*at, "text", |answer| {
                    answer.own = Some(YesNo::Yes);
                    answer.seen.clone_from(&plan_text);
                    answer.text = plan_text;
                });
                self.memory.jump = place.map(|place| (place, None));
            }
            Act::Back(at) => {
                self.decide(*at, "text", |answer| {
                    answer.own = None;
                    answer.text.clear();
                    answer.seen.clear();
                });
                let key = if self.plan_text(*at).is_empty() {
                    "answers-removed"
                } else {
                    "answers-back-done"
                };
                let text = self.texts.say(key).into_owned();
                self.notify(text, Some(Follow::Undo));
            }
            Act::Keep(at) => {
                let plan_text = self.plan_text(*at);
                self.decide(*at, "seen", |answer| answer.seen = plan_text);
            }
            Act::SetLimit(at) => {
                let key = self.answers.entry(*at).map(key);
                self.memory.answers.limits.extend(key);
                let record = self.note_about(*at, |_| {});
                self.memory.jump = record.map(|id| (Place::item(id, "limit"), None));
            }
            Act::RemoveLimit(at) => {
                if let Some(key) = self.answers.entry(*at).map(key) {
                    self.memory.answers.limits.remove(&key);
                }
                self.decide(*at, "limit", |answer| answer.limit.0.clear());
            }
        }
    }

    /// What the plan answers.
    fn plan_text(&self, at: usize) -> String {
        let entry = self.answers.entry(at);
        entry.map_or_else(String::new, |entry| entry.plan_text.clone())
    }

    /// Puts an answer on the clipboard and notes when.
    fn copy_answer(&mut self, ctx: &egui::Context, at: usize) {
        let entry = self.answers.entry(at);
        let text = entry.map_or_else(String::new, |entry| entry.text().to_owned());
        let mark = answers::mark(&text);
        ctx.copy_text(text);
        let when = format!(
            "{} {}",
            (self.outside.today)(),
            (self.outside.time_of_day)()
        );
        self.note_about(at, |answer| {
            answer.copied = when;
            answer.copied_mark = mark;
        });
    }

    /// Changes what is kept about an answer, as a step; gives the place of that field.
    fn decide(
        &mut self,
        at: usize,
        field: &'static str,
        change: impl FnOnce(&mut FormAnswer),
    ) -> Option<Place> {
        let (plan, id) = self.plan_with(at, change)?;
        let place = Place::item(id, field);
        let spot = Spot {
            place: Some(place),
            caret: None,
        };
        self.change(spot, None, self.now, |old| *old = plan);
        Some(place)
    }

    /// Notes something about an answer that is no step for undo; gives the record that keeps it.
    fn note_about(&mut self, at: usize, change: impl FnOnce(&mut FormAnswer)) -> Option<Id> {
        let (plan, id) = self.plan_with(at, change)?;
        self.history.note(|old| *old = plan);
        self.saving = self.unsaved();
        Some(id)
    }

    /// The plan with a change of what is kept about an answer, and the record that keeps it.
    fn plan_with(&self, at: usize, change: impl FnOnce(&mut FormAnswer)) -> Option<(Plan, Id)> {
        let sheet = self.answers.sheet()?;
        let entry = sheet.entries.get(at)?;
        let (form, question, about) = (sheet.form, entry.question, entry.about);
        let mut plan = self.plan().clone();
        let answer = plan.form_answer_mut(&form.id, &question.id, about);
        change(answer);
        let id = answer.id;
        Some((plan, id))
    }

    /// Writes all answers into a file.
    pub(super) fn write_answers(&mut self, target: Target, path: PathBuf) {
        let Some(form) = self.form() else { return };
        let plan = Arc::clone(self.history.plan());
        let (today, interface) = ((self.outside.today)(), self.texts.tag().to_owned());
        self.write(target, path, move || {
            let texts = answers::texts_of(&plan, &interface);
            let sheet = Sheet::new(&plan, &texts, form);
            if target == Target::AnswersPdf {
                let document = answers::document(&sheet, &plan, &texts, today);
                Ok(pdf::export(&document)?.bytes)
            } else {
                Ok(answers::text(&sheet, &plan, &texts, today).into_bytes())
            }
        });
    }

    /// The proposed name of a file with all answers: that of the plan's, with the form.
    pub(super) fn name_of_answers(&self, ending: &str) -> String {
        let name = crate::document::file_name(self.plan(), ending);
        let form = self.form().map_or("", |form| &form.id);
        let stem = name.strip_suffix(ending).unwrap_or(&name);
        format!("{}-{form}.{ending}", stem.trim_end_matches('.'))
    }
}
