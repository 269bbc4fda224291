//! Where the letters of a field stand on the screen, row by row.

use egui::Rect;
use egui::text_edit::TextEditOutput;
use std::ops::Range;

/// Letters beside each other in a row of a field.
pub(super) struct Letters {
    /// The room they take, as high as the row.
    pub(super) rect: Rect,
    /// The line they stand on.
    pub(super) base: f32,
}

/// Where characters of a field stand: as many pieces for each range as it has rows, of the rows that are in sight.
pub(super) fn of(output: &TextEditOutput, ranges: &[Range<usize>], sight: Rect) -> Vec<Letters> {
    let mut found = Vec::new();
    let mut start = 0;
    for row in &output.galley.rows {
        let glyphs = &row.row.glyphs;
        let end = start + glyphs.len();
        let corner = output.galley_pos + row.pos.to_vec2();
        let whole = Rect::from_min_size(corner, row.row.size);
        if whole.intersects(sight) {
            for range in ranges
                .iter()
                .filter(|range| range.start < end && start < range.end)
            {
                let own = range.start.max(start) - start..range.end.min(end) - start;
                if let Some([first, .., last] | [first @ last]) = glyphs.get(own) {
                    let left = corner.x + first.pos.x;
                    let right = corner.x + last.pos.x + last.advance_width;
                    found.push(Letters {
                        rect: Rect::from_x_y_ranges(left..=right, whole.y_range()),
                        base: corner.y + first.pos.y,
                    });
                }
            }
        }
        start = end + usize::from(row.ends_with_newline);
    }
    found
}
