//! How the document is edited: pages, words per word typed, and how full its pages are.

use crate::support::{printed, today};
use europlan::document::{self, Options};
use europlan::layout::{Draw, Laid, Mark, lay_out};
use europlan::plan::questions::{self, Editor, Owner};
use europlan::plan::{Activity, Answer, Goal, Id, Indicator, Kind, Need, Place, Plan};
use europlan::text::shipped;
use europlan::{store, wording};
use std::path::Path;

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

/// The words that people typed: answers written freely, once each. What is chosen from a list, a date, a number or a link
/// is no word typed, although the document prints it.
fn words_typed(plan: &Plan) -> usize {
    let places = printed().flat_map(|question| match question.owner {
        Owner::One(of) => vec![Place::new(of, question.field)],
        Owner::Each(kind) => {
            let ids = plan.ids(kind).into_iter();
            ids.map(|id| Place::item(id, question.field)).collect()
        }
    });
    let typed = places.filter_map(|place| match plan.answer(place) {
        Some(Answer::Text(text)) => Some(count(text)),
        _ => None,
    });
    typed.sum()
}

/// All words that are read on the pages: cover, contents, text, tables with their heads, words and numbers in figures. Not
/// counted are the school's name, the part and the number at the edges of each page, and heads that a table repeats on
/// its next page: a screen reader skips both. A word that goes on in the next line is one.
fn words_printed(laid: &Laid) -> usize {
    let chunks = laid.pages.iter().flat_map(|page| &page.chunks);
    let read = chunks.filter(|chunk| matches!(chunk.mark, Mark::Node(_)));
    let mut all = String::new();
    for draw in read.flat_map(|chunk| &chunk.draws) {
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
fn the_examples_are_short_and_their_pages_full() {
    for tag in shipped() {
        let plan = store::example(tag);
        let laid = laid(&plan, tag);
        let (printed, typed) = (words_printed(&laid), words_typed(&plan));
        let (pages, full) = (laid.pages.len(), fullness(&laid));
        assert!(pages <= 22, "{tag}: {pages} pages");
        assert!(full >= 0.88, "{tag}: {full:.3} full");
        assert!(
            printed * 100 <= typed * 135,
            "{tag}: {printed} words for {typed}"
        );
    }
}

/// Plans of real schools, with the language of their labels.
const REAL: [(&str, &str); 5] = [
    ("at-innsbruck-hak", "en"),
    ("fi-seinajoki-lukio", "en"),
    ("fr-tordo-primaire", "en"),
    ("it-palermo-pio-la-torre", "en"),
    ("nl-uden", "nl"),
];

/// Plans from very short to very long.
fn plans() -> Vec<(String, &'static str, Plan)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real");
    let mut all: Vec<_> = REAL
        .into_iter()
        .map(|(name, tag)| {
            let path = folder.join(format!("{name}.europlan"));
            (name.to_owned(), tag, store::open(&path).unwrap().plan)
        })
        .collect();
    all.push(("a single goal".to_owned(), "en", with_a_single_goal()));
    all.push(("80 activities".to_owned(), "en", with_many_items()));
    all
}

/// The example with one need, one goal and what serves it.
fn with_a_single_goal() -> Plan {
    let mut plan = store::example("en");
    let goal = plan.goals[0].id;
    let needs: Vec<Id> = plan.needs.iter().skip(1).map(|need| need.id).collect();
    let goals: Vec<Id> = plan.goals.iter().skip(1).map(|goal| goal.id).collect();
    let others = plan
        .activities
        .iter()
        .filter(|it| !it.goals.contains(&goal));
    let others: Vec<Id> = others.map(|activity| activity.id).collect();
    for id in others.into_iter().chain(goals).chain(needs) {
        assert!(plan.remove(id));
    }
    plan
}

/// The example with 12 needs, a goal for each, and 80 activities.
fn with_many_items() -> Plan {
    let mut plan = store::example("en");
    let few = plan.clone();
    for need in few.needs.iter().cycle().take(12 - few.needs.len()) {
        let id = plan.add(Kind::Need, None).unwrap();
        *plan.needs.last_mut().unwrap() = Need { id, ..need.clone() };
    }
    let needs: Vec<Id> = plan.needs.iter().map(|need| need.id).collect();
    for (need, goal) in needs
        .iter()
        .zip(few.goals.iter().cycle())
        .skip(few.goals.len())
    {
        let id = plan.add(Kind::Goal, None).unwrap();
        *plan.goals.last_mut().unwrap() = Goal {
            id,
            needs: vec![*need],
            indicators: Vec::new(),
            ..goal.clone()
        };
        for indicator in &goal.indicators {
            let new = plan.add(Kind::Indicator, Some(id)).unwrap();
            let last = plan
                .goals
                .last_mut()
                .unwrap()
                .indicators
                .last_mut()
                .unwrap();
            *last = Indicator {
                id: new,
                ..indicator.clone()
            };
        }
    }
    let goals: Vec<Id> = plan.goals.iter().map(|goal| goal.id).collect();
    let more = 80 - few.activities.len();
    for (at, activity) in few.activities.iter().cycle().take(more).enumerate() {
        let id = plan.add(Kind::Activity, None).unwrap();
        *plan.activities.last_mut().unwrap() = Activity {
            id,
            goals: vec![goals[at % goals.len()]],
            supports: Vec::new(),
            ..activity.clone()
        };
    }
    plan
}

/// What a document prints beside what was typed is of two kinds. Cover, contents, the plan on one page, totals of people
/// and the heads of tables are about as long for a short plan as for a long one: seven pages and 400 words. What goes with
/// each answer, such as the name of its question, a date or a choice, grows with the plan. How full a few pages are hangs
/// on where one of them ends.
#[test]
fn plans_of_any_length_are_printed_in_few_words_on_full_pages() {
    for (name, tag, plan) in plans() {
        let laid = laid(&plan, tag);
        let (printed, typed) = (words_printed(&laid), words_typed(&plan));
        let (pages, full) = (laid.pages.len(), fullness(&laid));
        assert!(
            printed * 100 <= typed * 135 + 40_000,
            "{name}: {printed} words for {typed}"
        );
        assert!(pages <= 7 + typed / 250, "{name}: {pages} for {typed}");
        // Contents come first, then the plan on one page.
        let starts: Vec<usize> = laid.outline.iter().map(|item| item.spot.page).collect();
        assert_eq!(starts[..2], [1, 2], "{name}: contents of one page");
        let least = if pages < 10 { 0.75 } else { 0.88 };
        assert!(full >= least, "{name}: {full:.3} full");
    }
}

#[test]
fn what_the_school_wrote_in_sentences_has_one_size_in_text_and_in_tables() {
    let examples = shipped()
        .into_iter()
        .map(|tag| (tag.to_owned(), tag, store::example(tag)));
    for (name, tag, plan) in examples.into_iter().chain(plans()) {
        let laid = laid(&plan, tag);
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
                    assert!((run.size - 11.0).abs() < 0.01, "{name}: {}", run.text);
                    lines += 1;
                }
            }
        }
        let least = if plan.activities.len() > 10 { 200 } else { 1 };
        assert!(lines >= least, "{name}: {lines}");
    }
}
