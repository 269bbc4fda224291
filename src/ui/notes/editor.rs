//! The field of a remark, and who writes it.

use super::Act;
use crate::ui::{Intent, Memory, View, field, theme};
use egui::{Align, Key, Modifiers, RichText, Ui};

/// The field of the remark that is being written.
pub(super) fn editor(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let Some(mut writing) = memory.notes.writing.take() else {
        return;
    };
    let now = view.plan.remark(&writing.at).unwrap_or_default();
    if writing.base != now {
        now.clone_into(&mut writing.text);
        now.clone_into(&mut writing.base);
    }
    let key = match writing.at.answer {
        None => "notes-text",
        Some(_) => "notes-answer-text",
    };
    let name = view.texts.say(key);
    let id = egui::Id::unique(("remark", &writing.at));
    let response = field::lines(ui, id, &mut writing.text, &name);
    if std::mem::take(&mut memory.notes.enters) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
    let done = response.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if response.changed() && !memory.composing && writing.text != writing.base {
        let text = field::clean(&writing.text, true);
        writing.base.clone_from(&text);
        let caret = field::caret(ui, id).unwrap_or(text.chars().count());
        memory.push(Intent::Notes(Act::Write { text, caret }));
    }
    memory.notes.writing = Some(writing);
    let label = view.texts.say("notes-role");
    ui.horizontal_wrapped(|ui| {
        ui.set_row_height(theme::FIELD); // so that the label stands in the middle of the field
        let words = RichText::new(label.as_ref()).font(theme::note());
        ui.label(words.color(view.palette.muted));
        let mut role = view.role.to_owned();
        ui.scope(|ui| {
            ui.set_max_width(240.0_f32.min(ui.available_width()));
            if field::plain(ui, &mut role, "", &label).changed() {
                memory.push(Intent::Notes(Act::Role(role)));
            }
        });
        if ui.button(view.texts.say("notes-done").as_ref()).clicked() || done {
            memory.push(Intent::Notes(Act::Done));
        }
    });
}
