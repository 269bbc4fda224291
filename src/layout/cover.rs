//! The cover page.

use super::flow::{Strip, height_of};
use super::furniture::rule;
use super::style::{
    ACCENT, BOTTOM, COVER_KIND, COVER_PERIOD, COVER_SCHOOL, HAIRLINE, LEFT, MEASURE, RIGHT, Style,
    TOP, cover_title,
};
use super::{Kind, Mark, NodeId, Setter};
use crate::document::{Cover, Words};

/// Where the title stands, if there is room: a little below the upper third.
const TITLE_TOP: f32 = TOP + 112.0;

impl Setter<'_> {
    /// Kind, title, school and period in the upper half, facts at the foot.
    pub(super) fn cover(&mut self, cover: &Cover, part: NodeId) {
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
        let facts = self.fact_rows(&cover.facts, part);
        let facts_height: f32 = facts.height() + 12.0;
        let height = height_of(&upper);
        let spare = BOTTOM - TOP - height - facts_height;
        self.flow.sink(TITLE_TOP.min(TOP + (spare / 2.0).max(0.0)));
        for strip in upper {
            self.flow.put(strip);
        }
        if !cover.facts.is_empty() {
            self.flow.sink(BOTTOM - facts_height);
            self.flow.put(Strip {
                height: 12.0,
                ink: vec![(Mark::Decor, rule(LEFT, RIGHT, 0.0, HAIRLINE))],
                ..Strip::default()
            });
            self.set_rows(facts);
        }
    }

    fn cover_lines(
        &mut self,
        words: &Words,
        style: Style,
        before: f32,
        part: NodeId,
    ) -> Vec<Strip> {
        let node = self.node(part, Kind::Paragraph, words);
        let mut strips = self.strips(words, style, node, LEFT, MEASURE);
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
