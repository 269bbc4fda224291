//! Rows of tables on pages: they grow with their cells, heads are repeated, the longest are torn.

use super::addresses::LinePart;
use super::columns::Slot;
use super::flow::Strip;
use super::furniture::{block, rule};
use super::lines::lines;
use super::style::{ACCENT, HAIRLINE, LEFT, RULE, TINT};
use super::table::Paragraphs;
use super::{Draw, Mark, Setter};

/// Space between the paragraphs of a cell.
const PARAGRAPH: f32 = 3.0;
/// A table up to this share of the page is not torn.
pub(super) const WHOLE: f32 = 0.28;
/// The same for one of sentences, which is read row by row.
pub(super) const WHOLE_PROSE: f32 = 0.14;
/// A head higher than this share of the page is not repeated.
const TALLEST_HEAD: f32 = 1.0 / 3.0;
/// A row up to this height is never left alone at the foot or head of a page.
const PARTNER: f32 = 58.0;
/// A row that must be torn starts only if this much of it has room.
const LEAST: f32 = 60.0;

/// Rows that are ready to be set.
pub(super) struct TableRows {
    /// Repeated on each page.
    pub(super) head: Option<TableRow>,
    /// The others.
    pub(super) body: Vec<TableRow>,
    /// Hairlines below the rows.
    pub(super) ruled: bool,
    /// Up to this share of the page they are not torn.
    pub(super) whole: f32,
}

/// A row with its words in place.
#[derive(Clone)]
pub(super) struct TableRow {
    cells: Vec<Vec<CellLine>>,
    height: f32,
    /// Space above and below the words.
    pad: f32,
    /// Where upright lines stand between its columns.
    lines: Vec<f32>,
}

/// A line of a cell; its height is counted from the top of the row.
#[derive(Clone)]
struct CellLine {
    top: f32,
    height: f32,
    parts: Vec<LinePart>,
}

impl Setter<'_> {
    /// Sets rows below what stands or waits on the page.
    pub(super) fn set_rows(&mut self, rows: TableRows) {
        let TableRows {
            head,
            body,
            ruled,
            whole,
        } = rows;
        let mut first = true;
        let tallest = self.sheet.room * TALLEST_HEAD;
        if let Some(head) = &head {
            let mut strip = head_strip(head, self.sheet.right());
            if head.height <= tallest {
                strip.keep = !body.is_empty();
                self.flow.add(strip);
            } else {
                self.set_row(head.clone(), None, true, ruled);
                first = false;
            }
        }
        let repeated = head.as_ref().filter(|head| head.height <= tallest);
        let heights: Vec<f32> = body.iter().map(|row| row.height).collect();
        for (at, row) in body.into_iter().enumerate() {
            self.make_room(
                together(&heights, at, self.sheet.room * whole),
                repeated,
                first,
            );
            self.set_row(row, repeated, first, ruled);
            first = false;
        }
        self.flow.flush();
    }

    /// Sets rows without a head that stay with what follows them.
    pub(super) fn keep_rows(&mut self, rows: TableRows) {
        for row in rows.body {
            let rule_to = rows.ruled.then(|| self.sheet.right());
            self.flow.add(Strip {
                keep: true,
                ..strip(row, rule_to)
            });
        }
    }

    /// Begins a new page if a height has no room here but would have there.
    fn make_room(&mut self, height: f32, head: Option<&TableRow>, first: bool) {
        if height <= self.flow.room() {
            return;
        }
        if first && height <= self.flow.fresh_room() {
            self.flow.flush_over();
        } else if !first && height <= self.sheet.room - head.map_or(0.0, |head| head.height) {
            self.turn_with_head(head);
        }
    }

    /// Sets a row, on as many pages as it needs.
    fn set_row(&mut self, mut row: TableRow, head: Option<&TableRow>, first: bool, ruled: bool) {
        let rule_to = ruled.then(|| self.sheet.right());
        let head_height = head.map_or(0.0, |head| head.height);
        if row.height <= self.flow.room() {
            self.flow.add(strip(row, rule_to));
            return;
        }
        let fresh = if first {
            self.flow.fresh_room()
        } else {
            self.sheet.room - head_height
        };
        if row.height <= fresh {
            if !first {
                self.turn_with_head(head);
            }
            self.flow.add(strip(row, rule_to));
            return;
        }
        if self.flow.room() < LEAST {
            if first {
                self.flow.flush_over();
            } else {
                self.turn_with_head(head);
            }
        }
        self.flow.flush();
        loop {
            let rest = row.split_off(self.flow.room());
            self.flow.put(strip(row, rule_to));
            match rest {
                Some(rest) => row = rest,
                None => return,
            }
            self.turn_with_head(head);
        }
    }

    fn turn_with_head(&mut self, head: Option<&TableRow>) {
        self.flow.new_page();
        if let Some(head) = head {
            let mut strip = head_strip(head, self.sheet.right());
            strip.decorate();
            self.flow.put(strip);
        }
    }
}

impl TableRows {
    /// The height of all rows, without repeated heads.
    pub(super) fn height(&self) -> f32 {
        let rows: f32 = self.body.iter().map(|row| row.height).sum();
        rows + self.head.as_ref().map_or(0.0, |head| head.height)
    }
}

