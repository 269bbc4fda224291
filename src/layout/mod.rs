//! Document to pages of placed glyphs and lines, keeping the kind of each block.
//!
//! `paper` is the result. On the way: `clean` and `shape` make glyphs of words, `lines` cuts them into lines, `addresses`
//! puts links over them, `flow` stacks strips of lines on pages; `text` (with `beside`), `table` (with `columns` and
//! `rows`), `timeline`, `bars`, `links`, `contents`, `cover` and `emblem` set the blocks, `furniture` adds header, footer and draft mark; `tree` keeps
//! the meaning of all ink, `areas` finds where answers stand, `words` says what is on a page. `style` has sizes and colours, `sheet` the room on a page.

mod addresses;
mod areas;
mod bars;
mod beside;
mod clean;
mod columns;
mod contents;
mod cover;
mod emblem;
mod flow;
mod furniture;
mod lines;
mod links;
mod paper;
mod rows;
mod shape;
mod sheet;
mod style;
mod table;
mod text;
mod timeline;
mod tree;
mod words;

pub(crate) use addresses::addresses;
pub(crate) use clean::is_invisible;
pub use paper::{
    Area, Chunk, Draw, Face, Glyph, Ink, Kid, Laid, LeftOut, Link, LinkTarget, Mark, Meta, Node,
    NodeId, OutlineItem, Page, Role, Run, Spot,
};

pub(crate) use sheet::white;
pub(crate) use style::{ACCENT, FAINT, INK, MUTED, RULE, TINT};
pub(crate) use words::words;

use crate::document::{Block, Column, Document, PAGE, Tone, Words, with_page};
use crate::plan::markup::Span;
use crate::plan::{Id, Place};
use beside::Beside;
use flow::{Flow, Strip};
use shape::{Shaped, Shaping};
use sheet::PaperSheet;
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use style::{LEFT, Style};

use tree::{ROOT, Tree};

/// The shipped fonts cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFont;

/// Sets a document on pages. Nothing is clipped: what does not fit flows on.
pub fn lay_out(document: &Document) -> Result<Laid, BadFont> {
    let mut setter = Setter::new(document).ok_or(BadFont)?;
    let [cover_part, contents_part, summary_part, body_part] =
        [(); 4].map(|()| setter.tree.add(ROOT, Role::Part));
    if let Some(cover) = &document.cover {
        setter.cover(cover, cover_part);
    }
    let mut pages = setter.flow.finish();
    let covers = pages.len();

    let first = setter.tree.len();
    let mut body = setter.section(&document.blocks, body_part);
    let of_body = first..setter.tree.len();
    // Where the body begins depends on the pages before it, which name its pages.
    let guess = covers
        + usize::from(document.contents.is_some())
        + usize::from(!document.summary.is_empty());
    let before = setter.tree.len();
    let (mut summary, mut form) = setter.summary(summary_part, &body.places, guess, 0);
    for heading in &mut body.headings {
        heading.spot.page += summary.pages.len();
    }
    // Of the summary only its title is listed: its headings are those of the plan once more.
    let titles = summary.headings.iter().take(1).cloned();
    let headings: Vec<Heading> = titles.chain(body.headings).collect();
    let contents = setter.contents(contents_part, &headings, covers);
    let before_summary = covers + contents.len();
    let before_body = before_summary + summary.pages.len();
    if before_body != guess {
        // The form that fitted before still does, or nearly.
        (summary, form) = setter.summary(summary_part, &body.places, before_body, form);
    }
    pages.extend(contents);
    pages.extend(summary.pages);
    pages.extend(body.pages);
    if pages.is_empty() {
        pages.push(Page::default());
    }
    point_links(&mut pages, &headings, before_summary);
    let of_summary = before..setter.tree.len();
    setter.tree.move_areas(of_summary, before_summary);
    setter.tree.move_areas(of_body, before_body);
    let outline = setter.outline(&headings, covers, before_summary);
    setter.furnish(&mut pages, covers, &outline);
    let meta = setter.meta();
    let left_out = with_places(&setter.shaping.left_out);
    let first_page = setter.number_of(0);
    let mut laid = Laid {
        meta,
        size: (0.0, 0.0),
        first_page,
        summary: form,
        outline,
        left_out,
        areas: Vec::new(),
        nodes: setter.tree.hang(&pages),
        pages,
    };
    setter.sheet.place(&mut laid);
    laid.areas = areas::areas(&laid.pages, &laid.nodes);
    Ok(laid)
}

