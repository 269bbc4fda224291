//! Runs of the program: which still go on, and which did not end well.
//!
//! Each run has a mark, a small file that it keeps locked. The system lets go of the lock when the program ends,
//! however it ends: a mark without a lock is that of a run that did not take it away. Where a folder knows no
//! locks every other run counts as ended; its copy is then offered too early, but never lost.

use super::super::disk::is_held;
use super::super::shelf::{files, moment, read_moment, remove};
use super::super::{EXTENSION, StoreError, read_bytes, text_of_path};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

/// The ending of a mark.
const MARK: &str = ".run";
/// How many sessions may want the same name.
const MOST_NAMESAKES: u32 = 10_000;

/// The mark of a run, locked as long as this lives.
#[derive(Debug)]
pub(super) struct Mark {
    file: File,
    path: PathBuf,
    note: Note,
}

/// What a mark says.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Note {
    time: String,
    process: u32,
    file: Option<String>,
    /// The program ran with that plan for a while, so the plan does not make it fail.
    ran_well: bool,
}

impl Mark {
    /// Sets the mark of a new session under a name that no mark and no copy has; gives the name too.
    pub(super) fn set(folder: &Path, id: &str) -> Result<(String, Self), StoreError> {
        let mut last = folder.to_owned();
        for n in 1..=MOST_NAMESAKES {
            let session = if n == 1 {
                id.to_owned()
            } else {
                format!("{id}-{n}")
            };
            last = folder.join(format!("{session}{MARK}"));
            if folder.join(format!("{session}.{EXTENSION}")).exists() {
                continue; // what another one left there is not ours to write over
            }
            match Self::create(&last) {
                Ok(mark) => return Ok((session, mark)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::writing(&last, &error)),
            }
        }
        Err(StoreError::Denied(last))
    }

    fn create(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.lock().ok(); // held up only by one who looks at it this very moment
        Ok(Self {
            file,
            path: path.to_owned(),
            note: Note::default(),
        })
    }

    /// Notes which plan is open since when.
    pub(super) fn note(&mut self, file: Option<&Path>, now: Timestamp) -> Result<(), StoreError> {
        self.note = Note {
            time: moment(now),
            process: std::process::id(),
            file: file.map(name_of),
            ran_well: false,
        };
        self.write()
    }

    /// Notes that the program has run well for a while.
    pub(super) fn run_well(&mut self) -> Result<(), StoreError> {
        self.note.ran_well = true;
        self.write()
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let text = ron::to_string(&self.note).unwrap_or_default();
        let write = |file: &mut File| {
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(text.as_bytes())
        };
        write(&mut self.file).map_err(|error| StoreError::writing(&self.path, &error))
    }

    /// Takes the mark away, at a good end.
    pub(super) fn take_away(self) -> Result<(), StoreError> {
        drop(self.file);
        remove(&self.path)
    }
}

/// True where the session still runs.
pub(super) fn is_running(folder: &Path, session: &str) -> bool {
    is_locked(&folder.join(format!("{session}{MARK}")))
}

/// How many of the last runs in a row ended badly soon after that plan was opened, the own run aside. One that had
/// run well for a while ended for another reason, such as a computer that was shut down.
pub(super) fn crashes_in_a_row(folder: &Path, own: Option<&str>, file: Option<&Path>) -> u32 {
    let own = own.map(|own| folder.join(format!("{own}{MARK}")));
    let mut crashes: Vec<(Option<Timestamp>, Note)> = ended(folder)
        .iter()
        .filter(|mark| Some(*mark) != own.as_ref())
        .map(|mark| note_in(mark))
        .map(|note| (read_moment(&note.time), note))
        .collect();
    crashes.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    let file = file.map(name_of);
    let is_crash = |note: &Note| note.file == file && !note.ran_well;
    let row = crashes.iter().take_while(|(_, note)| is_crash(note));
    u32::try_from(row.count()).unwrap_or(u32::MAX)
}

/// Takes the marks of ended runs away: the row of crashes is over.
pub(super) fn forget_crashes(folder: &Path) {
    for mark in ended(folder) {
        remove(&mark).ok(); // one that stays counts once more, no worse
    }
}

/// Takes the marks of ended runs away that are old.
pub(super) fn tidy(folder: &Path, old: impl Fn(Timestamp) -> bool) {
    for mark in ended(folder) {
        if read_moment(&note_in(&mark).time).is_none_or(&old) {
            remove(&mark).ok();
        }
    }
}

/// The marks of runs that have ended without taking them away.
fn ended(folder: &Path) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|(name, path)| name.ends_with(MARK) && !is_locked(path))
        .map(|(_, path)| path)
        .collect()
}

/// True for a mark that is locked, and for one that another program holds, of which nothing is known.
fn is_locked(path: &Path) -> bool {
    match File::open(path) {
        // A shared lock, so that two who look at the same time do not take each other for the owner.
        Ok(file) => matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)),
        Err(error) => is_held(&error),
    }
}

fn note_in(mark: &Path) -> Note {
    let bytes = read_bytes(mark).unwrap_or_default();
    ron::from_str(&String::from_utf8_lossy(&bytes)).unwrap_or_default()
}

/// A path as it stands in a mark: whole, to be compared.
fn name_of(file: &Path) -> String {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    text_of_path(&whole)
}
