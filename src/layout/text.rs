//! Headings, paragraphs and lists.

use super::flow::{Strip, height_of, keep_together};
use super::furniture::rule;
use super::style::{self, BODY, HAIRLINE, LEAD, LEFT, NOTE, Style};
use super::{Draw, Heading, Kind, Mark, NodeId, Setter, Spot};
use crate::document::{Tone, Words};

/// From the edge of the text to the words of a list.
const INDENT: f32 = 17.0;
/// Space after a paragraph.
const GAP: f32 = 6.5;
/// From line to line of handwriting: 8 mm.
const WRITING: f32 = 22.7;
/// Space between the entries of a list.
const ITEM_GAP: f32 = 3.0;

impl Setter<'_> {
    /// A heading; its level never skips one.
    pub(super) fn heading(&mut self, level: u8, words: &Words, new_page: bool, parent: NodeId) {
        if new_page {
            self.flow.turn();
        }
        let last = self.headings.last().map_or(0, |heading| heading.level);
        let level = level.clamp(1, 3).min(last + 1);
        let (style, before, after) = style::heading(level);
        let node = self.node(parent, Kind::Heading(level), words);
        let mut strips = self.strips(words, style, node, LEFT, self.sheet.measure);
        let anchor = self.flow.anchor();
        let Some(first) = strips.first_mut() else {
            return;
        };
        // A heading directly below another one stands close to it.
        first.before = if self.flow.waits() {
            before * 0.4
        } else if self.tight {
            before * 0.6
        } else {
            before
        };
        first.anchor = Some(anchor);
        strips.push(Strip {
            height: after,
            ..Strip::default()
        });
        for strip in &mut strips {
            strip.keep = true;
        }
        self.flow.extend(strips);
        self.headings.push(Heading {
            level,
            words: words.clone(),
            anchor,
            spot: Spot::default(),
        });
    }

    /// A paragraph, whose place is remembered under the anchor.
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
        let node = self.node(parent, Kind::Paragraph, words);
        let mut strips = self.strips(words, style, node, LEFT, self.sheet.measure);
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
        self.flow.extend(strips);
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

    /// A list. An entry is not torn where it fits a page.
    pub(super) fn list(&mut self, ordered: bool, items: &[Words], parent: NodeId) {
        let list = self.tree.add(parent, Kind::List { ordered });
        let highest = items.len().to_string();
        let widest = self.number(&highest, list).1 + 8.0;
        let indent = if ordered { widest.max(INDENT) } else { INDENT };
        for (at, words) in items.iter().enumerate() {
            let item = self.tree.add(list, Kind::Item);
            let sign = self.tree.add(item, Kind::ItemLabel);
            let body = self.node(item, Kind::ItemBody, words);
            let mut strips = self.strips(
                words,
                BODY,
                body,
                LEFT + indent,
                self.sheet.measure - indent,
            );
            let Some(first) = strips.first_mut() else {
                continue;
            };
            first.before = if at == 0 { GAP } else { ITEM_GAP };
            let label = if ordered {
                self.number(&(at + 1).to_string(), sign).0
            } else {
                self.bullet(sign)
            };
            first.ink.insert(0, label);
            let whole = height_of(&strips) <= self.sheet.room;
            keep_together(&mut strips, whole);
            self.flow.extend(strips);
        }
    }

    fn bullet(&mut self, node: NodeId) -> (Mark, Draw) {
        let style = Style {
            ink: style::ACCENT,
            ..BODY
        };
        let shaped = self.shape(
            &Words {
                text: "•".to_owned(),
                label: true,
            },
            style,
        );
        let run = shaped.run(LEFT + 3.0, style.baseline());
        (Mark::Node(node), Draw::Text(run))
    }

    /// The number of an entry, and its width.
    fn number(&mut self, number: &str, node: NodeId) -> ((Mark, Draw), f32) {
        let text = format!("{number}.");
        let shaped = self.shape(&Words { text, label: true }, BODY.tabular());
        let run = shaped.run(LEFT, BODY.baseline());
        ((Mark::Node(node), Draw::Text(run)), shaped.whole_width())
    }
}
