//! The rows as data, for JSON.

use super::{Figures, Row};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A row as data; file names are told from that folder.
#[derive(Serialize)]
pub struct Data {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<String>,
    #[serde(flatten)]
    plan: Option<PlanData>,
}

#[derive(Serialize)]
struct PlanData {
    school: String,
    title: String,
    period_start: String,
    period_end: String,
    answered: usize,
    required: usize,
    ratings: BTreeMap<&'static str, RatingData>,
    missing: usize,
    improve: usize,
    hint: usize,
    people: Vec<YearData>,
    deadline: Option<DeadlineData>,
    sent: Vec<SentData>,
}

#[derive(Serialize)]
struct RatingData {
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    between: Option<&'static str>,
}

#[derive(Serialize)]
struct YearData {
    school_year: i16,
    pupils: f64,
    staff: f64,
}

#[derive(Serialize)]
struct DeadlineData {
    id: String,
    programmes: Vec<String>,
    when: String,
    published: bool,
}

#[derive(Serialize)]
struct SentData {
    day: String,
    to: String,
}

impl Data {
    /// The data of a row; `why` says why a file cannot be read.
    pub fn of(folder: &Path, row: &Row, why: Option<String>) -> Self {
        Self {
            file: super::name_below(folder, &row.file.path),
            error: why,
            changed: row.file.changed.map(|changed| changed.to_string()),
            plan: row.figures().map(PlanData::of),
        }
    }
}

impl PlanData {
    fn of(figures: &Figures) -> Self {
        let ratings = figures.ratings.iter().map(|rating| {
            let data = RatingData {
                level: rating.level.code(),
                between: rating.between.map(crate::check::Level::code),
            };
            (rating.criterion.code(), data)
        });
        let people = figures.abroad.iter().map(|year| YearData {
            school_year: year.year,
            pupils: year.pupils,
            staff: year.staff,
        });
        let sent = figures.sent.iter().map(|sent| SentData {
            day: sent.day.0.clone(),
            to: sent.to.clone(),
        });
        let [missing, improve, hint] = figures.points;
        let (start, end) = &figures.period;
        Self {
            school: figures.school.clone(),
            title: figures.title.clone(),
            period_start: start.0.clone(),
            period_end: end.0.clone(),
            answered: figures.progress.answered,
            required: figures.progress.required,
            ratings: ratings.collect(),
            missing,
            improve,
            hint,
            people: people.collect(),
            deadline: figures.due.as_ref().map(|(due, programmes)| DeadlineData {
                id: due.deadline.id.clone(),
                programmes: programmes.iter().map(|it| it.id.clone()).collect(),
                when: due.deadline.when.0.clone(),
                published: due.is_known,
            }),
            sent: sent.collect(),
        }
    }
}
