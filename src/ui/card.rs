//! Lists of items as cards: folded with their facts, unfolded with their questions; moved by drag and by keyboard.
//!
//! The title of an unfolded card stays at the top of the view while its questions scroll below it. It is drawn where it
//! is seen, before them, and they are cut at its foot: so nothing lies over anything, and Tab goes from it to them.

use super::hint::Hint;
use super::{Intent, Memory, View, access, check_panel, form, long, notes, scroll, theme};
use crate::plan::questions::{self, Owner};
use crate::plan::{Activity, Answer, Goal, Id, Kind, Place, Record};
use egui::style::ScrollAnimation;
use egui::{AtomExt, Button, Rect, Response, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo};

/// Where the facts of a folded card stand: below its title.
const INDENT: i8 = 22;
/// Height of the row of a title.
const HEAD: f32 = 32.0;
/// Above and below a title that stays in sight.
const AROUND_HEAD: f32 = 6.0;
/// What a title that stays in sight takes of the view.
pub const STUCK: f32 = HEAD + 2.0 * AROUND_HEAD;
/// In a lower view the room is needed more than the title.
const LEAST_VIEW: f32 = 420.0;
/// With less room, the buttons of a card stand below its title, which would take many lines beside them.
const ROOM_BESIDE: f32 = 520.0;
/// The most facts of a folded card.
const MOST_FACTS: usize = 6;
/// Choices that only the estimate of a grant needs: no facts of a folded card.
const FOR_THE_ESTIMATE: [&str; 3] = [
    Activity::travel_band,
    Activity::green,
    Activity::language_support,
];
/// Who is responsible: the only words that are facts of a folded card.
const ROLES: [&str; 2] = [Goal::responsible, Activity::responsible];

/// The titles that stay in sight, while a page is drawn.
#[derive(Debug, Default)]
pub struct Titles {
    /// A card is unfolded whose title stays in sight.
    pub stay: bool,
    /// What holds the title that is at the top of the view, above its own place.
    pub stuck: Option<egui::Id>,
}

/// The cards of a list, with a button that adds one; that button is given back.
pub fn list(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    kind: Kind,
) -> Option<Response> {
    let parent = place.id();
    let records = view.plan.records_in(kind, parent);
    let key = format!("item-{}", kind.name());
    if records.is_empty()
        && let Some(empty) = view.texts.attribute(&key, "empty")
    {
        ui.label(RichText::new(empty).color(view.palette.muted));
    }
    let count = records.len();
    let mut rects = Vec::with_capacity(count);
    for (at, (id, record)) in records.into_iter().enumerate() {
        let jumped = memory
            .jump
            .is_some_and(|(target, _)| holds(view, target, id));
        if jumped {
            memory.open.insert(id);
        }
        let rect = skip(ui, memory, id, count).unwrap_or_else(|| {
            let card = Card::new(view, (id, record), at, count);
            let own = UiBuilder::new().scope_id(egui::Id::unique(("card", id))); // its widgets keep their ids
            ui.scope_builder(own, |ui| draw(ui, view, memory, &card))
                .inner
        });
        rects.push((id, rect));
    }
    drop_dragged(ui, view, memory, &rects);
    let add = view.texts.attribute(&key, "add").unwrap_or_default();
    // The same whatever is above it: after the last card is removed, the keyboard is here.
    let own = UiBuilder::new().scope_id(egui::Id::unique(("add", place)));
    let response = ui.scope_builder(own, |ui| ui.button(add.as_ref())).inner;
    if response.clicked() {
        memory.push(Intent::Add(kind, parent));
    }
    Some(response)
}

/// One item in its list.
struct Card<'a> {
    id: Id,
    record: &'a dyn Record,
    /// Its position, from 0.
    at: usize,
    /// The length of the list.
    count: usize,
    /// "Activity 2".
    number: String,
    /// The same with its title, if it has one.
    name: String,
}

