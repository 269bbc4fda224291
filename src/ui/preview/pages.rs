//! The pages in the middle: scrolled and zoomed by mouse and keyboard, each answer on them a way to its field.

use super::stack::{self, Stack};
use super::{Drawn, Go, Sight, Want, area_of, bar, nearest};
use crate::plan::compare::Given;
use crate::ui::hint::Hint;
use crate::ui::{Intent, Memory, View, access, theme};
use crate::wording;
use egui::{
    Color32, CursorIcon, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// How far an arrow key moves the pages.
const LINE: f32 = 48.0;
/// What stays in sight when the pages move by the height of the window.
const OVERLAP: f32 = 48.0;
/// From the top of the window to an answer that was jumped to, as a share of its height.
const AT: f32 = 0.25;
/// Space around the letters of an answer, on the screen.
const AROUND: f32 = 4.0;
/// The most pixels of all pictures together: 64 MB.
const MOST_PIXELS: f32 = 16e6;

/// Where the pages stand.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// On a page of their own; otherwise beside the form.
    pub(super) is_page: bool,
    /// The keys that move them are for them, unless a field has the focus.
    pub(super) has_keys: bool,
}

/// Draws the pages.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, place: Setting) {
    let sheets = &view.preview.sheets;
    let room = ui.available_size() - vec2(ui.spacing().scroll.allocated_width(), 0.0);
    let fits = stack::fits(sheets, room);
    let old_scale = memory.preview.scale;
    let pointer = ui.rect_contains_pointer(ui.max_rect());
    if place.has_keys && !ui.ctx().text_edit_focused() {
        take_keys(ui, view, &mut memory.preview, room);
    }
    if pointer {
        take_wheel(ui, &mut memory.preview);
    }
    let scale = stack::scale(memory.preview.zoom, fits);
    memory.preview.scale = scale;
    let stack = Stack::new(sheets, scale, room);
    let area = ScrollArea::both().id_salt("pages").auto_shrink(false);
    let is_zoomed = (old_scale - scale).abs() > f32::EPSILON;
    if is_zoomed {
        ui.ctx().request_repaint(); // what names it was drawn before
    }
    let moved = match memory.preview.go.take() {
        Some(go) => target(view, memory, &stack, go, room),
        None if old_scale > 0.0 && is_zoomed => {
            let old = Stack::new(sheets, old_scale, room);
            let held = ui.input(|input| input.pointer.hover_pos());
            let held = held.filter(|_| pointer).unwrap_or(ui.max_rect().min) - ui.max_rect().min;
            Some(zoomed(&memory.preview, &old, &stack, held))
        }
        None => None,
    };
    let looked_for = memory.preview.looked_for;
    let marked = looked_for.and_then(|place| area_of(view.preview.areas(), |other| other == place));
    memory.preview.marked = marked;
    let area = match moved {
        Some(offset) => area.scroll_offset(offset.max(Vec2::ZERO)),
        None => area,
    };
    let shown = area.show_viewport(ui, |ui, viewport| {
        let (whole, _) = ui.allocate_exact_size(stack.size, Sense::hover());
        draw_pages(ui, view, memory, &stack, (viewport, whole), place.is_page);
    });
    let offset = shown.state.clamped_offset();
    memory.preview.offset = offset;
    let main = stack.main(offset.y, offset.y + shown.inner_rect.height());
    if main != memory.preview.page {
        memory.preview.page = main;
        ui.ctx().request_repaint(); // as above
    }
}

/// The keys that move and zoom the pages.
fn take_keys(ui: &Ui, view: &View, sight: &mut Sight, room: Vec2) {
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let last = view.preview.sheets.len().saturating_sub(1);
    let percent = sight.scale * 100.0;
    let whole = view.preview.sheets.get(sight.page).is_some_and(|sheet| {
        let height = sheet.size.y * 96.0 / 72.0 * sight.scale;
        height <= room.y
    });
    let by = (room.y - OVERLAP).max(LINE);
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::PageDown) {
            sight.go = Some(if whole {
                Go::Page((sight.page + 1).min(last))
            } else {
                Go::By(by)
            });
        } else if pressed(Key::PageUp) {
            sight.go = Some(if whole {
                Go::Page(sight.page.saturating_sub(1))
            } else {
                Go::By(-by)
            });
        } else if pressed(Key::Home) {
            sight.go = Some(Go::Page(0));
        } else if pressed(Key::End) {
            sight.go = Some(Go::Page(last));
        } else if is_free && pressed(Key::ArrowDown) {
            sight.go = Some(Go::By(LINE));
        } else if is_free && pressed(Key::ArrowUp) {
            sight.go = Some(Go::By(-LINE));
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            sight.zoom = Some(bar::larger(percent));
        } else if pressed(Key::Minus) {
            sight.zoom = Some(bar::smaller(percent));
        }
    });
}

