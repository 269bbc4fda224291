//! What helps when the answers go into the web form, folded until somebody wants it.

use crate::answers::Sheet;
use crate::ui::{Memory, View, funding, theme};
use crate::wording;
use egui::{RichText, Ui};

/// Draws what is known about the form: first what is to be known before anything is written, then what helps while
/// filling it in. Nothing for a form that is closed.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, sheet: &Sheet) {
    if sheet.form.is_closed(view.today.year()) {
        return;
    }
    let texts = view.texts;
    ui.add_space(4.0);
    some(ui, view, sheet, true);
    let title = texts.say("answers-tips");
    let (open, _) = funding::fold(ui, view, memory.answers.tips, &title, &title);
    memory.answers.tips = open;
    if open {
        theme::unfolded(view.palette).show(ui, |ui| {
            ui.set_width(ui.available_width());
            some(ui, view, sheet, false);
        });
    }
}

/// Draws those that are to be known first, or the others, each with its proof.
fn some(ui: &mut Ui, view: &View, sheet: &Sheet, first: bool) {
    let texts = view.texts;
    let catalogue = view.facts.catalogue;
    let tips = catalogue.tips.iter();
    for tip in tips.filter(|tip| tip.is_for(sheet.form) && tip.first == first) {
        ui.label(RichText::new(texts.say(&tip.key())).font(theme::help()));
        let (year, sources) = (tip.year.to_string(), tip.sources.as_slice());
        let proof = wording::funding::proof_of(texts, catalogue, year, tip.grade, sources);
        let proof = RichText::new(proof).font(theme::note());
        ui.label(proof.color(view.palette.muted));
        ui.add_space(4.0);
    }
}
