//! The menus by keyboard, as every desktop has them: arrows, Home and End, first letters, Alt alone or with a letter.
//!
//! Keys are looked at before the menus are drawn, since egui moves the focus while it draws them. Where the focus goes
//! when a menu closes is in `focus`.

use super::focus::Pane;
use super::keys::{take, take_letters, take_press};
use super::{Memory, View, context_menu, pickers, theme};
use crate::command::{Menu, Row};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, Color32, Context, Event, FontId, Id, Key, Modifiers, Popup, Response, RichText, Stroke,
    Ui, WidgetText,
};

/// What is remembered of the menus between frames.
#[derive(Debug, Default)]
pub struct Menus {
    /// The titles, with the popups that belong to them: in a slim window first that of the parts, then the menus.
    titles: Vec<(Id, Id)>,
    /// The menu in which a row takes the focus once it is drawn.
    entering: Option<(usize, End)>,
    /// Alt was pressed, and nothing since.
    alt: bool,
}

/// The first or the last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first.
    First,
    /// The last.
    Last,
}

impl Menus {
    /// How many titles stand before those of the menus.
    fn before_menus(&self) -> usize {
        self.titles.len().saturating_sub(Menu::ALL.len())
    }

    /// Which title a letter belongs to, by its position among the letters.
    fn title_of(&self, letter: usize) -> Option<usize> {
        let before = self.before_menus();
        if letter < Menu::ALL.len() {
            Some(before + letter)
        } else {
            before.checked_sub(1)
        }
    }
}

/// The name of the menu of the parts, which a slim window has before the others.
pub const PARTS: &str = "parts";

/// The letter of each menu that opens it together with Alt, and last that of the parts: the first of its name that no menu
/// before it has.
fn letters(view: &View) -> Vec<Option<char>> {
    let mut taken = Vec::new();
    let names = Menu::ALL.into_iter().map(Menu::key).chain([PARTS]);
    let letters = names.map(|key| {
        let name = view.texts.say(key).to_lowercase();
        let letter = name.chars().find(|letter| !taken.contains(letter));
        taken.extend(letter);
        letter
    });
    letters.collect()
}

/// The name of a menu; while Alt is held, its letter is underlined.
pub fn title(ui: &Ui, view: &View, key: &str, font: FontId) -> WidgetText {
    let name = view.texts.say(key).into_owned();
    let held = ui.input(|input| input.modifiers.matches_exact(Modifiers::ALT));
    let letter = || {
        let at = Menu::ALL.iter().position(|other| other.key() == key);
        let at = at.unwrap_or(Menu::ALL.len());
        letters(view).get(at).copied().flatten()
    };
    let shows = held && !ui.ctx().os().is_mac();
    let letter = shows.then(letter).flatten();
    let is_it = |(_, sign): &(usize, char)| sign.to_lowercase().next() == letter;
    let Some((start, sign)) = name.char_indices().find(is_it) else {
        return RichText::new(name).font(font).into();
    };
    let plain = TextFormat::simple(font, Color32::PLACEHOLDER); // whatever colour the button has
    let underlined = TextFormat {
        underline: Stroke::new(1.0, view.palette.ink),
        ..plain.clone()
    };
    let (before, rest) = name.split_at(start);
    let (letter, after) = rest.split_at(sign.len_utf8());
    let mut job = LayoutJob::default();
    job.append(before, 0.0, plain.clone());
    job.append(letter, 0.0, underlined);
    job.append(after, 0.0, plain);
    job.into()
}

/// A row of a menu, with the first keys for its command.
pub fn row(ui: &mut Ui, view: &View, row: &Row, words: &str) -> Response {
    let mut button = Button::new(words);
    let keys = row.shortcuts.first().copied();
    if let Some(keys) = keys.or_else(|| context_menu::keys(row.command)) {
        let keys = RichText::new(ui.ctx().format_shortcut(&keys)).font(theme::note());
        button = button.shortcut_text(keys.color(view.palette.muted));
    }
    ui.add_enabled(view.can(row.needs), button)
}

