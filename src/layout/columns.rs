//! The columns of a table: how wide each is.

use super::lines::widest_piece;
use super::style::LEFT;
use super::table::{Paragraph, Paragraphs};
use crate::document::Column;

/// A column is wide enough for words up to this width.
const WIDE_WORD: f32 = 92.0;
/// The narrowest column.
const NARROWEST: f32 = 24.0;
/// How far a column may grow or shrink from its share, so that the table becomes shorter.
const FREEDOM: (f32, f32) = (0.75, 2.0);
/// The width that goes from one column to another in one step.
const STEP: f32 = 8.0;
/// The most steps.
const STEPS: usize = 40;

/// Where a column stands and how it is set.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// Left edge of its words.
    pub(super) left: f32,
    /// Width of its words.
    pub(super) width: f32,
    /// Words stand to the right.
    pub(super) right: bool,
}

/// The columns by their shares, but none narrower than its longest word, and none much fuller than the others.
/// `pads` is the space before and after the words of a column.
pub(super) fn slots(
    columns: &[Column],
    rows: &[&Vec<Paragraphs>],
    pads: (f32, f32),
    measure: f32,
) -> Vec<Slot> {
    let pad = pads.0 + pads.1;
    let needs = needs(columns.len(), rows, pad);
    let mut widths = widths(&shares(columns), &needs, measure);
    shorten(&mut widths, &needs, &lengths(rows), pad);
    placed(columns, &widths, pads)
}

/// The columns by their shares alone, so that all such tables stand on one grid.
pub(super) fn fixed_slots(columns: &[Column], pads: (f32, f32), measure: f32) -> Vec<Slot> {
    let needs = vec![NARROWEST; columns.len()];
    placed(columns, &widths(&shares(columns), &needs, measure), pads)
}

/// True if the longest words of the rows fit the columns.
pub(super) fn fit(slots: &[Slot], rows: &[&Vec<Paragraphs>]) -> bool {
    let words_fit = |(paragraphs, slot): (&Paragraphs, &Slot)| {
        paragraphs.iter().all(|Paragraph { shaped, indent, .. }| {
            widest_piece(shaped).min(WIDE_WORD) <= slot.width - indent
        })
    };
    let row_fits = |cells: &&Vec<Paragraphs>| cells.iter().zip(slots).all(words_fit);
    rows.iter().all(row_fits)
}

/// The width that the longest word of each column needs.
fn needs(count: usize, rows: &[&Vec<Paragraphs>], pad: f32) -> Vec<f32> {
    let mut needs = vec![NARROWEST; count];
    for cells in rows {
        for (need, paragraphs) in needs.iter_mut().zip(*cells) {
            for Paragraph { shaped, indent, .. } in paragraphs {
                *need = need.max(widest_piece(shaped).min(WIDE_WORD) + 1.0 + indent + pad);
            }
        }
    }
    needs
}

fn placed(columns: &[Column], widths: &[f32], pads: (f32, f32)) -> Vec<Slot> {
    let mut left = LEFT;
    let slot = |(width, column): (&f32, &Column)| {
        let slot = Slot {
            left: left + pads.0,
            width: (width - pads.0 - pads.1).max(1.0),
            right: column.right,
        };
        left += width;
        slot
    };
    widths.iter().zip(columns).map(slot).collect()
}

fn shares(columns: &[Column]) -> Vec<f32> {
    columns.iter().map(|column| share(column.share)).collect()
}

fn share(share: f32) -> f32 {
    if share.is_finite() && share > 0.0 {
        share
    } else {
        1.0
    }
}

/// Widths in proportion to the shares, but each at least what it needs, as long as all needs have room.
fn widths(shares: &[f32], needs: &[f32], measure: f32) -> Vec<f32> {
    let all: f32 = needs.iter().sum();
    if all >= measure {
        return needs.iter().map(|need| need * measure / all).collect();
    }
    let mut fixed = vec![false; shares.len()];
    loop {
        let sum = |values: &[f32], of: bool| -> f32 {
            let chosen = values.iter().zip(&fixed).filter(|(_, fixed)| **fixed == of);
            chosen.map(|(value, _)| value).sum()
        };
        let (taken, parts) = (sum(needs, true), sum(shares, false));
        let width = |at: usize| {
            if fixed[at] {
                needs[at]
            } else {
                (measure - taken) * shares[at] / parts
            }
        };
        let widths: Vec<f32> = (0..shares.len()).map(width).collect();
        let short = (0..shares.len()).find(|at| !fixed[*at] && widths[*at] < needs[*at]);
        match short {
            Some(at) => fixed[at] = true,
            None => return widths,
        }
    }
}

/// The lengths of the paragraphs of each cell, row by row, as far as they shape the table.
fn lengths(rows: &[&Vec<Paragraphs>]) -> Vec<Vec<Vec<f32>>> {
    let cell = |cell: &Paragraphs| {
        cell.iter()
            .map(|words| words.shaped.whole_width() + words.indent)
            .collect()
    };
    let row = |cells: &&Vec<Paragraphs>| cells.iter().map(cell).collect();
    rows.iter().take(60).map(row).collect()
}

/// Moves width between columns as long as that makes the table shorter.
fn shorten(widths: &mut [f32], needs: &[f32], rows: &[Vec<Vec<f32>>], pad: f32) {
    let limits: Vec<(f32, f32)> = widths
        .iter()
        .zip(needs)
        .map(|(width, need)| ((width * FREEDOM.0).max(*need), width * FREEDOM.1))
        .collect();
    let mut height = lines_in_all(widths, rows, pad);
    for _ in 0..STEPS {
        let mut best: Option<(usize, usize, usize)> = None;
        for from in 0..widths.len() {
            for to in 0..widths.len() {
                let fits =
                    widths[from] - STEP >= limits[from].0 && widths[to] + STEP <= limits[to].1;
                if from == to || !fits {
                    continue;
                }
                widths[from] -= STEP;
                widths[to] += STEP;
                let tried = lines_in_all(widths, rows, pad);
                widths[from] += STEP;
                widths[to] -= STEP;
                if tried < best.map_or(height, |(lines, ..)| lines) {
                    best = Some((tried, from, to));
                }
            }
        }
        let Some((lines, from, to)) = best else {
            return;
        };
        height = lines;
        widths[from] -= STEP;
        widths[to] += STEP;
    }
}

/// About how many lines the rows have together.
fn lines_in_all(widths: &[f32], rows: &[Vec<Vec<f32>>], pad: f32) -> usize {
    let cell = |(paragraphs, width): (&Vec<f32>, &f32)| -> usize {
        let room = (width - pad).max(1.0);
        // Ragged lines are not quite full.
        let lines = |length: &f32| (length / room * 1.06).ceil().max(1.0) as usize;
        paragraphs.iter().map(lines).sum()
    };
    let row = |cells: &Vec<Vec<f32>>| cells.iter().zip(widths).map(cell).max().unwrap_or(1);
    rows.iter().map(row).sum()
}
