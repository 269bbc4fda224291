//! How long an answer is, compared with how long it may be: in words, with a sign, and as a bar.

use super::Act;
use super::card::Card;
use crate::answers::{self, AnswerState, FormEntry, Sheet};
use crate::plan::{Place, WHOLE_FORM};
use crate::ui::{Intent, Memory, View, access, field, theme};
use egui::{Color32, Rect, RichText, Sense, Ui, Vec2};

/// Width of the field for a limit.
const WIDTH: f32 = 96.0;
/// Height of the bar.
const BAR: f32 = 6.0;

/// Draws count, limit and bar.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let entry = card.entry;
    if entry.state != AnswerState::Empty || entry.own.is_some() {
        let (sign, words, colour) = state(view, entry);
        let length = answers::length(entry, view.texts);
        let text = match words.as_str() {
            "" => length,
            words => format!("{sign} {words} · {length}"),
        };
        ui.label(
            RichText::new(text.trim_start())
                .font(theme::help())
                .color(colour),
        );
        if let Some(limit) = entry.limit {
            bar(
                ui,
                view,
                entry.count.most as f32 / limit.max(1) as f32,
                colour,
            );
        }
    }
    short_note(ui, view, entry);
    own(ui, view, memory, card);
}

/// The limit of an answer, and that it is passed, as a screen reader says it of the fields of the answer.
pub(super) fn spoken(view: &View, entry: &FormEntry) -> String {
    let Some(limit) = entry.limit else {
        return String::new();
    };
    let key = match entry.state {
        AnswerState::Over => "spoken-over-limit",
        _ => "spoken-limit",
    };
    let limit = view.texts.number(limit as f64);
    view.texts.say_with(key, &[("advised", limit.into())])
}

/// How far the answer is: sign, words, colour.
fn state(view: &View, entry: &FormEntry) -> (&'static str, String, Color32) {
    let palette = view.palette;
    let say = |key: &str| view.texts.say(key).into_owned();
    match entry.state {
        AnswerState::Empty | AnswerState::ByHand => ("", say("form-empty"), palette.muted),
        AnswerState::Fits if entry.limit.is_none() => {
            let sheet = view.answers.filter(|sheet| sheet.form.has_limits());
            // Where no question of the form has one, the page says so once.
            let words = sheet.map_or_else(String::new, |_| say("answers-state-fits-unknown"));
            ("", words, palette.muted)
        }
        AnswerState::Fits => ("✔", say("answers-state-fits"), palette.good),
        AnswerState::Near => ("●", say("answers-state-near"), palette.improve),
        AnswerState::PerhapsOver => ("▲", say("answers-state-perhaps-over"), palette.improve),
        AnswerState::Over => {
            let over = entry.count.least.saturating_sub(entry.limit.unwrap_or(0));
            let over = view.texts.number(over as f64);
            let over = view
                .texts
                .say_with("answers-state-over", &[("over", over.into())]);
            ("■", over, palette.missing)
        }
    }
}

fn bar(ui: &mut Ui, view: &View, share: f32, colour: Color32) {
    let size = Vec2::new(ui.available_width(), BAR);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 3.0, view.palette.line);
    let width = rect.width() * share.clamp(0.0, 1.0);
    let filled = Rect::from_min_size(rect.min, Vec2::new(width, BAR));
    painter.rect_filled(filled, 3.0, colour);
}

/// Where the limit comes from, in a few words.
fn short_note(ui: &mut Ui, view: &View, entry: &FormEntry) {
    let Some(sheet) = view.answers else { return };
    let note = match &entry.question.limit {
        _ if entry.is_own_limit => return, // stands below in its field
        Some(limit) => {
            let words = answers::rests_on(
                view.texts,
                "answers-limit-short",
                sheet.form,
                limit.grade,
                &limit.source,
            );
            match entry.state {
                // Nothing is counted yet, so the limit itself has to be said.
                AnswerState::Empty => format!("{} · {words}", answers::length(entry, view.texts)),
                _ => words,
            }
        }
        None if entry.limit.is_some() => view.texts.say("answers-limit-of-form").into_owned(),
        None => return,
    };
    let note = RichText::new(note).font(theme::note());
    ui.label(note.color(view.palette.muted));
}

