//! The tree of tags: what each piece of ink is, in reading order, and the way back from ink to tag.

use super::PdfError;
use super::file::File;
use super::pages::Numbers;
use super::syntax::{Number, Syntax};
use crate::layout::{Chunk, Kid, Kind, Laid, Mark, Node, Page};

/// The standard name of a kind of node, as the file has names.
pub(super) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "/Document",
        Kind::Part => "/Part",
        Kind::Heading(1) => "/H1",
        Kind::Heading(2) => "/H2",
        Kind::Heading(_) => "/H3",
        Kind::Paragraph => "/P",
        Kind::List { .. } => "/L",
        Kind::Item => "/LI",
        Kind::ItemLabel => "/Lbl",
        Kind::ItemBody => "/LBody",
        Kind::Table => "/Table",
        Kind::Row => "/TR",
        Kind::ColumnHead | Kind::RowHead => "/TH",
        Kind::Cell => "/TD",
        Kind::Figure => "/Figure",
        Kind::Contents => "/TOC",
        Kind::ContentsItem => "/TOCI",
        Kind::Reference => "/Reference",
        Kind::Link => "/Link",
    }
}

/// Adds the tree; gives back the number of its root.
pub(super) fn add(file: &mut File, laid: &Laid, numbers: &Numbers) -> Result<Number, PdfError> {
    let root = file.number();
    let hung = hung(&laid.nodes);
    let number = |hung: &bool| if *hung { file.number() } else { root };
    let tags: Vec<Number> = hung.iter().map(number).collect();
    let writer = Writer {
        laid,
        numbers,
        tags: &tags,
        ink: ink(laid),
    };
    for (at, node) in laid.nodes.iter().enumerate().filter(|(at, _)| hung[*at]) {
        let parent = if at == 0 { root } else { tags[node.parent] };
        file.add(tags[at], |out| writer.tag(out, node, parent))?;
    }
    let back = way_back(file, laid, &tags)?;
    let links: usize = laid.pages.iter().map(|page| page.links.len()).sum();
    file.add(root, |out| {
        out.put("<</Type/StructTreeRoot/K ").reference(tags[0]);
        out.put("/ParentTree ").reference(back);
        out.put("/ParentTreeNextKey ")
            .count(laid.pages.len() + links)
            .put(">>");
    })?;
    Ok(root)
}

/// Which nodes hang in the tree.
fn hung(nodes: &[Node]) -> Vec<bool> {
    let mut hung = vec![false; nodes.len()];
    if let Some(root) = hung.first_mut() {
        *root = true;
    }
    for (at, node) in nodes.iter().enumerate() {
        for kid in &node.kids {
            if let (Kid::Node(kid), true) = (kid, hung[at]) {
                hung[*kid] = true;
            }
        }
    }
    hung
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
        Kind::ColumnHead => {
            out.put("/A<</O/Table/Scope/Column>>");
        }
        Kind::RowHead => {
            out.put("/A<</O/Table/Scope/Row>>");
        }
        Kind::List { ordered: true } => {
            out.put("/A<</O/List/ListNumbering/Decimal>>");
        }
        Kind::List { ordered: false } => {
            out.put("/A<</O/List/ListNumbering/Disc>>");
        }
        Kind::Figure => {
            if let Some((_, [left, top, right, bottom])) = node.area {
                out.put("/A<</O/Layout/Placement/Block/BBox");
                out.reals(&[left, height - bottom, right, height - top]);
                out.put(">>");
            }
        }
        _ => {}
    }
}

/// Adds the way from the numbers of the ink on each page, and of each link, to their tags.
fn way_back(file: &mut File, laid: &Laid, tags: &[Number]) -> Result<Number, PdfError> {
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
    let back = file.number();
    file.add(back, |out| {
        out.put("<</Nums[");
        out.bytes.append(&mut entries.bytes);
        out.put("]>>");
    })?;
    Ok(back)
}
