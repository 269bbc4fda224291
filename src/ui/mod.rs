//! Draws the window: reads the plan and pushes intents, touches no file, thread or dialog.

pub mod access;
pub mod announce;
pub mod answers;
pub mod bar;
pub mod card;
pub mod check_panel;
pub mod clicks;
pub mod context_menu;
pub mod countries;
pub mod dates;
pub mod dialog;
pub mod dialogs;
pub mod export;
pub mod field;
pub mod find;
pub mod focus;
pub mod form;
pub mod frame;
pub mod funding;
mod hint;
pub mod icons;
pub mod intent;
pub mod keys;
mod letters;
mod link;
pub mod long;
pub mod memory;
pub mod menus;
pub mod missing;
pub mod next;
pub mod notes;
pub mod notice;
pub mod one_stop;
pub mod order;
pub mod overview;
pub mod parts;
pub mod pickers;
pub mod plans;
pub mod preview;
pub mod progress;
mod question;
pub mod rating;
pub mod recent;
mod scales;
pub mod scroll;
pub mod sieve;
pub mod spelling;
pub mod spelling_dialog;
pub mod start;
pub mod statement;
pub mod theme;
pub mod tour;
pub mod versions;
pub mod view;
pub mod welcome;
pub mod writing;

pub use dialog::{Dialog, ExportState, Measured, Reply, UnsavedWork};
pub use intent::Intent;
pub use memory::Memory;
pub use view::{Notice, Offer, Page, Points, Saving, Tone, View};

/// Draws everything.
pub fn draw(ui: &mut egui::Ui, view: &View, memory: &mut Memory) {
    access::shield(ui.ctx(), view.dialog);
    hint::begin(ui.ctx());
    field::watch_composition(ui.ctx(), memory);
    focus::begin(ui.ctx(), view, memory);
    context_menu::begin(ui.ctx());
    if view.dialog.is_none() {
        frame::shield(ui.ctx());
    }
    if view.dialog.is_some() {
        without_hints(&ui.ctx().clone(), || frame::draw(ui, view, memory));
    } else {
        frame::draw(ui, view, memory);
    }
    dialogs::draw(ui, view, memory);
    context_menu::draw(ui.ctx(), view, memory);
    focus::end(ui.ctx(), view, memory);
    missing::end(memory);
    check_panel::watch(ui.ctx(), view, memory);
    access::page(ui, view);
    announce::watch(ui.ctx(), view, memory);
    memory.change = None; // a field that is not there is not looked for again
}

/// Draws what lies behind a dialog: the hint of what the mouse rests on would stay over it.
fn without_hints(ctx: &egui::Context, draw: impl FnOnce()) {
    let delay = ctx.global_style().interaction.tooltip_delay;
    ctx.global_style_mut(|style| style.interaction.tooltip_delay = f32::INFINITY);
    draw();
    ctx.global_style_mut(|style| style.interaction.tooltip_delay = delay);
}
