//! The subsets of the fonts, and the text that each glyph stands for.

use super::PdfError;
use crate::layout::{Draw, Face, Glyph, Laid, Run};
use printpdf::{FontId, ParsedFont};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The faces that a document uses.
pub(super) struct FontSet {
    faces: BTreeMap<Face, Subset>,
}

/// A face with only the glyphs that are used, renumbered.
pub(super) struct Subset {
    /// Its name in the file.
    pub(super) id: FontId,
    /// Its font program and measures.
    pub(super) font: ParsedFont,
    /// Its glyphs, indexed by their numbers in the whole face.
    table: Vec<SubsetGlyph>,
}

/// A glyph of a subset.
#[derive(Clone, Default)]
struct SubsetGlyph {
    /// Its number in the subset; 0 for a glyph that is not there.
    number: u16,
    /// How far the font itself moves the pen, in whole thousandths, rounded down, as the file has them.
    advance: i32,
    /// What it stands for in the file.
    text: String,
}

/// Glyphs that together show a text.
pub(super) struct Cluster<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its glyphs.
    pub(super) glyphs: &'a [Glyph],
}

/// The texts that each glyph shows, by its number: how often alone, and how often as the part of a cluster.
type Uses<'a> = Vec<Vec<(&'a str, (usize, usize))>>;

impl FontSet {
    /// The subsets for the glyphs of a document.
    pub(super) fn new(laid: &Laid) -> Result<Self, PdfError> {
        let mut uses: BTreeMap<Face, Uses<'_>> = BTreeMap::new();
        let chunks = laid.pages.iter().flat_map(|page| &page.chunks);
        for draw in chunks.flat_map(|chunk| &chunk.draws) {
            if let Draw::Text(run) = draw {
                count(run, uses.entry(run.face).or_default());
            }
        }
        let mut faces = BTreeMap::new();
        for (face, uses) in uses {
            faces.insert(face, Subset::new(face, uses)?);
        }
        Ok(Self { faces })
    }

    /// The subset of a face.
    pub(super) fn subset(&self, face: Face) -> Option<&Subset> {
        self.faces.get(&face)
    }

    /// All subsets.
    pub(super) fn subsets(&self) -> impl Iterator<Item = &Subset> {
        self.faces.values()
    }
}

impl Subset {
    fn new(face: Face, uses: Uses<'_>) -> Result<Self, PdfError> {
        // The text that a glyph shows most often alone is what it stands for in the file.
        let best = |texts: Vec<(&str, (usize, usize))>| {
            let best = texts
                .into_iter()
                .max_by_key(|(text, count)| (*count, Reverse(*text)));
            best.map_or(String::new(), |(text, _)| text.to_owned())
        };
        let shown = (0_u16..).zip(uses).filter(|(_, texts)| !texts.is_empty());
        let texts: Vec<(u16, String)> = shown.map(|(glyph, texts)| (glyph, best(texts))).collect();
        let glyphs: Vec<u16> = texts.iter().map(|(glyph, _)| *glyph).collect();
        let numbers = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
        let program =
            subsetter::subset(face.bytes(), 0, &numbers).map_err(|_bad| PdfError::Font)?;
        let mut font =
            ParsedFont::from_bytes(&program, 0, &mut Vec::new()).ok_or(PdfError::Font)?;
        let (id, name, weight) = match face {
            Face::Regular => ("R", "SourceSans3-Regular", 400),
            Face::Bold => ("B", "SourceSans3-Bold", 700),
            Face::Italic => ("I", "SourceSans3-Italic", 400),
            Face::BoldItalic => ("J", "SourceSans3-BoldItalic", 700),
        };
        font.font_name = Some(format!("{}+{name}", subset_tag(&glyphs)));
        font.pdf_font_metrics.us_weight_class = weight;
        let units = f32::from(font.units_per_em.max(1));
        let mut table =
            vec![SubsetGlyph::default(); glyphs.last().map_or(0, |last| usize::from(*last) + 1)];
        for (glyph, text) in texts {
            let number = numbers.get(glyph).unwrap_or(0);
            let width = font.get_glyph_width(number).unwrap_or(0);
            table[usize::from(glyph)] = SubsetGlyph {
                number,
                advance: (f32::from(width) * 1000.0 / units) as i32,
                text,
            };
        }
        Ok(Self {
            id: FontId(id.to_owned()),
            font,
            table,
        })
    }

    /// The number of each glyph in the subset, and what it stands for.
    pub(super) fn glyphs(&self) -> impl Iterator<Item = (u16, &str)> {
        let used = self.table.iter().filter(|glyph| glyph.number > 0);
        used.map(|glyph| (glyph.number, glyph.text.as_str()))
    }

    /// The number of a glyph in the subset.
    pub(super) fn number(&self, glyph: Glyph) -> u16 {
        self.of(glyph).map_or(0, |of| of.number)
    }

    /// How far the font itself moves the pen.
    pub(super) fn advance(&self, glyph: Glyph) -> i32 {
        self.of(glyph).map_or(0, |of| of.advance)
    }

    fn of(&self, glyph: Glyph) -> Option<&SubsetGlyph> {
        self.table.get(usize::from(glyph.id))
    }

    /// True if the glyphs alone yield the text.
    pub(super) fn is_plain(&self, cluster: &Cluster) -> bool {
        let text = |glyph: &Glyph| self.of(*glyph).is_some_and(|of| of.text == cluster.text);
        matches!(cluster.glyphs, [glyph] if text(glyph))
    }
}

/// The clusters of a run.
pub(super) fn clusters(run: &Run) -> impl Iterator<Item = Cluster<'_>> {
    let (mut rest, mut byte) = (run.glyphs.as_slice(), 0);
    std::iter::from_fn(move || {
        let (first, others) = rest.split_first()?;
        let parts = others.iter().take_while(|glyph| glyph.len == 0).count();
        let (glyphs, after) = rest.split_at_checked(1 + parts)?;
        let start = byte;
        rest = after;
        byte += first.len as usize;
        let text = run.text.get(start..byte).unwrap_or_default();
        Some(Cluster { text, glyphs })
    })
}

fn count<'a>(run: &'a Run, uses: &mut Uses<'a>) {
    for cluster in clusters(run) {
        let alone = cluster.glyphs.len() == 1;
        for glyph in cluster.glyphs {
            let at = usize::from(glyph.id);
            if at >= uses.len() {
                uses.resize(at + 1, Vec::new());
            }
            let texts = &mut uses[at];
            let known = texts.iter_mut().find(|(text, _)| *text == cluster.text);
            let more = (usize::from(alone), usize::from(!alone));
            match known {
                Some((_, count)) => *count = (count.0 + more.0, count.1 + more.1),
                None => texts.push((cluster.text, more)),
            }
        }
    }
}

/// Six letters that differ from subset to subset.
fn subset_tag(glyphs: &[u16]) -> String {
    let bytes: Vec<u8> = glyphs
        .iter()
        .flat_map(|glyph| glyph.to_be_bytes())
        .collect();
    let mut hash = hash(&bytes);
    let mut tag = String::with_capacity(6);
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    tag
}

/// A number that differs for different bytes (FNV-1a).
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
