//! Text fields: the only file that calls `TextEdit`.
//!
//! The focused field edits a draft under an id made from its place; a change outside input-method
//! composition becomes an intent at once. Undo belongs to the plan, and only in a field that is no answer to the widget.
//! What is special in fields of several lines is in `writing`.

use super::{Intent, Memory, View, access, context_menu, find, spelling, theme, writing};
use crate::check::{self, Unread, Weight};
use crate::command::Command;
use crate::plan::{self, Place, markup};
use egui::style::ScrollAnimation;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Event, Id, Key, Rect, Response, RichText, ScrollArea, TextEdit, Ui, UiBuilder};

/// The text of the focused field.
pub struct Draft {
    place: Place,
    text: String,
    /// The plan's text as this draft last knew it; when the plan differs, something else changed it.
    base: String,
    caret: usize,
}

impl Draft {
    /// The place whose field has the focus.
    pub fn place(&self) -> Place {
        self.place
    }

    /// Where the caret stands, in bytes.
    pub fn caret_byte(&self) -> usize {
        let mut characters = self.text.char_indices().skip(self.caret);
        characters.next().map_or(self.text.len(), |(byte, _)| byte)
    }
}

/// The most lines before a field scrolls.
const MOST_LINES: usize = 14;

/// The id of the field of a place.
pub fn id(place: Place) -> Id {
    Id::unique(("answer", place))
}

/// Notes whether an input method is composing.
pub fn watch_composition(ctx: &egui::Context, memory: &mut Memory) {
    ctx.input(|input| {
        for event in &input.events {
            if let Event::Ime(ime) = event {
                memory.composing = match ime {
                    egui::ImeEvent::Preedit { text, .. } => !text.is_empty(),
                    _ => false,
                };
            }
        }
    });
}

/// How a field is drawn.
#[derive(Clone, Copy)]
pub struct Look {
    /// Least number of lines; 1 for a single line.
    pub lines: usize,
    /// Width in points; the whole width if infinite.
    pub width: f32,
}

/// Called with what belongs to the field of a place and can have the keyboard, such as its help: letters that are typed
/// there are meant for the field.
pub(super) fn belongs(memory: &mut Memory, place: Place, response: &Response) {
    if response.has_focus() {
        memory.beside = Some((place, response.id));
    }
}

/// The field takes the keyboard back from what belongs to it when letters come: who went a stop too far loses no word.
/// A space presses what has the keyboard.
fn take_back(ui: &Ui, memory: &mut Memory, place: Place) {
    let Some((_, beside)) = memory.beside.take_if(|(of, _)| *of == place) else {
        return;
    };
    let is_letter = |event: &Event| matches!(event, Event::Text(text) if !text.trim().is_empty());
    let has_letters = ui.input(|input| input.events.iter().any(is_letter));
    if has_letters && ui.memory(|memory| memory.has_focus(beside)) {
        ui.memory_mut(|memory| memory.request_focus(id(place)));
    }
}

