//! Emphasis, lists and words in other languages.

use super::exported;
use super::reader::{Reader, Tag};
use super::samples::{around, own, paragraph};
use europlan::document::{Block, Column, Document, Item, Table, Words};
use europlan::layout::{Draw, Face, Laid, Mark, lay_out};
use europlan::plan::markup::{self, Span};
use lopdf::Object;

/// Words in the markup of answers.
fn marked(text: &str) -> Words {
    match markup::read(text).pop() {
        Some(markup::Block::Paragraph(words)) => Words::marked(words),
        other => panic!("{other:?}"),
    }
}

fn in_paragraph(words: Words) -> Block {
    match paragraph("") {
        Block::Paragraph { tone, place, .. } => Block::Paragraph { words, tone, place },
        other => other,
    }
}

/// The runs of the body with their faces.
fn runs(laid: &Laid) -> Vec<(Face, String)> {
    let chunks = laid.pages[2..].iter().flat_map(|page| &page.chunks);
    let chunks = chunks.filter(|chunk| matches!(chunk.mark, Mark::Node(_)));
    chunks
        .flat_map(|chunk| &chunk.draws)
        .filter_map(|draw| match draw {
            Draw::Text(run) => Some((run.face, run.text.clone())),
            _ => None,
        })
        .collect()
}

#[test]
fn emphasis_has_real_faces_and_copies_as_plain_words() {
    let text = "**Bold**, *italic*, ***both*** and 2*3*4; **affi**nity, **e\u{301}t**\u{e9}.";
    let document = around(vec![in_paragraph(marked(text))]);
    let faces = runs(&lay_out(&document).unwrap());
    let run = |face, text: &str| (face, text.to_owned());
    assert_eq!(
        faces[..6],
        [
            run(Face::Bold, "Bold"),
            run(Face::Regular, ", "),
            run(Face::Italic, "italic"),
            run(Face::Regular, ", "),
            run(Face::BoldItalic, "both"),
            run(Face::Regular, " and 2*3*4; "),
        ]
    );
    let export = exported("emphasis", &document);
    let reader = Reader::new(&export.bytes);
    assert_eq!(reader.notdef, 0);
    assert_eq!(
        reader.tags().named("P").last().unwrap().whole_text(),
        "Bold, italic, both and 2*3*4; affinity, ét\u{e9}."
    );
}

#[test]
fn faces_are_in_the_file_only_where_they_are_used() {
    let fonts = |text: &str| {
        let document = around(vec![in_paragraph(marked(text))]);
        let reader = Reader::new(&exported("faces", &document).bytes);
        let objects = reader.file.objects.values();
        let fonts = objects.filter_map(|object| object.as_dict().ok());
        let fonts = fonts.filter(|font| font.has_type(b"FontDescriptor"));
        let name = |font: &lopdf::Dictionary| {
            let name = font.get(b"FontName").and_then(Object::as_name).unwrap();
            String::from_utf8_lossy(name)
                .split_once('+')
                .unwrap()
                .1
                .to_owned()
        };
        let slanted = |font: &lopdf::Dictionary| {
            font.get(b"ItalicAngle").and_then(Object::as_i64).unwrap() < 0
        };
        let mut all: Vec<(String, bool)> = fonts.map(|font| (name(font), slanted(font))).collect();
        all.sort();
        all
    };
    let font = |name: &str, slanted| (format!("SourceSans3-{name}"), slanted);
    assert_eq!(
        fonts("Plain."),
        [font("Bold", false), font("Regular", false)]
    );
    assert_eq!(
        fonts("*One* and ***two***."),
        [
            font("Bold", false),
            font("BoldItalic", true),
            font("Italic", true),
            font("Regular", false)
        ]
    );
}

#[test]
fn emphasis_goes_on_over_lines_and_divided_words() {
    let words = "internationalisation of the curriculum ".repeat(30);
    let text = format!("It is **{}** and more.", words.trim_end());
    let document = around(vec![in_paragraph(marked(&text))]);
    let laid = lay_out(&document).unwrap();
    let bold = runs(&laid)
        .into_iter()
        .filter(|(face, _)| *face == Face::Bold);
    let bold: Vec<String> = bold.map(|(_, text)| text).collect();
    assert!(bold.len() > 5, "{bold:?}");
    assert!(
        bold.iter().any(|line| line.ends_with('\u{ad}')),
        "the hyphen is as bold as its word: {bold:?}"
    );
    let all = bold.concat().replace('\u{ad}', "");
    assert_eq!(all.trim_end(), words.trim_end());
}

