//! The parts: their numbers, and where a new page begins: only the first part starts one, as text that flows on wastes
//! none.

use super::Block;

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

/// Lets the first part start a new page.
pub(super) fn break_pages(blocks: &mut [Block]) {
    let first = blocks.iter_mut().find_map(|block| match block {
        Block::Heading {
            level: 1, new_page, ..
        } => Some(new_page),
        _ => None,
    });
    if let Some(new_page) = first {
        *new_page = true;
    }
}
