//! Notes at a question: the button that shows them, the thread that folds out below the answer, the list of all that is
//! open. What is written goes into the plan letter by letter, as an answer does.

mod editor;
mod list;

pub(super) use list::{list, short};

use super::hint::Hint;
use super::{Intent, Memory, View, access, field, focus, icons, theme};
use crate::plan::questions::Question;
use crate::plan::{DateText, Id, Note, Place, Remark};
use crate::wording;
use editor::editor;
use egui::accesskit::Role;
use egui::{Align, Button, Layout, Pos2, Rect, RichText, Sense, Ui, UiBuilder};

/// The width of the button beside a question.
pub(super) const BUTTON: f32 = 28.0;
/// How much further in an answer to a note stands.
const INDENT: i8 = 16;

/// What is noted at a place or in an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// How many notes.
    pub all: usize,
    /// How many of them are open.
    pub open: usize,
    /// An answer is still to be confirmed.
    pub to_confirm: bool,
}

/// What is remembered of notes between frames.
#[derive(Default)]
pub struct Notes {
    /// The answer whose notes are unfolded.
    pub open: Option<Place>,
    /// The remark that is being written.
    pub writing: Option<Writing>,
    /// The keyboard is to come to what is being written.
    pub enters: bool,
}

/// A remark that is being written.
pub struct Writing {
    /// Which one it is, or will be.
    pub at: Remark,
    /// The place of its note, in its written form.
    pub place: String,
    /// True if it is new here, so that the role of who writes it is that of this window.
    pub is_new: bool,
    /// Its text, and that of the plan as this knows it.
    text: String,
    base: String,
}

impl Writing {
    /// Begins to write a remark, or goes on with it.
    pub fn new(at: Remark, place: String, is_new: bool) -> Self {
        Self {
            at,
            place,
            is_new,
            text: String::new(),
            base: String::new(),
        }
    }
}

/// What a person does with notes.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Look at those of a place; the keyboard comes to them.
    Open(Place),
    /// Look at none.
    Close,
    /// Write a new one.
    New(Place),
    /// Write an answer to one.
    Answer(String),
    /// Change what a remark says.
    Change(Remark),
    /// The words of the one that is being written.
    Write {
        /// The whole new text.
        text: String,
        /// The caret after the change, in characters.
        caret: usize,
    },
    /// It is written.
    Done,
    /// Settle one, or open it again.
    Settle(String, bool),
    /// Take a remark away.
    Remove(Remark),
    /// Whoever writes here has that role.
    Role(String),
    /// An answer is to be confirmed, or no longer.
    Confirm(Place, bool),
}

impl View<'_> {
    /// What is noted at a place.
    pub(super) fn noted_at(&self, place: Place) -> Noted {
        self.noted.get(&place).copied().unwrap_or_default()
    }
}

/// The name of the notes of a place: how many there are, and how many of them are open.
pub(super) fn counted(view: &View, noted: Noted) -> String {
    let values = [("count", noted.all.into()), ("open", noted.open.into())];
    view.texts.say_with("notes-count", &values)
}

