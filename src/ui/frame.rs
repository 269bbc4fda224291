//! The frame of the window: bar, left list, middle, right panel.

use super::focus::{self, Pane};
use super::{
    Intent, Memory, Page, View, access, announce, answers, bar, card, check_panel, find, form,
    funding, next, notice, overview, parts, plans, preview, progress, scroll, start, theme, tour,
    versions, welcome,
};
use crate::check::Check;
use crate::plan::questions::Part;
use egui::accesskit::Role;
use egui::{
    Align2, Area, CentralPanel, Frame, Id, Margin, Order, Panel, Rect, ScrollArea, Ui, UiBuilder,
};

/// Draws the frame and what is in it. The middle is not painted: the window is cleared in its colour, which spares who
/// has no graphics card half a screen.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let width = ui.available_width();
    let slim = width < theme::SLIM;
    let frame = Frame::new()
        .fill(view.palette.side)
        .inner_margin(Margin::symmetric(12, 8));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        memory.focus.enter(ui, Pane::Bar);
        bar::draw(ui, view, memory, slim);
    });
    if view.page == Page::Welcome {
        CentralPanel::no_frame().show(ui, |ui| {
            notice::draw(ui, view, memory);
            access::whole(ui, Role::Main, &announce::page_name(view));
            memory.focus.enter(ui, Pane::Page);
            welcome::draw(ui, view, memory);
            notice::close_by_key(view, memory);
        });
        return;
    }
    if !slim && view.has_plan {
        draw_list(ui, view, memory);
    }
    let is_beside = draw_beside(ui, view, memory, width);
    let side_space = if slim { 16 } else { 32 };
    let mut room = Rect::NOTHING;
    CentralPanel::no_frame().show(ui, |ui| {
        notice::draw(ui, view, memory);
        find::draw(ui, view, memory);
        room = ui.available_rect_before_wrap();
        let space = Frame::new().inner_margin(Margin {
            left: side_space,
            right: 8,
            top: 0,
            bottom: 0,
        });
        let own = UiBuilder::new().scope_id(Id::unique(("page", view.page))); // each is entered anew
        let whole = |ui: &mut Ui| {
            access::whole(ui, Role::Main, &announce::page_name(view));
            memory.focus.enter(ui, Pane::Page);
            if view.page == Page::Preview {
                preview::draw(ui, view, memory);
            } else {
                draw_page(ui, view, memory, f32::from(side_space) - 8.0);
            }
        };
        space.show(ui, |ui| ui.scope_builder(own, whole));
        notice::close_by_key(view, memory);
    });
    if is_beside {
        memory.check_aside = false;
    } else if let Some(check) = view.check.filter(|_| !memory.check_aside) {
        draw_check_over(ui, view, memory, check, room);
    }
    tour::draw(ui, view, memory, room);
}

/// While a menu, list or calendar is open, a click beside it closes it and does nothing else. The bar stays in reach:
/// there one goes from menu to menu.
pub fn shield(ctx: &egui::Context) {
    if !egui::Popup::is_any_open(ctx) {
        return;
    }
    let id = Id::unique("shield");
    let mut room = ctx.content_rect();
    room.min.y += bar::HEIGHT + 16.0;
    let area = Area::new(id)
        .order(Order::Middle)
        .fixed_pos(room.min)
        .constrain(false)
        .sense(egui::Sense::hover());
    ctx.move_to_top(area.layer());
    area.show(ctx, |ui| {
        let sense = egui::Sense::CLICK | egui::Sense::DRAG; // and no stop of Tab
        ui.interact(room, id.with("rest"), sense);
    });
}

/// The left list.
fn draw_list(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let side = Frame::new()
        .fill(view.palette.side)
        .inner_margin(Margin::same(12));
    Panel::left("parts")
        .frame(side)
        .resizable(false)
        .exact_size(theme::LEFT)
        .show(ui, |ui| {
            access::whole(ui, Role::Navigation, &view.texts.say("spoken-parts"));
            memory.focus.enter(ui, Pane::List);
            let height = ui.available_height();
            ScrollArea::vertical().show(ui, |ui| {
                parts::draw(ui, view, memory, height);
                focus::follow(ui, memory);
                scroll::by_page_with_focus(ui);
            });
        });
}

