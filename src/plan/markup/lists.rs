//! Lists at a keystroke: lines become entries and back, Enter begins the next entry, numbers count on.

use super::{Edited, Head, INDENT, Sign, head, indent, is_blank};
use std::ops::Range;

/// What Enter does in an entry of a list: the next entry begins, or the list ends if the entry is empty.
pub fn enter(text: &str, selection: Range<usize>) -> Option<Edited> {
    let before = text.get(..selection.start)?;
    let after = text.get(selection.end..)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let mut lines: Vec<String> = before.split('\n').map(str::to_owned).collect();
    let at = lines.len() - 1;
    let old = text.get(start..)?.split('\n').next()?;
    let head = head(old)?;
    if selection.start < start + head.end || !counts_on(&lines, at, head, old) {
        return None;
    }
    lines.extend(after.split('\n').map(str::to_owned));
    let rest = lines.get(at + 1)?.clone();
    let first = lines.get(at)?.clone();
    let level = indent(old);
    let number = match head.sign {
        Sign::Number(number, _) => number,
        Sign::Bullet(_) => 0,
    };
    let is_empty = first.get(head.end..)?.trim().is_empty() && rest.trim().is_empty();
    let caret = if is_empty {
        lines.splice(at..=at + 1, [String::new()]);
        renumber(&mut lines, at + 1, level, number + 1, number);
        start
    } else {
        let sign = written(head.sign, number + 1);
        let begin = format!("{}{sign} ", old.get(..head.start)?);
        if let Some(line) = lines.get_mut(at + 1) {
            *line = format!("{begin}{}", rest.trim_start());
        }
        renumber(&mut lines, at + 2, level, number + 1, number + 2);
        selection.start + 1 + begin.len()
    };
    Some(Edited {
        text: lines.join("\n"),
        selection: caret..caret,
    })
}

/// True for a bullet, and for a number that counts on from the entries above.
fn counts_on(lines: &[String], at: usize, head: Head, line: &str) -> bool {
    let Sign::Number(number, _) = head.sign else {
        return true;
    };
    number == 1 || last_number(lines.get(..at).unwrap_or_default(), indent(line)) + 1 == number
}

/// The number of the last entry of the numbered list that the lines end with; 0 if they end with none.
fn last_number(lines: &[String], level: usize) -> u32 {
    for line in lines.iter().rev().filter(|line| !line.trim().is_empty()) {
        match head(line) {
            Some(_) if indent(line) >= level + INDENT => {}
            Some(Head {
                sign: Sign::Number(number, _),
                ..
            }) => return number,
            _ => return 0,
        }
    }
    0
}

/// Renumbers the entries of a list from a line on, if they continued from `old`.
fn renumber(lines: &mut [String], from: usize, level: usize, mut old: u32, mut new: u32) {
    for line in lines.iter_mut().skip(from) {
        let Some(head) = head(line) else {
            if line.trim().is_empty() {
                continue;
            }
            return;
        };
        if indent(line) >= level + INDENT {
            continue;
        }
        match head.sign {
            Sign::Number(number, _) if number == old && old != new => {
                *line = with_sign(line, head, &written(head.sign, new));
                old += 1;
                new += 1;
            }
            _ => return,
        }
    }
}

/// A sign as it is written, with another number.
fn written(sign: Sign, number: u32) -> String {
    match sign {
        Sign::Bullet(sign) => sign.to_string(),
        Sign::Number(_, after) => format!("{number}{after}"),
    }
}

fn with_sign(line: &str, head: Head, sign: &str) -> String {
    let blanks = line.get(..head.start).unwrap_or_default();
    let words = line.get(head.end..).unwrap_or_default();
    format!("{blanks}{sign} {words}")
}

/// Makes entries of the selected lines, or paragraphs if they are such entries.
pub(super) fn list(text: &str, selection: Range<usize>, ordered: bool) -> Option<Edited> {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let (first, last) = lines_of(text, &selection)?;
    let off = is_on(text, selection.clone(), ordered);
    let level = indent(lines.get(last)?);
    let before_last = head(lines.get(last)?);
    let mut numbers = last_number(lines.get(..first)?, indent(lines.get(first)?));
    let (mut start, mut end) = (selection.start, selection.end);
    let mut offset: usize = lines.iter().take(first).map(|line| line.len() + 1).sum();
    for line in lines.get_mut(first..=last)?.iter_mut() {
        let (old, at) = (line.len(), offset);
        if first == last || !line.trim().is_empty() {
            numbers += 1;
            *line = relisted(line, (!off).then_some(ordered), numbers);
        }
        // The caret stays at its place in the words.
        let words = words_of(line);
        for bound in [&mut start, &mut end] {
            if *bound >= at {
                let moved = (*bound + line.len()).saturating_sub(old);
                *bound = moved.max(at + words);
            }
        }
        offset += line.len() + 1;
    }
    let next = |head: Option<Head>| match head.map(|head| head.sign) {
        Some(Sign::Number(number, _)) => number + 1,
        _ => 1,
    };
    let after_last = head(lines.get(last)?);
    renumber(
        &mut lines,
        last + 1,
        level,
        next(before_last),
        next(after_last),
    );
    let text = lines.join("\n");
    let selection = start.min(text.len())..end.min(text.len());
    Some(Edited { text, selection })
}

/// True if all selected lines are entries of such a list.
pub(super) fn is_on(text: &str, selection: Range<usize>, ordered: bool) -> bool {
    let Some((first, last)) = lines_of(text, &selection) else {
        return false;
    };
    let chosen = text.split('\n').skip(first).take(last + 1 - first);
    let mut filled = chosen.filter(|line| first == last || !line.trim().is_empty());
    filled.all(|line| head(line).is_some_and(|head| head.is_number() == ordered))
}

/// The numbers of the first and the last selected line.
fn lines_of(text: &str, selection: &Range<usize>) -> Option<(usize, usize)> {
    let line_of = |at: usize| text.get(..at).map(|before| before.matches('\n').count());
    let (first, last) = (line_of(selection.start)?, line_of(selection.end)?);
    // Of a line whose start alone is selected nothing is.
    let is_bare = last > first && text.get(..selection.end)?.ends_with('\n');
    Some((first, if is_bare { last - 1 } else { last }))
}

/// Where the words of a line begin.
fn words_of(line: &str) -> usize {
    match head(line) {
        Some(head) => head.end,
        None => line.len() - line.trim_start_matches(is_blank).len(),
    }
}

/// A line as an entry of a list, numbered or not, or without a sign.
fn relisted(line: &str, ordered: Option<bool>, number: u32) -> String {
    let start = words_of(line);
    let blanks = head(line).map_or(start, |head| head.start);
    let (blanks, words) = (line.get(..blanks), line.get(start..));
    let sign = match ordered {
        None => String::new(),
        Some(false) => "- ".to_owned(),
        Some(true) => format!("{number}. "),
    };
    format!(
        "{}{sign}{}",
        blanks.unwrap_or_default(),
        words.unwrap_or_default()
    )
}
