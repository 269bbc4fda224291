//! Work on other threads: started here, answered as values that the window takes at its next frame.

use super::files::Target;
use super::preview::{Made, Source};
use super::saving::{SaveProblem, Saved};
use crate::document::Options;
use crate::pdf::{Export, PdfError};
use crate::picture::Picture;
use crate::store::{Fingerprint, Outside, StoreError};
use crate::ui::preview::Want;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// The result of a job.
pub(super) enum Done {
    /// A file dialog was answered. `shown` is false where no dialog service is there.
    Picked { path: Option<PathBuf>, shown: bool },
    /// A plan was saved, or not.
    Saved {
        generation: u64,
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

/// How long the end of the program waits for a drive.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// The key of a message, and its arguments.
pub(super) type Reason = (&'static str, Vec<(&'static str, String)>);

type Work = Box<dyn FnOnce() -> Option<Done> + Send>;

/// Work on other threads.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    /// What touches the plan's file goes through one thread, in the order in which it was asked for.
    files: Sender<Work>,
    /// Recovery copies go through another one: a drive that keeps a save waiting does not keep them waiting too.
    copies: Sender<Work>,
}

impl Jobs {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            files: line(&ctx, &sender),
            copies: line(&ctx, &sender),
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

    /// Runs work on the plan's file, after what was asked for before, and wakes the window when it is done.
    pub(super) fn on_file(&self, work: impl FnOnce() -> Done + Send + 'static) {
        // The thread lives as long as this.
        self.files.send(Box::new(|| Some(work()))).ok();
    }

    /// Runs work on recovery copies, likewise in order; some of it has no answer.
    pub(super) fn on_copies(&self, work: impl FnOnce() -> Option<Done> + Send + 'static) {
        self.copies.send(Box::new(work)).ok();
    }

    /// Waits until what was asked for so far is done, but not for ever where a drive hangs.
    pub(super) fn finish(&self) {
        for line in [&self.files, &self.copies] {
            let (done, wait) = channel();
            let last = Box::new(move || {
                done.send(()).ok();
                None
            });
            if line.send(last).is_ok() {
                wait.recv_timeout(LONGEST_WAIT).ok();
            }
        }
    }

    /// Waits until so many files are written, or do not come to an end.
    pub(super) fn wait_for_files(&self, mut count: usize) {
        while count > 0 {
            match self.receiver.recv_timeout(LONGEST_WAIT) {
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
