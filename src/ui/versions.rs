//! The page of earlier versions: which there are, what has changed since, and how to get something back.

use super::{Intent, Memory, View, access, announce, field, notes, theme};
use crate::plan::Plan;
use crate::plan::compare::{self, Difference, NoteChange, NoteNews, What, WordChange};
use crate::wording;
use egui::{Button, RichText, TextFormat, Ui, WidgetInfo, text::LayoutJob};
use std::sync::Arc;

/// The earlier versions of the open plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Versions {
    /// The newest first.
    pub rows: Vec<Row>,
    /// The one that is looked at.
    pub chosen: Option<Chosen>,
    /// Why none are kept now, in words.
    pub unkept: Option<String>,
    /// Where the copies are.
    pub folder: String,
    /// Another file, if the plan is compared with one.
    pub other: Option<Arc<Plan>>,
}

/// One earlier version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// When it was the plan's file, in words.
    pub time: String,
    /// The name the person gave it.
    pub name: Option<String>,
    /// When and where it was sent, in words.
    pub sent: Vec<String>,
}

/// The version that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Its row.
    pub at: usize,
    /// Its plan.
    pub plan: Arc<Plan>,
    /// What has changed from it to the plan of now.
    pub differences: Vec<Difference>,
    /// What has changed in the notes; of another file, what it says in them that the open plan does not.
    pub notes: Vec<NoteChange>,
    /// How many answers are to be confirmed in another file alone.
    pub marks: usize,
    /// The two are the same in what is kept beside the answers, too.
    pub same: bool,
}

/// What a person does with earlier versions.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Look at one, or no longer.
    Choose(Option<usize>),
    /// Bring back one answer, by the position of its difference.
    Answer(usize),
    /// Bring back the whole version.
    Whole,
    /// Take over what another file says in notes.
    Notes,
    /// Name a version.
    Name(usize, String),
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, versions: &Versions) {
    let texts = view.texts;
    let (title, intro) = match versions.other {
        None => ("versions-title", "versions-intro"),
        Some(_) => ("compare-title", "compare-intro"),
    };
    theme::heading(ui, &texts.say(title), theme::title());
    let muted = |text: String| RichText::new(text).color(view.palette.muted);
    ui.label(muted(texts.say(intro).into_owned()));
    let none = || texts.say("versions-none").into_owned();
    let none = versions.rows.is_empty().then(none);
    if let Some(words) = versions.unkept.clone().or(none) {
        ui.add_space(14.0);
        ui.label(words);
    }
    ui.add_space(8.0);
    if versions.other.is_none() {
        sent(ui, view, versions);
    }
    for (at, row) in versions.rows.iter().enumerate() {
        ui.push_id(at, |ui| {
            theme::card(view.palette)
                .inner_margin(egui::Margin::symmetric(18, 10))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    draw_row(ui, view, memory, versions, at, row);
                });
        });
    }
    if versions.other.is_some() {
        return;
    }
    ui.add_space(14.0);
    if versions.folder.is_empty() {
        return;
    }
    let folder = [("folder", versions.folder.as_str().into())];
    let folder = texts.say_with("versions-folder", &folder);
    ui.label(muted(folder).font(theme::note()));
    ui.add_space(64.0);
}

/// When and where the plan was sent from another computer: then none of the versions here has the mark.
fn sent(ui: &mut Ui, view: &View, versions: &Versions) {
    for sent in &view.plan.sent {
        let day = view.texts.date(&sent.day);
        let words = [("day", day.into()), ("to", sent.to.as_str().into())];
        let words = view.texts.say_with("versions-sent", &words);
        if !versions.rows.iter().any(|row| row.sent.contains(&words)) {
            ui.label(RichText::new(format!("✔ {words}")).color(view.palette.good));
            ui.add_space(4.0);
        }
    }
}

fn draw_row(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    versions: &Versions,
    at: usize,
    row: &Row,
) {
    let chosen = versions.chosen.as_ref().filter(|chosen| chosen.at == at);
    let title = match &row.name {
        Some(name) => format!("{} · {name}", row.time),
        None => row.time.clone(),
    };
    let named = [&[title.clone()][..], &row.sent].concat().join(" · ");
    let sign = if chosen.is_some() { "▼" } else { "▶" };
    let sign = RichText::new(sign)
        .font(theme::sign())
        .color(view.palette.muted);
    let text = RichText::new(title).font(theme::label());
    let button = Button::new((sign, text)).frame_when_inactive(false).wrap();
    let response = ui.add(button);
    if access::unfolds(&response, chosen.is_some(), &named) {
        let next = chosen.is_none().then_some(at);
        memory.push(Intent::Versions(Act::Choose(next)));
    }
    for sent in &row.sent {
        let sent = RichText::new(format!("✔ {sent}")).color(view.palette.good);
        ui.label(sent.font(theme::help()));
    }
    let Some(chosen) = chosen else { return };
    if chosen.same {
        ui.label(view.texts.say("versions-same").as_ref());
    } else if chosen.differences.is_empty() && chosen.notes.is_empty() {
        ui.label(view.texts.say("versions-same-answers").as_ref());
    }
    for (n, difference) in chosen.differences.iter().enumerate() {
        ui.push_id(n, |ui| {
            let is_other = versions.other.is_some();
            draw_difference(ui, view, memory, chosen, (n, is_other), difference);
        });
    }
    for change in &chosen.notes {
        draw_note(ui, view, change);
    }
    if chosen.marks > 0 {
        let count = [("count", chosen.marks.into())];
        ui.label(view.texts.say_with("to-confirm-count", &count));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let has_news = !chosen.notes.is_empty() || chosen.marks > 0;
        if versions.other.is_some() && has_news {
            let take = view.texts.say("notes-take");
            if ui.button(take.as_ref()).clicked() {
                memory.push(Intent::Versions(Act::Notes));
            }
        }
        let restore = view.texts.say(match versions.other {
            None => "versions-restore",
            Some(_) => "compare-take",
        });
        if !chosen.same && ui.button(restore.as_ref()).clicked() {
            memory.push(Intent::Versions(Act::Whole));
        }
        if versions.other.is_none() {
            name(ui, view, memory, at);
        }
    });
}

