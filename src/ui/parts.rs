//! The left list: the school, and the parts of the plan with their progress and points.

use super::{Intent, Memory, Page, View, check_panel, theme};
use crate::plan::questions::Part;
use egui::{Align2, Label, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

/// Height of one row.
const ROW: f32 = 44.0;

/// Draws the list.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    draw_plan(ui, view);
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    for (at, part) in Part::ALL.into_iter().enumerate() {
        draw_part(ui, view, memory, part, at);
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
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, 6.0, view.palette.soft);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
    }
    let (colour, font) = if chosen {
        (view.palette.accent, theme::label())
    } else {
        (view.palette.ink, theme::body())
    };
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
