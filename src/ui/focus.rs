//! Where the keyboard is. It is never lost: what disappears hands it to its neighbour, or to what had it before. It is
//! never out of sight: each area that scrolls follows what lies in it. F6 leads it round the panes of the window.
//!
//! Widgets are looked up in the tables of egui, never by `read_response`: that takes the focus away from a widget if
//! there is a click elsewhere in the same frame.

use super::card::STUCK;
use super::keys::take;
use super::{Dialog, Memory, Page, View};
use crate::plan::Place;
use egui::accesskit::{Action, NodeId};
use egui::style::ScrollAnimation;
use egui::{Context, Event, Id, Key, LayerId, Order, Popup, Rect, Ui, WidgetRects};
use std::collections::HashMap;
use std::mem::Discriminant;

/// Room that is kept in sight above and below what has the focus, in points: its label, and the line at its foot.
const AROUND: f32 = 72.0;

/// A part of a dialog that has less height does not scroll by itself.
const LEAST_PART: f32 = 200.0;

/// So many frames after a scroll what is in sight is where it stays: what comes into sight may be higher than was known.
const SETTLED: u8 = 3;

/// A part of the window that F6 leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The bar with the menus.
    Bar,
    /// The list of the parts.
    List,
    /// The page.
    Page,
    /// The check or the preview, at the right.
    Beside,
    /// The notice at the foot.
    Notice,
}

impl Pane {
    /// In the order of F6.
    const ALL: [Self; 5] = [
        Self::Bar,
        Self::List,
        Self::Page,
        Self::Beside,
        Self::Notice,
    ];
}

/// What a widget is in: a pane, or a menu, list, calendar or question of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Zone {
    Pane(Pane),
    Layer(LayerId),
}

/// What is remembered of the focus between frames.
#[derive(Default)]
pub struct Focus {
    /// What is to be done with it in this frame.
    pub wish: Option<Wish>,
    /// The answer whose editor takes the focus again, when it is drawn anew.
    pub back_to: Option<Place>,
    /// Escape was pressed, and no menu, list, calendar or question is there to take it.
    pub escape: bool,
    /// The question that was asked in the last frame.
    pub dialog: Option<Discriminant<Dialog>>,
    /// How many questions have been asked.
    pub questions: usize,
    /// The widget that had the focus at the end of the last frame.
    last: Option<Id>,
    /// What that widget is in.
    zone: Option<Zone>,
    /// How many frames ago the focus came to where it is.
    age: u8,
    /// The page in the last frame.
    page: Option<Page>,
    /// The room of the window in the last frame.
    room: Option<Rect>,
    /// Something was clicked in this frame, with the mouse or by a screen reader, or touched for long.
    clicked: bool,
    /// Something was done in the last frame.
    acted: bool,
    /// The panes of this frame.
    panes: Vec<(Pane, Id)>,
    /// One of them that is only measured in this frame: nothing in it can have the focus yet.
    measured: Option<Pane>,
    /// What had the focus last in each pane.
    home: HashMap<Pane, Id>,
    /// What had the focus before it came into a zone, and what that is in.
    before: HashMap<Zone, (Id, Zone)>,
}

/// Where the focus is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To the next pane, or to the one before.
    Pane(isize),
    /// To the first widget of a pane.
    First(Pane),
}

impl Focus {
    /// Says which pane this is; called in it.
    pub fn enter(&mut self, ui: &Ui, pane: Pane) {
        self.panes.push((pane, ui.unique_id()));
        if ui.is_sizing_pass() {
            self.measured = Some(pane);
        }
    }

    /// What had the focus before it came into a pane.
    pub fn before(&self, pane: Pane) -> Option<Id> {
        self.before.get(&Zone::Pane(pane)).map(|(id, _)| *id)
    }

    /// True if a widget is in the bar, or in what folds out of something.
    pub fn is_in_menus(&self, ctx: &Context, id: Id) -> bool {
        let zone = ctx.viewport(|viewport| self.zone(&viewport.this_pass.widgets, id));
        match zone {
            Some(Zone::Pane(pane)) => pane == Pane::Bar,
            Some(Zone::Layer(layer)) => layer.order == Order::Foreground,
            None => true, // a menu that has closed
        }
    }

