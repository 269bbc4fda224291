//! What several tests need: the day they take for today.
#![allow(dead_code)] // not each test file uses all

use europlan::plan::questions::{Part, QUESTIONS, Question};
use jiff::civil::{Date, date};

/// The day that tests take for today.
pub(crate) fn today() -> Date {
    date(2026, 11, 23)
}

/// The moment that tests take for now: a minute past noon of that day, in Brussels.
pub(crate) fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_431_660).unwrap()
}

/// The questions whose answers stand in documents.
pub(crate) fn printed() -> impl Iterator<Item = &'static Question> {
    let in_document = |question: &&Question| Part::ALL.contains(&question.part);
    QUESTIONS.iter().filter(in_document)
}
