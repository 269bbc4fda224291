//! The list of all that is open, beside the check.

use super::{Act, who};
use crate::plan::{Note, Place};
use crate::ui::{Intent, Memory, View, check_panel, theme};
use crate::wording;
use egui::{Button, RichText, Ui};

/// How many letters of a note a list shows.
const SHOWN: usize = 80;

/// All notes that are open and all answers to confirm, each a way to its place.
pub(in crate::ui) fn list(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    let attached = &view.plan.attached;
    let open: Vec<&Note> = attached
        .notes
        .iter()
        .filter(|note| note.is_open())
        .collect();
    let heading = |ui: &mut Ui, key: &str, count: usize| {
        ui.add_space(8.0);
        let words = texts.say_with(key, &[("count", count.into())]);
        ui.label(RichText::new(words).font(theme::label()));
    };
    if !open.is_empty() {
        heading(ui, "notes-open", open.len());
    }
    for note in open {
        let role = who(view, &note.role);
        let words = format!("{role}: {}", short(&note.text));
        let place: Option<Place> = note.place.parse().ok();
        row(ui, view, memory, (place, &words), Act::Open);
    }
    if !attached.to_confirm.is_empty() {
        heading(ui, "to-confirm-count", attached.to_confirm.len());
    }
    for mark in &attached.to_confirm {
        let place: Option<Place> = mark.place.parse().ok();
        row(ui, view, memory, (place, &who(view, &mark.role)), Act::Open);
    }
}

/// A row of the list: where it is, and what is said there. Of a place that is not known, the words alone.
fn row(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (place, words): (Option<Place>, &str),
    act: impl FnOnce(Place) -> Act,
) {
    let there = place.filter(|place| view.plan.answer(*place).is_some());
    let small = RichText::new(words).font(theme::note());
    if let Some(place) = there {
        let name = wording::question_name(view.texts, view.plan, place);
        let text = RichText::new(&name).font(theme::note());
        let button = Button::new(text.color(view.palette.accent)).wrap();
        let response = check_panel::link(ui, button);
        let spoken = format!("{name}: {words}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if response.clicked() {
            memory.check_aside = true;
            memory.push(Intent::Notes(act(place)));
        }
    }
    ui.label(small.color(view.palette.muted));
}

/// The beginning of what is said, on one line.
pub(in crate::ui) fn short(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(SHOWN) {
        line.truncate(at);
        line.push('…');
    }
    line
}
