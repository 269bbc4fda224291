//! Countries, picked from a list that is searched.

use super::announce::{self, Urgency};
use super::hint::Hint;
use super::pickers::{is_new, search_form};
use super::{Intent, Memory, View, access, field, focus, theme};
use crate::plan::{Answer, Country, Place};
use crate::text;
use egui::accesskit::{HasPopup, Role};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, Response, Ui, WidgetInfo};

/// One country or several, from a searchable list.
pub fn pick(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    single: bool,
    question: &str,
) -> Option<Response> {
    let Some(Answer::Countries(chosen)) = view.plan.answer(place) else {
        return None;
    };
    let row = ui.horizontal_wrapped(|ui| {
        for country in chosen {
            let name = view.texts.country(country);
            let remove = view
                .texts
                .say_with("remove-item", &[("item", name.as_ref().into())]);
            let button = ui.button(format!("{name}  ×"));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &remove));
            if button.hint(&remove).clicked() {
                let others = chosen.iter().filter(|other| *other != country);
                memory.push(Intent::Countries(place, others.cloned().collect()));
            }
        }
        let text = view.texts.say(match (single, chosen.is_empty()) {
            (true, true) => "country-choose",
            (true, false) => "country-change",
            (false, _) => "country-add",
        });
        let config = MenuConfig::new()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .style(theme::menu(view.palette));
        let menu = MenuButton::new(text.as_ref()).config(config);
        let (response, inner) = menu.ui(ui, |ui| {
            access::folded_out(ui, Role::Dialog, question);
            let picked = country_list(ui, view, memory);
            focus::lead_within(ui);
            picked
        });
        let words = [("question", question.into()), ("button", text.into())];
        let name = view.texts.say_with("spoken-button-for", &words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        access::opens(&response, HasPopup::Dialog, inner.is_some());
        if let Some(country) = inner.and_then(|inner| inner.inner) {
            let mut list = if single { Vec::new() } else { chosen.to_vec() };
            if !list.contains(&country) {
                list.push(country);
            }
            memory.push(Intent::Countries(place, list));
            memory.focus.back_to = Some(place); // the button is another widget now: one more country is before it
        }
        response
    });
    access::question(ui.ctx(), row.inner.id, view, place);
    Some(row.inner)
}

/// The searchable list: the field has the focus and is empty at first, Enter takes the first match.
fn country_list(ui: &mut Ui, view: &View, memory: &mut Memory) -> Option<Country> {
    ui.set_width(280.0);
    let opens = is_new(ui);
    if opens {
        memory.typed.clear();
    }
    let name = view.texts.say("country-search");
    let search = field::plain(ui, &mut memory.typed, &name, &name);
    let enter = field::entered(ui, &search);
    if opens {
        search.request_focus();
    }
    let wanted = search_form(&memory.typed);
    let found = found_countries(view, &wanted);
    let none = found.is_empty().then(|| view.texts.say("country-none"));
    if let Some(none) = none.as_ref().filter(|_| search.changed()) {
        announce::say(ui.ctx(), Urgency::Polite, none);
    }
    let mut picked = None;
    let down = search.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown));
    let height = (ui.ctx().content_rect().height() / 2.0 - 64.0).min(320.0);
    focus::within(ui, memory, height, |ui, _| {
        let mut rows = Vec::new();
        ui.set_min_height(height); // with few hits it would be so low that the list jumps to the other side
        if let Some(none) = &none {
            ui.label(none.as_ref());
        }
        for (at, (country, name)) in found.into_iter().enumerate() {
            let row = ui.selectable_label(false, name);
            if down && at == 0 {
                ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None)); // not by egui as well
                row.request_focus();
            }
            if row.clicked() || (enter && picked.is_none() && !wanted.is_empty()) {
                picked = Some(country.clone());
            }
            rows.push(row);
        }
        access::whole(ui, Role::ListBox, &name);
        access::rows(&rows, None);
    });
    if picked.is_some() {
        memory.typed.clear();
        ui.close();
    }
    picked
}

/// The countries whose name holds what is searched for, and after them those that are called so elsewhere.
fn found_countries<'a>(view: &View<'a>, wanted: &str) -> Vec<&'a (Country, String)> {
    let holds = |name: &str| search_form(name).contains(wanted);
    let countries = view.countries.iter();
    let (mut found, others): (Vec<_>, Vec<_>) = countries.partition(|(_, name)| holds(name));
    let is_called = |country| {
        let mut names = text::names_of_country(country).into_iter();
        names.any(|name| holds(&name))
    };
    let others = others.into_iter();
    found.extend(others.filter(|(country, _)| is_called(country)));
    found
}
