//! The diagram of what leads to what: boxes in columns, each a button that leads to its item.

use super::super::{Intent, Memory, View, long, theme};
use super::place_of;
use crate::document::Links;
use crate::plan::Id;
use egui::epaint::CubicBezierShape;
use egui::{
    Button, Color32, Galley, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};
use std::collections::HashSet;
use std::sync::Arc;

/// Space between two columns, for the arrows.
const BETWEEN: f32 = 34.0;
/// Space between two boxes of a column.
const APART: f32 = 10.0;
/// The inner margin of a box.
const MARGIN: Vec2 = Vec2::new(8.0, 6.0);
/// Narrower columns have no room for words: the boxes become a list.
const NARROWEST: f32 = 104.0;

/// Draws the diagram; in a narrow window a list that says the same.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, links: &Links) {
    let count = links.layers.len() as f32;
    let width = (ui.available_width() - BETWEEN * (count - 1.0)) / count;
    let hanging = hanging(links);
    if width < NARROWEST {
        draw_list(ui, view, memory, links);
    } else {
        draw_columns(ui, view, memory, links, &hanging, width);
    }
    if hanging.len() < all_boxes(links) {
        let note = RichText::new(view.texts.say("overview-loose")).font(theme::note());
        ui.label(note.color(view.palette.muted));
    }
}

fn all_boxes(links: &Links) -> usize {
    links.layers.iter().map(|layer| layer.boxes.len()).sum()
}

/// The boxes that an arrow touches, by layer and position: found once, not for each box.
fn hanging(links: &Links) -> HashSet<(usize, usize)> {
    let ends = links
        .arrows
        .iter()
        .flat_map(|arrow| [(arrow.layer, arrow.from), (arrow.layer + 1, arrow.to)]);
    ends.collect()
}

/// What a screen reader says of a box: its name and what it leads to.
fn spoken(view: &View, links: &Links, layer: usize, at: usize) -> String {
    let Some(id) = links.layers.get(layer).and_then(|it| it.ids.get(at)) else {
        return String::new();
    };
    let number = |at: usize| -> Option<String> {
        let id = links.layers.get(layer + 1)?.ids.get(at)?;
        Some(crate::wording::item_number(view.texts, view.plan, *id))
    };
    // They come in the order of their layers, and of their boxes in these.
    let start = (links.arrows).partition_point(|arrow| (arrow.layer, arrow.from) < (layer, at));
    let leads = links.arrows.iter().skip(start);
    let leads = leads.take_while(|arrow| arrow.layer == layer && arrow.from == at);
    let to: Vec<String> = leads.filter_map(|arrow| number(arrow.to)).collect();
    let from = crate::wording::item_name(view.texts, view.plan, *id);
    if to.is_empty() {
        return from;
    }
    let to = to.join(", ");
    let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
    view.texts.say_with(Links::line(*id), &values)
}

fn clicked(memory: &mut Memory, response: &Response, id: Option<&Id>) {
    if let Some(place) = id
        .and_then(|id| place_of(*id))
        .filter(|_| response.clicked())
    {
        memory.push(Intent::Jump(place));
    }
}

fn draw_list(ui: &mut Ui, view: &View, memory: &mut Memory, links: &Links) {
    let is_long = all_boxes(links) >= long::MANY;
    for (n, layer) in links.layers.iter().enumerate() {
        ui.label(RichText::new(&layer.head.text).font(theme::label()));
        for at in 0..layer.boxes.len() {
            let key = ("box", n, at);
            if is_long && memory.heights.skip(ui, key).is_some() {
                continue;
            }
            let words = spoken(view, links, n, at);
            let text = RichText::new(&words).font(theme::help());
            let response = ui.add(Button::new(text).wrap().frame_when_inactive(false));
            memory.heights.note(ui, key, response.rect);
            clicked(memory, &response, layer.ids.get(at));
        }
    }
}

