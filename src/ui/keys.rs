//! Keys that views take for themselves, before or after egui uses them.

use egui::{Context, Event, FocusDirection, Key, Modifiers};

/// Takes the presses of keys that are wanted; gives what the first of them stands for.
pub fn take_press<T>(
    ctx: &Context,
    mut wanted: impl FnMut(Key, Modifiers) -> Option<T>,
) -> Option<T> {
    let mut first = None;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let found = wanted(*key, *modifiers);
            let is_it = found.is_some();
            first = first.take().or(found);
            !is_it
        });
    });
    first
}

/// The same, so that egui does not move the focus with that key either.
fn take_from_focus<T>(ctx: &Context, wanted: impl FnMut(Key, Modifiers) -> Option<T>) -> Option<T> {
    let taken = take_press(ctx, wanted);
    if taken.is_some() {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    taken
}

/// Takes a key that is pressed with nothing held, so that egui does not move the focus with it either.
pub fn take(ctx: &Context, wanted: Key) -> bool {
    let is_it = |key, held: Modifiers| (key == wanted && held.is_none()).then_some(());
    take_from_focus(ctx, is_it).is_some()
}

/// Takes Tab, with what is held: nothing or Shift.
pub fn take_tab(ctx: &Context) -> Option<Modifiers> {
    take_from_focus(ctx, |key, held| {
        (key == Key::Tab && (held.is_none() || held.shift_only())).then_some(held)
    })
}

/// Takes a digit from 1 on that was typed, on whatever keyboard.
pub fn take_digit(ctx: &Context) -> Option<usize> {
    let mut typed = None;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Text(text) = event else {
                return true;
            };
            let digit = text.parse().ok().filter(|digit| (1..10).contains(digit));
            typed = typed.or(digit);
            digit.is_none()
        });
    });
    typed
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