    /// What has the focus, if it came to something of the page that lies below that area.
    pub fn came_below(&self, ui: &Ui, area: Rect) -> Option<Rect> {
        let focused = ui.memory(egui::Memory::focused);
        let id = focused.filter(|_| self.age <= SETTLED && self.wish.is_none())?;
        ui.ctx().viewport(|viewport| {
            let widgets = &viewport.this_pass.widgets;
            let rect = widgets.get(id)?.rect;
            let is_below = rect.intersects(area.shrink(1.0));
            let is_of_page = self.zone(widgets, id) == Some(Zone::Pane(Pane::Page));
            (is_below && is_of_page).then_some(rect)
        })
    }

    fn zone(&self, widgets: &WidgetRects, id: Id) -> Option<Zone> {
        let layer = widgets.get(id)?.layer_id;
        let mut panes = self.panes.iter();
        let pane = panes.find(|(_, area)| lies_in(widgets, id, *area));
        Some(pane.map_or(Zone::Layer(layer), |(pane, _)| Zone::Pane(*pane)))
    }

    /// What can have the focus in a pane, in order.
    fn first_in(&self, widgets: &WidgetRects, pane: Pane, reach: Reach) -> Option<Id> {
        let mut panes = self.panes.iter();
        let (_, area) = panes.find(|(other, _)| *other == pane)?;
        let layer = widgets.get(*area)?.layer_id;
        let mut all = widgets.get_layer(layer);
        let found = all.find(|widget| {
            reach.holds(widgets, widget.id)
                && self.zone(widgets, widget.id) == Some(Zone::Pane(pane))
        });
        found.map(|widget| widget.id)
    }

    /// What takes the focus of a widget that is gone: its neighbour, else what had it before, else the page.
    fn heir(&self, tables: [&WidgetRects; 2], lost: Id, moved: bool, reach: Reach) -> Option<Id> {
        let [now, then] = tables;
        let there = |id: &Id| reach.holds(now, *id);
        let noted = self.zone.filter(|_| Some(lost) == self.last); // its pane may be gone too
        let mut zone = noted.or_else(|| self.zone(then, lost));
        if !moved && let Some((layer, at)) = then.order(lost) {
            let in_zone = |id: &Id| self.zone(then, *id) == zone;
            let ids = || then.get_layer(layer).map(|widget| widget.id);
            let mut after = ids().skip(at + 1);
            let near = after.find(|id| there(id) && in_zone(id));
            let near = near.or_else(|| {
                let before = ids().take(at).filter(|id| there(id) && in_zone(id));
                before.last()
            });
            if near.is_some() {
                return near;
            }
        }
        for _ in 0..Pane::ALL.len() {
            let before = zone.filter(|_| !moved);
            let Some((before, its)) = before.and_then(|zone| self.before.get(&zone)) else {
                break;
            };
            zone = Some(*its);
            // After a command the keyboard is back where it was before the menus.
            let further = zone.filter(|zone| self.acted && *zone == Zone::Pane(Pane::Bar));
            let further = further.and_then(|zone| self.before.get(&zone));
            let further = further.map(|(id, _)| *id);
            if let Some(found) = further.into_iter().chain([*before]).find(there) {
                return Some(found);
            }
        }
        let of_page = self.first_in(now, Pane::Page, reach);
        let of_page = of_page.filter(|_| reach.modal.is_none());
        of_page.or_else(|| self.first(now, reach))
    }

    /// The first of all that can have the focus: of a question that is open, else of the panes.
    fn first(&self, widgets: &WidgetRects, reach: Reach) -> Option<Id> {
        let of_dialog = reach.modal.and_then(|layer| {
            let mut ids = widgets.get_layer(layer).map(|widget| widget.id);
            ids.find(|id| reach.holds(widgets, *id))
        });
        let mut panes = Pane::ALL.into_iter();
        of_dialog.or_else(|| panes.find_map(|pane| self.first_in(widgets, pane, reach)))
    }
}

