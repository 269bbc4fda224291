//! What people say to each other about a plan: notes in threads, and answers marked as to be confirmed. No content: no
//! rule, count or document reads them but where it is asked to.

use super::attached::{Attachment, Member, merge};
use super::{DateText, Id, Plan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A note at a place, with the answers to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Note {
    /// Tells it from all others, whoever wrote them on whatever computer.
    pub id: String,
    /// The [`Place`](super::Place) it is about, in its written form.
    pub place: String,
    /// What it says.
    pub text: String,
    /// The role of who wrote it; empty if that is not told.
    pub role: String,
    /// The day it was written.
    pub day: DateText,
    /// The answers to it, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<NoteAnswer>,
    /// Who settled it; none while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
}

/// An answer to a note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NoteAnswer {
    /// Tells it from the other answers to the note.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The role of who wrote it.
    pub role: String,
    /// The day it was written.
    pub day: DateText,
}

/// That a note is settled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Settled {
    /// The role of who settled it.
    pub role: String,
    /// The day.
    pub day: DateText,
}

/// The mark on an answer that it is still to be confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ToConfirm {
    /// The [`Place`](super::Place) of the answer, in its written form.
    pub place: String,
    /// The role of who marked it.
    pub role: String,
    /// The day it was marked.
    pub day: DateText,
}

/// The address of what somebody said: a note, or an answer to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Remark {
    /// The id of the note.
    pub note: String,
    /// The id of the answer to it, if it is one.
    pub answer: Option<String>,
}

impl Note {
    /// True until somebody settles it.
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// How many bytes of text it holds.
    pub(super) fn size(&self) -> usize {
        let answers = self.answers.iter().map(|answer| answer.text.len() + 48);
        self.text.len() + 96 + answers.sum::<usize>()
    }
}

impl Plan {
    /// The notes at a place in its written form, the oldest first.
    pub fn notes_at(&self, place: &str) -> impl Iterator<Item = &Note> {
        let notes = self.attached.notes.iter();
        notes.filter(move |note| note.place == place)
    }

    /// The note of that id.
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.attached.notes.iter().find(|note| note.id == id)
    }

    /// The note of that id, to be changed.
    pub fn note_mut(&mut self, id: &str) -> Option<&mut Note> {
        let mut notes = self.attached.notes.iter_mut();
        notes.find(|note| note.id == id)
    }

    /// What a remark says; `None` if it is gone.
    pub fn remark(&self, at: &Remark) -> Option<&str> {
        let note = self.note(&at.note)?;
        let Some(id) = &at.answer else {
            return Some(&note.text);
        };
        let answer = note.answers.iter().find(|answer| answer.id == *id)?;
        Some(&answer.text)
    }

    /// The same, to be changed.
    pub fn remark_mut(&mut self, at: &Remark) -> Option<&mut String> {
        let note = self.note_mut(&at.note)?;
        let Some(id) = &at.answer else {
            return Some(&mut note.text);
        };
        let answer = note.answers.iter_mut().find(|answer| answer.id == *id)?;
        Some(&mut answer.text)
    }

    /// Writes a remark, as new at a place in its written form if it was not there. Of one that says nothing any more,
    /// nothing stays, but for a note that was answered.
    pub fn say(&mut self, at: &Remark, place: &str, said: NoteAnswer) {
        if said.text.trim().is_empty() {
            self.unsay(at);
        } else if let Some(text) = self.remark_mut(at) {
            *text = said.text;
        } else if at.answer.is_none() {
            self.attached.notes.push(Note {
                id: at.note.clone(),
                place: place.to_owned(),
                text: said.text,
                role: said.role,
                day: said.day,
                ..Note::default()
            });
        } else if let Some(note) = self.note_mut(&at.note) {
            let id = at.answer.clone().unwrap_or_default();
            note.answers.push(NoteAnswer { id, ..said });
        }
    }

    /// Gives a remark the role of who wrote it.
    pub fn sign(&mut self, at: &Remark, role: String) {
        let Some(note) = self.note_mut(&at.note) else {
            return;
        };
        match &at.answer {
            None => note.role = role,
            Some(id) => {
                if let Some(answer) = note.answers.iter_mut().find(|it| it.id == *id) {
                    answer.role = role;
                }
            }
        }
    }

    /// Takes a remark back; a note that was answered stays without its words.
    pub fn unsay(&mut self, at: &Remark) {
        if let (Some(note), Some(id)) = (self.note_mut(&at.note), &at.answer) {
            note.answers.retain(|answer| answer.id != *id);
        } else if let Some(note) = self.note_mut(&at.note).filter(|it| !it.answers.is_empty()) {
            note.text.clear();
        } else {
            self.attached.notes.retain(|note| note.id != at.note);
        }
    }

    /// The mark that the answer at a place in its written form is to be confirmed.
    pub fn to_confirm(&self, place: &str) -> Option<&ToConfirm> {
        let mut marks = self.attached.to_confirm.iter();
        marks.find(|mark| mark.place == place)
    }

    /// Takes over the notes of a plan that this one takes the place of, with what was said in them since; those on
    /// items that are not here stay behind.
    pub(super) fn keep_notes(&mut self, old: &[Note]) {
        let known = self.known();
        for note in old {
            if note.item().is_some_and(|id| !known.contains(&id)) {
                continue;
            }
            match self.note_mut(&note.id) {
                Some(same) => same.clone_from(note),
                None => self.attached.notes.push(note.clone()),
            }
        }
    }

    /// Takes over what another copy of the plan says in notes and marks, without what hangs on items that are not here:
    /// nothing that was said here goes.
    pub fn take_notes(&mut self, other: &Self) {
        let known = self.known();
        let is_here = |item: Option<Id>| item.is_none_or(|id| known.contains(&id));
        let notes = other.attached.notes.iter().filter(|it| is_here(it.item()));
        let notes: Vec<Note> = notes.cloned().collect();
        let marks = other.attached.to_confirm.iter();
        let marks: Vec<ToConfirm> = marks.filter(|it| is_here(it.item())).cloned().collect();
        let attached = &mut self.attached;
        attached.notes = merge([&[], &attached.notes, &notes]);
        attached.to_confirm = merge([&[], &attached.to_confirm, &marks]);
        attached.repair();
    }
}

