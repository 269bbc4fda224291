//! The pages: nothing outside the margins, nothing over each other, nothing left alone.

mod beside;
mod blanks;
mod hyphens;

use crate::pdf::samples::{
    LANGUAGES, around, heading, in_language, label, own, paragraph, question, rich, risks, timeline,
};
use crate::support::tried;
use europlan::document::{
    Arrow, Block, Column, Document, Item, Layer, Links, Margins, Paper, Size, Table, Tone, Words,
};
use europlan::layout::{Draw, Laid, Mark, NodeId, Role, Run, lay_out};
use europlan::plan::markup::Span;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The usual margins: at the sides 25 mm, above and below half an inch.
const MARGINS: (f32, f32) = (25.0 / 25.4 * 72.0, 36.0);

fn runs(laid: &Laid) -> Vec<(usize, Mark, &Run)> {
    let pages = laid.pages.iter().enumerate();
    let chunks = pages.flat_map(|(at, page)| page.chunks.iter().map(move |chunk| (at, chunk)));
    chunks
        .flat_map(|(at, chunk)| {
            chunk.draws.iter().filter_map(move |draw| match draw {
                Draw::Text(run) => Some((at, chunk.mark, run)),
                Draw::Shape { .. } | Draw::Picture { .. } => None,
            })
        })
        .collect()
}

/// The width of a run without the blank at its end.
fn width(run: &Run) -> f32 {
    let blanks = run.text.len() - run.text.trim_end_matches(' ').len();
    let inked = run.glyphs.len() - blanks.min(run.glyphs.len());
    let sum: i32 = run.glyphs[..inked].iter().map(|glyph| glyph.advance).sum();
    sum as f32 * run.size / 1000.0
}

/// Nothing stands outside the margins, and no words stand on others.
fn check_ink(laid: &Laid) {
    check_ink_within(laid, MARGINS);
}

fn check_ink_within(laid: &Laid, (side, end): (f32, f32)) {
    let mut by_page: BTreeMap<usize, Vec<[f32; 4]>> = BTreeMap::new();
    for (page, mark, run) in runs(laid) {
        if mark == Mark::Watermark || run.text.trim().is_empty() {
            continue;
        }
        let area = [
            run.x,
            run.y - run.size * 0.7,
            run.x + width(run),
            run.y + run.size * 0.15,
        ];
        let [left, top, right, bottom] = area;
        assert!(left >= side && right <= laid.size.0 - side + 0.1, "{run:?}");
        assert!(top >= end && bottom <= laid.size.1 - end, "{run:?}");
        let others = by_page.entry(page).or_default();
        for other in others.iter() {
            let apart = right <= other[0] + 0.1
                || other[2] <= left + 0.1
                || bottom <= other[1]
                || other[3] <= top;
            assert!(apart, "page {page}: {:?} over {other:?}", run.text);
        }
        others.push(area);
    }
}

/// How many lines of a node stand on which page.
fn lines_on_pages(laid: &Laid, node: NodeId) -> Vec<usize> {
    let mut pages: BTreeMap<usize, usize> = BTreeMap::new();
    for (page, mark, _) in runs(laid) {
        if mark == Mark::Node(node) {
            *pages.entry(page).or_default() += 1;
        }
    }
    pages.into_values().collect()
}

