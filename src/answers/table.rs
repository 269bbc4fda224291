//! Tables that a form wants: activities with their numbers, people abroad by school year.

use super::say::Teller;
use crate::catalogue::facts;
use crate::catalogue::forms::{FormQuestion, Wants};
use crate::plan::questions::Question as Field;
use crate::plan::{Activity, ActivityKind, Id, Listed, Of, YesNo};
use crate::wording;
use std::borrow::Cow;

/// A table in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerTable {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, one cell per column, without line breaks.
    pub rows: Vec<Vec<String>>,
}

impl AnswerTable {
    /// The rows with tabs between the cells, for a spreadsheet or the table of a web form.
    pub fn tabs(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let rows = std::iter::once(&self.head).chain(&self.rows);
        let lines = rows.map(|row| {
            let cells = row.iter().map(|cell| safe_cell(cell));
            cells.collect::<Vec<_>>().join("\t")
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// A cell that no spreadsheet takes for a formula: one that would begin like a formula begins with an apostrophe, which
/// spreadsheets do not show.
pub fn safe_cell(cell: &str) -> Cow<'_, str> {
    let is_number = cell.replace([' ', '\u{a0}'], "").parse::<f64>().is_ok();
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// The table of a question, if it wants one; `ids` are the items that are its rows.
pub(super) fn table(teller: &Teller, question: &FormQuestion, ids: &[Id]) -> Option<AnswerTable> {
    match question.kind {
        Wants::Items => Some(items(teller, &question.fed_by(), ids)),
        Wants::Kinds => Some(kinds(teller, ids)),
        Wants::Years => Some(years(teller)),
        _ => None,
    }
}

/// One row per item, without columns that are empty throughout.
fn items(teller: &Teller, fields: &[&'static Field], ids: &[Id]) -> AnswerTable {
    let rows: Vec<Vec<String>> = ids
        .iter()
        .map(|id| {
            let cells = fields.iter();
            let cell = |field: &&'static Field| {
                crate::document::one_line(&teller.value(field, Of::Item(*id)))
            };
            cells.map(cell).collect()
        })
        .collect();
    let is_used = |at: &usize| rows.iter().any(|row| !row[*at].is_empty());
    let used: Vec<usize> = (0..fields.len()).filter(is_used).collect();
    AnswerTable {
        head: used.iter().map(|at| head(teller, fields[*at])).collect(),
        rows: rows
            .iter()
            .map(|row| used.iter().map(|at| row[*at].clone()).collect())
            .collect(),
    }
}

/// The head of a column; two answers that are given together have a head of their own.
fn head(teller: &Teller, field: &Field) -> String {
    let texts = teller.texts;
    let key = match (field.owner_name(), field.field) {
        ("activity", "start") => "doc-when".to_owned(),
        ("activity", "town") => "doc-where".to_owned(),
        _ => field.key(),
    };
    texts.say_printed(&key).into_owned()
}

/// One row per kind of activity in the order of the list, as a form wants them that takes each kind once: people and
/// their days added up. Of a range the upper end counts.
fn kinds(teller: &Teller, ids: &[Id]) -> AnswerTable {
    let texts = teller.texts;
    let activities: Vec<&Activity> = ids
        .iter()
        .filter_map(|id| teller.plan.activity(*id))
        .collect();
    let rows = ActivityKind::ALL.iter().filter_map(|kind| {
        let of_kind = activities.iter().filter(|one| one.kind == Some(*kind));
        let mut sums = [0.0; 5];
        let mut count = 0;
        for activity in of_kind {
            let people = facts::people(activity).high;
            let days = activity.days.high().unwrap_or(0.0).max(0.0);
            let fewer = activity.fewer_opportunities.high().unwrap_or(0.0);
            let along = activity.accompanying.high().unwrap_or(0.0);
            let green = activity.green == Some(YesNo::Yes);
            let green = if green { people + along } else { 0.0 };
            let all = [people, people * days, fewer, green, along];
            for (sum, one) in sums.iter_mut().zip(all) {
                *sum += one.max(0.0);
            }
            count += 1;
        }
        (count > 0).then(|| {
            let name = texts.say(&kind.key()).into_owned();
            let sums = sums.iter().map(|sum| texts.number(*sum));
            [name].into_iter().chain(sums).collect()
        })
    });
    let heads = [
        "q-activity-kind",
        "form-table-participants",
        "form-table-days",
        "form-table-fewer",
        "form-table-green",
        "form-table-accompanying",
    ];
    AnswerTable {
        head: heads.map(|key| texts.say_printed(key).into_owned()).into(),
        rows: rows.collect(),
    }
}

/// People of the school abroad by school year: the count that the check and the figures use.
fn years(teller: &Teller) -> AnswerTable {
    let texts = teller.texts;
    let row = |year: crate::wording::Abroad| {
        vec![
            format!("{}–{}", year.year, year.year.saturating_add(1)),
            texts.number(year.pupils),
            texts.number(year.staff),
        ]
    };
    let heads = ["form-table-year", "doc-self-pupils", "form-table-staff"];
    AnswerTable {
        head: heads.map(|key| texts.say(key).into_owned()).into(),
        rows: wording::abroad_by_year(teller.plan)
            .into_iter()
            .map(row)
            .collect(),
    }
}
