//! Where answers are on the pages: the ink inside the area of an answer is that of the answer.

use crate::any::rich_plan;
use crate::support::today;
use europlan::document::{self, Options};
use europlan::layout::{Area, Draw, Laid, lay_out};
use europlan::plan::questions::{Editor, QUESTIONS};
use europlan::plan::{Answer, Kind, Place, Plan};
use europlan::{store, wording};

fn laid(plan: &Plan, summary: bool) -> Laid {
    let texts = wording::texts_for("en", plan);
    let options = Options {
        summary,
        ..Options::on(today())
    };
    lay_out(&document::build(plan, &texts, &options)).unwrap()
}

/// The ink inside an area, without blanks and hyphens of divided words.
fn inside(laid: &Laid, area: &Area) -> String {
    let [left, top, right, bottom] = area.rect;
    let draws = laid.pages[area.page].chunks.iter().flat_map(|c| &c.draws);
    let runs = draws.filter_map(|draw| match draw {
        Draw::Text(run) => Some(run),
        Draw::Shape { .. } | Draw::Picture { .. } => None,
    });
    let text: String = runs
        .filter(|run| run.turn == 0.0)
        .filter(|run| left - 0.1 <= run.x && run.x <= right && top <= run.y && run.y <= bottom)
        .map(|run| run.text.as_str())
        .collect();
    pressed(&text)
}

/// Only letters and figures: lists lose their signs, lines their ends.
fn pressed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// All places of the document whose answer is written in lines; answers for application forms have their own.
fn long_answers(plan: &Plan) -> Vec<(Place, String)> {
    let mut found = Vec::new();
    let kinds = Kind::ALL.into_iter();
    let kinds = kinds.filter(|kind| *kind != Kind::FormAnswer);
    let ids = kinds.flat_map(|kind| plan.ids(kind));
    let ids: Vec<_> = std::iter::once(None).chain(ids.map(Some)).collect();
    for question in QUESTIONS.iter().filter(|q| q.editor == Editor::Lines) {
        let places = ids.iter().filter_map(|id| question.place(*id));
        for place in places {
            match plan.answer(place) {
                Some(Answer::Text(text)) if !pressed(text).is_empty() => {
                    found.push((place, pressed(text)));
                }
                _ => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn check(plan: &Plan) {
    let laid = laid(plan, false);
    let answers = long_answers(plan);
    assert!(!answers.is_empty());
    for (place, answer) in answers {
        let areas = laid.areas.iter().filter(|area| area.place == place);
        let ink: Vec<String> = areas.map(|area| inside(&laid, area)).collect();
        assert!(!ink.is_empty(), "{place} stands on no page");
        for ink in &ink {
            // What names the answer stands before it.
            let end: Vec<char> = ink.chars().rev().take(6).collect();
            let end: String = end.into_iter().rev().collect();
            assert!(answer.contains(&end), "{place}: {ink} for {answer}");
        }
        let whole = ink.concat();
        let start: String = answer.chars().take(12).collect();
        assert!(whole.contains(&start), "{place}: {whole} lacks {start}");
    }
}

#[test]
fn the_ink_in_the_area_of_an_answer_is_that_of_the_answer() {
    check(&store::example("en"));
    check(&store::example("nl"));
    check(&rich_plan());
}

#[test]
fn areas_stand_in_reading_order_on_their_pages_and_apart() {
    let laid = laid(&store::example("en"), true);
    assert!(laid.areas.is_sorted_by_key(|area| area.page));
    for (at, area) in laid.areas.iter().enumerate() {
        let [left, top, right, bottom] = area.rect;
        assert!(left < right && top < bottom && area.page < laid.pages.len());
        let others = laid.areas[..at].iter().filter(|o| o.page == area.page);
        for other in others {
            let [a, b, c, d] = other.rect;
            let apart = right <= a + 0.1 || c <= left + 0.1 || bottom <= b + 0.1 || d <= top + 0.1;
            assert!(apart, "{area:?} over {other:?}");
        }
    }
}

#[test]
fn a_sign_in_a_table_is_told_with_the_answer_it_stands_in() {
    let mut plan = store::example("en");
    let risk = plan.ids(Kind::Risk)[0];
    plan.risks[0].answer.push('好');
    let left_out = laid(&plan, true).left_out;
    assert_eq!(left_out.len(), 1);
    assert_eq!(left_out[0].place, Some(Place::item(risk, "answer")));
}
