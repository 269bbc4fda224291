//! Links that are large enough to hit, and show that they have the keyboard.

use super::theme;
use egui::{Button, CursorIcon, Response, RichText, Role, Ui, WidgetInfo};

/// A link in words.
pub(super) fn link(ui: &mut Ui, words: impl Into<RichText>) -> Response {
    let words = words.into();
    let name = words.text().to_owned();
    let shown = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.spacing_mut().interact_size.y = theme::TARGET;
        let colour = ui.visuals().hyperlink_color;
        ui.visuals_mut().widgets.inactive.fg_stroke.color = colour;
        ui.add(Button::new(words).frame_when_inactive(false).wrap())
    });
    let response = shown.inner.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, response.enabled(), &name));
    response
}
