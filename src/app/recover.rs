//! At the start: copies of work that was never saved are offered, and a plan that made the program fail is not
//! opened again by itself.

use super::App;
use super::autosave::{IntoFile, RUNS_WELL};
use super::jobs::Done;
use super::saving::Writing;
use crate::plan::Plan;
use crate::plan::compare::differences;
use crate::plan::questions::{Part, part_of};
use crate::store::recovery::{Recovered, Recovery, Since};
use crate::store::{self, Disk, Fingerprint, Opened};
use crate::ui::{Follow, Question, Saving, Unsaved};
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

/// A copy that an earlier run of the program left behind, and the parts of the plan in which it differs from its file.
pub(super) struct LeftBehind {
    copy: Recovered,
    parts: Vec<Part>,
}

/// What is known of such copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Copies {
    /// They are looked for.
    LookedFor,
    /// They are to be offered.
    Found,
    /// They were offered, or there is nowhere to look.
    Offered,
}

/// So long the files of copies are looked at; then the copies are offered without that.
const PATIENCE: Duration = Duration::from_secs(5);
/// After so many starts in a row that ended badly with one plan, the plan is not opened by itself.
const CRASHES: u32 = 2;

impl App {
    /// Looks for copies and begins; opens the file the person asked for, if it is safe to.
    pub(super) fn begin(&mut self, file: Option<&Path>) {
        let now = (self.outside.now)();
        if let Some(data) = &self.outside.data {
            let session = format!("{}-{}", now.as_millisecond(), std::process::id());
            self.recovery = Some(Arc::new(Recovery::new(data, &session)));
        }
        let crashes = match &self.recovery {
            Some(recovery) => {
                recovery.begin_start(None, now).ok();
                recovery.crashes_in_a_row(file)
            }
            None => 0,
        };
        match file {
            Some(file) if crashes >= CRASHES => {
                let text = self.texts.say("crashed-twice").into_owned();
                self.warn(text, Some(Follow::Retry(file.to_path_buf())));
            }
            Some(file) => self.open_path(file),
            None => {}
        }
        self.look_for_copies();
        self.wait_for_first_frame();
    }

    /// Looks for copies and deletes old ones, off the window's thread: their files may lie on a drive that hangs.
    fn look_for_copies(&mut self) {
        let now = (self.outside.now)();
        if let Some(recovery) = self.recovery.clone() {
            self.copies = Copies::LookedFor;
            let patience = PATIENCE.min(self.outside.longest_wait);
            self.jobs.spawn(move || {
                let (sender, found) = channel();
                let thorough = Arc::clone(&recovery);
                std::thread::spawn(move || {
                    let found = thorough.found().into_iter().map(LeftBehind::of);
                    sender.send(found.collect()).ok(); // where nobody waits any more they were offered already
                    thorough.tidy(now);
                });
                let at_once = || {
                    let found = recovery.found_at_once().into_iter();
                    found.map(LeftBehind::unseen).collect()
                };
                Done::Found(found.recv_timeout(patience).unwrap_or_else(|_| at_once()))
            });
        }
    }

    /// Copies are offered once no question is open.
    pub(super) fn found(&mut self, found: Vec<LeftBehind>) {
        self.copies = Copies::Found;
        self.recovered = found;
    }

    pub(super) fn offer_recovered(&mut self) {
        if self.recovered.is_empty() {
            return;
        }
        let rows = self
            .recovered
            .iter()
            .map(|left| self.left_behind(left))
            .collect();
        self.question = Some(Question::Recovered(rows));
    }

    /// A copy as the question shows it.
    fn left_behind(&self, left: &LeftBehind) -> Unsaved {
        let copy = &left.copy;
        let plan = copy.plan.as_ref().ok().map(|opened| &opened.plan);
        let file = copy.file.as_deref().and_then(Path::file_stem);
        let name = match (file, plan.map(|plan| plan.about.title.trim())) {
            (Some(stem), _) => stem.to_string_lossy().into_owned(),
            (None, Some(title)) if !title.is_empty() => title.to_owned(),
            _ => self.texts.say("recovered-untitled").into_owned(),
        };
        let name_of = |part: &Part| self.texts.say(part.key()).into_owned();
        let parts: Vec<String> = left.parts.iter().map(name_of).collect();
        Unsaved {
            name,
            time: self.moment(copy.time),
            parts: parts.join(", "),
            readable: plan.is_some(),
        }
    }

    /// A day and time as the person reads them.
    pub(super) fn moment(&self, time: jiff::Timestamp) -> String {
        let local = time.to_zoned_datetime(TimeZone::system());
        format!(
            "{}, {}",
            self.texts.day(local.date()),
            local.strftime("%H:%M")
        )
    }

