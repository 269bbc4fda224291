//! The questions with their help and room to write, for a meeting before anything is written; and the core of them
//! without help, in grids, on a few pages.

use super::answers::BETWEEN;
use super::builder::{Builder, Cell};
use super::parts::SELF_VIEW;
use super::{Block, Column, Table, Tone, Words};
use crate::plan::questions::{self, Editor, Owner, Part, Question};
use crate::plan::{Answer, Kind, Of, Plan};

/// Lines of room for a long answer.
const LONG: u8 = 5;
/// Lines of room for a short one.
const SHORT: u8 = 1;
/// A box to tick, with the space after it.
const BOX: &str = "☐\u{a0}";
/// The parts that make a plan.
const CORE: [Part; 5] = [
    Part::Status,
    Part::Vision,
    Part::Goals,
    Part::Activities,
    Part::Europe,
];
/// A list as a table to be filled in by hand.
struct Grid {
    kind: Kind,
    /// Keys of the document's own, or fields, with the share of the width that each column has.
    columns: &'static [(&'static str, f32)],
    rows: usize,
    /// Lines of handwriting that a row has room for.
    lines: u8,
}

/// The lists of these parts.
const GRIDS: [Grid; 4] = [
    Grid {
        kind: Kind::Need,
        columns: &[("title", 2.0), ("description", 3.5), ("evidence", 2.5)],
        rows: 3,
        lines: 4,
    },
    Grid {
        kind: Kind::Goal,
        columns: &[
            ("title", 3.0),
            ("needs", 0.9),
            ("innovation", 3.0),
            ("by", 1.1),
        ],
        rows: 3,
        lines: 3,
    },
    Grid {
        kind: Kind::Indicator,
        columns: &[
            ("counted", 4.0),
            ("doc-goal", 0.9),
            ("doc-baseline", 1.0),
            ("doc-target", 1.0),
            ("doc-by-when", 1.1),
        ],
        rows: 6,
        lines: 2,
    },
    Grid {
        kind: Kind::Activity,
        columns: &[
            ("title", 3.0),
            ("kind", 1.5),
            ("goals", 1.0),
            ("doc-when", 1.2),
            ("doc-people", 1.4),
            ("doc-where", 1.3),
        ],
        rows: 8,
        lines: 2,
    },
];

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

    /// The core of the questions: the cover, then the five parts that make a plan.
    pub(super) fn core_questions(&mut self) {
        let sample = sample();
        self.heading(1, self.say("doc-kind"), None);
        let of_cover = questions::single(Part::School).filter(|it| it.rank.is_required());
        self.ask_core(&of_cover.collect::<Vec<_>>(), &sample);
        for part in CORE {
            let words = Words::of_program(self.texts.say(part.key()));
            self.heading(2, words, None);
            let core = questions::single(part).filter(|question| question.is_core());
            self.ask_core(&core.collect::<Vec<_>>(), &sample);
        }
    }

    /// Questions without help: those of one line in a grid, the others with room below them.
    fn ask_core(&mut self, asked: &[&'static Question], sample: &Plan) {
        let is_line = |question: &&'static Question| {
            let is_long = matches!(question.editor, Editor::Lines | Editor::Items(_));
            !is_long && self.choices(question, sample).is_empty()
        };
        let all = asked.iter().copied();
        let (lines, others): (Vec<&'static Question>, Vec<&'static Question>) =
            all.partition(is_line);
        let rows = lines
            .iter()
            .map(|it| vec![vec![self.question(it)], Cell::new()]);
        let rows: Vec<Vec<Cell>> = rows.collect();
        if !rows.is_empty() {
            let columns = [("doc-blank-question", 1.0), ("doc-blank-answer", 2.0)];
            let columns = columns.map(|(head, share)| (self.say(head), share));
            self.grid(columns.into(), rows, SHORT);
        }
        for question in others {
            match question.editor {
                Editor::Items(kind) => self.ask_in_grid(kind, sample),
                _ => self.ask(question, sample, false),
            }
        }
    }

    /// The items of a list, and of the lists inside it, as grids.
    fn ask_in_grid(&mut self, kind: Kind, sample: &Plan) {
        let inside = |grid: Kind| grid == kind || kind == Kind::Goal && grid == Kind::Indicator;
        for grid in GRIDS {
            let id = sample.ids(grid.kind).first().copied();
            let Some(id) = id.filter(|_| inside(grid.kind)) else {
                continue;
            };
            let head = |(name, share): &(&'static str, f32)| {
                let words = if name.starts_with("doc-") {
                    self.say(name)
                } else {
                    self.label(Of::Item(id), name)
                };
                (words, *share)
            };
            let columns: Vec<_> = grid.columns.iter().map(head).collect();
            let rows = vec![vec![Cell::new(); columns.len()]; grid.rows];
            self.grid(columns, rows, grid.lines);
        }
    }

    /// A table with room to write in.
    fn grid(&mut self, columns: Vec<(Words, f32)>, rows: Vec<Vec<Cell>>, lines: u8) {
        let columns = columns.into_iter().map(|(head, share)| Column {
            head,
            share,
            right: false,
        });
        let row_headers = rows.iter().flatten().any(|cell| !cell.is_empty());
        self.push(Block::Table(Table {
            columns: columns.collect(),
            rows,
            row_headers,
            by_hand: lines,
            is_prose: false,
        }));
    }

    /// How the school sees itself: a row for each group, now and wished, to be filled in with one of the steps.
    fn ask_self_view(&mut self, sample: &Plan) {
        let steps = questions::find(Of::Status, "pupils_now");
        let steps = steps.map_or_else(Vec::new, |question| self.choices(question, sample));
        self.paragraph(self.say("doc-blank-steps"), Tone::Help);
        let steps = steps.iter().map(|step| step.trim_start_matches(BOX));
        let steps = steps.collect::<Vec<_>>().join(BETWEEN);
        self.paragraph(Words::of_program(steps), Tone::Help);
        let heads = ["doc-self-group", "doc-self-now", "doc-self-wished"];
        let rows = SELF_VIEW.map(|(name, ..)| vec![vec![self.say(name)], Cell::new(), Cell::new()]);
        self.grid(
            heads.map(|head| (self.say(head), 1.0)).into(),
            rows.into(),
            SHORT,
        );
    }

    /// A group of questions: first those that are answered once, then its lists.
    fn ask_group(&mut self, group: &[&'static Question], sample: &Plan) {
        let is_list = |question: &&Question| matches!(question.editor, Editor::Items(_));
        let name = group.first().map_or("", |question| question.group);
        if !name.is_empty() && !group.iter().all(is_list) {
            self.group(name);
        }
        if name == "self-view" {
            self.ask_self_view(sample);
            return;
        }
        for question in group.iter().filter(|question| !is_list(question)) {
            self.ask(question, sample, true);
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
            self.ask(question, sample, true);
        }
        for question in lists {
            if let Editor::Items(kind) = question.editor {
                self.ask_list(question, kind, sample);
            }
        }
    }

    /// A question, with its help if wanted, and what to choose from or room to write.
    fn ask(&mut self, question: &'static Question, sample: &Plan, with_help: bool) {
        self.push(Block::Label {
            words: self.question(question),
            place: question.place(None),
        });
        if with_help {
            self.help(question);
        }
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

    /// The help of a question: for paper, where that of the window speaks of the program.
    fn help(&mut self, question: &Question) {
        let help = |kind| self.texts.attribute(&question.key(), kind);
        if let Some(help) = help("paper").or_else(|| help("help")) {
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
        names.map(|name| format!("{BOX}{name}")).collect()
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
