//! The bar at the top: menus, undo and redo, the state of saving, the check, the language.

use super::hint::{self, Hint};
use super::{
    Intent, Memory, Page, Saving, View, access, focus, icons, menus, parts, pickers, recent, theme,
};
use crate::command::{self, COMMANDS, Command, Menu};
use crate::settings::{Depth, Theme};
use crate::text;
use egui::accesskit::{HasPopup, Role};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Layout, RichText, Ui};

/// Height of what is in the bar.
pub(super) const HEIGHT: f32 = 34.0;
/// Below this width of the window, undo and redo are in the menu only.
const ROOM_FOR_STEPS: f32 = 720.0;

/// Draws the bar; in a slim window the parts of the plan become a menu in it. What is at the right gets a row of
/// its own if it would cover the menus, and they take as many as they need.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, slim: bool) {
    let planning = view.has_plan;
    let in_one_row = fits(ui, view, slim && planning);
    let style = theme::menu(view.palette);
    let config = MenuConfig::new().style(style.clone());
    egui::MenuBar::new()
        .style(style)
        .config(config)
        .ui(ui, |ui| {
            ui.set_min_height(HEIGHT);
            access::whole(ui, Role::MenuBar, &view.texts.say("spoken-menus"));
            let with_parts = slim && planning;
            if in_one_row {
                draw_titles(ui, view, memory, with_parts);
                ui.reset_style(); // what follows are buttons, not menus
                draw_right(ui, view, memory, planning);
                return;
            }
            ui.spacing_mut().button_padding.x = 2.0; // the largest text leaves little room
            ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
            theme::room_for_ring(ui);
            ui.horizontal_wrapped(|ui| draw_titles(ui, view, memory, with_parts));
        });
    if !in_one_row {
        ui.horizontal(|ui| {
            ui.set_height(HEIGHT);
            draw_right(ui, view, memory, planning);
        });
    }
}

/// The titles of the menus, with what folds out of them.
fn draw_titles(ui: &mut Ui, view: &View, memory: &mut Memory, with_parts: bool) {
    menus::before(ui.ctx(), view, memory);
    let mut titles = Vec::new();
    if with_parts {
        let name = menus::title(ui, view, menus::PARTS, theme::label());
        let button = ui.menu_button(name, |ui| {
            access::folded_out(ui, Role::Navigation, &view.texts.say("spoken-parts"));
            ui.set_width(theme::LEFT);
            let height = ui.ctx().content_rect().height() - 80.0;
            focus::within(ui, memory, height, |ui, memory| {
                parts::draw(ui, view, memory, height);
            });
        });
        access::opens(&button.response, HasPopup::Menu, button.inner.is_some());
        titles.push(button.response);
    }
    for menu in Menu::ALL {
        let name = menus::title(ui, view, menu.key(), theme::body());
        let button = ui.menu_button(name, |ui| {
            let room = ui.ctx().content_rect().bottom() - ui.max_rect().top().max(HEIGHT);
            focus::within(ui, memory, room - 24.0, |ui, memory| {
                draw_menu(ui, view, memory, menu);
            });
        });
        let spoken = view.texts.say(menu.key());
        access::menu_row(&button.response, Role::MenuItem, &spoken, None);
        access::opens(&button.response, HasPopup::Menu, button.inner.is_some());
        if menu == Menu::File && view.page != Page::Welcome {
            look_for_recent(memory, button.inner.is_some());
        }
        if std::mem::take(&mut memory.to_menus) {
            button.response.request_focus();
        }
        titles.push(button.response);
    }
    menus::after(memory, &titles);
}

/// True if the menus and what is at the right fit beside each other.
fn fits(ui: &Ui, view: &View, with_parts: bool) -> bool {
    let texts = view.texts;
    let mut names: Vec<_> = Menu::ALL.map(Menu::key).to_vec();
    names.extend(["language-name", "check-title", "saved"]);
    names.extend(with_parts.then_some("parts"));
    let around = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let width = |key: &str| {
        let name = texts.say(key).into_owned();
        let galley = ui
            .painter()
            .layout_no_wrap(name, theme::label(), view.palette.ink);
        galley.size().x + around
    };
    names.into_iter().map(width).sum::<f32>() <= ui.available_width()
}

