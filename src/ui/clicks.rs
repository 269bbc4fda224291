//! What counts as a click, for a slow or an unsteady hand, and on a busy computer that draws late.
//!
//! egui takes a press of more than 0.8 s, or one that moved by more than 6 points, for none. As on other desktops, here it
//! may last, and move within what it presses, unless that can be dragged.

use egui::{Context, Event, InputOptions, InputState, Plugin, RawInput, Rect};

/// Sets for each frame how long a click may take, and how far it may move.
#[derive(Default)]
pub struct Clicks {
    /// What is pressed, if nothing can be dragged there.
    pressed: Option<Rect>,
}

impl Plugin for Clicks {
    fn debug_name(&self) -> &'static str {
        "clicks"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let usual = InputOptions::default();
        let is_touch = |event: &Event| matches!(event, Event::Touch { .. });
        let touches = ctx.input(InputState::any_touches) || input.events.iter().any(is_touch);
        if input.events.iter().any(presses) {
            self.pressed = pointed_at(ctx).filter(|_| !touches);
        }
        let mut places = input.events.iter().rev().filter_map(place);
        let at = places
            .next()
            .or(ctx.input(|input| input.pointer.latest_pos()));
        let stays = self
            .pressed
            .zip(at)
            .is_some_and(|(pressed, at)| pressed.contains(at));
        ctx.options_mut(|options| {
            let options = &mut options.input_options;
            // On a touch screen a long press asks for the menu.
            options.max_click_duration = if touches {
                usual.max_click_duration
            } else {
                f64::INFINITY
            };
            options.max_click_dist = if stays {
                f32::INFINITY
            } else {
                usual.max_click_dist
            };
        });
    }
}

fn presses(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. })
}

fn place(event: &Event) -> Option<egui::Pos2> {
    match event {
        Event::PointerMoved(at) | Event::PointerButton { pos: at, .. } => Some(*at),
        _ => None,
    }
}

/// What the mouse points at, if it can be clicked but not dragged.
fn pointed_at(ctx: &Context) -> Option<Rect> {
    ctx.viewport(|viewport| {
        let ids = viewport.interact_widgets.hovered.iter();
        let mut widgets = ids.filter_map(|id| viewport.prev_pass.widgets.get(*id));
        let it = widgets.find(|widget| widget.sense.senses_click())?;
        (!it.sense.senses_drag()).then_some(it.interact_rect)
    })
}
