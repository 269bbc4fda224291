//! All answers of a form on paper: a document with each question, its answer and its length.

use super::{AnswerState, AnswerTable, FormEntry, Sheet};
use crate::catalogue::Grade;
use crate::catalogue::forms::{Form, FormSource};
use crate::document::{self, Block, Column, Document, Item, PAGE, PAGES, Paper, Tone, Words};
use crate::plan::{Plan, questions};
use crate::text::Texts;
use crate::wording;
use jiff::civil::Date;

/// A table with more columns than this is set row by row.
const MOST_COLUMNS: usize = 6;

/// The answers as a document, for colleagues to read; `texts` are those that made the sheet.
pub fn document(sheet: &Sheet, plan: &Plan, texts: &Texts, today: Date) -> Document {
    let say = |key: &str| texts.say(key).into_owned();
    let name = say(&sheet.form.key());
    let school = document::one_line(&plan.school.name);
    let header = match school.as_str() {
        "" => name.clone(),
        school => format!("{school} · {name}"),
    };
    let pages = [
        ("page", PAGE.to_string().into()),
        ("pages", PAGES.to_string().into()),
    ];
    Document {
        title: name,
        author: school,
        language: questions::language_tag(plan)
            .unwrap_or(texts.tag())
            .to_owned(),
        label_language: texts.tag().to_owned(),
        country: document::country(plan),
        date: today,
        paper: Paper::default(),
        first_page: 1,
        draft: None,
        header: Words::of_program(header),
        page_label: texts.say_with("doc-page", &pages),
        creator: format!("{} {}", say("app-name"), env!("CARGO_PKG_VERSION")),
        cover: None,
        contents: None,
        summary: Vec::new(),
        blocks: blocks(sheet, plan, texts, today),
        notes: Vec::new(),
    }
}

/// The answers as plain text.
pub fn text(sheet: &Sheet, plan: &Plan, texts: &Texts, today: Date) -> String {
    let mut document = document(sheet, plan, texts, today);
    document.blocks.remove(0); // the form is its title
    document::text(&document)
}

fn blocks(sheet: &Sheet, plan: &Plan, texts: &Texts, today: Date) -> Vec<Block> {
    let fact = |label: &str, value: String| {
        let label = Words::of_program(texts.say(label));
        (label, Words::of_program(value))
    };
    let mut blocks = vec![
        heading(1, texts.say(&sheet.form.key()).into_owned()),
        Block::Facts(vec![
            fact("form-paper-answers", progress(sheet, texts)),
            fact("form-paper-day", texts.day(today)),
        ]),
    ];
    let form = sheet.form;
    let certainty = rests_on(texts, "answers-source", form, form.grade, &form.source);
    blocks.push(note(certainty));
    blocks.extend(outside(sheet, texts).map(note));
    let mut section = "";
    let mut item = None;
    for entry in &sheet.entries {
        if entry.question.section != section {
            section = &entry.question.section;
            let words = texts.say(&entry.question.section_key());
            blocks.push(heading(2, words.into_owned()));
            item = None;
        }
        let about = about(entry, plan, texts);
        if about.is_some() && about != item {
            blocks.extend(about.clone().map(|words| heading(3, words)));
        }
        item = about;
        blocks.push(heading(3, question(entry, texts)));
        let differs = form.difference(&entry.question.id);
        blocks.extend(differs.map(|one| {
            note(rests_on(
                texts,
                "answers-differs",
                form,
                one.grade,
                &one.source,
            ))
        }));
        answer(entry, texts, &mut blocks);
    }
    blocks
}

fn answer(entry: &FormEntry, texts: &Texts, blocks: &mut Vec<Block>) {
    if entry.text().trim().is_empty() {
        let key = match entry.state {
            AnswerState::ByHand => "form-by-hand",
            _ => "form-empty",
        };
        blocks.push(note(texts.say(key).into_owned()));
        return;
    }
    match entry.table.as_ref().filter(|_| entry.own.is_none()) {
        Some(table) if table.head.len() > MOST_COLUMNS => blocks.extend(facts(table)),
        Some(table) => blocks.push(rows(table)),
        None => paragraphs(entry, blocks),
    }
    if entry.state != AnswerState::ByHand && entry.table.is_none() {
        blocks.push(note(length(entry, texts)));
    }
}

/// How many activities are left out, if there are any.
pub fn outside(sheet: &Sheet, texts: &Texts) -> Option<String> {
    let count = sheet.outside.len();
    (count > 0).then(|| texts.say_with("form-outside", &[("count", count.into())]))
}

/// "122.8 · What this objective is to achieve".
fn question(entry: &FormEntry, texts: &Texts) -> String {
    let words = texts.say(&entry.question.key());
    format!("{} · {words}", entry.question.id)
}

/// "122.8 · What this objective is to achieve · Goal 2 · Reading lessons".
pub fn name(entry: &FormEntry, plan: &Plan, texts: &Texts) -> String {
    let name = question(entry, texts);
    match about(entry, plan, texts) {
        Some(item) => format!("{name} · {item}"),
        None => name,
    }
}

