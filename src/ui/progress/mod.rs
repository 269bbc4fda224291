//! The part about progress: measurements of each indicator with their course, and the state of activities.

mod plot;

use super::{Intent, Memory, View, access, dates, field, form, long, pickers, theme};
use crate::command::Command;
use crate::document;
use crate::plan::questions::{self, Editor, Part, Question};
use crate::plan::standing::{self, Standing};
use crate::plan::{Activity, Id, Kind, Measurement, Place};
use crate::wording;
use egui::{Button, Label, Response, RichText, Sense, Ui, WidgetInfo};

/// Width of the field for a date, of the one for a value, and the least one for a note.
const WIDTHS: [f32; 3] = [128.0, 110.0, 150.0];
/// Room for the state of an activity, beside its name.
const STATE: f32 = 200.0;
/// Below this width the fields of a measurement are below each other.
const ROOM_FOR_ROW: f32 = 560.0;

/// Draws the part.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    theme::heading(ui, &texts.say(Part::Progress.key()), theme::title());
    if let Some(intro) = texts.attribute(Part::Progress.key(), "intro") {
        ui.label(RichText::new(intro).color(view.palette.muted));
    }
    turn_to_row(view, memory);
    let standings = standing::standings(view.plan);
    ui.add_space(8.0);
    if standings.is_empty() {
        ui.label(texts.say("progress-empty").as_ref());
        if ui
            .button(texts.say("progress-go-to-goals").as_ref())
            .clicked()
            && let Some(place) = questions::list(Kind::Goal, None)
        {
            memory.push(Intent::Jump(place));
        }
    } else if ui
        .button(texts.say("command-progress-report").as_ref())
        .clicked()
    {
        memory.push(Intent::Run(Command::ProgressReport));
    }
    let mut goal = None;
    for standing in &standings {
        if goal != Some(standing.goal.id) {
            goal = Some(standing.goal.id);
            ui.add_space(14.0);
            let name = wording::item_name(texts, view.plan, standing.goal.id);
            theme::heading(ui, &name, theme::subtitle());
        }
        let id = standing.indicator.id;
        let key = ("indicator", id);
        let is_long = standings.len() >= long::MANY && !is_needed(memory, standing);
        if is_long && memory.heights.skip(ui, key).is_some() {
            continue;
        }
        let shown = ui.push_id(id, |ui| draw_indicator(ui, view, memory, standing));
        memory.heights.note(ui, key, shown.response.rect);
    }
    draw_loose(ui, view, memory);
    draw_states(ui, view, memory);
    form::draw_end(ui, view, memory, Part::Progress);
}

/// True if one of its measurements is jumped to or written.
fn is_needed(memory: &Memory, standing: &Standing) -> bool {
    let jump = memory.jump.map(|(place, _)| place);
    let draft = memory.draft.as_ref().map(field::Draft::place);
    let places = jump.into_iter().chain(draft);
    let mut ids = places.filter_map(Place::id);
    ids.any(|id| standing.measurements.iter().any(|one| one.id == id))
}

/// A jump to the indicator of a measurement that has one leads to its row, if that is not a field itself.
fn turn_to_row(view: &View, memory: &mut Memory) {
    if let Some((place, _)) = memory.jump
        && place.field == "indicator"
        && let Some(id) = place.id().filter(|id| id.kind == Kind::Measurement)
        && !standing::loose(view.plan).iter().any(|it| it.id == id)
    {
        memory.jump = Some((Place::item(id, "date"), None));
    }
}

fn draw_indicator(ui: &mut Ui, view: &View, memory: &mut Memory, standing: &Standing) {
    let texts = view.texts;
    let id = standing.indicator.id;
    let name = wording::item_name(texts, view.plan, id);
    theme::card(view.palette).show(ui, |ui| {
        access::whole(ui, egui::Role::Group, &name); // whose measurements these are
        ui.set_width(ui.available_width());
        if link(ui, &name).clicked()
            && let Some(place) = questions::first_of(id)
        {
            memory.push(Intent::Jump(place));
        }
        ui.label(document::sentence(texts, standing));
        if let Some(due) = standing.due(view.today) {
            let due = format!("● {}", document::due_in_words(texts, due));
            let due = RichText::new(due).font(theme::help());
            ui.label(due.color(view.palette.muted));
        }
        ui.scope(|ui| plot::draw(ui, view, standing)); // out of sight it has fewer widgets: what comes after keeps its id
        draw_rows(ui, view, memory, &standing.measurements);
        let add = ui.button(texts.say("progress-add").as_ref());
        let values = [("indicator", name.as_str().into())];
        let spoken = texts.say_with("progress-add-for", &values);
        add.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if add.clicked() {
            memory.push(Intent::Measure(id));
        }
    });
}

/// The name of an item, as a button that leads to it.
fn link(ui: &mut Ui, name: &str) -> Response {
    let text = RichText::new(name).font(theme::label());
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        theme::room_for_ring(ui);
        ui.add(Button::new(text).wrap().frame_when_inactive(false))
    })
    .inner
}

/// Measurements as rows of a table: date, value, note.
fn draw_rows(ui: &mut Ui, view: &View, memory: &mut Memory, measurements: &[&Measurement]) {
    let wide = ui.available_width() >= ROOM_FOR_ROW;
    for (at, measurement) in measurements.iter().enumerate() {
        let id = measurement.id;
        let row = Row {
            id,
            item: wording::item_number(view.texts, view.plan, id),
            heads: at == 0 || !wide,
            wide,
        };
        ui.push_id(id, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if wide {
                ui.horizontal_top(|ui| draw_row(ui, view, memory, &row));
            } else {
                ui.vertical(|ui| draw_row(ui, view, memory, &row));
                ui.separator();
            }
        });
    }
}

