//! The ink of the pages, as drawing operations with the marks that tie it to the tags.

use super::fonts::{Cluster, FontSet, Subset, clusters};
use crate::layout::{Draw, Face, Ink, Laid, Mark, Page, Run};
use crate::picture::Picture;
use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, Line, LineDashPattern, LinePoint,
    Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt,
    Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use std::collections::BTreeMap;

/// The name of the one picture that a document may have.
const LOGO: &str = "Logo";

/// The pages as a document of the library. Ink of the tree is numbered in its order on each page.
pub(super) fn draw(laid: &Laid, fonts: FontSet) -> PdfDocument {
    let mut document = PdfDocument::new("");
    document.pages = laid
        .pages
        .iter()
        .map(|page| {
            let area = Rect::from_wh(Pt(laid.size.0), Pt(laid.size.1));
            PdfPage {
                media_box: area.clone(),
                trim_box: area.clone(),
                crop_box: area,
                ops: Pen::new(&fonts, laid.size.1).page(page, laid),
            }
        })
        .collect();
    let draws = laid.pages.iter().flat_map(|page| &page.chunks);
    for draw in draws.flat_map(|chunk| &chunk.draws) {
        if let Draw::Picture { picture, .. } = draw {
            let id = XObjectId(LOGO.to_owned());
            let all = &mut document.resources.xobjects.map;
            all.insert(id, XObject::External(pixels(picture)));
        }
    }
    for subset in fonts.into_subsets() {
        let font = PdfFont::new(subset.font);
        document.resources.fonts.map.insert(subset.id, font);
    }
    document
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

/// Writes operations, and remembers what is set.
struct Pen<'a> {
    fonts: &'a FontSet,
    /// Height of the page.
    height: f32,
    ops: Vec<Op>,
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Ink>,
    stroke: Option<(Ink, f32)>,
    dotted: bool,
}

impl<'a> Pen<'a> {
    fn new(fonts: &'a FontSet, height: f32) -> Self {
        Self {
            fonts,
            height,
            ops: Vec::new(),
            in_text: false,
            font: None,
            fill: None,
            stroke: None,
            dotted: false,
        }
    }

    fn page(mut self, page: &Page, laid: &Laid) -> Vec<Op> {
        let mut number = 0;
        for chunk in &page.chunks {
            self.ops.push(mark(chunk.mark, laid, &mut number));
            let is_watermark = chunk.mark == Mark::Watermark;
            if is_watermark {
                // A blank as its text, so that it does not stand between the lines that are copied.
                self.ops.push(actual_text(" "));
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
                self.ops.push(Op::EndMarkedContent);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        self.ops
    }

    fn text(&mut self, run: &Run) {
        let Some(subset) = self.fonts.subset(run.face) else {
            return;
        };
        if !self.in_text {
            self.in_text = true;
            self.ops.push(Op::StartTextSection);
        }
        self.set_fill(run.ink);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(subset.id.clone()),
                size: Pt(run.size),
            });
        }
        let (sin, cos) = run.turn.to_radians().sin_cos();
        let matrix = if run.turn == 0.0 {
            TextMatrix::Translate(Pt(round(run.x)), Pt(round(self.height - run.y)))
        } else {
            TextMatrix::Raw([cos, sin, -sin, cos, run.x, self.height - run.y])
        };
        self.ops.push(Op::SetTextMatrix { matrix });
        self.glyphs(run, subset);
    }

    /// The glyphs; where they do not give the text by themselves, the text is written beside them.
    fn glyphs(&mut self, run: &Run, subset: &Subset) {
        let mut shown = Shown::new(run.size, subset);
        let clusters: Vec<Cluster> = clusters(run).collect();
        for part in clusters.chunk_by(|a, b| subset.is_plain(a) == subset.is_plain(b)) {
            let plain = part.first().is_none_or(|first| subset.is_plain(first));
            if !plain {
                let text: String = part.iter().map(|cluster| cluster.text).collect();
                shown.flush(&mut self.ops);
                self.ops.push(actual_text(&text));
            }
            for cluster in part {
                shown.add(cluster, &mut self.ops);
            }
            if !plain {
                shown.flush(&mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        shown.flush(&mut self.ops);
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
        let points: Vec<LinePoint> = points.iter().map(|point| self.corner(*point)).collect();
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            _ => {
                let line = Line {
                    points,
                    is_closed: false,
                };
                self.ops.push(Op::DrawLine { line });
                return;
            }
        };
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn corner(&self, (x, y): (f32, f32)) -> LinePoint {
        LinePoint {
            p: Point {
                x: Pt(round(x)),
                y: Pt(round(self.height - y)),
            },
            bezier: false,
        }
    }

    /// The one picture of a document, the logo, stretched over an area.
    fn picture(&mut self, [left, top, right, bottom]: [f32; 4]) {
        self.end_text();
        let transform = XObjectTransform {
            translate_x: Some(Pt(round(left))),
            translate_y: Some(Pt(round(self.height - bottom))),
            scale_x: Some(round(right - left)),
            scale_y: Some(round(bottom - top)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject {
            id: XObjectId(LOGO.to_owned()),
            transform,
        });
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.in_text = false;
            self.ops.push(Op::EndTextSection);
        }
    }

    fn set_fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.ops.push(Op::SetFillColor { col: color(ink) });
        }
    }

    fn set_stroke(&mut self, stroke: (Ink, f32), dotted: bool) {
        if self.stroke != Some(stroke) {
            self.stroke = Some(stroke);
            let (ink, thickness) = stroke;
            self.ops.push(Op::SetOutlineColor { col: color(ink) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        }
        if self.dotted != dotted {
            self.dotted = dotted;
            let pattern: &[f32] = if dotted { &[0.9, 3.1] } else { &[] };
            self.ops.push(Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, pattern),
            });
        }
    }
}

