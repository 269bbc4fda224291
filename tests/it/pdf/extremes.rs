//! Documents beyond all measure.

use super::exported;
use super::reader::Reader;
use super::samples::{around, empty, heading, items, label, own, paragraph, risks, timeline};
use europlan::document::{Bar, Block, Fill, Table};
use europlan::pdf::export;
use europlan::plan::Id;
use jiff::civil::date;

#[test]
fn an_empty_document_has_one_page() {
    let export = exported("empty", &empty());
    assert_eq!(export.pages, 1);
}

/// By chance one packed stream in 256 ends with a carriage return, which no reader may take for the end of a line.
#[test]
fn a_stream_that_ends_with_a_carriage_return_keeps_it() {
    let returns = (0..10_000).find(|length| {
        let words =
            "europäisch ".repeat(length % 40) + &"o".repeat(*length % 1_000) + &length.to_string();
        let document = around(vec![paragraph(&words)]);
        let bytes = export(&document).unwrap().bytes;
        let end = b"\r\r\nendstream";
        let found = bytes.windows(end.len()).any(|window| window == end);
        if found {
            exported("return", &document);
            let tags = Reader::new(&bytes).tags();
            assert!(tags.whole_text().contains(&words), "{length}");
        }
        found
    });
    assert!(returns.is_some(), "no stream ends with a return");
}

/// As the description of a timeline of several hundred activities.
#[test]
fn words_of_a_figure_that_are_too_long_for_one_string_are_cut() {
    for alt in ["From spring to summer. ", "Från vår till sommar. "] {
        let mut timeline = timeline(3);
        timeline.alt = own(&alt.repeat(2000));
        let export = exported("alt", &around(vec![Block::Timeline(timeline)]));
        let figure = Reader::new(&export.bytes).tags();
        let written = figure.named("Figure")[0].alt.clone().unwrap();
        assert!(written.starts_with(alt) && written.ends_with('…'));
        assert!((16_000..16_384).contains(&written.encode_utf16().count()));
    }
}

#[test]
fn blocks_without_words_leave_no_trace() {
    exported(
        "blank",
        &around(vec![
            heading(1, ""),
            paragraph(" "),
            Block::List {
                ordered: true,
                items: items(&["", "One"]),
            },
            Block::Facts(vec![]),
            Block::Facts(vec![(own(""), own(""))]),
            Block::Table(Table::default()),
            Block::Table(Table {
                rows: vec![vec![vec![]], vec![vec![own("a")], vec![own("b")]]],
                ..Table::default()
            }),
        ]),
    );
}

#[test]
fn a_very_long_paragraph_flows_on_and_keeps_all_words() {
    let words = "The school opens its doors, and internationalisation follows. ".repeat(3200);
    let words = words.trim_end();
    let export = exported(
        "long-paragraph",
        &around(vec![heading(1, "Long"), paragraph(words)]),
    );
    assert!(export.pages > 40);
    let text = Reader::new(&export.bytes).tags().whole_text();
    assert!(text.ends_with(words));
}

#[test]
fn a_word_without_any_break_is_broken_and_kept() {
    let word = "a".repeat(20_000);
    let export = exported("long-word", &around(vec![paragraph(&word)]));
    assert!(
        Reader::new(&export.bytes)
            .tags()
            .whole_text()
            .ends_with(&word)
    );
}

#[test]
fn a_cell_longer_than_a_page_flows_on_with_the_head_repeated() {
    let mut table = risks(3);
    let words = "The head teacher decides, and the team looks back on it in June. ".repeat(200);
    table.rows[1][2] = vec![own(words.trim_end()), own("And so on.")];
    let export = exported(
        "long-cell",
        &around(vec![heading(1, "Risks"), Block::Table(table)]),
    );
    let reader = Reader::new(&export.bytes);
    let text = reader.tags().whole_text();
    assert!(text.contains(words.trim_end()));
    assert!(text.find("And so on.") < text.find("Risk 3"));
    let repeated = reader
        .artifacts
        .iter()
        .filter(|text| text.contains("What may happen"))
        .count();
    assert!(repeated >= 2, "{repeated}");
}

#[test]
fn sixty_bars_in_one_month_grow_over_pages_and_stay_one_figure() {
    let mut line = timeline(0);
    line.bars = (0..60)
        .map(|n| Bar {
            label: own(&format!(
                "Activity {n} with a label that takes more than one line of the figure"
            )),
            id: Id::default(),
            first: date(2026, 10, 1),
            last: date(2026, 10, 31),
            fill: [Fill::Planned, Fill::Running, Fill::Done][n % 3],
        })
        .collect();
    line.ticks = (1..=28)
        .map(|day| (date(2026, 10, day), label("2026–2027")))
        .collect();
    let export = exported(
        "sixty-bars",
        &around(vec![heading(1, "Activities"), Block::Timeline(line)]),
    );
    let tags = Reader::new(&export.bytes).tags();
    let figures = tags.named("Figure");
    assert_eq!(figures.len(), 1);
    for n in 0..60 {
        assert!(
            figures[0]
                .whole_text()
                .contains(&format!("Activity {n} with")),
            "{n}"
        );
    }
}

#[test]
fn a_title_of_400_letters_is_kept_on_the_cover_and_cut_in_the_header() {
    let title = "Every child in every class of our school reads in two languages ".repeat(7);
    let title = title[..400].trim_end();
    let mut document = around(vec![heading(1, title), paragraph("Words.")]);
    document.title = title.to_owned();
    document.header = own(title);
    document.cover.as_mut().unwrap().title = own(title);
    let export = exported("long-title", &document);
    let reader = Reader::new(&export.bytes);
    assert_eq!(
        reader.tags().named("H1").last().unwrap().whole_text(),
        title
    );
    assert!(reader.artifacts[1].contains('…'));
}
