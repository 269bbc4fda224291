//! Questions over the window: unsaved changes, a path by hand, the choices of an export, shortcuts, about.

use super::{ExportState, Intent, Memory, Question, Reply, Unsaved, View, field, theme, writing};
use crate::command::COMMANDS;
use crate::document::Preset;
use crate::plan::compare::{Conflict, Given};
use crate::wording;
use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};
use std::path::Path;

/// Draws the open question, if there is one.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let Some(question) = view.question else {
        return;
    };
    let room = ui.ctx().content_rect();
    let frame = egui::Frame::new()
        .fill(view.palette.card)
        .stroke(egui::Stroke::new(1.0, view.palette.line))
        .corner_radius(8)
        .inner_margin(20);
    let modal = Modal::new(Id::unique("question")).frame(frame);
    let modal = modal.show(ui.ctx(), |ui| {
        ui.set_width(480.0_f32.min(room.width() - 80.0));
        ui.spacing_mut().item_spacing.y = 10.0;
        match question {
            Question::Unsaved => unsaved(ui, view, memory),
            Question::Path { title, proposal } => path(ui, view, memory, title, proposal),
            Question::Replace(path) => replace(ui, view, memory, path),
            Question::Export(state) => export(ui, view, memory, state),
            Question::Recovered(rows) => recovered(ui, view, memory, rows),
            Question::OtherHands => other_hands(ui, view, memory),
            Question::Conflict { conflict, left } => {
                both_sides(ui, view, memory, conflict, *left);
            }
            Question::Shortcuts => shortcuts(ui, view, memory, room.height() - 200.0),
            Question::About => about(ui, view, memory),
        }
    });
    if modal.should_close() {
        cancel(memory);
    }
}

fn title(ui: &mut Ui, view: &View, key: &str) {
    theme::heading(ui, &view.texts.say(key), theme::subtitle());
}

fn cancel(memory: &mut Memory) {
    memory.typed.clear();
    memory.push(Intent::Answer(Reply::Cancel));
}

fn cancel_button(ui: &mut Ui, view: &View, memory: &mut Memory, key: &str) {
    if ui.button(view.texts.say(key).as_ref()).clicked() {
        cancel(memory);
    }
}

