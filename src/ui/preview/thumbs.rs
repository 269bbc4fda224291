//! All pages small, at the side.

use super::{Go, Sheet, Want};
use crate::ui::one_stop::{Arrows, OneStop};
use crate::ui::{Memory, View, theme};
use egui::{Align2, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

/// Width of the column.
pub(super) const WIDTH: f32 = 136.0;
/// Width of a page.
const PAGE: f32 = 92.0;
/// Room for the number below it.
const NUMBER: f32 = 22.0;
/// Space above the first page.
const TOP: f32 = super::stack::GAP;
/// Space between pages.
const GAP: f32 = 10.0;
/// Pages out of sight that are drawn too, on either side.
const AHEAD: f32 = 3.0;

/// Draws the column.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let heights: Vec<f32> = view.preview.sheets.iter().map(height).collect();
    let total: f32 = heights.iter().map(|height| height + NUMBER + GAP).sum();
    let total = TOP + total;
    ScrollArea::vertical()
        .id_salt("thumbs")
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            let size = vec2(ui.available_width(), total);
            let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
            let mut top = whole.top() + TOP;
            let (id, here) = (Id::unique("thumbs"), Some(memory.preview.page));
            let mut group = OneStop::new(ui.ctx(), id, Arrows::Choose, heights.len(), here);
            for (page, height) in heights.into_iter().enumerate() {
                let size = vec2(PAGE, height);
                let left = whole.center().x - PAGE / 2.0;
                let rect = Rect::from_min_size(egui::pos2(left, top), size);
                draw_page(ui, view, memory, &mut group, page, rect);
                let ahead = AHEAD * (height + NUMBER + GAP);
                let seen = viewport.translate(whole.min.to_vec2()).expand(ahead);
                if seen.intersects(rect) {
                    memory.preview.wanted.push(Want {
                        page,
                        width: (PAGE * ui.pixels_per_point()).round() as u16,
                        is_small: true,
                    });
                }
                top += height + NUMBER + GAP;
            }
            if let Some(page) = group.end(ui.ctx()) {
                memory.preview.go = Some(Go::Page(page));
            }
        });
}

fn height(sheet: &Sheet) -> f32 {
    (PAGE * sheet.size.y / sheet.size.x).round()
}

fn draw_page(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    group: &mut OneStop,
    page: usize,
    rect: Rect,
) {
    let here = memory.preview.page == page;
    let whole = Rect::from_min_size(rect.min, rect.size() + vec2(0.0, NUMBER));
    let response = ui.interact(whole, Id::unique(("thumb", page)), group.sense());
    group.note(&response);
    let name = || {
        let number = [("page", (page + 1).into())];
        view.texts.say_with("preview-go", &number)
    };
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, here, name()));
    if here && memory.preview.followed != page {
        ui.scroll_to_rect(whole.expand2(Vec2::new(0.0, GAP)), None);
        memory.preview.followed = page;
    }
    if !ui.is_rect_visible(whole) {
        return;
    }
    let palette = view.palette;
    let sheet = view.preview.sheets.get(page);
    super::pages::paper(ui, view, rect, sheet.and_then(|sheet| sheet.small.as_ref()));
    let accent = here || response.hovered() || response.has_focus();
    if accent {
        let thick = if response.has_focus() { 3.0 } else { 2.0 };
        let stroke = Stroke::new(thick, palette.accent);
        ui.painter()
            .rect_stroke(rect.expand(2.0), 2.0, stroke, StrokeKind::Outside);
    }
    let below = rect.center_bottom() + vec2(0.0, 4.0);
    let ink = if here { palette.accent } else { palette.muted };
    let number = view.texts.number((page + 1) as f64);
    ui.painter()
        .text(below, Align2::CENTER_TOP, number, theme::note(), ink);
}
