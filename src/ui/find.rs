//! The bar of find and replace, above the page, and the mark on the hit that is shown. The keyboard stays in the bar
//! while one goes from hit to hit there; with its keys one goes on from the field itself.

use super::announce::{self, Urgency};
use super::hint::{self, Hint};
use super::{Intent, Memory, View, access, field, letters, theme, writing};
use crate::plan::Place;
use crate::plan::search::{Exactness, Query};
use egui::accesskit::Role;
use egui::style::ScrollAnimation;
use egui::text_edit::TextEditOutput;
use egui::{
    Button, Context, Frame, Id, Key, Margin, Rect, Response, RichText, Ui, Vec2, WidgetInfo,
};
use std::ops::Range;

/// The width of its fields.
const FIELD: f32 = 220.0;
/// From this width on all of it but the replacement stands in one row.
const ROOM: f32 = 820.0;

/// Every so many frames a hit that is still out of sight is scrolled to again.
const AGAIN: u8 = 3;
/// After so many it is sought no longer.
const SOUGHT: u8 = 9;

/// What is looked for, and what is remembered of it.
#[derive(Default)]
pub struct Find {
    /// What is looked for.
    pub text: String,
    /// What is to stand in its place.
    pub with: String,
    /// How letters are compared.
    pub exactness: Exactness,
    /// What is folded out.
    pub below: Below,
    /// The hit that is shown, by its position among all.
    pub at: Option<usize>,
    /// The keyboard is to come to the field of what is looked for.
    pub enters: bool,
    /// What had the keyboard before.
    pub from: Option<Id>,
    /// The keyboard is in the bar.
    pub has_focus: bool,
    /// What was looked for when last was told how often it was found, and the words of that.
    pub told: Option<(String, Exactness, String)>,
}

/// What is folded out below the first row of the bar.
#[derive(Clone, Copy, Default)]
pub struct Below {
    /// In a slim window, the choices how letters are compared.
    pub choices: bool,
    /// What is to stand in its place.
    pub replacement: bool,
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

/// The hit that is shown, for the field in which it stands.
#[derive(Clone, PartialEq)]
struct Hit {
    field: Id,
    characters: Range<usize>,
}

fn hit_id() -> Id {
    Id::unique("hit")
}

/// Where the hit is kept that came into sight last.
fn seen_id() -> Id {
    Id::unique(("hit", "seen"))
}

/// The hit that is shown, if it stands in that field.
fn hit_in(ui: &Ui, field: Id) -> Option<Hit> {
    let hit: Option<Hit> = ui.data(|data| data.get_temp(hit_id()));
    hit.filter(|hit| hit.field == field)
}

/// True if a hit is shown in a field of one line that has not room for all of its words: without the keyboard it does not
/// scroll to those behind its end.
pub fn needs_lines(ui: &Ui, field: Id, words: &str, width: f32) -> bool {
    let writes = ui.memory(|memory| memory.has_focus(field));
    if writes || hit_in(ui, field).is_none() {
        return false;
    }
    let font = egui::TextStyle::Body.resolve(ui.style());
    let ink = ui.visuals().text_color();
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    galley.size().x > width
}

/// Draws the bar, if something is looked for.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let found = view.found;
    let shown = found.shown.clone();
    let hit = shown.map(|(place, characters)| Hit {
        field: field::id(place),
        characters,
    });
    ui.data_mut(|data| match hit.filter(|_| memory.find.is_some()) {
        Some(hit) => {
            data.insert_temp(hit_id(), hit);
        }
        None => data.remove::<Hit>(hit_id()),
    });
    let Some(mut find) = memory.find.take() else {
        return;
    };
    tell(ui.ctx(), view, &mut find, found);
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

/// Has spoken how often it was found, once what is looked for has changed; the same words only once. Where a hit is
/// shown, that is spoken as it is gone to.
fn tell(ctx: &Context, view: &View, find: &mut Find, found: &Found) {
    let before = find.told.take();
    let is_same = |(text, exactness, _): &(String, Exactness, String)| {
        *text == find.text && *exactness == find.exactness
    };
    if before.as_ref().is_some_and(is_same) {
        find.told = before;
        return;
    }
    let words = counted(view, find, found);
    let is_new = before.is_none_or(|(_, _, told)| told != words);
    if is_new && find.at.is_none() && !words.is_empty() {
        announce::say(ctx, Urgency::Polite, &words);
    }
    find.told = Some((find.text.clone(), find.exactness, words));
}

/// The rows of the bar; gives back what can have the keyboard in it.
fn look(ui: &mut Ui, view: &View, memory: &mut Memory, find: &mut Find, found: &Found) -> Vec<Id> {
    let is_roomy = ui.available_width() >= ROOM;
    let field = FIELD.min(ui.available_width() * 0.35);
    let mut rows = Rows {
        view,
        memory,
        find,
        found,
        field,
        ids: Vec::new(),
    };
    theme::ends(
        ui,
        &mut rows,
        |ui, rows| rows.first(ui, is_roomy),
        |ui, rows| rows.close(ui),
    );
    let counted = rows.counted();
    if !is_roomy && !counted.is_empty() {
        ui.add(egui::Label::new(counted).wrap());
    }
    if !is_roomy && rows.find.below.choices {
        ui.horizontal_wrapped(|ui| rows.choices(ui));
    }
    if rows.find.below.replacement {
        ui.horizontal_wrapped(|ui| rows.replace(ui));
    }
    rows.ids
}

/// The bar while it is drawn, and what can have the keyboard in it so far.
struct Rows<'a> {
    view: &'a View<'a>,
    memory: &'a mut Memory,
    find: &'a mut Find,
    found: &'a Found,
    /// How wide its fields are.
    field: f32,
    ids: Vec<Id>,
}

