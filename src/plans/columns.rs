//! The columns of a table of plans: their names, their cells in words, how they are sorted.

use super::{Figures, Row, WEIGHTS};
use crate::answers::safe_cell;
use crate::check::{Criterion, Rating, Weight};
use crate::text::Texts;
use crate::wording::{self, funding};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::cmp::Ordering;
use std::path::Path;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The file.
    File,
    /// The school.
    School,
    /// The title of the plan.
    Title,
    /// Its period.
    Period,
    /// How many of the required answers are given.
    Progress,
    /// A rating.
    Rating(Criterion),
    /// How many points of that weight the check makes.
    Points(Weight),
    /// People abroad by school year.
    People,
    /// The next deadline that fits.
    Deadline,
    /// When it was last sent, and where.
    Sent,
    /// When its file last changed.
    Changed,
    /// Why it cannot be read, or what is to be known of it.
    Note,
}

/// Stands in an empty cell.
const EMPTY: &str = "-";

impl Column {
    /// All columns.
    pub const ALL: [Self; 18] = [
        Self::School,
        Self::Title,
        Self::Period,
        Self::Progress,
        Self::Rating(Criterion::Complete),
        Self::Rating(Criterion::Realistic),
        Self::Rating(Criterion::Concrete),
        Self::Rating(Criterion::Networks),
        Self::Rating(Criterion::Ambitious),
        Self::Points(Weight::Missing),
        Self::Points(Weight::Improve),
        Self::Points(Weight::Hint),
        Self::People,
        Self::Deadline,
        Self::Sent,
        Self::Changed,
        Self::Note,
        Self::File,
    ];

    /// Those of the table of `europlan check`.
    pub const OF_CHECK: [Self; 10] = [
        Self::File,
        Self::School,
        Self::Rating(Criterion::Complete),
        Self::Rating(Criterion::Realistic),
        Self::Rating(Criterion::Concrete),
        Self::Rating(Criterion::Networks),
        Self::Rating(Criterion::Ambitious),
        Self::Points(Weight::Missing),
        Self::Points(Weight::Improve),
        Self::Points(Weight::Hint),
    ];

    /// Its name.
    pub fn name(self, texts: &Texts) -> String {
        let key = match self {
            Self::File => "cli-check-file",
            Self::School => "cli-check-school",
            Self::Title => "plans-title",
            Self::Period => "plans-period",
            Self::Progress => "plans-progress",
            Self::Rating(criterion) => {
                return texts
                    .say(&format!("criterion-{}", criterion.code()))
                    .into_owned();
            }
            Self::Points(weight) => {
                return texts.say(&format!("weight-{}", weight.code())).into_owned();
            }
            Self::People => "plans-people",
            Self::Deadline => "plans-deadline",
            Self::Sent => "plans-sent",
            Self::Changed => "plans-changed",
            Self::Note => "plans-note",
        };
        texts.say(key).into_owned()
    }

    /// The cell of a row, in one line; empty if nothing is known. `folder` is the one that file names are told from.
    pub fn cell(self, texts: &Texts, folder: &Path, row: &Row) -> String {
        match self {
            Self::File => super::name_below(folder, &row.file.path),
            Self::Changed => row.file.changed.map_or_else(String::new, |changed| {
                texts.day(changed.to_zoned_datetime(TimeZone::system()).date())
            }),
            Self::Note => note(texts, row),
            _ => row
                .figures()
                .map_or_else(String::new, |figures| self.figure(texts, figures)),
        }
    }

    fn figure(self, texts: &Texts, figures: &Figures) -> String {
        match self {
            Self::School => figures.school.clone(),
            Self::Title => figures.title.clone(),
            Self::Period => period(texts, figures),
            Self::Progress => {
                let progress = figures.progress;
                let values = [
                    ("answered", progress.answered.into()),
                    ("required", progress.required.into()),
                ];
                texts.say_with("plans-progress-of", &values)
            }
            Self::Rating(criterion) => {
                let rating = rating(figures, criterion);
                rating.map_or_else(String::new, |rating| wording::level(texts, rating))
            }
            Self::Points(weight) => count(figures, weight).to_string(),
            Self::People => people(texts, figures),
            Self::Deadline => deadline(texts, figures),
            Self::Sent => figures.sent.last().map_or_else(String::new, |sent| {
                let values = [
                    ("day", texts.date(&sent.day).into()),
                    ("to", sent.to.as_str().into()),
                ];
                super::one_line(&texts.say_with("plans-sent-to", &values))
            }),
            Self::File | Self::Changed | Self::Note => String::new(),
        }
    }

    /// The order of two rows in this column. What cannot be read, and what says nothing here, comes last.
    pub fn order(self, texts: &Texts, a: &Row, b: &Row) -> Ordering {
        match self {
            Self::File => a.file.path.cmp(&b.file.path),
            Self::Note => a.read.is_ok().cmp(&b.read.is_ok()),
            Self::Changed => last_if_none(a.file.changed, b.file.changed, Ord::cmp),
            Self::School | Self::Title => {
                let words = |row| Row::figures(row).and_then(|figures| self.words(figures));
                last_if_none(words(a), words(b), |a, b| texts.compare(a, b))
            }
            _ => {
                let key = |row| Row::figures(row).and_then(|figures| self.key(figures));
                last_if_none(key(a), key(b), f64::total_cmp)
            }
        }
    }

