//! Draws the dialogs over the window: unsaved changes, a path by hand, shortcuts, about; `export` has the choices of a PDF.

use super::{
    Dialog, Intent, Memory, Reply, Tone, UnsavedWork, View, access, announce, check_panel,
    context_menu, export, field, focus, order, scroll, spelling_dialog, statement, theme, writing,
};
use crate::check::Weight;
use crate::command::COMMANDS;
use crate::plan::compare::{Conflict, Given};
use crate::plan::{DateText, Grain};
use crate::settings::Called;
use crate::wording;
use egui::text::{CCursor, CCursorRange};
use egui::{Grid, Id, Modal, Response, RichText, ScrollArea, Ui, UiBuilder, WidgetInfo};
use std::path::Path;

/// Room below the last button, where a dialog scrolls, for the ring around it, in points.
const BELOW: f32 = 4.0;

/// Draws the open dialog, if there is one.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let kind = view.dialog.map(std::mem::discriminant);
    let is_new = std::mem::replace(&mut memory.focus.dialog, kind) != kind;
    let Some(dialog) = view.dialog else {
        return;
    };
    if is_new {
        memory.focus.questions += 1;
        // It begins where it says: what had the keyboard in the last one may have the id of something in this one.
        ui.memory_mut(|memory| memory.focused().map(|id| memory.surrender_focus(id)));
    }
    memory.choices.begins = is_new || memory.choices.begins && !order::is_led(ui.ctx());
    let room = ui.ctx().content_rect();
    let frame = egui::Frame::new()
        .fill(view.palette.card)
        .stroke(egui::Stroke::new(1.0, view.palette.line))
        .corner_radius(8)
        .inner_margin(20);
    let modal = Modal::new(Id::unique("question")).frame(frame);
    let modal = modal.show(ui.ctx(), |ui| {
        access::dialog(ui.ctx(), ui.layer_id(), what_about(view, dialog));
        ui.set_width(480.0_f32.min(room.width() - 80.0));
        ui.spacing_mut().item_spacing.y = 10.0;
        // To a screen reader the words of one question would else turn into those of the next.
        let own = UiBuilder::new().scope_id(Id::unique(("question", kind)));
        ui.scope_builder(own, |ui| {
            focus::within(ui, memory, room.height() - 64.0, |ui, memory| {
                ask(ui, view, memory, dialog, room.height());
                ui.add_space(BELOW);
            });
        });
    });
    let beside = modal.backdrop_response.clicked();
    let is_read = matches!(dialog, Dialog::Shortcuts | Dialog::About);
    if modal.should_close() && (is_read || !beside) {
        cancel(memory); // a click beside never loses what was typed
    }
}

fn ask(ui: &mut Ui, view: &View, memory: &mut Memory, dialog: &Dialog, height: f32) {
    match dialog {
        Dialog::Unsaved(_) => unsaved(ui, view, memory),
        Dialog::Path {
            title,
            proposal,
            is_folder,
        } => path(ui, view, memory, (title, *is_folder), proposal),
        Dialog::Replace { path, holds } => replace(ui, view, memory, path, holds.as_ref()),
        Dialog::Export(state) => export::draw(ui, view, memory, state, height - 120.0),
        Dialog::Recovered(rows) => recovered(ui, view, memory, rows),
        Dialog::OtherHands => other_hands(ui, view, memory),
        Dialog::Sent => sent(ui, view, memory),
        Dialog::Spelling(step) => spelling_dialog::draw(ui, view, memory, step),
        Dialog::Conflict { conflict, left } => both_sides(ui, view, memory, conflict, *left),
        Dialog::Shortcuts => shortcuts(ui, view, memory, height - 200.0),
        Dialog::Statement => statement::draw(ui, view, memory, height - 200.0),
        Dialog::About => about(ui, view, memory),
    }
}

/// The sentence that says what a dialog is about.
fn what_about(view: &View, dialog: &Dialog) -> Option<String> {
    let texts = view.texts;
    let key = match dialog {
        Dialog::Unsaved(_) => return Some(about_plan(view, "unsaved-text")),
        Dialog::Path { is_folder, .. } => path_keys(*is_folder).0,
        Dialog::Recovered(_) => "recovered-text",
        Dialog::OtherHands => return Some(about_plan(view, "other-text")),
        Dialog::Sent => return Some(about_plan(view, "sent-text")),
        Dialog::Spelling(step) => return Some(spelling_dialog::said(view, step)),
        Dialog::About => "about-what",
        Dialog::Export(_) | Dialog::Shortcuts | Dialog::Statement => return None,
        Dialog::Replace { path, holds } => return Some(replaced(view, path, holds.as_ref())),
        Dialog::Conflict { conflict, left } => {
            let left = texts.say_with("both-left", &[("count", (*left).into())]);
            let place =
                wording::kept::question(texts, view.facts.catalogue, view.plan, conflict.place);
            return Some(announce::sentences(&[left, place]));
        }
    };
    Some(texts.say(key).into_owned())
}

