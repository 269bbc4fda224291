//! Countries, picked from a list that is searched.

use super::announce::{self, Urgency};
use super::hint::Hint;
use super::pickers::{is_new, search_form};
use super::{Intent, Memory, View, access, field, focus, theme};
use crate::plan::compare::Pick;
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
    let mut led_to = None;
    let row = ui.horizontal_wrapped(|ui| {
        for country in chosen {
            let name = view.texts.country(country);
            let remove = view
                .texts
                .say_with("remove-item", &[("item", name.as_ref().into())]);
            let button = ui.button(format!("{name}  ×"));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &remove));
            if memory.leads_to(place, &Pick::Country(country.clone())) {
                led_to = Some(button.clone());
            }
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
    led_to.or(Some(row.inner))
}

/// The searchable list: the field has the focus and is empty at first, Enter takes the first match, which is marked and
/// spoken.
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
    let searches = !memory.typed.trim().is_empty();
    let mut found = found(view.countries, &memory.typed).peekable();
    let none = view.texts.say("country-none");
    let first = found.peek().map(|(_, name)| name.as_str());
    if searches && search.changed() {
        announce::say(ui.ctx(), Urgency::Polite, first.unwrap_or(&none));
    }
    let takes_first = searches && search.has_focus();
    let mut picked = None;
    let down = search.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown));
    let height = (ui.ctx().content_rect().height() / 2.0 - 64.0).min(320.0);
    focus::within(ui, memory, height, |ui, _| {
        let mut rows = Vec::new();
        ui.set_min_height(height); // with few hits it would be so low that the list jumps to the other side
        if first.is_none() {
            ui.label(none.as_ref());
        }
        for (at, (country, name)) in found.enumerate() {
            let row = ui.selectable_label(takes_first && at == 0, name);
            if down && at == 0 {
                ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None)); // not by egui as well
                row.request_focus();
            }
            if row.clicked() || (enter && picked.is_none() && searches) {
                picked = Some(country.clone());
            }
            rows.push(row);
        }
        access::whole(ui, Role::ListBox, &name);
        access::rows(&rows, takes_first.then_some(0));
    });
    if picked.is_some() {
        memory.typed.clear();
        ui.close();
    }
    picked
}

/// The countries in a name of which the search is found. First those of which one begins with it, so that Enter takes the
/// Netherlands and not the Caribbean ones; of those, first where it is the name that is shown.
pub fn found<'a>(
    countries: &'a [(Country, String)],
    search: &str,
) -> impl Iterator<Item = &'a (Country, String)> + use<'a> {
    let wanted = search_form(search);
    let inside = |name: &str| search_form(name).find(&wanted).map(|at| at > 0);
    let rank = |(country, shown): &(Country, String)| {
        let own = inside(shown).map(|inside| (inside, false));
        if own == Some((false, false)) {
            return own; // no other can come before it
        }
        let names = text::names_of_country(country);
        let words = names.iter().flat_map(|names| names.split(", "));
        let elsewhere = words.filter_map(inside).map(|inside| (inside, true));
        own.into_iter().chain(elsewhere).min()
    };
    let countries = countries.iter();
    let ranked = countries.filter_map(|country| Some((rank(country)?, country)));
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank); // within a rank the order of the names stays
    ranked.into_iter().map(|(_, country)| country)
}
