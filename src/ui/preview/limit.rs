//! The limit to the number of pages that a call or a form sets, and whether it is passed.

use crate::ui::hint::Hint;
use crate::ui::{Intent, Memory, View, access, field, theme};
use egui::{RichText, Ui};

/// Width of the field.
const WIDTH: f32 = 64.0;

/// A small field for the limit, with its label.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let name = view.texts.say("preview-limit");
    let mut text = view.plan.page_limit.0.clone();
    let words = name.clone().into_owned();
    let label = ui
        .painter()
        .layout_no_wrap(words, theme::body(), view.palette.ink);
    // Both go to the next line together, if there is no room for them.
    let size = egui::vec2(label.size().x + 8.0 + WIDTH, theme::FIELD);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let both = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.label(name.as_ref());
        field::plain(ui, &mut text, "", &name)
    });
    let response = both.inner;
    if !view.plan.page_limit.is_empty() && view.plan.most_pages().is_none() {
        access::invalid(ui.ctx(), response.id);
    }
    let help = view.texts.say("preview-limit-help");
    let changed = response.hint(help.as_ref()).changed();
    if changed && !memory.composing {
        memory.push(Intent::LimitPages(text));
    }
}

/// How a number of pages compares with the limit, if one is set: a sign with a word.
pub fn note(ui: &mut Ui, view: &View, pages: usize) {
    let texts = view.texts;
    if view.plan.page_limit.is_empty() {
        return;
    }
    let Some(most) = view.plan.most_pages() else {
        let text = format!("▲ {}", texts.say("preview-limit-number"));
        ui.label(RichText::new(text).color(view.palette.improve));
        return;
    };
    let over = pages.saturating_sub(most);
    if over > 0 {
        let text = texts.say_with("preview-limit-passed", &[("over", over.into())]);
        ui.label(RichText::new(format!("■ {text}")).color(view.palette.missing));
    } else {
        let values = [("pages", pages.into()), ("limit", most.into())];
        let text = texts.say_with("preview-limit-kept", &values);
        ui.label(RichText::new(format!("✔ {text}")).color(view.palette.good));
    }
}
