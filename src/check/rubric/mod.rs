//! The rubric: a few graded questions per criterion, each answered from all the evidence of the plan.
//!
//! [`QUESTIONS`] is the table; its functions stand in one file per criterion. A question is answered no, partly or
//! yes, and says what was found. Structure comes first: kinds, dates, numbers, links, countries, states; the words
//! of a language only add to it, so a language without lists is judged by structure alone.
//!
//! Two things hold for every question. What only holds a place is no evidence: an item without a title of its own
//! shows nothing, but it still counts among those that a share is taken of. And no answer gets better because
//! something is unknown: a group without a number is not a small one.

mod ambitious;
mod complete;
mod concrete;
mod networks;
mod realistic;

use super::case::Case;
use super::{Criterion, Figure};
use crate::plan::{Activity, Goal, Id};

use Criterion::{Ambitious, Complete, Concrete, Networks, Realistic};

/// From this share on, a thing holds for nearly all.
const NEARLY_ALL: f64 = 0.75;
/// From this share on, a thing holds for some.
const SOME: f64 = 0.25;
/// The most needs, and the most goals, of a good plan.
pub(super) const MOST: usize = 4;

/// All questions, grouped by criterion, in the order in which they are shown.
#[rustfmt::skip] // a table reads best with one row on a line
pub const QUESTIONS: &[Question] = &[
    question("today", Complete, complete::today, &["no-current-status", "no-figures"]),
    question("needs", Complete, complete::needs, &["needs-none", "needs-no-evidence", "needs-too-many"]),
    question("goals", Complete, complete::goals_of, &["goals-none", "goal-not-linked", "need-without-goal"]),
    question("activities", Complete, complete::activities_of, &["activities-none", "activity-not-linked", "goal-without-activity"]),
    question("picture", Complete, complete::picture, &["no-vision", "no-european-dimension"]),
    question("experience", Realistic, realistic::experience, &["no-current-competence"]),
    question("steps", Realistic, realistic::steps, &["no-next-step", "no-network-steps", "activities-all-at-once"]),
    question("first", Realistic, realistic::first, &["no-small-first-step", "activities-all-past", "scale-jump"]),
    question("few", Realistic, realistic::few, &["goals-none", "goals-too-many"]),
    question("counted", Concrete, concrete::counted, &["goal-no-indicator", "goal-no-target", "goal-vague"]),
    question("when", Concrete, concrete::when, &["activity-no-date", "activity-vague-date"]),
    question("heads", Concrete, concrete::heads, &["activity-no-participants"]),
    question("where", Concrete, concrete::place, &["activity-no-place", "activity-no-duration"]),
    question("checked", Concrete, concrete::checked, &["no-evaluation"]),
    question("named", Networks, networks::named, &["no-named-partner", "partners-only-places", "partners-only-past"]),
    question("platform", Networks, networks::platform, &["no-platform"]),
    question("direction", Networks, networks::direction, &["no-network-steps", "activity-no-partner"]),
    question("countries", Networks, networks::countries, &["activity-no-place"]),
    question("new", Ambitious, ambitious::new, &["no-innovation", "goal-copied", "no-integration"]),
    question("both", Ambitious, ambitious::both, &[]),
    question("home", Ambitious, ambitious::home, &["no-whole-school", "no-priority"]),
    question("around", Ambitious, ambitious::around, &["no-local-community"]),
    question("shared", Ambitious, ambitious::shared, &["no-dissemination", "dissemination-vague"]),
];

/// One row of the table.
pub struct Question {
    /// Stable id; the question stands in the locales under `ask-<id>`, what would lift its answer under `.lift`.
    pub id: &'static str,
    /// The criterion it counts for.
    pub criterion: Criterion,
    answer: fn(&Case) -> Answered,
    /// The rules whose points, once mended, would answer it.
    pub rules: &'static [&'static str],
}

/// How far a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// Nothing in the plan answers it.
    No,
    /// Some of it, or for some of the items.
    Partly,
    /// For all or nearly all.
    Yes,
}

impl Grade {
    /// All grades, the lowest first.
    pub const ALL: [Self; 3] = [Self::No, Self::Partly, Self::Yes];

    /// Its code, in keys (`grade-<code>`) and in the output of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Partly => "partly",
            Self::Yes => "yes",
        }
    }

    /// What it counts: 0, 1 or 2.
    pub fn points(self) -> usize {
        self as usize
    }
}

