//! Scrolling by key, beside the fields, and by what is dragged.

use super::{focus, keys::take};
use egui::style::ScrollAnimation;
use egui::{Id, Key, Popup, Pos2, Ui, Vec2};

/// What stays in sight of a page when the next one is shown, in points.
const OVERLAP: f32 = 48.0;
/// How far an arrow scrolls, in points.
const LINE: f32 = 40.0;
/// So near the upper or the lower edge of the view what is dragged scrolls it, in points.
const EDGE: f32 = 48.0;
/// How fast it does at the edge itself, in points a second.
const SPEED: f32 = 800.0;

/// Scrolls the area that this is in, if the focus is in it: by a page anywhere, and to either end unless these keys
/// move a caret. Called at the end of the area.
pub fn by_page_with_focus(ui: &Ui) {
    let area = ui.unique_id();
    let is_in = |id: Id| {
        let ctx = ui.ctx();
        ctx.viewport(|viewport| focus::lies_in(&viewport.this_pass.widgets, id, area))
    };
    if ui.memory(egui::Memory::focused).is_some_and(is_in) {
        by_keys(ui, &[]);
    }
}

/// The same wherever the focus is, and by a line with arrows: for the page and for what is only read.
pub fn by_key(ui: &Ui) {
    by_keys(ui, &[(Key::ArrowDown, -LINE), (Key::ArrowUp, LINE)]);
}

fn by_keys(ui: &Ui, lines: &[(Key, f32)]) {
    let ctx = ui.ctx();
    if Popup::is_any_open(ctx) {
        return;
    }
    let page = (ui.clip_rect().height() - OVERLAP).max(LINE);
    let all = ui.min_rect().height();
    let pages = [(Key::PageDown, -page), (Key::PageUp, page)];
    let beside_text = [(Key::End, -all), (Key::Home, all)];
    let beside_text = beside_text.iter().chain(lines);
    let beside_text = beside_text.filter(|_| !ctx.text_edit_focused());
    for (key, by) in pages.iter().chain(beside_text) {
        if take(ctx, *key) {
            ui.scroll_with_delta_animation(Vec2::new(0.0, *by), ScrollAnimation::none());
        }
    }
}

/// Scrolls the area that this is in while something is dragged near its upper or lower edge, the faster the nearer.
pub fn at_edge(ui: &Ui, pointer: Pos2) {
    let sight = ui.clip_rect();
    let above = (sight.top() + EDGE - pointer.y).clamp(0.0, EDGE);
    let below = (pointer.y - sight.bottom() + EDGE).clamp(0.0, EDGE);
    let by = (above - below) / EDGE * SPEED * ui.input(|input| input.stable_dt);
    if by != 0.0 {
        ui.scroll_with_delta_animation(Vec2::new(0.0, by), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
