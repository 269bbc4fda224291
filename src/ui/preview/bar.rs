//! What is above the pages: how many there are, how large they are shown, the limit, the way to the export.

use super::{Zoom, limit};
use crate::command::Command;
use crate::ui::hint::Hint;
use crate::ui::{Intent, Memory, View, theme};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Layout, PopupCloseBehavior, RichText, Ui, WidgetInfo};

/// The steps of the zoom, in percent.
const STEPS: [f32; 11] = [
    50.0, 67.0, 80.0, 90.0, 100.0, 125.0, 150.0, 175.0, 200.0, 250.0, 300.0,
];
/// Below this height of the page the bar is one row, and the rest of it unfolds from a button.
const ROOM_FOR_BAR: f32 = 480.0;

/// Draws the bar.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    if ui.available_height() < ROOM_FOR_BAR {
        draw_low(ui, view, memory);
        return;
    }
    ui.horizontal(|ui| {
        theme::heading(ui, &texts.say("preview-title"), theme::title());
        ui.add_space(8.0);
        ui.label(RichText::new(file(view)).color(view.palette.muted));
        draw_export(ui, view, memory);
    });
    draw_tools(ui, view, memory);
}

/// If the window is low or the text large: one row, and the rest behind a button. A limit that was set stays in sight.
fn draw_low(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.horizontal(|ui| {
        if !view.preview.sheets.is_empty() {
            let page = page_name(view, memory.preview.page);
            let old = view.texts.say("preview-updating").into_owned();
            ui.label(if view.preview.current { page } else { old });
        }
        let stays = MenuConfig::new()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .style(theme::menu(view.palette));
        MenuButton::new(view.texts.say("preview-more").into_owned())
            .config(stays)
            .ui(ui, |ui| {
                ui.reset_style(); // these are no entries of a menu
                ui.label(RichText::new(file(view)).color(view.palette.muted));
                draw_tools(ui, view, memory);
            });
        draw_export(ui, view, memory);
    });
    if let Some(file) = &view.preview.file {
        limit::note(ui, view, file.pages);
    }
}

fn draw_export(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(8.0);
        let name = view.texts.say("command-export-pdf");
        if theme::primary(ui, view.palette, &name).clicked() {
            memory.push(Intent::Run(Command::ExportPdf));
        }
    });
}

/// Where one is, how large the pages are shown, and the limit.
fn draw_tools(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(theme::FIELD);
        if !view.preview.sheets.is_empty() {
            draw_position(ui, view, memory);
            draw_zoom(ui, view, memory);
            ui.add_space(8.0);
        }
        if ui
            .button(view.texts.say("command-print").as_ref())
            .clicked()
        {
            memory.push(Intent::Run(Command::Print));
        }
        limit::draw(ui, view, memory);
        if let Some(file) = &view.preview.file {
            limit::note(ui, view, file.pages);
        }
    });
}

/// Draws what there is room for beside the form.
pub(super) fn draw_beside(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.horizontal(|ui| {
        theme::heading(ui, &view.texts.say("preview-title"), theme::subtitle());
        ui.label(RichText::new(file(view)).color(view.palette.muted));
        close(ui, view, memory);
    });
    ui.horizontal_wrapped(|ui| {
        if let Some(file) = &view.preview.file {
            draw_position(ui, view, memory);
            draw_zoom(ui, view, memory);
            limit::note(ui, view, file.pages);
        }
    });
}

fn close(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let name = view.texts.say("preview-close");
        let sign = RichText::new("×").size(20.0);
        let button = ui.add(Button::new(sign).frame_when_inactive(false));
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        if button.hint(name.as_ref()).clicked() {
            memory.push(Intent::Run(Command::PreviewBeside));
        }
    });
}

/// The number of pages and the size of the file; that it is not the newest one, while a new one is made.
fn file(view: &View) -> String {
    let texts = view.texts;
    let Some(file) = &view.preview.file else {
        return String::new();
    };
    let size = file.bytes.len().div_ceil(1000);
    let values = [("pages", file.pages.into()), ("size", size.into())];
    let size = texts.say_with("export-size", &values);
    if view.preview.current {
        size
    } else {
        format!("{size} · {}", texts.say("preview-updating"))
    }
}

/// Which page is in sight.
fn draw_position(ui: &mut Ui, view: &View, memory: &Memory) {
    let name = page_name(view, memory.preview.page);
    ui.label(name);
    ui.add_space(8.0);
}

/// "Page 3 of 14".
pub(super) fn page_name(view: &View, page: usize) -> String {
    let values = [
        ("page", (page + 1).into()),
        ("pages", view.preview.sheets.len().into()),
    ];
    view.texts.say_with("preview-page", &values)
}

fn draw_zoom(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    let percent = memory.preview.scale * 100.0;
    let step = |ui: &mut Ui, sign: &str, key: &str| {
        let name = texts.say(key);
        let response = ui.add(Button::new(sign).min_size(egui::vec2(32.0, 32.0)));
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.hint(name.as_ref()).clicked()
    };
    if step(ui, "−", "preview-smaller") {
        memory.preview.zoom = Some(smaller(percent));
    }
    let values = [("percent", percent.round().into())];
    let label = texts.say_with("preview-percent", &values);
    ui.label(label);
    if step(ui, "+", "preview-larger") {
        memory.preview.zoom = Some(larger(percent));
    }
    for (zoom, key) in [
        (Zoom::Width, "preview-width"),
        (Zoom::Whole, "preview-whole"),
    ] {
        let chosen = memory.preview.zoom == Some(zoom);
        let name = texts.say(key);
        let response = ui.add(Button::new(name.as_ref()).selected(chosen));
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
        if response.clicked() {
            memory.preview.zoom = Some(zoom);
        }
    }
}

/// The next larger step.
pub(super) fn larger(percent: f32) -> Zoom {
    let next = STEPS.into_iter().find(|step| *step > percent + 0.5);
    Zoom::Percent(next.unwrap_or(STEPS[STEPS.len() - 1]))
}

/// The next smaller step.
pub(super) fn smaller(percent: f32) -> Zoom {
    let next = STEPS.into_iter().rev().find(|step| *step < percent - 0.5);
    Zoom::Percent(next.unwrap_or(STEPS[0]))
}

/// The zoom after a turn of the wheel.
pub(super) fn turned(percent: f32, by: f32) -> Zoom {
    Zoom::Percent((percent * by).clamp(STEPS[0], STEPS[STEPS.len() - 1]))
}
