//! The welcome page: a new plan, open, recent plans, the example.

use super::link::link;
use super::tour::Tour;
use super::{Intent, Memory, View, focus, recent, scroll, theme};
use crate::command::Command;
use egui::{RichText, ScrollArea, Ui};

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(48, 40))
            .show(ui, |ui| {
                ui.set_max_width(theme::FORM.min(ui.available_width()));
                let font = egui::FontId::new(34.0, theme::title().family);
                theme::heading(ui, &texts.say("app-name"), font);
                ui.label(RichText::new(texts.say("welcome-intro")).color(view.palette.muted));
                ui.add_space(16.0);
                ui.horizontal_wrapped(|ui| {
                    if theme::primary(ui, view.palette, &texts.say("welcome-new")).clicked() {
                        memory.push(Intent::Run(Command::New));
                    }
                    if ui.button(texts.say("welcome-open").as_ref()).clicked() {
                        memory.push(Intent::Run(Command::Open));
                    }
                    if ui.button(texts.say("welcome-example").as_ref()).clicked() {
                        memory.push(Intent::Run(Command::Example));
                    }
                });
                ui.add_space(4.0);
                if link(ui, texts.say("welcome-getting-started").as_ref()).clicked() {
                    memory.push(Intent::Run(Command::GettingStarted));
                }
                offer_tour(ui, view, memory);
                ui.add_space(20.0);
                recent::draw(ui, view, memory);
                ui.add_space(24.0);
                ui.label(
                    RichText::new(texts.say("welcome-private"))
                        .font(theme::help())
                        .color(view.palette.muted),
                );
            });
        focus::follow(ui, memory);
        if view.dialog.is_none() {
            scroll::by_key(ui);
        }
    });
}

/// Offers the tour to those who have not seen it.
fn offer_tour(ui: &mut Ui, view: &View, memory: &mut Memory) {
    if view.tour != Tour::Offered {
        return;
    }
    ui.add_space(16.0);
    theme::card(view.palette).inner_margin(14).show(ui, |ui| {
        ui.label(view.texts.say("welcome-tour").as_ref());
        ui.horizontal_wrapped(|ui| {
            let take = view.texts.say("welcome-tour-start");
            if ui.button(take.as_ref()).clicked() {
                memory.push(Intent::Run(Command::Tour));
            }
            let no = view.texts.say("welcome-tour-no");
            if ui.button(no.as_ref()).clicked() {
                memory.push(Intent::Tour(None));
            }
        });
    });
}
