//! The notice at the foot of the middle: the page above it gets lower, so that nothing moves under the cursor and no
//! field is covered.

use super::focus::{self, Pane};
use super::{Intent, Memory, Notice, Offer, Tone, View, access, theme};
use egui::{Frame, Label, Margin, Panel, RichText, Stroke, Ui};

/// Escape closes the notice, unless what has the keyboard took that key. Called once all of that is drawn.
pub fn close_by_key(view: &View, memory: &mut Memory) {
    let told = memory.told.as_ref().map(|told| &told.notice);
    let stays = told.or(view.notice).is_some_and(|notice| !notice.passes);
    if stays && std::mem::take(&mut memory.focus.escape) {
        memory.push(Intent::CloseNotice);
    }
}

/// Draws the notice, if there is one. What is said of a point of the check comes first: it passes.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let told = memory.told.take();
    let notice = told.as_ref().map(|told| &told.notice);
    if let Some(notice) = notice.or(view.notice) {
        draw_one(ui, view, memory, notice);
    }
    memory.told = told;
}

fn draw_one(ui: &mut Ui, view: &View, memory: &mut Memory, notice: &Notice) {
    let (sign, colour) = match notice.tone {
        Tone::Good => ("✔", view.palette.good),
        Tone::Warning => ("▲", view.palette.improve),
        Tone::Failed => ("■", view.palette.missing),
    };
    let around = Frame::new().fill(view.palette.page).inner_margin(Margin {
        left: 24,
        right: 24,
        top: 8,
        bottom: 12,
    });
    let frame = Frame::new()
        .fill(view.palette.card)
        .stroke(Stroke::new(1.0, colour))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(14, 10));
    let height = ui.available_height() * 0.45; // the page keeps the larger share
    let panel = Panel::bottom("notice").frame(around).resizable(false);
    panel.show_separator_line(false).show(ui, |ui| {
        access::whole(ui, egui::Role::Region, &view.texts.say("spoken-notice"));
        memory.focus.enter(ui, Pane::Notice);
        frame.show(ui, |ui| {
            ui.set_max_width((ui.available_width()).min(theme::FORM));
            focus::within(ui, memory, height, |ui, memory| {
                ui.horizontal_top(|ui| {
                    ui.label(RichText::new(sign).color(colour));
                    ui.add(Label::new(&notice.text).wrap());
                });
                if !notice.passes || !notice.offers.is_empty() {
                    ui.horizontal_wrapped(|ui| buttons(ui, view, memory, notice));
                }
            });
        });
    });
}

fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory, notice: &Notice) {
    for Offer { label, intent } in &notice.offers {
        if ui.button(label).clicked() {
            memory.push(intent.clone());
        }
    }
    if !notice.passes && ui.button(view.texts.say("close").as_ref()).clicked() {
        memory.push(Intent::CloseNotice);
    }
}
