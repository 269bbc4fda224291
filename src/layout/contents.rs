//! The contents: one entry for each heading of the first two levels, with a leader and the number of its page.

use super::flow::{Flow, Strip};
use super::style::{self, CONTENTS, LEFT, MEASURE, RIGHT, RULE, SUBCONTENTS, Style};
use super::{Draw, Heading, Kind, Link, Mark, NodeId, Page, Setter, Spot, Target, lines};
use crate::document::Words;

/// Levels of headings that are listed.
const LEVELS: u8 = 2;
/// Room for the numbers of pages.
const NUMBERS: f32 = 34.0;
/// Indent of the second level.
const INDENT: f32 = 16.0;

impl Setter<'_> {
    /// The pages of contents; none where the document wants none. The pages of headings count from those after them.
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
        let kind = Kind::Heading(1);
        let node = self.node(part, kind, &title);
        let (style, _, after) = style::heading(1);
        let mut strips = self.strips(&title, style, node, LEFT, MEASURE);
        for strip in &mut strips {
            strip.keep = true;
        }
        strips.push(Strip {
            height: after,
            ..Strip::default()
        });
        let entries: Vec<(Strip, Spot)> = self.entries(part, headings);
        // The numbers of pages depend on how many pages the contents take; they do not change that.
        let mut rehearsal = Flow::new();
        rehearsal.extend(strips.clone());
        rehearsal.extend(entries.iter().map(|(strip, _)| strip.clone()).collect());
        let offset = covers + rehearsal.finish().len();
        let mut flow = Flow::new();
        flow.extend(strips);
        for (strip, spot) in entries {
            flow.add(self.numbered(strip, spot, offset));
        }
        flow.finish()
    }

    /// An entry for each heading, still without its number.
    fn entries(&mut self, part: NodeId, headings: &[Heading]) -> Vec<(Strip, Spot)> {
        let mut entries = Vec::new();
        let top = self.tree.add(part, Kind::Contents);
        let mut list = top;
        for (at, heading) in headings.iter().enumerate() {
            if heading.level > LEVELS {
                continue;
            }
            let above = headings[..at]
                .iter()
                .rev()
                .find(|above| above.level <= LEVELS);
            let deeper = above.is_some_and(|above| above.level < heading.level);
            if heading.level == 1 {
                list = top;
            } else if deeper {
                list = self.tree.add(top, Kind::Contents);
            }
            let item = self.tree.add(list, Kind::ContentsItem);
            let reference = self.tree.add(item, Kind::Reference);
            let node = self.node(reference, Kind::Link, &heading.words);
            entries.push((self.entry(heading, node), heading.spot));
        }
        entries
    }

    fn entry(&mut self, heading: &Heading, node: NodeId) -> Strip {
        let (style, indent, before) = entry_style(heading.level);
        let shaped = self.shape(&heading.words, style);
        let cut = lines::lines(&shaped, MEASURE - indent - NUMBERS);
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
        let (from, to) = (end + 6.0, RIGHT - NUMBERS + 8.0);
        if to > from {
            ink.push((Mark::Decor, leader(from, to, y)));
        }
        Strip {
            before,
            height,
            ink,
            links: vec![Link {
                area: [LEFT + indent, 0.0, RIGHT, height],
                target: Target::Spot(Spot::default()),
                label: shaped.text,
                node,
            }],
            ..Strip::default()
        }
    }

    /// The entry with its number and a link to its page.
    fn numbered(&mut self, mut strip: Strip, spot: Spot, offset: usize) -> Strip {
        let Some(link) = strip.links.first_mut() else {
            return strip;
        };
        let page = spot.page + offset;
        link.target = Target::Spot(Spot { page, y: spot.y });
        let style = if link.area[0] > LEFT {
            SUBCONTENTS
        } else {
            CONTENTS
        };
        let mark = Mark::Node(link.node);
        let number = Words::of_program((page + 1).to_string());
        let shaped = self.shape(&number, style.tabular());
        let y = strip.height - style.leading + style.baseline();
        let run = shaped.run(RIGHT - shaped.whole_width(), y);
        strip.ink.push((mark, Draw::Text(run)));
        strip
    }
}

fn entry_style(level: u8) -> (Style, f32, f32) {
    if level == 1 {
        (CONTENTS, 0.0, 8.0)
    } else {
        (SUBCONTENTS, INDENT, 1.0)
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
