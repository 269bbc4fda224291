//! The left list: the school, the parts of the plan with their progress and points, and the pages about the whole.

use super::{Intent, Memory, Page, View, check_panel, theme};
use crate::command::{self, Command};
use crate::plan::questions::Part;
use egui::{
    Align2, Color32, FontId, Label, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

/// Height of the row of a part.
const ROW: f32 = 44.0;
/// Height of the row of a page about the whole plan.
const LOW_ROW: f32 = 34.0;

/// Draws the list.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    draw_plan(ui, view);
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    for (at, part) in Part::ALL.into_iter().enumerate() {
        draw_part(ui, view, memory, part, at);
    }
    ui.add_space(4.0);
    ui.separator();
    for (page, command) in Page::WHOLE {
        draw_whole(ui, view, memory, page, command);
    }
}

fn draw_plan(ui: &mut Ui, view: &View) {
    let unnamed = view.texts.say("school-unnamed");
    let school = match view.plan.school.name.trim() {
        "" => unnamed.as_ref(),
        name => name,
    };
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.add(Label::new(RichText::new(school).font(theme::label())).truncate());
    let title = match view.plan.about.title.trim() {
        "" => view.texts.say("plan-untitled"),
        title => title.into(),
    };
    let text = RichText::new(title)
        .font(theme::note())
        .color(view.palette.muted);
    ui.add(Label::new(text).truncate());
}

fn draw_part(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part, at: usize) {
    let progress = view.progress.get(at).copied().unwrap_or_default();
    let points = view.points.get(at).copied().unwrap_or_default();
    let chosen = view.page == Page::Part(part);
    let name = view.texts.say(part.key());
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = view.texts.say_with(
        "part-state",
        &[
            ("part", name.as_ref().into()),
            ("answered", progress.answered.into()),
            ("asked", progress.asked.into()),
            ("points", points.count.into()),
        ],
    );
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
    let (colour, font) = draw_row(ui, view, &response, chosen);
    let painter = ui.painter();
    let right = rect.right_center() - Vec2::new(8.0, 0.0);
    let count = match progress.asked {
        0 => String::new(),
        asked => format!("{} / {asked}", progress.answered),
    };
    let drawn = painter.text(
        right,
        Align2::RIGHT_CENTER,
        count,
        theme::note(),
        view.palette.muted,
    );
    let mut room = drawn.left();
    if let Some(weight) = points.heaviest {
        let (sign, colour) = check_panel::sign(view.palette, weight);
        let at = egui::pos2(drawn.left() - 8.0, rect.center().y);
        let text = format!("{sign} {}", points.count);
        room = painter
            .text(at, Align2::RIGHT_CENTER, text, theme::note(), colour)
            .left();
    }
    // A long name takes a second line rather than run into the figures.
    let left = rect.left() + 10.0;
    let galley = painter.layout(name.into_owned(), font, colour, room - 8.0 - left);
    let top = rect.center().y - galley.size().y / 2.0;
    painter.galley(egui::pos2(left, top), galley, colour);
    if response.clicked() {
        memory.push(Intent::Go(Page::Part(part)));
        ui.close();
    }
}

/// A page about the whole plan.
fn draw_whole(ui: &mut Ui, view: &View, memory: &mut Memory, page: Page, command: Command) {
    let Some(row) = command::find(command) else {
        return;
    };
    let name = view.texts.say(row.key);
    let chosen = view.page == page;
    let size = Vec2::new(ui.available_width(), LOW_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    let (colour, font) = draw_row(ui, view, &response, chosen);
    let left = rect.left_center() + Vec2::new(10.0, 0.0);
    ui.painter()
        .text(left, Align2::LEFT_CENTER, name, font, colour);
    if response.clicked() {
        memory.push(Intent::Run(command));
        ui.close();
    }
}

/// The ground of a row, and the colour and font of its words.
fn draw_row(ui: &Ui, view: &View, response: &Response, chosen: bool) -> (Color32, FontId) {
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(response.rect, 6.0, view.palette.soft);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(response.rect, 6.0, stroke, StrokeKind::Inside);
    }
    if chosen {
        (view.palette.accent, theme::label())
    } else {
        (view.palette.ink, theme::body())
    }
}
