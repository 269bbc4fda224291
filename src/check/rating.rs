//! From the answers of the rubric to a rating per criterion.

use super::case::Case;
use super::rubric::{self, Grade, Graded};
use super::{Criterion, Level};

/// Where a criterion becomes medium and strong, in points of its questions: partly is one, yes is two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// From so many points on it is medium; below it is weak.
    pub medium: usize,
    /// From so many points on it is strong.
    pub strong: usize,
    /// It is strong only if one of these questions is answered with yes; empty if any will do.
    pub core: &'static [&'static str],
}

/// The rating of one criterion, with the questions it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The criterion.
    pub criterion: Criterion,
    /// The rating.
    pub level: Level,
    /// The level below, if the rating hangs on a single question that is only partly answered.
    pub between: Option<Level>,
    /// The questions with their answers, in the order in which they are shown.
    pub answers: Vec<Graded>,
}

impl Scale {
    /// The scale of a criterion, from the table of what assessors call weak, medium and strong: a partner by name or a
    /// platform for strong networks, goals that can be counted for a plan that is strong on concrete.
    pub fn of(criterion: Criterion) -> Self {
        let scale = |medium, strong, core| Self {
            medium,
            strong,
            core,
        };
        match criterion {
            Criterion::Complete => scale(4, 8, &[]),
            Criterion::Concrete => scale(3, 8, &["counted"]),
            Criterion::Networks => scale(3, 4, &["named", "platform"]),
            Criterion::Realistic | Criterion::Ambitious => scale(2, 6, &[]),
        }
    }

    /// The rating of answers on this scale.
    pub fn level(&self, answers: &[Graded]) -> Level {
        let points = points(answers);
        let answered = |id: &&str| {
            let mut answers = answers.iter();
            answers.any(|answer| answer.question == *id && answer.grade == Grade::Yes)
        };
        if points >= self.strong && (self.core.is_empty() || self.core.iter().any(answered)) {
            Level::Strong
        } else if points >= self.medium {
            Level::Medium
        } else {
            Level::Weak
        }
    }
}

impl Rating {
    /// The points of all its answers.
    pub fn points(&self) -> usize {
        points(&self.answers)
    }

    /// The most points that its questions can give.
    pub fn most(&self) -> usize {
        self.answers.len() * Grade::Yes.points()
    }
}

/// One rating per criterion.
pub(super) fn rate(case: &Case) -> Vec<Rating> {
    Criterion::ALL
        .into_iter()
        .map(|criterion| {
            let answers = rubric::grade(case, criterion);
            let scale = Scale::of(criterion);
            let level = scale.level(&answers);
            Rating {
                criterion,
                level,
                between: below(&scale, level, &answers),
                answers,
            }
        })
        .collect()
}

fn points(answers: &[Graded]) -> usize {
    answers.iter().map(|answer| answer.grade.points()).sum()
}

/// The level below, where the points just reach this one and one of them comes from an answer that is only partly
/// given.
fn below(scale: &Scale, level: Level, answers: &[Graded]) -> Option<Level> {
    let (threshold, below) = match level {
        Level::Weak => return None,
        Level::Medium => (scale.medium, Level::Weak),
        Level::Strong => (scale.strong, Level::Medium),
    };
    let partly = answers.iter().any(|answer| answer.grade == Grade::Partly);
    (partly && points(answers) == threshold).then_some(below)
}
