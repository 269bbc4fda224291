//! Two texts word by word: what stayed, what was added, what was removed.
//!
//! Few changes in a long text are found by the shortest way from one to the other; where two texts have little
//! in common, words that stand once in both hold them together. Both stay fast at any length.

use std::collections::HashMap;

/// How many words may have changed before the shortest way is no longer looked for.
const MOST_STEPS: usize = 500;
/// How often a stretch is cut at words that stand once in both.
const MOST_CUTS: usize = 12;

/// A piece of a text that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// Its text.
    pub text: String,
}

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stands in both.
    Same,
    /// It stands only in the second.
    Added,
    /// It stands only in the first.
    Removed,
}

/// Compares two texts word by word. Same and removed pieces in a row are the first text, same and added ones the
/// second; what was removed comes before what stands in its place.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let (a, b) = (tokens(before), tokens(after));
    let mut numbers = HashMap::new();
    let mut numbered = |tokens: &[&str]| -> Vec<usize> {
        let mut number = |token| {
            let next = numbers.len();
            *numbers.entry(String::from(token)).or_insert(next)
        };
        tokens.iter().map(|token| number(*token)).collect()
    };
    let (first, second) = (numbered(&a), numbered(&b));
    let mut pairs = Vec::new();
    align(&first, &second, (0, 0), MOST_CUTS, &mut pairs);
    pieces(&a, &b, &pairs)
}

/// Words and the blanks between them, which together are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut blank = None;
    for (at, c) in text.char_indices() {
        let now = Some(c.is_whitespace());
        if c == '\n' || (blank.is_some() && blank != now) {
            tokens.push(&text[start..at]);
            start = at;
        }
        blank = now;
    }
    tokens.push(&text[start..]);
    tokens.retain(|token| !token.is_empty());
    tokens
}

fn pieces(a: &[&str], b: &[&str], pairs: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    let (mut from, mut to) = (0, 0);
    for (n, (x, y)) in pairs.iter().enumerate() {
        pieces.changed(&a[from..*x], &b[to..*y]);
        let next = pairs.get(n + 1).copied().unwrap_or((a.len(), b.len()));
        let lonely = !pieces.is_same() && next != (x + 1, y + 1);
        if lonely && a[*x].trim_matches(' ').is_empty() {
            pieces.changed(&a[*x..=*x], &b[*y..=*y]); // one blank between two changes only breaks them up
        } else {
            pieces.same(a[*x]);
        }
        (from, to) = (x + 1, y + 1);
    }
    pieces.changed(&a[from..], &b[to..]);
    pieces.finish()
}

/// Pieces as they come, with neighbours of one kind joined.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    same: String,
    removed: String,
    added: String,
}

impl Pieces {
    /// True where the last piece stands in both, or nothing has come yet.
    fn is_same(&self) -> bool {
        self.removed.is_empty() && self.added.is_empty()
    }

    fn changed(&mut self, removed: &[&str], added: &[&str]) {
        if !(removed.is_empty() && added.is_empty()) {
            self.push(Change::Same);
            self.removed.extend(removed.iter().copied());
            self.added.extend(added.iter().copied());
        }
    }

    fn same(&mut self, text: &str) {
        self.push(Change::Removed);
        self.push(Change::Added);
        self.same.push_str(text);
    }

