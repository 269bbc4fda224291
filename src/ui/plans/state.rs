//! What the page over many plans shows and remembers: the rows, which of them are wanted, and in what order.

use crate::plans::{Column, Row, name_below};
use crate::text::Texts;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The plans of a folder.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    /// The folder; empty until one was chosen.
    pub folder: PathBuf,
    /// The files that were read, by their path.
    pub rows: Vec<Row>,
    /// How many files there are.
    pub all: usize,
    /// Some are still to be read.
    pub is_reading: bool,
    /// Why the folder cannot be read.
    pub why: Option<String>,
    /// Counts the changes of the rows.
    pub revision: u64,
    /// The rows that are to be saved as a table once a path for it is known.
    pub to_save: Vec<usize>,
}

impl Plans {
    /// Where the row of a file is, or would be.
    pub fn at(&self, path: &Path) -> Result<usize, usize> {
        self.rows
            .binary_search_by(|row| row.file.path.as_path().cmp(path))
    }
}

/// What a person does on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Choose a folder.
    Choose,
    /// Copy these rows as a table.
    Copy(Vec<usize>),
    /// Save them as CSV.
    Save(Vec<usize>),
}

/// Which plans are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Those that lack something.
    Missing,
    /// Those without a mark that they were sent.
    Unsent,
    /// Files that cannot be read.
    Broken,
}

impl Show {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Missing, Self::Unsent, Self::Broken];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "plans-show-all",
            Self::Missing => "plans-show-missing",
            Self::Unsent => "plans-show-unsent",
            Self::Broken => "plans-show-broken",
        }
    }

    fn wants(self, row: &Row) -> bool {
        match (self, row.figures()) {
            (Self::All, _) | (Self::Broken, None) => true,
            (Self::Missing, Some(figures)) => figures.lacks(),
            (Self::Unsent, Some(figures)) => figures.sent.is_empty(),
            _ => false,
        }
    }
}

/// What the order was made of.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    folder: PathBuf,
    revision: u64,
    filter: String,
    show: Show,
    by: (Column, bool),
    language: String,
}

/// What the page remembers between frames.
#[derive(Debug)]
pub struct State {
    /// What is looked for.
    pub filter: String,
    /// Which plans are wanted.
    pub show: Show,
    /// The column that is sorted by, and whether it falls.
    pub(super) by: (Column, bool),
    /// The row that takes the keyboard when it is drawn next.
    pub(super) entering: Option<usize>,
    /// The row that has the keyboard: it would lose it if it were not drawn.
    pub(super) focused: Option<usize>,
    of: Option<Of>,
    order: Vec<usize>,
    /// The cells of rows that were drawn, in words, by position among all rows.
    cells: HashMap<usize, Vec<String>>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            filter: String::new(),
            show: Show::All,
            by: (Column::School, false),
            entering: None,
            focused: None,
            of: None,
            order: Vec::new(),
            cells: HashMap::new(),
        }
    }
}

impl State {
    /// The positions of the wanted rows in their order.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// Makes the order again if anything has changed that it depends on.
    pub(super) fn sort(&mut self, texts: &Texts, plans: &Plans) {
        let of = Of {
            folder: plans.folder.clone(),
            revision: plans.revision,
            filter: self.filter.clone(),
            show: self.show,
            by: self.by,
            language: texts.tag().to_owned(),
        };
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let rows = |of: &Of| (of.folder.clone(), of.revision, of.language.clone());
        if self.of.as_ref().map(rows) != Some(rows(&of)) {
            self.cells.clear();
        }
        let (column, falls) = self.by;
        let wanted = self.filter.trim().to_lowercase();
        let rows = plans.rows.iter().enumerate();
        let rows = rows.filter(|(_, row)| {
            self.show.wants(row) && (wanted.is_empty() || has(row, &plans.folder, &wanted))
        });
        let mut rows: Vec<(usize, &Row)> = rows.collect();
        rows.sort_by(|(_, a), (_, b)| {
            let known = b.figures().is_some().cmp(&a.figures().is_some());
            let order = column.order(texts, a, b);
            let order = if falls { order.reverse() } else { order };
            let readable = if column == Column::Note {
                Ordering::Equal
            } else {
                known
            };
            readable.then(order)
        });
        self.order = rows.into_iter().map(|(at, _)| at).collect();
        self.of = Some(of);
    }

    /// Sorts by a column, or the other way round if that is the one already.
    pub(super) fn sort_by(&mut self, column: Column) {
        self.by = (column, self.by == (column, false));
    }

    /// The cells of a row in words, made once.
    pub(super) fn cells(&mut self, at: usize, make: impl FnOnce() -> Vec<String>) -> &[String] {
        self.cells.entry(at).or_insert_with(make)
    }
}

/// True if the school, the title or the file has these words.
fn has(row: &Row, folder: &Path, wanted: &str) -> bool {
    let has = |words: &str| words.to_lowercase().contains(wanted);
    has(&name_below(folder, &row.file.path))
        || row
            .figures()
            .is_some_and(|figures| has(&figures.school) || has(&figures.title))
}
