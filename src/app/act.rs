//! Acts on what a person asked for: intents, commands and replies to dialogs.

use super::App;
use super::notices::UNDO;
use super::open_plan::OpenPlan;
use super::paths::{self, Purpose};
use crate::command::Command;
use crate::document::Preset;
use crate::plan::compare::Side;
use crate::plan::history::Spot;
use crate::plan::markup::Formatting;
use crate::plan::questions::{Editor, Part, find, first_of, list, part_of, single};
use crate::plan::{Amount, AnswerMut, DateText, Id, Kind, Language, Listed, Place, Plan};
use crate::settings::{Depth, Theme};
use crate::store::backups::Sent;
use crate::ui::find::Act;
use crate::ui::focus::{Pane, Wish};
use crate::ui::{
    Dialog, ExportState, Intent, Page, Reply, Saving, Tone, announce, check_panel, context_menu,
    theme,
};
use crate::{check, store, wording};
use std::time::Duration;

impl App {
    /// Does what the person asked for; what leaves the plan, once unsaved changes are settled.
    pub(super) fn act(&mut self, intent: Intent) {
        if intent.leaves_the_plan() {
            self.leave(intent);
        } else {
            self.carry_out(intent);
        }
    }

    /// Does what the person asked for, now.
    pub(super) fn carry_out(&mut self, intent: Intent) {
        let time = self.now;
        match intent {
            Intent::Edit {
                place,
                text,
                caret,
                before,
            } => {
                self.open.history.write(place, text, caret, before, time);
                self.changed();
            }
            Intent::EndStep => self.open.history.end_step(),
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
            Intent::Create {
                place,
                kind,
                owner,
                name,
            } => self.change(Spot::at(place), None, time, |plan| {
                plan.link_by_name(place, (kind, owner), &name);
            }),
            Intent::Add(kind, parent) => self.add(kind, parent, time),
            Intent::Duplicate(id) => self.duplicate(id, time),
            Intent::Measure(indicator) => self.measure(indicator, time),
            Intent::Remove(id) => self.remove(id, time),
            Intent::Shift(id, to) => self.change(spot_of(id), None, time, |plan| {
                plan.shift(id, to);
            }),
            Intent::Go(page) => self.open.page = page,
            Intent::Jump(place) => self.jump(place, None),
            Intent::Run(command) => self.run(command),
            Intent::OpenPath(path) => self.open_path(&path, self.open.edition()),
            Intent::Recent(act) => self.act_on_recent(act),
            Intent::Recover(at) => self.open_recovered(at),
            Intent::MarkSent { to, day } => self.mark_as_sent(Sent { day, to }),
            Intent::Dismiss(findings, reason) => self.change(Spot::default(), None, time, |plan| {
                for finding in &findings {
                    let dismissal = check::dismiss(plan, finding, &reason);
                    plan.attached.dismissals.push(dismissal);
                }
            }),
            Intent::TakeBack { rule, place } => self.change(Spot::default(), None, time, |plan| {
                let dismissals = &mut plan.attached.dismissals;
                dismissals.retain(|d| d.rule != rule || d.place != place);
            }),
            Intent::Spelling(act) => self.act_on_spelling(act),
            Intent::Language(tag) => self.choose_language(tag),
            Intent::Answer(reply) => self.answer(reply),
            Intent::TypePath => self.type_path(),
            Intent::CloseNotice => self.notice = None,
            Intent::StopReading => self.stop_reading(),
            Intent::Show(path) => self.show_file(&path),
            Intent::ShowFolder(path) => self.show_folder(&path),
            Intent::Rest(path) => self.open_rest(&path),
            Intent::LastVersion(path) => self.open_last_version(&path),
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
            Intent::Answers(act) => self.act_on_answers(&act),
            Intent::ChooseFacts => self.choose_facts(),
            Intent::DropFacts => self.drop_facts(),
            Intent::Plans(act) => self.act_on_plans(&act),
            Intent::Next(act) => self.act_on_next(act),
            Intent::Find(act) => self.act_on_find(&act),
            Intent::Notes(act) => self.act_on_notes(act),
            Intent::Versions(act) => self.act_on_versions(act),
            Intent::Tour(station) => self.go_on_tour(station),
            Intent::Take(id) => self.take_entry(&id),
            Intent::Browse(address) => self.browse(&address),
            Intent::Calendar { own } => self.ask_path(Purpose::Calendar { own }),
        }
    }