/// The button beside a question. Without notes it is no stop of Tab, as the key for notes does the same.
pub(super) fn button(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, left: Pos2) {
    let noted = view.noted_at(place);
    let is_open = memory.notes.open == Some(place);
    let size = egui::vec2(BUTTON, theme::TARGET);
    let room = Rect::from_min_size(left - egui::vec2(0.0, size.y / 2.0), size);
    let stops = noted.all > 0 || is_open;
    let sense = if stops { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(room, egui::Id::unique(("note", place)), sense);
    let palette = view.palette;
    if response.hovered() || response.has_focus() || is_open {
        let look = ui.style().interact_selectable(&response, is_open);
        let (fill, stroke) = (look.weak_bg_fill, look.bg_stroke);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect(room, 6.0, fill, stroke, inside);
    }
    let (ink, fill) = match noted {
        Noted { all: 0, .. } => (palette.muted, None),
        Noted { open: 0, .. } => (palette.accent, None),
        _ => (palette.accent, Some(palette.accent)),
    };
    let inside = match noted {
        Noted { all: 0, .. } => "+".to_owned(),
        Noted { open: 0, .. } => "✔".to_owned(),
        noted => noted.open.to_string(),
    };
    icons::note(ui.painter(), room, ink, fill, palette.card, &inside);
    let question = wording::question_name(view.texts, view.plan, place);
    let values = [("question", question.into())];
    let name = if noted.all == 0 {
        view.texts.say_with("notes-add-for", &values)
    } else {
        let name = view.texts.say_with("notes-for", &values);
        format!("{name}: {}", counted(view, noted))
    };
    let wanted = access::unfolds(&response, is_open, &name);
    field::belongs(memory, place, &response);
    response.hint(name);
    if wanted {
        let act = if is_open {
            Act::Close
        } else {
            Act::Open(place)
        };
        memory.push(Intent::Notes(act));
    }
}

/// The number of notes of an item, in the head of its card.
pub(super) fn of_item(ui: &mut Ui, view: &View, id: Id) {
    let Some(noted) = view.noted_in.get(&id).filter(|noted| noted.open > 0) else {
        return;
    };
    let size = egui::vec2(BUTTON, theme::TARGET);
    let (room, response) = ui.allocate_exact_size(size, Sense::hover());
    let (ink, card) = (view.palette.accent, view.palette.card);
    let open = noted.open.to_string();
    icons::note(ui.painter(), room, ink, Some(ink), card, &open);
    let words = counted(view, *noted);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
    response.hint(words);
}

/// That an answer is still to be confirmed, beside its label.
pub(super) fn mark(view: &View, place: Place) -> Option<RichText> {
    view.noted_at(place).to_confirm.then(|| {
        let words = view.texts.say("to-confirm");
        let words = RichText::new(format!("◆ {words}")).font(theme::note());
        words.color(view.palette.improve)
    })
}

/// The notes of a question, if they are unfolded.
pub(super) fn unfolded(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    question: &Question,
    place: Place,
) {
    if memory.notes.open != Some(place) {
        return;
    }
    let values = [("question", view.texts.say(&question.key()).into())];
    let name = view.texts.say_with("notes-for", &values);
    let own = UiBuilder::new().scope_id(egui::Id::unique(("notes", place)));
    ui.scope_builder(own, |ui| {
        theme::unfolded(view.palette).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            access::whole(ui, Role::Group, &name);
            let closes = head(ui, view);
            let written = place.to_string();
            for note in view.plan.notes_at(&written) {
                ui.push_id(&note.id, |ui| draw_note(ui, view, memory, note));
                ui.separator();
            }
            let is_new = |writing: &Writing| {
                writing.at.answer.is_none()
                    && writing.place == written
                    && view.plan.note(&writing.at.note).is_none()
            };
            if memory.notes.writing.as_ref().is_some_and(is_new) {
                editor(ui, view, memory);
            }
            foot(ui, view, memory, place);
            let focused = ui.memory(egui::Memory::focused);
            let is_inside = focused.is_some_and(|id| {
                let area = ui.unique_id();
                ui.ctx()
                    .viewport(|v| focus::lies_in(&v.this_pass.widgets, id, area))
            });
            let escaped = is_inside && std::mem::take(&mut memory.focus.escape);
            if closes || escaped {
                memory.push(Intent::Notes(Act::Close));
                memory.push(Intent::Jump(place));
            }
        });
    });
    ui.add_space(8.0);
}

/// The title of the thread; true if it is to be closed.
fn head(ui: &mut Ui, view: &View) -> bool {
    ui.horizontal(|ui| {
        ui.label(RichText::new(view.texts.say("notes")).font(theme::small_label()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = view.texts.say("notes-close");
            let button =
                ui.add(Button::new(RichText::new("×").size(18.0)).frame_when_inactive(false));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            button.hint(name.as_ref()).clicked()
        })
        .inner
    })
    .inner
}

