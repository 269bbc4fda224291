//! The plan as a document: headings, paragraphs, lists, tables and figures in reading order. No geometry, no fonts.
//!
//! [`build`] makes a document of a plan, [`text`] prints it as plain text; `layout` sets it on pages.

mod activities;
mod answers;
mod blank;
mod builder;
mod closing;
mod cover;
mod emblem;
mod figures;
mod glance;
mod goals;
mod links;
mod notes;
mod options;
mod pages;
mod parts;
mod people;
mod plain;
mod progress;
mod summary;
mod targets;
mod timeline;

pub(crate) use answers::{amount, date, one_line, span};
pub use builder::build;
pub(crate) use cover::country;
pub use emblem::{LENGTH as EMBLEM_LENGTH, emblem};
pub use figures::{
    Arrow, Bar, BarValue, Bars, Figures, Fill, Group, Layer, Links, Timeline, figures,
};
pub(crate) use goals::with_unit;
pub use options::{Content, Funding, Margins, Options, Paper, Preset, SWITCHES, Size, Switch};
pub use plain::text;
pub use progress::{due_in_words, sentence, states_in_words};
pub use summary::with_page;

use crate::picture::Picture;
use crate::plan::markup::{Rich, Span};
use crate::plan::{Id, Place, Plan};
use jiff::civil::Date;
use std::ops::Range;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Stands for the page number in [`Document::page_label`] and in references of [`Document::summary`].
pub const PAGE: char = '\u{E000}';
/// Stands for the count of pages in [`Document::page_label`].
pub const PAGES: char = '\u{E001}';

/// The proposed name of a file: plain ASCII, from the school or the title.
pub fn file_name(plan: &Plan, ending: &str) -> String {
    let name = [&plan.school.name, &plan.about.title]
        .into_iter()
        .find(|name| !name.trim().is_empty());
    let letters: String = name.map(|name| name.nfd().collect()).unwrap_or_default();
    let words: Vec<String> = letters
        .split(|c: char| !c.is_ascii_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c))
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .take(8)
        .collect();
    let stem = if words.is_empty() {
        "plan".to_owned()
    } else {
        words.join("-").to_lowercase()
    };
    format!("europlan-{stem}.{ending}")
}

/// Words with the language they are in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words; no line breaks.
    pub text: String,
    /// True for labels of the program, false for words of the school: the two may be in different languages.
    pub label: bool,
    /// The answer they show: the preview leads from the page to it.
    pub place: Option<Place>,
    /// What is emphasised in them.
    pub spans: Vec<Span>,
    /// The tag of their language, if it is neither the plan's nor the labels'.
    pub language: Option<String>,
    /// In a table cell: the bullet or number, if they are a list entry.
    pub marker: Option<String>,
    /// What names an item in them, such as "Goal 2", with that item: it leads to the heading of the item, if the document
    /// has one.
    pub to: Vec<(Range<usize>, Id)>,
    /// In a table cell: a figure that is set large.
    pub is_large: bool,
    /// What each piece of them is, if they are several answers in one line.
    pub pieces: Vec<Piece>,
}

/// A piece of [`Words`] that is an answer of its own, with what stands between it and the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text.
    pub bytes: Range<usize>,
    /// The answer it shows.
    pub place: Option<Place>,
    /// True for words of the program.
    pub label: bool,
}

impl Words {
    /// Words of the program, in the language of the labels.
    pub fn of_program(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            label: true,
            ..Self::default()
        }
    }

    /// Words of the school, in the language of the plan.
    pub fn of_school(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same words, as those of the answer at a place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }

    /// Words of the school with what is emphasised in them.
    pub fn marked(words: Rich) -> Self {
        Self {
            text: words.text,
            spans: words.spans,
            ..Self::default()
        }
    }

    /// The same words in a language of their own, by its tag.
    #[must_use]
    pub fn in_language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// Another text in the same language and of the same answer, without emphasis.
    #[must_use]
    pub fn with_text(&self, text: String) -> Self {
        Self {
            text,
            label: self.label,
            place: self.place,
            language: self.language.clone(),
            ..Self::default()
        }
    }

    /// What a piece of these words is set like: its own label, and their language.
    pub(crate) fn like(&self, piece: &Piece) -> Self {
        Self {
            label: piece.label,
            language: self.language.clone(),
            ..Self::default()
        }
    }

    /// The same words with others before them.
    #[must_use]
    pub(crate) fn after(mut self, before: &str) -> Self {
        let start = before.len() + 1;
        let to = self.to.iter_mut().map(|(bytes, _)| bytes);
        let spans = self.spans.iter_mut().map(|span| &mut span.bytes);
        let pieces = self.pieces.iter_mut().map(|piece| &mut piece.bytes);
        for bytes in to.chain(spans).chain(pieces) {
            *bytes = bytes.start + start..bytes.end + start;
        }
        self.text = format!("{before} {}", self.text);
        self
    }

    /// True if nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title, for the cover and the file's properties.
    pub title: String,
    /// The school, as author.
    pub author: String,
    /// The tag of the language the school writes in.
    pub language: String,
    /// The tag of the language of the labels.
    pub label_language: String,
    /// The school's country, by its ISO 3166 code.
    pub country: Option<String>,
    /// The date of export.
    pub date: Date,
    /// The words of the draft mark; `None` for a final document.
    pub draft: Option<String>,
    /// What stands at the head of each page after the cover.
    pub header: Words,
    /// The footer, with [`PAGE`] and [`PAGES`] where the numbers go.
    pub page_label: String,
    /// Name of the program that wrote it, for the file's properties.
    pub creator: String,
    /// How the pages are set up.
    pub paper: Paper,
    /// The number of the first page, from 1.
    pub first_page: u16,
    /// Cover page.
    pub cover: Option<Cover>,
    /// The heading of the contents page; `None` for no contents page.
    pub contents: Option<Words>,
    /// The plan on one page, between contents and body, from its fullest form to its shortest: the first that fits
    /// the page is the one. [`PAGE`] in a paragraph stands for the page on which the answer that it shows stands in
    /// the body; [`with_page`] puts it in.
    pub summary: Vec<Vec<Block>>,
    /// The body.
    pub blocks: Vec<Block>,
    /// What people said about answers, and where the body lists it.
    pub notes: Vec<Notes>,
}

