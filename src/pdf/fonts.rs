//! The subsets of the fonts, and the text that each glyph stands for.

use super::PdfError;
use crate::layout::{Draw, Face, Glyph, Laid, Run};
use printpdf::{FontId, ParsedFont};
use std::collections::BTreeMap;
use std::ops::Range;
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
    numbers: GlyphRemapper,
    texts: BTreeMap<u16, String>,
}

/// Glyphs that together show a text.
pub(super) struct Cluster<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its glyphs.
    pub(super) glyphs: &'a [Glyph],
}

/// How often a glyph shows a text alone, and how often as the part of a cluster.
type Uses = BTreeMap<(u16, String), (usize, usize)>;

impl FontSet {
    /// The subsets for the glyphs of a document.
    pub(super) fn new(laid: &Laid) -> Result<Self, PdfError> {
        let mut uses: BTreeMap<Face, Uses> = BTreeMap::new();
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
    pub(super) fn into_subsets(self) -> impl Iterator<Item = Subset> {
        self.faces.into_values()
    }
}

impl Subset {
    fn new(face: Face, uses: Uses) -> Result<Self, PdfError> {
        // The text that a glyph shows most often alone is what it stands for in the file.
        let mut best: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
        let mut texts: BTreeMap<u16, String> = BTreeMap::new();
        for ((glyph, text), count) in uses {
            if best.get(&glyph).is_none_or(|best| *best < count) {
                best.insert(glyph, count);
                texts.insert(glyph, text);
            }
        }
        let glyphs: Vec<u16> = texts.keys().copied().collect();
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
        Ok(Self {
            id: FontId(id.to_owned()),
            font,
            numbers,
            texts,
        })
    }

    /// The number of a glyph in the subset.
    pub(super) fn number(&self, glyph: Glyph) -> u16 {
        self.numbers.get(glyph.id).unwrap_or(0)
    }

    /// How far the font itself moves the pen.
    pub(super) fn advance(&self, glyph: Glyph) -> i32 {
        let width = self.font.get_glyph_width(self.number(glyph)).unwrap_or(0);
        let units = f32::from(self.font.units_per_em.max(1));
        // Whole thousandths, rounded down, as the file has them.
        (f32::from(width) * 1000.0 / units) as i32
    }

    /// What a glyph stands for in the file.
    pub(super) fn text(&self, glyph: Glyph) -> &str {
        self.texts.get(&glyph.id).map_or("", String::as_str)
    }

    /// True where the glyphs alone give the text.
    pub(super) fn is_plain(&self, cluster: &Cluster) -> bool {
        matches!(cluster.glyphs, [glyph] if self.text(*glyph) == cluster.text)
    }
}

/// The clusters of a run.
pub(super) fn clusters(run: &Run) -> Vec<Cluster<'_>> {
    let mut clusters: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(run.glyphs.len());
    let mut byte = 0;
    for (at, glyph) in run.glyphs.iter().enumerate() {
        let end = byte + glyph.len as usize;
        match clusters.last_mut() {
            Some((glyphs, _)) if glyph.len == 0 => glyphs.end = at + 1,
            _ => clusters.push((at..at + 1, byte..end)),
        }
        byte = end;
    }
    clusters
        .into_iter()
        .map(|(glyphs, bytes)| Cluster {
            text: run.text.get(bytes).unwrap_or_default(),
            glyphs: run.glyphs.get(glyphs).unwrap_or_default(),
        })
        .collect()
}

fn count(run: &Run, uses: &mut Uses) {
    for cluster in clusters(run) {
        let alone = cluster.glyphs.len() == 1;
        for glyph in cluster.glyphs {
            let count = uses.entry((glyph.id, cluster.text.to_owned())).or_default();
            if alone {
                count.0 += 1;
            } else {
                count.1 += 1;
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
    let mut hash = super::finish::hash(&bytes, 0);
    let mut tag = String::with_capacity(6);
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    tag
}
