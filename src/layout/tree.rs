//! Builds the tree of meaning, and attaches the ink once all pages are made.

use super::paper::{Kid, Mark, Node, NodeId, Page, Role};
use std::collections::BTreeSet;
use std::ops::Range;

/// The document's node.
pub(super) const ROOT: NodeId = 0;

/// The tree while it grows.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Nodes inside words that have no place yet.
    inline: BTreeSet<NodeId>,
}

impl Tree {
    /// Only the document.
    pub(super) fn new() -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            inline: BTreeSet::new(),
        };
        tree.nodes.push(node(Role::Document, ROOT));
        tree
    }

    /// A new node at the end of its parent.
    pub(super) fn add(&mut self, parent: NodeId, kind: Role) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(node(kind, parent));
        self.nodes[parent].kids.push(Kid::Node(id));
        id
    }

    /// A node inside the words of its parent; it takes its place when its ink does.
    pub(super) fn add_inline(&mut self, parent: NodeId, kind: Role) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(node(kind, parent));
        self.inline.insert(id);
        id
    }

    /// The same in another language than the document's.
    pub(super) fn add_in(&mut self, parent: NodeId, kind: Role, language: Option<&str>) -> NodeId {
        let id = self.add(parent, kind);
        self.nodes[id].language = language.map(str::to_owned);
        id
    }

    /// A node, mutably.
    pub(super) fn node(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id]
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Shifts the pages of the figures among some nodes.
    pub(super) fn move_areas(&mut self, of: Range<NodeId>, pages: usize) {
        let nodes = self.nodes.get_mut(of).unwrap_or_default();
        for (page, _) in nodes.iter_mut().filter_map(|node| node.area.as_mut()) {
            *page += pages;
        }
    }

    /// Gives an inline node its place, inside those around it.
    fn attach(&mut self, id: NodeId) {
        if self.inline.remove(&id) {
            let parent = self.nodes[id].parent;
            self.attach(parent);
            self.nodes[parent].kids.push(Kid::Node(id));
        }
    }

    /// The nodes, holding the ink of the pages. Nodes that stayed empty are dropped from their parents, except cells.
    pub(super) fn hang(mut self, pages: &[Page]) -> Vec<Node> {
        for (at, page) in pages.iter().enumerate() {
            for (index, chunk) in page.chunks.iter().enumerate() {
                if let Mark::Node(id) = chunk.mark {
                    self.attach(id);
                    self.nodes[id].kids.push(Kid::Chunk(at, index));
                }
            }
            for (index, link) in page.links.iter().enumerate() {
                self.nodes[link.node].kids.push(Kid::Link(at, index));
            }
        }
        for id in (1..self.nodes.len()).rev() {
            let node = &self.nodes[id];
            let cell = matches!(node.kind, Role::Cell | Role::ColumnHead | Role::RowHead);
            if node.kids.is_empty() && !cell {
                let parent = node.parent;
                self.nodes[parent].kids.retain(|kid| *kid != Kid::Node(id));
            }
        }
        self.nodes
    }
}

fn node(kind: Role, parent: NodeId) -> Node {
    Node {
        kind,
        parent,
        kids: Vec::new(),
        language: None,
        alt: None,
        area: None,
        place: None,
        widths: Vec::new(),
    }
}
