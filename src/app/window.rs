//! The size of the window: it fits the screen, and comes back as it was when the program was last closed.

use super::App;
use crate::settings::WindowSize;
use egui::{Context, Vec2, ViewportCommand};

/// The size of a window that was never used, in points of the system: the preview has room beside the form. A screen
/// that is too small for it is filled.
pub const USUAL: Vec2 = Vec2::new(1600.0, 930.0);
/// No window is made smaller, in points of the system: the form is usable in it.
pub const LEAST: Vec2 = Vec2::new(480.0, 320.0);
/// What the title bar and the bars of a system may take from a screen, in points of the system. No system says how much
/// it is before the window is open.
const AROUND: Vec2 = Vec2::new(16.0, 128.0);

/// The size of a window that fits a screen, if its size is known; both in points of the system.
pub fn fitting(wanted: Vec2, screen: Option<Vec2>) -> Vec2 {
    let room = screen.map_or(Vec2::INFINITY, |screen| screen - AROUND);
    wanted.min(room).max(LEAST)
}

/// The size of the window at the start: the kept one, or the usual one.
pub fn first(kept: Option<WindowSize>) -> Vec2 {
    kept.map_or(USUAL, |kept| {
        egui::vec2(kept.width.into(), kept.height.into())
    })
}

/// A size in whole points.
fn whole(size: Vec2) -> WindowSize {
    let whole = |length: f32| egui::emath::Numeric::from_f64(f64::from(length.round()));
    WindowSize {
        width: whole(size.x),
        height: whole(size.y),
        maximised: false,
    }
}

/// Called in the first frame, before the window is in sight: makes one of that size smaller if it does not fit its
/// screen, and lets one that filled the screen do so again. X11 forgets that of a window that was not in sight yet. The
/// text size holds from this frame on, but what egui knows of the screen was measured before it.
pub fn fit(ctx: &Context, size: Vec2, filled: bool) {
    let screen = ctx.input(|input| input.viewport().monitor_size);
    let fitting = fitting(size, screen);
    let is_too_large = fitting != size;
    if is_too_large {
        let smaller = fitting / ctx.zoom_factor();
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(smaller)); // to which it goes back from all of the screen
    }
    if filled || is_too_large && size == USUAL {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
}

impl App {
    /// Notes the size of the window, if it is one of a system.
    pub(super) fn note_window(&mut self, ctx: &Context) {
        let (maximised, hidden, screen) = ctx.input(|input| {
            let window = input.viewport();
            let hidden =
                window.minimized.unwrap_or_default() || window.fullscreen.unwrap_or_default();
            (window.maximized, hidden, window.monitor_size)
        });
        let Some(maximised) = maximised.filter(|_| !hidden) else {
            return;
        };
        let size = ctx.content_rect().size() * ctx.zoom_factor();
        let screen = screen.map(|screen| screen * ctx.zoom_factor());
        let kept = self.settings.window;
        let kept = kept.unwrap_or_else(|| whole(fitting(USUAL, screen)));
        // While it fills the screen, the size to which it will go back is the one from before.
        let size = if maximised { kept } else { whole(size) };
        self.settings.window = Some(WindowSize { maximised, ..size });
    }

    /// Keeps the size of the window for the next time.
    pub(super) fn keep_window(&mut self) {
        if self.settings.window != self.window_at_start {
            self.save_settings();
        }
    }
}
