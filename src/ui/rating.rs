//! The rating of a criterion: its level, and on request its questions with what was found.

use super::{Memory, View, access, announce, theme};
use crate::check::{Grade, Graded, Level, Rating};
use crate::wording;
use egui::{
    Align2, Color32, FontId, Frame, Label, Margin, Pos2, Rect, RichText, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo,
};

/// Height of the row of a rating.
const RATING: f32 = 34.0;
/// Width of one of the bars of a rating, the least where its words need the room, and the space between two.
const BAR: f32 = 20.0;
const LEAST_BAR: f32 = 6.0;
const BETWEEN: f32 = 5.0;

/// A criterion with its rating, and its questions where that is unfolded.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, rating: &Rating) {
    let texts = view.texts;
    let name = texts.say(&format!("criterion-{}", rating.criterion.code()));
    let level = wording::level(texts, rating);
    let open = memory.criterion == Some(rating.criterion);
    let size = Vec2::new(ui.available_width(), RATING);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = format!("{name}: {level}");
    if access::unfolds(&response, open, &spoken) {
        memory.criterion = (!open).then_some(rating.criterion);
    }
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 6.0, view.palette.soft);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
    }
    let (colour, filled) = bars(view.palette, rating);
    let middle = rect.center().y;
    let text = |x: f32, text: String, font: FontId, colour: Color32| {
        let at = Pos2::new(rect.left() + x, middle);
        painter.text(at, Align2::LEFT_CENTER, text, font, colour)
    };
    let sign = if open { "▼" } else { "▶" };
    text(6.0, sign.to_owned(), theme::sign(), view.palette.muted);
    let end = text(22.0, name.into_owned(), theme::help(), view.palette.ink).right() - rect.left();
    let mut x = end.max(108.0) + 8.0;
    // The bars leave the words the room that they need.
    let words = painter.layout_no_wrap(level.clone(), theme::help(), colour);
    let room = (rect.width() - x - 4.0 - words.size().x) / 4.0;
    let step = room.clamp(LEAST_BAR + BETWEEN, BAR + BETWEEN);
    let bar_size = Vec2::new(step - BETWEEN, 10.0);
    for bar in 0..4 {
        let at = Pos2::new(rect.left() + x, middle - bar_size.y / 2.0);
        let shape = Rect::from_min_size(at, bar_size);
        if bar < filled {
            painter.rect_filled(shape, 3.0, colour);
        } else {
            let stroke = Stroke::new(1.0, view.palette.border);
            painter.rect_stroke(shape, 3.0, stroke, StrokeKind::Inside);
        }
        x += step;
    }
    text(x + 4.0, level, theme::help(), colour);
    if open {
        let told = rating
            .answers
            .iter()
            .map(|answer| spoken_answer(view, answer));
        access::describe(&response, &announce::sentences(&told.collect::<Vec<_>>()));
        draw_answers(ui, view, rating);
    }
}

/// The colour of a rating and how many of its four bars are filled.
fn bars(palette: &theme::Palette, rating: &Rating) -> (Color32, usize) {
    match rating.level {
        Level::Strong => (palette.good, 4),
        Level::Medium if rating.between.is_none() => (palette.improve, 3),
        Level::Medium => (palette.improve, 2),
        Level::Weak => (palette.missing, 1),
    }
}

/// The questions of a rating: how each is answered, what was found, and what would lift it.
fn draw_answers(ui: &mut Ui, view: &View, rating: &Rating) {
    let frame = Frame::new().inner_margin(Margin {
        left: 22,
        bottom: 8,
        ..Margin::ZERO
    });
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for answer in &rating.answers {
            draw_answer(ui, view, answer);
        }
    });
}

/// How a question of a rating is answered, and what was found.
fn spoken_answer(view: &View, answer: &Graded) -> String {
    let grade = view.texts.say(&format!("grade-{}", answer.grade.code()));
    let asked = wording::asked(view.texts, answer);
    let evidence = wording::evidence(view.texts, answer);
    format!("{asked} {grade}: {evidence}")
}

fn draw_answer(ui: &mut Ui, view: &View, answer: &Graded) {
    let (texts, palette) = (view.texts, view.palette);
    let (sign, colour) = match answer.grade {
        Grade::Yes => ("✔", palette.good),
        Grade::Partly => ("▲", palette.improve),
        Grade::No => ("■", palette.missing),
    };
    let grade = texts.say(&format!("grade-{}", answer.grade.code()));
    let asked = wording::asked(texts, answer);
    let evidence = wording::evidence(texts, answer);
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(sign).color(colour).font(theme::note()));
        ui.vertical(|ui| {
            let spoken = spoken_answer(view, answer);
            let head = RichText::new(format!("{asked} {grade}")).font(theme::note());
            let label = ui.add(Label::new(head).wrap());
            label.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
            let mut below = |words: String| {
                let words = RichText::new(words).font(theme::note());
                ui.add(Label::new(words.color(palette.muted)).wrap());
            };
            below(evidence);
            if let Some(lift) = wording::lift(texts, answer) {
                below(lift);
            }
        });
    });
}
