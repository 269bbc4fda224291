//! A plan as the check reads it: without the marks of its markup, and empty where an answer only holds a place.

use super::answers::{self, Written};
use super::placeholders::{Held, HelpTexts, Placeholders};
use crate::plan::questions::{self, Part, Progress};
use crate::plan::{Answer, AnswerMut, Id, Kind, Place, Plan, dates, markup};
use std::borrow::Cow;

/// A plan that was read, with what was left out.
pub(super) struct Reading<'a> {
    /// What the plan says.
    pub plan: Cow<'a, Plan>,
    /// Places whose answer holds a place, in whole or in part, and says so to nobody.
    pub held: Vec<Place>,
    /// True if anything is written at all.
    pub is_written: bool,
    /// How many needs, goals and activities stand in the plan: what only holds a place is one of them, and a share
    /// of all does not grow because it is left out.
    pub standing: Standing,
}

/// Items as they stand in the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// Needs.
    pub needs: usize,
    /// Goals.
    pub goals: usize,
    /// Activities.
    pub activities: usize,
}

impl<'a> Reading<'a> {
    /// Reads a plan.
    pub(super) fn of(plan: &'a Plan, help: HelpTexts) -> Self {
        let plan = dates::in_figures(markup::plain_plan(plan));
        let placeholders = Placeholders::of(plan.about.language, help);
        let written = answers::written(&plan);
        let found = find(&placeholders, &written);
        let is_written = !written.is_empty();
        let told = found.iter().filter(|(_, held)| *held != Held::None);
        Self {
            held: told.map(|(place, _)| *place).collect(),
            is_written,
            standing: Standing {
                needs: plan.needs.len(),
                goals: plan.goals.len(),
                activities: plan.activities.len(),
            },
            plan: without(plan, &found),
        }
    }
}

/// The plan as it counts: empty where an answer only holds a place.
pub fn said(plan: &Plan, help: HelpTexts) -> Cow<'_, Plan> {
    let placeholders = Placeholders::of(plan.about.language, help);
    let found = find(&placeholders, &answers::written(plan));
    without(Cow::Borrowed(plan), &found)
}

/// How far each part is, in the order of [`Part::ALL`]: what only holds a place is not answered.
pub fn progress(plan: &Plan, help: HelpTexts) -> Vec<Progress> {
    let said = said(plan, help);
    let parts = Part::ALL.into_iter();
    parts.map(|part| questions::progress(&said, part)).collect()
}

fn find(placeholders: &Placeholders, written: &[Written]) -> Vec<(Place, Held)> {
    let held = |written: &Written| Some((written.place, placeholders.held(written)?));
    written.iter().filter_map(held).collect()
}

/// The plan without the answers that hold a place whole, and without items in which nothing else stands.
fn without<'a>(mut plan: Cow<'a, Plan>, found: &[(Place, Held)]) -> Cow<'a, Plan> {
    let mut touched: Vec<Id> = Vec::new();
    for (place, held) in found {
        if *held == Held::Part {
            continue;
        }
        if let Some(AnswerMut::Text(text)) = plan.to_mut().answer_mut(*place) {
            text.clear();
            touched.extend(place.id());
        }
    }
    touched.dedup();
    // Indicators first: a goal may hold nothing else.
    touched.sort_by_key(|id| id.kind != Kind::Indicator);
    for id in touched {
        if is_empty(&plan, id) {
            plan.to_mut().remove(id);
        }
    }
    plan
}

/// True for an item without any answer; links say nothing by themselves.
fn is_empty(plan: &Plan, id: Id) -> bool {
    plan.item(id).is_some_and(|item| {
        item.names().iter().all(|name| {
            item.answer(name)
                .is_none_or(|answer| matches!(answer, Answer::Links(_)) || answer.is_empty())
        })
    })
}