/// Draws the editor of a place, named by `label`.
pub fn edit(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    look: Look,
    label: &Response,
) -> Response {
    let id = id(place);
    take_back(ui, memory, place);
    let jump = memory.jump.filter(|(target, _)| *target == place);
    let enters = jump.is_some() && !memory.glances;
    if enters {
        ui.memory_mut(|m| m.request_focus(id));
    }
    let words = view.plan.words(place);
    let mut draft = match memory.draft.take_if(|draft| draft.place == place) {
        Some(draft) if draft.base == words => draft,
        _ => Draft {
            place,
            text: words.to_owned(),
            base: words.to_owned(),
            caret: words.chars().count(),
        },
    };
    if let Some((_, Some(caret))) = jump {
        let selected = memory.selected.take().filter(|range| range.end == caret);
        set_caret(ui, id, caret, selected.map_or(caret, |range| range.start));
        draft.caret = caret;
    }
    let before = draft.caret;
    let several_lines = look.lines > 1;
    let edited = if several_lines {
        writing::before(ui, memory, place, &draft.text)
    } else {
        None
    };
    if let Some(edited) = &edited {
        writing::select(ui, id, edited);
        draft.text.clone_from(&edited.text);
        ui.memory_mut(|m| m.request_focus(id));
    }
    context_menu::before(ui, id);
    let focused = ui.memory(|m| m.has_focus(id));
    let pasted = focused && writing::clean_pasted(ui, several_lines);
    let cut = focused && ui.input(|input| input.events.contains(&Event::Cut));
    let response = show(ui, view, memory, &mut draft, look).labelled_by(label.id);
    access::question(ui.ctx(), id, view, place);
    if let Some(edited) = edited.as_ref().filter(|_| !response.has_focus()) {
        writing::select(ui, id, edited); // a click on the toolbar took the focus away
        response.request_focus();
    }
    if let Some(caret) = caret(ui, id) {
        draft.caret = caret;
    }
    if jump.is_some() {
        if response.rect.height() > ui.clip_rect().height() {
            writing::show_caret(ui, id, response.rect); // all of it is never in sight
        } else {
            let animation = if memory.glances {
                ScrollAnimation::none() // the mark of the hit is followed from there on
            } else {
                ui.style().scroll_animation
            };
            response.scroll_to_me_animation(Some(Align::Center), animation);
        }
        memory.jump = None;
    }
    let changed = response.changed() || edited.is_some();
    if changed && !memory.composing && draft.text != draft.base {
        forget_steps(ui, id); // the plan's history keeps them
        let text = clean(&draft.text, several_lines);
        draft.base.clone_from(&text);
        let own_step = pasted || cut || edited.is_some();
        memory.intents.extend(own_step.then_some(Intent::EndStep));
        memory.push(Intent::Edit {
            place,
            text,
            caret: draft.caret,
            before,
        });
        memory.intents.extend(own_step.then_some(Intent::EndStep));
    }
    if response.has_focus() && markup::is_at(place) {
        writing::remember(ui, memory, place);
    }
    if response.has_focus() || enters {
        memory.place = Some(place);
        memory.draft = Some(draft);
    } else if response.lost_focus() {
        forget_steps(ui, id);
    }
    response
}

fn show(ui: &mut Ui, view: &View, memory: &mut Memory, draft: &mut Draft, look: Look) -> Response {
    let id = id(draft.place);
    let focused = ui.memory(|m| m.has_focus(id));
    let (stroke, inside) = if focused {
        (egui::Stroke::new(2.0, view.palette.accent), 1)
    } else {
        (egui::Stroke::new(1.0, view.palette.border), 2)
    };
    // The thicker line takes its room from the margin, so that nothing moves.
    let margin = theme::editor_margin() - egui::Margin::same(2);
    let frame = egui::Frame::new()
        .fill(view.palette.card)
        .stroke(stroke)
        .corner_radius(6)
        .inner_margin(margin + egui::Margin::same(inside));
    let width = look.width.min(ui.available_width());
    if look.lines == 1 {
        let room = width - frame.total_margin().sum().x;
        let edit = if find::needs_lines(ui, id, &draft.text, room) {
            TextEdit::multiline(&mut draft.text).desired_rows(1)
        } else {
            TextEdit::singleline(&mut draft.text)
        };
        let edit = edit.id(id).frame(frame).desired_width(width);
        let output = context_menu::add(ui, id, edit);
        spelling::mark(ui, view, memory, id, (draft.place, &draft.text), &output);
        writing::follow_caret(ui, id, output.response.response.rect);
        return output.response.response;
    }
    // A field grows with its text up to some lines; then the text scrolls inside its frame.
    let most = ui.text_style_height(&egui::TextStyle::Body) * MOST_LINES as f32;
    let is_marked = markup::is_at(draft.place);
    let shown = frame.show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt(("scroll", id))
            .max_height(most)
            .min_scrolled_height(most)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
                    writing::lay_out(ui, view, text.as_str(), width)
                };
                let mut edit = TextEdit::multiline(&mut draft.text);
                if is_marked {
                    edit = edit.layouter(&mut layouter);
                }
                let edit = edit
                    .id(id)
                    .frame(egui::Frame::NONE)
                    .desired_rows(look.lines)
                    .desired_width(f32::INFINITY);
                let output = context_menu::add(ui, id, edit);
                spelling::mark(ui, view, memory, id, (draft.place, &draft.text), &output);
                output.response.response
            })
            .inner
    });
    writing::follow_caret(ui, id, shown.response.rect);
    find::follow(ui, id, shown.response.rect);
    shown.inner
}

