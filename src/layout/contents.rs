//! The contents: one entry for each heading but the names of questions, with a leader and the number of its page.

use super::flow::{Flow, Strip, height_of};
use super::style::{self, CONTENTS, LEFT, RULE, SUBCONTENTS, Style, TIGHT_CONTENTS};
use super::{Draw, Heading, Link, LinkTarget, Mark, NodeId, Page, Role, Setter, Spot, lines};
use crate::document::Words;

/// Room for the numbers of pages.
const NUMBERS: f32 = 34.0;
/// Indent of the second level.
const INDENT: f32 = 16.0;

/// An entry, and where it leads.
struct ContentsEntry {
    strip: Strip,
    spot: Spot,
    style: Style,
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
        let entries: Vec<ContentsEntry> = self.fitting_entries(part, headings, height);
        // Page numbers depend on how many pages the contents take, and not the other way round.
        let mut rehearsal = Flow::new(self.sheet.room);
        rehearsal.extend(strips.clone());
        rehearsal.extend(entries.iter().map(|entry| entry.strip.clone()).collect());
        let offset = covers + rehearsal.finish().len();
        let mut flow = Flow::new(self.sheet.room);
        flow.extend(strips);
        for entry in entries {
            flow.add(self.numbered(entry, offset));
        }
        flow.finish()
    }

    /// The entries, with less space if they fit one page below a title only then. Names of questions are not listed.
    fn fitting_entries(
        &mut self,
        part: NodeId,
        headings: &[Heading],
        title: f32,
    ) -> Vec<ContentsEntry> {
        let top = self.tree.add(part, Role::Contents);
        let listed = headings.iter().filter(|heading| !heading.is_question);
        let headings: Vec<Heading> = listed.cloned().collect();
        let entries = self.entries(top, &headings);
        let height = |entry: &ContentsEntry| entry.strip.before + entry.strip.height;
        if title + entries.iter().map(height).sum::<f32>() <= self.sheet.room {
            return entries;
        }
        self.tree.node(top).kids.clear();
        self.tight = true;
        let entries = self.entries(top, &headings);
        self.tight = false;
        entries
    }

    /// An entry for each heading, still without its number.
    fn entries(&mut self, top: NodeId, headings: &[Heading]) -> Vec<ContentsEntry> {
        let mut entries = Vec::new();
        // The lists that are open, each inside the one before.
        let mut open = vec![(1, top)];
        for heading in headings {
            open.retain(|(level, _)| *level <= heading.level.max(1));
            let (mut level, mut list) = open.last().copied().unwrap_or((1, top));
            if level < heading.level {
                level = heading.level;
                list = self.tree.add(list, Role::Contents);
                open.push((level, list));
            }
            let item = self.tree.add(list, Role::ContentsItem);
            let reference = self.tree.add(item, Role::Reference);
            let node = self.node(reference, Role::Link, &heading.words);
            entries.push(self.entry(heading, node));
        }
        entries
    }

    fn entry(&mut self, heading: &Heading, node: NodeId) -> ContentsEntry {
        let (style, indent, before) = self.entry_style(heading.level);
        let shaped = self.shape(&heading.words, style);
        let cut = lines::lines(&shaped, self.sheet.measure - indent - NUMBERS);
        let mark = Mark::Node(node);
        let mut ink = Vec::new();
        let mut end = LEFT;
        for (at, line) in cut.iter().enumerate() {
            let y = at as f32 * style.leading + style.baseline();
            ink.push((mark, Draw::Text(shaped.line(line, LEFT + indent, y))));
            end = LEFT + indent + line.width;
        }
        let height = style.leading * cut.len() as f32;
        let y = height - style.leading + style.baseline();
        let (from, to) = (end + 6.0, self.sheet.right() - NUMBERS + 8.0);
        if to > from {
            ink.push((Mark::Decor, leader(from, to, y)));
        }
        let strip = Strip {
            before,
            height,
            ink,
            links: vec![Link {
                area: [LEFT + indent, 0.0, self.sheet.right(), height],
                target: LinkTarget::Spot(Spot::default()),
                label: shaped.text,
                node,
            }],
            ..Strip::default()
        };
        ContentsEntry {
            strip,
            spot: heading.spot,
            style,
        }
    }

    /// How an entry is set: its style, its indent and the space above it.
    fn entry_style(&self, level: u8) -> (Style, f32, f32) {
        match (level, self.tight) {
            (1, false) => (CONTENTS, 0.0, 8.0),
            (1, true) => (CONTENTS, 0.0, 5.0),
            (2, false) => (SUBCONTENTS, INDENT, 1.0),
            (2, true) => (TIGHT_CONTENTS, INDENT, 0.0),
            (..) => (TIGHT_CONTENTS, 2.0 * INDENT, 0.0),
        }
    }

    /// The entry with its number and a link to its page.
    fn numbered(&mut self, entry: ContentsEntry, offset: usize) -> Strip {
        let ContentsEntry {
            mut strip,
            spot,
            style,
        } = entry;
        let Some(link) = strip.links.first_mut() else {
            return strip;
        };
        let page = spot.page + offset;
        link.target = LinkTarget::Spot(Spot { page, y: spot.y });
        let mark = Mark::Node(link.node);
        let number = Words::of_program(self.number_of(page).to_string());
        let shaped = self.shape(&number, style.tabular());
        let y = strip.height - style.leading + style.baseline();
        let run = shaped.run(self.sheet.right() - shaped.whole_width(), y);
        strip.ink.push((mark, Draw::Text(run)));
        strip
    }
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
