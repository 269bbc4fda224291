//! Groups that are one stop of Tab: radio buttons, tabs, the rows of a list, the days of a month. Within them arrows,
//! Home and End lead, as on every desktop.

use super::access;
use super::keys::take;
use egui::accesskit::Action;
use egui::{
    Atom, Atoms, Context, EventFilter, Id, IdSalt, IntoAtoms, Key, Response, Role, Sense, Stroke,
    Ui, Vec2, WidgetAtom, WidgetInfo, epaint::CircleShape,
};

/// What arrows do in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrows {
    /// They choose what they lead to, and go round.
    Choose,
    /// They lead there and no more: Enter or the mouse chooses. They end at the ends.
    Lead,
}

/// What is remembered of a group between frames.
#[derive(Clone, Copy, Default)]
struct State {
    /// What arrows have led to, while the group has the keyboard.
    at: Option<usize>,
    /// The frame up to which the stop of the group takes the keyboard.
    follows: Option<u64>,
}

/// A group while it is drawn.
pub struct OneStop {
    id: Id,
    arrows: Arrows,
    /// How many stand beside each other in a row.
    columns: usize,
    chosen: Option<usize>,
    /// What the keyboard was led to, while it is there.
    led: Option<usize>,
    stop: usize,
    follows: bool,
    seen: Vec<Response>,
}

impl OneStop {
    /// A group of `count` things. Its stop is the chosen one, or the first if none is.
    pub fn new(ctx: &Context, id: Id, arrows: Arrows, count: usize, chosen: Option<usize>) -> Self {
        let state: State = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
        let last = count.saturating_sub(1);
        let stop = state.at.or(chosen).unwrap_or(0).min(last);
        let frame = ctx.cumulative_frame_nr();
        Self {
            id,
            arrows,
            columns: 1,
            chosen,
            led: state.at,
            stop,
            follows: state.follows.is_some_and(|last| frame <= last),
            seen: Vec::with_capacity(count),
        }
    }

    /// The same in rows of so many: up and down lead from row to row.
    #[must_use]
    pub fn in_rows_of(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    /// The same, with the keyboard coming into it now if that is so: to what is chosen, wherever arrows led before.
    #[must_use]
    pub fn entered(self, now: bool) -> Self {
        if !now {
            return self;
        }
        Self {
            stop: self.chosen.unwrap_or(0),
            follows: true,
            ..self
        }
    }

    /// The same, with its stop there if the keyboard is led to one of them.
    #[must_use]
    pub fn led_to(self, at: Option<usize>) -> Self {
        Self {
            stop: at.unwrap_or(self.stop),
            ..self
        }
    }

    /// What the next one is to react to.
    pub fn sense(&self) -> Sense {
        if self.is_stop() {
            Sense::click()
        } else {
            Sense::CLICK
        }
    }

    /// True if the next one is the stop of the group.
    pub fn is_stop(&self) -> bool {
        self.seen.len() == self.stop
    }

    /// Notes the next one, after it is drawn.
    pub fn note(&mut self, response: &Response) {
        if self.is_stop() && self.follows {
            response.request_focus();
        }
        self.seen.push(response.clone());
    }

    /// Called after all are drawn: which of them is chosen now, by mouse or by key.
    pub fn end(self, ctx: &Context) -> Option<usize> {
        for (at, response) in self.seen.iter().enumerate() {
            access::position(response, at, self.seen.len());
        }
        let clicked = self.seen.iter().position(Response::clicked);
        let focused = self.seen.iter().position(Response::has_focus);
        let led = focused.and_then(|at| {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            let stop = self.seen.get(at)?.id;
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(stop, arrows));
            self.by_key(ctx, at)
        });
        let mut seen = self.seen.iter();
        let asked = seen.position(|response| is_asked(ctx, response.id));
        let follows = clicked.or(led).or(asked);
        let follows = follows.map(|_| ctx.cumulative_frame_nr() + 1);
        let leads = self.arrows == Arrows::Lead;
        // Where nothing is chosen, the keyboard stays where it is, as when a choice is taken back; so it does where a
        // screen reader leads it.
        let is_led = asked.is_some() || focused.is_some() && focused == self.led;
        let is_again = clicked.is_some() && clicked == self.chosen;
        let stays = leads || self.chosen.is_none() || is_again || is_led;
        let at = clicked.or(led).or(asked).or(focused).filter(|_| stays);
        ctx.data_mut(|data| data.insert_temp(self.id, State { at, follows }));
        if follows.is_some() {
            ctx.request_repaint();
        }
        clicked.or(led.filter(|_| !leads))
    }

