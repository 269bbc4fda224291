//! Bold, italics and lists at a keystroke: the marks that are added and removed.

use super::emphasis::{StretchKind, pieces};
use super::write::write;
use super::{BREAKS, head, is_blank, lists};
use std::ops::Range;

/// Something that is switched on or off for the selected words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Formatting {
    /// Bold.
    Bold,
    /// Italics.
    Italic,
    /// Entries of a list.
    Bullets,
    /// Entries of a numbered list.
    Numbers,
}

/// A text after a change, with what is selected in it, in bytes; a caret if that is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The whole text.
    pub text: String,
    /// The selection.
    pub selection: Range<usize>,
}

/// Switches something on for the selection, in bytes, or off if all of it has it already. Without a selection it
/// is the word or the line at the caret. `None` if it cannot be.
pub fn change(text: &str, selection: Range<usize>, change: Formatting) -> Option<Edited> {
    text.get(selection.clone())?;
    match change {
        Formatting::Bold => emphasise(text, selection, true),
        Formatting::Italic => emphasise(text, selection, false),
        Formatting::Bullets => lists::list(text, selection, false),
        Formatting::Numbers => lists::list(text, selection, true),
    }
}

/// True if all that a change would touch has it already.
pub fn is_on(text: &str, selection: Range<usize>, change: Formatting) -> bool {
    let bold = match change {
        Formatting::Bullets | Formatting::Numbers => {
            return lists::is_on(text, selection, change == Formatting::Numbers);
        }
        Formatting::Bold => true,
        Formatting::Italic => false,
    };
    let chosen = chosen(text, &selection);
    !chosen.is_empty() && chosen.iter().all(|line| line.has(bold))
}

/// One sign of a line with its emphasis; its bytes hold the backslash before it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) bytes: Range<usize>,
    pub(super) sign: char,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Unit {
    pub(super) fn style(&mut self, bold: bool) -> &mut bool {
        if bold {
            &mut self.bold
        } else {
            &mut self.italic
        }
    }

    pub(super) fn has(&self, bold: bool) -> bool {
        if bold { self.bold } else { self.italic }
    }

    pub(super) fn is_blank(&self) -> bool {
        is_blank(self.sign)
    }
}

/// The signs of a line that are shown.
pub(super) fn units(line: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut start = None;
    for piece in pieces(line) {
        match piece.kind {
            StretchKind::Mark => {}
            StretchKind::Escape => start = Some(piece.bytes.start),
            StretchKind::Text => {
                let text = line.get(piece.bytes.clone()).unwrap_or_default();
                units.extend(text.char_indices().map(|(at, sign)| Unit {
                    bytes: start.take().unwrap_or(piece.bytes.start + at)
                        ..piece.bytes.start + at + sign.len_utf8(),
                    sign,
                    bold: piece.bold,
                    italic: piece.italic,
                }));
            }
        }
    }
    units
}

/// A line whose emphasis is to change: the units that are chosen.
struct Chosen {
    /// Where the line begins in the text.
    start: usize,
    line: String,
    units: Vec<Unit>,
    range: Range<usize>,
}

/// The words of a selection, line by line; those at the caret if nothing is selected.
fn chosen(text: &str, selection: &Range<usize>) -> Vec<Chosen> {
    let mut chosen = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(BREAKS) {
        let next = start + line.len();
        let line = line.trim_end_matches(BREAKS);
        let end = start + line.len();
        if selection.start <= end && start <= selection.end {
            let local = selection.start.max(start) - start..selection.end.min(end) - start;
            chosen.extend(choose(line, start, local, selection.is_empty()));
        }
        start = next;
    }
    chosen
}

fn emphasise(text: &str, selection: Range<usize>, bold: bool) -> Option<Edited> {
    let is_caret = selection.is_empty();
    let chosen = chosen(text, &selection);
    if is_caret && let Some(caret) = across_mark(text, selection.start, bold) {
        let text = text.to_owned();
        return Some(Edited {
            text,
            selection: caret..caret,
        });
    }
    if chosen.is_empty() {
        return is_caret.then(|| empty_marks(text, selection.start, bold));
    }
    let on = !chosen.iter().all(|line| line.has(bold));
    let mut written = text.to_owned();
    let mut selected: Option<Range<usize>> = None;
    // From below, so that the starts of the lines above stay true.
    for line in chosen.iter().rev() {
        let (new, at) = line.with(bold, on, is_caret.then_some(selection.start))?;
        let grown = new.len();
        written.replace_range(line.start..line.start + line.line.len(), &new);
        let end = selected.map_or(line.start + at.end, |below| {
            (below.end + grown).saturating_sub(line.line.len())
        });
        selected = Some(line.start + at.start..end);
    }
    Some(Edited {
        text: written,
        selection: selected?,
    })
}