/// Sets blocks, one after the other.
struct Setter<'a> {
    document: &'a Document,
    sheet: PaperSheet,
    /// The tags of the school's language and of the labels' language, well formed.
    language: String,
    label_language: String,
    shaping: Shaping,
    tree: Tree,
    flow: Flow,
    headings: Vec<Heading>,
    /// The level of the last heading that is not the name of a question; 0 before the first.
    level: u8,
    /// The items that have a heading in the body.
    items: BTreeSet<Id>,
    /// The columns of the tables that were set.
    columns: Vec<(Vec<Column>, Vec<columns::Slot>)>,
    /// The figures that stand on one page: their nodes, their anchors and their heights.
    drawn: Vec<(NodeId, usize, f32)>,
    /// The anchors of answers, where they begin.
    places: BTreeMap<Place, usize>,
    /// With less space between blocks, for a full page.
    tight: bool,
    /// The heading that stands beside the text that comes next.
    beside: Option<Beside>,
    /// What is set now stays with the note that follows it.
    is_noted: bool,
    /// Text follows what is set now.
    is_before_text: bool,
    /// The last answer that was named.
    place: Option<Place>,
    /// The targets of the page numbers at the end of shortened answers.
    references: BTreeMap<Place, Spot>,
    /// The target for the next words.
    reference: Option<Spot>,
}

/// A heading that was set.
#[derive(Clone)]
struct Heading {
    level: u8,
    /// The name of a question, which contents do not list.
    is_question: bool,
    /// The item whose title it is.
    item: Option<Id>,
    words: Words,
    /// What names its item where there is no room for its title, such as "Goal 2".
    short: Option<Words>,
    anchor: usize,
    /// Where it stands, once its section is set.
    spot: Spot,
}

/// Blocks on pages of their own.
#[derive(Default)]
struct Section {
    pages: Vec<Page>,
    headings: Vec<Heading>,
    /// Where answers begin.
    places: BTreeMap<Place, Spot>,
}

impl<'a> Setter<'a> {
    fn new(document: &'a Document) -> Option<Self> {
        let sheet = PaperSheet::of(document.paper);
        Some(Self {
            document,
            sheet,
            language: well_formed(&document.language),
            label_language: well_formed(&document.label_language),
            shaping: Shaping::new()?,
            tree: Tree::new(),
            flow: Flow::new(sheet.room),
            headings: Vec::new(),
            level: 0,
            items: document.items().collect(),
            columns: Vec::new(),
            drawn: Vec::new(),
            places: BTreeMap::new(),
            tight: false,
            beside: None,
            is_noted: false,
            is_before_text: false,
            place: None,
            references: BTreeMap::new(),
            reference: None,
        })
    }

