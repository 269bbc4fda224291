//! Two texts word by word: what stayed, what was added, what was removed.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::mem::take;

/// A piece of a text that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordPiece {
    /// What became of it.
    pub change: WordChange,
    /// Its text.
    pub text: String,
}

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordChange {
    /// It stands in both.
    Same,
    /// It stands only in the second.
    Added,
    /// It stands only in the first.
    Removed,
}

/// Compares two texts word by word. Same and removed pieces in a row are the first text, same and added ones the
/// second; what was removed comes before what stands in its place.
pub fn words(before: &str, after: &str) -> Vec<WordPiece> {
    let (before, after) = (tokens(before), tokens(after));
    let steps = capture_diff_slices(Algorithm::Myers, &before, &after);
    let (mut pieces, mut removed, mut added) = (Vec::new(), String::new(), String::new());
    let mut push = |change, text: String| {
        if !text.is_empty() {
            pieces.push(WordPiece { change, text });
        }
    };
    for (at, step) in steps.iter().enumerate() {
        let (old, new) = (&before[step.old_range()], &after[step.new_range()]);
        let between_changes = at > 0 && at + 1 < steps.len();
        // A blank between two changes would only break them up.
        let is_lonely_blank =
            between_changes && matches!(old, [blank] if blank.trim_matches(' ').is_empty());
        if step.tag() == DiffTag::Equal && !is_lonely_blank {
            push(WordChange::Removed, take(&mut removed));
            push(WordChange::Added, take(&mut added));
            push(WordChange::Same, old.concat());
        } else {
            removed.extend(old.iter().copied());
            added.extend(new.iter().copied());
        }
    }
    push(WordChange::Removed, removed);
    push(WordChange::Added, added);
    pieces
}

/// Words and the blanks between them, which together are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut blank = None;
    for (at, c) in text.char_indices() {
        let now = Some(c.is_whitespace());
        if c == '\n' || (blank.is_some() && blank != now) {
            tokens.push(&text[start..at]);
            start = at;
        }
        blank = now;
    }
    tokens.push(&text[start..]);
    tokens.retain(|token| !token.is_empty());
    tokens
}