/// What people said about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// The answer.
    pub place: Place,
    /// What was said, in order: each note with the answers to it.
    pub said: Vec<Said>,
    /// The blocks of the body that list it.
    pub blocks: Range<usize>,
}

/// What somebody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it says, in one line.
    pub text: String,
    /// The role of who said it; empty if it is not known.
    pub by: String,
    /// The day, if it is known.
    pub day: Option<Date>,
}

impl Document {
    /// The items that have a heading in the body.
    pub(crate) fn items(&self) -> impl Iterator<Item = Id> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading { place, .. } => place.and_then(Place::id),
            _ => None,
        })
    }
}

/// The cover page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// What kind of document it is ("European Development Plan").
    pub kind: Words,
    /// The school's logo, and words for those who cannot see it.
    pub logo: Option<(Arc<Picture>, Words)>,
    /// The title of the plan.
    pub title: Words,
    /// The school's name.
    pub school: Words,
    /// The period in words.
    pub period: Option<Words>,
    /// Facts at the foot: date and language.
    pub facts: Vec<(Words, Words)>,
    /// Below them: what the school says about the money.
    pub notes: Vec<Words>,
    /// The statement that goes with the emblem of the European Union, if the document bears it.
    pub emblem: Option<Emblem>,
}

/// The emblem of the European Union with the statement that the Union asks for beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Emblem {
    /// The statement.
    pub statement: Words,
    /// Words for those who cannot see the emblem.
    pub alt: Words,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Body text.
    #[default]
    Body,
    /// A little larger: the sentence that opens a part.
    Lead,
    /// Smaller and in muted ink: notes.
    Note,
    /// A note that stays with what follows it.
    Help,
    /// Answers that say by themselves what they are, in a line below the heading of their item.
    Line,
    /// The number and the title of the figure or table that follows it.
    Caption,
}

/// One block of the body, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, level 1 (a part), 2 or 3; levels are never skipped.
    Heading {
        /// Level.
        level: u8,
        /// Words; what names an item in them, such as "Goal 2", stands for them if there is no room for all.
        words: Words,
        /// The answer it leads to, for jumps from the preview.
        place: Option<Place>,
        /// Starts a new page.
        new_page: bool,
    },
    /// The name of a question above its answer, one level below the heading before it. Contents do not list it.
    Label {
        /// Words.
        words: Words,
        /// The answer.
        place: Option<Place>,
    },
    /// A paragraph.
    Paragraph {
        /// Words.
        words: Words,
        /// How it is set.
        tone: Tone,
        /// The answer it shows.
        place: Option<Place>,
    },
    /// A list.
    List {
        /// Numbered, or with bullets.
        ordered: bool,
        /// One entry each.
        items: Vec<Item>,
    },
    /// Labels with short values, set as a table of two columns without rules.
    Facts(Vec<(Words, Words)>),
    /// A table with a head.
    Table(Table),
    /// The timeline of activities.
    Timeline(Timeline),
    /// What leads to what.
    Links(Links),
    /// Numbers as bars: people by school year, targets of indicators.
    Bars(Bars),
    /// The emblem of the European Union with its statement.
    Emblem(Box<Emblem>),
    /// Empty lines to write on by hand.
    Room {
        /// How many.
        lines: u8,
    },
}

/// An entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub words: Words,
    /// Lists that belong to it: numbered or not, with their entries.
    pub inner: Vec<(bool, Vec<Item>)>,
}

impl Item {
    /// Its words, then those of all entries inside it.
    pub fn all_words(&self) -> Vec<&Words> {
        let inner = self.inner.iter().flat_map(|(_, items)| items);
        let inner = inner.flat_map(Self::all_words);
        std::iter::once(&self.words).chain(inner).collect()
    }
}

impl From<Words> for Item {
    fn from(words: Words) -> Self {
        Self {
            words,
            inner: Vec::new(),
        }
    }
}

/// A table. Its head is repeated on each page it reaches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows: one cell per column; a cell may hold several paragraphs.
    pub rows: Vec<Vec<Vec<Words>>>,
    /// True if the first cell of each row is its header.
    pub row_headers: bool,
    /// Its rows have room for this many lines of handwriting; 0 for a table that is printed in full.
    pub by_hand: u8,
    /// Its cells are sentences of the school, which have the size of all text, and not figures and names.
    pub is_prose: bool,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: Words,
    /// Its share of the width, any unit.
    pub share: f32,
    /// Numbers stand to the right.
    pub right: bool,
}
