//! What Word demands of a file, and else refuses or repairs it: elements in their order, ids that are unique, references
//! that lead somewhere.

use super::word::{TEXT, Word, attribute, named, relation, value};
use super::{document_of, exported, kept, usual};
use crate::pdf::samples::{around, heading, own, paragraph, rich, risks, timeline};
use crate::support::today;
use europlan::document::{Block, Item, Options, Preset};
use europlan::docx::export;
use europlan::store;
use europlan::text::shipped;
use roxmltree::Node;
use std::collections::BTreeSet;

/// The order of the children of elements in the schema (ECMA-376, part 1), as far as the program writes them.
#[rustfmt::skip] // a table, read as rows
const ORDER: &[(&str, &str)] = &[
    ("pPr", "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
             suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr"),
    ("rPr", "rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing sz szCs highlight u \
             vertAlign lang"),
    ("tblPr", "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "trPr tc"),
    ("tc", "tcPr p"),
    ("tcPr", "tcW gridSpan vMerge tcBorders shd tcMar vAlign"),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("pBdr", "top left bottom right between"),
    ("style", "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr \
               tblStylePr"),
    ("tblStylePr", "pPr rPr tblPr trPr tcPr"),
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    ("settings", "zoom mirrorMargins defaultTabStop autoHyphenation consecutiveHyphenLimit doNotHyphenateCaps \
                  characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator"),
    ("numbering", "abstractNum num"),
    ("abstractNum", "nsid multiLevelType tmpl lvl"),
    ("num", "abstractNumId lvlOverride"),
    ("lvl", "start numFmt suff lvlText lvlJc pPr rPr"),
    ("sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols titlePg"),
    ("font", "altName panose1 charset family pitch"),
    ("inline", "extent effectExtent docPr cNvGraphicFramePr graphic"),
    ("pic", "nvPicPr blipFill spPr"),
    ("sdt", "sdtPr sdtContent"),
    ("numPr", "ilvl numId"),
];

#[track_caller]
fn assert_legal(name: &str, word: &Word) {
    assert_order(name, word);
    assert_parts(name, word);
    assert_references(name, word);
    assert_lists(name, word);
    assert_tables(name, word);
}

fn assert_order(name: &str, word: &Word) {
    for (path, xml) in word.all_xml() {
        for node in xml.root().descendants().filter(Node::is_element) {
            let parent = node.tag_name().name();
            // A picture has properties of its own below the same short name.
            let order = ORDER.iter().find(|(of, _)| *of == parent);
            let Some((_, order)) = order.filter(|_| path.starts_with("word/")) else {
                continue;
            };
            let order: Vec<&str> = order.split_whitespace().collect();
            let kids = node.children().filter(Node::is_element);
            let kids: Vec<usize> = kids
                .map(|kid| {
                    let kid = kid.tag_name().name();
                    let place = order.iter().position(|known| *known == kid);
                    place.unwrap_or_else(|| panic!("{name}: {path}: {kid} in {parent}"))
                })
                .collect();
            assert!(
                kids.is_sorted(),
                "{name}: {path}: {:?}",
                xml.input_text().get(node.range())
            );
        }
    }
}

/// Each part is of a known kind, and each relation leads to one.
fn assert_parts(name: &str, word: &Word) {
    let kinds = word.xml("[Content_Types].xml");
    let listed: BTreeSet<String> = named(kinds.root(), "Override")
        .iter()
        .map(|node| {
            attribute(*node, "PartName")
                .unwrap()
                .trim_start_matches('/')
                .to_owned()
        })
        .collect();
    for path in word.paths() {
        let by_ending = ["rels", "png"].iter().any(|ending| path.ends_with(ending));
        let known = by_ending || listed.contains(path) || path == "[Content_Types].xml";
        assert!(known, "{name}: {path} is of no kind");
    }
    assert!(
        listed
            .iter()
            .all(|path| word.paths().contains(&path.as_str())),
        "{listed:?}"
    );
    for (list, folder) in [
        ("_rels/.rels", ""),
        ("word/_rels/document.xml.rels", "word/"),
    ] {
        let xml = word.xml(list);
        for node in named(xml.root(), "Relationship") {
            if attribute(node, "TargetMode").is_none() {
                word.bytes(&format!("{folder}{}", attribute(node, "Target").unwrap()));
            }
        }
    }
}

/// Ids are unique; what refers to a relation, a style or a bookmark finds it.
fn assert_references(name: &str, word: &Word) {
    let (text, styles) = (word.xml(TEXT), word.xml("word/styles.xml"));
    let relations = word.relations();
    let mut used = BTreeSet::new();
    for node in text.root().descendants() {
        for id in relation(node) {
            assert!(relations.contains_key(id), "{name}: no {id}");
            used.insert(id.to_owned());
        }
    }
    let media = relations
        .iter()
        .filter(|(_, target)| target.starts_with("media/"));
    assert!(
        media.clone().all(|(id, _)| used.contains(id)),
        "{name}: a picture that is not shown"
    );
    let known: BTreeSet<&str> = named(styles.root(), "style")
        .iter()
        .map(|node| attribute(*node, "styleId").unwrap())
        .collect();
    assert_eq!(
        known.len(),
        named(styles.root(), "style").len(),
        "{name}: a style twice"
    );
    for (path, xml) in word.all_xml() {
        for kind in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"] {
            for node in named(xml.root(), kind) {
                let style = attribute(node, "val").unwrap();
                assert!(known.contains(style), "{name}: {path}: {style}");
            }
        }
    }
    for kind in ["docPr", "bookmarkStart"] {
        let nodes = named(text.root(), kind);
        let ids: BTreeSet<_> = nodes.iter().map(|node| attribute(*node, "id")).collect();
        assert_eq!(ids.len(), nodes.len(), "{name}: {kind}");
    }
    let nodes = named(text.root(), "bookmarkStart");
    let bookmarks: BTreeSet<&str> = nodes
        .iter()
        .map(|node| attribute(*node, "name").unwrap())
        .collect();
    assert_eq!(bookmarks.len(), nodes.len(), "{name}: a bookmark twice");
    assert_eq!(nodes.len(), named(text.root(), "bookmarkEnd").len());
    let legal =
        |it: &str| it.len() <= 40 && it.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    assert!(bookmarks.iter().all(|it| legal(it)));
    let anchors = named(text.root(), "hyperlink").into_iter();
    for anchor in anchors.filter_map(|node| attribute(node, "anchor")) {
        assert!(bookmarks.contains(anchor), "{name}: no {anchor}");
    }
    let fields = named(text.root(), "instrText").into_iter();
    for code in fields.filter_map(|node| node.text()?.trim().strip_prefix("PAGEREF ")) {
        let bookmark = code.split(' ').next().unwrap();
        assert!(bookmarks.contains(bookmark), "{name}: no {bookmark}");
    }
    let marks = named(text.root(), "fldChar");
    let count = |kind| {
        marks
            .iter()
            .filter(|node| attribute(**node, "fldCharType") == Some(kind))
            .count()
    };
    assert_eq!(
        count("begin"),
        count("end"),
        "{name}: fields that stay open"
    );
    assert_eq!(count("begin"), count("separate"));
}

/// Entries belong to lists that exist.
fn assert_lists(name: &str, word: &Word) {
    let (text, lists) = (word.xml(TEXT), word.xml("word/numbering.xml"));
    let known: BTreeSet<_> = named(lists.root(), "num")
        .iter()
        .map(|node| attribute(*node, "numId"))
        .collect();
    for node in named(text.root(), "numId") {
        assert!(known.contains(&attribute(node, "val")), "{name}: {node:?}");
    }
}

/// As many cells in each row as there are columns, a paragraph in each; never two tables in a row, nor one at the end.
fn assert_tables(name: &str, word: &Word) {
    let text = word.xml(TEXT);
    for table in named(text.root(), "tbl") {
        let columns = named(table, "gridCol").len();
        let widths = |kind: &str| -> i32 {
            let all = named(table, kind).into_iter();
            all.map(|node| attribute(node, "w").unwrap().parse::<i32>().unwrap())
                .sum()
        };
        assert_eq!(widths("gridCol"), widths("tblW"), "{name}");
        for row in named(table, "tr") {
            let cells = named(row, "tc");
            assert_eq!(cells.len(), columns, "{name}");
            assert!(cells.iter().all(|cell| !named(*cell, "p").is_empty()));
        }
        let after = table.next_sibling_element().unwrap().tag_name();
        assert_eq!(after.name(), "p", "{name}: what follows a table");
    }
}

#[test]
fn plans_of_all_kinds_become_files_that_word_takes() {
    for tag in shipped() {
        let example = store::example(tag);
        for preset in Preset::ALL {
            let options = Options {
                figures: preset == Preset::Application, // drawing takes long
                ..Options::of(preset, today())
            };
            let name = format!("word-{}-{tag}", preset.name());
            assert_legal(
                &name,
                &exported(&name, &document_of(&example, tag, &options)),
            );
        }
    }
    let full = kept("full.europlan");
    let options = Options {
        self_check: true,
        signatures: true,
        ..Options::of(Preset::StaffMeeting, today())
    };
    assert_legal(
        "full",
        &exported("word-full", &document_of(&full, "en", &options)),
    );
    let nothing = europlan::plan::Plan::default();
    assert_legal("nothing", &exported("word-nothing", &usual(&nothing, "en")));
    assert_legal("rich", &exported("word-rich", &rich()));
}

#[test]
fn plans_of_real_schools_become_files_that_word_takes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let plan = store::open(&path).unwrap().plan;
        let options = Options {
            figures: false, // drawing takes long
            ..Options::on(today())
        };
        assert_legal(
            &name,
            &exported(&format!("word-{name}"), &document_of(&plan, "en", &options)),
        );
    }
}

