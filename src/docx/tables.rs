//! Tables: their grid, their head, which is repeated on each page, and the words of their cells.

use super::Writer;
use super::lists::CELL_BULLETS;
use super::look::twips;
use super::paragraph::Paragraph;
use super::styles;
use super::xml::{Xml, tag, val};
use crate::document::{Column, Table, Words};

/// From line to line of handwriting, in points.
const WRITING: f32 = 22.7;

/// What a row is.
#[derive(Clone, Copy)]
struct Row {
    is_head: bool,
    /// Its first cell is its head.
    has_head: bool,
    /// Lines of handwriting that it has room for.
    by_hand: u8,
    /// The style of its cells.
    style: &'static str,
}

impl Writer<'_> {
    /// A table as wide as the text, in the columns of the layout.
    pub(super) fn table(&mut self, table: &Table) {
        let count = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = count.max(table.columns.len());
        if count == 0 {
            return;
        }
        if self.after_table {
            self.gap();
        }
        if self.new_page {
            self.add(Paragraph::of("TableGap", Vec::new()));
        }
        if let Some(before) = &mut self.last {
            before.after = Some(self.look.scaled(styles::BEFORE_TABLE));
        }
        let mut columns = table.columns.clone();
        columns.resize(count, Column::default());
        let widths = self.widths(&columns);
        let whole: i32 = widths.iter().sum();
        let has_head = columns
            .iter()
            .any(|column| !column.head.text.trim().is_empty());
        let looks = tag("w:tblLook")
            .with("w:val", if table.row_headers { "04A0" } else { "0420" })
            .with("w:firstRow", u8::from(has_head))
            .with("w:lastRow", 0)
            .with("w:firstColumn", u8::from(table.row_headers))
            .with("w:lastColumn", 0)
            .with("w:noHBand", 0)
            .with("w:noVBand", 1);
        let properties = tag("w:tblPr").of([
            val("w:tblStyle", "PlanTable"),
            tag("w:tblW").with("w:w", whole).with("w:type", "dxa"),
            tag("w:tblLayout").with("w:type", "fixed"),
            looks,
        ]);
        let grid = widths
            .iter()
            .map(|width| tag("w:gridCol").with("w:w", width));
        let mut element = tag("w:tbl").of(properties).of(tag("w:tblGrid").of(grid));
        if has_head {
            let heads = columns.iter().map(|column| vec![column.head.clone()]);
            let heads: Vec<Vec<Words>> = heads.collect();
            let kind = Row {
                is_head: true,
                has_head: false,
                by_hand: 0,
                style: "TableHeadText",
            };
            element.push(self.row(&heads, &columns, &widths, kind));
        }
        for cells in &table.rows {
            let kind = Row {
                is_head: false,
                has_head: table.row_headers,
                by_hand: table.by_hand,
                style: if table.is_prose {
                    "TableProse"
                } else {
                    "TableText"
                },
            };
            element.push(self.row(cells, &columns, &widths, kind));
        }
        self.add_other(element);
        self.after_table = true;
    }

    /// The widths of columns in twentieths of a point: those of the layout, or by their shares.
    fn widths(&mut self, columns: &[Column]) -> Vec<i32> {
        let known = self.widths.next();
        let points = known.filter(|widths| widths.len() == columns.len());
        let points = points.unwrap_or_else(|| {
            let all: f32 = columns.iter().map(|column| column.share.max(1.0)).sum();
            let share = |column: &Column| column.share.max(1.0) / all * self.look.measure();
            columns.iter().map(share).collect()
        });
        points.into_iter().map(twips).collect()
    }

    fn row(&mut self, cells: &[Vec<Words>], columns: &[Column], widths: &[i32], kind: Row) -> Xml {
        let mut row = tag("w:tr").of(row_properties(&self.look, kind));
        for (at, (column, width)) in columns.iter().zip(widths).enumerate() {
            let is_name = at == 0 && kind.has_head && kind.style == "TableText";
            let style = if is_name { "TableRowHead" } else { kind.style };
            let words = cells.get(at).map_or(&[][..], Vec::as_slice);
            let paragraphs = self.cell(words, style, column.right);
            let size = tag("w:tcW").with("w:w", width).with("w:type", "dxa");
            row.push(tag("w:tc").of(tag("w:tcPr").of(size)).of(paragraphs));
        }
        row
    }

    /// The paragraphs of a cell; at least one.
    fn cell(&mut self, words: &[Words], style: &'static str, right: bool) -> Vec<Xml> {
        let mut paragraphs = Vec::new();
        let mut open = None;
        for words in words.iter().filter(|words| !words.text.trim().is_empty()) {
            let number = words.marker.as_ref().map(|sign| sign.strip_suffix('.'));
            let list = match number {
                None => None,
                Some(None) => Some(CELL_BULLETS),
                Some(Some(number)) => open.or_else(|| {
                    let start = number.parse().unwrap_or(1);
                    Some(self.lists.add(true, 0, start))
                }),
            };
            open = list.filter(|list| *list != CELL_BULLETS);
            let runs = self.runs(words);
            let runs = self.commented(words, None, runs);
            let style = if words.is_large { "TableNumber" } else { style };
            let paragraph = Paragraph {
                list: list.map(|list| (list, 0)),
                right,
                ..Paragraph::of(style, self.named(words.place, runs))
            };
            paragraphs.push(paragraph.xml());
        }
        if paragraphs.is_empty() {
            paragraphs.push(Paragraph::of(style, Vec::new()).xml());
        }
        paragraphs
    }
}

/// A row is not torn; a head is repeated.
fn row_properties(look: &super::Look, kind: Row) -> Xml {
    let height = look.twips(WRITING * f32::from(kind.by_hand));
    let height = (kind.by_hand > 0).then(|| val("w:trHeight", height));
    let head = kind.is_head.then(|| tag("w:tblHeader"));
    tag("w:trPr").of(tag("w:cantSplit")).of(height).of(head)
}
