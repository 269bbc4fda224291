//! Headings, paragraphs and lists.

use super::beside::{self, Beside};
use super::flow::{Strip, height_of, keep_together};
use super::furniture::rule;
use super::sheet::GUTTER;
use super::style::{self, BODY, BULLET, HAIRLINE, LEAD, LEFT, NOTE};
use super::{Draw, Heading, Mark, NodeId, Role, Setter, Spot};
use crate::document::{Item, Tone, Words};

/// From the edge of the text to the words of a list.
const INDENT: f32 = 17.0;
/// Space after a paragraph.
const GAP: f32 = 6.5;
/// From line to line of handwriting: 8 mm.
const WRITING: f32 = 22.7;
/// Space between the entries of a list.
const ITEM_GAP: f32 = 3.0;

impl Setter<'_> {
    /// A heading; its level never skips one. One of the last level stands beside the text that follows it.
    pub(super) fn heading(&mut self, level: u8, words: &Words, has_text: bool, parent: NodeId) {
        let last = self.headings.last().map_or(0, |heading| heading.level);
        let level = level.clamp(1, 3).min(last + 1);
        let (style, before, after) = style::heading(level);
        let node = self.node(parent, Role::Heading(level), words);
        let anchor = self.flow.anchor();
        // A heading directly below another one stands close to it.
        let before = if self.flow.waits() {
            before * 0.4
        } else if self.tight {
            before * 0.6
        } else {
            before
        };
        let beside = if level == 3 && has_text {
            let width = self.sheet.edge() - LEFT - GUTTER;
            self.strips(words, style, node, LEFT, width)
        } else {
            Vec::new()
        };
        if (1..=beside::MOST_LINES).contains(&beside.len()) {
            self.beside = Some(Beside::new(beside, before, anchor));
        } else {
            let mut strips = self.strips(words, style, node, LEFT, self.sheet.measure);
            let Some(first) = strips.first_mut() else {
                return;
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
        }
        self.headings.push(Heading {
            level,
            // In the contents and in the outline it names a page, not an answer.
            words: Words {
                place: None,
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
            Tone::Body => BODY,
            Tone::Lead => LEAD,
            Tone::Note | Tone::Help => NOTE,
        };
        let node = self.node(parent, Role::Paragraph, words);
        // The opening of a part goes below its heading.
        let edge = if tone == Tone::Lead {
            LEFT
        } else {
            self.sheet.edge()
        };
        let mut strips = self.strips(words, style, node, edge, self.sheet.right() - edge);
        keep_together(&mut strips, false);
        if tone == Tone::Help
            && let Some(last) = strips.last_mut()
        {
            last.keep = true;
        }
        if let Some(first) = strips.first_mut() {
            first.before = GAP;
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
        let list = self.tree.add(parent, Role::List { ordered });
        let (left, indent) = (self.sheet.edge(), self.indent(ordered, items.len()));
        for (at, item) in items.iter().enumerate() {
            let entry = ListEntry {
                marker: marker(ordered, at, '•'),
                edges: (left, left + indent),
                gap: if at == 0 { GAP } else { ITEM_GAP },
                has_inner: !item.inner.is_empty(),
            };
            let body = self.list_entry(list, &item.words, &entry);
            for (ordered, words) in &item.inner {
                let kind = Role::List { ordered: *ordered };
                let list = self.tree.add(body, kind);
                let edge = left + indent + self.indent(*ordered, words.len());
                for (at, words) in words.iter().enumerate() {
                    let entry = ListEntry {
                        marker: marker(*ordered, at, '–'),
                        edges: (left + indent, edge),
                        gap: ITEM_GAP,
                        has_inner: false,
                    };
                    self.list_entry(list, words, &entry);
                }
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
            last.keep |= entry.has_inner;
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
}

fn marker(ordered: bool, at: usize, bullet: char) -> String {
    if ordered {
        format!("{}.", at + 1)
    } else {
        bullet.to_string()
    }
}