/// How a measurement is drawn in its table.
struct Row {
    id: Id,
    /// "Measurement 2".
    item: String,
    /// True if its fields have their names above them; in a wide table only those of the first row have.
    heads: bool,
    /// True if its fields are beside each other.
    wide: bool,
}

fn draw_row(ui: &mut Ui, view: &View, memory: &mut Memory, row: &Row) {
    let taken = WIDTHS[0] + theme::FIELD + WIDTHS[1] + 130.0;
    let note = if row.wide {
        (ui.available_width() - taken).max(WIDTHS[2])
    } else {
        f32::INFINITY
    };
    let fields = ["date", "value", "note"];
    for (name, width) in fields.into_iter().zip([WIDTHS[0], WIDTHS[1], note]) {
        let place = Place::item(row.id, name);
        if let Some(question) = questions::find(place.of, place.field) {
            ui.vertical(|ui| draw_field(ui, view, memory, row, question, width));
        }
    }
    ui.vertical(|ui| {
        // In line with the fields.
        if row.wide && row.heads {
            ui.label(RichText::new("").font(theme::small_label()));
        } else {
            ui.allocate_space(egui::Vec2::ZERO);
        }
        let text = RichText::new(view.texts.say("remove")).font(theme::help());
        let button = Button::new(text.color(view.palette.muted))
            .frame_when_inactive(false)
            .min_size(egui::vec2(0.0, theme::FIELD));
        let response = ui.add(button);
        let item = [("item", row.item.as_str().into())];
        let spoken = view.texts.say_with("remove-item", &item);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if response.clicked() {
            memory.push(Intent::Remove(row.id));
        }
    });
}

fn draw_field(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    row: &Row,
    question: &'static Question,
    width: f32,
) {
    let place = Place::item(row.id, question.field);
    let words = view.texts.say(&question.key());
    let spoken = format!("{words}, {}", row.item);
    let label = if row.heads {
        ui.label(RichText::new(words).font(theme::small_label()))
    } else {
        ui.allocate_response(egui::Vec2::ZERO, Sense::hover())
    };
    label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    ui.horizontal(|ui| {
        let look = field::Look { lines: 1, width };
        field::edit(ui, view, memory, place, look, &label);
        if question.editor == Editor::Date {
            dates::pick(ui, view, memory, place, &spoken);
        }
    });
    if let Some(reading) = dates::reading(view, place) {
        let reading = RichText::new(reading).font(theme::note());
        ui.label(reading.color(view.palette.muted));
    }
    field::finding(ui, view, place);
}

/// Measurements that belong to no indicator, each with the indicators to tick.
fn draw_loose(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let loose = standing::loose(view.plan);
    if loose.is_empty() {
        return;
    }
    let texts = view.texts;
    ui.add_space(18.0);
    theme::heading(ui, &texts.say("progress-loose"), theme::subtitle());
    for measurement in loose {
        theme::card(view.palette).show(ui, |ui| {
            ui.set_width(ui.available_width());
            draw_rows(ui, view, memory, &[measurement]);
            let help = RichText::new(texts.say("progress-loose-help")).font(theme::help());
            let label = ui.label(help);
            let place = Place::item(measurement.id, "indicator");
            let (_, main) = access::group(ui, egui::Role::Group, &label, |ui| {
                pickers::links(ui, view, memory, place, Kind::Indicator)
            });
            if memory.jump.is_some_and(|(target, _)| target == place) {
                memory.jump = None;
                if let Some(main) = main {
                    main.request_focus();
                }
            }
        });
    }
}

/// The state of each activity, to be chosen, with the count of all.
fn draw_states(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    let activities = &view.plan.activities;
    ui.add_space(18.0);
    theme::heading(ui, &texts.say(Part::Activities.key()), theme::subtitle());
    let muted = |text: &str| {
        let text = RichText::new(text).font(theme::help());
        text.color(view.palette.muted)
    };
    if activities.is_empty() {
        ui.label(muted(&texts.say("progress-activities-empty")));
        return;
    }
    let states = standing::states(activities);
    ui.label(document::states_in_words(texts, states));
    ui.label(muted(&texts.say("progress-activities-help")));
    theme::card(view.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for activity in activities {
            let key = ("state", activity.id);
            let jumped = memory
                .jump
                .is_some_and(|(place, _)| place.id() == Some(activity.id));
            let is_long = activities.len() >= long::MANY && !jumped;
            if is_long && memory.heights.skip(ui, key).is_some() {
                continue;
            }
            let shown = ui.push_id(activity.id, |ui| draw_state(ui, view, memory, activity));
            memory.heights.note(ui, key, shown.response.rect);
        }
    });
}

/// An activity with its state: beside it if there is room, else below.
fn draw_state(ui: &mut Ui, view: &View, memory: &mut Memory, activity: &Activity) {
    let name = wording::item_name(view.texts, view.plan, activity.id);
    let place = Place::item(activity.id, "state");
    let room = ui.available_width();
    if room < ROOM_FOR_ROW {
        let label = ui.add(Label::new(&name).wrap());
        pickers::choice(ui, view, memory, place, &label);
        return;
    }
    ui.horizontal(|ui| {
        let size = egui::vec2(room - STATE, theme::FIELD);
        let left = egui::Layout::left_to_right(egui::Align::Center);
        let label = ui.allocate_ui_with_layout(size, left, |ui| {
            ui.set_width(size.x);
            ui.add(Label::new(&name).wrap())
        });
        pickers::choice(ui, view, memory, place, &label.inner);
    });
}
