//! The words on a page, for who cannot see it: as they are read aloud from the file, a line for each block.

use super::paper::{Chunk, Draw, Laid, Mark, Node, NodeId, Page, Role, Run};
use super::shape::SOFT_HYPHEN;
use super::tree::ROOT;

/// From the end of a piece of a line to the next one there is a space if it is wider than this share of the letters' size.
const SPACE: f32 = 0.12;

/// The words on each page, in reading order, with those that stand for figures.
pub(crate) fn words(laid: &Laid) -> Vec<String> {
    let nodes = &laid.nodes;
    let page = |page: &Page| {
        let mut said = String::new();
        let mut before: Option<(NodeId, Option<&Run>)> = None;
        for chunk in &page.chunks {
            let Mark::Node(node) = chunk.mark else {
                continue;
            };
            if let Some(figure) = figure_of(nodes, node) {
                if before.is_none_or(|(last, _)| last != figure) {
                    begin(&mut said);
                    said += nodes[figure].alt.as_deref().unwrap_or_default();
                }
                before = Some((figure, None));
                continue;
            }
            let block = block_of(nodes, node);
            for run in runs(chunk) {
                match before {
                    Some((last, Some(run_before))) if last == block => {
                        if said.ends_with(SOFT_HYPHEN) {
                            said.pop();
                        } else if is_apart(run_before, run) {
                            said.push(' ');
                        }
                    }
                    _ => begin(&mut said),
                }
                said += &run.text;
                before = Some((block, Some(run)));
            }
        }
        said
    };
    laid.pages.iter().map(page).collect()
}

/// Begins a line.
fn begin(said: &mut String) {
    if !said.is_empty() {
        said.push('\n');
    }
}

fn runs(chunk: &Chunk) -> impl Iterator<Item = &Run> {
    chunk.draws.iter().filter_map(|draw| match draw {
        Draw::Text(run) => Some(run),
        Draw::Shape { .. } | Draw::Picture { .. } => None,
    })
}

/// True if two pieces of a block that follow each other stand in two lines, or with a space between them.
fn is_apart(one: &Run, next: &Run) -> bool {
    let width: i32 = one.glyphs.iter().map(|glyph| glyph.advance).sum();
    let end = one.x + width as f32 * one.size / 1000.0;
    let is_spaced = one.text.ends_with(' ') || next.text.starts_with(' ');
    let is_in_line = (one.y - next.y).abs() < one.size / 2.0;
    let is_joined = is_in_line && next.x - end < one.size * SPACE;
    !is_spaced && !is_joined
}

/// The figure that a node is part of, if words stand for it.
fn figure_of(nodes: &[Node], id: NodeId) -> Option<NodeId> {
    up(nodes, id).find(|id| nodes[*id].alt.is_some())
}

/// The block that a node is a piece of: an entry of a list is one, with its number.
fn block_of(nodes: &[Node], id: NodeId) -> NodeId {
    let is_piece = |kind| {
        use Role::{ItemBody, ItemLabel, Link, Reference, Span};
        matches!(kind, Span | Link | Reference | ItemLabel | ItemBody)
    };
    let mut up = up(nodes, id);
    up.find(|id| !is_piece(nodes[*id].kind)).unwrap_or(id)
}

/// A node and those that it is in, but for the document.
fn up(nodes: &[Node], id: NodeId) -> impl Iterator<Item = NodeId> {
    let above = |id: &NodeId| nodes.get(*id).map(|node| node.parent);
    std::iter::successors(Some(id), above).take_while(|id| *id != ROOT)
}
