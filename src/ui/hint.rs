//! Hints under the mouse: what a button is called, the whole of a name that is cut off. Escape closes a hint and nothing
//! else. The mouse can be led onto it, and it stays as long as the mouse is there; a click on it closes it.
//!
//! The hints of egui let the mouse through and take no key, so all hints of the window are made here.

use egui::{
    Context, Id, Key, Label, Order, Pos2, Rect, Response, RichText, Sense, TextStyle, TextWrapMode,
    Tooltip, Ui, WidgetText, pos2,
};

/// Around the tip of the mouse, so that its arrow does not lie over a hint that is shown there, in points.
const ARROW: Rect = Rect {
    min: pos2(-4.0, -4.0),
    max: pos2(12.0, 18.0),
};

/// What is remembered of hints between frames.
#[derive(Clone, Default)]
struct Hints {
    /// What has the hint that was shown last in this frame.
    shown: Option<Id>,
    /// The same of the last frame.
    before: Option<Id>,
    /// What had the hint that was closed, until the mouse leaves it.
    closed: Option<Id>,
    /// What has a hint where the mouse came to rest, its words, and the tip of the mouse then.
    tip: Option<(Id, String, Pos2)>,
}

impl Hints {
    fn with<R>(ctx: &Context, use_them: impl FnOnce(&mut Self) -> R) -> R {
        ctx.data_mut(|data| use_them(data.get_temp_mut_or_default(Id::unique("hints"))))
    }
}

/// Called before anything is drawn: Escape closes the hint that is shown, before anything else takes that key.
pub(super) fn begin(ctx: &Context) {
    let before = Hints::with(ctx, |hints| {
        hints.before = hints.shown.take();
        hints.before
    });
    if before.is_some() && super::keys::take(ctx, Key::Escape) {
        Hints::with(ctx, |hints| hints.closed = before);
    }
}

/// What has a hint.
pub(super) trait Hint: Sized {
    /// Gives it a hint, which is shown below it while the mouse rests on it, and described to a screen reader.
    fn hint(self, words: impl Into<WidgetText>) -> Self;

    /// The same where the mouse came to rest: for what is large or holds several things.
    fn hint_at_mouse(self, words: impl Into<WidgetText>) -> Self;
}

impl Hint for Response {
    fn hint(self, words: impl Into<WidgetText>) -> Self {
        let words = words.into();
        describe(&self, words.text());
        if may_show(&self) {
            show(&self, Tooltip::for_enabled(&self), words);
        }
        self
    }

    fn hint_at_mouse(self, words: impl Into<WidgetText>) -> Self {
        let words = words.into();
        describe(&self, words.text());
        if !may_show(&self) {
            return self;
        }
        let mut tooltip = Tooltip::for_enabled(&self);
        let now = self.ctx.input(|input| input.pointer.hover_pos());
        let kept = pointed(&self).filter(|(said, _)| said == words.text());
        if let Some(tip) = kept.map(|(_, tip)| tip).or(now) {
            let tip = (self.id, words.text().to_owned(), tip);
            tooltip.popup = tooltip.popup.anchor(ARROW.translate(tip.2.to_vec2()));
            Hints::with(&self.ctx, |hints| hints.tip = Some(tip));
        }
        show(&self, tooltip, words);
        self
    }
}

/// The words of the hint that is shown where the mouse came to rest on something, and where that was.
pub(super) fn pointed(on: &Response) -> Option<(String, Pos2)> {
    let is_open = on.is_tooltip_open();
    let tip = Hints::with(&on.ctx, |hints| hints.tip.clone());
    let (_, words, at) = tip.filter(|(id, ..)| *id == on.id && is_open)?;
    Some((words, at))
}

/// False for what has nothing to do with the mouse, as nearly all in a frame, and for what lies below something else.
fn may_show(of: &Response) -> bool {
    let is_meant = of.contains_pointer()
        || Hints::with(&of.ctx, |hints| {
            hints.before == Some(of.id) || hints.closed == Some(of.id)
        });
    is_meant && !is_covered(of)
}

/// True if something else than a hint was drawn over a widget since the mouse came to it.
fn is_covered(widget: &Response) -> bool {
    let ctx = &widget.ctx;
    let mouse = ctx.input(|input| input.pointer.hover_pos());
    let mut places = [Some(widget.interact_rect.center()), mouse].into_iter();
    places.any(|place| {
        let top = place.and_then(|place| ctx.layer_id_at(place));
        top.is_some_and(|top| top != widget.layer_id && top.order != Order::Tooltip)
    })
}

fn show(of: &Response, tooltip: Tooltip<'_>, words: WidgetText) {
    let is_there = of.contains_pointer();
    let is_closed = Hints::with(&of.ctx, |hints| {
        let closed = hints.closed.take_if(|id| *id == of.id && !is_there);
        closed.is_some() || hints.closed == Some(of.id)
    });
    if is_closed {
        return;
    }
    // Without a gap: on its way to the hint the mouse is on one or the other.
    let shown = tooltip.gap(0.0).show(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.add(Label::new(words));
        let rest = ui.unique_id().with("rest");
        ui.interact(ui.min_rect(), rest, Sense::CLICK).clicked() // which makes the mouse stay, and is no stop of Tab
    });
    if let Some(shown) = shown {
        Hints::with(&of.ctx, |hints| {
            hints.shown = Some(of.id);
            hints.closed = hints.closed.or(shown.inner.then_some(of.id));
        });
    }
}

/// A hint is the description of what has none, and the name of what has no other, as egui has it.
fn describe(of: &Response, words: &str) {
    if !of.ctx.has_accesskit_node(of.id) {
        return;
    }
    of.ctx.accesskit_node_builder(of.id, |node| {
        if node.description().is_none() {
            node.set_description(words);
        }
        let is_named = !node.labelled_by().is_empty() || node.role() == egui::Role::Label;
        if !is_named && node.label().is_none_or(str::is_empty) {
            node.set_label(words);
        }
    });
}

/// Words in one line, cut where the room ends; then the hint has all of them.
pub(super) fn cut(ui: &mut Ui, words: RichText) -> Response {
    let text = WidgetText::from(words.clone());
    let whole = text.into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Body,
    );
    let room = ui.available_width();
    let label = Label::new(words.clone()).truncate();
    let response = ui.add(label.show_tooltip_when_elided(false));
    if whole.size().x > room + 0.5 {
        response.hint(words)
    } else {
        response
    }
}
