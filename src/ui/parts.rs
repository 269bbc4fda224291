//! The left list: the school, the parts of the plan with their progress and points, and the pages about the whole.

use super::hint::{self, Hint};
use super::one_stop::{Arrows, OneStop};
use super::{Intent, Memory, Page, View, access, check_panel, pickers, sieve, theme};
use crate::command::{self, Command};
use crate::plan::questions::Part;
use crate::settings::Depth;
use egui::{
    Align2, Button, Color32, FontId, Id, Response, RichText, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};
use std::borrow::Cow;

/// Room for the line between the parts and the pages, with what is around it.
const LINE: f32 = 16.0;
/// Above and below the lines of a name, together.
const AROUND: f32 = 6.0;
/// Above the rows of the parts.
const ABOVE_ROWS: f32 = 8.0;
/// Between the two sides of the switch.
const DEPTH_GAP: f32 = 4.0;
/// Room that is kept for a name of two lines.
const SECOND_LINE: f32 = 14.0;

/// How high the rows are.
#[derive(Clone, Copy)]
struct Rows {
    /// A part of the plan.
    part: f32,
    /// A page about the whole plan.
    page: f32,
    /// Between two rows.
    gap: f32,
}

impl Rows {
    const ROOMY: Self = Self {
        part: 44.0,
        page: 34.0,
        gap: 4.0,
    };
    const DENSE: Self = Self {
        part: 30.0,
        page: 28.0,
        gap: 2.0,
    };

    /// As roomy as possible with all rows in sight at that height; dense if they cannot be.
    fn within(height: f32) -> Self {
        let (dense, roomy) = (Self::DENSE, Self::ROOMY);
        let share = (height - dense.sum()) / (roomy.sum() - dense.sum());
        let between = |low: f32, high: f32| low + (high - low) * share.clamp(0.0, 1.0);
        Self {
            part: between(dense.part, roomy.part),
            page: between(dense.page, roomy.page),
            gap: between(dense.gap, roomy.gap),
        }
    }

    fn sum(self) -> f32 {
        let parts = Part::ALL.len() as f32 * (self.part + self.gap);
        parts + LINE + SECOND_LINE + Page::WHOLE.len() as f32 * (self.page + self.gap)
    }
}

/// Draws the list; if `height` is low its rows are closer together, so that all are in sight.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, height: f32) {
    let top = ui.cursor().top();
    draw_plan(ui, view);
    draw_depths(ui, view, memory);
    // In a low window the filter stands below all else: what one goes to is to be in sight.
    let used = ui.cursor().top() - top + ABOVE_ROWS;
    let is_low = height - used < Rows::DENSE.sum() + theme::TARGET + ABOVE_ROWS;
    if !is_low {
        sieve::buttons(ui, view, memory);
        sieve::nothing(ui, view, memory);
    }
    ui.add_space(ABOVE_ROWS);
    let rows = Rows::within(height - (ui.cursor().top() - top));
    ui.spacing_mut().item_spacing.y = rows.gap;
    let mut group = group(ui, view);
    for (at, part) in Part::ALL.into_iter().enumerate() {
        draw_part(ui, view, memory, &mut group, (part, at), rows.part);
        sieve::rows(ui, view, memory, &mut group, at);
    }
    ui.add_space(rows.gap);
    ui.add(egui::Separator::default().spacing(LINE - 3.0 * rows.gap));
    for (page, command) in Page::WHOLE {
        draw_whole(ui, view, memory, &mut group, (page, command), rows.page);
    }
    group.end(ui.ctx());
    if is_low {
        ui.add_space(ABOVE_ROWS);
        sieve::buttons(ui, view, memory);
        sieve::nothing(ui, view, memory);
    }
}

fn draw_plan(ui: &mut Ui, view: &View) {
    let unnamed = view.texts.say("school-unnamed");
    let school = match view.plan.school.name.trim() {
        "" => unnamed.as_ref(),
        name => name,
    };
    ui.spacing_mut().item_spacing.y = 4.0;
    hint::cut(ui, RichText::new(school).font(theme::label()));
    let title = match view.plan.about.title.trim() {
        "" => view.texts.say("plan-untitled"),
        title => title.into(),
    };
    let text = RichText::new(title)
        .font(theme::note())
        .color(view.palette.muted);
    hint::cut(ui, text);
}

