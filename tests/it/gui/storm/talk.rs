//! What a storm says in notes, replaces, and takes to the next plan; and what others write meanwhile.

use super::super::{click, focused_name, press, write};
use super::model::{Held, Model, Thread};
use super::{LABELS, PLACES, Storm};
use crate::notes::note;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::plan::{NoteAnswer, Plan, Settled};

impl Storm {
    /// A new note, or one that is there is answered, settled, opened again or taken away.
    pub(super) fn talk(&mut self) {
        let threads = self.model.mine.notes.iter();
        let threads = threads.filter(|(_, thread)| !thread.text.is_empty());
        let threads: Vec<(String, Thread)> = threads.map(|(a, b)| (a.clone(), b.clone())).collect();
        let what = self.dice.below(6);
        if what < 3 || threads.is_empty() {
            return self.note();
        }
        let (id, mut thread) = self.dice.of(&threads).clone();
        self.open_notes(thread.at);
        let text = thread.text.clone();
        let mut mine = self.model.mine.clone();
        match what {
            3 => {
                self.tell("answers a note");
                click(self.window(), &format!("Answer: {text}"));
                let said = self.say("a");
                let plan = self.window().state().plan();
                let answers = &plan.note(&id).unwrap().answers;
                let new = answers.iter().find(|it| it.text == said).expect(&said);
                thread.answers.insert(new.id.clone(), said);
                mine.notes.insert(id, thread);
            }
            4 => {
                self.tell("settles a note, or opens it again");
                let act = if thread.is_open {
                    "Settle"
                } else {
                    "Open again"
                };
                click(self.window(), &format!("{act}: {text}"));
                thread.is_open = !thread.is_open;
                mine.notes.insert(id, thread);
            }
            _ => {
                self.tell("takes a note away");
                click(self.window(), &format!("Remove: {text}"));
                mine.notes.remove(&id);
                if !thread.answers.is_empty() {
                    thread.text.clear();
                    mine.notes.insert(id, thread);
                }
            }
        }
        self.close_notes();
        self.model.change(mine);
    }

    fn note(&mut self) {
        let at = self.dice.below(LABELS.len());
        self.tell("notes");
        self.open_notes(at);
        if focused_name(self.window()) != "Note" {
            click(self.window(), "New note");
        }
        let text = self.say("n");
        let notes = &self.window().state().plan().attached.notes;
        let id = notes
            .iter()
            .find(|it| it.text == text)
            .expect(&text)
            .id
            .clone();
        self.close_notes();
        let mut mine = self.model.mine.clone();
        let thread = Thread {
            at,
            text,
            is_open: true,
            ..Thread::default()
        };
        mine.notes.insert(id, thread);
        self.model.change(mine);
    }

    /// Unfolds the notes at one of the answers.
    fn open_notes(&mut self, at: usize) {
        let window = self.window();
        let line = window.query_by_role_and_label(Role::TextInput, LABELS[at]);
        let role = line.map_or(Role::MultilineTextInput, |_| Role::TextInput);
        window.get_by_role_and_label(role, LABELS[at]).focus();
        window.run();
        press(window, Modifiers::SHIFT, Key::F2);
    }

    fn close_notes(&mut self) {
        click(self.window(), "Close the notes");
        self.window().run_steps(5);
    }

    /// Writes something new where the keyboard is; gives it back.
    fn say(&mut self, kind: &str) -> String {
        self.number += 1;
        let text = format!("{kind}{}", self.number);
        write(self.window(), &text);
        click(self.window(), "Done");
        text
    }

    /// Replaces a text, or its first letter, wherever it stands.
    pub(super) fn replace(&mut self) {
        let mut mine = self.model.mine.clone();
        let texts: Vec<String> = mine
            .texts_mut()
            .into_iter()
            .map(|text| text.clone())
            .collect();
        let mut wanted = self.dice.of(&texts).clone();
        if wanted.is_empty() {
            return;
        }
        if self.dice.below(2) == 0 {
            wanted.truncate(1);
        }
        self.tell(&format!("replaces {wanted}"));
        self.number += 1;
        let with = format!("r{}x", self.number);
        let window = self.window();
        press(window, Modifiers::COMMAND, Key::H);
        write(window, &wanted);
        let label = "Replace with";
        window.get_by_role_and_label(Role::TextInput, label).focus();
        window.run();
        press(window, Modifiers::COMMAND, Key::A);
        write(window, &with);
        click(window, "Replace all");
        click(window, "Close find and replace");
        for text in mine.texts_mut() {
            *text = text.replace(&wanted, &with);
        }
        self.model.change(mine);
    }

    /// Makes the next plan from this one, which lies in no file yet; what was not saved is let go.
    pub(super) fn go_on(&mut self) {
        self.tell("goes on with the next plan");
        let dirty = self.model.dirty;
        click(self.window(), "File");
        click(self.window(), "The next plan from this one");
        click(self.window(), "Make the new plan");
        if dirty {
            click(self.window(), "Don’t save");
        }
        self.model = Model {
            mine: Held {
                words: self.model.mine.words.clone(),
                ..Held::default()
            },
            dirty: true,
            ..Model::default()
        };
        self.model.may_be_kept();
    }

    /// Others write an answer, a note or an answer to one, or settle one or open it again.
    pub(super) fn write_theirs(&mut self, plan: &mut Plan) {
        let number = self.number;
        let at = self.dice.below(PLACES.len());
        let threads = plan.attached.notes.len();
        let thread = self.dice.below(threads);
        match self.dice.below(4) {
            1 => {
                let note = note(&format!("o{number}"), PLACES[at], &format!("o{number}"));
                plan.attached.notes.push(note);
            }
            2 if threads > 0 => plan.attached.notes[thread].answers.push(NoteAnswer {
                id: format!("o{number}"),
                text: format!("o{number}"),
                ..NoteAnswer::default()
            }),
            3 if threads > 0 => {
                let note = &mut plan.attached.notes[thread];
                note.settled = note.is_open().then(Settled::default);
            }
            _ => {
                let school = &mut plan.school;
                let texts = [&mut school.name, &mut school.address, &mut school.website];
                *texts.into_iter().nth(at).unwrap() = format!("o{number}");
            }
        }
    }
}