/// A sentence about the open plan, which names it.
fn about_plan(view: &View, key: &str) -> String {
    let name = wording::plan_name(view.texts, &view.plan.about.title, view.file);
    view.texts.say_with(key, &[("plan", name.into())])
}

pub(super) fn title(ui: &mut Ui, view: &View, key: &str) {
    let heading = theme::heading(ui, &view.texts.say(key), theme::subtitle());
    access::title(ui, &heading);
}

fn cancel(memory: &mut Memory) {
    memory.typed.clear();
    memory.push(Intent::Answer(Reply::Cancel));
}

pub(super) fn cancel_button(ui: &mut Ui, view: &View, memory: &mut Memory, key: &str) {
    if ui.button(view.texts.say(key).as_ref()).clicked() {
        cancel(memory);
    }
}

fn unsaved(ui: &mut Ui, view: &View, memory: &mut Memory) {
    title(ui, view, "unsaved-title");
    ui.label(about_plan(view, "unsaved-text"));
    ui.horizontal_wrapped(|ui| {
        let save = theme::primary(ui, view.palette, &view.texts.say("command-save"));
        begin(ui, &save);
        if save.clicked() {
            memory.push(Intent::Answer(Reply::Save));
        }
        let discard = view.texts.say("unsaved-discard");
        if ui.button(discard.as_ref()).clicked() {
            memory.push(Intent::Answer(Reply::Discard));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}

/// Focuses the first button, so that the keyboard starts in the dialog.
pub(super) fn begin(ui: &Ui, response: &egui::Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// The keys of what is asked for, a file or a folder, and of the name of the field.
fn path_keys(is_folder: bool) -> (&'static str, &'static str) {
    if is_folder {
        ("path-text-folder", "path-name-folder")
    } else {
        ("path-text", "path-name")
    }
}

fn path(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (key, is_folder): (&str, bool),
    proposal: &str,
) {
    title(ui, view, key);
    let (text, name) = path_keys(is_folder);
    ui.label(view.texts.say(text).as_ref());
    if memory.typed.is_empty() && !proposal.is_empty() {
        proposal.clone_into(&mut memory.typed);
    }
    let name = view.texts.say(name);
    let response = field::plain(ui, &mut memory.typed, "", &name);
    let enter = field::entered(ui, &response);
    if ui.memory(|memory| memory.focused().is_none()) {
        context_menu::select(ui.ctx(), response.id, name_in(&memory.typed));
    }
    begin(ui, &response);
    // Why the path that was typed before did not serve: at the foot of the window it lies behind this.
    if let Some(notice) = view.notice.filter(|notice| notice.tone == Tone::Failed) {
        let why = format!("■ {}", notice.text);
        ui.label(RichText::new(why).color(view.palette.missing));
    }
    ui.horizontal_wrapped(|ui| {
        let go = theme::primary(ui, view.palette, &view.texts.say("path-go")).clicked();
        if (go || enter) && !memory.typed.trim().is_empty() {
            let typed = std::mem::take(&mut memory.typed);
            memory.push(Intent::Answer(Reply::Path(typed)));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}

/// The name of the file in a path, without its ending, as a range of characters: what is typed first takes its place.
fn name_in(path: &str) -> CCursorRange {
    let start = path.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let end = path.rfind('.').filter(|at| *at > start);
    let end = end.unwrap_or(path.len());
    let characters = |end| path.get(..end).map_or(0, |part: &str| part.chars().count());
    let [start, end] = [start, end].map(|at| CCursor::new(characters(at)));
    CCursorRange::two(start, end)
}

/// What would be replaced: the plan in the file, or whatever the file is.
fn replaced(view: &View, path: &Path, holds: Option<&Called>) -> String {
    let mut values = vec![("path", path.display().to_string().into())];
    let Some(called) = holds else {
        return view.texts.say_with("replace-text", &values);
    };
    let name = wording::plan_name(view.texts, &called.title, Some(path));
    values.push(("plan", name.into()));
    values.push(("school", called.school.as_str().into()));
    let key = match called.school.as_str() {
        "" => "replace-plan",
        _ => "replace-plan-of",
    };
    view.texts.say_with(key, &values)
}

fn replace(ui: &mut Ui, view: &View, memory: &mut Memory, path: &Path, holds: Option<&Called>) {
    title(ui, view, "replace-title");
    ui.label(replaced(view, path, holds));
    ui.horizontal_wrapped(|ui| {
        let other = theme::primary(ui, view.palette, &view.texts.say("replace-other"));
        begin(ui, &other);
        if other.clicked() {
            memory.push(Intent::Answer(Reply::Cancel));
        }
        let now = view.texts.say("replace-now");
        if ui.button(now.as_ref()).clicked() {
            memory.push(Intent::Answer(Reply::Replace));
        }
    });
}

fn recovered(ui: &mut Ui, view: &View, memory: &mut Memory, rows: &[UnsavedWork]) {
    let texts = view.texts;
    title(ui, view, "recovered-title");
    ui.label(texts.say("recovered-text").as_ref());
    for (at, row) in rows.iter().enumerate() {
        theme::card(view.palette).inner_margin(12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(&row.name).font(theme::label()));
            let what = match (row.readable, row.parts.as_str()) {
                (false, _) => texts.say("recovered-damaged").into_owned(),
                (true, "") => row.time.clone(),
                (true, parts) => format!("{} · {parts}", row.time),
            };
            let what = RichText::new(what).font(theme::help());
            ui.label(what.color(view.palette.muted));
            ui.horizontal_wrapped(|ui| {
                if row.readable {
                    let open = of_work(ui, view, rows, at, "recovered-open");
                    begin(ui, &open);
                    if open.clicked() {
                        memory.push(Intent::Answer(Reply::Recover(at)));
                    }
                }
                let discard = of_work(ui, view, rows, at, "recovered-discard");
                begin(ui, &discard);
                if discard.clicked() {
                    memory.push(Intent::Answer(Reply::Forget(at)));
                }
            });
        });
    }
    ui.horizontal(|ui| cancel_button(ui, view, memory, "recovered-later"));
}

/// A button for one of several works; its spoken name says for which.
fn of_work(ui: &mut Ui, view: &View, rows: &[UnsavedWork], at: usize, key: &str) -> Response {
    let words = view.texts.say(key);
    let button = ui.button(words.as_ref());
    if let Some(row) = rows.get(at).filter(|_| rows.len() > 1) {
        let name = [row.name.as_str(), &row.time].join(", ");
        let spoken = [("question", name.into()), ("button", words.into())];
        let spoken = view.texts.say_with("spoken-button-for", &spoken);
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    }
    button
}

fn other_hands(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    title(ui, view, "other-title");
    ui.label(about_plan(view, "other-text"));
    let together = theme::primary(ui, view.palette, &texts.say("other-together"));
    begin(ui, &together);
    if together.clicked() {
        memory.push(Intent::Answer(Reply::Together));
    }
    for (key, reply) in [
        ("other-both", Reply::Both),
        ("other-save-mine", Reply::Save),
        ("other-theirs", Reply::Theirs),
    ] {
        if ui.button(texts.say(key).as_ref()).clicked() {
            memory.push(Intent::Answer(reply));
        }
    }
    cancel_button(ui, view, memory, "cancel");
}

/// Height of what stands around the words of both sides.
const AROUND_BOTH_SIDES: f32 = 270.0;

fn both_sides(ui: &mut Ui, view: &View, memory: &mut Memory, conflict: &Conflict, left: usize) {
    let texts = view.texts;
    title(ui, view, "both-title");
    ui.label(texts.say_with("both-left", &[("count", left.into())]));
    let place = wording::kept::question(texts, view.facts.catalogue, view.plan, conflict.place);
    ui.label(RichText::new(place).font(theme::label()));
    let gone = texts.say("both-removed").into_owned();
    let words = |given: &Option<Given>| match given {
        Some(given) => wording::given(texts, view.plan, given),
        None => gone.clone(),
    };
    let room = ui.ctx().content_rect().height();
    let height = (room - AROUND_BOTH_SIDES).min(room * 0.5);
    focus::part_within(ui, memory, height, |ui, _| {
        for (key, given) in [
            ("both-mine", &conflict.mine),
            ("both-theirs", &conflict.theirs),
        ] {
            ui.label(RichText::new(texts.say(key)).font(theme::small_label()));
            ui.label(RichText::new(words(given)).font(theme::help()));
        }
        scroll::by_key(ui);
    });
    ui.horizontal_wrapped(|ui| {
        let mine = ui.button(texts.say("both-keep-mine").as_ref());
        begin(ui, &mine);
        if mine.clicked() {
            memory.push(Intent::Answer(Reply::Save));
        }
        if ui.button(texts.say("both-take-theirs").as_ref()).clicked() {
            memory.push(Intent::Answer(Reply::Theirs));
        }
        cancel_button(ui, view, memory, "both-put-off");
    });
}

/// Where and when the plan was sent. The program only notes what the person says.
fn sent(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    title(ui, view, "sent-title");
    ui.label(about_plan(view, "sent-text"));
    let small = |words: &str| RichText::new(words).font(theme::small_label());
    let to = texts.say("sent-to");
    ui.label(small(&to));
    let field = field::plain(ui, &mut memory.typed, &texts.say("sent-to-hint"), &to);
    let mut enter = field::entered(ui, &field);
    begin(ui, &field);
    let day = texts.say("sent-day");
    ui.label(small(&day));
    let field_of_day = field::plain(ui, &mut memory.typed_date, "", &day);
    enter |= field::entered(ui, &field_of_day);
    let date = DateText(memory.typed_date.clone());
    let span = date.span().filter(|span| span.grain == Grain::Day);
    let reading = match span {
        Some(_) => texts.date(&date),
        None => texts.say("sent-day-needed").into_owned(),
    };
    let is_unread = span.is_none() && !date.is_empty();
    if is_unread {
        access::describe(&field_of_day, &reading);
        access::invalid(ui.ctx(), field_of_day.id);
    }
    let (sign, colour) = check_panel::sign(view.palette, Weight::Missing);
    let (reading, colour) = if is_unread {
        (format!("{sign} {reading}"), colour)
    } else {
        (reading, view.palette.muted)
    };
    ui.label(RichText::new(reading).font(theme::note()).color(colour));
    ui.horizontal_wrapped(|ui| {
        let words = memory.typed.trim();
        let ready = span.filter(|_| !words.is_empty());
        let mark = ui.add_enabled_ui(ready.is_some(), |ui| {
            theme::primary(ui, view.palette, &texts.say("sent-mark"))
        });
        if let (true, Some(span)) = (enter || mark.inner.clicked(), ready) {
            let to = std::mem::take(&mut memory.typed);
            let reply = Reply::Sent(to.trim().to_owned(), span.first);
            memory.push(Intent::Answer(reply));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}

/// Between the names of commands and their keys.
const BEFORE_KEYS: f32 = 32.0;
/// With less room the keys stand below the names.
const ROOM_FOR_KEYS: f32 = 400.0;

fn shortcuts(ui: &mut Ui, view: &View, memory: &mut Memory, height: f32) {
    title(ui, view, "command-shortcuts");
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            let room = ui.available_width();
            let columns = if room < ROOM_FOR_KEYS { 1 } else { 2 };
            Grid::new("shortcuts")
                .num_columns(columns)
                .spacing([BEFORE_KEYS, 8.0])
                .max_col_width(room / columns as f32 - BEFORE_KEYS)
                .show(ui, |ui| {
                    for row in COMMANDS.iter().filter(|row| !row.shortcuts.is_empty()) {
                        let keys: Vec<String> = row
                            .shortcuts
                            .iter()
                            .map(|keys| ui.ctx().format_shortcut(keys))
                            .collect();
                        ui.label(view.texts.say(row.key).as_ref());
                        if columns == 1 {
                            ui.end_row();
                        }
                        ui.label(RichText::new(keys.join(", ")).color(view.palette.muted));
                        ui.end_row();
                    }
                });
            writing::help(ui, view);
            scroll::by_key(ui);
        });
    ui.horizontal(|ui| cancel_button(ui, view, memory, "close"));
}

fn about(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    let name = view.texts.say_with("about-version", &version);
    let heading = theme::heading(ui, &name, theme::subtitle());
    access::title(ui, &heading);
    for key in ["about-what", "welcome-private", "about-licences"] {
        ui.label(view.texts.say(key).as_ref());
    }
    ui.horizontal(|ui| cancel_button(ui, view, memory, "close"));
}
