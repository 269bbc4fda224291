//! Nothing is missing and nothing is there twice: the words of the PDF in the same order, in the right kinds of
//! paragraphs.

use super::word::{TEXT, Word, attribute, named, style, text_of, value};
use super::{document_of, exported, kept, usual};
use crate::pdf::reader::{Reader, Tag};
use crate::pdf::samples::{around, heading, own, paragraph, timeline};
use crate::support::today;
use europlan::document::{Block, Content, Document, Funding, Options, Preset, Tone, Words};
use europlan::text::shipped;
use europlan::{pdf, store};
use std::collections::BTreeMap;

/// The letters of a PDF as they are read, without contents, figures and the signs of lists.
fn read(tag: &Tag) -> String {
    let mut text = String::new();
    for kid in &tag.kids {
        match kid.name.as_str() {
            "TOC" | "Figure" | "Lbl" => {}
            "" => text += &kid.whole_text(),
            _ => text += &read(kid),
        }
    }
    text
}

/// Without blanks: lines end where they will.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[track_caller]
fn assert_same_words(name: &str, document: &Document, word: &Word) {
    let pdf = pdf::export(document).unwrap();
    let mut expected = letters(&read(&Reader::new(&pdf.bytes).tags()));
    // Its heading is part of the contents.
    if let Some(title) = document.contents.as_ref().map(|words| letters(&words.text)) {
        let at = expected.find(&title).unwrap();
        expected.replace_range(at..at + title.len(), "");
    }
    let found = letters(&word.text());
    let same = expected
        .chars()
        .zip(found.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |text: &str| -> String {
        text.chars()
            .skip(same.saturating_sub(60))
            .take(160)
            .collect()
    };
    assert!(
        expected == found,
        "{name}:\n{}\n{}",
        around(&expected),
        around(&found)
    );
}

#[test]
fn a_plan_has_the_words_of_its_pdf_once_and_in_the_same_order() {
    for tag in shipped() {
        let example = store::example(tag);
        for preset in Preset::ALL {
            let options = Options {
                figures: false,
                ..Options::of(preset, today())
            };
            let document = document_of(&example, tag, &options);
            let name = format!("{}-{tag}", preset.name());
            assert_same_words(&name, &document, &exported(&name, &document));
        }
    }
    let full = usual(&kept("full.europlan"), "en");
    assert_same_words("full", &full, &exported("full", &full));
}

#[test]
fn each_kind_of_block_has_its_own_style_of_word() {
    let document = usual(&kept("full.europlan"), "en");
    let word = exported("word-kinds", &document);
    let of = |wanted: &str| -> Vec<String> {
        let all = word.paragraphs().into_iter();
        all.filter(|(style, _)| style == wanted)
            .map(|(_, text)| text)
            .collect()
    };
    let headings = |wanted: u8| -> Vec<String> {
        let all = document.blocks.iter();
        let words = all.filter_map(|block| match block {
            Block::Heading { level, words, .. } if *level == wanted => Some(words.text.clone()),
            _ => None,
        });
        words.collect()
    };
    let title = document.summary[0].iter().find_map(|block| match block {
        Block::Heading { words, .. } => Some(words.text.clone()),
        _ => None,
    });
    let parts: Vec<String> = title.into_iter().chain(headings(1)).collect();
    assert_eq!(of("Heading1"), parts);
    assert_eq!(of("Heading2"), headings(2));
    assert_eq!(of("Heading3"), headings(3));
    assert_eq!(of("Title").concat(), document.title);
    assert!(!of("ListBullet").is_empty());
    let captions = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph {
            words,
            tone: Tone::Caption,
            ..
        } => Some(words.text.clone()),
        _ => None,
    });
    let captions: Vec<String> = captions.collect();
    assert!(!captions.is_empty());
    assert_eq!(of("Caption"), captions);
    // The name of a question stands one level below the heading before it.
    let mut last = 0;
    let mut questions = [const { Vec::new() }; 3];
    for block in &document.blocks {
        match block {
            Block::Heading { level, .. } => last = usize::from(*level),
            Block::Label { words, .. } => questions[last - 1].push(words.text.clone()),
            _ => {}
        }
    }
    for (level, names) in (2..).zip(&questions) {
        assert!(!names.is_empty(), "{level}");
        assert_eq!(of(&format!("QuestionHeading{level}")), *names);
    }
    let styles = word.xml("word/styles.xml");
    for (id, name, level) in [
        ("Heading1", "heading 1", Some("0")),
        ("Heading2", "heading 2", Some("1")),
        ("Heading3", "heading 3", Some("2")),
        ("QuestionHeading2", "Question Heading 2", Some("1")),
        ("QuestionHeading3", "Question Heading 3", Some("2")),
        ("QuestionHeading4", "Question Heading 4", Some("3")),
        ("SummaryHeading", "Summary Heading", Some("1")),
        ("Caption", "caption", None),
        ("ListBullet", "List Bullet", None),
        ("ListNumber", "List Number", None),
        ("TOC1", "toc 1", None),
        ("TOC3", "toc 3", None),
    ] {
        let all = named(styles.root(), "style");
        let style = all
            .iter()
            .find(|it| attribute(**it, "styleId") == Some(id))
            .unwrap();
        assert_eq!(value(*style, "name"), Some(name));
        assert_eq!(value(*style, "outlineLvl"), level, "{name}");
        // Screen readers and converters know a heading by Word's own style.
        if let Some(level) = id.strip_prefix("QuestionHeading") {
            let heading = format!("Heading{level}");
            assert_eq!(value(*style, "basedOn"), Some(heading.as_str()));
        }
    }
}

