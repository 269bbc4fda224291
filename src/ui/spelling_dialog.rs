//! From doubtful word to doubtful word through the whole plan: what each is, where it stands, and what may be done.

use super::dialogs::{begin, cancel_button, title};
use super::spelling::{self, Marked, State};
use super::{Intent, Memory, Reply, View, field, theme};
use crate::command::Command;
use crate::wording;
use egui::text::{LayoutJob, TextFormat};
use egui::{RichText, Ui};

/// So much of an answer is shown before a word and after it, in characters.
const AROUND: usize = 90;

/// What the dialog is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The word; `None` if there is none left, or none can be known.
    pub doubt: Option<Marked>,
    /// Which one it is in the plan, from 1.
    pub number: usize,
    /// Of how many.
    pub all: usize,
}

/// What a person does with the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Puts another one in its place.
    Replace(String),
    /// Leaves it for now.
    Skip,
    /// It is right in this answer.
    Accept,
    /// It is one of the school's words.
    Learn,
}

/// The words that say where the dialog is.
pub fn said(view: &View, step: &Step) -> String {
    let Some(doubt) = &step.doubt else {
        return nothing(view);
    };
    let values = [
        ("number", step.number.into()),
        ("all", step.all.into()),
        ("word", doubt.word.as_str().into()),
        (
            "place",
            wording::question_name(view.texts, view.plan, doubt.place).into(),
        ),
    ];
    view.texts.say_with("spelling-at", &values)
}

fn nothing(view: &View) -> String {
    match view.spelling.state {
        State::On => view.texts.say("spelling-nothing").into_owned(),
        State::Waiting => view.texts.say("spelling-waiting").into_owned(),
        State::Off => view.texts.say("spelling-off").into_owned(),
        State::None | State::Refused(_) => spelling::without(view),
    }
}

/// Draws the dialog.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, step: &Step) {
    title(ui, view, "spelling-title");
    let Some(doubt) = &step.doubt else {
        return draw_nothing(ui, view, memory);
    };
    ui.label(said(view, step));
    theme::card(view.palette).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(excerpt(view, doubt));
    });
    let found = view.spelling.suggestions.get(&doubt.word);
    if memory.doubt.as_ref() != Some(doubt) {
        memory.doubt = Some(doubt.clone());
        memory.typed.clone_from(&doubt.word);
    }
    let mut answer = None;
    let name = view.texts.say("spelling-instead");
    ui.label(RichText::new(name.as_ref()).font(theme::small_label()));
    let line = field::plain(ui, &mut memory.typed, "", &name);
    let enter = field::entered(ui, &line);
    begin(ui, &line);
    match found.map(Vec::as_slice) {
        None => note(ui, view, "spelling-looking"),
        Some([]) => note(ui, view, "spelling-no-suggestion"),
        Some(words) => {
            note(ui, view, "spelling-suggestions");
            ui.horizontal_wrapped(|ui| {
                for word in words {
                    if ui.button(word).clicked() {
                        answer = Some(Answer::Replace(word.clone()));
                    }
                }
            });
        }
    }
    let is_other = memory.typed.trim() != doubt.word && !memory.typed.trim().is_empty();
    ui.horizontal_wrapped(|ui| {
        let replace = ui.add_enabled_ui(is_other, |ui| {
            theme::primary(ui, view.palette, &view.texts.say("spelling-replace"))
        });
        if is_other && (enter || replace.inner.clicked()) {
            answer = Some(Answer::Replace(memory.typed.trim().to_owned()));
        }
        for (key, done) in [
            ("spelling-skip", Answer::Skip),
            ("spelling-accept", Answer::Accept),
            ("spelling-learn", Answer::Learn),
        ] {
            if ui.button(view.texts.say(key).as_ref()).clicked() {
                answer = Some(done);
            }
        }
        cancel_button(ui, view, memory, "close");
    });
    if let Some(answer) = answer {
        memory.typed.clear();
        memory.push(Intent::Answer(Reply::Spelling(answer)));
    }
}

fn draw_nothing(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.label(nothing(view));
    ui.horizontal_wrapped(|ui| {
        let help = match view.spelling.state {
            State::Off => Some(("command-spelling-as-you-type", Command::SpellingAsYouType)),
            State::None | State::Refused(_) => Some(("command-dictionary", Command::Dictionary)),
            State::On | State::Waiting => None,
        };
        if let Some((key, command)) = help {
            let button = ui.button(view.texts.say(key).as_ref());
            begin(ui, &button);
            if button.clicked() {
                memory.push(Intent::Answer(Reply::Cancel));
                memory.push(Intent::Run(command));
            }
        }
        let close = ui.button(view.texts.say("close").as_ref());
        begin(ui, &close);
        if close.clicked() {
            memory.push(Intent::Answer(Reply::Cancel));
        }
    });
}

fn note(ui: &mut Ui, view: &View, key: &str) {
    let words = RichText::new(view.texts.say(key)).font(theme::note());
    ui.label(words.color(view.palette.muted));
}

/// The word with what stands around it.
fn excerpt(view: &View, doubt: &Marked) -> LayoutJob {
    let text = view.plan.words(doubt.place);
    let before = text.get(..doubt.bytes.start).unwrap_or_default();
    let after = text.get(doubt.bytes.end..).unwrap_or_default();
    let cut = before.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let (start, lead) = cut.map_or((0, ""), |at| (at, "… "));
    let cut = after.char_indices().nth(AROUND).map(|(at, _)| at);
    let (end, tail) = cut.map_or((after.len(), ""), |at| (at, " …"));
    let format = |bold: bool| {
        let colour = if bold {
            view.palette.missing
        } else {
            view.palette.ink
        };
        TextFormat::simple(theme::emphasised(bold, false), colour)
    };
    let mut job = LayoutJob::default();
    let before = before.get(start..).unwrap_or_default();
    job.append(&format!("{lead}{before}"), 0.0, format(false));
    job.append(&doubt.word, 0.0, format(true));
    let after = after.get(..end).unwrap_or_default();
    job.append(&format!("{after}{tail}"), 0.0, format(false));
    job
}
