//! The form of one part: questions, cards of items, help.

use super::{Intent, Memory, View, field, pickers, theme};
use crate::plan::questions::{self, Editor, Owner, Part, Question};
use crate::plan::{Answer, Id, Kind, Place, Record};
use egui::{Align, Layout, RichText, Ui};

/// Draws a part.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part) {
    ui.label(RichText::new(view.texts.say(part.key())).font(theme::title()));
    if let Some(intro) = view.texts.attribute(part.key(), "intro") {
        ui.label(RichText::new(intro).color(view.palette.muted));
    }
    let mut group = "";
    for question in questions::single(part) {
        if question.group != group {
            group = question.group;
            heading(ui, view, group);
        }
        ask(ui, view, memory, question, None);
    }
    ui.add_space(32.0);
}

fn heading(ui: &mut Ui, view: &View, group: &str) {
    if group.is_empty() {
        return;
    }
    ui.add_space(14.0);
    let key = format!("group-{group}");
    ui.label(
        RichText::new(view.texts.say(&key)).font(egui::FontId::new(20.0, theme::label().family)),
    );
}

/// Draws one question of a record with its editor.
fn ask(ui: &mut Ui, view: &View, memory: &mut Memory, question: &'static Question, id: Option<Id>) {
    let Some(place) = question.place(id) else {
        return;
    };
    let Some(record) = view.plan.record(place.of) else {
        return;
    };
    if !question.is_shown(record) {
        return;
    }
    ui.add_space(14.0);
    let key = question.key();
    let label = ui
        .horizontal(|ui| {
            let label = ui.label(RichText::new(view.texts.say(&key)).font(theme::label()));
            help_button(ui, view, memory, place, &key);
            label
        })
        .inner;
    if let Some(help) = view.texts.attribute(&key, "help") {
        ui.label(
            RichText::new(help)
                .font(theme::help())
                .color(view.palette.muted),
        );
    }
    if memory.helped.contains(&place) {
        long_help(ui, view, &key);
    }
    match question.editor {
        Editor::Line => {
            text(ui, view, memory, question, place, 1, f32::INFINITY, &label);
        }
        Editor::Lines => text(ui, view, memory, question, place, 3, f32::INFINITY, &label),
        Editor::Amount => text(ui, view, memory, question, place, 1, 180.0, &label),
        Editor::Date => {
            ui.horizontal(|ui| {
                let look = field::Look {
                    lines: 1,
                    width: 180.0,
                };
                field::edit(ui, view, memory, place, look, &label);
                pickers::date(ui, view, memory, place);
                pickers::date_reading(ui, view, place);
            });
            field::foot(ui, view, place, None);
        }
        Editor::Choice => chosen(ui, view, memory, place, |ui, view, memory| {
            pickers::choice(ui, view, memory, place, &label);
        }),
        Editor::Choices => chosen(ui, view, memory, place, |ui, view, memory| {
            pickers::choices(ui, view, memory, place);
        }),
        Editor::Country | Editor::Countries => {
            chosen(ui, view, memory, place, |ui, view, memory| {
                pickers::countries(
                    ui,
                    view,
                    memory,
                    place,
                    question.editor == Editor::Country,
                    &label,
                );
            });
        }
        Editor::Links(kind) => chosen(ui, view, memory, place, |ui, view, memory| {
            pickers::links(ui, view, memory, place, kind);
        }),
        Editor::Items(kind) => items(ui, view, memory, place, kind, id),
    }
}

/// A picker with the reserved line below.
fn chosen(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    draw: impl FnOnce(&mut Ui, &View, &mut Memory),
) {
    let shown = ui.scope(|ui| draw(ui, view, memory)).response;
    if memory.jump.is_some_and(|(target, _)| target == place) {
        shown.scroll_to_me(Some(Align::Center));
        memory.jump = None;
    }
    field::foot(ui, view, place, None);
}

