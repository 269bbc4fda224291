//! How far the parts of a plan are: the answers that it requires, and how many of them are given.

use super::items::Id;
use super::lists::Kind;
use super::place::Of;
use super::questions::{Editor, Owner, Part, QUESTIONS, Question, Rank, of};
use super::{Plan, Record};
use std::iter::Sum;

/// How many answers of a part are required and given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Required answers that are given.
    pub answered: usize,
    /// Required answers, given or not. It changes only with the number of items: a list that must not stay empty counts
    /// as one item from the start, so that the first one changes nothing.
    pub required: usize,
    /// Answers given beside those.
    pub further: usize,
}

/// How far a part is: the one count that all pages show.
pub fn progress(plan: &Plan, part: Part) -> Progress {
    let asked = |owner: Owner| of(owner).filter(move |question| question.part == part);
    let mut progress = Progress::default();
    for of in Of::SINGLE {
        if let Some(record) = plan.record(of) {
            progress.add(record, asked(Owner::One(of)));
        }
    }
    for kind in Kind::ALL {
        if asked(Owner::Each(kind)).next().is_some() {
            for (_, record) in plan.records(kind) {
                progress.add(record, asked(Owner::Each(kind)));
            }
        }
    }
    progress
}

/// How far an item is, with the items of the lists inside it.
pub fn progress_of(plan: &Plan, id: Id) -> Progress {
    let mut progress = Progress::default();
    let Some(record) = plan.record(Of::Item(id)) else {
        return progress;
    };
    progress.add(record, of(Owner::Each(id.kind)));
    for question in of(Owner::Each(id.kind)) {
        if let Editor::Items(kind) = question.editor {
            for (_, inner) in plan.records_in(kind, Some(id)) {
                progress.add(inner, of(Owner::Each(kind)));
            }
        }
    }
    progress
}

/// That of several parts together.
impl Sum for Progress {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            answered: sum.answered + part.answered,
            required: sum.required + part.required,
            further: sum.further + part.further,
        })
    }
}

impl Progress {
    fn add(&mut self, record: &dyn Record, questions: impl Iterator<Item = &'static Question>) {
        let mut people = Vec::new(); // the names of which one question is answered
        for question in questions {
            let answered = question.is_answered(record);
            match (question.editor, question.rank) {
                (Editor::Items(kind), rank) => {
                    if rank.is_required() && !answered {
                        self.required += required_of(kind);
                    }
                }
                (_, Rank::Required) => {
                    self.required += 1;
                    self.answered += usize::from(answered);
                }
                (_, Rank::OneOf(name)) => {
                    if is_first_of(question, name) {
                        self.required += 1;
                    }
                    if answered && people.contains(&name) {
                        self.further += 1;
                    } else if answered {
                        self.answered += 1;
                        people.push(name);
                    }
                }
                (_, Rank::Proposed) => {}
                (_, Rank::Core | Rank::Further) => self.further += usize::from(answered),
            }
        }
    }
}

/// How many answers the first item of a list requires, with the first of the lists inside it.
fn required_of(kind: Kind) -> usize {
    let required = of(Owner::Each(kind)).map(|question| match (question.editor, question.rank) {
        (Editor::Items(inner), rank) if rank.is_required() => required_of(inner),
        (_, Rank::Required) => 1,
        (_, Rank::OneOf(name)) => usize::from(is_first_of(question, name)),
        _ => 0,
    });
    required.sum()
}

/// True for the first of the questions of which one is to be answered.
fn is_first_of(question: &Question, name: &'static str) -> bool {
    let mut all = QUESTIONS.iter();
    let first = all.find(|other| other.owner == question.owner && other.rank == Rank::OneOf(name));
    first.is_some_and(|first| first.field == question.field)
}
