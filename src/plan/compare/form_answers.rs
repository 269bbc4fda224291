//! Answers for application forms in two plans: of those that both sides began for one question, one remains.

use super::super::{FormAnswer, Place, Plan, YesNo};
use super::{Conflict, Given};

/// Where both sides began an answer for the same question of a form, one remains: mine, with what it lacks. Two
/// texts are conflicts.
pub(super) fn same_questions(
    answers: &mut Vec<FormAnswer>,
    base: &Plan,
    mine: &Plan,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let is_new = |answer: &FormAnswer| !has(&base.form_answers, answer);
    let is_mine = |answer: &FormAnswer| has(&mine.form_answers, answer);
    let mut at = 0;
    while let Some(their) = answers.get(at) {
        let about = their.about.first().copied();
        let is_same = |my: &FormAnswer| {
            is_new(my) && is_mine(my) && my.is_about(&their.form, &their.question, about)
        };
        let is_theirs = is_new(their) && !is_mine(their);
        let Some(same) = answers.iter().position(is_same).filter(|_| is_theirs) else {
            at += 1;
            continue;
        };
        let their = answers.remove(at);
        let my = &mut answers[if same > at { same - 1 } else { same }];
        if my.is_own() && their.is_own() && my.text != their.text {
            conflicts.push(Conflict {
                place: Place::item(my.id, "text"),
                base: None,
                mine: Some(Given::Words(my.text.clone())),
                theirs: Some(Given::Words(their.text)),
            });
        } else if !my.is_own() {
            (my.own, my.text, my.seen) = (their.own, their.text, their.seen);
        }
        if my.limit.is_empty() {
            my.limit = their.limit;
        }
        if my.copied.is_empty() {
            (my.copied, my.copied_mark) = (their.copied, their.copied_mark);
        }
    }
    conflicts
}

/// Lets a text that was put at that place be the answer of a form; without a text the plan's answer is.
pub(super) fn let_stand(plan: &mut Plan, place: Place) {
    let mut answers = plan.form_answers.iter_mut();
    let about = |answer: &&mut FormAnswer| place == Place::item(answer.id, "text");
    if let Some(answer) = answers.find(about) {
        answer.own = (!answer.text.is_empty()).then_some(YesNo::Yes);
    }
}

fn has(answers: &[FormAnswer], wanted: &FormAnswer) -> bool {
    answers.iter().any(|answer| answer.id == wanted.id)
}
