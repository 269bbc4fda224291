//! When the system ends the program, as at the end of a session, it ends in good order: nothing counts as a crash, and
//! what is not saved is kept for the next start.
//!
//! Windows says so in a message that the library of the window does not pass on yet (winit, issue 4360): there the last
//! copy, at most seconds old, is offered at the next start.

use super::App;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl App {
    /// From now on the signals with which a system asks a program to end close the window, without a question.
    pub fn end_when_asked(&self, ctx: &egui::Context) {
        let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
            return; // it then ends at once, and the last copy is at most seconds old
        };
        let (must_end, ctx) = (Arc::clone(&self.must_end), ctx.clone());
        std::thread::spawn(move || {
            for _ in signals.forever() {
                must_end.store(true, Ordering::Relaxed);
                ctx.request_repaint();
            }
        });
    }
}
