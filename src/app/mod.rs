//! Owns the state of the window and is the only place that acts.

mod act;
mod answers;
mod autosave;
mod damaged;
mod dialogs;
#[cfg(unix)]
mod ending;
mod export;
mod files;
mod funding;
mod jobs;
mod outside;
mod overview;
mod preview;
mod reading;
mod recover;
mod saving;
mod seen;
mod start;
mod versions;

use crate::check::Check;
use crate::pdf::Export;
use crate::picture::Picture;
use crate::plan::compare::Conflict;
use crate::plan::history::History;
use crate::plan::questions::{self, Part, Progress};
use crate::plan::{Country, Id, Place, Plan};
use crate::settings::{self, Settings, Theme};
use crate::store::backups::{self, Backups};
use crate::store::lock::{Lock, Me};
use crate::store::recovery::Recovery;
use crate::store::{Disk, Fingerprint, Version};
use crate::text::Texts;
use crate::ui::theme::{self, Palette};
use crate::ui::tour::Tour;
use crate::ui::versions::Versions;
use crate::ui::{self, Follow, Memory, Notice, Page, Points, Question, Saving, Tone, View};
use crate::{command, text, wording};
use autosave::{Autosave, IntoFile};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The widest picture that is given to the graphics card, in pixels; pages of the preview are drawn with at most 3,400.
const WIDEST_PICTURE: usize = 4096;

/// What the app takes from outside, so that tests can give their own.
pub struct Outside {
    /// The folder of the settings.
    pub folder: Option<PathBuf>,
    /// The folder of recovery copies and earlier versions.
    pub data: Option<PathBuf>,
    /// Today.
    pub today: fn() -> Date,
    /// Now, for the dates of copies.
    pub now: fn() -> Timestamp,
    /// The time of day for the state of saving, such as `14:05`.
    pub time_of_day: fn() -> String,
    /// The languages the person's system asks for, best first.
    pub languages: Vec<String>,
    /// Native file dialogs; off in tests, where paths are typed.
    pub native_dialogs: bool,
    /// Where plans are saved; tests give one that fails or waits.
    pub disk: Disk,
    /// How long the end of the program waits for a drive.
    pub longest_wait: Duration,
}

/// The program with its window.
pub struct App {
    outside: Outside,
    settings: Settings,
    texts: Texts,
    /// All countries by name, in the language of the window.
    countries: Vec<(Country, String)>,
    palette: Palette,
    history: History,
    page: Page,
    file: Option<PathBuf>,
    /// The version of the open file: one of a newer program is never written over.
    version: Version,
    /// Counts the plans that were begun: the answer of a job about another one is not for this one.
    generation: u64,
    /// Whether a save is going on: what the window shows of it changes with the next letter.
    writing: saving::Writing,
    /// What the file held when it was opened or saved, as bytes and as a plan.
    known: Option<Fingerprint>,
    base: Arc<Plan>,
    /// Marks the file as open here.
    lock: Option<Lock>,
    me: Me,
    recovery: Option<Arc<Recovery>>,
    /// Copies of work that was not saved, found at the start.
    recovered: Vec<recover::LeftBehind>,
    copies: recover::Copies,
    /// The file that is being read, and how often something was.
    reading: Option<reading::Reading>,
    readings: u64,
    backups: Option<Backups>,
    autosave: Autosave,
    /// Whether changes may go into the file by themselves.
    into_file: IntoFile,
    /// Why there is no copy, where one could not be written.
    no_copy: Option<String>,
    /// Counts what is asked of the disk.
    turn: u64,
    /// The turn of the last save.
    save_turn: u64,
    /// When it is to be told that the save to that path takes long.
    slow_at: Option<(Duration, PathBuf)>,
    /// When this plan has been open long enough to be beyond suspicion.
    runs_well_at: Option<Duration>,
    /// Conflict copies that the person was told of.
    told: Vec<PathBuf>,
    /// The system wants the program to end.
    must_end: Arc<AtomicBool>,
    /// Answers that both sides changed and nobody has decided yet.
    conflicts: Vec<Conflict>,
    versions: Versions,
    /// The versions behind the rows of that page.
    dated: Vec<backups::Version>,
    /// The time of this frame, from the start of the window.
    now: Duration,
    saving: Saving,
    notice: Option<Notice>,
    question: Option<Question>,
    /// What to do once unsaved changes are settled.
    after: Option<act::After>,
    /// What a path is being asked for.
    target: Option<files::Target>,
    /// The path was typed by hand: when it does not serve, it is shown again.
    typed: bool,
    /// The title of the window, as it was last set.
    title: String,
    /// The PDF that was made and waits for a path, until it is written.
    export: Option<Export>,
    /// The PDF as the person sees it before it is exported.
    preview: preview::Work,
    /// The school's logo, for the covers of documents, once it was read.
    logo: OnceCell<Option<Arc<Picture>>>,
    /// Whether a PDF is being made.
    making: bool,
    /// How many files are being written.
    files_in_writing: usize,
    memory: Memory,
    derived: Derived,
    answers: answers::Answers,
    overview: Option<overview::Seen>,
    funding: Option<funding::Seen>,
    /// The station of the tour, while one is taken.
    tour: Option<usize>,
    jobs: jobs::Jobs,
    closing: bool,
}