/// Glyphs that are about to be shown, and the height they stand at.
struct Shown<'a> {
    items: Vec<TextItem>,
    size: f32,
    rise: i32,
    subset: &'a Subset,
}

impl<'a> Shown<'a> {
    fn new(size: f32, subset: &'a Subset) -> Self {
        Self {
            items: Vec::new(),
            size,
            rise: 0,
            subset,
        }
    }

    fn add(&mut self, cluster: &Cluster, ops: &mut Vec<Op>) {
        for glyph in cluster.glyphs {
            if glyph.dy != self.rise {
                self.flush(ops);
                self.set_rise(glyph.dy, ops);
            }
            if glyph.dx != 0 {
                self.items.push(TextItem::Offset(-glyph.dx as f32));
            }
            let offset = self.subset.advance(*glyph) - glyph.advance + glyph.dx;
            let text = self.subset.text(*glyph).to_owned();
            let point = Codepoint::with_cid(self.subset.number(*glyph), offset as f32, text);
            match self.items.last_mut() {
                Some(TextItem::GlyphIds(points)) => points.push(point),
                _ => self.items.push(TextItem::GlyphIds(vec![point])),
            }
        }
    }

    /// Shows the glyphs, and goes back to the baseline.
    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            ops.push(Op::ShowText { items });
        }
        if self.rise != 0 {
            self.set_rise(0, ops);
        }
    }

    fn set_rise(&mut self, rise: i32, ops: &mut Vec<Op>) {
        self.rise = rise;
        let multiplier = rise as f32 * self.size / 1000.0;
        ops.push(Op::SetLineOffset { multiplier });
    }
}

/// Opens the ink of a chunk: tied to the tags by its number, or marked as no part of the text.
fn mark(mark: Mark, laid: &Laid, number: &mut i64) -> Op {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let artifact = |kind: &str, subtype: Option<&str>| {
        let mut map = BTreeMap::from([("Type".to_owned(), name(kind))]);
        if let Some(subtype) = subtype {
            map.insert("Subtype".to_owned(), name(subtype));
        }
        ("Artifact".to_owned(), map)
    };
    let (tag, map) = match mark {
        Mark::Node(node) => {
            let kind = laid.nodes.get(node).map(|node| node.kind);
            let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(*number))]);
            *number += 1;
            (kind.map_or("P".to_owned(), super::tags::name), map)
        }
        Mark::Header => artifact("Pagination", Some("Header")),
        Mark::Footer => artifact("Pagination", Some("Footer")),
        Mark::Watermark => artifact("Pagination", Some("Watermark")),
        Mark::Decor => artifact("Layout", None),
    };
    Op::BeginMarkedContentWithProperties {
        tag,
        properties: DictItem::Dict { map },
    }
}

fn actual_text(text: &str) -> Op {
    let text = DictItem::Bytes(super::finish::utf16(text));
    let map = BTreeMap::from([("ActualText".to_owned(), text)]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map },
    }
}

/// Hundredths of a point are fine enough, and short to write.
fn round(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

fn color(ink: Ink) -> Color {
    let [r, g, b] = ink.map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0);
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}
