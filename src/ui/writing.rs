//! Writing in fields of several lines: the toolbar above the focused one, Enter in lists, how marks look.

use super::hint::Hint;
use super::{Memory, View, field, icons, theme};
use crate::command::{self, Command};
use crate::plan::Place;
use crate::plan::markup::{self, Edited, Formatting, Stretch, StretchKind};
use egui::style::ScrollAnimation;
use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat, TextWrapping};
use egui::text_edit::TextEditState;
use egui::{
    Event, Galley, Id, Key, Rect, RichText, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};
use std::ops::Range;
use std::sync::Arc;

/// The field of several lines that had the keyboard last.
#[derive(Clone, Debug)]
pub struct Writing {
    /// Its place.
    pub place: Place,
    /// What is selected in it, in characters.
    selection: Range<usize>,
}

/// The changes, with the commands that stand for them.
pub const CHANGES: [(Formatting, Command); 4] = [
    (Formatting::Bold, Command::Bold),
    (Formatting::Italic, Command::Italic),
    (Formatting::Bullets, Command::Bullets),
    (Formatting::Numbers, Command::Numbers),
];

/// The size of a button of the toolbar.
const BUTTON: Vec2 = Vec2::new(30.0, 28.0);
/// The width of the toolbar.
const WIDTH: f32 = 4.0 * BUTTON.x + 3.0 * BETWEEN;
const BETWEEN: f32 = 2.0;

/// What is kept in sight above and below a line that is scrolled to.
pub const NEAR: f32 = 34.0;

/// The toolbar of a field, drawn at the right end of its label's row while the field has the focus.
/// Its room is there always, so that nothing moves.
pub fn toolbar(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, label: Rect) {
    let right = ui.max_rect().right();
    let row = if label.right() + 16.0 + WIDTH <= right {
        label
    } else {
        ui.allocate_space(Vec2::new(WIDTH, BUTTON.y)).1
    };
    let size = Vec2::new(WIDTH, BUTTON.y);
    let centre = egui::pos2(right - WIDTH / 2.0, row.center().y);
    let area = Rect::from_center_size(centre, size);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    // Made before it is known whether it is shown: what comes after keeps its id, and with it the focus.
    let mut bar = ui.new_child(UiBuilder::new().max_rect(area).layout(layout));
    if !ui.memory(|memory| memory.has_focus(field::id(place))) {
        return;
    }
    bar.spacing_mut().item_spacing.x = BETWEEN;
    let text = view.plan.words(place);
    let selection = memory.writing.as_ref().filter(|w| w.place == place);
    let selection = selection.map_or(0..0, |writing| writing.selection.clone());
    let selection = byte_of(text, selection.start)..byte_of(text, selection.end);
    for (change, command) in CHANGES {
        let is_on = markup::is_on(text, selection.clone(), change);
        if button(&mut bar, view, place, (change, command), is_on) {
            memory.change = Some(change);
        }
    }
}

/// A button of the toolbar; true if it was pressed.
fn button(
    ui: &mut Ui,
    view: &View,
    place: Place,
    (change, command): (Formatting, Command),
    is_on: bool,
) -> bool {
    let Some(row) = command::find(command) else {
        return false;
    };
    let name = view.texts.say(row.key).into_owned();
    let id = Id::unique(("writing", place, change));
    let (_, area) = ui.allocate_space(BUTTON);
    let response = ui.interact(area, id, Sense::CLICK); // no stop of Tab: it would be one only on the way back
    let look = ui.style().interact_selectable(&response, is_on);
    if is_on || response.hovered() {
        let (radius, fill) = (look.corner_radius, look.weak_bg_fill);
        let stroke = if response.hovered() {
            look.bg_stroke
        } else {
            egui::Stroke::NONE
        };
        ui.painter()
            .rect(area, radius, fill, stroke, StrokeKind::Inside);
    }
    icons::writing(ui.painter(), area, view.palette.ink, change);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_on, &name));
    let keys = row.shortcuts.first();
    let keys = keys.map(|keys| ui.ctx().format_shortcut(keys));
    let hint = format!("{name} ({})", keys.unwrap_or_default());
    response.hint(hint).clicked()
}

/// What the keys and the toolbar ask for in a field of several lines, done to its text before the field is drawn:
/// the text with what is selected.
pub fn before(ui: &Ui, memory: &mut Memory, place: Place, text: &str) -> Option<Edited> {
    let id = field::id(place);
    let focused = ui.memory(|m| m.has_focus(id));
    let is_last = memory.writing.as_ref().is_some_and(|w| w.place == place);
    let is_meant = markup::is_at(place) && (focused || is_last);
    let wanted = memory.change.take_if(|_| is_meant);
    if memory.composing || !(focused || wanted.is_some()) {
        return None;
    }
    let selection = match &memory.writing {
        Some(writing) if !focused && is_last => writing.selection.clone(),
        _ => selection(ui, id)?,
    };
    let selection = byte_of(text, selection.start)..byte_of(text, selection.end);
    if let Some(change) = wanted {
        return markup::change(text, selection, change);
    }
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    let at = ui.input(|input| input.events.iter().position(is_enter))?; // nothing else is typed in its frame
    let edited = markup::enter(text, selection)?;
    ui.input_mut(|input| input.events.remove(at));
    Some(edited)
}

