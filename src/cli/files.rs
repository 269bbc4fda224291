//! `europlan export`, `import` and `example`: plans and documents from one file to another.

use super::{Environment, Problem, Said, language, open, path, taken, today};
use crate::document::{self, Document, Funding, Margins, Options, Paper, Preset, SWITCHES, Size};
use crate::docx;
use crate::facts::Facts;
use crate::pdf::{self, PdfError};
use crate::picture::Picture;
use crate::plan::{Plan, questions};
use crate::store::{self, StoreError};
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Stands for standard output instead of a file.
const STREAM: &str = "-";

/// What a plan is exported to.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    Pdf,
    Word,
    Json,
    Text,
}

impl Target {
    fn from_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Word),
            "json" => Some(Self::Json),
            "text" | "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// Writes a plan as PDF, Word file, JSON or text.
pub(super) fn export(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    environment: &Environment,
) -> Result<(), Problem> {
    let (file, output) = (path(matches, "file"), path(matches, "output"));
    let language = language(matches)?;
    let today = today(matches, environment)?;
    let chosen = matches.get_one::<String>("to").map(String::as_str);
    let ending = output.extension().and_then(|ending| ending.to_str());
    let kind = chosen.or(ending).and_then(Target::from_name);
    let kind = kind.ok_or_else(|| Problem::at("cli-unknown-kind", output))?;
    let to_stream = output == Path::new(STREAM);
    if to_stream && matches!(kind, Target::Pdf | Target::Word) {
        return Err(Problem::new("cli-pdf-stream", &[]));
    }
    if is_same(file, output) {
        return Err(Problem::at("cli-same-file", output));
    }
    if !to_stream {
        may_write(matches, output)?;
    }
    let plan = open(file, said, texts)?;
    // Labels in the language asked for, or in the plan's own.
    let tag = language
        .or(questions::language_tag(&plan))
        .unwrap_or(texts.tag());
    let mut options = options(matches, today);
    options.logo = logo(matches)?;
    // Only what the check says rests on facts; nothing else waits until they are read.
    if options.points || options.self_check {
        let facts = Facts::of(&environment.facts);
        said.warnings.extend(facts.refusals(texts));
        options.facts = Some(facts.catalogue);
    }
    let document = || document::build(&plan, &wording::texts_for(tag, &plan), &options);
    let bytes = match kind {
        Target::Json => store::json::export(&plan).into_bytes(),
        Target::Text => document::text(&document()).into_bytes(),
        Target::Word => docx::export(&document()).map_err(|error| unmade(&error))?,
        Target::Pdf => pdf_bytes(said, texts, &plan, &document())?,
    };
    if to_stream {
        said.out = bytes;
    } else {
        store::write_bytes(output, &bytes)?;
    }
    Ok(())
}

/// What the arguments decide about the document.
fn options(matches: &ArgMatches, today: Date) -> Options {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let preset = named(&Preset::ALL, Preset::name, text("preset"));
    let mut options = Options::of(preset, today);
    for (list, on) in [("with", true), ("without", false)] {
        let names = matches.get_many::<String>(list).into_iter().flatten();
        for switch in names.filter_map(|name| SWITCHES.iter().find(|it| it.name == name)) {
            *(switch.of)(&mut options) = on;
        }
    }
    options.is_final |= matches.get_flag("final");
    options.funding = named(&Funding::ALL, Funding::name, text("funding"));
    text("disclaimer")
        .unwrap_or_default()
        .clone_into(&mut options.disclaimer);
    let text_size = matches.get_one::<u8>("text-size").copied();
    options.paper = Paper {
        size: named(&Size::ALL, Size::name, text("paper")),
        margins: named(&Margins::ALL, Margins::name, text("margins")),
        text_size: text_size.unwrap_or(Paper::default().text_size),
    };
    let first = matches.get_one::<u16>("first-page").copied();
    options.first_page = first.unwrap_or(1);
    options
}

/// The choice of that name, or the usual one.
fn named<T: Copy + Default>(all: &[T], name: fn(T) -> &'static str, wanted: Option<&str>) -> T {
    let found = all.iter().find(|it| Some(name(**it)) == wanted);
    found.copied().unwrap_or_default()
}

/// The logo that the arguments name.
fn logo(matches: &ArgMatches) -> Result<Option<Arc<Picture>>, Problem> {
    let Some(path) = matches.get_one::<PathBuf>("logo") else {
        return Ok(None);
    };
    let bytes = store::read_bytes(path)?;
    let picture = Picture::read(&bytes).map_err(|error| Problem::at(error.key(), path))?;
    Ok(Some(Arc::new(picture)))
}

/// Why there is no document.
fn unmade(error: &PdfError) -> Problem {
    Problem {
        key: error.key(),
        args: error.args(),
    }
}

fn pdf_bytes(
    said: &mut Said,
    texts: &Texts,
    plan: &Plan,
    document: &Document,
) -> Result<Vec<u8>, Problem> {
    let export = pdf::export(document).map_err(|error| unmade(&error))?;
    if !export.left_out.is_empty() {
        let characters = export
            .left_out
            .iter()
            .map(|left| (left.character, left.place));
        let named = wording::left_out(texts, plan, characters).into_iter();
        let named = named.map(|(what, place)| match place.as_str() {
            "" => what,
            place => format!("{what} ({place})"),
        });
        let signs = named.collect::<Vec<_>>().join(", ");
        said.warnings
            .push(Problem::new("cli-left-out", &[("signs", &signs)]).words(texts));
    }
    Ok(export.bytes)
}

/// Makes a plan file of a plan in the exchange format.
pub(super) fn import(said: &mut Said, matches: &ArgMatches, texts: &Texts) -> Result<(), Problem> {
    language(matches)?;
    let (file, output) = (path(matches, "file"), path(matches, "output"));
    may_write(matches, output)?;
    let bytes = store::read_bytes(file)?;
    let opened = store::json::import_bytes(&bytes).map_err(|damage| damage.at(file))?;
    let plan = taken(opened, file, said, texts);
    Ok(store::save(output, &plan)?)
}

/// Writes the example plan.
pub(super) fn example(matches: &ArgMatches, texts: &Texts) -> Result<(), Problem> {
    let tag = language(matches)?.unwrap_or(texts.tag());
    let output = path(matches, "output");
    may_write(matches, output)?;
    Ok(store::save(output, &store::example(tag))?)
}

/// An existing file is only replaced on request.
pub(super) fn may_write(matches: &ArgMatches, output: &Path) -> Result<(), Problem> {
    if output.is_dir() {
        return Err(StoreError::IsFolder(output.to_owned()).into());
    }
    if !matches.get_flag("force") && output.symlink_metadata().is_ok() {
        return Err(Problem::at("cli-exists", output));
    }
    Ok(())
}

/// True if both paths lead to the same file.
pub(super) fn is_same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
