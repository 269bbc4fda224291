//! Many plans: the figures of each file of a folder, the same in every table.

use crate::any::rich_plan;
use crate::facts::run;
use crate::support::today;
use europlan::catalogue::{Catalogue, fit};
use europlan::check::{self, Context, Weight};
use europlan::plan::questions::{Part, progress};
use europlan::plan::{Plan, Sent};
use europlan::plans::{Asked, Column, Row, Sheet};
use europlan::store::{self, Disk, PlanFile};
use europlan::text::{Texts, shipped};
use europlan::wording;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn asked() -> Asked {
    Asked {
        today: today(),
        catalogue: Catalogue::shipped(),
    }
}

fn row(path: &Path) -> Row {
    Row::read(&Disk::real(), PlanFile::at(path).unwrap(), asked())
}

/// A folder with two plans, one of them in a folder below, and a file that is none.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("below");
    fs::create_dir(&below).unwrap();
    fs::create_dir(folder.path().join(".hidden")).unwrap();
    let mut plan = store::example("en");
    plan.sent = vec![Sent {
        day: "2026-10-01".into(),
        to: "Epos; round 2".to_owned(),
    }];
    store::save(&folder.path().join("a.europlan"), &plan).unwrap();
    let mut formula = Plan::default();
    "=1+1, a school".clone_into(&mut formula.school.name);
    store::save(&below.join("b.europlan"), &formula).unwrap();
    store::save(&folder.path().join(".hidden/c.europlan"), &formula).unwrap();
    fs::write(folder.path().join("d.europlan"), "no plan").unwrap();
    fs::write(folder.path().join("e.txt"), "no plan").unwrap();
    folder
}

/// The names and the bytes of all files.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(content(&path));
        } else {
            all.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    all
}

#[test]
fn the_figures_of_a_row_are_those_of_the_check_and_of_the_pages() {
    let folder = folder();
    let path = folder.path().join("a.europlan");
    let plan = store::open(&path).unwrap().plan;
    let row = row(&path);
    let figures = row.figures().unwrap();
    let context = Context {
        today: today(),
        catalogue: Catalogue::shipped(),
        help: wording::help,
    };
    let check = check::run(&plan, &context);
    let levels = |ratings: &[check::Rating]| -> Vec<_> {
        ratings.iter().map(|it| (it.level, it.between)).collect()
    };
    assert_eq!(levels(&figures.ratings), levels(&check.ratings));
    let missing = check.cards().into_iter();
    let missing = missing.filter(|card| card.weight == Weight::Missing);
    assert_eq!(figures.points[0], missing.count());
    let said = check::said(&plan, wording::help);
    let answered = Part::ALL.map(|part| progress(&said, part).answered);
    assert_eq!(figures.progress.answered, answered.iter().sum::<usize>());
    assert_eq!(figures.abroad, wording::abroad_by_year(&plan));
    let due = fit::due(&plan, Catalogue::shipped(), today());
    assert_eq!(figures.due.as_ref().map(|(due, _)| due), due.first());
}

#[test]
fn a_deadline_is_told_with_the_programmes_that_fit_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.europlan");
    let plan = store::example("en");
    store::save(&path, &plan).unwrap();
    let row = row(&path);
    let (due, programmes) = row.figures().unwrap().due.as_ref().unwrap();
    let fits = fit::judge(&plan, Catalogue::shipped(), due.deadline.call);
    let is_no = |id: &str| {
        let mut fits = fits.iter();
        fits.any(|fit| fit.programme.id == id && fit.verdict == fit::Verdict::No)
    };
    let all = &due.deadline.programmes;
    assert!(all.iter().any(|id| is_no(id)), "or this tests nothing");
    assert!(!programmes.iter().any(|programme| is_no(&programme.id)));
    let cell = Column::Deadline.cell(&Texts::new("en"), folder.path(), &row);
    assert!(!cell.contains("VET"), "a school, and no other: {cell}");
}

#[test]
#[cfg(unix)] // elsewhere no name has one
fn a_name_with_a_line_break_breaks_no_row() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("one\ntwo\t.europlan"), "no plan").unwrap();
    let (_, out, _) = run(&["plans", &folder.path().display().to_string()], &[]);
    let cells: Vec<usize> = out.lines().map(|line| line.split('\t').count()).collect();
    assert_eq!(cells, [Column::ALL.len(); 2], "{out}");
}

