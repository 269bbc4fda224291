//! The outline: headings under headings, as viewers show them beside the pages.

use super::finish::{count, destination, words};
use crate::layout::{Laid, OutlineItem};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Adds the outline; `None` where there is no heading.
pub(super) fn add(file: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Option<ObjectId> {
    let items = &laid.outline;
    if items.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = items.iter().map(|_| file.new_object_id()).collect();
    let (tops, kids) = families(items);
    let families = std::iter::once((root, &tops)).chain(ids.iter().copied().zip(&kids));
    for (parent, members) in families {
        for (place, at) in members.iter().enumerate() {
            let mut entry = Dictionary::new();
            entry.set("Title", words(&items[*at].title));
            entry.set("Dest", destination(items[*at].spot, laid.size.1, pages));
            entry.set("Parent", parent);
            if let Some(previous) = place.checked_sub(1).and_then(|place| members.get(place)) {
                entry.set("Prev", ids[*previous]);
            }
            if let Some(next) = members.get(place + 1) {
                entry.set("Next", ids[*next]);
            }
            point_to_ends(&mut entry, &kids[*at], &ids);
            if !kids[*at].is_empty() {
                entry.set("Count", -count(kids[*at].len())); // folded
            }
            file.set_object(ids[*at], entry);
        }
    }
    let mut outlines = Dictionary::new();
    outlines.set("Type", Object::Name(b"Outlines".to_vec()));
    outlines.set("Count", count(tops.len()));
    point_to_ends(&mut outlines, &tops, &ids);
    file.set_object(root, outlines);
    Some(root)
}

fn point_to_ends(entry: &mut Dictionary, members: &[usize], ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (members.first(), members.last()) {
        entry.set("First", ids[*first]);
        entry.set("Last", ids[*last]);
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
