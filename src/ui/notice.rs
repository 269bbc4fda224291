//! The notice at the foot of the middle: it lies over the page, so that nothing moves under the cursor.

use super::{Intent, Memory, Notice, Offer, Tone, View, theme};
use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, RichText, Stroke, Ui};

/// Draws the notice, if there is one.
pub fn draw(ui: &Ui, view: &View, memory: &mut Memory, room: Rect) {
    let Some(notice) = view.notice else { return };
    let (sign, colour) = match notice.tone {
        Tone::Good => ("✔", view.palette.good),
        Tone::Warning => ("▲", view.palette.improve),
        Tone::Failed => ("■", view.palette.missing),
    };
    let frame = Frame::new()
        .fill(view.palette.card)
        .stroke(Stroke::new(1.0, colour))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(14, 10));
    let width = (room.width() - 48.0).min(theme::FORM);
    Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(room.left_bottom() + egui::vec2(24.0, -16.0))
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_max_width(width);
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(sign).color(colour));
                    ui.label(&notice.text);
                });
                ui.horizontal_wrapped(|ui| buttons(ui, view, memory, notice));
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
