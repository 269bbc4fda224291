//! The bar of find and replace, above the page, and the mark on the hit that is shown. The keyboard stays in the bar
//! while one goes from hit to hit there; with its keys one goes on from the field itself.

use super::{Intent, Memory, View, access, field, theme};
use crate::plan::Place;
use crate::plan::search::{Exactness, Query};
use egui::accesskit::Role;
use egui::text::CCursor;
use egui::text_edit::TextEditOutput;
use egui::{Align, Button, Context, Frame, Id, Key, Margin, Rect, Response, RichText, Ui, Vec2};
use std::ops::Range;

/// The width of its fields.
const FIELD: f32 = 220.0;

/// What is looked for, and what is remembered of it.
#[derive(Default)]
pub struct Find {
    /// What is looked for.
    pub text: String,
    /// What is to stand in its place.
    pub with: String,
    /// True if it can be replaced.
    pub replaces: bool,
    /// How letters are compared.
    pub exactness: Exactness,
    /// The hit that is shown, by its position among all.
    pub at: Option<usize>,
    /// The keyboard is to come to the field of what is looked for.
    pub enters: bool,
    /// What had the keyboard before.
    pub from: Option<Id>,
    /// The keyboard is in the bar.
    pub has_focus: bool,
}

impl Find {
    /// What is looked for, made ready.
    pub fn query(&self) -> Query {
        Query::new(&self.text, self.exactness)
    }
}

/// What a person does with it.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// To the next hit, or to the one before.
    Step(isize),
    /// Put the other text in the place of the hit that is shown.
    Replace,
    /// Put it in the place of all.
    ReplaceAll,
    /// Look for nothing more.
    Close,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many hits there are.
    pub count: usize,
    /// Where the one that is shown stands, in words.
    pub place: String,
    /// The field in which it stands and its characters of the text, if it stands in an answer.
    pub shown: Option<(Place, Range<usize>)>,
}

/// Draws the bar, if something is looked for.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let found = view.found;
    let shown = found.shown.clone();
    let hit = shown.map(|(place, range)| (field::id(place), range));
    let key = Id::unique("hit");
    ui.data_mut(|data| match hit.filter(|_| memory.find.is_some()) {
        Some(hit) => {
            data.insert_temp(key, hit);
        }
        None => data.remove::<(Id, Range<usize>)>(key),
    });
    let Some(mut find) = memory.find.take() else {
        return;
    };
    let before = (find.text.clone(), find.exactness);
    let frame = Frame::new()
        .fill(view.palette.side)
        .inner_margin(Margin::symmetric(16, 6));
    let whole = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        access::whole(ui, Role::Search, &view.texts.say("find"));
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        look(ui, view, memory, &mut find, found)
    });
    if before != (find.text.clone(), find.exactness) {
        find.at = None;
        ui.ctx().request_repaint(); // it is looked for before the next frame
    }
    let focused = ui.memory(egui::Memory::focused);
    find.has_focus = focused.is_some_and(|id| whole.inner.contains(&id));
    if find.has_focus && std::mem::take(&mut memory.focus.escape) {
        memory.push(Intent::Find(Act::Close));
    }
    memory.find = Some(find);
}

/// The rows of the bar; gives back what can have the keyboard in it.
fn look(ui: &mut Ui, view: &View, memory: &mut Memory, find: &mut Find, found: &Found) -> Vec<Id> {
    let texts = view.texts;
    let mut ids = Vec::new();
    ui.horizontal_wrapped(|ui| {
        let text = line(ui, "find-text", &mut find.text, &texts.say("find-text"));
        if std::mem::take(&mut find.enters) {
            text.request_focus();
            field::select_all(ui, text.id);
        }
        let is_entered = enters(ui, &text);
        let shift = ui.input(|input| input.modifiers.shift);
        let (on, back) = (is_entered && !shift, is_entered && shift);
        let steps = [("find-previous", "↑", -1, back), ("find-next", "↓", 1, on)];
        let mut stepped = Vec::new();
        for (key, sign, by, pressed) in steps {
            let name = texts.say(key);
            let response = ui.add_enabled(found.count > 0, Button::new(sign));
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::Button, found.count > 0, &name)
            });
            if response.clicked() || pressed {
                memory.push(Intent::Find(Act::Step(by)));
            }
            stepped.push(response.on_hover_text(name.as_ref()).id);
        }
        ids.push(text.id);
        ids.extend(stepped);
        let count = RichText::new(counted(view, find, found)).font(theme::help());
        ui.label(count.color(view.palette.muted));
        for (key, is_on) in [
            ("find-case", &mut find.exactness.case),
            ("find-accents", &mut find.exactness.accents),
            ("find-words", &mut find.exactness.whole_words),
        ] {
            let box_ = ui.checkbox(is_on, RichText::new(texts.say(key)).font(theme::help()));
            ids.push(box_.id);
        }
        let name = texts.say("find-close");
        let close = ui.add(Button::new(RichText::new("×").size(18.0)).frame_when_inactive(false));
        close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        ids.push(close.id);
        if close.on_hover_text(name.as_ref()).clicked() {
            memory.push(Intent::Find(Act::Close));
        }
    });
    if find.replaces {
        ui.horizontal_wrapped(|ui| {
            let with = line(ui, "find-with", &mut find.with, &texts.say("find-with"));
            let enter = enters(ui, &with);
            ids.push(with.id);
            for (key, act, pressed) in [
                ("find-replace", Act::Replace, enter),
                ("find-replace-all", Act::ReplaceAll, false),
            ] {
                let can = found.count > 0;
                let button = ui.add_enabled(can, Button::new(texts.say(key).into_owned()));
                if can && (button.clicked() || pressed) {
                    memory.push(Intent::Find(act));
                }
                ids.push(button.id);
            }
        });
    }
    ids
}

