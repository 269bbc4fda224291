//! The PDF: what standards, readers and people need of it.

mod extremes;
mod marked;
mod plans;

pub(crate) mod reader;
pub(crate) mod samples;

use europlan::document::{self, Block, Document, Item, Tone, Words};
use europlan::pdf::{Export, LeftOut, PdfError, export};
use europlan::plan::{Of, Place};
use europlan::text::{Texts, Value, shipped};
use lopdf::Object;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use reader::{Reader, text_string};
use samples::{LANGUAGES, around, heading, in_language, label, own, paragraph, rich, risks};

/// Exports, keeps the file in the folder that `EUROPLAN_KEEP` names, and has it judged by both standards.
#[track_caller]
pub(crate) fn exported(name: &str, document: &Document) -> Export {
    let export = export(document).unwrap();
    if let Some(folder) = std::env::var_os("EUROPLAN_KEEP") {
        let path = std::path::Path::new(&folder).join(format!("{name}.pdf"));
        std::fs::write(path, &export.bytes).unwrap();
    }
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&export.bytes, &options).unwrap();
        assert!(report.is_compliant, "{name}: {:#?}", report.failures);
    }
    export
}

#[test]
fn a_rich_document_is_accessible_and_archival() {
    let export = exported("rich", &rich());
    assert!(export.left_out.is_empty(), "{:?}", export.left_out);
    assert_eq!(Reader::new(&export.bytes).notdef, 0);
}

#[test]
fn each_language_of_the_union_is_set_without_a_missing_sign() {
    for (tag, sentence) in LANGUAGES {
        let export = exported(&format!("language-{tag}"), &in_language(tag, sentence));
        assert!(export.left_out.is_empty(), "{tag}: {:?}", export.left_out);
    }
}

#[test]
fn plans_of_real_schools_are_accessible_and_archival() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let plan = europlan::store::open(&path).unwrap().plan;
        for labels in shipped() {
            let texts = europlan::wording::texts_for(labels, &plan);
            let options = document::Options::on(crate::support::today());
            let document = document::build(&plan, &texts, &options);
            let export = exported(&format!("{name}-{labels}"), &document);
            assert_eq!(export.left_out, []);
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (first, second) = (export(&rich()).unwrap(), export(&rich()).unwrap());
    assert!(first == second);
    let mut other = rich();
    other.blocks.pop();
    assert_ne!(identity(&first), identity(&export(&other).unwrap()));
}

fn identity(export: &Export) -> String {
    let reader = Reader::new(&export.bytes);
    format!("{:?}", reader.file.trailer.get(b"ID").unwrap())
}

/// All words of blocks, in reading order.
fn all_words(blocks: &[Block]) -> Vec<String> {
    let mut all: Vec<&Words> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { words, .. }
            | Block::Label { words, .. }
            | Block::Paragraph { words, .. } => all.push(words),
            Block::List { items, .. } => {
                all.extend(items.iter().flat_map(Item::all_words));
            }
            Block::Facts(facts) => {
                all.extend(facts.iter().flat_map(|(label, value)| [label, value]));
            }
            Block::Table(table) => {
                all.extend(table.columns.iter().map(|column| &column.head));
                all.extend(table.rows.iter().flatten().flatten());
            }
            Block::Room { .. } => {}
            Block::Bars(bars) => {
                let numbers = bars.groups.iter().flat_map(|group| &group.bars);
                all.extend(numbers.map(|bar| &bar.number));
            }
            Block::Links(links) => {
                let boxes = links.layers.iter().flat_map(|layer| &layer.boxes);
                all.extend(boxes);
            }
            Block::Emblem(emblem) => all.push(&emblem.statement),
            Block::Timeline(timeline) => all.extend(timeline.bars.iter().map(|bar| &bar.label)),
        }
    }
    all.into_iter().map(|words| words.text.clone()).collect()
}

#[test]
fn all_words_are_read_in_order_and_exactly() {
    let document = rich();
    let reader = Reader::new(&export(&document).unwrap().bytes);
    let text = reader.tags().whole_text();
    let mut rest = text.as_str();
    for words in all_words(&document.blocks) {
        let at = rest
            .find(&words)
            .unwrap_or_else(|| panic!("“{words}” is missing in: {rest}"));
        rest = &rest[at + words.len()..];
    }
}

#[test]
fn text_of_each_language_is_read_exactly() {
    for (tag, sentence) in LANGUAGES {
        let reader = Reader::new(&export(&in_language(tag, sentence)).unwrap().bytes);
        let cells: Vec<String> = reader
            .tags()
            .named("TD")
            .iter()
            .map(|cell| cell.whole_text())
            .collect();
        let expected = sentence.replace('ǆ', "dž"); // written as two letters: no font has it as one
        assert_eq!(cells[cells.len() - 1], expected, "{tag}");
    }
}

