//! Comments: what people said about an answer stands at it, and not in the list that a document on paper has.

use super::paragraph::Paragraph;
use super::words::RunLook;
use super::xml::{Xml, tag};
use super::{NAMESPACE, Writer};
use crate::document::{Block, Document, Said, Words};
use crate::plan::Place;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What is said about answers, until it is written at them.
pub(super) type Waiting = BTreeMap<Place, Vec<Said>>;

/// The document without the lists of what will stand at answers, and that.
pub(super) fn beside(document: &Document) -> (Cow<'_, Document>, Waiting) {
    let mut waiting = Waiting::new();
    if document.notes.is_empty() {
        return (Cow::Borrowed(document), waiting);
    }
    let shown = places(&document.blocks);
    let mut left_out = BTreeSet::new();
    for notes in &document.notes {
        if shown.contains(&notes.place) {
            waiting.insert(notes.place, notes.said.clone());
            left_out.extend(notes.blocks.clone());
        }
    }
    let is_part = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    // The heading of all notes goes if nothing is left below it.
    let first = document.notes.first().map_or(0, |notes| notes.blocks.start);
    let above = first.saturating_sub(1);
    let mut after = document.blocks.iter().enumerate().skip(first);
    let next = after.find(|(at, _)| !left_out.contains(at));
    let is_empty = next.is_none_or(|(_, block)| is_part(block));
    if is_empty && document.blocks.get(above).is_some_and(is_part) {
        left_out.insert(above);
    }
    let blocks = document.blocks.iter().enumerate();
    let blocks = blocks.filter(|(at, _)| !left_out.contains(at));
    let blocks = blocks.map(|(_, block)| block.clone()).collect();
    let document = Document {
        blocks,
        ..document.clone()
    };
    (Cow::Owned(document), waiting)
}

/// The answers that blocks show.
fn places(blocks: &[Block]) -> BTreeSet<Place> {
    let mut all = BTreeSet::new();
    let mut add = |words: &Words| {
        all.extend(words.place);
        all.extend(words.pieces.iter().filter_map(|piece| piece.place));
    };
    let mut own = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { words, place, .. }
            | Block::Label { words, place }
            | Block::Paragraph { words, place, .. } => {
                add(words);
                own.extend(*place);
            }
            Block::List { items, .. } => items
                .iter()
                .flat_map(|item| item.all_words())
                .for_each(&mut add),
            Block::Facts(facts) => facts.iter().for_each(|(_, value)| add(value)),
            Block::Table(table) => table.rows.iter().flatten().flatten().for_each(&mut add),
            _ => {}
        }
    }
    all.extend(own);
    all
}

impl Writer<'_> {
    /// The runs of some words, with the comments on the answers that they show.
    pub(super) fn commented(
        &mut self,
        words: &Words,
        place: Option<Place>,
        mut runs: Vec<Xml>,
    ) -> Vec<Xml> {
        if self.waiting.is_empty() || self.in_summary {
            return runs;
        }
        let pieces = words.pieces.iter().filter_map(|piece| piece.place);
        let places: Vec<Place> = place.or(words.place).into_iter().chain(pieces).collect();
        for place in places {
            runs = self.commented_at(place, runs);
        }
        runs
    }

    /// The runs between the ends of the comments on an answer.
    pub(super) fn commented_at(&mut self, place: Place, runs: Vec<Xml>) -> Vec<Xml> {
        let Some(said) = self.waiting.remove(&place) else {
            return runs;
        };
        let first = self.comments.len();
        let document = self.document;
        let school = document.author.trim();
        self.comments.extend(
            (first..)
                .zip(&said)
                .map(|(id, said)| comment(id, said, school)),
        );
        let ids = first..self.comments.len();
        let mark = |name: &'static str| ids.clone().map(move |id| tag(name).with("w:id", id));
        let look = RunLook {
            style: Some("CommentReference"),
            ..RunLook::default()
        };
        let mut all: Vec<Xml> = mark("w:commentRangeStart").collect();
        all.extend(runs);
        all.extend(mark("w:commentRangeEnd"));
        all.extend(mark("w:commentReference").map(|it| look.around(it)));
        all
    }

    /// The part with all comments; `None` if there are none.
    pub(super) fn comments(&mut self) -> Option<Xml> {
        let all = std::mem::take(&mut self.comments);
        let part = tag("w:comments").with("xmlns:w", NAMESPACE);
        (!all.is_empty()).then(|| part.of(all))
    }
}

/// A comment: who says it, or else whose plan it is, when, and what.
fn comment(id: usize, said: &Said, school: &str) -> Xml {
    let by = if said.by.is_empty() { school } else { &said.by };
    let initials = by.split_whitespace();
    let initials: String = initials.filter_map(|word| word.chars().next()).collect();
    let sign = RunLook {
        style: Some("CommentReference"),
        ..RunLook::default()
    };
    let sign = sign.around(tag("w:annotationRef"));
    let mut comment = tag("w:comment").with("w:id", id).with("w:author", by);
    if let Some(day) = said.day {
        comment = comment.with("w:date", format!("{day}T00:00:00Z"));
    }
    let words = RunLook::default().of(&said.text);
    comment
        .with("w:initials", initials.to_uppercase())
        .of(Paragraph::of("CommentText", vec![sign, words]).xml())
}
