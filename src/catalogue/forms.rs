//! Application forms: their questions in order, how long an answer may be, and which answers of the plan feed it.
//!
//! One file per form in `assets/catalogue/forms/`; a new form is a new file, without code. A form of another field of
//! education names the form that it is like, and what differs. Its words are in the locales: `form-<id>`,
//! `form-section-<section>`, and for a question `form-q-<words>` with `.wants`.

use super::{Catalogue, Grade};
use crate::plan::Field;
use crate::plan::questions::{QUESTIONS, Question as PlanQuestion};
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::HashMap;

/// An application form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Id, as in file names and on the command line: `ka122-sch`.
    pub id: String,
    /// The field of education it is for.
    pub field: Field,
    /// The form whose questions it shares, by its id.
    #[serde(default)]
    pub like: Option<String>,
    /// What differs from the questions of that form, as far as known.
    #[serde(default)]
    pub differs: Vec<Difference>,
    /// First year of the calls that use it.
    pub from: i16,
    /// Last year of these calls.
    pub until: i16,
    /// How sure the questions are.
    pub grade: Grade,
    /// The source of the questions, by the id of one of `sources`.
    pub source: String,
    /// How the form counts characters.
    pub counting: Counting,
    /// Codes of the kinds of activity that the form is about; all if empty.
    #[serde(default)]
    pub activities: Vec<String>,
    /// True if it is about one project: activities that are over or outside its months are left out.
    #[serde(default)]
    pub of_project: bool,
    /// Codes of the states of the partners that take part; all if empty.
    #[serde(default)]
    pub partners: Vec<String>,
    /// What the facts rest on.
    pub sources: Vec<FormSource>,
    /// The questions, in the form's order; those of a section follow each other.
    #[serde(default)]
    pub questions: Vec<FormQuestion>,
}

/// A question that is not the same as in the form of another field of education.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The id of the question.
    pub id: String,
    /// What its wording is called in the locales.
    pub words: String,
    /// How sure it is.
    pub grade: Grade,
    /// Its source, by the id of one of the form's sources.
    pub source: String,
}

/// What a fact rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSource {
    /// Id inside the form.
    pub id: String,
    /// What its description is called in the locales.
    pub words: String,
    /// The address of its page, if it is one.
    #[serde(default)]
    pub address: String,
    /// Its year, or that of its reading if it bears none.
    pub year: i16,
}

impl FormSource {
    /// The key of its description.
    pub fn key(&self) -> String {
        format!("form-source-{}", self.words)
    }
}

/// How a form counts the characters of an answer. Spaces count.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counting {
    /// What one character is.
    pub unit: CountUnit,
    /// How a line break counts.
    pub line_break: LineBreak,
    /// How sure this is.
    pub grade: Grade,
    /// Its source, by the id of one of the form's sources.
    pub source: String,
}

/// What a form takes for one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum CountUnit {
    /// A character of Unicode: an emoji is one, a combining accent is one more.
    Characters,
    /// As browsers count the text of a field, in units of UTF-16: most emoji are two.
    Utf16,
}

/// How a line break counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum LineBreak {
    /// One character.
    One,
    /// Two characters, carriage return and line feed.
    Two,
    /// One or two: no source says which.
    Either,
}

/// How many characters an answer has. The two differ if it is unknown how a line break counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// By the reading that gives fewer.
    pub least: usize,
    /// By the reading that gives more.
    pub most: usize,
}

impl Counting {
    /// The length of a text as the form counts it. However a line break is written, it is one line break.
    pub fn count(&self, text: &str) -> Count {
        let text = text.replace("\r\n", "\n");
        let breaks = text.matches(['\n', '\r']).count();
        let all = match self.unit {
            CountUnit::Characters => text.chars().count(),
            CountUnit::Utf16 => text.encode_utf16().count(),
        };
        match self.line_break {
            LineBreak::One => Count {
                least: all,
                most: all,
            },
            LineBreak::Two => Count {
                least: all + breaks,
                most: all + breaks,
            },
            LineBreak::Either => Count {
                least: all,
                most: all + breaks,
            },
        }
    }
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormQuestion {
    /// Id, unique in its form; forms of other fields of education that share the question call it the same.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// What its wording is called in the locales.
    pub words: String,
    /// What is to be given.
    #[serde(default)]
    pub kind: Wants,
    /// How often it is asked.
    #[serde(default)]
    pub repeats: Repeats,
    /// How long the answer may be, if a reliable source says so.
    #[serde(default)]
    pub limit: Option<Limit>,
    /// Other limits that sources name; shown, never used.
    #[serde(default)]
    pub seen: Vec<u32>,
    /// To be answered in English, in a form that is otherwise in the school's language.
    #[serde(default)]
    pub in_english: bool,
    /// Only items with one of these codes feed it; all if empty.
    #[serde(default)]
    pub only: Vec<String>,
    /// Items that would show nothing but their name are left out.
    #[serde(default)]
    pub details_only: bool,
    /// The answers of the plan that feed it, in order: `school.daily`, `goal.title`.
    #[serde(default)]
    pub feeds: Vec<String>,
}

/// What a question wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Wants {
    /// Words.
    #[default]
    Text,
    /// A number, or a few.
    Number,
    /// A table with one row per item; its feeds are the columns.
    Items,
    /// A table with one row per kind of activity, whose figures are added up.
    Kinds,
    /// A table of people abroad with one row per school year.
    Years,
    /// One or several of a list that the form offers.
    Choice,
    /// A tick.
    Tick,
    /// A file.
    Attachment,
}

