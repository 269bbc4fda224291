//! What the window shows of spelling: waves under doubtful words, suggestions in the menu of a field, and how many doubts
//! there are. The dialog that goes from word to word is in `spelling_dialog`.

use super::check_panel::link;
use super::{Intent, Memory, View, access, bar, context_menu, letters, theme};
use crate::command::Command;
use crate::plan::Place;
use crate::spelling::whole::Doubts;
use egui::accesskit::Role;
use egui::text_edit::TextEditOutput;
use egui::{Button, Color32, Id, Painter, Pos2, Response, RichText, Shape, Stroke, Ui};
use std::collections::HashMap;
use std::ops::Range;

/// What there is of spelling for the open plan.
#[derive(Clone, Copy)]
pub struct Spelling<'a> {
    /// Whether words are looked up.
    pub state: &'a State,
    /// What is doubted.
    pub doubts: &'a Doubts,
    /// What is proposed for the words that were asked for.
    pub suggestions: &'a HashMap<String, Vec<String>>,
}

/// Whether words are looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// The person does not want it, or no plan is open.
    #[default]
    Off,
    /// The dictionary is being read, or the plan looked through for the first time.
    Waiting,
    /// They are.
    On,
    /// There is no dictionary for the language of the plan.
    None,
    /// The dictionary that was chosen cannot be used; why, as a sentence.
    Refused(String),
}

/// Something that is done with a doubtful word, or with a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look for what is meant.
    Suggest(String),
    /// Another word goes in its place.
    Replace(Marked, String),
    /// It is right in this answer.
    Accept(Marked),
    /// It is one of the school's words.
    Learn(String),
}

/// A doubtful word of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The answer.
    pub place: Place,
    /// Where it stands, in bytes of the answer.
    pub bytes: Range<usize>,
    /// The word.
    pub word: String,
}

impl Marked {
    /// The word at these bytes of an answer's text.
    pub fn of(place: Place, text: &str, bytes: Range<usize>) -> Self {
        let word = text.get(bytes.clone()).unwrap_or_default().to_owned();
        Self { place, bytes, word }
    }
}

/// The doubtful words of an answer as it is now, in bytes.
pub(super) fn doubtful(view: &View, place: Place, text: &str) -> Vec<Range<usize>> {
    match (view.spelling.state, view.spelling.doubts.at(place)) {
        (State::On, Some(looked)) if !looked.words.is_empty() => looked.now(text),
        _ => Vec::new(),
    }
}

/// Height of a wave and half its length, in points.
const WAVE: f32 = 2.0;

/// Paints waves under the doubtful words of a field, but not under the one that is being written; and notes the one for
/// which the menu is asked.
pub(super) fn mark(
    ui: &Ui,
    view: &View,
    memory: &mut Memory,
    field: Id,
    (place, text): (Place, &str),
    output: &TextEditOutput,
) {
    let words = doubtful(view, place, text);
    let asked = context_menu::asked_at(ui.ctx(), field);
    if words.is_empty() {
        memory.doubt = memory.doubt.take().filter(|_| asked.is_none());
        return;
    }
    let words = in_characters(text, words);
    if let Some(at) = asked {
        let meant = words
            .iter()
            .find(|(characters, _)| characters.start <= at && at <= characters.end);
        memory.doubt = meant.map(|(_, bytes)| Marked::of(place, text, bytes.clone()));
        if let Some(doubt) = &memory.doubt {
            let word = doubt.word.clone();
            memory.push(Intent::Spelling(Act::Suggest(word)));
        }
    }
    let has_focus = output.response.response.has_focus();
    let caret = output.cursor_range.filter(|_| has_focus);
    let caret = caret.map(|range| usize::from(range.primary.index));
    let is_written = |characters: &Range<usize>| {
        caret.is_some_and(|caret| characters.start <= caret && caret <= characters.end)
    };
    let shown = words.into_iter().map(|(characters, _)| characters);
    let shown: Vec<_> = shown.filter(|characters| !is_written(characters)).collect();
    let painter = ui
        .painter()
        .with_clip_rect(output.text_clip_rect.expand2(egui::vec2(0.0, WAVE)));
    paint(&painter, output, &shown, view.palette.missing);
}

