//! Bold and italic inside a line: which asterisks are marks.

use super::{Rich, Sign, Span, is_blank, sign};
use std::ops::Range;

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its bytes of the line.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: StretchKind,
    /// In bold.
    pub bold: bool,
    /// In italics.
    pub italic: bool,
}

/// What a stretch of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StretchKind {
    /// Words.
    Text,
    /// Asterisks that begin or end an emphasis.
    Mark,
    /// A backslash that takes the meaning of the next sign away.
    Escape,
}

/// A run of asterisks.
#[derive(Clone, Copy)]
struct Run {
    /// Where those begin that are left.
    start: usize,
    /// How many are left.
    left: usize,
    /// How many there were.
    length: usize,
    opens: bool,
    closes: bool,
}

/// A line in pieces, from its start to its end.
pub fn pieces(line: &str) -> Vec<Stretch> {
    let (runs, escapes) = scan(line);
    let mut marks: Vec<(Range<usize>, Turn)> = matches(runs);
    marks.extend(escapes.into_iter().map(|at| (at..at + 1, Turn::None)));
    marks.sort_by_key(|(bytes, _)| bytes.start);
    let mut pieces: Vec<Stretch> = Vec::new();
    let (mut at, mut bold, mut italic) = (0, 0_usize, 0_usize);
    for (bytes, step) in marks {
        push(
            &mut pieces,
            at..bytes.start,
            StretchKind::Text,
            bold,
            italic,
        );
        at = bytes.end;
        let kind = match step {
            Turn::None => StretchKind::Escape,
            Turn::Open(strong) => {
                *if strong { &mut bold } else { &mut italic } += 1;
                StretchKind::Mark
            }
            Turn::Close(strong) => {
                let count = if strong { &mut bold } else { &mut italic };
                *count = count.saturating_sub(1);
                StretchKind::Mark
            }
        };
        push(&mut pieces, bytes, kind, bold, italic);
    }
    push(&mut pieces, at..line.len(), StretchKind::Text, bold, italic);
    pieces
}

fn push(
    pieces: &mut Vec<Stretch>,
    bytes: Range<usize>,
    kind: StretchKind,
    bold: usize,
    italic: usize,
) {
    if !bytes.is_empty() {
        pieces.push(Stretch {
            bytes,
            kind,
            bold: bold > 0,
            italic: italic > 0,
        });
    }
}

/// The words of a line from a byte on, without marks.
pub(super) fn rich(line: &str, from: usize) -> Rich {
    let mut rich = Rich::default();
    for piece in pieces(line) {
        let bytes = piece.bytes.start.max(from)..piece.bytes.end;
        if piece.kind != StretchKind::Text || bytes.is_empty() {
            continue;
        }
        let start = rich.text.len();
        rich.text += line.get(bytes).unwrap_or_default();
        let end = rich.text.len();
        match rich.spans.last_mut() {
            Some(span)
                if span.bytes.end == start
                    && (span.bold, span.italic) == (piece.bold, piece.italic) =>
            {
                span.bytes.end = end;
            }
            _ if piece.bold || piece.italic => rich.spans.push(Span {
                bytes: start..end,
                bold: piece.bold,
                italic: piece.italic,
            }),
            _ => {}
        }
    }
    rich
}

/// The runs of asterisks that may be marks, and the backslashes that take a meaning away.
fn scan(line: &str) -> (Vec<Run>, Vec<usize>) {
    let bytes = line.as_bytes();
    let (mut runs, mut escapes) = (Vec::new(), Vec::new());
    escapes.extend(escape_of_sign(line));
    let length_from = |start: usize, sign: u8| {
        let run = bytes.get(start..).unwrap_or_default().iter();
        run.take_while(|byte| **byte == sign).count()
    };
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => {
                let count = length_from(at, b'\\');
                let end = at + count;
                if bytes.get(end) == Some(&b'*') {
                    escapes.extend((0..count).step_by(2).map(|pair| at + pair));
                }
                // The last one of an odd number takes the asterisk with it.
                at = if bytes.get(end) == Some(&b'*') && count % 2 == 1 {
                    end + 1
                } else {
                    end
                };
            }
            b'*' => {
                let length = length_from(at, b'*');
                runs.push(run(line, at, length));
                at += length;
            }
            _ => at += 1,
        }
    }
    (runs, escapes)
}