/// The wheel with Ctrl, or two fingers.
fn take_wheel(ui: &Ui, sight: &mut Sight) {
    let by = ui.input(egui::InputState::zoom_delta);
    if (by - 1.0).abs() > f32::EPSILON {
        sight.zoom = Some(bar::turned(sight.scale * 100.0, by));
    }
}

/// How far the sheet has to move to get somewhere.
fn target(view: &View, memory: &mut Memory, stack: &Stack, go: Go, room: Vec2) -> Option<Vec2> {
    let sight = &mut memory.preview;
    let seen = Rect::from_min_size(sight.offset.to_pos2(), room);
    let (x, y) = match go {
        Go::Page(page) => (seen.left(), stack.rects.get(page)?.top() - stack::GAP),
        Go::By(by) => (seen.left(), (seen.top() + by).min(stack.size.y - room.y)),
        Go::Spot(spot) => {
            let page = stack.rects.get(spot.page)?;
            let part = on_sheet(view, page, spot.page, [0.0, spot.y, 0.0, spot.y]);
            (seen.left(), part.top() - stack::GAP)
        }
        Go::Place(place) => {
            if !view.preview.current {
                sight.go = Some(go); // it may be elsewhere in the file that is being made
                return None;
            }
            let areas = view.preview.areas();
            let found = nearest(areas, place);
            sight.looked_for = Some(place);
            let area = areas.get(found?)?;
            let part = on_sheet(view, stack.rects.get(area.page)?, area.page, area.rect);
            if seen.contains_rect(part) {
                return None; // nothing moves under the eyes
            }
            let is_beside = part.left() < seen.left() || part.left() > seen.right();
            let x = if is_beside {
                part.left() - stack::GAP
            } else {
                seen.left()
            };
            (x, part.top() - room.y * AT)
        }
    };
    Some(vec2(x, y))
}

/// How far the sheet has to move so that what is in sight stays where it is.
fn zoomed(sight: &Sight, old: &Stack, new: &Stack, held: Vec2) -> Vec2 {
    let x = (sight.offset.x + held.x) * new.size.x / old.size.x - held.x;
    let y = new.same_height(old, sight.offset.y + held.y) - held.y;
    vec2(x, y)
}

/// Part of a page on the sheet, or on the screen if the page is given there.
fn on_sheet(view: &View, on: &Rect, page: usize, part: [f32; 4]) -> Rect {
    let paper = view.preview.sheets.get(page);
    let factor = paper.map_or(1.0, |sheet| on.width() / sheet.size.x);
    let [left, top, right, bottom] = part;
    let corner = vec2(left, top) * factor;
    let size = vec2(right - left, bottom - top) * factor;
    Rect::from_min_size(on.min + corner, size).expand(AROUND)
}

fn draw_pages(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    stack: &Stack,
    (viewport, whole): (Rect, Rect),
    ahead: bool,
) {
    if ahead {
        // Beside the form the panel has this colour already.
        let side = view.palette.side;
        ui.painter().rect_filled(ui.clip_rect(), 0.0, side);
    }
    let seen = stack.between(viewport.top(), viewport.bottom());
    let near = seen.start.saturating_sub(1)..(seen.end + 1).min(stack.rects.len());
    let pixels = ui.pixels_per_point();
    let most_side = ui.input(|input| input.max_texture_side) as f32;
    // Those in sight first, then their neighbours, as far as they do not take too much memory. Beside the form, where
    // the pages stand all day, those in sight are enough.
    let mut order: Vec<usize> = near.clone().collect();
    order.sort_by_key(|page| !seen.contains(page));
    let mut left = MOST_PIXELS;
    for page in order {
        let Some(rect) = stack.rects.get(page) else {
            continue;
        };
        let size = rect.size() * pixels;
        let fits = (MOST_PIXELS / 2.0 / (size.x * size.y)).sqrt();
        let shrink = fits.min(most_side / size.x.max(size.y)).min(1.0);
        let size = size * shrink;
        left -= size.x * size.y;
        if ahead && left >= 0.0 || seen.contains(&page) {
            memory.preview.wanted.push(Want {
                page,
                width: size.x.round() as u16,
                is_small: false,
            });
        }
    }
    let held = memory.preview.held.filter(|page| !near.contains(page));
    for page in near.chain(held) {
        if let Some(rect) = stack.rects.get(page) {
            let rect = rect.translate(whole.min.to_vec2());
            draw_page(ui, view, memory, page, sharp(rect, pixels));
        }
    }
}

