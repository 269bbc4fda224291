//! What key action 1 would pay, activity by activity.

use super::super::{Memory, View, long, theme};
use super::{Outlook, card, choose, note, to_place};
use crate::catalogue::grant::{ActivityGrant, Estimate, GrantItem};
use crate::plan::{Id, Of, Place};
use crate::wording::{self, funding};
use egui::{Align, Layout, RichText, Ui};

/// Draws the agency, the sum and a card for each activity.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, outlook: &Outlook) {
    let texts = view.texts;
    let catalogue = view.facts.catalogue;
    let Some(estimate) = &outlook.estimate else {
        return;
    };
    let name = |id: &str| texts.say(&format!("agency-{id}")).into_owned();
    let agencies = catalogue.rates.agencies.iter();
    let rows: Vec<_> = agencies
        .map(|agency| (agency.id.clone(), name(&agency.id)))
        .collect();
    let agency = estimate
        .agency
        .map(|agency| name(&agency.id))
        .unwrap_or_default();
    let place = Place::new(Of::Funding, "agency");
    choose(
        ui,
        memory,
        place,
        &texts.say("q-funding-agency"),
        &agency,
        &rows,
    );
    if let Some(help) = texts.attribute("q-funding-agency", "help") {
        note(ui, view, help);
    }
    let values = [
        ("agency", agency.into()),
        ("call", outlook.call.to_string().into()),
    ];
    ui.label(texts.say_with("estimate-intro", &values));
    if view.plan.funding.start.first().is_none() {
        ui.label(texts.say("estimate-no-start").as_ref());
        let place = Place::new(Of::Funding, "start");
        let question = texts.say("q-funding-start").into_owned();
        let words = texts.say_with("funding-answer", &[("question", question.into())]);
        to_place(ui, memory, place, &words);
    }
    ui.add_space(8.0);
    if estimate.lines.is_empty() {
        ui.label(texts.say("estimate-none").as_ref());
    } else {
        draw_sum(ui, view, estimate);
    }
    let is_long = estimate.lines.len() >= long::MANY;
    for line in &estimate.lines {
        let key = ("estimate", line.activity);
        if is_long && memory.heights.skip(ui, key).is_some() {
            continue;
        }
        let shown = ui.push_id(line.activity, |ui| {
            card(ui, view, |ui| draw_line(ui, view, memory, line));
        });
        memory.heights.note(ui, key, shown.response.rect);
    }
    draw_outside(ui, view, memory, &outlook.outside);
    ui.add_space(8.0);
    note(ui, view, texts.say("estimate-cost"));
    note(ui, view, funding::legend(texts));
}

fn draw_sum(ui: &mut Ui, view: &View, estimate: &Estimate) {
    let texts = view.texts;
    let sum = funding::money_so_far(texts, estimate.sum(), estimate.is_partial());
    ui.horizontal_wrapped(|ui| {
        theme::heading(ui, &texts.say("estimate-sum"), theme::subtitle());
        ui.label(
            RichText::new(sum)
                .font(theme::subtitle())
                .color(view.palette.accent),
        );
    });
    if estimate.is_partial() {
        note(ui, view, texts.say("estimate-partial"));
    }
    ui.add_space(4.0);
}

fn draw_line(ui: &mut Ui, view: &View, memory: &mut Memory, line: &ActivityGrant) {
    let texts = view.texts;
    let name = wording::item_name(texts, view.plan, line.activity);
    theme::heading(ui, &name, theme::label());
    for (at, item) in line.items.iter().enumerate() {
        ui.push_id(at, |ui| draw_item(ui, view, item));
    }
    let sum = funding::money_so_far(texts, line.sum(), line.is_partial());
    ui.separator();
    two(
        ui,
        |ui| {
            ui.label(RichText::new(sum).font(theme::label()));
        },
        |ui| {
            ui.label(RichText::new(texts.say("estimate-activity-sum")).font(theme::label()));
        },
    );
    if line.missing.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (place, lack) in &line.missing {
            let question = texts.say(lack.key()).into_owned();
            let words = texts.say_with("funding-answer", &[("question", question.into())]);
            to_place(ui, memory, *place, &words);
        }
    });
}

/// What it is and how it is worked out on the left, the sum on the right, the rates below.
fn draw_item(ui: &mut Ui, view: &View, item: &GrantItem) {
    let texts = view.texts;
    let steps: Vec<String> = item
        .steps
        .iter()
        .map(|step| funding::step(texts, step))
        .collect();
    let sum = match item.sum {
        Some(sum) => funding::money(texts, sum),
        None => texts.say("estimate-unknown").into_owned(),
    };
    ui.add_space(2.0);
    two(
        ui,
        |ui| {
            ui.label(sum);
        },
        |ui| {
            let category = texts.say(item.category.key());
            let words = match steps.join(" + ") {
                none if none.is_empty() => category.into_owned(),
                how => format!("{category}: {how}"),
            };
            ui.add(egui::Label::new(words).wrap());
        },
    );
    note(ui, view, funding::rates_of(texts, item));
}

/// Something on the right, and the rest of the row on the left.
fn two(ui: &mut Ui, right: impl FnOnce(&mut Ui), left: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        right(ui);
        ui.with_layout(Layout::left_to_right(Align::TOP), left);
    });
}

/// The activities that would be paid, but not in this project.
fn draw_outside(ui: &mut Ui, view: &View, memory: &mut Memory, outside: &[Id]) {
    if outside.is_empty() {
        return;
    }
    ui.add_space(8.0);
    theme::heading(ui, &view.texts.say("estimate-outside"), theme::label());
    for id in outside {
        let key = ("outside", *id);
        if outside.len() >= long::MANY && memory.heights.skip(ui, key).is_some() {
            continue;
        }
        let name = wording::item_name(view.texts, view.plan, *id);
        let shown = ui.label(RichText::new(name).color(view.palette.muted));
        memory.heights.note(ui, key, shown.rect);
    }
}