/// A name for a version, such as "sent to the agency".
fn name(ui: &mut Ui, view: &View, memory: &mut Memory, at: usize) {
    let label = view.texts.say("versions-name");
    let field = ui.scope(|ui| {
        ui.set_max_width(380.0_f32.min(ui.available_width()));
        field::plain(ui, &mut memory.typed, &label, &label)
    });
    let enter = field::entered(ui, &field.inner);
    let ready = !memory.typed.trim().is_empty();
    let button = Button::new(view.texts.say("versions-give-name").into_owned());
    if ui.add_enabled(ready, button).clicked() || (ready && enter) {
        let name = std::mem::take(&mut memory.typed);
        memory.push(Intent::Versions(Act::Name(at, name.trim().to_owned())));
    }
}

fn draw_difference(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    chosen: &Chosen,
    (n, is_other): (usize, bool),
    difference: &Difference,
) {
    let texts = view.texts;
    ui.add_space(6.0);
    ui.separator();
    let facts = view.facts.catalogue;
    let plan = match &difference.what {
        What::Removed(_) => &chosen.plan,
        _ => view.plan,
    };
    let place = wording::kept::question(texts, facts, plan, difference.place);
    ui.label(RichText::new(&place).font(theme::small_label()));
    let item = |plan: &Plan, id| wording::kept::item(texts, facts, plan, id);
    match &difference.what {
        What::Answer { before, after } => {
            let given = |plan: &Plan, given| wording::given(texts, plan, given);
            draw_change(
                ui,
                view,
                &given(&chosen.plan, before),
                &given(view.plan, after),
            );
        }
        What::Added(id) => {
            let item = [("item", item(view.plan, *id).into())];
            ui.label(texts.say_with("versions-added", &item));
        }
        What::Removed(id) => {
            let item = [("item", item(&chosen.plan, *id).into())];
            ui.label(texts.say_with("versions-removed", &item));
        }
        What::Moved { id, .. } => {
            let item = [("item", item(view.plan, *id).into())];
            ui.label(texts.say_with("versions-moved", &item));
        }
    }
    if matches!(difference.what, What::Answer { .. }) {
        let restore = texts.say(if is_other {
            "compare-take-answer"
        } else {
            "versions-restore-answer"
        });
        let button = ui.button(restore.as_ref());
        let spoken = [("question", place.into()), ("button", restore.into())];
        let spoken = texts.say_with("spoken-button-for", &spoken);
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if button.clicked() {
            memory.push(Intent::Versions(Act::Answer(n)));
        }
    }
}

/// What became of a note.
fn draw_note(ui: &mut Ui, view: &View, change: &NoteChange) {
    let texts = view.texts;
    ui.add_space(6.0);
    ui.separator();
    if let Ok(place) = change.note.place.parse() {
        let place = wording::question_name(texts, view.plan, place);
        ui.label(RichText::new(place).font(theme::small_label()));
    }
    let (key, count) = match change.what {
        NoteNews::New => ("notes-since-new", 0),
        NoteNews::Gone => ("notes-since-gone", 0),
        NoteNews::Settled => ("notes-since-settled", 0),
        NoteNews::Reopened => ("notes-since-reopened", 0),
        NoteNews::Answered(count) => ("notes-since-answered", count),
        NoteNews::Reworded => ("notes-since-reworded", 0),
    };
    let values = [
        ("note", notes::short(&change.note.text).into()),
        ("count", count.into()),
    ];
    ui.label(RichText::new(texts.say_with(key, &values)).font(theme::help()));
}

/// What became of an answer, word by word: what went is struck out, what came is underlined.
pub(super) fn draw_change(ui: &mut Ui, view: &View, before: &str, after: &str) {
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let mut told = Vec::new();
    for piece in compare::words(before, after) {
        told.extend(piece_told(view, piece.change, piece.text.trim()));
        let palette = view.palette;
        let mut format = TextFormat {
            font_id: theme::help(),
            color: palette.ink,
            ..TextFormat::default()
        };
        match piece.change {
            WordChange::Same => {}
            WordChange::Added => {
                format.color = palette.good;
                format.underline = egui::Stroke::new(1.0, palette.good);
            }
            WordChange::Removed => {
                format.color = palette.missing;
                format.strikethrough = egui::Stroke::new(1.0, palette.missing);
            }
        }
        job.append(&piece.text, 0.0, format);
    }
    let told = announce::sentences(&told);
    let label = ui.label(job);
    label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &told));
}

/// A piece of an answer as a screen reader says it, which sees no line through or below it.
fn piece_told(view: &View, change: WordChange, words: &str) -> Option<String> {
    if words.is_empty() {
        return None;
    }
    let key = match change {
        WordChange::Same => return Some(words.to_owned()),
        WordChange::Added => "spoken-added",
        WordChange::Removed => "spoken-removed",
    };
    Some(view.texts.say_with(key, &[("words", words.into())]))
}