    fn words(self, figures: &Figures) -> Option<&str> {
        let words = match self {
            Self::School => &figures.school,
            _ => &figures.title,
        };
        Some(words.as_str()).filter(|words| !words.is_empty())
    }

    /// What a column of figures is sorted by.
    fn key(self, figures: &Figures) -> Option<f64> {
        let day = |day: Date| f64::from((day - Date::constant(1970, 1, 1)).get_days());
        match self {
            Self::Period => figures.days.0.map(day),
            Self::Progress => Some(figures.share()),
            Self::Rating(criterion) => rating(figures, criterion).map(strength),
            Self::Points(weight) => Some(count(figures, weight) as f64),
            Self::People => Some(figures.abroad.iter().map(wording::Abroad::all).sum()),
            Self::Deadline => figures.due.as_ref().map(|(due, _)| day(due.first)),
            Self::Sent => figures.sent.last()?.day.last().map(day),
            _ => None,
        }
    }
}

/// Orders what is known, and puts what is not behind it.
fn last_if_none<T>(a: Option<T>, b: Option<T>, order: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => order(&a, &b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn rating(figures: &Figures, criterion: Criterion) -> Option<&Rating> {
    let mut ratings = figures.ratings.iter();
    ratings.find(|rating| rating.criterion == criterion)
}

/// The weaker first: a rating between two levels comes before the upper one.
fn strength(rating: &Rating) -> f64 {
    let below = if rating.between.is_some() { 0.5 } else { 0.0 };
    f64::from(rating.level as u8) - below
}

fn count(figures: &Figures, weight: Weight) -> usize {
    let at = WEIGHTS.iter().position(|other| *other == weight);
    at.and_then(|at| figures.points.get(at))
        .copied()
        .unwrap_or_default()
}

fn period(texts: &Texts, figures: &Figures) -> String {
    let (start, end) = &figures.period;
    match (start.is_empty(), end.is_empty()) {
        (true, true) => String::new(),
        (false, true) => texts.date(start),
        (true, false) => texts.date(end),
        (false, false) => format!("{} – {}", texts.date(start), texts.date(end)),
    }
}

/// "2027–2028: 24; 2028–2029: 30".
fn people(texts: &Texts, figures: &Figures) -> String {
    let years = figures.abroad.iter().map(|year| {
        let until = year.year.saturating_add(1);
        format!("{}–{until}: {}", year.year, texts.number(year.all()))
    });
    years.collect::<Vec<_>>().join("; ")
}

fn deadline(texts: &Texts, figures: &Figures) -> String {
    let Some((due, programmes)) = &figures.due else {
        return String::new();
    };
    let values = [
        ("when", funding::due(texts, due).into()),
        (
            "programmes",
            funding::programme_names(texts, programmes).into(),
        ),
    ];
    texts.say_with("plans-deadline-of", &values)
}

fn note(texts: &Texts, row: &Row) -> String {
    match &row.read {
        Err(why) => super::one_line(&texts.sentence(why.key(), &why.args())),
        Ok(figures) if figures.is_newer => texts.say("plans-newer").into_owned(),
        Ok(figures) if figures.repaired > 0 => texts.say("plans-repaired").into_owned(),
        Ok(_) => String::new(),
    }
}

/// The rows as a table, with a head.
pub struct Sheet<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The folder that file names are told from.
    pub folder: &'a Path,
    /// The columns.
    pub columns: &'a [Column],
}

impl Sheet<'_> {
    /// With tabs between the cells, safe for a spreadsheet; empty cells have a dash.
    pub fn tabs<'r>(&self, rows: impl IntoIterator<Item = &'r Row>) -> String {
        let cell = |cell: String| match cell.as_str() {
            "" => EMPTY.to_owned(),
            words => safe_cell(&words.replace('\t', " ")).into_owned(),
        };
        self.lines(rows, "\t", cell)
    }

    /// As CSV with that sign between the cells, safe for a spreadsheet.
    pub fn csv<'r>(&self, rows: impl IntoIterator<Item = &'r Row>, separator: char) -> String {
        let cell = |cell: String| {
            let cell = safe_cell(&cell);
            if cell.contains(['"', '\n', '\r', ',', ';']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.into_owned()
            }
        };
        self.lines(rows, &separator.to_string(), cell)
    }

    fn lines<'r>(
        &self,
        rows: impl IntoIterator<Item = &'r Row>,
        separator: &str,
        cell: impl Fn(String) -> String,
    ) -> String {
        let joined = |cells: Vec<String>| cells.join(separator) + "\n";
        let head = self.columns.iter();
        let head = joined(head.map(|column| cell(column.name(self.texts))).collect());
        let rows = rows.into_iter().map(|row| {
            let cells = self.columns.iter();
            let words = |column: &Column| column.cell(self.texts, self.folder, row);
            joined(cells.map(|column| cell(words(column))).collect())
        });
        std::iter::once(head).chain(rows).collect()
    }
}
