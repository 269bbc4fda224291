//! The check: rules as one table of small pure functions, and ratings from a rubric of graded questions.
//!
//! [`RULES`] and [`QUESTIONS`] are the tables; their functions stand in one file per criterion. Each judges a
//! [`case::Case`]: the plan with what several of them look up, gathered once per run. Rules find what to mend,
//! questions credit what is there. Findings are values; their wording stands in the locales under [`Finding::key`].

mod ambitious;
mod answers;
mod cards;
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
mod rubric;
mod rules;
mod texts;
mod time;
mod unread;
mod words;

pub use cards::Card;
pub use dismissals::{changed_substantially, dismiss};
pub use placeholders::HelpTexts;
pub use rating::{Rating, Scale};
pub use reading::{progress, said};
pub use rubric::{Found, Grade, Graded, QUESTIONS, Question};
pub use rules::{Point, RULES, Rule, Verdict};
pub use unread::{Unread, unread};
pub use words::languages;

use crate::catalogue::Catalogue;
use crate::plan::{Country, Id, Place, Plan, questions};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

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
    /// The writer's reason, if the point is set aside.
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
    /// Little of what an assessor looks for is there.
    Weak,
    /// Some of it.
    Medium,
    /// Most of it.
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

/// The result of a check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// All points, dismissed ones included: in the order of the plan's parts, heavy ones first in each.
    pub findings: Vec<Finding>,
    /// How many things each rule looked at: goals, activities, or 1 for the plan as a whole. Rules that did not
    /// apply are left out.
    pub judged: BTreeMap<&'static str, usize>,
    /// One rating per criterion, in the order of [`Criterion::ALL`].
    pub ratings: Vec<Rating>,
}

/// True if a rule says that what was typed cannot be true, never for what is missing.
pub fn is_contradiction(rule: &str) -> bool {
    RULES
        .iter()
        .any(|row| row.id == rule && row.is_contradiction)
}

/// The open points of the rules that look for contradictions in what was typed.
pub fn contradictions(plan: &Plan, context: &Context) -> Vec<Finding> {
    let reading = reading::Reading::of(plan, context.help);
    let case = case::Case::new(&reading, context);
    let dismissed = dismissals::Lookup::new(plan);
    let rules = RULES.iter().filter(|rule| rule.is_contradiction);
    let found = rules.flat_map(|rule| {
        let points = rule.look(&case).points.into_iter();
        points.map(|point| rule.finding(point))
    });
    found
        .filter(|finding| dismissed.reason(plan, finding).is_none())
        .collect()
}

/// Checks a plan. Rules read its answers without the marks of their markup, and find nothing where an answer only
/// holds a place.
///
/// A point that the writer has set aside is no longer open; a rating only credits what the plan shows.
pub fn run(plan: &Plan, context: &Context) -> Check {
    let reading = reading::Reading::of(plan, context.help);
    let case = case::Case::new(&reading, context);
    let mut findings = Vec::new();
    let mut judged = BTreeMap::new();
    let dismissed = dismissals::Lookup::new(plan);
    for rule in RULES {
        let verdict = rule.look(&case);
        if verdict.judged == 0 {
            continue;
        }
        judged.insert(rule.id, verdict.judged);
        findings.extend(verdict.points.into_iter().map(|point| {
            let mut finding = rule.finding(point);
            finding.dismissed = dismissed.reason(plan, &finding);
            finding
        }));
    }
    findings
        .sort_by_cached_key(|finding| (questions::part_of(finding.place), Reverse(finding.weight)));
    Check {
        findings,
        judged,
        ratings: rating::rate(&case),
    }
}
