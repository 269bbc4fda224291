//! Answers as words: one line for facts and cells, paragraphs and lists for long answers.

use super::{Block, Item, Piece, Tone, Words};
use crate::plan::markup::{self, List};
use crate::plan::{Amount, Answer, DateText, Id, Kind, Of, Place, Plan};
use crate::text::Texts;
use crate::wording;
use std::ops::Range;

pub(crate) use crate::plan::markup::one_line;

/// The bullet of a list without numbers.
const BULLET: &str = "•";

/// The answer at a place in one line; `None` if nothing is answered.
pub(super) fn short(texts: &Texts, plan: &Plan, place: Place) -> Option<Words> {
    let answer = plan.answer(place).filter(|answer| !answer.is_empty())?;
    let words = match answer {
        Answer::Text(text) if markup::is_at(place) => {
            let paragraphs = paragraphs(text);
            let is_list = paragraphs.iter().any(|words| words.marker.is_some());
            joined(&paragraphs, if is_list { "; " } else { " " })
        }
        Answer::Text(text) => Words::of_school(one_line(text)),
        Answer::Date(text) => date(texts, text),
        Answer::Amount(text) => Words::of_school(amount(texts, text)),
        Answer::Choice(choice) => choices(texts, choice.key()),
        Answer::Choices(set) => choices(texts, set.keys()),
        Answer::Countries(list) => {
            let names: Vec<_> = list.iter().map(|country| texts.country(country)).collect();
            Words::of_program(names.join(", "))
        }
        // Partners have no heading to lead to: they go by their names.
        Answer::Links(ids) if ids.iter().all(|id| id.kind == Kind::Partner) => {
            let names = ids.iter().map(|id| named(texts, plan, *id));
            Words::of_school(names.collect::<Vec<_>>().join("; "))
        }
        Answer::Links(ids) => numbers_of(texts, plan, ids),
        Answer::Items(..) => return None,
    };
    (!words.is_empty()).then(|| words.at(place))
}

/// The title of an item, or its number if it has none.
pub(super) fn named(texts: &Texts, plan: &Plan, id: Id) -> String {
    match one_line(wording::item_title(plan, id)) {
        none if none.is_empty() => wording::item_number(texts, plan, id),
        title => title,
    }
}

/// "Goal 1, Goal 3": the numbers of items, each of which leads to its item.
pub(super) fn numbers_of(texts: &Texts, plan: &Plan, ids: &[Id]) -> Words {
    let mut words = Words::of_program("");
    for id in ids {
        if !words.text.is_empty() {
            words.text.push_str(", ");
        }
        let start = words.text.len();
        let number = wording::item_number(texts, plan, *id);
        words.text.push_str(&number.replace(' ', "\u{a0}"));
        words.to.push((start..words.text.len(), *id));
    }
    words
}

/// A date as the language writes it, or as typed if it is not understood.
pub(crate) fn date(texts: &Texts, date: &DateText) -> Words {
    Words {
        text: one_line(&texts.date(date)),
        label: date.span().is_some(),
        ..Words::default()
    }
}

/// From one date to another; `None` if both are missing.
pub(crate) fn span(texts: &Texts, first: &DateText, last: &DateText) -> Option<Words> {
    let (from, to) = (date(texts, first), date(texts, last));
    let say = |key| {
        let values = [("first", from.text.as_str()), ("last", to.text.as_str())];
        texts.say_with(key, &values.map(|(name, value)| (name, value.into())))
    };
    let text = match (first.is_empty(), last.is_empty()) {
        (true, true) => return None,
        (false, true) => return Some(from),
        (true, false) => say("doc-until"),
        (false, false) if from == to => return Some(from),
        (false, false) => say("doc-span"),
    };
    Some(Words {
        text,
        label: (first.is_empty() || from.label) && (last.is_empty() || to.label),
        ..Words::default()
    })
}

/// The period of the plan; `None` if both its start and its end are missing.
pub(super) fn period(texts: &Texts, plan: &Plan) -> Option<Words> {
    let about = &plan.about;
    let period = span(texts, &about.period_start, &about.period_end)?;
    let field = if about.period_start.is_empty() {
        "period_end"
    } else {
        "period_start"
    };
    Some(period.at(place(Of::About, field)))
}