impl Rows<'_> {
    /// What is looked for, the way to the next hit, how letters are compared, and, if there is room, what was found.
    fn first(&mut self, ui: &mut Ui, is_roomy: bool) {
        let texts = self.view.texts;
        let name = texts.say("find-text");
        let text = line(ui, "find-text", &mut self.find.text, &name, self.field);
        if std::mem::take(&mut self.find.enters) {
            text.request_focus();
            field::select_all(ui, text.id);
        }
        access::describe(&text, &self.count());
        let is_entered = enters(ui, &text);
        let shift = ui.input(|input| input.modifiers.shift);
        let (on, back) = (is_entered && !shift, is_entered && shift);
        self.ids.push(text.id);
        let can = self.found.count > 0;
        let steps = [("find-previous", "↑", -1, back), ("find-next", "↓", 1, on)];
        for (key, sign, by, pressed) in steps {
            let name = texts.say(key);
            let response = ui.add_enabled(can, Button::new(sign));
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, can, &name));
            if response.clicked() || pressed {
                self.memory.push(Intent::Find(Act::Step(by)));
            }
            self.ids.push(response.hint(name.as_ref()).id);
        }
        if !is_roomy {
            return self.fold(ui);
        }
        self.choices(ui);
        hint::cut(ui, self.counted());
    }

    /// What was found, as it is drawn.
    fn counted(&self) -> RichText {
        let words = counted(self.view, self.find, self.found);
        let words = RichText::new(words).font(theme::help());
        words.color(self.view.palette.muted)
    }

    /// How often it was found, whichever hit is shown.
    fn count(&self) -> String {
        if self.find.text.is_empty() {
            return String::new();
        }
        count(self.view, self.found)
    }

    /// The button from which the choices fold out in a slim window, with the number of those that are on.
    fn fold(&mut self, ui: &mut Ui) {
        let Exactness {
            case,
            accents,
            whole_words,
        } = self.find.exactness;
        let on = [case, accents, whole_words];
        let count = on.into_iter().filter(|is_on| *is_on).count();
        let values = [("count", count.into())];
        let name = self.view.texts.say_with("find-choices", &values);
        let button = ui.add(Button::new(&name).selected(self.find.below.choices));
        if access::unfolds(&button, self.find.below.choices, &name) {
            self.find.below.choices = !self.find.below.choices;
        }
        self.ids.push(button.id);
    }

    /// How letters are compared.
    fn choices(&mut self, ui: &mut Ui) {
        let exactness = &mut self.find.exactness;
        for (key, is_on) in [
            ("find-case", &mut exactness.case),
            ("find-accents", &mut exactness.accents),
            ("find-words", &mut exactness.whole_words),
        ] {
            let words = RichText::new(self.view.texts.say(key)).font(theme::help());
            self.ids.push(ui.checkbox(is_on, words).id);
        }
    }

    fn close(&mut self, ui: &mut Ui) {
        let name = self.view.texts.say("find-close");
        let close = ui.add(Button::new(RichText::new("×").size(18.0)).frame_when_inactive(false));
        close.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        self.ids.push(close.id);
        if close.hint(name.as_ref()).clicked() {
            self.memory.push(Intent::Find(Act::Close));
        }
    }

    fn replace(&mut self, ui: &mut Ui) {
        let texts = self.view.texts;
        let name = texts.say("find-with");
        let with = line(ui, "find-with", &mut self.find.with, &name, self.field);
        let enter = enters(ui, &with);
        self.ids.push(with.id);
        for (key, act, pressed) in [
            ("find-replace", Act::Replace, enter),
            ("find-replace-all", Act::ReplaceAll, false),
        ] {
            let can = self.found.count > 0;
            let button = ui.add_enabled(can, Button::new(texts.say(key).into_owned()));
            if can && (button.clicked() || pressed) {
                self.memory.push(Intent::Find(act));
            }
            self.ids.push(button.id);
        }
    }
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
fn line(ui: &mut Ui, id: &'static str, text: &mut String, name: &str, width: f32) -> Response {
    field::slim(ui, Id::unique(("find", id)), text, name, width)
}