/// The rectangle on whole pixels of the screen, as large as its picture, so that the picture is sharp.
fn sharp(rect: Rect, pixels: f32) -> Rect {
    let whole = |length: f32| (length * pixels).round() / pixels;
    let width = whole(rect.width());
    let height = whole(rect.height() * width / rect.width());
    let corner = pos2(whole(rect.left()), whole(rect.top()));
    Rect::from_min_size(corner, vec2(width, height))
}

fn draw_page(ui: &mut Ui, view: &View, memory: &mut Memory, page: usize, rect: Rect) {
    let sheet = view.preview.sheets.get(page);
    paper(ui, view, rect, sheet.and_then(|sheet| sheet.large.as_ref()));
    let image = ui.interact(rect, Id::unique(("page", page)), Sense::hover());
    let name = || bar::page_name(view, page);
    image.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, name()));
    let Some(file) = &view.preview.file else {
        return;
    };
    if let Some(words) = file.words.get(page) {
        access::describe(&image, words);
    }
    let jumps = file.jumps.iter().enumerate();
    for (at, jump) in jumps.filter(|(_, jump)| jump.page == page) {
        let rect = on_sheet(view, &rect, page, jump.rect);
        let response = ui.interact(rect, Id::unique(("jump", at)), Sense::click());
        if response.has_focus() {
            memory.preview.held = Some(page);
        }
        if active(ui, &response, &|| jump.label.clone(), false) {
            memory.preview.go = Some(Go::Spot(jump.to));
        }
    }
    let first = file.areas.partition_point(|area| area.page < page);
    let end = file.areas.partition_point(|area| area.page <= page);
    for (at, area) in file.areas.iter().enumerate().take(end).skip(first) {
        let rect = on_sheet(view, &rect, page, area.rect);
        let response = ui.interact(rect, Id::unique(("area", at)), Sense::click());
        let name = || wording::question_name(view.texts, view.plan, area.place);
        if response.has_focus() {
            memory.preview.held = Some(page);
            let given = Given::at(view.plan, area.place);
            let words = given.map(|given| wording::given(view.texts, view.plan, &given));
            access::describe(&response, &words.unwrap_or_default());
        }
        // All of an answer that goes on over several pages, but not what shows it before.
        let sight = &memory.preview;
        let is_it = sight.looked_for == Some(area.place);
        let is_marked = is_it && sight.marked.is_some_and(|first| at >= first);
        if active(ui, &response, &name, is_marked) {
            memory.preview.looked_for = None;
            memory.push(Intent::Jump(area.place));
        }
        if response.hovered() || response.is_tooltip_open() {
            response.hint(name());
        }
    }
}

/// The paper, which is white in each theme, with the picture of a page as far as there is one.
pub(super) fn paper(ui: &Ui, view: &View, rect: Rect, drawn: Option<&Drawn>) {
    let painter = ui.painter();
    match drawn {
        Some(drawn) => {
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(drawn.texture.id(), rect, all, Color32::WHITE);
        }
        None => {
            painter.rect_filled(rect, 0.0, Color32::WHITE);
        }
    }
    let stroke = Stroke::new(1.0, view.palette.line);
    painter.rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}

/// A part of a page that leads somewhere, seen as soon as the mouse or the keyboard is there; true if it is taken.
fn active(ui: &Ui, response: &Response, name: &dyn Fn() -> String, is_marked: bool) -> bool {
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, name()));
    if response.gained_focus() && !response.clicked() {
        ui.scroll_to_rect(response.rect.expand(LINE), None);
    }
    outline(ui, response, is_marked);
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    response.clicked()
}

/// The outline of such a part. On white paper it has the accent of the light theme, whatever the window has.
fn outline(ui: &Ui, response: &Response, is_marked: bool) {
    let accent = theme::LIGHT.accent;
    let strong = is_marked || response.has_focus();
    if !strong && !response.hovered() {
        return;
    }
    let painter = ui.painter();
    painter.rect_filled(response.rect, 4.0, accent.gamma_multiply(0.07));
    let thick = if strong { 2.0 } else { 1.0 };
    let stroke = Stroke::new(thick, accent);
    painter.rect_stroke(response.rect, 4.0, stroke, StrokeKind::Inside);
}