    /// What a key leads to, from the one at that position.
    fn by_key(&self, ctx: &Context, at: usize) -> Option<usize> {
        let last = self.seen.len().checked_sub(1)?;
        if take(ctx, Key::Home) {
            return Some(0);
        }
        if take(ctx, Key::End) {
            return Some(last);
        }
        let keys = [
            (Key::ArrowRight, 1, true),
            (Key::ArrowLeft, 1, false),
            (Key::ArrowDown, self.columns, true),
            (Key::ArrowUp, self.columns, false),
        ];
        let taken = keys.map(|(key, by, on)| take(ctx, key).then_some((by, on)));
        let (by, on) = taken.into_iter().flatten().next()?;
        let to = if on {
            at.checked_add(by).filter(|to| *to <= last)
        } else {
            at.checked_sub(by)
        };
        let round = if on { 0 } else { last };
        to.or((self.arrows == Arrows::Choose).then_some(round))
    }
}

/// True if a screen reader asks for the keyboard to come to a widget, which may be none of its stops.
fn is_asked(ctx: &Context, id: Id) -> bool {
    ctx.input(|input| input.has_accesskit_action_request(id, Action::Focus))
}

/// Radio buttons for one of these values, below or beside each other as what they are in has it.
pub fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: &str,
    value: &mut T,
    all: impl IntoIterator<Item = T>,
    name: impl Fn(T) -> String,
) {
    let id = Id::unique(("radios", id));
    let all: Vec<T> = all.into_iter().collect();
    let chosen = all.iter().position(|one| one == value);
    let mut group = OneStop::new(ui.ctx(), id, Arrows::Choose, all.len(), chosen);
    for (at, one) in all.iter().enumerate() {
        radio(ui, &mut group, chosen == Some(at), &name(*one));
    }
    if let Some(picked) = group.end(ui.ctx()).and_then(|at| all.get(at)) {
        *value = *picked;
    }
}

/// A radio button of a group, drawn as egui draws its own, which are a stop of Tab each.
pub fn radio(ui: &mut Ui, group: &mut OneStop, is_on: bool, name: &str) -> Response {
    let spacing = ui.spacing();
    let height = spacing.interact_size.y.max(spacing.icon_width);
    let circle = IdSalt::new("circle");
    let room = Vec2::new(spacing.icon_width, height);
    let mut atoms: Atoms = name.into_atoms();
    atoms.push_left(Atom::custom(circle, room));
    let mut drawn = WidgetAtom::new(atoms)
        .sense(group.sense())
        .min_size(Vec2::splat(height))
        .allocate(ui);
    let is_enabled = ui.is_enabled();
    let info = || WidgetInfo::selected(Role::RadioButton, is_enabled, is_on, name);
    drawn.response.widget_info(info);
    group.note(&drawn.response);
    if !ui.is_rect_visible(drawn.response.rect) {
        return drawn.response;
    }
    let visuals = *ui.style().interact(&drawn.response);
    drawn.fallback_text_color = visuals.text_color();
    let drawn = drawn.paint(ui);
    if let Some(rect) = drawn.rect(circle) {
        let (inner, outer) = ui.spacing().icon_rectangles(rect);
        let painter = ui.painter();
        painter.add(CircleShape {
            center: outer.center(),
            radius: outer.width() * 0.5 + visuals.expansion,
            fill: visuals.bg_fill,
            stroke: visuals.bg_stroke,
        });
        if is_on {
            painter.add(CircleShape {
                center: inner.center(),
                radius: inner.width() / 3.0,
                fill: visuals.fg_stroke.color,
                stroke: Stroke::NONE,
            });
        }
    }
    drawn.response
}