fn nodes(laid: &Laid, wanted: impl Fn(Role) -> bool) -> Vec<NodeId> {
    let all = laid.nodes.iter().enumerate();
    all.filter(|(_, node)| wanted(node.kind))
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn ink_stays_inside_the_margins_and_apart() {
    check_ink(&lay_out(&rich()).unwrap());
    for (tag, sentence) in LANGUAGES {
        check_ink(&lay_out(&in_language(tag, sentence)).unwrap());
    }
}

/// A document whose paragraphs meet the foot of the page in all possible ways.
fn shifted(lines: usize) -> Document {
    let mut blocks: Vec<Block> = (0..lines).map(|_| paragraph("One line.")).collect();
    for n in 0..12 {
        blocks.push(heading(2, &format!("Heading {n}")));
        blocks.push(paragraph(
            &"A paragraph of some lines, and then of some more. ".repeat(5 + n % 3),
        ));
    }
    around(blocks)
}

#[test]
fn paragraphs_leave_at_least_two_lines_on_each_page() {
    for shift in 0..20 {
        let laid = lay_out(&shifted(shift)).unwrap();
        for node in nodes(&laid, |kind| kind == Role::Paragraph) {
            let lines = lines_on_pages(&laid, node);
            assert!(
                lines.len() == 1 || lines.iter().all(|count| *count >= 2),
                "{shift}: {lines:?}"
            );
        }
    }
}

#[test]
fn headings_are_never_the_last_on_a_page() {
    for shift in 0..20 {
        let laid = lay_out(&shifted(shift)).unwrap();
        for page in &laid.pages[2..] {
            let last = page.chunks.iter().rev().find_map(|chunk| match chunk.mark {
                Mark::Node(node) => Some(laid.nodes[node].kind),
                _ => None,
            });
            assert_eq!(last, Some(Role::Paragraph), "shift {shift}");
        }
    }
}

#[test]
fn list_items_and_table_rows_that_fit_a_page_are_not_torn() {
    let item = own(&"An entry of a list that goes on for a while. ".repeat(14));
    for shift in 0..14 {
        let mut blocks: Vec<Block> = (0..shift * 2).map(|_| paragraph("One line.")).collect();
        blocks.push(Block::List {
            ordered: true,
            items: vec![item.clone().into(); 12],
        });
        blocks.push(Block::Table(risks(30)));
        let laid = lay_out(&around(blocks)).unwrap();
        for node in nodes(&laid, |kind| kind == Role::ItemBody) {
            assert_eq!(lines_on_pages(&laid, node).len(), 1, "an entry is torn");
        }
        for cell in nodes(&laid, |kind| kind == Role::Cell) {
            let inside = nodes(&laid, |_| true)
                .into_iter()
                .filter(|node| laid.nodes[*node].parent == cell);
            let pages: Vec<usize> = inside
                .flat_map(|node| {
                    runs(&laid)
                        .into_iter()
                        .filter(move |(_, mark, _)| *mark == Mark::Node(node))
                })
                .map(|(page, ..)| page)
                .collect();
            assert!(
                pages.windows(2).all(|pair| pair[0] == pair[1]),
                "a row is torn"
            );
        }
    }
}

#[test]
fn numbers_stand_to_the_right_in_their_column() {
    let column = |right| Column {
        head: label("Number"),
        share: 1.0,
        right,
    };
    let table = Table {
        columns: vec![column(false), column(true)],
        rows: ["1", "22", "1,333"]
            .map(|number| vec![vec![own(number)], vec![own(number)]])
            .to_vec(),
        row_headers: false,
        by_hand: 0,
        is_prose: false,
    };
    let laid = lay_out(&around(vec![Block::Table(table)])).unwrap();
    let ends: Vec<f32> = runs(&laid)
        .iter()
        .filter(|(_, _, run)| ["1", "22", "1,333"].contains(&run.text.as_str()))
        .map(|(_, _, run)| run.x + width(run))
        .collect();
    assert!(
        (ends[1] - ends[3]).abs() < 0.1 && (ends[3] - ends[5]).abs() < 0.1,
        "{ends:?}"
    );
    assert!((ends[0] - ends[2]).abs() > 1.0, "{ends:?}");
}

#[test]
fn long_words_are_divided_as_their_language_does() {
    let word = "Internationaliseringscoördinatorenvergadering";
    let laid = |tag: &str| {
        let mut document = around(vec![Block::Table(Table {
            columns: vec![Column::default(); 6],
            rows: vec![vec![vec![own(word)]]],
            row_headers: false,
            by_hand: 0,
            is_prose: false,
        })]);
        document.language = tag.to_owned();
        document.cover = None;
        let laid = lay_out(&document).unwrap();
        let cell: Vec<String> = runs(&laid)
            .iter()
            .filter(|(_, mark, _)| matches!(mark, Mark::Node(node) if laid.nodes[*node].kind == Role::Paragraph))
            .map(|(_, _, run)| run.text.clone())
            .collect();
        cell
    };
    let dutch = laid("nl");
    assert!(
        dutch.len() > 1
            && dutch[..dutch.len() - 1]
                .iter()
                .all(|line| line.ends_with('\u{ad}')),
        "{dutch:?}"
    );
    let maltese = laid("mt");
    assert!(
        maltese.iter().all(|line| !line.ends_with('\u{ad}')),
        "no patterns, no hyphens: {maltese:?}"
    );
    assert_eq!(maltese.concat(), word);
}

#[test]
fn the_last_line_is_no_half_word() {
    let start = "Bezoeken in de gedeelde kalender, elk jaar in juni geteld door";
    let mut last_words = 0;
    for skipped in 0..9 {
        let words: Vec<&str> = start.split(' ').skip(skipped).collect();
        let cell = own(&format!("{} het secretariaat", words.join(" ")));
        let mut document = around(vec![Block::Table(Table {
            columns: vec![Column::default(); 5],
            rows: vec![vec![vec![cell]; 5]],
            ..Table::default()
        })]);
        document.language = "nl".to_owned();
        for (_, _, run) in runs(&lay_out(&document).unwrap()) {
            let is_end = run.text.ends_with("aat") || run.text.ends_with("riaat");
            if is_end {
                assert!(run.text.ends_with("secretariaat"), "{:?}", run.text);
                last_words += 1;
            }
        }
    }
    assert_eq!(last_words, 9 * 5);
}

#[test]
fn headings_never_skip_a_level() {
    let laid = lay_out(&around(vec![
        heading(3, "Deep"),
        heading(9, "Deeper"),
        heading(0, "Top"),
    ]))
    .unwrap();
    let levels: Vec<u8> = laid.outline.iter().map(|item| item.level).collect();
    assert_eq!(levels, [1, 1, 2, 1]);
}

#[test]
fn a_timeline_on_one_page_knows_where_it_stands() {
    let laid = lay_out(&around(vec![
        heading(1, "Activities"),
        Block::Timeline(timeline(9)),
    ]))
    .unwrap();
    let figure = &laid.nodes[nodes(&laid, |kind| kind == Role::Figure)[0]];
    let (page, [_, top, _, bottom]) = figure.area.unwrap();
    assert_eq!(page, 2);
    let ink: Vec<f32> = runs(&laid)
        .iter()
        .filter(|(_, mark, _)| matches!(mark, Mark::Node(node) if laid.nodes[*node].kind == Role::Figure))
        .map(|(_, _, run)| run.y)
        .collect();
    assert!(
        ink.iter().all(|y| top < *y && *y < bottom),
        "{top} {bottom} {ink:?}"
    );
}

fn any_words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-ZéüñčżģάέБвгж]{1,14}",
        "[a-z]{30,90}",
        "https://[a-z]{3,20}\\.example/[a-z/?=&-]{1,60}",
        "[\u{ad}\u{301}\u{200b}\u{2011} \u{a0}]{1,3}",
        "👍|好|ﬁ|ǆ",
    ];
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

