//! Getting started: step by step where a newcomer finds platforms, partners, courses, money and help.

use super::hint::Hint;
use super::link::link;
use super::{Intent, Memory, View, access, pickers, theme};
use crate::catalogue::guide::{Action, Became, GuideEntry, GuideStep};
use crate::command::{Command, Needs};
use crate::plan::{Kind, PartnerKind, Place, questions};
use crate::wording;
use egui::{
    Align, Button, Color32, Frame, Label, Layout, Margin, Response, RichText, Ui, WidgetInfo,
};

/// What is unfolded of the page.
pub struct Shown {
    /// Also what is for other schools.
    all: bool,
    /// The unfolded steps, in the order of [`GuideStep::ALL`].
    steps: [bool; GuideStep::ALL.len()],
}

impl Default for Shown {
    /// The first step is open: there one begins.
    fn default() -> Self {
        let mut steps = [false; GuideStep::ALL.len()];
        steps[0] = true;
        Self { all: false, steps }
    }
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    if !view.has_plan {
        let back = texts.say("start-back");
        let button = ui.button(format!("← {back}"));
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &back));
        if button.clicked() {
            memory.push(Intent::Run(Command::Welcome));
        }
        ui.add_space(8.0);
    }
    theme::heading(ui, &texts.say("command-getting-started"), theme::title());
    ui.label(RichText::new(texts.say("start-intro")).color(view.palette.muted));
    if !view.has_plan {
        ui.label(texts.say("start-begins").as_ref());
    }
    let guide = &view.facts.catalogue.guide;
    let school = &view.plan.school;
    let fits = |entry: &&GuideEntry| entry.is_for(&school.kinds, &school.country);
    let hidden = guide.iter().filter(|entry| !fits(entry)).count();
    if hidden > 0 {
        ui.add_space(6.0);
        if !memory.start.all {
            let count = [("count", hidden.into())];
            let text = RichText::new(texts.say_with("start-filtered", &count)).font(theme::help());
            ui.label(text.color(view.palette.muted));
        }
        ui.checkbox(&mut memory.start.all, texts.say("start-show-all").as_ref());
    }
    ui.add_space(8.0);
    for (at, step) in GuideStep::ALL.into_iter().enumerate() {
        let entries: Vec<&GuideEntry> = guide
            .iter()
            .filter(|entry| entry.step == step && (memory.start.all || fits(entry)))
            .collect();
        if entries.is_empty() {
            continue;
        }
        ui.push_id(step.key(), |ui| {
            if !draw_step(ui, view, memory, at, step) {
                return;
            }
            if step == GuideStep::Funds && view.can(Needs::Plan) {
                let fit = texts.say("start-to-funding");
                if ui.button(fit.as_ref()).clicked() {
                    memory.push(Intent::Run(Command::Funding));
                }
            }
            for entry in entries {
                ui.push_id(&entry.id, |ui| draw_entry(ui, view, memory, entry));
            }
            if step == GuideStep::Evaluate {
                draw_layers(ui, view, memory);
            }
        });
    }
    ui.add_space(96.0);
}

/// The heading of a step with what to do in it; true if it is unfolded.
fn draw_step(ui: &mut Ui, view: &View, memory: &mut Memory, at: usize, step: GuideStep) -> bool {
    let name = view.texts.say(step.key()).into_owned();
    let Some(open) = memory.start.steps.get_mut(at) else {
        return false;
    };
    ui.add_space(10.0);
    let sign = if *open { "▼" } else { "▶" };
    let sign = RichText::new(sign)
        .font(theme::sign())
        .color(view.palette.muted);
    let title = RichText::new(&name).font(theme::subtitle());
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add(Button::new((sign, title)).frame_when_inactive(false))
    });
    let response = response.inner;
    if access::unfolds(&response, *open, &name) {
        *open = !*open;
    }
    let open = *open;
    if let Some(intro) = view.texts.attribute(step.key(), "intro") {
        indented(ui, |ui| {
            let intro = RichText::new(intro).font(theme::help());
            ui.label(intro.color(view.palette.muted));
        });
    }
    open
}

fn indented(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let margin = Margin {
        left: 16,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(margin).show(ui, add);
}

fn draw_entry(ui: &mut Ui, view: &View, memory: &mut Memory, entry: &GuideEntry) {
    let texts = view.texts;
    let key = entry.key();
    let name = texts.say(&key).into_owned();
    let frame = theme::card(view.palette).inner_margin(Margin::symmetric(18, 14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let (sign, colour) = sign(view, entry.became);
                let word = texts.say(entry.became.key());
                let state = RichText::new(format!("{sign} {word}")).font(theme::note());
                let label = ui.label(state.color(colour));
                label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &word));
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    let title = RichText::new(&name).font(theme::label());
                    ui.add(Label::new(title).wrap());
                });
            });
        });
        ui.label(texts.attribute(&key, "what").unwrap_or_default().as_ref());
        for (label, attribute) in [("start-who", "who"), ("start-became", "became")] {
            let words = texts.attribute(&key, attribute).unwrap_or_default();
            let line = format!("{}: {words}", texts.say(label));
            let line = RichText::new(line).font(theme::help());
            ui.label(line.color(view.palette.muted));
        }
        ui.horizontal_wrapped(|ui| {
            let can = |action: &&Action| view.has_plan || action.place().is_none();
            if let Some(action) = entry.action.as_ref().filter(can) {
                draw_action(ui, view, memory, entry, action, &name);
            }
            if let Some(address) = entry.address(texts.tag()) {
                let response = link(ui, shortened(address));
                let values = [("name", name.as_str().into()), ("address", address.into())];
                let spoken = texts.say_with("start-open-named", &values);
                response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &spoken));
                if response.hint(address).clicked() {
                    memory.push(Intent::Browse(address.to_owned()));
                }
            }
        });
        draw_source(ui, view, memory, entry);
    });
}