    fn push(&mut self, change: Change) {
        let text = std::mem::take(match change {
            Change::Same => &mut self.same,
            Change::Removed => &mut self.removed,
            Change::Added => &mut self.added,
        });
        if !text.is_empty() {
            self.done.push(Piece { change, text });
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        for change in [Change::Same, Change::Removed, Change::Added] {
            self.push(change);
        }
        self.done
    }
}

/// Finds the pairs of positions that stay together, in order; `at` is where the two stretches begin.
fn align(
    a: &[usize],
    b: &[usize],
    at: (usize, usize),
    cuts: usize,
    pairs: &mut Vec<(usize, usize)>,
) {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    pairs.extend((0..start).map(|n| (at.0 + n, at.1 + n)));
    let (a, b, at) = (&a[start..], &b[start..], (at.0 + start, at.1 + start));
    let from_end = a.iter().rev().zip(b.iter().rev());
    let end = from_end.take_while(|(x, y)| x == y).count();
    let (middle_a, middle_b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if !middle_a.is_empty() && !middle_b.is_empty() {
        if let Some(found) = shortest(middle_a, middle_b) {
            pairs.extend(found.into_iter().map(|(x, y)| (at.0 + x, at.1 + y)));
        } else if cuts > 0 {
            cut(middle_a, middle_b, at, cuts, pairs);
        }
    }
    let last = (at.0 + middle_a.len(), at.1 + middle_b.len());
    pairs.extend((0..end).map(|n| (last.0 + n, last.1 + n)));
}

/// Cuts two stretches at the words that stand once in both and in the same order.
fn cut(a: &[usize], b: &[usize], at: (usize, usize), cuts: usize, pairs: &mut Vec<(usize, usize)>) {
    let (once_a, once_b) = (once(a), once(b));
    let anchors: Vec<(usize, usize)> = a
        .iter()
        .enumerate()
        .filter(|(x, word)| once_a.get(word) == Some(&Some(*x)))
        .filter_map(|(x, word)| Some((x, (*once_b.get(word)?)?)))
        .collect();
    let places: Vec<usize> = anchors.iter().map(|(_, y)| *y).collect();
    let (mut from, mut to) = (0, 0);
    for n in rising(&places) {
        let (x, y) = anchors[n];
        let here = (at.0 + from, at.1 + to);
        align(&a[from..x], &b[to..y], here, cuts - 1, pairs);
        pairs.push((at.0 + x, at.1 + y));
        (from, to) = (x + 1, y + 1);
    }
    if (from, to) != (0, 0) {
        let here = (at.0 + from, at.1 + to);
        align(&a[from..], &b[to..], here, cuts - 1, pairs);
    }
}

/// Where each word stands, for those that stand once.
fn once(words: &[usize]) -> HashMap<usize, Option<usize>> {
    let mut once = HashMap::new();
    for (at, word) in words.iter().enumerate() {
        once.entry(*word)
            .and_modify(|at| *at = None)
            .or_insert(Some(at));
    }
    once
}

/// The positions of a longest rising row among different numbers.
pub(super) fn rising(numbers: &[usize]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new(); // of the rows of each length, the one that ends lowest
    let mut before = vec![None; numbers.len()];
    for (n, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[n] = length.checked_sub(1).map(|length| ends[length]);
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut row: Vec<usize> = std::iter::successors(ends.last().copied(), |n| before[*n]).collect();
    row.reverse();
    row
}

/// The pairs of the shortest way from `a` to `b` (Myers, "An O(ND) difference algorithm", 1986);
/// `None` where it has more than [`MOST_STEPS`] steps.
fn shortest(a: &[usize], b: &[usize]) -> Option<Vec<(usize, usize)>> {
    let most = MOST_STEPS.min(a.len() + b.len());
    let middle = most + 1; // the diagonal on which as much of `a` as of `b` is behind
    let mut reach = vec![0_usize; 2 * most + 3]; // how far in `a` one comes on each diagonal
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for steps in 0..=most {
        for diagonal in (middle - steps..=middle + steps).step_by(2) {
            let from = step_before(&reach, diagonal, (middle, steps));
            let mut x = reach[from] + usize::from(from < diagonal);
            let mut y = x + middle - diagonal;
            while x < a.len() && y < b.len() && a[x] == b[y] {
                (x, y) = (x + 1, y + 1);
            }
            reach[diagonal] = x;
            if x >= a.len() && y >= b.len() {
                return Some(way_back(&rows, middle, (a.len(), b.len())));
            }
        }
        rows.push(reach[..=middle + steps].to_vec());
    }
    None
}

/// The diagonal from which the last step came: from above by a word of `b`, from below by a word of `a`.
fn step_before(reach: &[usize], diagonal: usize, (middle, steps): (usize, usize)) -> usize {
    let lowest = diagonal == middle - steps;
    let highest = diagonal == middle + steps;
    if lowest || (!highest && reach[diagonal - 1] < reach[diagonal + 1]) {
        diagonal + 1
    } else {
        diagonal - 1
    }
}

/// Follows the rows back from the end and gathers the pairs that stay together.
fn way_back(rows: &[Vec<usize>], middle: usize, end: (usize, usize)) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut x, mut y) = end;
    for (n, reach) in rows.iter().enumerate().rev() {
        let from = step_before(reach, x + middle - y, (middle, n + 1));
        let to = (reach[from], reach[from] + middle - from);
        while x > to.0 && y > to.1 {
            (x, y) = (x - 1, y - 1);
            pairs.push((x, y));
        }
        (x, y) = to;
    }
    pairs.extend((0..x.min(y)).rev().map(|n| (n, n)));
    pairs.reverse();
    pairs
}
