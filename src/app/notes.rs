//! Acts on notes: which are shown, what is written, settled and taken away.

use super::App;
use super::notices::UNDO;
use super::steps::changed_note;
use crate::plan::history::Spot;
use crate::plan::questions::part_of;
use crate::plan::{DateText, Id, NoteAnswer, Place, Plan, Remark, Settled, ToConfirm};
use crate::ui::notes::{Act, Noted, Writing};
use std::collections::HashMap;

/// What is noted at each place and in each item of a plan, made again when that has changed.
#[derive(Default)]
pub(super) struct Counts {
    pub(super) at: HashMap<Place, Noted>,
    pub(super) within: HashMap<Id, Noted>,
}

impl Counts {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut counts = Self::default();
        for note in &plan.attached.notes {
            let open = usize::from(note.is_open());
            counts.add(plan, &note.place, |noted| {
                noted.all += 1;
                noted.open += open;
            });
        }
        for mark in &plan.attached.to_confirm {
            counts.add(plan, &mark.place, |noted| noted.to_confirm = true);
        }
        counts
    }

    fn add(&mut self, plan: &Plan, place: &str, count: impl Fn(&mut Noted)) {
        let Ok(place) = place.parse::<Place>() else {
            return;
        };
        count(self.at.entry(place).or_default());
        let id = place.id();
        let goal = id.and_then(|id| plan.goal_of(id)).map(|goal| goal.id);
        for id in id.into_iter().chain(goal) {
            count(self.within.entry(id).or_default());
        }
    }
}

/// An id that no note or answer has, on whatever computer.
fn new_id() -> String {
    let mut id = uuid::Uuid::new_v4().simple().to_string();
    id.truncate(12);
    id
}

impl App {
    /// The answer that had the keyboard last, if it stands on the page that is shown.
    pub(super) fn answer_in_hand(&self) -> Option<Place> {
        let place = self.open.memory.place?;
        let page = part_of(place).map(super::act::page_of)?;
        (page == self.open.page && self.plan().answer(place).is_some()).then_some(place)
    }

    /// Shows the notes of the answer that has the keyboard, or begins the first one there.
    pub(super) fn note_here(&mut self) {
        if let Some(place) = self.answer_in_hand() {
            self.act_on_notes(Act::Open(place));
        }
    }

    pub(super) fn act_on_notes(&mut self, act: Act) {
        let time = self.now;
        match act {
            Act::Open(place) => self.show_notes(place),
            Act::Close => self.open.memory.notes = crate::ui::notes::Notes::default(),
            Act::New(place) => self.begin_remark(new_id(), None, place.to_string()),
            Act::Answer(note) => {
                if let Some(place) = self.plan().note(&note).map(|note| note.place.clone()) {
                    self.begin_remark(note, Some(new_id()), place);
                }
            }
            Act::Change(at) => {
                if let Some(place) = self.plan().note(&at.note).map(|note| note.place.clone()) {
                    self.begin_remark(at.note, at.answer, place);
                }
            }
            Act::Write { text, caret } => self.write_remark(text, caret),
            Act::Done => {
                self.open.history.end_step();
                self.open.memory.notes.writing = None;
                self.open.memory.notes.enters = true;
            }
            Act::Settle(note, is_on) => {
                let (role, day) = self.signature();
                self.change(Spot::default(), None, time, |plan| {
                    if let Some(note) = plan.note_mut(&note) {
                        note.settled = is_on.then_some(Settled { role, day });
                    }
                });
            }
            Act::Remove(at) => {
                self.change(Spot::default(), None, time, |plan| plan.unsay(&at));
                let text = self.texts.say("notes-removed").into_owned();
                self.notify(text, vec![UNDO]);
            }
            Act::Role(role) => {
                self.settings.role = role;
                self.save_settings();
                self.sign();
            }
            Act::Confirm(place, is_on) => {
                let (role, day) = self.signature();
                let place = place.to_string();
                self.change(Spot::default(), None, time, |plan| {
                    let marks = &mut plan.attached.to_confirm;
                    marks.retain(|mark| mark.place != place);
                    if is_on {
                        marks.push(ToConfirm { place, role, day });
                    }
                });
            }
        }
    }

    /// Unfolds the notes of a place, and brings the keyboard to them; where there are none, a first one begins.
    fn show_notes(&mut self, place: Place) {
        self.open.history.end_step();
        self.jump(place, None);
        let has_any = self.plan().notes_at(&place.to_string()).next().is_some();
        let notes = &mut self.open.memory.notes;
        notes.open = Some(place);
        notes.writing = None;
        notes.enters = true;
        if !has_any && self.plan().to_confirm(&place.to_string()).is_none() {
            self.begin_remark(new_id(), None, place.to_string());
        }
    }

    fn begin_remark(&mut self, note: String, answer: Option<String>, place: String) {
        self.open.history.end_step();
        let at = Remark { note, answer };
        let is_new = self.plan().remark(&at).is_none();
        self.open.memory.notes.writing = Some(Writing::new(at, place, is_new));
        self.open.memory.notes.enters = true;
    }

    fn write_remark(&mut self, text: String, caret: usize) {
        let Some(writing) = &self.open.memory.notes.writing else {
            return;
        };
        let (at, place) = (writing.at.clone(), writing.place.clone());
        let (role, day) = self.signature();
        let spot = Spot {
            place: None,
            caret: Some(caret),
        };
        let said = NoteAnswer {
            id: String::new(),
            text,
            role,
            day,
        };
        self.change(spot, None, self.now, |plan| plan.say(&at, &place, said));
    }

    /// The role that was just written is that of the remark as well, if it is being written here.
    fn sign(&mut self) {
        let writing = self.open.memory.notes.writing.as_ref();
        let Some(at) = writing.filter(|it| it.is_new).map(|it| it.at.clone()) else {
            return;
        };
        if self.plan().remark(&at).is_some() {
            let (role, _) = self.signature();
            let spot = Spot {
                place: None,
                caret: Some(role.chars().count()),
            };
            self.change(spot, None, self.now, |plan| plan.sign(&at, role));
        }
    }

    /// Who writes here, and today.
    fn signature(&self) -> (String, DateText) {
        let today = (self.environment.today)();
        let role = self.settings.role.trim().to_owned();
        (role, DateText(today.to_string()))
    }

    /// After undo or redo: the notes that came, went or changed are shown, as nothing else would tell.
    pub(super) fn show_changed_notes(&mut self, before: &Plan) {
        let place = changed_note(&before.attached, &self.plan().attached);
        let is_seen = place == self.open.memory.notes.open;
        if let Some(place) = place.filter(|place| !is_seen && self.plan().answer(*place).is_some())
        {
            self.jump(place, None);
            self.open.memory.notes.open = Some(place);
        }
    }
}
