//! What can still be read of a cut or damaged plan file: the whole answers up to the damage.

use super::format::{BYTE_ORDER_MARK, is_overfull, read, tolerant};
use super::{Damage, MOST_BYTES, scan};
use crate::plan::Plan;

/// How deep brackets may stand in brackets; more than any plan has.
const MOST_NESTING: usize = 64;

/// How often a damaged file is cut shorter before it is given up.
const MOST_TRIES: usize = 16;

/// The answers up to the damage, and the damage; an answer that is not whole is left out.
///
/// `None` if nothing is damaged or nothing can be read. The plan is meant for a copy; the file stays as it is.
pub fn salvage(bytes: &[u8]) -> Option<(Plan, Damage)> {
    let damage = read(bytes).err()?;
    if bytes.len() as u64 > MOST_BYTES {
        return None;
    }
    let good = bytes.utf8_chunks().next()?.valid();
    let text = good
        .strip_prefix(BYTE_ORDER_MARK)
        .unwrap_or(good)
        .replace("\r\n", "\n");
    if is_overfull(&text) {
        return None;
    }
    let mut end = text.find('\0').unwrap_or(text.len()); // a plan file has no zeros: they are lost content
    for _ in 0..MOST_TRIES {
        let (at, closing) = last_whole(&text[..end])?;
        match tolerant(&format!("{}{closing}", &text[..at])) {
            Ok(mut plan) => {
                plan.repair();
                return (plan != Plan::default()).then_some((plan, damage));
            }
            Err(wrong) => end = floor(&text, wrong.min(at.checked_sub(1)?)),
        }
    }
    None
}

/// Where the last whole answer ends, and the brackets that close what is open there.
fn last_whole(text: &str) -> Option<(usize, String)> {
    let mut open: Vec<char> = Vec::new();
    let mut last = None;
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let next = scan::skip(text, at);
        match c {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            ')' | ']' | '}' => {
                if open.pop() != Some(c) {
                    break;
                }
                last = Some((next, open.clone()));
            }
            // A list of choices is one answer, a list of records is not.
            ',' if before == ')' || open.last() == Some(&')') => last = Some((next, open.clone())),
            _ => {}
        }
        if open.len() > MOST_NESTING {
            break;
        }
        if !c.is_whitespace() {
            before = c;
        }
        at = next;
    }
    let (at, open) = last?;
    Some((at, open.iter().rev().collect()))
}

/// The position, or the start of the letter in which it stands.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
