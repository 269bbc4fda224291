//! Many plans: each file of a folder as a row, with the figures that a coordinator asks about. Nothing is written.
//!
//! [`Row::read`] is the one way from a file to its figures; the window, `europlan plans` and the table of
//! `europlan check` show them as the [`Column`]s say.

mod columns;
mod data;

pub use columns::{Column, Sheet};
pub use data::Data;

use crate::catalogue::{Catalogue, Due, Programme, fit};
use crate::check::{self, Check, Context, Rating, Weight};
use crate::plan::questions::Progress;
use crate::plan::{DateText, Sent};
use crate::store::{self, Disk, Opened, PlanFile, StoreError, Version};
use crate::wording::{self, Abroad};
use jiff::civil::Date;
use std::path::Path;

/// What the figures of a plan depend on besides the plan.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Today.
    pub today: Date,
    /// Facts about countries and programmes.
    pub catalogue: &'static Catalogue,
}

/// One file of a folder.
#[derive(Clone, Debug)]
pub struct Row {
    /// The file.
    pub file: PlanFile,
    /// Its figures, or why it cannot be read.
    pub read: Result<Box<Figures>, StoreError>,
}

/// The figures of a plan.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The name of the school, in one line; empty if it has none.
    pub school: String,
    /// The title of the plan, likewise.
    pub title: String,
    /// The first and the last month of its period, as written.
    pub period: (DateText, DateText),
    /// The days that these stand for, as far as they are understood.
    pub days: (Option<Date>, Option<Date>),
    /// How many answers are required and given, all parts together.
    pub progress: Progress,
    /// The five ratings, without the answers they come from.
    pub ratings: Vec<Rating>,
    /// How many points the check makes: missing, to improve, hints.
    pub points: [usize; 3],
    /// People abroad by school year.
    pub abroad: Vec<Abroad>,
    /// The next deadline of programmes that do not say no, and these programmes.
    pub due: Option<(Due<'static>, Vec<&'static Programme>)>,
    /// The marks that it was sent.
    pub sent: Vec<Sent>,
    /// True if a newer program wrote the file.
    pub is_newer: bool,
    /// How many faults of the file were repaired to read it.
    pub repaired: usize,
}

/// The weights of points, in the order in which they are counted.
pub const WEIGHTS: [Weight; 3] = [Weight::Missing, Weight::Improve, Weight::Hint];

impl Row {
    /// Reads a file.
    pub fn read(disk: &Disk, file: PlanFile, asked: Asked) -> Self {
        let opened = match &file.broken {
            Some(why) => Err(why.clone()),
            None => store::open_on(disk, &file.path).map(|(opened, _)| opened),
        };
        Self::of(file, opened, asked)
    }

    /// The row of a file that was read already.
    pub fn of(file: PlanFile, opened: Result<Opened, StoreError>, asked: Asked) -> Self {
        let read = opened.map(|opened| Box::new(Figures::of(&opened, asked)));
        Self { file, read }
    }

    /// The figures, if the file could be read.
    pub fn figures(&self) -> Option<&Figures> {
        self.read.as_deref().ok()
    }
}

impl Figures {
    fn of(opened: &Opened, asked: Asked) -> Self {
        let plan = &opened.plan;
        let context = Context {
            today: asked.today,
            catalogue: asked.catalogue,
            help: wording::help,
        };
        let check = check::run(plan, &context);
        let about = &plan.about;
        let language = about.language;
        let (start, end) = (&about.period_start, &about.period_end);
        let days = (start.span_in(language), end.span_in(language));
        Self {
            school: one_line(&plan.school.name),
            title: one_line(&about.title),
            period: (start.clone(), end.clone()),
            days: (days.0.map(|span| span.first), days.1.map(|span| span.last)),
            progress: check::progress(plan, wording::help).into_iter().sum(),
            points: points(&check),
            ratings: check.ratings.iter().map(without_answers).collect(),
            abroad: wording::abroad_by_year(plan),
            due: fit::next_due(plan, asked.catalogue, asked.today),
            sent: plan.sent.clone(),
            is_newer: matches!(opened.version, Version::Newer(_)),
            repaired: opened.repairs.len(),
        }
    }

    /// True if the check says that something is missing.
    pub fn lacks(&self) -> bool {
        self.points[0] > 0
    }

    /// How much of the required answers is given, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.progress.answered as f64 / self.progress.required.max(1) as f64
    }
}

/// How many cards of each weight a check has.
pub fn points(check: &Check) -> [usize; 3] {
    let cards = check.cards();
    WEIGHTS.map(|weight| cards.iter().filter(|card| card.weight == weight).count())
}

fn without_answers(rating: &Rating) -> Rating {
    Rating {
        criterion: rating.criterion,
        level: rating.level,
        between: rating.between,
        answers: Vec::new(),
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a file is called below a folder: its path from there, in one line.
pub fn name_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let name = below.display().to_string();
    name.replace(char::is_control, " ")
}