/// The item that an answer is about, or the school among its partners; `None` if the form asks once.
pub fn about(entry: &FormEntry, plan: &Plan, texts: &Texts) -> Option<String> {
    use crate::catalogue::forms::Repeats;
    match (entry.about, entry.question.repeats) {
        (Some(id), _) => Some(document::one_line(&wording::item_name(texts, plan, id))),
        (None, Repeats::Organisation) => Some(match plan.school.name.trim() {
            "" => texts.say("school-unnamed").into_owned(),
            name => document::one_line(name),
        }),
        (None, _) => None,
    }
}

/// "1,234 of 3,000 characters", with both readings of a line break if they differ.
pub fn length(entry: &FormEntry, texts: &Texts) -> String {
    let [least, most] = [entry.count.least, entry.count.most].map(|n| texts.number(n as f64));
    let limit = entry.limit.map(|limit| texts.number(limit as f64));
    let same = entry.count.least == entry.count.most;
    let key = match (same, &limit) {
        (true, None) => "form-length",
        (true, Some(_)) => "form-length-of",
        (false, None) => "form-length-breaks",
        (false, Some(_)) => "form-length-breaks-of",
    };
    let limit = limit.unwrap_or_default();
    let values = [
        ("count", least.as_str().into()),
        ("most", most.as_str().into()),
        ("limit", limit.as_str().into()),
    ];
    texts.say_with(key, &values)
}

/// What a fact rests on, with its address if it has one.
pub fn source(source: &FormSource, texts: &Texts) -> String {
    let words = texts.say(&source.key());
    match source.address.as_str() {
        "" => words.into_owned(),
        address => format!("{words} ({address})"),
    }
}

/// How sure a fact of a form is, with its source and year; the key is that of the sentence.
pub fn rests_on(texts: &Texts, key: &str, form: &Form, grade: Grade, source: &str) -> String {
    let certainty = texts.say(grade.key());
    let source = form.source(source);
    let year = source.map_or_else(String::new, |source| source.year.to_string());
    let source = source.map_or_else(String::new, |source| self::source(source, texts));
    let values = [
        ("certainty", certainty.as_ref().into()),
        ("year", year.as_str().into()),
        ("source", source.as_str().into()),
    ];
    texts.say_with(key, &values)
}

/// "18 answered, 2 of them too long, 5 empty".
pub fn progress(sheet: &Sheet, texts: &Texts) -> String {
    let progress = sheet.progress();
    let values = [
        ("answered", progress.answered.into()),
        ("over", progress.over.into()),
        ("empty", progress.empty.into()),
    ];
    texts.say_with("form-progress", &values)
}

fn heading(level: u8, words: String) -> Block {
    Block::Heading {
        level,
        words: Words::of_program(words),
        place: None,
        new_page: false,
    }
}

fn note(words: String) -> Block {
    Block::Paragraph {
        words: Words::of_program(words),
        tone: Tone::Note,
        place: None,
    }
}

/// The lines of an answer as they are pasted; a row of lines with dashes is a list.
fn paragraphs(entry: &FormEntry, blocks: &mut Vec<Block>) {
    let words_of = |text: &str| {
        let words = Words::of_school(text);
        if entry.question.in_english {
            words.in_language("en") // the plan is in another language, or it would not be asked
        } else {
            words
        }
    };
    let mut listed: Vec<Item> = Vec::new();
    let end = |listed: &mut Vec<Item>, blocks: &mut Vec<Block>| {
        if !listed.is_empty() {
            blocks.push(Block::List {
                ordered: false,
                items: std::mem::take(listed),
            });
        }
    };
    for line in entry.text().lines() {
        let words = document::one_line(line);
        if let Some(item) = words.strip_prefix("- ") {
            listed.push(words_of(item).into());
            continue;
        }
        end(&mut listed, blocks);
        if !words.is_empty() {
            blocks.push(Block::Paragraph {
                words: words_of(&words),
                tone: Tone::Body,
                place: None,
            });
        }
    }
    end(&mut listed, blocks);
}

/// Each row of a table that is too wide for a page, with the cells that hold something.
fn facts(table: &AnswerTable) -> impl Iterator<Item = Block> {
    table.rows.iter().map(|row| {
        let cells = table
            .head
            .iter()
            .zip(row)
            .filter(|(_, cell)| !cell.is_empty());
        let fact = |(head, cell): (&String, &String)| {
            let head = Words::of_program(head.as_str());
            (head, Words::of_school(cell.as_str()))
        };
        Block::Facts(cells.map(fact).collect())
    })
}

fn rows(table: &AnswerTable) -> Block {
    let column = |head: &String| Column {
        head: Words::of_program(head.as_str()),
        share: 1.0,
        right: false,
    };
    let cell = |cell: &String| match cell.as_str() {
        "" => Vec::new(),
        words => vec![Words::of_school(words)],
    };
    let mut columns: Vec<Column> = table.head.iter().map(column).collect();
    if let Some(first) = columns.first_mut() {
        first.share = 2.0;
    }
    Block::Table(document::Table {
        columns,
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
        row_headers: true,
        by_hand: 0,
        is_prose: false,
    })
}
