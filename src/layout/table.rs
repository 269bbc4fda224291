//! Tables and facts: their tags, their columns and the words of their cells.

use super::columns::{Slot, fit, fixed_slots, slots};
use super::flow::Strip;
use super::rows::{TableRows, WHOLE, WHOLE_PROSE, row};
use super::shape::Shaped;
use super::sheet::{GUTTER, WRITING};
use super::style::{CELL, FACT, HEAD, LARGE, LEFT, PROSE, SMALL_FACT, SMALL_VALUE, Style, VALUE};
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
/// Space above and below the words of a row.
const PAD: f32 = 3.5;
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
            .map(|row| self.row_cells(row, &columns, table, node))
            .collect();
        let slots = self.columns(&columns, &head.iter().chain(&rows).collect::<Vec<_>>());
        let widths = slots.iter().map(|slot| slot.width + PADS.0 + PADS.1);
        self.tree.node(node).widths = widths.collect();
        let by_hand = WRITING * f32::from(table.by_hand) / 2.0;
        let pad = by_hand.max(PAD);
        // What is written by hand needs to see where a column ends.
        let between = slots.iter().skip(1).filter(|_| table.by_hand > 0);
        let lines: Vec<f32> = between.map(|slot| slot.left - PADS.0).collect();
        let rows = TableRows {
            head: head.map(|cells| row(&cells, &slots, 5.0)),
            body: rows
                .iter()
                .map(|cells| row(cells, &slots, pad).with_lines(&lines))
                .collect(),
            ruled: true,
            whole: if table.is_prose { WHOLE_PROSE } else { WHOLE },
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
        let mut all = Vec::new();
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
            all.push((gap, rows));
            gap = 0.0;
        }
        let after = if self.tight { 0.0 } else { AFTER };
        let height: f32 = all.iter().map(|(_, rows)| rows.height()).sum();
        // A few facts at the foot of a page say nothing without the text they belong to.
        let stays = self.is_before_text && height <= self.sheet.room * WHOLE;
        for (gap, rows) in all {
            self.flow.add(Strip {
                before: gap,
                keep: true,
                ..Strip::default()
            });
            if stays {
                self.keep_rows(rows);
            } else {
                self.set_rows(rows);
            }
        }
        if stays {
            self.flow.add(Strip {
                height: after,
                keep: true,
                ..Strip::default()
            });
        } else {
            self.flow.space(after);
        }
    }

    /// How many pairs of short facts some facts begin with.
    fn short_pairs(&mut self, facts: &[(Words, Words)]) -> usize {
        let widths = self.fact_widths(2);
        let (label_style, value_style) = self.fact_styles();
        let mut is_short = |(label, value): &(Words, Words), widths: &[f32]| {
            let fits = |width: f32, room: Option<&f32>| room.is_some_and(|it| width <= it - GUTTER);
            fits(self.shape(label, label_style).whole_width(), widths.first())
                && fits(self.shape(value, value_style).whole_width(), widths.get(1))
        };
        let pairs = facts.chunks_exact(2);
        pairs
            .take_while(|pair| {
                let mut places = pair.iter().zip(widths.chunks(2));
                places.all(|(fact, widths)| is_short(fact, widths))
            })
            .count()
    }

    /// The widths of labels and of values in turn, for one or two facts beside each other. The first label ends where
    /// all text begins; the second fact has less room, so that more first ones have a second beside them.
    fn fact_widths(&self, beside: u8) -> Vec<f32> {
        let label = self.sheet.edge() - LEFT;
        let rest = self.sheet.measure - label;
        match beside {
            1 => vec![label, rest],
            _ => vec![label, rest * 0.46, rest * 0.23, rest * 0.31],
        }
    }

    /// How labels and values of facts are set: on the full page of the summary they are small.
    fn fact_styles(&self) -> (Style, Style) {
        if self.tight {
            (SMALL_FACT, SMALL_VALUE)
        } else {
            (FACT, VALUE)
        }
    }

    /// Facts as rows, ready to be set, each of one or two facts.
    pub(super) fn fact_rows(
        &mut self,
        facts: &[(Words, Words)],
        beside: u8,
        parent: NodeId,
    ) -> TableRows {
        let table = self.tree.add(parent, Role::Table);
        let (label_style, value_style) = self.fact_styles();
        let mut rows = Vec::new();
        for facts in facts.chunks(beside.into()) {
            let line = self.tree.add(table, Role::Row);
            let mut cells = Vec::new();
            for (label, value) in facts {
                let head = self.cell(
                    std::slice::from_ref(label),
                    label_style,
                    line,
                    Role::RowHead,
                );
                let body = self.cell(std::slice::from_ref(value), value_style, line, Role::Cell);
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
        let columns: Vec<Column> = self.fact_widths(beside).into_iter().map(column).collect();
        let slots = fixed_slots(&columns, (0.0, GUTTER), self.sheet.measure);
        TableRows {
            head: None,
            body: rows.iter().map(|cells| row(cells, &slots, 1.5)).collect(),
            ruled: false,
            whole: WHOLE,
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
        table: &Table,
        node: NodeId,
    ) -> Vec<Paragraphs> {
        let line = self.tree.add(node, Role::Row);
        let usual = if table.is_prose { PROSE } else { CELL };
        columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let words = cells.get(at).map_or(&[][..], Vec::as_slice);
                let style = if column.right { usual.tabular() } else { usual };
                if at == 0 && table.row_headers {
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
