//! Answers that are picked: dates, closed lists, countries, links.

use super::{Intent, Memory, View, field, theme};
use crate::plan::{AnswerMut, Country, Grain, Id, Kind, Place};
use crate::wording;
use egui::{RichText, Ui};

/// A button that opens a small calendar; picks a month or, below it, a day.
pub fn date(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place) {
    let name = view.texts.say("date-pick");
    let span = match view.plan.answer(place) {
        Some(crate::plan::Answer::Date(date)) => date.span(),
        _ => None,
    };
    let button = ui.menu_button("▾", |ui| {
        let id = ui.scope_id().with("year");
        let start = span.map_or(2027, |span| i32::from(span.first.year()));
        let mut year = ui.data(|d| d.get_temp::<i32>(id)).unwrap_or(start);
        ui.horizontal(|ui| {
            if ui.button("−").clicked() {
                year -= 1;
            }
            ui.label(RichText::new(year.to_string()).font(theme::label()));
            if ui.button("+").clicked() {
                year += 1;
            }
        });
        ui.data_mut(|d| d.insert_temp(id, year));
        let picked = months(ui, view, year);
        let month =
            span.filter(|span| i32::from(span.first.year()) == year && span.grain <= Grain::Month);
        let picked = picked.or_else(|| month.and_then(|span| days(ui, span.first)));
        if let Some(text) = picked {
            let caret = text.chars().count();
            memory.push(Intent::Edit {
                place,
                text,
                caret,
                before: caret,
            });
        }
    });
    button
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
}

fn months(ui: &mut Ui, view: &View, year: i32) -> Option<String> {
    let mut picked = None;
    egui::Grid::new("months").num_columns(3).show(ui, |ui| {
        for month in 1..=12_i8 {
            let first = jiff::civil::Date::new(year.try_into().unwrap_or(2027), month, 1);
            let name = first
                .map(|first| view.texts.month(first))
                .unwrap_or_default();
            if ui.button(name).clicked() {
                picked = Some(format!("{year:04}-{month:02}"));
            }
            if month % 3 == 0 {
                ui.end_row();
            }
        }
    });
    picked
}

fn days(ui: &mut Ui, first: jiff::civil::Date) -> Option<String> {
    let mut picked = None;
    egui::Grid::new("days")
        .num_columns(7)
        .min_col_width(28.0)
        .show(ui, |ui| {
            for day in 1..=first.days_in_month() {
                if ui.button(day.to_string()).clicked() {
                    picked = Some(format!("{:04}-{:02}-{day:02}", first.year(), first.month()));
                }
                if day % 7 == 0 {
                    ui.end_row();
                }
            }
        });
    picked
}

/// How the program reads the date; or that it does not.
pub fn date_reading(ui: &mut Ui, view: &View, place: Place) {
    let Some(crate::plan::Answer::Date(date)) = view.plan.answer(place) else {
        return;
    };
    if date.is_empty() {
        return;
    }
    let text = match date.span() {
        Some(_) => view.texts.date(date),
        None => view.texts.say("date-unknown").into_owned(),
    };
    ui.label(
        RichText::new(text)
            .font(theme::note())
            .color(view.palette.muted),
    );
}

/// The closed list behind a place.
pub fn list_name(place: Place) -> &'static str {
    with_answer(place, |answer| match answer {
        AnswerMut::Choice(choice) => choice.list(),
        AnswerMut::Choices(choices) => choices.list(),
        _ => "",
    })
    .unwrap_or_default()
}

