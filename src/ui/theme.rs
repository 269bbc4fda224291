//! Colours, type and space of the window: every figure is here, once.

use crate::layout::Face;
use egui::{
    Button, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Response,
    RichText, Stroke, StrokeKind, Ui,
};
use std::sync::Arc;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Behind the form.
    pub page: Color32,
    /// Behind the left list and the bar.
    pub side: Color32,
    /// Behind cards and fields.
    pub card: Color32,
    /// Lines around cards.
    pub line: Color32,
    /// Borders of fields: at least 3 : 1.
    pub border: Color32,
    /// Text.
    pub ink: Color32,
    /// Help and counts.
    pub muted: Color32,
    /// The one accent.
    pub accent: Color32,
    /// Behind what is chosen.
    pub soft: Color32,
    /// Behind what the mouse points at.
    pub tint: Color32,
    /// A good state.
    pub good: Color32,
    /// A point to improve.
    pub improve: Color32,
    /// Something missing.
    pub missing: Color32,
    /// Dark themes need other defaults of egui.
    pub dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb(
        (hex >> 16) as u8,
        (hex >> 8 & 0xff) as u8,
        (hex & 0xff) as u8,
    )
}

/// Paper-like and light.
pub const LIGHT: Palette = Palette {
    page: rgb(0xF7_F7F5),
    side: rgb(0xEF_EFEB),
    card: rgb(0xFF_FFFF),
    line: rgb(0xD5_D6D1),
    border: rgb(0x7A_7F88),
    ink: rgb(0x1D_2128),
    muted: rgb(0x5A_616B),
    accent: rgb(0x1F_4E9E),
    soft: rgb(0xE3_ECF9),
    tint: rgb(0xE4_E4DF),
    good: rgb(0x1E_6B3C),
    improve: rgb(0x8A_5A00),
    missing: rgb(0xA3_262A),
    dark: false,
};

/// Dark.
pub const DARK: Palette = Palette {
    page: rgb(0x16_181C),
    side: rgb(0x1C_1F24),
    card: rgb(0x22_262C),
    line: rgb(0x3A_4048),
    border: rgb(0x7A_828D),
    ink: rgb(0xEC_EEF1),
    muted: rgb(0xA9_B0BA),
    accent: rgb(0x8F_B8FF),
    soft: rgb(0x24_344F),
    tint: rgb(0x2B_3037),
    good: rgb(0x7F_D19B),
    improve: rgb(0xF0_C060),
    missing: rgb(0xFF_9A94),
    dark: true,
};

/// High contrast: every text at least 7 : 1.
pub const HIGH_CONTRAST: Palette = Palette {
    page: rgb(0x00_0000),
    side: rgb(0x00_0000),
    card: rgb(0x00_0000),
    line: rgb(0xFF_FFFF),
    border: rgb(0xFF_FFFF),
    ink: rgb(0xFF_FFFF),
    muted: rgb(0xE4_E4E4),
    accent: rgb(0xFF_E45C),
    soft: rgb(0x33_2F00),
    tint: rgb(0x2A_2A2A),
    good: rgb(0x8C_F2A8),
    improve: rgb(0xFF_D27A),
    missing: rgb(0xFF_B3AE),
    dark: true,
};

/// How far a frame that comes and goes is from the words in it, in points.
const RING: f32 = 4.0;

/// The least width and height of what is clicked (WCAG 2.2, 2.5.8).
pub const TARGET: f32 = 24.0;
/// Height of a field of one line.
pub const FIELD: f32 = 40.0;
/// Width of the left list.
pub const LEFT: f32 = 256.0;
/// Width of the right panel.
pub const RIGHT: f32 = 332.0;
/// The least and the most width of the preview beside the form.
pub const PREVIEW: (f32, f32) = (560.0, 840.0);
/// The form is at most this wide.
pub const FORM: f32 = 700.0;
/// A page of drawings is at most this wide.
pub const WIDE: f32 = 1040.0;
/// Below this width the right panel slides over the form.
pub const NARROW: f32 = 1100.0;
/// From this width on the preview may be beside the form.
pub const ROOM_BESIDE: f32 = 1500.0;
/// Below this width the left list becomes a button with a menu.
pub const SLIM: f32 = 860.0;

