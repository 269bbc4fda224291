//! How the school sees itself: a grid with a row for each group and two scales of radio buttons, now and desired.
//!
//! A scale is one stop of Tab; arrows choose in it. In a small window the scales stand below each other, each choice
//! with its name.

use super::announce::{self, Urgency};
use super::hint::Hint;
use super::one_stop::{Arrows, OneStop};
use super::question::keep_focus;
use super::{Intent, Memory, View, access, notes, theme};
use crate::plan::compare::Pick;
use crate::plan::questions::{Editor, Question};
use crate::plan::{Answer, Chosen, Place};
use egui::accesskit::Role;
use egui::{
    Align, Id, Label, Layout, Pos2, Rect, Response, RichText, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo,
};

/// From this width and height on there is room for a grid: in a low view the names above its columns would often be out
/// of sight.
const ROOM_FOR_GRID: Vec2 = Vec2::new(600.0, 560.0);
/// The share of the width that the names of the rows take.
const NAMES: f32 = 0.36;
/// The least height of a row.
const ROW: f32 = 36.0;
/// Between two rows.
const BETWEEN: f32 = 10.0;
/// Between the scales.
const GAP: f32 = 16.0;
/// The radius of a radio button.
const RADIUS: f32 = 8.0;

/// True for a question that is a scale of the grid.
pub(super) fn is_one(question: &Question) -> bool {
    let is_end = question.field.ends_with("_now") || question.field.ends_with("_wished");
    is_end && question.editor == Editor::Choice
}

/// Draws the grid of these questions, which come in pairs: now and desired.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, questions: &[&Question]) {
    let about = RichText::new(view.texts.say("self-view-help")).font(theme::help());
    ui.label(about.color(view.palette.muted));
    ui.add_space(8.0);
    let room = Vec2::new(ui.available_width(), ui.clip_rect().height());
    let wide = ROOM_FOR_GRID.x <= room.x && ROOM_FOR_GRID.y <= room.y;
    for (at, pair) in questions
        .chunk_by(|a, b| row_of(a) == row_of(b))
        .enumerate()
    {
        if wide && at == 0 {
            heads(ui, view, pair);
        }
        row(ui, view, memory, pair, wide);
    }
    draw_notes(ui, view, memory, questions);
    ui.add_space(12.0);
}

/// Below the grid: the notes of its questions, each with its name.
fn draw_notes(ui: &mut Ui, view: &View, memory: &mut Memory, questions: &[&Question]) {
    for question in questions {
        let Some(place) = question.place(None) else {
            continue;
        };
        if view.noted_at(place) == notes::Noted::default() && memory.notes.open != Some(place) {
            continue;
        }
        let room = Vec2::new(ui.available_width(), theme::TARGET);
        let (_, row) = ui.allocate_space(room);
        let mut line = ui.new_child(UiBuilder::new().max_rect(row));
        line.horizontal(|ui| {
            let name = view.texts.say(&question.key());
            ui.label(RichText::new(name).font(theme::small_label()));
            if let Some(mark) = notes::mark(view, place) {
                ui.label(mark);
            }
        });
        let left = Pos2::new(line.min_rect().right() + 8.0, row.center().y);
        notes::button(ui, view, memory, place, left);
        notes::unfolded(ui, view, memory, question, place);
    }
}

/// The group that a question is about, as its key names it.
fn row_of(question: &Question) -> &'static str {
    let field = question.field;
    field.rsplit_once('_').map_or(field, |(row, _)| row)
}

/// The name of a scale: now, desired.
fn scale_name(view: &View, question: &Question) -> String {
    let scale = question.field.rsplit('_').next().unwrap_or_default();
    view.texts.say(&format!("doc-self-{scale}")).into_owned()
}

/// What can be chosen at a place, and what is.
fn chosen(view: &View, place: Place) -> Option<Chosen> {
    match view.plan.answer(place)? {
        Answer::Choice(chosen) => Some(chosen),
        _ => None,
    }
}

