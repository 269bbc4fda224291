//! The frame of the window: bar, left list, middle, right panel, notice.

use super::{Intent, Memory, Page, Saving, View, check_panel, form, theme, welcome};
use crate::command::{COMMANDS, Command, Menu};
use crate::plan::questions::Part;
use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui};

/// Draws the frame and what is in it.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let width = ui.available_width();
    let bar = Frame::new()
        .fill(view.palette.side)
        .inner_margin(Margin::symmetric(16, 8));
    Panel::top("bar")
        .frame(bar)
        .show(ui, |ui| draw_bar(ui, view, memory, width < theme::SLIM));
    if view.page == Page::Welcome {
        CentralPanel::no_frame()
            .frame(Frame::new().fill(view.palette.page))
            .show(ui, |ui| {
                welcome::draw(ui, view, memory);
            });
        return;
    }
    if width >= theme::SLIM {
        let side = Frame::new()
            .fill(view.palette.side)
            .inner_margin(Margin::same(12));
        Panel::left("parts")
            .frame(side)
            .resizable(false)
            .exact_size(theme::LEFT)
            .show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| draw_parts(ui, view, memory));
            });
    }
    if let Some(check) = view.check {
        let side = Frame::new()
            .fill(view.palette.card)
            .inner_margin(Margin::same(14));
        let panel = theme::RIGHT.min(width * 0.5);
        Panel::right("check")
            .frame(side)
            .resizable(false)
            .exact_size(panel)
            .show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| check_panel::draw(ui, view, memory, check));
            });
    }
    let middle = Frame::new().fill(view.palette.page).inner_margin(Margin {
        left: 32,
        right: 16,
        top: 24,
        bottom: 0,
    });
    CentralPanel::no_frame().frame(middle).show(ui, |ui| {
        draw_notice(ui, view, memory);
        if let Page::Part(part) = view.page {
            ScrollArea::vertical()
                .id_salt(part)
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(theme::FORM.min(ui.available_width() - 16.0));
                    form::draw(ui, view, memory, part);
                });
        }
    });
}

fn draw_bar(ui: &mut Ui, view: &View, memory: &mut Memory, slim: bool) {
    ui.horizontal(|ui| {
        egui::MenuBar::new().ui(ui, |ui| {
            for menu in Menu::ALL {
                let name = view.texts.say(menu.key());
                ui.menu_button(name.as_ref(), |ui| draw_menu(ui, view, memory, menu));
            }
        });
        if slim && view.page != Page::Welcome {
            let name = view.texts.say("parts");
            ui.menu_button(name.as_ref(), |ui| draw_parts(ui, view, memory));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            draw_languages(ui, view, memory);
            if view.page != Page::Welcome {
                for (command, key, enabled) in [
                    (Command::Redo, "command-redo", view.can_redo),
                    (Command::Undo, "command-undo", view.can_undo),
                ] {
                    let name = view.texts.say(key);
                    if ui
                        .add_enabled(enabled, egui::Button::new(name.as_ref()).frame(false))
                        .clicked()
                    {
                        memory.push(Intent::Run(command));
                    }
                }
                draw_saving(ui, view);
            }
        });
    });
}

fn draw_menu(ui: &mut Ui, view: &View, memory: &mut Memory, menu: Menu) {
    for row in COMMANDS.iter().filter(|row| row.menu == menu) {
        let enabled = match row.command {
            Command::Undo => view.can_undo,
            Command::Redo => view.can_redo,
            Command::Save | Command::SaveAs | Command::Check => view.page != Page::Welcome,
            _ => true,
        };
        let mut button = egui::Button::new(view.texts.say(row.key).into_owned());
        if let Some(shortcut) = row.shortcut {
            button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
        }
        if ui.add_enabled(enabled, button).clicked() {
            memory.push(Intent::Run(row.command));
            ui.close();
        }
    }
}

fn draw_languages(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let name = |tag: &str| view.texts.say(&format!("language-{tag}")).into_owned();
    let menu = ui.menu_button(name(view.texts.tag()), |ui| {
        for tag in crate::text::shipped() {
            if ui
                .selectable_label(tag == view.texts.tag(), name(tag))
                .clicked()
            {
                memory.push(Intent::Language(tag));
                ui.close();
            }
        }
    });
    menu.response
        .on_hover_text(view.texts.say("interface-language").as_ref());
}

