//! Questions over the window: unsaved changes, a path by hand, options of an export.

use super::{Intent, Memory, Question, Reply, View, field, theme, welcome};
use egui::{Id, Modal, RichText, Ui};

/// Draws the open question, if there is one.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let Some(question) = view.question else {
        return;
    };
    let modal = Modal::new(Id::unique("question")).show(ui.ctx(), |ui| {
        ui.set_width(460.0);
        match question {
            Question::Unsaved => unsaved(ui, view, memory),
            Question::PathToOpen => path(ui, view, memory, "path-open-title", ""),
            Question::PathToSave(proposal) => path(ui, view, memory, "path-save-title", proposal),
        }
    });
    if modal.should_close() {
        memory.push(Intent::Answer(Reply::Cancel));
    }
}

fn title(ui: &mut Ui, view: &View, key: &str) {
    ui.label(
        RichText::new(view.texts.say(key)).font(egui::FontId::new(20.0, theme::label().family)),
    );
}

fn unsaved(ui: &mut Ui, view: &View, memory: &mut Memory) {
    title(ui, view, "unsaved-title");
    ui.label(view.texts.say("unsaved-text").as_ref());
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        if welcome::primary(ui, view, &view.texts.say("unsaved-save")).clicked() {
            memory.push(Intent::Answer(Reply::Save));
        }
        if ui
            .button(view.texts.say("unsaved-discard").as_ref())
            .clicked()
        {
            memory.push(Intent::Answer(Reply::Discard));
        }
        if ui.button(view.texts.say("cancel").as_ref()).clicked() {
            memory.push(Intent::Answer(Reply::Cancel));
        }
    });
}

fn path(ui: &mut Ui, view: &View, memory: &mut Memory, key: &str, proposal: &str) {
    title(ui, view, key);
    ui.label(view.texts.say("path-text").as_ref());
    if memory.typed.is_empty() {
        proposal.clone_into(&mut memory.typed);
    }
    let name = view.texts.say("path-name");
    let response = field::plain(ui, &mut memory.typed, "", &name);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if !enter {
        response.request_focus();
    }
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        let go = welcome::primary(ui, view, &view.texts.say("path-go")).clicked();
        if (go || enter) && !memory.typed.trim().is_empty() {
            let typed = std::mem::take(&mut memory.typed);
            memory.push(Intent::Answer(Reply::Path(typed)));
        }
        if ui.button(view.texts.say("cancel").as_ref()).clicked() {
            memory.typed.clear();
            memory.push(Intent::Answer(Reply::Cancel));
        }
    });
}