/// What can be reached: all, or only a question that is open.
#[derive(Clone, Copy)]
struct Reach {
    modal: Option<LayerId>,
}

impl Reach {
    fn new(ctx: &Context) -> Self {
        let modal = ctx.memory(egui::Memory::top_modal_layer);
        let is_there = |layer: &LayerId| {
            ctx.viewport(|viewport| {
                viewport
                    .this_pass
                    .widgets
                    .get_layer(*layer)
                    .next()
                    .is_some()
            })
        };
        Self {
            modal: modal.filter(is_there), // the question may have been answered
        }
    }

    /// True if the widget was drawn and can have the focus.
    fn holds(self, widgets: &WidgetRects, id: Id) -> bool {
        widgets.get(id).is_some_and(|widget| {
            let layer = widget.layer_id;
            let reached = self.modal.is_none_or(|modal| {
                layer == modal || layer.order == Order::Foreground // a list of the question
            });
            widget.enabled && widget.sense.is_focusable() && reached
        })
    }
}

/// True if the widget is in that area, directly or in something that is.
pub(super) fn lies_in(widgets: &WidgetRects, id: Id, area: Id) -> bool {
    let mut at = id;
    while let Some(widget) = widgets.get(at) {
        if widget.parent_id == area {
            return true;
        }
        if widget.parent_id == at {
            return false;
        }
        at = widget.parent_id;
    }
    false
}

/// The widget of a node that a screen reader knows.
fn find(widgets: &WidgetRects, node: NodeId) -> Option<Id> {
    let all = widgets.layers().flat_map(|(_, widgets)| widgets);
    let mut found = all.filter(|widget| widget.id.accesskit_id() == node);
    found.next().map(|widget| widget.id)
}

/// Called before anything is drawn: Escape and Enter take the focus away in egui, here it stays; a click gives it.
pub fn begin(ctx: &Context, view: &View, memory: &mut Memory) {
    let focus = &mut memory.focus;
    focus.panes.clear();
    let escape = ctx.input(|input| input.key_pressed(Key::Escape));
    focus.escape = escape && view.dialog.is_none() && !memory.composing && !Popup::is_any_open(ctx);
    let focused = ctx.memory(egui::Memory::focused);
    let room = ctx.content_rect();
    if focus.room.replace(room) != Some(room) {
        focus.age = 0; // what has the keyboard is elsewhere now
    }

    let primary = ctx.input(|input| input.pointer.primary_clicked());
    let by_reader = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::AccessKitActionRequest(request) if request.action == Action::Click => {
                Some(request.target_node)
            }
            _ => None,
        })
    });
    let touched = ctx.viewport(|viewport| viewport.interact_widgets.long_touched);
    let by_hand = ctx.input(|input| input.pointer.any_click()) || touched.is_some();
    focus.clicked = by_reader.is_some() || by_hand;
    let wanted = ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let can = |id: &Id| {
            let widget = widgets.get(*id);
            widget.is_some_and(|widget| widget.enabled && widget.sense.is_focusable())
        };
        let clicked = viewport.interact_widgets.clicked.filter(|_| primary);
        let clicked = clicked
            .or(touched)
            .or_else(|| by_reader.and_then(|node| find(widgets, node)));
        let stays = focus.last.filter(|_| focused.is_none());
        clicked.filter(can).or(stays.filter(can))
    });
    if let Some(id) = wanted {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Called after everything is drawn: hands the focus on if what had it is gone, and grants wishes. A menu, list or
/// calendar that the focus has left closes.
pub fn end(ctx: &Context, view: &View, memory: &mut Memory) {
    let focus = &mut memory.focus;
    let mut focused = ctx.memory(egui::Memory::focused);
    let page = focus.page.replace(view.page);
    let begins = page.is_none(); // so that Enter and a screen reader find something
    let moved = page.is_some_and(|page| page != view.page);
    let reach = Reach::new(ctx);
    let tab = ctx.input(|input| input.key_pressed(Key::Tab));
    let there = |id: Id| ctx.viewport(|viewport| reach.holds(&viewport.this_pass.widgets, id));
    if focused.is_none()
        && tab
        && let Some(last) = focus.last.filter(|last| there(*last))
    {
        focused = begin_anew(ctx, focus, last, reach);
    }
    let lost = match focused {
        Some(id) => (!there(id)).then_some(id),
        None => focus.last,
    };
    let mut next = lost.filter(|lost| there(*lost)).or_else(|| {
        ctx.viewport(|viewport| {
            let tables = [&viewport.this_pass.widgets, &viewport.prev_pass.widgets];
            focus.heir(tables, lost?, moved, reach)
        })
    });
    if begins && focused.is_none() {
        next =
            ctx.viewport(|viewport| focus.first_in(&viewport.this_pass.widgets, Pane::Page, reach));
    }
    if let Some(id) = focused.filter(|_| lost.is_none()) {
        note(ctx, focus, id);
    }
    let measured = focus.measured.take();
    let can = |wish: &mut Wish| measured.is_none_or(|pane| *wish != Wish::First(pane));
    if let Some(wish) = focus.wish.take_if(can) {
        next = ctx
            .viewport(|viewport| grant(focus, &viewport.this_pass.widgets, focused, wish, reach))
            .or(next);
    }
    if let Some(next) = next {
        ctx.memory_mut(|memory| memory.request_focus(next));
        ctx.request_repaint();
    }
    if next.is_some() || (focused.is_some() && focused != focus.last) {
        focus.age = 0;
    }
    if focus.age <= SETTLED {
        focus.age += 1;
        ctx.request_repaint();
    }
    focus.last = focused.or(focus.last);
    focus.acted = !memory.intents.is_empty();
}

/// After Tab on the last widget of all, gives the focus to the first: egui would in the next frame, and meanwhile a screen
/// reader would be told that the window itself has it.
fn begin_anew(ctx: &Context, focus: &Focus, last: Id, reach: Reach) -> Option<Id> {
    let (first, layer) = ctx.viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let layer = widgets.get(last)?.layer_id;
        Some((focus.first(widgets, reach)?, layer))
    })?;
    ctx.memory_mut(|memory| {
        memory.interested_in_focus(Id::unique("first"), layer); // egui waits no longer for the first that says so
        memory.request_focus(first);
        memory.interested_in_focus(last, layer); // so that Shift+Tab leads back to it
    });
    Some(first)
}