    /// Opens a copy as an unsaved plan, never over its file.
    pub(super) fn open_recovered(&mut self, at: usize) {
        if at >= self.recovered.len() {
            return;
        }
        let copy = self.recovered.remove(at).copy;
        let Ok(opened) = &copy.plan else { return };
        self.start(opened.plan.clone(), None, None, false);
        self.saving = Saving::Unsaved;
        self.into_file = IntoFile::OnceSaved;
        self.base = Arc::default();
        if let Some(recovery) = self.recovery.clone() {
            let (turn, now) = (self.next_turn(), (self.outside.now)());
            let copy = copy.clone();
            // After what `start` asked for: that takes away the copy this session had.
            self.jobs.on_copies(move || {
                recovery.adopt(&copy, turn, now).ok(); // one that stays is offered again
                None
            });
        }
        let text = self.texts.say("recovered-opened").into_owned();
        self.warn(text, None);
        // The words are there at once; their file may take its time, and may have changed since they were found.
        if let Some(file) = copy.file.clone() {
            let at = file.clone();
            let work = move |disk: &Disk| store::open_on(disk, &at).ok();
            self.read(&file, work, move |app, saved| {
                app.go_on_in_file(&copy, saved);
            });
        }
    }

    /// Recovered work goes on in its file, if that holds what the work began from.
    fn go_on_in_file(&mut self, copy: &Recovered, saved: Option<(Opened, Fingerprint)>) {
        if self.file.is_some() {
            return; // the person has saved it elsewhere meanwhile
        }
        let saved = saved.filter(|(_, held)| copy.goes_on_from(held));
        let Some(((saved, held), file)) = saved.zip(copy.file.clone()) else {
            if matches!(copy.since, Since::Same | Since::Changed) {
                let text = self.texts.say("recovered-beside").into_owned();
                self.warn(text, None);
            }
            return;
        };
        self.base = Arc::new(saved.plan);
        self.known = Some(held.clone());
        self.file = Some(file.clone());
        self.hold(&file);
        if let Some(recovery) = self.recovery.clone() {
            let now = (self.outside.now)();
            self.jobs.on_copies(move || {
                recovery.seen(&file, &held);
                recovery.begin_start(Some(&file), now).ok();
                None
            });
        }
    }

    /// Puts a copy aside; it is deleted a month later.
    pub(super) fn discard_recovered(&mut self, at: usize) {
        if at < self.recovered.len() {
            let copy = self.recovered.remove(at).copy;
            if let Some(recovery) = &self.recovery {
                recovery.discard(&copy, (self.outside.now)()).ok();
            }
        }
        self.offer_recovered();
    }

    /// Notes which plan is open, for the next start.
    pub(super) fn note_open(&mut self) {
        self.runs_well_at = Some(self.now + RUNS_WELL);
        if let Some(recovery) = self.recovery.clone() {
            let (turn, now) = (self.next_turn(), (self.outside.now)());
            let (file, known) = (self.file.clone(), self.known.clone());
            self.jobs.on_copies(move || {
                if let (Some(file), Some(known)) = (&file, &known) {
                    recovery.seen(file, known);
                }
                recovery.clear(turn).ok();
                recovery.begin_start(file.as_deref(), now).ok();
                None
            });
        }
    }

    /// The program ends in good order. Where nobody was asked about unsaved changes, as when the computer is shut
    /// down, they are kept for the next start.
    pub(super) fn end(&mut self) {
        self.let_go();
        self.jobs.finish_copies();
        let (turn, now) = (self.next_turn(), (self.outside.now)());
        let (unsaved, unwanted) = (self.history.is_dirty(), self.closing);
        let saving = self.writing != Writing::No;
        // First of all, as the system may have no patience with a drive that hangs.
        if let Some(recovery) = self.recovery.as_ref()
            && unsaved
            && (saving || !unwanted)
        {
            let file = self.file.as_deref();
            recovery.write(self.history.plan(), file, turn, now).ok(); // nobody is left to be told
        }
        let saved = self.jobs.finish_saving(); // what was begun is brought to its end
        self.jobs.wait_for_files(self.files_in_writing);
        if let Some(recovery) = &self.recovery {
            if !unsaved || unwanted && saved {
                recovery.clear(turn).ok();
            }
            recovery.end_start().ok();
        }
    }
}

impl LeftBehind {
    /// Without a look at its file.
    fn unseen(copy: Recovered) -> Self {
        Self {
            copy,
            parts: Vec::new(),
        }
    }

    fn of(copy: Recovered) -> Self {
        let saved = copy.file.as_deref().and_then(|file| store::open(file).ok());
        let saved = saved.map(|opened| opened.plan).unwrap_or_default();
        let plan = copy.plan.as_ref().map(|opened| &opened.plan);
        Self {
            parts: plan.map_or_else(|_| Vec::new(), |plan| changed_parts(&saved, plan)),
            copy,
        }
    }
}

/// The parts of the plan in which something differs, in order.
fn changed_parts(a: &Plan, b: &Plan) -> Vec<Part> {
    let found = differences(a, b);
    let differs = |part: &Part| found.iter().any(|d| part_of(d.place) == Some(*part));
    let parts = Part::ALL.into_iter().chain([Part::Forms]);
    parts.filter(differs).collect()
}
