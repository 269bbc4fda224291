//! How the document is edited: pages, words per word typed, and how full its pages are.

use crate::support::{printed, today};
use europlan::document::{self, Options};
use europlan::layout::{Draw, Laid, Mark, lay_out};
use europlan::plan::questions::{self, Editor, Owner};
use europlan::plan::{Answer, Place, Plan};
use europlan::text::shipped;
use europlan::{store, wording};

fn laid(plan: &Plan, tag: &str) -> Laid {
    let options = Options {
        is_final: true,
        ..Options::on(today())
    };
    let document = document::build(plan, &wording::texts_for(tag, plan), &options);
    lay_out(&document).unwrap()
}

/// How many words a text has: pieces with a letter or a digit, so that no dash, dot or arrow counts as one.
fn count(text: &str) -> usize {
    let is_word = |piece: &&str| piece.contains(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

/// The words of all answers, each said once: what was typed, and what was chosen by its name.
fn words_given(plan: &Plan, tag: &str) -> usize {
    let texts = wording::texts_for(tag, plan);
    let mut words = 0;
    for question in printed() {
        let places = match question.owner {
            Owner::One(of) => vec![Place::new(of, question.field)],
            Owner::Each(kind) => {
                let ids = plan.ids(kind).into_iter();
                ids.map(|id| Place::item(id, question.field)).collect()
            }
        };
        for answer in places.into_iter().filter_map(|place| plan.answer(place)) {
            words += match answer {
                Answer::Text(text) => count(text),
                Answer::Date(date) => count(&texts.date(date)),
                Answer::Amount(amount) => count(&amount.0),
                Answer::Choice(choice) => choice.key().map_or(0, |key| count(&texts.say(&key))),
                Answer::Choices(set) => set.keys().map(|key| count(&texts.say(&key))).sum(),
                Answer::Countries(list) => list.iter().map(|it| count(&texts.country(it))).sum(),
                // A link is said as "Goal 2".
                Answer::Links(ids) => {
                    let said = |id| count(&wording::item_number(&texts, plan, id));
                    ids.iter().map(|id| said(*id)).sum()
                }
                Answer::Items(..) => 0,
            };
        }
    }
    words
}

/// All words on the pages, headers and footers too; one that goes on in the next line is one.
fn words_printed(laid: &Laid) -> usize {
    let chunks = laid.pages.iter().flat_map(|page| &page.chunks);
    let mut all = String::new();
    for draw in chunks.flat_map(|chunk| &chunk.draws) {
        if let Draw::Text(run) = draw {
            match run.text.strip_suffix('\u{ad}') {
                Some(begun) => all.push_str(begun),
                None => all.extend([&run.text, " "]),
            }
        }
    }
    count(&all)
}

/// The page on which the body begins.
fn first_of_body(laid: &Laid) -> usize {
    let parts = laid.outline.iter().filter(|item| item.level == 1);
    let body = parts
        .filter(|item| item.title.starts_with("1. "))
        .map(|item| item.spot.page);
    body.min().unwrap_or(0)
}

/// How full the pages of the body are on average, from 0 to 1; the last one may be short.
fn fullness(laid: &Laid) -> f32 {
    let first = first_of_body(laid);
    let pages = laid
        .pages
        .get(first..laid.pages.len() - 1)
        .unwrap_or_default();
    let (top, bottom) = (84.0, laid.size.1 - 80.0);
    let full = pages.iter().map(|page| {
        let own = page
            .chunks
            .iter()
            .filter(|chunk| matches!(chunk.mark, Mark::Node(_)));
        let lowest = own.flat_map(|chunk| &chunk.draws).map(|draw| match draw {
            Draw::Text(run) => run.y,
            Draw::Shape { points, .. } => points.iter().map(|point| point.1).fold(0.0, f32::max),
            Draw::Picture { area, .. } => area[3],
        });
        ((lowest.fold(top, f32::max) - top) / (bottom - top)).min(1.0)
    });
    full.sum::<f32>() / f32::from(u16::try_from(pages.len().max(1)).unwrap())
}

#[test]
fn the_english_example_is_short_and_its_pages_full() {
    let plan = store::example("en");
    let laid = laid(&plan, "en");
    let (printed, given) = (words_printed(&laid), words_given(&plan, "en"));
    let (pages, full) = (laid.pages.len(), fullness(&laid));
    assert!(pages <= 22, "{pages} pages");
    assert!(full >= 0.88, "{full:.3} full");
    assert!(printed * 100 <= given * 150, "{printed} words for {given}");
}

#[test]
fn what_the_school_wrote_in_sentences_has_one_size_in_text_and_in_tables() {
    for tag in shipped() {
        let laid = laid(&store::example(tag), tag);
        let mut lines = 0;
        let body = laid.pages.iter().skip(first_of_body(&laid));
        for chunk in body.flat_map(|page| &page.chunks) {
            let Mark::Node(node) = chunk.mark else {
                continue;
            };
            let place = laid.nodes.get(node).and_then(|node| node.place);
            let question = place.and_then(|place| questions::find(place.of, place.field));
            if question.is_none_or(|question| question.editor != Editor::Lines) {
                continue;
            }
            for draw in &chunk.draws {
                if let Draw::Text(run) = draw {
                    assert!((run.size - 11.0).abs() < 0.01, "{tag}: {}", run.text);
                    lines += 1;
                }
            }
        }
        assert!(lines > 200, "{tag}: {lines}");
    }
}