/// Notes where the focus is now, and what had it before.
fn note(ctx: &Context, focus: &mut Focus, id: Id) {
    if Some(id) == focus.last {
        return;
    }
    let from = focus.zone;
    let (zone, order, came_from) = ctx.viewport(|viewport| {
        let now = &viewport.this_pass.widgets;
        let zone = focus.zone(now, id);
        let last = focus.last.zip(from);
        let is_gone = last.is_none_or(|(last, _)| now.get(last).is_none());
        let before = from.filter(|_| is_gone); // from menu to menu: the one before is gone
        let before = before.and_then(|from| focus.before.get(&from).copied());
        let came_from = before.or(last);
        let came_from = came_from.filter(|(id, _)| focus.zone(now, *id) != zone); // back from a menu to its title
        let order = now.get(id).map(|widget| widget.layer_id.order);
        (zone, order, came_from)
    });
    focus.zone = zone;
    if let Some(Zone::Pane(pane)) = zone {
        focus.home.insert(pane, id);
    }
    let entered = zone.filter(|zone| Some(*zone) != from && *zone != Zone::Pane(Pane::Page));
    if let (Some(zone), Some(came_from)) = (entered, came_from) {
        focus.before.insert(zone, came_from);
    }
    if order != Some(Order::Foreground) && !focus.clicked {
        Popup::close_all(ctx);
    }
}

