//! What people say to each other about the plan, after it and only on request: open notes, and answers to confirm.

use super::answers::one_line;
use super::builder::Builder;
use super::{Block, Item, Notes, Said, Words};
use crate::plan::{DateText, Note, Place};
use crate::wording;

impl Builder<'_> {
    /// The open notes in the order in which the forms ask, each below its question; then what is to be confirmed.
    pub(super) fn notes(&mut self) {
        let plan = self.plan;
        let places: Vec<Place> = plan
            .in_order()
            .into_iter()
            .map(|(place, _)| place)
            .collect();
        self.heading(1, self.say("doc-notes"), None);
        for place in &places {
            let written = place.to_string();
            let open = plan.notes_at(&written).filter(|note| note.is_open());
            let open: Vec<&Note> = open.collect();
            if open.is_empty() {
                continue;
            }
            let items = open.iter().map(|note| self.note(note)).collect();
            let question = one_line(&wording::question_name(self.texts, plan, *place));
            self.heading(2, Words::of_program(question), None);
            self.push(Block::List {
                ordered: false,
                items,
            });
            // The name of the question and the list.
            let end = self.count();
            self.listed_notes.push(Notes {
                place: *place,
                said: open.into_iter().flat_map(all_said).collect(),
                blocks: end - 2..end,
            });
        }
        let marked = |place: &&Place| plan.to_confirm(&place.to_string()).is_some();
        let items: Vec<Item> = places
            .iter()
            .filter(marked)
            .map(|place| one_line(&wording::question_name(self.texts, plan, *place)))
            .map(|question| Words::of_program(question).into())
            .collect();
        if !items.is_empty() {
            self.heading(2, self.say("doc-to-confirm"), None);
            self.push(Block::List {
                ordered: false,
                items,
            });
        }
        // Nothing is missing if nobody has a note.
        self.forget_waiting();
    }

    /// A note with the answers to it.
    fn note(&self, note: &Note) -> Item {
        let answers = note.answers.iter();
        let answers = answers.map(|it| self.said(&it.text, &it.role, &it.day).into());
        let answers: Vec<Item> = answers.collect();
        Item {
            words: self.said(&note.text, &note.role, &note.day),
            inner: (!answers.is_empty())
                .then_some((false, answers))
                .into_iter()
                .collect(),
        }
    }

    /// What somebody said, with who it was and when.
    fn said(&self, text: &str, role: &str, day: &DateText) -> Words {
        let day = self.texts.date(day);
        let by = [role.trim(), day.as_str()];
        let by: Vec<&str> = by.into_iter().filter(|words| !words.is_empty()).collect();
        let text = one_line(text);
        Words::of_school(match by.join(", ").as_str() {
            "" => text,
            by => format!("{text} ({by})"),
        })
    }
}

/// A note, then the answers to it.
fn all_said(note: &Note) -> Vec<Said> {
    let said = |text: &str, role: &str, day: &DateText| Said {
        text: one_line(text),
        by: role.trim().to_owned(),
        day: day.first(),
    };
    let answers = note.answers.iter();
    let answers = answers.map(|it| said(&it.text, &it.role, &it.day));
    let first = said(&note.text, &note.role, &note.day);
    std::iter::once(first).chain(answers).collect()
}
