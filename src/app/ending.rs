//! When the system ends the program, as at the end of a session, it ends in good order: nothing counts as a crash, what is
//! not saved is kept for the next start, and no note stays behind that says the plan is open.

#[cfg(any(unix, windows))]
use super::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the system wants the program to end.
#[derive(Default)]
pub(super) struct Ending {
    asked: Arc<AtomicBool>,
    /// Goes with the program: whoever keeps the system waiting for its end waits for that.
    #[cfg(windows)]
    lives: Option<std::sync::mpsc::Sender<()>>,
}

impl Ending {
    /// True once the system does.
    pub(super) fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }
}

#[cfg(unix)]
impl App {
    /// From now on the signals with which a system asks a program to end close the window, without a question.
    pub fn end_when_asked(&mut self, ctx: &egui::Context) {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
            return; // it then ends at once, and the last copy is at most seconds old
        };
        let (must, ctx) = (Arc::clone(&self.ending.asked), ctx.clone());
        std::thread::spawn(move || {
            for _ in signals.forever() {
                must.store(true, Ordering::Relaxed);
                ctx.request_repaint();
            }
        });
    }
}

#[cfg(windows)]
impl App {
    /// From now on the end of the person's session closes the window, without a question.
    ///
    /// Windows tells it to windows, in a message that the library of ours does not pass on (winit, issue 4360). So one
    /// that nobody sees listens, and keeps the system waiting until the program has ended: it waits five seconds.
    pub fn end_when_asked(&mut self, ctx: &egui::Context) {
        use std::sync::mpsc::channel;
        use std::time::Duration;
        use winsafe::{co, gui, prelude::*};
        const PATIENCE: Duration = Duration::from_secs(4);
        let (lives, ended) = channel();
        self.ending.lives = Some(lives);
        let (must, ctx) = (Arc::clone(&self.ending.asked), ctx.clone());
        std::thread::spawn(move || {
            let listener = gui::WindowMain::new(gui::WindowMainOpts {
                title: "Europlan",
                style: co::WS::POPUP,
                ex_style: co::WS_EX::TOOLWINDOW,
                ..gui::WindowMainOpts::default()
            });
            listener.on().wm_end_session(move |end| {
                if end.is_session_being_ended {
                    must.store(true, Ordering::Relaxed);
                    ctx.request_repaint();
                    ended.recv_timeout(PATIENCE).ok(); // nothing comes: the other end goes with the program
                }
                Ok(())
            });
            listener.run_main(Some(co::SW::HIDE)).ok(); // without it the last copy is at most seconds old
        });
    }
}
