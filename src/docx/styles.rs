//! The styles: Word's own for all that Word knows, and a few of ours. All sizes are for body text of 11 points.

use super::look::{Look, colour, twips};
use super::xml::{Xml, on, tag, val};
use super::{NAMESPACE, Writer};
use crate::document::Document;
use crate::layout::{ACCENT, INK, Ink, MUTED, RULE, TINT};

/// The font: what Word and its readers have, or have a twin of.
pub(super) const FONT: &str = "Calibri";
/// The blue of the emblem of the European Union.
const EUROPE: Ink = [0x00, 0x33, 0x99];
/// From the edge of the text to the values of facts.
const VALUES: f32 = 130.0;
/// From line to line of handwriting: 8 mm.
const WRITING: f32 = 22.7;
/// Space above and below the words of a cell, and at their sides.
const CELL: (f32, f32) = (3.0, 5.0);
/// Space below what stands above a table.
pub(super) const BEFORE_TABLE: f32 = 5.0;
/// Space above what follows a table.
const AFTER_TABLE: f32 = 12.0;

/// A style of paragraphs.
struct Style {
    id: &'static str,
    /// Built-in styles are known by this English name, in whatever language Word shows them.
    name: &'static str,
    based: &'static str,
    next: &'static str,
    origin: Origin,
    /// Size in points.
    size: f32,
    bold: bool,
    ink: Ink,
    /// Space above and below in points.
    space: (f32, f32),
    /// From line to line, as a share of what the font asks for.
    leading: f32,
    /// Its level in the outline, from 0.
    level: Option<u8>,
    /// Stays with what follows.
    keep: bool,
    /// Words are not divided.
    whole: bool,
}

/// Whose style it is.
#[derive(Clone, Copy, PartialEq)]
enum Origin {
    Word,
    Ours,
}

/// Body text.
const TEXT: Style = Style {
    id: "BodyText",
    name: "Body Text",
    based: "Normal",
    next: "BodyText",
    origin: Origin::Word,
    size: 11.0,
    bold: false,
    ink: INK,
    space: (6.5, 0.0),
    leading: 1.12,
    level: None,
    keep: false,
    whole: false,
};

const fn own(id: &'static str, name: &'static str) -> Style {
    Style {
        id,
        name,
        origin: Origin::Ours,
        next: "BodyText",
        ..TEXT
    }
}

const fn built_in(id: &'static str, name: &'static str) -> Style {
    Style {
        origin: Origin::Word,
        ..own(id, name)
    }
}

impl Style {
    const fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    const fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    const fn space(mut self, above: f32, below: f32) -> Self {
        self.space = (above, below);
        self
    }

    /// With lines as close to each other as in the tables of the PDF.
    const fn close(mut self) -> Self {
        self.leading = 1.05;
        self
    }

    /// With lines close to each other, and words whole.
    const fn display(mut self) -> Self {
        self.leading = 1.0;
        self.whole = true;
        self
    }

    /// On a level of the outline, and with what follows.
    const fn level(mut self, level: u8) -> Self {
        self.level = Some(level);
        self.keep = true;
        self
    }

    /// The name of a question, made of a style of headings.
    const fn question(self, based: &'static str, level: u8) -> Self {
        Self {
            based,
            ..self
                .bold()
                .ink(ACCENT)
                .display()
                .space(9.0, 0.0)
                .level(level)
        }
    }

    const fn keep(mut self) -> Self {
        self.keep = true;
        self
    }

    /// Followed by its like.
    const fn again(mut self) -> Self {
        self.next = self.id;
        self
    }
}

