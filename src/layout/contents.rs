//! The contents: one entry for each heading but the names of questions, with a leader and the number of its page. Items,
//! whose titles a table or a figure lists, stand beside each other by their numbers.

use super::flow::{Flow, Strip, height_of};
use super::shape::Shaped;
use super::style::{self, CONTENTS, LEFT, RULE, SUBCONTENTS, Style, TIGHT_CONTENTS};
use super::{Draw, Heading, Link, LinkTarget, Mark, NodeId, Page, Role, Setter, Spot, lines};
use crate::document::Words;

/// Room for the numbers of pages.
const NUMBERS: f32 = 34.0;
/// The same beside items that go by their numbers.
const SHORT_NUMBERS: f32 = 20.0;
/// The least room for the name of such an item.
const CELL: f32 = 36.0;
/// Space between such entries.
const APART: f32 = 16.0;
/// Indent of the second level.
const INDENT: f32 = 16.0;

/// A line of entries.
struct ContentsLine {
    /// Space above it.
    before: f32,
    height: f32,
    entries: Vec<ContentsEntry>,
    style: Style,
}

/// An entry, and where it leads.
#[derive(Clone)]
struct ContentsEntry {
    ink: Vec<(Mark, Draw)>,
    link: Link,
    spot: Spot,
    /// The right edge of its number.
    right: f32,
}

impl Setter<'_> {
    /// The pages of contents, if the document wants any. The pages of headings count from those after them.
    pub(super) fn contents(
        &mut self,
        part: NodeId,
        headings: &[Heading],
        covers: usize,
    ) -> Vec<Page> {
        let Some(title) = self.document.contents.clone() else {
            return Vec::new();
        };
        self.place = None;
        let kind = Role::Heading(1);
        let node = self.node(part, kind, &title);
        let (style, _, after) = style::heading(1);
        let mut strips = self.strips(&title, style, node, LEFT, self.sheet.measure);
        for strip in &mut strips {
            strip.keep = true;
        }
        strips.push(Strip {
            height: after,
            ..Strip::default()
        });
        let height: f32 = height_of(&strips);
        let contents = self.fitting_lines(part, headings, height);
        // Page numbers depend on how many pages the contents take, and not the other way round.
        let mut rehearsal = Flow::new(self.sheet.room);
        rehearsal.extend(strips.clone());
        rehearsal.extend(contents.iter().map(ContentsLine::strip).collect());
        let offset = covers + rehearsal.finish().len();
        let mut flow = Flow::new(self.sheet.room);
        flow.extend(strips);
        for line in contents {
            flow.add(self.numbered(line, offset));
        }
        flow.finish()
    }

    /// The lines, with less space if they fit one page below a title only then. Names of questions are not listed.
    fn fitting_lines(
        &mut self,
        part: NodeId,
        headings: &[Heading],
        title: f32,
    ) -> Vec<ContentsLine> {
        let top = self.tree.add(part, Role::Contents);
        let listed = headings.iter().filter(|heading| !heading.is_question);
        let headings: Vec<Heading> = listed.cloned().collect();
        let height = |line: &ContentsLine| line.before + line.height;
        let mut all = Vec::new();
        for tight in [false, true] {
            self.tree.node(top).kids.clear();
            self.tight = tight;
            all = self.lines_of_contents(top, &headings);
            self.tight = false;
            if title + all.iter().map(height).sum::<f32>() <= self.sheet.room {
                break;
            }
        }
        all
    }

    /// A line for each heading, still without its number; items share one, by their numbers.
    fn lines_of_contents(&mut self, top: NodeId, headings: &[Heading]) -> Vec<ContentsLine> {
        let mut all = Vec::new();
        // The lists that are open, each inside the one before.
        let mut open = vec![(1, top)];
        let same =
            |a: &Heading, b: &Heading| a.level == b.level && a.short.is_some() && b.short.is_some();
        for group in headings.chunk_by(same) {
            let mut listed = Vec::new();
            for heading in group {
                open.retain(|(level, _)| *level <= heading.level.max(1));
                let (mut level, mut list) = open.last().copied().unwrap_or((1, top));
                if level < heading.level {
                    level = heading.level;
                    list = self.tree.add(list, Role::Contents);
                    open.push((level, list));
                }
                let item = self.tree.add(list, Role::ContentsItem);
                let reference = self.tree.add(item, Role::Reference);
                let words = heading.short.as_ref().unwrap_or(&heading.words).clone();
                let node = self.node(reference, Role::Link, &words);
                listed.push((words, node, heading.spot));
            }
            let Some(first) = group.first() else { continue };
            all.extend(self.lines_of(&listed, first.level, first.short.is_some()));
        }
        all
    }

    /// Lines of entries: as many beside each other as have room if they are short, or else one in each.
    fn lines_of(
        &mut self,
        listed: &[(Words, NodeId, Spot)],
        level: u8,
        is_short: bool,
    ) -> Vec<ContentsLine> {
        let (style, indent, before) = self.entry_style(level);
        let shaped: Vec<Shaped> = listed
            .iter()
            .map(|(words, ..)| self.shape(words, style))
            .collect();
        let measure = self.sheet.measure - indent;
        let widest = shaped.iter().map(Shaped::whole_width).fold(CELL, f32::max);
        let (columns, numbers) = if is_short {
            let cell = widest + SHORT_NUMBERS + APART;
            (((measure + APART) / cell).floor().max(1.0), SHORT_NUMBERS)
        } else {
            (1.0, NUMBERS)
        };
        let cell = (measure + APART) / columns;
        let entries = listed.iter().zip(shaped).enumerate();
        let entries = entries.map(|(at, ((_, node, spot), shaped))| {
            let left = LEFT + indent + cell * (at % columns as usize) as f32;
            let right = left + cell - APART;
            entry(shaped, (*node, *spot), (left, right - numbers, right))
        });
        let entries: Vec<(ContentsEntry, f32)> = entries.collect();
        let lines = entries
            .chunks(columns as usize)
            .map(|entries| ContentsLine {
                before,
                height: entries
                    .iter()
                    .map(|(_, height)| *height)
                    .fold(0.0, f32::max),
                entries: entries.iter().map(|(entry, _)| entry.clone()).collect(),
                style,
            });
        lines.collect()
    }

    /// How an entry is set: its style, its indent and the space above it.
    fn entry_style(&self, level: u8) -> (Style, f32, f32) {
        match (level, self.tight) {
            (1, false) => (CONTENTS, 0.0, 8.0),
            (1, true) => (CONTENTS, 0.0, 3.0),
            (2, false) => (SUBCONTENTS, INDENT, 1.0),
            (2, true) => (TIGHT_CONTENTS, INDENT, 0.0),
            (..) => (TIGHT_CONTENTS, 2.0 * INDENT, 0.0),
        }
    }

    /// The entries of a line with their numbers and links to their pages.
    fn numbered(&mut self, line: ContentsLine, offset: usize) -> Strip {
        let mut strip = line.strip();
        let y = line.height - line.style.leading + line.style.baseline();
        for ContentsEntry {
            ink,
            mut link,
            spot,
            right,
        } in line.entries
        {
            let page = spot.page + offset;
            link.target = LinkTarget::Spot(Spot { page, y: spot.y });
            let number = Words::of_program(self.number_of(page).to_string());
            let shaped = self.shape(&number, line.style.tabular());
            let run = shaped.run(right - shaped.whole_width(), y);
            strip.ink.extend(ink);
            strip.ink.push((Mark::Node(link.node), Draw::Text(run)));
            strip.links.push(link);
        }
        strip
    }
}

