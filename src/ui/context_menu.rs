//! Cut, copy, paste and select all: the menu of each field of text, and what the menus of the window do in the field
//! that has the keyboard, or had it before them.
//!
//! egui moves the caret at any press and drops what is selected in a field without the keyboard. So the selection is
//! remembered here, and put back in the frame in which something is done with it; the field then does it by itself, as
//! at the keys.

use super::keys::{take, take_press};
use super::menus::{self, End};
use super::{Memory, View, access, find, spelling, theme};
use crate::command::{self, Command};
use egui::accesskit::{Node, Role};
use egui::containers::PopupKind;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{
    Align, Area, Context, Event, Id, Key, KeyboardShortcut, LayerId, Layout, Modifiers, Order,
    Popup, PopupAnchor, Rect, Sense, TextEdit, Ui, Vec2, ViewportCommand,
};

/// What can be done in a field, in the order of the menu.
const ACTS: [Command; 4] = [
    Command::Cut,
    Command::Copy,
    Command::Paste,
    Command::SelectAll,
];

/// Where in a field its menu is asked for in this frame, in characters; `None` if it is not.
pub(super) fn asked_at(ctx: &Context, field: Id) -> Option<usize> {
    change(ctx, |state| {
        let kept = state
            .kept
            .filter(|kept| state.opens && kept.field == field)?;
        Some(usize::from(kept.range.primary.index))
    })
}

/// The keys with which fields do it by themselves.
pub fn keys(command: Command) -> Option<KeyboardShortcut> {
    let letter = match command {
        Command::Cut => Key::X,
        Command::Copy => Key::C,
        Command::Paste => Key::V,
        Command::SelectAll => Key::A,
        _ => return None,
    };
    Some(KeyboardShortcut::new(Modifiers::COMMAND, letter))
}

/// What there is to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// No field.
    Nowhere,
    /// A caret in a field.
    Caret,
    /// Selected words in a field.
    Selection,
}

/// What there is to act on now.
pub fn stand(ctx: &Context) -> Stand {
    match change(ctx, |state| state.kept) {
        None => Stand::Nowhere,
        Some(kept) if kept.range.is_empty() => Stand::Caret,
        Some(_) => Stand::Selection,
    }
}

/// Lets the field do one of these in the next frame.
pub fn want(ctx: &Context, command: Command) {
    change(ctx, |state| state.wanted = Some(command));
    ctx.request_repaint();
}

/// The field that has the keyboard, or had it before the menus, and what is selected in it.
#[derive(Clone, Copy)]
struct Kept {
    field: Id,
    layer: LayerId,
    range: CCursorRange,
}

/// How long a screen reader gets to take in which field has the keyboard, in seconds.
const TO_TAKE_THE_FIELD: f64 = 0.25;

/// What is remembered between frames. It is kept by egui: some fields know nothing of our memory.
#[derive(Clone, Copy, Default)]
struct State {
    kept: Option<Kept>,
    /// The keyboard is in a menu: when it comes back, the same is selected in that field.
    is_away: bool,
    /// What is to be done in that field, once it is drawn.
    wanted: Option<Command>,
    /// The field that has the keyboard, and when it came there.
    entered: Option<(Id, f64)>,
    /// What stays selected in a field while the right button is held on it.
    held: Option<(Id, CCursorRange)>,
    /// What the menu opens at: the pointer or the caret.
    at: Option<Rect>,
    /// The menu is to be opened.
    opens: bool,
    /// The row that takes the keyboard once it is drawn.
    entering: Option<End>,
    /// What folds out and holds the field, while the menu is open over it. egui keeps one popup open, which is that.
    over: Option<Id>,
}

fn change<R>(ctx: &Context, change: impl FnOnce(&mut State) -> R) -> R {
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(Id::unique("clipboard"))))
}

/// True while the menu is open.
pub(super) fn is_open(ctx: &Context) -> bool {
    Popup::is_id_open(ctx, menu_id()) || change(ctx, |state| state.over.is_some())
}

fn menu_id() -> Id {
    Id::unique("clipboard").with("menu")
}