/// The state of saving, the steps, the check and the language, at the right.
fn draw_right(ui: &mut Ui, view: &View, memory: &mut Memory, planning: bool) {
    let roomy = ui.ctx().content_rect().width() >= ROOM_FOR_STEPS;
    theme::ends(
        ui,
        memory,
        |ui, _| {
            if planning {
                draw_saving(ui, view);
            }
        },
        |ui, memory| {
            if planning {
                if roomy {
                    draw_step(ui, view, memory, Command::Undo);
                    draw_step(ui, view, memory, Command::Redo);
                }
                if ui.ctx().content_rect().width() >= theme::ROOM_BESIDE {
                    draw_preview_button(ui, view, memory);
                }
                draw_check_button(ui, view, memory);
            }
            draw_languages(ui, view, memory);
        },
    );
}

/// As the File menu opens, the files of the recent plans are looked for.
fn look_for_recent(memory: &mut Memory, is_open: bool) {
    if is_open && !memory.recent.looked_for {
        memory.push(Intent::Recent(recent::Act::Look));
    }
    memory.recent.looked_for = is_open;
}

fn draw_menu(ui: &mut Ui, view: &View, memory: &mut Memory, menu: Menu) {
    ui.set_min_width(260.0);
    access::folded_out(ui, Role::Menu, &view.texts.say(menu.key()));
    let mut rows = Vec::new();
    for row in COMMANDS.iter().filter(|row| row.menu == menu) {
        if row.begins_group {
            draw_line(ui);
        }
        if row.command == Command::ClearRecent {
            recent::draw_in_menu(ui, view, memory, &mut rows);
        }
        let name = view.texts.say(row.key);
        let chosen = is_chosen(view, row.command);
        let sign = if chosen == Some(true) { "✔ " } else { "" };
        let response = menus::row(ui, view, row, &format!("{sign}{name}"));
        let role = match (row.command, chosen) {
            (_, None) => Role::MenuItem,
            (Command::SaveByItself | Command::PreviewBeside | Command::SpellingAsYouType, _) => {
                Role::MenuItemCheckBox
            }
            _ => Role::MenuItemRadio,
        };
        access::menu_row(&response, role, &name, chosen);
        if response.clicked() {
            memory.push(Intent::Run(row.command));
            ui.close();
        }
        rows.push((name.into_owned(), response));
    }
    menus::within(ui, memory, menu, &rows);
}

/// The line between two groups, which a screen reader knows too.
pub(super) fn draw_line(ui: &mut Ui) {
    let line = ui.separator();
    ui.ctx().accesskit_node_builder(line.id, |node| {
        node.set_role(Role::Splitter);
        node.set_read_only(); // it cannot be moved
    });
}

/// Whether it is switched on now, for what can be.
fn is_chosen(view: &View, command: Command) -> Option<bool> {
    let theme = match command {
        Command::Core => return Some(view.depth == Depth::Core),
        Command::Everything => return Some(view.depth == Depth::Everything),
        Command::SaveByItself => return Some(view.save_by_itself),
        Command::PreviewBeside => return Some(view.wants_preview_beside),
        Command::SpellingAsYouType => return Some(view.spells),
        Command::SystemColours => Theme::System,
        Command::Light => Theme::Light,
        Command::Dark => Theme::Dark,
        Command::HighContrast => Theme::HighContrast,
        _ => return None,
    };
    Some(view.theme == theme)
}