/// What follows from the plan, made anew when its revision changes.
#[derive(Default)]
struct Derived {
    revision: u64,
    check_open: bool,
    check: Check,
    by_place: HashMap<Place, usize>,
    by_item: HashMap<Id, Points>,
    progress: Vec<Progress>,
    points: Vec<Points>,
}

impl App {
    /// Starts with the welcome page, or with the plan of a file.
    pub fn new(ctx: &egui::Context, outside: Outside, file: Option<&Path>) -> Self {
        theme::install_fonts(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false); // our commands set the size of text
        let (settings, problems) = match &outside.folder {
            Some(folder) => Settings::load(&settings::file_in(folder)),
            None => (Settings::default(), Vec::new()),
        };
        let tag = match &settings.language {
            Some(tag) => text::negotiate(&[tag.as_str()]),
            None => text::negotiate(&outside.languages),
        };
        let texts = Texts::new(tag);
        let mut app = Self {
            countries: texts.countries(),
            texts,
            palette: theme::LIGHT,
            history: History::new(Plan::default(), true),
            page: Page::Welcome,
            file: None,
            version: Version::Current,
            generation: 0,
            writing: saving::Writing::No,
            known: None,
            base: Arc::default(),
            lock: None,
            me: Me::here(),
            recovery: None,
            recovered: Vec::new(),
            copies: recover::Copies::Offered,
            reading: None,
            readings: 0,
            backups: outside.data.as_deref().map(Backups::new),
            autosave: Autosave::at(1),
            into_file: IntoFile::Always,
            no_copy: None,
            turn: 0,
            save_turn: 0,
            slow_at: None,
            runs_well_at: None,
            told: Vec::new(),
            must_end: Arc::default(),
            conflicts: Vec::new(),
            versions: Versions::default(),
            dated: Vec::new(),
            now: Duration::ZERO,
            target: None,
            typed: false,
            title: String::new(),
            export: None,
            preview: preview::Work::default(),
            logo: OnceCell::new(),
            making: false,
            files_in_writing: 0,
            saving: Saving::Empty,
            notice: None,
            question: None,
            after: None,
            memory: Memory::default(),
            derived: Derived::default(),
            answers: answers::Answers::default(),
            overview: None,
            funding: None,
            tour: None,
            jobs: jobs::Jobs::new(ctx.clone(), outside.longest_wait),
            closing: false,
            settings,
            outside,
        };
        app.apply_look(ctx);
        if let Some(problem) = problems.first() {
            let text = files::sentence(&app.texts, problem.key(), &problem.args());
            app.fail(text);
        }
        app.begin(file);
        app
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Plan {
        self.history.plan()
    }

    /// True where the plan differs from its file.
    pub fn is_dirty(&self) -> bool {
        self.history.is_dirty()
    }

    /// One frame: shortcuts, drawing, acting.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.now = Duration::from_secs_f64(ctx.input(|input| input.time).max(0.0));
        self.take_results();
        self.go_on_with_what_came();
        self.look_at_file(&ctx);
        if self.question.is_none() && !self.memory.composing {
            for row in command::pressed(&ctx) {
                if self.view().can(row.needs) {
                    self.run(&ctx, row.command);
                }
            }
        }
        self.derive();
        self.derive_answers();
        self.look_over();
        self.hold_against_programmes();
        let writing = self.writing();
        let mut memory = std::mem::take(&mut self.memory);
        let view = View {
            writing,
            ..self.view()
        };
        ui::draw(ui, &view, &mut memory);
        let intents = std::mem::take(&mut memory.intents);
        self.memory = memory;
        for intent in intents {
            self.act(&ctx, intent, self.now);
        }
        self.keep(&ctx);
        self.watch_reading(&ctx);
        self.watch_saving(&ctx);
        self.note_good_run();
        self.keep_preview(&ctx);
        self.name_window(&ctx);
        self.watch_closing(&ctx);
    }