#[expect(
    clippy::too_many_arguments,
    reason = "a private hand-over of what `ask` knows"
)]
fn text(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    question: &Question,
    place: Place,
    lines: usize,
    width: f32,
    label: &egui::Response,
) {
    field::edit(ui, view, memory, place, field::Look { lines, width }, label);
    let count = view.plan.words(place).chars().count();
    let count = (question.advised > 0).then(|| {
        let key = if count > question.advised as usize {
            "count-over"
        } else {
            "count-of"
        };
        view.texts.say_with(
            key,
            &[
                ("count", count.into()),
                ("advised", question.advised.into()),
            ],
        )
    });
    field::foot(ui, view, place, count);
}

fn help_button(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, key: &str) {
    if view.texts.attribute(key, "why").is_none() {
        return;
    }
    let open = memory.helped.contains(&place);
    let text = view.texts.say(if open { "help-less" } else { "help-more" });
    let button = egui::Button::new(
        RichText::new(text)
            .font(theme::note())
            .color(view.palette.accent),
    )
    .frame(false);
    if ui.add(button).clicked() && !memory.helped.remove(&place) {
        memory.helped.insert(place);
    }
}

fn long_help(ui: &mut Ui, view: &View, key: &str) {
    let frame = egui::Frame::new()
        .fill(view.palette.soft)
        .corner_radius(6)
        .inner_margin(12);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for name in ["why", "good", "example"] {
            if let Some(text) = view.texts.attribute(key, name) {
                let title = view.texts.say(match name {
                    "why" => "help-why",
                    "good" => "help-good",
                    _ => "help-example",
                });
                ui.label(RichText::new(title).font(egui::FontId::new(14.5, theme::label().family)));
                ui.label(RichText::new(text).font(theme::help()));
            }
        }
    });
}

/// The cards of a list, with a button that adds one.
fn items(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    kind: Kind,
    parent: Option<Id>,
) {
    let records: Vec<(Id, &dyn Record)> = match (kind, parent) {
        (Kind::Indicator, Some(goal)) => view
            .plan
            .goal(goal)
            .map(|goal| {
                goal.indicators
                    .iter()
                    .map(|i| (i.id, i as &dyn Record))
                    .collect()
            })
            .unwrap_or_default(),
        _ => view.plan.records(kind),
    };
    let key = format!("item-{}", kind.name());
    if records.is_empty()
        && let Some(empty) = view.texts.attribute(&key, "empty")
    {
        ui.label(RichText::new(empty).color(view.palette.muted));
    }
    let count = records.len();
    for (at, (id, record)) in records.into_iter().enumerate() {
        ui.push_id(id, |ui| card(ui, view, memory, id, record, at, count));
    }
    let add = view.texts.attribute(&key, "add").unwrap_or_default();
    let response = ui.button(add.as_ref());
    if response.clicked() {
        memory.push(Intent::Add(kind, parent));
    }
    if memory.jump.is_some_and(|(target, _)| target == place) {
        response.scroll_to_me(Some(Align::Center));
        memory.jump = None;
    }
    field::foot(ui, view, place, None);
}

fn card(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    id: Id,
    record: &dyn Record,
    at: usize,
    count: usize,
) {
    if memory
        .jump
        .is_some_and(|(target, _)| holds(view, target, id))
    {
        memory.open.insert(id);
    }
    theme::card(view.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        head(ui, view, memory, id, record, at, count);
        if !memory.open.contains(&id) {
            return;
        }
        let mut group = "";
        for question in questions::of(Owner::Each(id.kind)) {
            if question.group != group {
                group = question.group;
                heading(ui, view, group);
            }
            ask(ui, view, memory, question, Some(id));
        }
    });
    ui.add_space(4.0);
}

/// True where the place is in this item or, for a goal, in one of its indicators.
fn holds(view: &View, place: Place, id: Id) -> bool {
    match place.id() {
        Some(target) if target == id => true,
        Some(target) if target.kind == Kind::Indicator && id.kind == Kind::Goal => {
            view.plan.goal_of(target).is_some_and(|goal| goal.id == id)
        }
        _ => false,
    }
}

