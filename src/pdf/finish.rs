//! Pages, tags and everything else that makes the file accessible and archival, added one after the other.

use super::file::File;
use super::fonts::FontSet;
use super::pages::Numbers;
use super::syntax::{Number, Syntax};
use super::{PdfError, content, metadata, outline, pages, profile, tags};
use crate::layout::Laid;
use lopdf::{Document, Object, ObjectId};
use printpdf::PdfSaveOptions;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Height of capitals in thousandths; the drawing library writes the height of ascenders instead.
const CAPITALS: i64 = 660;

/// The bytes of the file.
pub(super) fn finish(laid: &mut Laid, fonts: &FontSet) -> Result<Vec<u8>, PdfError> {
    let mut file = File::new();
    let resources = resources(&mut file, laid, fonts)?;
    let numbers = Numbers::new(&mut file, laid);
    pages::add(&mut file, laid, fonts, &numbers, resources)?;
    let tree = tags::add(&mut file, laid, &numbers)?;
    let outline = outline::add(&mut file, laid, &numbers.pages)?;
    let catalog = catalog(&mut file, laid, &numbers, tree, outline)?;
    let info = file.number();
    file.add(info, |out| metadata::info(out, &laid.meta))?;
    file.finish(catalog, info)
}

/// The fonts and the picture, as the drawing library makes them.
fn resources(file: &mut File, laid: &Laid, fonts: &FontSet) -> Result<Number, PdfError> {
    let options = PdfSaveOptions {
        subset_fonts: false,
        ..PdfSaveOptions::default()
    };
    let drawn = content::resources(laid, fonts).to_lopdf_document(&options, &mut Vec::new());
    let page = drawn
        .page_iter()
        .next()
        .and_then(|id| drawn.get_dictionary(id).ok());
    let resources = page.and_then(|page| page.get(b"Resources").ok()?.as_reference().ok());
    let resources = resources.ok_or_else(|| PdfError::Writing("no resources".to_owned()))?;
    copy(file, drawn, resources)
}

/// Copies an object of the drawing library and all that it refers to; returns its number in the file.
fn copy(file: &mut File, mut from: Document, first: ObjectId) -> Result<Number, PdfError> {
    let number = file.number();
    let mut numbers = BTreeMap::from([(first, number)]);
    let mut waiting = vec![(first, number)];
    while let Some((id, number)) = waiting.pop() {
        let mut object = from.objects.remove(&id).unwrap_or(Object::Null);
        correct(&mut object);
        let mut written = Syntax::default();
        written.object(&object, &mut |id| match numbers.entry(id) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                let number = file.number();
                waiting.push((id, number));
                *free.insert(number)
            }
        });
        match object {
            Object::Stream(stream) => file.add_stream(number, &written.bytes, &stream.content)?,
            _ => file.add(number, |out| out.bytes.append(&mut written.bytes))?,
        }
    }
    Ok(number)
}

/// Corrects what the drawing library writes about fonts; lengths are written by `file`.
fn correct(object: &mut Object) {
    match object {
        Object::Dictionary(font) if font.has_type(b"FontDescriptor") => {
            font.set("CapHeight", CAPITALS);
        }
        Object::Stream(stream) => {
            stream.dict.remove(b"Length");
        }
        _ => {}
    }
}

/// Adds the catalogue, which programs read first.
fn catalog(
    file: &mut File,
    laid: &Laid,
    numbers: &Numbers,
    tree: Number,
    outline: Option<Number>,
) -> Result<Number, PdfError> {
    let [packet, profile, catalog] = [(); 3].map(|()| file.number());
    let properties = metadata::xmp(&laid.meta);
    // Uncompressed, so that programs that do not understand the file can find it.
    file.add_open_stream(packet, b"/Type/Metadata/Subtype/XML", properties.as_bytes());
    file.add_stream(profile, b"/N 3", &profile::srgb())?;
    file.add(catalog, |out| {
        out.put("<</Type/Catalog/Pages ").reference(numbers.root);
        out.put("/Lang").literal(laid.meta.language.as_bytes());
        out.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
        out.put("/StructTreeRoot ").reference(tree);
        out.put("/Metadata ").reference(packet);
        out.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
        out.put("/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)");
        out.put("/DestOutputProfile ").reference(profile);
        out.put(">>]/PageLayout/OneColumn/PageMode");
        match outline {
            Some(outline) => out.put("/UseOutlines/Outlines ").reference(outline),
            None => out.put("/UseNone"),
        };
        if laid.first_page != 1 {
            out.put("/PageLabels<</Nums[0<</S/D/St ")
                .count(laid.first_page)
                .put(">>]>>");
        }
        out.put(">>");
    })?;
    Ok(catalog)
}
