//! The choices of a PDF or Word file: what it is for first, each choice alone behind one fold, and what the file will be like.

use super::dialogs::{cancel_button, title};
use super::hint::Hint;
use super::one_stop::{self, Arrows, OneStop};
use super::{
    Dialog, ExportState, Intent, Measured, Memory, Reply, View, access, check_panel, field, focus,
    theme,
};
use crate::check::Weight;
use crate::document::{Funding, Margins, Options, Paper, Preset, SWITCHES, Size};
use crate::picture::Picture;
use crate::text;
use egui::accesskit::Role;
use egui::{Button, DragValue, Id, RichText, Ui, WidgetInfo};

/// Height of what follows the part that scrolls.
const FOOT: f32 = 160.0;
/// Signs that cannot be printed, at most this many lines.
const MOST_SIGNS: usize = 8;

/// What the question remembers between frames.
#[derive(Default)]
pub struct Choices {
    /// The choices are unfolded.
    open: bool,
    /// The name under which they are to be kept.
    name: String,
    /// It is to begin at the button that saves, which is there once the file is made; not if the person does something
    /// before.
    pub(super) begins: bool,
    /// A logo is being chosen.
    chooses: bool,
}

/// Draws the question.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, state: &ExportState, height: f32) {
    let texts = view.texts;
    title(ui, view, "export-title");
    let mut options = state.options.clone();
    let room = height - FOOT;
    focus::part_within(ui, memory, room, |ui, memory| {
        if state.points > 0 {
            let text = texts.say_with(
                "export-points-open",
                &[
                    ("count", state.points.into()),
                    ("missing", state.missing.into()),
                ],
            );
            let weight = if state.missing > 0 {
                Weight::Missing
            } else {
                Weight::Improve
            };
            let (sign, colour) = check_panel::sign(view.palette, weight);
            ui.label(RichText::new(format!("{sign} {text}")).color(colour));
        }
        ui.scope(|ui| {
            closer(ui); // so that all of it is in sight in a low window too
            presets(ui, view, memory, &mut options);
            ui.add_space(6.0);
            if !options.content.is_blank() {
                draft(ui, view, &mut options);
            }
            cover(ui, view, memory, &options);
        });
        if fold(ui, view, memory) {
            ui.scope(|ui| {
                closer(ui);
                content(ui, view, &mut options);
                paper(ui, view, &mut options);
                grant(ui, view, &mut options);
                logo(ui, view, memory, state);
                keep(ui, view, memory);
            });
        }
        if let Some(tag) = state.headings {
            let language = texts.say(&format!("language-{tag}"));
            let text = texts.say_with("export-headings", &[("language", language.into())]);
            ui.label(RichText::new(text).color(view.palette.muted));
        }
        if let Some(Ok(measured)) = &state.measured {
            for (what, place) in measured.left_out.iter().take(MOST_SIGNS) {
                left_out(ui, view, what, place);
            }
        }
    });
    measured(ui, view, state.measured.as_ref());
    buttons(ui, view, memory, state);
    if options != state.options {
        memory.push(Intent::Answer(Reply::Options(Box::new(options))));
    }
}

/// Lets choices stand closer to each other, each still large enough to hit.
fn closer(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.spacing_mut().interact_size.y = 26.0;
}

/// What the document is for: the presets of the program, then those of the person.
fn presets(ui: &mut Ui, view: &View, memory: &mut Memory, options: &mut Options) {
    let texts = view.texts;
    let label = ui.label(RichText::new(texts.say("export-for")).font(theme::label()));
    let kept = view.presets.iter();
    let kept_now = kept
        .clone()
        .position(|preset| today(&preset.options, options) == *options);
    let shipped = options.preset().filter(|_| kept_now.is_none());
    access::group(ui, Role::RadioGroup, &label, |ui| {
        let count = Preset::ALL.len() + kept.len();
        let shipped = shipped.and_then(|it| Preset::ALL.iter().position(|preset| *preset == it));
        let chosen = shipped.or(kept_now.map(|at| Preset::ALL.len() + at));
        let id = Id::unique("presets");
        let mut group = OneStop::new(ui.ctx(), id, Arrows::Choose, count, chosen);
        for (at, preset) in Preset::ALL.into_iter().enumerate() {
            let name = texts.say(&format!("preset-{}", preset.name()));
            one_stop::radio(ui, &mut group, shipped == Some(at), &name);
        }
        let room = ui.available_width() - theme::TARGET - ui.spacing().item_spacing.x;
        for (at, preset) in kept.enumerate() {
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.set_max_width(room); // a long name takes more lines
                    one_stop::radio(ui, &mut group, kept_now == Some(at), &preset.name);
                });
                let name = [("name", preset.name.as_str().into())];
                let spoken = texts.say_with("export-drop", &name);
                let button = ui.add(Button::new("×").frame_when_inactive(false));
                button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
                if button.hint(&spoken).clicked() {
                    memory.push(Intent::Answer(Reply::DropPreset(at)));
                }
            });
        }
        let Some(picked) = group.end(ui.ctx()) else {
            return;
        };
        if let Some(preset) = Preset::ALL.get(picked) {
            *options = options.clone().with(*preset);
        } else if let Some(preset) = view.presets.get(picked - Preset::ALL.len()) {
            *options = today(&preset.options, options);
        }
    });
}

