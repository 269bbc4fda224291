//! The plan's answer to a question: what feeds it, joined in the order of the form's data.

use super::say::Teller;
use crate::catalogue::forms::{Form, FormQuestion, Repeats};
use crate::plan::questions::{self, Editor, Owner, Question as Field};
use crate::plan::{Answer, Id, Kind, Of, Place, Record};

/// The longest answer, in characters, that shares a line with the name of its item.
const LONGEST_IN_LINE: usize = 240;

/// The composed answer.
#[derive(Default)]
pub(super) struct Told {
    pub(super) text: String,
    /// Where it comes from.
    pub(super) sources: Vec<Place>,
}

/// Composes the plan's answer; `about` is the item that the question is asked about.
pub(super) fn compose(
    teller: &Teller,
    form: &Form,
    question: &FormQuestion,
    about: Option<Id>,
) -> Told {
    let fields = question.fed_by();
    let is_alone = fields.len() == 1;
    let mut told = Told::default();
    let mut blocks = Vec::new();
    for fields in fields.chunk_by(|a, b| a.owner == b.owner) {
        let Some(first) = fields.first() else {
            continue;
        };
        match first.owner {
            // The questions about a partner are not answered by what the school says of itself.
            Owner::One(_) if about.is_some_and(|id| id.kind == Kind::Partner) => {}
            Owner::Each(Kind::Partner)
                if about.is_none() && question.repeats == Repeats::Organisation => {}
            Owner::One(of) => {
                let places = fields.iter().map(|field| Place::new(of, field.field));
                told.sources.extend(places);
                blocks.extend(lines(teller, fields, of, is_alone));
            }
            Owner::Each(kind) => {
                let ids = items(teller, form, question, kind, about);
                sources(&mut told.sources, fields, kind, &ids);
                if about.is_some_and(|id| id.kind == kind) {
                    let of = ids.first().map(|id| Of::Item(*id));
                    blocks.extend(
                        of.into_iter()
                            .flat_map(|of| lines(teller, fields, of, is_alone)),
                    );
                } else {
                    blocks.extend(list(teller, fields, &ids, question.details_only));
                }
            }
        }
    }
    told.text = blocks.join("\n\n");
    told
}

