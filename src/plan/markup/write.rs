//! Lines written again from their characters, with marks where the emphasis changes.

use super::edit::{self, Unit};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// A stretch that is set in bold or in italics.
#[derive(Clone, Copy, PartialEq)]
struct Emphasised {
    start: usize,
    end: usize,
    bold: bool,
}

/// A line from its units, with marks where the emphasis changes, and the bytes of each unit in it; with a backslash
/// before each other asterisk, if wanted. `None` if it would be read otherwise.
pub(super) fn write(
    line: &str,
    mut units: Vec<Unit>,
    escaped: bool,
) -> Option<(String, Vec<Range<usize>>)> {
    let bold = stretches(&mut units, true);
    let italic = stretches(&mut units, false);
    let mut all = bold.clone();
    for stretch in italic {
        all.extend(split(&units, stretch, &bold));
    }
    for unit in &mut units {
        unit.italic = false;
    }
    for stretch in all.iter().filter(|stretch| !stretch.bold) {
        for unit in units.get_mut(stretch.start..stretch.end)? {
            unit.italic = true;
        }
    }
    let mut at: BTreeMap<usize, [Vec<Emphasised>; 2]> = BTreeMap::new();
    for stretch in all {
        at.entry(stretch.end).or_default()[0].push(stretch);
        at.entry(stretch.start).or_default()[1].push(stretch);
    }
    let mut text = String::with_capacity(line.len() + 8);
    let mut places = Vec::with_capacity(units.len());
    for index in 0..=units.len() {
        let [mut ends, mut starts] = at.remove(&index).unwrap_or_default();
        ends.sort_by_key(|stretch| (Reverse(stretch.start), stretch.bold));
        starts.sort_by_key(|stretch| (Reverse(stretch.end), !stretch.bold));
        for stretch in ends.into_iter().chain(starts) {
            text += if stretch.bold { "**" } else { "*" };
        }
        let Some(unit) = units.get(index) else { break };
        let source = line.get(unit.bytes.clone())?;
        let start = text.len();
        if escaped && source == "*" {
            text.push('\\');
        }
        text += source;
        places.push(start..text.len());
    }
    let read = edit::units(&text);
    let is_same = read.len() == units.len()
        && read.iter().zip(&units).all(|(a, b)| {
            a.sign == b.sign && (a.is_blank() || (a.bold, a.italic) == (b.bold, b.italic))
        });
    is_same.then_some((text, places))
}

/// The stretches of one emphasis; blanks at their ends lose it, as marks do not stand beside blanks.
fn stretches(units: &mut [Unit], bold: bool) -> Vec<Emphasised> {
    let mut stretches = Vec::new();
    let mut at = 0;
    for same in units.chunk_by_mut(|a, b| a.has(bold) == b.has(bold)) {
        let start = at;
        at += same.len();
        if same.first().is_some_and(|unit| unit.has(bold)) {
            stretches.extend(trimmed(same, start, bold));
            let kept = stretches.last().copied();
            for (index, unit) in same.iter_mut().enumerate() {
                let index = start + index;
                let inside = kept.is_some_and(|kept| (kept.start..kept.end).contains(&index));
                *unit.style(bold) = inside;
            }
        }
    }
    stretches
}

/// The stretch of these units without the blanks at its ends.
fn trimmed(units: &[Unit], start: usize, bold: bool) -> Option<Emphasised> {
    let first = units.iter().position(|unit| !unit.is_blank())?;
    let last = units.iter().rposition(|unit| !unit.is_blank())?;
    Some(Emphasised {
        start: start + first,
        end: start + last + 1,
        bold,
    })
}

/// A stretch in italics in parts, cut where a bold one begins or ends inside it while it does not hold it whole.
fn split(units: &[Unit], stretch: Emphasised, bold: &[Emphasised]) -> Vec<Emphasised> {
    let mut cuts = vec![stretch.start, stretch.end];
    for other in bold {
        let crosses = other.start < stretch.start
            && stretch.start < other.end
            && other.end < stretch.end
            || stretch.start < other.start && other.start < stretch.end && stretch.end < other.end;
        if crosses {
            let inside = [other.start, other.end].into_iter();
            cuts.extend(inside.filter(|at| (stretch.start..stretch.end).contains(at)));
        }
    }
    cuts.sort_unstable();
    let parts = cuts.windows(2).filter_map(|pair| match pair {
        [start, end] => trimmed(units.get(*start..*end)?, *start, false),
        _ => None,
    });
    parts.collect()
}
