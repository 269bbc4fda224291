//! Document to a Word file (Office Open XML, ECMA-376), for boards, partners and agencies that go on writing in it.
//!
//! It has the words of the PDF in the same order, in Word's own styles, lists, tables and fields. What depends on pages
//! comes from the layout: the numbers in the contents, the widths of columns, the form of the summary. Figures are
//! pictures, drawn by `pdf`. The same document gives the same bytes.
//!
//! `xml` is the tree of elements, `package` the archive, `look` the units. [`export`] walks the document: `front` writes
//! cover and contents, `blocks` the rest with `tables`, `lists` and `figures`, out of `paragraph`s and `words`;
//! `furniture` is what stands on each page, `styles` and `properties` are the other parts of the file, `language` its
//! tags, `comments` what people said about answers, with marks around the runs.
//!
//! Word refuses files whose elements stand in another order than in the schema, and shows its built-in styles in the
//! person's language if they have their English names. Styles of our own are not named as tags of PDF are: programs
//! that make a PDF of the file would take the one for the other.

mod blocks;
mod comments;
mod figures;
mod front;
mod furniture;
mod language;
mod lists;
mod look;
mod package;
mod paragraph;
mod properties;
mod styles;
mod tables;
mod words;
mod xml;

use crate::document::{Block, Document};
use crate::layout::{Kid, Laid, Node, NodeId, lay_out};
use crate::pdf::{self, DrawnFigure, PdfError};
use crate::plan::{Id, Place};
use lists::Lists;
use look::{Look, colour};
use package::{MEDIA, Part, Relations, pack};
use paragraph::Paragraph;
use std::collections::BTreeMap;
use std::vec::IntoIter;
use xml::{Xml, tag};

/// The names of the vocabularies.
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const IN_TEXT: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// A document as the bytes of a Word file.
pub fn export(document: &Document) -> Result<Vec<u8>, PdfError> {
    let (document, waiting) = comments::beside(document);
    let laid = lay_out(&document).map_err(|_bad_font| PdfError::Font)?;
    let mut writer = Writer::new(&document, &laid)?;
    writer.waiting = waiting;
    writer.front()?;
    writer.body()?;
    pack(&writer.parts())
}

