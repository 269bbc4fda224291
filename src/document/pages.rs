//! The parts: their numbers, and which of them start a new page: all but short ones, which would leave most of it
//! empty.

use super::{Block, Words};

/// A part of fewer lines than this, about two thirds of a page, follows on the page of the part before.
const SHORT_PART: usize = 32;
/// Letters on a line of text and on one of a table, roughly.
const LINE: usize = 65;
const TABLE_LINE: usize = 95;

/// Numbers the parts, so that an application can name one.
pub(super) fn number_parts(blocks: &mut [Block]) {
    let parts = blocks.iter_mut().filter_map(|block| match block {
        Block::Heading {
            level: 1, words, ..
        } => Some(words),
        _ => None,
    });
    for (number, words) in (1..).zip(parts) {
        words.text = format!("{number}. {}", words.text);
    }
}

/// Lets parts start new pages.
pub(super) fn break_pages(blocks: &mut [Block]) {
    let starts: Vec<usize> = (0..blocks.len())
        .filter(|at| is_part(&blocks[*at]))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    let sizes: Vec<usize> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| blocks[*start..end].iter().map(lines).sum())
        .collect();
    for (n, (start, size)) in starts.into_iter().zip(sizes).enumerate() {
        if let Block::Heading { new_page, .. } = &mut blocks[start] {
            *new_page = n == 0 || size >= SHORT_PART;
        }
    }
}

fn is_part(block: &Block) -> bool {
    matches!(block, Block::Heading { level: 1, .. })
}

/// How many lines a block takes, roughly, with the room around it.
fn lines(block: &Block) -> usize {
    match block {
        Block::Heading { level, .. } => 5 - usize::from(*level).min(3),
        Block::Paragraph { words, .. } => wrapped(words, LINE) + 1,
        Block::List { items, .. } => {
            let inner = items.iter().flat_map(|item| &item.inner);
            let inner = inner.flat_map(|(_, words)| words);
            let words = items.iter().map(|item| &item.words).chain(inner);
            words.map(|words| wrapped(words, LINE)).sum::<usize>() + 1
        }
        Block::Facts(facts) => {
            facts
                .iter()
                .map(|(_, value)| wrapped(value, LINE))
                .sum::<usize>()
                + 1
        }
        Block::Table(table) => {
            let letters = TABLE_LINE / table.columns.len().max(1);
            let cell = |cell: &Vec<Words>| cell.iter().map(|words| wrapped(words, letters)).sum();
            let row = |row: &Vec<Vec<Words>>| row.iter().map(cell).max().unwrap_or(0) + 1;
            table.rows.iter().map(row).sum::<usize>() + 3
        }
        Block::Timeline(timeline) => timeline.bars.len() + 6,
        Block::Links(links) => {
            let boxes = |layer: &super::Layer| layer.boxes.len() * 2;
            links.layers.iter().map(boxes).max().unwrap_or(0) + 3
        }
        Block::Bars(bars) => bars.groups.len() * 2 + 3,
        Block::Room { lines } => usize::from(*lines) * 2,
    }
}

fn wrapped(words: &Words, letters: usize) -> usize {
    words.text.chars().count() / letters.max(1) + 1
}
