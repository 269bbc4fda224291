//! Undo and redo over the whole plan: shared snapshots with the place and caret they belong to.

use super::{AnswerMut, Place, Plan};
use std::sync::Arc;
use std::time::Duration;

/// Changes of one place that follow each other within this time are one step.
const MERGE_WITHIN: Duration = Duration::from_secs(1);
/// A step of words written or deleted ends at the next word after this many characters: about half a line, which a
/// person sees at one look and has written again in ten seconds.
const LONG: usize = 40;
/// The most steps that are kept.
const MOST_STEPS: usize = 1000;
/// The most characters that the kept snapshots may hold together, so that a huge plan cannot fill the memory.
const MOST_CHARACTERS: usize = 100_000_000;

/// Where a change happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The answer that changed, if it was one.
    pub place: Option<Place>,
    /// The caret in it, in characters.
    pub caret: Option<usize>,
}

impl Spot {
    /// An answer without a caret.
    pub fn at(place: Place) -> Self {
        Self {
            place: Some(place),
            caret: None,
        }
    }
}

/// The plan as it is edited, with its steps to undo and redo.
#[derive(Clone, Debug)]
pub struct History {
    now: Arc<Plan>,
    back: Vec<Snapshot>,
    forth: Vec<Snapshot>,
    /// Rises with each change and never comes back.
    revision: u64,
    last_revision: u64,
    saved: Option<u64>,
    last: Option<Last>,
}

/// The last change, as long as another one may belong to the same step.
#[derive(Clone, Copy, Debug)]
struct Last {
    spot: Spot,
    at: Duration,
    /// If words were written or deleted in it.
    run: Option<Run>,
}

/// Words that are written or deleted on end.
#[derive(Clone, Copy, Debug)]
struct Run {
    writes: bool,
    /// How many characters.
    length: usize,
}

#[derive(Clone, Debug)]
struct Snapshot {
    plan: Arc<Plan>,
    revision: u64,
    size: usize,
    /// Where the change between this snapshot and its follower happened.
    spot: Spot,
    /// The caret before that change.
    before: Option<usize>,
}

impl History {
    /// Starts from a plan; `saved` says whether a file holds it already.
    pub fn new(plan: Plan, saved: bool) -> Self {
        Self {
            now: Arc::new(plan),
            back: Vec::new(),
            forth: Vec::new(),
            revision: 1,
            last_revision: 1,
            saved: saved.then_some(1),
            last: None,
        }
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.now
    }

    /// The number of the present state. Equal numbers mean equal plans.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Changes the plan and takes a step. `time` is any steady clock. Typing in one place (changes with a caret)
    /// becomes one step if there is no pause; any other change is a step of its own.
    pub fn change(
        &mut self,
        spot: Spot,
        before: Option<usize>,
        time: Duration,
        change: impl FnOnce(&mut Plan),
    ) {
        let merges = self.merges(spot, time);
        if merges {
            if let Some(step) = self.back.last_mut() {
                step.spot = spot;
            }
        } else {
            self.back.push(Snapshot {
                plan: Arc::clone(&self.now),
                revision: self.revision,
                size: size(&self.now),
                spot,
                before,
            });
            self.forget_oldest();
        }
        self.forth.clear();
        self.last = Some(Last {
            spot,
            at: time,
            run: None,
        });
        self.last_revision += 1;
        self.revision = self.last_revision;
        change(Arc::make_mut(&mut self.now));
    }

    /// Writes the words of an answer anew and takes a step. What is typed on end is one step; a new one begins with a
    /// sentence or line, where deleting turns into writing or back, where something that is selected is typed over, where
    /// the caret was moved, after a pause and after some length.
    pub fn write(
        &mut self,
        place: Place,
        text: String,
        caret: usize,
        before: usize,
        time: Duration,
    ) {
        let spot = Spot {
            place: Some(place),
            caret: Some(caret),
        };
        let old = self.now.words(place);
        let (had, has) = (old.chars().count(), text.chars().count());
        let ahead_now = text.chars().take(caret).collect::<String>();
        let replaces = has < had && !old.starts_with(&ahead_now); // typed over what was selected
        let writes = has >= had || replaces;
        let is_word = text
            .chars()
            .nth(before)
            .is_some_and(|first| !first.is_whitespace());
        let ahead = old.chars().take(before).collect::<String>();
        let begins = writes && is_word && ends_sentence(&ahead);
        let is_between_words = !writes || (is_word && ahead.ends_with(char::is_whitespace));
        let run = self.last.and_then(|last| last.run).filter(|run| {
            let is_long = run.length >= 2 * LONG || (run.length >= LONG && is_between_words);
            let goes_on = self
                .last
                .is_some_and(|last| last.spot.caret == Some(before));
            run.writes == writes
                && !replaces
                && goes_on
                && !begins
                && !is_long
                && self.merges(spot, time)
        });
        if run.is_none() {
            self.end_step();
        }
        let length = run.map_or(0, |run| run.length) + has.abs_diff(had);
        self.change(spot, Some(before), time, |plan| {
            if let Some(AnswerMut::Text(words)) = plan.answer_mut(place) {
                *words = text;
            }
        });
        if let Some(last) = &mut self.last {
            last.run = Some(Run { writes, length });
        }
    }

