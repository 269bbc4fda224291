//! Links that are large enough to hit, and show that they have the keyboard.

use super::theme;
use egui::{
    Button, CursorIcon, Response, RichText, Role, TextWrapMode, Ui, WidgetInfo, WidgetText,
};

/// A link in words. In a row that goes on below it stays whole, unless it is longer than a row.
pub(super) fn link(ui: &mut Ui, words: impl Into<RichText>) -> Response {
    let words = words.into();
    let name = words.text().to_owned();
    let before = ui.style().clone();
    ui.spacing_mut().button_padding.x = 0.0;
    theme::room_for_ring(ui);
    ui.spacing_mut().interact_size.y = theme::TARGET;
    ui.visuals_mut().widgets.inactive.fg_stroke.color = ui.visuals().hyperlink_color;
    let mut button = Button::new(words.clone()).frame_when_inactive(false).wrap();
    if ui.layout().main_wrap() {
        let whole = WidgetText::from(words);
        let style = egui::TextStyle::Button;
        let whole = whole.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, style);
        if whole.size().x < ui.max_rect().width() {
            button = button.wrap_mode(TextWrapMode::Extend);
        } else {
            ui.end_row();
        }
    }
    let response = ui.add(button).on_hover_cursor(CursorIcon::PointingHand);
    ui.set_style(before);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, response.enabled(), &name));
    response
}
