//! Answers that are picked: closed lists, countries, links. Each picker gives back its main widget.

use super::{Intent, Memory, View, access, field, focus, theme};
use crate::plan::{Answer, Country, Kind, Language, Listed, Place};
use crate::wording;
use egui::accesskit::{HasPopup, Role};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{ComboBox, PopupCloseBehavior, Response, RichText, Ui, WidgetInfo};
use unicode_normalization::UnicodeNormalization;

/// One of a closed list.
pub fn choice(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    label: &Response,
) -> Option<Response> {
    let Some(Answer::Choice(chosen)) = view.plan.answer(place) else {
        return None;
    };
    let name = |code: &str| view.texts.say(&chosen.list.key(code));
    let shown = chosen.code.map_or_else(|| view.texts.say("choose"), name);
    let mut codes = chosen.list.codes.to_vec();
    if chosen.list == Language::LIST {
        codes.sort_by(|a, b| view.texts.compare(&name(a), &name(b)));
    }
    let width = ui.available_width().min(320.0);
    let combo = ComboBox::from_id_salt(("choice", place))
        .width(width)
        .height(400.0)
        .selected_text(shown.as_ref());
    let codes: Vec<Option<&str>> = [None]
        .into_iter()
        .chain(codes.into_iter().map(Some))
        .collect();
    let names = codes.iter().map(|code| match code {
        Some(code) => name(code).into_owned(),
        None => view.texts.say("choose-none").into_owned(),
    });
    let names: Vec<String> = names.collect();
    let at = codes.iter().position(|code| *code == chosen.code);
    let (main, picked) = list(ui, combo, &names, at);
    if let Some(code) = picked.and_then(|at| codes.get(at)) {
        memory.push(Intent::Choose(place, *code));
    }
    access::question(ui.ctx(), main.id, view, place);
    Some(main.labelled_by(label.id))
}

/// A list that folds out, with the position of the row that was picked. The keyboard starts at what is chosen; a
/// letter leads to the next row that begins with it.
pub fn list(
    ui: &mut Ui,
    combo: ComboBox,
    names: &[String],
    chosen: Option<usize>,
) -> (Response, Option<usize>) {
    let shown = combo.show_ui(ui, |ui| {
        let rows = names.iter().enumerate();
        let rows = rows.map(|(at, name)| ui.selectable_label(chosen == Some(at), name));
        let rows: Vec<Response> = rows.collect();
        access::rows(&rows, chosen);
        let start = is_new(ui).then(|| chosen.unwrap_or(0));
        let next = start.or_else(|| typed(ui, names, rows.iter().position(Response::has_focus)));
        if let Some(row) = next.and_then(|at| rows.get(at)) {
            row.request_focus();
            row.scroll_to_me(None);
        }
        let picked = rows.iter().position(Response::clicked);
        if picked.is_some() {
            ui.close();
        }
        picked
    });
    let open = shown.inner.is_some();
    let value = chosen.and_then(|at| names.get(at));
    access::combo(ui, &shown.response, open, value.map_or("", String::as_str));
    let picked = shown.inner.flatten();
    if picked.is_some() {
        shown.response.request_focus();
    }
    (shown.response, picked)
}

/// The next name that begins with the letter that was typed, from the one that has the focus on.
fn typed(ui: &Ui, names: &[String], from: Option<usize>) -> Option<usize> {
    let letter = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            egui::Event::Text(text) => Some(search_form(text)),
            _ => None,
        })
    });
    let letter = letter.filter(|letter| !letter.is_empty())?;
    let after = from.map_or(0, |at| at + 1);
    let mut order = (after..names.len()).chain(0..after);
    order.find(|at| search_form(&names[*at]).starts_with(&letter))
}

/// True in the first frame of an opened list: the keyboard then starts at what is chosen.
fn is_new(ui: &Ui) -> bool {
    if ui.is_sizing_pass() {
        return false; // nothing can have the focus yet
    }
    let id = ui.layer_id().id.with("seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let seen = ui.data_mut(|data| data.get_temp::<u64>(id).replace(pass));
    ui.data_mut(|data| data.insert_temp(id, pass));
    seen.is_none_or(|seen| pass > seen + 1)
}

/// Several of a closed list.
pub fn choices(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place) -> Option<Response> {
    let Some(Answer::Choices(set)) = view.plan.answer(place) else {
        return None;
    };
    let mut first = None;
    for (at, code) in set.list.codes.iter().enumerate() {
        let mut on = set.bits & (1 << at) != 0;
        let name = view.texts.say(&set.list.key(code));
        let response = ui.checkbox(&mut on, name.as_ref());
        if response.changed() {
            memory.push(Intent::Toggle(place, code));
        }
        first.get_or_insert(response);
    }
    first
}

/// Links to items of a list.
pub fn links(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    kind: Kind,
) -> Option<Response> {
    let Some(Answer::Links(links)) = view.plan.answer(place) else {
        return None;
    };
    let mut first = None;
    for (at, (id, _)) in view.plan.records(kind).into_iter().enumerate() {
        if Some(id) == place.id() {
            continue;
        }
        let mut on = links.contains(&id);
        let name = wording::item_name_at(view.texts, view.plan, id, at + 1);
        let response = ui.checkbox(&mut on, name);
        if response.changed() {
            memory.push(Intent::Link(place, id, on));
        }
        first.get_or_insert(response);
    }
    if first.is_none() {
        let none = view.texts.say(&format!("links-none-{}", kind.name()));
        ui.label(RichText::new(none).color(view.palette.muted));
    }
    first
}

/// One country or several, from a searchable list.
pub fn countries(
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
            if button.on_hover_text(&remove).clicked() {
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
            country_list(ui, view, memory)
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

/// The searchable list: the field has the focus, Enter takes the first match.
fn country_list(ui: &mut Ui, view: &View, memory: &mut Memory) -> Option<Country> {
    ui.set_width(280.0);
    let name = view.texts.say("country-search");
    let search = field::plain(ui, &mut memory.typed, &name, &name);
    let enter = search.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if is_new(ui) {
        search.request_focus();
    }
    let wanted = search_form(&memory.typed);
    let found = view
        .countries
        .iter()
        .filter(|(_, name)| search_form(name).contains(&wanted));
    let mut picked = None;
    let down = search.has_focus()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown));
    let height = (ui.ctx().content_rect().height() / 2.0 - 64.0).min(320.0);
    focus::within(ui, memory, height, |ui, _| {
        let mut rows = Vec::new();
        ui.set_min_height(height); // with few hits it would be so low that the list jumps to the other side
        for (at, (country, name)) in found.enumerate() {
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

/// A name as it is searched: small letters without accents.
fn search_form(name: &str) -> String {
    let plain = name
        .trim()
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    plain.flat_map(char::to_lowercase).collect()
}