/// The depths, with the commands that choose them and the keys of their short names.
const DEPTHS: [(Depth, Command, &str); 2] = [
    (Depth::Core, Command::Core, "depth-core"),
    (Depth::Everything, Command::Everything, "depth-everything"),
];

/// What is asked now, in words.
pub(super) fn asks<'a>(view: &View<'a>) -> Cow<'a, str> {
    view.texts.say(match view.depth {
        Depth::Core => "depth-core-is",
        Depth::Everything => "depth-everything-is",
    })
}

/// The switch between the core of a plan and everything.
fn draw_depths(ui: &mut Ui, view: &View, memory: &mut Memory) {
    ui.add_space(4.0);
    let width = (ui.available_width() - DEPTH_GAP) / DEPTHS.len() as f32;
    ui.horizontal(|ui| {
        access::whole(ui, egui::Role::RadioGroup, &view.texts.say("depth-what"));
        ui.spacing_mut().item_spacing.x = DEPTH_GAP;
        ui.spacing_mut().button_padding = Vec2::new(4.0, 2.0);
        let id = Id::unique("depths");
        let now = DEPTHS.iter().position(|(depth, ..)| *depth == view.depth);
        let mut group = OneStop::new(ui.ctx(), id, Arrows::Choose, DEPTHS.len(), now);
        for (depth, command, key) in DEPTHS {
            let chosen = view.depth == depth;
            let name = view.texts.say(key);
            let (colour, fill) = if chosen {
                (view.palette.accent, view.palette.soft)
            } else {
                (view.palette.ink, view.palette.card)
            };
            let words = RichText::new(name.as_ref())
                .font(theme::help())
                .color(colour);
            let button = Button::new(words)
                .fill(fill)
                .min_size(Vec2::new(width, 28.0))
                .sense(group.sense());
            let response = ui.add(button);
            group.note(&response);
            response
                .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
            let about = command::find(command).map(|row| view.texts.say(row.key));
            response.hint(about.unwrap_or_default());
        }
        let picked = group.end(ui.ctx()).and_then(|at| DEPTHS.get(at));
        if let Some((_, command, _)) = picked.filter(|(depth, ..)| *depth != view.depth) {
            memory.push(Intent::Run(*command));
        }
    });
}

/// All rows of the list are one stop of Tab: that of the page one is on.
fn group(ui: &Ui, view: &View) -> OneStop {
    let sieved = (0..Part::ALL.len()).map(|part| sieve::count(view, part));
    let sieved: Vec<usize> = sieved.collect();
    let before = |at: usize| at + sieved.iter().take(at).sum::<usize>();
    let mut parts = Part::ALL.into_iter();
    let mut pages = Page::WHOLE.into_iter();
    let part = parts.position(|part| view.page == Page::Part(part));
    let page = pages.position(|(page, _)| view.page == page);
    let parts = before(Part::ALL.len());
    let here = part.map(before).or(page.map(|at| parts + at));
    let count = parts + Page::WHOLE.len();
    let group = OneStop::new(ui.ctx(), Id::unique("pages"), Arrows::Lead, count, here);
    let folds_out = ui.layer_id().order == egui::Order::Foreground;
    group.entered(folds_out && pickers::is_new(ui))
}

