//! The diagram of what leads to what: boxes in columns, with lines between them.

use super::flow::Strip;
use super::lines::{Line, lines};
use super::shape::Shaped;
use super::style::{ACCENT, INK, LABEL, LEFT, MUTED, RULE, Style, TICK, TINT};
use super::{Draw, Mark, NodeId, Role, Setter};
use crate::document::{Links, Words};

/// Space between columns, for the lines.
const BETWEEN: f32 = 30.0;
/// Space between boxes.
const APART: f32 = 7.0;
/// Space around the words of a box.
const PAD: f32 = 4.0;
/// The most lines of words in a box.
const MOST_LINES: usize = 4;
/// A diagram higher than this share of the text gets fewer lines per name.
const HIGHEST: f32 = 0.8;
/// Space above the figure.
const GAP: f32 = 10.0;
/// Space below it.
const AFTER: f32 = 9.0;
/// Words in boxes.
const NAME: Style = Style { ink: INK, ..TICK };

/// A box with its words.
struct Placed {
    words: Shaped,
    lines: Vec<Line>,
    /// Left, top, right, bottom.
    area: [f32; 4],
}

impl Setter<'_> {
    /// A diagram on one page. Names that are too long end with an ellipsis; the figure's words have them in full.
    pub(super) fn links(&mut self, links: &Links, parent: NodeId) {
        let Some((layers, height)) = self.boxes(links) else {
            return;
        };
        let figure = self.node(parent, Role::Figure, &links.alt);
        self.tree.node(figure).alt = Some(links.alt.text.trim().to_owned());
        let mark = Mark::Node(figure);
        let anchor = self.flow.anchor();
        let mut strip = Strip {
            before: GAP,
            height,
            anchor: Some(anchor),
            ..Strip::default()
        };
        for arrow in &links.arrows {
            let ends = (
                layers
                    .get(arrow.layer)
                    .and_then(|layer| layer.get(arrow.from)),
                layers
                    .get(arrow.layer + 1)
                    .and_then(|layer| layer.get(arrow.to)),
            );
            if let (Some(from), Some(to)) = ends {
                strip
                    .ink
                    .extend(drawn(from.area, to.area).map(|draw| (mark, draw)));
            }
        }
        for (at, layer) in layers.iter().enumerate() {
            if let (Some(first), Some(named)) = (layer.first(), links.layers.get(at)) {
                let head = self.shape(&named.head, LABEL.bold());
                let run = head.run(first.area[0], LABEL.baseline());
                strip.ink.push((mark, Draw::Text(run)));
            }
            for (row, placed) in layer.iter().enumerate() {
                strip
                    .ink
                    .push((mark, frame(placed.area, links.hangs(at, row))));
                let [left, top, ..] = placed.area;
                for (line, at) in placed.lines.iter().zip(0_u8..) {
                    let y = top + PAD + f32::from(at) * NAME.leading + NAME.baseline();
                    let run = placed.words.line(line, left + PAD, y);
                    strip.ink.push((mark, Draw::Text(run)));
                }
            }
        }
        self.flow.add(strip);
        if let Some(spot) = self.flow.spot(anchor) {
            let area = [LEFT, spot.y, self.sheet.right(), spot.y + height];
            self.tree.node(figure).area = Some((spot.page, area));
        }
        self.flow.space(AFTER);
    }

    /// The boxes of each column and the height of all, with as many lines in each as the page has room for.
    fn boxes(&mut self, links: &Links) -> Option<(Vec<Vec<Placed>>, f32)> {
        let count = u8::try_from(links.layers.len()).ok()?;
        let width =
            (self.sheet.measure - BETWEEN * f32::from(count.checked_sub(1)?)) / f32::from(count);
        let mut found = None;
        for most in (1..=MOST_LINES).rev() {
            let mut layers = Vec::new();
            for (layer, at) in links.layers.iter().zip(0_u8..) {
                let left = LEFT + f32::from(at) * (width + BETWEEN);
                let boxes = layer
                    .boxes
                    .iter()
                    .map(|words| self.boxed(words, left, width, most));
                layers.push(boxes.collect::<Vec<Placed>>());
            }
            let height = stack(&mut layers);
            found = Some((layers, height));
            if height <= self.sheet.room * HIGHEST {
                break;
            }
        }
        found.filter(|(_, height)| *height <= self.sheet.room)
    }

    fn boxed(&mut self, words: &Words, left: f32, width: f32, most: usize) -> Placed {
        let room = width - 2.0 * PAD;
        let mut shaped = self.shape(words, NAME);
        let mut cut = lines(&shaped, room);
        let mut kept = cut
            .get(most.saturating_sub(1))
            .map_or(0, |line| line.bytes.end);
        while cut.len() > most && kept > 0 {
            let text = shaped
                .text
                .get(..kept)
                .unwrap_or_default()
                .trim_end()
                .to_owned();
            let shorter = words.with_text(format!("{}…", text.trim_end_matches('…')));
            shaped = self.shape(&shorter, NAME);
            cut = lines(&shaped, room);
            // The ellipsis may need the room of the last letter.
            kept = text.char_indices().next_back().map_or(0, |(at, _)| at);
        }
        let height = cut
            .iter()
            .map(|_| NAME.leading)
            .sum::<f32>()
            .max(NAME.leading)
            + 2.0 * PAD;
        Placed {
            words: shaped,
            lines: cut,
            area: [left, 0.0, left + width, height],
        }
    }
}

/// Stacks the boxes of each column, all around the same middle; returns the height of all.
fn stack(layers: &mut [Vec<Placed>]) -> f32 {
    let height = |layer: &Vec<Placed>| -> f32 {
        let boxes = layer
            .iter()
            .map(|placed| placed.area[3] - placed.area[1] + APART);
        boxes.sum::<f32>() - APART
    };
    let highest = layers.iter().map(height).fold(0.0, f32::max);
    let head = LABEL.leading + 4.0;
    for layer in layers {
        let mut y = head + (highest - height(layer)) / 2.0;
        for placed in layer {
            let tall = placed.area[3] - placed.area[1];
            placed.area[1] = y;
            placed.area[3] = y + tall;
            y += tall + APART;
        }
    }
    head + highest
}

/// A line from the right of one box to the left of another, with its head.
fn drawn(from: [f32; 4], to: [f32; 4]) -> [Draw; 2] {
    let start = (from[2], f32::midpoint(from[1], from[3]));
    let end = (to[0], f32::midpoint(to[1], to[3]));
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    let long = dx.hypot(dy).max(1.0);
    let (dx, dy) = (dx / long, dy / long);
    let side = |side: f32| (end.0 - 5.0 * dx - side * dy, end.1 - 5.0 * dy + side * dx);
    [
        Draw::Shape {
            points: vec![start, end],
            fill: None,
            stroke: Some((MUTED, 0.7)),
            dotted: false,
        },
        Draw::Shape {
            points: vec![end, side(2.2), side(-2.2)],
            fill: Some(MUTED),
            stroke: None,
            dotted: false,
        },
    ]
}

/// A box; its outline is dotted if no arrow touches it.
fn frame(area: [f32; 4], hangs: bool) -> Draw {
    let [left, top, right, bottom] = area;
    Draw::Shape {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
        fill: Some(TINT),
        stroke: Some(if hangs { (RULE, 0.7) } else { (ACCENT, 0.9) }),
        dotted: !hangs,
    }
}
