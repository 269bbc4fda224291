//! Lists: their levels and bullets, and a count of its own for each numbered one.

use super::look::Look;
use super::xml::{Xml, tag, val};
use super::{NAMESPACE, colour};
use crate::layout::ACCENT;

/// The list of all bullets in text, and of those in the cells of tables.
pub(super) const BULLETS: usize = 1;
pub(super) const CELL_BULLETS: usize = 2;
/// From the edge of the text to the words, in text and in cells.
const INDENT: f32 = 17.0;
const CELL_INDENT: f32 = 10.0;
/// Levels of a list.
const LEVELS: usize = 3;

/// The numbered lists so far.
#[derive(Default)]
pub(super) struct Lists(Vec<Numbered>);

struct Numbered {
    in_cell: bool,
    level: usize,
    start: usize,
}

impl Lists {
    /// A new numbered list at a level; returns its number.
    pub(super) fn add(&mut self, in_cell: bool, level: usize, start: usize) -> usize {
        self.0.push(Numbered {
            in_cell,
            level,
            start,
        });
        CELL_BULLETS + self.0.len()
    }

    /// The part of the file.
    pub(super) fn file(&self, look: &Look) -> Xml {
        let kinds = [(false, false), (true, false), (false, true), (true, true)];
        let kinds = kinds.iter().enumerate().map(|(at, (in_cell, ordered))| {
            let levels = (0..LEVELS).map(|level| self::level(look, level, *in_cell, *ordered));
            tag("w:abstractNum")
                .with("w:abstractNumId", at)
                .of(val("w:multiLevelType", "hybridMultilevel"))
                .of(levels)
        });
        let bullets = [BULLETS, CELL_BULLETS].map(|number| {
            tag("w:num")
                .with("w:numId", number)
                .of(val("w:abstractNumId", number - 1))
        });
        let numbered = self.0.iter().enumerate().map(|(at, list)| {
            let start = tag("w:lvlOverride")
                .with("w:ilvl", list.level)
                .of(val("w:startOverride", list.start));
            tag("w:num")
                .with("w:numId", CELL_BULLETS + 1 + at)
                .of(val("w:abstractNumId", 2 + usize::from(list.in_cell)))
                .of(start)
        });
        tag("w:numbering")
            .with("xmlns:w", NAMESPACE)
            .of(kinds)
            .of(bullets)
            .of(numbered)
    }
}

fn level(look: &Look, level: usize, in_cell: bool, ordered: bool) -> Xml {
    let (format, sign) = match (ordered, level) {
        (true, _) => ("decimal", format!("%{}.", level + 1)),
        (false, 0) => ("bullet", "•".to_owned()),
        (false, _) => ("bullet", "–".to_owned()),
    };
    let indent = if in_cell { CELL_INDENT } else { INDENT };
    // Two figures and a full stop need more than a bullet.
    let indent = if ordered { indent * 1.25 } else { indent };
    let place = tag("w:ind")
        .with("w:left", look.twips(indent * (level as f32 + 1.0)))
        .with("w:hanging", look.twips(indent));
    let ink = tag("w:rPr").of(val("w:color", colour(ACCENT)));
    tag("w:lvl")
        .with("w:ilvl", level)
        .of(val("w:start", 1))
        .of(val("w:numFmt", format))
        .of(val("w:lvlText", sign))
        .of(val("w:lvlJc", "left"))
        .of(tag("w:pPr").of(place))
        .of((!ordered).then_some(ink))
}
