//! The program without a window, for people who look after many schools' plans.
//!
//! [`run`] takes arguments and two streams and says how to go on: `main` opens the window or exits with a code:
//! 0 if all is well, [`MISSING`] if a checked plan lacks something, [`FAILED`] if a file or an argument is unusable.

mod answers;
mod arguments;
mod check;
mod facts;
mod files;
mod funding;
mod next;
mod plans;
mod programmes;
mod rules;

use crate::facts::Facts;
use crate::plan::Plan;
use crate::store::{self, Opened, StoreError, Version};
use crate::text::{self, Texts};
use clap::ArgMatches;
use jiff::civil::Date;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The exit code if a checked plan lacks something.
pub const MISSING: u8 = 1;
/// The exit code if a file or an argument is unusable.
pub const FAILED: u8 = 2;

/// What the command line takes from the system.
#[derive(Clone, Debug)]
pub struct Environment {
    /// Today; `--today` overrides it.
    pub today: Date,
    /// The languages of the system, in order of preference; `--lang` overrides them.
    pub languages: Vec<String>,
    /// The folders in which a newer copy of the facts may lie, the first to be looked at first.
    pub facts: Vec<PathBuf>,
}

/// What a person meant with an argument of a command line of Windows that has a quotation mark in it: Windows takes the
/// end of `"C:\My plans\" --lang nl` for a mark that belongs to the name, where none may stand, and for no end. Any
/// other mark, as in the words of a disclaimer, is left where it is; `is_folder` tells whether a path leads to a folder.
pub fn without_stray_mark(argument: &str, is_folder: impl Fn(&Path) -> bool) -> Vec<String> {
    let parts = argument.split_once('"');
    let parts = parts.filter(|(folder, _)| !folder.is_empty()); // a name that begins with a mark
    let parts = parts.map(|(folder, rest)| (format!("{folder}\\"), rest));
    let Some((folder, rest)) = parts.filter(|(folder, _)| is_folder(Path::new(folder))) else {
        return vec![argument.to_owned()];
    };
    let rest = rest.split(['"', ' ']).filter(|word| !word.is_empty());
    let rest = rest.map(str::to_owned);
    [folder].into_iter().chain(rest).collect()
}

/// The files that were named: on Windows, where no shell does it, also those that a name with `*` or `?` stands for.
fn named_files(matches: &ArgMatches) -> Vec<PathBuf> {
    let named = matches.get_many::<PathBuf>("files").into_iter().flatten();
    let meant = |path: &PathBuf| {
        if cfg!(windows) {
            store::files_like(path)
        } else {
            vec![path.clone()]
        }
    };
    named.flat_map(meant).collect()
}

/// How the program goes on after the arguments were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Open the window.
    Window {
        /// The plan to open.
        file: Option<PathBuf>,
        /// What draws the window, if the person chose one.
        renderer: Option<Renderer>,
    },
    /// Exit with this code.
    Exit(u8),
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    OpenGl,
    /// wgpu.
    Wgpu,
}

/// Reads the arguments (the first one is the program's own name) and does what they ask.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    environment: &Environment,
) -> Next {
    let args: Vec<OsString> = args.into_iter().collect();
    let wanted = arguments::language(&args);
    let tag = wanted.as_deref().and_then(shipped);
    let tag = tag.unwrap_or_else(|| text::negotiate(&environment.languages));
    let texts = Texts::new(tag);
    let said = match arguments::read(args, &texts) {
        Ok(matches) => match matches.subcommand() {
            None => return arguments::window(&matches),
            Some((name, matches)) => answer(name, matches, &texts, environment),
        },
        Err(said) => said,
    };
    print(said, out, err, &texts)
}

/// What a command prints, kept until its end so that its exit code does not depend on who reads.
#[derive(Debug, Default)]
struct Said {
    out: Vec<u8>,
    warnings: Vec<String>,
    code: u8,
}

/// A reason to stop: a key of the locales with its arguments.
#[derive(Debug)]
struct Problem {
    key: &'static str,
    args: Vec<(&'static str, String)>,
}

impl Problem {
    fn new(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        let args = args
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        Self {
            key,
            args: args.collect(),
        }
    }

    fn at(key: &'static str, path: &Path) -> Self {
        Self::new(key, &[("path", &path.display().to_string())])
    }