#[test]
fn signs_that_share_a_shape_are_told_apart() {
    let words =
        "5 µm, μέτρο, 10\u{a0}km, long\u{2011}term, a-b, office, e\u{301}t\u{e9}, x\u{301}, Ω, Ω";
    let reader = Reader::new(&exported("shared-shapes", &around(vec![paragraph(words)])).bytes);
    let tags = reader.tags();
    let read = tags.named("P").last().unwrap().whole_text();
    assert_eq!(
        read,
        "5 µm, μέτρο, 10\u{a0}km, long\u{2011}term, a-b, office, été, x\u{301}, Ω, Ω"
    );
}

#[test]
fn signs_without_a_glyph_leave_a_trace_and_are_reported_with_their_place() {
    let place = Place::new(Of::Vision, "vision");
    let mut document = around(vec![Block::Paragraph {
        words: own("Good 👍 and 好, then 👍 again."),
        tone: Tone::Body,
        place: Some(place),
    }]);
    document.header = own("👍");
    let export = exported("signs-left-out", &document);
    let left_out = |character| LeftOut {
        character,
        place: Some(place),
    };
    assert_eq!(export.left_out, [left_out('好'), left_out('👍')]);
    let reader = Reader::new(&export.bytes);
    assert_eq!(reader.notdef, 0);
    assert!(
        reader
            .tags()
            .whole_text()
            .contains("Good □ and □, then □ again.")
    );
}

#[test]
fn tags_say_what_things_are() {
    let reader = Reader::new(&export(&rich()).unwrap().bytes);
    let tags = reader.tags();
    assert_eq!(tags.name, "Document");
    let heads: Vec<(String, String)> = tags
        .all()
        .iter()
        .filter(|tag| matches!(tag.name.as_str(), "H1" | "H2" | "H3"))
        .map(|tag| (tag.name.clone(), tag.whole_text()))
        .collect();
    let head = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(
        heads[..3],
        [
            head("H1", "Contents"),
            head("H1", "Our school"),
            head("H2", "Current situation")
        ]
    );
    assert_eq!(
        tags.named("LI")[0].whole_text(),
        "•A quiet reading quarter in all classes, every day."
    );
    let scopes = |name: &str| {
        tags.named("TH")
            .iter()
            .filter(|head| head.scope.as_deref() == Some(name))
            .count()
    };
    assert_eq!(scopes("Column"), 5 + 3);
    assert_eq!(
        tags.named("Figure")[0].alt.as_deref(),
        Some("The activities from September 2026 to August 2029: one bar for each of them.")
    );
}

#[test]
fn a_table_over_several_pages_stays_one_table_with_its_head_on_each() {
    let document = around(vec![Block::Table(risks(60))]);
    let export = export(&document).unwrap();
    let reader = Reader::new(&export.bytes);
    let tags = reader.tags();
    let table = *tags.named("Table").last().unwrap();
    assert_eq!(table.kids.len(), 1 + 60);
    assert_eq!(table.whole_text().matches("What may happen").count(), 1);
    let has_head = |text: &&String| text.contains("What may happen");
    let repeated = reader.artifacts.iter().filter(has_head).count();
    assert!(repeated > 2);
    assert_eq!(
        repeated,
        export.pages - 3,
        "all but cover, contents and the first page of the table"
    );
}

#[test]
fn words_of_the_program_keep_their_language() {
    let (tag, sentence) = LANGUAGES[0];
    let reader = Reader::new(&export(&in_language(tag, sentence)).unwrap().bytes);
    assert_eq!(
        text_string(reader.get(reader.catalog(), "Lang").unwrap()),
        "bg"
    );
    let tags = reader.tags();
    let bodies: Vec<Option<&str>> = tags
        .named("LBody")
        .iter()
        .map(|body| body.language.as_deref())
        .collect();
    assert_eq!(bodies, [None, Some("en")]);
}

#[test]
fn contents_name_the_pages_on_which_headings_stand() {
    let reader = Reader::new(&export(&rich()).unwrap().bytes);
    let tags = reader.tags();
    let links = tags.named("TOCI");
    let annotations = reader.links("Dest");
    assert_eq!(annotations.len(), links.len());
    for (link, annotation) in links.iter().zip(annotations) {
        let target = annotation.get(b"Dest").unwrap().as_array().unwrap();
        let page = (reader.page_number(&target[0]) + 1).to_string();
        let title = text_string(annotation.get(b"Contents").unwrap());
        assert_eq!(link.whole_text(), format!("{title}{page}"));
    }
}

#[test]
fn web_addresses_in_words_can_be_clicked() {
    let words = "Look (see https://www.school.example/eu?a=1), (https://a.example/a_(b)), at www.école.example/b. Not at wwwx or http://., \
                 nor javascript:alert(1) file:///etc/passwd ftp://a.example data:text/html,a vbscript:a smb://a.example.";
    let reader = Reader::new(&exported("web-addresses", &around(vec![paragraph(words)])).bytes);
    let address = |link: &&lopdf::Dictionary| {
        let action = link.get(b"A").unwrap().as_dict().unwrap();
        text_string(action.get(b"URI").unwrap())
    };
    let mut targets: Vec<String> = reader.links("A").iter().map(address).collect();
    targets.dedup(); // one that goes on in the next line is two links
    let in_words = [
        "https://www.school.example/eu?a=1",
        "https://a.example/a_(b)",
        "https://www.%C3%A9cole.example/b",
    ];
    assert_eq!(
        targets,
        [
            &["https://www.sintjozef-uden.example/europe"],
            &in_words[..]
        ]
        .concat()
    );
    let tags = reader.tags();
    let paragraph = *tags.named("P").last().unwrap();
    assert_eq!(paragraph.whole_text(), words);
    let links: Vec<String> = paragraph
        .named("Link")
        .iter()
        .map(|link| link.whole_text())
        .collect();
    assert_eq!(
        links,
        [
            "https://www.school.example/eu?a=1",
            "https://a.example/a_(b)",
            "www.école.example/b"
        ]
    );
}