fn draw_columns(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    links: &Links,
    hanging: &HashSet<(usize, usize)>,
    width: f32,
) {
    let columns: Vec<Vec<Arc<Galley>>> = links
        .layers
        .iter()
        .map(|layer| {
            let names = layer.boxes.iter();
            let set = |text: String| {
                let room = width - 2.0 * MARGIN.x;
                ui.painter()
                    .layout(text, theme::note(), view.palette.ink, room)
            };
            names.map(|name| set(name.text.clone())).collect()
        })
        .collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        for layer in &links.layers {
            let size = Vec2::new(width, 24.0);
            ui.allocate_ui(size, |ui| {
                ui.set_width(width);
                ui.label(RichText::new(&layer.head.text).font(theme::small_label()));
            });
        }
    });
    let tall = |column: &Vec<Arc<Galley>>| -> f32 {
        let boxes = column
            .iter()
            .map(|galley| galley.size().y + 2.0 * MARGIN.y + APART);
        boxes.sum()
    };
    let height = columns.iter().map(tall).fold(0.0, f32::max);
    let (room, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let rects: Vec<Vec<Rect>> = columns
        .iter()
        .enumerate()
        .map(|(n, column)| {
            let left = room.left() + n as f32 * (width + BETWEEN);
            // A short column spreads over the height, so that its arrows stay flat.
            let spare = (height - tall(column)) / column.len().max(1) as f32;
            let mut top = room.top() + spare / 2.0;
            let boxes = column.iter().map(|galley| {
                let size = Vec2::new(width, galley.size().y + 2.0 * MARGIN.y);
                let rect = Rect::from_min_size(egui::pos2(left, top), size);
                top += size.y + APART + spare;
                rect
            });
            boxes.collect()
        })
        .collect();
    let mut lit = None;
    let (is_long, kept) = (all_boxes(links) >= long::MANY, kept(ui, links));
    for (layer, (column, rects)) in columns.iter().zip(&rects).enumerate() {
        for (at, (galley, rect)) in column.iter().zip(rects).enumerate() {
            if is_long && long::is_far(ui, *rect) && !kept.contains(&(layer, at)) {
                continue;
            }
            let response = draw_box(ui, view, memory, links, (layer, at), *rect);
            if ui.is_rect_visible(*rect) {
                let hangs = hanging.contains(&(layer, at));
                paint_box(ui, view, &response, hangs, galley);
            }
            if response.hovered() || response.has_focus() {
                lit = Some((layer, at));
            }
        }
    }
    draw_arrows(ui, view, links, &rects, lit);
}

/// The box that has the focus, and those before and after it: Tab leads to them, however far they are out of sight.
fn kept(ui: &Ui, links: &Links) -> Vec<(usize, usize)> {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return Vec::new();
    };
    let layers = links.layers.iter().enumerate();
    let boxes = layers.flat_map(|(layer, all)| (0..all.boxes.len()).map(move |at| (layer, at)));
    let boxes: Vec<(usize, usize)> = boxes.collect();
    let here = boxes.iter().position(|it| box_id(ui, *it) == focused);
    let near = here.map(|here| here.saturating_sub(1)..(here + 2).min(boxes.len()));
    near.and_then(|near| boxes.get(near))
        .unwrap_or_default()
        .to_vec()
}

fn box_id(ui: &Ui, at: (usize, usize)) -> egui::Id {
    ui.scope_id().with(("box", at))
}

fn draw_box(
    ui: &Ui,
    view: &View,
    memory: &mut Memory,
    links: &Links,
    (layer, at): (usize, usize),
    rect: Rect,
) -> Response {
    let response = ui.interact(rect, box_id(ui, (layer, at)), Sense::click());
    let words = || spoken(view, links, layer, at); // only for who hears them
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, words()));
    let id = links.layers.get(layer).and_then(|layer| layer.ids.get(at));
    clicked(memory, &response, id);
    response
}

fn paint_box(ui: &Ui, view: &View, response: &Response, hangs: bool, galley: &Arc<Galley>) {
    let (palette, rect) = (view.palette, response.rect);
    let (fill, stroke) = if response.hovered() {
        (palette.soft, Stroke::new(1.0, palette.accent))
    } else {
        (palette.card, Stroke::new(1.0, palette.border))
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 6.0, fill);
    if response.has_focus() {
        let stroke = Stroke::new(2.0, palette.accent);
        painter.rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
    } else if hangs {
        painter.rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
    } else {
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        painter.extend(egui::Shape::dotted_line(&corners, stroke.color, 4.0, 1.0));
    }
    painter.galley(rect.min + MARGIN, Arc::clone(galley), palette.ink);
}

/// The arrows; those of the box under the pointer or the focus stand out.
fn draw_arrows(
    ui: &Ui,
    view: &View,
    links: &Links,
    rects: &[Vec<Rect>],
    lit: Option<(usize, usize)>,
) {
    let rect = |layer: usize, at: usize| rects.get(layer).and_then(|column| column.get(at));
    for arrow in &links.arrows {
        let (Some(from), Some(to)) = (
            rect(arrow.layer, arrow.from),
            rect(arrow.layer + 1, arrow.to),
        ) else {
            continue;
        };
        if !ui.is_rect_visible(from.union(*to)) {
            continue;
        }
        let is_lit =
            lit == Some((arrow.layer, arrow.from)) || lit == Some((arrow.layer + 1, arrow.to));
        let stroke = if is_lit {
            Stroke::new(2.0, view.palette.accent)
        } else {
            Stroke::new(1.0, view.palette.border)
        };
        let (start, end) = (from.right_center(), to.left_center() - Vec2::new(5.0, 0.0));
        let bend = Vec2::new((end.x - start.x) * 0.5, 0.0);
        let points = [start, start + bend, end - bend, end];
        let curve =
            CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke);
        ui.painter().add(curve);
        let tip = to.left_center();
        let head = vec![tip, tip + Vec2::new(-6.0, -3.5), tip + Vec2::new(-6.0, 3.5)];
        let head = egui::Shape::convex_polygon(head, stroke.color, Stroke::NONE);
        ui.painter().add(head);
    }
}