/// A plain line of text that is not an answer of the plan: search, a reason, a path.
pub fn plain(ui: &mut Ui, text: &mut String, hint: &str, name: &str) -> Response {
    let id = ui.next_auto_id(); // the one that it takes
    context_menu::before(ui, id);
    let edit = TextEdit::singleline(text)
        .hint_text(hint.to_owned())
        .margin(theme::editor_margin())
        .desired_width(f32::INFINITY);
    let response = context_menu::add(ui, id, edit).response.response;
    note_own_step(&response);
    let name = name.to_owned();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name);
        info.current_text_value = Some(text.clone());
        info
    });
    response
}

/// The field that is no answer and was changed last: it goes back by itself.
fn own_steps() -> Id {
    Id::unique("steps")
}

fn note_own_step(field: &Response) {
    if field.changed() {
        field
            .ctx
            .data_mut(|data| data.insert_temp(own_steps(), field.id));
    }
}

/// The plan was changed later than a field that is no answer.
pub fn forget_own_steps(ctx: &egui::Context) {
    ctx.data_mut(|data| data.remove::<Id>(own_steps()));
}

/// The commands that are up to the field that has the keyboard: what was typed there last is no step of the plan.
pub fn own_commands(ctx: &egui::Context) -> &'static [Command] {
    let own = ctx.data(|data| data.get_temp::<Id>(own_steps()));
    if own.is_some() && ctx.memory(egui::Memory::focused) == own {
        &[Command::Undo, Command::Redo]
    } else {
        &[]
    }
}

/// True if Enter was pressed in a field of one line.
pub fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// A plain line of text of that width, under an id of its own.
pub fn slim(ui: &mut Ui, id: Id, text: &mut String, name: &str, width: f32) -> Response {
    context_menu::before(ui, id);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(name.to_owned())
        .desired_width(width);
    let response = context_menu::add(ui, id, edit).response.response;
    note_own_step(&response);
    let name = name.to_owned();
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_label(name));
    response
}

/// Selects the whole text of a field.
pub fn select_all(ui: &Ui, id: Id) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(usize::MAX));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// Several lines of text that are not an answer of the plan: a note. It keeps no steps of its own to undo.
pub fn lines(ui: &mut Ui, id: Id, text: &mut String, name: &str) -> Response {
    context_menu::before(ui, id);
    if ui.memory(|memory| memory.has_focus(id)) {
        writing::clean_pasted(ui, true);
    }
    let edit = TextEdit::multiline(text)
        .id(id)
        .margin(theme::editor_margin())
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = context_menu::add(ui, id, edit).response.response;
    if response.changed() {
        forget_steps(ui, id);
    }
    writing::follow_caret(ui, id, response.rect);
    let name = name.to_owned();
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_label(name));
    response
}

/// Height of the line at the foot of a question, with the space around it.
const FOOT: f32 = 23.0;
/// What of it is above its words, and below them.
const AROUND: [f32; 2] = [0.0, 4.0];

/// The line below a field, which is also the space before the next question: the finding on the left, the count on the
/// right. A long finding takes more lines.
pub fn foot(ui: &mut Ui, view: &View, place: Place, count: Option<String>) {
    let words = said(view, place).map(|_| |ui: &mut Ui| finding(ui, view, place));
    line(ui, view, place, count, words);
}