/// The styles of paragraphs.
const STYLES: [Style; 44] = [
    Style {
        based: "",
        space: (0.0, 0.0),
        ..built_in("Normal", "Normal").again()
    },
    TEXT,
    built_in("Title", "Title")
        .size(34.0)
        .bold()
        .display()
        .space(8.0, 16.0),
    built_in("Subtitle", "Subtitle")
        .size(17.0)
        .display()
        .space(4.0, 0.0),
    own("CoverKind", "Cover Kind")
        .size(13.0)
        .bold()
        .ink(ACCENT)
        .display(),
    own("CoverPeriod", "Cover Period")
        .size(13.0)
        .ink(MUTED)
        .display()
        .space(5.0, 0.0),
    own("CoverHeader", "Cover Header").size(8.5).display(),
    built_in("Heading1", "heading 1")
        .size(22.0)
        .bold()
        .ink(ACCENT)
        .display()
        .space(26.0, 5.0)
        .level(0),
    built_in("Heading2", "heading 2")
        .size(14.5)
        .bold()
        .display()
        .space(20.0, 2.0)
        .level(1),
    built_in("Heading3", "heading 3")
        .size(12.0)
        .bold()
        .display()
        .space(14.0, 0.0)
        .level(2),
    built_in("Heading4", "heading 4")
        .bold()
        .display()
        .space(9.0, 0.0)
        .level(3),
    own("QuestionHeading2", "Question Heading 2").question("Heading2", 1),
    own("QuestionHeading3", "Question Heading 3").question("Heading3", 2),
    own("QuestionHeading4", "Question Heading 4").question("Heading4", 3),
    built_in("Caption", "caption")
        .size(9.5)
        .bold()
        .ink(MUTED)
        .space(11.0, 3.0)
        .keep(),
    Style {
        based: "Heading2",
        ..own("SummaryHeading", "Summary Heading")
            .size(12.0)
            .bold()
            .display()
            .space(7.0, 0.0)
            .level(1)
    },
    own("SummaryText", "Summary Text")
        .size(10.0)
        .space(3.0, 0.0)
        .again(),
    built_in("TOCHeading", "TOC Heading")
        .size(22.0)
        .bold()
        .ink(ACCENT)
        .display()
        .space(0.0, 8.0)
        .level(9),
    built_in("TOC1", "toc 1").bold().display().space(4.5, 0.0),
    built_in("TOC2", "toc 2")
        .size(10.0)
        .display()
        .space(0.0, 0.0),
    built_in("TOC3", "toc 3")
        .size(10.0)
        .display()
        .space(0.0, 0.0),
    own("SummaryLead", "Summary Lead").space(3.0, 2.0),
    own("LeadText", "Lead Text").size(13.0).space(8.0, 2.0),
    own("SmallNote", "Small Note")
        .size(9.5)
        .ink(MUTED)
        .space(5.0, 0.0),
    own("HelpNote", "Help Note")
        .size(9.5)
        .ink(MUTED)
        .space(5.0, 0.0)
        .keep(),
    own("PlanLine", "Plan Line").space(2.0, 2.0).keep(),
    built_in("ListBullet", "List Bullet")
        .space(3.0, 0.0)
        .again(),
    built_in("ListBullet2", "List Bullet 2")
        .space(3.0, 0.0)
        .again(),
    built_in("ListNumber", "List Number")
        .space(3.0, 0.0)
        .again(),
    built_in("ListNumber2", "List Number 2")
        .space(3.0, 0.0)
        .again(),
    own("FactLine", "Fact Line").space(2.5, 0.0).again(),
    own("SummaryFact", "Summary Fact")
        .size(9.5)
        .space(1.5, 0.0)
        .again(),
    own("TableText", "Table Text")
        .size(9.5)
        .close()
        .space(0.0, 1.0)
        .again(),
    own("TableProse", "Table Prose")
        .close()
        .space(0.0, 1.0)
        .again(),
    own("TableHeadText", "Table Head Text")
        .size(9.5)
        .bold()
        .space(0.0, 1.0)
        .display()
        .keep()
        .again(),
    own("TableRowHead", "Table Row Head")
        .size(9.5)
        .close()
        .space(0.0, 1.0)
        .again(),
    own("TableNumber", "Table Number")
        .size(12.5)
        .bold()
        .ink(ACCENT)
        .space(0.0, 1.0)
        .display()
        .again(),
    own("TableGap", "Table Gap").size(6.0).space(0.0, 0.0),
    own("PlanPicture", "Plan Picture")
        .space(10.0, 8.0)
        .display(),
    own("EmblemText", "Emblem Text")
        .bold()
        .ink(EUROPE)
        .space(0.0, 0.0)
        .display(),
    own("WritingLine", "Writing Line").space(0.0, 0.0).again(),
    built_in("CommentText", "annotation text")
        .size(10.0)
        .again(),
    built_in("Header", "header")
        .size(8.5)
        .ink(MUTED)
        .display()
        .space(0.0, 0.0)
        .again(),
    built_in("Footer", "footer")
        .size(8.5)
        .ink(MUTED)
        .display()
        .space(0.0, 0.0)
        .again(),
];

