//! Starts the program: a command, the window, or a readable message if no window can open.

// No console stands beside the window; on a command line `console.rs` shows what is printed.
#![cfg_attr(windows, windows_subsystem = "windows")]

use eframe::Renderer;
use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;
use europlan::app::{self, App, Environment, FileDialogs};
use europlan::cli::{self, Next};
use europlan::settings::{Settings, SettingsProblem};
use europlan::store::Disk;
use europlan::text::{self, Texts};
use europlan::{pdf, settings, spelling};
use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

/// The icon of the window, as large as Windows and macOS show it.
const ICON: &[u8] = include_bytes!("../assets/icons/europlan-256.png");

fn main() -> ExitCode {
    let environment = cli::Environment {
        today: today(),
        languages: languages(),
        facts: settings::facts_folders(settings::data_folder().as_deref()),
    };
    let (mut out, mut said) = (std::io::stdout().lock(), Vec::new());
    let next = cli::run(arguments(), &mut out, &mut said, &environment);
    std::io::stderr().write_all(&said).ok(); // if this fails, there is nobody left to report to
    match next {
        Next::Exit(code) => {
            if code == cli::FAILED && nobody_reads() {
                app::say_without_window(&String::from_utf8_lossy(&said));
            }
            ExitCode::from(code)
        }
        Next::Window { file, renderer } => {
            drop(out); // other threads of the window may print
            app::footprint::give_free_memory_back();
            open(file.as_deref(), renderer)
        }
    }
}

/// The arguments, as they were meant.
fn arguments() -> impl Iterator<Item = OsString> {
    std::env::args_os().flat_map(|argument| match argument.to_str() {
        Some(text) if cfg!(windows) => {
            let meant = cli::without_stray_mark(text, Path::is_dir);
            meant.into_iter().map(OsString::from).collect()
        }
        _ => vec![argument],
    })
}

/// True if no command line shows what is said, as after a double click on Windows.
fn nobody_reads() -> bool {
    #[cfg(windows)]
    let nobody = std::os::windows::io::AsRawHandle::as_raw_handle(&std::io::stderr()).is_null();
    #[cfg(not(windows))]
    let nobody = false;
    nobody
}

/// Opens the window with the first renderer that works.
fn open(file: Option<&Path>, renderer: Option<cli::Renderer>) -> ExitCode {
    let order = match renderer {
        Some(cli::Renderer::OpenGl) => vec![Renderer::Glow],
        Some(cli::Renderer::Wgpu) => vec![Renderer::Wgpu],
        None if cfg!(target_os = "linux") => vec![Renderer::Glow, Renderer::Wgpu],
        None => vec![Renderer::Wgpu, Renderer::Glow],
    };
    let folder = settings::folder();
    let settings = folder.map(|folder| Settings::load(&settings::file_in(&folder)));
    let settings = settings.unwrap_or_default();
    let mut why = String::new();
    for renderer in order {
        match window(renderer, settings.clone(), file) {
            Ok(()) => return ExitCode::SUCCESS,
            // The first renderer's error says most: the system may not let a second one try.
            Err(error) if why.is_empty() => without_source(&error.to_string()).clone_into(&mut why),
            Err(_) => {}
        }
    }
    if !why.ends_with('.') {
        why.push('.');
    }
    let texts = Texts::new(text::negotiate(&languages()));
    let sentence = texts.say_with("no-window", &[("why", why.into())]);
    // If even this fails, there is nobody left to report to.
    drop(writeln!(std::io::stderr(), "{sentence}"));
    if !std::io::stderr().is_terminal() {
        app::say_without_window(&sentence);
    }
    ExitCode::from(cli::FAILED)
}

/// What an error says, without the line of a library's source that some begin with: its path is that of another computer.
fn without_source(error: &str) -> &str {
    let after = error.split_once(".rs:").map(|(_, after)| after);
    after
        .and_then(|after| after.split_once(": "))
        .map_or(error, |(_, words)| words)
}