/// The same line with words of one's own on the left, if there are any. Of an empty one only the room is taken.
pub fn line(
    ui: &mut Ui,
    view: &View,
    place: Place,
    count: Option<String>,
    words: Option<impl FnOnce(&mut Ui)>,
) {
    let area = Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), FOOT));
    if words.is_none() && count.is_none() {
        ui.advance_cursor_after_rect(area);
        return;
    }
    let mut room = area.with_min_y(area.top() + AROUND[0]);
    let mut bottom = area.bottom() - AROUND[1];
    let count = count.map(|count| {
        let painter = ui.painter();
        let count = painter.layout(count, theme::note(), view.palette.muted, area.width());
        let left = area.right() - count.size().x;
        let at = room.with_min_x(left);
        room.max.x = (left - ui.spacing().item_spacing.x).max(room.left());
        (count, at)
    });
    if let Some(words) = words {
        bottom = bottom.max(piece(ui, ("foot", place), room, words));
    }
    if let Some((count, at)) = count {
        let count = |ui: &mut Ui| {
            ui.label(count);
        };
        bottom = bottom.max(piece(ui, ("count", place), at, count));
    }
    ui.advance_cursor_after_rect(area.with_max_y(bottom + AROUND[1]));
}

/// A piece of the line; gives back how far down it comes.
fn piece(ui: &mut Ui, id: (&str, Place), room: Rect, add: impl FnOnce(&mut Ui)) -> f32 {
    let own = UiBuilder::new().scope_id(Id::unique(id)).max_rect(room);
    let mut piece = ui.new_child(own);
    add(&mut piece);
    piece.min_rect().bottom()
}

/// What is to be said of an answer, if anything is: a sign and its words, in as many lines as they take.
pub fn finding(ui: &mut Ui, view: &View, place: Place) {
    if let Some((words, weight)) = said(view, place) {
        let (sign, colour) = super::check_panel::sign(view.palette, weight);
        let words = RichText::new(format!("{sign} {words}")).font(theme::note());
        ui.add(egui::Label::new(words.color(colour)).wrap());
    }
}

/// What is said below a field: the finding of the check; and while the check is closed too, that what was typed is not
/// understood or contradicts itself.
pub(super) fn said(view: &View, place: Place) -> Option<(String, Weight)> {
    if let Some(finding) = view.finding(place) {
        return Some((crate::wording::finding(view.texts, finding), finding.weight));
    }
    let unread = unread(view, place)?;
    let words = view.texts.say(&format!("unread-{}", unread.code()));
    Some((words.into_owned(), Weight::Missing))
}

/// What kind of value was not understood, if that is said.
fn unread(view: &View, place: Place) -> Option<Unread> {
    let unread = check::unread(view.plan, place);
    unread.filter(|_| !view.unsaid.contains(&place))
}

/// True if it is said of an answer that it is not understood or contradicts itself or another.
pub(super) fn is_wrong(view: &View, place: Place) -> bool {
    let finding = view.finding(place);
    finding.is_some_and(|finding| check::is_contradiction(finding.rule))
        || unread(view, place).is_some()
}

/// How many characters an answer has, without its marks.
pub(super) fn length(view: &View, place: Place) -> usize {
    markup::plain(view.plan.words(place)).chars().count()
}

impl View<'_> {
    /// The first open finding of a place; while the check is closed, a contradiction in what was typed there.
    pub fn finding(&self, place: Place) -> Option<&crate::check::Finding> {
        let at = *self.by_place.get(&place)?;
        let is_said = !self.unsaid.contains(&place);
        self.findings.get(at).filter(|_| is_said)
    }
}

/// Text as it is kept: without signs that nobody sees, and on one line if one is asked for.
pub fn clean(text: &str, lines: bool) -> String {
    let text = plan::cleaned(text);
    if lines {
        text.into_owned()
    } else {
        text.replace('\n', " ")
    }
}

/// Where the caret is in a field, in characters.
pub fn caret(ui: &Ui, id: Id) -> Option<usize> {
    let state = TextEditState::load(ui.ctx(), id)?;
    state
        .cursor
        .char_range()
        .map(|range| usize::from(range.primary.index))
}

/// Puts the caret there, with what is selected before it from `start` on.
fn set_caret(ui: &Ui, id: Id, caret: usize, start: usize) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(
        CCursor::new(start),
        CCursor::new(caret),
    )));
    state.clear_undoer();
    state.store(ui.ctx(), id);
}

fn forget_steps(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}