impl TableRow {
    /// The same with upright lines between its columns.
    pub(super) fn with_lines(mut self, lines: &[f32]) -> Self {
        self.lines = lines.to_vec();
        self
    }

    /// Keeps what fits the height, at least one line of some cell, and returns the rest.
    fn split_off(&mut self, room: f32) -> Option<Self> {
        if self.height <= room {
            return None;
        }
        let mut bottom = room - self.pad;
        let nearest = |lines: &Vec<CellLine>| lines.first().map(|line| line.top + line.height);
        let least = self
            .cells
            .iter()
            .filter_map(nearest)
            .fold(f32::MAX, f32::min);
        if least < f32::MAX {
            bottom = bottom.max(least);
        }
        let split = |lines: &mut Vec<CellLine>| {
            let fits = |line: &&CellLine| line.top + line.height <= bottom + 0.01;
            let mut rest = lines.split_off(lines.iter().take_while(fits).count());
            let lift = rest.first().map_or(0.0, |line| line.top) - self.pad;
            for line in &mut rest {
                line.top -= lift;
            }
            rest
        };
        let mut rest = Self {
            cells: self.cells.iter_mut().map(split).collect(),
            height: self.height,
            pad: self.pad,
            lines: self.lines.clone(),
        };
        self.measure();
        rest.measure();
        let left = rest.cells.iter().any(|lines| !lines.is_empty());
        left.then_some(rest)
    }

    fn measure(&mut self) {
        let bottom =
            |lines: &Vec<CellLine>| lines.last().map_or(0.0, |line| line.top + line.height);
        let lowest = self.cells.iter().map(bottom).fold(self.pad, f32::max);
        self.height = lowest + self.pad;
    }
}

/// The height of the rows that stand on one page with this one: all of a small table, the first two and the last
/// two of a longer one.
fn together(heights: &[f32], at: usize, whole: f32) -> f32 {
    let all: f32 = heights.iter().sum();
    let height = heights.get(at).copied().unwrap_or(0.0);
    let next = heights.get(at + 1).copied().unwrap_or(0.0);
    if at == 0 && all <= whole {
        all
    } else if (at == 0 && height.max(next) <= PARTNER)
        || (at + 2 == heights.len() && next <= PARTNER)
    {
        height + next
    } else {
        height
    }
}

/// Lays the words of a row into its columns.
pub(super) fn row(cells: &[Paragraphs], slots: &[Slot], pad: f32) -> TableRow {
    let cells = cells
        .iter()
        .zip(slots)
        .map(|(paragraphs, slot)| cell_lines(paragraphs, *slot, pad))
        .collect();
    let mut row = TableRow {
        cells,
        height: 0.0,
        pad,
        lines: Vec::new(),
    };
    row.measure();
    row
}

fn cell_lines(paragraphs: &Paragraphs, slot: Slot, pad: f32) -> Vec<CellLine> {
    let mut set = Vec::new();
    let mut top = pad;
    for words in paragraphs {
        let shaped = &words.shaped;
        let left = slot.left + words.indent;
        let mut marker = words.marker.as_ref();
        for line in lines(shaped, (slot.width - words.indent).max(1.0)) {
            let x = if slot.right {
                slot.left + slot.width - line.width
            } else {
                left
            };
            let y = shaped.style.baseline();
            let marker = marker.take().map(|(marker, node)| {
                let run = marker.run(slot.left, y);
                LinePart::plain(Mark::Node(*node), run)
            });
            let words = shaped.parts(&line, x, y, words.node);
            set.push(CellLine {
                top,
                height: shaped.style.leading,
                parts: marker.into_iter().chain(words).collect(),
            });
            top += shaped.style.leading;
        }
        top += PARAGRAPH;
    }
    set
}

/// The ink of a row, with a hairline below it that ends at `rule_to`.
fn strip(row: TableRow, rule_to: Option<f32>) -> Strip {
    let mut strip = Strip {
        height: row.height,
        ..Strip::default()
    };
    let upright = row.lines.iter().map(|x| Draw::Shape {
        points: vec![(*x, 0.0), (*x, row.height)],
        fill: None,
        stroke: Some((RULE, HAIRLINE)),
        dotted: false,
    });
    strip.ink.extend(upright.map(|line| (Mark::Decor, line)));
    for line in row.cells.into_iter().flatten() {
        for part in line.parts {
            strip.add(part, line.top, line.height);
        }
    }
    if let Some(right) = rule_to {
        let rule = rule(LEFT, right, row.height, HAIRLINE);
        strip.ink.push((Mark::Decor, rule));
    }
    strip
}

fn head_strip(head: &TableRow, right: f32) -> Strip {
    let mut strip = strip(head.clone(), None);
    let tint = block([LEFT, 0.0, right, head.height], TINT);
    let line = Draw::Shape {
        points: vec![(LEFT, head.height), (right, head.height)],
        fill: None,
        stroke: Some((ACCENT, 1.0)),
        dotted: false,
    };
    strip.ink.insert(0, (Mark::Decor, line));
    strip.ink.insert(0, (Mark::Decor, tint));
    strip
}
