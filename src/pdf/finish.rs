//! The finishing pass: what the drawing library leaves out of the file is added here, and the file is written.

use super::fonts::FontSet;
use super::{PdfError, content, metadata, outline, profile, tags};
use crate::layout::{Laid, Spot, Target};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{
    Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary,
};
use printpdf::PdfSaveOptions;
use std::collections::BTreeSet;
use std::io::Write;

/// Objects in one packed stream of the file, at least.
const PACKED: usize = 120;
/// About the most packed streams of a file.
const STREAMS: usize = 12;
/// How much is tried to make the file small, of 9: more takes twice the time and saves a hundredth.
const LEVEL: u32 = 6;
/// The byte that must not end a stream: some readers take it for the line's end.
const RETURN: u8 = b'\r';

/// The bytes of the file.
pub(super) fn finish(laid: &mut Laid, fonts: &FontSet) -> Result<Vec<u8>, PdfError> {
    let options = PdfSaveOptions {
        subset_fonts: false,
        ..PdfSaveOptions::default()
    };
    let empty = content::empty(laid, fonts);
    let mut file = empty.to_lopdf_document(&options, &mut Vec::new());
    drop(empty);
    "1.7".clone_into(&mut file.version);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    ink(&mut file, laid, fonts, &pages)?;
    let links = pages_and_links(&mut file, laid, &pages)?;
    let parts = tags::Parts {
        pages: &pages,
        links: &links,
    };
    let tree = tags::add(&mut file, laid, &parts);
    let outline = outline::add(&mut file, laid, &pages);
    catalog(&mut file, laid, tree, outline)?;
    mend_fonts(&mut file);
    pack(&mut file)?;
    identify(&mut file, laid);
    write(file)
}

/// A place in the file to jump to.
pub(super) fn destination(spot: Spot, height: f32, pages: &[ObjectId]) -> Object {
    let page = pages.get(spot.page).or(pages.last()).copied();
    let top = (height - spot.y + 12.0).clamp(0.0, height);
    vec![
        page.map_or(Object::Null, Object::Reference),
        Object::Name(b"XYZ".to_vec()),
        Object::Null,
        Object::Real(top),
        Object::Null,
    ]
    .into()
}