/// The room of each scale beside the names of the rows, from the top of what comes next.
fn rooms(ui: &Ui, height: f32) -> [Rect; 2] {
    let all = ui.available_rect_before_wrap();
    let left = all.left() + all.width() * NAMES;
    let width = (all.right() - left - GAP) / 2.0;
    let room = |left: f32| {
        let min = egui::pos2(left, all.top());
        Rect::from_min_size(min, Vec2::new(width, height))
    };
    [room(left), room(left + width + GAP)]
}

/// The room of one choice among so many, in that of its scale.
fn slot(room: Rect, at: usize, count: usize) -> Rect {
    let width = room.width() / count.max(1) as f32;
    let min = egui::pos2(room.left() + at as f32 * width, room.top());
    Rect::from_min_size(min, Vec2::new(width, room.height()))
}

/// The names of the scales and of their choices, above the columns.
fn heads(ui: &mut Ui, view: &View, pair: &[&Question]) {
    let mut bottom = ui.cursor().top();
    for (question, room) in pair.iter().zip(rooms(ui, 0.0)) {
        let words = |ui: &mut Ui, room: Rect, words: RichText| {
            let layout = Layout::top_down(Align::Center);
            let mut own = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
            own.add(Label::new(words).wrap());
            own.min_rect().bottom()
        };
        let name = RichText::new(scale_name(view, question)).font(theme::label());
        let top = words(ui, room, name) + 2.0;
        let Some(list) = question.place(None).and_then(|place| chosen(view, place)) else {
            continue;
        };
        let codes = list.list.codes;
        for (at, code) in codes.iter().enumerate() {
            let room = slot(room.with_min_y(top), at, codes.len()).shrink2(Vec2::new(2.0, 0.0));
            let name = RichText::new(view.texts.say(&list.list.key(code))).font(theme::note());
            bottom = words(ui, room, name.color(view.palette.muted)).max(bottom);
        }
    }
    let all = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(all.with_max_y(bottom + 4.0));
}

/// A group with its two scales.
fn row(ui: &mut Ui, view: &View, memory: &mut Memory, pair: &[&Question], wide: bool) {
    let Some(first) = pair.first() else { return };
    let name = view.texts.say(&format!("doc-self-{}", row_of(first)));
    let all = ui.available_rect_before_wrap();
    let names = if wide {
        all.with_max_x(all.left() + all.width() * NAMES - GAP)
    } else {
        all
    };
    let mut left = ui.new_child(UiBuilder::new().max_rect(names));
    left.label(RichText::new(name).font(theme::label()));
    if let Some(help) = view.texts.attribute(&first.key(), "help") {
        let help = RichText::new(help).font(theme::note());
        left.label(help.color(view.palette.muted));
    }
    let mut bottom = left.min_rect().bottom();
    if wide {
        let height = (bottom - all.top()).max(ROW);
        for (question, room) in pair.iter().zip(rooms(ui, height)) {
            scale(ui, view, memory, question, Room::Columns(room));
        }
        bottom = all.top() + height;
        let line = Stroke::new(1.0, view.palette.line);
        ui.painter()
            .hline(all.x_range(), bottom + BETWEEN / 2.0, line);
        ui.advance_cursor_after_rect(all.with_max_y(bottom + BETWEEN));
        return;
    }
    ui.advance_cursor_after_rect(all.with_max_y(bottom + 4.0));
    for question in pair {
        let name = RichText::new(scale_name(view, question)).font(theme::small_label());
        ui.label(name);
        let line = ui.available_rect_before_wrap();
        scale(ui, view, memory, question, Room::Line(line));
        ui.add_space(4.0);
    }
    ui.add_space(BETWEEN);
}

/// Where the choices of a scale stand: in columns below their names, or in lines, each with its name.
#[derive(Clone, Copy)]
enum Room {
    Columns(Rect),
    Line(Rect),
}

