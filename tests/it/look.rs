//! Contrast, computed from the tokens of the theme as WCAG 2.2 defines it.

use crate::source::files;
use egui::Color32;
use europlan::ui::theme::{self, DARK, HIGH_CONTRAST, LIGHT, Palette};
use std::sync::Arc;

/// Each palette with the least contrast of its texts.
const PALETTES: [(&str, &Palette, f64); 3] = [
    ("light", &LIGHT, 4.5),
    ("dark", &DARK, 4.5),
    ("high contrast", &HIGH_CONTRAST, 7.0),
];

/// The style of a window with that palette.
fn style(palette: &Palette) -> Arc<egui::Style> {
    let ctx = egui::Context::default();
    theme::apply(&ctx, palette);
    ctx.global_style()
}

/// The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, relative luminance).
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let [r, g, b] = [colour.r(), colour.g(), colour.b()].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn grounds(palette: &Palette) -> [(&'static str, Color32); 5] {
    [
        ("page", palette.page),
        ("side", palette.side),
        ("card", palette.card),
        ("soft", palette.soft),
        ("tint", palette.tint),
    ]
}

fn inks(palette: &Palette) -> [(&'static str, Color32); 6] {
    [
        ("ink", palette.ink),
        ("muted", palette.muted),
        ("accent", palette.accent),
        ("good", palette.good),
        ("improve", palette.improve),
        ("missing", palette.missing),
    ]
}

fn assert_readable(name: &str, palette: &Palette, least: f64) {
    for (ground, behind) in grounds(palette) {
        for (ink, colour) in inks(palette) {
            let found = contrast(colour, behind);
            assert!(
                found >= least,
                "{name}: {ink} on {ground} has {found:.2} : 1, needs {least}"
            );
        }
    }
}

#[test]
fn contrast_is_computed_as_defined() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.001);
    let grey = Color32::from_rgb(0x76, 0x76, 0x76); // the lightest grey that passes on white
    assert!((contrast(grey, Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_is_readable_on_every_ground() {
    for (name, palette, least) in PALETTES {
        assert_readable(name, palette, least);
    }
}

#[test]
fn the_primary_button_is_readable() {
    for (_, palette, least) in PALETTES {
        let ink = if palette.dark {
            Color32::BLACK
        } else {
            Color32::WHITE
        };
        assert!(contrast(ink, palette.accent) >= least);
    }
}

#[test]
fn borders_of_fields_and_the_focus_ring_are_visible() {
    for (name, palette, _) in PALETTES {
        let style = style(palette);
        let visuals = &style.visuals;
        let menus = {
            let mut style = (*style).clone();
            theme::menu(palette).apply(&mut style);
            style.visuals
        };
        let lines = [
            ("border", palette.border),
            ("focus ring", palette.accent),
            (
                "border of what is at rest",
                visuals.widgets.inactive.bg_stroke.color,
            ),
            (
                "border of what is pointed at",
                visuals.widgets.hovered.bg_stroke.color,
            ),
            ("ring", visuals.widgets.active.bg_stroke.color),
            ("ring in menus", menus.widgets.active.bg_stroke.color),
            (
                "border of what is unfolded",
                visuals.widgets.open.bg_stroke.color,
            ),
        ];
        for (ground, behind) in grounds(palette) {
            for (line, colour) in lines {
                let found = contrast(colour, behind);
                assert!(
                    found >= 3.0,
                    "{name}: {line} on {ground} has {found:.2} : 1"
                );
            }
        }
        assert!(
            menus.widgets.active.bg_stroke.width >= 2.0,
            "{name}: ring in menus"
        );
    }
}

#[test]
fn scroll_bars_are_visible_at_rest() {
    for (name, palette, _) in PALETTES {
        let style = style(palette);
        let handle = style.visuals.widgets.inactive.fg_stroke.color;
        let handle = handle.gamma_multiply(style.spacing.scroll.dormant_handle_opacity);
        for (ground, behind) in &grounds(palette)[..3] {
            let found = contrast(behind.blend(handle), *behind);
            assert!(found >= 3.0, "{name}: on {ground} {found:.2} : 1");
        }
    }
}

#[test]
fn every_sign_that_the_window_draws_is_in_its_fonts() {
    let ctx = egui::Context::default();
    theme::install_fonts(&ctx);
    ctx.begin_pass(egui::RawInput::default());
    for file in files("src/ui", ".rs") {
        for literal in file.split().literals {
            for sign in literal.text.chars().filter(|c| !c.is_ascii()) {
                let drawn = ctx.fonts_mut(|fonts| fonts.has_glyph(&theme::body(), sign));
                assert!(drawn, "{}:{}: {sign}", file.path, file.line(literal.at));
            }
        }
    }
    ctx.end_pass().textures_delta.clear();
}

#[test]
fn waves_under_words_stand_out_from_what_is_behind_them() {
    for palette in [&LIGHT, &DARK, &HIGH_CONTRAST] {
        assert!(contrast(palette.missing, palette.card) >= 3.0);
    }
}
