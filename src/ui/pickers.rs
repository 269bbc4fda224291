//! Answers that are picked: closed lists, countries, links. Each picker gives back its main widget.

use super::{Intent, Memory, View, field};
use crate::plan::{Answer, AnswerMut, Country, Kind, Language, Listed, Of, Place, Plan};
use crate::wording;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, Response, RichText, Ui};
use unicode_normalization::UnicodeNormalization;

/// Looks at the typed answer behind a place, in an empty plan.
fn with_answer<R>(place: Place, look: impl FnOnce(AnswerMut<'_>) -> R) -> Option<R> {
    let mut blank = Plan::default();
    match place.of {
        Of::Item(id) => {
            let parent = (id.kind == Kind::Indicator)
                .then(|| blank.add(Kind::Goal, None))
                .flatten();
            let item = blank.add(id.kind, parent)?;
            blank.answer_mut(Place::item(item, place.field)).map(look)
        }
        _ => blank.answer_mut(place).map(look),
    }
}

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
    let (list, codes) = with_answer(place, |answer| match answer {
        AnswerMut::Choice(choice) => (choice.list(), choice.codes()),
        _ => ("", &[] as &[&str]),
    })?;
    let name = |code: &str| view.texts.say(&format!("{list}-{code}"));
    let shown = chosen.map_or_else(|| view.texts.say("choose"), name);
    let mut codes = codes.to_vec();
    if list == Language::LIST {
        codes.sort_by(|a, b| view.texts.compare(&name(a), &name(b)));
    }
    let width = ui.available_width().min(320.0);
    let combo = egui::ComboBox::from_id_salt(("choice", place))
        .width(width)
        .height(400.0)
        .selected_text(shown.as_ref());
    let response = combo.show_ui(ui, |ui| {
        let mut picked = None;
        let none = view.texts.say("choose-none").into_owned();
        let rows = codes
            .iter()
            .map(|code| (Some(*code), name(code).into_owned()));
        for (code, name) in std::iter::once((None, none)).chain(rows) {
            let row = ui.selectable_label(chosen == code, name);
            if chosen == code && is_new(ui) {
                row.request_focus();
            }
            if row.clicked() {
                picked = Some(code);
            }
        }
        if let Some(code) = picked {
            memory.push(Intent::Choose(place, code));
            ui.close();
        }
        picked.is_some()
    });
    let main = response.response.labelled_by(label.id);
    if response.inner == Some(true) {
        main.request_focus();
    }
    Some(main)
}

/// True in the first frame of an opened list: the keyboard then starts at what is chosen.
fn is_new(ui: &Ui) -> bool {
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
    let list = place.closed_list();
    let mut first = None;
    for (at, code) in set.codes.iter().enumerate() {
        let mut on = set.bits & (1 << at) != 0;
        let name = view.texts.say(&format!("{list}-{code}"));
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
    label: &Response,
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
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &remove));
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
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let menu = MenuButton::new(text.as_ref()).config(config);
        let (response, inner) = menu.ui(ui, |ui| country_list(ui, view, memory));
        if let Some(country) = inner.and_then(|inner| inner.inner) {
            let mut list = if single { Vec::new() } else { chosen.to_vec() };
            if !list.contains(&country) {
                list.push(country);
            }
            memory.push(Intent::Countries(place, list));
        }
        response
    });
    Some(row.inner.labelled_by(label.id))
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
    egui::ScrollArea::vertical()
        .max_height(320.0)
        .show(ui, |ui| {
            for (country, name) in found {
                let clicked = ui.selectable_label(false, name).clicked();
                if clicked || (enter && picked.is_none() && !wanted.is_empty()) {
                    picked = Some(country.clone());
                }
            }
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