/// The widget that a wish leads to.
fn grant(
    focus: &Focus,
    widgets: &WidgetRects,
    from: Option<Id>,
    wish: Wish,
    reach: Reach,
) -> Option<Id> {
    let by = match wish {
        Wish::First(pane) => return focus.first_in(widgets, pane, reach),
        Wish::Pane(by) => by,
    };
    let here = from.and_then(|id| focus.zone(widgets, id));
    let here = Pane::ALL
        .iter()
        .position(|pane| Some(Zone::Pane(*pane)) == here);
    let count = Pane::ALL.len().cast_signed();
    let start = here.map_or(if by > 0 { -1 } else { 0 }, usize::cast_signed);
    (1..=count).find_map(|step| {
        let at = (start + by * step).rem_euclid(count);
        let pane = *Pane::ALL.get(at.cast_unsigned())?;
        let home = focus.home.get(&pane).copied();
        let home = home.filter(|id| {
            reach.holds(widgets, *id) && focus.zone(widgets, *id) == Some(Zone::Pane(pane))
        });
        home.or_else(|| focus.first_in(widgets, pane, reach))
    })
}

/// Where a widget is in an area: a long text shows only as much of itself as what it scrolls in.
fn shown(widgets: &WidgetRects, id: Id, area: Id) -> Rect {
    let (mut at, mut rect) = (id, Rect::EVERYTHING);
    while let Some(widget) = widgets.get(at).filter(|widget| widget.id != area) {
        rect = rect.intersect(widget.rect);
        at = widget.parent_id;
    }
    rect
}

/// What an area showed in the last frame.
#[derive(Clone, Copy)]
struct Sight {
    view: Rect,
    /// What had the focus, if it was in sight, and how far below the top of all that the area holds.
    focus: Option<(Id, f32)>,
    /// The height of all that the area holds.
    height: f32,
    /// The focus has come into the area, and has not been in sight since.
    comes: bool,
    /// So many frames ago something around it changed.
    age: u8,
}

/// Keeps what has the focus in sight; called at the end of what a `ScrollArea` holds. It scrolls only if the focus has
/// moved, if the area was made smaller around it, or if what changed above it pushed it out of sight.
pub fn follow(ui: &Ui, memory: &Memory) {
    let view = ui.clip_rect();
    let area = ui.unique_id();
    let focused = ui.memory(egui::Memory::focused);
    let found = focused.and_then(|id| {
        ui.ctx().viewport(|viewport| {
            let widgets = &viewport.this_pass.widgets;
            lies_in(widgets, id, area).then(|| (id, shown(widgets, id, area)))
        })
    });
    let in_sight = found.is_some_and(|(_, rect)| {
        let seen = rect.intersect(view).height();
        seen + 0.5 > rect.height().min(view.height() / 2.0)
    });
    let at = found.map(|(id, rect)| (id, rect.top() - ui.min_rect().top()));
    let key = area.with("view");
    let old: Option<Sight> = ui.data(|data| data.get_temp(key));
    let pushed = old.and_then(|old| old.focus).zip(at).is_some_and(|two| {
        let ((id, before), (now_id, now)) = two;
        id == now_id && (before - now).abs() > 0.5 && !in_sight
    });
    let moved = focused != memory.focus.last;
    let shrunk = old.is_some_and(|old| view.height() + 0.5 < old.view.height());
    let was_in_view = |(_, rect): &(Id, Rect)| old.is_some_and(|old| old.view.intersects(*rect));
    let height = ui.min_rect().height();
    let comes = found.is_some() && (moved || old.is_some_and(|old| old.comes)) && !in_sight;
    // What is above it is as high as it is once it was drawn: a page that is new may take many frames for that. It is
    // scrolled when that is over, for a scroll is seen two frames later.
    let sought = comes && old.is_some_and(|old| (old.height - height).abs() > 0.5);
    let changed = pushed || shrunk && found.as_ref().is_some_and(was_in_view);
    // What changes may go on changing, such as a notice that finds its height.
    let age = match old {
        _ if changed || sought => 0,
        Some(old) if old.age <= SETTLED && !moved => old.age + 1,
        _ => SETTLED + 1,
    };
    let focus = at.filter(|_| in_sight);
    let sight = Sight {
        view,
        focus,
        height,
        comes,
        age,
    };
    ui.data_mut(|data| data.insert_temp(key, sight));
    if age < SETTLED {
        ui.ctx().request_repaint();
    }
    let settles = !moved && (memory.focus.age == SETTLED || age == SETTLED && !in_sight);
    let Some((id, rect)) = found.filter(|_| moved || changed || settles) else {
        return;
    };
    let is_title = |title| {
        ui.ctx()
            .viewport(|v| lies_in(&v.this_pass.widgets, id, title))
    };
    if memory.titles.stuck.is_some_and(is_title) {
        return; // it is in sight wherever the page is scrolled to
    }
    let title = if memory.titles.stay { STUCK } else { 0.0 };
    let free = view.height() - title - rect.height();
    let around = (free / 2.0 - 4.0).clamp(0.0, AROUND);
    let mut wanted = rect.expand2(egui::vec2(0.0, around));
    wanted.min.y -= title;
    ui.scroll_to_rect_animation(wanted, None, ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// Arrows lead within what has folded out: egui leads them back to what it folds out of, which closes it. Called at its
/// end.
pub fn lead_within(ui: &Ui) {
    let ctx = ui.ctx();
    if ctx.text_edit_focused() {
        return; // there they move the caret
    }
    let focused = ctx.memory(egui::Memory::focused);
    let layer = ui.layer_id();
    let from = focused.and_then(|id| {
        ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied())
            .filter(|widget| widget.layer_id == layer)
    });
    let Some(from) = from else {
        return;
    };
    let arrows = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
    ];
    for arrow in arrows.into_iter().filter(|arrow| take(ctx, *arrow)) {
        let next =
            ctx.viewport(|viewport| beside(&viewport.this_pass.widgets, layer, from.rect, arrow));
        if let Some(next) = next {
            ctx.memory_mut(|memory| memory.request_focus(next));
        }
    }
}

