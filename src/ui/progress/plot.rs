//! The drawing of an indicator over time: measurements, where it began, and the straight way to the target.
//!
//! It says nothing that the sentence above it and the table below it do not say: it is for the eye alone.

use super::super::{View, theme};
use crate::plan::standing::Standing;
use crate::text::Texts;
use egui::{RichText, Sense, Ui};
use egui_plot::{
    AxisHints, GridInput, GridMark, HLine, Line, LineStyle, MarkerShape, Plot, PlotPoints, Points,
};
use jiff::civil::{Date, date};

/// Height of the drawing.
const HEIGHT: f32 = 170.0;
/// Days are counted from here.
const ORIGIN: Date = date(2000, 1, 1);
/// Up to this many years each is marked.
const FEW_YEARS: i16 = 8;

/// What is drawn of an indicator: days since [`ORIGIN`] and values.
struct Course {
    measured: Vec<[f64; 2]>,
    baseline: Option<f64>,
    baseline_at: Option<f64>,
    target: Option<f64>,
    target_at: Option<f64>,
}

impl Course {
    fn of(standing: &Standing) -> Self {
        let indicator = standing.indicator;
        let points = standing.points().into_iter();
        Self {
            measured: points.map(|(day, value)| [days(day), value]).collect(),
            baseline: indicator.baseline.high(),
            baseline_at: indicator.baseline_date.last().map(days),
            target: indicator.target.high(),
            target_at: indicator.by.last().map(days),
        }
    }

    fn start(&self) -> Option<[f64; 2]> {
        Some([self.baseline_at?, self.baseline?])
    }

    fn end(&self) -> Option<[f64; 2]> {
        Some([self.target_at?, self.target?])
    }

    /// The first and the last day that has a point; `None` if there is nothing to see yet.
    fn time(&self) -> Option<(f64, f64)> {
        let marks = self.start().into_iter().chain(self.end());
        let all = || self.measured.iter().copied().chain(marks.clone());
        let first = all().map(|[day, _]| day).reduce(f64::min)?;
        let last = all().map(|[day, _]| day).reduce(f64::max)?;
        (last > first).then_some((first, last))
    }
}

/// Draws the course of an indicator, if at least two points have a date.
pub(super) fn draw(ui: &mut Ui, view: &View, standing: &Standing) {
    let course = Course::of(standing);
    let Some(time) = course.time() else { return };
    let size = egui::vec2(ui.available_width(), HEIGHT);
    let room = egui::Rect::from_min_size(ui.cursor().min, size);
    if !ui.is_rect_visible(room) {
        ui.allocate_space(size); // a plan may have many
        return draw_signs(ui, view);
    }
    let (palette, texts) = (view.palette, view.texts);
    let font = theme::note();
    let x = AxisHints::new_x()
        .tick_label_font(font.clone())
        .formatter(|mark: GridMark, _: &_| tick(texts, mark));
    let y = AxisHints::new_y()
        .tick_label_font(font)
        .formatter(|mark: GridMark, _: &_| texts.number(mark.value));
    Plot::new(("course", standing.indicator.id))
        .height(HEIGHT)
        .sense(Sense::hover())
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .label_formatter(|_| None)
        .set_margin_fraction(egui::vec2(0.04, 0.15))
        .grid_color(palette.line)
        .custom_x_axes(vec![x])
        .custom_y_axes(vec![y])
        .x_grid_spacer(move |_: GridInput| marks(time))
        .y_grid_spacer(|input: GridInput| steps(input.bounds))
        .show(ui, |plot| {
            let dashed = LineStyle::dashed_dense();
            match (course.start(), course.end()) {
                (Some(start), Some(end)) => plot.line(
                    Line::new("", PlotPoints::from(vec![start, end]))
                        .color(palette.muted)
                        .style(dashed)
                        .allow_hover(false),
                ),
                _ => {
                    for value in [course.baseline, course.target].into_iter().flatten() {
                        plot.hline(HLine::new("", value).color(palette.muted).style(dashed));
                    }
                }
            }
            let line = Line::new("", PlotPoints::from(course.measured.clone()));
            plot.line(line.color(palette.accent).width(2.0).allow_hover(false));
            let mut points = |at: Vec<[f64; 2]>, shape, colour| {
                let points = Points::new("", PlotPoints::from(at)).shape(shape);
                plot.points(points.radius(5.0).color(colour).allow_hover(false));
            };
            points(
                course.start().into_iter().collect(),
                MarkerShape::Square,
                palette.muted,
            );
            points(
                course.end().into_iter().collect(),
                MarkerShape::Up,
                palette.good,
            );
            points(course.measured.clone(), MarkerShape::Circle, palette.accent);
        });
    draw_signs(ui, view);
}

/// What the signs in the drawing stand for.
fn draw_signs(ui: &mut Ui, view: &View) {
    let palette = view.palette;
    ui.horizontal_wrapped(|ui| {
        for (sign, key, colour) in [
            ("●", "progress-sign-measured", palette.accent),
            ("■", "progress-sign-baseline", palette.muted),
            ("▲", "progress-sign-target", palette.good),
        ] {
            ui.label(RichText::new(sign).font(theme::note()).color(colour));
            let words = RichText::new(view.texts.say(key)).font(theme::note());
            ui.label(words.color(palette.muted));
            ui.add_space(8.0);
        }
    });
}

fn days(day: Date) -> f64 {
    day.duration_since(ORIGIN).as_hours() as f64 / 24.0
}

fn day(days: f64) -> Option<Date> {
    let hours = (days * 24.0).round() as i64;
    ORIGIN
        .checked_add(jiff::SignedDuration::from_hours(hours))
        .ok()
}

/// Marks at the beginning of years; of a short time at quarters, of a long one at every fifth year.
fn marks((first, last): (f64, f64)) -> Vec<GridMark> {
    let (Some(from), Some(to)) = (day(first), day(last)) else {
        return Vec::new();
    };
    let years = to.year() - from.year();
    let months: &[i8] = if years < 2 { &[1, 4, 7, 10] } else { &[1] };
    let step = if years > FEW_YEARS { 5 } else { 1 };
    let all = (from.year()..=to.year().saturating_add(1)).filter(|year| year % step == 0);
    all.flat_map(|year| {
        months
            .iter()
            .filter_map(move |month| Date::new(year, *month, 1).ok())
    })
    .map(days)
    .filter(|day| (first..=last).contains(day))
    .map(|value| GridMark {
        value,
        step_size: 365.0,
    })
    .collect()
}

/// Marks at round values, at most six.
fn steps((low, high): (f64, f64)) -> Vec<GridMark> {
    let rough = ((high - low) / 5.0).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(rough.log10().floor());
    let round = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power);
    let step = round.into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(rough);
    let first = (low / step).ceil();
    (0..=6_u8)
        .map(|n| (first + f64::from(n)) * step)
        .filter(|value| *value <= high)
        .map(|value| GridMark {
            value,
            step_size: step,
        })
        .collect()
}

/// The year, or within one the month.
fn tick(texts: &Texts, mark: GridMark) -> String {
    match day(mark.value) {
        Some(day) if day.month() == 1 => day.year().to_string(),
        Some(day) => texts.month_name(day),
        None => String::new(),
    }
}
