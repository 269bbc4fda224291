//! The tree of tags: what each piece of ink is, in reading order, and the way back from ink to tag.

use super::finish::{count, words};
use crate::layout::{Kid, Kind, Laid, Mark, Node, NodeId};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// The pages of the file and the links on each of them.
pub(super) struct Parts<'a> {
    /// Objects of the pages.
    pub(super) pages: &'a [ObjectId],
    /// Objects of the links, page by page.
    pub(super) links: &'a [Vec<ObjectId>],
}

/// The standard name of a kind of node.
pub(super) fn name(kind: Kind) -> String {
    match kind {
        Kind::Heading(level) => return format!("H{level}"),
        Kind::Document => "Document",
        Kind::Part => "Part",
        Kind::Paragraph => "P",
        Kind::List { .. } => "L",
        Kind::Item => "LI",
        Kind::ItemLabel => "Lbl",
        Kind::ItemBody => "LBody",
        Kind::Table => "Table",
        Kind::Row => "TR",
        Kind::ColumnHead | Kind::RowHead => "TH",
        Kind::Cell => "TD",
        Kind::Figure => "Figure",
        Kind::Contents => "TOC",
        Kind::ContentsItem => "TOCI",
        Kind::Reference => "Reference",
        Kind::Link => "Link",
    }
    .to_owned()
}

/// Adds the tree. Page `n` has the number `n` on the way back, the links follow in order.
pub(super) fn add(file: &mut Document, laid: &Laid, parts: &Parts) -> ObjectId {
    let root = file.new_object_id();
    let alive = alive(&laid.nodes);
    let ids: Vec<ObjectId> = laid.nodes.iter().map(|_| file.new_object_id()).collect();
    let numbers = numbers(laid);
    for (at, node) in laid.nodes.iter().enumerate().filter(|(at, _)| alive[*at]) {
        let parent = if at == 0 { root } else { ids[node.parent] };
        let mut tag = tag(node, laid, parts, &ids, &numbers);
        tag.set("P", parent);
        file.set_object(ids[at], tag);
    }
    let back = way_back(file, laid, &ids);
    let links: usize = laid.pages.iter().map(|page| page.links.len()).sum();
    let next = count(laid.pages.len() + links);
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[0],
            "ParentTree" => back,
            "ParentTreeNextKey" => next,
        },
    );
    root
}

/// Nodes that hang in the tree.
fn alive(nodes: &[Node]) -> Vec<bool> {
    let mut alive = vec![false; nodes.len()];
    if let Some(root) = alive.first_mut() {
        *root = true;
    }
    for (at, node) in nodes.iter().enumerate() {
        for kid in node
            .kids
            .iter()
            .filter(|_| alive[at])
            .copied()
            .collect::<Vec<_>>()
        {
            if let Kid::Node(id) = kid {
                alive[id] = true;
            }
        }
    }
    alive
}

/// The number of each chunk among the tagged ones of its page.
fn numbers(laid: &Laid) -> BTreeMap<(usize, usize), i64> {
    let mut numbers = BTreeMap::new();
    for (page, content) in laid.pages.iter().enumerate() {
        let tagged = content
            .chunks
            .iter()
            .enumerate()
            .filter(|(_, chunk)| matches!(chunk.mark, Mark::Node(_)));
        for (number, (at, _)) in tagged.enumerate() {
            numbers.insert((page, at), count(number));
        }
    }
    numbers
}

fn tag(
    node: &Node,
    laid: &Laid,
    parts: &Parts,
    ids: &[ObjectId],
    numbers: &BTreeMap<(usize, usize), i64>,
) -> Dictionary {
    let home = node.kids.iter().find_map(|kid| match kid {
        Kid::Chunk(page, _) | Kid::Link(page, _) => Some(*page),
        Kid::Node(_) => None,
    });
    let kid = |kid: &Kid| match *kid {
        Kid::Node(id) => Object::Reference(ids[id]),
        Kid::Chunk(page, at) => {
            let number = numbers.get(&(page, at)).copied().unwrap_or(0);
            if Some(page) == home {
                Object::Integer(number)
            } else {
                dictionary! { "Type" => "MCR", "Pg" => parts.pages[page], "MCID" => number }.into()
            }
        }
        Kid::Link(page, at) => dictionary! {
            "Type" => "OBJR", "Pg" => parts.pages[page], "Obj" => parts.links[page][at],
        }
        .into(),
    };
    let mut tag = dictionary! {
        "Type" => "StructElem",
        "S" => Object::Name(name(node.kind).into_bytes()),
        "K" => Object::Array(node.kids.iter().map(kid).collect()),
    };
    if let Some(page) = home {
        tag.set("Pg", parts.pages[page]);
    }
    if let Some(language) = &node.language {
        tag.set("Lang", Object::string_literal(language.as_str()));
    }
    if let Some(alt) = &node.alt {
        let alt = if alt.is_empty() {
            &laid.meta.title
        } else {
            alt
        };
        tag.set("Alt", words(alt));
    }
    if let Some(attributes) = attributes(node, laid.size.1) {
        tag.set("A", attributes);
    }
    tag
}

fn attributes(node: &Node, height: f32) -> Option<Dictionary> {
    let attributes = match node.kind {
        Kind::ColumnHead => dictionary! { "O" => "Table", "Scope" => "Column" },
        Kind::RowHead => dictionary! { "O" => "Table", "Scope" => "Row" },
        Kind::List { ordered: true } => dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
        Kind::List { ordered: false } => dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        Kind::Figure => {
            let (_, [left, top, right, bottom]) = node.area?;
            let corners = [left, height - bottom, right, height - top];
            let corners = corners.map(Object::Real).to_vec();
            dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners }
        }
        _ => return None,
    };
    Some(attributes)
}

/// From the numbers of the ink on each page, and of each link, to their tags.
fn way_back(file: &mut Document, laid: &Laid, ids: &[ObjectId]) -> ObjectId {
    let mut entries: Vec<Object> = Vec::new();
    for (at, page) in laid.pages.iter().enumerate() {
        let nodes = page.chunks.iter().filter_map(|chunk| match chunk.mark {
            Mark::Node(node) => Some(node),
            _ => None,
        });
        let tags: Vec<Object> = nodes.map(|node: NodeId| ids[node].into()).collect();
        entries.push(Object::Integer(count(at)));
        entries.push(file.add_object(tags).into());
    }
    let links = laid.pages.iter().flat_map(|page| &page.links);
    for (at, link) in links.enumerate() {
        entries.push(Object::Integer(count(laid.pages.len() + at)));
        entries.push(ids[link.node].into());
    }
    file.add_object(dictionary! { "Nums" => entries })
}
