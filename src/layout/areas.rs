//! Where answers stand on the pages: the ink of the nodes that show them.

use super::paper::{Area, Draw, Mark, Node, NodeId, Page, Role, Run};
use super::tree::ROOT;
use crate::plan::Place;

/// From the baseline to the top of the letters, as a share of their size.
const ABOVE: f32 = 0.76;
/// From the baseline to the lower end of the letters.
const BELOW: f32 = 0.24;
/// Tops of letters that are no further apart stand in one line.
const SAME_LINE: f32 = 0.01;

/// The areas of all answers, in reading order. Ink of one answer that follows itself on a page is one area.
pub(super) fn areas(pages: &[Page], nodes: &[Node]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        // Of ink that shows no answer, only decoration may stand between.
        let mut goes_on = false;
        for chunk in &page.chunks {
            let Mark::Node(node) = chunk.mark else {
                continue;
            };
            let Some(place) = place_of(nodes, node) else {
                goes_on = false;
                continue;
            };
            // Of answers that share a line, each has an area in each line.
            let is_piece = is_in_a_line(nodes, node);
            let rects: Vec<[f32; 4]> = if is_piece {
                chunk.draws.iter().filter_map(letters_of).collect()
            } else {
                bounds(&chunk.draws).into_iter().collect()
            };
            goes_on &= !rects.is_empty();
            for rect in rects {
                match areas.last_mut() {
                    Some(last)
                        if goes_on
                            && last.page == at
                            && last.place == place
                            && (!is_piece || (last.rect[1] - rect[1]).abs() < SAME_LINE) =>
                    {
                        last.rect = around(last.rect, rect);
                    }
                    _ => areas.push(Area {
                        place,
                        page: at,
                        rect,
                    }),
                }
                goes_on = true;
            }
        }
    }
    areas
}

/// The answer that a node shows by itself or as part of another one.
fn place_of(nodes: &[Node], mut id: NodeId) -> Option<Place> {
    loop {
        let node = nodes.get(id)?;
        if node.place.is_some() || id == ROOT {
            return node.place;
        }
        id = node.parent;
    }
}

/// True for a piece of a line, and what is inside it.
fn is_in_a_line(nodes: &[Node], mut id: NodeId) -> bool {
    while let Some(node) = nodes.get(id).filter(|_| id != ROOT) {
        if node.kind == Role::Span {
            return true;
        }
        id = node.parent;
    }
    false
}

/// The least rectangle around the letters.
fn bounds(draws: &[Draw]) -> Option<[f32; 4]> {
    draws.iter().filter_map(letters_of).reduce(around)
}

fn letters_of(draw: &Draw) -> Option<[f32; 4]> {
    match draw {
        Draw::Text(run) => Some(letters(run)),
        Draw::Shape { .. } | Draw::Picture { .. } => None,
    }
}

fn letters(run: &Run) -> [f32; 4] {
    let width: i32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
    [
        run.x,
        run.y - run.size * ABOVE,
        run.x + width as f32 * run.size / 1000.0,
        run.y + run.size * BELOW,
    ]
}

fn around(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [
        a[0].min(b[0]),
        a[1].min(b[1]),
        a[2].max(b[2]),
        a[3].max(b[3]),
    ]
}