#[test]
fn each_column_is_filled_for_a_full_plan_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.europlan");
    let mut plan = rich_plan();
    plan.sent = vec![Sent::default()];
    store::save(&path, &plan).unwrap();
    let row = row(&path);
    for tag in shipped() {
        let texts = Texts::new(tag);
        for column in Column::ALL {
            let cell = column.cell(&texts, folder.path(), &row);
            assert_eq!(
                cell.is_empty(),
                column == Column::Note,
                "{column:?}: {cell}"
            );
            assert!(!cell.contains(['\n', '\t']), "{column:?}: {cell}");
            assert!(!column.name(&texts).contains(['{', '[']), "{column:?}");
        }
    }
}

#[test]
fn a_folder_is_a_table_with_a_row_for_each_plan_and_nothing_is_written() {
    let folder = folder();
    let before = content(folder.path());
    let path = folder.path().display().to_string();
    let (code, out, err) = run(&["plans", &path], &[]);
    assert_eq!((code, err.as_str()), (2, ""), "one cannot be read");
    let rows: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 4, "{out}");
    assert!(
        rows.iter().all(|row| row.len() == Column::ALL.len()),
        "{out}"
    );
    let files: Vec<&str> = rows.iter().map(|row| row[row.len() - 1]).collect();
    let below = Path::new("below").join("b.europlan").display().to_string();
    assert_eq!(files, ["File", "a.europlan", &below, "d.europlan"]);
    assert_eq!(
        rows[2][0], "'=1+1, a school",
        "no formula for a spreadsheet"
    );
    assert!(rows[3][rows[3].len() - 2].contains("d.europlan"), "{out}");
    assert_eq!(content(folder.path()), before);
}

#[test]
fn table_csv_json_and_check_give_the_same_figures() {
    let folder = folder();
    let path = folder.path().display().to_string();
    let plan = folder.path().join("a.europlan").display().to_string();
    let (_, table, _) = run(&["plans", &path], &[]);
    let table: Vec<&str> = table.lines().nth(1).unwrap().split('\t').collect();
    let (_, checked, _) = run(&["check", &plan, "--format", "table"], &[]);
    let checked: Vec<&str> = checked.lines().nth(1).unwrap().split('\t').collect();
    for (column, cell) in Column::OF_CHECK.iter().zip(checked).skip(1) {
        let at = Column::ALL.iter().position(|other| other == column);
        assert_eq!(table[at.unwrap()], cell, "{column:?}");
    }
    let (code, data, _) = run(&["plans", &path, "--format", "json"], &[]);
    assert_eq!(code, 2);
    let data: Value = serde_json::from_str(&data).unwrap();
    let missing = Column::Points(Weight::Missing);
    let at = Column::ALL.iter().position(|it| *it == missing).unwrap();
    assert_eq!(data[0]["missing"].to_string(), table[at]);
    assert_eq!(data[0]["sent"][0]["to"], "Epos; round 2");
    assert!(data[2]["error"].as_str().unwrap().contains("d.europlan"));
    let (_, csv, _) = run(&["plans", &path, "--format", "csv"], &[]);
    assert!(csv.contains("\"1 October 2026: Epos; round 2\""), "{csv}");
    assert!(csv.contains("\"'=1+1, a school\""), "{csv}");
}

#[test]
fn a_folder_that_is_not_there_is_refused_with_a_sentence() {
    let (code, out, err) = run(&["plans", "no-such-folder"], &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("no-such-folder"), "{err}");
}

#[test]
fn columns_sort_by_what_they_mean_and_unknown_cells_come_last() {
    let folder = folder();
    let files = store::plans_in(folder.path()).unwrap().into_iter();
    let mut rows: Vec<Row> = files
        .map(|file| Row::read(&Disk::real(), file, asked()))
        .collect();
    let texts = Texts::new("en");
    for column in Column::ALL {
        rows.sort_by(|a, b| column.order(&texts, a, b));
        if !matches!(column, Column::File | Column::Changed) {
            assert!(
                rows[2].read.is_err() || column == Column::Note,
                "{column:?}"
            );
        }
    }
    rows.sort_by(|a, b| Column::Progress.order(&texts, a, b));
    assert!(rows[0].figures().unwrap().share() < rows[1].figures().unwrap().share());
}

#[test]
fn a_table_for_a_spreadsheet_keeps_its_cells_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a\u{20}b.europlan");
    let mut plan = Plan::default();
    "A \"school\"; with,\tsigns".clone_into(&mut plan.school.name);
    store::save(&path, &plan).unwrap();
    let row = row(&path);
    let texts = Texts::new("en");
    let sheet = Sheet {
        texts: &texts,
        folder: folder.path(),
        columns: &[Column::School, Column::File],
    };
    let csv = sheet.csv([&row], ';');
    let line = csv.lines().nth(1).unwrap();
    assert_eq!(line, "\"A \"\"school\"\"; with, signs\";a b.europlan");
}