fn draw_step(ui: &mut Ui, view: &View, memory: &mut Memory, command: Command) {
    let Some(row) = command::find(command) else {
        return;
    };
    let name = view.texts.say(row.key).into_owned();
    let button = Button::new("")
        .frame_when_inactive(false)
        .min_size(egui::Vec2::splat(HEIGHT));
    let can = view.can(row.needs);
    let response = ui.add_enabled(can, button);
    let faint = if can { 1.0 } else { 0.35 };
    let ink = view.palette.ink.gamma_multiply(faint);
    let stroke = egui::Stroke::new(1.5, ink);
    icons::turn(
        ui.painter(),
        response.rect,
        stroke,
        command == Command::Redo,
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, can, &name));
    if response.hint(&name).clicked() {
        memory.push(Intent::Run(command));
    }
}

fn draw_check_button(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let open = view.check.is_some() && !memory.check_aside;
    let button = Button::new(view.texts.say("check-title").into_owned()).selected(open);
    let name = view.texts.say("command-check");
    let response = ui.add(button).hint(name.as_ref());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, open, &name));
    if response.clicked() {
        memory.push(Intent::Run(Command::Check));
    }
}

fn draw_preview_button(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let shown = view.wants_preview_beside;
    let button = Button::new(view.texts.say("preview-title").into_owned()).selected(shown);
    let name = view.texts.say("command-preview-beside");
    let response = ui.add(button).hint(name.as_ref());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, shown, &name));
    if response.clicked() {
        memory.push(Intent::Run(Command::PreviewBeside));
    }
}

fn draw_languages(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let button = Button::new(text::own_name(view.texts.tag()));
    let what = view.texts.say("interface-language");
    let config = MenuConfig::new().style(theme::menu(view.palette));
    let menu = MenuButton::from_button(button).config(config);
    let (response, inner) = menu.ui(ui, |ui| {
        access::folded_out(ui, Role::Menu, &what);
        let room = ui.ctx().content_rect().bottom() - ui.max_rect().top().max(HEIGHT);
        focus::within(ui, memory, room - 24.0, |ui, memory| {
            let mut rows = Vec::new();
            for tag in text::shipped() {
                let is_own = tag == view.texts.tag();
                let name = text::own_name(tag);
                let sign = if is_own { "✔ " } else { "" };
                let row = ui.add(Button::new(format!("{sign}{name}")));
                access::menu_row(&row, Role::MenuItemRadio, name, Some(is_own));
                if row.clicked() {
                    memory.push(Intent::Language(tag));
                    ui.close();
                }
                rows.push((name.to_owned(), row));
            }
            if !ui.is_sizing_pass() {
                let entering = pickers::is_new(ui).then_some(menus::End::First);
                menus::among(ui, &rows, entering);
            }
        });
    });
    access::describe(&response, &what);
    access::opens(&response, HasPopup::Menu, inner.is_some());
    response.hint(what.as_ref());
}

fn draw_saving(ui: &mut Ui, view: &View) {
    let texts = view.texts;
    let (sign, text, colour) = match view.saving {
        Saving::Empty => return,
        Saving::Saved(None) => ("✔ ", texts.say("saved").into_owned(), view.palette.good),
        Saving::Saved(Some(time)) => {
            let text = texts.say_with("saved-at", &[("time", time.as_str().into())]);
            ("✔ ", text, view.palette.good)
        }
        Saving::Unsaved => ("● ", texts.say("unsaved").into_owned(), view.palette.muted),
        Saving::NoCopy(why) => {
            let text = texts.say_with("no-copy", &[("why", why.as_str().into())]);
            ("▲ ", text, view.palette.improve)
        }
        Saving::Busy => ("", texts.say("saving").into_owned(), view.palette.muted),
        Saving::Failed(why) => {
            let text = texts.say_with("not-saved", &[("why", why.as_str().into())]);
            ("■ ", text, view.palette.missing)
        }
        Saving::ReadOnly => (
            "▲ ",
            texts.say("read-only").into_owned(),
            view.palette.improve,
        ),
    };
    let text = RichText::new(format!("{sign}{text}"))
        .font(theme::help())
        .color(colour);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        hint::cut(ui, text);
    });
}
