//! The house rules as functions from source to complaints; `tidy` runs them.

use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// A broken rule: file, line, rule.
#[derive(Debug, PartialEq)]
pub(crate) struct Complaint(pub(crate) String, pub(crate) usize, pub(crate) String);

/// What a name of a library or a module of the standard library is allowed in.
struct Home {
    names: &'static [&'static str],
    allowed: &'static [&'static str],
    rule: &'static str,
}

const HOMES: &[Home] = &[
    Home {
        names: &[
            "egui",
            "eframe",
            "egui_extras",
            "egui_plot",
            "egui_system_font_provider",
        ],
        allowed: &["src/ui/", "src/app/", "src/command.rs", "src/main.rs"],
        rule: "egui appears only in ui, app, command and main",
    },
    Home {
        names: &[
            "on_hover_text",
            "on_hover_text_at_pointer",
            "on_hover_ui",
            "on_hover_ui_at_pointer",
            "Tooltip",
        ],
        allowed: &["src/ui/hint.rs"],
        rule: "hints are made in ui::hint, so that Escape closes them",
    },
    Home {
        names: &["printpdf", "lopdf", "subsetter", "hayro"],
        allowed: &["src/pdf/"],
        rule: "the PDF libraries appear only in pdf",
    },
    Home {
        names: &["fluent", "fluent_langneg", "fluent_bundle", "fluent_syntax"],
        allowed: &["src/text.rs"],
        rule: "Fluent appears only in text",
    },
    Home {
        names: &["resvg"],
        allowed: &["src/picture.rs"],
        rule: "pictures of strangers are read only in picture",
    },
    Home {
        names: &["rfd"],
        allowed: &["src/app/dialogs.rs"],
        rule: "file dialogs appear only in app::dialogs",
    },
    Home {
        names: &["fs", "File", "OpenOptions", "tempfile"],
        allowed: &["src/store/", "src/settings.rs", "src/cli", "src/app/"],
        rule: "files are touched only in store, settings, cli and app",
    },
    Home {
        names: &["thread", "opener"],
        // The disk waits, see below; the console is a program of its own.
        allowed: &["src/app/", "src/store/disk.rs", "src/console.rs"],
        rule: "threads and other programs are started only in app",
    },
    Home {
        names: &["now", "elapsed", "SystemTime"],
        allowed: &["src/app/", "src/cli", "src/main.rs"],
        rule: "no clock below app and cli: time is an argument",
    },
    Home {
        names: &["println", "print", "eprintln", "eprint", "dbg"],
        allowed: &["src/cli", "src/main.rs"],
        rule: "nothing is printed outside cli and main",
    },
    Home {
        names: &["net", "TcpStream", "UdpSocket"],
        allowed: &[],
        rule: "no connection is ever opened",
    },
    Home {
        names: &["sleep"],
        allowed: &["src/store/disk.rs"], // a swap waits a moment for a program that holds the file
        rule: "nothing sleeps: wait for what is to happen",
    },
];

/// Crates that open connections, or that only such crates need.
#[rustfmt::skip] // names, read as words
const NETWORK: &[&str] = &[
    "actix-web", "async-net", "attohttpc", "axum", "curl", "ehttp", "h2", "hickory-resolver", "hyper",
    "isahc", "minreq", "mio", "native-tls", "openssl", "quinn", "reqwest", "rustls", "socket2", "ssh2",
    "surf", "tiny_http", "tungstenite", "ureq", "warp",
];

/// The one home of waits in tests.
const WAITS: &str = "tests/it/support.rs";

/// The longest file, and the length that nine in ten stay within, in lines.
pub(crate) const LONGEST: usize = 700;
const USUAL: usize = 400;

