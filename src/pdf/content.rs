//! The ink of the pages, as the content streams of the file, with the marks that tie it to the tags.
//!
//! The drawing library takes one operation per glyph, which for 300 pages outweighs everything else; so it makes only
//! the fonts and the picture, and each page is written here when its stream is packed.

use super::fonts::{Cluster, FontSet, Subset, clusters};
use super::syntax::Syntax;
use crate::layout::{Draw, Face, Glyph, Ink, Laid, Mark, Page, Run};
use crate::picture::Picture;
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, Pt, Rect, TextItem, XObject, XObjectId,
};
use std::collections::BTreeMap;

/// The name of the one picture that a document may have.
const LOGO: &str = "Logo";
/// The width of the strokes that the pattern of dots is made for.
const DOTS: &str = "[0.9 3.1] 0 d\n";

/// A document of the library with the fonts and the picture, and one page that uses all.
pub(super) fn resources(laid: &Laid, fonts: &FontSet) -> PdfDocument {
    let mut document = PdfDocument::new("");
    let area = Rect::from_wh(Pt(laid.size.0), Pt(laid.size.1));
    // The library embeds the glyphs that its own operations show.
    document.pages.push(PdfPage {
        media_box: area.clone(),
        trim_box: area.clone(),
        crop_box: area,
        ops: fonts.subsets().flat_map(all_glyphs).collect(),
    });
    for subset in fonts.subsets() {
        let font = PdfFont::new(subset.font.clone());
        let all = &mut document.resources.fonts.map;
        all.insert(subset.id.clone(), font);
    }
    let draws = laid.pages.iter().flat_map(|page| &page.chunks);
    for draw in draws.flat_map(|chunk| &chunk.draws) {
        if let Draw::Picture { picture, .. } = draw {
            let id = XObjectId(LOGO.to_owned());
            let all = &mut document.resources.xobjects.map;
            all.insert(id, XObject::External(pixels(picture)));
        }
    }
    document
}

/// Shows each glyph of a face once.
fn all_glyphs(subset: &Subset) -> [Op; 2] {
    let points = subset
        .glyphs()
        .map(|(number, text)| Codepoint::with_cid(number, 0.0, text.to_owned()))
        .collect();
    [
        Op::SetFont {
            font: PdfFontHandle::External(subset.id.clone()),
            size: Pt(1.0),
        },
        Op::ShowText {
            items: vec![TextItem::GlyphIds(points)],
        },
    ]
}

/// The pixels of a picture as a stream of the file.
fn pixels(picture: &Picture) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(picture.width.into())),
        ("Height".to_owned(), DictItem::Int(picture.height.into())),
        ("ColorSpace".to_owned(), name("DeviceRGB")),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    ExternalXObject {
        stream: ExternalStream {
            dict,
            content: picture.rgb.clone(),
            compress: true,
        },
        width: None,
        height: None,
        dpi: None,
    }
}

/// The content stream of a page. Tagged ink is numbered in order on each page.
pub(super) fn stream(page: usize, laid: &Laid, fonts: &FontSet) -> Vec<u8> {
    let mut pen = Pen {
        fonts,
        height: laid.size.1,
        out: Syntax::default(),
        in_text: false,
        font: None,
        fill: None,
        stroke: None,
        dotted: false,
    };
    pen.page(&laid.pages[page], laid);
    pen.out.bytes
}

/// Writes operators, and remembers what is set.
struct Pen<'a> {
    fonts: &'a FontSet,
    /// Height of the page.
    height: f32,
    out: Syntax,
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Ink>,
    stroke: Option<(Ink, f32)>,
    dotted: bool,
}