/// Looks at the typed answer behind a place, in an empty plan.
fn with_answer<R>(place: Place, look: impl FnOnce(AnswerMut<'_>) -> R) -> Option<R> {
    let mut blank = crate::plan::Plan::default();
    match place.of {
        crate::plan::Of::Item(id) => {
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
pub fn choice(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, label: &egui::Response) {
    let Some(crate::plan::Answer::Choice(chosen)) = view.plan.answer(place) else {
        return;
    };
    let Some((list, codes)) = with_answer(place, |answer| match answer {
        AnswerMut::Choice(choice) => (choice.list(), choice.codes()),
        _ => ("", &[] as &[&str]),
    }) else {
        return;
    };
    let name = |code: &str| view.texts.say(&format!("{list}-{code}"));
    let shown = chosen.map_or_else(|| view.texts.say("choose"), name);
    let combo = egui::ComboBox::from_id_salt(("choice", place))
        .width(320.0)
        .height(400.0)
        .selected_text(shown.as_ref());
    let response = combo.show_ui(ui, |ui| {
        if ui
            .selectable_label(chosen.is_none(), view.texts.say("choose-none").as_ref())
            .clicked()
        {
            memory.push(Intent::Choose(place, None));
        }
        for code in codes {
            if ui
                .selectable_label(chosen == Some(code), name(code).as_ref())
                .clicked()
            {
                memory.push(Intent::Choose(place, Some(code)));
            }
        }
    });
    response.response.labelled_by(label.id);
}

/// Several of a closed list.
pub fn choices(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place) {
    let Some(crate::plan::Answer::Choices(set)) = view.plan.answer(place) else {
        return;
    };
    let list = list_name(place);
    ui.horizontal_wrapped(|ui| {
        for (at, code) in set.codes.iter().enumerate() {
            let mut on = set.bits & (1 << at) != 0;
            if ui
                .checkbox(&mut on, view.texts.say(&format!("{list}-{code}")).as_ref())
                .changed()
            {
                memory.push(Intent::Toggle(place, code));
            }
        }
    });
}

/// Links to items of a list.
pub fn links(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, kind: Kind) {
    let Some(crate::plan::Answer::Links(links)) = view.plan.answer(place) else {
        return;
    };
    let ids: Vec<Id> = view
        .plan
        .ids(kind)
        .into_iter()
        .filter(|id| Some(*id) != place.id())
        .collect();
    if ids.is_empty() {
        ui.label(RichText::new(view.texts.say("links-none")).color(view.palette.muted));
    }
    for id in ids {
        let mut on = links.contains(&id);
        if ui
            .checkbox(&mut on, wording::item_name(view.texts, view.plan, id))
            .changed()
        {
            memory.push(Intent::Link(place, id, on));
        }
    }
}

/// One country or several, from a searchable list.
pub fn countries(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    single: bool,
    label: &egui::Response,
) {
    let Some(crate::plan::Answer::Countries(chosen)) = view.plan.answer(place) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        for country in chosen {
            let name = view.texts.country(country);
            let remove = view
                .texts
                .say_with("remove-item", &[("item", name.as_ref().into())]);
            if ui
                .button(format!("{name}  ×"))
                .on_hover_text(remove)
                .clicked()
            {
                let list = chosen
                    .iter()
                    .filter(|other| *other != country)
                    .cloned()
                    .collect();
                memory.push(Intent::Countries(place, list));
            }
        }
        let text = view.texts.say(if single {
            "country-choose"
        } else {
            "country-add"
        });
        let config = egui::containers::menu::MenuConfig::new()
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
        let menu = egui::containers::menu::MenuButton::new(text.as_ref()).config(config);
        let (response, inner) = menu.ui(ui, |ui| country_list(ui, view, memory));
        let _ = response.labelled_by(label.id);
        if let Some(country) = inner.and_then(|inner| inner.inner) {
            let mut list = if single { Vec::new() } else { chosen.to_vec() };
            if !list.contains(&country) {
                list.push(country);
            }
            memory.push(Intent::Countries(place, list));
        }
    });
}

fn country_list(ui: &mut Ui, view: &View, memory: &mut Memory) -> Option<Country> {
    ui.set_width(280.0);
    let name = view.texts.say("country-search");
    field::plain(ui, &mut memory.typed, &name, &name).request_focus();
    let wanted = memory.typed.to_lowercase();
    let mut names = view.texts.countries();
    names.retain(|(_, name)| wanted.is_empty() || name.to_lowercase().contains(&wanted));
    let mut picked = None;
    egui::ScrollArea::vertical()
        .max_height(320.0)
        .show(ui, |ui| {
            for (country, name) in names {
                if ui.selectable_label(false, name).clicked() {
                    picked = Some(country);
                }
            }
        });
    if picked.is_some() {
        memory.typed.clear();
        ui.close();
    }
    picked
}