/// Words with emphasis anywhere, and a list marker in a cell.
fn any_rich() -> impl Strategy<Value = Words> {
    let emphasis = (any::<bool>(), any::<bool>(), 0..60_usize, 0..60_usize);
    let marker = prop::option::of(prop_oneof![Just("•"), Just("12.")]);
    (any_words(), emphasis, marker).prop_map(|(text, (bold, italic, start, length), marker)| {
        let bound = |at: usize| text.floor_char_boundary(at.min(text.len()));
        let bytes = bound(start)..bound(start + length);
        Words {
            spans: vec![Span {
                bytes,
                bold,
                italic,
            }],
            marker: marker.map(str::to_owned),
            ..own(&text)
        }
    })
}

fn any_item() -> impl Strategy<Value = Item> {
    let entry = any_rich().prop_map(Item::from);
    let inner = (any::<bool>(), prop::collection::vec(entry, 0..3));
    (any_rich(), prop::collection::vec(inner, 0..3))
        .prop_map(|(words, inner)| Item { words, inner })
}

fn any_block() -> impl Strategy<Value = Block> {
    let words = any_rich;
    prop_oneof![
        (0..5_u8, words(), any::<bool>()).prop_map(|(level, words, new_page)| Block::Heading {
            level,
            words,
            place: None,
            new_page,
        }),
        any_words().prop_map(|text| paragraph(&text)),
        any_words().prop_map(|text| question(&text)),
        (any::<bool>(), prop::collection::vec(any_item(), 0..9))
            .prop_map(|(ordered, items)| Block::List { ordered, items }),
        prop::collection::vec((words(), words()), 0..5).prop_map(Block::Facts),
        (
            1..7_usize,
            prop::collection::vec(
                prop::collection::vec(prop::collection::vec(words(), 0..3), 0..7),
                0..9
            )
        )
            .prop_map(|(columns, rows)| Block::Table(Table {
                columns: vec![
                    Column {
                        head: label("Head"),
                        share: 1.0,
                        right: false
                    };
                    columns
                ],
                rows,
                row_headers: true,
                by_hand: 0,
                is_prose: false,
            })),
        (0..70_usize).prop_map(|bars| Block::Timeline(timeline(bars))),
        (0..9_u8).prop_map(|lines| Block::Room { lines }),
        (
            prop::collection::vec(prop::collection::vec(words(), 0..20), 0..6),
            prop::collection::vec((0..6_usize, 0..20_usize, 0..20_usize), 0..9)
        )
            .prop_map(|(layers, arrows)| Block::Links(diagram(layers, &arrows))),
    ]
}

