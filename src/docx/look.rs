//! The measures of the page and the sizes of the text, in the units of Word.

use crate::document::Paper;
use crate::layout::{Ink, white};

/// The size of body text for which all other sizes are given.
const SET_IN: f32 = 11.0;

/// The page, and how large everything on it is.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Width and height of the page in points.
    pub(super) page: (f32, f32),
    /// The white at the sides, above and below, in points.
    pub(super) white: (f32, f32, f32),
    scale: f32,
}

impl Look {
    /// The look of a sheet of this size in points.
    pub(super) fn new(paper: Paper, page: (f32, f32)) -> Self {
        let sizes = Paper::TEXT_SIZES;
        let size = paper.text_size.clamp(*sizes.start(), *sizes.end());
        Self {
            page,
            white: white(paper.margins),
            scale: f32::from(size) / SET_IN,
        }
    }

    /// Width of the text in points.
    pub(super) fn measure(&self) -> f32 {
        self.page.0 - 2.0 * self.white.0
    }

    /// Height of the text in points.
    pub(super) fn room(&self) -> f32 {
        self.page.1 - self.white.1 - self.white.2
    }

    /// A length that goes with the text, in points.
    pub(super) fn scaled(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// A length that goes with the text, in twentieths of a point.
    pub(super) fn twips(&self, length: f32) -> i32 {
        twips(self.scaled(length))
    }

    /// A size of letters, in half points.
    pub(super) fn half_points(&self, size: f32) -> i32 {
        (self.scaled(size) * 2.0).round() as i32
    }
}

/// Points in twentieths.
pub(super) fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// Points in English metric units, as drawings have them.
pub(super) fn emu(points: f32) -> i64 {
    (points * 12_700.0).round() as i64
}

/// A colour in hexadecimal digits.
pub(super) fn colour([red, green, blue]: Ink) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}
