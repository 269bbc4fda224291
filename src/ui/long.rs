//! Long lists: of what is far out of sight only its room is left, so that a huge plan is drawn like a small one.

use egui::{Id, Rect, Ui};
use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

/// From this many items on, a list is long.
pub const MANY: usize = 40;
/// How far out of sight an item is no longer drawn, in points.
const MARGIN: f32 = 300.0;

/// True for what is so far out of sight that it is not drawn.
pub fn is_far(ui: &Ui, rect: Rect) -> bool {
    !ui.is_rect_visible(rect.expand(MARGIN))
}

/// The heights of items, as they were last drawn.
#[derive(Default)]
pub struct Heights {
    known: HashMap<Id, f32>,
    /// The item that has the focus: it would be lost if the item was not drawn.
    held: Option<Id>,
}

impl Heights {
    /// Leaves the room of an item that is far out of sight; `None` if it is to be drawn.
    pub fn skip(&self, ui: &mut Ui, item: impl Hash + Debug) -> Option<Rect> {
        let item = Id::unique(item);
        let height = self.known.get(&item).filter(|_| self.held != Some(item))?;
        let size = egui::vec2(ui.available_width(), *height);
        let rect = Rect::from_min_size(ui.cursor().min, size);
        if !is_far(ui, rect) {
            return None;
        }
        ui.advance_cursor_after_rect(rect); // no widget: there may be thousands
        Some(rect)
    }

    /// Notes the room of an item that was drawn.
    pub fn note(&mut self, ui: &Ui, item: impl Hash + Debug, rect: Rect) {
        let item = Id::unique(item);
        self.known.insert(item, rect.height());
        let focused = ui.memory(egui::Memory::focused);
        let has_focus = focused.is_some_and(|id| {
            ui.ctx().viewport(|viewport| {
                let widget = viewport.this_pass.widgets.get(id);
                widget.is_some_and(|widget| rect.contains(widget.rect.center()))
            })
        });
        if has_focus {
            self.held = Some(item);
        }
    }
}
