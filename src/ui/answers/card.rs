//! One answer of a form: what is asked, what is answered, how long it is, and what can be done with it.

use super::{Act, Key, key, limit, table};
use crate::answers::{AnswerState, FormEntry, OwnText};
use crate::catalogue::forms::Wants;
use crate::plan::{Kind, Place};
use crate::ui::link::link;
use crate::ui::{Intent, Memory, View, access, field, theme, versions};
use crate::wording;
use egui::{Align, Button, Frame, Response, RichText, Ui, WidgetInfo};

/// The most places that an answer comes from that are shown one by one.
const MOST_SOURCES: usize = 6;

/// An answer with what names it.
pub(super) struct Card<'a> {
    /// Its position in the sheet.
    pub(super) at: usize,
    /// The answer.
    pub(super) entry: &'a FormEntry,
    /// What it is remembered by.
    pub(super) key: &'a Key,
    /// "122.8 · What this objective is to achieve".
    pub(super) name: String,
}

impl Card<'_> {
    /// What a widget says to a screen reader: its words and the question.
    pub(super) fn spoken(&self, view: &View, key: &str) -> String {
        let question = [("question", self.name.as_str().into())];
        view.texts.say_with(key, &question)
    }
}

/// Draws an answer.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let frame = theme::card(view.palette).inner_margin(egui::Margin::symmetric(18, 12));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        access::whole(ui, egui::Role::Group, &card.name);
        ask(ui, view, memory, card);
        let main = answer(ui, view, memory, card);
        ui.add_space(2.0);
        let first = buttons(ui, view, memory, card);
        from(ui, view, memory, card.entry);
        main.or(first)
    });
    if memory.answers.next.as_ref() == Some(card.key) {
        memory.answers.next = None;
        if let Some(first) = shown.inner {
            first.request_focus();
        }
        ui.scroll_to_rect(shown.response.rect, Some(Align::Min));
    }
}

/// The place in the form, our wording, and what is wanted.
fn ask(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let (texts, entry) = (view.texts, card.entry);
    let asked = entry.question.key();
    ui.label(RichText::new(texts.say(&asked)).font(theme::label()));
    let open = memory.answers.helped.contains(card.key);
    let sign = if open { "▼" } else { "▶" };
    let sign = RichText::new(sign).font(theme::sign());
    let text = RichText::new(texts.say("answers-wants")).font(theme::note());
    let button = Button::new((
        sign.color(view.palette.muted),
        text.color(view.palette.accent),
    ));
    let number = match entry.about {
        Some(id) => {
            let item = wording::item_number(texts, view.plan, id);
            format!("{} · {item}", entry.question.id)
        }
        None => entry.question.id.clone(),
    };
    let number = RichText::new(number)
        .font(theme::note())
        .color(view.palette.muted);
    let response = ui.horizontal(|ui| {
        ui.label(number);
        ui.spacing_mut().interact_size.y = theme::TARGET;
        ui.spacing_mut().button_padding.y = 0.0;
        ui.add(button.frame_when_inactive(false))
    });
    let response = response.inner;
    let spoken = card.spoken(view, "answers-wants-for");
    if access::unfolds(&response, open, &spoken) && !memory.answers.helped.remove(card.key) {
        memory.answers.helped.insert(card.key.clone());
    }
    if open {
        theme::unfolded(view.palette).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let wants = texts.attribute(&asked, "wants");
            let wants = wants.unwrap_or_default();
            access::describe(&response, &wants);
            ui.label(RichText::new(wants).font(theme::help()));
            limit::explain(ui, view, entry);
        });
    }
}

/// What is answered: the person's own text in an editor, or what the plan answers.
fn answer(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) -> Option<Response> {
    let entry = card.entry;
    let main = if let (Some(own), Some(id)) = (&entry.own, entry.record) {
        Some(own_text(ui, view, memory, card, (own, id)))
    } else {
        of_plan(ui, view, card);
        None
    };
    if entry.state != AnswerState::ByHand && entry.table.is_none() {
        limit::draw(ui, view, memory, card);
    }
    main
}

fn own_text(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    card: &Card,
    (own, id): (&OwnText, crate::plan::Id),
) -> Response {
    let texts = view.texts;
    let label = ui.label(RichText::new(texts.say("answers-own")).font(theme::small_label()));
    let spoken = card.spoken(view, "answers-own-for");
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_value(spoken));
    let look = field::Look {
        lines: 3,
        width: f32::INFINITY,
    };
    let place = Place::item(id, "text");
    let response = field::edit(ui, view, memory, place, look, &label);
    access::describe(&response, &limit::spoken(view, card.entry));
    if own.is_stale {
        let changed = format!("▲ {}", texts.say("answers-plan-changed"));
        ui.label(RichText::new(changed).color(view.palette.improve));
        plan_frame(view).show(ui, |ui| {
            ui.set_width(ui.available_width());
            versions::draw_change(ui, view, &own.seen, &card.entry.plan_text);
        });
        if small(ui, view, "answers-plan-keep", card).clicked() {
            memory.push(Intent::Answers(Act::Keep(card.at)));
        }
    }
    response
}

