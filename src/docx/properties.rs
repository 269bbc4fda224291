//! The properties of the file, its settings, its fonts and its theme.

use super::package::{Part, Relations};
use super::styles::FONT;
use super::xml::{Xml, tag, val};
use super::{NAMESPACE, Writer};
use crate::document::Document;
use crate::layout::Meta;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
/// The version of Word whose ways the file follows; without it the window would speak of compatibility.
const VERSION: u8 = 15;

/// What describes the file, and the list of what is in it.
pub(super) fn parts(document: &Document, meta: &Meta, language: &str) -> [Part; 3] {
    let kind = document.cover.as_ref().map(|cover| cover.kind.text.trim());
    let date = format!("{}T00:00:00Z", meta.date);
    let time = |name| tag(name).with("xsi:type", "dcterms:W3CDTF").words(&date);
    let words = |name, words: &str| (!words.is_empty()).then(|| tag(name).words(words));
    let core = tag("cp:coreProperties")
        .with("xmlns:cp", PACKAGE)
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .of(tag("dc:title").words(&meta.title))
        .of(kind.and_then(|kind| words("dc:subject", kind)))
        .of(words("dc:creator", &meta.author))
        .of(words("dc:language", language))
        .of(words("cp:lastModifiedBy", &meta.author))
        .of([time("dcterms:created"), time("dcterms:modified")]);
    let app = tag("Properties")
        .with("xmlns", EXTENDED)
        .of(words("Application", &meta.creator))
        .of(words("Company", &meta.author));
    let (core_path, app_path) = ("docProps/core.xml", "docProps/app.xml");
    let mut relations = Relations::default();
    relations.part("officeDocument", "word/document.xml");
    relations.part("metadata/core-properties", core_path);
    relations.part("extended-properties", app_path);
    let office = "application/vnd.openxmlformats-";
    [
        relations.file("_rels/.rels"),
        Part::other(
            core_path,
            &format!("{office}package.core-properties+xml"),
            core.file(),
        ),
        Part::other(
            app_path,
            &format!("{office}officedocument.extended-properties+xml"),
            app.file(),
        ),
    ]
}

/// The settings; their order is fixed.
pub(super) fn settings(writer: &Writer) -> Xml {
    let ways = [
        ("compatibilityMode", VERSION),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    ];
    let ways = ways.map(|(name, value)| {
        tag("w:compatSetting")
            .with("w:name", name)
            .with("w:uri", "http://schemas.microsoft.com/office/word")
            .with("w:val", value)
    });
    tag("w:settings").with("xmlns:w", NAMESPACE).of([
        tag("w:zoom").with("w:percent", 100),
        val("w:defaultTabStop", 720),
        tag("w:autoHyphenation"),
        val("w:consecutiveHyphenLimit", 2),
        tag("w:doNotHyphenateCaps"),
        tag("w:compat").of(ways),
        val("w:themeFontLang", &writer.language),
    ])
}

/// The font, and the one that stands in for it where it is missing.
pub(super) fn fonts() -> Xml {
    let font = tag("w:font").with("w:name", FONT).of([
        val("w:altName", "Carlito"),
        val("w:panose1", "020F0502020204030204"),
        val("w:charset", "00"),
        val("w:family", "swiss"),
        val("w:pitch", "variable"),
    ]);
    tag("w:fonts").with("xmlns:w", NAMESPACE).of(font)
}

/// Colours and fonts that Word offers for what is added.
pub(super) fn theme() -> Part {
    Part::other(
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        include_bytes!("../../assets/docx/theme.xml").to_vec(),
    )
}
