//! The answers of a form one by one: repeated for the plan's items, with what the person decided about each.

use super::compose::{Told, compose, items};
use super::say::Teller;
use super::{AnswerState, Copied, FormEntry, OwnText, mark, table};
use crate::catalogue::facts::outside_project;
use crate::catalogue::forms::{Form, FormQuestion, Repeats};
use crate::plan::{FormAnswer, Id, Kind, Language, Listed, Plan, markup, questions};
use crate::text::Texts;
use std::collections::HashMap;

/// What the person decided, by question and item.
type Decided<'a> = HashMap<(&'a str, Option<Id>), &'a FormAnswer>;

/// The activities of the kinds that a form about one project wants, but that are not in this one.
pub(super) fn outside(plan: &Plan, form: &Form) -> Vec<Id> {
    if !form.of_project {
        return Vec::new();
    }
    let (wanted, is_any) = (&form.activities, form.activities.is_empty());
    outside_project(plan, |kind| {
        kind.is_none_or(|kind| is_any || wanted.iter().any(|code| code == kind.code()))
    })
}

/// The answers, without the activities that are left out.
pub(super) fn entries(
    plan: &Plan,
    texts: &Texts,
    form: &'static Form,
    outside: &[Id],
) -> Vec<FormEntry> {
    let teller = Teller::new(plan, texts, outside);
    let mut decided = Decided::new();
    for answer in plan
        .form_answers
        .iter()
        .filter(|answer| answer.form == form.id)
    {
        let key = (answer.question.as_str(), answer.about.first().copied());
        decided.entry(key).or_insert(answer);
    }
    let is_english = plan.about.language == Some(Language::En);
    let questions = form.questions.iter();
    let questions = questions.filter(|question| !(question.in_english && is_english));
    let mut entries = Vec::new();
    // Questions of a section that repeat for the same items are asked item by item, as in the form.
    let questions: Vec<&'static FormQuestion> = questions.collect();
    for asked in questions.chunk_by(|a, b| a.section == b.section && a.repeats == b.repeats) {
        let Some(first) = asked.first() else { continue };
        let (kind, abouts) = abouts(&teller, form, first);
        let lacks = kind.filter(|_| abouts.is_empty());
        let abouts = if lacks.is_some() { vec![None] } else { abouts };
        for about in abouts {
            for question in asked {
                entries.push(entry(&teller, form, question, (about, lacks), &decided));
            }
        }
    }
    entries
}

/// The items that a question is asked about, with their kind; `None` means asked once, or the school.
fn abouts(
    teller: &Teller,
    form: &Form,
    question: &FormQuestion,
) -> (Option<Kind>, Vec<Option<Id>>) {
    let all = |kind| {
        items(teller, form, question, kind, None)
            .into_iter()
            .map(Some)
    };
    match question.repeats {
        Repeats::Once => (None, vec![None]),
        Repeats::Objective => (Some(Kind::Goal), all(Kind::Goal).collect()),
        Repeats::Activity => (Some(Kind::Activity), all(Kind::Activity).collect()),
        Repeats::Organisation => (None, [None].into_iter().chain(all(Kind::Partner)).collect()),
    }
}

fn entry(
    teller: &Teller,
    form: &Form,
    question: &'static FormQuestion,
    (about, lacks): (Option<Id>, Option<Kind>),
    decided: &Decided,
) -> FormEntry {
    let told = match lacks {
        Some(kind) => Told {
            sources: questions::list(kind, None).into_iter().collect(),
            ..Told::default()
        },
        None => compose(teller, form, question, about),
    };
    let rows = || items(teller, form, question, Kind::Activity, about);
    let table = if question.kind.is_table() {
        table::table(teller, question, &rows())
    } else {
        None
    };
    let plan_text = table.as_ref().map_or(told.text, super::AnswerTable::tabs);
    let decided = decided.get(&(question.id.as_str(), about)).copied();
    let own = decided
        .filter(|answer| answer.is_own())
        .map(|answer| OwnText {
            text: markup::plain(&answer.text).into_owned(),
            seen: answer.seen.clone(),
            is_stale: answer.seen != plan_text,
        });
    let text = own
        .as_ref()
        .map_or(plan_text.as_str(), |own| own.text.as_str());
    let own_limit = decided.and_then(FormAnswer::own_limit);
    let known = question
        .limit
        .as_ref()
        .map(|limit| limit.characters as usize);
    let limit = own_limit
        .or(known)
        .or_else(|| teller.plan.form_limit(&form.id));
    let count = form.counting.count(text);
    let state = if question.kind.is_written() {
        AnswerState::of(text, count, limit)
    } else {
        AnswerState::ByHand
    };
    let copied = decided.filter(|answer| !answer.copied.is_empty());
    let copied = copied.map(|answer| Copied {
        when: answer.copied.clone(),
        is_stale: answer.copied_mark != mark(text),
    });
    FormEntry {
        question,
        about,
        lacks,
        table,
        own,
        sources: told.sources,
        count,
        limit,
        is_own_limit: own_limit.is_some(),
        record: decided.map(|answer| answer.id),
        state,
        copied,
        plan_text,
    }
}
