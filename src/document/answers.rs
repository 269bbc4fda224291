//! Answers as words: one line for facts and cells, paragraphs and lists for long answers.

use super::{Block, Tone, Words};
use crate::plan::{Amount, Answer, DateText, Of, Place, Plan};
use crate::text::Texts;
use crate::wording;

/// The longest answer, in characters, that stands among short facts instead of under a heading.
const LONGEST_FACT: usize = 140;

/// Signs that begin an entry of a list; the last one is how Word writes its bullet.
const BULLETS: [char; 8] = ['-', '•', '*', '–', '·', '▪', '‣', '\u{f0b7}'];

/// The answer at a place in one line; `None` where nothing is answered.
pub(super) fn short(texts: &Texts, plan: &Plan, place: Place) -> Option<Words> {
    let answer = plan.answer(place).filter(|answer| !answer.is_empty())?;
    let words = match answer {
        Answer::Text(text) => Words::of_school(one_line(text)),
        Answer::Date(text) => date(texts, text),
        Answer::Amount(text) => Words::of_school(amount(texts, text)),
        Answer::Choice(code) => choices(texts, place, code),
        Answer::Choices(set) => choices(texts, place, set.iter()),
        Answer::Countries(list) => {
            let names: Vec<_> = list.iter().map(|country| texts.country(country)).collect();
            Words::of_program(names.join(", "))
        }
        Answer::Links(ids) => {
            let names: Vec<_> = ids
                .iter()
                .map(|id| wording::item_name(texts, plan, *id))
                .collect();
            Words::of_school(names.join("; "))
        }
        Answer::Items(..) => return None,
    };
    (!words.is_empty()).then_some(words)
}

/// A date as the language writes it; as typed where it is not understood.
pub(crate) fn date(texts: &Texts, date: &DateText) -> Words {
    Words {
        text: one_line(&texts.date(date)),
        label: date.span().is_some(),
    }
}

/// From one date to another; `None` where neither is written.
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
    })
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

fn choices(texts: &Texts, place: Place, codes: impl IntoIterator<Item = &'static str>) -> Words {
    let list = place.closed_list();
    let names: Vec<_> = codes
        .into_iter()
        .map(|code| texts.say(&format!("{list}-{code}")).into_owned())
        .collect();
    Words::of_program(names.join(", "))
}

/// The text without line breaks and other control characters.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    let pieces = text.split(breaks).map(str::trim);
    pieces
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The lines of an answer that are not blank, without control characters.
pub(super) fn lines(text: &str) -> impl Iterator<Item = String> {
    text.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ])
    .map(one_line)
    .filter(|line| !line.is_empty())
}

/// True where an answer of several lines is short enough to stand among facts.
pub(super) fn is_short(text: &str) -> bool {
    let mut lines = lines(text);
    lines
        .next()
        .is_none_or(|line| line.chars().count() <= LONGEST_FACT && entry(&line, 1).is_none())
        && lines.next().is_none()
}

/// A long answer as paragraphs and lists.
pub(super) fn blocks(text: &str, place: Place) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in lines(text) {
        let next = match blocks.last() {
            Some(Block::List {
                ordered: true,
                items,
            }) => items.len() + 1,
            _ => 1,
        };
        match entry(&line, next) {
            Some((ordered, words)) => add_entry(&mut blocks, ordered, words),
            None => blocks.push(Block::Paragraph {
                words: Words::of_school(line),
                tone: Tone::Body,
                place: Some(place),
            }),
        }
    }
    blocks
}

fn add_entry(blocks: &mut Vec<Block>, numbered: bool, words: &str) {
    let words = Words::of_school(words);
    match blocks.last_mut() {
        Some(Block::List { ordered, items }) if *ordered == numbered => items.push(words),
        _ => blocks.push(Block::List {
            ordered: numbered,
            items: vec![words],
        }),
    }
}

/// A line without the sign or number that makes it an entry of a list.
pub(super) fn without_bullet(line: &str) -> &str {
    entry(line, 1).map_or(line, |(_, words)| words)
}

/// The words of an entry of a list, and whether it is numbered.
///
/// A number that does not follow from the entries before stays a paragraph, as it would be printed wrong.
fn entry(line: &str, next: usize) -> Option<(bool, &str)> {
    let (mark, words) = line.split_once(char::is_whitespace)?;
    let words = words.trim_start();
    if words.is_empty() {
        return None;
    }
    let mut signs = mark.chars();
    if let (Some(sign), None) = (signs.next(), signs.next()) {
        return BULLETS.contains(&sign).then_some((false, words));
    }
    let number = mark.strip_suffix(['.', ')'])?;
    (number == next.to_string()).then_some((true, words))
}

/// The place of a field of a record, for reading by name.
pub(super) fn place(of: Of, field: &'static str) -> Place {
    Place::new(of, field)
}
