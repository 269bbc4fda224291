//! Work on other threads: the one place where it runs, and where it is caught if it panics.
//!
//! Each job comes with what is to be done with its result, as a closure that the window runs in its next frame: so the
//! answer carries whatever it was asked for. A job that panics has the result [`Broke`], so whoever asks for one says
//! what that means.

use super::App;
use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the window does with the result of a job.
pub(super) type Answer = Box<dyn FnOnce(&mut App) + Send>;

/// The job panicked: there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broke;

type Work = Box<dyn FnOnce() -> Option<Answer> + Send>;

/// What is done one after the other, in the order in which it was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Line {
    /// What touches a file: each has its own line, so that a drive that hangs keeps nobody from saving elsewhere.
    File(PathBuf),
    /// Recovery copies: a drive that keeps a save waiting does not keep them waiting too.
    Copies,
}

/// The work that waits in each line. A line without any has no entry and no thread: a thread that only waits would keep
/// the memory that its work has used.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<HashMap<Line, VecDeque<Work>>>>);

impl Lines {
    /// Puts work at the end of a line; true if nobody works there, so that somebody has to begin.
    fn put(&self, line: &Line, work: Work) -> bool {
        let mut waiting = self.waiting();
        if let Some(works) = waiting.get_mut(line) {
            works.push_back(work);
            return false;
        }
        waiting.insert(line.clone(), VecDeque::from([work]));
        true
    }

    /// The next work of a line; after the last one the line is gone.
    fn next(&self, line: &Line) -> Option<Work> {
        let mut waiting = self.waiting();
        let next = waiting.get_mut(line)?.pop_front();
        if next.is_none() {
            waiting.remove(line);
        }
        next
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<Line, VecDeque<Work>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work on other threads.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    lines: Lines,
    unsaved: Arc<Unwritten>,
    uncopied: Arc<Unwritten>,
    settings: Arc<Unwritten>,
    exports: Arc<Unwritten>,
    longest_wait: Duration,
}

/// Counts what is still to be written, so that the end of the program can wait for it.
#[derive(Default)]
struct Unwritten {
    count: Mutex<usize>,
    fell: Condvar,
}

impl Unwritten {
    fn change(&self, change: impl FnOnce(&mut usize)) {
        change(&mut self.count.lock().unwrap_or_else(PoisonError::into_inner));
        self.fell.notify_all();
    }

    /// The same work, counted until it is done.
    fn count(self: &Arc<Self>, work: Work) -> Work {
        let counter = Arc::clone(self);
        counter.change(|count| *count += 1);
        Box::new(move || {
            let answer = work();
            counter.change(|count| *count = count.saturating_sub(1));
            answer
        })
    }

    fn is_none(&self) -> bool {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) == 0
    }

    /// Waits until all is written; false if that takes too long.
    fn wait(&self, longest: Duration) -> bool {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .fell
            .wait_timeout_while(count, longest, |count| *count > 0);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }
}

impl Jobs {
    /// Ready for work. At its end the program waits for a drive for that time at most.
    pub(super) fn new(ctx: egui::Context, longest_wait: Duration) -> Self {
        let (sender, receiver) = channel();
        Self {
            lines: Lines::default(),
            unsaved: Arc::default(),
            uncopied: Arc::default(),
            settings: Arc::default(),
            exports: Arc::default(),
            longest_wait,
            ctx,
            sender,
            receiver,
        }
    }