/// The table of the architecture page: each module with those it may know.
pub(crate) fn may_know(library: &Source) -> BTreeMap<String, BTreeSet<String>> {
    let rows: Vec<Vec<&str>> = library
        .text
        .lines()
        .filter(|line| line.starts_with("//! | [`"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let names = |cell: &str| -> BTreeSet<String> {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    let all: BTreeSet<String> = rows.iter().flat_map(|row| names(row[1])).collect();
    rows.iter()
        .map(|row| {
            let listed = names(row[3]);
            let known = match row[3] {
                cell if cell.starts_with("all but") => all.difference(&listed).cloned().collect(),
                "all" => all.clone(),
                _ => listed,
            };
            (names(row[1]).pop_first().unwrap(), known)
        })
        .collect()
}

/// Modules that a file knows and may not.
pub(crate) fn acquaintances(
    file: &Source,
    allowed: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<Complaint> {
    let steps: Vec<&str> = file
        .path
        .trim_end_matches(".rs")
        .split('/')
        .skip(1)
        .collect();
    let module = steps[0];
    let Some(may) = allowed.get(module) else {
        return Vec::new(); // lib and main
    };
    let depth = steps.iter().filter(|step| **step != "mod").count();
    let split = file.split();
    let tokens = tokens(&split.code);
    let mut complaints = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mut ups = 0;
        while tokens.get(at + 2 * ups).is_some_and(|t| t.1 == "super") {
            ups += 1;
        }
        let start = match tokens[at].1 {
            "crate" => at + 1,
            "super" if ups >= depth => at + 2 * ups - 1,
            _ => {
                at += (2 * ups).max(1);
                continue;
            }
        };
        for (place, name) in first_names(&tokens[start..]) {
            if name != module && allowed.contains_key(name) && !may.contains(name) {
                let rule = format!("`{module}` may not know `{name}` (table in src/lib.rs)");
                complaints.push(Complaint(file.path.clone(), file.line(place), rule));
            }
        }
        at = start + 1;
    }
    complaints
}

/// The names right after `crate::`, several if a brace follows.
fn first_names<'a>(tokens: &[(usize, &'a str)]) -> Vec<(usize, &'a str)> {
    if tokens.first().is_none_or(|t| t.1 != "::") {
        return Vec::new();
    }
    if tokens.get(1).is_some_and(|t| t.1 != "{") {
        return vec![tokens[1]];
    }
    let mut names = Vec::new();
    let mut depth = 0;
    let mut fresh = false;
    for token in &tokens[1..] {
        match token.1 {
            "{" => {
                depth += 1;
                fresh = depth == 1;
            }
            "}" => depth -= 1,
            "," => fresh = depth == 1,
            _ if fresh => {
                names.push(*token);
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Names that stand outside their homes.
pub(crate) fn strangers(file: &Source) -> Vec<Complaint> {
    let split = file.split();
    let tokens = tokens(&split.code);
    let mut complaints = Vec::new();
    for home in HOMES.iter().filter(|home| {
        !home
            .allowed
            .iter()
            .any(|start| file.path.starts_with(start))
    }) {
        for (n, (at, name)) in tokens.iter().enumerate() {
            let neighbour = |by: isize| {
                n.checked_add_signed(by)
                    .and_then(|n| tokens.get(n))
                    .map_or("", |t| t.1)
            };
            let meant = match *name {
                "now" => neighbour(-1) == "::",
                "File" => {
                    neighbour(1) == "::" && matches!(neighbour(2), "open" | "create" | "options")
                }
                "elapsed" => neighbour(-1) == ".",
                "println" | "print" | "eprintln" | "eprint" | "dbg" => neighbour(1) == "!",
                "fs" | "net" | "thread" => {
                    neighbour(-1) != "." && neighbour(1) != ":" && neighbour(1) != "="
                }
                _ => true,
            };
            if meant && home.names.contains(name) {
                complaints.push(Complaint(
                    file.path.clone(),
                    file.line(*at),
                    home.rule.to_owned(),
                ));
            }
        }
    }
    complaints
}

/// Sleeps, spins and clocks in tests, outside the one file that has the waits of all.
pub(crate) fn sleepers(file: &Source) -> Vec<Complaint> {
    if file.path == WAITS {
        return Vec::new();
    }
    let split = file.split();
    let rule = format!("tests wait with `wait_until` of {WAITS}, and look at no clock");
    let found = tokens(&split.code)
        .into_iter()
        .filter(|(_, name)| ["sleep", "yield_now", "spin_loop", "Instant"].contains(name));
    found
        .map(|(at, _)| Complaint(file.path.clone(), file.line(at), rule.clone()))
        .collect()
}

pub(crate) fn headless(file: &Source) -> Option<Complaint> {
    let first = file.text.lines().next().unwrap_or_default();
    let least = if file.text.lines().count() > 1 { 10 } else { 0 }; // an empty module has little to say
    let says = first
        .strip_prefix("//!")
        .is_some_and(|header| header.trim().len() > least);
    let rule = "a module opens with a header that says what lives there".to_owned();
    (!says).then(|| Complaint(file.path.clone(), 1, rule))
}

pub(crate) fn too_long(lengths: &[(String, usize)]) -> Vec<Complaint> {
    let longest = lengths.iter().filter(|(_, lines)| *lines > LONGEST);
    let mut complaints: Vec<Complaint> = longest
        .map(|(path, lines)| Complaint(path.clone(), *lines, format!("more than {LONGEST} lines")))
        .collect();
    let long: Vec<_> = lengths.iter().filter(|(_, lines)| *lines > USUAL).collect();
    if long.len() * 10 > lengths.len() {
        let names: Vec<&str> = long.iter().map(|(path, _)| path.as_str()).collect();
        let rule = format!(
            "more than one file in ten has more than {USUAL} lines: {}",
            names.join(", ")
        );
        complaints.push(Complaint("src".to_owned(), 0, rule));
    }
    complaints
}

pub(crate) fn ignored(file: &Source) -> Vec<Complaint> {
    let split = file.split();
    let found = split.code.match_indices("#[ignore");
    let rule = "a test is ignored only with the number of its issue, such as #12";
    found
        .filter(|(at, _)| {
            let line = file.text[at + 2..].lines().next().unwrap_or_default();
            !line
                .split('#')
                .skip(1)
                .any(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        })
        .map(|(at, _)| Complaint(file.path.clone(), file.line(at), rule.to_owned()))
        .collect()
}

/// Tests that nothing runs: `Cargo.toml` names those of `tests` alone.
pub(crate) fn misplaced(file: &Source) -> Vec<Complaint> {
    let split = file.split();
    let found = split.code.match_indices("#[test]");
    let rule = "a test stands in tests";
    found
        .filter(|_| file.path.starts_with("src/"))
        .map(|(at, _)| Complaint(file.path.clone(), file.line(at), rule.to_owned()))
        .collect()
}

/// Two words or more in a literal of the modules that show something.
pub(crate) fn words_in_code(file: &Source) -> Vec<Complaint> {
    let shows = [
        "src/ui/",
        "src/app/",
        "src/command.rs",
        "src/wording.rs",
        "src/document/",
        "src/layout/",
    ];
    if !shows.iter().any(|start| file.path.starts_with(start)) {
        return Vec::new();
    }
    let split = file.split();
    let two_words = |text: &str| {
        let words = text
            .split(' ')
            .map(|word| word.chars().filter(|c| c.is_lowercase()).count());
        words.filter(|letters| *letters > 1).count() > 1 && !text.contains('{')
    };
    let for_people = |at: usize| {
        let before = split.code[..at].trim_end();
        !["expect(", "reason =", "panic!("]
            .iter()
            .any(|start| before.ends_with(start))
    };
    let found = split
        .literals
        .iter()
        .filter(|l| two_words(&l.text) && for_people(l.at));
    found
        .map(|literal| {
            let rule = format!(
                "words for people stand in locales/, not here: “{}”",
                literal.text
            );
            Complaint(file.path.clone(), file.line(literal.at), rule)
        })
        .collect()
}

pub(crate) fn machine_paths(file: &Source) -> Vec<Complaint> {
    let folders = ["home", "root", "work", "Users"].map(|name| format!("/{name}/"));
    let temporary = ["", "var", "tmp"].join("/");
    let drive = format!(":{0}Users{0}", '\\');
    let marks: Vec<&str> = folders
        .iter()
        .chain([&temporary, &drive])
        .map(String::as_str)
        .collect();
    let mut complaints = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        if marks.iter().any(|mark| line.contains(mark)) {
            let rule = "the path of one machine has no place in the project".to_owned();
            complaints.push(Complaint(file.path.clone(), number + 1, rule));
        }
    }
    complaints
}

pub(crate) fn network_crates(lock: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (number, line) in lock.text.lines().enumerate() {
        let name = line.strip_prefix("name = \"");
        let name = name.and_then(|rest| rest.strip_suffix('"'));
        if let Some(name) = name.filter(|name| NETWORK.contains(name)) {
            let rule = format!("`{name}` opens connections; the program never does");
            complaints.push(Complaint(lock.path.clone(), number + 1, rule));
        }
    }
    complaints
}

/// Tags of two shipped languages one behind the other: a list that would have to be kept up with `locales/`.
pub(crate) fn lists_of_languages(file: &Source, shipped: &[&str]) -> Vec<Complaint> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '/'; // addresses are no lists
    let mut complaints = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let words: Vec<&str> = line
            .split(is_sign)
            .filter(|word| !word.is_empty())
            .collect();
        let listed =
            |pair: &[&str]| pair[0] != pair[1] && pair.iter().all(|word| shipped.contains(word));
        if words.windows(2).any(listed) {
            let rule =
                "which languages there are, `locales/` says alone: ask `text::shipped`".to_owned();
            complaints.push(Complaint(file.path.clone(), number + 1, rule));
        }
    }
    complaints
}

/// A struct of this name with more fields than that: whoever reads it cannot tell what belongs together.
pub(crate) fn too_many_fields(file: &Source, name: &str, most: usize) -> Option<Complaint> {
    let code = file.split().code;
    let at = code.find(&format!("struct {name} {{"))?;
    let body = code[at..].split_once('}')?.0;
    let fields = body.lines().skip(1).filter(|line| line.contains(": "));
    let count = fields.count();
    let rule = format!("`{name}` has {count} fields; {most} at most");
    (count > most).then(|| Complaint(file.path.clone(), file.line(at), rule))
}

/// Names, `::` and single signs, with their positions.
fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = if c.is_alphanumeric() || c == '_' {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            c.len_utf8()
        };
        if !c.is_whitespace() {
            tokens.push((at, &rest[..length]));
        }
        at += length;
    }
    tokens
}
