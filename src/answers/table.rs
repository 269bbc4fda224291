//! Tables that a form wants: activities with their numbers, people abroad by school year.

use super::say::Teller;
use crate::catalogue::forms::{FormQuestion, Wants};
use crate::plan::questions::Question as Field;
use crate::plan::{Id, Of};
use crate::wording;

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
        let lines = self.rows.iter().map(|row| row.join("\t"));
        if self.rows.is_empty() {
            return String::new();
        }
        let lines: Vec<String> = [self.head.join("\t")].into_iter().chain(lines).collect();
        lines.join("\n")
    }
}

/// The table of a question, if it wants one; `ids` are the items that are its rows.
pub(super) fn table(teller: &Teller, question: &FormQuestion, ids: &[Id]) -> Option<AnswerTable> {
    match question.kind {
        Wants::Items => Some(items(teller, &question.fed_by(), ids)),
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
    let words = texts.attribute(&key, "doc");
    words.unwrap_or_else(|| texts.say(&key)).into_owned()
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