/// True if Enter was pressed in a field of the bar, which keeps the keyboard.
fn enters(ui: &Ui, field: &Response) -> bool {
    let was_there = field.has_focus() || field.lost_focus();
    let is_entered = was_there && ui.input(|input| input.key_pressed(Key::Enter));
    if is_entered {
        field.request_focus();
    }
    is_entered
}

/// A field of the bar, under an id of its own.
fn line(ui: &mut Ui, id: &'static str, text: &mut String, name: &str) -> Response {
    let width = FIELD.min(ui.available_width());
    field::slim(ui, Id::unique(("find", id)), text, name, width)
}

/// "3 of 12 · Goal 1", or how many there are.
fn counted(view: &View, find: &Find, found: &Found) -> String {
    match find.at {
        _ if find.text.is_empty() => String::new(),
        _ if found.count == 0 => view.texts.say("find-nothing").into_owned(),
        Some(at) => at_words(view, at, found),
        None => view
            .texts
            .say_with("find-count", &[("count", found.count.into())]),
    }
}

/// Which hit is shown, of how many, and where.
pub fn at_words(view: &View, at: usize, found: &Found) -> String {
    let values = [
        ("number", (at + 1).into()),
        ("count", found.count.into()),
        ("place", found.place.as_str().into()),
    ];
    view.texts.say_with("find-at", &values)
}

/// Paints the mark on the hit that is shown, if it is in this field, and brings it into sight when it has come there.
pub fn paint(ui: &Ui, field: Id, output: &TextEditOutput) {
    let key = Id::unique("hit");
    let hit: Option<(Id, Range<usize>)> = ui.data(|data| data.get_temp(key));
    let Some((_, range)) = hit.filter(|(id, _)| *id == field) else {
        return;
    };
    let galley = &output.galley;
    let at = |character: usize| {
        let caret = galley.pos_from_cursor(CCursor::new(character));
        caret.translate(output.galley_pos.to_vec2())
    };
    let mut lines: Vec<Rect> = Vec::new();
    for character in range.clone() {
        let (start, end) = (at(character), at(character + 1));
        let right = if end.top() > start.top() {
            start.right() + 4.0
        } else {
            end.left()
        };
        let letter = start.with_max_x(right.max(start.left()));
        match lines.last_mut().filter(|line| line.top() >= letter.top()) {
            Some(line) => *line = line.union(letter),
            None => lines.push(letter),
        }
    }
    // A frame alone: what it lies over stays as legible as it was.
    let stroke = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
    for line in &lines {
        let around = egui::StrokeKind::Outside;
        ui.painter().rect_stroke(*line, 2.0, stroke, around);
    }
    let seen = Id::unique(("hit", "seen"));
    let is_new = ui.data_mut(|data| {
        let before: Option<(Id, Range<usize>)> = data.get_temp(seen);
        let now = (field, range);
        let is_new = before.as_ref() != Some(&now);
        data.insert_temp(seen, now);
        is_new
    });
    if let Some(line) = lines.first().filter(|_| is_new) {
        ui.scroll_to_rect(line.expand(24.0), Some(Align::Center));
    }
}

/// Forgets which hit was shown: the next one comes into sight again, though it is the same.
pub fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<(Id, Range<usize>)>(Id::unique(("hit", "seen"))));
}
