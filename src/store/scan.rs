//! Looks over RON text without understanding it: where strings, comments and fields stand.
//!
//! It names the line of a field that the reader only knows by path, rewrites strings readably, and lets the
//! settings keep what they do not know.

/// A field in the text: `name: value` between round brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The way to it from the outside: names and positions in lists, with dots between.
    pub path: String,
    /// Where its name stands, in bytes.
    pub at: usize,
    /// Its value as written.
    pub value: &'a str,
}

/// The fields at most `depth` round brackets deep, in the order of their ends.
pub fn fields(text: &str, depth: usize) -> Vec<Field<'_>> {
    let mut open: Vec<Bracket> = Vec::new();
    let mut fields = Vec::new();
    let mut at = 0;
    let mut word = None;
    while let Some(c) = text[at..].chars().next() {
        let next = skip(text, at);
        match c {
            '(' | '[' | '{' => open.push(Bracket::default()),
            ')' | ']' | '}' | ',' => {
                close_field(text, at, &open, depth, &mut fields);
                if c == ',' {
                    if let Some(bracket) = open.last_mut() {
                        bracket.position += 1;
                        bracket.field = None;
                    }
                } else {
                    open.pop();
                }
                word = None;
            }
            ':' => {
                if let (Some(bracket), Some((from, to))) = (open.last_mut(), word.take()) {
                    bracket.field = Some((from, to, next));
                }
            }
            c if c.is_alphanumeric() || c == '_' => word = Some((at, next)),
            _ => {}
        }
        at = next;
    }
    fields
}

#[derive(Default)]
struct Bracket {
    position: usize,
    /// Start and end of the name, start of the value.
    field: Option<(usize, usize, usize)>,
}

fn close_field<'a>(
    text: &'a str,
    end: usize,
    open: &[Bracket],
    depth: usize,
    fields: &mut Vec<Field<'a>>,
) {
    let Some((from, _, start)) = open.last().and_then(|bracket| bracket.field) else {
        return;
    };
    if open.len() > depth {
        return;
    }
    let steps: Vec<String> = open
        .iter()
        .map(|bracket| match bracket.field {
            Some((from, to, _)) => text[from..to].to_owned(),
            None => bracket.position.to_string(),
        })
        .collect();
    fields.push(Field {
        path: steps.join("."),
        at: from,
        value: text[start..end].trim(),
    });
}

/// The end of what begins at `at`: a string, a comment, a word or one character.
pub fn skip(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let length = if rest.starts_with('"') {
        quoted(rest)
    } else if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else if let Some(length) = raw(rest) {
        length
    } else {
        let word = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        word.max(rest.chars().next().map_or(0, char::len_utf8))
    };
    at + length
}

/// Line and character of a position, both from 1.
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[start..].chars().count() + 1)
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(
        body.find(&close)
            .map_or(rest.len(), |end| start + end + close.len()),
    )
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}
