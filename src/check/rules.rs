//! The table of rules, and what a rule is.

use super::case::Case;
use super::reading::Reading;
use super::{Context, Criterion, Figure, Finding, Weight};
use super::{ambitious, complete, concrete, figures, goals, networks, realistic, unread};
use crate::plan::{Country, Id, Place, Plan};

use Criterion::{Ambitious, Complete, Concrete, Networks, Realistic};
use Weight::{Hint, Improve, Missing};

/// All rules, grouped by criterion.
///
/// The ids stand in plan files and in the output of the command line: they never change.
#[rustfmt::skip] // a table reads best with one row on a line
pub const RULES: &[Rule] = &[
    rule("plan-empty", Complete, Missing, complete::plan_empty),
    rule("no-current-status", Complete, Missing, complete::no_current_status),
    rule("no-figures", Complete, Improve, complete::no_figures),
    rule("no-vision", Complete, Missing, complete::no_vision),
    rule("needs-none", Complete, Missing, complete::needs_none),
    rule("needs-too-many", Complete, Improve, complete::needs_too_many),
    rule("needs-no-evidence", Complete, Missing, complete::needs_no_evidence),
    rule("need-without-goal", Complete, Missing, complete::need_without_goal),
    rule("goals-none", Complete, Missing, complete::goals_none),
    rule("goals-too-many", Complete, Improve, complete::goals_too_many),
    rule("goal-not-linked", Complete, Improve, complete::goal_not_linked),
    rule("goal-without-activity", Complete, Missing, complete::goal_without_activity),
    rule("activities-none", Complete, Missing, complete::activities_none),
    rule("activity-not-linked", Complete, Missing, complete::activity_not_linked),
    rule("no-european-dimension", Complete, Missing, complete::no_european_dimension),
    rule("no-plan-period", Complete, Improve, complete::no_plan_period),
    rule("placeholder-text", Complete, Missing, complete::placeholder_text),
    rule("text-repeated", Complete, Improve, complete::text_repeated),
    rule("no-current-competence", Realistic, Missing, realistic::no_current_competence),
    rule("no-small-first-step", Realistic, Missing, realistic::no_small_first_step),
    rule("no-next-step", Realistic, Hint, realistic::no_next_step),
    rule("scale-jump", Realistic, Improve, realistic::scale_jump),
    rule("activities-all-at-once", Realistic, Improve, realistic::activities_all_at_once),
    rule("activities-all-past", Realistic, Missing, realistic::activities_all_past),
    rule("past-still-planned", Realistic, Improve, realistic::past_still_planned),
    rule("date-contradiction", Realistic, Missing, realistic::date_contradiction).contradiction(),
    rule("activity-outside-period", Realistic, Improve, realistic::activity_outside_period).contradiction(),
    rule("country-not-eligible", Realistic, Improve, realistic::country_not_eligible),
    rule("activity-no-responsible", Realistic, Improve, realistic::activity_no_responsible),
    rule("unreadable-value", Concrete, Missing, unread::unreadable_value),
    rule("goal-no-indicator", Concrete, Missing, goals::no_indicator),
    rule("goal-no-baseline", Concrete, Improve, goals::no_baseline),
    rule("goal-no-target", Concrete, Missing, goals::no_target),
    rule("goal-no-date", Concrete, Missing, goals::no_date),
    rule("goal-no-responsible", Concrete, Improve, goals::no_responsible),
    rule("target-below-baseline", Concrete, Missing, goals::target_below_baseline).contradiction(),
    rule("goal-is-activity", Concrete, Improve, goals::is_activity),
    rule("goal-vague", Concrete, Improve, goals::vague),
    rule("goal-compound", Concrete, Hint, goals::compound),
    rule("goal-copied", Concrete, Improve, goals::copied),
    rule("activity-empty", Concrete, Missing, concrete::activity_empty),
    rule("activity-no-date", Concrete, Missing, concrete::activity_no_date),
    rule("activity-vague-date", Concrete, Hint, concrete::activity_vague_date),
    rule("activity-no-participants", Concrete, Missing, concrete::activity_no_participants),
    rule("activity-no-duration", Concrete, Improve, concrete::activity_no_duration),
    rule("activity-no-place", Concrete, Improve, concrete::activity_no_place),
    rule("figures-contradict", Concrete, Improve, figures::contradict).contradiction(),
    rule("no-evaluation", Concrete, Improve, concrete::no_evaluation),
    rule("no-named-partner", Networks, Missing, networks::no_named_partner),
    rule("partners-only-places", Networks, Improve, networks::partners_only_places),
    rule("partners-only-past", Networks, Improve, networks::partners_only_past),
    rule("no-platform", Networks, Improve, networks::no_platform),
    rule("no-network-steps", Networks, Improve, networks::no_network_steps),
    rule("activity-no-partner", Networks, Hint, networks::activity_no_partner),
    rule("no-innovation", Ambitious, Missing, ambitious::no_innovation),
    rule("no-whole-school", Ambitious, Improve, ambitious::no_whole_school),
    rule("no-local-community", Ambitious, Improve, ambitious::no_local_community),
    rule("no-dissemination", Ambitious, Missing, ambitious::no_dissemination),
    rule("dissemination-vague", Ambitious, Improve, ambitious::dissemination_vague),
    rule("no-integration", Ambitious, Improve, ambitious::no_integration),
    rule("no-priority", Ambitious, Hint, ambitious::no_priority),
];

