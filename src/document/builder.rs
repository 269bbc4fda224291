//! Puts a document together block by block: headings wait until something follows them, so none stands alone.

use super::answers::{self, place};
use super::{
    Block, Column, Content, Document, Item, Notes, Options, Table, Tone, Words, cover, pages,
    summary,
};
use crate::plan::questions::{self, Asked, Editor, Part};
use crate::plan::{Answer, Id, Of, Place, Plan, dates, markup};
use crate::text::Texts;
use crate::wording;
use std::borrow::Cow;

/// The document of a plan, with labels in the language of `texts`: the plan's own, or the nearest shipped one.
///
/// Nothing a person wrote is left out of the whole plan; an unanswered question leaves no trace unless wanted.
pub fn build(plan: &Plan, texts: &Texts, options: &Options) -> Document {
    let plan = &*dates::in_figures(Cow::Borrowed(plan));
    let mut builder = Builder {
        says_unanswered: options.unanswered,
        has_figures: options.figures,
        named: if options.content == Content::Plan && options.summary {
            summary::always_named(plan)
        } else {
            Vec::new()
        },
        ..Builder::new(plan, texts)
    };
    builder.talk(options);
    let first = builder.blocks.len();
    match options.content {
        Content::Plan => builder.parts(options.cover),
        Content::Questions => builder.questions(),
        Content::CoreQuestions => builder.core_questions(),
        Content::Progress => builder.report(options.today),
        Content::Summary => {}
    }
    builder.end_waiting(1);
    if matches!(options.content, Content::Plan | Content::Questions) {
        pages::number_parts(&mut builder.blocks[first..]);
    }
    builder.closing(options);
    let notes = std::mem::take(&mut builder.listed_notes);
    let mut blocks = builder.finish();
    pages::break_pages(&mut blocks);
    let summary = match options.content {
        Content::Plan if options.summary => summary::summary(plan, texts, options, true),
        Content::Summary => summary::summary(plan, texts, options, false),
        _ => Vec::new(),
    };
    Document {
        summary,
        notes,
        ..cover::document(plan, texts, options, blocks)
    }
}

/// Facts: labels with short values.
pub(super) type Facts = Vec<(Words, Words)>;
/// One cell of a table: its paragraphs.
pub(super) type Cell = Vec<Words>;

/// The blocks so far, and what they are made from.
pub(super) struct Builder<'a> {
    pub(super) plan: &'a Plan,
    pub(super) texts: &'a Texts,
    /// Says of questions that they are not answered yet.
    says_unanswered: bool,
    /// With drawn figures.
    pub(super) has_figures: bool,
    /// The items whose titles the reader has seen, and sees again above their own text: between, numbers are enough.
    pub(super) named: Vec<Id>,
    blocks: Vec<Block>,
    /// Headings that nothing has followed yet.
    waiting: Vec<Block>,
    /// The notes that are listed so far.
    pub(super) listed_notes: Vec<Notes>,
    /// How many tables and figures have a number so far.
    tables: usize,
    figures: usize,
}

impl<'a> Builder<'a> {
    /// Nothing yet.
    pub(super) fn new(plan: &'a Plan, texts: &'a Texts) -> Self {
        Self {
            plan,
            texts,
            says_unanswered: false,
            has_figures: true,
            named: Vec::new(),
            blocks: Vec::new(),
            waiting: Vec::new(),
            listed_notes: Vec::new(),
            tables: 0,
            figures: 0,
        }
    }

    /// How many blocks there are so far, without those that wait.
    pub(super) fn count(&self) -> usize {
        self.blocks.len()
    }

    /// The blocks, without headings that nothing followed.
    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }
}

