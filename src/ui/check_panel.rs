//! The check: ratings with their ingredients, points to mend, points set aside.

use super::{Intent, Memory, View, field, theme};
use crate::check::{Check, Finding, Level, Rating, Weight};
use crate::command::Command;
use crate::wording;
use egui::{
    Align, Align2, Button, Color32, FontId, Frame, Label, Layout, Margin, Pos2, Rect, RichText,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

/// Height of the row of a rating.
const RATING: f32 = 34.0;

/// The sign and colour of a weight; always shown with a word beside.
pub fn sign(palette: &theme::Palette, weight: Weight) -> (&'static str, Color32) {
    match weight {
        Weight::Missing => ("■", palette.missing),
        Weight::Improve => ("▲", palette.improve),
        Weight::Hint => ("●", palette.accent),
    }
}

/// Draws the head of the panel, which stays when the rest scrolls.
pub fn title(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.horizontal(|ui| {
        theme::heading(ui, &view.texts.say("check-title"), theme::subtitle());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = view.texts.say("check-close");
            let button =
                ui.add(Button::new(RichText::new("×").size(20.0)).frame_when_inactive(false));
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
            if button.on_hover_text(name.as_ref()).clicked() {
                memory.push(Intent::Run(Command::Check));
            }
        });
    });
    ui.add_space(4.0);
}

/// Draws the panel below its head.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check) {
    let texts = view.texts;
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

/// A criterion with its rating, and what it is made of if that is unfolded.
pub fn draw_rating(ui: &mut Ui, view: &View, memory: &mut Memory, rating: &Rating) {
    let texts = view.texts;
    let name = texts.say(&format!("criterion-{}", rating.criterion.code()));
    let level = texts.say(&format!("rating-{}", rating.level.code()));
    let open = memory.criterion == Some(rating.criterion);
    let size = Vec2::new(ui.available_width(), RATING);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = format!("{name}: {level}");
    response
        .widget_info(|| WidgetInfo::selected(egui::Role::DisclosureTriangle, true, open, &spoken));
    if response.clicked() {
        memory.criterion = (!open).then_some(rating.criterion);
    }
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 6.0, view.palette.soft);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
    }
    let (colour, filled) = bars(view.palette, rating);
    let middle = rect.center().y;
    let text = |x: f32, text: String, font: FontId, colour: Color32| {
        let at = Pos2::new(rect.left() + x, middle);
        painter.text(at, Align2::LEFT_CENTER, text, font, colour)
    };
    let sign = if open { "▼" } else { "▶" };
    text(6.0, sign.to_owned(), theme::sign(), view.palette.muted);
    let end = text(22.0, name.into_owned(), theme::help(), view.palette.ink).right() - rect.left();
    let mut x = end.max(108.0) + 8.0;
    for bar in 0..4 {
        let at = Pos2::new(rect.left() + x, middle);
        let shape = Rect::from_center_size(at + Vec2::new(10.0, 0.0), Vec2::new(20.0, 10.0));
        if bar < filled {
            painter.rect_filled(shape, 3.0, colour);
        } else {
            let stroke = Stroke::new(1.0, view.palette.border);
            painter.rect_stroke(shape, 3.0, stroke, StrokeKind::Inside);
        }
        x += 25.0;
    }
    text(x + 4.0, level.into_owned(), theme::help(), colour);
    if open {
        draw_ingredients(ui, view, rating);
    }
}

/// The colour of a rating and how many of its four bars are filled.
fn bars(palette: &theme::Palette, rating: &Rating) -> (Color32, usize) {
    match rating.level {
        Level::Strong => (palette.good, 4),
        Level::Medium if rating.share >= 0.65 => (palette.improve, 3),
        Level::Medium => (palette.improve, 2),
        Level::Weak => (palette.missing, 1),
    }
}

/// What a rating is made of: each rule that applied, passed or not.
fn draw_ingredients(ui: &mut Ui, view: &View, rating: &Rating) {
    let frame = Frame::new().inner_margin(Margin {
        left: 22,
        bottom: 8,
        ..Margin::ZERO
    });
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if rating.ingredients.is_empty() {
            let none = RichText::new(view.texts.say("check-no-ingredient")).font(theme::note());
            ui.label(none.color(view.palette.muted));
        }
        for ingredient in &rating.ingredients {
            let (sign, colour, state) = if ingredient.passed {
                ("✔", view.palette.good, "check-passed".to_owned())
            } else {
                let (sign, colour) = sign(view.palette, ingredient.weight);
                (sign, colour, format!("weight-{}", ingredient.weight.code()))
            };
            let key = format!("rule-{}", ingredient.rule);
            let name = view.texts.attribute(&key, "name").unwrap_or_default();
            let spoken = format!("{}: {name}", view.texts.say(&state));
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(sign).color(colour).font(theme::note()));
                let label = ui.add(Label::new(RichText::new(name).font(theme::note())).wrap());
                label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
            });
        }
    });
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
                    ui.spacing_mut().item_spacing.y = 6.0;
                    let button = link(ui, Button::new(text).wrap());
                    let spoken = format!("{weight}: {message}");
                    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
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

/// A button that looks like the text around it until it is pointed at or has the focus.
fn link(ui: &mut Ui, button: Button) -> egui::Response {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.add(button.frame_when_inactive(false))
    })
    .inner
}

/// Why it matters and what helps, folded out; there a point can be set aside.
fn more(ui: &mut Ui, view: &View, memory: &mut Memory, finding: &Finding) {
    let texts = view.texts;
    let key = (finding.place, finding.rule);
    let open = memory.explained == Some(key);
    let text = RichText::new(texts.say("check-why")).font(theme::note());
    let response = link(ui, Button::new(text.color(view.palette.accent)));
    let name = format!(
        "{}: {}",
        texts.say("check-why"),
        wording::finding(texts, finding)
    );
    response
        .widget_info(|| WidgetInfo::selected(egui::Role::DisclosureTriangle, true, open, &name));
    if response.clicked() {
        memory.explained = (!open).then_some(key);
    }
    if !open {
        return;
    }
    for attribute in ["why", "good"] {
        if let Some(text) = wording::finding_help(texts, finding, attribute) {
            ui.label(RichText::new(text).font(theme::note()));
        }
    }
    match memory.dismissing.take() {
        Some((place, rule, reason)) if (place, rule) == key => {
            give_reason(ui, view, memory, finding, reason);
        }
        other => {
            memory.dismissing = other;
            if ui.button(texts.say("check-dismiss").as_ref()).clicked() {
                memory.dismissing = Some((finding.place, finding.rule, String::new()));
            }
        }
    }
}

fn give_reason(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    finding: &Finding,
    mut reason: String,
) {
    let texts = view.texts;
    let name = texts.say("check-reason");
    let field = field::plain(ui, &mut reason, &name, &name);
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus(); // the button that led here is gone
    }
    let ready = !reason.trim().is_empty();
    let mut over = false;
    ui.horizontal_wrapped(|ui| {
        let now = Button::new(texts.say("check-dismiss-now").into_owned());
        if ui.add_enabled(ready, now).clicked() || (ready && enter) {
            memory.push(Intent::Dismiss(Box::new(finding.clone()), reason.clone()));
            over = true;
        }
        over |= ui.button(texts.say("cancel").as_ref()).clicked();
    });
    if !over {
        memory.dismissing = Some((finding.place, finding.rule, reason));
    }
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
            .button(view.texts.say("check-take-back").as_ref())
            .clicked()
        {
            memory.push(Intent::TakeBack {
                rule: finding.rule.to_owned(),
                place: finding.place.to_string(),
            });
        }
    });
}
