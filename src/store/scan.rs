//! Looks over RON text without understanding it: where strings, comments and fields stand.
//!
//! It names the line of a field that the reader only knows by path, and lets the settings keep what they do not know.

/// A field in the text: `name: value` between round brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where its name stands, in bytes.
    pub at: usize,
    /// Its value as written.
    pub value: &'a str,
}

/// The fields at the top: between the outermost brackets, in the order of their ends.
pub fn fields(text: &str) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    walk(text, 1, |open, end| {
        if let [
            Bracket {
                field: Some((from, to, start)),
                ..
            },
        ] = open
        {
            fields.push(Field {
                name: &text[*from..*to],
                at: *from,
                value: text[*start..end].trim(),
            });
        }
        true
    });
    fields
}

/// Where the field at the end of a way stands: names and positions in lists, with dots between.
pub fn find(text: &str, path: &str) -> Option<usize> {
    let steps: Vec<&str> = path.split('.').collect();
    let mut found = None;
    walk(text, steps.len(), |open, _| {
        let leads = |(bracket, step): (&Bracket, &&str)| match bracket.field {
            Some((from, to, _)) => text[from..to] == **step,
            None => step.parse() == Ok(bracket.position),
        };
        if open.len() == steps.len() && open.iter().zip(&steps).all(leads) {
            found = open.last().and_then(|bracket| Some(bracket.field?.0));
        }
        found.is_none()
    });
    found
}

/// Goes through the text and shows, at the end of each field or element, the brackets that are open there, down to
/// that depth; what stands deeper is counted only, so that a hostile file fills no memory. Goes on while that is true.
fn walk(text: &str, depth: usize, mut each: impl FnMut(&[Bracket], usize) -> bool) {
    let mut open: Vec<Bracket> = Vec::new();
    let mut deeper = 0_usize;
    let mut at = 0;
    let mut word = None;
    while let Some(c) = text[at..].chars().next() {
        let next = skip(text, at);
        match c {
            '(' | '[' | '{' if open.len() < depth => open.push(Bracket::default()),
            '(' | '[' | '{' => deeper += 1,
            ')' | ']' | '}' | ',' if deeper > 0 => deeper -= usize::from(c != ','),
            ')' | ']' | '}' | ',' => {
                if !each(&open, at) {
                    return;
                }
                match open.last_mut() {
                    Some(bracket) if c == ',' => bracket.end(),
                    _ => drop(open.pop()),
                }
                word = None;
            }
            _ if deeper > 0 => {}
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
}

#[derive(Default)]
struct Bracket {
    position: usize,
    /// Start and end of the name, start of the value.
    field: Option<(usize, usize, usize)>,
}

impl Bracket {
    /// A comma: the next one begins.
    fn end(&mut self) {
        self.position += 1;
        self.field = None;
    }
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