/// "3 of 12 · Goal 1", or how many there are.
fn counted(view: &View, find: &Find, found: &Found) -> String {
    match find.at {
        _ if find.text.is_empty() => String::new(),
        Some(at) if found.count > 0 => at_words(view, at, found),
        _ => count(view, found),
    }
}

fn count(view: &View, found: &Found) -> String {
    match found.count {
        0 => view.texts.say("find-nothing").into_owned(),
        count => view
            .texts
            .say_with("find-count", &[("count", count.into())]),
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
    let Some(hit) = hit_in(ui, field) else {
        return;
    };
    let characters = std::slice::from_ref(&hit.characters);
    let lines = letters::of(output, characters, Rect::EVERYTHING);
    let lines: Vec<Rect> = lines.into_iter().map(|letters| letters.rect).collect();
    // A frame alone: what it lies over stays as legible as it was.
    let stroke = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
    for line in &lines {
        let around = egui::StrokeKind::Outside;
        ui.painter().rect_stroke(*line, 2.0, stroke, around);
    }
    let age = ui.data_mut(|data| {
        let before: Option<(Hit, u8)> = data.get_temp(seen_id());
        let before = before.filter(|(before, _)| *before == hit);
        let age = before.map_or(0, |(_, age)| age.saturating_add(1));
        data.insert_temp(seen_id(), (hit, age));
        age
    });
    if age < SOUGHT {
        ui.ctx().request_repaint();
    }
    let view = ui.clip_rect().expand(1.0).y_range();
    let in_sight = |line: &Rect| view.contains(line.top()) && view.contains(line.bottom());
    // What is above it, and the bar, are as high as they are once they were drawn; a scroll is seen two frames later.
    let looks_again = age <= SOUGHT && age.is_multiple_of(AGAIN);
    let sought = lines.first();
    let sought = sought.filter(|line| age == 0 || looks_again && !in_sight(line));
    if let Some(line) = sought {
        ui.data_mut(|data| data.insert_temp(field.with("hit"), *line));
        let near = line.expand2(Vec2::new(0.0, writing::NEAR));
        ui.scroll_to_rect_animation(near, None, ScrollAnimation::none());
    }
}

/// Scrolls the page to a hit that has come into a field, which by itself only scrolls its own text.
pub fn follow(ui: &Ui, id: Id, field: Rect) {
    let key = id.with("hit");
    let line: Option<Rect> = ui.data(|data| data.get_temp(key));
    if let Some(line) = line {
        ui.data_mut(|data| data.remove::<Rect>(key));
        let is_there = field.y_range().contains(line.top()) && line.bottom() <= field.bottom();
        let room = (field.height() - line.height()).max(0.0) / 2.0;
        let inside = field.shrink2(Vec2::new(0.0, writing::NEAR.min(room)));
        writing::show_line(ui, line, if is_there { field } else { inside });
    }
}

/// Forgets which hit was shown: the next one comes into sight again, though it is the same.
pub fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<(Hit, u8)>(seen_id()));
}
