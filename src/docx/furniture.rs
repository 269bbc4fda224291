//! What stands on each page: header, footer and draft mark; and how the pages are set up.

use super::look::{colour, twips};
use super::package::Part;
use super::paragraph::Paragraph;
use super::words::{RunLook, field, field_of, instruction};
use super::xml::{Xml, tag};
use super::{NAMESPACE, RELATIONS, Writer};
use crate::document::{PAGE, PAGES, Words};
use crate::layout::FAINT;

/// From the edge of the page to header and footer, as shares of the white above and below the text.
const HEADER: f32 = 0.48;
const FOOTER: f32 = 0.5;
/// Width of the draft mark in points for each letter, and the most for all; its height.
const LETTER: f32 = 88.0;
const WIDEST: f32 = 520.0;
const HIGH: f32 = 120.0;

impl Writer<'_> {
    /// The set-up of the pages, with the headers and footers as parts. The cover has neither, but the draft mark.
    pub(super) fn section(&mut self, parts: &mut Vec<Part>) -> Xml {
        let document = self.document;
        let mut kinds = vec![("default", 1)];
        if document.cover.is_some() {
            kinds.push(("first", 2));
        }
        let mut section = tag("w:sectPr");
        for (kind, number) in &kinds {
            let header = self.header(*number);
            section.push(self.attach("header", kind, *number, header, parts));
        }
        for (kind, number) in &kinds {
            let footer = self.footer(*number);
            section.push(self.attach("footer", kind, *number, footer, parts));
        }
        let (wide, high) = self.look.page;
        let (beside, above, below) = self.look.white;
        let margins = [
            ("w:top", above),
            ("w:right", beside),
            ("w:bottom", below),
            ("w:left", beside),
            ("w:header", above * HEADER),
            ("w:footer", below * FOOTER),
            ("w:gutter", 0.0),
        ];
        let margins = margins.iter().fold(tag("w:pgMar"), |it, (name, length)| {
            it.with(name, twips(*length))
        });
        let size = tag("w:pgSz")
            .with("w:w", twips(wide))
            .with("w:h", twips(high));
        section
            .of([size, margins])
            .of(tag("w:pgNumType").with("w:start", self.laid.first_page))
            .of(document.cover.as_ref().map(|_| tag("w:titlePg")))
    }

    /// Adds a header or footer as a part, and refers to it.
    fn attach(
        &mut self,
        name: &'static str,
        kind: &str,
        number: usize,
        inner: Vec<Xml>,
        parts: &mut Vec<Part>,
    ) -> Xml {
        let file = format!("{name}{number}");
        let (root, reference) = match name {
            "header" => ("w:hdr", "w:headerReference"),
            _ => ("w:ftr", "w:footerReference"),
        };
        let xml = tag(root)
            .with("xmlns:w", NAMESPACE)
            .with("xmlns:r", RELATIONS)
            .with("xmlns:v", "urn:schemas-microsoft-com:vml")
            .with("xmlns:o", "urn:schemas-microsoft-com:office:office")
            .of(inner);
        parts.push(Part::word(&file, name, &xml));
        let id = self.relations.part(name, &format!("{file}.xml"));
        tag(reference).with("w:type", kind).with("r:id", id)
    }

    /// The document at the left, the part at the right; on the cover nothing.
    fn header(&self, number: usize) -> Vec<Xml> {
        let mut inner = Vec::new();
        let is_cover = number > 1;
        if !is_cover && !self.document.header.text.trim().is_empty() {
            inner.push(self.run(&self.document.header, None));
            let right = tag("w:ptab")
                .with("w:relativeTo", "margin")
                .with("w:alignment", "right")
                .with("w:leader", "none");
            inner.push(RunLook::default().around(right));
            inner.extend(field("STYLEREF 1", &self.of_labels(), ""));
        }
        let draft = self.document.draft.as_deref();
        inner.extend(draft.map(|words| draft_mark(words, number)));
        let style = if is_cover { "CoverHeader" } else { "Header" };
        vec![Paragraph::of(style, inner).xml()]
    }

    /// The page and how many there are.
    fn footer(&self, number: usize) -> Vec<Xml> {
        let mut inner = Vec::new();
        let label = if number > 1 {
            ""
        } else {
            &self.document.page_label
        };
        let look = self.of_labels();
        let before = self.laid.first_page - 1;
        let pages = self.laid.pages.len();
        let mut words = String::new();
        for c in label.chars() {
            let shown = match c {
                PAGE => field("PAGE", &look, &self.laid.first_page.to_string()),
                PAGES if before == 0 => field("NUMPAGES", &look, &pages.to_string()),
                PAGES => {
                    let mut code = vec![look.around(instruction("="))];
                    code.extend(field("NUMPAGES", &look, &pages.to_string()));
                    code.push(look.around(instruction(&format!("+ {before}"))));
                    field_of(&code, &look, &(pages + before).to_string())
                }
                other => {
                    words.push(other);
                    continue;
                }
            };
            if !words.is_empty() {
                inner.push(look.of(&std::mem::take(&mut words)));
            }
            inner.extend(shown);
        }
        if !words.is_empty() {
            inner.push(look.of(&words));
        }
        vec![Paragraph::of("Footer", inner).xml()]
    }

    /// How runs of the program look.
    fn of_labels(&self) -> RunLook {
        RunLook {
            language: self.language_of(&Words::of_program("")),
            ..RunLook::default()
        }
    }
}

/// The draft mark across the page, under the name by which Word finds it to take it off.
fn draft_mark(words: &str, number: usize) -> Xml {
    let width = (words.chars().count() as f32 * LETTER).min(WIDEST);
    let place = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.0}pt;height:{HIGH:.0}pt;rotation:315;\
         z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    let path = tag("v:path")
        .with("textpathok", "t")
        .with("o:connecttype", "rect");
    let kind = tag("v:shapetype")
        .with("id", "_x0000_t136")
        .with("coordsize", "21600,21600")
        .with("o:spt", 136)
        .with("adj", 10800)
        .with("path", "m@7,l@8,m@5,21600l@6,21600e")
        .of(formulas())
        .of(path)
        .of(tag("v:textpath").with("on", "t").with("fitshape", "t"));
    let text = tag("v:textpath")
        .with(
            "style",
            "font-family:\"Calibri\";font-size:1pt;font-weight:bold",
        )
        .with("string", words);
    let shape = tag("v:shape")
        .with("id", format!("PowerPlusWaterMarkObject{number}"))
        .with("o:spid", format!("_x0000_s{}", 2048 + number))
        .with("type", "#_x0000_t136")
        .with("alt", words)
        .with("style", place)
        .with("o:allowincell", "f")
        .with("fillcolor", format!("#{}", colour(FAINT)))
        .with("stroked", "f")
        .of(text);
    let look = tag("w:rPr").of(tag("w:noProof"));
    tag("w:r").of(look).of(tag("w:pict").of([kind, shape]))
}

/// How Word computes the shape of text on a path.
fn formulas() -> Xml {
    let lines = [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    ];
    tag("v:formulas").of(lines.map(|line| tag("v:f").with("eqn", line)))
}
