//! Answers by name: how one answer of a record is read and written without knowing the record's type.
//!
//! The forms, the progress figures, search, undo and the form mapping walk over answers;
//! rules and the document use the typed fields. The [`record!`](crate::plan::record) macro keeps both in step.

use super::choices::{Choice, Choices, Chosen, ChosenSet};
use super::dates::DateText;
use super::items::Id;
use super::lists::Kind;
use super::values::{Amount, Country};

/// One answer, borrowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer<'a> {
    /// Words, one line or several.
    Text(&'a str),
    /// A date as the person wrote it.
    Date(&'a DateText),
    /// A number or a range as the person wrote it.
    Amount(&'a Amount),
    /// One of a closed list.
    Choice(Chosen),
    /// Several of a closed list.
    Choices(ChosenSet),
    /// Countries, in the order given.
    Countries(&'a [Country]),
    /// Links to other items.
    Links(&'a [Id]),
    /// A list of items inside this record.
    Items(Kind, usize),
}

impl Answer<'_> {
    /// True if nothing is answered.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Date(date) => date.is_empty(),
            Self::Amount(amount) => amount.is_empty(),
            Self::Choice(choice) => choice.code.is_none(),
            Self::Choices(set) => set.bits == 0,
            Self::Countries(list) => list.is_empty(),
            Self::Links(list) => list.is_empty(),
            Self::Items(_, count) => *count == 0,
        }
    }
}

/// One answer, to be changed.
pub enum AnswerMut<'a> {
    /// Words, dates and amounts: all are kept as the person wrote them.
    Text(&'a mut String),
    /// One of a closed list.
    Choice(&'a mut dyn Choice),
    /// Several of a closed list.
    Choices(&'a mut dyn Choices),
    /// Countries.
    Countries(&'a mut Vec<Country>),
    /// Links to other items.
    Links(&'a mut Vec<Id>),
}

/// A part of the plan whose answers have names.
pub trait Record {
    /// The names of the answers, in the order of the type.
    fn names(&self) -> &'static [&'static str];
    /// The answer of that name.
    fn answer(&self, name: &str) -> Option<Answer<'_>>;
    /// The answer of that name, to be changed; `None` for lists of items, which have their own functions.
    fn answer_mut(&mut self, name: &str) -> Option<AnswerMut<'_>>;
}

/// A type that can stand as an answer in a record.
pub trait Answerable {
    /// The answer, borrowed.
    fn as_answer(&self) -> Answer<'_>;
    /// The answer, to be changed.
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>>;
    /// True if nothing is answered; such answers are left out of files.
    fn is_unanswered(&self) -> bool {
        match self.as_answer() {
            Answer::Text(text) => text.is_empty(), // blanks a person typed are kept
            other => other.is_empty(),
        }
    }
}

impl Answerable for String {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Text(self)
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Text(self))
    }
}

impl Answerable for DateText {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Date(self)
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Text(&mut self.0))
    }
    fn is_unanswered(&self) -> bool {
        self.0.is_empty()
    }
}

impl Answerable for Amount {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Amount(self)
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Text(&mut self.0))
    }
    fn is_unanswered(&self) -> bool {
        self.0.is_empty()
    }
}

impl Answerable for Vec<Country> {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Countries(self)
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Countries(self))
    }
}

impl Answerable for Vec<Id> {
    fn as_answer(&self) -> Answer<'_> {
        Answer::Links(self)
    }
    fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> {
        Some(AnswerMut::Links(self))
    }
}

/// Declares a record: a plain struct whose fields are answers, with [`Record`] in step, and the name of each answer as
/// a constant spelt as the field: `Activity::start`.
///
/// Fields marked `id` come first and are not answers. Empty answers are left out of files.
#[macro_export]
#[doc(hidden)]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $Name:ident {
        $(@id $(#[$idmeta:meta])* pub $id:ident : $Id:ty,)?
        $($(#[$fmeta:meta])* pub $field:ident : $Type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(default)]
        pub struct $Name {
            $($(#[$idmeta])* pub $id: $Id,)?
            $($(#[$fmeta])*
            #[serde(skip_serializing_if = "Answerable::is_unanswered")]
            pub $field: $Type,)*
        }

        #[allow(non_upper_case_globals)] // spelt as the fields, so that a search finds both
        impl $Name {
            $(#[doc = concat!("The name of the answer `", stringify!($field), "`.")]
            pub const $field: &'static str = stringify!($field);)*
        }

        impl Record for $Name {
            fn names(&self) -> &'static [&'static str] {
                &[$(stringify!($field)),*]
            }
            fn answer(&self, name: &str) -> Option<Answer<'_>> {
                match name {
                    $(stringify!($field) => Some(self.$field.as_answer()),)*
                    _ => None,
                }
            }
            fn answer_mut(&mut self, name: &str) -> Option<AnswerMut<'_>> {
                match name {
                    $(stringify!($field) => self.$field.as_answer_mut(),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use record;