fn draw_saving(ui: &mut Ui, view: &View) {
    let (text, colour) = match view.saving {
        Saving::Empty => return,
        Saving::Saved(None) => (format!("✔ {}", view.texts.say("saved")), view.palette.good),
        Saving::Saved(Some(time)) => {
            let text = view
                .texts
                .say_with("saved-at", &[("time", time.as_str().into())]);
            (format!("✔ {text}"), view.palette.good)
        }
        Saving::Unsaved => (
            format!("● {}", view.texts.say("unsaved")),
            view.palette.improve,
        ),
        Saving::Busy => (view.texts.say("saving").into_owned(), view.palette.muted),
        Saving::Failed(why) => (
            format!(
                "■ {}",
                view.texts
                    .say_with("not-saved", &[("why", why.as_str().into())])
            ),
            view.palette.missing,
        ),
        Saving::ReadOnly => (
            format!("▲ {}", view.texts.say("read-only")),
            view.palette.improve,
        ),
    };
    ui.add(egui::Label::new(RichText::new(text).font(theme::help()).color(colour)).truncate());
}

fn draw_parts(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let school = view.plan.school.name.trim();
    let title = view.plan.about.title.trim();
    let unnamed = view.texts.say("school-unnamed");
    ui.add(
        egui::Label::new(
            RichText::new(if school.is_empty() { &unnamed } else { school }).font(theme::label()),
        )
        .truncate(),
    );
    if !title.is_empty() {
        let text = RichText::new(title)
            .font(theme::note())
            .color(view.palette.muted);
        ui.add(egui::Label::new(text).truncate());
    }
    ui.add_space(8.0);
    for (at, part) in Part::ALL.into_iter().enumerate() {
        draw_part(ui, view, memory, part, at);
    }
}

fn draw_part(ui: &mut Ui, view: &View, memory: &mut Memory, part: Part, at: usize) {
    let progress = view.progress.get(at).copied().unwrap_or_default();
    let points = view.points.get(at).copied().unwrap_or(0);
    let chosen = view.page == Page::Part(part);
    let name = view.texts.say(part.key());
    let count = format!("{} / {}", progress.answered, progress.asked);
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 40.0), egui::Sense::click());
    let spoken = view.texts.say_with(
        "part-state",
        &[
            ("part", name.as_ref().into()),
            ("answered", progress.answered.into()),
            ("asked", progress.asked.into()),
            ("points", points.into()),
        ],
    );
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, 6.0, view.palette.soft);
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            6.0,
            egui::Stroke::new(2.0, view.palette.accent),
            egui::StrokeKind::Inside,
        );
    }
    let colour = if chosen {
        view.palette.accent
    } else {
        view.palette.ink
    };
    let font = if chosen {
        theme::label()
    } else {
        theme::body()
    };
    painter.text(
        rect.left_center() + egui::vec2(10.0, 0.0),
        egui::Align2::LEFT_CENTER,
        name,
        font,
        colour,
    );
    let right = rect.right_center() - egui::vec2(8.0, 0.0);
    let drawn = painter.text(
        right,
        egui::Align2::RIGHT_CENTER,
        count,
        theme::note(),
        view.palette.muted,
    );
    if points > 0 {
        let at = egui::pos2(drawn.left() - 8.0, rect.center().y);
        painter.text(
            at,
            egui::Align2::RIGHT_CENTER,
            format!("▲ {points}"),
            theme::note(),
            view.palette.improve,
        );
    }
    if response.clicked() {
        memory.push(Intent::Go(Page::Part(part)));
    }
}

/// A notice over the middle: it never moves what is below while typing, since it comes after an action.
pub fn draw_notice(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let Some(notice) = view.notice else { return };
    let colour = if notice.failed {
        view.palette.missing
    } else {
        view.palette.good
    };
    let sign = if notice.failed { "■" } else { "✔" };
    theme::card(view.palette).inner_margin(10).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(sign).color(colour));
            ui.label(RichText::new(&notice.text));
            if notice.undo && ui.button(view.texts.say("command-undo").as_ref()).clicked() {
                memory.push(Intent::Run(Command::Undo));
            }
            if ui.button(view.texts.say("close").as_ref()).clicked() {
                memory.push(Intent::CloseNotice);
            }
        });
    });
}