#[track_caller]
fn assert_same_contents(name: &str, document: &Document) -> usize {
    let word = exported(&format!("word-contents-{name}"), document);
    let text = word.xml(TEXT);
    let contents = named(text.root(), "sdt")[0];
    let entries: Vec<String> = named(contents, "p")
        .into_iter()
        .filter(|node| style(*node).starts_with("TOC") && style(*node) != "TOCHeading")
        .map(|node| letters(&text_of(node, &[])))
        .collect();
    let pdf = Reader::new(&pdf::export(document).unwrap().bytes).tags();
    let listed: Vec<String> = pdf
        .named("TOCI")
        .iter()
        .map(|entry| letters(&entry.whole_text()))
        .collect();
    assert_eq!(entries.len(), listed.len(), "{name}");
    for (entry, listed) in entries.iter().zip(&listed) {
        // What goes by its number there has its title too in Word, which writes the entries anew by itself.
        let is_page = |page: &str| !page.is_empty() && page.chars().all(char::is_numeric);
        let mut cuts = listed.char_indices().map(|(at, _)| listed.split_at(at));
        let same = cuts.any(|(number, page)| {
            is_page(page) && entry.starts_with(number) && entry.ends_with(page)
        });
        assert!(same, "{name}: {entry}, {listed}");
    }
    let code = named(contents, "instrText")[0].text().unwrap().trim();
    assert!(code.starts_with("TOC \\o \"1-3\""), "{code}");
    listed.len()
}

#[test]
fn the_contents_list_the_parts_with_the_pages_of_the_pdf() {
    for tag in shipped() {
        let count = assert_same_contents(tag, &usual(&store::example(tag), tag));
        assert!(count > 20);
    }
    // On two pages, with names of questions between what is listed.
    let mut blocks = Vec::new();
    for part in 0..20 {
        blocks.push(heading(1, &format!("Part {part}")));
        blocks.push(heading(2, "Group"));
        blocks.push(Block::Label {
            words: own("Question"),
            place: None,
        });
        blocks.push(paragraph("Answer"));
        blocks.push(heading(3, "Item"));
        blocks.push(paragraph("Text"));
    }
    let document = around(blocks);
    let laid = europlan::layout::lay_out(&document).unwrap();
    assert_eq!(
        laid.outline[1].spot.page, 3,
        "cover and two pages of contents"
    );
    assert_eq!(assert_same_contents("two-pages", &document), 60);
}

#[test]
fn addresses_are_links_and_emphasis_stays() {
    let mut words = own("See https://a.example/b?c=1&d=2. And bold, www.school.example!");
    let bold = words.text.find("bold").unwrap();
    words.spans = vec![europlan::plan::markup::Span {
        bytes: bold..bold + 4,
        bold: true,
        italic: true,
    }];
    let mut document = around(vec![paragraph_of(words)]);
    document.cover = None;
    let word = exported("word-links", &document);
    let text = word.xml(TEXT);
    let links = named(text.root(), "hyperlink");
    let texts: Vec<String> = links.iter().map(|it| text_of(*it, &[])).collect();
    assert_eq!(texts, ["https://a.example/b?c=1&d=2", "www.school.example"]);
    let relations = word.relations();
    let targets: Vec<&str> = links
        .iter()
        .map(|it| relations[super::word::relation(*it)[0]].as_str())
        .collect();
    assert_eq!(
        targets,
        ["https://a.example/b?c=1&d=2", "https://www.school.example"]
    );
    let run = named(text.root(), "r")
        .into_iter()
        .find(|it| text_of(*it, &[]) == "bold")
        .unwrap();
    assert!(["b", "i"].iter().all(|kind| !named(run, kind).is_empty()));
}

