//! The check: ratings, cards with the points to mend, points set aside.

use super::announce::{self, Urgency};
use super::hint::Hint;
use super::{
    Intent, Memory, Notice, Tone, View, access, field, long, notes, rating, spelling, theme,
};
use crate::check::{Card, Check, Finding, Weight};
use crate::command::Command;
use crate::plan::Place;
use crate::wording;
use egui::{Align, Button, Color32, Id, Layout, RichText, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

/// A reason that is being written for setting points aside.
#[derive(Debug)]
pub struct Dismissing {
    /// The card, by the place of its first point and its rule.
    card: (Place, &'static str),
    /// The place of the item it is about; `None` for all of the card.
    only: Option<Place>,
    /// The reason so far.
    reason: String,
}

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
            if button.hint(name.as_ref()).clicked() {
                memory.push(Intent::Run(Command::Check));
            }
        });
    });
    ui.add_space(4.0);
}

/// What is said of the point that the keyboard was led to, until the keyboard goes elsewhere.
#[derive(Debug)]
pub struct Told {
    /// Which point it is, and of how many.
    pub notice: Notice,
    /// What had the keyboard when it had come to rest.
    focus: Option<Id>,
    /// How many frames ago it was led there.
    age: u8,
}

/// So many frames after it was led to a point, the keyboard is there.
const ARRIVED: u8 = 4;

/// Jumps that many points on, or back, and says which one it is then: two of them may stand at the same field.
pub fn step(ctx: &egui::Context, view: &View, memory: &mut Memory, by: isize) {
    let cards = view.check.map(Check::cards).unwrap_or_default();
    let open = points(&cards);
    let is_last = |(_, f): &(&Card, &Finding)| Some((f.place, f.rule)) == memory.point;
    let at = match (open.iter().position(is_last), memory.step_at) {
        (Some(at), _) => at.cast_signed() + by,
        (None, Some(at)) => at.cast_signed() + by.min(0), // it is settled: the next one stands in its place
        (None, None) => by.min(0),
    };
    let count = open.len().cast_signed();
    memory.check_aside = true; // out of the way, if it lies over the form
    let at = at.checked_rem_euclid(count).unwrap_or(0).cast_unsigned();
    let (text, tone) = match open.get(at) {
        Some((card, finding)) => {
            lead_to(view, memory, finding);
            let values = [
                ("number", (at + 1).into()),
                ("all", open.len().into()),
                ("point", spoken(view, card, finding).into()),
            ];
            let tone = match finding.weight {
                Weight::Missing => Tone::Failed,
                Weight::Improve | Weight::Hint => Tone::Warning,
            };
            (view.texts.say_with("check-at", &values), tone)
        }
        None => (view.texts.say("check-nothing").into_owned(), Tone::Good),
    };
    announce::say(ctx, Urgency::Polite, &text);
    let offers = Vec::new();
    memory.told = Some(Told {
        notice: Notice {
            text,
            tone,
            offers,
            passes: true,
        },
        focus: None,
        age: 0,
    });
}

/// How many points are open, as they are stepped through.
pub(super) fn count(check: &Check) -> usize {
    points(&check.cards()).len()
}

/// The open points, each with its card, in the order in which they are stepped through.
fn points<'a>(cards: &'a [Card<'a>]) -> Vec<(&'a Card<'a>, &'a Finding)> {
    let of_card = |card: &'a Card<'a>| card.items().into_iter().map(move |point| (card, point));
    cards.iter().flat_map(of_card).collect()
}

/// Jumps to a point.
fn lead_to(view: &View, memory: &mut Memory, finding: &Finding) {
    let cards = view.check.map(Check::cards).unwrap_or_default();
    let all = points(&cards);
    memory.point = Some((finding.place, finding.rule));
    memory.step_at = all
        .iter()
        .position(|(_, point)| std::ptr::eq(*point, finding));
    memory.push(Intent::Jump(finding.place));
}

