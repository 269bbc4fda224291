//! At the start: copies of work that was never saved are offered, and a plan that made the program fail is not
//! opened again by itself.

use super::App;
use super::autosave::{IntoFile, RUNS_WELL};
use super::jobs::Broke;
use super::open_plan::OpenPlan;
use super::saving::Writing;
use crate::plan::Plan;
use crate::plan::compare::differences;
use crate::plan::questions::{Part, part_of};
use crate::settings::SettingsProblem;
use crate::store::backups::Backups;
use crate::store::lock::Me;
use crate::store::recovery::{Recovered, Recovery, Since};
use crate::store::{self, Disk, Fingerprint, Opened};
use crate::ui::{Dialog, Intent, UnsavedWork};
use crate::wording;
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

/// What keeps the person safe, whichever plan is open.
pub(super) struct Safety {
    pub(super) recovery: Option<Arc<Recovery>>,
    /// Earlier versions of files.
    pub(super) backups: Option<Backups>,
    /// Why the last save put no earlier version aside, and whether the person was told of that.
    pub(super) unkept: Option<String>,
    pub(super) unkept_is_told: bool,
    /// Copies of work that was not saved, found at the start.
    pub(super) left_behind: Vec<LeftBehind>,
    pub(super) copies: Copies,
    /// False if the settings in the file could not be read: they are not written over.
    pub(super) may_save_settings: bool,
    /// A fault in the settings file, until it is shown.
    pub(super) settings_problem: Option<SettingsProblem>,
    /// Who marks files as open.
    pub(super) me: Me,
    /// Counts what is asked of the disk: a copy is taken away only by a save that was asked for later.
    turn: u64,
}

impl Safety {
    /// Before anything was looked for; earlier versions are kept in that folder.
    pub(super) fn new(data: Option<&Path>) -> Self {
        Self {
            recovery: None,
            backups: data.map(Backups::new),
            unkept: None,
            unkept_is_told: false,
            left_behind: Vec::new(),
            copies: Copies::Offered,
            may_save_settings: true,
            settings_problem: None,
            me: Me::here(),
            turn: 0,
        }
    }

    /// The number of what is asked of the disk now.
    pub(super) fn next_turn(&mut self) -> u64 {
        self.turn += 1;
        self.turn
    }
}

/// A copy that an earlier run of the program left behind, and the parts of the plan in which it differs from its file.
pub(super) struct LeftBehind {
    copy: Recovered,
    parts: Vec<Part>,
}

/// What is known of such copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Copies {
    /// They are being looked for.
    LookedFor,
    /// They are to be offered.
    Found,
    /// They were offered, or there is nowhere to look.
    Offered,
}

/// The files of copies are looked at for this long; then the copies are offered without that.
const PATIENCE: Duration = Duration::from_secs(5);
/// After this many starts in a row that ended badly with one plan, the plan is not opened by itself.
const CRASHES: u32 = 2;

impl App {
    /// Looks for copies and begins; opens the file the person asked for, if it is safe to.
    pub(super) fn begin(&mut self, file: Option<&Path>) {
        let now = (self.environment.now)();
        if let Some(data) = &self.environment.data {
            let session = format!("{}-{}", now.as_millisecond(), std::process::id());
            self.safety.recovery = Some(Arc::new(Recovery::new(data, &session)));
        }
        let crashes = match &self.safety.recovery {
            Some(recovery) => {
                recovery.begin_start(None, now).ok();
                recovery.crashes_in_a_row(file)
            }
            None => 0,
        };
        match file {
            Some(file) if crashes >= CRASHES => {
                let name = [("plan", self.name_of_plan_in(file).into())];
                let text = self.texts.say_with("crashed-twice", &name);
                self.warn(
                    text,
                    vec![("open-anyway", Intent::OpenPath(file.to_path_buf()))],
                );
            }
            Some(file) => self.open_path(file, self.open.edition()),
            None => {}
        }
        self.look_for_copies();
        self.wait_for_first_frame();
    }

    /// Looks for copies and deletes old ones, off the window's thread: their files may lie on a drive that hangs.
    fn look_for_copies(&mut self) {
        let now = (self.environment.now)();
        if let Some(recovery) = self.safety.recovery.clone() {
            self.safety.copies = Copies::LookedFor;
            let patience = PATIENCE.min(self.environment.longest_wait);
            let look = move || {
                let (sender, found) = channel();
                let thorough = Arc::clone(&recovery);
                std::thread::spawn(move || {
                    let found = thorough.found().into_iter().map(LeftBehind::of);
                    sender.send(found.collect()).ok(); // if nobody waits any more, they were offered already
                    thorough.tidy(now);
                });
                let at_once = || {
                    let found = recovery.found_at_once().into_iter();
                    found.map(LeftBehind::unseen).collect()
                };
                found.recv_timeout(patience).unwrap_or_else(|_| at_once())
            };
            self.jobs.spawn(look, Self::found);
        }
    }