impl Wants {
    /// True if something is pasted or typed; the others are clicked in the form itself.
    pub fn is_written(self) -> bool {
        !matches!(self, Self::Choice | Self::Tick | Self::Attachment)
    }

    /// True for tables.
    pub fn is_table(self) -> bool {
        matches!(self, Self::Items | Self::Kinds | Self::Years)
    }
}

/// How often a question is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Repeats {
    /// Once.
    #[default]
    Once,
    /// For each goal of the plan.
    Objective,
    /// For each activity that the form is about.
    Activity,
    /// For the school and each partner that takes part.
    Organisation,
}

/// How long an answer may be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Characters, including spaces.
    pub characters: u32,
    /// How sure it is.
    pub grade: Grade,
    /// Its source, by the id of one of the form's sources.
    pub source: String,
}

/// What helps when the answers go into the web form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// Its id.
    pub id: String,
    /// The ids of the forms it is about; all if empty. A form that is like one of them is meant too.
    #[serde(default)]
    pub forms: Vec<String>,
    /// True if it is to be known before anything is written: it stands above the answers, unfolded.
    #[serde(default)]
    pub first: bool,
    /// How sure it is.
    pub grade: Grade,
    /// The year of the source, or that of its reading if it bears none.
    pub year: i16,
    /// Its sources, by their ids in the catalogue.
    pub sources: Vec<String>,
}

impl Tip {
    /// The key of its words.
    pub fn key(&self) -> String {
        format!("form-tip-{}", self.id)
    }

    /// True if it is about that form.
    pub fn is_for(&self, form: &Form) -> bool {
        let is_meant = |id: &String| self.forms.contains(id);
        self.forms.is_empty() || is_meant(&form.id) || form.like.as_ref().is_some_and(is_meant)
    }
}

impl Form {
    /// The key of its name.
    pub fn key(&self) -> String {
        format!("form-{}", self.id)
    }

    /// True if it is known how long at least one answer may be.
    pub fn has_limits(&self) -> bool {
        self.questions
            .iter()
            .any(|question| question.limit.is_some())
    }

    /// True if its last call is over.
    pub fn is_closed(&self, year: i16) -> bool {
        self.until < year
    }

    /// How a question differs from the one of the form that this one is like.
    pub fn difference(&self, question: &str) -> Option<&Difference> {
        self.differs.iter().find(|differs| differs.id == question)
    }

    /// A source by its id.
    pub fn source(&self, id: &str) -> Option<&FormSource> {
        self.sources.iter().find(|source| source.id == id)
    }
}

impl FormQuestion {
    /// The key of its wording; `.wants` says what a good answer has.
    pub fn key(&self) -> String {
        format!("form-q-{}", self.words)
    }

    /// The key of the name of its section.
    pub fn section_key(&self) -> String {
        format!("form-section-{}", self.section)
    }

    /// The questions of the plan that feed it, in order; names that the plan does not know are left out.
    pub fn fed_by(&self) -> Vec<&'static PlanQuestion> {
        self.feeds.iter().filter_map(|feed| field(feed)).collect()
    }
}

/// The question of the plan with that name: `school.daily`, and for any item of a list `goal.title`.
pub fn field(name: &str) -> Option<&'static PlanQuestion> {
    let (record, field) = name.split_once('.')?;
    QUESTIONS
        .iter()
        .find(|question| question.field == field && question.owner_name() == record)
}

impl Catalogue {
    /// The form of that id, in small or capital letters.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms
            .iter()
            .find(|form| form.id.eq_ignore_ascii_case(id))
    }

    /// The forms for a school of these fields of education: those of its own fields come first.
    pub fn forms_for(&self, fields: &[Field]) -> Vec<&Form> {
        let rank = |form: &Form| {
            let own = fields.iter().position(|field| *field == form.field);
            own.unwrap_or(usize::MAX)
        };
        let mut forms: Vec<&Form> = self.forms.iter().collect();
        forms.sort_by_key(|form| (Reverse(form.until), rank(form)));
        forms
    }
}

/// The forms in their order, each with its questions: its own, or those of the form it is like.
pub(super) fn whole(mut forms: Vec<Form>) -> Vec<Form> {
    let asked: HashMap<String, Vec<FormQuestion>> = forms
        .iter()
        .map(|form| (form.id.clone(), form.questions.clone()))
        .collect();
    for form in &mut forms {
        let Some(questions) = form.like.as_ref().and_then(|id| asked.get(id)) else {
            continue;
        };
        form.questions.clone_from(questions);
        for question in &mut form.questions {
            if let Some(differs) = form.differs.iter().find(|one| one.id == question.id) {
                question.words.clone_from(&differs.words);
            }
        }
    }
    forms.sort_by_cached_key(|form| (Reverse(form.until), form.field, form.id.clone()));
    forms
}
