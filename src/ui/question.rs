//! One question of the form: its label, what it needs, its help, its editor, and the line at its foot.
//!
//! The line at the foot is also the space before the next question: what comes to stand in it moves nothing.

use super::{
    Intent, Memory, View, access, announce, card, countries, dates, field, notes, pickers, theme,
    writing,
};
use crate::plan::Place;
use crate::plan::questions::{Editor, Question};
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Button, FontId, Layout, Rect, Response, RichText, Ui, UiBuilder};
use std::borrow::Cow;

/// Width of fields for dates and figures.
const SHORT: f32 = 180.0;
/// Left and right of the words of the button for help.
const HELP_PADDING: f32 = 6.0;
/// Between what is said of a question and its editor.
const NEAR: f32 = 3.0;
/// Between the cards of a list.
const CARDS: f32 = 8.0;
/// Between choices below each other.
const CHOICES: f32 = 2.0;

/// What is said of a question above its editor, and how it stands in a row of a certain width.
pub(super) struct Words<'a> {
    question: &'static Question,
    place: Place,
    /// The key of its words.
    key: String,
    label: Cow<'a, str>,
    /// That it needs an answer, if there is room to say so beside the label.
    mark: Option<Cow<'a, str>>,
    /// That its answer is to be confirmed.
    unsure: Option<RichText>,
    /// What the buttons for the longer help and for notes take in the row of the label.
    buttons: f32,
    /// The line of help; before it, that it needs an answer, if there was no room for that beside the label.
    help: LayoutJob,
}

