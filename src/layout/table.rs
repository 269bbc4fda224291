//! Tables and facts: their tags, their columns and the words of their cells.

use super::columns::{Slot, fit, fixed_slots, slots};
use super::flow::Strip;
use super::rows::{TableRows, row};
use super::shape::Shaped;
use super::sheet::GUTTER;
use super::style::{CELL, FACT, HEAD, LARGE, LEFT, Style, VALUE};
use super::{NodeId, Role, Setter};
use crate::document::{Column, Table, Words};

/// Space above a table.
const GAP: f32 = 8.0;
/// Space below.
const AFTER: f32 = 4.0;
/// Space before and after the words of a column.
const PADS: (f32, f32) = (5.0, 5.0);
/// Space between the bullet or number of a list entry and its words.
const MARKER_GAP: f32 = 4.5;
/// Space above and below the words of a row that is filled in by hand.
const BY_HAND: f32 = 16.0;
/// The paragraphs of a cell.
pub(super) type Paragraphs = Vec<Paragraph>;

/// Words of a cell.
pub(super) struct Paragraph {
    /// The words.
    pub(super) shaped: Shaped,
    /// The node they belong to.
    pub(super) node: NodeId,
    /// The bullet or number before them, with its node.
    pub(super) marker: Option<(Shaped, NodeId)>,
    /// From the edge of the column to the words.
    pub(super) indent: f32,
}

