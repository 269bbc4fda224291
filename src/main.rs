//! Starts the program: the window, or a readable message where none can open.

use eframe::Renderer;
use europlan::app::{App, Outside};
use europlan::text::{self, Texts};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let forced = arguments
        .iter()
        .position(|a| a.starts_with("--renderer="))
        .map(|at| arguments.remove(at));
    let file = arguments.into_iter().next().map(PathBuf::from);
    let order = match forced.as_deref() {
        Some("--renderer=opengl") => vec![Renderer::Glow],
        Some("--renderer=wgpu") => vec![Renderer::Wgpu],
        _ if cfg!(target_os = "linux") => vec![Renderer::Glow, Renderer::Wgpu],
        _ => vec![Renderer::Wgpu, Renderer::Glow],
    };
    let mut why = String::new();
    for renderer in order {
        match window(renderer, file.clone()) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => why = error.to_string(),
        }
    }
    let texts = Texts::new(text::negotiate(&languages()));
    let sentence = texts.say_with("no-window", &[("why", why.into())]);
    // Nothing is left to tell it to when even this fails.
    drop(writeln!(std::io::stderr(), "{sentence}"));
    ExitCode::FAILURE
}

fn window(renderer: Renderer, file: Option<PathBuf>) -> eframe::Result {
    let options = eframe::NativeOptions {
        renderer,
        viewport: egui::ViewportBuilder::default()
            .with_title("Europlan")
            .with_app_id("io.github.europlan.Europlan")
            .with_inner_size([1350.0, 844.0])
            .with_min_inner_size([640.0, 480.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Europlan",
        options,
        Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, outside(), file)))),
    )
}

fn outside() -> Outside {
    Outside {
        folder: directories::ProjectDirs::from("io.github", "europlan", "Europlan")
            .map(|dirs| dirs.config_dir().to_path_buf()),
        today: || jiff::ZonedDateTime::now().date(),
        time_of_day: || jiff::ZonedDateTime::now().strftime("%H:%M").to_string(),
        languages: languages(),
        native_dialogs: true,
    }
}

fn languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}