/// What the plan answers, to be read.
fn of_plan(ui: &mut Ui, view: &View, card: &Card) {
    let (texts, entry) = (view.texts, card.entry);
    let muted = |key: &str| RichText::new(texts.say(key)).color(view.palette.muted);
    if let Some(kind) = entry.lacks {
        let key = match kind {
            Kind::Goal => "answers-lacks-goal",
            _ => "answers-lacks-activity",
        };
        ui.label(muted(key));
        return;
    }
    if entry.plan_text.is_empty() {
        let own_box = entry.question.feeds.is_empty();
        match entry.question.kind {
            Wants::Tick | Wants::Attachment | Wants::Choice => ui.label(muted("form-by-hand")),
            _ if own_box => ui.label(muted("answers-own-box")),
            _ => ui.label(muted("answers-nothing")),
        };
        return;
    }
    let title = texts.say("answers-from-plan");
    ui.label(RichText::new(title).font(theme::small_label()));
    plan_frame(view).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match &entry.table {
            Some(table) => table::draw(ui, view, card, table),
            None => {
                ui.label(&entry.plan_text);
            }
        }
    });
}

/// Around what the plan answers.
fn plan_frame(view: &View) -> Frame {
    Frame::new()
        .fill(view.palette.side)
        .corner_radius(6)
        .inner_margin(theme::editor_margin())
}

/// A button with the question in its spoken name.
fn named(view: &View, response: Response, key: &str, card: &Card) -> Response {
    let spoken = card.spoken(view, &format!("{key}-for"));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    response
}

fn small(ui: &mut Ui, view: &View, key: &str, card: &Card) -> Response {
    let text = RichText::new(view.texts.say(key)).font(theme::help());
    let response = ui.button(text);
    named(view, response, key, card)
}

/// Copy, write, limit, next; returns the first of them.
fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) -> Option<Response> {
    let (at, entry) = (card.at, card.entry);
    let mut first = None;
    let mut acts = Vec::new();
    ui.horizontal_wrapped(|ui| {
        let mut offer = |ui: &mut Ui, key: &str, act: Act| {
            let response = small(ui, view, key, card);
            if response.clicked() {
                acts.push(act);
            }
            first.get_or_insert(response);
        };
        if !entry.text().trim().is_empty() && entry.state != AnswerState::ByHand {
            offer(ui, "answers-copy", Act::Copy(at));
        }
        let has_plan = !entry.plan_text.is_empty();
        let can_write = entry.question.kind.is_written() && entry.lacks.is_none();
        match (&entry.own, has_plan) {
            (Some(_), true) => offer(ui, "answers-back", Act::Back(at)),
            (Some(_), false) => offer(ui, "answers-remove", Act::Back(at)),
            (None, true) if can_write => offer(ui, "answers-write", Act::Write(at)),
            (None, false) if can_write => offer(ui, "answers-write-new", Act::Write(at)),
            _ => {}
        }
        if can_write && entry.table.is_none() {
            if entry.is_own_limit {
                offer(ui, "answers-limit-back", Act::RemoveLimit(at));
            } else if !memory.answers.limits.contains(card.key) {
                offer(ui, "answers-limit-set", Act::SetLimit(at));
            }
        }
        if let Some(next) = view.answers.and_then(|sheet| sheet.entries.get(at + 1)) {
            let text = RichText::new(view.texts.say("answers-next")).font(theme::help());
            let response = ui.button(text);
            let spoken = card.spoken(view, "answers-next-after");
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if response.clicked() {
                memory.answers.next = Some(key(next));
            }
            first.get_or_insert(response);
        }
    });
    copied(ui, view, entry);
    memory.intents.extend(acts.into_iter().map(Intent::Answers));
    first
}

/// "Copied 14:05", with the day if it was another one.
fn copied(ui: &mut Ui, view: &View, entry: &FormEntry) {
    let Some(copied) = &entry.copied else { return };
    let (day, time) = copied.when.split_once(' ').unwrap_or(("", &copied.when));
    let time = match day.parse::<jiff::civil::Date>() {
        Ok(day) if day != view.today => format!("{}, {time}", view.texts.day(day)),
        _ => time.to_owned(),
    };
    let (sign, key, colour) = if copied.is_stale {
        ("▲", "answers-copied-stale", view.palette.improve)
    } else {
        ("✔", "answers-copied", view.palette.good)
    };
    let words = view.texts.say_with(key, &[("time", time.into())]);
    let words = RichText::new(format!("{sign} {words}")).font(theme::help());
    ui.label(words.color(colour));
}

/// Links to the answers that feed this one; if there is none yet, to where it is written.
fn from(ui: &mut Ui, view: &View, memory: &mut Memory, entry: &FormEntry) {
    let texts = view.texts;
    if entry.sources.is_empty() {
        return;
    }
    let key = if entry.plan_text.is_empty() {
        "answers-go-empty"
    } else {
        "answers-go"
    };
    let muted = |text: String| {
        RichText::new(text)
            .font(theme::note())
            .color(view.palette.muted)
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(muted(texts.say(key).into_owned()));
        for place in entry.sources.iter().take(MOST_SOURCES) {
            let name = match place.id() {
                Some(id) => wording::item_number(texts, view.plan, id),
                None => wording::question_name(texts, view.plan, *place),
            };
            let link = link(ui, RichText::new(&name).font(theme::note()));
            let spoken = texts.say_with("answers-go-to", &[("place", name.into())]);
            link.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &spoken));
            if link.clicked() {
                memory.push(Intent::Jump(*place));
            }
        }
        let more = entry.sources.len().saturating_sub(MOST_SOURCES);
        if more > 0 {
            ui.label(muted(
                texts.say_with("answers-go-more", &[("count", more.into())]),
            ));
        }
    });
}
