//! Undo and redo: a step back or forth, what is shown after it, and what a screen reader says of it.

use super::App;
use super::act::page_of;
use crate::plan::compare::{self, Pick, picks};
use crate::plan::history::{History, Spot};
use crate::plan::questions::{Editor, find, first_of, part_of};
use crate::plan::{Attached, Id, Kind, Place, Plan};
use crate::ui::Saving;
use crate::ui::announce::{self, Urgency};
use crate::wording;
use std::sync::Arc;

impl App {
    pub(super) fn undo(&mut self) {
        self.take_step("spoken-undone", History::undo);
    }

    pub(super) fn redo(&mut self) {
        self.take_step("spoken-redone", History::redo);
    }

    fn take_step(&mut self, key: &str, step: impl FnOnce(&mut History) -> Option<Spot>) {
        let before = Arc::clone(self.open.history.plan());
        if let Some(spot) = step(&mut self.open.history) {
            // What comes with the step is to be seen, and not what it was copied from.
            let came = only_in(self.plan(), &before);
            let shown = match moved(&before, self.plan(), spot) {
                Some(id) => self.spot_of_list(id),
                None => came.and_then(first_of).map_or(spot, Spot::at),
            };
            self.came_back(shown);
            let picked = spot.place.map(|place| picked(&before, self.plan(), place));
            self.open.memory.pick = picked.and_then(|picks| picks.into_iter().next());
            self.show_changed_notes(&before);
            let done = self.texts.say(key);
            let words = match self.about_step(&before, came, spot) {
                Some(about) => format!("{done}: {about}"),
                None => done.into_owned(),
            };
            announce::say(&self.ctx, Urgency::Polite, &words);
        }
    }

    /// What a step was about, if that has a name, and how much more it changed.
    fn about_step(&self, before: &Plan, came: Option<Id>, spot: Spot) -> Option<String> {
        let first = self.first_of_step(before, came, spot)?;
        let others = changes(before, self.plan()).len().saturating_sub(1);
        if others == 0 {
            return Some(first);
        }
        let more = [("count", others.into())];
        let more = self.texts.say_with("spoken-step-more", &more);
        Some(format!("{first} · {more}"))
    }

    /// The item that came, went or was moved with a step, the question it was taken at with what was picked there, or
    /// that of a note, of a mark or of a point that was set aside.
    fn first_of_step(&self, before: &Plan, came: Option<Id>, spot: Spot) -> Option<String> {
        let (texts, facts, now) = (&self.texts, self.facts.catalogue, self.plan());
        let item = |plan, id| wording::kept::item(texts, facts, plan, id);
        if let Some(id) = came {
            return Some(item(now, id));
        }
        if let Some(id) = only_in(before, now) {
            return Some(item(before, id));
        }
        if let Some(id) = moved(before, now, spot) {
            return Some(item(now, id));
        }
        let question = |place| wording::kept::question(texts, facts, now, place);
        let first = || changes(before, now).first().copied().flatten();
        if let Some(place) = spot.place.or_else(first) {
            let picked = picked(before, now, place);
            let picked = picked.iter().map(|pick| wording::pick(texts, now, pick));
            let words: Vec<String> = [question(place)].into_iter().chain(picked).collect();
            return Some(words.join(" · "));
        }
        if before.page_limit != now.page_limit {
            return Some(texts.say("preview-limit").into_owned());
        }
        let (old, new) = (&before.attached, &now.attached);
        if let Some(place) = changed_note(old, new) {
            let note = texts.say("find-in-note");
            return Some(format!("{} · {note}", question(place)));
        }
        let mark = changed(&old.to_confirm, &new.to_confirm).map(|mark| &mark.place);
        let point = changed(&old.dismissals, &new.dismissals).map(|point| &point.place);
        let place = mark.or(point)?.parse().ok()?;
        Some(question(place))
    }

    /// After undo or redo: back to the part, the field and the caret.
    fn came_back(&mut self, spot: Spot) {
        self.changed();
        if !self.open.history.is_dirty() {
            self.notice = None;
            self.open.saving = match self.open.file {
                Some(_) => Saving::Saved(None),
                None => Saving::Empty,
            };
        }
        let Some(place) = spot.place else { return };
        match find(place.of, place.field).map(|question| question.editor) {
            Some(Editor::Items(_)) => {
                self.open.page = part_of(place).map_or(self.open.page, page_of);
            }
            _ => self.jump(place, spot.caret),
        }
    }
}

/// The first item that one plan has and the other has not.
fn only_in(plan: &Plan, other: &Plan) -> Option<Id> {
    let mut ids = Kind::ALL.into_iter().flat_map(|kind| plan.ids(kind));
    ids.find(|id| other.item(*id).is_none())
}

/// The item that a step moved in its list.
fn moved(before: &Plan, now: &Plan, spot: Spot) -> Option<Id> {
    let id = spot.place?.id()?;
    let numbers = before.number_of(id).zip(now.number_of(id));
    numbers.is_some_and(|(was, is)| was != is).then_some(id)
}

/// What differs between two states of a plan: answers and items by their place, then notes. What links to an item that
/// came or went changed with that.
fn changes(before: &Plan, now: &Plan) -> Vec<Option<Place>> {
    let is_gone = |id: Id| before.item(id).is_none() || now.item(id).is_none();
    let with_items = |place: &Place| {
        let picked = picked(before, now, *place);
        let is_gone = |pick: &Pick| matches!(pick, Pick::Item(id) if is_gone(*id));
        !picked.is_empty() && picked.iter().all(is_gone)
    };
    let answers = compare::differences(before, now).into_iter();
    let answers = answers.map(|difference| difference.place);
    let answers = answers.filter(|place| !with_items(place)).map(Some);
    let notes = compare::note_changes(before, now).into_iter();
    let notes = notes.filter(|change| {
        let place: Option<Place> = change.note.place.parse().ok();
        !place.and_then(Place::id).is_some_and(is_gone)
    });
    answers.chain(notes.map(|_| None)).collect()
}

/// What is picked at a place in only one of two states of a plan.
fn picked(before: &Plan, now: &Plan, place: Place) -> Vec<Pick> {
    let answers = before.answer(place).zip(now.answer(place));
    answers.map_or_else(Vec::new, |(before, now)| picks(&before, &now))
}

/// The place of a note that differs between two states of a plan.
pub(super) fn changed_note(old: &Attached, new: &Attached) -> Option<Place> {
    let note = changed(&old.notes, &new.notes)?;
    note.place.parse().ok()
}

/// The first of these that is new or other than before, or else that is gone.
fn changed<'a, T: PartialEq>(old: &'a [T], new: &'a [T]) -> Option<&'a T> {
    let other = new.iter().find(|one| !old.contains(one));
    other.or_else(|| old.iter().find(|one| !new.contains(one)))
}
