//! Files are read on their own thread: a drive that hangs freezes no window. The window says what it waits for.

use super::App;
use super::act::After;
use super::files::name_of;
use super::jobs::Done;
use super::recover::Copies;
use crate::store::Disk;
use crate::ui::{Follow, Notice, Tone};
use std::path::Path;
use std::time::{Duration, Instant};

/// So long the first frame of a new window waits for the plan it was opened with.
const FIRST_FRAME: Duration = Duration::from_millis(400);
/// What is read sooner is not announced.
const QUICK: Duration = Duration::from_millis(400);

/// What is to be done with something that was read.
pub(super) type Then = Box<dyn FnOnce(&mut App) + Send>;

/// Something that is being read: the last thing that was asked for.
pub(super) struct Reading {
    number: u64,
    since: Duration,
    notice: Notice,
    /// It has come and waits for the answer to a question that stands before it.
    then: Option<Then>,
}

impl App {
    /// Reads on the thread of that file, and goes on with what came.
    ///
    /// Whatever was read before that is not waited for any more. The plan may change meanwhile.
    pub(super) fn read<T: Send + 'static>(
        &mut self,
        path: &Path,
        work: impl FnOnce(&Disk) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, T) + Send + 'static,
    ) {
        self.readings += 1;
        let (number, disk) = (self.readings, self.outside.disk.clone());
        let name = [("name", name_of(path).into())];
        self.reading = Some(Reading {
            number,
            since: self.now,
            notice: Notice {
                text: self.texts.say_with("reading", &name),
                tone: Tone::Warning,
                follow: Some(Follow::StopReading),
            },
            then: None,
        });
        self.jobs.on_file_to_read(path, move || {
            let came = work(&disk);
            Done::Read {
                number,
                then: Box::new(move |app| then(app, came)),
            }
        });
    }

    /// True while a file is being read that the person asked for, or copies of earlier work are looked for.
    pub fn is_reading(&self) -> bool {
        let reading = self.reading.as_ref();
        self.copies == Copies::LookedFor || reading.is_some_and(|reading| reading.then.is_none())
    }

    pub(super) fn has_come(&mut self, number: u64, then: Then) {
        let reading = self.reading.as_mut();
        if let Some(reading) = reading.filter(|reading| reading.number == number) {
            reading.then = Some(then);
            self.go_on_with_what_came(); // before the answers to what was asked for later
        }
    }

    /// Goes on with what was read, unless a question stands open: that is answered first.
    pub(super) fn go_on_with_what_came(&mut self) {
        if self.copies == Copies::Found && self.question.is_none() {
            self.copies = Copies::Offered;
            self.offer_recovered();
        }
        if self.question.is_some() {
            return;
        }
        let has_come = |reading: &mut Reading| reading.then.is_some();
        let come = self.reading.take_if(has_come);
        if let Some(then) = come.and_then(|reading| reading.then) {
            then(self);
        }
    }

    /// The person no longer wants to wait.
    pub(super) fn stop_reading(&mut self) {
        self.reading = None;
        self.after = None;
    }

    /// At the start: the window comes with its plan, unless the drive takes its time.
    pub(super) fn wait_for_first_frame(&mut self) {
        let until = Instant::now() + FIRST_FRAME;
        while self.is_reading() {
            let rest = until.saturating_duration_since(Instant::now());
            let Some(done) = self.jobs.next_within(rest) else {
                break;
            };
            self.take(done);
        }
        self.go_on_with_what_came();
    }

    /// What is told of the reading, once it has taken a while.
    pub(super) fn slow_reading(&self) -> Option<&Notice> {
        let reading = self.reading.as_ref()?;
        (self.now >= reading.since + QUICK).then_some(&reading.notice)
    }

    /// Draws again when the reading is to be told of.
    pub(super) fn watch_reading(&self, ctx: &egui::Context) {
        if let Some(reading) = &self.reading {
            let told = reading.since + QUICK;
            if self.now < told {
                ctx.request_repaint_after(told.saturating_sub(self.now));
            }
        }
    }

    /// True where nothing was written since that revision. What was is settled first, and then it is asked `again`.
    pub(super) fn is_untouched(&mut self, revision: u64, again: After) -> bool {
        let untouched = !self.history.is_dirty() || self.history.revision() == revision;
        if !untouched {
            self.leave(again);
        }
        untouched
    }
}