/// Words as a text string of the file.
pub(super) fn words(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// Words as UTF-16 with its mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// A number that differs for different bytes (FNV-1a).
pub(super) fn hash(bytes: &[u8], seed: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed;
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Moves the ink to the pages, packed at once: unpacked, it is much of the memory that a large document takes.
fn ink(
    file: &mut Document,
    laid: &mut Laid,
    fonts: &FontSet,
    pages: &[ObjectId],
) -> Result<(), PdfError> {
    for (at, id) in pages.iter().enumerate().take(laid.pages.len()) {
        let entries = file.get_dictionary(*id).map_err(writing)?;
        let contents = entries.get(b"Contents").and_then(Object::as_reference);
        let contents = contents.map_err(writing)?;
        let mut stream = Stream::new(Dictionary::new(), content::stream(at, laid, fonts));
        pack_stream(&mut stream)?;
        file.objects.insert(contents, Object::Stream(stream));
        for chunk in &mut laid.pages[at].chunks {
            chunk.draws = Vec::new();
        }
    }
    Ok(())
}

/// Ties pages to the tree and adds their links; gives back the links' objects, page by page.
fn pages_and_links(
    file: &mut Document,
    laid: &Laid,
    pages: &[ObjectId],
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let height = laid.size.1;
    let mut all = Vec::with_capacity(pages.len());
    let mut number = count(pages.len());
    for (at, (id, page)) in pages.iter().zip(&laid.pages).enumerate() {
        let mut links = Vec::with_capacity(page.links.len());
        for link in &page.links {
            let [left, top, right, bottom] = link.area;
            let area = [left, height - bottom, right, height - top].map(Object::Real);
            let mut entries = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => area.to_vec(),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4, // printed too
                "P" => *id,
                "Contents" => words(&link.label),
                "StructParent" => number,
            };
            match &link.target {
                Target::Spot(spot) => entries.set("Dest", destination(*spot, height, pages)),
                Target::Web(address) => {
                    let address = Object::string_literal(address.as_str());
                    entries.set("A", dictionary! { "S" => "URI", "URI" => address });
                }
            }
            links.push(file.add_object(entries));
            number += 1;
        }
        let entries = file.get_dictionary_mut(*id).map_err(writing)?;
        entries.remove(b"Annots");
        if !links.is_empty() {
            let references: Vec<Object> = links.iter().map(|link| (*link).into()).collect();
            entries.set("Annots", references);
        }
        entries.set("Tabs", Object::Name(b"S".to_vec()));
        entries.set("StructParents", count(at));
        all.push(links);
    }
    Ok(all)
}

fn catalog(
    file: &mut Document,
    laid: &Laid,
    tree: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), PdfError> {
    let packet = metadata::xmp(&laid.meta).into_bytes();
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        packet,
    );
    let packet = file.add_object(packet.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile::srgb()));
    let intent = file.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    let info = file.add_object(metadata::info(&laid.meta));
    file.trailer.set("Info", info);
    let catalog = file.catalog_mut().map_err(writing)?;
    catalog.set("Lang", Object::string_literal(laid.meta.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("PageLayout", Object::Name(b"OneColumn".to_vec()));
    let mode = if outline.is_some() {
        "UseOutlines"
    } else {
        "UseNone"
    };
    catalog.set("PageMode", Object::Name(mode.into()));
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    if laid.first_page != 1 {
        let labels = dictionary! { "S" => "D", "St" => count(laid.first_page) };
        let labels = vec![Object::Integer(0), labels.into()];
        catalog.set("PageLabels", dictionary! { "Nums" => labels });
    }
    prune(file);
    Ok(())
}

/// Takes away what nothing leads to. The library's own way costs the square of the number of objects.
fn prune(file: &mut Document) {
    let mut reached = BTreeSet::new();
    let mut waiting = Vec::new();
    let mut found: Vec<&Object> = file.trailer.iter().map(|(_, object)| object).collect();
    loop {
        while let Some(object) = found.pop() {
            match object {
                Object::Reference(id) if reached.insert(*id) => waiting.push(*id),
                Object::Array(items) => found.extend(items),
                Object::Dictionary(dict) => found.extend(dict.iter().map(|(_, object)| object)),
                Object::Stream(stream) => {
                    found.extend(stream.dict.iter().map(|(_, object)| object));
                }
                _ => {}
            }
        }
        match waiting.pop() {
            Some(id) => found.extend(file.objects.get(&id)),
            None => break,
        }
    }
    file.objects.retain(|id, _| reached.contains(id));
}

/// The library takes the height of ascenders for that of capitals.
fn mend_fonts(file: &mut Document) {
    let descriptors = file
        .objects
        .values_mut()
        .filter_map(|object| object.as_dict_mut().ok());
    for font in descriptors.filter(|font| font.has_type(b"FontDescriptor")) {
        font.set("CapHeight", 660);
    }
}

/// Compresses the streams. The last byte of packed data is a sum over the content, so a line's end after the
/// content, which changes nothing else, mends a wrong one.
fn pack(file: &mut Document) -> Result<(), PdfError> {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            pack_stream(stream)?;
        }
    }
    Ok(())
}

fn pack_stream(stream: &mut Stream) -> Result<(), PdfError> {
    let mut packed = deflated(&stream.content).map_err(writing)?;
    if packed.last() == Some(&RETURN) {
        stream.content.push(b'\n');
        packed = deflated(&stream.content).map_err(writing)?;
        if stream.dict.has(b"Length1") {
            let length = count(stream.content.len());
            stream.dict.set("Length1", length);
        }
    }
    let filter = Object::Name(b"FlateDecode".to_vec());
    stream.dict.set("Filter", filter);
    stream.set_content(packed);
    Ok(())
}

fn deflated(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let level = Compression::new(LEVEL);
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The identity of the file comes from what is in it, so that the same document gives the same bytes.
fn identify(file: &mut Document, laid: &Laid) {
    let mut parts = [1, 2].map(|seed| hash(laid.meta.title.as_bytes(), seed));
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            parts = parts.map(|part| hash(&stream.content, part.rotate_left(1)));
        }
    }
    let id: Vec<u8> = parts.iter().flat_map(|part| part.to_be_bytes()).collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}

fn write(mut file: Document) -> Result<Vec<u8>, PdfError> {
    let mut bytes = Vec::new();
    let (last, trailer) = (file.max_id, file.trailer.clone());
    // Each stream has a small chance to end wrongly, so a large file gets few streams, not many small ones.
    let most = PACKED.max(file.objects.len() / STREAMS);
    for packed in (1..=most).rev() {
        bytes.clear();
        // Saving changes nothing but these.
        file.max_id = last;
        file.trailer.clone_from(&trailer);
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(packed)
            .compression_level(LEVEL)
            .build();
        file.save_with_options(&mut bytes, options)
            .map_err(writing)?;
        if !has_stream_with_wrong_end(&bytes) {
            break;
        }
    }
    Ok(bytes)
}

fn has_stream_with_wrong_end(bytes: &[u8]) -> bool {
    let end = b"\r\nendstream";
    bytes.windows(end.len()).any(|window| window == end)
}

/// A count as the file writes it.
pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn writing(error: impl std::fmt::Display) -> PdfError {
    PdfError::Writing(error.to_string())
}