#[test]
fn odd_documents_become_files_that_word_takes() {
    let odd = vec![
        Block::Table(risks(3)),
        Block::Table(risks(2)),
        Block::Room { lines: 3 },
        heading(3, "Deep first"),
        heading(1, "A < B & \"C\" > D"),
        paragraph("Signs \u{0}\u{7}\u{b}\u{fffe}\u{ffff}\u{200b}\u{2028} that XML cannot hold"),
        paragraph("   "),
        paragraph(""),
        Block::List {
            ordered: true,
            items: vec![Item::from(own(""))],
        },
        Block::Facts(vec![(own(""), own(""))]),
        Block::Timeline(timeline(70)),
        Block::Timeline(timeline(0)),
        Block::Table(risks(0)),
        heading(2, ""),
        Block::Table(risks(1)),
    ];
    let word = exported("word-odd", &around(odd.clone()));
    assert_legal("odd", &word);
    let text = word.text();
    assert!(text.contains("A < B & \"C\" > D"), "{text}");
    assert!(text.contains("Signs    that XML cannot hold"), "{text}");
    for block in odd {
        let mut alone = crate::pdf::samples::empty();
        alone.blocks = vec![block];
        assert_legal("alone", &Word::new(&export(&alone).unwrap()));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = usual(&store::example("nl"), "nl");
    assert!(export(&document).unwrap() == export(&document.clone()).unwrap());
}

#[test]
fn a_numbered_list_begins_with_one() {
    let list = |ordered| Block::List {
        ordered,
        items: vec![Item::from(own("one")), Item::from(own("two"))],
    };
    let word = exported(
        "word-lists",
        &around(vec![list(true), list(false), list(true), list(false)]),
    );
    let (text, lists) = (word.xml(TEXT), word.xml("word/numbering.xml"));
    let numbers: Vec<&str> = named(text.root(), "numId")
        .iter()
        .map(|node| attribute(*node, "val").unwrap())
        .collect();
    assert_eq!(numbers.len(), 8);
    assert_eq!(numbers[0], numbers[1]);
    assert_ne!(
        numbers[0], numbers[4],
        "the second numbered list would count on"
    );
    assert_eq!(numbers[2], numbers[6], "bullets have nothing to count");
    for number in [numbers[0], numbers[4]] {
        let all = named(lists.root(), "num");
        let list = all
            .iter()
            .find(|it| attribute(**it, "numId") == Some(number))
            .unwrap();
        assert_eq!(value(*list, "startOverride"), Some("1"));
    }
}

#[test]
fn the_page_is_as_in_the_pdf() {
    let mut document = around(vec![paragraph("Text")]);
    document.first_page = 5;
    let word = exported("word-page", &document);
    let text = word.xml(TEXT);
    let size = named(text.root(), "pgSz")[0];
    let sides = ["w", "h"].map(|side| attribute(size, side).unwrap());
    assert_eq!(sides, ["11906", "16838"], "A4 in twentieths of a point");
    let start = named(text.root(), "pgNumType")[0];
    assert_eq!(attribute(start, "start"), Some("5"));
    let footer = word.xml("word/footer1.xml");
    let codes = named(footer.root(), "instrText").into_iter();
    let codes: Vec<&str> = codes.filter_map(|node| Some(node.text()?.trim())).collect();
    assert_eq!(codes, ["PAGE", "=", "NUMPAGES", "+ 4"]);
}
