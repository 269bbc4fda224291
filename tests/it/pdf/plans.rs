//! Whole plans as PDF: made by chance, beyond all measure, and read in the order of the document.

use super::exported;
use super::reader::{Reader, Tag};
use super::samples::own;
use crate::any::any_plan;
use crate::support::today;
use europlan::document::{self, Block, Document, Options, Preset, Words};
use europlan::pdf::{LeftOut, export};
use europlan::plan::questions::{self, Editor, Owner};
use europlan::plan::{AnswerMut, Kind, Of, Place, Plan};
use europlan::text::shipped;
use europlan::{store, wording};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

fn document_of(plan: &Plan, tag: &str, options: &Options) -> Document {
    document::build(plan, &wording::texts_for(tag, plan), options)
}

fn usual(plan: &Plan) -> Document {
    document_of(plan, "en", &Options::on(today()))
}

#[test]
fn fifty_plans_made_by_chance_are_accessible_and_archival() {
    let mut runner = TestRunner::deterministic(); // the same fifty on each run
    for number in 0..50 {
        let plan = any_plan().new_tree(&mut runner).unwrap().current();
        let mut options = Options::of(Preset::ALL[number % 4], today());
        options.self_check = number % 5 == 0;
        options.signatures = number % 3 == 0;
        let tags = shipped();
        let document = document_of(&plan, tags[number % tags.len()], &options);
        exported(&format!("chance-{number:02}"), &document);
    }
}

#[test]
fn an_example_gives_the_same_bytes_twice_in_each_language() {
    for tag in shipped() {
        let plan = store::example(tag);
        for labels in shipped() {
            let document = document_of(&plan, labels, &Options::on(today()));
            let first = exported(&format!("example-{tag}-{labels}"), &document);
            assert!(first == export(&document).unwrap());
            // Some 30 pages with figures: small enough for a mail to anybody.
            assert!(first.bytes.len() < 200_000, "{}", first.bytes.len());
        }
    }
}

/// The words of blocks as they are read: a bullet or a number before the entries of a list; without figures.
fn read(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut add = |words: &Words| text += &words.text;
    for block in blocks {
        match block {
            Block::Heading { words, .. }
            | Block::Label { words, .. }
            | Block::Paragraph { words, .. } => add(words),
            Block::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let number = format!("{}.", at + 1);
                    add(&own(if *ordered { &number } else { "•" }));
                    item.all_words().into_iter().for_each(&mut add);
                }
            }
            Block::Facts(facts) => facts.iter().flat_map(|(a, b)| [a, b]).for_each(&mut add),
            Block::Table(table) => {
                let heads = table.columns.iter().map(|column| &column.head);
                heads
                    .chain(table.rows.iter().flatten().flatten())
                    .for_each(&mut add);
            }
            Block::Emblem(emblem) => add(&emblem.statement),
            Block::Timeline(_) | Block::Links(_) | Block::Bars(_) | Block::Room { .. } => {}
        }
    }
    text
}

/// The text of tags without figures.
fn without_figures(tag: &Tag) -> String {
    if tag.name == "Figure" {
        return String::new();
    }
    let own = if tag.kids.is_empty() {
        tag.whole_text()
    } else {
        String::new()
    };
    own + &tag.kids.iter().map(without_figures).collect::<String>()
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '\u{ad}')
        .collect()
}