/// Called before a field is drawn: does in it what is wanted, or selects again what was selected before a menu that was
/// left. The field must not have had the keyboard in the frame in
/// which it was asked for, as it would get the same keys.
pub fn before(ui: &Ui, field: Id) {
    let ctx = ui.ctx();
    let has_focus = ui.memory(|memory| memory.has_focus(field));
    let found = change(ctx, |state| {
        let kept = state.kept.filter(|kept| kept.field == field)?;
        let is_back = has_focus && std::mem::take(&mut state.is_away);
        let command = state.wanted.take();
        (is_back || command.is_some()).then_some((kept.range, command))
    });
    let Some((range, command)) = found else {
        return;
    };
    let Some(command) = command else {
        return select(ctx, field, range);
    };
    ui.memory_mut(|memory| memory.request_focus(field));
    let all = CCursorRange::two(CCursor::default(), CCursor::new(usize::MAX));
    let is_all = command == Command::SelectAll;
    match command {
        Command::Cut => ui.input_mut(|input| input.events.push(Event::Cut)),
        Command::Copy => ui.input_mut(|input| input.events.push(Event::Copy)),
        Command::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        _ => {}
    }
    select(ctx, field, if is_all { all } else { range });
}

/// Selects that in a field that is drawn after this, or has no keyboard yet.
pub(super) fn select(ctx: &Context, field: Id, range: CCursorRange) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, field);
}

/// Draws a field, and asks for its menu if it is clicked with the right button or the keys for that are pressed.
pub fn add(ui: &mut Ui, field: Id, edit: TextEdit<'_>) -> TextEditOutput {
    let ctx = ui.ctx().clone();
    let had_focus = ui.memory(|memory| memory.has_focus(field));
    let state = TextEditState::load(&ctx, field).filter(|_| had_focus);
    let selected = state.and_then(|state| state.cursor.char_range());
    let output = edit.show(ui);
    tell_caret(&ctx, field, &output);
    let touched = output.response.response.long_touched();
    let pressed = touched || ui.input(|input| input.pointer.secondary_pressed());
    let pointer = output.response.response.interact_pointer_pos();
    if let Some(pointer) = pointer.filter(|_| pressed) {
        let caret = output.galley.cursor_from_pos(pointer - output.galley_pos);
        let stays = selected.filter(|range| range.contains(CCursorRange::one(caret)));
        let range = stays.unwrap_or(CCursorRange::one(caret));
        change(&ctx, |state| state.held = Some((field, range)));
    }
    let is_held = |input: &egui::InputState| {
        input.pointer.secondary_down() || input.pointer.secondary_released()
    };
    let is_held = pressed || ui.input(is_held);
    let held = change(&ctx, |state| {
        state.held.take_if(|(id, _)| *id == field && !is_held);
        state.held.filter(|(id, _)| *id == field)
    });
    if let Some((_, range)) = held {
        select(&ctx, field, range);
    }
    let released = held.is_some() && ui.input(|input| input.pointer.secondary_released());
    note(&ctx, field, &output, released);
    find::paint(ui, field, &output);
    output
}

/// Where the caret is comes to screen readers a moment after the field that it is in: told of both at once, Orca 43
/// may take the caret first, and then says nothing of the field.
fn tell_caret(ctx: &Context, field: Id, output: &TextEditOutput) {
    let response = &output.response.response;
    if !response.has_focus() {
        return;
    }
    let (now, comes) = (ctx.input(|input| input.time), response.gained_focus());
    let since = change(ctx, |state| match state.entered {
        Some((entered, since)) if entered == field && !comes => since,
        _ => state.entered.insert((field, now)).1,
    });
    let left = since + TO_TAKE_THE_FIELD - now;
    if left > 0.0 {
        ctx.accesskit_node_builder(field, Node::clear_text_selection);
        ctx.request_repaint_after_secs(left as f32);
    }
}

/// Notes what is selected in the field that has the keyboard, and where its menu is to open.
fn note(ctx: &Context, field: Id, output: &TextEditOutput, released: bool) {
    let response = &output.response.response;
    if !response.has_focus() {
        return;
    }
    let range = TextEditState::load(ctx, field).and_then(|state| state.cursor.char_range());
    let range = range.unwrap_or_default();
    // However long the button was held. A long touch stands for it, too.
    let by_mouse = released && response.contains_pointer() || response.secondary_clicked();
    let own = response.layer_id.id;
    let over = Popup::is_id_open(ctx, own).then_some(own);
    let is_free = !is_open(ctx) && (over.is_some() || !Popup::is_any_open(ctx));
    let by_keys = is_free && take_keys(ctx);
    let pointer = response.interact_pointer_pos().filter(|_| by_mouse);
    let caret = output.galley.pos_from_cursor(range.primary);
    let caret = caret.translate(output.galley_pos.to_vec2());
    change(ctx, |state| {
        state.kept = Some(Kept {
            field,
            layer: response.layer_id,
            range,
        });
        if is_free && (by_mouse || by_keys) {
            state.opens = true;
            state.over = over;
            let pointer = pointer.map(|at| Rect::from_min_size(at, Vec2::ZERO));
            state.at = pointer.or(Some(caret.intersect(response.rect)));
            state.entering = by_keys.then_some(End::First);
        }
    });
}

