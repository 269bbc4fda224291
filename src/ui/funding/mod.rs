//! The page about funding: which programmes fit, what they would pay, by when.

mod dates;
mod estimate;
mod origin;
mod programmes;

use super::one_stop::{Arrows, OneStop};
use super::{Intent, Memory, View, access, pickers, theme};
use crate::catalogue::facts::{self, Facts, outside_project};
use crate::catalogue::fit::{self, Fit};
use crate::catalogue::grant::{self, Estimate};
use crate::catalogue::{Catalogue, Due, Programme};
use crate::plan::{Field, Id, Of, Place, Plan};
use egui::{Button, Margin, RichText, Ui, WidgetInfo};
use std::collections::BTreeSet;

/// What the page shows of a plan: the same until the plan or the day changes.
#[derive(Debug)]
pub struct Outlook {
    /// The call that the plan is compared with.
    call: i16,
    /// The programmes against the plan, those of the school's own field first.
    fits: Vec<Fit<'static>>,
    /// What a programme by rates would pay.
    estimate: Option<Estimate<'static>>,
    /// The activities that would be paid, but not in this project.
    outside: Vec<Id>,
    /// The deadlines that are not over, of programmes that do not say no.
    due: Vec<Due<'static>>,
}

impl Outlook {
    /// Compares a plan with all programmes.
    pub fn new(plan: &Plan, catalogue: &'static Catalogue, today: jiff::civil::Date) -> Self {
        let call = catalogue.call_of(plan, today);
        let mut fits = fit::judge(plan, catalogue, call);
        let fields = facts::fields(plan, catalogue);
        fits.sort_by_key(|fit| !is_of(fit.programme, &fields));
        let tariff = catalogue.tariff_of(plan);
        let facts = Facts::new(plan, catalogue, call);
        Self {
            call,
            fits,
            estimate: tariff.map(|programme| grant::estimate(&facts, programme)),
            outside: tariff.map_or_else(Vec::new, |programme| outside(plan, programme)),
            due: fit::due(plan, catalogue, today),
        }
    }
}

fn is_of(programme: &Programme, fields: &[Field]) -> bool {
    let of = &programme.fields;
    of.is_empty() || of.iter().any(|field| fields.contains(field))
}

fn outside(plan: &Plan, programme: &Programme) -> Vec<Id> {
    outside_project(plan, |kind| {
        kind.is_some_and(|kind| programme.offers.contains(&kind))
    })
}

/// What the page remembers between frames.
#[derive(Debug, Default)]
pub struct State {
    /// The part of the page that is shown.
    pub tab: Tab,
    /// Whether the questions about the application are unfolded: the results come first.
    pub facts: bool,
    /// The question that is answered in the card of a programme, by its id.
    pub asked: Option<(String, Place)>,
    /// The programmes and deadlines whose sources are unfolded.
    pub sources: BTreeSet<String>,
    /// The programmes whose rules are unfolded.
    pub unfolded: BTreeSet<String>,
    /// The calendar file is to have the plan's own dates.
    pub own_dates: bool,
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Which programmes fit.
    #[default]
    Fit,
    /// What key action 1 would pay.
    Estimate,
    /// By when.
    Deadlines,
}

