//! The notice at the foot of the middle: it lies over the page, so that nothing moves under the cursor.

use super::{Follow, Intent, Memory, Tone, View, theme};
use crate::command::Command;
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
                ui.horizontal_wrapped(|ui| buttons(ui, view, memory, notice.follow.as_ref()));
            });
        });
}

fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory, follow: Option<&Follow>) {
    let texts = view.texts;
    let mut offer = |text: &str, intent: Intent| {
        if ui.button(text).clicked() {
            memory.push(intent);
        }
    };
    match follow {
        Some(Follow::Undo) => offer(&texts.say("command-undo"), Intent::Run(Command::Undo)),
        Some(Follow::Added(place)) => {
            offer(&texts.say("start-see-added"), Intent::Jump(*place));
            offer(&texts.say("command-undo"), Intent::Run(Command::Undo));
        }
        Some(Follow::Open(path)) => {
            offer(&texts.say("open-file"), Intent::Show(path.clone()));
            offer(&texts.say("open-folder"), Intent::ShowFolder(path.clone()));
        }
        Some(Follow::Salvage {
            path,
            rest,
            version,
        }) => {
            if *rest {
                offer(&texts.say("open-rest"), Intent::Rest(path.clone()));
            }
            if let Some(time) = version {
                let text = texts.say_with("open-version", &[("time", time.as_str().into())]);
                offer(&text, Intent::LastVersion(path.clone()));
            }
        }
        Some(Follow::StopReading) => {
            offer(&texts.say("reading-stop"), Intent::StopReading);
            return; // it goes by itself
        }
        Some(Follow::SaveCopy) => offer(&texts.say("save-copy"), Intent::Run(Command::SaveAs)),
        Some(Follow::Decide) => offer(&texts.say("both-decide"), Intent::Decide),
        Some(Follow::Compare(path)) => {
            offer(&texts.say("open-compare"), Intent::Compare(path.clone()));
        }
        Some(Follow::Retry(path)) => {
            offer(&texts.say("open-anyway"), Intent::OpenPath(path.clone()));
        }
        Some(Follow::Elsewhere) => offer(&texts.say("write-elsewhere"), Intent::Elsewhere),
        None => {}
    }
    offer(&texts.say("close"), Intent::CloseNotice);
}
