//! Groups of bars with their numbers, one group for each school year.

use super::flow::{Strip, height_of, keep_together};
use super::style::{LABEL, LEFT, RIGHT, ROOM, TICK};
use super::timeline::filled;
use super::{Draw, Kind, Mark, NodeId, Setter};
use crate::document::{Bars, Group};

/// Left edge of the bars.
const START: f32 = LEFT + 84.0;
/// Room for the numbers after the bars.
const NUMBERS: f32 = 44.0;
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
    /// Bars, all on one page where they fit it.
    pub(super) fn people(&mut self, bars: &Bars, parent: NodeId) {
        let values = bars.groups.iter().flat_map(|group| &group.bars);
        let most = values.map(|bar| bar.value).fold(0.0, f64::max);
        if most <= 0.0 {
            return;
        }
        let figure = self.node(parent, Kind::Figure, &bars.alt);
        self.tree.node(figure).alt = Some(bars.alt.text.trim().to_owned());
        let mark = Mark::Node(figure);
        let groups = bars.groups.iter();
        let mut strips: Vec<Strip> = groups.map(|group| self.group(group, most, mark)).collect();
        strips.extend(self.legend(&bars.legend, mark));
        let anchor = self.flow.anchor();
        if let Some(first) = strips.first_mut() {
            first.before = GAP;
            first.anchor = Some(anchor);
        }
        let whole = height_of(&strips) <= ROOM;
        keep_together(&mut strips, whole);
        self.flow.extend(strips);
        let end = self.flow.here();
        let start = self.flow.spot(anchor);
        if let Some(start) = start.filter(|start| start.page == end.page) {
            self.tree.node(figure).area = Some((start.page, [LEFT, start.y, RIGHT, end.y]));
        }
        self.flow.space(AFTER);
    }

    /// A group with its label at the left, and each number at the end of its bar.
    fn group(&mut self, group: &Group, most: f64, mark: Mark) -> Strip {
        let label = self.shape(&group.label, LABEL.tabular());
        let run = label.run(LEFT, STEP / 2.0 + LABEL.size * 0.33);
        let mut ink = vec![(mark, Draw::Text(run))];
        let mut top = 0.0;
        for bar in &group.bars {
            let share = (bar.value / most).clamp(0.0, 1.0) as f32;
            let mut end = START;
            if bar.value > 0.0 {
                end = START + (share * (RIGHT - NUMBERS - START)).max(SHORTEST);
                let middle = top + STEP / 2.0;
                let area = [START, middle - BAR / 2.0, end, middle + BAR / 2.0];
                ink.extend(filled(area, bar.fill).map(|draw| (mark, draw)));
            }
            let number = self.shape(&bar.number, TICK.tabular());
            let x = (end + 5.0).min(RIGHT - number.whole_width());
            let run = number.run(x, top + STEP / 2.0 + TICK.size * 0.33);
            ink.push((mark, Draw::Text(run)));
            top += STEP;
        }
        Strip {
            before: APART,
            height: top.max(STEP),
            ink,
            ..Strip::default()
        }
    }
}