/// The size of a style in points, before scaling; a title is smaller the longer it is.
pub(super) fn size(id: &str, document: &Document) -> f32 {
    let style = STYLES.iter().find(|style| style.id == id);
    let cover = document.cover.as_ref();
    let title = cover.filter(|_| id == "Title").map(|cover| {
        let title = cover.title.text.trim();
        let title = if title.is_empty() {
            &cover.school.text
        } else {
            title
        };
        match title.chars().count() {
            0..=60 => 34.0,
            61..=120 => 28.0,
            121..=220 => 22.0,
            _ => 17.0,
        }
    });
    title.unwrap_or(style.map_or(TEXT.size, |style| style.size))
}

/// The space above a paragraph that follows a table; `None` if its style has enough.
pub(super) fn after_table(id: &str) -> Option<f32> {
    let style = STYLES.iter().find(|style| style.id == id);
    style
        .is_some_and(|style| style.space.0 < AFTER_TABLE && id != "TableGap")
        .then_some(AFTER_TABLE)
}

/// The part of the file.
pub(super) fn file(writer: &Writer) -> Xml {
    let look = &writer.look;
    let paragraphs = STYLES.iter().map(|style| paragraph(style, writer));
    tag("w:styles")
        .with("xmlns:w", NAMESPACE)
        .of(defaults(writer))
        .of(paragraphs)
        .of(characters())
        .of(tables(look))
        .of(tag("w:style")
            .with("w:type", "numbering")
            .with("w:default", 1)
            .with("w:styleId", "NoList")
            .of(names("No List", "")))
}

fn defaults(writer: &Writer) -> Xml {
    let size = writer.look.half_points(TEXT.size);
    let mut font = tag("w:rFonts");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        font = font.with(script, FONT);
    }
    let language = val("w:lang", &writer.language)
        .with("w:eastAsia", &writer.language)
        .with("w:bidi", &writer.language);
    let runs = tag("w:rPr").of([
        font,
        val("w:color", colour(INK)),
        val("w:sz", size),
        val("w:szCs", size),
        language,
    ]);
    tag("w:docDefaults").of([
        tag("w:rPrDefault").of(runs),
        tag("w:pPrDefault").of(tag("w:pPr").of(tag("w:widowControl"))),
    ])
}

/// What a style is called, and what it is based on.
fn names(name: &str, based: &str) -> Vec<Xml> {
    let mut names = vec![val("w:name", name)];
    names.extend((!based.is_empty()).then(|| val("w:basedOn", based)));
    names
}

fn paragraph(style: &Style, writer: &Writer) -> Xml {
    let look = &writer.look;
    let is_ours = style.origin == Origin::Ours;
    let mut element = tag("w:style").with("w:type", "paragraph");
    if style.based.is_empty() {
        element = element.with("w:default", 1);
    }
    if is_ours {
        element = element.with("w:customStyle", 1);
    }
    let (above, below) = style.space;
    let spacing = tag("w:spacing")
        .with("w:before", look.twips(above))
        .with("w:after", look.twips(below));
    let spacing = match style.id {
        "WritingLine" => spacing
            .with("w:line", twips(WRITING))
            .with("w:lineRule", "exact"),
        _ => spacing
            .with("w:line", (240.0 * style.leading).round())
            .with("w:lineRule", "auto"),
    };
    let properties = tag("w:pPr")
        .of(on("w:keepNext", style.keep))
        .of(on("w:keepLines", style.keep))
        .of(borders(style.id))
        .of(tabs(style.id, look))
        .of(on("w:suppressAutoHyphens", style.whole))
        .of(spacing)
        .of(indent(style.id, look))
        .of((style.id == "Footer").then(|| val("w:jc", "right")))
        .of(style.level.map(|level| val("w:outlineLvl", level)));
    let size = look.half_points(size(style.id, writer.document));
    let letters = tag("w:rPr")
        .of(on("w:b", style.bold))
        .of(on("w:bCs", style.bold))
        .of([
            val("w:color", colour(style.ink)),
            val("w:sz", size),
            val("w:szCs", size),
        ]);
    element
        .with("w:styleId", style.id)
        .of(names(style.name, style.based))
        .of((style.next != style.id).then(|| val("w:next", style.next)))
        .of(val("w:uiPriority", if is_ours { 40 } else { 9 }))
        .of(tag("w:qFormat"))
        .of([properties, letters])
}

