//! How much of the table a plan needs: what is required, the core of a plan, everything.

use super::Record;
use super::questions::{Editor, Question, of};

/// How much a plan needs the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Without it the plan is not whole: one of the five parts asks for it, the check calls it missing, or the cover
    /// and the dates need it.
    Required,
    /// The same, unless another question of that name in the same record is answered: pupils, staff or guests.
    OneOf(&'static str),
    /// Belongs to the core of a plan, but may stay open.
    Core,
    /// The same, and the program proposes the answer, so that it says nothing of how far the plan is.
    Proposed,
    /// Makes a good plan better, or is asked by a form or a funder.
    Further,
}

impl Rank {
    /// True if an answer is counted as one that the plan needs.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::OneOf(_))
    }

    /// True if it is asked for a first plan.
    pub fn is_core(self) -> bool {
        self != Self::Further
    }
}

/// What is said beside a question that needs an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// This one.
    Required,
    /// This one or another one beside it.
    OneOf,
    /// A list with an item at least.
    AnItem,
}

impl Mark {
    /// What a question of this record needs, if it needs anything.
    pub fn of(question: &Question, record: &dyn Record) -> Option<Self> {
        if !question.rank.is_required() {
            return None;
        }
        let is_list = matches!(question.editor, Editor::Items(_));
        let has_others = || {
            let beside = of(question.owner).filter(|other| other.rank == question.rank);
            beside.filter(|other| other.is_shown(record)).count() > 1
        };
        Some(match question.rank {
            Rank::OneOf(_) if has_others() => Self::OneOf,
            _ if is_list => Self::AnItem,
            _ => Self::Required,
        })
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Required => "mark-required",
            Self::OneOf => "mark-one-of",
            Self::AnItem => "mark-an-item",
        }
    }
}