/// Where answers of items come from: the first of their fields; or the list if there are none.
fn sources(sources: &mut Vec<Place>, fields: &[&'static Field], kind: Kind, ids: &[Id]) {
    let first = fields.first().map_or("", |field| field.field);
    sources.extend(ids.iter().map(|id| Place::item(*id, first)));
    if ids.is_empty() {
        sources.extend(questions::list(kind, None));
    }
}

/// The items of a list that a question is about, in the order of the plan; those without any answer are left out.
pub(super) fn items(
    teller: &Teller,
    form: &Form,
    question: &FormQuestion,
    kind: Kind,
    about: Option<Id>,
) -> Vec<Id> {
    let belongs = |id: Id| match about {
        Some(about) if about.kind == kind => about == id,
        Some(about) => teller.are_linked(about, id),
        None => true,
    };
    let is_meant = |item: &dyn Record| match kind {
        Kind::Activity => has_one_of(item, &["kind"], &form.activities),
        Kind::Partner => has_one_of(item, &["state"], &form.partners),
        _ => has_one_of(item, item.names(), &question.only),
    };
    let all = teller.plan.records(kind).into_iter();
    let is_told = |id: &Id| belongs(*id) && !teller.outside.contains(id);
    all.filter(|(id, item)| is_told(id) && is_meant(*item) && !is_blank(*item))
        .map(|(id, _)| id)
        .collect()
}

/// True if one of these codes is chosen in one of the fields, or if nothing is chosen yet.
fn has_one_of(record: &dyn Record, fields: &[&'static str], codes: &[String]) -> bool {
    let mut chosen = fields.iter().flat_map(|field| match record.answer(field) {
        Some(Answer::Choice(choice)) => choice.code.into_iter().collect(),
        Some(Answer::Choices(set)) => set.iter().collect(),
        _ => Vec::new(),
    });
    let Some(first) = chosen.next() else {
        return true;
    };
    codes.is_empty() || codes.iter().any(|code| code == first) || {
        let rest: Vec<&str> = chosen.collect();
        codes.iter().any(|code| rest.contains(&code.as_str()))
    }
}

fn is_blank(record: &dyn Record) -> bool {
    let mut names = record.names().iter();
    names.all(|name| record.answer(name).is_none_or(|answer| answer.is_empty()))
}

/// True for answers on lines of their own.
fn is_long(field: &Field) -> bool {
    matches!(field.editor, Editor::Lines | Editor::Items(_))
}

/// True for what names an item.
fn is_title(field: &Field) -> bool {
    matches!(field.owner, Owner::Each(kind) if kind.title_field() == field.field)
}

/// The answers of one record: long ones by themselves, consecutive short ones on lines below each other.
fn lines(teller: &Teller, fields: &[&'static Field], of: Of, is_alone: bool) -> Vec<String> {
    if let ([field], true) = (fields, is_alone) {
        let value = teller.value(field, of);
        return Some(value)
            .filter(|value| !value.is_empty())
            .into_iter()
            .collect();
    }
    let is_fact = |field: &&'static Field| !is_long(field) && !is_title(field);
    let parts = fields.chunk_by(|a, b| is_fact(a) && is_fact(b));
    let parts = parts.map(|part| {
        let said = part.iter().map(|field| {
            if is_title(field) {
                teller.value(field, of)
            } else {
                teller.said(field, of)
            }
        });
        let said: Vec<String> = said.filter(|said| !said.is_empty()).collect();
        said.join("\n")
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The answers of several items: a line each if they are short, or else a numbered block each.
fn list(teller: &Teller, fields: &[&'static Field], ids: &[Id], details_only: bool) -> Vec<String> {
    let Some((first, rest)) = fields.split_first() else {
        return Vec::new();
    };
    let is_told = |id: &&Id| {
        let of = Of::Item(**id);
        !details_only || rest.iter().any(|field| !teller.value(field, of).is_empty())
    };
    let ids: Vec<Id> = ids.iter().filter(is_told).copied().collect();
    let fits = |value: &str| !value.contains('\n') && value.chars().count() <= LONGEST_IN_LINE;
    let are_pairs = match rest {
        [] => true,
        [field] => ids
            .iter()
            .all(|id| fits(&teller.value(field, Of::Item(*id)))),
        _ => false,
    };
    if are_pairs {
        let told = ids.iter().filter_map(|id| {
            let value = |field: &Field| teller.value(field, Of::Item(*id));
            let detail = rest.first().map_or_else(String::new, |field| value(field));
            pair(&value(first), &detail)
        });
        let told: Vec<String> = told.collect();
        return Some(bullets(&told))
            .filter(|told| !told.is_empty())
            .into_iter()
            .collect();
    }
    let blocks = ids.iter().map(|id| {
        let of = Of::Item(*id);
        let head = Some(teller.value(first, of)).into_iter();
        let told = head.chain(lines(teller, rest, of, false));
        let told: Vec<String> = told.filter(|line| !line.is_empty()).collect();
        told.join("\n")
    });
    let blocks: Vec<String> = blocks.filter(|block| !block.is_empty()).collect();
    match blocks.as_slice() {
        [_] => blocks,
        blocks => {
            let numbered = blocks.iter().enumerate();
            numbered
                .map(|(at, block)| format!("{}. {block}", at + 1))
                .collect()
        }
    }
}

/// "Head: leads the plan".
fn pair(head: &str, value: &str) -> Option<String> {
    match (head, value) {
        ("", "") => None,
        ("", one) | (one, "") => Some(one.to_owned()),
        (head, value) => Some(format!("{}: {value}", head.trim_end_matches([':', '.']))),
    }
}

/// Lines with dashes; one alone without.
pub(super) fn bullets(lines: &[String]) -> String {
    match lines {
        [line] => line.clone(),
        lines => {
            let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
            lines.join("\n")
        }
    }
}