impl Attachment for Note {
    const IS_NEWS: bool = true;

    fn place(&self) -> &str {
        &self.place
    }
    fn place_mut(&mut self) -> &mut String {
        &mut self.place
    }
    fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![
            &mut self.id,
            &mut self.place,
            &mut self.text,
            &mut self.role,
            &mut self.day.0,
        ];
        for answer in &mut self.answers {
            texts.extend([
                &mut answer.id,
                &mut answer.text,
                &mut answer.role,
                &mut answer.day.0,
            ]);
        }
        if let Some(settled) = &mut self.settled {
            texts.extend([&mut settled.role, &mut settled.day.0]);
        }
        texts
    }

    /// Each note has an id of its own, and so has each answer among those to one note.
    fn repair(list: &mut Vec<Self>) {
        give_ids(list.iter_mut().map(|note| &mut note.id).collect());
        for note in list {
            give_ids(note.answers.iter_mut().map(|it| &mut it.id).collect());
        }
    }
}

/// Gives ids to those that have none or that of another one.
fn give_ids(ids: Vec<&mut String>) {
    let mut used: BTreeSet<String> = ids.iter().map(|id| (**id).clone()).collect();
    used.insert(String::new());
    let mut seen = BTreeSet::from([String::new()]);
    let mut numbers = (1_u32..).map(|number| number.to_string());
    for id in ids {
        if !seen.insert(id.clone())
            && let Some(fresh) = numbers.find(|number| used.insert(number.clone()))
        {
            seen.insert(fresh.clone());
            *id = fresh;
        }
    }
}

/// Two people may go on in one thread, and each of them is heard: what both say differently in one note stands in an
/// answer to it as well. Whoever settles it settles it for both.
impl Member for Note {
    fn is_one_with(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn together(base: Option<&Self>, mine: &Self, theirs: &Self) -> Vec<Self> {
        let old = base.map_or(&[][..], |base| &base.answers);
        let (said, other) = both(
            base.map(NoteAnswer::of).as_ref(),
            &mine.into(),
            &theirs.into(),
        );
        let mut answers = merge([old, &mine.answers, &theirs.answers]);
        answers.extend(other);
        let known = answers.iter().filter(|it| !it.id.is_empty());
        let known: BTreeSet<String> = known.map(|it| it.text.clone()).collect();
        answers.retain(|it| !it.id.is_empty() || !known.contains(&it.text)); // it came in before
        let settled = match base.map(|base| &base.settled) {
            Some(old) if *old == theirs.settled => &mine.settled,
            Some(old) if *old == mine.settled => &theirs.settled,
            _ if mine.settled.is_some() => &mine.settled,
            _ => &theirs.settled,
        };
        vec![Self {
            text: said.text,
            role: said.role,
            day: said.day,
            answers,
            settled: settled.clone(),
            ..mine.clone()
        }]
    }
}

impl Member for NoteAnswer {
    fn is_one_with(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn together(base: Option<&Self>, mine: &Self, theirs: &Self) -> Vec<Self> {
        let (said, other) = both(base, mine, theirs);
        [Some(said), other].into_iter().flatten().collect()
    }
}

impl NoteAnswer {
    /// What a note says by itself.
    fn of(note: &Note) -> Self {
        Self {
            id: note.id.clone(),
            text: note.text.clone(),
            role: note.role.clone(),
            day: note.day.clone(),
        }
    }
}

impl From<&Note> for NoteAnswer {
    fn from(note: &Note) -> Self {
        Self::of(note)
    }
}

/// What two sides made of one remark: mine and, if both changed it, theirs, which gets an id of its own later.
fn both(
    base: Option<&NoteAnswer>,
    mine: &NoteAnswer,
    theirs: &NoteAnswer,
) -> (NoteAnswer, Option<NoteAnswer>) {
    let changed = |side: &NoteAnswer| base != Some(side);
    match (changed(mine), changed(theirs)) {
        (false, _) => (theirs.clone(), None),
        (true, false) => (mine.clone(), None),
        (true, true) => {
            let other = NoteAnswer {
                id: String::new(),
                ..theirs.clone()
            };
            let is_news = mine.text != theirs.text && !theirs.text.trim().is_empty();
            (mine.clone(), is_news.then_some(other))
        }
    }
}

impl Attachment for ToConfirm {
    fn place(&self) -> &str {
        &self.place
    }
    fn place_mut(&mut self) -> &mut String {
        &mut self.place
    }
    fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.place, &mut self.role, &mut self.day.0]
    }

    /// The first mark of a place stands for all.
    fn repair(list: &mut Vec<Self>) {
        let mut seen = BTreeSet::new();
        list.retain(|mark| seen.insert(mark.place.clone()));
    }
}

/// An answer is marked once, whoever marks it.
impl Member for ToConfirm {
    fn is_one_with(&self, other: &Self) -> bool {
        self.place == other.place
    }
}