    /// Copies are offered once no dialog is open.
    fn found(&mut self, found: Result<Vec<LeftBehind>, Broke>) {
        self.safety.copies = Copies::Found;
        match found {
            Ok(found) => self.safety.left_behind = found,
            Err(_) => self.broke("broke-copies"),
        }
    }

    pub(super) fn offer_recovered(&mut self) {
        if self.safety.left_behind.is_empty() {
            return;
        }
        let rows = self
            .safety
            .left_behind
            .iter()
            .map(|left| self.left_behind(left))
            .collect();
        self.pending.show(Dialog::Recovered(rows));
    }

    /// A copy as the dialog shows it.
    fn left_behind(&self, left: &LeftBehind) -> UnsavedWork {
        let copy = &left.copy;
        let plan = copy.plan.as_ref().ok().map(|opened| &opened.plan);
        let title = plan.map_or("", |plan| plan.about.title.as_str());
        let name = wording::plan_name(&self.texts, title, copy.file.as_deref());
        let name_of = |part: &Part| self.texts.say(part.key()).into_owned();
        let parts: Vec<String> = left.parts.iter().map(name_of).collect();
        UnsavedWork {
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
        if at >= self.safety.left_behind.len() {
            return;
        }
        let copy = self.safety.left_behind.remove(at).copy;
        let Ok(opened) = &copy.plan else { return };
        self.start(OpenPlan::new(opened.plan.clone(), false));
        self.open.into_file = IntoFile::OnceSaved;
        self.open.base = Arc::default();
        if let Some(recovery) = self.safety.recovery.clone() {
            let (turn, now) = (self.safety.next_turn(), (self.environment.now)());
            let copy = copy.clone();
            // After what `start` asked for: that takes away the copy this session had.
            self.jobs.on_copies_quietly(move || {
                recovery.adopt(&copy, turn, now).ok(); // one that stays is offered again
            });
        }
        let text = self.texts.say("recovered-opened").into_owned();
        self.warn(text, vec![]);
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
        if self.open.file.is_some() {
            return; // the person has saved it elsewhere meanwhile
        }
        let saved = saved.filter(|(_, held)| copy.goes_on_from(held));
        let Some(((saved, held), file)) = saved.zip(copy.file.clone()) else {
            if matches!(copy.since, Since::Same | Since::Changed) {
                let text = self.texts.say("recovered-beside").into_owned();
                self.warn(text, vec![]);
            }
            return;
        };
        self.open.base = Arc::new(saved.plan);
        self.open.known = Some(held.clone());
        self.open.file = Some(file.clone());
        self.hold(&file);
        if let Some(recovery) = self.safety.recovery.clone() {
            let now = (self.environment.now)();
            self.jobs.on_copies_quietly(move || {
                recovery.seen(&file, &held);
                recovery.begin_start(Some(&file), now).ok();
            });
        }
    }

    /// Puts a copy aside; it is deleted a month later.
    pub(super) fn discard_recovered(&mut self, at: usize) {
        if at < self.safety.left_behind.len() {
            let copy = self.safety.left_behind.remove(at).copy;
            if let Some(recovery) = self.safety.recovery.clone() {
                let now = (self.environment.now)();
                self.jobs.on_copies_quietly(move || {
                    recovery.discard(&copy, now).ok(); // one that stays is offered again
                });
            }
        }
        self.offer_recovered();
    }

    /// Notes which plan is open, for the next start.
    pub(super) fn note_open(&mut self) {
        self.open.runs_well_at = Some(self.now + RUNS_WELL);
        if let Some(recovery) = self.safety.recovery.clone() {
            let (turn, now) = (self.safety.next_turn(), (self.environment.now)());
            let (file, known) = (self.open.file.clone(), self.open.known.clone());
            self.jobs.on_copies_quietly(move || {
                if let (Some(file), Some(known)) = (&file, &known) {
                    recovery.seen(file, known);
                }
                recovery.clear(turn).ok();
                recovery.begin_start(file.as_deref(), now).ok();
            });
        }
    }

    /// The program ends in good order. If nobody was asked about unsaved changes, as when the computer is shut
    /// down, they are kept for the next start.
    pub(super) fn end(&mut self) {
        self.save_notes();
        self.let_go();
        self.jobs.finish_copies();
        let (turn, now) = (self.safety.next_turn(), (self.environment.now)());
        let (unsaved, unwanted) = (self.open.history.is_dirty(), self.closing);
        let saving = self.open.save.writing != Writing::No;
        // First of all, as the system may have no patience with a drive that hangs.
        if let Some(recovery) = self.safety.recovery.as_ref()
            && unsaved
            && (saving || !unwanted)
        {
            let file = self.open.file.as_deref();
            recovery
                .write(self.open.history.plan(), file, turn, now)
                .ok(); // nobody is left to hear of a failure
        }
        let saved = self.jobs.finish_saving(); // what was begun is brought to its end
        self.jobs.finish_the_rest();
        if let Some(recovery) = &self.safety.recovery {
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
