//! The project's own source as text, taken apart into code and literals, for tests that read it.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of the project.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its path from the project's folder, with `/` between.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// A file taken apart; positions and lines are those of the file.
pub(crate) struct Split {
    /// The code: comments are blank, literals are empty.
    pub(crate) code: String,
    /// The string literals.
    pub(crate) literals: Vec<Literal>,
}

/// A string literal.
pub(crate) struct Literal {
    /// Where it begins, in bytes.
    pub(crate) at: usize,
    /// What stands between its quotation marks, as written.
    pub(crate) text: String,
}

impl Source {
    /// A file that exists only in a test.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Its code and its literals.
    pub(crate) fn split(&self) -> Split {
        split(&self.text)
    }

    /// The line of a position, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }
}

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder whose names end so, in order.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    let wanted = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    paths
        .into_iter()
        .filter(wanted)
        .map(|path| file(&path))
        .collect()
}

/// One file, by its path from the project's folder.
pub(crate) fn one(path: &str) -> Source {
    file(&root().join(path))
}

fn file(path: &Path) -> Source {
    let bytes = fs::read(path).unwrap_or_else(|why| panic!("{why}: {}", path.display()));
    let text = String::from_utf8_lossy(&bytes).into_owned(); // some files are damaged on purpose
    let path = path.strip_prefix(root()).unwrap();
    let steps: Vec<_> = path.iter().map(|step| step.to_string_lossy()).collect();
    Source {
        path: steps.join("/"),
        text,
    }
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

fn split(text: &str) -> Split {
    let mut split = Split {
        code: String::with_capacity(text.len()),
        literals: Vec::new(),
    };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let word = &rest[..word.unwrap_or(rest.len())];
        if rest.starts_with("//") {
            at += blank(
                &mut split.code,
                &rest[..rest.find('\n').unwrap_or(rest.len())],
            );
        } else if rest.starts_with("/*") {
            at += blank(&mut split.code, &rest[..block_comment(rest)]);
        } else if let Some((before, inside, after)) = string(rest, word) {
            split.literals.push(Literal {
                at,
                text: inside.to_owned(),
            });
            split.code.push_str(before);
            blank(&mut split.code, inside);
            split.code.push_str(after);
            at += before.len() + inside.len() + after.len();
        } else if let Some(length) = character(rest) {
            at += blank(&mut split.code, &rest[..length]);
        } else if word.is_empty() {
            split.code.push(c);
            at += c.len_utf8();
        } else {
            split.code.push_str(word);
            at += word.len();
        }
    }
    split
}

/// Blanks of the same length, with the same line ends.
fn blank(code: &mut String, text: &str) -> usize {
    code.extend(text.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
    text.len()
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// A string literal at the start of the text: its opening, its inside, its end.
fn string<'a>(rest: &'a str, word: &str) -> Option<(&'a str, &'a str, &'a str)> {
    if !matches!(word, "" | "r" | "b" | "br") {
        return None;
    }
    let hashes = rest[word.len()..]
        .bytes()
        .take_while(|b| *b == b'#')
        .count();
    let start = word.len() + hashes + 1;
    if !rest[word.len() + hashes..].starts_with('"') || (hashes > 0 && !word.contains('r')) {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let end = if word.contains('r') {
        rest[start..].find(&close)?
    } else {
        let mut escaped = false;
        rest[start..].find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?
    };
    let (inside, after) = (start..start + end, start + end..start + end + close.len());
    Some((&rest[..start], &rest[inside], &rest[after]))
}

/// The length of a character literal; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    if first == '\\' {
        return Some(inside[2..].find('\'')? + 4);
    }
    let end = first.len_utf8();
    inside[end..].starts_with('\'').then_some(end + 2)
}

#[test]
fn code_and_literals_are_told_apart() {
    let text = r#"let a = "x // \" y"; // "no"
let 'b: u8 = '"' as u8; /* "no" /* */ */ let c = r@"z "q""@; br"w"; '\''; "é""#;
    let text = &text.replace('@', "#");
    let split = split(text);
    let literals: Vec<&str> = split.literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(literals, [r#"x // \" y"#, r#"z "q""#, "w", "é"]);
    assert_eq!(split.code.len(), text.len());
    assert!(
        split.code.contains("let 'b: u8 =     as u8;"),
        "{}",
        split.code
    );
    assert!(!split.code.contains("no") && !split.code.contains('q'));
}