fn paragraph_of(words: Words) -> Block {
    Block::Paragraph {
        words,
        tone: Tone::Body,
        place: None,
    }
}

#[test]
fn a_draft_says_so_on_each_page_and_a_final_document_does_not() {
    let plan = store::example("en");
    let mut options = Options::on(today());
    for is_final in [false, true] {
        options.is_final = is_final;
        let word = exported("word-draft", &document_of(&plan, "en", &options));
        for header in ["word/header1.xml", "word/header2.xml"] {
            let xml = word.xml(header);
            let marks = named(xml.root(), "textpath").into_iter();
            let marks: Vec<&str> = marks.filter_map(|node| attribute(node, "string")).collect();
            let expected: &[&str] = if is_final { &[] } else { &["Draft"] };
            assert_eq!(marks, expected, "{header}");
        }
    }
}

#[test]
fn pages_are_named_in_the_language_of_the_labels() {
    let plan = store::example("en");
    let mut document = usual(&plan, "nl");
    document.cover = None;
    let word = exported("word-footer", &document);
    let footer = word.xml("word/footer1.xml");
    let text = text_of(footer.root(), &[]);
    assert!(text.starts_with("1/") && text.len() > 2, "{text}");
    let codes: Vec<&str> = named(footer.root(), "instrText")
        .into_iter()
        .filter_map(|node| Some(node.text()?.trim()))
        .collect();
    assert_eq!(codes, ["PAGE", "NUMPAGES"]);
    assert!(
        !word.paths().contains(&"word/header2.xml"),
        "only a cover has a header of its own"
    );
}

#[test]
fn a_cut_answer_of_the_summary_leads_to_the_whole_one() {
    let mut plan = store::example("en");
    let answer = "A sentence of some length that says what the school wants to be. ".repeat(30);
    plan.vision.picture.clone_from(&answer);
    let document = usual(&plan, "en");
    let word = exported("word-summary", &document);
    let text = word.xml(TEXT);
    let jumps = named(text.root(), "hyperlink").into_iter();
    let jumps: Vec<_> = jumps
        .filter(|it| attribute(*it, "anchor").is_some_and(|to| to.starts_with("_Ref")))
        .collect();
    assert_eq!(jumps.len(), 1);
    let begin = named(text.root(), "bookmarkStart")
        .into_iter()
        .find(|it| attribute(*it, "name") == attribute(jumps[0], "anchor"))
        .unwrap();
    let body = begin
        .ancestors()
        .find(|it| it.tag_name().name() == "p")
        .unwrap();
    // The name of the question, if the bookmark is on it, or the answer itself.
    let near = [Some(body), body.next_sibling_element()];
    let near = near.into_iter().flatten().map(|it| text_of(it, &[]));
    assert!(near.into_iter().any(|text| text == answer.trim()));
    assert!(text_of(jumps[0], &[]).starts_with("(page "));
    // The page is that of the PDF.
    assert_same_words("word-summary", &document, &word);
}

#[test]
fn numbers_of_items_lead_to_their_headings() {
    for tag in shipped() {
        let document = usual(&store::example(tag), tag);
        let word = exported("word-items", &document);
        let text = word.xml(TEXT);
        let marks = named(text.root(), "bookmarkStart").into_iter();
        let marks: BTreeMap<&str, String> = marks
            .map(|it| {
                let name = attribute(it, "name").unwrap();
                (name, text_of(it.parent().unwrap(), &[]))
            })
            .collect();
        let links = named(text.root(), "hyperlink").into_iter();
        let links: Vec<(String, &str)> = links
            .filter_map(|it| Some((text_of(it, &[]), attribute(it, "anchor")?)))
            .collect();
        let to_items = links.iter().filter(|(_, to)| to.starts_with("_Item_"));
        let mut count = 0;
        for (words, to) in to_items {
            // "Goal 2" and "2" lead to "Goal 2 · …".
            let (name, _) = marks[to].split_once(" · ").unwrap();
            assert!(letters(name).ends_with(&letters(words)), "{words}: {name}");
            count += 1;
        }
        assert!(count > 9, "{count}");
        assert!(links.iter().all(|(_, to)| marks.contains_key(to)));
    }
}

