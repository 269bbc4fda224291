//! The check: ratings with their ingredients, points to mend, points set aside.

use super::{Intent, Memory, View, field, theme};
use crate::check::{Check, Finding, Level, Rating, Weight};
use crate::wording;
use egui::{Color32, RichText, Ui, Vec2};

/// The sign and colour of a weight; always shown with a word beside.
pub fn sign(palette: &theme::Palette, weight: Weight) -> (&'static str, Color32) {
    match weight {
        Weight::Missing => ("■", palette.missing),
        Weight::Improve => ("▲", palette.improve),
        Weight::Hint => ("●", palette.accent),
    }
}

/// Draws the panel.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check) {
    let texts = view.texts;
    ui.label(
        RichText::new(texts.say("check-title"))
            .font(egui::FontId::new(20.0, theme::label().family)),
    );
    ui.add_space(4.0);
    for rating in &check.ratings {
        draw_rating(ui, view, memory, rating);
    }
    ui.separator();
    let open = check
        .findings
        .iter()
        .filter(|finding| finding.dismissed.is_none());
    let count = open.clone().count();
    let key = if count == 0 {
        "check-nothing"
    } else {
        "check-points"
    };
    ui.label(RichText::new(texts.say_with(key, &[("count", count.into())])).font(theme::label()));
    for finding in open {
        draw_finding(ui, view, memory, finding);
    }
    let mut dismissed = check
        .findings
        .iter()
        .filter(|f| f.dismissed.is_some())
        .peekable();
    if dismissed.peek().is_some() {
        ui.add_space(8.0);
        ui.label(RichText::new(texts.say("check-dismissed")).font(theme::label()));
        for finding in dismissed {
            draw_dismissed(ui, view, memory, finding);
        }
    }
}

fn draw_rating(ui: &mut Ui, view: &View, memory: &mut Memory, rating: &Rating) {
    let name = view
        .texts
        .say(&format!("criterion-{}", rating.criterion.code()));
    let level = view.texts.say(&format!("rating-{}", rating.level.code()));
    let (colour, bars) = match rating.level {
        Level::Strong => (view.palette.good, 4),
        Level::Medium => (
            view.palette.improve,
            if rating.share >= 0.65 { 3 } else { 2 },
        ),
        Level::Weak => (view.palette.missing, 1),
    };
    let open = memory.criterion == Some(rating.criterion);
    let row = ui.horizontal(|ui| {
        let (start, _) = ui.allocate_exact_size(Vec2::new(104.0, 24.0), egui::Sense::hover());
        let button =
            egui::Button::new(RichText::new(name.as_ref()).font(theme::help())).frame(false);
        let response = ui.put(start, button);
        for bar in 0..4 {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(20.0, 10.0), egui::Sense::hover());
            ui.painter().rect_filled(
                rect,
                3.0,
                if bar < bars {
                    colour
                } else {
                    view.palette.line
                },
            );
        }
        ui.label(
            RichText::new(level.as_ref())
                .font(theme::help())
                .color(colour),
        );
        response
    });
    let spoken = format!("{name}: {level}");
    row.inner.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::DisclosureTriangle, true, open, &spoken)
    });
    if row.inner.clicked() {
        memory.criterion = (!open).then_some(rating.criterion);
    }
    if open {
        for ingredient in &rating.ingredients {
            let (sign, colour) = if ingredient.passed {
                ("✔", view.palette.good)
            } else {
                sign(view.palette, ingredient.weight)
            };
            let key = format!("rule-{}", ingredient.rule);
            let name = view.texts.attribute(&key, "name").unwrap_or_default();
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(sign).color(colour).font(theme::note()));
                ui.label(RichText::new(name).font(theme::note()));
            });
        }
    }
}

fn draw_finding(ui: &mut Ui, view: &View, memory: &mut Memory, finding: &Finding) {
    let texts = view.texts;
    let (sign, colour) = sign(view.palette, finding.weight);
    let message = wording::finding(texts, finding);
    let place = wording::place_name(texts, view.plan, finding.place);
    let criterion = texts.say(&format!("criterion-{}", finding.criterion.code()));
    let weight = texts.say(&format!("weight-{}", finding.weight.code()));
    let key = (finding.place, finding.rule);
    ui.push_id(key, |ui| {
        theme::card(view.palette).inner_margin(12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(sign).color(colour).font(theme::note()));
                ui.vertical(|ui| {
                    let text = RichText::new(&message)
                        .font(theme::help())
                        .color(view.palette.ink);
                    let button = ui.add(egui::Button::new(text).frame(false).wrap());
                    let spoken = format!("{weight}: {message}");
                    button.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken)
                    });
                    if button.clicked() {
                        memory.push(Intent::Jump(finding.place));
                    }
                    let under = format!("{weight} · {place} · {criterion}");
                    ui.label(
                        RichText::new(under)
                            .font(theme::note())
                            .color(view.palette.muted),
                    );
                    more(ui, view, memory, finding);
                });
            });
        });
    });
}

fn more(ui: &mut Ui, view: &View, memory: &mut Memory, finding: &Finding) {
    let texts = view.texts;
    let key = (finding.place, finding.rule);
    egui::CollapsingHeader::new(RichText::new(texts.say("check-why")).font(theme::note()))
        .id_salt(key)
        .show(ui, |ui| {
            for attribute in ["why", "good"] {
                if let Some(text) = wording::finding_help(texts, finding, attribute) {
                    ui.label(RichText::new(text).font(theme::note()));
                }
            }
            let writing = memory
                .dismissing
                .as_ref()
                .is_some_and(|(p, r, _)| (*p, *r) == key);
            if !writing {
                if ui
                    .small_button(texts.say("check-dismiss").as_ref())
                    .clicked()
                {
                    memory.dismissing = Some((finding.place, finding.rule, String::new()));
                }
                return;
            }
            let Some((_, _, reason)) = memory.dismissing.as_mut() else {
                return;
            };
            let name = texts.say("check-reason");
            field::plain(ui, reason, &name, &name);
            let ready = !reason.trim().is_empty();
            let reason = reason.clone();
            ui.horizontal(|ui| {
                if ui
                    .add_enabled(
                        ready,
                        egui::Button::new(texts.say("check-dismiss-now").as_ref()),
                    )
                    .clicked()
                {
                    memory.push(Intent::Dismiss(Box::new(finding.clone()), reason));
                    memory.dismissing = None;
                }
                if ui.button(texts.say("cancel").as_ref()).clicked() {
                    memory.dismissing = None;
                }
            });
        });
}

fn draw_dismissed(ui: &mut Ui, view: &View, memory: &mut Memory, finding: &Finding) {
    ui.push_id(("dismissed", finding.place, finding.rule), |ui| {
        let message = wording::finding(view.texts, finding);
        ui.label(
            RichText::new(message)
                .font(theme::note())
                .color(view.palette.muted),
        );
        let reason = finding.dismissed.clone().unwrap_or_default();
        let text = view
            .texts
            .say_with("check-your-reason", &[("reason", reason.into())]);
        ui.label(RichText::new(text).font(theme::note()));
        if ui
            .small_button(view.texts.say("check-take-back").as_ref())
            .clicked()
        {
            memory.push(Intent::TakeBack {
                rule: finding.rule.to_owned(),
                place: finding.place.to_string(),
            });
        }
    });
}
