//! What follows from the plan: progress, findings and their counts, made again when the plan has changed.

use super::export::checked;
use crate::check::{self, Check};
use crate::plan::questions::{self, Part, Progress};
use crate::plan::{Id, Place, Plan};
use crate::ui::Points;
use crate::wording;
use jiff::civil::Date;
use std::collections::HashMap;

/// What follows from the plan at one revision.
#[derive(Default)]
pub(super) struct Derived {
    /// The revision, and whether the check was open; zero before anything was made.
    pub(super) of: (u64, bool),
    pub(super) check: Check,
    /// The first open finding of a place.
    pub(super) by_place: HashMap<Place, usize>,
    pub(super) by_item: HashMap<Id, Points>,
    pub(super) progress: Vec<Progress>,
    pub(super) points: Vec<Points>,
}

impl Derived {
    /// Makes it; the check and its counts only while that is open.
    pub(super) fn new(plan: &Plan, of: (u64, bool), today: Date) -> Self {
        let said = check::said(plan, wording::help);
        let progress = |part| questions::progress(&said, part);
        let mut derived = Self {
            of,
            progress: Part::ALL.into_iter().map(progress).collect(),
            points: vec![Points::default(); Part::ALL.len()],
            ..Self::default()
        };
        let (_, check_open) = of;
        if check_open {
            derived.check = checked(plan, today);
            derived.count(plan);
        }
        derived
    }

    fn count(&mut self, plan: &Plan) {
        for (at, finding) in self.check.findings.iter().enumerate() {
            if finding.dismissed.is_some() {
                continue;
            }
            self.by_place.entry(finding.place).or_insert(at);
            let part = questions::part_of(finding.place);
            if let Some(points) = part.and_then(|part| self.points.get_mut(part as usize)) {
                points.add(finding.weight);
            }
            let id = finding.place.id();
            let goal = id.and_then(|id| plan.goal_of(id)).map(|goal| goal.id);
            for id in id.into_iter().chain(goal) {
                self.by_item.entry(id).or_default().add(finding.weight);
            }
        }
    }
}
