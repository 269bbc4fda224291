//! Header, footer and draft mark: ink that belongs to the page, not to the text.

use super::lines;
use super::shape::Shaped;
use super::sheet::GUTTER;
use super::style::{self, FAINT, FOOTER, HAIRLINE, HEADER, LEFT, MARGIN, RULE, Style, TOP};
use super::{Chunk, Draw, Mark, OutlineItem, Page, Setter};
use crate::document::{PAGE, PAGES, Words};

impl Setter<'_> {
    /// Adds header and footer to the pages after the cover, and the draft mark to all. The header names the document
    /// and the part.
    pub(super) fn furnish(&mut self, pages: &mut [Page], covers: usize, outline: &[OutlineItem]) {
        self.place = None;
        let mut header = PageHeader::default();
        let watermark = self
            .document
            .draft
            .clone()
            .map(|words| self.watermark(&words));
        let total = self.number_of(pages.len() - 1);
        let right = self.sheet.right();
        let footer = self.sheet.bottom() + FOOTER;
        for (at, page) in pages.iter_mut().enumerate() {
            if let Some(watermark) = &watermark {
                page.chunks.insert(0, watermark.clone());
            }
            if at < covers {
                continue;
            }
            // A page that begins with the name of its part need not say it twice.
            let part = match part_of(at, outline) {
                Some(part) if part.spot.page < at => &*part.title,
                _ => "",
            };
            if header.part != part || header.ink.is_empty() {
                header = self.header(part);
            }
            for draw in &header.ink {
                page.push(Mark::Header, draw.clone());
            }
            let label = self
                .document
                .page_label
                .replace(PAGE, &self.number_of(at).to_string())
                .replace(PAGES, &total.to_string());
            let label = self.shape(&Words::of_program(label), MARGIN.tabular());
            let x = right - label.whole_width();
            if !label.is_blank() {
                page.push(Mark::Footer, Draw::Text(label.run(x, footer)));
            }
        }
    }

    /// The header of the pages of a part: both names, a rule below.
    fn header<'a>(&mut self, part: &'a str) -> PageHeader<'a> {
        let right = self.sheet.right();
        let name = self.one_line(&Words::of_program(part), self.sheet.measure / 2.0);
        let room = self.sheet.measure - name.whole_width() - GUTTER;
        let document = self.one_line(&self.document.header.clone(), room);
        let mut ink = Vec::new();
        for (words, x) in [(&document, LEFT), (&name, right - name.whole_width())] {
            if !words.is_blank() {
                ink.push(Draw::Text(words.run(x, HEADER)));
            }
        }
        if !ink.is_empty() {
            ink.push(rule(LEFT, right, HEADER + 7.0, HAIRLINE));
        }
        PageHeader { part, ink }
    }

    /// Words cut to one line; an ellipsis stands for the rest.
    fn one_line(&mut self, words: &Words, width: f32) -> Shaped {
        let shaped = self.shape(words, MARGIN);
        if shaped.whole_width() <= width {
            return shaped;
        }
        let cut = lines::lines(&shaped, width - MARGIN.size);
        let first = cut.first().map_or(0..0, |line| line.bytes.clone());
        let text = shaped.text.get(first).unwrap_or_default().trim_end();
        let short = words.with_text(format!("{text}…"));
        self.shape(&short, MARGIN)
    }

    /// The draft mark, across the page from below.
    fn watermark(&mut self, words: &str) -> Chunk {
        let style = Style {
            size: 100.0,
            ink: FAINT,
            ..style::COVER_KIND
        };
        let words = Words::of_program(words);
        let mut shaped = self.shape(&words, style);
        let longest = self.sheet.points(620.0);
        let width = shaped.whole_width().max(1.0);
        shaped.style.size = (style.size * longest / width).min(self.sheet.points(150.0));
        let (half, lift) = (shaped.whole_width() / 2.0, shaped.style.size * 0.33);
        let turn: f32 = 52.0;
        let (sin, cos) = turn.to_radians().sin_cos();
        let (x, y) = self.sheet.middle;
        let mut run = shaped.run(x - half * cos + lift * sin, y + half * sin + lift * cos);
        run.turn = turn;
        Chunk {
            mark: Mark::Watermark,
            draws: vec![Draw::Text(run)],
        }
    }
}

/// What stands above the pages of a part.
#[derive(Default)]
struct PageHeader<'a> {
    part: &'a str,
    ink: Vec<Draw>,
}

/// The part to which the top of a page belongs.
fn part_of(page: usize, outline: &[OutlineItem]) -> Option<&OutlineItem> {
    let begun = |item: &&OutlineItem| {
        item.level == 1 && (item.spot.page < page || item.spot.page == page && item.spot.y <= TOP)
    };
    outline.iter().rfind(begun)
}

/// A level rule.
pub(super) fn rule(from: f32, to: f32, y: f32, thickness: f32) -> Draw {
    Draw::Shape {
        points: vec![(from, y), (to, y)],
        fill: None,
        stroke: Some((RULE, thickness)),
        dotted: false,
    }
}

/// A filled rectangle.
pub(super) fn block([left, top, right, bottom]: [f32; 4], fill: super::Ink) -> Draw {
    let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
    polygon(corners, fill)
}

/// A filled shape with these corners.
pub(super) fn polygon(points: Vec<(f32, f32)>, fill: super::Ink) -> Draw {
    Draw::Shape {
        points,
        fill: Some(fill),
        stroke: None,
        dotted: false,
    }
}
