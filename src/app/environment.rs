//! What the window takes from outside: folders, clocks, languages, dialogs, the disk. Tests give their own.

use super::dialogs::FileDialogs;
use crate::document::Document;
use crate::pdf::{Export, PdfError};
use crate::store::Disk;
use jiff::Timestamp;
use jiff::civil::Date;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Makes a PDF of a document.
pub type MakePdf = Arc<dyn Fn(&Document) -> Result<Export, PdfError> + Send + Sync>;

/// What the window takes from outside, so that tests can give their own.
pub struct Environment {
    /// The folder of the settings.
    pub folder: Option<PathBuf>,
    /// The folder of recovery copies and earlier versions.
    pub data: Option<PathBuf>,
    /// The person's folder of documents.
    pub documents: Option<PathBuf>,
    /// Where dictionaries may lie; a `*` in a name stands for anything.
    pub dictionaries: Vec<PathBuf>,
    /// For how long a dictionary stays in memory while no word is looked up.
    pub dictionary_rest: Duration,
    /// Today.
    pub today: fn() -> Date,
    /// Now, for the dates of copies.
    pub now: fn() -> Timestamp,
    /// The time of day for the state of saving, such as `14:05`.
    pub time_of_day: fn() -> String,
    /// The languages the person's system asks for, best first.
    pub languages: Vec<String>,
    /// How a person is asked for a file.
    pub dialogs: FileDialogs,
    /// Opens a file, a folder or a web address with the program the person has for it; false if there is none.
    pub show: fn(&OsStr) -> bool,
    /// Makes a PDF; tests give one that fails.
    pub make_pdf: MakePdf,
    /// Where files are read and written; tests give a disk that fails or waits.
    pub disk: Disk,
    /// For how long the end of the program waits for a drive.
    pub longest_wait: Duration,
}

/// Opens a file, a folder or a web address with the program the system has for it; false if there is none.
pub fn open_outside(what: &OsStr) -> bool {
    opener::open(what).is_ok()
}
