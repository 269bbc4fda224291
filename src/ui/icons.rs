//! Pictures on buttons, drawn as lines, so that no font has to have them.

use super::theme;
use crate::plan::markup::Formatting;
use egui::{
    Align2, Color32, FontId, Painter, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, Vec2, pos2,
};

/// A sheet of a calendar.
pub fn calendar(painter: &Painter, button: Rect, stroke: Stroke) {
    let sheet = Rect::from_center_size(button.center(), Vec2::new(16.0, 15.0));
    painter.rect_stroke(sheet, 2.0, stroke, StrokeKind::Middle);
    painter.hline(sheet.x_range(), sheet.top() + 4.5, stroke);
    for x in [sheet.left() + 4.5, sheet.right() - 4.5] {
        painter.vline(x, Rangef::new(sheet.top() - 3.0, sheet.top()), stroke);
    }
}

/// An arrow that turns back to the left (undo) or, mirrored, forth to the right (redo).
pub fn turn(painter: &Painter, button: Rect, stroke: Stroke, forth: bool) {
    let centre = button.center();
    let side = if forth { -1.0 } else { 1.0 };
    let at = |x: f32, y: f32| -> Pos2 { pos2(centre.x + side * x, centre.y + y) };
    let arc = (0..=12_u8).map(|step| {
        let angle = std::f32::consts::PI * (f32::from(step) / 12.0 - 0.5);
        at(2.0 + 5.0 * angle.cos(), 1.0 + 5.0 * angle.sin())
    });
    let mut line = vec![at(-7.0, -4.0)];
    line.extend(arc);
    line.push(at(-3.0, 6.0));
    painter.add(Shape::line(line, stroke));
    let head = vec![at(-3.5, -7.5), at(-7.0, -4.0), at(-3.5, -0.5)];
    painter.add(Shape::line(head, stroke));
}

/// What is switched on in a text: a letter as it will look, or the lines of a list.
pub fn writing(painter: &Painter, button: Rect, ink: Color32, change: Formatting) {
    let centre = button.center();
    let emphasis = match change {
        Formatting::Bold => Some(("B", theme::emphasised(true, false))),
        Formatting::Italic => Some(("I", theme::emphasised(false, true))),
        Formatting::Bullets | Formatting::Numbers => None,
    };
    if let Some((letter, font)) = emphasis {
        painter.text(centre, Align2::CENTER_CENTER, letter, font, ink);
        return;
    }
    for (row, number) in [(-5.0, "1"), (0.0, "2"), (5.0, "3")] {
        let (left, y) = (centre.x - 6.5, centre.y + row);
        let line = Rangef::new(left + 5.0, left + 14.0);
        painter.hline(line, y, Stroke::new(1.5, ink));
        if change == Formatting::Bullets {
            painter.circle_filled(pos2(left, y), 1.6, ink);
        } else {
            let font = FontId::new(6.5, theme::bold());
            painter.text(pos2(left, y), Align2::CENTER_CENTER, number, font, ink);
        }
    }
}

/// A speech bubble with a sign or a number in it; filled if something in it waits for somebody.
pub fn note(
    painter: &Painter,
    button: Rect,
    ink: Color32,
    fill: Option<Color32>,
    ground: Color32,
    inside: &str,
) {
    let bubble =
        Rect::from_center_size(button.center() - Vec2::new(0.0, 1.5), Vec2::new(18.0, 14.0));
    let stroke = Stroke::new(1.5, ink);
    let fill_with = fill.unwrap_or(ground);
    let tip = [
        pos2(bubble.left() + 4.0, bubble.bottom() - 0.5),
        pos2(bubble.left() + 4.0, bubble.bottom() + 4.0),
        pos2(bubble.left() + 9.0, bubble.bottom() - 0.5),
    ];
    painter.rect(bubble, 4.0, fill_with, stroke, StrokeKind::Middle);
    painter.add(Shape::convex_polygon(tip.to_vec(), fill_with, Stroke::NONE));
    painter.line_segment([tip[0], tip[1]], stroke);
    painter.line_segment([tip[1], tip[2]], stroke);
    let words = if fill.is_some() { ground } else { ink };
    let font = FontId::new(10.0, theme::bold());
    painter.text(bubble.center(), Align2::CENTER_CENTER, inside, font, words);
}