fn diagram(layers: Vec<Vec<Words>>, arrows: &[(usize, usize, usize)]) -> Links {
    let layer = |boxes| Layer {
        head: label("Head"),
        boxes,
        ids: Vec::new(),
    };
    let arrow = |&(layer, from, to): &(usize, usize, usize)| Arrow { layer, from, to };
    Links {
        alt: label("What leads to what."),
        layers: layers.into_iter().map(layer).collect(),
        arrows: arrows.iter().map(arrow).collect(),
    }
}

proptest! {
    #![proptest_config(tried(40))]
    #[test]
    fn any_document_is_set_inside_the_margins(blocks in prop::collection::vec(any_block(), 0..12)) {
        check_ink(&lay_out(&around(blocks)).unwrap());
    }
}

#[test]
fn help_stays_with_the_lines_to_write_on() {
    for shift in 0..20 {
        let mut blocks: Vec<Block> = (0..shift).map(|_| paragraph("One line.")).collect();
        for _ in 0..8 {
            blocks.push(heading(2, "A question"));
            blocks.push(Block::Paragraph {
                words: label("Its help."),
                tone: Tone::Help,
                place: None,
            });
            blocks.push(Block::Room { lines: 5 });
        }
        let laid = lay_out(&around(blocks)).unwrap();
        for page in &laid.pages[2..] {
            let mut waits = false;
            let mut ruled = 0;
            for chunk in &page.chunks {
                let is_words = matches!(chunk.mark, Mark::Node(_));
                let words = chunk.draws.iter().filter_map(|draw| match draw {
                    Draw::Text(run) if is_words => Some(run.text.as_str()),
                    _ => None,
                });
                waits |= words.collect::<String>() == "Its help.";
                if chunk.mark == Mark::Decor {
                    waits = false;
                    ruled += chunk.draws.len();
                }
            }
            assert!(!waits, "shift {shift}: help alone at the foot");
            assert_eq!(ruled % 5, 0, "shift {shift}: lines are torn apart");
        }
    }
}

#[test]
fn each_paper_keeps_its_margins_and_its_size_of_text() {
    let mut pages = Vec::new();
    for (margins, side) in [
        (Margins::Narrow, 20.0),
        (Margins::Usual, 26.0),
        (Margins::Wide, 33.8),
    ] {
        for size in Size::ALL {
            for text_size in Paper::TEXT_SIZES {
                let mut document = rich();
                document.paper = Paper {
                    size,
                    margins,
                    text_size,
                };
                let laid = lay_out(&document).unwrap();
                check_ink_within(&laid, (side / 25.4 * 72.0, 18.0));
                let body = runs(&laid).into_iter().find(|(_, _, run)| {
                    run.text
                        .starts_with("Our school stands between the old weaving")
                });
                let size = body.unwrap().2.size;
                assert!((size - f32::from(text_size)).abs() < 0.01, "{size}");
                pages.push(laid.pages.len());
            }
        }
    }
    let sizes = pages.chunks(usize::from(
        Paper::TEXT_SIZES.end() - Paper::TEXT_SIZES.start() + 1,
    ));
    for sizes in sizes {
        assert!(
            sizes.is_sorted() && sizes.first() < sizes.last(),
            "{pages:?}"
        );
    }
}

#[test]
fn pages_are_counted_from_the_first_number() {
    let mut document = rich();
    document.first_page = 21;
    let laid = lay_out(&document).unwrap();
    let last = 20 + laid.pages.len();
    let label = format!("Page 23 of {last}");
    let on_third = |(page, mark, run): &(usize, Mark, &Run)| {
        *page == 2 && *mark == Mark::Footer && run.text == label
    };
    assert!(runs(&laid).iter().any(on_third));
    let in_contents = |(page, _, run): &(usize, Mark, &Run)| *page == 1 && run.text == "23";
    assert!(runs(&laid).iter().any(in_contents));
}