/// The radio buttons of a question. What is chosen takes the keyboard, or the first if nothing is.
fn scale(ui: &mut Ui, view: &View, memory: &mut Memory, question: &Question, room: Room) {
    let Some(place) = question.place(None) else {
        return;
    };
    let Some(now) = chosen(view, place) else {
        return;
    };
    let (Room::Columns(area) | Room::Line(area)) = room;
    let own = UiBuilder::new()
        .scope_id(Id::unique(("scale", place)))
        .max_rect(area)
        .layout(Layout::left_to_right(Align::Center).with_main_wrap(true));
    let mut own = ui.new_child(own);
    let name = view.texts.say(&question.key());
    access::whole(&own, Role::RadioGroup, &name);
    access::question(own.ctx(), own.unique_id(), view, place);
    let codes = now.list.codes;
    let at_now = codes.iter().position(|code| now.code == Some(*code));
    let group_id = Id::unique(("scale", place));
    let mut each = codes.iter();
    let led_to = each.position(|code| memory.leads_to(place, &Pick::Row(now.list, code)));
    let mut group =
        OneStop::new(own.ctx(), group_id, Arrows::Choose, codes.len(), at_now).led_to(led_to);
    let mut main = None;
    for (at, code) in codes.iter().enumerate() {
        let value = view.texts.say(&now.list.key(code)).into_owned();
        let spot = match room {
            Room::Columns(room) => slot(room, at, codes.len()),
            Room::Line(_) => line_spot(&mut own, &value),
        };
        let id = Id::unique(("radio", place, at));
        let response = own.interact(spot, id, group.sense());
        if group.is_stop() {
            main = Some(response.clone());
        }
        group.note(&response);
        let is_on = at_now == Some(at);
        let words = [
            ("question", name.as_ref().into()),
            ("button", value.as_str().into()),
        ];
        let spoken = view.texts.say_with("spoken-button-for", &words);
        response
            .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_on, &spoken));
        let in_line = matches!(room, Room::Line(_)).then_some(value.as_str());
        paint(&own, view, &response, is_on, in_line);
        response.hint(value.as_str());
    }
    if let Room::Line(line) = room {
        ui.advance_cursor_after_rect(line.with_max_y(own.min_rect().bottom()));
    }
    keep_focus(memory, place, main.as_ref());
    if let Some(picked) = group.end(ui.ctx()) {
        let code = codes.get(picked).copied();
        let code = code.filter(|_| at_now != Some(picked)); // pressed again it is no answer
        if code.is_none() {
            let question = [("question", name.into())];
            let words = view.texts.say_with("spoken-nothing-chosen", &question);
            announce::say(ui.ctx(), Urgency::Polite, &words);
        }
        memory.push(Intent::Choose(place, code));
    }
}

/// The room of a choice with its name, in a line.
fn line_spot(ui: &mut Ui, name: &str) -> Rect {
    let ink = ui.visuals().text_color();
    let galley = ui
        .painter()
        .layout_no_wrap(name.to_owned(), theme::help(), ink);
    let size = Vec2::new(galley.size().x + 4.0 * RADIUS, theme::TARGET + 4.0);
    ui.allocate_space(size).1
}

fn paint(ui: &Ui, view: &View, response: &Response, is_on: bool, name: Option<&str>) {
    let palette = view.palette;
    let painter = ui.painter();
    let rect = response.rect;
    let centre = match name {
        Some(_) => egui::pos2(rect.left() + RADIUS + 2.0, rect.center().y),
        None => rect.center(),
    };
    if response.has_focus() {
        let around = match name {
            Some(_) => rect,
            None => Rect::from_center_size(centre, Vec2::splat(theme::TARGET + 4.0)),
        };
        let ring = Stroke::new(2.0, palette.accent);
        painter.rect_stroke(around, 6.0, ring, egui::StrokeKind::Inside);
    }
    let fill = if response.hovered() {
        palette.soft
    } else {
        palette.card
    };
    let line = if is_on {
        palette.accent
    } else {
        palette.border
    };
    painter.circle(centre, RADIUS, fill, Stroke::new(1.5, line));
    if is_on {
        painter.circle_filled(centre, RADIUS / 2.0, palette.accent);
    }
    if let Some(name) = name {
        let at = egui::pos2(centre.x + RADIUS + 6.0, rect.center().y);
        painter.text(
            at,
            egui::Align2::LEFT_CENTER,
            name,
            theme::help(),
            palette.ink,
        );
    }
}
