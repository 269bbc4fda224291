//! Document to pages of placed glyphs and lines, keeping the kind of each block.
//!
//! `paper` is what comes out. On the way: `shape` makes glyphs of words, `lines` cuts them into lines, `addresses`
//! puts links over them, `flow` stacks strips of lines on pages; `text`, `table` (with `columns` and `rows`),
//! `timeline`, `contents` and `cover` set the blocks, `furniture` adds header, footer and draft mark; `tree` remembers
//! what all ink means. `style` has the grid of the page, the sizes and the colours.

mod addresses;
mod columns;
mod contents;
mod cover;
mod flow;
mod furniture;
mod lines;
mod paper;
mod rows;
mod shape;
mod style;
mod table;
mod text;
mod timeline;
mod tree;

pub use paper::{
    Chunk, Draw, Face, Glyph, Ink, Kid, Kind, Laid, LeftOut, Link, Mark, Meta, Node, NodeId,
    OutlineItem, PAGE_HEIGHT, PAGE_WIDTH, Page, Run, Spot, Target,
};

use crate::document::{Block, Column, Document, Words};
use crate::plan::Place;
use flow::{Flow, Strip};
use shape::{Shaped, Shaping};
use style::Style;
use tree::{ROOT, Tree};

/// The shipped fonts cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFont;

/// Sets a document on pages. Nothing is clipped: what does not fit flows on.
pub fn lay_out(document: &Document) -> Result<Laid, BadFont> {
    let mut setter = Setter::new(document).ok_or(BadFont)?;
    let (cover_part, contents_part, body_part) = (
        setter.tree.add(ROOT, Kind::Part),
        setter.tree.add(ROOT, Kind::Part),
        setter.tree.add(ROOT, Kind::Part),
    );
    if let Some(cover) = &document.cover {
        setter.cover(cover, cover_part);
    }
    let mut pages = setter.flow.finish();
    let covers = pages.len();

    setter.flow = Flow::new();
    for block in &document.blocks {
        setter.block(block, body_part);
    }
    let body = setter.flow.finish();
    let body_flow = std::mem::replace(&mut setter.flow, Flow::new());

    let contents_pages = setter.contents(contents_part, &body_flow, covers);
    let before_body = covers + contents_pages.len();
    pages.extend(contents_pages);
    pages.extend(body);
    if pages.is_empty() {
        pages.push(Page::default());
    }
    setter.tree.move_areas(before_body);
    let outline = setter.outline(&body_flow, covers, before_body);
    setter.furnish(&mut pages, covers);
    Ok(Laid {
        meta: setter.meta(),
        outline,
        left_out: with_places(&setter.shaping.left_out),
        nodes: setter.tree.hang(&pages),
        pages,
    })
}

/// Sets blocks, one after the other.
struct Setter<'a> {
    document: &'a Document,
    /// The tags of the school's language and of the labels' language, well formed.
    language: String,
    label_language: String,
    shaping: Shaping,
    tree: Tree,
    flow: Flow,
    headings: Vec<Heading>,
    /// The columns of the tables that were set.
    columns: Vec<(Vec<Column>, Vec<columns::Slot>)>,
    /// The answer that was named last.
    place: Option<Place>,
}

/// A heading that was set.
struct Heading {
    level: u8,
    words: Words,
    anchor: usize,
}

impl<'a> Setter<'a> {
    fn new(document: &'a Document) -> Option<Self> {
        Some(Self {
            document,
            language: well_formed(&document.language),
            label_language: well_formed(&document.label_language),
            shaping: Shaping::new()?,
            tree: Tree::new(),
            flow: Flow::new(),
            headings: Vec::new(),
            columns: Vec::new(),
            place: None,
        })
    }