#[test]
fn spans_that_fit_no_sign_of_the_words_do_no_harm() {
    let words = Words {
        spans: [(1..2, true), (0..0, true), (3..900, false), (2..3, true)]
            .map(|(bytes, bold)| Span {
                bytes,
                bold,
                italic: !bold,
            })
            .to_vec(),
        ..own("éé a\u{301} and the rest")
    };
    let document = around(vec![in_paragraph(words)]);
    let reader = Reader::new(&exported("odd-spans", &document).bytes);
    let text = reader.tags().named("P").last().unwrap().whole_text();
    assert_eq!(text, "éé á and the rest");
}

#[test]
fn lists_in_lists_are_tagged_as_such() {
    let document = around(vec![Block::List {
        ordered: true,
        items: vec![
            Item {
                words: own("First"),
                inner: vec![(
                    false,
                    vec![own("Inner one").into(), own("Inner two").into()],
                )],
            },
            own("Second").into(),
        ],
    }]);
    let reader = Reader::new(&exported("inner-lists", &document).bytes);
    let tags = reader.tags();
    let list = tags.named("L")[0];
    let entries: Vec<String> = list.kids.iter().map(Tag::whole_text).collect();
    assert_eq!(entries, ["1.First–Inner one–Inner two", "2.Second"]);
    let body = list.kids[0].named("LBody")[0];
    let inside: Vec<&str> = body.kids.iter().map(|kid| kid.name.as_str()).collect();
    assert_eq!(inside, ["P", "L"]);
}

#[test]
fn lists_in_cells_are_lists_too() {
    let entry = |sign: &str, text: &str| Words {
        marker: Some(sign.to_owned()),
        ..own(text)
    };
    let long = "A second entry that goes on for some lines in its narrow column. ".repeat(3);
    let cell = vec![
        own("Before"),
        entry("•", "One"),
        entry("•", &long),
        own("After"),
    ];
    let document = around(vec![Block::Table(Table {
        columns: vec![Column::default(); 3],
        rows: vec![vec![vec![own("a")], cell, vec![entry("1.", "First")]]],
        ..Table::default()
    })]);
    let laid = lay_out(&document).unwrap();
    let reader = Reader::new(&exported("cell-lists", &document).bytes);
    let tags = reader.tags();
    let cells = tags.named("TD");
    let cell = cells[cells.len() - 2];
    let inside: Vec<&str> = cell.kids.iter().map(|kid| kid.name.as_str()).collect();
    assert_eq!(inside, ["P", "L", "P"]);
    assert_eq!(
        cell.whole_text(),
        format!("Before•One•{}After", long.trim_end())
    );
    // All lines of an entry begin at one height of the column, to the right of its sign.
    let starts: Vec<f32> = laid.pages[2]
        .chunks
        .iter()
        .flat_map(|chunk| &chunk.draws)
        .filter_map(|draw| match draw {
            Draw::Text(run) if long.contains(run.text.trim()) && run.text.len() > 5 => Some(run.x),
            _ => None,
        })
        .collect();
    assert!(
        starts.len() > 3 && starts.iter().all(|x| (x - starts[0]).abs() < 0.1),
        "{starts:?}"
    );
}

fn other_language(document: &Document) -> Vec<Option<String>> {
    let reader = Reader::new(&exported("languages", document).bytes);
    let tags = reader.tags();
    let blocks = tags.all().into_iter();
    let blocks = blocks.filter(|tag| matches!(tag.name.as_str(), "H1" | "P" | "LBody"));
    let languages: Vec<_> = blocks.map(|tag| tag.language.clone()).collect();
    languages[languages.len() - 3..].to_vec()
}

#[test]
fn a_block_may_have_a_language_of_its_own() {
    let long = "Schulentwicklungsplanungskommissionsvorsitzende ".repeat(12);
    let mut document = around(vec![
        Block::Heading {
            level: 1,
            words: own("Zusammenfassung").in_language("de"),
            place: None,
            new_page: true,
        },
        in_paragraph(own(&long).in_language("de")),
        Block::List {
            ordered: false,
            items: vec![own("Une phrase").in_language("fr").into()],
        },
    ]);
    document.language = "mt".to_owned(); // whose words are never divided
    assert_eq!(
        other_language(&document),
        [
            Some("de".to_owned()),
            Some("de".to_owned()),
            Some("fr".to_owned())
        ]
    );
    let lines = runs(&lay_out(&document).unwrap());
    let divided = lines.iter().filter(|(_, line)| line.ends_with('\u{ad}'));
    assert!(divided.count() > 0, "divided as German is: {lines:?}");
}