impl<'a> Card<'a> {
    fn new(view: &View, (id, record): (Id, &'a dyn Record), at: usize, count: usize) -> Self {
        let key = format!("item-{}", id.kind.name());
        let number = view.texts.say_with(&key, &[("number", (at + 1).into())]);
        let name = match record.answer(id.kind.title_field()) {
            Some(Answer::Text(title)) if !title.trim().is_empty() => {
                format!("{number} · {}", title.trim())
            }
            _ => number.clone(),
        };
        Self {
            id,
            record,
            at,
            count,
            number,
            name,
        }
    }
}

/// Leaves the room of a folded card that is out of sight, in a long list.
fn skip(ui: &mut Ui, memory: &Memory, id: Id, count: usize) -> Option<Rect> {
    if count < long::MANY || memory.open.contains(&id) {
        return None;
    }
    memory.heights.skip(ui, ("card", id))
}

fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) -> Rect {
    let id = card.id;
    let folded = !memory.open.contains(&id);
    let mut frame = theme::card(view.palette);
    if folded {
        frame = frame.inner_margin(egui::Margin::symmetric(18, 12));
    }
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let fields = [("item", card.name.as_str().into())];
        let fields = view.texts.say_with("spoken-fields", &fields);
        access::whole(ui, egui::Role::Form, &fields); // of a group all words would be spoken
        let cut = title(ui, view, memory, card);
        if folded {
            let mut facts = summary(view, id, card.record);
            facts.extend(open_answers(view, id));
            let facts = facts.join(" · ");
            if !facts.is_empty() {
                let facts = RichText::new(facts).font(theme::help());
                let indent = egui::Margin {
                    left: INDENT,
                    ..egui::Margin::ZERO
                };
                egui::Frame::new().inner_margin(indent).show(ui, |ui| {
                    ui.label(facts.color(view.palette.muted));
                });
            }
            return;
        }
        let own = questions::of(Owner::Each(id.kind));
        ui.scope(|ui| {
            ui.set_clip_rect(cut);
            form::ask_all(ui, view, memory, own, Some(id));
        });
    });
    let rect = response.response.rect;
    ui.data_mut(|data| data.insert_temp(height_id(id), rect.height()));
    if folded {
        memory.heights.note(ui, ("card", id), rect);
    }
    rect
}

/// True where the place is in this item or, for a goal, in one of its indicators.
fn holds(view: &View, place: Place, id: Id) -> bool {
    match place.id() {
        Some(target) if target == id => true,
        Some(target) if target.kind == Kind::Indicator && id.kind == Kind::Goal => {
            view.plan.goal_of(target).is_some_and(|goal| goal.id == id)
        }
        _ => false,
    }
}

/// Where the height of a card in the last frame is kept.
fn height_id(id: Id) -> egui::Id {
    egui::Id::unique(("height", id))
}

/// Draws the title in its place or, if that is above the view, at the top of it; gives back the part of the view that
/// it leaves to what is below it.
fn title(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) -> Rect {
    let sight = ui.clip_rect();
    let size = egui::vec2(ui.available_width(), HEAD);
    let place = Rect::from_min_size(ui.cursor().min, size);
    let is_open = memory.open.contains(&card.id);
    let has_room = sight.height() >= LEAST_VIEW && size.x >= ROOM_BESIDE;
    let stays = is_open && card.id.kind != Kind::Indicator && has_room;
    memory.titles.stay |= stays;
    let height = ui.data(|data| data.get_temp::<f32>(height_id(card.id)));
    let last = place.top() + (height.unwrap_or_default() - 2.0 * HEAD).max(0.0);
    let top = (sight.top() + AROUND_HEAD).clamp(place.top(), last.max(place.top()));
    let is_stuck = stays && top > place.top();
    let shown = if is_stuck {
        place.translate(egui::vec2(0.0, top - place.top()))
    } else {
        place
    };
    let own = UiBuilder::new()
        .scope_id(egui::Id::unique(("title", card.id)))
        .max_rect(shown);
    let mut row = ui.new_child(own);
    let folds = head(&mut row, view, memory, card, is_stuck);
    // A long title takes more lines; its place stays as high while one line of it is at the top of the view.
    let key = egui::Id::unique(("title", "height", card.id));
    let height = if is_stuck {
        ui.data(|data| data.get_temp(key)).unwrap_or(HEAD)
    } else {
        row.min_rect().height().max(HEAD)
    };
    ui.data_mut(|data| data.insert_temp(key, height));
    ui.advance_cursor_after_rect(Rect::from_min_size(place.min, egui::vec2(size.x, height)));
    if !is_stuck {
        return sight;
    }
    memory.titles.stuck = Some(row.unique_id());
    if folds {
        let beginning = place.expand2(egui::vec2(0.0, AROUND_HEAD));
        ui.scroll_to_rect_animation(beginning, Some(egui::Align::Min), ScrollAnimation::none());
    }
    let foot = shown.bottom() + AROUND_HEAD;
    let line = Stroke::new(1.0, view.palette.line);
    ui.painter().hline(shown.x_range(), foot, line);
    sight.with_min_y((foot + 1.0).min(sight.bottom()))
}