    /// Runs work on a thread of its own and wakes the window when it is done.
    pub(super) fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        self.start(caught(work, then));
    }

    /// The same for a file that is made of the plan: the end of the program waits for it.
    pub(super) fn export<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        self.start(self.exports.count(caught(work, then)));
    }

    fn start(&self, work: Work) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || do_and_tell(work, &sender, &ctx));
    }

    fn put_in_line(&self, line: Line, work: Work) {
        if !self.lines.put(&line, work) {
            return;
        }
        let lines = self.lines.clone();
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || {
            while let Some(work) = lines.next(&line) {
                do_and_tell(work, &sender, &ctx);
            }
        });
    }

    /// Runs work on a plan's file, after what was asked for before, and wakes the window when it is done. The end of
    /// the program waits for it.
    pub(super) fn on_file<T: Send + 'static>(
        &self,
        path: &Path,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        let work = self.unsaved.count(caught(work, then));
        self.put_in_line(Line::File(path.to_path_buf()), work);
    }

    /// The same for work without a result: the window is woken only if it panics, to say so with that message.
    pub(super) fn on_file_quietly(
        &self,
        path: &Path,
        work: impl FnOnce() + Send + 'static,
        broke: &'static str,
    ) {
        let work = self.unsaved.count(caught_quietly(work, broke));
        self.put_in_line(Line::File(path.to_path_buf()), work);
    }

    /// The same for something that nobody misses if the program ends first.
    pub(super) fn on_file_to_read<T: Send + 'static>(
        &self,
        path: &Path,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        self.put_in_line(Line::File(path.to_path_buf()), caught(work, then));
    }

    /// Runs work on the file of the settings or one beside it, likewise in order.
    pub(super) fn on_settings<T: Send + 'static>(
        &self,
        path: &Path,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        let work = self.settings.count(caught(work, then));
        self.put_in_line(Line::File(path.to_path_buf()), work);
    }

    /// Runs work on recovery copies, likewise in order.
    pub(super) fn on_copies<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
    ) {
        let work = self.uncopied.count(caught(work, then));
        self.put_in_line(Line::Copies, work);
    }

    /// The same for work without a result.
    pub(super) fn on_copies_quietly(&self, work: impl FnOnce() + Send + 'static) {
        let work = caught_quietly(work, "broke-copy");
        self.put_in_line(Line::Copies, self.uncopied.count(work));
    }

    /// Waits until all copies are written that were asked for.
    pub(super) fn finish_copies(&self) -> bool {
        self.uncopied.wait(self.longest_wait)
    }

    /// Waits until all is saved that was asked for; false if a drive hangs.
    pub(super) fn finish_saving(&self) -> bool {
        self.unsaved.wait(self.longest_wait)
    }

    /// Waits until the settings and all files made of the plan are written, or do not come to an end.
    pub(super) fn finish_the_rest(&self) {
        self.settings.wait(self.longest_wait);
        self.exports.wait(self.longest_wait);
    }

    /// True while the settings or what lies beside them are being read or written.
    pub(super) fn has_settings_to_do(&self) -> bool {
        !self.settings.is_none()
    }

    /// The next answer, if one has come.
    pub(super) fn next(&self) -> Option<Answer> {
        self.receiver.try_recv().ok()
    }

    /// The next answer, if one comes within that time.
    pub(super) fn next_within(&self, time: Duration) -> Option<Answer> {
        self.receiver.recv_timeout(time).ok()
    }
}

/// Work with what is to be done with its result, also if it panics.
fn caught<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    then: impl FnOnce(&mut App, Result<T, Broke>) + Send + 'static,
) -> Work {
    Box::new(move || {
        // What a job works on is its own: nothing of it is seen half changed.
        let result = catch_unwind(AssertUnwindSafe(work)).or(Err(Broke));
        Some(Box::new(move |app| then(app, result)))
    })
}

/// Work without a result, and the message for the case that it panics.
fn caught_quietly(work: impl FnOnce() + Send + 'static, broke: &'static str) -> Work {
    Box::new(move || match catch_unwind(AssertUnwindSafe(work)) {
        Ok(()) => None,
        Err(_) => Some(Box::new(move |app| app.broke(broke))),
    })
}

/// Does work, and wakes the window if there is something to do with its result.
fn do_and_tell(work: Work, answers: &Sender<Answer>, window: &egui::Context) {
    if let Some(answer) = work()
        && answers.send(answer).is_ok()
    {
        window.request_repaint();
    }
}
