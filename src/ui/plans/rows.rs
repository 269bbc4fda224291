//! The table itself: heads to sort by, and a row for each plan that opens it.

use super::super::{Intent, Memory, View, access, keys, theme};
use super::State;
use crate::plans::{Column, Row};
use crate::ui::hint::{self, Hint};
use egui::scroll_area::ScrollBarVisibility;
use egui::style::ScrollAnimation;
use egui::{
    Align2, Button, Id, Key, Layout, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, vec2,
};

/// The height of a row, in points.
const HEIGHT: f32 = 32.0;
/// The space at the right of a cell.
const GAP: f32 = 12.0;
/// How far an arrow to the side moves the table, in points.
const ASIDE: f32 = 160.0;

/// How wide a column is, in points.
fn width(column: Column) -> f32 {
    match column {
        Column::School | Column::Title | Column::People | Column::Sent => 200.0,
        Column::File | Column::Deadline | Column::Note => 280.0,
        Column::Period => 220.0,
        Column::Progress | Column::Points(_) => 100.0,
        Column::Rating(_) | Column::Changed => 150.0,
    }
}

/// Draws the table.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, state: &mut State) {
    if state.order().is_empty() {
        return;
    }
    // The bar stays at the foot of the view, where it would lie over what stands above a table that is not in sight yet.
    let is_in_sight = ui.cursor().top() + 2.0 * HEIGHT < ui.clip_rect().bottom();
    let bar = if is_in_sight {
        ScrollBarVisibility::VisibleWhenNeeded
    } else {
        ScrollBarVisibility::AlwaysHidden
    };
    let area = ScrollArea::horizontal().id_salt("plans");
    area.scroll_bar_visibility(bar).show(ui, |ui| {
        access::whole(ui, egui::Role::Group, &view.texts.say("plans-table"));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        draw_heads(ui, view, state);
        let sight = ui.clip_rect();
        let below = sight.top() + HEIGHT; // where the heads are at least
        ui.set_clip_rect(sight.with_min_y(below.max(ui.cursor().top())));
        let order = state.order().to_vec();
        let entering = state.entering.take();
        let held = state.focused.take();
        let mut skipped = 0.0;
        for (n, at) in order.iter().enumerate() {
            let Some(row) = view.plans.rows.get(*at) else {
                continue;
            };
            let wanted = entering == Some(n);
            let top = ui.cursor().top() + skipped;
            let is_far = top + HEIGHT < ui.clip_rect().top() || top > ui.clip_rect().bottom();
            if is_far && !wanted && held != Some(n) {
                skipped += HEIGHT;
                continue;
            }
            ui.add_space(std::mem::take(&mut skipped));
            let cells = state.cells(*at, || words(view, row)).to_vec();
            let response = draw_row(ui, view, row, &cells);
            access::position(&response, n, order.len());
            if wanted {
                response.request_focus();
                let room = response.rect.expand2(vec2(0.0, HEIGHT)); // the heads lie over the first row in sight
                ui.scroll_to_rect(room, None);
            }
            if response.has_focus() {
                state.focused = Some(n);
            }
            if response.clicked() {
                memory.push(Intent::OpenPath(row.file.path.clone()));
            }
        }
        ui.add_space(skipped);
        if let Some(n) = state.focused {
            state.entering = by_key(ui, n, order.len());
        }
    });
}