impl Pen<'_> {
    fn page(&mut self, page: &Page, laid: &Laid) {
        let mut number = 0;
        for chunk in &page.chunks {
            self.mark(chunk.mark, laid, &mut number);
            let is_watermark = chunk.mark == Mark::Watermark;
            if is_watermark {
                // A space as its text, so that it does not end up among copied lines.
                self.actual_text(" ");
            }
            for draw in &chunk.draws {
                match draw {
                    Draw::Text(run) => self.text(run),
                    Draw::Shape {
                        points,
                        fill,
                        stroke,
                        dotted,
                    } => self.shape(points, *fill, *stroke, *dotted),
                    Draw::Picture { area, .. } => self.picture(*area),
                }
            }
            self.end_text();
            if is_watermark {
                self.put("EMC\n");
            }
            self.put("EMC\n");
        }
    }

    fn put(&mut self, text: &str) {
        self.out.put(text);
    }

    /// Numbers, each followed by a space, then the operator.
    fn operate(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            self.out.real(*number).put(" ");
        }
        self.out.put(operator).put("\n");
    }

    fn text(&mut self, run: &Run) {
        let fonts = self.fonts;
        let Some(subset) = fonts.subset(run.face) else {
            return;
        };
        if !self.in_text {
            self.in_text = true;
            self.put("BT\n");
        }
        self.set_fill(run.ink);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            self.put("/");
            self.put(&subset.id.0);
            self.put(" ");
            self.operate(&[run.size], "Tf");
        }
        let (x, y) = (round(run.x), round(self.height - run.y));
        if run.turn == 0.0 {
            self.operate(&[1.0, 0.0, 0.0, 1.0, x, y], "Tm");
        } else {
            let (sin, cos) = run.turn.to_radians().sin_cos();
            self.operate(&[cos, sin, -sin, cos, x, y], "Tm");
        }
        self.glyphs(run, subset);
    }

    /// The glyphs; if they do not yield the text by themselves, the text is written beside them.
    fn glyphs(&mut self, run: &Run, subset: &Subset) {
        let clusters = clusters(run).map(|cluster| (subset.is_plain(&cluster), cluster));
        let clusters: Vec<(bool, Cluster)> = clusters.collect();
        for part in clusters.chunk_by(|(a, _), (b, _)| a == b) {
            let plain = part.first().is_none_or(|(plain, _)| *plain);
            if !plain {
                let text: String = part.iter().map(|(_, cluster)| cluster.text).collect();
                self.actual_text(&text);
            }
            let glyphs = part.iter().flat_map(|(_, cluster)| cluster.glyphs);
            self.show(glyphs, run.size, subset);
            if !plain {
                self.put("EMC\n");
            }
        }
    }

    /// Shows glyphs, and goes back to the baseline.
    fn show<'a>(&mut self, glyphs: impl Iterator<Item = &'a Glyph>, size: f32, subset: &Subset) {
        let mut rise = 0;
        let mut shown = Showing::No;
        for glyph in glyphs {
            if glyph.dy != rise {
                self.end_shown(&mut shown);
                rise = glyph.dy;
                self.operate(&[rise as f32 * size / 1000.0], "Ts");
            }
            if glyph.dx != 0 {
                self.move_pen(-glyph.dx, &mut shown);
            }
            match shown {
                Showing::No => self.put("[<"),
                Showing::Moved => self.put("<"),
                Showing::Glyphs => {}
            }
            shown = Showing::Glyphs;
            self.out.hex(&subset.number(*glyph).to_be_bytes());
            let offset = subset.advance(*glyph) - glyph.advance + glyph.dx;
            if offset != 0 {
                self.move_pen(offset, &mut shown);
            }
        }
        self.end_shown(&mut shown);
        if rise != 0 {
            self.operate(&[0.0], "Ts");
        }
    }

    /// Moves the pen to the left by thousandths of the size, among glyphs.
    fn move_pen(&mut self, by: i32, shown: &mut Showing) {
        match shown {
            Showing::No => self.put("["),
            Showing::Moved => self.put(" "),
            Showing::Glyphs => self.put(">"),
        }
        self.out.whole(by);
        *shown = Showing::Moved;
    }

    fn end_shown(&mut self, shown: &mut Showing) {
        match std::mem::replace(shown, Showing::No) {
            Showing::No => {}
            Showing::Moved => self.put("]TJ\n"),
            Showing::Glyphs => self.put(">]TJ\n"),
        }
    }

    fn shape(
        &mut self,
        points: &[(f32, f32)],
        fill: Option<Ink>,
        stroke: Option<(Ink, f32)>,
        dotted: bool,
    ) {
        self.end_text();
        if let Some(ink) = fill {
            self.set_fill(ink);
        }
        if let Some(stroke) = stroke {
            self.set_stroke(stroke, dotted);
        }
        for (at, (x, y)) in points.iter().enumerate() {
            let operator = if at == 0 { "m" } else { "l" };
            self.operate(&[round(*x), round(self.height - y)], operator);
        }
        self.put(match (fill, stroke) {
            (Some(_), Some(_)) => "b\n",
            (Some(_), None) => "f\n",
            _ => "S\n",
        });
    }

    /// The one picture of a document, the logo, stretched over an area.
    fn picture(&mut self, [left, top, right, bottom]: [f32; 4]) {
        self.end_text();
        let (wide, high) = (round(right - left), round(bottom - top));
        let corner = [round(left), round(self.height - bottom)];
        self.put("q\n");
        self.operate(&[wide, 0.0, 0.0, high, corner[0], corner[1]], "cm");
        self.put("/");
        self.put(LOGO);
        self.put(" Do\nQ\n");
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.in_text = false;
            self.put("ET\n");
        }
    }

    fn set_fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.operate(&color(ink), "rg");
        }
    }

    fn set_stroke(&mut self, stroke: (Ink, f32), dotted: bool) {
        if self.stroke != Some(stroke) {
            self.stroke = Some(stroke);
            let (ink, thickness) = stroke;
            self.operate(&color(ink), "RG");
            self.operate(&[thickness], "w");
        }
        if self.dotted != dotted {
            self.dotted = dotted;
            self.put(if dotted { DOTS } else { "[] 0 d\n" });
        }
    }

    /// Opens the ink of a chunk: tied to the tags by its number, or marked as no part of the text.
    fn mark(&mut self, mark: Mark, laid: &Laid, number: &mut i64) {
        match mark {
            Mark::Node(node) => {
                let kind = laid.nodes.get(node).map(|node| node.kind);
                self.put(kind.map_or("/P", super::tags::name));
                self.out.put(" <</MCID ").whole(*number).put(">> BDC\n");
                *number += 1;
            }
            Mark::Header => self.put("/Artifact <</Type/Pagination/Subtype/Header>> BDC\n"),
            Mark::Footer => self.put("/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n"),
            Mark::Watermark => self.put("/Artifact <</Type/Pagination/Subtype/Watermark>> BDC\n"),
            Mark::Decor => self.put("/Artifact <</Type/Layout>> BDC\n"),
        }
    }

    fn actual_text(&mut self, text: &str) {
        self.out
            .put("/Span <</ActualText")
            .words(text)
            .put(">> BDC\n");
    }
}

/// Whether glyphs are being shown.
#[derive(Clone, Copy)]
enum Showing {
    /// No.
    No,
    /// The last was a glyph.
    Glyphs,
    /// The pen was moved after the last glyph, or before the first.
    Moved,
}

/// Hundredths of a point are fine enough, and short to write.
fn round(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

fn color(ink: Ink) -> [f32; 3] {
    ink.map(|part| f32::from(part) / 255.0)
}
