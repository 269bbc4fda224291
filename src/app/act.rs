//! Applies what a person did: the only place that changes the plan.

use super::App;
use super::autosave::{Autosave, IntoFile};
use super::files::Target;
use crate::command::Command;
use crate::document::Preset;
use crate::plan::compare::Side;
use crate::plan::history::Spot;
use crate::plan::markup::Formatting;
use crate::plan::questions::{Editor, Part, find, first_of, list, part_of, single};
use crate::plan::{Amount, AnswerMut, DateText, Id, Kind, Place, Plan};
use crate::settings::Theme;
use crate::store::Fingerprint;
use crate::store::backups::Sent;
use crate::ui::{Follow, Intent, Page, Question, Reply, Saving};
use crate::{check, store, wording};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What waits for the answer about unsaved changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum After {
    New,
    Open,
    Example,
    Import,
    /// What can be read of a damaged file.
    Rest(PathBuf),
    OpenPath(PathBuf),
    /// The last good version of a file that is damaged or gone.
    LastVersion(PathBuf),
    /// A copy of earlier work, at that position.
    Recovered(usize),
    /// The mark that the plan was sent.
    Sent(Sent),
    Welcome,
    Quit,
}

impl App {
    pub(super) fn act(&mut self, ctx: &egui::Context, intent: Intent, time: Duration) {
        match intent {
            Intent::Edit {
                place,
                text,
                caret,
                before,
            } => {
                let spot = Spot {
                    place: Some(place),
                    caret: Some(caret),
                };
                self.change(spot, Some(before), time, |plan| {
                    if let Some(AnswerMut::Text(words)) = plan.answer_mut(place) {
                        *words = text;
                    }
                });
            }
            Intent::EndStep => self.history.end_step(),
            Intent::Choose(place, code) => self.change_at(place, time, |answer| {
                if let AnswerMut::Choice(choice) = answer {
                    choice.choose(code);
                }
            }),
            Intent::Toggle(place, code) => self.change_at(place, time, |answer| {
                if let AnswerMut::Choices(choices) = answer {
                    choices.toggle(code);
                }
            }),
            Intent::Countries(place, list) => self.change_at(place, time, |answer| {
                if let AnswerMut::Countries(countries) = answer {
                    *countries = list;
                }
            }),
            Intent::Link(place, id, on) => self.change_at(place, time, |answer| {
                if let AnswerMut::Links(links) = answer {
                    links.retain(|link| *link != id);
                    if on {
                        links.push(id);
                    }
                }
            }),
            Intent::Add(kind, parent) => self.add(kind, parent, time),
            Intent::Measure(indicator) => self.measure(indicator, time),
            Intent::Remove(id) => self.remove(id, time),
            Intent::Shift(id, to) => self.change(self.spot_of_list(id), None, time, |plan| {
                plan.shift(id, to);
            }),
            Intent::Go(page) => self.page = page,
            Intent::Jump(place) => self.jump(place, None),
            Intent::Run(command) => self.run(ctx, command),
            Intent::OpenPath(path) => self.leave(After::OpenPath(path)),
            Intent::Dismiss(finding, reason) => self.change(Spot::default(), None, time, |plan| {
                let dismissal = check::dismiss(plan, &finding, &reason);
                plan.attached.dismissals.push(dismissal);
            }),
            Intent::TakeBack { rule, place } => self.change(Spot::default(), None, time, |plan| {
                let dismissals = &mut plan.attached.dismissals;
                dismissals.retain(|d| d.rule != rule || d.place != place);
            }),
            Intent::Language(tag) => {
                self.speak(tag);
                self.settings.language = Some(tag.to_owned());
                self.save_settings();
            }
            Intent::Answer(reply) => self.answer(ctx, reply),
            Intent::CloseNotice => self.notice = None,
            Intent::StopReading => self.stop_reading(),
            Intent::Show(path) => self.show_file(&path),
            Intent::ShowFolder(path) => self.show_folder(&path),
            Intent::Rest(path) => self.leave(After::Rest(path)),
            Intent::LastVersion(path) => self.leave(After::LastVersion(path)),
            Intent::Decide => self.ask_about_conflict(),
            Intent::Compare(path) => self.compare_with(&path),
            Intent::LimitPages(limit) => {
                let spot = Spot {
                    place: None,
                    caret: Some(limit.chars().count()),
                };
                self.change(spot, None, time, |plan| plan.page_limit = Amount(limit));
            }
            Intent::Elsewhere => self.write_elsewhere(),
            Intent::Answers(act) => self.act_on_answers(ctx, &act),
            Intent::Versions(act) => self.act_on_versions(act),
            Intent::Tour(station) => self.go_on_tour(station),
            Intent::Take(id) => self.take_entry(&id),
            Intent::Browse(address) => self.browse(&address),
            Intent::Calendar { own } => self.ask_path(Target::Calendar { own }),
        }
    }

