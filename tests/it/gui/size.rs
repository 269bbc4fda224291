//! The size of the window: it fits the screen at first, and comes back as it was.

use super::sized_window;
use eframe::App as _;
use europlan::app::window::{LEAST, USUAL, first, fitting};
use europlan::settings::{Settings, WindowSize, file_in};

#[test]
fn a_window_fits_the_screen_with_its_title_bar_and_the_bars_of_the_system() {
    let laptop = egui::vec2(1366.0, 768.0);
    let fits = fitting(USUAL, Some(laptop));
    assert!(fits.x <= 1366.0 && fits.y + 32.0 + 48.0 <= 768.0, "{fits}");
    assert_eq!(fitting(USUAL, Some(egui::vec2(1920.0, 1080.0))), USUAL);
    assert_eq!(fitting(USUAL, None), USUAL, "a system that does not say");
    assert_eq!(fitting(USUAL, Some(egui::vec2(320.0, 200.0))), LEAST);
}

/// The size that is kept after a window of that size was closed, drawn with text of that size.
fn kept(settings: &str, size: egui::Vec2, maximised: bool) -> Option<WindowSize> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(file_in(folder.path()), settings).unwrap();
    let mut window = sized_window(folder.path(), "en", None, size);
    let input = window.input_mut();
    let info = input.viewports.entry(input.viewport_id).or_default();
    info.maximized = Some(maximised);
    window.run();
    window.state_mut().on_exit(None);
    Settings::load(&file_in(folder.path())).0.window
}

#[test]
fn the_next_window_is_as_large_as_the_last_one() {
    let size = egui::vec2(1024.0, 700.0);
    let closed = kept("(text_size: 100)", size, false);
    let wanted = WindowSize {
        width: 1024,
        height: 700,
        maximised: false,
    };
    assert_eq!(closed, Some(wanted));
    assert_eq!(first(closed), size);
    assert_eq!(first(None), USUAL);
}

#[test]
fn a_window_that_filled_the_screen_does_so_again_and_goes_back_to_its_size_of_before() {
    let before = "(window: (width: 900, height: 650, maximised: false))";
    let wanted = WindowSize {
        width: 900,
        height: 650,
        maximised: true,
    };
    assert_eq!(kept(before, egui::vec2(1366.0, 700.0), true), Some(wanted));
}