impl Setter<'_> {
    /// A table. Its head is repeated on each page; a row is torn only if it is longer than a page.
    pub(super) fn table(&mut self, table: &Table, parent: NodeId) {
        let count = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = count.max(table.columns.len());
        if count == 0 {
            return;
        }
        let mut columns = table.columns.clone();
        columns.resize(count, Column::default());
        let node = self.tree.add(parent, Role::Table);
        let head: Option<Vec<Paragraphs>> = columns
            .iter()
            .any(|column| !column.head.text.trim().is_empty())
            .then(|| self.head_cells(&columns, node));
        let rows: Vec<Vec<Paragraphs>> = table
            .rows
            .iter()
            .map(|row| self.row_cells(row, &columns, table.row_headers, node))
            .collect();
        let slots = self.columns(&columns, &head.iter().chain(&rows).collect::<Vec<_>>());
        let widths = slots.iter().map(|slot| slot.width + PADS.0 + PADS.1);
        self.tree.node(node).widths = widths.collect();
        let pad = if table.by_hand { BY_HAND } else { 3.5 };
        let rows = TableRows {
            head: head.map(|cells| row(&cells, &slots, 5.0)),
            body: rows.iter().map(|cells| row(cells, &slots, pad)).collect(),
            ruled: true,
        };
        self.flow.add(Strip {
            height: 0.0,
            before: GAP,
            keep: true,
            ..Strip::default()
        });
        self.set_rows(rows);
        self.flow.space(if self.tight { 0.0 } else { AFTER });
    }

    /// The columns of a table: those of an earlier one with the same heads, if its words fit.
    fn columns(&mut self, columns: &[Column], rows: &[&Vec<Paragraphs>]) -> Vec<Slot> {
        let known = self.columns.iter().find(|(known, _)| known == columns);
        if let Some((_, slots)) = known.filter(|(_, slots)| fit(slots, rows)) {
            return slots.clone();
        }
        let slots = slots(columns, rows, PADS, self.sheet.measure);
        self.columns.push((columns.to_vec(), slots.clone()));
        slots
    }

    /// Labels and values without rules: two facts beside each other if both are short.
    pub(super) fn facts(&mut self, facts: &[(Words, Words)], parent: NodeId) {
        let mut rest = facts;
        let mut gap = GAP - 3.0;
        while !rest.is_empty() {
            let pairs = self.short_pairs(rest);
            let (these, others) = if pairs > 0 {
                rest.split_at(pairs * 2)
            } else {
                let single = (0..rest.len()).find(|at| self.short_pairs(&rest[*at..]) > 0);
                rest.split_at(single.unwrap_or(rest.len()))
            };
            rest = others;
            let rows = self.fact_rows(these, if pairs > 0 { 2 } else { 1 }, parent);
            self.flow.add(Strip {
                before: gap,
                keep: true,
                ..Strip::default()
            });
            gap = 0.0;
            self.set_rows(rows);
        }
        self.flow.space(if self.tight { 0.0 } else { AFTER });
    }

    /// How many pairs of short facts some facts begin with.
    fn short_pairs(&mut self, facts: &[(Words, Words)]) -> usize {
        let [labels, values] = self.fact_widths(2);
        let mut is_short = |(label, value): &(Words, Words)| {
            self.shape(label, FACT).whole_width() <= labels - GUTTER
                && self.shape(value, VALUE).whole_width() <= values - GUTTER
        };
        let pairs = facts.chunks_exact(2);
        pairs
            .take_while(|pair| pair.iter().all(&mut is_short))
            .count()
    }

    /// The widths of labels and of values, for one or two facts beside each other.
    fn fact_widths(&self, beside: u8) -> [f32; 2] {
        let labels = self.sheet.edge() - LEFT;
        [labels, self.sheet.measure / f32::from(beside) - labels]
    }

    /// Facts as rows, ready to be set, each of one or two facts.
    pub(super) fn fact_rows(
        &mut self,
        facts: &[(Words, Words)],
        beside: u8,
        parent: NodeId,
    ) -> TableRows {
        let table = self.tree.add(parent, Role::Table);
        let mut rows = Vec::new();
        for facts in facts.chunks(beside.into()) {
            let line = self.tree.add(table, Role::Row);
            let mut cells = Vec::new();
            for (label, value) in facts {
                let head = self.cell(std::slice::from_ref(label), FACT, line, Role::RowHead);
                let body = self.cell(std::slice::from_ref(value), VALUE, line, Role::Cell);
                cells.extend([head, body]);
            }
            if let [(_, value)] = facts {
                self.tree.node(line).place = value.place;
            }
            rows.push(cells);
        }
        let column = |share| Column {
            share,
            ..Column::default()
        };
        let widths = self.fact_widths(beside).map(column);
        let columns: Vec<Column> = (0..beside).flat_map(|_| widths.clone()).collect();
        let slots = fixed_slots(&columns, (0.0, GUTTER), self.sheet.measure);
        TableRows {
            head: None,
            body: rows.iter().map(|cells| row(cells, &slots, 1.5)).collect(),
            ruled: false,
        }
    }

    fn head_cells(&mut self, columns: &[Column], table: NodeId) -> Vec<Paragraphs> {
        let line = self.tree.add(table, Role::Row);
        columns
            .iter()
            .map(|column| {
                let words = std::slice::from_ref(&column.head);
                self.cell(words, HEAD, line, Role::ColumnHead)
            })
            .collect()
    }

    fn row_cells(
        &mut self,
        cells: &[Vec<Words>],
        columns: &[Column],
        row_headers: bool,
        table: NodeId,
    ) -> Vec<Paragraphs> {
        let line = self.tree.add(table, Role::Row);
        columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let words = cells.get(at).map_or(&[][..], Vec::as_slice);
                let style = if column.right { CELL.tabular() } else { CELL };
                if at == 0 && row_headers {
                    self.cell(words, style, line, Role::RowHead)
                } else {
                    self.cell(words, style, line, Role::Cell)
                }
            })
            .collect()
    }

    fn cell(&mut self, words: &[Words], style: Style, row: NodeId, kind: Role) -> Paragraphs {
        let cell = self.tree.add(row, kind);
        let mut paragraphs = Paragraphs::new();
        let mut list = None;
        for words in words.iter().filter(|words| !words.text.trim().is_empty()) {
            let Some(marker) = &words.marker else {
                list = None;
                let node = self.node(cell, Role::Paragraph, words);
                let style = if words.is_large { LARGE } else { style };
                paragraphs.push(Paragraph {
                    shaped: self.shape_linked(words, style, node),
                    node,
                    marker: None,
                    indent: 0.0,
                });
                continue;
            };
            let ordered = marker.ends_with('.');
            let open = match list {
                Some((list, same)) if same == ordered => list,
                _ => self.tree.add(cell, Role::List { ordered }),
            };
            list = Some((open, ordered));
            let item = self.tree.add(open, Role::Item);
            let label = self.tree.add(item, Role::ItemLabel);
            let node = self.node(item, Role::ItemBody, words);
            let marker = self.shape(&Words::of_program(&**marker), style.tabular());
            paragraphs.push(Paragraph {
                shaped: self.shape_linked(words, style, node),
                node,
                indent: marker.whole_width() + MARKER_GAP,
                marker: Some((marker, label)),
            });
        }
        let widest = paragraphs.iter().map(|words| words.indent);
        let widest = widest.fold(0.0, f32::max);
        for words in paragraphs.iter_mut().filter(|words| words.marker.is_some()) {
            words.indent = widest;
        }
        paragraphs
    }
}