/// Page title.
pub fn title() -> FontId {
    FontId::new(26.0, bold())
}
/// Headings of groups and of panels.
pub fn subtitle() -> FontId {
    FontId::new(20.0, bold())
}
/// Titles inside help.
pub fn small_label() -> FontId {
    FontId::new(14.5, bold())
}
/// Card titles and labels.
pub fn label() -> FontId {
    FontId::new(16.0, bold())
}
/// Signs that fold and unfold.
pub fn sign() -> FontId {
    FontId::new(12.0, FontFamily::Proportional)
}
/// Body and editors.
pub fn body() -> FontId {
    FontId::new(16.0, FontFamily::Proportional)
}
/// Body with emphasis.
pub fn emphasised(bold: bool, italic: bool) -> FontId {
    let name = match (bold, italic) {
        (false, false) => return body(),
        (true, false) => "bold",
        (false, true) => "italic",
        (true, true) => "both",
    };
    FontId::new(body().size, FontFamily::Name(name.into()))
}
/// Help lines.
pub fn help() -> FontId {
    FontId::new(14.5, FontFamily::Proportional)
}
/// Counts and notes.
pub fn note() -> FontId {
    FontId::new(13.5, FontFamily::Proportional)
}

/// The family of headings and labels.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Installs our fonts.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let named = |name: &str| FontFamily::Name(name.into());
    let faces = [
        (FontFamily::Proportional, Face::Regular),
        (bold(), Face::Bold),
        (named("italic"), Face::Italic),
        (named("both"), Face::BoldItalic),
    ];
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (family, face) in faces {
        let name = format!("{face:?}");
        let data = FontData::from_static(face.bytes());
        fonts.font_data.insert(name.clone(), Arc::new(data));
        // Signs that the face lacks come from the fonts of egui.
        let with_others = std::iter::once(name).chain(fallback.iter().cloned());
        fonts.families.insert(family, with_others.collect());
    }
    ctx.set_fonts(fonts);
}

/// Sets the colours, the type and the space of a palette.
pub fn apply(ctx: &egui::Context, palette: &Palette) {
    let palette = *palette;
    ctx.set_theme(if palette.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    ctx.all_styles_mut(move |style| {
        use egui::TextStyle;
        style.text_styles = [
            (TextStyle::Heading, title()),
            (TextStyle::Body, body()),
            (TextStyle::Button, body()),
            (TextStyle::Small, note()),
            (
                TextStyle::Monospace,
                FontId::new(14.0, FontFamily::Monospace),
            ),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(8.0, 8.0);
        style.spacing.button_padding = egui::vec2(12.0, 6.0);
        style.spacing.interact_size.y = 32.0;
        style.spacing.scroll = scroll_bars();
        style.animation_time = 0.1;
        colour(&mut style.visuals, &palette);
        style.visuals.text_cursor.blink = false; // nothing blinks, and an idle window draws nothing
    });
}

/// Scroll bars that are always seen, and never lie over the text.
fn scroll_bars() -> egui::style::ScrollStyle {
    egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 8.0,
        floating_allocated_width: 14.0,
        dormant_handle_opacity: 0.5,
        active_handle_opacity: 0.65,
        interact_handle_opacity: 0.85,
        ..egui::style::ScrollStyle::floating()
    }
}

fn colour(visuals: &mut egui::Visuals, palette: &Palette) {
    *visuals = if palette.dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    visuals.panel_fill = palette.page;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.extreme_bg_color = palette.card;
    visuals.text_edit_bg_color = Some(palette.card);
    visuals.faint_bg_color = palette.side;
    visuals.weak_text_color = Some(palette.muted);
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.improve;
    visuals.error_fg_color = palette.missing;
    visuals.selection.bg_fill = palette.soft;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    visuals.popup_shadow = egui::Shadow::NONE;
    visuals.window_shadow = egui::Shadow::NONE;
    let radius = CornerRadius::same(6);
    let widgets = &mut visuals.widgets;
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = radius;
        state.expansion = 0.0;
        state.fg_stroke = Stroke::new(1.0, palette.ink);
        state.bg_fill = palette.card;
        state.weak_bg_fill = palette.card;
        state.bg_stroke = Stroke::new(1.0, palette.border);
    }
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    widgets.hovered.weak_bg_fill = palette.soft;
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.accent);
    widgets.active.bg_stroke = Stroke::new(2.0, palette.accent);
    widgets.active.weak_bg_fill = palette.soft;
    widgets.open.weak_bg_fill = palette.soft;
}