#[test]
fn the_outline_has_the_headings_under_each_other() {
    let reader = Reader::new(&export(&rich()).unwrap().bytes);
    let mode = reader
        .catalog()
        .get(b"PageMode")
        .unwrap()
        .as_name()
        .unwrap();
    assert_eq!(mode, b"UseOutlines");
    let outlines = reader
        .get(reader.catalog(), "Outlines")
        .unwrap()
        .as_dict()
        .unwrap();
    let mut titles = Vec::new();
    outline_titles(&reader, outlines, 0, &mut titles);
    assert_eq!(
        titles[..5],
        [
            "Contents",
            "Our school",
            "  Current situation",
            "    What goes well",
            "    What we want to do better"
        ]
    );
    assert_eq!(titles.last().unwrap(), "Follow-up");
}

fn outline_titles(
    reader: &Reader,
    parent: &lopdf::Dictionary,
    depth: usize,
    titles: &mut Vec<String>,
) {
    let mut next = reader.get(parent, "First");
    while let Some(entry) = next.map(|entry| entry.as_dict().unwrap()) {
        let title = text_string(entry.get(b"Title").unwrap());
        titles.push(format!("{}{title}", "  ".repeat(depth)));
        outline_titles(reader, entry, depth + 1, titles);
        next = reader.get(entry, "Next");
    }
}

#[test]
fn the_draft_mark_and_page_numbers_stand_on_the_pages_but_are_not_read() {
    let mut document = rich();
    let export = export(&document).unwrap();
    let reader = Reader::new(&export.bytes);
    assert_eq!(reader.watermarks, export.pages);
    assert!(
        reader.artifacts.iter().all(|text| !text.contains("Draft")),
        "not even copied"
    );
    assert!(reader.artifacts[2].contains(&format!("Page 3 of {}", export.pages)));
    assert!(!reader.artifacts[0].contains("Page"), "none on the cover");
    assert!(!reader.tags().whole_text().contains("Draft"));
    document.draft = None;
    let reader = Reader::new(&europlan::pdf::export(&document).unwrap().bytes);
    assert_eq!(reader.watermarks, 0);
}

#[test]
fn properties_say_who_made_what_and_when() {
    let mut document = around(vec![heading(1, "One")]);
    document.title = "Plan & <hope>".to_owned();
    let reader = Reader::new(&exported("properties", &document).bytes);
    let info = reader
        .get(&reader.file.trailer, "Info")
        .unwrap()
        .as_dict()
        .unwrap();
    assert_eq!(text_string(info.get(b"Title").unwrap()), "Plan & <hope>");
    assert_eq!(
        text_string(info.get(b"Author").unwrap()),
        "Sint-Jozefschool Uden"
    );
    assert_eq!(
        text_string(info.get(b"CreationDate").unwrap()),
        "D:20261123000000Z"
    );
    let Some(Object::Stream(packet)) = reader.get(reader.catalog(), "Metadata") else {
        panic!("no metadata");
    };
    let packet = String::from_utf8(packet.content.clone()).unwrap();
    assert!(packet.contains("Plan &amp; &lt;hope&gt;"));
    assert!(packet.contains("<xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>"));
}

#[test]
fn a_cover_without_a_title_bears_the_school() {
    let mut document = around(vec![]);
    document.cover.as_mut().unwrap().title = own("");
    let tags = Reader::new(&exported("untitled", &document).bytes).tags();
    let lines: Vec<String> = tags
        .named("P")
        .iter()
        .map(|line| line.whole_text())
        .collect();
    let school = "Sint-Jozefschool, school for primary education";
    assert_eq!(
        lines[..3],
        [
            "European Development Plan",
            school,
            "September 2026 to August 2029"
        ]
    );
}

#[test]
fn errors_have_words() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        for error in [PdfError::Font, PdfError::Writing("no room".to_owned())] {
            let args = error.args();
            let args: Vec<(&str, Value)> = args
                .iter()
                .map(|(name, value)| (*name, value.as_str().into()))
                .collect();
            let words = texts.say_with(error.key(), &args);
            assert!(!words.contains(['{', '[']), "{words}");
        }
    }
}

#[test]
fn an_unknown_language_and_missing_properties_still_make_a_good_file() {
    let mut document = around(vec![paragraph("Words.")]);
    for tag in ["", "klingon, or so", "e"] {
        document.language = tag.to_owned();
        document.title = String::new();
        document.author = String::new();
        document.cover = None;
        document.contents = Some(label("Contents"));
        exported("odd-properties", &document);
    }
}
