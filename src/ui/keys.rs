//! Keys that views take for themselves, before or after egui uses them.

use egui::{Context, Event, FocusDirection, Key, Modifiers};

/// Takes a key that is pressed with nothing held, so that egui does not move the focus with it either.
pub fn take(ctx: &Context, wanted: Key) -> bool {
    let mut taken = false;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let is_it = matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && modifiers.is_none());
            taken |= is_it;
            !is_it
        });
    });
    if taken {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    taken
}

/// Takes Tab, with what is held: nothing or Shift.
pub fn take_tab(ctx: &Context) -> Option<Modifiers> {
    let mut taken = None;
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key: Key::Tab,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() || modifiers.shift_only() => {
                taken = Some(*modifiers);
                false
            }
            _ => true,
        });
    });
    if taken.is_some() {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    taken
}

/// Takes the letters that were typed.
pub fn take_letters(ctx: &Context) -> String {
    let mut typed = String::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) if text.chars().all(char::is_alphanumeric) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
    });
    typed
}
