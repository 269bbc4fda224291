//! Owns the state of the window and is the only place that acts.
//!
//! What belongs to the open plan is one value, [`open_plan`], replaced whole when another plan opens. What waits for the
//! person or for a file ([`pending`]), what keeps the person safe ([`recover`]) and what is being exported ([`export`])
//! are values of their own; the rest belongs to the window itself.

mod act;
mod answers;
mod asking;
mod autosave;
mod damaged;
mod derived;
mod dialogs;
mod dictionary;
mod ending;
mod environment;
mod export;
mod facts;
mod find;
pub mod footprint;
mod funding;
mod jobs;
mod next;
mod notes;
mod notices;
mod open_plan;
mod opening;
mod other_hands;
mod overview;
mod paths;
mod pending;
mod plans;
mod preview;
mod print;
mod reading;
mod recent;
mod recover;
mod saving;
mod seen;
mod sieve;
mod spelling;
mod start;
mod steps;
mod versions;
pub mod window;
mod writing;

pub use dialogs::{FileDialogs, say_without_window};
pub use environment::{Environment, MakePdf, open_outside};

use crate::command::{self, Command};
use crate::facts::Facts;
use crate::plan::{About, Country, Id, Of, Place, Plan, questions};
use crate::settings::{self, Settings, SettingsProblem, Theme, WindowSize};
use crate::text::Texts;
use crate::ui::field;
use crate::ui::theme::{self, Palette};
use crate::ui::tour::Tour;
use crate::ui::{self, Intent, Notice, Page, View};
use crate::{text, wording};
use derived::Derived;
use ending::Ending;
use export::Exports;
use jobs::{Broke, Jobs};
use open_plan::{OpenPlan, PlanId};
use pending::Pending;
use recent::Recents;
use recover::Safety;
use std::path::Path;
use std::time::Duration;

/// The widest picture that is given to the graphics card, in pixels; pages of the preview are drawn with at most 3,400.
const WIDEST_PICTURE: usize = 4096;

/// The program with its window.
pub struct App {
    environment: Environment,
    /// The facts about programmes and forms.
    facts: Facts,
    ctx: egui::Context,
    settings: Settings,
    texts: Texts,
    /// All countries by name, in the language of the window.
    countries: Vec<(Country, String)>,
    palette: Palette,
    /// The window as the settings knew it at the start.
    window_at_start: Option<WindowSize>,
    /// The title of the window, as it was last set, and the plan that it names.
    title: (String, Option<PlanId>),
    /// The time of this frame, from the start of the window.
    now: Duration,
    open: OpenPlan,
    pending: Pending,
    safety: Safety,
    exports: Exports,
    recents: Recents,
    jobs: Jobs,
    notice: Option<Notice>,
    /// The station of the tour, while one is taken.
    tour: Option<usize>,
    /// The window is to close.
    closing: bool,
    ending: Ending,
}

impl App {
    /// Starts with the welcome page, or with the plan of a file; reads the settings.
    pub fn new(ctx: &egui::Context, environment: Environment, file: Option<&Path>) -> Self {
        let folder = environment.folder.as_deref();
        let read = folder.map(|folder| Settings::load(&settings::file_in(folder)));
        Self::with_settings(ctx, environment, read.unwrap_or_default(), file)
    }