/// Writes the text, and gathers what belongs to it.
struct Writer<'a> {
    document: &'a Document,
    laid: &'a Laid,
    look: Look,
    /// The tag of the document's language.
    language: String,
    /// What the text refers to.
    relations: Relations,
    /// The pictures as PNG.
    media: Vec<Vec<u8>>,
    lists: Lists,
    /// The widths of the columns of the tables to come, in points.
    widths: IntoIter<Vec<f32>>,
    /// The figures to come.
    figures: IntoIter<Vec<DrawnFigure>>,
    /// Headings so far that the contents list.
    listed: usize,
    /// The level of the last heading.
    level: u8,
    /// The bookmarks of answers that other places refer to, until they are set.
    wanted: BTreeMap<Place, String>,
    /// The items that have a heading in the body; true once it is written.
    items: BTreeMap<Id, bool>,
    /// Bookmarks so far.
    bookmarks: usize,
    /// What is said about answers that are still to come.
    waiting: comments::Waiting,
    /// The comments so far.
    comments: Vec<Xml>,
    body: Vec<Xml>,
    /// The last paragraph, which changes a little if a table follows.
    last: Option<Paragraph>,
    /// The next paragraph begins a page.
    new_page: bool,
    /// A table stands right before.
    after_table: bool,
    /// On the page of the summary.
    in_summary: bool,
    /// What follows the block that is written, in the body.
    next: Option<&'a Block>,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, laid: &'a Laid) -> Result<Self, PdfError> {
        let is_figure =
            |block: &&Block| matches!(block, Block::Timeline(_) | Block::Links(_) | Block::Bars(_));
        let form = document.summary.get(laid.summary);
        let blocks = form.into_iter().flatten().chain(&document.blocks);
        let figures: Vec<&Block> = blocks.filter(is_figure).collect();
        let figures = pdf::pictures(document, &figures)?;
        let mut widths = Vec::new();
        columns(&laid.nodes, 0, &mut widths);
        Ok(Self {
            document,
            laid,
            look: Look::new(document.paper, laid.size),
            language: language::tag(&document.language, document.country.as_deref()),
            relations: Relations::default(),
            media: Vec::new(),
            lists: Lists::default(),
            widths: widths.into_iter(),
            figures: figures.into_iter(),
            listed: 0,
            level: 0,
            wanted: BTreeMap::new(),
            items: document.items().map(|id| (id, false)).collect(),
            bookmarks: 0,
            waiting: comments::Waiting::new(),
            comments: Vec::new(),
            body: Vec::new(),
            last: None,
            new_page: false,
            after_table: false,
            in_summary: false,
            next: None,
        })
    }

    /// Adds a paragraph to the text.
    fn add(&mut self, mut paragraph: Paragraph) {
        paragraph.new_page |= std::mem::take(&mut self.new_page);
        if std::mem::take(&mut self.after_table) && paragraph.before.is_none() {
            paragraph.before = styles::after_table(paragraph.style).map(|it| self.look.scaled(it));
        }
        if paragraph.new_page && paragraph.before.is_none() {
            // The space above is for headings that follow something on their page.
            paragraph.before = Some(0.0);
        }
        self.end_paragraph();
        self.last = Some(paragraph);
    }

    /// True if there is no text yet.
    fn is_empty(&self) -> bool {
        self.body.is_empty() && self.last.is_none()
    }

    /// Adds something else to the text.
    fn add_other(&mut self, element: Xml) {
        self.end_paragraph();
        self.body.push(element);
    }

    fn end_paragraph(&mut self) {
        self.body.extend(self.last.take().map(Paragraph::xml));
    }

    /// Runs between the ends of a bookmark.
    fn bookmarked(&mut self, name: &str, mut runs: Vec<Xml>) -> Vec<Xml> {
        self.bookmarks += 1;
        let id = self.bookmarks;
        runs.insert(
            0,
            tag("w:bookmarkStart").with("w:id", id).with("w:name", name),
        );
        runs.push(tag("w:bookmarkEnd").with("w:id", id));
        runs
    }

    /// All parts of the file.
    fn parts(mut self) -> Vec<Part> {
        let mut parts = Vec::new();
        self.end_paragraph();
        let section = self.section(&mut parts);
        let text = tag("w:document")
            .with("xmlns:w", NAMESPACE)
            .with("xmlns:r", RELATIONS)
            .with("xmlns:wp", IN_TEXT)
            .with("xmlns:a", DRAWING)
            .with("xmlns:pic", PICTURE)
            .of(tag("w:body").of(std::mem::take(&mut self.body)).of(section));
        let mut words = vec![
            ("document", "document.main", text),
            ("styles", "styles", styles::file(&self)),
            ("numbering", "numbering", self.lists.file(&self.look)),
            ("settings", "settings", properties::settings(&self)),
            ("fontTable", "fontTable", properties::fonts()),
        ];
        let comments = self.comments();
        words.extend(comments.map(|all| ("comments", "comments", all)));
        for (name, kind, xml) in &words {
            if *name != "document" {
                self.relations.part(name, &format!("{name}.xml"));
            }
            parts.push(Part::word(name, kind, xml));
        }
        self.relations.part("theme", "theme/theme1.xml");
        parts.push(properties::theme());
        let pictures = self.media.into_iter().enumerate();
        parts.extend(
            pictures.map(|(at, bytes)| Part::plain(format!("{MEDIA}image{}.png", at + 1), bytes)),
        );
        parts.push(self.relations.file("word/_rels/document.xml.rels"));
        parts.extend(properties::parts(
            self.document,
            &self.laid.meta,
            &self.language,
        ));
        parts
    }
}

/// The widths of the columns of all tables below a node, in reading order.
fn columns(nodes: &[Node], from: NodeId, widths: &mut Vec<Vec<f32>>) {
    let Some(node) = nodes.get(from) else { return };
    if !node.widths.is_empty() {
        widths.push(node.widths.clone());
        return; // no table stands in another
    }
    for kid in &node.kids {
        if let Kid::Node(kid) = kid {
            columns(nodes, *kid, widths);
        }
    }
}
