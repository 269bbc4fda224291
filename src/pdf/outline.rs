//! The outline: headings under headings, as viewers show them beside the pages.

use super::PdfError;
use super::file::File;
use super::pages::destination;
use super::syntax::{Number, Syntax};
use crate::layout::{Laid, OutlineItem};

/// Adds the outline; `None` if there is no heading.
pub(super) fn add(
    file: &mut File,
    laid: &Laid,
    pages: &[Number],
) -> Result<Option<Number>, PdfError> {
    let items = &laid.outline;
    if items.is_empty() {
        return Ok(None);
    }
    let root = file.number();
    let numbers: Vec<Number> = items.iter().map(|_| file.number()).collect();
    let (tops, kids) = families(items);
    let families = std::iter::once((root, &tops)).chain(numbers.iter().copied().zip(&kids));
    for (parent, members) in families {
        for (place, at) in members.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|place| members.get(place));
            file.add(numbers[*at], |out| {
                out.put("<</Title").words(&items[*at].title);
                destination(out, items[*at].spot, laid.size.1, pages);
                out.put("/Parent ").reference(parent);
                if let Some(before) = before {
                    out.put("/Prev ").reference(numbers[*before]);
                }
                if let Some(next) = members.get(place + 1) {
                    out.put("/Next ").reference(numbers[*next]);
                }
                point_to_ends(out, &kids[*at], &numbers);
                if !kids[*at].is_empty() {
                    out.put("/Count -").count(kids[*at].len()); // folded
                }
                out.put(">>");
            })?;
        }
    }
    file.add(root, |out| {
        out.put("<</Type/Outlines/Count ").count(tops.len());
        point_to_ends(out, &tops, &numbers);
        out.put(">>");
    })?;
    Ok(Some(root))
}

fn point_to_ends(out: &mut Syntax, members: &[usize], numbers: &[Number]) {
    if let (Some(first), Some(last)) = (members.first(), members.last()) {
        out.put("/First ").reference(numbers[*first]);
        out.put("/Last ").reference(numbers[*last]);
    }
}

/// The items of the first level, and those under each item.
fn families(items: &[OutlineItem]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let (mut tops, mut kids) = (Vec::new(), vec![Vec::new(); items.len()]);
    let mut open: Vec<usize> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        while open
            .last()
            .is_some_and(|above| items[*above].level >= item.level)
        {
            open.pop();
        }
        match open.last() {
            Some(above) => kids[*above].push(at),
            None => tops.push(at),
        }
        open.push(at);
    }
    (tops, kids)
}