/// The preview or the check at the right, if there is room for it; true if the check needs no room over the form.
fn draw_beside(ui: &mut Ui, view: &View, memory: &mut Memory, width: f32) -> bool {
    if view.preview_beside.is_some() && matches!(view.page, Page::Part(_)) {
        let room = width - theme::LEFT - theme::FORM - 64.0;
        Panel::right("preview")
            .frame(Frame::new().fill(view.palette.side))
            .resizable(false)
            .exact_size(room.clamp(theme::PREVIEW.0, theme::PREVIEW.1))
            .show(ui, |ui| {
                access::whole(ui, Role::Complementary, &view.texts.say("preview-title"));
                memory.focus.enter(ui, Pane::Beside);
                preview::draw_beside(ui, view, memory);
            });
    } else if let Some(check) = view.check.filter(|_| width >= theme::NARROW) {
        Panel::right("check")
            .frame(panel(view))
            .resizable(false)
            .exact_size(theme::RIGHT)
            .show(ui, |ui| draw_check(ui, view, memory, check));
    }
    width >= theme::NARROW
}

fn draw_page(ui: &mut Ui, view: &View, memory: &mut Memory, space_right: f32) {
    ScrollArea::vertical()
        .id_salt(view.page)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(24.0);
            let most = match view.page {
                Page::Overview => theme::WIDE,
                Page::Plans => f32::INFINITY,
                _ => theme::FORM,
            };
            ui.set_max_width(most.min(ui.available_width() - space_right));
            match view.page {
                Page::Part(Part::Progress) => progress::draw(ui, view, memory),
                Page::Part(part) => form::draw(ui, view, memory, part),
                Page::Funding => funding::draw(ui, view, memory),
                Page::Answers => answers::draw(ui, view, memory),
                Page::Versions => versions::draw(ui, view, memory, view.versions),
                Page::Plans => plans::draw(ui, view, memory),
                Page::Next => {
                    if let Some(next) = view.next {
                        next::draw(ui, view, memory, next);
                    }
                }
                Page::Overview => {
                    if let Some(overview) = view.overview {
                        overview::draw(ui, view, memory, overview);
                    }
                }
                Page::Start => start::draw(ui, view, memory),
                Page::Preview | Page::Welcome => {}
            }
            focus::follow(ui, memory);
            memory.titles = card::Titles::default();
            if view.dialog.is_none() {
                scroll::by_key(ui);
            }
        });
    memory.glances = false;
    memory.selected = None;
    memory.pick = None;
    memory.jump = None; // a place that is no longer there is not looked for again
}

fn panel(view: &View) -> Frame {
    Frame::new()
        .fill(view.palette.card)
        .inner_margin(Margin::same(14))
}

fn draw_check(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check) {
    access::whole(ui, Role::Complementary, &view.texts.say("check-title"));
    memory.focus.enter(ui, Pane::Beside);
    check_panel::title(ui, view, memory);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        check_panel::draw(ui, view, memory, check);
        focus::follow(ui, memory);
        scroll::by_page_with_focus(ui);
    });
}

/// In a narrow window the check lies over the form. It steps aside for a field that is jumped to, or that has the focus
/// below it; the points stay at their fields.
fn draw_check_over(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check, room: Rect) {
    let width = theme::RIGHT.min(room.width());
    let before = memory.intents.len();
    let area = Area::new(Id::unique("check-over"))
        .order(Order::Middle)
        .fixed_pos(room.right_top())
        .pivot(Align2::RIGHT_TOP)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            access::behind(ui.ctx(), view, ui.layer_id().id);
            panel(view)
                .stroke(egui::Stroke::new(1.0, view.palette.border))
                .show(ui, |ui| {
                    ui.set_width(width - 28.0);
                    ui.set_height(room.height() - 28.0);
                    draw_check(ui, view, memory, check);
                });
        });
    let jumped = |intent: &Intent| matches!(intent, Intent::Jump(_));
    let covered = memory.focus.came_below(ui, area.response.rect).is_some();
    let escaped = std::mem::take(&mut memory.focus.escape);
    if covered || escaped || memory.intents.iter().skip(before).any(jumped) {
        memory.check_aside = true;
        ui.ctx().request_repaint();
    }
}