/// A note with the answers to it.
fn draw_note(ui: &mut Ui, view: &View, memory: &mut Memory, note: &Note) {
    let at = Remark {
        note: note.id.clone(),
        answer: None,
    };
    remark(ui, view, memory, (&at, &note.text), (&note.role, &note.day));
    if let Some(settled) = &note.settled {
        let values = [
            ("role", who(view, &settled.role).into()),
            ("day", view.texts.date(&settled.day).into()),
        ];
        let words = view.texts.say_with("notes-settled-by", &values);
        let words = RichText::new(format!("✔ {words}")).font(theme::note());
        ui.label(words.color(view.palette.good));
    }
    let indent = egui::Margin {
        left: INDENT,
        ..egui::Margin::ZERO
    };
    for answer in &note.answers {
        let at = Remark {
            answer: Some(answer.id.clone()),
            ..at.clone()
        };
        egui::Frame::new().inner_margin(indent).show(ui, |ui| {
            ui.push_id(&answer.id, |ui| {
                let said = (answer.role.as_str(), &answer.day);
                remark(ui, view, memory, (&at, &answer.text), said);
                acts(ui, view, memory, &answer.text, &remark_acts(&at));
            });
        });
    }
    let is_answer = |writing: &Writing| {
        writing.at.note == note.id
            && writing.at.answer.is_some()
            && view.plan.remark(&writing.at).is_none()
    };
    if memory.notes.writing.as_ref().is_some_and(is_answer) {
        egui::Frame::new()
            .inner_margin(indent)
            .show(ui, |ui| editor(ui, view, memory));
    }
    let settle = if note.is_open() {
        "notes-settle"
    } else {
        "notes-reopen"
    };
    let mut all = vec![
        ("notes-answer", Act::Answer(note.id.clone())),
        (settle, Act::Settle(note.id.clone(), note.is_open())),
    ];
    all.extend(remark_acts(&at));
    acts(ui, view, memory, &note.text, &all);
}

/// What can be done with any remark.
fn remark_acts(at: &Remark) -> [(&'static str, Act); 2] {
    [
        ("notes-change", Act::Change(at.clone())),
        ("notes-remove", Act::Remove(at.clone())),
    ]
}

/// Buttons for what can be done with what is said.
fn acts(ui: &mut Ui, view: &View, memory: &mut Memory, said: &str, acts: &[(&'static str, Act)]) {
    let is_written = |act: &Act| matches!((act, &memory.notes.writing), (Act::Change(at), Some(it)) if it.at == *at);
    if acts.iter().any(|(_, act)| is_written(act)) {
        return; // once it is written
    }
    let said = short(said);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = egui::vec2(6.0, 0.0);
        ui.spacing_mut().interact_size.y = theme::TARGET;
        for (key, act) in acts {
            let name = view.texts.say(key);
            let words = RichText::new(name.as_ref()).font(theme::note());
            let button = Button::new(words.color(view.palette.accent)).frame_when_inactive(false);
            let response = ui.add(button);
            let spoken = format!("{name}: {said}");
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if response.clicked() {
                memory.push(Intent::Notes(act.clone()));
            }
        }
    });
}

/// What somebody said, or the field in which it is being written.
fn remark(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (at, text): (&Remark, &str),
    (role, day): (&str, &DateText),
) {
    let (role, day) = (who(view, role), view.texts.date(day));
    let by = RichText::new(format!("{role} · {day}")).font(theme::note());
    ui.label(by.color(view.palette.muted));
    if memory.notes.writing.as_ref().is_some_and(|it| it.at == *at) {
        editor(ui, view, memory);
    } else {
        ui.add(egui::Label::new(RichText::new(text).font(theme::help())).wrap());
    }
}

fn who(view: &View, role: &str) -> String {
    match role.trim() {
        "" => view.texts.say("notes-somebody").into_owned(),
        role => role.to_owned(),
    }
}

/// Below all notes: a new one, and the mark on the answer.
fn foot(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place) {
    ui.horizontal_wrapped(|ui| {
        if memory.notes.writing.is_none() {
            let new = ui.button(view.texts.say("notes-new").as_ref());
            if std::mem::take(&mut memory.notes.enters) {
                new.request_focus();
                new.scroll_to_me(Some(Align::Center));
            }
            if new.clicked() {
                memory.push(Intent::Notes(Act::New(place)));
            }
        }
        let mut is_on = view.noted_at(place).to_confirm;
        let words = view.texts.say("to-confirm-mark");
        if ui.checkbox(&mut is_on, words.as_ref()).changed() {
            memory.push(Intent::Notes(Act::Confirm(place, is_on)));
        }
    });
}
