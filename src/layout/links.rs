//! The diagram of what leads to what: boxes in columns, with lines between them; each goal has a colour of its own.

use super::flow::Strip;
use super::lines::{Line, lines};
use super::shape::Shaped;
use super::style::{ACCENT, INK, LABEL, LEFT, PATHS, RULE, Style, TICK, TINT};
use super::{Draw, Ink, Mark, NodeId, Role, Setter};
use crate::document::{Arrow, Links, Words};

/// Space between columns, for the lines.
const BETWEEN: f32 = 30.0;
/// Space between boxes, and what is left of it if the page is full.
const APART: (f32, f32) = (5.0, 2.0);
/// Space around the words of a box.
const PAD: f32 = 4.0;
/// A column no wider than this keeps its names on one line, and leaves the others more room.
const SHORT: f32 = 70.0;
/// Columns of short names become this many times as wide as they need, if there is room.
const WIDEST_SHARE: f32 = 2.0;
/// From line to line where several leave or reach one box.
const STEP: f32 = 4.0;
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
        let mut strip = Strip {
            height,
            ..Strip::default()
        };
        let paths = paths(links);
        for (at, arrow) in links.arrows.iter().enumerate() {
            let path = paths.get(at).copied().unwrap_or_default();
            let ends = (
                layers
                    .get(arrow.layer)
                    .and_then(|layer| layer.get(arrow.from)),
                layers
                    .get(arrow.layer + 1)
                    .and_then(|layer| layer.get(arrow.to)),
            );
            if let (Some(from), Some(to)) = ends {
                let start = spread(links, *arrow, true, from.area);
                let end = spread(links, *arrow, false, to.area);
                let start = (from.area[2], start);
                let end = (to.area[0], end);
                let ink = PATHS[path % PATHS.len()];
                strip
                    .ink
                    .extend(drawn(start, end, ink).map(|draw| (mark, draw)));
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
        self.add_figure(figure, vec![strip], (GAP, AFTER));
    }

    /// The boxes of each column and the height of all, with as many lines in each as the page has room for.
    fn boxes(&mut self, links: &Links) -> Option<(Vec<Vec<Placed>>, f32)> {
        let widths = self.widths(links)?;
        let mut found = None;
        for (most, apart) in [
            (MOST_LINES, APART.0),
            (3, APART.0),
            (2, APART.0),
            (1, APART.0),
            (1, APART.1),
        ] {
            let mut layers = Vec::new();
            let mut left = LEFT;
            for (layer, width) in links.layers.iter().zip(&widths) {
                let boxes = layer.boxes.iter();
                let boxes = boxes.map(|words| self.boxed(words, left, *width, most));
                layers.push(boxes.collect::<Vec<Placed>>());
                left += width + BETWEEN;
            }
            let height = stack(&mut layers, apart);
            found = Some((layers, height));
            if height <= self.sheet.room * HIGHEST {
                break;
            }
        }
        found.filter(|(_, height)| *height <= self.sheet.room)
    }

    /// The widths of the columns: those of short names as narrow as these, the others alike.
    fn widths(&mut self, links: &Links) -> Option<Vec<f32>> {
        let count = u8::try_from(links.layers.len()).ok()?;
        let all = self.sheet.measure - BETWEEN * f32::from(count.checked_sub(1)?);
        let mut widths: Vec<Option<f32>> = Vec::new();
        for layer in &links.layers {
            let head = self.shape(&layer.head, LABEL.bold()).whole_width();
            let names = layer.boxes.iter();
            let names = names.map(|words| self.shape(words, NAME).whole_width());
            let widest = names.fold(head, f32::max) + 2.0 * PAD + 1.0;
            widths.push((widest <= SHORT).then_some(widest));
        }
        let taken: f32 = widths.iter().flatten().sum();
        let wide = widths.iter().filter(|width| width.is_none()).count();
        let wide = (all - taken) / u8::try_from(wide.max(1)).map_or(1.0, f32::from);
        // Without a wide one the short ones share the room, as far as their words look well in it.
        let share = if taken > 0.0 && widths.iter().all(Option::is_some) {
            (all / taken).min(WIDEST_SHARE)
        } else {
            1.0
        };
        let widths = widths
            .into_iter()
            .map(|width| width.map_or(wide, |width| width * share));
        Some(widths.collect())
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
fn stack(layers: &mut [Vec<Placed>], apart: f32) -> f32 {
    let height = |layer: &Vec<Placed>| -> f32 {
        let boxes = layer
            .iter()
            .map(|placed| placed.area[3] - placed.area[1] + apart);
        boxes.sum::<f32>() - apart
    };
    let highest = layers.iter().map(height).fold(0.0, f32::max);
    let head = LABEL.leading + 4.0;
    for layer in layers {
        let mut y = head + (highest - height(layer)) / 2.0;
        for placed in layer {
            let tall = placed.area[3] - placed.area[1];
            placed.area[1] = y;
            placed.area[3] = y + tall;
            y += tall + apart;
        }
    }
    head + highest
}

/// The path that each line belongs to: that of the goal which it leads to or comes from, by the goal's place in the
/// second column, or in the first if there are no needs. Lines from an activity to a partner follow its first goal.
fn paths(links: &Links) -> Vec<usize> {
    let goals = usize::from(links.layers.len() > 2);
    let first_goal = |layer: usize, mut at: usize| {
        for before in (goals..layer).rev() {
            let mut leading = links.arrows.iter();
            let leading = leading.find(|arrow| arrow.layer == before && arrow.to == at);
            at = leading.map_or(at, |arrow| arrow.from);
        }
        at
    };
    let path = |arrow: &Arrow| match arrow.layer {
        layer if layer < goals => arrow.to,
        layer => first_goal(layer, arrow.from),
    };
    links.arrows.iter().map(path).collect()
}

/// The height at which a line leaves or reaches a box: those of one box stand apart, in the order of their other ends.
fn spread(links: &Links, arrow: Arrow, leaves: bool, area: [f32; 4]) -> f32 {
    let same = |other: &&Arrow| {
        other.layer == arrow.layer
            && if leaves {
                other.from == arrow.from
            } else {
                other.to == arrow.to
            }
    };
    let far = |other: &Arrow| if leaves { other.to } else { other.from };
    let (mut count, mut before) = (0_u16, 0_u16);
    for other in links.arrows.iter().filter(same) {
        count += 1;
        before += u16::from(far(other) < far(&arrow));
    }
    let room = (area[3] - area[1] - 4.0).max(0.0);
    let step = STEP.min(room / f32::from(count.max(1)));
    let middle = f32::midpoint(area[1], area[3]);
    middle + (f32::from(before) - f32::from(count.saturating_sub(1)) / 2.0) * step
}

/// A line from the right of one box to the left of another, with its head.
fn drawn(start: (f32, f32), end: (f32, f32), ink: Ink) -> [Draw; 2] {
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    let long = dx.hypot(dy).max(1.0);
    let (dx, dy) = (dx / long, dy / long);
    let side = |side: f32| (end.0 - 5.0 * dx - side * dy, end.1 - 5.0 * dy + side * dx);
    [
        Draw::Shape {
            points: vec![start, end],
            fill: None,
            stroke: Some((ink, 0.8)),
            dotted: false,
        },
        Draw::Shape {
            points: vec![end, side(2.0), side(-2.0)],
            fill: Some(ink),
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
