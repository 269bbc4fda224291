//! Headings, paragraphs and lists.

use super::beside::{self, Beside};
use super::flow::{Strip, height_of, keep_together};
use super::furniture::rule;
use super::sheet::{GUTTER, WRITING};
use super::style::{
    self, BODY, BULLET, CAPTION, HAIRLINE, LEAD, LEFT, NOTE, QUESTION, QUESTION_GAP, Style,
};
use super::{Draw, Heading, Mark, NodeId, Role, Setter, Spot};
use crate::document::{Item, Tone, Words};
use crate::plan::Place;

/// From the edge of the text to the words of a list.
const INDENT: f32 = 17.0;
/// Space after a paragraph.
const GAP: f32 = 6.5;
/// A part begins on a page only if this share of it has room.
const LEAST_OF_PART: f32 = 0.2;
/// Space between the heading of an item and the line below it.
const LINE_GAP: f32 = 2.0;
/// Space before the title of a figure or table.
const CAPTION_GAP: f32 = 11.0;
/// Space between the entries of a list.
const ITEM_GAP: f32 = 3.0;

impl Setter<'_> {
    /// A heading; its level never skips one.
    pub(super) fn heading(&mut self, level: u8, words: &Words, parent: NodeId) {
        let level = level.clamp(1, 3).min(self.level + 1);
        let (style, before, after) = style::heading(level);
        if level == 1 {
            self.flow.land();
            if self.flow.room() < self.sheet.room * LEAST_OF_PART {
                self.flow.turn();
            }
        }
        let before = self.before_heading(before);
        let node = self.node(parent, Role::Heading(level), words);
        let anchor = self.flow.anchor();
        // It does not lead to itself.
        let shown = Words {
            to: Vec::new(),
            ..words.clone()
        };
        if self.heading_above(&shown, style, (before, after), node, anchor) {
            self.level = level;
            self.list_heading(level, false, words, anchor);
        }
    }

    /// The name of a question, one level below the heading before it: beside the text that follows it, or above
    /// anything else.
    pub(super) fn question(&mut self, words: &Words, has_text: bool, parent: NodeId) {
        let level = self.level + 1;
        let node = self.node(parent, Role::Heading(level), words);
        let anchor = self.flow.anchor();
        let before = self.before_heading(QUESTION_GAP);
        let beside = if has_text {
            let width = self.sheet.edge() - LEFT - GUTTER;
            self.strips(words, QUESTION, node, LEFT, width)
        } else {
            Vec::new()
        };
        if (1..=beside::MOST_LINES).contains(&beside.len()) {
            self.beside = Some(Beside::new(beside, before, anchor));
        } else if !self.heading_above(words, QUESTION, (before, 0.0), node, anchor) {
            return;
        }
        self.list_heading(level, true, words, anchor);
    }

    /// The space above a heading: one directly below another one stands close to it.
    fn before_heading(&self, before: f32) -> f32 {
        if self.flow.waits() {
            before * 0.4
        } else if self.tight {
            before * 0.6
        } else {
            before
        }
    }

    /// Sets a heading across the page; false if it has no words.
    fn heading_above(
        &mut self,
        words: &Words,
        style: Style,
        (before, after): (f32, f32),
        node: NodeId,
        anchor: usize,
    ) -> bool {
        let mut strips = self.strips(words, style, node, LEFT, self.sheet.measure);
        let Some(first) = strips.first_mut() else {
            return false;
        };
        first.before = before;
        first.anchor = Some(anchor);
        strips.push(Strip {
            height: after,
            ..Strip::default()
        });
        for strip in &mut strips {
            strip.keep = true;
        }
        self.flow.extend(strips);
        true
    }

    fn list_heading(&mut self, level: u8, is_question: bool, words: &Words, anchor: usize) {
        let number = words.to.first();
        let number = number.and_then(|(bytes, _)| words.text.get(bytes.clone()));
        self.headings.push(Heading {
            short: number.map(Words::of_program),
            level,
            is_question,
            item: words.place.and_then(Place::id).filter(|_| !is_question),
            // In the contents and in the outline it names a page, not an answer.
            words: Words {
                place: None,
                to: Vec::new(),
                ..words.clone()
            },
            anchor,
            spot: Spot::default(),
        });
    }

    /// A paragraph, whose position is kept under the anchor.
    pub(super) fn paragraph(
        &mut self,
        words: &Words,
        tone: Tone,
        anchor: Option<usize>,
        parent: NodeId,
    ) {
        let style = match tone {
            Tone::Body | Tone::Line => BODY,
            Tone::Lead => LEAD,
            Tone::Note | Tone::Help => NOTE,
            Tone::Caption => CAPTION,
        };
        let node = self.node(parent, Role::Paragraph, words);
        // The opening of a part goes below its heading.
        let edge = if matches!(tone, Tone::Lead | Tone::Line | Tone::Caption) {
            LEFT
        } else {
            self.sheet.edge()
        };
        let mut strips = self.strips(words, style, node, edge, self.sheet.right() - edge);
        keep_together(&mut strips, false);
        if (self.is_noted || matches!(tone, Tone::Help | Tone::Line | Tone::Caption))
            && let Some(last) = strips.last_mut()
        {
            last.keep = true;
        }
        for strip in &mut strips {
            strip.is_caption = tone == Tone::Caption;
        }
        if let Some(first) = strips.first_mut() {
            first.before = match tone {
                Tone::Caption => CAPTION_GAP,
                Tone::Line => LINE_GAP,
                _ => GAP,
            };
            first.anchor = anchor;
        }
        self.put_text(strips);
    }

    /// Ruled lines to write on, all on one page.
    pub(super) fn room(&mut self, lines: u8) {
        for line in 1..=lines {
            self.flow.add(Strip {
                height: WRITING,
                keep: line < lines,
                ink: vec![(
                    Mark::Decor,
                    rule(LEFT, self.sheet.right(), WRITING, HAIRLINE),
                )],
                ..Strip::default()
            });
        }
    }

    /// A list. An entry that fits a page is not torn, and one with inner entries never ends a page.
    pub(super) fn list(&mut self, ordered: bool, items: &[Item], parent: NodeId) {
        self.list_entries(ordered, items, parent, self.sheet.edge(), true);
    }

    /// The entries of a list whose signs stand at `left`.
    fn list_entries(
        &mut self,
        ordered: bool,
        items: &[Item],
        parent: NodeId,
        left: f32,
        is_outer: bool,
    ) {
        let list = self.tree.add(parent, Role::List { ordered });
        let edge = left + self.indent(ordered, items.len());
        for (at, item) in items.iter().enumerate() {
            let has_inner = !item.inner.is_empty();
            let is_last = is_outer && at + 1 == items.len();
            let entry = ListEntry {
                marker: marker(ordered, at, if is_outer { '•' } else { '–' }),
                edges: (left, edge),
                gap: if is_outer && at == 0 { GAP } else { ITEM_GAP },
                has_inner,
                stays: has_inner || is_last && self.is_noted,
            };
            let body = self.list_entry(list, &item.words, &entry);
            for (ordered, items) in &item.inner {
                self.list_entries(*ordered, items, body, edge, false);
            }
        }
    }

    /// An entry of a list; returns the node of its body.
    fn list_entry(&mut self, list: NodeId, words: &Words, entry: &ListEntry) -> NodeId {
        let item = self.tree.add(list, Role::Item);
        self.tree.node(item).place = words.place;
        let marker = self.tree.add(item, Role::ItemLabel);
        let (body, node) = if entry.has_inner {
            let body = self.tree.add(item, Role::ItemBody);
            (body, self.node(body, Role::Paragraph, words))
        } else {
            let body = self.node(item, Role::ItemBody, words);
            (body, body)
        };
        let (left, edge) = entry.edges;
        let mut strips = self.strips(words, BODY, node, edge, self.sheet.right() - edge);
        if let Some(first) = strips.first_mut() {
            first.before = entry.gap;
            let is_number = entry.marker.ends_with('.');
            let style = if is_number { BODY.tabular() } else { BULLET };
            let x = if is_number { left } else { left + 3.0 };
            let shaped = self.shape(&Words::of_program(&*entry.marker), style);
            let run = shaped.run(x, style.baseline());
            first.ink.insert(0, (Mark::Node(marker), Draw::Text(run)));
        }
        let whole = height_of(&strips) <= self.sheet.room;
        keep_together(&mut strips, whole);
        if let Some(last) = strips.last_mut() {
            last.keep |= entry.stays;
        }
        self.put_text(strips);
        body
    }

    /// From the bullets or numbers of a list to its words.
    fn indent(&mut self, ordered: bool, count: usize) -> f32 {
        if !ordered {
            return INDENT;
        }
        let highest = Words::of_program(marker(true, count.saturating_sub(1), '•'));
        let widest = self.shape(&highest, BODY.tabular()).whole_width() + 8.0;
        widest.max(INDENT)
    }
}

/// How an entry of a list is set.
struct ListEntry {
    /// Its bullet or number.
    marker: String,
    /// Where the bullet or number starts, and where the words do.
    edges: (f32, f32),
    /// The space above.
    gap: f32,
    /// Other entries belong to it.
    has_inner: bool,
    /// It never ends a page.
    stays: bool,
}

fn marker(ordered: bool, at: usize, bullet: char) -> String {
    if ordered {
        format!("{}.", at + 1)
    } else {
        bullet.to_string()
    }
}
