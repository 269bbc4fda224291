//! A plan with what several rules look up, gathered once per run.

use super::reading::Reading;
use super::words::Lists;
use super::{Context, answers, people, time};
use crate::catalogue::Catalogue;
use crate::plan::{Activity, ActivityKind, Goal, Id, Partner, PartnerKind, PartnerState, Plan};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What rules judge.
pub(super) struct Case<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Today.
    pub today: Date,
    /// Facts about countries.
    pub catalogue: &'a Catalogue,
    /// The word lists of the plan's language; all empty where there are none.
    pub lists: &'static Lists,
    /// The plan's period, where both ends are understood and in order.
    pub period: Option<time::Period>,
    /// Needs that a goal answers.
    pub answered_needs: BTreeSet<Id>,
    /// Goals that an activity serves.
    pub served_goals: BTreeSet<Id>,
    /// People abroad, by school year.
    pub abroad: Vec<people::Abroad>,
    /// All answers in words that are not empty.
    pub written: Vec<answers::Written<'a>>,
    /// The plan as it was read, with the places whose answer holds a place.
    pub reading: &'a Reading<'a>,
}

impl<'a> Case<'a> {
    pub(super) fn new(reading: &'a Reading<'a>, context: &Context<'a>) -> Self {
        let plan: &Plan = &reading.plan;
        Self {
            reading,
            plan,
            today: context.today,
            catalogue: context.catalogue,
            lists: Lists::of(plan.about.language),
            period: time::period(plan),
            answered_needs: plan
                .goals
                .iter()
                .flat_map(|goal| goal.needs.iter().copied())
                .collect(),
            served_goals: plan
                .activities
                .iter()
                .flat_map(|activity| activity.goals.iter().copied())
                .collect(),
            abroad: people::abroad_by_year(plan),
            written: answers::written(plan),
        }
    }

    /// Activities that take people of the school abroad, with their kind.
    pub(super) fn mobilities(&self) -> impl Iterator<Item = (&'a Activity, ActivityKind)> {
        self.plan.activities.iter().filter_map(|activity| {
            let kind = activity.kind?;
            kind.is_mobility().then_some((activity, kind))
        })
    }

    /// The words of a goal that say what it wants: its title and explanation.
    pub(super) fn goal_words(goal: &Goal) -> [&str; 2] {
        [&goal.title, &goal.explanation]
    }

    /// True for a network of schools or a scheme, by its kind or its name.
    pub(super) fn is_network(&self, partner: &Partner) -> bool {
        match partner.kind {
            Some(PartnerKind::Network | PartnerKind::Scheme) => true,
            Some(PartnerKind::School | PartnerKind::Organisation) => false,
            None => self.lists.networks.is_in(&partner.name),
        }
    }

    /// True where the work with a partner is over: by its state, or because its words give a span of years
    /// that has ended ("from the project of 2018–2020").
    pub(super) fn is_past(&self, partner: &Partner) -> bool {
        match partner.state {
            Some(state) => state == PartnerState::Past,
            None => [&partner.name, &partner.found, &partner.role]
                .into_iter()
                .filter_map(|words| time::last_year_of_spans(words))
                .max()
                .is_some_and(|last| last < self.today.year()),
        }
    }
}

/// True where something other than blanks is written.
pub(super) fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}
