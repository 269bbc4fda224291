//! `europlan next`: the next plan from this one, or what would change on the way.

use super::files::{is_same, may_write};
use super::{Problem, Said, language, open, path};
use crate::catalogue::Catalogue;
use crate::plan::next;
use crate::store;
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use std::path::PathBuf;

/// Says each change with its number; writes the plan if a file for it is given.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Result<(), Problem> {
    language(matches)?;
    let file = path(matches, "file");
    let output = matches.get_one::<PathBuf>("output");
    if let Some(output) = output {
        if is_same(file, output) {
            return Err(Problem::at("cli-same-file", output));
        }
        may_write(matches, output)?;
    }
    let plan = open(file, said, texts)?;
    let years = matches.get_one::<i16>("years").copied();
    let years = years.unwrap_or_else(|| next::usual_years(&plan));
    let changes = next::changes(&plan, years);
    let left_out = matches.get_many::<usize>("leave-out");
    let left_out: Vec<usize> = left_out.into_iter().flatten().copied().collect();
    let mut wanted = Vec::new();
    for (at, change) in changes.iter().enumerate() {
        let number = at + 1;
        if left_out.contains(&number) {
            continue;
        }
        let line = wording::next::line(texts, catalogue, &plan, change);
        let line = format!("{number}. {}\n", line.spoken(texts));
        said.out.extend(line.into_bytes());
        wanted.push(change);
    }
    if let Some(output) = output {
        store::save(output, &next::next(&plan, wanted))?;
    }
    Ok(())
}
