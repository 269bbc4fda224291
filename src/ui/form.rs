//! The form of one part: its questions with their editors and help.

use super::{Intent, Memory, View, access, card, dates, field, parts, pickers, theme, writing};
use crate::command::Command;
use crate::plan::questions::{self, Editor, Owner, Part, QUESTIONS, Question};
use crate::plan::{Id, Place};
use crate::settings::Depth;
use egui::accesskit::Role;
use egui::{Align, Button, Rect, Response, RichText, Ui, UiBuilder};

/// Width of fields for dates and figures.
const SHORT: f32 = 180.0;
/// The space between two questions in a row.
const BETWEEN: f32 = 24.0;
/// Left and right of the words of the button for help.
const HELP_PADDING: f32 = 6.0;
/// From this width on, two questions may share a row.
const ROOM_FOR_TWO: f32 = 520.0;

/// Draws a part.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part) {
    theme::heading(ui, &view.texts.say(part.key()), theme::title());
    if let Some(intro) = view.texts.attribute(part.key(), "intro") {
        ui.label(RichText::new(intro).color(view.palette.muted));
    }
    if let Some(count) = parts::count(view, part) {
        let count = RichText::new(count).font(theme::note());
        ui.label(count.color(view.palette.muted));
    }
    ask_all(ui, view, memory, questions::single(part), None);
    draw_rest(ui, view, memory, part);
    ui.add_space(64.0);
}

/// Draws questions in order, with the headings of their groups; some two in a row.
pub fn ask_all(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    questions: impl Iterator<Item = &'static Question>,
    id: Option<Id>,
) {
    let shown: Vec<_> = questions
        .filter(|q| is_asked(view, memory, q, id))
        .collect();
    let mut questions = shown.into_iter().peekable();
    let mut group = "";
    while let Some(question) = questions.next() {
        if question.group != group {
            group = question.group;
            if !is_list(question) {
                heading(ui, view, group);
            }
        }
        let wide = ui.available_width() >= ROOM_FOR_TWO;
        match questions.next_if(|next| next.beside && wide) {
            None => ask(ui, view, memory, question, id, 0.0),
            Some(next) => {
                let width = (ui.available_width() - BETWEEN) / 2.0;
                let heights = [question, next].map(|q| help_height(ui, view, q, width));
                let help = heights[0].max(heights[1]); // so that both editors are in line
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = BETWEEN;
                    for question in [question, next] {
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.x = 8.0;
                            ui.set_width(width);
                            ask(ui, view, memory, question, id, help);
                        });
                    }
                });
            }
        }
    }
}

/// True if a question is asked now. One that is answered or jumped to is, however little is asked, and then stays.
fn is_asked(view: &View, memory: &mut Memory, question: &Question, id: Option<Id>) -> bool {
    let Some((place, record)) = question
        .place(id)
        .and_then(|place| Some((place, view.plan.record(place.of)?)))
    else {
        return false;
    };
    if !question.is_shown(record) {
        return false;
    }
    let is_in_depth = view.depth == Depth::Everything || question.is_core();
    if is_in_depth || !Part::ALL.contains(&question.part) || memory.kept.contains(&place) {
        return true;
    }
    let is_wanted = memory.jump.is_some_and(|(target, _)| target == place);
    let is_kept = is_wanted || question.is_answered(record);
    if is_kept {
        memory.kept.insert(place);
    }
    is_kept
}

/// At the foot of a part of which only the core is asked: how much more there is, with a button that shows it.
fn draw_rest(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part) {
    let mut count = 0;
    for question in QUESTIONS.iter().filter(|question| question.part == part) {
        let ids = match question.owner {
            Owner::One(_) => vec![None],
            Owner::Each(kind) => view.plan.ids(kind).into_iter().map(Some).collect(),
        };
        for id in ids {
            let place = question.place(id);
            let record = place.and_then(|place| view.plan.record(place.of));
            let exists = record.is_some_and(|record| question.is_shown(record));
            count += usize::from(exists && !is_asked(view, memory, question, id));
        }
    }
    if count == 0 {
        return;
    }
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        let words = view
            .texts
            .say_with("depth-more", &[("count", count.into())]);
        ui.label(RichText::new(words).color(view.palette.muted));
        let all = view.texts.say("depth-show");
        if ui.button(all.as_ref()).clicked() {
            memory.push(Intent::Run(Command::Everything));
        }
    });
}

/// True for a list of items, whose label is a heading of its own.
fn is_list(question: &Question) -> bool {
    matches!(question.editor, Editor::Items(_))
}

/// The heading of a group of questions.
fn heading(ui: &mut Ui, view: &View, group: &str) {
    if group.is_empty() {
        return;
    }
    ui.add_space(18.0);
    let name = view.texts.say(&format!("group-{group}"));
    theme::heading(ui, &name, theme::subtitle());
}

/// The height of a question's line of help in that width.
fn help_height(ui: &Ui, view: &View, question: &Question, width: f32) -> f32 {
    let Some(help) = view.texts.attribute(&question.key(), "help") else {
        return 0.0;
    };
    let painter = ui.painter();
    let galley = painter.layout(help.into_owned(), theme::help(), view.palette.muted, width);
    galley.size().y
}