fn draw_part(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    group: &mut OneStop,
    (part, at): (Part, usize),
    height: f32,
) {
    let progress = view.progress.get(at).copied().unwrap_or_default();
    let points = view.points.get(at).copied().unwrap_or_default();
    let chosen = view.page == Page::Part(part);
    let name = view.texts.say(part.key());
    let far = count(view, part);
    let far = far.unwrap_or_else(|| view.texts.say("part-nothing-required").into_owned());
    let mut spoken = format!("{name}, {far}");
    if points.count > 0 {
        let count = [("count", points.count.into())];
        let points = view.texts.say_with("part-points", &count);
        spoken = format!("{spoken}, {points}");
    }
    let count = match progress.required {
        0 => String::new(),
        required => format!("{} / {required}", progress.answered),
    };
    let mut figures = vec![(count, view.palette.muted)]; // from the right
    if let Some(weight) = points.heaviest {
        let (sign, colour) = check_panel::sign(view.palette, weight);
        figures.push((format!("{sign} {}", points.count), colour));
    }
    let painter = ui.painter().clone();
    let figures = figures
        .into_iter()
        .map(|(text, colour)| painter.layout_no_wrap(text, theme::note(), colour));
    let figures: Vec<_> = figures.collect();
    let taken: f32 = figures.iter().map(|figure| figure.size().x + 8.0).sum();
    // A long name takes a second line rather than run into the figures.
    let (colour, font) = look(view, chosen);
    let room = ui.available_width() - taken - 18.0;
    let name = painter.layout(name.into_owned(), font, colour, room);
    let size = Vec2::new(ui.available_width(), height.max(name.size().y + AROUND));
    let (rect, response) = ui.allocate_exact_size(size, group.sense());
    group.note(&response);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
    draw_ground(ui, view, &response, chosen);
    let mut right = rect.right();
    for figure in figures {
        right -= figure.size().x + 8.0;
        let top = rect.center().y - figure.size().y / 2.0;
        painter.galley(egui::pos2(right, top), figure, view.palette.muted);
    }
    let top = rect.center().y - name.size().y / 2.0;
    painter.galley(egui::pos2(rect.left() + 10.0, top), name, colour);
    if response.hint(spoken).clicked() {
        memory.push(Intent::Go(Page::Part(part)));
        ui.close();
    }
}

/// How far a part is, in words: the required answers, and those beside them; nothing if it requires none and has none.
pub(super) fn count(view: &View, part: Part) -> Option<String> {
    let mut parts = Part::ALL.into_iter();
    let progress = *view.progress.get(parts.position(|other| other == part)?)?;
    let texts = view.texts;
    let further = texts.say_with("part-further", &[("count", progress.further.into())]);
    let values = [
        ("answered", progress.answered.into()),
        ("required", progress.required.into()),
    ];
    match (progress.required, progress.further) {
        (0, 0) => None,
        (0, _) => Some(further),
        (_, 0) => Some(texts.say_with("part-required", &values)),
        _ => Some(format!(
            "{}, {further}",
            texts.say_with("part-required", &values)
        )),
    }
}

/// A page about the whole plan.
fn draw_whole(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    group: &mut OneStop,
    (page, command): (Page, Command),
    height: f32,
) {
    let Some(row) = command::find(command) else {
        return;
    };
    let name = view.texts.say(row.key);
    let chosen = view.page == page;
    let size = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, group.sense());
    group.note(&response);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    draw_ground(ui, view, &response, chosen);
    let (colour, font) = look(view, chosen);
    let left = rect.left_center() + Vec2::new(10.0, 0.0);
    ui.painter()
        .text(left, Align2::LEFT_CENTER, name, font, colour);
    if response.clicked() {
        memory.push(Intent::Run(command));
        ui.close();
    }
}

/// The ground of a row: what is chosen has a bar as well, and what has the focus the ring.
fn draw_ground(ui: &Ui, view: &View, response: &Response, chosen: bool) {
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(response.rect, 6.0, view.palette.soft);
        let mut bar = response.rect.shrink2(Vec2::new(0.0, 6.0));
        bar.max.x = bar.min.x + 3.0;
        painter.rect_filled(bar, 1.5, view.palette.accent);
    } else if response.hovered() {
        painter.rect_filled(response.rect, 6.0, view.palette.tint);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, view.palette.accent);
        painter.rect_stroke(response.rect, 6.0, stroke, StrokeKind::Inside);
    }
}

/// The colour and the font of the words of a row.
fn look(view: &View, chosen: bool) -> (Color32, FontId) {
    if chosen {
        (view.palette.accent, theme::label())
    } else {
        (view.palette.ink, theme::body())
    }
}