/// The words of a point, with its weight, and its item if there are several.
fn spoken(view: &View, card: &Card, finding: &Finding) -> String {
    let weight = view.texts.say(&format!("weight-{}", card.weight.code()));
    let message = wording::card(view.texts, card);
    if card.items().len() < 2 {
        return format!("{weight}: {message}");
    }
    let item = wording::card_finding(view.texts, view.plan, finding);
    format!("{weight}: {item}: {message}")
}

/// Forgets what was said of a point once the keyboard has gone elsewhere; called after everything is drawn.
pub fn watch(ctx: &egui::Context, view: &View, memory: &mut Memory) {
    let focused = ctx.memory(egui::Memory::focused);
    let Some(told) = &mut memory.told else { return };
    if told.age < ARRIVED {
        told.age += 1;
        told.focus = focused;
        ctx.request_repaint();
    } else if told.focus != focused || view.check.is_none() {
        memory.told = None;
        ctx.request_repaint();
    }
}

/// Draws the panel below its head.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check) {
    let texts = view.texts;
    for shown in &check.ratings {
        rating::draw(ui, view, memory, shown);
    }
    ui.separator();
    let cards = check.cards();
    let count = points(&cards).len();
    let key = if count == 0 {
        "check-nothing"
    } else {
        "check-points"
    };
    ui.label(RichText::new(texts.say_with(key, &[("count", count.into())])).font(theme::label()));
    spelling::line(ui, view, memory);
    for card in &cards {
        draw_card(ui, view, memory, card);
    }
    if count == 0 {
        lead_on(ui, view, memory);
    }
    notes::list(ui, view, memory);
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

/// What to do with a plan in which nothing is missing.
fn lead_on(ui: &mut Ui, view: &View, memory: &mut Memory) {
    for (key, command) in [
        ("check-then-read", Command::Preview),
        ("check-then-hand", Command::SaveAs),
        ("check-then-export", Command::ExportPdf),
    ] {
        let text = RichText::new(view.texts.say(key)).font(theme::help());
        if ui.add(Button::new(text).wrap()).clicked() {
            memory.push(Intent::Run(command));
        }
    }
}

/// One cure: what to do, the things it is about, why it matters.
fn draw_card(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let texts = view.texts;
    let (Some(first), (sign, colour)) = (card.findings.first(), sign(view.palette, card.weight))
    else {
        return;
    };
    let message = wording::card(texts, card);
    let criterion = texts.say(&format!("criterion-{}", first.criterion.code()));
    let weight = texts.say(&format!("weight-{}", card.weight.code()));
    let whole = UiBuilder::new()
        .id_salt((first.place, card.rule))
        .sense(Sense::CLICK); // anywhere on it, but no stop of Tab
    let shown = ui.scope_builder(whole, |ui| {
        ui.style_mut().interaction.selectable_labels = false;
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
                        lead_to(view, memory, first);
                    }
                    let things = card.items();
                    let about = match things.as_slice() {
                        [only] => wording::card_finding(texts, view.plan, only),
                        all => {
                            let values =
                                [("missed", all.len().into()), ("all", card.judged.into())];
                            texts.say_with("check-of", &values)
                        }
                    };
                    note(ui, view, &format!("{weight} · {about} · {criterion}"));
                    access::describe(
                        &button,
                        &announce::sentences(&[about, criterion.into_owned()]),
                    );
                    if things.len() > 1 {
                        items(ui, view, memory, &things, &message);
                    }
                    if card.waiting > 0 {
                        let values = [("count", card.waiting.into())];
                        note(ui, view, &texts.say_with("check-waiting", &values));
                    }
                    more(ui, view, memory, card, &message);
                });
            });
        });
    });
    let response = shown
        .response
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        lead_to(view, memory, first);
    }
}

fn note(ui: &mut Ui, view: &View, words: &str) {
    let words = RichText::new(words).font(theme::note());
    ui.label(words.color(view.palette.muted));
}

