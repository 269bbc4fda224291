//! The plans of a folder: listed, read by several threads, and looked at again while their page is shown. Nothing is
//! written.

use super::App;
use super::jobs::Broke;
use super::notices::words;
use crate::plans::{Asked, Column, Row, Sheet};
use crate::store::{self, PlanFile, StoreError};
use crate::ui::Page;
use crate::ui::plans::{Act, Plans};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often it is looked whether files have changed.
const PERIOD: Duration = Duration::from_secs(3);
/// How many threads read at most: more only make a drive seek.
const MOST_THREADS: usize = 4;

/// The folder that is shown, and what is being read of it.
#[derive(Default)]
pub(super) struct Folder {
    /// What the page shows; `None` until a folder was chosen.
    pub(super) shown: Plans,
    /// Tells this folder's answers from those for one that was chosen before.
    number: u64,
    /// When it was last looked at.
    looked: Duration,
    is_listing: bool,
    /// The threads that still read.
    readers: usize,
    work: Arc<Work>,
}

/// What is to be read, and what was read since the last frame.
#[derive(Default)]
struct Work {
    waiting: Mutex<VecDeque<PlanFile>>,
    done: Mutex<Vec<Row>>,
}

impl Work {
    /// Reads what waits, file by file.
    fn read(&self, disk: &store::Disk, asked: Asked, ctx: &egui::Context) {
        while let Some(file) = self.next() {
            let row = Row::read(disk, file, asked);
            let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push(row);
            drop(done);
            ctx.request_repaint();
        }
    }

    fn next(&self) -> Option<PlanFile> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.pop_front()
    }
}

impl App {
    pub(super) fn act_on_plans(&mut self, act: &Act) {
        match act {
            Act::Choose => self.ask_path(super::paths::Purpose::Plans),
            Act::Copy(order) => {
                let table = self.table(order, |sheet, rows| sheet.tabs(rows));
                self.ctx.copy_text(table);
                let text = self.texts.say("plans-copied").into_owned();
                self.notify(text, vec![]);
            }
            Act::Save(order) => {
                self.recents.folder.shown.to_save.clone_from(order);
                self.ask_path(super::paths::Purpose::PlansTable);
            }
        }
    }

    /// The rows in that order as a table.
    fn table(&self, order: &[usize], make: impl FnOnce(&Sheet, Vec<&Row>) -> String) -> String {
        let shown = &self.recents.folder.shown;
        let sheet = Sheet {
            texts: &self.texts,
            folder: &shown.folder,
            columns: &Column::ALL,
        };
        let rows = order.iter().filter_map(|at| shown.rows.get(*at));
        make(&sheet, rows.collect())
    }

    /// Writes the rows that were shown when this was asked for.
    pub(super) fn write_plans_table(&mut self, purpose: &super::paths::Purpose, path: PathBuf) {
        let order = std::mem::take(&mut self.recents.folder.shown.to_save);
        // Where a comma stands in numbers, spreadsheets take a semicolon between cells.
        let has_comma = self.texts.number(0.5).contains(',');
        let separator = if has_comma { ';' } else { ',' };
        // The mark by which spreadsheets know the encoding.
        let table = self.table(&order, |sheet, rows| {
            format!("\u{feff}{}", sheet.csv(rows, separator))
        });
        self.write(purpose, path, || Ok(table.into_bytes()));
    }

    /// Shows the plans of a folder.
    pub(super) fn look_into(&mut self, folder: &Path) {
        let number = self.recents.folder.number + 1;
        self.recents.folder = Folder {
            shown: Plans {
                folder: folder.to_path_buf(),
                is_reading: true,
                ..Plans::default()
            },
            number,
            ..Folder::default()
        };
        self.open.page = Page::Plans;
        self.list_plans();
    }

    /// Looks which files are in the folder.
    fn list_plans(&mut self) {
        let shown = &mut self.recents.folder;
        shown.is_listing = true;
        shown.looked = self.now;
        let (folder, number) = (shown.shown.folder.clone(), shown.number);
        let list = move || store::plans_in(&folder);
        self.jobs.spawn(list, move |app, listed| {
            if app.recents.folder.number == number {
                app.recents.folder.is_listing = false;
                app.listed(listed);
            }
        });
    }

    /// Takes over what is in the folder: what has gone goes, what is new or has changed is read.
    fn listed(&mut self, listed: Result<Result<Vec<PlanFile>, StoreError>, Broke>) {
        let folder = &mut self.recents.folder;
        let files = match listed {
            Ok(Ok(files)) => files,
            Ok(Err(why)) => {
                folder.shown.why = Some(words(&self.texts, &why));
                folder.shown.is_reading = false;
                return;
            }
            Err(Broke) => {
                folder.shown.is_reading = false;
                self.broke("broke-read");
                return;
            }
        };
        folder.shown.why = None;
        folder.shown.all = files.len();
        let is_there = |path: &Path| {
            files
                .binary_search_by(|it| it.path.as_path().cmp(path))
                .is_ok()
        };
        let before = folder.shown.rows.len();
        folder.shown.rows.retain(|row| is_there(&row.file.path));
        if folder.shown.rows.len() != before {
            folder.shown.revision += 1;
        }
        let known = |file: &PlanFile| {
            let at = folder.shown.at(&file.path);
            at.ok()
                .and_then(|at| folder.shown.rows.get(at))
                .is_some_and(|row| row.file == *file)
        };
        let new: VecDeque<PlanFile> = files.iter().filter(|file| !known(file)).cloned().collect();
        folder.shown.is_reading = !new.is_empty();
        let threads = new.len().min(MOST_THREADS);
        *folder
            .work
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = new;
        for _ in 0..threads {
            self.read_plans();
        }
    }

    /// One more thread that reads.
    fn read_plans(&mut self) {
        let asked = Asked {
            today: (self.environment.today)(),
            catalogue: self.facts.catalogue,
        };
        let folder = &mut self.recents.folder;
        folder.readers += 1;
        let (work, number) = (Arc::clone(&folder.work), folder.number);
        let (disk, ctx) = (self.environment.disk.clone(), self.ctx.clone());
        let read = move || work.read(&disk, asked, &ctx);
        self.jobs.spawn(read, move |app, read| {
            let folder = &mut app.recents.folder;
            if folder.number != number {
                return;
            }
            folder.readers = folder.readers.saturating_sub(1);
            if folder.readers == 0 {
                folder.take_rows();
                folder.shown.is_reading = false;
            }
            if read.is_err() {
                app.broke("broke-read");
            }
        });
    }

    /// Takes what was read since the last frame, and looks again from time to time while the page is shown.
    pub(super) fn keep_plans(&mut self) {
        self.recents.folder.take_rows();
        let folder = &self.recents.folder;
        if self.open.page != Page::Plans || folder.shown.folder.as_os_str().is_empty() {
            return;
        }
        let due = folder.looked + PERIOD;
        if self.now < due {
            self.ctx.request_repaint_after(due.saturating_sub(self.now));
        } else if !folder.is_listing && folder.readers == 0 {
            self.list_plans();
        }
    }
}

impl Folder {
    /// Puts the rows that were read among the others.
    fn take_rows(&mut self) {
        let mut done = self
            .work
            .done
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let new = std::mem::take(&mut *done);
        drop(done);
        if new.is_empty() {
            return;
        }
        self.shown.revision += 1;
        for row in new {
            match self.shown.at(&row.file.path) {
                Ok(at) => self.shown.rows[at] = row,
                Err(at) => self.shown.rows.insert(at, row),
            }
        }
    }
}
