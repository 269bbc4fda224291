//! `europlan plans`: the plans of a folder, a row for each.

use super::{Environment, FAILED, Problem, Said, as_json, has_format, json, language, path, today};
use crate::facts::Facts;
use crate::plans::{Asked, Column, Data, Row, Sheet};
use crate::store::{self, Disk};
use crate::text::Texts;
use clap::ArgMatches;

/// Reads each plan of a folder and of the folders below it. One that cannot be read has a row that says why.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    (environment, facts): (&Environment, &Facts),
) -> Result<(), Problem> {
    language(matches)?;
    let folder = path(matches, "folder");
    let asked = Asked {
        today: today(matches, environment)?,
        catalogue: facts.catalogue,
    };
    let disk = Disk::real();
    let files = store::plans_in(folder)?.into_iter();
    let rows: Vec<Row> = files.map(|file| Row::read(&disk, file, asked)).collect();
    if rows.iter().any(|row| row.read.is_err()) {
        said.code = FAILED;
    }
    let sheet = Sheet {
        texts,
        folder,
        columns: &Column::ALL,
    };
    said.out = if as_json(matches) {
        let data = rows.iter().map(|row| {
            let why = || Column::Note.cell(texts, folder, row);
            Data::of(folder, row, row.read.is_err().then(why))
        });
        json(&data.collect::<Vec<_>>())
    } else if has_format(matches, "csv") {
        sheet.csv(&rows, ',').into_bytes()
    } else {
        sheet.tabs(&rows).into_bytes()
    };
    Ok(())
}