/// The same ranges in characters and in bytes, in order.
fn in_characters(text: &str, words: Vec<Range<usize>>) -> Vec<(Range<usize>, Range<usize>)> {
    let (mut byte, mut character) = (0, 0);
    let mut to = |at: usize| {
        character += text
            .get(byte..at)
            .map_or(0, |between| between.chars().count());
        byte = at;
        character
    };
    let both = words
        .into_iter()
        .map(|bytes| (to(bytes.start)..to(bytes.end), bytes));
    both.collect()
}

fn paint(painter: &Painter, output: &TextEditOutput, words: &[Range<usize>], colour: Color32) {
    for letters in letters::of(output, words, painter.clip_rect()) {
        let base = letters.base + 3.0; // below the letters, within the line
        let from = egui::pos2(letters.rect.left(), base);
        painter.add(wave(from, letters.rect.right(), colour));
    }
}

/// A wave from a point to the right.
fn wave(from: Pos2, to: f32, colour: Color32) -> Shape {
    let steps = ((to - from.x) / WAVE).ceil().max(1.0) as usize;
    let point = |step: usize| {
        let x = (from.x + step as f32 * WAVE).min(to);
        let y = if step.is_multiple_of(2) {
            from.y
        } else {
            from.y + WAVE
        };
        egui::pos2(x, y)
    };
    Shape::line((0..=steps).map(point).collect(), Stroke::new(1.2, colour))
}

/// The rows about a doubtful word at the head of a field's menu; the word, once one of them is chosen.
pub(super) fn menu_rows(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    field: Id,
    rows: &mut Vec<(String, Response)>,
) -> bool {
    let is_here = |doubt: &Marked| super::field::id(doubt.place) == field;
    let Some(doubt) = memory.doubt.clone().filter(is_here) else {
        return false;
    };
    let mut act = None;
    let mut row = |ui: &mut Ui, name: String, text: RichText, done: Act| {
        let response = ui.add(Button::new(text));
        access::menu_row(&response, Role::MenuItem, &name, None);
        if response.clicked() {
            act = Some(done);
        }
        rows.push((name, response));
    };
    let texts = view.texts;
    match view.spelling.suggestions.get(&doubt.word) {
        None => note(ui, view, "spelling-looking"),
        Some(found) if found.is_empty() => note(ui, view, "spelling-no-suggestion"),
        Some(found) => {
            for word in found {
                let done = Act::Replace(doubt.clone(), word.clone());
                row(ui, word.clone(), RichText::new(word).strong(), done);
            }
        }
    }
    let accept = texts.say("spelling-accept").into_owned();
    row(
        ui,
        accept.clone(),
        accept.into(),
        Act::Accept(doubt.clone()),
    );
    let learn = texts.say("spelling-learn").into_owned();
    row(ui, learn.clone(), learn.into(), Act::Learn(doubt.word));
    bar::draw_line(ui);
    let is_done = act.is_some();
    memory.intents.extend(act.map(Intent::Spelling));
    is_done
}

fn note(ui: &mut Ui, view: &View, key: &str) {
    let words = RichText::new(view.texts.say(key)).font(theme::note());
    ui.label(words.color(view.palette.muted));
}

/// The line of the check about spelling: how many doubts there are, or why none can be known.
pub(super) fn line(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let (words, command) = match view.spelling.state {
        State::Off | State::Waiting => return,
        State::On => match view.spelling.doubts.count() {
            0 => return note(ui, view, "spelling-nothing"),
            _ => (count(view), Command::Spelling),
        },
        State::None | State::Refused(_) => {
            let words = RichText::new(without(view)).font(theme::note());
            ui.label(words.color(view.palette.muted));
            (
                view.texts.say("command-dictionary").into_owned(),
                Command::Dictionary,
            )
        }
    };
    let text = RichText::new(words)
        .font(theme::note())
        .color(view.palette.accent);
    if link(ui, Button::new(text).wrap()).clicked() {
        memory.push(Intent::Run(command));
    }
}

/// How many doubtful words the plan has, as a sentence.
pub(super) fn count(view: &View) -> String {
    let count = [("count", view.spelling.doubts.count().into())];
    view.texts.say_with("spelling-count", &count)
}

/// Why no words are looked up, and how to change that.
pub(super) fn without(view: &View) -> String {
    if let State::Refused(why) = view.spelling.state {
        return why.clone();
    }
    let language = crate::plan::questions::language_tag(view.plan);
    match language {
        None => view.texts.say("spelling-no-language").into_owned(),
        Some(tag) => {
            let name = view.texts.say(&format!("language-{tag}"));
            view.texts
                .say_with("spelling-none", &[("language", name.as_ref().into())])
        }
    }
}
