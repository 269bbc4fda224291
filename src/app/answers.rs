//! Answers for a form: which form is looked at, and what a person does with its answers.

use super::App;
use super::notices::UNDO;
use super::paths::Purpose;
use crate::answers::{self, FormEntry, Sheet};
use crate::catalogue::facts;
use crate::catalogue::forms::Form;
use crate::plan::history::Spot;
use crate::plan::{FormAnswer, Id, Place, Plan, WHOLE_FORM, YesNo};
use crate::text::Texts;
use crate::ui::Page;
use crate::ui::answers::{Act, key};
use crate::wording;
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
    /// The answers, if the page was opened.
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
        self.open.page = Page::Answers;
    }

    /// The form that is looked at: the one chosen, the one last worked on, or the first that fits the school.
    fn form(&self) -> Option<&'static Form> {
        let catalogue = self.facts.catalogue;
        let last = self.plan().form_answers.last();
        let first = || {
            let fields = facts::fields(self.plan(), catalogue);
            catalogue.forms_for(&fields).first().copied()
        };
        self.open
            .answers
            .form
            .or_else(|| last.and_then(|answer| catalogue.form(&answer.form)))
            .or_else(first)
    }

    /// Makes the answers again if the plan or the form has changed.
    pub(super) fn derive_answers(&mut self) {
        if self.open.page != Page::Answers {
            return; // the catalogue is not read before it is needed
        }
        let Some(form) = self.form() else { return };
        let revision = self.open.history.revision();
        self.open.answers.form = Some(form);
        let plan = Arc::clone(self.open.history.plan());
        let tag = answers::language_of(&plan, self.texts.tag());
        let made = self.open.answers.sheet.as_ref();
        let speaks = self
            .open
            .answers
            .texts
            .as_ref()
            .map(|(_, texts)| texts.tag());
        if made.is_some_and(|(of, sheet)| *of == revision && sheet.form.id == form.id)
            && speaks == Some(tag)
        {
            return;
        }
        let adults = wording::has_adult_learners(&plan);
        let texts = self.open.answers.texts.take();
        let texts = texts.filter(|(of, texts)| *of == adults && texts.tag() == tag);
        let texts = texts.unwrap_or_else(|| (adults, answers::texts_of(&plan, tag)));
        self.open.answers.sheet = Some((revision, Sheet::new(&plan, &texts.1, form)));
        self.open.answers.texts = Some(texts);
    }

    /// Shows the form that a kept answer belongs to.
    pub(super) fn show_form_of(&mut self, place: Place) {
        let mut all = self.plan().form_answers.iter();
        let answer = all.find(|answer| Some(answer.id) == place.id());
        if let Some(form) = answer.and_then(|answer| self.facts.catalogue.form(&answer.form)) {
            self.open.answers.form = Some(form);
        }
        self.open.page = Page::Answers;
    }

    pub(super) fn act_on_answers(&mut self, act: &Act) {
        match act {
            Act::Choose(form) => self.open.answers.form = self.facts.catalogue.form(form),
            Act::Pdf => self.ask_path_of_answers(Purpose::AnswersPdf),
            Act::Text => self.ask_path_of_answers(Purpose::AnswersText),
            Act::Copy(at) => self.copy_answer(*at),
            Act::Write(at) => {
                let plan_text = self.plan_text(*at);
                let place = self.decide(*at, "text", |answer| {
                    answer.own = Some(YesNo::Yes);
                    answer.seen.clone_from(&plan_text);
                    answer.text = plan_text;
                });
                self.open.memory.jump = place.map(|place| (place, None));
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
                self.notify(text, vec![UNDO]);
            }
            Act::Keep(at) => {
                let plan_text = self.plan_text(*at);
                self.decide(*at, "seen", |answer| answer.seen = plan_text);
            }
            Act::SetLimit(at) => {
                let key = self.open.answers.entry(*at).map(key);
                self.open.memory.answers.limits.extend(key);
                let record = self.note_about(*at, |_| {});
                self.open.memory.jump = record.map(|id| (Place::item(id, "limit"), None));
            }
            Act::SetFormLimit => {
                self.open.memory.answers.form_limit = true;
                let record = self.plan_with_all(|_| {}).map(|(plan, id)| {
                    self.note(plan);
                    id
                });
                self.open.memory.jump = record.map(|id| (Place::item(id, "limit"), None));
            }
            Act::RemoveFormLimit => {
                self.open.memory.answers.form_limit = false;
                if let Some(changed) = self.plan_with_all(|answer| answer.limit.0.clear()) {
                    self.take(changed, "limit");
                }
            }
            Act::RemoveLimit(at) => {
                if let Some(key) = self.open.answers.entry(*at).map(key) {
                    self.open.memory.answers.limits.remove(&key);
                }
                self.decide(*at, "limit", |answer| answer.limit.0.clear());
            }
        }
    }

    /// What the plan answers.
    fn plan_text(&self, at: usize) -> String {
        let entry = self.open.answers.entry(at);
        entry.map_or_else(String::new, |entry| entry.plan_text.clone())
    }

    /// Puts an answer on the clipboard and notes when.
    fn copy_answer(&mut self, at: usize) {
        let entry = self.open.answers.entry(at);
        let text = entry.map_or_else(String::new, |entry| entry.text().to_owned());
        let mark = answers::mark(&text);
        self.ctx.copy_text(text);
        let when = format!(
            "{} {}",
            (self.environment.today)(),
            (self.environment.time_of_day)()
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
        let changed = self.plan_with(at, change)?;
        Some(self.take(changed, field))
    }

    /// Takes a changed plan as a step; gives the place of that field of the record.
    fn take(&mut self, (plan, id): (Plan, Id), field: &'static str) -> Place {
        let place = Place::item(id, field);
        let spot = Spot {
            place: Some(place),
            caret: None,
        };
        self.change(spot, None, self.now, |old| *old = plan);
        place
    }

    /// Notes something about an answer that is no change by the person: it goes into the file with the next one, or
    /// when the plan is left. Gives the record that keeps it.
    fn note_about(&mut self, at: usize, change: impl FnOnce(&mut FormAnswer)) -> Option<Id> {
        let (plan, id) = self.plan_with(at, change)?;
        self.note(plan);
        Some(id)
    }

    /// Takes a plan in which something was noted that is no change by the person.
    fn note(&mut self, plan: Plan) {
        self.open.history.note(|old| *old = plan);
        if !self.open.history.is_dirty() {
            let revision = self.open.history.revision();
            self.open.autosave.holds(revision, self.now);
        }
    }

    /// The plan with a change of what is kept about an answer, and the record that keeps it.
    fn plan_with(&self, at: usize, change: impl FnOnce(&mut FormAnswer)) -> Option<(Plan, Id)> {
        let sheet = self.open.answers.sheet()?;
        let entry = sheet.entries.get(at)?;
        Some(self.plan_with_answer(&sheet.form.id, &entry.question.id, entry.about, change))
    }

    /// The same of what is kept about all answers of the form.
    fn plan_with_all(&self, change: impl FnOnce(&mut FormAnswer)) -> Option<(Plan, Id)> {
        let form = &self.open.answers.sheet()?.form.id;
        Some(self.plan_with_answer(form, WHOLE_FORM, None, change))
    }

    fn plan_with_answer(
        &self,
        form: &str,
        question: &str,
        about: Option<Id>,
        change: impl FnOnce(&mut FormAnswer),
    ) -> (Plan, Id) {
        let mut plan = self.plan().clone();
        let answer = plan.form_answer_mut(form, question, about);
        change(answer);
        let id = answer.id;
        (plan, id)
    }

    fn ask_path_of_answers(&mut self, purpose: impl FnOnce(&'static Form) -> Purpose) {
        if let Some(form) = self.form() {
            self.ask_path(purpose(form));
        }
    }

    /// Writes all answers for a form into a file.
    pub(super) fn write_answers(&mut self, purpose: &Purpose, form: &'static Form, path: PathBuf) {
        let plan = Arc::clone(self.open.history.plan());
        let (today, interface) = ((self.environment.today)(), self.texts.tag().to_owned());
        let is_pdf = matches!(purpose, Purpose::AnswersPdf(_));
        let make_pdf = Arc::clone(&self.environment.make_pdf);
        self.write(purpose, path, move || {
            let texts = answers::texts_of(&plan, &interface);
            let sheet = Sheet::new(&plan, &texts, form);
            if is_pdf {
                let document = answers::document(&sheet, &plan, &texts, today);
                Ok(make_pdf(&document)?.bytes)
            } else {
                Ok(answers::text(&sheet, &plan, &texts, today).into_bytes())
            }
        });
    }
}