/// How sure it is, when it was checked, and where it is.
fn draw_source(ui: &mut Ui, view: &View, memory: &mut Memory, entry: &GuideEntry) {
    let texts = view.texts;
    let date = texts.date(&entry.checked);
    let checked = texts.say_with("start-checked", &[("date", date.as_str().into())]);
    let facts = format!("{checked} · {}", texts.say(entry.sure.key()));
    let muted = |text: String| {
        let text = RichText::new(text).font(theme::note());
        text.color(view.palette.muted)
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(muted(facts));
        let source = shortened(&entry.source);
        let year = entry.year.map(|year| year.to_string());
        let values = [("year", year.clone().unwrap_or_default().into())];
        let key = match year {
            Some(_) => "start-source-dated",
            None => "start-source",
        };
        let words = texts.say_with(key, &values);
        let response = link(ui, muted(words.clone()));
        let spoken = format!("{words}: {source}");
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &spoken));
        if response.hint(&entry.source).clicked() {
            memory.push(Intent::Browse(entry.source.clone()));
        }
    });
}

/// The one click that adds an entry to the plan, or where the plan has it already.
fn draw_action(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    entry: &GuideEntry,
    action: &Action,
    name: &str,
) {
    let texts = view.texts;
    if let Some(place) = action.place() {
        let question = questions::find(place.of, place.field).map(questions::Question::key);
        let question = texts.say(question.as_deref().unwrap_or_default());
        let text = texts.say_with("start-to-question", &[("question", question.into())]);
        if ui.button(text).clicked() {
            memory.push(Intent::Jump(place));
        }
        return;
    }
    if let Some(found) = action.found(view.plan, name) {
        let item = wording::item_number(texts, view.plan, found);
        let text = texts.say_with("start-in-plan", &[("item", item.into())]);
        let text = RichText::new(format!("✔ {text}")).color(view.palette.good);
        let response = ui.add(Button::new(text).frame_when_inactive(false));
        if let Some(place) = questions::first_of(found).filter(|_| response.clicked()) {
            memory.push(Intent::Jump(place));
        }
        return;
    }
    let words = texts.say(match action {
        Action::Platform(_) => "start-add-platform",
        Action::Partner(PartnerKind::Network | PartnerKind::Scheme) => "start-add-network",
        Action::Partner(_) => "start-add-partner",
        Action::Activity(_) => "start-add-activity",
        Action::Sharing | Action::Answer(_) => "start-add-sharing",
    });
    let values = [("action", words.as_ref().into()), ("name", name.into())];
    let spoken = texts.say_with("start-add-named", &values);
    let response = ui.button(words.as_ref());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if response.clicked() {
        memory.push(Intent::Take(entry.id.clone()));
    }
}

/// Each indicator of the plan with its layer of effect, to be chosen.
fn draw_layers(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    if !view.can(Needs::Plan) {
        return;
    }
    ui.add_space(6.0);
    ui.label(RichText::new(texts.say("start-layers")).font(theme::label()));
    let help = |key: &str| {
        let help = RichText::new(texts.say(key)).font(theme::help());
        help.color(view.palette.muted)
    };
    ui.label(help("start-layers-help"));
    let indicators = view.plan.ids(Kind::Indicator);
    if indicators.is_empty() {
        ui.label(help("start-layers-none"));
    }
    for id in indicators {
        let goal = view.plan.goal_of(id).map(|goal| goal.id);
        let goal = goal.map_or_else(String::new, |goal| {
            wording::item_number(texts, view.plan, goal)
        });
        let name = format!("{goal} · {}", wording::item_name(texts, view.plan, id));
        ui.add_space(4.0);
        let label: Response = ui.add(Label::new(name).wrap());
        pickers::choice(ui, view, memory, Place::item(id, "layer"), &label);
    }
}

fn sign(view: &View, became: Became) -> (&'static str, Color32) {
    match became {
        Became::Alive => ("✔", view.palette.good),
        Became::Moved | Became::NotFound => ("▲", view.palette.improve),
        Became::Dormant => ("■", view.palette.missing),
    }
}

/// An address without what everyone knows, shortened to its site if it is long.
fn shortened(address: &str) -> String {
    const LONGEST: usize = 56;
    let bare = address
        .trim_start_matches("https://")
        .trim_start_matches("www.")
        .trim_end_matches('/');
    match bare.split_once('/') {
        Some((site, _)) if bare.chars().count() > LONGEST => format!("{site}/…"),
        _ => bare.to_owned(),
    }
}