/// The row of the title; true if the card is to be folded or unfolded.
fn head(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card, is_stuck: bool) -> bool {
    let title = card.name.as_str();
    let open = memory.open.contains(&card.id);
    let mut folds = false;
    // The widgets keep their ids, and so the keyboard, whether they stand beside each other or not.
    let own = |part: &str| UiBuilder::new().scope_id(egui::Id::unique((part, card.id)));
    let mut name = |ui: &mut Ui, memory: &mut Memory| {
        let sign = if open { "▼" } else { "▶" };
        let sign = RichText::new(sign)
            .font(theme::sign())
            .color(view.palette.muted);
        let text = RichText::new(title).font(theme::label());
        let button = Button::new((sign, text.atom_shrink(true))).frame_when_inactive(false);
        let button = if is_stuck {
            button.truncate() // all of it is in its place
        } else {
            button.wrap()
        };
        ui.spacing_mut().button_padding.x = 4.0;
        let response = ui.add(button);
        access::position(&response, card.at, card.count);
        if response.has_focus() {
            memory.place = questions::first_of(card.id);
        }
        folds = access::unfolds(&response, open, title);
        if folds && !memory.open.remove(&card.id) {
            memory.open.insert(card.id);
        }
    };
    let mut left = |ui: &mut Ui, memory: &mut Memory| {
        ui.scope_builder(own("name"), |ui| name(ui, memory));
    };
    let right = |ui: &mut Ui, memory: &mut Memory| {
        ui.scope_builder(own("buttons"), |ui| {
            points(ui, view, card.id);
            notes::of_item(ui, view, card.id);
            buttons(ui, view, memory, card);
        });
    };
    if ui.available_width() >= ROOM_BESIDE {
        theme::ends(ui, memory, left, right);
    } else {
        left(ui, memory);
        theme::ends(ui, memory, |_, _| {}, right);
    }
    folds
}

fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory, card: &Card) {
    let item = card.number.as_str();
    let name = |key: &str| view.texts.say_with(key, &[("item", item.into())]);
    let plain = |text: &str| {
        let text = RichText::new(text)
            .font(theme::help())
            .color(view.palette.muted);
        Button::new(text).frame_when_inactive(false)
    };
    let named = |response: Response, name: String| {
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.hint(name)
    };
    ui.spacing_mut().button_padding.x = 8.0;
    ui.spacing_mut().item_spacing.x = 2.0;
    if card.count > 1 {
        let grip = ui.add(plain("≡").sense(Sense::DRAG));
        let grip = grip.on_hover_cursor(egui::CursorIcon::Grab);
        if named(grip, name("move-by-drag")).drag_started() {
            memory.dragged = Some((card.id, card.at));
        }
        let up = ui.add_enabled(card.at > 0, plain("↑"));
        let up = named(up, name("move-up"));
        let down = ui.add_enabled(card.at + 1 < card.count, plain("↓"));
        let down = named(down, name("move-down"));
        // At the end of the list, the one that can be pressed no longer hands the keyboard to the other.
        let key = egui::Id::unique(("moved", card.id));
        let moved = ui.data_mut(|data| data.remove_temp::<bool>(key));
        for (is_up, button, other, to) in [
            (true, &up, &down, card.at.saturating_sub(1)),
            (false, &down, &up, card.at + 1),
        ] {
            if moved == Some(is_up) && !button.enabled() {
                other.request_focus();
            }
            if button.clicked() {
                memory.push(Intent::Shift(card.id, to));
                if button.has_focus() {
                    ui.data_mut(|data| data.insert_temp(key, is_up));
                }
            }
        }
    }
    let twice = ui.add(plain(&view.texts.say("duplicate")));
    if named(twice, name("duplicate-item")).clicked() {
        memory.push(Intent::Duplicate(card.id));
    }
    let remove = ui.add(plain(&view.texts.say("remove")));
    if named(remove, name("remove-item")).clicked() {
        memory.push(Intent::Remove(card.id));
    }
}

