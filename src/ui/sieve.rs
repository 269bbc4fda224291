//! The filter of the left list: below each part, its questions that are not answered yet, or those with notes.

use super::hint::{self, Hint};
use super::one_stop::OneStop;
use super::{Intent, Memory, View, notes, theme};
use crate::plan::Place;
use crate::text::Texts;
use crate::wording;
use egui::{Button, Id, RichText, Ui, UiBuilder, Vec2, WidgetInfo};

/// Which questions are shown below their parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sieve {
    /// Those that are not answered yet.
    Unanswered,
    /// Those with notes, and those whose answer is to be confirmed.
    Noted,
}

impl Sieve {
    const ALL: [(Self, &'static str); 2] = [
        (Self::Unanswered, "sieve-unanswered"),
        (Self::Noted, "sieve-noted"),
    ];

    /// What is told as it is switched on, and lets so many questions through.
    pub fn told(self, texts: &Texts, count: usize) -> String {
        if count == 0 {
            return texts.say(self.key_of_none()).into_owned();
        }
        let mut all = Self::ALL.into_iter();
        let key = all.find(|(sieve, _)| *sieve == self).map(|(_, key)| key);
        let filter = key.map(|key| texts.say(key)).unwrap_or_default();
        let values = [("filter", filter.into()), ("count", count.into())];
        texts.say_with("spoken-sieve", &values)
    }

    /// The key of what is said if nothing comes through.
    fn key_of_none(self) -> &'static str {
        match self {
            Self::Unanswered => "sieve-all-answered",
            Self::Noted => "sieve-no-notes",
        }
    }
}

/// The most questions that are shown of one part.
const MOST: usize = 60;
/// How much further in a question stands.
const INDENT: f32 = 14.0;
/// Between the two buttons.
const GAP: f32 = 4.0;

/// The buttons that choose it; pressed again, one lets all parts be alone again.
pub(super) fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let width = (ui.available_width() - GAP) / 2.0;
    let own = UiBuilder::new().scope_id(Id::unique("sieve")); // however many rows stand before them
    ui.scope_builder(own, |ui| {
        ui.horizontal(|ui| draw_buttons(ui, view, memory, width));
    });
}

fn draw_buttons(ui: &mut Ui, view: &View, memory: &mut Memory, width: f32) {
    ui.spacing_mut().item_spacing.x = GAP;
    ui.spacing_mut().button_padding = Vec2::new(2.0, 2.0);
    ui.spacing_mut().interact_size.y = theme::TARGET;
    for (sieve, key) in Sieve::ALL {
        let is_on = memory.sieve == Some(sieve);
        let name = view.texts.say(key);
        let words = RichText::new(name.as_ref()).font(theme::note());
        let button = Button::new(words)
            .selected(is_on)
            .min_size(Vec2::new(width, theme::TARGET));
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_on, &name));
        let about = view.texts.attribute(key, "about").unwrap_or_default();
        if response.hint(about.as_ref()).clicked() {
            memory.sieve = (!is_on).then_some(sieve);
            ui.ctx().request_repaint(); // what comes through is looked for before the next frame
        }
    }
}

/// How many questions of a part are shown.
pub(super) fn count(view: &View, part: usize) -> usize {
    let places = view.sieved.and_then(|parts| parts.get(part));
    places.map_or(0, |places| places.len().min(MOST))
}

/// The questions of a part that come through, each a way to its answer.
pub(super) fn rows(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    group: &mut OneStop,
    part: usize,
) {
    let Some(places) = view.sieved.and_then(|parts| parts.get(part)) else {
        return;
    };
    for place in places.iter().take(MOST) {
        row(ui, view, memory, group, *place);
    }
    if let Some(more) = places.len().checked_sub(MOST).filter(|more| *more > 0) {
        let words = view.texts.say_with("sieve-more", &[("count", more.into())]);
        indented(ui, |ui| {
            let words = RichText::new(words).font(theme::note());
            hint::cut(ui, words.color(view.palette.muted));
        });
    }
}

/// What is said if nothing comes through.
pub(super) fn nothing(ui: &mut Ui, view: &View, memory: &Memory) {
    let is_empty = |parts: &[Vec<Place>]| parts.iter().all(Vec::is_empty);
    let Some(sieve) = memory.sieve.filter(|_| view.sieved.is_some_and(is_empty)) else {
        return;
    };
    let words = RichText::new(view.texts.say(sieve.key_of_none())).font(theme::note());
    ui.label(words.color(view.palette.muted));
}

fn row(ui: &mut Ui, view: &View, memory: &mut Memory, group: &mut OneStop, place: Place) {
    let name = wording::question_name(view.texts, view.plan, place);
    let noted = view.noted_at(place);
    let is_noted = memory.sieve == Some(Sieve::Noted);
    let spoken = match noted.all {
        0 => name.clone(),
        _ => format!("{name}: {}", notes::counted(view, noted)),
    };
    let response = indented(ui, |ui| {
        let words = RichText::new(&name).font(theme::note());
        let button = Button::new(words.color(view.palette.accent));
        let button = button.sense(group.sense());
        ui.add(button.frame_when_inactive(false).truncate())
    });
    group.note(&response);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    let response = response.hint(&spoken);
    if response.clicked() {
        memory.push(if is_noted {
            Intent::Notes(notes::Act::Open(place))
        } else {
            Intent::Jump(place)
        });
        ui.close();
    }
}

fn indented<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(2.0, 0.0);
        ui.spacing_mut().interact_size.y = theme::TARGET;
        let row = ui.horizontal(|ui| {
            ui.add_space(INDENT);
            add(ui)
        });
        row.inner
    })
    .inner
}
