//! Of what day the facts are and where they come from, and the way to newer ones.

use super::super::{Intent, Memory, View};
use super::note;
use crate::ui::theme;
use crate::wording::facts;
use egui::{RichText, Ui};

/// Draws it, with what is wrong with a copy that is not used.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    let mut said = facts::origin(texts, view.facts.catalogue, view.today).into_iter();
    let mut first = said.next().unwrap_or_default();
    if let Some(folder) = &view.facts.folder {
        let folder = folder.display().to_string();
        let values = [("path", folder.as_str().into())];
        first = format!("{first} {}", texts.say_with("facts-folder", &values));
    }
    note(ui, view, first);
    for line in said.chain(view.facts.refusals(texts)) {
        let line = RichText::new(format!("▲ {line}")).font(theme::help());
        ui.label(line.color(view.palette.improve));
    }
    ui.horizontal_wrapped(|ui| {
        let mut offer = |ui: &mut Ui, key: &str, intent: Intent| {
            let words = RichText::new(texts.say(key)).font(theme::help());
            if ui.button(words).clicked() {
                memory.push(intent);
            }
        };
        offer(ui, "facts-choose", Intent::ChooseFacts);
        if view.facts.folder.is_some() {
            offer(ui, "facts-drop", Intent::DropFacts);
        }
    });
}