/// Sets what is selected in a field, in bytes of its text.
pub fn select(ui: &Ui, id: Id, edited: &Edited) {
    let character = |byte| {
        edited
            .text
            .get(..byte)
            .map_or(0, |text| text.chars().count())
    };
    let [start, end] = [edited.selection.start, edited.selection.end].map(character);
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(start), CCursor::new(end));
    state.cursor.set_char_range(Some(range));
    state.clear_undoer();
    state.store(ui.ctx(), id);
}

/// Remembers the field that is written in, and what is selected in it.
pub fn remember(ui: &Ui, memory: &mut Memory, place: Place) {
    memory.writing = selection(ui, field::id(place)).map(|selection| Writing { place, selection });
}

/// Keeps the caret of a field in sight of the page when it moves, or the field grows around it. The field by itself only
/// scrolls its own text.
pub fn follow_caret(ui: &Ui, id: Id, field: Rect) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let index = TextEditState::load(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let now = (index.map(|range| range.primary.index), field.height());
    let key = id.with("caret");
    let is_moved = ui.data_mut(|data| {
        let before = data.get_temp(key).unwrap_or(now);
        data.insert_temp(key, now);
        before != now
    });
    if is_moved {
        show_caret(ui, id, field); // else it is where the focus came to, in sight
    }
}

/// Scrolls the page to the caret of a field that has the keyboard.
pub fn show_caret(ui: &Ui, id: Id, field: Rect) {
    let caret = ui.output(|output| output.ime.as_ref().map(|ime| ime.cursor_rect));
    let Some(caret) = caret.filter(|_| ui.memory(|memory| memory.has_focus(id))) else {
        return;
    };
    show_line(ui, caret, field);
}

/// Scrolls the page to a line in a field; what the field has still to scroll is at its edge by then.
pub fn show_line(ui: &Ui, line: Rect, field: Rect) {
    let down = (field.top() - line.top()).max(0.0);
    let up = (line.bottom() - field.bottom()).max(0.0);
    let line = line.translate(egui::vec2(0.0, down - up));
    let room = (ui.clip_rect().height() - line.height()).max(0.0) / 2.0;
    let near = egui::vec2(0.0, NEAR.min(room));
    ui.scroll_to_rect_animation(line.expand2(near), None, ScrollAnimation::none());
}

/// Pasted texts in this frame, made fit for a field; true if there were any.
pub fn clean_pasted(ui: &Ui, several_lines: bool) -> bool {
    ui.input_mut(|input| {
        let mut any = false;
        for event in &mut input.events {
            if let Event::Paste(text) = event {
                *text = markup::pasted(text, several_lines);
                any = true;
            }
        }
        any
    })
}

/// The text of a field as it looks: what is between marks is emphasised, the marks themselves are faint.
pub fn lay_out(ui: &Ui, view: &View, text: &str, width: f32) -> Arc<Galley> {
    let height = ui.text_style_height(&egui::TextStyle::Body);
    let format = |bold: bool, italic: bool, faint: bool| TextFormat {
        line_height: Some(height + ui.spacing().extra_text_line_spacing),
        ..TextFormat::simple(
            theme::emphasised(bold, italic),
            if faint {
                view.palette.muted
            } else {
                view.palette.ink
            },
        )
    };
    let mut job = LayoutJob {
        wrap: TextWrapping {
            max_width: width,
            ..TextWrapping::default()
        },
        break_on_newline: true,
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    if text.contains(['*', '\\']) {
        for line in text.split_inclusive('\n') {
            for Stretch {
                bytes,
                kind,
                bold,
                italic,
            } in markup::pieces(line)
            {
                let is_mark = kind != StretchKind::Text;
                let (bold, italic) = (bold && !is_mark, italic && !is_mark);
                let words = line.get(bytes).unwrap_or_default();
                job.append(words, 0.0, format(bold, italic, is_mark));
            }
        }
    }
    if job.sections.is_empty() {
        job.append(text, 0.0, format(false, false, false));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How lists and emphasis are written, for the window of shortcuts.
pub fn help(ui: &mut Ui, view: &View) {
    ui.add_space(8.0);
    theme::heading(ui, &view.texts.say("writing-title"), theme::small_label());
    for key in [
        "writing-emphasis",
        "writing-bullets",
        "writing-numbers",
        "writing-inner",
        "writing-backslash",
        "writing-paste",
    ] {
        ui.label(RichText::new(view.texts.say(key)).font(theme::help()));
    }
}

/// What is selected in a field, in characters.
fn selection(ui: &Ui, id: Id) -> Option<Range<usize>> {
    let state = TextEditState::load(ui.ctx(), id)?;
    let range = state.cursor.char_range()?.as_sorted_char_range();
    Some(usize::from(range.start)..usize::from(range.end))
}

fn byte_of(text: &str, character: usize) -> usize {
    let mut characters = text.char_indices().skip(character);
    characters.next().map_or(text.len(), |(byte, _)| byte)
}
