//! What is called what where answers that a person kept for an application form stand among the items of a plan:
//! when two plans are compared or joined. The forms are those of the facts in use.

use super::{item_name, number_at, question_name};
use crate::catalogue::Catalogue;
use crate::plan::{Id, Place, Plan, WHOLE_FORM, questions};
use crate::text::Texts;

/// "Goal 2 · Reading in two languages"; of a kept answer, its form and its question.
pub fn item(texts: &Texts, catalogue: &Catalogue, plan: &Plan, id: Id) -> String {
    answer(texts, catalogue, plan, id).unwrap_or_else(|| item_name(texts, plan, id))
}

/// "Goal 2 · By when?": the question of a place, with its item.
pub fn question(texts: &Texts, catalogue: &Catalogue, plan: &Plan, place: Place) -> String {
    let kept = place
        .id()
        .and_then(|id| answer(texts, catalogue, plan, id))
        .zip(questions::find(place.of, place.field));
    match kept {
        Some((answer, question)) => format!("{answer} · {}", texts.say(&question.key())),
        None => question_name(texts, plan, place),
    }
}

/// "KA122-SCH: short-term project · Learners · Goal 2": what a kept answer answers; `None` for any other item, and
/// for a form that the facts do not have.
fn answer(texts: &Texts, catalogue: &Catalogue, plan: &Plan, id: Id) -> Option<String> {
    let mut answers = plan.form_answers.iter();
    let answer = answers.find(|answer| answer.id == id)?;
    let form = catalogue.form(&answer.form)?;
    let mut words = vec![texts.say(&form.key()).into_owned()];
    if answer.question != WHOLE_FORM {
        let mut questions = form.questions.iter();
        let question = questions.find(|question| question.id == answer.question)?;
        words.push(texts.say(&question.key()).into_owned());
    }
    let about = answer.about.first();
    words.extend(about.map(|id| number_at(texts, *id, plan.number_of(*id).unwrap_or(0))));
    Some(words.join(" · "))
}