/// Draws one question of a record with its editor; its line of help takes at least the given height.
fn ask(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    question: &'static Question,
    id: Option<Id>,
    least_help: f32,
) {
    let Some(place) = question.place(id) else {
        return;
    };
    let own = UiBuilder::new().scope_id(egui::Id::unique(("question", place))); // its widgets keep their ids
    ui.scope_builder(own, |ui| {
        let key = question.key();
        ui.add_space(14.0);
        let help = help_words(view, memory, place, &key);
        let width = help.as_ref().map_or(0.0, |_| help_width(ui, view));
        let (label, row) = draw_label(ui, view, question, place, width);
        if question.editor == Editor::Lines {
            let with_help = row.with_max_x(row.right() + width);
            writing::toolbar(ui, view, memory, place, with_help);
        }
        if let Some(help) = view.texts.attribute(&key, "help") {
            let help = RichText::new(help).font(theme::help());
            let height = ui.label(help.color(view.palette.muted)).rect.height();
            ui.add_space((least_help - height).max(0.0));
        }
        if memory.helped.contains(&place) {
            long_help(ui, view, &key);
        }
        draw_editor(ui, view, memory, question, place, &label);
        if let Some(words) = help {
            help_button(ui, memory, place, words, row); // behind its field for the keyboard
        }
    });
}

/// The label of a question and, if it needs an answer, the words that say so. They leave room of that width for the
/// button of the help; with the row that all share.
fn draw_label(
    ui: &mut Ui,
    view: &View,
    question: &Question,
    place: Place,
    help: f32,
) -> (Response, Rect) {
    let words = view.texts.say(&question.key());
    let mut room = ui.available_rect_before_wrap();
    room.max.x -= help;
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.horizontal_wrapped(|ui| {
            let label = if is_list(question) && place.id().is_none() {
                theme::heading(ui, &words, theme::subtitle())
            } else {
                ui.label(RichText::new(words).font(theme::label()))
            };
            if let Some(mark) = access::mark(view, question, place) {
                let mark = RichText::new(view.texts.say(mark.key())).font(theme::note());
                ui.label(mark.color(view.palette.muted));
            }
            label
        })
    });
    let whole = shown.inner.response.rect;
    let label = shown.inner.inner;
    let line = whole
        .height()
        .min(ui.text_style_height(&egui::TextStyle::Heading));
    let row = Rect::from_min_size(whole.min, egui::vec2(whole.width(), line));
    (label, row)
}

/// The room of the button for help, with the space before it.
fn help_width(ui: &Ui, view: &View) -> f32 {
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
    question: &'static Question,
    place: Place,
    label: &Response,
) {
    let text = |ui: &mut Ui, memory: &mut Memory, lines, width| {
        let look = field::Look { lines, width };
        field::edit(ui, view, memory, place, look, label);
        field::foot(ui, view, place, count(view, question, place));
    };
    let name = view.texts.say(&question.key());
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
                dates::pick(ui, view, memory, place, &name);
            });
            dates::foot(ui, view, place);
        }
        Editor::Choice => {
            let main = pickers::choice(ui, view, memory, place, label);
            picked(ui, view, memory, place, main);
        }
        Editor::Choices => {
            let (id, main) = access::group(ui, Role::Group, label, |ui| {
                pickers::choices(ui, view, memory, place)
            });
            access::question(ui.ctx(), id, view, place);
            picked(ui, view, memory, place, main);
        }
        Editor::Country | Editor::Countries => {
            let single = question.editor == Editor::Country;
            let main = pickers::countries(ui, view, memory, place, single, &name);
            picked(ui, view, memory, place, main);
        }
        Editor::Links(kind) => {
            let (id, main) = access::group(ui, Role::Group, label, |ui| {
                pickers::links(ui, view, memory, place, kind)
            });
            access::question(ui.ctx(), id, view, place);
            picked(ui, view, memory, place, main);
        }
        Editor::Kept => {}
        Editor::Items(kind) => {
            let main = card::list(ui, view, memory, place, kind);
            if let Some(add) = &main {
                access::question(ui.ctx(), add.id, view, place);
            }
            picked(ui, view, memory, place, main);
        }
    }
}

/// What follows a picker: its main widget takes the focus when the place is jumped to, and the reserved line.
fn picked(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, main: Option<Response>) {
    if main.as_ref().is_some_and(Response::has_focus) {
        memory.place = Some(place);
    }
    if memory.focus.back_to == Some(place)
        && let Some(main) = &main
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
    field::foot(ui, view, place, None);
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
}

/// The words of the button that unfolds the longer help of a question, if there is any.
fn help_words(view: &View, memory: &Memory, place: Place, key: &str) -> Option<HelpWords> {
    let texts = view.texts;
    texts.attribute(key, "why")?;
    let open = memory.helped.contains(&place);
    let (short, long) = if open {
        ("help-less", "help-less-for")
    } else {
        ("help-more", "help-more-for")
    };
    let shown = RichText::new(texts.say(short)).font(theme::note());
    Some(HelpWords {
        shown: shown.color(view.palette.accent),
        spoken: texts.say_with(long, &[("question", texts.say(key).into())]),
        open,
    })
}

/// Draws that button beside the label, whose row is given.
fn help_button(ui: &mut Ui, memory: &mut Memory, place: Place, words: HelpWords, row: Rect) {
    let HelpWords {
        shown,
        spoken,
        open,
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
}

fn long_help(ui: &mut Ui, view: &View, key: &str) {
    theme::unfolded(view.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (name, title) in [
            ("why", "help-why"),
            ("good", "help-good"),
            ("example", "help-example"),
        ] {
            if let Some(text) = view.texts.attribute(key, name) {
                ui.label(RichText::new(view.texts.say(title)).font(theme::small_label()));
                ui.label(RichText::new(text).font(theme::help()));
            }
        }
    });
}