    /// The title of the window names the file, or the plan while it has none.
    fn name_window(&mut self, ctx: &egui::Context) {
        let file = self.file.as_deref().and_then(Path::file_stem);
        let name = match file {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => self.plan().about.title.trim().to_owned(),
        };
        let title = match name.as_str() {
            "" => self.texts.say("app-name").into_owned(),
            name => format!("{name} – {}", self.texts.say("app-name")),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// True where the open file is of a newer program.
    fn is_newer(&self) -> bool {
        matches!(self.version, Version::Newer(_))
    }

    fn view(&self) -> View<'_> {
        View {
            plan: self.history.plan(),
            texts: &self.texts,
            countries: &self.countries,
            today: (self.outside.today)(),
            palette: &self.palette,
            check: self.settings.check_open.then_some(&self.derived.check),
            by_place: &self.derived.by_place,
            by_item: &self.derived.by_item,
            progress: &self.derived.progress,
            points: &self.derived.points,
            page: self.page,
            answers: self.answers.sheet(),
            versions: &self.versions,
            preview: &self.preview.shown,
            preview_beside: (self.settings.preview_beside).then_some(&self.preview.shown),
            tour: match self.tour {
                Some(station) => Tour::At(station),
                None if self.settings.tour_seen => Tour::Over,
                None => Tour::Offered,
            },
            funding: self.funding.as_ref().map(funding::Seen::shown),
            overview: self.overview.as_ref().map(overview::Seen::shown),
            save_by_itself: self.settings.save_by_itself,
            theme: self.settings.theme,
            saving: &self.saving,
            can_undo: self.history.can_undo(),
            can_redo: self.history.can_redo(),
            recent: &self.settings.recent,
            presets: &self.settings.presets,
            notice: self.slow_reading().or(self.notice.as_ref()),
            question: self.question.as_ref(),
            writing: self.writing(),
        }
    }

    /// The last field of several lines, while its part is shown.
    fn writing(&self) -> Option<Place> {
        let place = self.memory.writing.as_ref()?.place;
        let part = questions::part_of(place)?;
        (self.page == Page::Part(part)).then_some(place)
    }

    /// Makes progress and check anew where the plan changed since.
    fn derive(&mut self) {
        let open = self.settings.check_open;
        let revision = self.history.revision();
        if self.derived.revision == revision && self.derived.check_open == open {
            return;
        }
        let plan = Arc::clone(self.history.plan());
        self.texts
            .set_adult_learners(wording::has_adult_learners(&plan));
        let mut derived = Derived {
            revision,
            check_open: open,
            progress: Part::ALL
                .into_iter()
                .map(|part| questions::progress(&plan, part))
                .collect(),
            points: vec![Points::default(); Part::ALL.len()],
            ..Derived::default()
        };
        if open {
            derived.check = export::checked(&plan, (self.outside.today)());
            for (at, finding) in derived.check.findings.iter().enumerate() {
                if finding.dismissed.is_some() {
                    continue;
                }
                derived.by_place.entry(finding.place).or_insert(at);
                let part = questions::part_of(finding.place);
                if let Some(points) = part.and_then(|part| derived.points.get_mut(part as usize)) {
                    points.add(finding.weight);
                }
                let id = finding.place.id();
                let goal = id.and_then(|id| plan.goal_of(id)).map(|goal| goal.id);
                for id in id.into_iter().chain(goal) {
                    derived.by_item.entry(id).or_default().add(finding.weight);
                }
            }
        }
        self.derived = derived;
    }

    /// Speaks another language from now on.
    fn speak(&mut self, tag: &str) {
        self.texts = Texts::new(tag);
        self.countries = self.texts.countries();
        let adult = wording::has_adult_learners(self.history.plan());
        self.texts.set_adult_learners(adult);
    }

    fn notify(&mut self, text: String, follow: Option<Follow>) {
        self.notice = Some(Notice {
            text,
            tone: Tone::Good,
            follow,
        });
    }

    fn warn(&mut self, text: String, follow: Option<Follow>) {
        self.notice = Some(Notice {
            text,
            tone: Tone::Warning,
            follow,
        });
    }

    fn fail(&mut self, text: String) {
        self.notice = Some(Notice {
            text,
            tone: Tone::Failed,
            follow: None,
        });
    }

    fn apply_look(&mut self, ctx: &egui::Context) {
        self.palette = match self.settings.theme {
            Theme::Light => theme::LIGHT,
            Theme::Dark => theme::DARK,
            Theme::HighContrast => theme::HIGH_CONTRAST,
            Theme::System => match ctx.system_theme() {
                Some(egui::Theme::Dark) => theme::DARK,
                _ => theme::LIGHT,
            },
        };
        theme::apply(ctx, &self.palette);
        ctx.set_zoom_factor(f32::from(self.settings.text_size) / 100.0);
    }

    fn save_settings(&mut self) {
        if let Some(folder) = &self.outside.folder
            && let Err(error) = self.settings.save(&settings::file_in(folder))
        {
            let text = files::words(&self.texts, &error);
            self.fail(text);
        }
    }

    /// Asks about unsaved changes when the window is to close; not when the system ends the program, as then nobody
    /// may be there to answer.
    fn watch_closing(&mut self, ctx: &egui::Context) {
        if self.closing || self.must_end.load(Ordering::Relaxed) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            return;
        }
        if ctx.input(|input| input.viewport().close_requested()) && self.history.is_dirty() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.leave(act::After::Quit);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.frame(ui);
    }

    /// The picture that egui keeps its letters in is as wide as it may be: most of it would stay empty.
    fn raw_input_hook(&mut self, _: &egui::Context, input: &mut egui::RawInput) {
        input.max_texture_side = input.max_texture_side.map(|side| side.min(WIDEST_PICTURE));
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.end();
    }
}