/// Where the keys lead from a row that has the keyboard.
fn by_key(ui: &Ui, n: usize, count: usize) -> Option<usize> {
    let ctx = ui.ctx();
    for (key, by) in [(Key::ArrowLeft, ASIDE), (Key::ArrowRight, -ASIDE)] {
        if keys::take(ctx, key) {
            ui.scroll_with_delta(vec2(by, 0.0));
        }
    }
    let page = (ui.clip_rect().height() / HEIGHT).max(2.0) as usize - 1;
    let last = count - 1;
    let to = [
        (Key::ArrowDown, n + 1),
        (Key::ArrowUp, n.saturating_sub(1)),
        (Key::PageDown, n + page),
        (Key::PageUp, n.saturating_sub(page)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let pressed = to.into_iter().find(|(key, _)| keys::take(ctx, *key));
    let to = pressed.map(|(_, to)| to.min(last))?;
    ctx.request_repaint();
    Some(to)
}

/// The heads, which stay in sight above the rows.
fn draw_heads(ui: &mut Ui, view: &View, state: &mut State) {
    let size = vec2(all_columns(), HEIGHT);
    let (_, place) = ui.allocate_space(size);
    let top = place.top().max(ui.clip_rect().top());
    let place = Rect::from_min_size(egui::pos2(place.left(), top), size);
    let layout = Layout::left_to_right(egui::Align::Center);
    let mut heads = ui.new_child(UiBuilder::new().max_rect(place).layout(layout)); // takes no room of its own
    for column in Column::ALL {
        let name = column.name(view.texts);
        let (by, falls) = state.by;
        let sorted = (by == column).then_some(falls);
        let (sign, key) = match sorted {
            Some(false) => (" ▲", "plans-sorted-up"),
            Some(true) => (" ▼", "plans-sorted-down"),
            None => ("", "plans-sort"),
        };
        let text = RichText::new(format!("{name}{sign}")).font(theme::small_label());
        let button = Button::new(text).frame_when_inactive(false).truncate();
        let size = vec2(width(column), HEIGHT);
        let shown = heads.allocate_ui_with_layout(size, layout, |ui| {
            ui.spacing_mut().button_padding.x = 4.0;
            ui.set_min_width(width(column));
            ui.set_max_width(width(column) - GAP);
            ui.add(button)
        });
        let response = shown.inner;
        let spoken = view.texts.say_with(key, &[("column", name.into())]);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if response.gained_focus() {
            let room = response.rect.expand2(vec2(GAP, 0.0));
            heads.scroll_to_rect_animation(room, None, ScrollAnimation::none()); // to the side
        }
        if response.clicked() {
            state.sort_by(column);
        }
    }
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    ui.painter().hline(place.x_range(), place.bottom(), line);
}

/// How wide all columns are together.
fn all_columns() -> f32 {
    Column::ALL.into_iter().map(width).sum()
}

/// The cells of a row in words.
fn words(view: &View, row: &Row) -> Vec<String> {
    let folder = &view.plans.folder;
    let cell = |column: Column| column.cell(view.texts, folder, row);
    Column::ALL.map(cell).into()
}

fn draw_row(ui: &mut Ui, view: &View, row: &Row, cells: &[String]) -> egui::Response {
    let (_, rect) = ui.allocate_space(vec2(all_columns(), HEIGHT));
    let id = Id::unique(("plans", &row.file.path)); // the same wherever it stands
    let response = ui.interact(rect, id, Sense::click());
    let palette = view.palette;
    let pointed = response.hover_pos();
    let pointed = pointed.or_else(|| hint::pointed(&response).map(|(_, at)| at));
    let pointed = pointed.map(|at| at.x);
    let mut cut = None;
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, 4.0, palette.soft);
        }
        let mut left = rect.left() + 4.0;
        for (column, cell) in Column::ALL.into_iter().zip(cells) {
            let room = width(column) - GAP;
            let ink = match column {
                Column::Note if row.read.is_err() => palette.missing,
                Column::School | Column::Title => palette.ink,
                _ => palette.muted,
            };
            let area = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(room, HEIGHT));
            let galley = one_line(ui, cell, ink, room);
            if galley.elided && pointed.is_some_and(|x| area.x_range().contains(x)) {
                cut = Some(cell);
            }
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), area);
            painter.galley(at.min, galley, ink);
            left += width(column);
        }
        if response.has_focus() {
            let stroke = egui::Stroke::new(2.0, palette.accent);
            painter.rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
        }
    }
    let name = called(view, row);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &name));
    let pairs = Column::ALL
        .into_iter()
        .zip(cells)
        .filter(|(_, cell)| !cell.is_empty());
    let said = pairs.map(|(column, cell)| format!("{}: {cell}", column.name(view.texts)));
    let said = said.collect::<Vec<_>>().join("; ");
    access::describe(&response, &said);
    match cut {
        Some(cell) => response.hint_at_mouse(cell),
        None => response,
    }
}

/// "Sint-Jozef · Our plan", or the file of a plan that has neither name.
fn called(view: &View, row: &Row) -> String {
    let names = row.figures().map_or(["", ""], |it| [&it.school, &it.title]);
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] => crate::plans::name_below(&view.plans.folder, &row.file.path),
        names => names.join(" · "),
    }
}

/// Words in one line, cut where the room ends.
fn one_line(ui: &Ui, words: &str, ink: egui::Color32, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), theme::help(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