    fn words(&self, texts: &Texts) -> String {
        texts.sentence(self.key, &self.args)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Self {
            key: error.key(),
            args: error.args(),
        }
    }
}

fn answer(name: &str, matches: &ArgMatches, texts: &Texts, environment: &Environment) -> Said {
    let mut said = Said::default();
    let result = match name {
        "export" => files::export(&mut said, matches, texts, environment),
        "import" => files::import(&mut said, matches, texts),
        "example" => files::example(matches, texts),
        "facts" => facts::run(&mut said, matches, texts, environment),
        "rules" => rules::run(&mut said, matches, texts),
        "schema" => {
            said.out = store::json::schema().into_bytes();
            Ok(())
        }
        other => with_facts(&mut said, other, matches, texts, environment),
    };
    if let Err(problem) = result {
        said.warnings.push(problem.words(texts));
        said.code = FAILED;
    }
    said
}

/// The commands that go by the facts about funding; the others need not wait until these are read.
fn with_facts(
    said: &mut Said,
    name: &str,
    matches: &ArgMatches,
    texts: &Texts,
    environment: &Environment,
) -> Result<(), Problem> {
    let facts = Facts::of(&environment.facts);
    said.warnings.extend(facts.refusals(texts));
    let facts = &facts;
    match name {
        "check" => check::run(said, matches, texts, (environment, facts)),
        "funding" => funding::run(said, matches, texts, (environment, facts)),
        "next" => next::run(said, matches, texts, facts.catalogue),
        "plans" => plans::run(said, matches, texts, (environment, facts)),
        "programmes" => programmes::run(said, matches, texts, facts.catalogue),
        "answers" => answers::run(said, matches, texts, (environment, facts)),
        "forms" => answers::forms(said, matches, texts, facts.catalogue),
        unknown => Err(Problem::new(
            "cli-unknown-argument",
            &[("argument", unknown)],
        )),
    }
}

/// Prints what was said. A reader that has gone away is not an error.
fn print(said: Said, out: &mut dyn Write, err: &mut dyn Write, texts: &Texts) -> Next {
    let mut code = said.code;
    let written = out.write_all(&said.out).and_then(|()| out.flush());
    let mut warnings = said.warnings;
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let detail = error.to_string();
        warnings.push(Problem::new("cli-not-written", &[("detail", &detail)]).words(texts));
        code = FAILED;
    }
    for warning in warnings {
        if writeln!(err, "{warning}").is_err() {
            break; // nobody is left to read it
        }
    }
    Next::Exit(code)
}

/// Opens a plan, and warns if it holds more than this program understands or had to be repaired.
fn open(path: &Path, said: &mut Said, texts: &Texts) -> Result<Plan, Problem> {
    Ok(taken(store::open(path)?, path, said, texts))
}

/// Opens one of several plans. If it cannot be read, the others go on and the error says why.
fn open_one(path: &Path, said: &mut Said, texts: &Texts) -> Result<Plan, String> {
    open(path, said, texts).map_err(|problem| {
        said.code = FAILED;
        problem.words(texts)
    })
}

/// The plan that was read, with warnings about how it was read.
fn taken(opened: Opened, path: &Path, said: &mut Said, texts: &Texts) -> Plan {
    warn(&opened, path, said, texts);
    opened.plan
}

/// Warns of what is to be known of how a plan was read.
fn warn(opened: &Opened, path: &Path, said: &mut Said, texts: &Texts) {
    if let Version::Newer(_) = opened.version {
        said.warnings
            .push(Problem::at("cli-newer", path).words(texts));
    }
    if !opened.repairs.is_empty() {
        said.warnings
            .push(Problem::at("cli-mended", path).words(texts));
    }
}

/// The shipped language of a tag; `None` if none fits.
fn shipped(tag: &str) -> Option<&'static str> {
    let main = |tag: &str| {
        tag.split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let best = text::negotiate(&[tag]);
    (main(best) == main(tag)).then_some(best)
}

/// The language asked for with `--lang`; an unknown tag is an error, not English.
fn language(matches: &ArgMatches) -> Result<Option<&'static str>, Problem> {
    let Some(tag) = matches.get_one::<String>("lang") else {
        return Ok(None);
    };
    let known = text::shipped().join(", ");
    let unknown = || Problem::new("cli-unknown-language", &[("tag", tag), ("known", &known)]);
    shipped(tag).map(Some).ok_or_else(unknown)
}

/// The day given with `--today`, or today.
fn today(matches: &ArgMatches, environment: &Environment) -> Result<Date, Problem> {
    match matches.get_one::<String>("today") {
        None => Ok(environment.today),
        Some(text) => text
            .parse()
            .ok()
            .ok_or_else(|| Problem::new("cli-bad-date", &[("text", text)])),
    }
}

/// True if `--format json` was asked for.
fn as_json(matches: &ArgMatches) -> bool {
    has_format(matches, "json")
}

fn has_format(matches: &ArgMatches, wanted: &str) -> bool {
    matches
        .get_one::<String>("format")
        .is_some_and(|format| format == wanted)
}

fn path<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    matches
        .get_one::<PathBuf>(name)
        .map_or(Path::new(""), PathBuf::as_path)
}

/// Values as JSON, with a line break at the end.
fn json(value: &impl serde::Serialize) -> Vec<u8> {
    // Plain data of structs, lists and strings always has a form in JSON.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
