//! The small markup of answers of several lines: the editor helps with it, the window and the document show it.
//!
//! It is a part of [`CommonMark`](https://commonmark.org), the one that people know from mail and chat:
//!
//! - Each line is a paragraph of its own; blank lines between them change nothing.
//! - `**bold**`, `*italic*` and `***both***` stand inside one line. Which asterisks open and which close follows the
//!   "flanking" rule of `CommonMark`: an opening one stands before a word, a closing one after it. One thing differs:
//!   a single asterisk between two letters or digits stays as typed (`Schüler*innen`, `5*3`).
//! - A line that begins with `- ` or `* ` is an entry of a list, one that begins with `1. ` or `1) ` of a numbered
//!   one. The numbers count up from 1; a line with another number stays as typed. An entry below another one that
//!   is indented by two blanks or a tab belongs to it. The signs that word processors write for bullets count too.
//! - A backslash before an asterisk or before the sign of a list takes its meaning away: `\*`, `\-`, `1\.`.
//! - Nothing else is special: `# 1`, `<b>`, `> x`, `snake_case` and addresses of the web stay as typed.
//!
//! This file reads; `edit` and `lists` change texts for the editor, `paste` makes pasted texts fit.

mod edit;
mod emphasis;
mod lists;
mod paste;
mod write;

pub use edit::{Edited, Formatting, change, is_on};
pub use emphasis::{Stretch, StretchKind, pieces};
pub use lists::enter;
pub use paste::pasted;

use super::questions::{self, Editor, Part};
use super::{Answer, AnswerMut, Kind, Of, Place, Plan};
use std::borrow::Cow;
use std::ops::Range;

/// Signs that begin an entry of a list; the last one is how Word writes its bullet.
const BULLETS: [char; 8] = ['-', '•', '*', '–', '·', '▪', '‣', '\u{f0b7}'];
/// Signs that end a line.
const BREAKS: [char; 7] = [
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];
/// From this indentation on, in blanks, an entry belongs to the one above it.
const INDENT: usize = 2;

/// Words without marks, and what is emphasised in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich {
    /// The words.
    pub text: String,
    /// Emphasised stretches, in order and apart from each other.
    pub spans: Vec<Span>,
}

/// A stretch of words that is emphasised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its bytes of the text.
    pub bytes: Range<usize>,
    /// In bold.
    pub bold: bool,
    /// In italics.
    pub italic: bool,
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Rich),
    /// A list.
    List(List),
}

/// A list with at least one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Numbered from 1 on, or with bullets.
    pub ordered: bool,
    /// Its entries.
    pub items: Vec<ListEntry>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry {
    /// Its words.
    pub words: Rich,
    /// Lists that belong to it, down to the third level.
    pub inner: Vec<List>,
}

/// An answer as paragraphs and lists.
pub fn read(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // How far the last entry of the second level is indented.
    let mut second = 0;
    for raw in text.split(BREAKS) {
        let line = one_line(raw);
        if line.is_empty() {
            continue;
        }
        let head = head(&line).filter(|head| head.end < line.len());
        let above = match blocks.last_mut() {
            Some(Block::List(list)) if indent(raw) >= INDENT => list.items.last_mut(),
            _ => None,
        };
        if let (Some(head), Some(above)) = (head, above) {
            let deeper = match above.inner.last_mut() {
                Some(list) if indent(raw) >= second + INDENT => list.items.last_mut(),
                _ => None,
            };
            if let Some(above) = deeper
                && head.follows(above.inner.last())
            {
                add(&mut above.inner, head, &line);
                continue;
            }
            if head.follows(above.inner.last()) {
                second = indent(raw);
                add(&mut above.inner, head, &line);
                continue;
            }
        }
        let open = match blocks.last_mut() {
            Some(Block::List(list)) => Some(list),
            _ => None,
        };
        match head.filter(|head| head.follows(open.as_deref())) {
            None => blocks.push(Block::Paragraph(emphasis::rich(&line, 0))),
            Some(head) => match open.filter(|list| list.ordered == head.is_number()) {
                Some(list) => list.items.push(head.item(&line)),
                None => blocks.push(Block::List(head.list(&line))),
            },
        }
    }
    blocks
}

/// The text without marks, line by line as typed: what is counted, checked and read aloud. Signs of lists stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(['*', '\\']) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive(BREAKS) {
        let shown = pieces(line)
            .into_iter()
            .filter(|piece| piece.kind == StretchKind::Text);
        plain.extend(shown.filter_map(|piece| line.get(piece.bytes)));
    }
    if plain == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(plain)
    }
}