    fn block(&mut self, block: &Block, parent: NodeId) {
        match block {
            Block::Heading {
                level,
                words,
                place,
                new_page,
            } => {
                self.place = place.or(self.place);
                self.heading(*level, words, *new_page, parent);
            }
            Block::Paragraph { words, tone, place } => {
                self.place = place.or(self.place);
                self.paragraph(words, *tone, parent);
            }
            Block::List { ordered, items } => self.list(*ordered, items, parent),
            Block::Facts(facts) => self.facts(facts, parent),
            Block::Table(table) => self.table(table, parent),
            Block::Timeline(timeline) => self.timeline(timeline, parent),
        }
    }

    /// The words as glyphs.
    fn shape(&mut self, words: &Words, style: Style) -> Shaped {
        let language = if words.label {
            &self.label_language
        } else {
            &self.language
        };
        self.shaping.shape(&words.text, style, language, self.place)
    }

    /// The language of words, where it is not the document's.
    fn other_language(&self, words: &Words) -> Option<String> {
        (words.label && self.label_language != self.language).then(|| self.label_language.clone())
    }

    /// A node for words, in their language.
    fn node(&mut self, parent: NodeId, kind: Kind, words: &Words) -> NodeId {
        let language = self.other_language(words);
        self.tree.add_in(parent, kind, language.as_deref())
    }

    /// Lines of a node's words as strips, from `x` on.
    fn strips(
        &mut self,
        words: &Words,
        style: Style,
        node: NodeId,
        x: f32,
        width: f32,
    ) -> Vec<Strip> {
        let shaped = self.shape_linked(words, style, node);
        let cut = if style.hyphens {
            lines::lines(&shaped, width)
        } else {
            lines::even_lines(&shaped, width)
        };
        let strip = |line: &lines::Line| {
            let mut strip = Strip {
                height: style.leading,
                ..Strip::default()
            };
            for part in shaped.parts(line, x, style.baseline(), node) {
                strip.add(part, 0.0, style.leading);
            }
            strip
        };
        cut.iter().map(strip).collect()
    }

    fn outline(&self, body: &Flow, covers: usize, before_body: usize) -> Vec<OutlineItem> {
        let contents = self.document.contents.iter().map(|words| OutlineItem {
            level: 1,
            title: words.text.clone(),
            spot: Spot {
                page: covers,
                y: 0.0,
            },
        });
        let headings = self.headings.iter().map(|heading| {
            let spot = body.spot(heading.anchor).unwrap_or_default();
            OutlineItem {
                level: heading.level,
                title: heading.words.text.clone(),
                spot: Spot {
                    page: spot.page + before_body,
                    y: spot.y,
                },
            }
        });
        contents.chain(headings).collect()
    }

    fn meta(&self) -> Meta {
        let document = self.document;
        let kind = document.cover.as_ref().map_or("", |cover| &cover.kind.text);
        let title = [&document.title, kind, &document.creator, "—"]
            .into_iter()
            .map(str::trim)
            .find(|title| !title.is_empty());
        Meta {
            title: title.unwrap_or_default().to_owned(),
            author: document.author.trim().to_owned(),
            creator: document.creator.trim().to_owned(),
            language: self.language.clone(),
            date: document.date,
        }
    }
}

/// Signs whose place is known are not named once more for headers and contents.
fn with_places(left_out: &[LeftOut]) -> Vec<LeftOut> {
    let placed = |sign| {
        left_out
            .iter()
            .any(|other| other.sign == sign && other.place.is_some())
    };
    let needed = |left: &&LeftOut| left.place.is_some() || !placed(left.sign);
    left_out.iter().filter(needed).copied().collect()
}

/// The tag where it looks like one, else the tag for an unknown language.
fn well_formed(tag: &str) -> String {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let starts_well = tag
        .split('-')
        .next()
        .is_some_and(|first| first.len() >= 2 && first.chars().all(|c| c.is_ascii_alphabetic()));
    if starts_well && tag.split('-').all(part) {
        tag.to_owned()
    } else {
        "und".to_owned()
    }
}