/// One row of the table.
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// The criterion it counts for.
    pub criterion: Criterion,
    /// Its usual weight; a single point may weigh less where the plan has the substance in another form.
    pub weight: Weight,
    /// True if it looks for what cannot be true as it was typed, never for what is missing: the window says that at its
    /// field at once, while the check is closed too.
    pub is_contradiction: bool,
    judge: fn(&Case) -> Verdict,
}

/// What a rule says about a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// How many things it looked at; 0 where it does not apply to this plan.
    pub judged: usize,
    /// What to mend; at most one point for each thing.
    pub points: Vec<Point>,
}

/// One thing to mend.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where to mend it.
    pub place: Place,
    /// The items it is about.
    pub ids: Vec<Id>,
    /// Variables of its message.
    pub figures: Vec<(&'static str, Figure)>,
    /// Another weight than the rule's usual one.
    pub weight: Option<Weight>,
}

/// The judgement of one thing.
pub(super) enum Judged {
    /// Good.
    Passed,
    /// To be mended.
    Missed(Point),
}

const fn rule(
    id: &'static str,
    criterion: Criterion,
    weight: Weight,
    judge: fn(&Case) -> Verdict,
) -> Rule {
    Rule {
        id,
        criterion,
        weight,
        is_contradiction: false,
        judge,
    }
}

impl Rule {
    const fn contradiction(mut self) -> Self {
        self.is_contradiction = true;
        self
    }

    /// Judges one plan by this rule alone.
    pub fn judge(&self, plan: &Plan, context: &Context) -> Verdict {
        let reading = Reading::of(plan, context.help);
        self.look(&Case::new(&reading, context))
    }

    pub(super) fn look(&self, case: &Case) -> Verdict {
        (self.judge)(case)
    }

    pub(super) fn finding(&self, point: Point) -> Finding {
        Finding {
            rule: self.id,
            criterion: self.criterion,
            weight: point.weight.unwrap_or(self.weight),
            place: point.place,
            ids: point.ids,
            figures: point.figures,
            dismissed: None,
        }
    }
}

impl From<Option<Point>> for Judged {
    fn from(point: Option<Point>) -> Self {
        point.map_or(Self::Passed, Self::Missed)
    }
}

impl Verdict {
    /// The rule does not apply.
    pub(super) fn silent() -> Self {
        Self::default()
    }

    /// One judgement of the plan as a whole.
    pub(super) fn one(judged: impl Into<Judged>) -> Self {
        Self::each(std::iter::once(Some(judged.into())))
    }

    /// One judgement for each thing; `None` for a thing that the rule does not look at.
    pub(super) fn each(judgements: impl Iterator<Item = Option<Judged>>) -> Self {
        let mut verdict = Self::default();
        for judged in judgements.flatten() {
            verdict.judged += 1;
            if let Judged::Missed(point) = judged {
                verdict.points.push(point);
            }
        }
        verdict
    }
}

impl Point {
    /// A point about a place; the item that holds the place is what it is about.
    pub(super) fn at(place: Place) -> Self {
        Self {
            place,
            ids: place.id().into_iter().collect(),
            figures: Vec::new(),
            weight: None,
        }
    }

    /// A point about an answer of an item.
    pub(super) fn item(id: Id, field: &'static str) -> Self {
        Self::at(Place::item(id, field))
    }

    pub(super) fn number(mut self, name: &'static str, number: f64) -> Self {
        self.figures.push((name, Figure::Number(number)));
        self
    }

    pub(super) fn words(mut self, name: &'static str, words: impl Into<String>) -> Self {
        self.figures.push((name, Figure::Words(words.into())));
        self
    }

    pub(super) fn country(mut self, country: &Country) -> Self {
        self.figures
            .push(("country", Figure::Country(country.clone())));
        self
    }

    pub(super) fn about(mut self, ids: impl IntoIterator<Item = Id>) -> Self {
        self.ids = ids.into_iter().collect();
        self
    }

    pub(super) fn lighter(mut self, weight: Weight, holds: bool) -> Self {
        if holds {
            self.weight = Some(weight);
        }
        self
    }

    /// The judgement: this point if `wrong` holds.
    pub(super) fn when(self, wrong: bool) -> Judged {
        wrong.then_some(self).into()
    }
}
