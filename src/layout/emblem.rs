//! The emblem of the European Union with its statement.

use super::flow::Strip;
use super::furniture::polygon;
use super::lines;
use super::style::{LEFT, STATEMENT};
use super::{Draw, Mark, NodeId, Role, Setter};
use crate::document::{EMBLEM_LENGTH, Emblem, emblem};

/// Its height in points: 1.3 cm, where 1 cm is the least.
const HEIGHT: f32 = 37.0;
/// Between the emblem and its statement.
const GAP: f32 = 8.0;
/// The widest line of the statement.
const WIDEST: f32 = 100.0;
/// Space above, in the text.
const BEFORE: f32 = 16.0;

impl Setter<'_> {
    /// The emblem in the text, at its left edge.
    pub(super) fn emblem_block(&mut self, emblem: &Emblem, parent: NodeId) {
        let anchor = self.flow.anchor();
        let (ink, figure, _) = self.emblem(emblem, Some(LEFT), parent);
        self.flow.add(Strip {
            before: BEFORE,
            height: HEIGHT,
            ink,
            anchor: Some(anchor),
            ..Strip::default()
        });
        if let Some(spot) = self.flow.spot(anchor) {
            let area = [LEFT, spot.y, LEFT + EMBLEM_LENGTH * HEIGHT, spot.y + HEIGHT];
            self.tree.node(figure).area = Some((spot.page, area));
        }
    }

    /// The ink of emblem and statement from a left edge on, or up to the right edge of the text, with the node of the
    /// emblem and its area below the top of the ink.
    pub(super) fn emblem(
        &mut self,
        Emblem { statement, alt }: &Emblem,
        left: Option<f32>,
        parent: NodeId,
    ) -> (Vec<(Mark, Draw)>, NodeId, [f32; 4]) {
        let figure = self.node(parent, Role::Figure, alt);
        self.tree.node(figure).alt = Some(alt.text.clone());
        let words = self.node(parent, Role::Paragraph, statement);
        let shaped = self.shape(statement, STATEMENT);
        let cut = lines::even_lines(&shaped, WIDEST);
        let widest = cut.iter().map(|line| line.width).fold(0.0, f32::max);
        let width = EMBLEM_LENGTH * HEIGHT;
        let left = left.unwrap_or(self.sheet.right() - widest - GAP - width);
        let mut ink = Vec::new();
        for (points, colour) in emblem() {
            let points = points.into_iter();
            let points = points.map(|(x, y)| (left + x * HEIGHT, y * HEIGHT));
            ink.push((Mark::Node(figure), polygon(points.collect(), colour)));
        }
        let count = u8::try_from(cut.len()).map_or(1.0, f32::from);
        let mut top = (HEIGHT - count * STATEMENT.leading) / 2.0;
        for line in &cut {
            let run = shaped.line(line, left + width + GAP, top + STATEMENT.baseline());
            ink.push((Mark::Node(words), Draw::Text(run)));
            top += STATEMENT.leading;
        }
        (ink, figure, [left, 0.0, left + width, HEIGHT])
    }
}
