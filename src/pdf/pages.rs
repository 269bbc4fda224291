//! The pages of the file, with their ink and their links.

use super::file::File;
use super::fonts::FontSet;
use super::syntax::{Number, Syntax};
use super::{PdfError, content};
use crate::layout::{Laid, Link, LinkTarget, Spot};

/// The numbers of objects that others refer to.
pub(super) struct Numbers {
    /// The root of the pages.
    pub(super) root: Number,
    /// The pages.
    pub(super) pages: Vec<Number>,
    /// The links, page by page.
    pub(super) links: Vec<Vec<Number>>,
}

impl Numbers {
    /// Numbers for the pages and links of a document.
    pub(super) fn new(file: &mut File, laid: &Laid) -> Self {
        Self {
            root: file.number(),
            pages: laid.pages.iter().map(|_| file.number()).collect(),
            links: laid
                .pages
                .iter()
                .map(|page| page.links.iter().map(|_| file.number()).collect())
                .collect(),
        }
    }
}

/// Adds the pages and drains their ink from the document; fonts and picture are in `resources`. In the parent tree,
/// page `n` has the key `n`; the links follow in order.
pub(super) fn add(
    file: &mut File,
    laid: &mut Laid,
    fonts: &FontSet,
    numbers: &Numbers,
    resources: Number,
) -> Result<(), PdfError> {
    let area = [0.0, 0.0, laid.size.0, laid.size.1];
    let mut key = laid.pages.len();
    for (at, number) in numbers.pages.iter().enumerate() {
        let ink = file.number();
        file.add_stream(ink, b"", &content::stream(at, laid, fonts))?;
        for chunk in &mut laid.pages[at].chunks {
            chunk.draws = Vec::new(); // in a large document, ink takes most of the memory
        }
        let links = &numbers.links[at];
        for (link, of) in laid.pages[at].links.iter().zip(links) {
            file.add(*of, |out| {
                write_link(out, link, *number, key, laid, numbers);
            })?;
            key += 1;
        }
        file.add(*number, |out| {
            out.put("<</Type/Page/Parent ").reference(numbers.root);
            for name in ["/MediaBox", "/CropBox", "/TrimBox"] {
                out.put(name).reals(&area);
            }
            out.put("/Resources ").reference(resources);
            out.put("/Contents ").reference(ink);
            if !links.is_empty() {
                out.put("/Annots").references(links);
            }
            out.put("/Tabs/S/StructParents ").count(at).put(">>");
        })?;
    }
    file.add(numbers.root, |out| {
        out.put("<</Type/Pages/Count ").count(numbers.pages.len());
        out.put("/Kids").references(&numbers.pages).put(">>");
    })
}

/// Writes a link of a page, under its key in the parent tree.
fn write_link(
    out: &mut Syntax,
    link: &Link,
    page: Number,
    key: usize,
    laid: &Laid,
    numbers: &Numbers,
) {
    let height = laid.size.1;
    let [left, top, right, bottom] = link.area;
    out.put("<</Type/Annot/Subtype/Link/Rect");
    out.reals(&[left, height - bottom, right, height - top]);
    // No border, and printed.
    out.put("/Border[0 0 0]/F 4/P ").reference(page);
    out.put("/Contents").words(&link.label);
    out.put("/StructParent ").count(key);
    match &link.target {
        // By now links to items lead to places.
        LinkTarget::Item(_) => destination(out, Spot::default(), height, &numbers.pages),
        LinkTarget::Spot(spot) => destination(out, *spot, height, &numbers.pages),
        LinkTarget::Web(address) => {
            out.put("/A<</S/URI/URI")
                .literal(address.as_bytes())
                .put(">>");
        }
    }
    out.put(">>");
}

/// Writes the place in the file to jump to.
pub(super) fn destination(out: &mut Syntax, spot: Spot, height: f32, pages: &[Number]) {
    let top = (height - spot.y + 12.0).clamp(0.0, height);
    if let Some(page) = pages.get(spot.page).or(pages.last()) {
        out.put("/Dest[").reference(*page);
        out.put("/XYZ null ").real(top).put(" null]");
    }
}
