//! Deadlines, known and expected, and the calendar file.

use super::super::{Intent, Memory, View, theme};
use super::{Outlook, card, note, where_from};
use crate::catalogue::{Catalogue, Due};
use crate::wording::funding;
use egui::{RichText, Ui};

/// Draws the deadlines that are not over, and the button for the calendar.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, outlook: &Outlook) {
    let texts = view.texts;
    let catalogue = view.facts.catalogue;
    ui.label(texts.say("deadlines-intro").as_ref());
    ui.add_space(4.0);
    let due = &outlook.due;
    if due.is_empty() {
        ui.label(texts.say("deadlines-none").as_ref());
    }
    for one in due {
        ui.push_id(&one.deadline.id, |ui| {
            card(ui, view, |ui| draw_due(ui, view, memory, catalogue, one));
        });
    }
    if due.len() < catalogue.due(view.today).len() {
        note(ui, view, texts.say("deadlines-left-out"));
    }
    ui.add_space(12.0);
    let own = texts.say("calendar-own");
    ui.checkbox(&mut memory.funding.own_dates, own.as_ref());
    let save = texts.say("calendar-save");
    if theme::primary(ui, view.palette, &save).clicked() {
        memory.push(Intent::Calendar {
            own: memory.funding.own_dates,
        });
    }
    note(ui, view, texts.say("calendar-help"));
}

fn draw_due(ui: &mut Ui, view: &View, memory: &mut Memory, catalogue: &Catalogue, due: &Due) {
    let texts = view.texts;
    let (sign, colour) = if due.is_known {
        ("✔", view.palette.good)
    } else {
        ("▲", view.palette.improve)
    };
    let name = funding::deadline_name(texts, catalogue, due.deadline);
    ui.label(RichText::new(&name).font(theme::label()));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(sign).font(theme::help()).color(colour));
        ui.label(funding::due_with_state(texts, due));
        ui.label(RichText::new(funding::days_left(texts, due)).font(theme::label()));
    });
    let deadline = due.deadline;
    if !where_from(ui, view, memory, &deadline.id, &name) {
        return;
    }
    let round = funding::round(texts, deadline);
    let proof = funding::proof_of(texts, catalogue, round, deadline.grade, &deadline.sources);
    note(ui, view, proof);
}
