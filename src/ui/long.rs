//! Long lists: of what is far out of sight only its room is left, so that a huge plan is drawn like a small one.

use egui::{Id, Rect, Sense, Ui};
use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

/// From this many items on, a list is long.
pub const MANY: usize = 40;
/// How far out of sight an item is no longer drawn, in points.
const MARGIN: f32 = 300.0;

/// The heights of items, as they were last drawn.
#[derive(Default)]
pub struct Heights(HashMap<Id, f32>);

impl Heights {
    /// Leaves the room of an item that is far out of sight; `None` if it is to be drawn.
    pub fn skip(&self, ui: &mut Ui, item: impl Hash + Debug) -> Option<Rect> {
        let height = self.0.get(&Id::unique(item))?;
        let size = egui::vec2(ui.available_width(), *height);
        let rect = Rect::from_min_size(ui.cursor().min, size);
        if ui.is_rect_visible(rect.expand(MARGIN)) {
            return None;
        }
        ui.allocate_exact_size(size, Sense::hover());
        Some(rect)
    }

    /// Notes the height of an item that was drawn.
    pub fn note(&mut self, item: impl Hash + Debug, height: f32) {
        self.0.insert(Id::unique(item), height);
    }
}
