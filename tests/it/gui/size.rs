//! The size of the window: it fits the screen at first, and comes back as it was.

use super::{Looks, click, sized_window};
use eframe::App as _;
use egui::ViewportCommand;
use egui_kittest::kittest::Queryable;
use europlan::app::window::{LEAST, USUAL, first, fit, fitting};
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

/// What is asked of the system about its size in the first frame of a window of that size, on a screen of that size.
fn asked(size: egui::Vec2, screen: egui::Vec2, filled: bool) -> Vec<ViewportCommand> {
    let mut input = egui::RawInput::default();
    let window = input.viewports.entry(input.viewport_id).or_default();
    window.monitor_size = Some(screen);
    let ctx = egui::Context::default();
    let mut output = ctx.run_ui(input, |ui| fit(ui.ctx(), size, filled));
    output.textures_delta.clear(); // nothing is drawn
    let mut windows = output.viewport_output.into_values();
    let mut commands = windows.next().unwrap().commands;
    commands.retain(|command| {
        matches!(
            command,
            ViewportCommand::InnerSize(_) | ViewportCommand::Maximized(_)
        )
    });
    commands
}

#[test]
fn a_window_that_filled_the_screen_asks_for_it_once_it_is_to_be_in_sight() {
    let laptop = egui::vec2(1366.0, 768.0);
    let own = egui::vec2(900.0, 600.0);
    let filled = ViewportCommand::Maximized(true);
    assert_eq!(asked(own, laptop, true), [filled]);
    assert!(asked(own, laptop, false).is_empty());
}

#[test]
fn a_first_window_shows_the_preview_beside_the_form_or_fills_a_screen_that_is_too_small() {
    assert!(asked(USUAL, egui::vec2(1920.0, 1080.0), false).is_empty());
    let laptop = egui::vec2(1366.0, 768.0);
    let fitted = ViewportCommand::InnerSize(fitting(USUAL, Some(laptop)));
    let filled = ViewportCommand::Maximized(true);
    assert_eq!(asked(USUAL, laptop, false), [fitted, filled]);
    let own = egui::vec2(1400.0, 700.0); // a person made it that size
    let fitted = ViewportCommand::InnerSize(fitting(own, Some(laptop)));
    assert_eq!(asked(own, laptop, false), [fitted]);

    let folder = tempfile::tempdir().unwrap();
    let mut window = sized_window(folder.path(), "en", None, USUAL);
    click(&mut window, "Start a new plan");
    assert!(window.query_by_label("Close the preview").is_some());
    assert!(window.shows("Title of the plan"));
}
