//! The address of one answer. Findings, dismissals, undo, navigation and form mapping all speak it.

use super::items::Id;
use super::record::{Answer, AnswerMut};
use super::{Plan, questions};
use std::fmt;
use std::str::FromStr;

/// The record an answer stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Of {
    /// The lists of the plan: needs, goals, activities and so on.
    Plan,
    /// The plan itself.
    About,
    /// The school.
    School,
    /// Current status.
    Status,
    /// Vision.
    Vision,
    /// The network as a whole.
    Network,
    /// European dimension.
    Europe,
    /// Follow-up.
    FollowUp,
    /// The application that the plan is held against.
    Funding,
    /// An item of a list.
    Item(Id),
}

impl Of {
    /// The records that stand once in a plan.
    pub const SINGLE: [Self; 9] = [
        Self::Plan,
        Self::About,
        Self::School,
        Self::Status,
        Self::Vision,
        Self::Network,
        Self::Europe,
        Self::FollowUp,
        Self::Funding,
    ];

    /// The name in text keys: `goal` for every goal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::About => "about",
            Self::School => "school",
            Self::Status => "status",
            Self::Vision => "vision",
            Self::Network => "network",
            Self::Europe => "europe",
            Self::FollowUp => "follow-up",
            Self::Funding => "funding",
            Self::Item(id) => id.kind.name(),
        }
    }

    /// The id, if it is an item.
    pub fn id(self) -> Option<Id> {
        match self {
            Self::Item(id) => Some(id),
            _ => None,
        }
    }
}

/// The address of one answer: a record and a field. Written `school.pupils` or `g1.title`;
/// lists have places too: `plan.needs`, `status.projects`, `g1.indicators`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The record.
    pub of: Of,
    /// The field, as in the type of the record.
    pub field: &'static str,
}

impl Place {
    /// The place of a field.
    pub const fn new(of: Of, field: &'static str) -> Self {
        Self { of, field }
    }

    /// The place of a field of an item.
    pub const fn item(id: Id, field: &'static str) -> Self {
        Self {
            of: Of::Item(id),
            field,
        }
    }

    /// The item this place is in, if any.
    pub fn id(self) -> Option<Id> {
        self.of.id()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of {
            Of::Item(id) => write!(f, "{id}.{}", self.field),
            of => write!(f, "{}.{}", of.name(), self.field),
        }
    }
}

impl FromStr for Place {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || format!("`{text}` is not a place such as `school.name` or `g1.title`");
        let (record, field) = text.split_once('.').ok_or_else(unknown)?;
        let of = match Of::SINGLE.into_iter().find(|of| of.name() == record) {
            Some(of) => of,
            None => Of::Item(record.parse().ok().ok_or_else(unknown)?),
        };
        let question = questions::find(of, field).ok_or_else(unknown)?;
        Ok(Self {
            of,
            field: question.field,
        })
    }
}

impl Plan {
    /// The answer at a place; `None` if the item is gone.
    pub fn answer(&self, place: Place) -> Option<Answer<'_>> {
        self.record(place.of)?.answer(place.field)
    }

    /// The answer at a place, to be changed; `None` if the item is gone or the place names a list.
    pub fn answer_mut(&mut self, place: Place) -> Option<AnswerMut<'_>> {
        self.record_mut(place.of)?.answer_mut(place.field)
    }

    /// The words at a place; empty if there are none.
    pub fn words(&self, place: Place) -> &str {
        match self.answer(place) {
            Some(Answer::Text(text)) => text,
            Some(Answer::Date(date)) => &date.0,
            Some(Answer::Amount(amount)) => &amount.0,
            _ => "",
        }
    }
}
