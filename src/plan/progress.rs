//! How far the parts of a plan are: questions answered, of those that are asked.

use super::lists::Kind;
use super::place::Of;
use super::questions::{Asked, Owner, Part, QUESTIONS, Question, of};
use super::{Plan, Record};

/// How many questions of a part are asked and answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Answered.
    pub answered: usize,
    /// Asked, the answered ones included.
    pub asked: usize,
}

/// How far a part is: the one count that the window, the overview and the command line show.
pub fn progress(plan: &Plan, part: Part) -> Progress {
    let mut progress = Progress::default();
    for of in Of::SINGLE {
        if let Some(record) = plan.record(of) {
            progress.add(
                record,
                QUESTIONS
                    .iter()
                    .filter(|q| q.part == part && q.owner == Owner::One(of)),
            );
        }
    }
    for kind in Kind::ALL {
        let questions: Vec<_> = of(Owner::Each(kind))
            .filter(|question| question.part == part)
            .collect();
        if !questions.is_empty() {
            for (_, record) in plan.records(kind) {
                progress.add(record, questions.iter().copied());
            }
        }
    }
    progress
}

impl Progress {
    fn add<'a>(&mut self, record: &dyn Record, questions: impl Iterator<Item = &'a Question>) {
        for question in questions {
            let answered = question.is_answered(record);
            let asked = match question.asked {
                Asked::Always => true,
                Asked::Optional => answered,
                Asked::When(_) => question.is_shown(record),
            };
            self.asked += usize::from(asked);
            self.answered += usize::from(answered);
        }
    }
}
