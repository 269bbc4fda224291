//! Reads a Word file as others do: its parts, its text in order, and what is in it.

use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The part with the text.
pub(crate) const TEXT: &str = "word/document.xml";

/// The parts of a file by their paths.
pub(crate) struct Word(BTreeMap<String, Vec<u8>>);

impl Word {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let name = file.name().unwrap().into_owned();
            assert!(parts.insert(name, bytes).is_none());
        }
        Self(parts)
    }

    /// The paths of all parts.
    pub(crate) fn paths(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    pub(crate) fn bytes(&self, path: &str) -> &[u8] {
        self.0.get(path).unwrap_or_else(|| panic!("no {path}"))
    }

    /// A part as XML; it must be well formed.
    pub(crate) fn xml(&self, path: &str) -> Document<'_> {
        let text = std::str::from_utf8(self.bytes(path)).unwrap();
        Document::parse(text).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// All parts that are XML.
    pub(crate) fn all_xml(&self) -> Vec<(&str, Document<'_>)> {
        let paths = self.paths().into_iter();
        let paths = paths.filter(|path| !path.starts_with("word/media/"));
        paths.map(|path| (path, self.xml(path))).collect()
    }

    /// The relations of the text: their ids with where they lead.
    pub(crate) fn relations(&self) -> BTreeMap<String, String> {
        let xml = self.xml("word/_rels/document.xml.rels");
        let of = |node: Node, name: &str| node.attribute(name).unwrap().to_owned();
        let all = named(xml.root(), "Relationship").into_iter();
        all.map(|node| (of(node, "Id"), of(node, "Target")))
            .collect()
    }

    /// The text as it is read, without contents and figures.
    pub(crate) fn text(&self) -> String {
        text_of(self.xml(TEXT).root(), &["sdt"])
    }

    /// The text of each paragraph that has any, without contents and figures.
    pub(crate) fn paragraphs(&self) -> Vec<(String, String)> {
        let xml = self.xml(TEXT);
        let body = named(xml.root(), "body")[0];
        let all = named(body, "p").into_iter();
        let outside = all.filter(|it| it.ancestors().all(|it| it.tag_name().name() != "sdt"));
        let read = outside.map(|node| (style(node), text_of(node, &[])));
        read.filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// All elements of a name below a node, in order.
pub(crate) fn named<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    let all = node.descendants();
    all.filter(|node| node.tag_name().name() == name).collect()
}

/// The value of an attribute, whatever its vocabulary.
pub(crate) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|it| it.name() == name).map(|it| it.value())
}

/// The ids of relations that a node names.
pub(crate) fn relation<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    let all = node.attributes();
    let all = all.filter(|it| it.namespace() == Some(RELATIONS));
    all.map(|it| it.value()).collect()
}

/// The value of the first element of a name below a node.
pub(crate) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let found = named(node, name).into_iter().next()?;
    attribute(found, "val")
}

/// The style of a paragraph.
pub(crate) fn style(paragraph: Node) -> String {
    value(paragraph, "pStyle").unwrap_or_default().to_owned()
}

/// The text below a node, without elements of some names.
pub(crate) fn text_of(node: Node, without: &[&str]) -> String {
    let mut text = String::new();
    for kid in node.children() {
        match kid.tag_name().name() {
            name if without.contains(&name) => {}
            "t" => text.extend(kid.text()),
            "noBreakHyphen" => text.push('\u{2011}'),
            "softHyphen" | "instrText" => {}
            _ => text += &text_of(kid, without),
        }
    }
    text
}