/// The open points of an item, while the check is open.
fn points(ui: &mut Ui, view: &View, id: Id) {
    let Some(points) = view.by_item.get(&id) else {
        return;
    };
    if let Some(weight) = points.heaviest {
        let (sign, colour) = check_panel::sign(view.palette, weight);
        let text = RichText::new(format!("{sign} {}", points.count)).font(theme::note());
        let count = [("count", points.count.into())];
        let spoken = view.texts.say_with("check-points", &count);
        let label = ui.label(text.color(colour));
        label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    }
}

/// While a card of this list is dragged, shows where it would go; when it is let go, moves it there. Escape gives it up.
fn drop_dragged(ui: &Ui, view: &View, memory: &mut Memory, rects: &[(Id, Rect)]) {
    let Some((id, _)) = memory.dragged else {
        return;
    };
    let Some(from) = rects.iter().position(|(other, _)| *other == id) else {
        return;
    };
    if std::mem::take(&mut memory.focus.escape) {
        memory.dragged = None;
        return;
    }
    let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) else {
        return;
    };
    scroll::at_edge(ui, pointer);
    let others = rects.iter().filter(|(other, _)| *other != id);
    let to = others
        .filter(|(_, rect)| rect.center().y < pointer.y)
        .count();
    let line = if to > from {
        rects.get(to).map(|(_, rect)| rect.bottom() + 4.0)
    } else {
        rects.get(to).map(|(_, rect)| rect.top() - 4.0)
    };
    if let (Some(y), Some((_, rect))) = (line, rects.first()) {
        let stroke = Stroke::new(3.0, view.palette.accent);
        ui.painter().hline(rect.x_range(), y, stroke);
    }
    if ui.input(|input| input.pointer.any_released()) {
        memory.dragged = None;
        if to != from {
            memory.push(Intent::Shift(id, to));
        }
    }
}

/// That required answers of a folded item are still open, and how many.
fn open_answers(view: &View, id: Id) -> Option<String> {
    let progress = questions::progress_of(view.plan, id);
    let count = progress.required - progress.answered;
    let words = || view.texts.say_with("card-open", &[("count", count.into())]);
    (count > 0).then(words)
}

/// The facts that matter of a folded item.
fn summary(view: &View, id: Id, record: &dyn Record) -> Vec<String> {
    let texts = view.texts;
    let mut facts = Vec::new();
    if let Some(goal) = view.plan.goal(id).filter(|_| id.kind == Kind::Goal) {
        for indicator in goal.indicators.iter().filter(|i| !i.target.is_empty()) {
            let has = if indicator.baseline.is_empty() {
                "no"
            } else {
                "yes"
            };
            let values = [
                ("baseline", indicator.baseline.0.trim().into()),
                ("target", indicator.target.0.trim().into()),
                ("has", has.into()),
            ];
            facts.push(texts.say_with("summary-target", &values));
        }
        let activities = view.plan.activities.iter();
        let count = activities.filter(|a| a.goals.contains(&id)).count();
        facts.push(texts.say_with("summary-activities", &[("count", count.into())]));
    }
    for question in questions::of(Owner::Each(id.kind)) {
        if question.field == id.kind.title_field() || facts.len() >= MOST_FACTS {
            continue;
        }
        match record.answer(question.field) {
            Some(Answer::Choice(choice)) if !FOR_THE_ESTIMATE.contains(&question.field) => {
                facts.extend(choice.key().map(|key| texts.say(&key).into_owned()));
            }
            Some(Answer::Date(date)) if !date.is_empty() => {
                let date = texts.date(date);
                match facts.last_mut().filter(|_| question.field == Activity::end) {
                    Some(start) => *start = format!("{start} – {date}"),
                    None => facts.push(date),
                }
            }
            Some(Answer::Countries(list)) => {
                facts.extend(list.iter().map(|c| texts.country(c).into_owned()));
            }
            Some(Answer::Text(role))
                if ROLES.contains(&question.field) && !role.trim().is_empty() =>
            {
                facts.push(role.trim().to_owned());
            }
            _ => {}
        }
    }
    facts
}
