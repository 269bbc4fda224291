//! A plan's answers for an application form: for each question, and each item it repeats for, the text to paste.
//!
//! [`Sheet::new`] makes them in the language of the plan. The words are the school's; between them are
//! labels and values from the locales (`say-…`). What the person decided differently is in [`Plan::form_answers`].

mod compose;
mod entries;
mod paper;
mod plain;
mod say;
mod table;

pub use paper::{about, document, length, name, outside, progress, rests_on, source, text};
pub use table::{AnswerTable, safe_cell};

use crate::catalogue::forms::{Count, Form, FormQuestion};
use crate::plan::{Id, Kind, Place, Plan, questions};
use crate::text::{self, Texts};
use crate::wording;

/// From this share of its limit on, an answer is nearly too long.
const NEAR: f64 = 0.9;

/// All answers of a plan for one form.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The form.
    pub form: &'static Form,
    /// The answers, in the form's order.
    pub entries: Vec<FormEntry>,
    /// The activities that are left out, because they are over or outside the months of the project.
    pub outside: Vec<Id>,
}

/// One answer of a form.
#[derive(Clone, Debug)]
pub struct FormEntry {
    /// The question.
    pub question: &'static FormQuestion,
    /// The goal, activity or partner that the answer is about.
    pub about: Option<Id>,
    /// The kind of item that the question repeats for, if the plan has none of it yet.
    pub lacks: Option<Kind>,
    /// What the plan answers.
    pub plan_text: String,
    /// The same as a table, for questions that want one.
    pub table: Option<AnswerTable>,
    /// The person's own text, if it replaces the plan's answer.
    pub own: Option<OwnText>,
    /// Where the plan's answer comes from, or where to write it.
    pub sources: Vec<Place>,
    /// The length of the answer that counts.
    pub count: Count,
    /// How long it may be, in characters: the person's own limit for it, the known one, or the one the person set for
    /// the whole form.
    pub limit: Option<usize>,
    /// True if the person set this limit for this answer.
    pub is_own_limit: bool,
    /// The record that keeps what the person decided, once there is one.
    pub record: Option<Id>,
    /// Its state.
    pub state: AnswerState,
    /// When it was copied.
    pub copied: Option<Copied>,
}

/// A text of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText {
    /// The text, without marks of emphasis.
    pub text: String,
    /// The plan's answer when the text was begun.
    pub seen: String,
    /// True if the plan's answer has changed since.
    pub is_stale: bool,
}

/// When an answer was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Day and time of day, as kept.
    pub when: String,
    /// True if the answer has changed since.
    pub is_stale: bool,
}

/// The state of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerState {
    /// Clicked in the form itself: nothing to write.
    ByHand,
    /// Nothing to paste yet.
    Empty,
    /// Present, and not too long as far as is known.
    Fits,
    /// Present, and nearly too long.
    Near,
    /// Too long by one reading of a line break, not by the other.
    PerhapsOver,
    /// Too long.
    Over,
}

impl AnswerState {
    /// Its name in text keys and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Empty => "empty",
            Self::Fits => "fits",
            Self::Near => "near",
            Self::PerhapsOver => "perhaps-over",
            Self::Over => "over",
        }
    }

    /// True if the answer is, or may be, too long.
    pub fn is_over(self) -> bool {
        matches!(self, Self::PerhapsOver | Self::Over)
    }

    fn of(text: &str, count: Count, limit: Option<usize>) -> Self {
        if text.trim().is_empty() {
            return Self::Empty;
        }
        match limit {
            Some(limit) if count.least > limit => Self::Over,
            Some(limit) if count.most > limit => Self::PerhapsOver,
            Some(limit) if count.most as f64 >= limit as f64 * NEAR => Self::Near,
            _ => Self::Fits,
        }
    }
}

/// How many answers a form has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormProgress {
    /// Present, including those that are too long.
    pub answered: usize,
    /// Of these, too long or perhaps too long.
    pub over: usize,
    /// Nothing to paste yet.
    pub empty: usize,
}

impl Sheet {
    /// The answers of a plan; `texts` are those of [`texts_of`] the plan. Questions in English are left out if
    /// the whole plan is in English.
    pub fn new(plan: &Plan, texts: &Texts, form: &'static Form) -> Self {
        let outside = entries::outside(plan, form);
        Self {
            form,
            entries: entries::entries(plan, texts, form, &outside),
            outside,
        }
    }

    /// Counts the answers, except those that are only clicked in the form.
    pub fn progress(&self) -> FormProgress {
        let mut progress = FormProgress::default();
        for entry in &self.entries {
            match entry.state {
                AnswerState::ByHand => {}
                AnswerState::Empty => progress.empty += 1,
                state => {
                    progress.answered += 1;
                    progress.over += usize::from(state.is_over());
                }
            }
        }
        progress
    }
}

impl FormEntry {
    /// The answer that counts: the person's own text, or the plan's answer.
    pub fn text(&self) -> &str {
        match &self.own {
            Some(own) => &own.text,
            None => &self.plan_text,
        }
    }

    /// True if it answers that question about that item.
    pub fn is_about(&self, question: &str, about: Option<Id>) -> bool {
        self.question.id == question && self.about == about
    }
}

/// The tag of the shipped language in which a plan's answers are composed: its own, or the nearest.
pub fn language_of<'a>(plan: &Plan, otherwise: &'a str) -> &'a str {
    questions::language_tag(plan).map_or(otherwise, |tag| text::negotiate(&[tag]))
}

/// The words in which a plan's answers are composed.
pub fn texts_of(plan: &Plan, otherwise: &str) -> Texts {
    wording::texts_for(language_of(plan, otherwise), plan)
}

/// A short mark of a text, so that a later change shows (FNV-1a, 64 bits).
pub fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