#[test]
fn tags_are_read_in_the_order_of_the_document_and_say_the_same() {
    let mut plans: Vec<Plan> = shipped().into_iter().map(store::example).collect();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/real");
    for entry in std::fs::read_dir(folder).unwrap() {
        plans.push(store::open(&entry.unwrap().path()).unwrap().plan);
    }
    for plan in &plans {
        let mut document = usual(plan);
        document.summary.clear(); // it is made for the page it fits
        let tags = Reader::new(&export(&document).unwrap().bytes).tags();
        let body = tags.kids.last().unwrap();
        let (read, expected) = (
            letters(&without_figures(body)),
            letters(&read(&document.blocks)),
        );
        let same = read
            .chars()
            .zip(expected.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let rest = |text: &str| text.chars().skip(same).take(60).collect::<String>();
        assert!(
            read == expected,
            "read: {}, document: {}",
            rest(&read),
            rest(&expected)
        );
    }
}

#[test]
fn a_plan_of_one_line_is_a_cover_and_a_page() {
    let mut plan = Plan::default();
    plan.vision.picture = "We open our doors.".to_owned();
    let export = exported("one-line", &usual(&plan));
    assert_eq!(export.pages, 3, "cover, contents and the line");
    let text = Reader::new(&export.bytes).tags().whole_text();
    assert!(text.ends_with("We open our doors."));
}

const SENTENCE: &str =
    "Onze leerlingen lezen en schrijven in twee talen, samen met een partnerschool. ";

/// A plan with this many activities, every long answer of which has this many letters.
fn long_plan(activities: usize, letters: usize) -> Plan {
    let mut plan = Plan::default();
    for _ in 0..activities {
        let id = plan.add(Kind::Activity, None).unwrap();
        for question in questions::of(Owner::Each(Kind::Activity)) {
            if question.editor == Editor::Lines
                && let Some(AnswerMut::Text(text)) =
                    plan.answer_mut(Place::item(id, question.field))
            {
                *text = SENTENCE.chars().cycle().take(letters).collect();
            }
        }
    }
    plan
}

#[test]
fn a_plan_of_500_pages_is_printed_whole() {
    let mut plan = long_plan(155, 1200);
    plan.follow_up.evaluation = "The very last words.".to_owned();
    let export = export(&usual(&plan)).unwrap();
    assert!(export.pages >= 500, "{}", export.pages);
    let text = Reader::new(&export.bytes).tags().whole_text();
    assert!(text.ends_with("The very last words."));
    let sentences = plan.activities.len() * 9 * 15; // of nine long answers
    assert!(
        text.matches("twee talen").count() >= sentences,
        "{}",
        text.matches("twee talen").count()
    );
}

#[test]
fn an_answer_of_200_000_characters_is_printed_whole() {
    let mut plan = Plan::default();
    plan.status.situation = SENTENCE.chars().cycle().take(200_000).collect();
    plan.status.situation += " The end.";
    let export = exported("long-answer", &usual(&plan));
    let text = Reader::new(&export.bytes).tags().whole_text();
    assert!(letters(&text).contains(&letters(&plan.status.situation)));
}

#[test]
fn a_cell_of_a_plan_that_is_longer_than_a_page_is_printed_whole() {
    let mut plan = Plan::default();
    plan.add(Kind::Sharing, None);
    plan.add(Kind::Sharing, None);
    plan.sharing[0].what = SENTENCE.repeat(120);
    plan.sharing[0].who = "The team".to_owned();
    plan.sharing[1].what = "A second row".to_owned();
    let export = exported("long-cell-of-a-plan", &usual(&plan));
    assert!(export.pages > 4, "{}", export.pages);
    let text = letters(&Reader::new(&export.bytes).tags().whole_text());
    assert!(text.contains(&letters(&plan.sharing[0].what)) && text.contains("Asecondrow"));
}

#[test]
fn sixty_activities_in_one_month_are_all_drawn() {
    let mut plan = Plan::default();
    for number in 1..=60 {
        plan.add(Kind::Activity, None);
        let activity = plan.activities.last_mut().unwrap();
        activity.title = format!("Visit number {number} of the month");
        activity.start = "2027-10-01".into();
        activity.end = "2027-10-29".into();
    }
    let export = exported("sixty-activities", &usual(&plan));
    let tags = Reader::new(&export.bytes).tags();
    let figure = tags.named("Figure").into_iter().map(Tag::whole_text);
    let figure: String = figure.collect();
    for number in 1..=60 {
        assert!(
            figure.contains(&format!("Visit number {number} of")),
            "{number}"
        );
    }
}

#[test]
fn a_title_of_400_letters_is_whole_on_the_cover_and_in_the_properties() {
    let mut plan = Plan::default();
    plan.about.title = SENTENCE.chars().cycle().take(400).collect();
    plan.vision.picture = "We open our doors.".to_owned();
    let bytes = exported("plan-of-a-long-title", &usual(&plan)).bytes;
    let reader = Reader::new(&bytes);
    let title = plan.about.title.trim_end();
    assert!(reader.tags().whole_text().contains(title));
}

#[test]
fn scripts_that_cannot_be_printed_are_named_with_their_place_and_hurt_nothing_else() {
    let mut plan = Plan::default();
    plan.vision.picture = "Before שלום, עולם (مرحبا بالعالم) 你好 ሰላም 👍🏽 after.".to_owned();
    plan.about.title = "Peace שלום for all".to_owned();
    let export = exported("other-scripts", &usual(&plan));
    let reader = Reader::new(&export.bytes);
    assert_eq!(reader.notdef, 0);
    let text = reader.tags().whole_text();
    assert!(
        text.contains("Before □□□□, □□□□ (□□□□□ □□□□□□□) □□ □□□ □ after."),
        "{text}"
    );
    let vision = Place::new(Of::Vision, "picture");
    let has = |character| {
        export.left_out.contains(&LeftOut {
            character,
            place: Some(vision),
        })
    };
    assert!(has('ש') && has('م') && has('你'));
    let texts = wording::texts_for("en", &plan);
    let signs = export
        .left_out
        .iter()
        .map(|left| (left.character, left.place));
    let named = wording::left_out(&texts, &plan, signs);
    let question = wording::question_name(&texts, &plan, vision);
    let in_vision = |what: &str| named.contains(&(what.to_owned(), question.clone()));
    for script in [
        "Hebrew script",
        "Arabic script",
        "Chinese or Japanese characters",
        "Ethiopic script",
    ] {
        assert!(in_vision(script), "{script} in {named:?}");
    }
    assert!(in_vision("👍 (U+1F44D)"), "{named:?}");
    let hebrew = named
        .iter()
        .filter(|(what, _)| what == "Hebrew script")
        .count();
    assert!(hebrew <= 2, "once for each place: {named:?}");
}
