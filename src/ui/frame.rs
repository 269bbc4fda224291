//! The frame of the window: bar, left list, middle, right panel.

use super::{
    Intent, Memory, Page, View, answers, bar, check_panel, form, funding, notice, overview, parts,
    preview, progress, start, theme, tour, versions, welcome,
};
use crate::check::Check;
use crate::command::Command;
use crate::plan::questions::Part;
use egui::{Align2, Area, CentralPanel, Frame, Id, Margin, Order, Panel, Rect, ScrollArea, Ui};

/// Draws the frame and what is in it.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let width = ui.available_width();
    let slim = width < theme::SLIM;
    let frame = Frame::new()
        .fill(view.palette.side)
        .inner_margin(Margin::symmetric(12, 8));
    Panel::top("bar")
        .frame(frame)
        .show(ui, |ui| bar::draw(ui, view, memory, slim));
    if view.page == Page::Welcome {
        let middle = Frame::new().fill(view.palette.page);
        CentralPanel::no_frame().frame(middle).show(ui, |ui| {
            let room = ui.max_rect();
            welcome::draw(ui, view, memory);
            notice::draw(ui, view, memory, room);
        });
        return;
    }
    if !slim {
        let side = Frame::new()
            .fill(view.palette.side)
            .inner_margin(Margin::same(12));
        Panel::left("parts")
            .frame(side)
            .resizable(false)
            .exact_size(theme::LEFT)
            .show(ui, |ui| {
                let height = ui.available_height();
                ScrollArea::vertical().show(ui, |ui| parts::draw(ui, view, memory, height));
            });
    }
    let beside = view.check.filter(|_| width >= theme::NARROW);
    if view.preview_beside.is_some()
        && width >= theme::ROOM_BESIDE
        && matches!(view.page, Page::Part(_))
    {
        let room = width - theme::LEFT - theme::FORM - 64.0;
        Panel::right("preview")
            .frame(Frame::new().fill(view.palette.side))
            .resizable(false)
            .exact_size(room.clamp(theme::PREVIEW.0, theme::PREVIEW.1))
            .show(ui, |ui| preview::draw_beside(ui, view, memory));
    } else if let Some(check) = beside {
        Panel::right("check")
            .frame(panel(view))
            .resizable(false)
            .exact_size(theme::RIGHT)
            .show(ui, |ui| draw_check(ui, view, memory, check));
    }
    let side_space = if slim { 16 } else { 32 };
    let middle = Frame::new().fill(view.palette.page).inner_margin(Margin {
        left: side_space,
        right: 8,
        top: 0,
        bottom: 0,
    });
    let mut room = Rect::NOTHING;
    CentralPanel::no_frame().frame(middle).show(ui, |ui| {
        room = ui.max_rect() + middle.inner_margin;
        if view.page == Page::Preview {
            preview::draw(ui, view, memory);
            return;
        }
        draw_page(ui, view, memory, f32::from(side_space) - 8.0);
    });
    if let Some(check) = view.check.filter(|_| width < theme::NARROW) {
        draw_check_over(ui, view, memory, check, room);
    }
    notice::draw(ui, view, memory, room);
    tour::draw(ui, view, memory, room);
}

fn draw_page(ui: &mut Ui, view: &View, memory: &mut Memory, space_right: f32) {
    ScrollArea::vertical()
        .id_salt(view.page)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(24.0);
            let most = match view.page {
                Page::Overview => theme::WIDE,
                _ => theme::FORM,
            };
            ui.set_max_width(most.min(ui.available_width() - space_right));
            match view.page {
                Page::Part(Part::Progress) => progress::draw(ui, view, memory),
                Page::Part(part) => form::draw(ui, view, memory, part),
                Page::Funding => funding::draw(ui, view, memory),
                Page::Answers => answers::draw(ui, view, memory),
                Page::Versions => versions::draw(ui, view, memory, view.versions),
                Page::Overview => {
                    if let Some(overview) = view.overview {
                        overview::draw(ui, view, memory, overview);
                    }
                }
                Page::Start => start::draw(ui, view, memory),
                Page::Preview | Page::Welcome => {}
            }
            follow_focus(ui, memory);
        });
    memory.jump = None; // a place that is no longer there is not looked for again
}

/// Keeps what has the focus in sight: Tab moves the focus, but does not scroll.
fn follow_focus(ui: &Ui, memory: &Memory) {
    let focused = ui.memory(egui::Memory::focused);
    if focused == memory.focused {
        return;
    }
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = response.filter(|response| response.layer_id == ui.layer_id()) {
        let with_label_and_foot = response.rect.expand2(egui::vec2(0.0, 72.0));
        ui.scroll_to_rect(with_label_and_foot, None);
    }
}

/// Called before anything is drawn: after Escape nothing has the focus, and Tab would begin at the first menu.
/// It continues from where it was instead, if that is still there.
pub fn take_focus_up_again(ctx: &egui::Context, memory: &Memory) {
    let tab = ctx.input(|input| input.key_pressed(egui::Key::Tab));
    let none = ctx.memory(|memory| memory.focused().is_none());
    let last = memory.last_focused.filter(|_| tab && none);
    if let Some(last) = last.filter(|last| ctx.read_response(*last).is_some()) {
        ctx.memory_mut(|memory| memory.request_focus(last));
    }
}

/// Called after everything is drawn: a list or calendar that the focus has left closes. What has the focus in a
/// question is not remembered, so that after it Tab continues from where it was.
pub fn note_focus(ctx: &egui::Context, view: &View, memory: &mut Memory) {
    let focused = ctx.memory(egui::Memory::focused);
    if focused != memory.focused
        && let Some(response) = focused.and_then(|id| ctx.read_response(id))
        && response.layer_id.order != Order::Foreground
    {
        egui::Popup::close_all(ctx);
    }
    memory.focused = focused;
    let asked = view.dialog.is_some();
    // In the frame after a question its button may still count as focused, though it is gone.
    if !asked && !memory.asked {
        memory.last_focused = focused.or(memory.last_focused);
    }
    memory.asked = asked;
}

fn panel(view: &View) -> Frame {
    Frame::new()
        .fill(view.palette.card)
        .inner_margin(Margin::same(14))
}

fn draw_check(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check) {
    check_panel::title(ui, view, memory);
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| check_panel::draw(ui, view, memory, check));
}

/// In a narrow window the check lies over the form.
fn draw_check_over(ui: &mut Ui, view: &View, memory: &mut Memory, check: &Check, room: Rect) {
    let width = theme::RIGHT.min(room.width());
    let before = memory.intents.len();
    Area::new(Id::unique("check-over"))
        .order(Order::Middle)
        .fixed_pos(room.right_top())
        .pivot(Align2::RIGHT_TOP)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            panel(view)
                .stroke(egui::Stroke::new(1.0, view.palette.border))
                .show(ui, |ui| {
                    ui.set_width(width - 28.0);
                    ui.set_height(room.height() - 28.0);
                    draw_check(ui, view, memory, check);
                });
        });
    let jumped = |intent: &Intent| matches!(intent, Intent::Jump(_));
    if memory.intents.iter().skip(before).any(jumped) {
        memory.push(Intent::Run(Command::Check)); // out of the way of the field that was jumped to
    }
}
