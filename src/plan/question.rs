//! What a question of the plan is: whose, where, how it is answered, when it is asked, how much a plan needs it.
//! The questions themselves are the table beside it.

use super::Grain;
use super::depth::Rank;
use super::items::Id;
use super::lists::Kind;
use super::part::Part;
use super::place::{Of, Place};
use super::questions::QUESTIONS;
use super::record::Record;

/// Whose question it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A record that stands once in the plan.
    One(Of),
    /// Each item of a list.
    Each(Kind),
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editor {
    /// One line of words.
    Line,
    /// Several lines of words.
    Lines,
    /// A date.
    Date,
    /// A number or a range.
    Amount,
    /// One of a closed list.
    Choice,
    /// Several of a closed list.
    Choices,
    /// One country.
    Country,
    /// Several countries.
    Countries,
    /// Links to items of a list.
    Links(Kind),
    /// A list of items that have questions of their own.
    Items(Kind),
    /// None: the program keeps it.
    Kept,
}

/// When a question is asked.
#[derive(Clone, Copy)]
pub enum Asked {
    /// Always: whoever reads the plan expects an answer.
    Always,
    /// Offered: a plan may say nothing of it.
    Optional,
    /// Shown only if this holds for the record.
    When(fn(&dyn Record) -> bool),
}

/// One question.
#[derive(Clone, Copy)]
pub struct Question {
    /// Whose it is.
    pub owner: Owner,
    /// The field of the record.
    pub field: &'static str,
    /// The part in which it is asked.
    pub part: Part,
    /// The group of questions inside the part, a key below `group-`; empty for none.
    pub group: &'static str,
    /// How it is answered.
    pub editor: Editor,
    /// When it is asked.
    pub asked: Asked,
    /// How much a plan needs its answer.
    pub rank: Rank,
    /// The finest time that it asks for, if it asks for one.
    pub finest: Grain,
    /// True if it is shown beside the question before it: two ends of a period, a figure and its date.
    pub beside: bool,
    /// True if a few words answer it, so that it needs little room.
    pub brief: bool,
    /// The length that a good answer stays within, in characters; 0 for none. Never enforced.
    pub advised: u32,
}

impl Question {
    /// The key of its words in the locales.
    pub fn key(&self) -> String {
        format!("q-{}-{}", self.owner_name(), self.field.replace('_', "-"))
    }

    /// The name of its owner in keys.
    pub fn owner_name(&self) -> &'static str {
        match self.owner {
            Owner::One(of) => of.name(),
            Owner::Each(kind) => kind.name(),
        }
    }

    /// The place of its answer; `id` is the item if the question belongs to a list.
    pub fn place(&self, id: Option<Id>) -> Option<Place> {
        match (self.owner, id) {
            (Owner::One(of), _) => Some(Place::new(of, self.field)),
            (Owner::Each(kind), Some(id)) if id.kind == kind => Some(Place::item(id, self.field)),
            _ => None,
        }
    }

    /// True if nobody is asked: the program only notes something beside an answer, such as when it was copied.
    pub fn is_noted(&self) -> bool {
        matches!(self.editor, Editor::Kept)
    }

    /// True if its answer is short: several may stand in a row.
    pub fn is_short(&self) -> bool {
        let by_kind = matches!(
            self.editor,
            Editor::Date | Editor::Amount | Editor::Choice | Editor::Country
        );
        by_kind || self.brief
    }

    /// True if it is asked for a first plan. In an item of a list that is not, all are: whoever adds one wants it.
    pub fn is_core(&self) -> bool {
        let is_list = |list: &Question| matches!((self.owner, list.editor), (Owner::Each(kind), Editor::Items(inner)) if kind == inner);
        let is_beyond = |list: &Question| is_list(list) && !list.rank.is_core();
        self.rank.is_core() || QUESTIONS.iter().any(is_beyond)
    }

    /// True if the question makes sense in this record, its owner.
    pub fn is_shown(&self, record: &dyn Record) -> bool {
        match self.asked {
            Asked::When(holds) => holds(record) || self.is_answered(record),
            Asked::Always | Asked::Optional => true,
        }
    }

    /// True if the question is answered in this record, its owner.
    pub fn is_answered(&self, record: &dyn Record) -> bool {
        record
            .answer(self.field)
            .is_some_and(|answer| !answer.is_empty())
    }

    pub(super) const fn optional(mut self) -> Self {
        self.asked = Asked::Optional;
        self
    }

    pub(super) const fn when(mut self, holds: fn(&dyn Record) -> bool) -> Self {
        self.asked = Asked::When(holds);
        self
    }

    pub(super) const fn required(mut self) -> Self {
        self.rank = Rank::Required;
        self
    }

    pub(super) const fn one_of(mut self, name: &'static str) -> Self {
        self.rank = Rank::OneOf(name);
        self
    }

    pub(super) const fn core(mut self) -> Self {
        self.rank = Rank::Core;
        self
    }

    pub(super) const fn proposed(mut self) -> Self {
        self.rank = Rank::Proposed;
        self
    }

    pub(super) const fn to_the(mut self, finest: Grain) -> Self {
        self.finest = finest;
        self
    }

    pub(super) const fn beside(mut self) -> Self {
        self.beside = true;
        self
    }

    pub(super) const fn brief(mut self) -> Self {
        self.brief = true;
        self
    }

    pub(super) const fn advised(mut self, characters: u32) -> Self {
        self.advised = characters;
        self
    }
}

pub(super) const fn one(
    of: Of,
    field: &'static str,
    part: Part,
    group: &'static str,
    editor: Editor,
) -> Question {
    Question {
        owner: Owner::One(of),
        field,
        part,
        group,
        editor,
        asked: Asked::Always,
        rank: Rank::Further,
        finest: Grain::Day,
        beside: false,
        brief: false,
        advised: 0,
    }
}

pub(super) const fn each(
    kind: Kind,
    field: &'static str,
    part: Part,
    group: &'static str,
    editor: Editor,
) -> Question {
    Question {
        owner: Owner::Each(kind),
        ..one(Of::Plan, field, part, group, editor)
    }
}

/// A question of the funding page: offered, never counted.
pub(super) const fn funding(field: &'static str, editor: Editor) -> Question {
    one(Of::Funding, field, Part::Funding, "", editor).optional()
}