fn head(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    id: Id,
    record: &dyn Record,
    at: usize,
    count: usize,
) {
    let number = view.texts.say_with(
        &format!("item-{}", id.kind.name()),
        &[("number", (at + 1).into())],
    );
    ui.horizontal(|ui| {
        let open = memory.open.contains(&id);
        let title = match record.answer(id.kind.title_field()) {
            Some(Answer::Text(title)) if !title.trim().is_empty() => {
                format!("{number} · {}", title.trim())
            }
            _ => number.clone(),
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui, view, memory, id, &number, at, count);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let sign = if open { "▾" } else { "▸" };
                let text = RichText::new(format!("{sign}  {title}")).font(theme::label());
                let button = ui.add(egui::Button::new(text).frame(false).truncate());
                button.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::DisclosureTriangle, true, open, &title)
                });
                if button.clicked() && !memory.open.remove(&id) {
                    memory.open.insert(id);
                }
            });
        });
    });
    if !memory.open.contains(&id) {
        let facts = summary(view, id, record);
        if !facts.is_empty() {
            ui.label(
                RichText::new(facts)
                    .font(theme::help())
                    .color(view.palette.muted),
            );
        }
    }
}

fn buttons(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    id: Id,
    number: &str,
    at: usize,
    count: usize,
) {
    let name = |key: &str| view.texts.say_with(key, &[("item", number.into())]);
    let plain =
        |text: &str| egui::Button::new(RichText::new(text).font(theme::help())).frame(false);
    let named = |response: egui::Response, name: String| {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.on_hover_text(name)
    };
    if named(
        ui.add(plain(&view.texts.say("remove"))),
        name("remove-item"),
    )
    .clicked()
    {
        memory.push(Intent::Remove(id));
    }
    if count > 1 {
        let down = ui.add_enabled(at + 1 < count, plain("↓"));
        if named(down, name("move-down")).clicked() {
            memory.push(Intent::Shift(id, at + 1));
        }
        let up = ui.add_enabled(at > 0, plain("↑"));
        if named(up, name("move-up")).clicked() {
            memory.push(Intent::Shift(id, at - 1));
        }
    }
}

/// The facts that matter of a folded item.
fn summary(view: &View, id: Id, record: &dyn Record) -> String {
    let texts = view.texts;
    let mut facts = Vec::new();
    if let Some(goal) = view.plan.goal(id).filter(|_| id.kind == Kind::Goal) {
        for indicator in goal.indicators.iter().filter(|i| !i.target.is_empty()) {
            let values = [
                ("baseline", indicator.baseline.0.trim().into()),
                ("target", indicator.target.0.trim().into()),
                (
                    "has",
                    if indicator.baseline.is_empty() {
                        "no"
                    } else {
                        "yes"
                    }
                    .into(),
                ),
            ];
            facts.push(texts.say_with("summary-target", &values));
        }
        let count = view
            .plan
            .activities
            .iter()
            .filter(|a| a.goals.contains(&id))
            .count();
        facts.push(texts.say_with("summary-activities", &[("count", count.into())]));
    }
    for question in questions::of(Owner::Each(id.kind)).filter(|q| q.field != id.kind.title_field())
    {
        match record.answer(question.field) {
            Some(Answer::Choice(Some(code)))
                if !matches!(question.field, "travel_band" | "green") =>
            {
                let list = question.place(Some(id)).map(pickers::list_name);
                facts.push(
                    texts
                        .say(&format!("{}-{code}", list.unwrap_or_default()))
                        .into_owned(),
                );
            }
            Some(Answer::Date(date)) if !date.is_empty() => facts.push(texts.date(date)),
            Some(Answer::Countries(list)) => {
                facts.extend(list.iter().map(|c| texts.country(c).into_owned()));
            }
            _ => {}
        }
        if question.field == "responsible"
            && let Some(Answer::Text(role)) = record.answer("responsible").filter(|a| !a.is_empty())
        {
            facts.push(role.trim().to_owned());
        }
    }
    facts.truncate(6);
    facts.join(" · ")
}