    /// Speaks another language, in which an empty plan will then be written too.
    fn choose_language(&mut self, tag: &'static str) {
        let is_untouched = *self.plan() == self.new_plan();
        self.speak(tag);
        let new = self.new_plan();
        if is_untouched {
            self.open.history.note(|plan| *plan = new);
        }
        self.settings.language = Some(tag.to_owned());
        self.save_settings();
    }

    fn run(&mut self, command: Command) {
        let (theme, size) = (self.settings.theme, self.settings.text_size);
        match command {
            Command::New => {
                self.start(OpenPlan::new(self.new_plan(), true));
                self.ask(Depth::Core);
                self.begin_part(Part::School);
            }
            Command::Open => self.ask_path(Purpose::Open),
            Command::Example => {
                self.start(OpenPlan::new(store::example(self.texts.tag()), true));
                let text = self.texts.say("example-opened").into_owned();
                self.notify(text, vec![]);
            }
            Command::ImportJson => self.ask_path(Purpose::Import),
            Command::Welcome => self.start(OpenPlan::none()),
            Command::ClearRecent => self.clear_recent(),
            Command::Quit => self.closing = true,
            Command::Save => self.save(),
            Command::SaveAs => self.ask_path(Purpose::Save { then: None }),
            Command::ExportPdf => self.begin_export(),
            Command::ProgressReport => {
                self.begin_export_with(self.export_options().with(Preset::Progress));
            }
            Command::Print => self.print(),
            Command::ExportJson => self.ask_path(Purpose::Json),
            Command::Answers => self.show_answers(),
            Command::Versions => self.show_versions(None),
            Command::MarkSent => self.ask_about_sending(),
            Command::Plans => self.open.page = Page::Plans,
            Command::Next => self.show_next(),
            Command::NewFromFile => self.ask_path(Purpose::Template),
            Command::Compare => self.ask_path(Purpose::Compare),
            Command::SaveByItself => {
                self.settings.save_by_itself = !self.settings.save_by_itself;
                self.save_settings();
            }
            Command::Preview => self.open.page = Page::Preview,
            Command::PreviewBeside => self.put_preview_beside(),
            Command::ShowInPreview => self.show_in_preview(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Note => self.note_here(),
            Command::Find => self.find(false),
            Command::Replace => self.find(true),
            Command::FindNext => self.act_on_find(&Act::Step(1)),
            Command::FindPrevious => self.act_on_find(&Act::Step(-1)),
            Command::Cut | Command::Copy | Command::Paste | Command::SelectAll => {
                context_menu::want(&self.ctx, command);
            }
            Command::Duplicate => {
                if let Some(id) = self.item_in_hand() {
                    self.duplicate(id, self.now);
                }
            }
            Command::Bold => self.open.memory.change = Some(Formatting::Bold),
            Command::Italic => self.open.memory.change = Some(Formatting::Italic),
            Command::Bullets => self.open.memory.change = Some(Formatting::Bullets),
            Command::Numbers => self.open.memory.change = Some(Formatting::Numbers),
            Command::SpellingAsYouType => self.switch_spelling(),
            Command::Dictionary => self.choose_dictionary(),
            Command::Spelling => self.step_spelling(),
            Command::GettingStarted => self.open.page = Page::Start,
            Command::Tour => self.begin_tour(),
            Command::Menus => self.open.memory.to_menus = true,
            Command::NextPane => self.open.memory.focus.wish = Some(Wish::Pane(1)),
            Command::PreviousPane => self.open.memory.focus.wish = Some(Wish::Pane(-1)),
            Command::NextPoint => self.step_point(1),
            Command::PreviousPoint => self.step_point(-1),
            Command::Check if self.settings.check_open && self.open.memory.check_aside => {
                self.open.memory.check_aside = false;
                self.open.memory.focus.wish = Some(Wish::First(Pane::Beside)); // it is there again
            }
            Command::Check => {
                self.open.memory.check_aside = false;
                self.settings.check_open = !self.settings.check_open;
                self.save_settings();
                let lies_over = self.ctx.content_rect().width() < theme::NARROW;
                if self.settings.check_open && lies_over {
                    self.open.memory.focus.wish = Some(Wish::First(Pane::Beside)); // it may hide what has it
                }
            }
            Command::Funding => self.open.page = Page::Funding,
            Command::Overview => self.open.page = Page::Overview,
            Command::NextPart => self.step_part(1),
            Command::PreviousPart => self.step_part(-1),
            Command::Core => self.ask(Depth::Core),
            Command::Everything => self.ask(Depth::Everything),
            Command::SystemColours => self.look(Theme::System, size),
            Command::Light => self.look(Theme::Light, size),
            Command::Dark => self.look(Theme::Dark, size),
            Command::HighContrast => self.look(Theme::HighContrast, size),
            Command::Larger => self.look(theme, size + 10),
            Command::Smaller => self.look(theme, size - 10),
            Command::UsualSize => self.look(theme, 100),
            Command::Shortcuts => self.pending.show(Dialog::Shortcuts),
            Command::Statement => self.pending.show(Dialog::Statement),
            Command::About => self.pending.show(Dialog::About),
        }
    }

    /// Does what leaves the plan, once unsaved changes are settled.
    pub(super) fn leave(&mut self, intent: Intent) {
        self.look_before_leaving();
        if self.is_dirty() {
            self.pending.show(Dialog::Unsaved(Box::new(intent)));
        } else {
            self.carry_out(intent);
        }
    }

    /// An empty plan, to be written in the language of the window.
    pub(super) fn new_plan(&self) -> Plan {
        let mut plan = Plan::default();
        plan.about.language = Language::from_code(self.texts.tag());
        plan
    }

    /// Opens a plan in the place of the one that is open.
    pub(super) fn start(&mut self, open: OpenPlan) {
        if self.open.file != open.file {
            self.save_notes();
        }
        let lock = std::mem::replace(&mut self.open, open).lock;
        self.drop_lock(lock);
        self.pending.forget_plan();
        self.notice = None;
        self.note_open();
    }

    fn answer(&mut self, reply: Reply) {
        let Some((dialog, path_for)) = self.pending.take() else {
            return;
        };
        match (dialog, reply) {
            (Dialog::Unsaved(then), Reply::Save) => self.save_and(Some(then)),
            (Dialog::Unsaved(then), Reply::Discard) => self.carry_out(*then),
            (Dialog::Unsaved(_), _) => self.open.save.follow_with_nothing(),
            (Dialog::Path { .. }, Reply::Path(path)) => {
                if let Some(asked) = path_for {
                    self.take_typed_path(asked, paths::typed(&path));
                }
            }
            (Dialog::Replace { path, .. }, Reply::Replace) => {
                if let Some(asked) = path_for {
                    self.take_path(asked, path);
                }
            }
            (Dialog::Replace { path, .. }, _) => {
                if let Some(asked) = path_for {
                    self.ask_for_another_path(asked, &path);
                }
            }
            (Dialog::Path { .. }, _) => {
                if let Some(asked) = path_for {
                    self.give_path_up(&asked.purpose);
                }
            }
            (Dialog::OtherHands, reply) => self.answer_other_hands(&reply),
            (Dialog::Conflict { .. }, Reply::Theirs) => self.answer_conflict(Side::Theirs),
            (Dialog::Conflict { .. }, Reply::Save) => self.answer_conflict(Side::Mine),
            (Dialog::Conflict { .. }, _) => self.put_conflicts_off(),
            (Dialog::Sent, Reply::Sent(to, day)) => self.sent(to, day),
            (Dialog::Recovered(_), Reply::Recover(at)) => self.act(Intent::Recover(at)),
            (Dialog::Recovered(_), Reply::Forget(at)) => self.discard_recovered(at),
            (Dialog::Spelling(step), Reply::Spelling(done)) => self.answer_spelling(step, done),
            (Dialog::Spelling(step), _) => self.end_steps(step),
            (Dialog::Export(state), reply) => self.answer_export(state, reply),
            _ => {}
        }
        self.ctx.request_repaint();
    }

    fn answer_export(&mut self, state: ExportState, reply: Reply) {
        match reply {
            Reply::Options(options) => self.choose_export(state, *options),
            Reply::KeepPreset(name) => self.keep_preset(state, &name),
            Reply::DropPreset(at) => self.drop_preset(state, at),
            Reply::ChooseLogo => self.ask_path(Purpose::Logo),
            Reply::DropLogo => self.drop_logo(),
            Reply::Export => self.ask_path_of_pdf(),
            Reply::ExportWord => self.ask_path_of_word(state.options),
            _ => self.open.pdf = None,
        }
    }

    fn add(&mut self, kind: Kind, parent: Option<Id>, time: Duration) {
        let mut plan = Plan::clone(self.plan());
        let Some(id) = plan.add(kind, parent) else {
            return;
        };
        let place = first_of(id);
        let spot = Spot { place, caret: None };
        self.change(spot, None, time, |old| *old = plan);
        self.open.memory.open.insert(id);
        self.open.memory.jump = place.map(|place| (place, Some(0)));
    }

    /// Puts a copy behind an item, its title marked as one in the plan's language, with the keyboard in its first field.
    fn duplicate(&mut self, id: Id, time: Duration) {
        let mut plan = Plan::clone(self.plan());
        let Some(copy) = plan.duplicate(id) else {
            return;
        };
        let title = Place::item(copy, copy.kind.title_field());
        let marked = wording::title_of_copy(&self.texts, &plan, copy);
        if let Some(AnswerMut::Text(words)) = plan.answer_mut(title) {
            words.clone_from(&marked);
        }
        self.change(spot_of(id), None, time, |old| *old = plan);
        let first = first_of(copy);
        let caret = first.map_or(0, |place| self.plan().words(place).chars().count());
        self.open.memory.open.insert(copy);
        self.open.memory.jump = first.map(|place| (place, Some(caret)));
    }

    /// Adds a measurement of an indicator, of today, with the keyboard in its value.
    fn measure(&mut self, indicator: Id, time: Duration) {
        let mut plan = Plan::clone(self.plan());
        let Some(id) = plan.add(Kind::Measurement, None) else {
            return;
        };
        if let Some(added) = plan.measurements.last_mut() {
            added.indicator = vec![indicator];
            added.date = DateText((self.environment.today)().to_string());
        }
        self.change(self.spot_of_list(id), None, time, |old| *old = plan);
        self.open.memory.jump = Some((Place::item(id, "value"), Some(0)));
    }

    fn remove(&mut self, id: Id, time: Duration) {
        let name = wording::kept::item(&self.texts, self.facts.catalogue, self.plan(), id);
        self.change(spot_of(id), None, time, |plan| {
            plan.remove(id);
        });
        let text = self
            .texts
            .say_with("item-removed", &[("item", name.into())]);
        self.notify(text, vec![UNDO]);
    }

    /// The list an item stands in, as the spot of a step.
    pub(super) fn spot_of_list(&self, id: Id) -> Spot {
        let goal = self.plan().goal_of(id).map(|goal| goal.id);
        Spot {
            place: list(id.kind, goal),
            caret: None,
        }
    }

    fn change_at(&mut self, place: Place, time: Duration, change: impl FnOnce(AnswerMut<'_>)) {
        self.change(Spot::at(place), None, time, |plan| {
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
        self.open.history.change(spot, before, time, change);
        self.changed();
    }

    /// What failed stays said until it is done or the person closes it: who types on has not read it yet.
    pub(super) fn changed(&mut self) {
        if !matches!(self.open.saving, Saving::Failed(_)) {
            self.open.saving = self.open.unsaved();
        }
        self.notice.take_if(|notice| notice.tone != Tone::Failed);
    }

    /// Shows the answer of a place and gives it the keyboard, with the caret there.
    pub(super) fn jump(&mut self, place: Place, caret: Option<usize>) {
        if self.show_place(place) {
            self.open.memory.jump = Some((place, caret));
        }
    }

    /// Shows the page on which an answer stands; false if there is none.
    pub(super) fn show_place(&mut self, place: Place) -> bool {
        let Some(part) = part_of(place) else {
            return false;
        };
        self.open.page = page_of(part);
        if part == Part::Forms {
            self.show_form_of(place);
        }
        true
    }

    /// Shows the next point of the check, or the one before; opens the check if it is not.
    fn step_point(&mut self, by: isize) {
        if !self.settings.check_open {
            self.settings.check_open = true;
            self.save_settings();
        }
        self.derive();
        let mut memory = std::mem::take(&mut self.open.memory);
        check_panel::step(&self.ctx, &self.view(), &mut memory, by);
        let intents = std::mem::take(&mut memory.intents);
        self.open.memory = memory;
        for intent in intents {
            self.act(intent);
        }
    }

    fn step_part(&mut self, by: isize) {
        if let Page::Part(part) = self.open.page
            && let Some(next) = (part as usize)
                .checked_add_signed(by)
                .and_then(|at| Part::ALL.get(at))
        {
            self.begin_part(*next);
        }
    }

    /// Goes to a part, with the keyboard in its first question.
    fn begin_part(&mut self, part: Part) {
        self.open.page = Page::Part(part);
        let first = single(part).find_map(|question| question.place(None));
        let list = first.and_then(|place| find(place.of, place.field));
        if let Some(Editor::Items(kind)) = list.map(|question| question.editor)
            && !self.plan().ids(kind).is_empty()
        {
            self.open.memory.focus.wish = Some(Wish::First(Pane::Page));
            return;
        }
        self.open.memory.jump = first.map(|place| (place, None));
    }

    /// Asks so much of a plan from now on.
    pub(super) fn ask(&mut self, depth: Depth) {
        self.open.memory.kept.clear();
        if self.settings.depth != depth {
            self.settings.depth = depth;
            self.save_settings();
        }
    }

    fn look(&mut self, theme: Theme, text_size: u16) {
        let was = std::mem::replace(&mut self.settings.text_size, text_size.clamp(80, 200));
        self.settings.theme = theme;
        egui::Popup::close_all(&self.ctx); // what they fold out of may be out of sight then
        self.apply_look();
        self.save_settings();
        if was != self.settings.text_size {
            let percent = [("percent", self.settings.text_size.into())];
            let size = self.texts.say_with("preview-percent", &percent);
            let words = format!("{}: {size}", self.texts.say("export-text-size"));
            announce::say(&self.ctx, announce::Urgency::Polite, &words);
        }
    }
}

/// An item, as the spot of a step.
fn spot_of(id: Id) -> Spot {
    first_of(id).map(Spot::at).unwrap_or_default()
}

/// The page on which the answers of a part stand.
pub(super) fn page_of(part: Part) -> Page {
    match part {
        Part::Forms => Page::Answers,
        Part::Funding => Page::Funding,
        part => Page::Part(part),
    }
}
