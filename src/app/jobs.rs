//! Work on other threads: started here, answered as values that the window takes at its next frame.

use crate::pdf::{Export, PdfError};
use crate::store::StoreError;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

/// The result of a job.
pub(super) enum Done {
    /// A file dialog was answered. `shown` is false where no dialog service is there.
    Picked { path: Option<PathBuf>, shown: bool },
    /// A plan was saved, or not.
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<(), StoreError>,
    },
    /// A PDF was made, for the plan at that revision, with or without draft mark.
    Made {
        revision: u64,
        is_final: bool,
        result: Result<Export, PdfError>,
    },
    /// A PDF or a file for exchange was written, or not.
    Written {
        path: PathBuf,
        result: Result<(), StoreError>,
    },
}

/// Work on other threads.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
}

impl Jobs {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
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

    /// The next result, where one has come.
    pub(super) fn next(&self) -> Option<Done> {
        self.receiver.try_recv().ok()
    }
}