fn line(name: &'static str, eighths: u8, space: u8, ink: Ink) -> Xml {
    val(name, "single")
        .with("w:sz", eighths)
        .with("w:space", space)
        .with("w:color", colour(ink))
}

fn borders(id: &str) -> Option<Xml> {
    let lines = match id {
        "Title" => vec![line("w:bottom", 18, 14, ACCENT)],
        "Header" => vec![line("w:bottom", 4, 5, RULE)],
        // Between them too: Word makes one frame of the borders of paragraphs that are alike.
        "WritingLine" => vec![line("w:bottom", 4, 0, RULE), line("w:between", 4, 0, RULE)],
        _ => return None,
    };
    Some(tag("w:pBdr").of(lines))
}

fn tabs(id: &str, look: &Look) -> Option<Xml> {
    let stop = |at: i32, kind| val("w:tab", kind).with("w:pos", at);
    let tab = match id {
        "TOC1" | "TOC2" | "TOC3" => stop(twips(look.measure()), "right").with("w:leader", "dot"),
        "FactLine" | "SummaryFact" => stop(look.twips(VALUES), "left"),
        _ => return None,
    };
    Some(tag("w:tabs").of(tab))
}

fn indent(id: &str, look: &Look) -> Option<Xml> {
    let indent = tag("w:ind");
    Some(match id {
        "TOC2" => indent.with("w:left", look.twips(16.0)),
        "TOC3" => indent.with("w:left", look.twips(32.0)),
        "FactLine" | "SummaryFact" => indent
            .with("w:left", look.twips(VALUES))
            .with("w:hanging", look.twips(VALUES)),
        _ => return None,
    })
}

/// The styles of characters.
fn characters() -> Vec<Xml> {
    let style = |id, name, looks: Xml| {
        tag("w:style")
            .with("w:type", "character")
            .with("w:styleId", id)
            .of(names(name, "DefaultParagraphFont"))
            .of(looks)
    };
    let font = tag("w:style")
        .with("w:type", "character")
        .with("w:default", 1)
        .with("w:styleId", "DefaultParagraphFont")
        .of(names("Default Paragraph Font", ""));
    let link = tag("w:rPr").of([val("w:color", colour(ACCENT)), val("w:u", "single")]);
    let label = tag("w:rPr").of(val("w:color", colour(MUTED)));
    let mut label = style("FactLabel", "Fact Label", label);
    label = label.with("w:customStyle", 1);
    let remark = tag("w:rPr").of([val("w:sz", 16), val("w:szCs", 16)]);
    let remark = style("CommentReference", "annotation reference", remark);
    vec![font, style("Hyperlink", "Hyperlink", link), label, remark]
}

/// The styles of tables: Word's own, and one with hairlines and a tinted head.
fn tables(look: &Look) -> [Xml; 2] {
    let margins = |above: f32, beside: f32| {
        let side = |name, length| {
            tag(name)
                .with("w:w", look.twips(length))
                .with("w:type", "dxa")
        };
        tag("w:tblCellMar").of([
            side("w:top", above),
            side("w:left", beside),
            side("w:bottom", above),
            side("w:right", beside),
        ])
    };
    let style = |id| tag("w:style").with("w:type", "table").with("w:styleId", id);
    let usual = style("TableNormal")
        .with("w:default", 1)
        .of(names("Normal Table", ""))
        .of(val("w:uiPriority", 99))
        .of(tag("w:tblPr").of([
            tag("w:tblInd").with("w:w", 0).with("w:type", "dxa"),
            margins(0.0, CELL.1),
        ]));
    let rules =
        tag("w:tblBorders").of([line("w:bottom", 4, 0, RULE), line("w:insideH", 4, 0, RULE)]);
    let head = tag("w:tblStylePr").with("w:type", "firstRow").of([
        tag("w:rPr").of([tag("w:b"), tag("w:bCs")]),
        tag("w:tcPr").of([
            tag("w:tcBorders").of(line("w:bottom", 8, 0, ACCENT)),
            val("w:shd", "clear")
                .with("w:color", "auto")
                .with("w:fill", colour(TINT)),
        ]),
    ]);
    let ours = style("PlanTable")
        .with("w:customStyle", 1)
        .of(names("Plan Table", "TableNormal"))
        .of(val("w:uiPriority", 40))
        .of(tag("w:tblPr").of([rules, margins(CELL.0, CELL.1)]))
        .of([head]);
    [usual, ours]
}