    /// True if a change there would belong to the step before.
    fn merges(&self, spot: Spot, time: Duration) -> bool {
        spot.caret.is_some()
            && self.forth.is_empty()
            && self.saved != Some(self.revision)
            && self.last.is_some_and(|last| {
                last.spot.place == spot.place
                    && last.spot.caret.is_some()
                    && time.saturating_sub(last.at) < MERGE_WITHIN
            })
    }

    /// Notes something about the plan that is no change by the person, such as that an answer was copied: it belongs to
    /// the step before, what can be redone stays, and a plan that is saved stays so.
    pub fn note(&mut self, change: impl FnOnce(&mut Plan)) {
        let is_saved = !self.is_dirty();
        self.last_revision += 1;
        self.revision = self.last_revision;
        change(Arc::make_mut(&mut self.now));
        if is_saved {
            self.mark_saved(self.revision);
        }
    }

    /// Ends the step: a change that follows is one of its own, however soon it comes.
    pub fn end_step(&mut self) {
        self.last = None;
    }

    /// Undoes one step and returns where it was taken, with the caret from before it.
    pub fn undo(&mut self) -> Option<Spot> {
        let step = self.back.pop()?;
        let spot = Spot {
            place: step.spot.place,
            caret: step.before,
        };
        let step = self.exchange(step);
        self.forth.push(step);
        Some(spot)
    }

    /// Redoes one step and returns where it was taken, with the caret from after it.
    pub fn redo(&mut self) -> Option<Spot> {
        let step = self.forth.pop()?;
        let spot = step.spot;
        let step = self.exchange(step);
        self.back.push(step);
        Some(spot)
    }

    /// True if there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// True if there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.forth.is_empty()
    }

    /// Notes that a file holds the plan as it was at `revision`.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved = Some(revision);
    }

    /// Notes that no file holds the plan, for instance after recovery. Gives the revision that one held until now.
    pub fn mark_unsaved(&mut self) -> Option<u64> {
        self.saved.take()
    }

    /// True if the plan differs from what was saved.
    pub fn is_dirty(&self) -> bool {
        self.saved != Some(self.revision)
    }

    fn exchange(&mut self, step: Snapshot) -> Snapshot {
        let other = Snapshot {
            plan: std::mem::replace(&mut self.now, step.plan),
            revision: self.revision,
            size: step.size,
            spot: step.spot,
            before: step.before,
        };
        self.revision = step.revision;
        self.last = None;
        other
    }

    fn forget_oldest(&mut self) {
        let mut sum = 0;
        let kept = self
            .back
            .iter()
            .rev()
            .take(MOST_STEPS)
            .take_while(|step| {
                sum += step.size;
                sum <= MOST_CHARACTERS
            })
            .count()
            .max(1);
        let surplus = self.back.len().saturating_sub(kept);
        self.back.drain(..surplus);
    }
}

/// True if what comes next begins a sentence or a line.
fn ends_sentence(text: &str) -> bool {
    let words = text.trim_end();
    let closing = ['"', '\'', '”', '’', '»', '“', ')', '*'];
    let ends = words
        .trim_end_matches(closing)
        .ends_with(['.', '!', '?', '…', ';', ':']);
    text.ends_with('\n') || (ends && words.len() < text.len())
}

/// About how many bytes of text a plan holds.
fn size(plan: &Plan) -> usize {
    use super::{Kind, Of, Record};
    fn words(record: &dyn Record) -> usize {
        record
            .names()
            .iter()
            .filter_map(|name| record.answer(name))
            .map(|answer| match answer {
                super::Answer::Text(text) => text.len() + 24,
                _ => 24,
            })
            .sum()
    }
    let single: usize = Of::SINGLE
        .into_iter()
        .filter_map(|of| plan.record(of))
        .map(words)
        .sum();
    let items: usize = Kind::ALL
        .into_iter()
        .flat_map(|kind| plan.records(kind))
        .map(|(_, record)| words(record))
        .sum();
    single
        + items
        + plan
            .attached
            .notes
            .iter()
            .map(super::Note::size)
            .sum::<usize>()
}