/// A piece of a text, in bytes, with all that stands around it up to the next blanks: an address has several pieces.
pub fn word_around<'a>(text: &'a str, piece: &Range<usize>) -> &'a str {
    let before = text[..piece.start].rfind(char::is_whitespace);
    let before = before.map_or(0, |at| text.ceil_char_boundary(at + 1));
    let after = text[piece.end..].find(char::is_whitespace);
    &text[before..after.map_or(text.len(), |at| piece.end + at)]
}

/// The text without line breaks and other control characters.
pub fn one_line(text: &str) -> String {
    let pieces = text.split(is_break).map(str::trim);
    let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    pieces.join(" ")
}

/// True if an answer is written in this markup: one of several lines, unless it goes into a form of others as
/// it is.
pub fn is_at(place: Place) -> bool {
    questions::find(place.of, place.field)
        .is_some_and(|question| question.editor == Editor::Lines && question.part != Part::Forms)
}

/// The plan with all answers as they read, without marks.
pub fn plain_plan(plan: &Plan) -> Cow<'_, Plan> {
    let mut plain_plan = Cow::Borrowed(plan);
    let single = Of::SINGLE.into_iter();
    let single = single.filter_map(|of| plan.record(of).map(|record| (of, record)));
    let items = Kind::ALL.into_iter().flat_map(|kind| plan.records(kind));
    let items = items.map(|(id, record)| (Of::Item(id), record));
    for (of, record) in single.chain(items) {
        for field in record.names() {
            let place = Place::new(of, field);
            if let Some(Answer::Text(text)) = record.answer(field)
                && let Cow::Owned(words) = plain(text)
                && is_at(place)
                && let Some(AnswerMut::Text(answer)) = plain_plan.to_mut().answer_mut(place)
            {
                *answer = words;
            }
        }
    }
    plain_plan
}

/// The beginning of a line that may be an entry of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    /// Bytes before the sign.
    start: usize,
    sign: Sign,
    /// Where the words begin.
    end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Bullet(char),
    /// A number with the sign after it.
    Number(u32, char),
}

impl Head {
    fn is_number(self) -> bool {
        matches!(self.sign, Sign::Number(..))
    }

    /// True if it may stand next, after a list or the lack of one. A number that does not count on from the
    /// entries before would be printed wrong.
    fn follows(self, list: Option<&List>) -> bool {
        let next = match list {
            Some(list) if list.ordered => list.items.len() + 1,
            _ => 1,
        };
        match self.sign {
            Sign::Bullet(_) => true,
            Sign::Number(number, _) => usize::try_from(number) == Ok(next),
        }
    }

    fn item(self, line: &str) -> ListEntry {
        ListEntry {
            words: emphasis::rich(line, self.end),
            inner: Vec::new(),
        }
    }

    fn list(self, line: &str) -> List {
        List {
            ordered: self.is_number(),
            items: vec![self.item(line)],
        }
    }
}

fn add(lists: &mut Vec<List>, head: Head, line: &str) {
    match lists.last_mut() {
        Some(list) if list.ordered == head.is_number() => list.items.push(head.item(line)),
        _ => lists.push(head.list(line)),
    }
}

/// The sign of a list that a line begins with, and a blank after it.
fn head(line: &str) -> Option<Head> {
    let start = line.len() - line.trim_start_matches(is_blank).len();
    let rest = line.get(start..)?;
    let (sign, length) = sign(rest)?;
    let after = rest.get(length..)?;
    let words = after.trim_start_matches(is_blank);
    (words.len() < after.len()).then(|| Head {
        start,
        sign,
        end: line.len() - words.len(),
    })
}

/// The sign of a list at the start of a text, and its length.
fn sign(text: &str) -> Option<(Sign, usize)> {
    let first = text.chars().next()?;
    if BULLETS.contains(&first) {
        return Some((Sign::Bullet(first), first.len_utf8()));
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = text.get(..digits).filter(|number| number.len() < 10)?;
    let number = Some(number).filter(|number| !number.starts_with('0'))?;
    let after = text.get(digits..)?.chars().next()?;
    let is_sign = matches!(after, '.' | ')');
    let number = number.parse().ok().filter(|_| is_sign)?;
    Some((Sign::Number(number, after), digits + 1))
}

/// How far a line is indented, in blanks; a tab counts as four.
fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| is_blank(*c));
    blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

fn is_break(c: char) -> bool {
    c.is_control() || c == '\u{2028}' || c == '\u{2029}'
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}
