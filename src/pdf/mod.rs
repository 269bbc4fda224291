//! Pages to bytes: the only place that names the PDF libraries.
//!
//! The drawing library makes `content`'s fonts (`fonts`) and picture. The rest is written straight into the `file`, in
//! its `syntax`, since hundreds of pages as objects of a library take much time and memory: `finish` adds the `pages`
//! with their ink, and what makes the file accessible and archival: the tree of tags (`tags`), `outline`, `metadata`
//! and colour profile (`profile`). The file follows PDF/UA-1 and PDF/A-2a. The same document gives the same bytes.
//! `pixels` draws the pages of a file, `pictures` single figures for a document of another kind.

mod content;
mod file;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod pages;
mod pictures;
mod pixels;
mod profile;
mod syntax;
mod tags;

pub use crate::layout::{Area, LeftOut, Spot};

pub use pictures::{DrawnFigure, pictures};
pub use pixels::{Opened, Pixels};

use crate::document::Document;
use crate::layout::{LinkTarget, Page, lay_out, words};
use fonts::FontSet;

/// A document as a PDF file.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font has, and that were left out: each once per place.
    pub left_out: Vec<LeftOut>,
    /// Where answers stand on the pages, in reading order.
    pub areas: Vec<Area>,
    /// Links from one page to another, in reading order.
    pub jumps: Vec<Jump>,
    /// What stands on each page, a line for each block, with the words that stand for figures.
    pub words: Vec<String>,
}

/// A link inside the document, such as an entry of the contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// Index of the page it stands on.
    pub page: usize,
    /// Left, top, right, bottom.
    pub rect: [f32; 4],
    /// Where it leads.
    pub to: Spot,
    /// The heading there.
    pub label: String,
}

impl AsRef<[u8]> for Export {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Why a document cannot be made into a PDF file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// The shipped fonts cannot be used.
    Font,
    /// The library that writes PDF files gave up; its own words.
    Writing(String),
}

impl PdfError {
    /// The key of its message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Font => "pdf-font",
            Self::Writing(_) => "pdf-writing",
        }
    }

    /// The arguments of its message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Font => Vec::new(),
            Self::Writing(detail) => vec![("detail", detail.clone())],
        }
    }
}

/// A document as the bytes of a PDF file.
pub fn export(document: &Document) -> Result<Export, PdfError> {
    let mut laid = lay_out(document).map_err(|_bad_font| PdfError::Font)?;
    let fonts = FontSet::new(&laid)?;
    let words = words(&laid);
    let bytes = finish::finish(&mut laid, &fonts)?;
    Ok(Export {
        bytes,
        pages: laid.pages.len(),
        left_out: laid.left_out,
        jumps: jumps(&laid.pages),
        areas: laid.areas,
        words,
    })
}

fn jumps(pages: &[Page]) -> Vec<Jump> {
    let links = pages.iter().enumerate();
    let links = links.flat_map(|(at, page)| page.links.iter().map(move |link| (at, link)));
    let inside = links.filter_map(|(page, link)| match link.target {
        LinkTarget::Spot(to) => Some(Jump {
            page,
            rect: link.area,
            to,
            label: link.label.clone(),
        }),
        LinkTarget::Web(_) | LinkTarget::Item(_) => None,
    });
    inside.collect()
}
