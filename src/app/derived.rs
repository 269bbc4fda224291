//! What follows from the plan: progress, findings and their counts, made again when the plan has changed.

use super::export::{checked, context};
use super::notes::Counts;
use crate::catalogue::Catalogue;
use crate::check::{self, Check};
use crate::plan::questions::{self, Part, Progress};
use crate::plan::{Id, Place, Plan};
use crate::ui::Points;
use crate::wording;
use jiff::civil::Date;
use std::collections::HashMap;
use std::time::Duration;

/// What follows from the plan at one revision.
#[derive(Default)]
pub(super) struct Derived {
    /// The revision, and whether the check was open; zero before anything was made.
    pub(super) of: (u64, bool),
    /// The open check; while it is closed, its findings are the contradictions alone.
    pub(super) check: Check,
    /// The first open finding of a place.
    pub(super) by_place: HashMap<Place, usize>,
    pub(super) by_item: HashMap<Id, Points>,
    pub(super) progress: Vec<Progress>,
    pub(super) points: Vec<Points>,
    pub(super) noted: Counts,
    /// What is not said yet, because an answer is being typed: half a date is no mistake.
    pub(super) typed: Option<Typed>,
}

/// An answer that is being typed, and the answers of which something is to be said since: its own, and others that it
/// contradicts.
pub(super) struct Typed {
    /// The answer that is being typed.
    pub(super) at: Place,
    /// The answers of which nothing is said yet.
    pub(super) unsaid: Vec<Place>,
    /// Until when.
    pub(super) until: Duration,
    /// True if the answer that is being typed is not understood.
    is_unread: bool,
}

/// How long after the last key something new is said of an answer that is being typed.
const PAUSE: Duration = Duration::from_secs(1);

impl Derived {
    /// Makes it; the check and its counts only while that is open.
    pub(super) fn new(plan: &Plan, of: (u64, bool), catalogue: &Catalogue, today: Date) -> Self {
        let mut derived = Self {
            of,
            progress: check::progress(plan, wording::help),
            points: vec![Points::default(); Part::ALL.len()],
            noted: Counts::of(plan),
            ..Self::default()
        };
        let (_, check_open) = of;
        if check_open {
            derived.check = checked(plan, catalogue, today);
            derived.count(plan);
        } else {
            derived.check.findings = check::contradictions(plan, &context(catalogue, today));
        }
        let findings = derived.check.findings.iter().enumerate();
        for (at, finding) in findings.filter(|(_, finding)| finding.dismissed.is_none()) {
            derived.by_place.entry(finding.place).or_insert(at);
        }
        derived
    }

    /// Notes what is new since an answer is being typed, given what was said before: nothing of it is said until a pause.
    pub(super) fn note_typed(&mut self, plan: &Plan, at: Place, before: &Self, now: Duration) {
        let (_, check_open) = self.of;
        if check_open {
            return;
        }
        let known = before.typed.as_ref().filter(|typed| typed.at == at);
        let was_said = |place: Place| {
            let waits = |typed: &Typed| typed.until > now && typed.unsaid.contains(&place);
            let was_unread = place == at && known.is_some_and(|typed| typed.is_unread);
            let was_there = was_unread || before.by_place.contains_key(&place);
            was_there && !known.is_some_and(waits)
        };
        let is_unread = check::unread(plan, at).is_some();
        let own = is_unread.then_some(at);
        let found = self.check.findings.iter().map(|finding| finding.place);
        let mut unsaid: Vec<Place> = own.into_iter().chain(found).collect();
        unsaid.retain(|place| !was_said(*place));
        self.typed = Some(Typed {
            at,
            unsaid,
            is_unread,
            until: now + PAUSE,
        });
    }

    fn count(&mut self, plan: &Plan) {
        let findings = self.check.findings.iter();
        for finding in findings.filter(|finding| finding.dismissed.is_none()) {
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