/// A heading, which a screen reader can jump to; its level follows from the type.
pub fn heading(ui: &mut Ui, text: &str, font: FontId) -> Response {
    let types = [title(), subtitle()];
    let level = types.iter().position(|of| *of == font).unwrap_or(2) + 1;
    let response = ui.label(RichText::new(text).font(font));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text.to_owned());
        node.set_level(level);
        node.clear_value();
    });
    response
}

/// A row with something at each end, drawn in the order of reading. What is at the right takes the room it took in the
/// last frame.
pub fn ends<C>(
    ui: &mut Ui,
    context: &mut C,
    left: impl FnOnce(&mut Ui, &mut C),
    right: impl FnOnce(&mut Ui, &mut C),
) {
    ui.horizontal(|ui| {
        let room = ui.available_rect_before_wrap();
        let key = ui.unique_id().with("right");
        let known: Option<f32> = ui.data(|data| data.get_temp(key));
        let gap = ui.spacing().item_spacing.x;
        let middle = (room.right() - known.unwrap_or_default()).max(room.left());
        let part = |from: f32, to: f32| {
            let rect = egui::Rect::from_x_y_ranges(from..=to.max(from), room.y_range());
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            egui::UiBuilder::new().max_rect(rect).layout(layout)
        };
        ui.scope_builder(part(room.left(), middle - gap), |ui| left(ui, context));
        let shown = ui.scope_builder(part(middle, room.right()), |ui| {
            right(ui, context);
            ui.min_rect().width()
        });
        let width = shown.inner;
        if known.is_none_or(|known| (known - width).abs() > 0.5) {
            ui.data_mut(|data| data.insert_temp(key, width));
            ui.ctx().request_discard("width");
        }
    });
}

/// Gives the words of a button that is in line with what is around it a distance to the frame that it has when it is
/// pointed at or has the keyboard.
pub fn room_for_ring(ui: &mut Ui) {
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [&mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        state.expansion = RING;
    }
}

/// The one primary button of a place.
pub fn primary(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let ink = if palette.dark {
        Color32::BLACK
    } else {
        Color32::WHITE
    };
    let text = RichText::new(text).color(ink);
    let response = ui.add(Button::new(text).fill(palette.accent));
    if response.has_focus() {
        // The fill has the colour of the usual ring, so this one is drawn around it.
        let stroke = Stroke::new(2.0, palette.accent);
        let rect = response.rect.expand(4.0);
        ui.painter()
            .rect_stroke(rect, 8.0, stroke, StrokeKind::Inside);
    }
    response
}

/// The style of menus, lists that fold out and calendars: that of egui, with the ring around what has the focus.
pub fn menu(palette: &Palette) -> egui::style::StyleModifier {
    let ring = Stroke::new(2.0, palette.accent);
    egui::style::StyleModifier::new(move |style| {
        egui::containers::menu::menu_style(style);
        style.visuals.widgets.active.bg_stroke = ring;
        style.spacing.button_padding = egui::vec2(6.0, 0.0);
    })
}

/// The inner margin of editors.
pub fn editor_margin() -> Margin {
    Margin::symmetric(10, 8)
}

/// What folds out below a question.
pub fn unfolded(palette: &Palette) -> egui::Frame {
    egui::Frame::new()
        .fill(palette.soft)
        .corner_radius(6)
        .inner_margin(12)
}

/// A card.
pub fn card(palette: &Palette) -> egui::Frame {
    egui::Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::same(18))
}
