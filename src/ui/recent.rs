//! Recent plans on the welcome page and in the File menu: called by title, school and day, and told apart.

use super::hint::Hint;
use super::link::link;
use super::{Intent, Memory, View, access, theme};
use crate::command::Command;
use crate::settings::RecentPlan;
use crate::wording;
use egui::{Button, Response, RichText, Ui};
use std::path::{Path, PathBuf};

/// How many of them stand in the menu, each with a digit.
const IN_MENU: usize = 5;
/// At most this many letters of a name are shown in the menu.
const MOST_LETTERS: usize = 44;
/// At most this many of the school.
const MOST_LETTERS_OF_SCHOOL: usize = 28;

/// What can be done with the list, beside opening a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look which of them are still there.
    Look,
    /// Take one off the list; its file stays.
    Forget(PathBuf),
}

/// What is remembered of the list between frames.
#[derive(Debug, Default)]
pub struct State {
    /// The files were looked for when this was shown: the welcome page, the File menu.
    pub looked_for: bool,
    /// The plan at that position takes the keyboard: the one before it was taken off the list.
    entering: Option<usize>,
}

/// The recent plans as they are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Recent<'a> {
    /// The last one first.
    pub plans: &'a [RecentPlan],
    /// Those whose file was not found when it was last looked for.
    pub missing: &'a [PathBuf],
}

/// A plan of the list in words.
struct Row<'a> {
    path: &'a Path,
    /// Its title or the name of its file, with its place if another one has the same.
    name: String,
    school: &'a str,
    day: Option<String>,
    missing: bool,
}

impl Row<'_> {
    /// The school and the day.
    fn facts(&self, view: &View) -> String {
        let day = self.day.as_ref().map(|day| {
            let day = [("day", day.as_str().into())];
            view.texts.say_with("recent-day", &day)
        });
        let school = Some(self.school.to_owned()).filter(|school| !school.is_empty());
        let facts: Vec<String> = school.into_iter().chain(day).collect();
        facts.join(" · ")
    }

    /// The same in few words, for the menu.
    fn note(&self) -> RichText {
        let school = Some(shortened(self.school, MOST_LETTERS_OF_SCHOOL));
        let school = school.filter(|school| !school.is_empty());
        let facts: Vec<String> = school.into_iter().chain(self.day.clone()).collect();
        RichText::new(facts.join(" · ")).font(theme::note())
    }
}

/// The plans of the list in words.
fn rows<'a>(view: &View<'a>) -> Vec<Row<'a>> {
    let plans = view.recent.plans;
    let title = |plan: &RecentPlan| {
        let title = plan.called.as_ref().map_or("", |called| &called.title);
        wording::plan_name(view.texts, title, Some(&plan.path))
    };
    let row = |plan: &'a RecentPlan| {
        let twins = plans.iter().filter(|other| title(other) == title(plan));
        let twins: Vec<&Path> = twins.map(|other| other.path.as_path()).collect();
        let name = match twins.as_slice() {
            [_] => title(plan),
            twins => {
                let place = place(&plan.path, twins);
                let values = [("name", title(plan).into()), ("place", place.into())];
                view.texts.say_with("recent-apart", &values)
            }
        };
        let called = plan.called.as_ref();
        Row {
            path: &plan.path,
            name,
            school: called.map_or("", |called| &called.school),
            day: plan.day.map(|day| view.texts.day(day)),
            missing: view.recent.missing.contains(&plan.path),
        }
    };
    plans.iter().map(row).collect()
}

/// What tells a file from others whose plans have the same title: its folder, or else its whole path.
fn place(path: &Path, twins: &[&Path]) -> String {
    let folder = |path: &Path| Some(path.parent()?.file_name()?.to_string_lossy().into_owned());
    let own = folder(path);
    let same = twins.iter().filter(|twin| folder(twin) == own);
    match own {
        Some(own) if same.count() == 1 => own,
        _ => path.display().to_string(),
    }
}

/// The list on the welcome page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    if !std::mem::replace(&mut memory.recent.looked_for, true) {
        memory.push(Intent::Recent(Act::Look));
    }
    theme::heading(ui, &texts.say("welcome-recent"), theme::label());
    let muted = |text: &str, font| RichText::new(text).font(font).color(view.palette.muted);
    if view.recent.plans.is_empty() {
        let none = texts.say("welcome-no-recent");
        ui.label(RichText::new(none).color(view.palette.muted));
        return;
    }
    let rows = rows(view);
    let entering = memory
        .recent
        .entering
        .take()
        .map(|at| at.min(rows.len() - 1));
    for (at, row) in rows.iter().enumerate() {
        ui.push_id(row.path, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let link = link(ui, row.name.as_str());
            if entering == Some(at) {
                link.request_focus();
            }
            let facts = row.facts(view);
            access::describe(&link, &facts);
            if link.hint(row.path.display().to_string()).clicked() {
                memory.push(Intent::OpenPath(row.path.to_path_buf()));
            }
            if !facts.is_empty() {
                ui.label(muted(&facts, theme::note()));
            }
            if row.missing {
                draw_missing(ui, view, memory, row, at);
            }
        });
        ui.add_space(8.0);
    }
    let clear = texts.say("command-clear-recent");
    if ui.button(clear.as_ref()).clicked() {
        memory.push(Intent::Run(Command::ClearRecent));
    }
}

/// Says that a plan was not found, and offers to take it off the list.
fn draw_missing(ui: &mut Ui, view: &View, memory: &mut Memory, row: &Row, at: usize) {
    let texts = view.texts;
    let path = [("path", row.path.display().to_string().into())];
    let text = format!("▲ {}", texts.say_with("recent-missing", &path));
    let text = RichText::new(text).font(theme::note());
    ui.label(text.color(view.palette.improve));
    ui.add_space(2.0);
    let button = ui.button(texts.say("recent-forget").as_ref());
    let name = [("name", row.name.as_str().into())];
    let spoken = texts.say_with("recent-forget-named", &name);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if button.clicked() {
        memory.push(Intent::Recent(Act::Forget(row.path.to_path_buf())));
        memory.recent.entering = Some(at);
    }
}

/// The first of them as rows of the File menu, each with a digit that opens it.
pub fn draw_in_menu(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    drawn: &mut Vec<(String, Response)>,
) {
    let texts = view.texts;
    let digit = if ui.is_sizing_pass() {
        None
    } else {
        super::keys::take_digit(ui.ctx())
    };
    for (at, row) in rows(view).into_iter().take(IN_MENU).enumerate() {
        let number = at + 1;
        let mut name = format!("{number} {}", shortened(&row.name, MOST_LETTERS));
        if row.missing {
            let values = [("name", name.into())];
            name = texts.say_with("recent-missing-short", &values);
        }
        let facts = row.facts(view);
        let note = row.note();
        let button = Button::new(&name).shortcut_text(note.color(view.palette.muted));
        let response = ui.add(button);
        access::menu_row(&response, egui::accesskit::Role::MenuItem, &name, None);
        access::describe(&response, &facts);
        if response.clicked() || digit == Some(number) {
            memory.push(Intent::OpenPath(row.path.to_path_buf()));
            ui.close();
        }
        let hint = format!("{facts}\n{}", row.path.display());
        drawn.push((name, response.hint(hint.trim())));
    }
}

/// Words cut to at most that many letters.
fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let start: String = words.chars().take(most - 1).collect();
    format!("{}…", start.trim_end())
}