/// A plain whole number in the language's form; anything else as typed.
pub(crate) fn amount(texts: &Texts, amount: &Amount) -> String {
    let text = one_line(&amount.0);
    let whole = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(number) if whole => texts.number(number),
        _ => text,
    }
}

/// "Pupils: 12".
pub(super) fn labelled(texts: &Texts, label: &str, value: &str) -> String {
    texts.say_with(
        "doc-labelled",
        &[("label", label.into()), ("value", value.into())],
    )
}

/// The names of choices, as a document says them.
pub(super) fn choices(texts: &Texts, keys: impl IntoIterator<Item = String>) -> Words {
    let names = keys.into_iter();
    let names = names.map(|key| texts.say_printed(&key).into_owned());
    let names: Vec<_> = names.collect();
    Words::of_program(names.join(", "))
}

/// What stands between facts in a line.
pub(super) const BETWEEN: &str = " · ";

/// Paragraphs in one line, with what stands between them; each is a piece of it.
pub(super) fn joined(paragraphs: &[Words], between: &str) -> Words {
    let mut line = Words {
        label: paragraphs.iter().all(|words| words.label),
        place: paragraphs.iter().find_map(|words| words.place),
        ..Words::default()
    };
    for (at, words) in paragraphs.iter().enumerate() {
        if at > 0 {
            line.text += between;
        }
        let start = line.text.len();
        line.text += &words.text;
        let end = line.text.len()
            + if at + 1 < paragraphs.len() {
                between.len()
            } else {
                0
            };
        if words.pieces.is_empty() {
            line.pieces.push(Piece {
                bytes: start..end,
                place: words.place,
                label: words.label,
            });
        }
        line.pieces.extend(words.pieces.iter().map(|piece| Piece {
            bytes: piece.bytes.start + start..piece.bytes.end + start,
            ..piece.clone()
        }));
        if let Some(last) = line.pieces.last_mut() {
            last.bytes.end = end;
        }
        let moved =
            |(bytes, id): &(Range<usize>, Id)| (bytes.start + start..bytes.end + start, *id);
        line.to.extend(words.to.iter().map(moved));
        line.spans
            .extend(words.spans.iter().cloned().map(|mut span| {
                span.bytes = span.bytes.start + start..span.bytes.end + start;
                span
            }));
    }
    // What is all of one kind has no pieces.
    let is_one = |piece: &Piece| (piece.place, piece.label) == (line.place, line.label);
    if line.pieces.iter().all(is_one) {
        line.pieces.clear();
    }
    line
}

/// An answer of several lines as the paragraphs of a cell; list entries have their markers.
pub(super) fn paragraphs(text: &str) -> Vec<Words> {
    let mut cell = Vec::new();
    for block in markup::read(text) {
        match block {
            markup::Block::Paragraph(words) => cell.push(Words::marked(words)),
            markup::Block::List(list) => entries(list, &mut cell),
        }
    }
    cell
}

fn entries(list: List, cell: &mut Vec<Words>) {
    for (at, item) in list.items.into_iter().enumerate() {
        let number = || format!("{}.", at + 1);
        cell.push(Words {
            marker: Some(if list.ordered {
                number()
            } else {
                BULLET.to_owned()
            }),
            ..Words::marked(item.words)
        });
        for inner in item.inner {
            entries(inner, cell);
        }
    }
}

/// A long answer as paragraphs and lists.
pub(super) fn blocks(text: &str, place: Place) -> Vec<Block> {
    let block = |block| match block {
        markup::Block::Paragraph(words) => Block::Paragraph {
            words: Words::marked(words).at(place),
            tone: Tone::Body,
            place: Some(place),
        },
        markup::Block::List(List { ordered, items }) => Block::List {
            ordered,
            items: items.into_iter().map(|entry| item(entry, place)).collect(),
        },
    };
    markup::read(text).into_iter().map(block).collect()
}

fn item(item: markup::ListEntry, place: Place) -> Item {
    let inner = item.inner.into_iter().map(|list| {
        let items = list.items.into_iter();
        (
            list.ordered,
            items.map(|entry| self::item(entry, place)).collect(),
        )
    });
    Item {
        words: Words::marked(item.words).at(place),
        inner: inner.collect(),
    }
}

/// The place of a field of a record, for reading by name.
pub(super) fn place(of: Of, field: &'static str) -> Place {
    Place::new(of, field)
}
