//! The pages below each other on an endless sheet: where each one is at a zoom.

use super::{Sheet, Zoom};
use egui::{Rect, Vec2, pos2, vec2};
use std::ops::Range;

/// Points on the screen for a point on paper, at 100 %: 96 to the inch, where paper has 72.
const REAL: f32 = 96.0 / 72.0;
/// Space around the pages and between them.
pub(super) const GAP: f32 = 16.0;
/// The smallest zoom, if pages are fitted to little room.
const LEAST: f32 = 0.1;

/// Where the pages are.
pub(super) struct Stack {
    /// The pages, from the top left corner of the sheet.
    pub(super) rects: Vec<Rect>,
    /// The size of the sheet.
    pub(super) size: Vec2,
}

impl Stack {
    /// The pages at a zoom, given as a factor, on a sheet that is at least as wide as the room.
    pub(super) fn new(sheets: &[Sheet], scale: f32, room: Vec2) -> Self {
        let sizes = sheets.iter().map(|sheet| sheet.size * REAL * scale);
        let widest = sizes.clone().fold(0.0, |widest, size| size.x.max(widest));
        let width = room.x.max(widest + 2.0 * GAP);
        let mut top = GAP;
        let rects = sizes.map(|size| {
            let rect = Rect::from_min_size(pos2((width - size.x) / 2.0, top), size);
            top += size.y + GAP;
            rect
        });
        Self {
            rects: rects.collect(),
            size: vec2(width, top),
        }
    }

    /// The pages that are partly within these heights.
    pub(super) fn between(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.rects.partition_point(|rect| rect.bottom() <= top);
        let end = self.rects.partition_point(|rect| rect.top() < bottom);
        first..end.max(first)
    }

    /// The page that fills most of these heights.
    pub(super) fn main(&self, top: f32, bottom: f32) -> usize {
        let seen = |page: &usize| {
            self.rects.get(*page).map_or(0, |rect| {
                (rect.bottom().min(bottom) - rect.top().max(top)) as i32
            })
        };
        let pages = self.between(top, bottom);
        let first = pages.start.min(self.rects.len().saturating_sub(1));
        // Of equals the first.
        pages.rev().max_by_key(seen).unwrap_or(first)
    }

    /// The height on this sheet that shows what is at a height of the same sheet at another zoom.
    pub(super) fn same_height(&self, other: &Self, y: f32) -> f32 {
        let page = other.rects.partition_point(|rect| rect.bottom() < y);
        let page = page.min(self.rects.len().saturating_sub(1));
        match (self.rects.get(page), other.rects.get(page)) {
            (Some(mine), Some(theirs)) => {
                mine.top() + (y - theirs.top()) * mine.height() / theirs.height()
            }
            _ => y,
        }
    }
}

/// The factors at which the widest page fills the width of the room, and at which each page fits it.
pub(super) fn fits(sheets: &[Sheet], room: Vec2) -> (f32, f32) {
    let largest = sheets
        .iter()
        .fold(Vec2::ZERO, |largest, sheet| largest.max(sheet.size));
    let free = (room - Vec2::splat(2.0 * GAP)).max(Vec2::ZERO) / (largest * REAL);
    let width = free.x.max(LEAST);
    (width, width.min(free.y).max(LEAST))
}

/// The factor of a zoom. Before anything was chosen pages are as large as on paper, or as wide as there is room.
pub(super) fn scale(zoom: Option<Zoom>, (width, whole): (f32, f32)) -> f32 {
    match zoom {
        None => width.min(1.0),
        Some(Zoom::Width) => width,
        Some(Zoom::Whole) => whole,
        Some(Zoom::Percent(percent)) => percent / 100.0,
    }
}
