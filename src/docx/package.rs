//! The parts of a Word file, how they refer to each other, and their archive.

use super::xml::{Xml, tag};
use crate::pdf::PdfError;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Where the kinds of relations and of parts are named.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
/// Where the pictures are, which are packed already.
pub(super) const MEDIA: &str = "word/media/";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A part of the file.
pub(super) struct Part {
    /// Its path in the archive.
    pub(super) path: String,
    /// What kind of part it is, for the list of contents; `None` if its ending says so.
    pub(super) kind: Option<String>,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

impl Part {
    /// A part of the document itself, by the name of its kind.
    pub(super) fn word(name: &str, kind: &str, xml: &Xml) -> Self {
        Self {
            path: format!("word/{name}.xml"),
            kind: Some(format!("{WORD}{kind}+xml")),
            bytes: xml.file(),
        }
    }

    /// A part of another kind.
    pub(super) fn other(path: &str, kind: &str, bytes: Vec<u8>) -> Self {
        Self {
            path: path.to_owned(),
            kind: Some(kind.to_owned()),
            bytes,
        }
    }

    /// A picture as PNG, or a list of relations.
    pub(super) fn plain(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            kind: None,
            bytes,
        }
    }
}

/// What a part refers to.
#[derive(Default)]
pub(super) struct Relations(Vec<Relation>);

struct Relation {
    kind: String,
    target: String,
    outside: bool,
}

impl Relations {
    /// Adds another part of the file, by its kind and its path; returns the id.
    pub(super) fn part(&mut self, kind: &str, target: &str) -> String {
        let kind = if kind.starts_with("metadata/") {
            format!("{PACKAGE}relationships/{kind}")
        } else {
            format!("{OFFICE}{kind}")
        };
        self.add(kind, target, false)
    }

    /// Adds an address on the web, once; returns the id.
    pub(super) fn web(&mut self, address: &str) -> String {
        let known = self
            .0
            .iter()
            .position(|it| it.outside && it.target == address);
        match known {
            Some(at) => id(at),
            None => self.add(format!("{OFFICE}hyperlink"), address, true),
        }
    }

    fn add(&mut self, kind: String, target: &str, outside: bool) -> String {
        self.0.push(Relation {
            kind,
            target: target.to_owned(),
            outside,
        });
        id(self.0.len() - 1)
    }

    /// The list as a part.
    pub(super) fn file(&self, path: &str) -> Part {
        let all = self.0.iter().enumerate().map(|(at, relation)| {
            let it = tag("Relationship")
                .with("Id", id(at))
                .with("Type", &relation.kind)
                .with("Target", &relation.target);
            if relation.outside {
                it.with("TargetMode", "External")
            } else {
                it
            }
        });
        let list = tag("Relationships").with("xmlns", format!("{PACKAGE}relationships"));
        Part::plain(path.to_owned(), list.of(all).file())
    }
}

fn id(at: usize) -> String {
    format!("rId{}", at + 1)
}

/// The archive. The same parts give the same bytes.
pub(super) fn pack(parts: &[Part]) -> Result<Vec<u8>, PdfError> {
    let contents = Part::plain("[Content_Types].xml".to_owned(), contents(parts).file());
    packed([&contents].into_iter().chain(parts))
        .map_err(|error| PdfError::Writing(error.to_string()))
}

fn packed<'a>(parts: impl Iterator<Item = &'a Part>) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let is_packed = part.path.starts_with(MEDIA);
        let method = if is_packed {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .system(System::Unix) // the same bytes on each system
            .last_modified_time(DateTime::default()); // no clock: the first day there is
        archive.start_file(&part.path, options)?;
        archive.write_all(&part.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Which part is of which kind.
fn contents(parts: &[Part]) -> Xml {
    let usual = [
        ("png", "image/png".to_owned()),
        (
            "rels",
            format!(
                "application/vnd.{}",
                "openxmlformats-package.relationships+xml"
            ),
        ),
        ("xml", "application/xml".to_owned()),
    ];
    let usual = usual.map(|(ending, kind)| {
        tag("Default")
            .with("Extension", ending)
            .with("ContentType", kind)
    });
    let named = parts.iter().filter_map(|part| {
        let kind = part.kind.as_ref()?;
        let it = tag("Override").with("PartName", format!("/{}", part.path));
        Some(it.with("ContentType", kind))
    });
    tag("Types")
        .with("xmlns", format!("{PACKAGE}content-types"))
        .of(usual)
        .of(named)
}