/// The whole source of the limit, and what other sources say.
pub(super) fn explain(ui: &mut Ui, view: &View, entry: &FormEntry) {
    let texts = view.texts;
    let Some(sheet) = view.answers.filter(|_| entry.question.kind.is_written()) else {
        return;
    };
    let mut lines = Vec::new();
    match &entry.question.limit {
        Some(limit) => lines.push(answers::rests_on(
            texts,
            "answers-limit",
            sheet.form,
            limit.grade,
            &limit.source,
        )),
        None if sheet.form.has_limits() => {
            lines.push(texts.say("answers-limit-unknown").into_owned());
        }
        None => {}
    }
    if !entry.question.seen.is_empty() {
        let numbers = entry.question.seen.iter();
        let numbers: Vec<String> = numbers.map(|n| texts.number(f64::from(*n))).collect();
        let values = [("numbers", numbers.join(", ").into())];
        lines.push(texts.say_with("answers-limit-seen", &values));
    }
    if let Some(differs) = sheet.form.difference(&entry.question.id) {
        lines.push(answers::rests_on(
            texts,
            "answers-differs",
            sheet.form,
            differs.grade,
            &differs.source,
        ));
    }
    let counting = &sheet.form.counting;
    lines.push(answers::rests_on(
        texts,
        "answers-counting",
        sheet.form,
        counting.grade,
        &counting.source,
    ));
    for line in lines {
        let line = RichText::new(line).font(theme::note());
        ui.label(line.color(view.palette.muted));
    }
}

/// The person's own limit, if it is set or being set.
fn own(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let Some(id) = card.entry.record else { return };
    let place = Place::item(id, "limit");
    let is_set = !view.plan.words(place).is_empty();
    if !is_set && !memory.answers.limits.contains(card.key) {
        return;
    }
    let spoken = card.spoken(view, "answers-limit-set-for");
    ui.horizontal(|ui| {
        let words = view.texts.say("answers-limit-own");
        let label = ui.label(RichText::new(words).font(theme::help()));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_value(spoken));
        let look = field::Look {
            lines: 1,
            width: WIDTH,
        };
        let field = field::edit(ui, view, memory, place, look, &label);
        access::describe(&field, &self::spoken(view, card.entry));
    });
    field::finding(ui, view, place);
}

/// What is said once of a form of which no limit is known, and the person's own limit for all of its answers.
pub(super) fn of_form(ui: &mut Ui, view: &View, memory: &mut Memory, sheet: &Sheet) {
    let texts = view.texts;
    if !sheet.form.has_limits() {
        let unknown = texts.say("answers-limits-unknown");
        ui.label(RichText::new(format!("● {unknown}")).font(theme::help()));
    }
    let record = view.plan.form_answer(&sheet.form.id, WHOLE_FORM, None);
    let place = record.map(|record| Place::item(record.id, "limit"));
    let is_set = place.is_some_and(|place| !view.plan.words(place).is_empty());
    let shown = place.filter(|_| is_set || memory.answers.form_limit);
    ui.horizontal_wrapped(|ui| {
        if let Some(place) = shown {
            let words = texts.say("answers-form-limit-own");
            let label = ui.label(RichText::new(words).font(theme::help()));
            let look = field::Look {
                lines: 1,
                width: WIDTH,
            };
            field::edit(ui, view, memory, place, look, &label);
        }
        let (key, act) = if is_set {
            ("answers-form-limit-back", Act::RemoveFormLimit)
        } else {
            ("answers-form-limit-set", Act::SetFormLimit)
        };
        let words = RichText::new(texts.say(key)).font(theme::help());
        if (is_set || shown.is_none()) && ui.button(words).clicked() {
            memory.push(Intent::Answers(act));
        }
    });
}
