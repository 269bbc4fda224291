//! The sheet of paper: how much room there is for text, and where everything ends up on it.
//!
//! Everything is set as if body text were 11 points high and the text started at ([`LEFT`], [`TOP`]). At the end the
//! ink is scaled to the chosen size and moved to the margins, so that no block knows of either.

use super::paper::{Draw, Laid, LinkTarget, Page};
use super::style::{LEFT, TOP};
use crate::document::{Margins, Paper, Size};

/// The size of body text in which everything is set.
const SET_IN: f32 = 11.0;

/// Between a label and what it names.
pub(super) const GUTTER: f32 = 12.0;
/// From line to line of handwriting: 8 mm.
pub(super) const WRITING: f32 = 22.7;
/// The widest column of labels.
const LABELS: f32 = 120.0;
/// Its share of a narrow sheet.
const SHARE: f32 = 0.27;

/// The white around the text at the sides, above and below, in points. Header and footer stand in the last two.
pub(crate) fn white(margins: Margins) -> (f32, f32, f32) {
    match margins {
        Margins::Narrow => (57.0, 68.0, 66.0),
        Margins::Usual => (74.0, 84.0, 80.0),
        Margins::Wide => (96.0, 100.0, 96.0),
    }
}

/// A sheet of paper with its margins, measured before scaling.
#[derive(Clone, Copy, Debug)]
pub(super) struct PaperSheet {
    /// Width of the text.
    pub(super) measure: f32,
    /// Height of the text.
    pub(super) room: f32,
    /// The middle of the page.
    pub(super) middle: (f32, f32),
    /// From these lengths to points.
    scale: f32,
    /// Margins at the left and above, in points.
    corner: (f32, f32),
    /// Width and height of the page, in points.
    page: (f32, f32),
}

impl PaperSheet {
    /// The chosen sheet.
    pub(super) fn of(paper: Paper) -> Self {
        let page = match paper.size {
            Size::A4 => (595.276, 841.89),
            Size::Letter => (612.0, 792.0),
        };
        let (beside, above, below) = white(paper.margins);
        let sizes = Paper::TEXT_SIZES;
        let size = paper.text_size.clamp(*sizes.start(), *sizes.end());
        let scale = f32::from(size) / SET_IN;
        Self {
            measure: (page.0 - 2.0 * beside) / scale,
            room: (page.1 - above - below) / scale,
            middle: (
                LEFT + (page.0 / 2.0 - beside) / scale,
                TOP + (page.1 / 2.0 - above) / scale,
            ),
            scale,
            corner: (beside, above),
            page,
        }
    }

    /// Left edge of text and of the values of facts: their labels and the headings stand to the left of it. Lines have
    /// about 65 letters then, which is good to read.
    pub(super) fn edge(&self) -> f32 {
        LEFT + (self.measure * SHARE).min(LABELS)
    }

    /// Right edge of the text.
    pub(super) fn right(&self) -> f32 {
        LEFT + self.measure
    }

    /// Bottom of the text.
    pub(super) fn bottom(&self) -> f32 {
        TOP + self.room
    }

    /// A length given in points.
    pub(super) fn points(&self, length: f32) -> f32 {
        length / self.scale
    }

    /// Scales and moves all ink.
    pub(super) fn place(&self, laid: &mut Laid) {
        laid.size = self.page;
        laid.pages.iter_mut().for_each(|page| self.page(page));
        for item in &mut laid.outline {
            item.spot.y = self.y(item.spot.y);
        }
        let areas = laid.nodes.iter_mut().filter_map(|node| node.area.as_mut());
        areas.for_each(|(_, area)| self.area(area));
        let widths = laid.nodes.iter_mut().flat_map(|node| &mut node.widths);
        widths.for_each(|width| *width *= self.scale);
    }

    fn page(&self, page: &mut Page) {
        let draws = page.chunks.iter_mut().flat_map(|chunk| &mut chunk.draws);
        for draw in draws {
            match draw {
                Draw::Text(run) => {
                    run.size *= self.scale;
                    (run.x, run.y) = (self.x(run.x), self.y(run.y));
                }
                Draw::Shape { points, stroke, .. } => {
                    for (x, y) in points {
                        (*x, *y) = (self.x(*x), self.y(*y));
                    }
                    if let Some((_, thickness)) = stroke {
                        *thickness *= self.scale;
                    }
                }
                Draw::Picture { area, .. } => self.area(area),
            }
        }
        for link in &mut page.links {
            self.area(&mut link.area);
            if let LinkTarget::Spot(spot) = &mut link.target {
                spot.y = self.y(spot.y);
            }
        }
    }

    fn area(&self, [left, top, right, bottom]: &mut [f32; 4]) {
        (*left, *right) = (self.x(*left), self.x(*right));
        (*top, *bottom) = (self.y(*top), self.y(*bottom));
    }

    fn x(&self, x: f32) -> f32 {
        self.corner.0 + (x - LEFT) * self.scale
    }

    fn y(&self, y: f32) -> f32 {
        self.corner.1 + (y - TOP) * self.scale
    }
}
