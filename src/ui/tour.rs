//! The tour: a few short cards that point to the list, the form, the check and the export.

use super::announce::{self, Urgency};
use super::{Intent, Memory, View, access, theme};
use egui::{Align2, Area, Frame, Id, Margin, Order, Pos2, Rect, RichText, Stroke, Ui};

/// The stations: the keys of their words, in order; `.title` is what the card is about.
pub const STATIONS: [&str; 4] = ["tour-list", "tour-form", "tour-check", "tour-export"];

/// Whether a tour is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tour {
    /// It is offered on the welcome page.
    Offered,
    /// It is at this station.
    At(usize),
    /// It was taken or declined.
    Over,
}

/// Width of a card.
const WIDTH: f32 = 340.0;

/// Draws the card of the station that the tour is at.
pub fn draw(ui: &Ui, view: &View, memory: &mut Memory, room: Rect) {
    let Tour::At(at) = view.tour else {
        memory.toured = None;
        return;
    };
    let Some(key) = STATIONS.get(at) else { return };
    let slim = ui.ctx().content_rect().width() < theme::SLIM; // then the parts are a menu
    let key = if slim && at == 0 { "tour-menu" } else { key };
    let texts = view.texts;
    let title = texts.attribute(key, "title").unwrap_or_default();
    if std::mem::take(&mut memory.focus.escape) {
        memory.push(Intent::Tour(None));
    }
    let frame = Frame::new()
        .fill(view.palette.card)
        .stroke(Stroke::new(2.0, view.palette.accent))
        .corner_radius(8)
        .inner_margin(Margin::same(16));
    let spots = spots(at, room);
    let spot = spots.get(memory.tour_spot).or(spots.first());
    let Some((pivot, position)) = spot.copied() else {
        return;
    };
    let card = Area::new(Id::unique("tour"))
        .order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(position)
        .show(ui.ctx(), |ui| {
            access::behind(ui.ctx(), view, ui.layer_id().id);
            frame.show(ui, |ui| {
                ui.set_width(WIDTH.min(room.width() - 60.0));
                let count = [("at", (at + 1).into()), ("of", STATIONS.len().into())];
                let count = RichText::new(texts.say_with("tour-count", &count)).font(theme::note());
                ui.label(count.color(view.palette.muted));
                access::whole(ui, egui::Role::Region, &title);
                theme::heading(ui, &title, theme::label());
                ui.label(texts.say(key).as_ref());
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| {
                    let is_last = at + 1 == STATIONS.len();
                    let next = if is_last { "tour-end" } else { "tour-next" };
                    let next = theme::primary(ui, view.palette, &texts.say(next));
                    if !ui.is_sizing_pass() && memory.toured.replace(at) != Some(at) {
                        next.request_focus(); // a new card begins with the keyboard in it
                        let words = [title.clone().into_owned(), texts.say(key).into_owned()];
                        announce::say(ui.ctx(), Urgency::Polite, &announce::sentences(&words));
                        memory.tour_spot = 0;
                    }
                    if next.clicked() {
                        memory.push(Intent::Tour((!is_last).then_some(at + 1)));
                    }
                    if !is_last && ui.button(texts.say("tour-stop").as_ref()).clicked() {
                        memory.push(Intent::Tour(None));
                    }
                });
            });
        });
    let card = card.response.rect;
    if let Some(focused) = memory.focus.came_below(ui, card) {
        let is_free = |(align, at): &(Align2, Pos2)| {
            let there = align.anchor_size(*at, card.size());
            !there.intersects(focused)
        };
        match spots.iter().position(is_free) {
            Some(spot) => memory.tour_spot = spot,
            None => memory.push(Intent::Tour(None)), // the window is too small for both
        }
        ui.ctx().request_repaint();
    }
}

/// Where the card may stand: beside what it is about (the list at the left, the form, the check at the right, the menus),
/// then where it is out of the way.
fn spots(at: usize, room: Rect) -> [(Align2, Pos2); 5] {
    let inside = room.shrink(16.0);
    let spot = |align: Align2| (align, align.pos_in_rect(&inside));
    let beside = match at {
        0 => Align2::LEFT_CENTER,
        1 => Align2::CENTER_BOTTOM,
        2 => Align2::RIGHT_TOP,
        _ => Align2::LEFT_TOP,
    };
    let out_of_the_way = [
        Align2::RIGHT_BOTTOM,
        Align2::RIGHT_TOP,
        Align2::LEFT_BOTTOM,
        Align2::LEFT_TOP,
    ];
    let [a, b, c, d] = out_of_the_way.map(spot);
    [spot(beside), a, b, c, d]
}