/// Does what the keys ask for, before the menus are drawn.
pub fn before(ctx: &Context, view: &View, memory: &mut Memory) {
    let menus = &mut memory.menus;
    if view.dialog.is_some() || memory.composing {
        *menus = Menus::default();
        return;
    }
    let mut titles = menus.titles.iter();
    let open = titles.position(|(_, popup)| Popup::is_id_open(ctx, *popup));
    let focused = ctx.memory(egui::Memory::focused);
    let mut titles = menus.titles.iter();
    let title = titles.position(|(title, _)| Some(*title) == focused);
    let by_alt = with_alt(ctx, view);
    let alone = alone(ctx, &mut menus.alt) && by_alt.is_none();
    menus.alt &= by_alt.is_none(); // its letter is no longer among the events
    if title.is_some() && open.is_none() && (alone || take(ctx, Key::Escape)) {
        if let Some(before) = memory.focus.before(Pane::Bar) {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        return;
    }
    memory.to_menus |= alone;
    let asked = by_alt.or_else(|| {
        title.filter(|_| open.is_none())?;
        let letter = take_letters(ctx).to_lowercase().chars().next()?;
        letters(view).iter().position(|own| *own == Some(letter))
    });
    if let Some(at) = asked {
        menus.entering = menus.title_of(at).map(|title| (title, End::First));
    } else if let Some(at) = open.or(title) {
        walk(ctx, menus, at, open.is_some());
    }
    let entering = menus.entering.and_then(|(at, _)| menus.titles.get(at));
    if let Some((_, popup)) = entering {
        Popup::open_id(ctx, *popup);
    }
}

/// From menu to menu, or into one, from the one at that position.
fn walk(ctx: &Context, menus: &mut Menus, at: usize, is_open: bool) {
    let count = menus.titles.len();
    let next = (at + 1) % count;
    let previous = (at + count - 1) % count;
    for (key, to) in [(Key::ArrowRight, next), (Key::ArrowLeft, previous)] {
        if take(ctx, key) {
            if is_open {
                menus.entering = Some((to, End::First));
            } else if let Some((title, _)) = menus.titles.get(to) {
                ctx.memory_mut(|memory| memory.request_focus(*title));
            }
            return;
        }
    }
    if is_open {
        return;
    }
    for (key, end) in [
        (Key::ArrowDown, End::First),
        (Key::Enter, End::First),
        (Key::Space, End::First),
        (Key::ArrowUp, End::Last),
    ] {
        if take(ctx, key) {
            menus.entering = Some((at, end));
        }
    }
}

/// Notes the titles, after the menus are drawn. That of the parts enters its menu by itself.
pub fn after(memory: &mut Memory, titles: &[Response]) {
    let popup = |title: &Response| (title.id, Popup::default_response_id(title));
    memory.menus.titles = titles.iter().map(popup).collect();
    let before = memory.menus.before_menus();
    memory.menus.entering.take_if(|(into, _)| *into < before);
}

/// Moves within an open menu of the bar, after its rows are drawn.
pub fn within(ui: &Ui, memory: &mut Memory, menu: Menu, rows: &[(String, Response)]) {
    if ui.is_sizing_pass() {
        return; // nothing can have the focus yet
    }
    let before = memory.menus.before_menus();
    let at = |into: usize| Menu::ALL.get(into.checked_sub(before)?);
    let is_it = |(into, _): &mut (usize, End)| at(*into) == Some(&menu);
    let entering = memory.menus.entering.take_if(is_it);
    among(ui, rows, entering.map(|(_, end)| end));
}

/// Moves among the rows of an open menu: to that end, or by Home, End and first letters.
pub fn among(ui: &Ui, rows: &[(String, Response)], entering: Option<End>) {
    let ctx = ui.ctx();
    let can: Vec<&(String, Response)> = rows.iter().filter(|(_, row)| row.enabled()).collect();
    let last = can.len().saturating_sub(1);
    let next = if let Some(end) = entering {
        Some(if end == End::Last { last } else { 0 })
    } else if take(ctx, Key::Home) {
        Some(0)
    } else if take(ctx, Key::End) {
        Some(last)
    } else {
        let names: Vec<&str> = can.iter().map(|(name, _)| name.as_str()).collect();
        let from = can.iter().position(|(_, row)| row.has_focus());
        pickers::next_with(&names, &take_letters(ctx), from)
    };
    if let Some((_, row)) = next.and_then(|at| can.get(at)) {
        row.request_focus();
    }
}

/// The menu whose letter was pressed with Alt and nothing else; `AltGr` is no Alt. The letter is not typed: see `order`.
fn with_alt(ctx: &Context, view: &View) -> Option<usize> {
    if ctx.os().is_mac() {
        return None; // there it types signs
    }
    let letters = letters(view);
    take_press(ctx, |key, held| {
        let name = key.name().to_lowercase();
        let is_it = |letter: &Option<char>| letter.is_some_and(|letter| name == letter.to_string());
        let at = letters.iter().position(is_it);
        at.filter(|_| held.matches_exact(Modifiers::ALT))
    })
}

/// True if Alt was pressed and released with nothing between.
fn alone(ctx: &Context, held: &mut bool) -> bool {
    let is_mac = ctx.os().is_mac();
    ctx.input(|input| {
        let mut alone = false;
        for event in &input.events {
            match event {
                Event::Key {
                    key: Key::AltLeft,
                    pressed,
                    modifiers,
                    ..
                } => {
                    alone |= !pressed && *held && !is_mac;
                    *held = *pressed && !modifiers.ctrl && !modifiers.shift;
                }
                Event::ModifiersChanged(_) | Event::PointerMoved(_) => {}
                _ => *held = false,
            }
        }
        alone
    })
}
