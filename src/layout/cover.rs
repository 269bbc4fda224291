//! The cover page.

use super::flow::{Strip, height_of};
use super::furniture::rule;
use super::style::{
    ACCENT, COVER_KIND, COVER_PERIOD, COVER_SCHOOL, HAIRLINE, LEFT, NOTE, Style, TOP, cover_title,
};
use super::{Draw, Mark, NodeId, Role, Setter};
use crate::document::{Cover, Words};
use std::sync::Arc;

/// Where the title stands, if there is room: a little below the upper third.
const TITLE_TOP: f32 = TOP + 112.0;
/// Width and height of the largest logo.
const LOGO: (f32, f32) = (190.0, 76.0);

impl Setter<'_> {
    /// Kind, title, school and period in the upper half, facts at the foot.
    pub(super) fn cover(&mut self, cover: &Cover, part: NodeId) {
        let logo = self.head(cover, part);
        let mut upper = self.cover_lines(&cover.kind, COVER_KIND, 0.0, part);
        // A plan that has no title yet goes by its school.
        let titled = !cover.title.text.trim().is_empty();
        let title = if titled { &cover.title } else { &cover.school };
        let style = cover_title(title.text.chars().count());
        upper.extend(self.cover_lines(title, style, 10.0, part));
        upper.push(bar());
        if titled {
            upper.extend(self.cover_lines(&cover.school, COVER_SCHOOL, 22.0, part));
        }
        if let Some(period) = &cover.period {
            let before = if titled { 6.0 } else { 22.0 };
            upper.extend(self.cover_lines(period, COVER_PERIOD, before, part));
        }
        let facts = self.fact_rows(&cover.facts, 1, part);
        let mut notes: Vec<Strip> = Vec::new();
        for words in &cover.notes {
            let before = if notes.is_empty() { 14.0 } else { 2.0 };
            notes.extend(self.cover_lines(words, NOTE, before, part));
        }
        let facts_height = facts.height() + 12.0 + height_of(&notes);
        let height = height_of(&upper);
        let spare = self.sheet.room - height - facts_height;
        let top = TITLE_TOP.min(TOP + ((spare - logo) / 2.0).max(0.0));
        self.flow.sink(top);
        for strip in upper {
            self.flow.put(strip);
        }
        if !cover.facts.is_empty() {
            self.flow.sink(self.sheet.bottom() - facts_height);
            self.flow.put(Strip {
                height: 12.0,
                ink: vec![(Mark::Decor, rule(LEFT, self.sheet.right(), 0.0, HAIRLINE))],
                ..Strip::default()
            });
            self.set_rows(facts);
        }
        self.flow.extend(notes);
    }

    /// The logo at the left of the head of the page, the emblem of the European Union at its right; returns the height
    /// of both.
    fn head(&mut self, cover: &Cover, part: NodeId) -> f32 {
        let mut strip = Strip::default();
        if let Some((picture, words)) = &cover.logo {
            let (wide, high) = (picture.width as f32, picture.height as f32);
            let scale = (LOGO.0 / wide).min(LOGO.1 / high);
            let area = [LEFT, 0.0, LEFT + wide * scale, high * scale];
            let figure = self.figure(words, area, part);
            let picture = Arc::clone(picture);
            strip.height = high * scale;
            strip
                .ink
                .push((Mark::Node(figure), Draw::Picture { area, picture }));
        }
        if let Some(emblem) = &cover.emblem {
            let (ink, figure, area) = self.emblem(emblem, None, part);
            let [left, top, right, bottom] = area;
            self.tree.node(figure).area = Some((0, [left, TOP + top, right, TOP + bottom]));
            strip.height = strip.height.max(bottom);
            strip.ink.extend(ink);
        }
        let height = strip.height;
        if height > 0.0 {
            self.flow.put(strip);
        }
        height
    }

    /// The node of a picture at the head of the page, with its words.
    fn figure(&mut self, words: &Words, area: [f32; 4], part: NodeId) -> NodeId {
        let figure = self.node(part, Role::Figure, words);
        let [left, _, right, bottom] = area;
        let node = self.tree.node(figure);
        node.alt = Some(words.text.clone());
        node.area = Some((0, [left, TOP, right, TOP + bottom]));
        figure
    }

    fn cover_lines(
        &mut self,
        words: &Words,
        style: Style,
        before: f32,
        part: NodeId,
    ) -> Vec<Strip> {
        let node = self.node(part, Role::Paragraph, words);
        let mut strips = self.strips(words, style, node, LEFT, self.sheet.measure);
        if let Some(first) = strips.first_mut() {
            first.before = before;
        }
        strips
    }
}

/// A short thick bar below the title.
fn bar() -> Strip {
    Strip {
        before: 18.0,
        height: 3.0,
        ink: vec![(
            Mark::Decor,
            super::furniture::block([LEFT, 0.0, LEFT + 64.0, 3.0], ACCENT),
        )],
        ..Strip::default()
    }
}