/// The part of a line that is selected, or the word at the caret; none if there are no words.
fn choose(line: &str, start: usize, local: Range<usize>, is_caret: bool) -> Option<Chosen> {
    let units = units(line);
    let words_from = head(line).map_or(0, |head| head.end);
    let mut range = if is_caret {
        let caret = units.partition_point(|unit| unit.bytes.end <= local.start);
        word_at(&units, caret)
    } else {
        units.partition_point(|unit| unit.bytes.start < local.start)
            ..units.partition_point(|unit| unit.bytes.start < local.end)
    };
    range.start = range
        .start
        .max(units.partition_point(|unit| unit.bytes.start < words_from));
    while range.start < range.end && units.get(range.start).is_some_and(Unit::is_blank) {
        range.start += 1;
    }
    while range.start < range.end && units.get(range.end - 1).is_some_and(Unit::is_blank) {
        range.end -= 1;
    }
    (range.start < range.end).then(|| Chosen {
        start,
        line: line.to_owned(),
        units,
        range,
    })
}

/// The word around or beside a position.
fn word_at(units: &[Unit], caret: usize) -> Range<usize> {
    let is_word = |unit: &&Unit| unit.sign.is_alphanumeric() || unit.sign == '\u{301}';
    let before = units.get(..caret).unwrap_or_default();
    let after = units.get(caret..).unwrap_or_default();
    let start = caret - before.iter().rev().take_while(is_word).count();
    start..caret + after.iter().take_while(is_word).count()
}

impl Chosen {
    /// True if all the chosen words have the emphasis.
    fn has(&self, bold: bool) -> bool {
        let units = self.units.get(self.range.clone()).unwrap_or_default();
        units.iter().all(|unit| unit.is_blank() || unit.has(bold))
    }

    /// The line with the emphasis switched, and where the chosen words stand in it: the place of the caret if
    /// there is one. `None` if the marks would not be read so.
    fn with(&self, bold: bool, on: bool, caret: Option<usize>) -> Option<(String, Range<usize>)> {
        let wider = {
            let start = word_at(&self.units, self.range.start).start;
            let end = word_at(&self.units, self.range.end).end;
            start..end
        };
        let ways = [(&self.range, false), (&self.range, true), (&wider, false)];
        let (new, places) = ways.into_iter().find_map(|(range, escaped)| {
            let mut units = self.units.clone();
            for unit in units.get_mut(range.clone())? {
                *unit.style(bold) = on;
            }
            write(&self.line, units, escaped)
        })?;
        let first = places.get(self.range.start)?;
        let last = places.get(self.range.end.checked_sub(1)?)?;
        let at = match caret {
            None => first.start..last.end,
            Some(caret) => {
                let units = self.units.iter().zip(&places);
                let before = units
                    .take_while(|(unit, _)| self.start + unit.bytes.end <= caret)
                    .last();
                let at = match before {
                    // At the start of the word the caret stands behind the marks.
                    Some((unit, place)) if self.start + unit.bytes.end > self.first_byte() => {
                        place.end
                    }
                    _ => first.start,
                };
                at..at
            }
        };
        Some((new, at))
    }

    fn first_byte(&self) -> usize {
        let first = self.units.get(self.range.start);
        self.start + first.map_or(0, |unit| unit.bytes.start)
    }
}

/// The other side of a closing mark that the caret stands at: what is typed there has the emphasis, or has it not.
fn across_mark(text: &str, caret: usize, bold: bool) -> Option<usize> {
    let start = text.get(..caret)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.split('\n').next()?;
    let local = caret - start;
    let pieces = pieces(line);
    let marks = pieces.chunk_by(|a, b| a.kind == StretchKind::Mark && b.kind == StretchKind::Mark);
    let mut before = false;
    for marks in marks {
        let (first, last) = (marks.first()?, marks.last()?);
        let has = if bold { last.bold } else { last.italic };
        if first.kind == StretchKind::Mark && before && !has {
            let (from, to) = (first.bytes.start, last.bytes.end);
            if local == from || local == to {
                return Some(start + if local == from { to } else { from });
            }
        }
        before = has;
    }
    None
}

/// Marks around the caret with nothing in them yet, or without them if they stand there.
fn empty_marks(text: &str, caret: usize, bold: bool) -> Edited {
    let mark = if bold { "**" } else { "*" };
    let (before, after) = text.split_at(caret);
    let around = [
        before.len() - before.trim_end_matches('*').len(),
        after.len() - after.trim_start_matches('*').len(),
    ];
    let is_between = around
        .iter()
        .all(|count| count % 4 == mark.len() || *count == 3);
    if is_between {
        let start = caret - mark.len();
        let text = text.get(..start).unwrap_or_default().to_owned()
            + after.get(mark.len()..).unwrap_or_default();
        return Edited {
            text,
            selection: start..start,
        };
    }
    let caret = caret + mark.len();
    Edited {
        text: format!("{before}{mark}{mark}{after}"),
        selection: caret..caret,
    }
}