impl Builder<'_> {
    /// All parts of the plan.
    fn parts(&mut self, has_cover: bool) {
        for part in Part::ALL {
            self.part(part);
            match part {
                Part::School => self.school(has_cover),
                Part::Status => self.status(),
                Part::Vision => self.vision(),
                Part::Goals => self.goals(),
                Part::Activities => self.activities(),
                Part::Network => self.network(),
                Part::Europe => self.europe(),
                Part::Sharing => self.sharing(),
                Part::Progress => self.progress(),
                // These have a page of their own.
                Part::Forms | Part::Funding => {}
            }
        }
    }

    /// Adds a block below the headings that wait.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks.append(&mut self.waiting);
        self.blocks.push(block);
    }

    /// A heading that appears once something follows it.
    pub(super) fn heading(&mut self, level: u8, words: Words, place: Option<Place>) {
        self.end_waiting(level);
        self.waiting
            .retain(|block| matches!(block, Block::Heading { level: upper, .. } if *upper < level));
        self.waiting.push(Block::Heading {
            level,
            words,
            place,
            new_page: false,
        });
    }

    /// What a part of the document adds, before what stands so far.
    pub(super) fn set_aside(&mut self, add: impl FnOnce(&mut Self)) -> Vec<Block> {
        let before = std::mem::take(&mut self.blocks);
        let waiting = std::mem::take(&mut self.waiting);
        add(self);
        self.waiting = waiting;
        std::mem::replace(&mut self.blocks, before)
    }

    /// True if a heading waits for what follows it.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Forgets headings that nothing followed, before something that does not belong below them.
    pub(super) fn forget_waiting(&mut self) {
        self.waiting.clear();
    }

    /// Says that nothing is answered below a heading that waits, before one of this level ends it.
    fn end_waiting(&mut self, level: u8) {
        let ends = |block: &Block| match block {
            Block::Heading { level: lower, .. } => *lower >= level,
            _ => true,
        };
        if self.says_unanswered && self.waiting.iter().any(ends) {
            self.paragraph(self.say("doc-unanswered"), Tone::Note);
        }
    }

    /// A paragraph of the program.
    pub(super) fn paragraph(&mut self, words: Words, tone: Tone) {
        let place = words.place;
        self.push(Block::Paragraph { words, tone, place });
    }

    /// The heading of a part.
    pub(super) fn part(&mut self, part: Part) {
        let words = Words::of_program(self.texts.say(part.key()));
        self.heading(1, words, None);
    }

    /// The heading of a group of questions.
    pub(super) fn group(&mut self, name: &str) {
        let key = format!("group-{name}");
        let words = Words::of_program(self.texts.say_printed(&key));
        self.heading(2, words, None);
    }

    /// The name of a question, which appears once an answer follows it.
    pub(super) fn question_label(&mut self, of: Of, field: &'static str) {
        const LOWEST: u8 = u8::MAX;
        self.end_waiting(LOWEST);
        self.forget_label();
        self.waiting.push(Block::Label {
            words: self.label(of, field),
            place: Some(place(of, field)),
        });
    }

    /// Forgets the name of a question that no answer followed.
    pub(super) fn forget_label(&mut self) {
        self.waiting
            .retain(|block| matches!(block, Block::Heading { .. }));
    }

    /// The number of the next table.
    pub(super) fn next_table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }

    /// The number of the next figure.
    pub(super) fn next_figure(&mut self) -> usize {
        self.figures += 1;
        self.figures
    }

    /// The number and title of a figure or table that follows, "Figure 2: …".
    pub(super) fn caption(&mut self, kind: &str, number: usize, title: &str) {
        let title = self.texts.say(title);
        let values = [("number", number.into()), ("title", title.into())];
        let words = self.texts.say_with(kind, &values);
        self.paragraph(Words::of_program(words), Tone::Caption);
    }

    /// "Goal 1, Goal 3": the numbers of items, each of which leads to its item.
    pub(super) fn numbers_of(&self, ids: &[Id]) -> Words {
        answers::numbers_of(self.texts, self.plan, ids)
    }

    /// The heading of an item, "Goal 2 · title"; it stands by itself, as the title is an answer.
    pub(super) fn item(&mut self, level: u8, id: Id) {
        self.item_with_text(level, id);
        self.blocks.append(&mut self.waiting);
    }

    /// The same, for an item whose title stands elsewhere too: it appears once something follows it.
    pub(super) fn item_with_text(&mut self, level: u8, id: Id) {
        let number = wording::item_number(self.texts, self.plan, id);
        let name = answers::one_line(&wording::item_name(self.texts, self.plan, id));
        let title = place(Of::Item(id), id.kind.title_field());
        let words = Words {
            to: vec![(0..number.len(), id)],
            ..Words::of_school(name)
        };
        self.heading(level, words, Some(title));
    }

    /// The heading of a question in the document.
    pub(super) fn label(&self, of: Of, field: &'static str) -> Words {
        let Some(question) = questions::find(of, field) else {
            return Words::default();
        };
        Words::of_program(self.texts.say_printed(&question.key()))
    }

    /// A message of the document's own.
    pub(super) fn say(&self, key: &str) -> Words {
        Words::of_program(self.texts.say(key))
    }

    /// The answer of a field in one line.
    pub(super) fn short(&self, of: Of, field: &'static str) -> Option<Words> {
        answers::short(self.texts, self.plan, place(of, field))
    }

    /// The label of a field with its answer in one line, or the note that there is none, if wanted.
    pub(super) fn fact(&self, of: Of, field: &'static str) -> Option<(Words, Words)> {
        let value = self.short(of, field);
        let given = value.map(|value| (self.label(of, field), value));
        given.or_else(|| self.open_fact(of, field))
    }

    /// The label of a question that waits for its answer, with the word for that, if the document has it.
    pub(super) fn open_fact(&self, of: Of, field: &'static str) -> Option<(Words, Words)> {
        Some((self.label(of, field), self.unanswered(of, field)?))
    }

    /// Facts that need no label, in one line.
    pub(super) fn facts_in_a_line(&mut self, facts: &[Words], between: &str) {
        if !facts.is_empty() {
            self.paragraph(answers::joined(facts, between), Tone::Line);
        }
    }

    /// Labels with short values: those given, then those of the fields that are asked in one line.
    pub(super) fn facts(&mut self, of: Of, first: Facts, fields: &[&'static str]) {
        let mut facts = first;
        let short = fields.iter().filter(|field| !Self::is_long(of, field));
        facts.extend(short.filter_map(|field| self.fact(of, field)));
        if !facts.is_empty() {
            self.push(Block::Facts(facts));
        }
    }

    /// The answers of some fields, each below its label.
    pub(super) fn longs(&mut self, of: Of, fields: &[&'static str]) {
        for field in fields {
            self.long(of, field);
        }
    }

    /// An answer of any length below its label. A question with room for several lines always stands so, however short
    /// its answer is.
    pub(super) fn long(&mut self, of: Of, field: &'static str) {
        let unanswered = self.unanswered(of, field);
        self.question_label(of, field);
        match unanswered {
            Some(words) => self.paragraph(words, Tone::Note),
            None if self.plan.words(place(of, field)).trim().is_empty() => {
                self.waiting.pop();
            }
            None => self.lead(of, field),
        }
    }

    /// An answer of any length without a heading of its own: the main answer of a part or an item.
    pub(super) fn lead(&mut self, of: Of, field: &'static str) {
        if let Some(unanswered) = self.unanswered(of, field) {
            let label = self.label(of, field);
            let line = answers::labelled(self.texts, &label.text, &unanswered.text);
            self.paragraph(Words::of_program(line).at(place(of, field)), Tone::Note);
        }
        let place = place(of, field);
        if let Some(Answer::Text(text)) = self.plan.answer(place) {
            for block in answers::blocks(text, place) {
                self.push(block);
            }
        }
    }

    /// Words for a question that is asked and not answered, if wanted.
    pub(super) fn unanswered(&self, of: Of, field: &str) -> Option<Words> {
        let question = questions::find(of, field).filter(|_| self.says_unanswered)?;
        let record = self.plan.record(of)?;
        let asked = match question.asked {
            Asked::Always => true,
            Asked::Optional => false,
            Asked::When(holds) => holds(record),
        };
        let place = place(of, question.field);
        (asked && !question.is_answered(record)).then(|| self.say("doc-unanswered").at(place))
    }

    fn is_long(of: Of, field: &str) -> bool {
        questions::find(of, field).is_some_and(|question| question.editor == Editor::Lines)
    }

    /// The answers of some fields in one cell, a paragraph each line.
    pub(super) fn cell(&self, of: Of, fields: &[&'static str]) -> Cell {
        let mut cell = Vec::new();
        for field in fields {
            let place = place(of, field);
            match self.plan.answer(place) {
                Some(Answer::Text(text)) if markup::is_at(place) => {
                    let paragraphs = answers::paragraphs(text).into_iter();
                    cell.extend(paragraphs.map(|words| words.at(place)));
                }
                _ => cell.extend(self.short(of, field)),
            }
        }
        cell
    }

    /// A table without its empty rows and columns, unless all are empty; of a single column, a list.
    pub(super) fn table(&mut self, columns: Vec<(Words, f32)>, rows: Vec<Vec<Cell>>) {
        let columns = columns.into_iter().map(|(head, share)| Column {
            head,
            share,
            right: false,
        });
        self.aligned_table(columns.collect(), rows);
    }

    /// The same, of sentences that the school wrote.
    pub(super) fn prose_table(&mut self, columns: Vec<(Words, f32)>, rows: Vec<Vec<Cell>>) {
        self.table(columns, rows);
        if let Some(Block::Table(table)) = self.blocks.last_mut() {
            table.is_prose = true;
        }
    }

    /// The same with columns of which some may stand to the right.
    pub(super) fn aligned_table(&mut self, columns: Vec<Column>, mut rows: Vec<Vec<Cell>>) {
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let used: Vec<bool> = (0..columns.len())
            .map(|at| {
                rows.iter()
                    .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
            })
            .collect();
        let mut keep = used.iter();
        let columns: Vec<Column> = columns
            .into_iter()
            .filter(|_| keep.next().copied().unwrap_or_default())
            .collect();
        for row in &mut rows {
            let mut keep = used.iter();
            row.retain(|_| keep.next().copied().unwrap_or_default());
        }
        if columns.len() == 1 {
            let items = rows.into_iter().flatten().flatten();
            self.push(Block::List {
                ordered: false,
                items: items.map(Item::from).collect(),
            });
        } else if !rows.is_empty() {
            self.push(Block::Table(Table {
                columns,
                rows,
                row_headers: used.first().copied().unwrap_or_default(),
                by_hand: 0,
                is_prose: false,
            }));
        }
    }

    /// A table of items, one column for each field.
    pub(super) fn items(&mut self, ids: &[Id], columns: &[(&'static str, f32)]) {
        let Some(first) = ids.first() else { return };
        let heads = columns
            .iter()
            .map(|(field, share)| (self.label(Of::Item(*first), field), *share))
            .collect();
        let rows = ids
            .iter()
            .map(|id| {
                let cells = columns.iter();
                cells
                    .map(|(field, _)| self.cell(Of::Item(*id), &[field]))
                    .collect()
            })
            .collect();
        self.prose_table(heads, rows);
    }

    /// Rows of two cells as labels with their values; as a table with heads if a cell has several paragraphs or none.
    pub(super) fn pairs(&mut self, heads: [Words; 2], rows: Vec<[Cell; 2]>) {
        let is_one = |cell: &Cell| matches!(cell.as_slice(), [words] if words.marker.is_none());
        if rows.iter().flatten().all(is_one) {
            let pair = |[mut label, mut value]: [Cell; 2]| Some((label.pop()?, value.pop()?));
            let facts: Facts = rows.into_iter().filter_map(pair).collect();
            if !facts.is_empty() {
                self.push(Block::Facts(facts));
            }
        } else {
            let [label, value] = heads;
            let rows = rows.into_iter().map(Vec::from).collect();
            self.prose_table(vec![(label, 1.0), (value, 2.0)], rows);
        }
    }

    /// True if neither an item nor the items inside it have a single answer.
    pub(super) fn is_blank(&self, id: Id) -> bool {
        let inside = || {
            self.plan
                .goal(id)
                .into_iter()
                .flat_map(|goal| &goal.indicators)
        };
        self.plan.item(id).is_none_or(|record| {
            record.names().iter().all(|name| match record.answer(name) {
                Some(Answer::Items(..)) => inside().all(|indicator| self.is_blank(indicator.id)),
                answer => answer.is_none_or(|answer| answer.is_empty()),
            })
        })
    }
}