/// Whether each page says that the plan is a draft.
fn draft(ui: &mut Ui, view: &View, options: &mut Options) {
    let texts = view.texts;
    let label = ui.label(RichText::new(texts.say("export-draft")).font(theme::label()));
    access::group(ui, Role::RadioGroup, &label, |ui| {
        one_stop::one_of(ui, "draft", &mut options.is_final, [false, true], |is| {
            let key = if is {
                "export-draft-no"
            } else {
                "export-draft-yes"
            };
            texts.say(key).into_owned()
        });
    });
}

/// That a logo stands on the cover: it is the one that was chosen last, maybe for another plan.
fn cover(ui: &mut Ui, view: &View, memory: &Memory, options: &Options) {
    let logo = options.logo.as_ref().filter(|_| options.cover);
    if let Some(logo) = logo.filter(|_| !memory.choices.open) {
        let text = view.texts.say_with("export-logo-shown", &size_of(logo));
        ui.label(RichText::new(text).color(view.palette.muted));
    }
}

/// Kept choices for the plan, on the day and with the logo of others.
fn today(kept: &Options, others: &Options) -> Options {
    Options {
        today: others.today,
        is_final: others.is_final, // that belongs to the plan
        facts: others.facts,
        logo: others.logo.clone(),
        ..kept.clone()
    }
}

/// The fold over the choices; true if it is open.
fn fold(ui: &mut Ui, view: &View, memory: &mut Memory) -> bool {
    let open = memory.choices.open;
    let name = view.texts.say("export-more");
    let sign = RichText::new(if open { "▼" } else { "▶" }).font(theme::sign());
    let sign = sign.color(view.palette.muted);
    let text = RichText::new(name.as_ref()).font(theme::label());
    let response = ui.add(Button::new((sign, text)));
    if access::unfolds(&response, open, &name) {
        memory.choices.open = !open;
    }
    open
}

/// Choices that belong together, under their name.
fn group(ui: &mut Ui, view: &View, role: Role, key: &str, add: impl FnOnce(&mut Ui)) {
    let name = view.texts.say(key);
    ui.add_space(10.0);
    let label = ui.label(RichText::new(name.as_ref()).font(theme::small_label()));
    access::group(ui, role, &label, add);
}

/// What is in the document.
fn content(ui: &mut Ui, view: &View, options: &mut Options) {
    group(ui, view, Role::Group, "export-content", |ui| {
        for switch in &SWITCHES {
            let name = view.texts.say(&format!("export-{}", switch.name));
            ui.checkbox((switch.of)(options), name.as_ref());
        }
    });
}

/// The sheet, the margins, the size of the text, the first number.
fn paper(ui: &mut Ui, view: &View, options: &mut Options) {
    let texts = view.texts;
    let paper = &mut options.paper;
    group(ui, view, Role::RadioGroup, "export-paper", |ui| {
        ui.horizontal_wrapped(|ui| {
            one_stop::one_of(ui, "paper", &mut paper.size, Size::ALL, |size| {
                texts.say(&format!("paper-{}", size.name())).into_owned()
            });
        });
    });
    group(ui, view, Role::RadioGroup, "export-margins", |ui| {
        ui.horizontal_wrapped(|ui| {
            let margins = &mut paper.margins;
            one_stop::one_of(ui, "margins", margins, Margins::ALL, |margins| {
                let key = format!("margins-{}", margins.name());
                texts.say(&key).into_owned()
            });
        });
    });
    group(ui, view, Role::RadioGroup, "export-text-size", |ui| {
        ui.horizontal_wrapped(|ui| {
            let (size, sizes) = (&mut paper.text_size, Paper::TEXT_SIZES);
            one_stop::one_of(ui, "letters", size, sizes, |size| {
                let points = [("size", usize::from(size).into())];
                texts.say_with("export-points-size", &points)
            });
        });
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let label = ui.label(texts.say("export-first-page").as_ref());
        let number = DragValue::new(&mut options.first_page).range(1..=9999);
        let number = number.speed(1.0); // also that of the arrows
        ui.add(number).labelled_by(label.id);
    });
}

/// The line about the money, and the words beside it.
fn grant(ui: &mut Ui, view: &View, options: &mut Options) {
    let texts = view.texts;
    group(ui, view, Role::RadioGroup, "export-grant", |ui| {
        let funding = &mut options.funding;
        one_stop::one_of(ui, "funding", funding, Funding::ALL, |funding| {
            let key = format!("funding-{}", funding.name());
            texts.say(&key).into_owned()
        });
    });
    if options.funding != Funding::None {
        let name = texts.say("export-disclaimer");
        ui.label(name.as_ref());
        field::plain(ui, &mut options.disclaimer, "", &name);
    }
}