/// Takes the keys that ask for the menu of what has the keyboard.
fn take_keys(ctx: &Context) -> bool {
    let is_menu = take(ctx, Key::Menu);
    let shifted = take_press(ctx, |key, held| {
        (key == Key::F10 && held.matches_exact(Modifiers::SHIFT)).then_some(())
    });
    is_menu || shifted.is_some()
}

/// Called before anything is drawn: while the menu is open and the field still has the keyboard, the arrows lead into
/// the menu.
pub fn begin(ctx: &Context) {
    if !is_open(ctx) {
        return;
    }
    let over = change(ctx, |state| state.over);
    if over.is_some_and(|over| take(ctx, Key::Escape) || !Popup::is_id_open(ctx, over)) {
        change(ctx, |state| state.over = None);
        return;
    }
    let focused = ctx.memory(egui::Memory::focused);
    let is_in_field = change(ctx, |state| {
        state.kept.is_some_and(|kept| Some(kept.field) == focused)
    });
    if !is_in_field {
        return;
    }
    for (key, end) in [(Key::ArrowDown, End::First), (Key::ArrowUp, End::Last)] {
        if take(ctx, key) {
            change(ctx, |state| state.entering = Some(end));
        }
    }
}

/// Draws the menu, after all fields. What has the keyboard outside the menus, and is no field, leaves nothing to act on.
pub fn draw(ctx: &Context, view: &View, memory: &mut Memory) {
    let focused = ctx.memory(egui::Memory::focused);
    let state = change(ctx, |state| {
        state.wanted = None; // a field that is not there is not looked for again
        *state
    });
    let Some(kept) = state.kept else {
        return;
    };
    let is_there = ctx.viewport(|viewport| viewport.this_pass.widgets.contains(kept.field));
    let is_elsewhere =
        focused.is_some_and(|id| id != kept.field && !memory.focus.is_in_menus(ctx, id));
    change(ctx, |state| {
        state.opens = false;
        state.is_away = focused != Some(kept.field);
        state.kept = state.kept.filter(|_| is_there && !is_elsewhere);
    });
    if state.opens && state.over.is_none() {
        Popup::open_id(ctx, menu_id());
    }
    let at = PopupAnchor::ParentRect(state.at.unwrap_or(Rect::ZERO));
    let menu = Popup::new(menu_id(), ctx.clone(), at, kept.layer)
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(theme::menu(view.palette));
    let Some(over) = state.over else {
        let rows = |ui: &mut Ui| draw_rows(ui, view, memory, kept.field);
        menu.open_memory(None).show(rows);
        return;
    };
    cover(ctx);
    let mut stays = true;
    menu.open_bool(&mut stays)
        .show(|ui| draw_rows(ui, view, memory, kept.field));
    if !stays {
        change(ctx, |state| state.over = None);
    }
    if ctx.input(|input| input.pointer.any_click()) {
        Popup::open_id(ctx, over); // for it the click was beside it
    }
}

/// Covers what folds out, while the menu is open over it: a click there closes the menu and does nothing else.
fn cover(ctx: &Context) {
    let id = menu_id().with("cover");
    let room = ctx.content_rect();
    let area = Area::new(id)
        .order(Order::Foreground)
        .fixed_pos(room.min)
        .constrain(false)
        .sense(Sense::hover());
    ctx.move_to_top(area.layer());
    ctx.move_to_top(LayerId::new(Order::Foreground, menu_id()));
    area.show(ctx, |ui| {
        ui.interact(room, id.with("rest"), Sense::CLICK | Sense::DRAG);
    });
}

fn draw_rows(ui: &mut Ui, view: &View, memory: &mut Memory, field: Id) {
    ui.set_min_width(200.0);
    access::folded_out(ui, Role::Menu, &view.texts.say("menu-edit"));
    let mut rows = Vec::new();
    if spelling::menu_rows(ui, view, memory, field, &mut rows) {
        ui.close();
    }
    for row in ACTS.into_iter().filter_map(command::find) {
        let name = view.texts.say(row.key);
        let response = menus::row(ui, view, row, &name);
        access::menu_row(&response, Role::MenuItem, &name, None);
        if response.clicked() {
            want(ui.ctx(), row.command);
            ui.close();
        }
        rows.push((name.into_owned(), response));
    }
    if !ui.is_sizing_pass() {
        let entering = change(ui.ctx(), |state| state.entering.take());
        if entering.is_some() || rows.iter().any(|(_, row)| row.has_focus()) {
            menus::among(ui, &rows, entering);
        }
    }
}