impl ContentsLine {
    /// The room it takes.
    fn strip(&self) -> Strip {
        Strip {
            before: self.before,
            height: self.height,
            ..Strip::default()
        }
    }
}

/// An entry from the left edge to where its number may begin and where it ends; and its height.
fn entry(
    shaped: Shaped,
    (node, spot): (NodeId, Spot),
    (left, end, right): (f32, f32, f32),
) -> (ContentsEntry, f32) {
    let style = shaped.style;
    let cut = lines::lines(&shaped, end - left);
    let mut ink = Vec::new();
    let mut last = left;
    for (at, line) in cut.iter().enumerate() {
        let y = at as f32 * style.leading + style.baseline();
        let run = shaped.line(line, left, y);
        ink.push((Mark::Node(node), Draw::Text(run)));
        last = left + line.width;
    }
    let height = style.leading * cut.len() as f32;
    let y = height - style.leading + style.baseline();
    let (from, to) = (last + 6.0, end + 8.0);
    if to > from {
        ink.push((Mark::Decor, leader(from, to, y)));
    }
    let entry = ContentsEntry {
        ink,
        link: Link {
            area: [left, 0.0, right, height],
            target: LinkTarget::Spot(Spot::default()),
            label: shaped.text,
            node,
        },
        spot,
        right,
    };
    (entry, height)
}

/// A row of dots on a grid that all entries share.
fn leader(from: f32, to: f32, y: f32) -> Draw {
    let step = 4.0;
    let from = to - ((to - from) / step).floor() * step;
    Draw::Shape {
        points: vec![(to, y - 0.4), (from, y - 0.4)],
        fill: None,
        stroke: Some((RULE, 0.9)),
        dotted: true,
    }
}