    /// Sets blocks on pages of their own.
    fn section(&mut self, blocks: &[Block], part: NodeId) -> Section {
        self.flow = Flow::new(self.sheet.room);
        self.headings.clear();
        self.level = 0;
        self.places.clear();
        for (at, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(at + 1), part);
        }
        let pages = self.flow.finish();
        for (figure, anchor, height) in std::mem::take(&mut self.drawn) {
            if let Some(spot) = self.flow.spot(anchor) {
                let area = [LEFT, spot.y, self.sheet.right(), spot.y + height];
                self.tree.node(figure).area = Some((spot.page, area));
            }
        }
        let mut headings = std::mem::take(&mut self.headings);
        for heading in &mut headings {
            heading.spot = self.flow.spot(heading.anchor).unwrap_or_default();
        }
        let places = std::mem::take(&mut self.places).into_iter();
        let places = places.filter_map(|(place, anchor)| Some((place, self.flow.spot(anchor)?)));
        Section {
            pages,
            headings,
            places: places.collect(),
        }
    }

    /// Sets the summary of a body that begins after a number of pages: in the first form, from a given one on, that
    /// fits one page; returns the number of that form too.
    fn summary(
        &mut self,
        part: NodeId,
        places: &BTreeMap<Place, Spot>,
        before_body: usize,
        from: usize,
    ) -> (Section, usize) {
        let mut section = Section::default();
        let mut form = from;
        self.tight = true;
        for (at, blocks) in self.document.summary.iter().enumerate().skip(from) {
            form = at;
            let mut blocks = blocks.clone();
            for block in &mut blocks {
                if let Block::Paragraph { words, place, .. } = block
                    && words.text.contains(PAGE)
                {
                    let spot = place.and_then(|place| places.get(&place));
                    let spot = spot.map(|spot| Spot {
                        page: before_body + spot.page,
                        ..*spot
                    });
                    let page = spot.map(|spot| self.number_of(spot.page));
                    words.text = with_page(&words.text, page);
                    self.references.extend(place.zip(spot));
                }
            }
            // Left over from an earlier attempt.
            self.tree.node(part).kids.clear();
            section = self.section(&blocks, part);
            if section.pages.len() <= 1 {
                break;
            }
        }
        self.tight = false;
        self.references.clear();
        (section, form)
    }

    /// The number that stands on a page.
    fn number_of(&self, page: usize) -> usize {
        page + usize::from(self.document.first_page.max(1))
    }

    /// Sets a block; what comes after it decides where a heading stands.
    fn block(&mut self, block: &Block, next: Option<&Block>, parent: NodeId) {
        if !is_text(block) {
            self.end_beside();
        }
        self.is_noted = next.is_some_and(is_note);
        self.is_before_text =
            next.is_some_and(|next| is_text(next) || matches!(next, Block::Label { .. }));
        match block {
            Block::Heading {
                level,
                words,
                place,
                new_page,
            } => {
                self.place = place.or(self.place);
                if *new_page {
                    self.flow.turn();
                }
                self.heading(*level, &placed(words, *place), parent);
            }
            Block::Label { words, place } => {
                self.place = place.or(self.place);
                let has_text = next.is_some_and(is_text);
                self.question(&placed(words, *place), has_text, parent);
            }
            Block::Paragraph { words, tone, place } => {
                self.place = place.or(self.place);
                self.reference = place.and_then(|place| self.references.remove(&place));
                let anchor = place.map(|place| self.place_anchor(place));
                self.paragraph(&placed(words, *place), *tone, anchor.flatten(), parent);
            }
            Block::List { ordered, items } => self.list(*ordered, items, parent),
            Block::Facts(facts) => self.facts(facts, parent),
            Block::Table(table) => self.table(table, parent),
            Block::Timeline(timeline) => self.timeline(timeline, parent),
            Block::Links(links) => self.links(links, parent),
            Block::Bars(bars) => self.drawn_bars(bars, parent),
            Block::Emblem(emblem) => self.emblem_block(emblem, parent),
            Block::Room { lines } => self.room(*lines),
        }
    }

    /// Adds a figure that stands on one page, with the space around it.
    fn add_figure(&mut self, figure: NodeId, mut strips: Vec<Strip>, (before, after): (f32, f32)) {
        let anchor = self.flow.anchor();
        let last = strips.len().saturating_sub(1);
        for (at, strip) in strips.iter_mut().enumerate() {
            strip.keep = at < last;
        }
        if let Some(first) = strips.first_mut() {
            first.before = before;
            first.anchor = Some(anchor);
        }
        let height = flow::height_of(&strips) - before;
        self.drawn.push((figure, anchor, height));
        self.flow.add_figure(strips, after);
    }

    /// The anchor of an answer that begins; `None` if it goes on.
    fn place_anchor(&mut self, place: Place) -> Option<usize> {
        match self.places.entry(place) {
            Entry::Occupied(_) => None,
            Entry::Vacant(free) => Some(*free.insert(self.flow.anchor())),
        }
    }

    /// The words as glyphs, without emphasis.
    fn shape(&mut self, words: &Words, style: Style) -> Shaped {
        self.shape_spans(words, &[], style)
    }

    /// The words as glyphs, with what is emphasised in them.
    fn shape_spans(&mut self, words: &Words, spans: &[Span], style: Style) -> Shaped {
        let language = self.language(words).into_owned();
        let place = words.place.or(self.place);
        self.shaping
            .shape(&words.text, spans, style, &language, place)
    }

    /// The language of words, a well-formed tag.
    fn language(&self, words: &Words) -> Cow<'_, str> {
        match &words.language {
            Some(tag) => well_formed(tag).into(),
            None if words.label => (&self.label_language).into(),
            None => (&self.language).into(),
        }
    }

    /// The language of words, if it differs from the document's.
    fn other_language(&self, words: &Words) -> Option<String> {
        let language = self.language(words);
        (language != self.language).then(|| language.into_owned())
    }

    /// A node for words, in their language and of their answer.
    fn node(&mut self, parent: NodeId, kind: Role, words: &Words) -> NodeId {
        let language = self.other_language(words);
        let node = self.tree.add_in(parent, kind, language.as_deref());
        self.tree.node(node).place = words.place;
        node
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

    /// The outline; pages of headings count from those before them.
    fn outline(&self, headings: &[Heading], covers: usize, before: usize) -> Vec<OutlineItem> {
        let contents = self.document.contents.iter().map(|words| OutlineItem {
            level: 1,
            is_question: false,
            title: words.text.clone(),
            spot: Spot {
                page: covers,
                y: 0.0,
            },
        });
        let headings = headings.iter().map(|heading| OutlineItem {
            level: heading.level,
            is_question: heading.is_question,
            title: heading.words.text.clone(),
            spot: Spot {
                page: heading.spot.page + before,
                y: heading.spot.y,
            },
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

/// Text, beside which the name of a question can stand.
fn is_text(block: &Block) -> bool {
    match block {
        Block::Paragraph { tone, .. } => *tone != Tone::Caption,
        Block::List { .. } => true,
        _ => false,
    }
}

/// A note about what stands above it.
fn is_note(block: &Block) -> bool {
    matches!(
        block,
        Block::Paragraph {
            tone: Tone::Note,
            ..
        }
    )
}

/// Leads the links to items to the headings of these.
fn point_links(pages: &mut [Page], headings: &[Heading], before: usize) {
    for link in pages.iter_mut().flat_map(|page| &mut page.links) {
        let LinkTarget::Item(id) = link.target else {
            continue;
        };
        let heading = headings.iter().find(|heading| heading.item == Some(id));
        let spot = heading.map_or_else(Spot::default, |heading| Spot {
            page: heading.spot.page + before,
            y: heading.spot.y,
        });
        link.target = LinkTarget::Spot(spot);
    }
}

/// The words of a block that shows or names the answer at a place.
fn placed(words: &Words, place: Option<Place>) -> Words {
    Words {
        place: place.or(words.place),
        ..words.clone()
    }
}

/// Characters whose place is known are not named again for headers and contents.
fn with_places(left_out: &[LeftOut]) -> Vec<LeftOut> {
    let placed = |character| {
        left_out
            .iter()
            .any(|other| other.character == character && other.place.is_some())
    };
    let needed = |left: &&LeftOut| left.place.is_some() || !placed(left.character);
    left_out.iter().filter(needed).copied().collect()
}

/// The tag if it looks like one, or else the tag for an unknown language.
pub(crate) fn well_formed(tag: &str) -> String {
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