impl Tab {
    /// All parts, in order, with the keys of their names.
    const ALL: [(Self, &'static str); 3] = [
        (Self::Fit, "funding-tab-fit"),
        (Self::Estimate, "funding-tab-estimate"),
        (Self::Deadlines, "funding-tab-deadlines"),
    ];
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    if let Some((place, _)) = memory.jump
        && place.of == Of::Funding
    {
        let estimate = place.field == "agency";
        memory.funding.tab = if estimate { Tab::Estimate } else { Tab::Fit };
        memory.funding.facts |= is_fact(place);
    }
    theme::heading(ui, &texts.say("funding-title"), theme::title());
    ui.label(RichText::new(texts.say("funding-intro")).color(view.palette.muted));
    ui.add_space(8.0);
    draw_tabs(ui, view, memory);
    ui.add_space(8.0);
    origin::draw(ui, view, memory);
    if let Some(outlook) = view.funding {
        match memory.funding.tab {
            Tab::Fit => programmes::draw(ui, view, memory, outlook),
            Tab::Estimate => estimate::draw(ui, view, memory, outlook),
            Tab::Deadlines => dates::draw(ui, view, memory, outlook),
        }
    }
    ui.add_space(64.0);
}

/// True for a question that is asked in the foldable card, not beside a heading.
fn is_fact(place: Place) -> bool {
    !matches!(place.field, "call" | "agency")
}

fn draw_tabs(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let row = ui.horizontal_wrapped(|ui| {
        let id = egui::Id::unique("funding-tabs");
        let now = Tab::ALL
            .iter()
            .position(|(tab, _)| *tab == memory.funding.tab);
        let mut group = OneStop::new(ui.ctx(), id, Arrows::Choose, Tab::ALL.len(), now);
        for (tab, key) in Tab::ALL {
            let chosen = memory.funding.tab == tab;
            let name = view.texts.say(key);
            let mut text = RichText::new(name.as_ref());
            if chosen {
                text = text.font(theme::label()).color(view.palette.accent);
            }
            let mut button = Button::new(text);
            if chosen {
                button = button.fill(view.palette.soft);
            }
            let response = ui.add(button.sense(group.sense()));
            group.note(&response);
            response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, chosen, &name));
        }
        if let Some((tab, _)) = group.end(ui.ctx()).and_then(|at| Tab::ALL.get(at)) {
            memory.funding.tab = *tab;
        }
    });
    let name = view.texts.say("funding-tabs").into_owned();
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(egui::accesskit::Role::TabList);
        node.set_label(name);
    });
}

/// A list of codes of the catalogue, kept as words: the call, the agency.
fn choose(
    ui: &mut Ui,
    memory: &mut Memory,
    place: Place,
    label: &str,
    shown: &str,
    rows: &[(String, String)],
) {
    let label = ui.label(RichText::new(label).font(theme::label()));
    let combo = egui::ComboBox::from_id_salt(("funding", place))
        .width(ui.available_width().min(320.0))
        .height(400.0)
        .selected_text(shown);
    let names: Vec<String> = rows.iter().map(|(_, name)| name.clone()).collect();
    let at = names.iter().position(|name| name == shown);
    let (main, picked) = pickers::list(ui, combo, &names, at);
    if let Some((code, _)) = picked.and_then(|at| rows.get(at)) {
        memory.push(Intent::Edit {
            place,
            text: code.clone(),
            caret: 0,
            before: 0,
        });
    }
    let main = main.labelled_by(label.id);
    if memory.jump.is_some_and(|(target, _)| target == place) {
        main.request_focus();
        main.scroll_to_me(None);
        memory.jump = None;
    }
}

/// A card that is a little tighter than those of the form.
fn card(ui: &mut Ui, view: &View, add: impl FnOnce(&mut Ui)) {
    theme::card(view.palette)
        .inner_margin(Margin::symmetric(18, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
}

/// A small muted line.
fn note(ui: &mut Ui, view: &View, text: impl Into<String>) {
    let text = RichText::new(text).font(theme::note());
    ui.label(text.color(view.palette.muted));
}

/// A button that leads to a place of the plan: short on screen, whole for a screen reader.
fn to_place(ui: &mut Ui, memory: &mut Memory, place: Place, words: &str) {
    let text = RichText::new(words).font(theme::help());
    if ui.add(Button::new(text).wrap()).clicked() {
        memory.push(Intent::Jump(place));
    }
}

/// The fold behind which a card keeps its sources; gives whether it is unfolded.
fn where_from(ui: &mut Ui, view: &View, memory: &mut Memory, id: &str, name: &str) -> bool {
    let words = view.texts.say("funding-where");
    let spoken = format!("{words}: {name}");
    let sources = &mut memory.funding.sources;
    let (open, clicked) = fold(ui, view, sources.contains(id), &words, &spoken);
    if clicked && !sources.remove(id) {
        sources.insert(id.to_owned());
    }
    open
}

/// A line that folds and unfolds what comes below it; true while it is unfolded.
pub(super) fn fold(ui: &mut Ui, view: &View, open: bool, words: &str, name: &str) -> (bool, bool) {
    let sign = if open { "▼" } else { "▶" };
    let sign = RichText::new(sign)
        .font(theme::sign())
        .color(view.palette.muted);
    let text = RichText::new(words).font(theme::help());
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add(Button::new((sign, text)).frame_when_inactive(false))
    });
    let response = response.inner;
    let clicked = access::unfolds(&response, open, name);
    (open != clicked, clicked)
}