fn unsaved(ui: &mut Ui, view: &View, memory: &mut Memory) {
    title(ui, view, "unsaved-title");
    ui.label(view.texts.say("unsaved-text").as_ref());
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

/// Gives the focus to the first button, so that the keyboard starts in the dialog.
fn begin(ui: &Ui, response: &egui::Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

fn path(ui: &mut Ui, view: &View, memory: &mut Memory, key: &str, proposal: &str) {
    title(ui, view, key);
    ui.label(view.texts.say("path-text").as_ref());
    if memory.typed.is_empty() && !proposal.is_empty() {
        proposal.clone_into(&mut memory.typed);
    }
    let name = view.texts.say("path-name");
    let response = field::plain(ui, &mut memory.typed, "", &name);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    begin(ui, &response);
    ui.horizontal_wrapped(|ui| {
        let go = theme::primary(ui, view.palette, &view.texts.say("path-go")).clicked();
        if (go || enter) && !memory.typed.trim().is_empty() {
            let typed = std::mem::take(&mut memory.typed);
            memory.push(Intent::Answer(Reply::Path(typed)));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}

fn replace(ui: &mut Ui, view: &View, memory: &mut Memory, path: &Path) {
    title(ui, view, "replace-title");
    let path = [("path", path.display().to_string().into())];
    ui.label(view.texts.say_with("replace-text", &path));
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

fn export(ui: &mut Ui, view: &View, memory: &mut Memory, state: &ExportState) {
    let texts = view.texts;
    title(ui, view, "export-title");
    if state.missing > 0 {
        let text = texts.say_with("export-missing", &[("count", state.missing.into())]);
        let text = RichText::new(format!("■ {text}")).color(view.palette.missing);
        ui.label(text);
    }
    ui.label(RichText::new(texts.say("export-for")).font(theme::label()));
    for preset in Preset::ALL {
        let name = texts.say(&format!("preset-{}", preset.name()));
        if ui.radio(state.preset == preset, name.as_ref()).clicked() {
            let is_final = preset == Preset::Blank;
            memory.push(Intent::Answer(Reply::Document(preset, is_final)));
        }
    }
    let mut draft = !state.is_final;
    let mark = ui.checkbox(&mut draft, texts.say("export-draft").as_ref());
    if mark.changed() {
        memory.push(Intent::Answer(Reply::Document(state.preset, !draft)));
    }
    if let Some(tag) = state.headings {
        let language = texts.say(&format!("language-{tag}"));
        let text = texts.say_with("export-headings", &[("language", language.into())]);
        ui.label(RichText::new(text).color(view.palette.muted));
    }
    match &state.measured {
        None => {
            ui.label(texts.say("export-measuring").as_ref());
        }
        Some(Err(why)) => {
            ui.label(RichText::new(format!("■ {why}")).color(view.palette.missing));
        }
        Some(Ok(measured)) => {
            let kilobytes = measured.bytes.div_ceil(1000);
            let size = [("pages", measured.pages.into()), ("size", kilobytes.into())];
            ui.label(texts.say_with("export-size", &size));
            for (sign, place) in measured.left_out.iter().take(8) {
                let sign = sign.to_string();
                let code = format!("U+{:04X}", sign.chars().next().map_or(0, u32::from));
                let values = [
                    ("sign", sign.into()),
                    ("code", code.into()),
                    ("place", place.as_str().into()),
                ];
                let text = format!("▲ {}", texts.say_with("export-left-out", &values));
                ui.label(RichText::new(text).color(view.palette.improve));
            }
        }
    }
    ui.horizontal_wrapped(|ui| {
        let ready = matches!(state.measured, Some(Ok(_)));
        let save = ui.add_enabled_ui(ready, |ui| {
            theme::primary(ui, view.palette, &texts.say("export-save"))
        });
        if ready {
            begin(ui, &save.inner);
        }
        if save.inner.clicked() {
            memory.push(Intent::Answer(Reply::Export));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}

fn recovered(ui: &mut Ui, view: &View, memory: &mut Memory, rows: &[Unsaved]) {
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
                if row.readable && ui.button(texts.say("recovered-open").as_ref()).clicked() {
                    memory.push(Intent::Answer(Reply::Recover(at)));
                }
                if ui.button(texts.say("recovered-discard").as_ref()).clicked() {
                    memory.push(Intent::Answer(Reply::Forget(at)));
                }
            });
        });
    }
    ui.horizontal(|ui| cancel_button(ui, view, memory, "recovered-later"));
}

fn other_hands(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    title(ui, view, "other-title");
    ui.label(texts.say("other-text").as_ref());
    let together = theme::primary(ui, view.palette, &texts.say("other-together"));
    begin(ui, &together);
    if together.clicked() {
        memory.push(Intent::Answer(Reply::Together));
    }
    for (key, reply) in [
        ("other-save-mine", Reply::Save),
        ("other-theirs", Reply::Theirs),
    ] {
        if ui.button(texts.say(key).as_ref()).clicked() {
            memory.push(Intent::Answer(reply));
        }
    }
    cancel_button(ui, view, memory, "cancel");
}

fn both_sides(ui: &mut Ui, view: &View, memory: &mut Memory, conflict: &Conflict, left: usize) {
    let texts = view.texts;
    title(ui, view, "both-title");
    ui.label(texts.say_with("both-left", &[("count", left.into())]));
    let place = wording::question_name(texts, view.plan, conflict.place);
    ui.label(RichText::new(place).font(theme::label()));
    let gone = texts.say("both-removed").into_owned();
    let words = |given: &Option<Given>| match given {
        Some(given) => wording::given(texts, view.plan, conflict.place, given),
        None => gone.clone(),
    };
    let height = ui.ctx().content_rect().height() * 0.5;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for (key, given) in [
            ("both-mine", &conflict.mine),
            ("both-theirs", &conflict.theirs),
        ] {
            ui.label(RichText::new(texts.say(key)).font(theme::small_label()));
            ui.label(RichText::new(words(given)).font(theme::help()));
        }
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
    });
}

fn shortcuts(ui: &mut Ui, view: &View, memory: &mut Memory, height: f32) {
    title(ui, view, "command-shortcuts");
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            Grid::new("shortcuts")
                .num_columns(2)
                .spacing([32.0, 8.0])
                .show(ui, |ui| {
                    for row in COMMANDS.iter().filter(|row| !row.shortcuts.is_empty()) {
                        let keys: Vec<String> = row
                            .shortcuts
                            .iter()
                            .map(|keys| ui.ctx().format_shortcut(keys))
                            .collect();
                        ui.label(view.texts.say(row.key).as_ref());
                        ui.label(RichText::new(keys.join(", ")).color(view.palette.muted));
                        ui.end_row();
                    }
                });
            writing::help(ui, view);
        });
    ui.horizontal(|ui| cancel_button(ui, view, memory, "close"));
}

fn about(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    let name = view.texts.say_with("about-version", &version);
    theme::heading(ui, &name, theme::subtitle());
    for key in ["about-what", "welcome-private", "about-licences"] {
        ui.label(view.texts.say(key).as_ref());
    }
    ui.horizontal(|ui| cancel_button(ui, view, memory, "close"));
}