    pub(super) fn run(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::New => self.leave(After::New),
            Command::Open => self.leave(After::Open),
            Command::Example => self.leave(After::Example),
            Command::ImportJson => self.leave(After::Import),
            Command::Welcome => self.leave(After::Welcome),
            Command::Quit => self.leave(After::Quit),
            Command::Save => self.save(),
            Command::SaveAs => self.ask_path(Target::Save),
            Command::ExportPdf => self.begin_export(),
            Command::ProgressReport => {
                self.begin_export_with(self.export_options().with(Preset::Progress));
            }
            Command::ExportJson => self.ask_path(Target::Json),
            Command::Answers => self.show_answers(),
            Command::Versions => self.show_versions(None),
            Command::MarkSent => self.ask_about_sending(),
            Command::Compare => self.ask_path(Target::Compare),
            Command::SaveByItself => {
                self.settings.save_by_itself = !self.settings.save_by_itself;
                self.save_settings();
            }
            Command::Preview => self.page = Page::Preview,
            Command::PreviewBeside => self.put_preview_beside(ctx),
            Command::ShowInPreview => self.show_in_preview(),
            Command::Undo => {
                if let Some(spot) = self.history.undo() {
                    self.came_back(spot);
                }
            }
            Command::Redo => {
                if let Some(spot) = self.history.redo() {
                    self.came_back(spot);
                }
            }
            Command::Bold => self.memory.change = Some(Formatting::Bold),
            Command::Italic => self.memory.change = Some(Formatting::Italic),
            Command::Bullets => self.memory.change = Some(Formatting::Bullets),
            Command::Numbers => self.memory.change = Some(Formatting::Numbers),
            Command::GettingStarted => self.get_started(),
            Command::Tour => self.begin_tour(),
            Command::Menus => self.memory.to_menus = true,
            Command::Check => {
                self.settings.check_open = !self.settings.check_open;
                self.settings.preview_beside = false; // both take the room at the right
                self.save_settings();
            }
            Command::Funding => self.page = Page::Funding,
            Command::Overview => self.page = Page::Overview,
            Command::NextPart => self.step_part(1),
            Command::PreviousPart => self.step_part(-1),
            Command::SystemColours => self.look(ctx, Theme::System, 0),
            Command::Light => self.look(ctx, Theme::Light, 0),
            Command::Dark => self.look(ctx, Theme::Dark, 0),
            Command::HighContrast => self.look(ctx, Theme::HighContrast, 0),
            Command::Larger => self.look(ctx, self.settings.theme, 10),
            Command::Smaller => self.look(ctx, self.settings.theme, -10),
            Command::UsualSize => {
                self.settings.text_size = 100;
                self.look(ctx, self.settings.theme, 0);
            }
            Command::Shortcuts => self.question = Some(Question::Shortcuts),
            Command::About => self.question = Some(Question::About),
        }
    }

    /// Goes on with `after`, once unsaved changes are settled.
    pub(super) fn leave(&mut self, after: After) {
        self.after = Some(after);
        if self.history.is_dirty() {
            self.question = Some(Question::Unsaved);
        } else {
            self.go_on();
        }
    }

    /// Does what waited.
    pub(super) fn go_on(&mut self) {
        match self.after.take() {
            Some(After::New) => {
                self.start(Plan::default(), None, None, true);
                self.begin_part(Part::School);
            }
            Some(After::Open) => self.ask_path(Target::Open),
            Some(After::Rest(path)) => self.open_rest(&path),
            Some(After::LastVersion(path)) => self.open_last_version(&path),
            Some(After::Recovered(at)) => self.open_recovered(at),
            Some(After::Sent(sent)) => self.mark_as_sent(sent),
            Some(After::Import) => self.ask_path(Target::Import),
            Some(After::Example) => {
                self.start(store::example(self.texts.tag()), None, None, true);
                let text = self.texts.say("example-opened").into_owned();
                self.notify(text, None);
            }
            Some(After::OpenPath(path)) => self.open_path(&path),
            Some(After::Welcome) => {
                self.start(Plan::default(), None, None, true);
                self.page = Page::Welcome;
            }
            Some(After::Quit) => self.closing = true,
            None => {}
        }
    }

    /// Begins with a plan, its file and what that held.
    pub(super) fn start(
        &mut self,
        plan: Plan,
        file: Option<PathBuf>,
        known: Option<Fingerprint>,
        saved: bool,
    ) {
        self.saving = if file.is_some() {
            Saving::Saved(None)
        } else {
            Saving::Empty
        };
        self.history = crate::plan::history::History::new(plan, saved);
        self.generation += 1;
        self.writing = super::saving::Writing::No;
        self.base = Arc::clone(self.history.plan());
        self.file = file;
        self.known = known;
        self.let_go();
        self.reading = None;
        self.conflicts.clear();
        self.no_copy = None;
        self.into_file = IntoFile::Always;
        self.told.clear();
        self.autosave = if saved {
            Autosave::at(self.history.revision())
        } else {
            Autosave::default()
        };
        self.note_open();
        self.version = store::Version::Current;
        self.export = None;
        self.preview = super::preview::Work::default();
        self.notice = None;
        self.derived = super::Derived::default();
        self.answers = super::answers::Answers::default();
        self.memory = crate::ui::Memory::default();
        self.page = Page::Part(Part::School);
    }

    fn answer(&mut self, ctx: &egui::Context, reply: Reply) {
        let question = self.question.take();
        match (question, reply) {
            (Some(Question::Unsaved), Reply::Save) => self.save(),
            (Some(Question::Unsaved), Reply::Discard) => self.go_on(),
            (Some(Question::Path { .. }), Reply::Path(path)) => {
                self.take_typed_path(PathBuf::from(path.trim()));
            }
            (Some(Question::OtherHands), reply) => self.answer_other_hands(&reply),
            (Some(Question::Conflict { .. }), Reply::Theirs) => self.answer_conflict(Side::Theirs),
            (Some(Question::Conflict { .. }), Reply::Save) => self.answer_conflict(Side::Mine),
            (Some(Question::Conflict { .. }), _) => self.put_conflicts_off(),
            (Some(Question::Sent), Reply::Sent(to, day)) => self.sent(to, day),
            (Some(Question::Recovered(_)), Reply::Recover(at)) => {
                self.leave(After::Recovered(at));
            }
            (Some(Question::Recovered(_)), Reply::Forget(at)) => self.discard_recovered(at),
            (Some(Question::Replace(path)), Reply::Replace) => self.take_path(path),
            (Some(Question::Replace(path)), Reply::Cancel) => self.ask_path_by_hand(Some(&path)),
            (Some(Question::Export(state)), Reply::Options(options)) => {
                self.choose_export(state, *options);
            }
            (Some(Question::Export(state)), Reply::KeepPreset(name)) => {
                self.keep_preset(state, &name);
            }
            (Some(Question::Export(state)), Reply::DropPreset(at)) => self.drop_preset(state, at),
            (Some(Question::Export(_)), Reply::ChooseLogo) => self.ask_path(Target::Logo),
            (Some(Question::Export(_)), Reply::DropLogo) => self.drop_logo(),
            (Some(Question::Export(_)), Reply::Export) => self.ask_path(Target::Pdf),
            _ => self.forget_intention(),
        }
        ctx.request_repaint();
    }

    fn add(&mut self, kind: Kind, parent: Option<Id>, time: Duration) {
        let mut plan = Plan::clone(self.plan());
        let Some(id) = plan.add(kind, parent) else {
            return;
        };
        let place = first_of(id);
        let spot = Spot { place, caret: None };
        self.change(spot, None, time, |old| *old = plan);
        self.memory.open.insert(id);
        self.memory.jump = place.map(|place| (place, Some(0)));
    }

    /// Adds a measurement of an indicator, of today, with the keyboard in its value.
    fn measure(&mut self, indicator: Id, time: Duration) {
        let mut plan = Plan::clone(self.plan());
        let Some(id) = plan.add(Kind::Measurement, None) else {
            return;
        };
        if let Some(added) = plan.measurements.last_mut() {
            added.indicator = vec![indicator];
            added.date = DateText((self.outside.today)().to_string());
        }
        self.change(self.spot_of_list(id), None, time, |old| *old = plan);
        self.memory.jump = Some((Place::item(id, "value"), Some(0)));
    }

    fn remove(&mut self, id: Id, time: Duration) {
        let name = wording::item_name(&self.texts, self.plan(), id);
        let spot = Spot {
            place: first_of(id),
            caret: None,
        };
        self.change(spot, None, time, |plan| {
            plan.remove(id);
        });
        let text = self
            .texts
            .say_with("item-removed", &[("item", name.into())]);
        self.notify(text, Some(Follow::Undo));
    }

    /// The list an item stands in, as the spot of a step.
    fn spot_of_list(&self, id: Id) -> Spot {
        let goal = self.plan().goal_of(id).map(|goal| goal.id);
        Spot {
            place: list(id.kind, goal),
            caret: None,
        }
    }

    fn change_at(&mut self, place: Place, time: Duration, change: impl FnOnce(AnswerMut<'_>)) {
        let spot = Spot {
            place: Some(place),
            caret: None,
        };
        self.change(spot, None, time, |plan| {
            if let Some(answer) = plan.answer_mut(place) {
                change(answer);
            }
        });
    }

    /// Changes the plan and takes a step.
    pub(super) fn change(
        &mut self,
        spot: Spot,
        before: Option<usize>,
        time: Duration,
        change: impl FnOnce(&mut Plan),
    ) {
        self.history.change(spot, before, time, change);
        self.saving = self.unsaved();
        self.notice = None;
    }

    /// After undo or redo: back to the part, the field and the caret.
    fn came_back(&mut self, spot: Spot) {
        self.notice = None;
        self.saving = match self.history.is_dirty() {
            true => self.unsaved(),
            false if self.file.is_some() => Saving::Saved(None),
            false => Saving::Empty,
        };
        let Some(place) = spot.place else { return };
        match find(place.of, place.field).map(|question| question.editor) {
            Some(Editor::Items(_)) => {
                self.page = part_of(place).map_or(self.page, page_of);
            }
            _ => self.jump(place, spot.caret),
        }
    }

    fn jump(&mut self, place: Place, caret: Option<usize>) {
        if let Some(part) = part_of(place) {
            self.page = page_of(part);
            if part == Part::Forms {
                self.show_form_of(place);
            }
            self.memory.jump = Some((place, caret));
        }
    }

    fn step_part(&mut self, by: isize) {
        if let Page::Part(part) = self.page
            && let Some(next) = (part as usize)
                .checked_add_signed(by)
                .and_then(|at| Part::ALL.get(at))
        {
            self.begin_part(*next);
        }
    }

    /// Goes to a part, with the keyboard in its first question.
    fn begin_part(&mut self, part: Part) {
        self.page = Page::Part(part);
        let first = single(part).find_map(|question| question.place(None));
        self.memory.jump = first.map(|place| (place, None));
    }

    fn look(&mut self, ctx: &egui::Context, theme: Theme, larger: i16) {
        self.settings.theme = theme;
        self.settings.text_size = self
            .settings
            .text_size
            .saturating_add_signed(larger)
            .clamp(80, 200);
        self.apply_look(ctx);
        self.save_settings();
    }
}

/// The page on which the answers of a part stand.
fn page_of(part: Part) -> Page {
    match part {
        Part::Forms => Page::Answers,
        Part::Funding => Page::Funding,
        part => Page::Part(part),
    }
}