    /// The same with settings that were read already, and what could not be read of them.
    pub fn with_settings(
        ctx: &egui::Context,
        environment: Environment,
        (settings, problems): (Settings, Vec<SettingsProblem>),
        file: Option<&Path>,
    ) -> Self {
        theme::install_fonts(ctx);
        ctx.add_plugin(ui::order::InOrder::default());
        ctx.add_plugin(ui::clicks::Clicks::default()); // of what the first lets through
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false; // our commands set the size of text
            options.quit_shortcuts.clear(); // egui takes Ctrl+Alt+Q for Ctrl+Q, our command does not
            options.input_options.surrender_focus_on = egui::SurrenderFocusOn::Never; // `ui::focus` moves it
        });
        let tag = match &settings.language {
            Some(tag) => text::negotiate(&[tag.as_str()]),
            None => text::negotiate(&environment.languages),
        };
        let texts = Texts::new(tag);
        let mut app = Self {
            ctx: ctx.clone(),
            countries: texts.countries(),
            texts,
            palette: theme::LIGHT,
            title: (String::new(), None),
            now: Duration::ZERO,
            open: OpenPlan::none(),
            pending: Pending::default(),
            safety: Safety::new(environment.data.as_deref()),
            exports: Exports::default(),
            recents: Recents::default(),
            jobs: Jobs::new(ctx.clone(), environment.longest_wait),
            notice: None,
            tour: None,
            closing: false,
            ending: Ending::default(),
            window_at_start: settings.window,
            settings,
            facts: Facts::of(&settings::facts_folders(environment.data.as_deref())),
            environment,
        };
        app.apply_look();
        let unread = |problem: &SettingsProblem| matches!(problem, SettingsProblem::Unreadable(_));
        app.safety.may_save_settings = !problems.iter().any(unread);
        app.safety.settings_problem = problems.into_iter().next();
        app.read_kept_logo();
        app.begin(file);
        app
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Plan {
        self.open.history.plan()
    }

    /// True if the plan differs from its file.
    pub fn is_dirty(&self) -> bool {
        self.open.history.is_dirty()
    }

    /// One frame: shortcuts, drawing, acting.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.now = Duration::from_secs_f64(ctx.input(|input| input.time).max(0.0));
        while let Some(answer) = self.jobs.next() {
            answer(self);
        }
        self.pending.show_next();
        self.use_what_was_read();
        self.tell_what_waits();
        self.look_at_file(&ctx);
        if self.pending.dialog().is_none() && !self.open.memory.composing {
            for row in command::pressed(&ctx, field::own_commands(&ctx)) {
                if row.command.is_about_files() {
                    self.create_named();
                }
                if self.view().can(row.needs) {
                    self.act(Intent::Run(row.command));
                }
            }
        }
        command::as_in_office_programs(&ctx);
        self.derive();
        self.derive_found();
        self.derive_sieved();
        self.derive_answers();
        self.derive_overview();
        self.derive_funding();
        let (writing, item) = (self.writing(), self.item_in_hand());
        let unsaid = self.unsaid().to_vec();
        let answer = self.answer_in_hand();
        let mut memory = std::mem::take(&mut self.open.memory);
        let view = View {
            writing,
            item,
            unsaid: &unsaid,
            answer,
            ..self.view()
        };
        ui::draw(ui, &view, &mut memory);
        let intents = std::mem::take(&mut memory.intents);
        self.open.memory = memory;
        let before = self.open.history.revision();
        for intent in intents {
            self.act(intent);
        }
        if self.open.history.revision() != before {
            field::forget_own_steps(&ctx);
        }
        self.keep(&ctx);
        self.keep_plans();
        self.watch_reading(&ctx);
        self.watch_saving(&ctx);
        self.note_good_run();
        self.keep_preview(&ctx);
        self.keep_spelling();
        self.name_window(&ctx);
        self.note_window(&ctx);
        self.watch_closing(&ctx);
    }

    /// The title of the window names the file, or the plan while it has none. It rests while the plan is being named:
    /// a screen reader says each new title.
    fn name_window(&mut self, ctx: &egui::Context) {
        let file = self.open.file.as_deref().and_then(Path::file_stem);
        let name = match file {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => self.plan().about.title.trim().to_owned(),
        };
        let title = match name.as_str() {
            "" => self.texts.say("app-name").into_owned(),
            name => format!("{name} – {}", self.texts.say("app-name")),
        };
        let field = ui::field::id(Place::new(Of::About, About::title));
        let is_named = file.is_none() && ctx.memory(|memory| memory.has_focus(field));
        let (shown, plan) = &mut self.title;
        if !(is_named && *plan == Some(self.open.id)) {
            if title != *shown {
                ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
                *shown = title;
            }
            *plan = Some(self.open.id);
        }
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(shown.clone());
        });
    }

    /// What is done with a result of work for the open plan: nothing once another plan is open.
    fn of_this_plan<T>(
        &self,
        then: impl FnOnce(&mut Self, Result<T, Broke>) + Send + 'static,
    ) -> impl FnOnce(&mut Self, Result<T, Broke>) + Send + 'static {
        let id = self.open.id;
        move |app, result| {
            if app.open.id == id {
                then(app, result);
            }
        }
    }

    fn view(&self) -> View<'_> {
        View {
            plan: self.open.history.plan(),
            texts: &self.texts,
            countries: &self.countries,
            today: (self.environment.today)(),
            facts: &self.facts,
            palette: &self.palette,
            check: (self.settings.check_open && self.open.is_there)
                .then_some(&self.open.derived.check),
            findings: &self.open.derived.check.findings,
            by_place: &self.open.derived.by_place,
            by_item: &self.open.derived.by_item,
            noted: &self.open.derived.noted.at,
            noted_in: &self.open.derived.noted.within,
            sieved: self.open.sieved.parts(),
            found: &self.open.found.seen.shown,
            role: &self.settings.role,
            progress: &self.open.derived.progress,
            points: &self.open.derived.points,
            has_plan: self.open.is_there,
            file: self.open.file.as_deref(),
            page: self.open.page,
            answers: self.open.answers.sheet(),
            versions: &self.open.earlier.shown,
            next: self.open.next.as_ref(),
            plans: &self.recents.folder.shown,
            preview: &self.open.preview.shown,
            preview_beside: (self.is_preview_beside()).then_some(&self.open.preview.shown),
            wants_preview_beside: self.wants_preview_beside(),
            tour: match self.tour {
                Some(station) => Tour::At(station),
                None if self.settings.tour_seen => Tour::Over,
                None => Tour::Offered,
            },
            funding: self.open.funding.as_ref().map(funding::Seen::shown),
            overview: self.open.overview.as_ref().map(overview::Seen::shown),
            save_by_itself: self.settings.save_by_itself,
            spells: self.settings.check_spelling,
            spelling: self.open.spelling.shown(),
            theme: self.settings.theme,
            depth: self.settings.depth,
            saving: &self.open.saving,
            can_undo: self.open.history.can_undo(),
            can_redo: self.open.history.can_redo(),
            recent: ui::recent::Recent {
                plans: &self.settings.recent,
                missing: &self.recents.missing,
            },
            presets: &self.settings.presets,
            notice: self.slow_reading().or(self.notice.as_ref()),
            dialog: self.pending.dialog(),
            writing: self.writing(),
            item: self.item_in_hand(),
            unsaid: self.unsaid(),
            answer: self.answer_in_hand(),
            stand: ui::context_menu::stand(&self.ctx),
        }
    }

    /// The last field of several lines, while its part is shown.
    fn writing(&self) -> Option<Place> {
        let place = self.open.memory.writing.as_ref()?.place;
        let part = questions::part_of(place)?;
        (self.open.page == Page::Part(part)).then_some(place)
    }

    /// The item whose card had the keyboard last, while its part is shown and if it can be there twice.
    fn item_in_hand(&self) -> Option<Id> {
        let place = self.open.memory.place?;
        let part = questions::part_of(place)?;
        let id = place.id().filter(|id| id.kind.can_be_copied())?;
        let is_there = self.open.page == Page::Part(part) && self.plan().item(id).is_some();
        is_there.then_some(id)
    }

    /// The answers of which nothing is said yet, as one is being typed.
    fn unsaid(&self) -> &[Place] {
        let typed = self.open.derived.typed.as_ref();
        let Some(typed) = typed.filter(|typed| typed.until > self.now && !typed.unsaid.is_empty())
        else {
            return &[];
        };
        self.ctx
            .request_repaint_after(typed.until.saturating_sub(self.now));
        let draft = self.open.memory.draft.as_ref();
        if draft.is_some_and(|draft| draft.place() == typed.at) {
            &typed.unsaid
        } else {
            &[]
        }
    }

    /// Makes progress and check again if the plan has changed since.
    fn derive(&mut self) {
        let of = (self.open.history.revision(), self.settings.check_open);
        if self.open.derived.of != of {
            let plan = self.open.history.plan();
            self.texts
                .set_adult_learners(wording::has_adult_learners(plan));
            let today = (self.environment.today)();
            let mut derived = Derived::new(plan, of, self.facts.catalogue, today);
            let typed = self.open.memory.draft.as_ref().map(ui::field::Draft::place);
            if let Some(place) = typed {
                derived.note_typed(plan, place, &self.open.derived, self.now);
            }
            self.open.derived = derived;
        }
    }

    /// Speaks another language from now on.
    fn speak(&mut self, tag: &str) {
        self.texts = Texts::new(tag);
        self.countries = self.texts.countries();
        let adult = wording::has_adult_learners(self.open.history.plan());
        self.texts.set_adult_learners(adult);
    }

    fn apply_look(&mut self) {
        let ctx = &self.ctx;
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
        let folder = self.environment.folder.as_ref();
        let Some(folder) = folder.filter(|_| self.safety.may_save_settings) else {
            return;
        };
        let (file, settings) = (settings::file_in(folder), self.settings.clone());
        let at = file.clone();
        let save = move || settings.save(&at);
        self.jobs
            .on_settings(&file, save, |app, saved| match saved {
                Ok(Ok(())) => {}
                Ok(Err(error)) => app.could_not(&error),
                Err(_) => app.broke("broke-settings"),
            });
    }

    /// Creates the items that have a name and wait for Enter: what is saved, exported or closed now has them.
    fn create_named(&mut self) {
        for intent in ui::missing::all(&mut self.open.memory) {
            self.carry_out(intent);
        }
    }

    /// What is done also while the window is not in sight and no frame is drawn: what was typed last gets its copy, and the
    /// program ends if the system wants that.
    pub fn act_behind(&mut self, ctx: &egui::Context) {
        if self.ending.is_asked() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        } else if ctx.input(|input| input.viewport().visible() == Some(false)) {
            self.keep_now();
        }
    }

    /// Asks about unsaved changes when the window is to close; not when the system ends the program, as then nobody
    /// may be there to answer.
    fn watch_closing(&mut self, ctx: &egui::Context) {
        if self.closing || self.ending.is_asked() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            return;
        }
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.create_named();
        self.look_before_leaving();
        if self.is_dirty() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.leave(Intent::Run(Command::Quit));
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.act_behind(ctx);
    }

    /// The picture that egui keeps its letters in is as wide as it may be: most of it would stay empty.
    fn raw_input_hook(&mut self, _: &egui::Context, input: &mut egui::RawInput) {
        input.max_texture_side = input.max_texture_side.map(|side| side.min(WIDEST_PICTURE));
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.keep_window();
        self.end();
    }
}
