//! The page of the next plan from this one, or of a new plan from a file: each change with a box to leave it out.

use super::{Intent, Memory, Page, View, pickers, theme, versions};
use crate::command::Command;
use crate::plan::Plan;
use crate::plan::next::{Change, MOST_YEARS};
use crate::plan::questions::Part;
use crate::wording;
use crate::wording::next::Line;
use egui::{RichText, Ui, WidgetInfo};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Shorter words, in bytes, are not compared with each other: one follows the other.
const SHORT: usize = 60;

/// What is to become of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// The old plan.
    pub plan: Arc<Plan>,
    /// What it is called.
    pub name: String,
    /// By how many school years its dates move; `None` if it is a template, whose dates stay.
    pub years: Option<i16>,
    /// What changes.
    pub changes: Vec<Change>,
    /// Those of them that the person leaves out, by position.
    pub left_out: BTreeSet<usize>,
}

/// What a person does on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Move the dates by that many years.
    Years(i16),
    /// Leave a change out, or no longer.
    Leave(usize, bool),
    /// Make the plan.
    Make,
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, next: &Next) {
    let texts = view.texts;
    let name = [("plan", next.name.as_str().into())];
    let (title, intro) = match next.years {
        Some(_) => ("next-title", "next-intro"),
        None => ("next-template-title", "next-template-intro"),
    };
    theme::heading(ui, &texts.say(title), theme::title());
    let intro = RichText::new(texts.say_with(intro, &name));
    ui.label(intro.color(view.palette.muted));
    ui.add_space(8.0);
    if let Some(years) = next.years {
        choose_years(ui, view, memory, years);
        ui.add_space(8.0);
    }
    ui.horizontal_wrapped(|ui| {
        if theme::primary(ui, view.palette, &texts.say("next-make")).clicked() {
            memory.push(Intent::Next(Act::Make));
        }
        let back = if view.has_plan {
            Intent::Go(Page::Part(Part::School))
        } else {
            Intent::Run(Command::Welcome)
        };
        if ui.button(texts.say("cancel").as_ref()).clicked() {
            memory.push(back);
        }
    });
    ui.add_space(14.0);
    let count = [("count", next.changes.len().into())];
    let heading = texts.say_with("next-changes", &count);
    theme::heading(ui, &heading, theme::subtitle());
    for (at, change) in next.changes.iter().enumerate() {
        ui.push_id(at, |ui| draw_change(ui, view, memory, next, at, change));
    }
    ui.add_space(64.0);
}

fn choose_years(ui: &mut Ui, view: &View, memory: &mut Memory, years: i16) {
    let names = (0..=MOST_YEARS).map(|years| {
        let count = [("count", years.into())];
        view.texts.say_with("next-years", &count)
    });
    let names: Vec<String> = names.collect();
    let chosen = usize::try_from(years).ok();
    let shown = chosen.and_then(|at| names.get(at)).cloned();
    let label = ui.label(RichText::new(view.texts.say("next-by")).font(theme::label()));
    let combo = egui::ComboBox::from_id_salt("next-years")
        .width(ui.available_width().min(320.0))
        .selected_text(shown.unwrap_or_default());
    let (main, picked) = pickers::list(ui, combo, &names, chosen);
    main.labelled_by(label.id);
    if let Some(years) = picked.and_then(|at| i16::try_from(at).ok()) {
        memory.push(Intent::Next(Act::Years(years)));
    }
}

fn draw_change(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    next: &Next,
    at: usize,
    change: &Change,
) {
    let line = wording::next::line(view.texts, view.facts.catalogue, &next.plan, change);
    ui.add_space(6.0);
    ui.separator();
    let mut wanted = !next.left_out.contains(&at);
    let about = RichText::new(&line.about).font(theme::small_label());
    let tick = ui.checkbox(&mut wanted, about);
    let spoken = line.spoken(view.texts);
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, wanted, &spoken));
    if tick.clicked() {
        memory.push(Intent::Next(Act::Leave(at, !wanted)));
    }
    draw_words(ui, view, &line);
    if !line.note.is_empty() {
        let note = RichText::new(&line.note).font(theme::help());
        ui.label(note.color(view.palette.muted));
    }
}

/// What becomes of the words, if they are told at all.
fn draw_words(ui: &mut Ui, view: &View, line: &Line) {
    let is_short = |words: &str| words.len() < SHORT && !words.contains('\n');
    if line.before == line.after {
        return;
    }
    if is_short(&line.before) && is_short(&line.after) {
        draw_short(ui, view, line);
    } else {
        versions::draw_change(ui, view, &line.before, &line.after);
    }
}

/// "2027-09 → 2030-09": what goes is struck out, what comes is underlined.
fn draw_short(ui: &mut Ui, view: &View, line: &Line) {
    let after = match line.after.as_str() {
        "" => view.texts.say("next-nothing"),
        after => after.into(),
    };
    let mut words = vec![RichText::new(after).color(view.palette.good).underline()];
    if !line.before.is_empty() {
        let before = RichText::new(&line.before).color(view.palette.missing);
        let arrow = RichText::new(" → ").color(view.palette.muted);
        words.splice(0..0, [before.strikethrough(), arrow]);
    }
    let mut job = egui::text::LayoutJob::default();
    for word in words {
        let style = ui.style();
        let align = egui::Align::Center;
        word.font(theme::help())
            .append_to(&mut job, style, egui::FontSelection::Default, align);
    }
    job.wrap.max_width = ui.available_width();
    ui.label(job);
}
