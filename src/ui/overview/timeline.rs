//! The timeline of activities: a row for each, with school years behind them and target dates below.

use super::super::{Intent, Memory, View, long, theme};
use super::{draw_legend, filled, place_of};
use crate::document::{Bar, Timeline};
use crate::text::Texts;
use crate::ui::hint::Hint;
use egui::{Align2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use jiff::civil::Date;

/// The share of the width that labels take, and the most of it.
const LABELS: (f32, f32) = (0.42, 320.0);
/// Height of a bar.
const BAR: f32 = 12.0;
/// Height of the line with the names of the school years.
const HEAD: f32 = 24.0;

/// Where things are in the drawing.
struct Frame {
    left: f32,
    right: f32,
    first: Date,
    last: Date,
}

impl Frame {
    fn x(&self, day: Date) -> f32 {
        let length = |from: Date, to: Date| to.duration_since(from).as_hours() as f32;
        let share = length(self.first, day) / length(self.first, self.last).max(1.0);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }
}

/// Draws the timeline.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, timeline: &Timeline) {
    let width = ui.available_width();
    let left = ui.cursor().left() + (width * LABELS.0).min(LABELS.1) + 12.0;
    let frame = Frame {
        left,
        right: ui.cursor().left() + width - 8.0,
        first: timeline.first,
        last: timeline.last,
    };
    let top = draw_years(ui, view, &frame, timeline);
    let behind = ui.painter().add(Shape::Noop);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let is_long = timeline.bars.len() + timeline.marks.len() >= long::MANY;
        for bar in &timeline.bars {
            let key = ("bar", bar.id);
            if is_long && memory.heights.skip(ui, key).is_some() {
                continue;
            }
            let rect = draw_bar(ui, view, memory, &frame, bar);
            memory.heights.note(ui, key, rect);
        }
        for (at, (day, names)) in timeline.marks.iter().enumerate() {
            let key = ("mark", at);
            if is_long && memory.heights.skip(ui, key).is_some() {
                continue;
            }
            let rect = draw_mark(ui, view, &frame, *day, &names.text);
            memory.heights.note(ui, key, rect);
        }
    });
    let bottom = ui.cursor().top();
    let lines = timeline.ticks.iter().map(|(day, _)| {
        let x = frame.x(*day);
        let stroke = Stroke::new(1.0, view.palette.line);
        Shape::line_segment([egui::pos2(x, top), egui::pos2(x, bottom)], stroke)
    });
    ui.painter().set(behind, Shape::Vec(lines.collect()));
    ui.add_space(8.0);
    draw_legend(ui, view, &timeline.legend);
}

/// The names of the school years; returns the height at which their lines begin.
fn draw_years(ui: &mut Ui, view: &View, frame: &Frame, timeline: &Timeline) -> f32 {
    let size = Vec2::new(ui.available_width(), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut free = f32::NEG_INFINITY;
    for (day, name) in &timeline.ticks {
        let x = frame.x(*day);
        if x < free {
            continue; // no room beside the one before
        }
        let at = egui::pos2(x, rect.center().y);
        let painter = ui.painter().with_clip_rect(rect);
        let drawn = painter.text(
            at,
            Align2::LEFT_CENTER,
            &name.text,
            theme::note(),
            view.palette.muted,
        );
        free = drawn.right() + 8.0;
    }
    rect.bottom()
}

/// "Activity 2 · Visit: May 2028 to June 2028, planned".
fn spoken(texts: &Texts, bar: &Bar) -> String {
    let state = texts.say(match bar.fill {
        crate::document::Fill::Planned => "activity-state-planned",
        crate::document::Fill::Running => "activity-state-running",
        crate::document::Fill::Done => "activity-state-done",
    });
    let (first, last) = (texts.month(bar.first), texts.month(bar.last));
    let key = if first == last {
        "doc-timeline-once"
    } else {
        "doc-timeline-bar"
    };
    let values = [
        ("name", bar.label.text.as_str().into()),
        ("first", first.as_str().into()),
        ("last", last.as_str().into()),
    ];
    format!("{} {state}", texts.say_with(key, &values))
}

fn draw_bar(ui: &mut Ui, view: &View, memory: &mut Memory, frame: &Frame, bar: &Bar) -> Rect {
    let palette = view.palette;
    let (rect, response) = row(ui, view, frame, &bar.label.text, Sense::click());
    let words = || spoken(view.texts, bar); // only for who hears or points at it
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, words()));
    let (from, to) = (frame.x(bar.first), frame.x(bar.last));
    let middle = rect.center().y;
    let shape = Rect::from_x_y_ranges(
        from..=to.max(from + 5.0),
        middle - BAR / 2.0..=middle + BAR / 2.0,
    );
    filled(ui.painter(), shape, bar.fill, palette.accent, palette.soft);
    // Over the bar, not over the names, which it would cover.
    let over_bar = match response.hover_pos() {
        Some(at) => at.x >= frame.left,
        None => response.is_tooltip_open(), // the mouse is on the hint
    };
    let response = if over_bar {
        response.hint_at_mouse(words())
    } else {
        response
    };
    if let Some(place) = place_of(bar.id).filter(|_| response.clicked()) {
        memory.push(Intent::Jump(place));
    }
    rect
}

fn draw_mark(ui: &mut Ui, view: &View, frame: &Frame, day: Date, names: &str) -> Rect {
    let texts = view.texts;
    let on = texts.day(day);
    let values = [("names", names.into()), ("day", on.as_str().into())];
    let words = texts.say_with("doc-timeline-mark", &values);
    let (rect, response) = row(ui, view, frame, &words, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &words));
    let at = egui::pos2(frame.x(day), rect.center().y);
    let corner = |x: f32, y: f32| at + Vec2::new(x, y);
    let diamond = vec![
        corner(0.0, -6.0),
        corner(6.0, 0.0),
        corner(0.0, 6.0),
        corner(-6.0, 0.0),
    ];
    let diamond = Shape::convex_polygon(diamond, view.palette.good, Stroke::NONE);
    ui.painter().add(diamond);
    rect
}

/// A row with its label at the left.
fn row(
    ui: &mut Ui,
    view: &View,
    frame: &Frame,
    label: &str,
    sense: Sense,
) -> (Rect, egui::Response) {
    let palette = view.palette;
    let room = frame.left - ui.cursor().left() - 14.0;
    let galley = ui
        .painter()
        .layout(label.to_owned(), theme::note(), palette.ink, room);
    let size = Vec2::new(ui.available_width(), galley.size().y + 8.0);
    let (rect, response) = ui.allocate_exact_size(size, sense);
    if response.hovered() && sense.senses_click() {
        let behind = rect.with_max_x(frame.left - 4.0);
        ui.painter().rect_filled(behind, 4.0, palette.soft);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, palette.accent);
        ui.painter()
            .rect_stroke(rect, 4.0, stroke, StrokeKind::Inside);
    }
    ui.painter()
        .galley(rect.min + Vec2::splat(4.0), galley, palette.ink);
    (rect, response)
}
