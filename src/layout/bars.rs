//! Groups of bars with their numbers, such as one for each school year.

use super::flow::{Strip, height_of, keep_together};
use super::lines::lines;
use super::style::{LABEL, LEFT, TICK};
use super::timeline::filled;
use super::{Draw, Mark, NodeId, Role, Setter};
use crate::document::{Bars, Group};

/// The narrowest column of labels, and the widest as a share of the text.
const LABELS: (f32, f32) = (60.0, 0.4);
/// The most room for the numbers after the bars, as a share of the text.
const NUMBERS: f32 = 0.3;
/// Space between labels, bars and numbers.
const GUTTER: f32 = 10.0;
/// Height of a bar.
const BAR: f32 = 8.0;
/// From bar to bar.
const STEP: f32 = 13.0;
/// Space between groups.
const APART: f32 = 7.0;
/// The shortest bar.
const SHORTEST: f32 = 1.5;
/// Space above the figure.
const GAP: f32 = 10.0;
/// Space below it.
const AFTER: f32 = 9.0;

impl Setter<'_> {
    /// Bars, all on one page if they fit.
    pub(super) fn drawn_bars(&mut self, bars: &Bars, parent: NodeId) {
        let Some(frame) = self.frame(bars) else {
            return;
        };
        let figure = self.node(parent, Role::Figure, &bars.alt);
        self.tree.node(figure).alt = Some(bars.alt.text.trim().to_owned());
        let mark = Mark::Node(figure);
        let groups = bars.groups.iter();
        let mut strips: Vec<Strip> = groups.map(|group| self.group(group, frame, mark)).collect();
        strips.extend(self.legend(&bars.legend, None, mark));
        if height_of(&strips) <= self.sheet.room {
            self.add_figure(figure, strips, (GAP, AFTER));
            return;
        }
        if let Some(first) = strips.first_mut() {
            first.before = GAP;
        }
        keep_together(&mut strips, false);
        self.flow.extend(strips);
        self.flow.space(AFTER);
    }

    /// Where all bars begin and where the longest end; `None` if there are none.
    fn frame(&mut self, bars: &Bars) -> Option<(f32, f32)> {
        let (mut label, mut number): (f32, f32) = (LABELS.0, 0.0);
        for group in &bars.groups {
            label = label.max(self.shape(&group.label, LABEL.tabular()).whole_width());
            for bar in &group.bars {
                number = number.max(self.shape(&bar.number, TICK.tabular()).whole_width());
            }
        }
        let start = LEFT + label.min(self.sheet.measure * LABELS.1) + GUTTER;
        let end = self.sheet.right() - number.min(self.sheet.measure * NUMBERS) - GUTTER;
        (number > 0.0).then_some((start, end))
    }

    /// A group with its label at the left, and each number at the end of its bar.
    fn group(&mut self, group: &Group, (start, longest): (f32, f32), mark: Mark) -> Strip {
        let label = self.shape(&group.label, LABEL.tabular());
        let cut = lines(&label, start - GUTTER - LEFT);
        let mut ink = Vec::new();
        let mut below = (STEP - LABEL.leading) / 2.0;
        for line in &cut {
            let run = label.line(line, LEFT, below + LABEL.baseline());
            ink.push((mark, Draw::Text(run)));
            below += LABEL.leading;
        }
        let mut top = 0.0;
        for bar in &group.bars {
            let share = (bar.value / group.most).clamp(0.0, 1.0) as f32;
            let mut end = start;
            if bar.value > 0.0 {
                end = start + (share * (longest - start)).max(SHORTEST);
                let middle = top + STEP / 2.0;
                let area = [start, middle - BAR / 2.0, end, middle + BAR / 2.0];
                ink.extend(filled(area, bar.fill).map(|draw| (mark, draw)));
            }
            let number = self.shape(&bar.number, TICK.tabular());
            let x = (end + 5.0).min(self.sheet.right() - number.whole_width());
            let run = number.run(x, top + STEP / 2.0 + TICK.size * 0.33);
            ink.push((mark, Draw::Text(run)));
            top += STEP;
        }
        Strip {
            before: APART,
            height: top.max(below),
            ink,
            ..Strip::default()
        }
    }
}