/// The backslash before the sign of a list that would begin the line.
///
/// Blanks and breaks at the end of the line do not count: a sign without words begins no entry.
fn escape_of_sign(line: &str) -> Option<usize> {
    let line = line.trim_end_matches(is_blank);
    let start = line.len() - line.trim_start_matches(is_blank).len();
    let rest = line.get(start..)?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest.get(digits..)?.strip_prefix('\\')?;
    let bare = format!("{}{after}", rest.get(..digits)?);
    let (found, length) = sign(&bare)?;
    let is_whole = match found {
        Sign::Bullet(sign) => sign != '*', // which is no mark of its own there
        Sign::Number(..) => digits > 0,
    };
    let is_sign = bare.get(length..)?.starts_with(is_blank);
    (is_sign && is_whole).then_some(start + digits)
}

/// A run of asterisks by what stands around it: the flanking rule.
fn run(line: &str, start: usize, length: usize) -> Run {
    let before = line.get(..start).and_then(|text| text.chars().next_back());
    let after = line
        .get(start + length..)
        .and_then(|text| text.chars().next());
    let blank = |c: Option<char>| c.is_none_or(is_blank);
    let word = |c: Option<char>| c.is_some_and(is_of_word);
    let sign = |c: Option<char>| !blank(c) && !word(c);
    let left = !blank(after) && (!sign(after) || blank(before) || sign(before));
    let right = !blank(before) && (!sign(before) || blank(after) || sign(after));
    let inside = length == 1 && word(before) && word(after);
    Run {
        start,
        left: length,
        length,
        opens: left && !inside,
        closes: right && !inside,
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// What changes at a mark.
#[derive(Clone, Copy)]
enum Turn {
    /// Nothing: it is a backslash.
    None,
    /// An emphasis begins; true for bold.
    Open(bool),
    /// It ends.
    Close(bool),
}

/// The marks, in pairs: each closing run looks back for the nearest that opens, as `CommonMark` has it.
fn matches(runs: Vec<Run>) -> Vec<(Range<usize>, Turn)> {
    let mut marks = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    // Below these heights of the stack nothing opens for a closing run of that kind.
    let mut bottoms = [0_usize; 6];
    for mut run in runs {
        let kind = run.length % 3 + if run.opens { 3 } else { 0 };
        while run.closes && run.left > 0 {
            let fits = |other: &Run| {
                let both = (run.opens && run.closes) || (other.opens && other.closes);
                let by_three = |length: usize| length.is_multiple_of(3);
                !both || !by_three(run.length + other.length) || by_three(run.length)
            };
            let above = open.get(bottoms[kind]..).unwrap_or_default();
            let Some(found) = above.iter().rposition(fits) else {
                bottoms[kind] = open.len();
                break;
            };
            open.truncate(bottoms[kind] + found + 1);
            for bottom in &mut bottoms {
                *bottom = (*bottom).min(open.len());
            }
            let Some(other) = open.last_mut() else { break };
            let count = if run.left >= 2 && other.left >= 2 {
                2
            } else {
                1
            };
            other.left -= count;
            let from = other.start + other.left;
            let to = run.start;
            run.start += count;
            run.left -= count;
            marks.push((from..from + count, Turn::Open(count == 2)));
            marks.push((to..to + count, Turn::Close(count == 2)));
            if other.left == 0 {
                open.pop();
                for bottom in &mut bottoms {
                    *bottom = (*bottom).min(open.len());
                }
            }
        }
        if run.opens && run.left > 0 {
            open.push(run);
        }
    }
    marks
}
