//! Work on other threads: started here, answered as values that the window takes at its next frame.

use super::files::Target;
use super::preview::{Made, Source};
use super::reading::Then;
use super::recover::LeftBehind;
use super::saving::{SaveProblem, Saved};
use crate::document::Options;
use crate::pdf::{Export, PdfError};
use crate::picture::Picture;
use crate::store::lock::{Holder, Lock};
use crate::store::{Fingerprint, Outside, StoreError};
use crate::ui::preview::Want;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// The result of a job.
pub(super) enum Done {
    /// A file dialog was answered. `shown` is false where no dialog service is there.
    Picked { path: Option<PathBuf>, shown: bool },
    /// Something was read, and what is to be done with it.
    Read { number: u64, then: Then },
    /// Copies of earlier work were looked for, at the start.
    Found(Vec<LeftBehind>),
    /// The file is marked as open here, or somebody else has it open.
    Held {
        path: PathBuf,
        lock: Option<Lock>,
        other: Option<Holder>,
    },
    /// A plan was saved, or not.
    Saved {
        generation: u64,
        /// When it was asked for.
        turn: u64,
        path: PathBuf,
        result: Result<Saved, SaveProblem>,
    },
    /// A recovery copy of that revision was written, or not.
    Kept {
        generation: u64,
        revision: u64,
        result: Result<(), StoreError>,
    },
    /// The open file was looked at, after the window got the focus.
    Looked {
        /// What it was known by then.
        known: Fingerprint,
        outside: Outside,
        /// What sync programs have put beside it.
        copies: Vec<PathBuf>,
    },
    /// The plan was marked as sent, or not.
    Marked(Result<(), StoreError>),
    /// A PDF was made, for the plan at that revision.
    Made {
        revision: u64,
        options: Box<Options>,
        result: Result<Export, PdfError>,
    },
    /// The file of the preview was made, or not.
    Previewed {
        source: Box<Source>,
        result: Result<Made, PdfError>,
    },
    /// Pictures of pages of that file were drawn.
    Drawn {
        file: Arc<Export>,
        drawn: Vec<(Want, egui::TextureHandle)>,
    },
    /// A picture was read, or not: the key and the arguments of the reason.
    Logo(Result<Picture, Reason>),
    /// A PDF could not be made.
    NotMade(PdfError),
    /// A PDF or a file for exchange was written, or not.
    Written {
        target: Target,
        path: PathBuf,
        result: Result<(), StoreError>,
    },
}

/// The key of a message, and its arguments.
pub(super) type Reason = (&'static str, Vec<(&'static str, String)>);

type Work = Box<dyn FnOnce() -> Option<Done> + Send>;

/// Work on other threads.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    /// What touches a plan's file goes through one thread, in the order in which it was asked for; each file has its
    /// own, so that a drive that hangs keeps nobody from saving elsewhere.
    files: HashMap<PathBuf, Sender<Work>>,
    /// Recovery copies go through another one: a drive that keeps a save waiting does not keep them waiting too.
    copies: Sender<Work>,
    unsaved: Arc<Unwritten>,
    uncopied: Arc<Unwritten>,
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
    fn count(self: &Arc<Self>, work: impl FnOnce() -> Option<Done> + Send + 'static) -> Work {
        let counter = Arc::clone(self);
        counter.change(|count| *count += 1);
        Box::new(move || {
            let done = work();
            counter.change(|count| *count = count.saturating_sub(1));
            done
        })
    }

    /// Waits until all is written; false where that takes too long.
    fn wait(&self, longest: Duration) -> bool {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .fell
            .wait_timeout_while(count, longest, |count| *count > 0);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }
}

impl Jobs {
    /// The end of the program waits so long for a drive.
    pub(super) fn new(ctx: egui::Context, longest_wait: Duration) -> Self {
        let (sender, receiver) = channel();
        Self {
            files: HashMap::new(),
            copies: line(&ctx, &sender),
            unsaved: Arc::default(),
            uncopied: Arc::default(),
            longest_wait,
            ctx,
            sender,
            receiver,
        }
    }

    /// Runs work on a thread of its own and wakes the window when it is done.
    pub(super) fn spawn(&self, work: impl FnOnce() -> Done + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        std::thread::spawn(move || {
            if sender.send(work()).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    /// Runs work on a plan's file, after what was asked for before; wakes the window when it is done, unless there is
    /// no answer. The end of the program waits for it.
    pub(super) fn on_file(
        &mut self,
        path: &Path,
        work: impl FnOnce() -> Option<Done> + Send + 'static,
    ) {
        let work = self.unsaved.count(work);
        self.line_of(path).send(work).ok(); // its thread lives as long as this
    }

    /// The same for something that nobody misses where the program ends first.
    pub(super) fn on_file_to_read(
        &mut self,
        path: &Path,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        let work = Box::new(|| Some(work()));
        self.line_of(path).send(work).ok(); // likewise
    }

    /// Runs work on recovery copies, likewise in order.
    pub(super) fn on_copies(&self, work: impl FnOnce() -> Option<Done> + Send + 'static) {
        self.copies.send(self.uncopied.count(work)).ok(); // likewise
    }

    fn line_of(&mut self, path: &Path) -> &Sender<Work> {
        let (ctx, sender) = (&self.ctx, &self.sender);
        let files = &mut self.files;
        files
            .entry(path.to_path_buf())
            .or_insert_with(|| line(ctx, sender))
    }

    /// Waits until all copies are written that were asked for.
    pub(super) fn finish_copies(&self) -> bool {
        self.uncopied.wait(self.longest_wait)
    }

    /// Waits until all is saved that was asked for; false where a drive hangs.
    pub(super) fn finish_saving(&self) -> bool {
        self.unsaved.wait(self.longest_wait)
    }

    /// Waits until so many files are written, or do not come to an end.
    pub(super) fn wait_for_files(&self, mut count: usize) {
        while count > 0 {
            match self.receiver.recv_timeout(self.longest_wait) {
                Ok(Done::Written { .. } | Done::NotMade(_)) => count -= 1,
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    /// The next result, where one has come.
    pub(super) fn next(&self) -> Option<Done> {
        self.receiver.try_recv().ok()
    }

    /// The next result, where one comes within that time.
    pub(super) fn next_within(&self, time: Duration) -> Option<Done> {
        self.receiver.recv_timeout(time).ok()
    }
}

/// A thread that does one work after the other until nobody can ask for more.
fn line(ctx: &egui::Context, sender: &Sender<Done>) -> Sender<Work> {
    let (asked, works) = channel::<Work>();
    let (answers, waker) = (sender.clone(), ctx.clone());
    std::thread::spawn(move || {
        for work in works {
            let Some(done) = work() else { continue };
            if answers.send(done).is_err() {
                return;
            }
            waker.request_repaint();
        }
    });
    asked
}
