//! The check: rules as one table of small pure functions, and ratings with their ingredients.
//!
//! [`RULES`] is the table; its functions stand in one file per criterion. Each judges a [`case::Case`]: the plan
//! with what several rules look up, gathered once per run. Findings are values; their wording stands in the
//! locales under [`Finding::key`].

mod ambitious;
mod answers;
mod case;
mod complete;
mod concrete;
mod dismissals;
mod figures;
mod goals;
mod networks;
pub mod people;
mod placeholders;
mod rating;
mod reading;
mod realistic;
mod repeats;
mod rules;
mod texts;
mod time;
mod unread;
mod words;

pub use dismissals::{changed_substantially, dismiss};
pub use placeholders::HelpTexts;
pub use rating::{MEDIUM_FROM, STRONG_FROM, points_of};
pub use reading::said;
pub use rules::{Point, RULES, Rule, Verdict};
pub use unread::{Unread, unread};
pub use words::languages;

use crate::catalogue::Catalogue;
use crate::plan::{Country, Id, Place, Plan, questions};
use jiff::civil::Date;
use std::cmp::Reverse;

/// What a good plan is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// The five parts are there, with no more than three to four needs and goals.
    Complete,
    /// Goes in small steps from present competence and experience.
    Realistic,
    /// Goals are measurable, realistic, achievable.
    Concrete,
    /// Built in networks, step by step.
    Networks,
    /// Modernises, reaches the whole school and its community, is shared.
    Ambitious,
}

impl Criterion {
    /// All criteria, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Complete,
        Self::Realistic,
        Self::Concrete,
        Self::Networks,
        Self::Ambitious,
    ];

    /// Its code, in keys (`criterion-<code>`) and in the output of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Realistic => "realistic",
            Self::Concrete => "concrete",
            Self::Networks => "networks",
            Self::Ambitious => "ambitious",
        }
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// A better plan may have it.
    Hint,
    /// A better plan has it.
    Improve,
    /// An assessor would mark it down for certain.
    Missing,
}

impl Weight {
    /// Its code, in keys (`weight-<code>`) and in the output of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Improve => "improve",
            Self::Missing => "missing",
        }
    }
}

/// What a rule may look at besides the plan.
pub struct Context<'a> {
    /// Today.
    pub today: Date,
    /// Facts about countries and programmes.
    pub catalogue: &'a Catalogue,
    /// The help texts of the forms: an answer that repeats them says nothing.
    pub help: HelpTexts,
}

/// A figure or word in a finding, for its message.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A number.
    Number(f64),
    /// A word or a title from the plan.
    Words(String),
    /// A country, told by its name.
    Country(Country),
}

/// One point of the check.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's stable id, such as `goal-no-target`.
    pub rule: &'static str,
    /// The criterion it counts for.
    pub criterion: Criterion,
    /// Its weight.
    pub weight: Weight,
    /// Where to mend it.
    pub place: Place,
    /// The needs, goals, activities or partners it is about.
    pub ids: Vec<Id>,
    /// Variables of its message.
    pub figures: Vec<(&'static str, Figure)>,
    /// The writer's reason, where the point is set aside.
    pub dismissed: Option<String>,
}

impl Finding {
    /// The key of its message: what to do, in one sentence; `.why` and `.good` tell more.
    pub fn key(&self) -> String {
        format!("rule-{}", self.rule)
    }
}

/// How a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Less than half of the weight passed, or nothing to judge.
    Weak,
    /// Less than four fifths.
    Medium,
    /// More.
    Strong,
}

impl Level {
    /// Its code, in keys (`rating-<code>`) and in the output of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Medium => "medium",
            Self::Strong => "strong",
        }
    }
}

/// One rule that applied to the plan, and whether the plan passed it.
///
/// A rule that looks at several things, such as all goals, passes in part: each thing carries an equal part of
/// the weight. Assessors of real plans weigh so: two goals of four without a target are half a plan, not none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ingredient {
    /// The rule's id; its short name stands in the locales under `rule-<id>.name`.
    pub rule: &'static str,
    /// Its weight here: the usual one, or the lighter one of its findings.
    pub weight: Weight,
    /// Passed in full.
    pub passed: bool,
    /// How many things it looked at: goals, activities, or 1 for the plan as a whole.
    pub judged: usize,
    /// How many of them have a finding that is not set aside.
    pub missed: usize,
}

/// The rating of one criterion, with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The criterion.
    pub criterion: Criterion,
    /// The rating.
    pub level: Level,
    /// The share of weight passed, 0 to 1.
    pub share: f64,
    /// The rules that applied.
    pub ingredients: Vec<Ingredient>,
}

/// The result of a check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// All points, dismissed ones included: in the order of the plan's parts, heavy ones first in each.
    pub findings: Vec<Finding>,
    /// One rating per criterion, in the order of [`Criterion::ALL`].
    pub ratings: Vec<Rating>,
}

/// Checks a plan. Rules read its answers without the marks of their markup, and find nothing where an answer only
/// holds a place.
///
/// A point that the writer has set aside counts as passed in the rating: a reason was given.
pub fn run(plan: &Plan, context: &Context) -> Check {
    let reading = reading::Reading::of(plan, context.help);
    let case = case::Case::new(&reading, context);
    let mut findings = Vec::new();
    let mut ingredients = Vec::new();
    let dismissed = dismissals::Lookup::new(plan);
    for rule in RULES {
        let verdict = rule.look(&case);
        if verdict.judged == 0 {
            continue;
        }
        let first = findings.len();
        findings.extend(verdict.points.into_iter().map(|point| {
            let mut finding = rule.finding(point);
            finding.dismissed = dismissed.reason(plan, &finding);
            finding
        }));
        ingredients.push((
            rule.criterion,
            rating::ingredient(rule, verdict.judged, &findings[first..]),
        ));
    }
    findings
        .sort_by_cached_key(|finding| (questions::part_of(finding.place), Reverse(finding.weight)));
    Check {
        findings,
        ratings: rating::rate(plan, &ingredients),
    }
}