/// The things that a card is about, each a link to its field.
fn items(ui: &mut Ui, view: &View, memory: &mut Memory, things: &[&Finding], message: &str) {
    for (n, finding) in things.iter().enumerate() {
        let key = ("point", finding.place, finding.rule);
        if things.len() >= long::MANY && memory.heights.skip(ui, key).is_some() {
            continue;
        }
        let name = wording::card_finding(view.texts, view.plan, finding);
        let text = RichText::new(&name).font(theme::note());
        let spoken = format!("{name}: {message}");
        let shown = ui.push_id(n, |ui| {
            let button = link(ui, Button::new(text.color(view.palette.accent)).wrap());
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if button.clicked() {
                lead_to(view, memory, finding);
            }
        });
        memory.heights.note(ui, key, shown.response.rect);
    }
}

/// A button that looks like the text around it until it is pointed at or has the focus.
pub(super) fn link(ui: &mut Ui, button: Button) -> egui::Response {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
        theme::room_for_ring(ui);
        ui.spacing_mut().interact_size.y = theme::TARGET;
        ui.add(button.frame_when_inactive(false))
    })
    .inner
}

/// Why it matters and what helps, folded out; there a point, or all of a card, can be set aside.
fn more(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card, message: &str) {
    let texts = view.texts;
    let Some(first) = card.findings.first() else {
        return;
    };
    let key = (first.place, card.rule);
    let open = memory.explained == Some(key);
    let text = RichText::new(texts.say("check-why")).font(theme::note());
    let response = link(ui, Button::new(text.color(view.palette.accent)));
    let name = format!("{}: {message}", texts.say("check-why"));
    if access::unfolds(&response, open, &name) {
        memory.explained = (!open).then_some(key);
    }
    if !open {
        return;
    }
    let helps = ["why", "good"].map(|attribute| wording::card_help(texts, card, attribute));
    let helps: Vec<String> = helps.into_iter().flatten().collect();
    for text in &helps {
        ui.label(RichText::new(text).font(theme::note()));
    }
    access::describe(&response, &announce::sentences(&helps)); // spoken when it unfolds
    match memory.dismissing.take() {
        Some(dismissing) if dismissing.card == key => {
            give_reason(ui, view, memory, card, dismissing);
        }
        other => {
            memory.dismissing = other;
            offer_to_dismiss(ui, view, memory, card, key);
        }
    }
}

/// A button that sets the whole card aside, and below it one for each of its items.
fn offer_to_dismiss(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    card: &Card,
    key: (Place, &'static str),
) {
    let mut wanted = None;
    let things = card.items();
    let several = things.len() > 1;
    let whole = if several {
        "check-dismiss-all"
    } else {
        "check-dismiss"
    };
    if ui.button(view.texts.say(whole).as_ref()).clicked() {
        wanted = Some(None);
    }
    for finding in things.into_iter().filter(|_| several) {
        let item = wording::card_finding(view.texts, view.plan, finding);
        let words = view
            .texts
            .say_with("check-dismiss-one", &[("item", item.into())]);
        let text = RichText::new(words).font(theme::note());
        if link(ui, Button::new(text).wrap()).clicked() {
            wanted = Some(Some(finding.place));
        }
    }
    if let Some(only) = wanted {
        memory.dismissing = Some(Dismissing {
            card: key,
            only,
            reason: String::new(),
        });
    }
}

fn give_reason(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card, mut now: Dismissing) {
    let texts = view.texts;
    let name = texts.say("check-reason");
    let field = field::plain(ui, &mut now.reason, &name, &name);
    let enter = field::entered(ui, &field);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus(); // the button that led here is gone
    }
    let ready = !now.reason.trim().is_empty();
    let mut over = false;
    ui.horizontal_wrapped(|ui| {
        let button = Button::new(texts.say("check-dismiss-now").into_owned());
        if ui.add_enabled(ready, button).clicked() || (ready && enter) {
            let one = card.findings.iter().find(|f| Some(f.place) == now.only);
            let those = match one {
                Some(one) => card.about_same(one).cloned().collect(),
                None => card.findings.iter().copied().cloned().collect(),
            };
            memory.push(Intent::Dismiss(those, now.reason.clone()));
            over = true;
        }
        over |= ui.button(texts.say("cancel").as_ref()).clicked();
    });
    if !over {
        memory.dismissing = Some(now);
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
