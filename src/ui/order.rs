//! What is typed and clicked, one thing after the other: a key that moves the focus, opens or closes something has a
//! frame of its own, and what was done after it waits until the focus is there.
//!
//! On a busy computer several keys come in one frame. egui gives them all to what has the focus then, though one of
//! them moves it.

use egui::{Context, Event, Key, Modifiers, Plugin, RawInput, Ui};

/// How many more frames a dialog or a menu that opens needs to take the focus.
const TO_TAKE_THE_FOCUS: u64 = 2;

/// The events that wait for their frame. None is lost, and none overtakes another.
#[derive(Default)]
pub struct InOrder {
    waiting: Vec<Event>,
    /// The frame before which nothing goes on.
    not_before: u64,
    /// What lay over the window when something was last done.
    over: Over,
    /// The last key was held with Alt, so that its letter is not typed as well.
    with_alt: bool,
}

/// What lies over the window and takes the focus: a dialog, a menu or a list.
#[derive(Clone, Copy, Default, PartialEq)]
struct Over {
    dialog: bool,
    popup: bool,
    menu: bool,
}

impl Over {
    fn of(ctx: &Context) -> Self {
        Self {
            dialog: ctx.memory(|memory| memory.top_modal_layer().is_some()),
            popup: egui::Popup::is_any_open(ctx),
            menu: super::context_menu::is_open(ctx),
        }
    }
}

/// Lets a key happen in the next frame, before what waits.
pub fn later(ctx: &Context, key: Key, modifiers: Modifiers) {
    ctx.with_plugin::<InOrder, _>(|order| {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        order.waiting.insert(0, event);
    });
    ctx.request_repaint();
}

impl Plugin for InOrder {
    fn debug_name(&self) -> &'static str {
        "order"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let is_mac = ctx.os().is_mac();
        for event in input.events.drain(..) {
            let of_alt = match &event {
                Event::Text(_) => std::mem::take(&mut self.with_alt),
                Event::Key {
                    pressed: true,
                    modifiers,
                    ..
                } => {
                    self.with_alt = modifiers.matches_exact(Modifiers::ALT) && !is_mac;
                    false
                }
                Event::ModifiersChanged(held) => {
                    self.with_alt &= held.alt;
                    false
                }
                _ => false,
            };
            if !of_alt {
                self.waiting.push(event);
            }
        }
        let frame = ctx.cumulative_frame_nr();
        let over = Over::of(ctx);
        if over != self.over {
            self.over = over;
            self.not_before = frame + TO_TAKE_THE_FOCUS;
        }
        if frame < self.not_before && self.waiting.iter().any(does_something) {
            return;
        }
        let (count, frames) = turn(&self.waiting, ctx.text_edit_focused());
        input.events.extend(self.waiting.drain(..count));
        self.not_before = self.not_before.max(frame + frames);
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

/// How many of the events belong into this frame, and how many frames they take.
fn turn(events: &[Event], writes: bool) -> (usize, u64) {
    let mut is_first = true;
    for (at, event) in events.iter().enumerate() {
        if let Some(frames) = takes(event, writes) {
            if !is_first && matches!(event, Event::Key { .. }) {
                return (at, 1);
            }
            let is_space = matches!(
                event,
                Event::Key {
                    key: Key::Space,
                    ..
                }
            );
            let own_text = is_space && matches!(events.get(at + 1), Some(Event::Text(_)));
            return (at + 1 + usize::from(own_text), frames);
        }
        is_first &= !does_something(event);
    }
    (events.len(), 0)
}

/// True if something was done in this frame that may move the focus, and not by a key that is held since before.
pub fn is_led(ctx: &Context) -> bool {
    let is_held = |event: &Event| matches!(event, Event::Key { repeat: true, .. });
    ctx.input(|input| {
        let mut done = input.events.iter().filter(|event| !is_held(event));
        done.any(|event| takes(event, false).is_some())
    })
}

/// How many frames an event takes that may move the focus; `None` for what just goes to where it is.
fn takes(event: &Event, writes: bool) -> Option<u64> {
    let (key, modifiers) = match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => (*key, *modifiers),
        Event::PointerButton { .. } | Event::AccessKitActionRequest(_) => return Some(1),
        _ => return None,
    };
    if (Key::ShiftLeft..=Key::SuperRight).contains(&key) {
        return None; // by itself such a key does nothing
    }
    let moves = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Space, // presses a button
    ];
    match key {
        Key::Escape => Some(2), // what it closes is gone in the next frame
        Key::Enter if !writes => Some(2),
        Key::Enter | Key::Tab | Key::Menu => Some(1),
        key if (Key::F1..=Key::F35).contains(&key) => Some(1),
        _ if modifiers.alt || modifiers.ctrl || modifiers.command => Some(1),
        key if !writes && moves.contains(&key) => Some(1),
        _ => None,
    }
}

/// False for what can pass while something else waits.
fn does_something(event: &Event) -> bool {
    match event {
        Event::Key { pressed, .. } => *pressed,
        Event::Text(_)
        | Event::Paste(_)
        | Event::Cut
        | Event::Copy
        | Event::Ime(_)
        | Event::PointerButton { .. }
        | Event::AccessKitActionRequest(_) => true,
        _ => false,
    }
}
