//! `europlan export`, `import` and `example`: plans and documents from one file to another.

use super::{Outside, Problem, Said, language, open, path, taken, today};
use crate::catalogue::Catalogue;
use crate::check::{self, Context};
use crate::document::{self, Document, Options, Preset};
use crate::pdf;
use crate::plan::{Plan, questions};
use crate::store;
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use jiff::civil::Date;
use std::path::Path;

/// Stands for standard output instead of a file.
const STREAM: &str = "-";

/// What a plan is exported to.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Pdf,
    Json,
    Text,
}

impl Kind {
    fn from_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "json" => Some(Self::Json),
            "text" | "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// Writes a plan as PDF, JSON or text.
pub(super) fn export(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    outside: &Outside,
) -> Result<(), Problem> {
    let (file, output) = (path(matches, "file"), path(matches, "output"));
    let language = language(matches)?;
    let today = today(matches, outside)?;
    let chosen = matches.get_one::<String>("to").map(String::as_str);
    let ending = output.extension().and_then(|ending| ending.to_str());
    let kind = chosen.or(ending).and_then(Kind::from_name);
    let kind = kind.ok_or_else(|| Problem::at("cli-unknown-kind", output))?;
    let to_stream = output == Path::new(STREAM);
    if to_stream && kind == Kind::Pdf {
        return Err(Problem::new("cli-pdf-stream", &[]));
    }
    if is_same(file, output) {
        return Err(Problem::at("cli-same-file", output));
    }
    let plan = open(file, said, texts)?;
    // Labels in the language asked for, else in the plan's own.
    let tag = language
        .or(questions::language_tag(&plan))
        .unwrap_or(texts.tag());
    let document = || document_of(&plan, tag, matches, today);
    let bytes = match kind {
        Kind::Json => store::json::export(&plan).into_bytes(),
        Kind::Text => document::text(&document()).into_bytes(),
        Kind::Pdf => pdf_bytes(said, texts, &plan, &document())?,
    };
    if to_stream {
        said.out = bytes;
    } else {
        store::write_bytes(output, &bytes)?;
    }
    Ok(())
}

/// The document that the arguments ask for, with labels in a language.
fn document_of(plan: &Plan, tag: &str, matches: &ArgMatches, today: Date) -> Document {
    let texts = wording::texts_for(tag, plan);
    let wanted = matches.get_one::<String>("preset");
    let preset = wanted.and_then(|name| Preset::ALL.into_iter().find(|it| it.name() == name));
    let preset = preset.unwrap_or_default();
    let usual = Options::of(preset, today);
    let points = match preset {
        Preset::StaffMeeting => {
            let catalogue = Catalogue::shipped();
            let check = check::run(plan, &Context { today, catalogue });
            wording::open_points(&texts, plan, &check)
        }
        _ => Vec::new(),
    };
    let options = Options {
        is_final: usual.is_final || matches.get_flag("final"),
        cover: usual.cover && !matches.get_flag("no-cover"),
        contents: usual.contents && !matches.get_flag("no-contents"),
        points,
        ..usual
    };
    document::build(plan, &texts, &options)
}

fn pdf_bytes(
    said: &mut Said,
    texts: &Texts,
    plan: &Plan,
    document: &Document,
) -> Result<Vec<u8>, Problem> {
    let export = pdf::export(document).map_err(|error| Problem {
        key: error.key(),
        args: error.args(),
    })?;
    if !export.left_out.is_empty() {
        let signs = export.left_out.iter().map(|left_out| match left_out.place {
            Some(place) => {
                let place = wording::place_name(texts, plan, place);
                format!("{} ({place})", left_out.sign)
            }
            None => left_out.sign.to_string(),
        });
        let signs = signs.collect::<Vec<_>>().join(", ");
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

/// A plan that is already there is only replaced on request.
fn may_write(matches: &ArgMatches, output: &Path) -> Result<(), Problem> {
    if !matches.get_flag("force") && output.symlink_metadata().is_ok() {
        return Err(Problem::at("cli-exists", output));
    }
    Ok(())
}

/// True where both paths lead to the same file.
fn is_same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
