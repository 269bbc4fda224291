//! What Word's own check for accessibility looks at, and what a screen reader needs: words for pictures, heads of
//! tables, headings in order, languages, a title.

use super::word::{TEXT, Word, attribute, named, style, text_of, value};
use super::{document_of, exported, kept, usual};
use crate::pdf::samples::{around, own, rich};
use crate::support::today;
use europlan::document::{Block, Document, Options, Preset, Tone};
use europlan::plan::{Country, Plan};
use europlan::store;
use europlan::text::shipped;
use std::collections::BTreeMap;

#[track_caller]
fn assert_accessible(name: &str, document: &Document) {
    let word = exported(&format!("access-{name}"), document);
    let text = word.xml(TEXT);
    for picture in named(text.root(), "docPr") {
        let is_decorative = !named(picture, "decorative").is_empty();
        let words = attribute(picture, "descr").unwrap().trim();
        assert_ne!(
            words.is_empty(),
            !is_decorative,
            "{name}: a picture without words"
        );
    }
    assert!(
        named(text.root(), "anchor").is_empty(),
        "{name}: a picture outside the line"
    );
    for table in named(text.root(), "tbl") {
        let rows = named(table, "tr");
        let heads = rows
            .iter()
            .filter(|row| !named(**row, "tblHeader").is_empty());
        assert_eq!(heads.count(), 1, "{name}: {}", text_of(table, &[]));
        assert!(!named(rows[0], "tblHeader").is_empty(), "{name}");
        assert!(named(table, "gridSpan").is_empty() && named(table, "vMerge").is_empty());
    }
    assert_headings(name, &word);
    assert_no_empty_paragraphs(name, &word);
    let title = word.xml("docProps/core.xml");
    let title = &named(title.root(), "title")[0];
    assert!(!text_of_all(*title).trim().is_empty(), "{name}: no title");
}

fn text_of_all(node: roxmltree::Node) -> String {
    node.descendants()
        .filter(roxmltree::Node::is_text)
        .filter_map(|it| it.text())
        .collect()
}

/// The levels of headings, by the outline of their styles, begin with one and skip none.
fn assert_headings(name: &str, word: &Word) {
    let styles = word.xml("word/styles.xml");
    let levels: BTreeMap<&str, u8> = named(styles.root(), "style")
        .into_iter()
        .filter_map(|it| {
            Some((
                attribute(it, "styleId")?,
                value(it, "outlineLvl")?.parse().ok()?,
            ))
        })
        .collect();
    let mut last = 0;
    for (style, text) in word.paragraphs() {
        let level = levels.get(style.as_str()).filter(|level| **level < 9);
        if let Some(level) = level.map(|level| level + 1) {
            assert!(
                level <= last + 1,
                "{name}: {text} is of level {level} below {last}"
            );
            last = level;
        }
    }
}

/// Two empty paragraphs in a row are space made by hand, which a screen reader reads out.
fn assert_no_empty_paragraphs(name: &str, word: &Word) {
    let text = word.xml(TEXT);
    let body = named(text.root(), "body")[0];
    let mut was_empty = false;
    for node in body.children().filter(roxmltree::Node::is_element) {
        // A table stands between the lines above and below it.
        if node.tag_name().name() != "p" {
            was_empty = false;
            continue;
        }
        let is_picture = !named(node, "drawing").is_empty();
        let is_empty = text_of(node, &[]).is_empty() && !is_picture && style(node) != "WritingLine";
        assert!(!(is_empty && was_empty), "{name}: empty lines");
        was_empty = is_empty;
    }
}

#[test]
fn documents_keep_the_rules_that_word_checks() {
    for tag in shipped() {
        let example = store::example(tag);
        for preset in Preset::ALL {
            let options = Options {
                self_check: true,
                signatures: true,
                figures: preset == Preset::Application, // drawing takes long
                ..Options::of(preset, today())
            };
            let name = format!("{}-{tag}", preset.name());
            assert_accessible(&name, &document_of(&example, tag, &options));
        }
    }
    assert_accessible("full", &usual(&kept("full.europlan"), "en"));
    assert_accessible("nothing", &usual(&Plan::default(), "en"));
    assert_accessible("rich", &rich());
}

/// The language of the document, and those of the runs that have another.
fn languages(word: &Word) -> (String, Vec<(String, String)>) {
    let styles = word.xml("word/styles.xml");
    let usual = named(styles.root(), "docDefaults")[0];
    let usual = value(usual, "lang").unwrap().to_owned();
    let text = word.xml(TEXT);
    let runs = named(text.root(), "r").into_iter();
    let others = runs.filter_map(|it| {
        let language = value(it, "lang")?.to_owned();
        Some((language, text_of(it, &[])))
    });
    (usual, others.collect())
}

#[test]
fn each_passage_is_in_its_language_as_its_country_writes_it() {
    let mut plan = Plan::default();
    plan.school.name = "Sint-Jozef".to_owned();
    plan.about.language = Some(europlan::plan::Language::Nl);
    for (country, expected) in [
        ("BE", "nl-BE"),
        ("NL", "nl-NL"),
        ("SE", "nl-NL"),
        ("", "nl-NL"),
    ] {
        plan.school.country = vec![Country(country.to_owned())];
        let (usual, others) = languages(&exported("word-region", &usual(&plan, "en")));
        assert_eq!(usual, expected, "{country}");
        assert!(
            others.iter().all(|(language, _)| language == "en-GB"),
            "{others:?}"
        );
        let labels = others
            .iter()
            .any(|(_, text)| text == "European Development Plan");
        assert!(labels, "{others:?}");
    }
    let greek = own("Σχολείο").in_language("el");
    let unknown = own("lorem").in_language("?");
    let words = [greek, unknown].map(|words| Block::Paragraph {
        words,
        tone: Tone::Body,
        place: None,
    });
    let (usual, others) = languages(&exported("word-passages", &around(words.to_vec())));
    assert_eq!(usual, "en-GB");
    for (language, text) in [("el-GR", "Σχολείο"), ("x-none", "lorem")] {
        let passage = (language.to_owned(), text.to_owned());
        assert!(others.contains(&passage), "{others:?}");
    }
}

#[test]
fn the_properties_say_whose_document_it_is() {
    let word = exported("word-properties", &usual(&store::example("nl"), "nl"));
    let core = word.xml("docProps/core.xml");
    let of = |name: &str| text_of_all(named(core.root(), name)[0]);
    let plan = store::example("nl");
    assert_eq!(of("title"), plan.about.title);
    assert_eq!(of("creator"), plan.school.name);
    assert!(of("language").starts_with("nl-"));
    assert_eq!(of("created"), format!("{}T00:00:00Z", today()));
    assert_eq!(of("created"), of("modified"));
}
