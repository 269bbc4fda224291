//! The form of one part: its questions in order, in groups and rows, as many as are asked.

use super::question::Words;
use super::{Intent, Memory, View, parts, question, scales, theme};
use crate::command::Command;
use crate::plan::questions::{self, Editor, Owner, Part, QUESTIONS, Question};
use crate::plan::{Id, Record};
use crate::settings::Depth;
use egui::{Rect, RichText, Ui, UiBuilder};

/// The space between two questions in a row.
const BETWEEN: f32 = 24.0;
/// What a date takes with the button of its calendar.
const DATE: f32 = 236.0;
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
    draw_end(ui, view, memory, part);
}

/// The way on from the end of a part: to the next one or, from the last, to the check and the pages.
pub fn draw_end(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part) {
    let texts = view.texts;
    ui.add_space(24.0);
    let next = Part::ALL
        .into_iter()
        .skip_while(|other| *other != part)
        .nth(1);
    if let Some(next) = next {
        let part = [("part", texts.say(next.key()).into())];
        let words = texts.say_with("part-next", &part);
        if theme::primary(ui, view.palette, &words).clicked() {
            memory.push(Intent::Run(Command::NextPart));
        }
    } else {
        ui.horizontal_wrapped(|ui| {
            let check = texts.say("part-check");
            if view.check.is_none() && theme::primary(ui, view.palette, &check).clicked() {
                memory.push(Intent::Run(Command::Check));
            }
            if ui.button(texts.say("part-pages").as_ref()).clicked() {
                memory.push(Intent::Run(Command::Preview));
            }
        });
    }
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
    let more = question::help_width(ui, view);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut group = "";
        while let Some(question) = questions.next() {
            if question.group != group {
                group = question.group;
                if !question::is_list(question) {
                    heading(ui, view, group);
                }
            }
            if question::is_list(question) && id.is_none() {
                ui.add_space(12.0); // its label is a heading
            }
            if scales::is_one(question) {
                let mut own = vec![question];
                while let Some(next) = questions.next_if(|next| scales::is_one(next)) {
                    own.push(next);
                }
                scales::draw(ui, view, memory, &own);
                continue;
            }
            let wide = ui.available_width() >= ROOM_FOR_TWO;
            let after = questions.clone().nth(1);
            let next = questions.next_if(|next| wide && are_beside(question, next, after));
            match next {
                None => ask_one(ui, view, memory, (question, id), more),
                Some(next) => ask_two(ui, view, memory, ([question, next], id), more),
            }
        }
    });
}

/// True if the second question stands beside the first: the table says so, or both are short, stand in the same group,
/// and the one after them does not belong to the second.
fn are_beside(first: &Question, second: &Question, after: Option<&Question>) -> bool {
    let together = first.is_short() && second.is_short() && first.group == second.group;
    second.beside || together && after.is_none_or(|after| !after.beside)
}

/// A question in the whole width; `more` is what a button for longer help takes.
fn ask_one(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (question, id): (&'static Question, Option<Id>),
    more: f32,
) {
    if let Some(place) = question.place(id) {
        let words = Words::new(ui, view, (question, place), ui.available_width(), more);
        question::ask(ui, view, memory, words, 0.0);
    }
}

/// Two questions in a row, each as wide as its answer needs, with both editors in line.
fn ask_two(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (two, id): ([&'static Question; 2], Option<Id>),
    more: f32,
) {
    let room = ui.available_width() - BETWEEN;
    let is_date = |question: &Question| question.editor == Editor::Date;
    let least = if two.into_iter().any(is_date) {
        DATE
    } else {
        0.0
    };
    let third = f32::max(room / 3.0, least);
    let widths = match two.map(is_narrow) {
        [true, false] => [third, room - third],
        [false, true] => [room - third, third],
        _ => [room / 2.0; 2],
    };
    let each = two.into_iter().zip(widths);
    let each = each.filter_map(|(question, width)| {
        let asked = (question, question.place(id)?);
        Some((Words::new(ui, view, asked, width, more), width))
    });
    let each: Vec<_> = each.collect();
    let heights = each
        .iter()
        .map(|(words, width)| words.height(ui, view, *width));
    let least = heights.fold(0.0, f32::max);
    let mut corner = ui.cursor().min;
    let mut drawn = Rect::from_min_size(corner, egui::Vec2::ZERO);
    for (words, width) in each {
        let room = Rect::from_min_size(corner, egui::vec2(width, f32::INFINITY));
        let mut column = ui.new_child(UiBuilder::new().max_rect(room));
        question::ask(&mut column, view, memory, words, least);
        drawn = drawn.union(column.min_rect());
        corner.x += width + BETWEEN;
    }
    ui.advance_cursor_after_rect(drawn);
}

/// True if a third of the row is enough for its answer.
fn is_narrow(question: &Question) -> bool {
    matches!(question.editor, Editor::Date | Editor::Amount) || question.brief
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
    if view.depth == Depth::Everything {
        return;
    }
    let jump = memory.jump.map(|(target, _)| target);
    let is_left_out = |question: &Question, id: Option<Id>, record: &dyn Record| {
        let place = question.place(id);
        let is_kept = |place| jump == Some(place) || memory.kept.contains(&place);
        question.is_shown(record) && !question.is_answered(record) && !place.is_some_and(is_kept)
    };
    let mut count = 0;
    let asked = QUESTIONS.iter().filter(|question| question.part == part);
    for question in asked.filter(|question| !question.is_core()) {
        count += match question.owner {
            Owner::One(of) => {
                let record = view.plan.record(of);
                usize::from(record.is_some_and(|record| is_left_out(question, None, record)))
            }
            Owner::Each(kind) => {
                let records = view.plan.records(kind).into_iter();
                let left_out =
                    records.filter(|(id, record)| is_left_out(question, Some(*id), *record));
                left_out.count()
            }
        };
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

/// The heading of a group of questions.
fn heading(ui: &mut Ui, view: &View, group: &str) {
    if group.is_empty() {
        return;
    }
    ui.add_space(12.0);
    let name = view.texts.say(&format!("group-{group}"));
    theme::heading(ui, &name, theme::subtitle());
    ui.add_space(6.0);
}