/// One piece of evidence. Its sentence stands in the locales under `found-<what>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What was found.
    pub what: &'static str,
    /// Variables of its sentence.
    pub figures: Vec<(&'static str, Figure)>,
    /// The items that show it.
    pub ids: Vec<Id>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// The question's id.
    pub question: &'static str,
    /// The answer.
    pub grade: Grade,
    /// What was found in the plan; empty if nothing was.
    pub found: Vec<Found>,
    /// The rules whose points, once mended, would answer it.
    pub rules: &'static [&'static str],
}

/// An answer with its evidence.
pub(super) struct Answered {
    grade: Grade,
    found: Vec<Found>,
}

const fn question(
    id: &'static str,
    criterion: Criterion,
    answer: fn(&Case) -> Answered,
    rules: &'static [&'static str],
) -> Question {
    Question {
        id,
        criterion,
        answer,
        rules,
    }
}

/// The answers to all questions of a criterion. Without any goal and any activity there is no plan yet that could
/// answer one.
pub(super) fn grade(case: &Case, criterion: Criterion) -> Vec<Graded> {
    let nothing = goals(case).next().is_none() && activities(case).next().is_none();
    let own = QUESTIONS.iter().filter(|q| q.criterion == criterion);
    own.map(|question| {
        let answer = if nothing {
            Answered::no()
        } else {
            (question.answer)(case)
        };
        Graded {
            question: question.id,
            grade: answer.grade,
            found: answer.found,
            rules: question.rules,
        }
    })
    .collect()
}

/// True if something shows that one step opens another.
pub(super) fn shows_steps(case: &Case) -> bool {
    realistic::steps(case).grade > Grade::No
}

impl Answered {
    fn no() -> Self {
        Self {
            grade: Grade::No,
            found: Vec::new(),
        }
    }

    fn new(grade: Grade, found: Vec<Found>) -> Self {
        Self { grade, found }
    }

    /// Each sign counts: none is no, one is partly, more are yes.
    fn of_signs(found: Vec<Found>) -> Self {
        let grade = match found.len() {
            0 => Grade::No,
            1 => Grade::Partly,
            _ => Grade::Yes,
        };
        Self { grade, found }
    }

    /// Yes if `yes` holds, else partly if `partly` holds.
    fn of(yes: bool, partly: bool, found: Vec<Found>) -> Self {
        let grade = if yes {
            Grade::Yes
        } else if partly {
            Grade::Partly
        } else {
            Grade::No
        };
        Self { grade, found }
    }

    /// By the share of things for which it holds.
    fn of_share(part: f64, whole: usize, found: Vec<Found>) -> Self {
        let share = if whole == 0 { 0.0 } else { part / whole as f64 } + 1e-9; // thirds must reach their threshold
        Self::of(share >= NEARLY_ALL, share >= SOME, found)
    }
}

impl Found {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            figures: Vec::new(),
            ids: Vec::new(),
        }
    }

    fn count(what: &'static str, count: usize) -> Self {
        let mut found = Self::new(what);
        found.figures.push(("count", Figure::Number(count as f64)));
        found
    }

    fn share(what: &'static str, part: usize, whole: usize) -> Self {
        let mut found = Self::new(what);
        found.figures.push(("part", Figure::Number(part as f64)));
        found.figures.push(("whole", Figure::Number(whole as f64)));
        found
    }

    fn words(what: &'static str, words: &str) -> Self {
        let mut found = Self::new(what);
        let words = Figure::Words(opening(words));
        found.figures.push(("words", words));
        found
    }

    fn at(mut self, ids: impl IntoIterator<Item = Id>) -> Self {
        self.ids = ids.into_iter().collect();
        self
    }

    /// Itself if it holds.
    fn when(self, holds: bool) -> Option<Self> {
        holds.then_some(self)
    }
}

/// Goals that say what they want.
fn goals<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Goal> {
    case.plan.goals.iter().filter(|goal| is_title(&goal.title))
}

/// Activities that say what is done.
fn activities<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Activity> {
    let all = case.plan.activities.iter();
    all.filter(|activity| is_title(&activity.title))
}

/// True for a name or title; a figure alone is none.
fn is_title(title: &str) -> bool {
    title.contains(char::is_alphabetic)
}

/// The first words of an answer.
fn opening(text: &str) -> String {
    const WORDS: usize = 10;
    let mut words = text.split_whitespace();
    let mut short: Vec<&str> = words.by_ref().take(WORDS).collect();
    if words.next().is_some() {
        short.push("…");
    }
    short.join(" ")
}