/// The nearest that can have the focus in the direction of an arrow: above and below first the nearest row, at the sides
/// only what stands in the same row.
fn beside(widgets: &WidgetRects, layer: LayerId, from: Rect, arrow: Key) -> Option<Id> {
    let is_upright = matches!(arrow, Key::ArrowUp | Key::ArrowDown);
    let ahead = |to: Rect| match arrow {
        Key::ArrowUp => from.top() - to.bottom(),
        Key::ArrowDown => to.top() - from.bottom(),
        Key::ArrowLeft => from.left() - to.right(),
        _ => to.left() - from.right(),
    };
    let aside = |to: Rect| {
        if is_upright {
            (from.left() - to.right()).max(to.left() - from.right())
        } else {
            (from.top() - to.bottom()).max(to.top() - from.bottom())
        }
    };
    let all = widgets.get_layer(layer).filter(|widget| {
        let can = widget.enabled && widget.sense.is_focusable();
        can && ahead(widget.rect) > -1.0 && (is_upright || aside(widget.rect) < 0.0)
    });
    let nearest = all.min_by(|one, other| {
        let by_row = ahead(one.rect).total_cmp(&ahead(other.rect));
        by_row.then(aside(one.rect).total_cmp(&aside(other.rect)))
    });
    nearest.map(|widget| widget.id)
}

/// A part of a dialog that scrolls in that height while what stands around it stays. In a low window it does not: there
/// the dialog scrolls as a whole, and two scroll bars would be one too many.
pub fn part_within<R>(
    ui: &mut Ui,
    memory: &mut Memory,
    height: f32,
    add: impl FnOnce(&mut Ui, &mut Memory) -> R,
) -> R {
    if height < LEAST_PART {
        add(ui, memory)
    } else {
        within(ui, memory, height, add)
    }
}

/// What may be taller than the window: scrolls in at most that height, and follows the focus.
pub fn within<R>(
    ui: &mut Ui,
    memory: &mut Memory,
    height: f32,
    add: impl FnOnce(&mut Ui, &mut Memory) -> R,
) -> R {
    let height = height.max(64.0);
    let mut room = ui.available_rect_before_wrap();
    room.set_height(height); // a popup of egui would take no more than it does by default, or did before
    let shown = ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        let own = ("question", memory.focus.questions); // the last one may have been left further down
        let area = egui::ScrollArea::vertical().id_salt(own);
        area.max_height(height)
            .show(ui, |ui| {
                let inner = add(ui, memory);
                follow(ui, memory);
                inner
            })
            .inner
    });
    shown.inner
}
