//! The overview: what leads to what, when, how many people, and how the criteria are met. Every box leads to its item.

mod diagram;
mod timeline;

use super::{Memory, View, rating, theme};
use crate::check::Rating;
use crate::document::{Bars, Figures, Fill};
use crate::plan::Id;
use crate::plan::questions;
use egui::{
    Align2, Color32, Painter, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

/// What the page shows: the figures of the document and the ratings of the check.
#[derive(Debug, Default)]
pub struct Overview {
    /// The figures, in the language of the window.
    pub figures: Figures,
    /// One rating per criterion.
    pub ratings: Vec<Rating>,
}

/// Height of a bar.
const BAR: f32 = 14.0;
/// From bar to bar.
const STEP: f32 = 22.0;
/// Width of the label of a group of bars.
const LABEL: f32 = 110.0;
/// Room for the number after a bar.
const NUMBER: f32 = 60.0;

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, overview: &Overview) {
    let texts = view.texts;
    theme::heading(ui, &texts.say("command-overview"), theme::title());
    ui.label(RichText::new(texts.say("overview-intro")).color(view.palette.muted));
    let figures = &overview.figures;
    section(ui, view, "doc-links");
    match &figures.links {
        Some(links) => diagram::draw(ui, view, memory, links),
        None => empty(ui, view, "overview-no-links"),
    }
    section(ui, view, "doc-timeline");
    match &figures.timeline {
        Some(timeline) => timeline::draw(ui, view, memory, timeline),
        None => empty(ui, view, "overview-no-dates"),
    }
    section(ui, view, "doc-abroad");
    match &figures.abroad {
        Some(bars) => draw_bars(ui, view, bars),
        None => empty(ui, view, "overview-no-people"),
    }
    section(ui, view, "overview-criteria");
    empty(ui, view, "overview-criteria-help");
    for rated in &overview.ratings {
        rating::draw(ui, view, memory, rated);
    }
    ui.add_space(96.0);
}

fn section(ui: &mut Ui, view: &View, key: &str) {
    ui.add_space(18.0);
    theme::heading(ui, &view.texts.say(key), theme::subtitle());
}

/// A muted sentence: what belongs here, or how to read it.
fn empty(ui: &mut Ui, view: &View, key: &str) {
    let text = RichText::new(view.texts.say(key)).font(theme::help());
    ui.label(text.color(view.palette.muted));
}

/// The place that a click on an item leads to.
fn place_of(id: Id) -> Option<crate::plan::Place> {
    questions::first_of(id)
}

/// Bars in groups with their numbers; each group is said in words.
fn draw_bars(ui: &mut Ui, view: &View, bars: &Bars) {
    let palette = view.palette;
    for group in &bars.groups {
        let height = STEP * group.bars.len() as f32 + 8.0;
        let size = Vec2::new(ui.available_width(), height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let legend = |fill: Fill| bars.legend.iter().find(|(other, _)| *other == fill);
        let numbers = group.bars.iter().map(|bar| {
            let what = legend(bar.fill).map_or("", |(_, words)| words.text.as_str());
            format!("{what} {}", bar.number.text)
        });
        let numbers = numbers.collect::<Vec<_>>().join("; ");
        let spoken = format!("{}: {numbers}", group.label.text);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
        let painter = ui.painter();
        let at = rect.left_top() + Vec2::new(0.0, STEP / 2.0);
        let label = group.label.text.as_str();
        painter.text(at, Align2::LEFT_CENTER, label, theme::body(), palette.ink);
        let room = (rect.width() - LABEL - NUMBER).max(20.0);
        for (n, bar) in group.bars.iter().enumerate() {
            let share = (bar.value / group.most).clamp(0.0, 1.0) as f32;
            let left = rect.left_top() + Vec2::new(LABEL, STEP * n as f32 + (STEP - BAR) / 2.0);
            let area = Rect::from_min_size(left, Vec2::new(share * room, BAR));
            if bar.value > 0.0 {
                filled(painter, area, bar.fill, palette.accent, palette.soft);
            }
            let at = area.right_center() + Vec2::new(8.0, 0.0);
            let number = bar.number.text.as_str();
            painter.text(at, Align2::LEFT_CENTER, number, theme::help(), palette.ink);
        }
    }
    draw_legend(ui, view, &bars.legend);
}

/// What the fillings mean.
fn draw_legend(ui: &mut Ui, view: &View, legend: &[(Fill, crate::document::Words)]) {
    ui.horizontal_wrapped(|ui| {
        for (fill, words) in legend {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(22.0, BAR), Sense::hover());
            filled(
                ui.painter(),
                rect,
                *fill,
                view.palette.accent,
                view.palette.soft,
            );
            let words = RichText::new(&words.text).font(theme::note());
            ui.label(words.color(view.palette.muted));
            ui.add_space(12.0);
        }
    });
}

/// A bar as the document fills it: outline, lower half or whole, so that no colour is needed.
fn filled(painter: &Painter, rect: Rect, fill: Fill, ink: Color32, light: Color32) {
    let whole = match fill {
        Fill::Planned => rect.with_min_y(rect.bottom()),
        Fill::Running => rect.with_min_y(rect.center().y),
        Fill::Done => rect,
    };
    painter.rect_filled(rect, 3.0, light);
    painter.rect_filled(whole, 3.0, ink);
    painter.rect_stroke(rect, 3.0, Stroke::new(1.0, ink), StrokeKind::Inside);
}
