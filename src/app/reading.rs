//! Files are read on their own thread: a drive that hangs freezes no window. The window says what it waits for.

use super::App;
use super::jobs::Answer;
use super::notices::notice;
use super::open_plan::Edition;
use super::recover::Copies;
use crate::store::Disk;
use crate::ui::{Intent, Notice, Tone};
use std::path::Path;
use std::time::{Duration, Instant};

/// The first frame of a new window waits this long, at most, for the plan it was opened with.
const FIRST_FRAME: Duration = Duration::from_millis(400);
/// What is read within this time is not announced.
const QUICK: Duration = Duration::from_millis(400);

/// Something that is being read: the last thing that was asked for.
pub(super) struct Reading {
    number: u64,
    since: Duration,
    notice: Notice,
    /// What is done with it: it has been read, and waits for a dialog to be answered.
    then: Option<Answer>,
}

impl App {
    /// Reads on the thread of that file, and goes on with what was read.
    ///
    /// Whatever was read before that is not waited for any more. The plan may change meanwhile.
    pub(super) fn read<T: Send + 'static>(
        &mut self,
        path: &Path,
        work: impl FnOnce(&Disk) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, T) + Send + 'static,
    ) {
        self.pending.readings += 1;
        let (number, disk) = (self.pending.readings, self.environment.disk.clone());
        let text = self.say_of("reading", path);
        let stop = vec![("reading-stop", Intent::StopReading)];
        self.pending.reading = Some(Reading {
            number,
            since: self.now,
            notice: Notice {
                passes: true,
                ..notice(&self.texts, text, Tone::Warning, stop)
            },
            then: None,
        });
        let work = move || work(&disk);
        self.jobs.on_file_to_read(path, work, move |app, read| {
            app.was_read(number, move |app| match read {
                Ok(read) => then(app, read),
                Err(_) => app.broke("broke-read"),
            });
        });
    }

    /// True while something is being read or looked for that the person asked for or that the start asks for.
    pub fn is_reading(&self) -> bool {
        self.is_reading_plans() || self.pending.looking || self.exports.reading_logo
    }

    /// True while the settings, or the logo beside them, are being written.
    pub fn is_keeping_settings(&self) -> bool {
        self.jobs.has_settings_to_do()
    }

    fn is_reading_plans(&self) -> bool {
        let reading = self.pending.reading.as_ref();
        self.safety.copies == Copies::LookedFor
            || reading.is_some_and(|reading| reading.then.is_none())
    }

    fn was_read(&mut self, number: u64, then: impl FnOnce(&mut Self) + Send + 'static) {
        let reading = self.pending.reading.as_mut();
        if let Some(reading) = reading.filter(|reading| reading.number == number) {
            reading.then = Some(Box::new(then));
            self.use_what_was_read(); // before the answers to what was asked for later
        }
    }

    /// Goes on with what was read, unless a dialog is open: that is answered first.
    pub(super) fn use_what_was_read(&mut self) {
        if self.safety.copies == Copies::Found && self.pending.dialog().is_none() {
            self.safety.copies = Copies::Offered;
            self.offer_recovered();
        }
        if self.pending.dialog().is_some() {
            return;
        }
        let was_read = |reading: &mut Reading| reading.then.is_some();
        let reading = self.pending.reading.take_if(was_read);
        if let Some(then) = reading.and_then(|reading| reading.then) {
            then(self);
        }
    }

    /// The person no longer wants to wait.
    pub(super) fn stop_reading(&mut self) {
        self.pending.reading = None;
        self.open.save.follow_with_nothing();
    }

    /// At the start: the window comes with its plan, unless the drive takes its time.
    pub(super) fn wait_for_first_frame(&mut self) {
        let until = Instant::now() + FIRST_FRAME;
        while self.is_reading_plans() {
            let rest = until.saturating_duration_since(Instant::now());
            let Some(answer) = self.jobs.next_within(rest) else {
                break;
            };
            answer(self);
        }
        self.use_what_was_read();
    }

    /// The notice about what is being read, once that has taken a while; what waits for a dialog only is read already.
    pub(super) fn slow_reading(&self) -> Option<&Notice> {
        let reading = self.pending.reading.as_ref()?;
        (reading.then.is_none() && self.now >= reading.since + QUICK).then_some(&reading.notice)
    }

    /// Draws again when that notice is due.
    pub(super) fn watch_reading(&self, ctx: &egui::Context) {
        if let Some(reading) = &self.pending.reading {
            let due = reading.since + QUICK;
            if self.now < due {
                ctx.request_repaint_after(due.saturating_sub(self.now));
            }
        }
    }

    /// True if nothing was written since that edition. What was is settled first, and then this is done `again`.
    pub(super) fn is_untouched(&mut self, edition: Edition, again: Intent) -> bool {
        let untouched = !self.is_dirty() || self.open.edition() == edition;
        if !untouched {
            self.leave(again);
        }
        untouched
    }
}
