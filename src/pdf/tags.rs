//! The structure tree: what each piece of ink is, in reading order; and the parent tree, from ink back to its tag.

use super::PdfError;
use super::file::File;
use super::pages::Numbers;
use super::syntax::{Number, Syntax};
use crate::layout::{Chunk, Kid, Laid, Mark, Node, Page, Role};

/// The standard name of a kind of node, in PDF syntax.
pub(super) fn name(kind: Role) -> &'static str {
    match kind {
        Role::Document => "/Document",
        Role::Part => "/Part",
        Role::Heading(1) => "/H1",
        Role::Heading(2) => "/H2",
        Role::Heading(3) => "/H3",
        Role::Heading(_) => "/H4",
        Role::Paragraph => "/P",
        Role::List { .. } => "/L",
        Role::Item => "/LI",
        Role::ItemLabel => "/Lbl",
        Role::ItemBody => "/LBody",
        Role::Table => "/Table",
        Role::Row => "/TR",
        Role::ColumnHead | Role::RowHead => "/TH",
        Role::Cell => "/TD",
        Role::Figure => "/Figure",
        Role::Contents => "/TOC",
        Role::ContentsItem => "/TOCI",
        Role::Reference => "/Reference",
        Role::Link => "/Link",
        Role::Span => "/Span",
    }
}

/// Adds the tree; returns the number of its root.
pub(super) fn add(file: &mut File, laid: &Laid, numbers: &Numbers) -> Result<Number, PdfError> {
    let root = file.number();
    let reachable = reachable(&laid.nodes);
    let number = |reachable: &bool| if *reachable { file.number() } else { root };
    let tags: Vec<Number> = reachable.iter().map(number).collect();
    let writer = Writer {
        laid,
        numbers,
        tags: &tags,
        ink: ink(laid),
    };
    for (at, node) in laid
        .nodes
        .iter()
        .enumerate()
        .filter(|(at, _)| reachable[*at])
    {
        let parent = if at == 0 { root } else { tags[node.parent] };
        file.add(tags[at], |out| writer.tag(out, node, parent))?;
    }
    let parents = parent_tree(file, laid, &tags)?;
    let links: usize = laid.pages.iter().map(|page| page.links.len()).sum();
    file.add(root, |out| {
        out.put("<</Type/StructTreeRoot/K ").reference(tags[0]);
        out.put("/ParentTree ").reference(parents);
        out.put("/ParentTreeNextKey ")
            .count(laid.pages.len() + links)
            .put(">>");
    })?;
    Ok(root)
}

/// Which nodes are in the tree.
fn reachable(nodes: &[Node]) -> Vec<bool> {
    let mut reachable = vec![false; nodes.len()];
    if let Some(root) = reachable.first_mut() {
        *root = true;
    }
    for (at, node) in nodes.iter().enumerate() {
        for kid in &node.kids {
            if let (Kid::Node(kid), true) = (kid, reachable[at]) {
                reachable[*kid] = true;
            }
        }
    }
    reachable
}

/// The number of each chunk among the tagged ones of its page.
fn ink(laid: &Laid) -> Vec<Vec<usize>> {
    let page = |page: &Page| {
        let mut next = 0;
        let number = |chunk: &Chunk| {
            let number = next;
            next += usize::from(matches!(chunk.mark, Mark::Node(_)));
            number
        };
        page.chunks.iter().map(number).collect()
    };
    laid.pages.iter().map(page).collect()
}

/// Writes tags.
struct Writer<'a> {
    laid: &'a Laid,
    numbers: &'a Numbers,
    /// The tag of each node.
    tags: &'a [Number],
    /// The number of the ink on each page.
    ink: Vec<Vec<usize>>,
}

impl Writer<'_> {
    fn tag(&self, out: &mut Syntax, node: &Node, parent: Number) {
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Chunk(page, _) | Kid::Link(page, _) => Some(*page),
            Kid::Node(_) => None,
        });
        out.put("<</Type/StructElem/S").put(name(node.kind));
        out.put("/P ").reference(parent);
        if let Some(page) = home {
            out.put("/Pg ").reference(self.numbers.pages[page]);
        }
        out.put("/K");
        out.list(&node.kids, |out, kid| self.kid(out, *kid, home));
        if let Some(language) = &node.language {
            out.put("/Lang").literal(language.as_bytes());
        }
        if let Some(alt) = &node.alt {
            let title = &self.laid.meta.title;
            out.put("/Alt")
                .words(if alt.is_empty() { title } else { alt });
        }
        attributes(out, node, self.laid.size.1);
        out.put(">>");
    }

    fn kid(&self, out: &mut Syntax, kid: Kid, home: Option<usize>) {
        match kid {
            Kid::Node(node) => {
                out.reference(self.tags[node]);
            }
            Kid::Chunk(page, at) if Some(page) == home => {
                out.count(self.ink[page][at]);
            }
            Kid::Chunk(page, at) => {
                out.put("<</Type/MCR/Pg ")
                    .reference(self.numbers.pages[page]);
                out.put("/MCID ").count(self.ink[page][at]).put(">>");
            }
            Kid::Link(page, at) => {
                out.put("<</Type/OBJR/Pg ")
                    .reference(self.numbers.pages[page]);
                out.put("/Obj ")
                    .reference(self.numbers.links[page][at])
                    .put(">>");
            }
        }
    }
}

fn attributes(out: &mut Syntax, node: &Node, height: f32) {
    match node.kind {
        Role::ColumnHead => {
            out.put("/A<</O/Table/Scope/Column>>");
        }
        Role::RowHead => {
            out.put("/A<</O/Table/Scope/Row>>");
        }
        Role::List { ordered: true } => {
            out.put("/A<</O/List/ListNumbering/Decimal>>");
        }
        Role::List { ordered: false } => {
            out.put("/A<</O/List/ListNumbering/Disc>>");
        }
        Role::Figure => {
            if let Some((_, [left, top, right, bottom])) = node.area {
                out.put("/A<</O/Layout/Placement/Block/BBox");
                out.reals(&[left, height - bottom, right, height - top]);
                out.put(">>");
            }
        }
        _ => {}
    }
}

/// Adds the parent tree: from the numbers of the ink on each page, and from each link, to their tags.
fn parent_tree(file: &mut File, laid: &Laid, tags: &[Number]) -> Result<Number, PdfError> {
    let mut entries = Syntax::default();
    for (at, page) in laid.pages.iter().enumerate() {
        let nodes = page.chunks.iter().filter_map(|chunk| match chunk.mark {
            Mark::Node(node) => Some(tags[node]),
            _ => None,
        });
        let nodes: Vec<Number> = nodes.collect();
        let number = file.number();
        file.add(number, |out| {
            out.references(&nodes);
        })?;
        entries.count(at).put(" ").reference(number).put(" ");
    }
    let links = laid.pages.iter().flat_map(|page| &page.links);
    for (at, link) in links.enumerate() {
        entries.count(laid.pages.len() + at).put(" ");
        entries.reference(tags[link.node]).put(" ");
    }
    let number = file.number();
    file.add(number, |out| {
        out.put("<</Nums[");
        out.bytes.append(&mut entries.bytes);
        out.put("]>>");
    })?;
    Ok(number)
}
