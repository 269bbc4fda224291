//! What the layout hands over: pages with ink, the tree that gives the ink its meaning, and the outline.
//!
//! Lengths are points (1/72 inch). The origin is the top left corner of the page and y grows downwards.

use crate::picture::Picture;
use crate::plan::{Id, Place};
use jiff::civil::Date;
use std::sync::Arc;

/// A laid-out document.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// Its properties.
    pub meta: Meta,
    /// Width and height of the pages.
    pub size: (f32, f32),
    /// The number of the first page.
    pub first_page: usize,
    /// The pages; at least one.
    pub pages: Vec<Page>,
    /// The tree of meaning; the first node is the document, and each parent stands before its children.
    pub nodes: Vec<Node>,
    /// Which form of the summary fits its page.
    pub summary: usize,
    /// The headings, in order.
    pub outline: Vec<OutlineItem>,
    /// Characters that the fonts do not have.
    pub left_out: Vec<LeftOut>,
    /// Where answers stand, in reading order.
    pub areas: Vec<Area>,
}

/// Ink of one answer on a page, with what is printed right before it to name it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The answer.
    pub place: Place,
    /// Index of the page.
    pub page: usize,
    /// Left, top, right, bottom.
    pub rect: [f32; 4],
}

/// Properties of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Title; never empty.
    pub title: String,
    /// The school.
    pub author: String,
    /// The program.
    pub creator: String,
    /// A well-formed language tag.
    pub language: String,
    /// Day of export.
    pub date: Date,
}

/// A character that no font has, and the answer it is in, if known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The character.
    pub character: char,
    /// Where it was typed.
    pub place: Option<Place>,
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineItem {
    /// 1 to 4, never skipping a level.
    pub level: u8,
    /// The name of a question, which contents do not list.
    pub is_question: bool,
    /// The words of the heading.
    pub title: String,
    /// Where it stands.
    pub spot: Spot,
}

/// A height on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// Index of the page.
    pub page: usize,
    /// Distance from its top.
    pub y: f32,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The ink, in reading order.
    pub chunks: Vec<Chunk>,
    /// The clickable areas.
    pub links: Vec<Link>,
}

/// Ink with one meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// The meaning.
    pub mark: Mark,
    /// The ink.
    pub draws: Vec<Draw>,
}

/// What ink belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A node of the tree.
    Node(NodeId),
    /// The head of the page; not read aloud.
    Header,
    /// The foot of the page; not read aloud.
    Footer,
    /// The draft mark behind the text; not read aloud.
    Watermark,
    /// Rules, tints, leaders, repeated table heads; not read aloud.
    Decor,
}

/// Colour as red, green and blue.
pub type Ink = [u8; 3];

/// One stroke of ink.
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// Glyphs on a baseline.
    Text(Run),
    /// Points joined by straight lines.
    Shape {
        /// The corners.
        points: Vec<(f32, f32)>,
        /// Colour of the inside; the shape is then closed.
        fill: Option<Ink>,
        /// Colour and thickness of the outline.
        stroke: Option<(Ink, f32)>,
        /// The outline is a row of dots.
        dotted: bool,
    },
    /// A picture.
    Picture {
        /// Left, top, right, bottom.
        area: [f32; 4],
        /// Its pixels.
        picture: Arc<Picture>,
    },
}

/// Glyphs on a baseline, in one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The face.
    pub face: Face,
    /// Size.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Start of the baseline.
    pub x: f32,
    /// Height of the baseline.
    pub y: f32,
    /// Degrees by which the baseline rises.
    pub turn: f32,
    /// The text that the glyphs show.
    pub text: String,
    /// The glyphs; their lengths cover the text.
    pub glyphs: Vec<Glyph>,
}

/// The faces of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Source Sans 3 Regular.
    Regular,
    /// Source Sans 3 Bold.
    Bold,
    /// Source Sans 3 Italic.
    Italic,
    /// Source Sans 3 Bold Italic.
    BoldItalic,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// This face with an emphasis; what is bold already stays so.
    #[must_use]
    pub fn emphasised(self, bold: bool, italic: bool) -> Self {
        let bold = bold || matches!(self, Self::Bold | Self::BoldItalic);
        let italic = italic || matches!(self, Self::Italic | Self::BoldItalic);
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }
}

/// A shaped glyph; measures are thousandths of the size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves on.
    pub advance: i32,
    /// Shift to the right, without moving the pen.
    pub dx: i32,
    /// Shift upwards.
    pub dy: i32,
    /// Bytes of the text it shows; 0 if it shares those of the glyph before.
    pub len: u32,
}

/// A clickable area.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Left, top, right, bottom.
    pub area: [f32; 4],
    /// Where it leads.
    pub target: LinkTarget,
    /// Its name for screen readers.
    pub label: String,
    /// Its node of the tree.
    pub node: NodeId,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkTarget {
    /// A place in the document.
    Spot(Spot),
    /// The heading of an item; once all pages are made, its place stands here.
    Item(Id),
    /// An address on the web.
    Web(String),
}

/// Index of a node.
pub type NodeId = usize;

/// A node of the tree of meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its kind.
    pub kind: Role,
    /// The node above; the document is its own parent.
    pub parent: NodeId,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
    /// Its language, if it differs from the document's.
    pub language: Option<String>,
    /// Words for a figure.
    pub alt: Option<String>,
    /// Page and area of a figure that stands on one page.
    pub area: Option<(usize, [f32; 4])>,
    /// The answer that it and the nodes in it show.
    pub place: Option<Place>,
    /// The widths of the columns of a table with rules.
    pub widths: Vec<f32>,
}

/// What a node holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// A chunk, by page and index.
    Chunk(usize, usize),
    /// A link, by page and index.
    Link(usize, usize),
}

/// Kinds of nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// Cover, contents or body.
    Part,
    /// A heading of level 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
    },
    /// An entry of a list.
    Item,
    /// Its bullet or number.
    ItemLabel,
    /// Its words.
    ItemBody,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    /// A cell.
    Cell,
    /// A drawing.
    Figure,
    /// A list of contents.
    Contents,
    /// An entry of it.
    ContentsItem,
    /// The part of the entry that leads on.
    Reference,
    /// Something to click.
    Link,
    /// A piece of a line.
    Span,
}
