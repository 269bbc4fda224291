//! An answer as a table; one that is wider than its card is scrolled by mouse, or by arrow keys once it has the focus.

use super::card::Card;
use crate::answers::AnswerTable;
use crate::ui::{View, theme};
use egui::scroll_area::ScrollBarVisibility;
use egui::style::ScrollAnimation;
use egui::{
    EventFilter, Grid, Id, Key, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

/// The height of a row, roughly.
const ROW: f32 = 38.0;
/// How far an arrow key scrolls.
const STEP: f32 = 80.0;

/// Draws the table of an answer.
pub(super) fn draw(ui: &mut Ui, view: &View, card: &Card, table: &AnswerTable) {
    // A bar of a table out of sight would be drawn at the edge of what is in sight.
    let height = ROW * (table.rows.len() + 1) as f32;
    let room = egui::vec2(ui.available_width(), height);
    let bar = if ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, room)) {
        ScrollBarVisibility::VisibleWhenNeeded
    } else {
        ScrollBarVisibility::AlwaysHidden
    };
    let id = ui.scope_id().with("table");
    let scroll = ScrollArea::horizontal()
        .id_salt("table")
        .scroll_bar_visibility(bar);
    let shown = scroll.show(ui, |ui| {
        scroll_by_keys(ui, id);
        draw_rows(ui, view, table);
    });
    if shown.content_size.x <= shown.inner_rect.width() {
        return;
    }
    let response = ui.interact(shown.inner_rect, id, Sense::focusable_noninteractive());
    let spoken = card.spoken(view, "answers-table-for");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, &spoken));
    if response.has_focus() {
        let arrows = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let ring = Stroke::new(2.0, view.palette.accent);
        let rect = shown.inner_rect.expand(2.0);
        ui.painter()
            .rect_stroke(rect, 4.0, ring, StrokeKind::Outside);
    }
    let wide = RichText::new(view.texts.say("answers-table-wide")).font(theme::note());
    ui.label(wide.color(view.palette.muted));
}

/// Called inside the table: the arrow keys, and both ends.
fn scroll_by_keys(ui: &Ui, id: Id) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let keys = [
        (Key::ArrowLeft, STEP),
        (Key::ArrowRight, -STEP),
        (Key::Home, f32::MAX),
        (Key::End, f32::MIN),
    ];
    for (key, by) in keys {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta_animation(Vec2::new(by, 0.0), ScrollAnimation::none());
        }
    }
}

/// The cells; each is spoken with the head of its column.
fn draw_rows(ui: &mut Ui, view: &View, table: &AnswerTable) {
    Grid::new("rows")
        .num_columns(table.head.len())
        .spacing([18.0, 6.0])
        .show(ui, |ui| {
            for head in &table.head {
                let head = RichText::new(head).font(theme::note());
                ui.label(head.color(view.palette.muted));
            }
            ui.end_row();
            for row in &table.rows {
                for (head, cell) in table.head.iter().zip(row) {
                    let spoken = format!("{head}: {cell}");
                    let shown = ui.label(RichText::new(cell).font(theme::help()));
                    shown.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
                }
                ui.end_row();
            }
        });
}
