//! The questions with their help and room to write, for a meeting before anything is written.

use super::builder::Builder;
use super::{Block, Tone, Words};
use crate::plan::questions::{self, Editor, Owner, Part, Question};
use crate::plan::{Answer, Kind, Plan};

/// Lines of room for a long answer.
const LONG: u8 = 5;
/// Lines of room for a short one.
const SHORT: u8 = 1;

impl Builder<'_> {
    /// All questions of all parts; those about the items of a list are asked once.
    pub(super) fn questions(&mut self) {
        let sample = sample();
        for part in Part::ALL {
            self.part(part);
            if let Some(intro) = self.texts.attribute(part.key(), "intro") {
                let words = Words::of_program(intro);
                self.paragraph(words, Tone::Lead);
            }
            let single: Vec<&Question> = questions::single(part).collect();
            for group in single.chunk_by(|a, b| a.group == b.group) {
                self.ask_group(group, &sample);
            }
        }
    }

    /// A group of questions: first those that are answered once, then its lists.
    fn ask_group(&mut self, group: &[&'static Question], sample: &Plan) {
        let is_list = |question: &&Question| matches!(question.editor, Editor::Items(_));
        let name = group.first().map_or("", |question| question.group);
        if !name.is_empty() && !group.iter().all(is_list) {
            self.group(name);
        }
        for question in group.iter().filter(|question| !is_list(question)) {
            self.ask(question, sample);
        }
        for question in group {
            if let Editor::Items(kind) = question.editor {
                self.ask_list(question, kind, sample);
            }
        }
    }

    /// The questions about one item of a list, with the lists inside it at the end.
    fn ask_list(&mut self, list: &'static Question, kind: Kind, sample: &Plan) {
        self.heading(2, self.question(list), None);
        self.help(list);
        self.paragraph(self.say("doc-blank-each"), Tone::Help);
        let (lists, others): (Vec<_>, Vec<_>) = questions::of(Owner::Each(kind))
            .partition(|question| matches!(question.editor, Editor::Items(_)));
        for question in others {
            self.ask(question, sample);
        }
        for question in lists {
            if let Editor::Items(kind) = question.editor {
                self.ask_list(question, kind, sample);
            }
        }
    }

    /// A question with its help, and what to choose from or room to write.
    fn ask(&mut self, question: &'static Question, sample: &Plan) {
        self.push(Block::Label {
            words: self.question(question),
            place: question.place(None),
        });
        self.help(question);
        let choices = self.choices(question, sample);
        if choices.is_empty() {
            let lines = match question.editor {
                Editor::Lines => LONG,
                _ => SHORT,
            };
            self.push(Block::Room { lines });
        } else {
            self.push(Block::Paragraph {
                words: Words::of_program(choices.join("    ")),
                tone: Tone::Body,
                place: None,
            });
        }
    }

    fn help(&mut self, question: &Question) {
        if let Some(help) = self.texts.attribute(&question.key(), "help") {
            self.paragraph(Words::of_program(help), Tone::Help);
        }
    }

    fn question(&self, question: &Question) -> Words {
        Words::of_program(self.texts.say(&question.key()))
    }

    /// What a closed list offers, each with a box to tick.
    fn choices(&self, question: &'static Question, sample: &Plan) -> Vec<String> {
        let id = match question.owner {
            Owner::One(_) => None,
            Owner::Each(kind) => sample.ids(kind).first().copied(),
        };
        let Some(place) = question.place(id) else {
            return Vec::new();
        };
        let list = match sample.answer(place) {
            Some(Answer::Choice(choice)) => choice.list,
            Some(Answer::Choices(set)) => set.list,
            _ => return Vec::new(),
        };
        let names = list
            .codes
            .iter()
            .map(|code| self.texts.say(&list.key(code)));
        // The box stays with the first word.
        names.map(|name| format!("☐\u{a0}{name}")).collect()
    }
}

/// A plan with one item of each kind, to read from its answers what can be chosen.
fn sample() -> Plan {
    let mut plan = Plan::default();
    for kind in Kind::ALL {
        let parent = plan.goals.first().map(|goal| goal.id);
        plan.add(kind, parent);
    }
    plan
}