impl<'a> Words<'a> {
    /// Those of a question in that width; `more` is what the button for longer help takes.
    pub(super) fn new(
        ui: &Ui,
        view: &View<'a>,
        (question, place): (&'static Question, Place),
        width: f32,
        more: f32,
    ) -> Self {
        let key = question.key();
        let label = view.texts.say(&key);
        let has_more = view.texts.has_attribute(&key, "why");
        let more = if has_more { more } else { 0.0 };
        let buttons = more + notes::BUTTON + ui.spacing().item_spacing.x;
        let mut words = Self {
            mark: access::mark(view, question, place).map(|mark| view.texts.say(mark.key())),
            unsure: notes::mark(view, place),
            question,
            place,
            key,
            label,
            buttons,
            help: LayoutJob::default(),
        };
        if let Some(mark) = words.mark.take() {
            if words.has_room_for(ui, view, &mark, width) {
                words.mark = Some(mark);
            } else {
                let look = TextFormat::simple(theme::note(), view.palette.muted);
                words.help.append(&mark, 0.0, look);
            }
        }
        if let Some(help) = view.texts.attribute(&words.key, "help") {
            let help = if words.help.is_empty() {
                help
            } else {
                format!(" · {help}").into()
            };
            let look = TextFormat::simple(theme::help(), view.palette.muted);
            words.help.append(&help, 0.0, look);
        }
        words
    }

    /// True if there is room beside the label, in that width, to say that the question needs an answer.
    fn has_room_for(&self, ui: &Ui, view: &View, mark: &str, width: f32) -> bool {
        let long = |words: &str, font| {
            let words = words.to_owned();
            let galley = ui.painter().layout_no_wrap(words, font, view.palette.ink);
            galley.size().x
        };
        let mut taken = long(&self.label, self.font()) + long(mark, theme::note());
        if self.unsure.is_some() {
            taken += long(&view.texts.say("to-confirm"), theme::label()); // its sign needs the rest of that size
        }
        taken + ui.spacing().item_spacing.x <= width - self.buttons
    }

    /// True for a list of the plan itself, whose label is a heading.
    fn is_heading(&self) -> bool {
        is_list(self.question) && self.place.id().is_none()
    }

    fn font(&self) -> FontId {
        if self.is_heading() {
            theme::subtitle()
        } else {
            theme::label()
        }
    }

    /// How high they are in that width.
    pub(super) fn height(&self, ui: &Ui, view: &View, width: f32) -> f32 {
        let painter = ui.painter();
        let words = match &self.unsure {
            Some(unsure) => format!("{}  {}", self.label, unsure.text()),
            None => self.label.clone().into_owned(),
        };
        let room = width - self.buttons;
        let label = painter.layout(words, theme::label(), view.palette.ink, room);
        let first = label.rows.first().map_or(0.0, |row| row.height());
        let label = label.size().y + (theme::TARGET - first).max(0.0); // the first line is as high as the row's buttons
        if self.help.is_empty() {
            return label;
        }
        let mut help = self.help.clone();
        help.wrap.max_width = width;
        label + painter.layout_job(help).size().y
    }
}

/// Draws a question; what is said of it takes at least the given height, so that editors beside each other are in line.
pub(super) fn ask(ui: &mut Ui, view: &View, memory: &mut Memory, words: Words, least: f32) {
    let Words {
        place, question, ..
    } = words;
    let own = UiBuilder::new().scope_id(egui::Id::unique(("question", place))); // its widgets keep their ids
    ui.scope_builder(own, |ui| {
        let top = ui.cursor().top();
        let help = help_words(view, memory, &words);
        let (label, row) = draw_label(ui, view, &words);
        if question.editor == Editor::Lines {
            let with_help = row.with_max_x(row.right() + words.buttons);
            writing::toolbar(ui, view, memory, place, with_help);
        }
        if !words.help.is_empty() {
            ui.label(words.help);
        }
        let said = ui.cursor().top() - top;
        ui.add_space((least - said).max(0.0) + NEAR);
        if memory.helped.contains(&place) {
            long_help(ui, view, &words.key);
            ui.add_space(2.0 * NEAR);
        }
        draw_editor(ui, view, memory, (question, place), &words.label, &label);
        if let Some(help) = help {
            help_button(ui, memory, place, help, row); // behind its field for the keyboard
        }
        let left = row.right() + words.buttons - notes::BUTTON;
        let left = egui::pos2(left, row.center().y);
        notes::button(ui, view, memory, place, left);
        notes::unfolded(ui, view, memory, question, place);
    });
}

/// True for a list of items, whose label is a heading of its own.
pub(super) fn is_list(question: &Question) -> bool {
    matches!(question.editor, Editor::Items(_))
}

/// The label of a question with what stands beside it; with the row that it shares with the buttons, for which it leaves
/// room.
fn draw_label(ui: &mut Ui, view: &View, words: &Words) -> (Response, Rect) {
    let room = ui.available_rect_before_wrap();
    let least = egui::vec2(room.width() - words.buttons, theme::TARGET);
    let row = UiBuilder::new()
        .max_rect(Rect::from_min_size(room.min, least))
        .layout(Layout::left_to_right(Align::Center).with_main_wrap(true));
    let shown = ui.scope_builder(row, |ui| {
        let label = if words.is_heading() {
            theme::heading(ui, &words.label, words.font())
        } else {
            ui.label(RichText::new(words.label.as_ref()).font(words.font()))
        };
        if let Some(mark) = &words.mark {
            let mark = RichText::new(mark.as_ref()).font(theme::note());
            ui.label(mark.color(view.palette.muted));
        }
        if let Some(unsure) = &words.unsure {
            ui.label(unsure.clone());
        }
        label
    });
    let (whole, label) = (shown.response.rect, shown.inner);
    let line = label.rect.top() - whole.top() + ui.text_style_height(&egui::TextStyle::Body);
    let line = whole.height().min(line.max(theme::TARGET));
    let row = Rect::from_min_size(whole.min, egui::vec2(whole.width(), line));
    (label, row)
}

/// The room of the button for longer help, with the space before it.
pub(super) fn help_width(ui: &Ui, view: &View) -> f32 {
    let width = |key: &str| {
        let words = view.texts.say(key).into_owned();
        let galley = ui
            .painter()
            .layout_no_wrap(words, theme::note(), view.palette.accent);
        galley.size().x
    };
    let words = width("help-more").max(width("help-less"));
    words + 2.0 * HELP_PADDING + ui.spacing().item_spacing.x
}

fn draw_editor(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (question, place): (&'static Question, Place),
    name: &str,
    label: &Response,
) {
    let text = |ui: &mut Ui, memory: &mut Memory, lines, width| {
        let look = field::Look { lines, width };
        field::edit(ui, view, memory, place, look, label);
        field::foot(ui, view, place, count(view, question, place));
    };
    match question.editor {
        Editor::Line => text(ui, memory, 1, f32::INFINITY),
        Editor::Lines => text(ui, memory, 3, f32::INFINITY),
        Editor::Amount => text(ui, memory, 1, SHORT),
        Editor::Date => {
            ui.horizontal(|ui| {
                let look = field::Look {
                    lines: 1,
                    width: SHORT,
                };
                field::edit(ui, view, memory, place, look, label);
                dates::pick(ui, view, memory, place, name);
            });
            dates::foot(ui, view, place);
        }
        Editor::Choice => {
            let main = pickers::choice(ui, view, memory, place, label);
            picked(ui, view, memory, place, main.as_ref());
        }
        Editor::Choices => {
            below_each_other(ui);
            let (id, main) = access::group(ui, Role::Group, label, |ui| {
                pickers::choices(ui, view, memory, place)
            });
            access::question(ui.ctx(), id, view, place);
            picked(ui, view, memory, place, main.as_ref());
        }
        Editor::Country | Editor::Countries => {
            let single = question.editor == Editor::Country;
            let main = countries::pick(ui, view, memory, place, single, name);
            picked(ui, view, memory, place, main.as_ref());
        }
        Editor::Links(kind) => {
            below_each_other(ui);
            let (id, main) = access::group(ui, Role::Group, label, |ui| {
                pickers::links(ui, view, memory, place, kind)
            });
            access::question(ui.ctx(), id, view, place);
            picked(ui, view, memory, place, main.as_ref());
        }
        Editor::Kept => {}
        Editor::Items(kind) => {
            ui.spacing_mut().item_spacing.y = CARDS;
            let main = card::list(ui, view, memory, place, kind);
            if let Some(add) = &main {
                access::question(ui.ctx(), add.id, view, place);
            }
            picked(ui, view, memory, place, main.as_ref());
        }
    }
}

/// Lets choices stand closer to each other, each still large enough to hit.
fn below_each_other(ui: &mut Ui) {
    let spacing = ui.spacing_mut();
    spacing.item_spacing.y = CHOICES;
    spacing.interact_size.y = theme::TARGET;
}

/// What follows a picker: the keyboard at its main widget, and the reserved line.
fn picked(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, main: Option<&Response>) {
    keep_focus(memory, place, main);
    field::foot(ui, view, place, None);
}

/// The keyboard comes to the main widget of a place by a jump, or stays when another choice was made there.
pub(super) fn keep_focus(memory: &mut Memory, place: Place, main: Option<&Response>) {
    if main.is_some_and(Response::has_focus) {
        memory.place = Some(place);
    }
    if memory.focus.back_to == Some(place)
        && let Some(main) = main
        && !memory
            .intents
            .iter()
            .any(|intent| matches!(intent, Intent::Countries(..)))
    {
        main.request_focus();
        memory.focus.back_to = None;
    }
    if memory.jump.is_some_and(|(target, _)| target == place) {
        if let Some(main) = main {
            main.request_focus();
            main.scroll_to_me(Some(Align::Center));
        }
        memory.jump = None;
    }
}

/// "102 of 3,000 characters", if a length is advised.
fn count(view: &View, question: &Question, place: Place) -> Option<String> {
    if question.advised == 0 {
        return None;
    }
    let count = field::length(view, place);
    let key = if count > question.advised as usize {
        "count-over"
    } else {
        "count-of"
    };
    let values = [
        ("count", view.texts.number(count as f64).into()),
        ("advised", view.texts.number(question.advised.into()).into()),
    ];
    Some(view.texts.say_with(key, &values))
}

/// The button that unfolds the longer help of a question: what it shows, what a screen reader says, its state.
struct HelpWords {
    shown: RichText,
    spoken: String,
    open: bool,
    /// What has unfolded.
    told: String,
}

/// The words of the button that unfolds the longer help of a question, if there is any.
fn help_words(view: &View, memory: &Memory, words: &Words) -> Option<HelpWords> {
    let texts = view.texts;
    let key = words.key.as_str();
    if !texts.has_attribute(key, "why") {
        return None;
    }
    let open = memory.helped.contains(&words.place);
    let (short, long) = if open {
        ("help-less", "help-less-for")
    } else {
        ("help-more", "help-more-for")
    };
    let shown = RichText::new(texts.say(short)).font(theme::note());
    let told = HELPS
        .into_iter()
        .filter(|_| open)
        .filter_map(|(name, _)| texts.attribute(key, name));
    let told: Vec<String> = told.map(Cow::into_owned).collect();
    Some(HelpWords {
        told: announce::sentences(&told),
        shown: shown.color(view.palette.accent),
        spoken: texts.say_with(long, &[("question", words.label.as_ref().into())]),
        open,
    })
}

/// Draws that button beside the label, whose row is given.
fn help_button(ui: &mut Ui, memory: &mut Memory, place: Place, words: HelpWords, row: Rect) {
    let HelpWords {
        shown,
        spoken,
        open,
        told,
    } = words;
    let left = row.right() + ui.spacing().item_spacing.x;
    let top = row.center().y - theme::TARGET / 2.0;
    let room = Rect::from_min_size(
        egui::pos2(left, top),
        egui::vec2(f32::INFINITY, theme::TARGET),
    );
    let own = UiBuilder::new()
        .scope_id(egui::Id::unique(("help", place)))
        .max_rect(room);
    let mut ui = ui.new_child(own); // takes no room of its own
    ui.spacing_mut().button_padding = egui::vec2(HELP_PADDING, 0.0);
    ui.spacing_mut().interact_size.y = theme::TARGET;
    let response = ui.add(Button::new(shown).frame_when_inactive(false));
    if access::unfolds(&response, open, &spoken) && !memory.helped.remove(&place) {
        memory.helped.insert(place);
    }
    access::told_by_name(&response);
    access::describe(&response, &told);
    field::belongs(memory, place, &response);
}

/// The parts of the longer help, as attributes of a question's words, with the keys of their titles.
const HELPS: [(&str, &str); 3] = [
    ("why", "help-why"),
    ("good", "help-good"),
    ("example", "help-example"),
];

fn long_help(ui: &mut Ui, view: &View, key: &str) {
    theme::unfolded(view.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = NEAR;
        for (name, title) in HELPS {
            if let Some(text) = view.texts.attribute(key, name) {
                ui.label(RichText::new(view.texts.say(title)).font(theme::small_label()));
                ui.label(RichText::new(text).font(theme::help()));
            }
        }
    });
}