fn window(
    renderer: Renderer,
    settings: (Settings, Vec<SettingsProblem>),
    file: Option<&Path>,
) -> eframe::Result {
    let kept = settings.0.window;
    let size = app::window::first(kept);
    let filled = kept.is_some_and(|kept| kept.maximised);
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Europlan")
        .with_app_id("io.github.europlan.Europlan")
        .with_inner_size(size)
        .with_maximized(filled)
        .with_min_inner_size(app::window::LEAST);
    // Without it the window shows eframe's icon, which is no reason not to open.
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions {
        renderer,
        viewport,
        dithering: false, // there are no gradients, and without a graphics card it slows each frame
        system_font_fallback: false, // ours, below, waits until it is needed
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Europlan",
        options,
        Box::new(|cc| {
            cc.egui_ctx.add_font_provider(Arc::new(system_fonts()));
            let mut app = App::with_settings(&cc.egui_ctx, environment(cc), settings, file);
            #[cfg(any(unix, windows))]
            app.end_when_asked(&cc.egui_ctx);
            Ok(Box::new(Opening {
                app,
                is_first: true,
                size,
                filled,
                drawn: Instant::now(),
            }))
        }),
    )
}

/// The program whose first frame is empty: it is drawn before the window is in sight, and most systems forget it. A
/// computer that draws without a graphics card shows the text sooner if it does not draw all of it twice.
struct Opening {
    app: App,
    is_first: bool,
    /// The size that was asked for, in points of the system.
    size: egui::Vec2,
    /// It filled the screen when it was last closed.
    filled: bool,
    /// When the last frame was drawn.
    drawn: Instant,
}

impl Opening {
    /// So long nothing has been drawn when the window is at rest, and when it is looked whether it is: egui comes somewhat
    /// before the time that it is asked for.
    const REST: [Duration; 2] = [Duration::from_secs(3), Duration::from_secs(4)];

    /// Once the window is at rest, lets go of what only its first frames need.
    fn rest(&mut self, ctx: &egui::Context) {
        if !app::footprint::LETS_GO {
            return;
        }
        let [rest, look] = Self::REST;
        let now = Instant::now();
        if now - std::mem::replace(&mut self.drawn, now) < rest {
            ctx.request_repaint_after(look);
            return;
        }
        app::footprint::let_go(app::footprint::SHADER_COMPILER);
    }
}

impl eframe::App for Opening {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if std::mem::take(&mut self.is_first) {
            app::window::fit(ui.ctx(), self.size, self.filled);
            ui.ctx().request_repaint();
        } else {
            self.app.ui(ui, frame);
            self.rest(ui.ctx());
        }
    }

    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    /// The middle of the window has this colour: it is not painted once more.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        self.app.raw_input_hook(ctx, input);
    }

    fn on_exit(&mut self, context: Option<&eframe::glow::Context>) {
        self.app.on_exit(context);
    }
}

/// Fonts of the system, for characters that ours lack. They are listed when the first such character is drawn: that
/// takes memory, and a processor that the start of the program needs itself.
fn system_fonts() -> impl Fn(&FallbackRequest<'_>) -> Option<FontInsert> + Send + Sync {
    let fonts = LazyLock::new(SystemFontProvider::new);
    move |request: &FallbackRequest<'_>| fonts.font_for(request)
}

fn environment(window: &eframe::CreationContext<'_>) -> Environment {
    Environment {
        folder: settings::folder(),
        data: settings::data_folder(),
        documents: settings::documents_folder(),
        dictionaries: spelling::find::usual(),
        dictionary_rest: Duration::from_secs(15),
        today,
        now: jiff::Timestamp::now,
        time_of_day: || jiff::ZonedDateTime::now().strftime("%H:%M").to_string(),
        languages: languages(),
        dialogs: FileDialogs::native(window),
        show: app::open_outside,
        make_pdf: Arc::new(pdf::export),
        disk: Disk::real(),
        longest_wait: Duration::from_secs(20),
    }
}

fn today() -> jiff::civil::Date {
    jiff::ZonedDateTime::now().date()
}

fn languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}