/// The logo: there or not, and how to change that.
fn logo(ui: &mut Ui, view: &View, memory: &mut Memory, state: &ExportState) {
    let texts = view.texts;
    let options = &state.options;
    group(ui, view, Role::Group, "export-logo", |ui| {
        if let Some(picture) = &options.logo {
            ui.label(texts.say_with("export-logo-there", &size_of(picture)));
        }
        ui.horizontal_wrapped(|ui| {
            let choose = ui.button(texts.say("export-logo-choose").as_ref());
            if std::mem::take(&mut memory.choices.chooses) {
                choose.request_focus(); // back from the choice
                memory.choices.begins = false;
            }
            if choose.clicked() {
                memory.push(Intent::Answer(Reply::ChooseLogo));
                memory.choices.chooses = true;
            }
            let remove = texts.say("export-logo-remove");
            if options.logo.is_some() && ui.button(remove.as_ref()).clicked() {
                memory.push(Intent::Answer(Reply::DropLogo));
            }
        });
        if let Some(why) = &state.refused {
            ui.label(RichText::new(format!("■ {why}")).color(view.palette.missing));
        }
    });
}

/// How large a logo is, for a message.
fn size_of(picture: &Picture) -> [(&'static str, text::Value<'static>); 2] {
    [
        ("width", usize_of(picture.width).into()),
        ("height", usize_of(picture.height).into()),
    ]
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Keeps the choices under a name.
fn keep(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    group(ui, view, Role::Group, "export-keep", |ui| {
        let name = texts.say("export-keep-name");
        let field = field::plain(ui, &mut memory.choices.name, &name, &name);
        let enter = field::entered(ui, &field);
        let named = !memory.choices.name.trim().is_empty();
        let keep = Button::new(texts.say("export-keep-now").as_ref());
        if ui.add_enabled(named, keep).clicked() || (named && enter) {
            let name = std::mem::take(&mut memory.choices.name);
            memory.push(Intent::Answer(Reply::KeepPreset(name)));
        }
    });
}

/// Pages and size of the file, and what cannot be printed.
fn measured(ui: &mut Ui, view: &View, measured: Option<&Result<Measured, String>>) {
    let texts = view.texts;
    let measured = match measured {
        None => {
            ui.label(texts.say("export-measuring").as_ref());
            return;
        }
        Some(Err(why)) => {
            ui.label(RichText::new(format!("■ {why}")).color(view.palette.missing));
            return;
        }
        Some(Ok(measured)) => measured,
    };
    ui.label(size(view, measured));
    super::preview::limit_note(ui, view, measured.pages);
}

fn size(view: &View, measured: &Measured) -> String {
    let kilobytes = measured.bytes.div_ceil(1000);
    let size = [("pages", measured.pages.into()), ("size", kilobytes.into())];
    view.texts.say_with("export-size", &size)
}

/// The same of the document about which a dialog asks, as soon as it is made.
pub fn spoken_size(view: &View) -> Option<String> {
    match view.dialog? {
        Dialog::Export(state) => Some(size(view, state.measured.as_ref()?.as_ref().ok()?)),
        _ => None,
    }
}

/// What cannot be printed, and where it is.
pub(super) fn left_out(ui: &mut Ui, view: &View, what: &str, place: &str) {
    let values = [("what", what.into()), ("place", place.into())];
    let text = view.texts.say_with("export-left-out", &values);
    ui.label(RichText::new(format!("▲ {text}")).color(view.palette.improve));
}

fn buttons(ui: &mut Ui, view: &View, memory: &mut Memory, state: &ExportState) {
    let note = view.texts.say("export-word-note");
    ui.label(RichText::new(note.as_ref()).color(view.palette.muted));
    ui.horizontal_wrapped(|ui| {
        let ready = matches!(state.measured, Some(Ok(_)));
        let save = ui.add_enabled_ui(ready, |ui| {
            theme::primary(ui, view.palette, &view.texts.say("export-save"))
        });
        let is_lost = ui.memory(|memory| memory.focused().is_none());
        if ready && (memory.choices.begins || is_lost) {
            memory.choices.begins = false;
            // In a low window it would be at its end, with what is chosen above out of sight.
            if is_lost || ui.clip_rect().contains_rect(save.inner.rect) {
                save.inner.request_focus();
            }
        }
        if save.inner.clicked() {
            memory.push(Intent::Answer(Reply::Export));
        }
        let word = Button::new(view.texts.say("export-word").as_ref());
        if ui.add_enabled(ready, word).clicked() {
            memory.push(Intent::Answer(Reply::ExportWord));
        }
        cancel_button(ui, view, memory, "cancel");
    });
}