#[test]
fn a_figure_of_several_pages_becomes_several_pictures_within_the_page() {
    let blocks = vec![
        heading(1, "When"),
        Block::Timeline(timeline(70)),
        paragraph("After"),
    ];
    let word = exported("word-figure", &around(blocks));
    let text = word.xml(TEXT);
    let pictures = named(text.root(), "inline");
    assert!(pictures.len() > 1);
    let page = named(text.root(), "pgSz")[0];
    let points = |node, name| attribute(node, name).unwrap().parse::<f64>().unwrap();
    for picture in &pictures {
        let size = named(*picture, "extent")[0];
        assert!(points(size, "cx") / 12_700.0 <= points(page, "w") / 20.0 - 100.0);
        assert!(points(size, "cy") / 12_700.0 <= points(page, "h") / 20.0 - 100.0);
        // 200 pixels to the inch.
        let name = value_of_picture(*picture, &word);
        let pixels = image::load_from_memory(word.bytes(&name)).unwrap();
        let inches = points(size, "cx") / 914_400.0;
        let sharpness = f64::from(pixels.width()) / inches;
        assert!((195.0..=260.0).contains(&sharpness), "{sharpness}");
    }
}

fn value_of_picture(picture: roxmltree::Node, word: &Word) -> String {
    let blip = named(picture, "blip")[0];
    let relations = word.relations();
    format!("word/{}", relations[super::word::relation(blip)[0]])
}

#[test]
fn a_funded_plan_bears_the_emblem_with_its_statement() {
    for tag in shipped() {
        let plan = store::example(tag);
        for cover in [true, false] {
            let options = Options {
                funding: Funding::CoFunded,
                figures: false,
                cover,
                ..Options::on(today())
            };
            let document = document_of(&plan, tag, &options);
            let name = format!("word-funded-{tag}-{cover}");
            let word = exported(&name, &document);
            assert_same_words(&name, &document, &word);
            let text = word.xml(TEXT);
            let pictures = named(text.root(), "drawing");
            assert_eq!(pictures.len(), 1, "{name}");
            let paragraph = pictures[0]
                .ancestors()
                .find(|it| it.tag_name().name() == "p");
            // The statement stays with the emblem.
            assert!(!named(paragraph.unwrap(), "keepNext").is_empty());
            let next = paragraph.unwrap().next_sibling_element().unwrap();
            assert_eq!(style(next), "EmblemText", "{name}");
        }
    }
}

#[test]
fn large_numbers_of_the_summary_are_large() {
    let document = usual(&store::example("en"), "en");
    let word = exported("word-numbers", &document);
    let large: Vec<String> = word
        .paragraphs()
        .into_iter()
        .filter(|(style, _)| style == "TableNumber")
        .map(|(_, text)| text)
        .collect();
    let form = europlan::layout::lay_out(&document).unwrap().summary;
    let tables = document.summary[form]
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
    let words = tables.flat_map(|table| table.rows.iter().flatten().flatten());
    let words = words.filter(|words| words.is_large);
    let expected: Vec<String> = words.map(|words| words.text.clone()).collect();
    assert!(!expected.is_empty());
    assert_eq!(large, expected);
}

#[test]
fn the_example_is_small_enough_to_be_sent_to_anybody() {
    for tag in shipped() {
        let document = usual(&store::example(tag), tag);
        let bytes = europlan::docx::export(&document).unwrap();
        assert!(bytes.len() < 700_000, "{}", bytes.len());
    }
}

#[test]
fn blank_questions_have_lines_to_write_on() {
    let options = Options {
        content: Content::Questions,
        ..Options::of(Preset::Blank, today())
    };
    let word = exported(
        "word-blank",
        &document_of(&store::example("en"), "en", &options),
    );
    let text = word.xml(TEXT);
    let lines = named(text.root(), "p").into_iter();
    assert!(lines.filter(|node| style(*node) == "WritingLine").count() > 20);
}
