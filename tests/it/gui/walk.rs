//! A walk with Tab over every page, menu, list, calendar and question: after each step exactly one thing has the focus,
//! in sight and covered by nothing; and whatever closes gives the focus back.

use super::{Window, click, go, press, sized_window};
use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, WidgetRect};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::command::find;
use europlan::text::Texts;
use europlan::ui::Page;
use europlan::ui::theme::SLIM;
use std::collections::HashSet;
use std::path::Path;

/// After so many steps a walk is given up as endless.
const MOST_STEPS: usize = 400;
/// What has the focus may be cut to this height, if it is higher than its view.
const LEAST: f32 = 24.0;

/// A window with the example plan in that language, without the offer of the tour, with the check open.
pub(super) fn example(folder: &Path, language: &str, size: egui::Vec2) -> Window {
    let settings = "(tour_seen: true, check_open: true)";
    std::fs::write(folder.join("settings.ron"), settings).unwrap();
    let mut window = sized_window(folder, language, None, size);
    let open = if language == "nl" {
        "Een voorbeeld bekijken"
    } else {
        "Look at an example"
    };
    click(&mut window, open);
    window
}

/// Draws as many frames as the focus needs to come to rest.
pub(super) fn step(window: &mut Window) {
    for _ in 0..7 {
        window.step();
    }
}

/// The widget with the focus, as it was drawn last.
pub(super) fn focused(window: &Window) -> Option<WidgetRect> {
    let id = window.ctx.memory(egui::Memory::focused)?;
    window
        .ctx
        .viewport(|viewport| viewport.prev_pass.widgets.get(id).copied())
}

/// What is wrong with the place of the focus.
pub(super) fn wrong(window: &Window) -> Option<String> {
    let Some(widget) = focused(window) else {
        return Some("nothing has the focus".to_owned());
    };
    if !widget.enabled {
        return Some("what has the focus is off".to_owned());
    }
    let (whole, seen) = (widget.rect, widget.interact_rect);
    let screen = window.ctx.content_rect();
    let least = egui::vec2(whole.width().min(LEAST), whole.height().min(LEAST));
    if seen.width() + 0.5 < least.x || seen.height() + 0.5 < least.y {
        return Some(format!("out of sight: {whole:?}, of which {seen:?}"));
    }
    if !screen.expand(0.5).contains_rect(seen) {
        return Some(format!("outside the window: {seen:?} of {screen:?}"));
    }
    for at in [seen.left_center(), seen.center(), seen.right_center()] {
        let at = at.clamp(
            seen.min + egui::vec2(1.0, 1.0),
            seen.max - egui::vec2(1.0, 1.0),
        );
        let top = window.ctx.layer_id_at(at);
        if top.is_some_and(|top| top != widget.layer_id) {
            return Some(format!("below {top:?}: {seen:?}"));
        }
    }
    None
}

/// What has the focus, as a screen reader names it; exactly one thing has.
pub(super) fn name(window: &Window) -> String {
    let root = window.root();
    let nodes = root.children_recursive();
    let names: Vec<String> = nodes
        .filter(|node| node.accesskit_node().is_focused())
        .map(|node| {
            let node = node.accesskit_node();
            format!("{:?} {:?}", node.role(), node.label())
        })
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names.concat()
}

/// Goes round with Tab until it comes back to where it began; what was wrong on the way.
pub(super) fn walk(window: &mut Window, place: &str, faults: &mut Vec<String>) -> usize {
    let mut seen: HashSet<Id> = HashSet::new();
    let mut steps = 0;
    loop {
        window.key_press(Key::Tab);
        step(window);
        let id = window.ctx.memory(egui::Memory::focused);
        if let Some(fault) = wrong(window) {
            let what = if id.is_some() {
                name(window)
            } else {
                String::new()
            };
            faults.push(format!("{place}, {what}: {fault}"));
        }
        if !id.is_some_and(|id| seen.insert(id)) {
            return steps;
        }
        steps += 1;
        assert!(steps < MOST_STEPS, "{place}: no end");
    }
}

fn assert_walked(language: &str, size: egui::Vec2) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), language, size);
    let mut faults = Vec::new();
    let mut stops = 0;
    let parts = europlan::plan::questions::Part::ALL.len();
    for part in 0..parts {
        stops += walk(&mut window, &format!("part {part}"), &mut faults);
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
        if let Some(fault) = wrong(&window) {
            faults.push(format!("after part {part}: {fault}"));
        }
    }
    for (_, command) in Page::WHOLE {
        let name = Texts::new(language)
            .say(find(command).unwrap().key)
            .into_owned();
        if size.x < SLIM {
            break; // the list is a menu there
        }
        click(&mut window, &name);
        stops += walk(&mut window, &name, &mut faults);
    }
    assert!(stops > 20 * parts, "only {stops} stops");
    let report: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults: {report:#?}", faults.len());
}

#[test]
fn the_focus_stays_in_sight_on_every_part() {
    assert_walked("en", egui::vec2(1024.0, 700.0));
}

#[test]
fn and_with_large_text() {
    assert_walked("nl", egui::vec2(1024.0, 700.0) / 1.5);
    assert_walked("en", egui::vec2(800.0, 600.0) / 1.5);
}

#[test]
fn and_with_the_largest() {
    assert_walked("en", egui::vec2(1024.0, 700.0) / 2.0);
    assert_walked("nl", egui::vec2(800.0, 600.0) / 2.0);
}

/// Presses the mouse on what has that role and label.
fn press_on(window: &mut Window, role: Role, label: &str) {
    let nodes = window.get_all_by_role_and_label(role, label);
    nodes.map(|node| node.focus()).next().expect(label); // brings it into sight
    window.run();
    let nodes = window.get_all_by_role_and_label(role, label);
    let at = nodes.map(|node| node.rect().center()).next().expect(label);
    window.hover_at(at);
    window.run();
    for pressed in [true, false] {
        window.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
}

pub(super) fn assert_focus(window: &Window, wanted: &str) {
    let name = name(window);
    assert!(name.contains(wanted), "{name} instead of {wanted}");
    assert_eq!(wrong(window), None, "{name}");
}

#[test]
fn what_folds_out_gives_the_keyboard_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", egui::vec2(1350.0, 844.0));
    let list = window.get_all_by_role(Role::ComboBox).next().unwrap();
    let list = list.accesskit_node().label().unwrap();
    for close in [Key::Escape, Key::Enter] {
        press_on(&mut window, Role::ComboBox, &list);
        press(&mut window, Modifiers::NONE, close);
        assert_focus(&window, &list);
    }
    press_on(&mut window, Role::MenuItem, "Edit");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_focus(&window, "\"Edit\"");
}

#[test]
fn the_search_for_a_country_has_the_keyboard_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", egui::vec2(1350.0, 844.0));
    press_on(
        &mut window,
        Role::Button,
        "Country: Choose another country…",
    );
    assert_focus(&window, "TextInput");
    window.event(egui::Event::Text("lux".to_owned()));
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_focus(&window, "Luxembourg");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_focus(&window, "\"Country: Choose another country…\"");
}

#[test]
fn after_a_removal_the_keyboard_is_at_the_next_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", egui::vec2(1350.0, 844.0));
    go(&mut window, "Needs and goals");
    let count = window.state().plan().needs.len();
    press_on(&mut window, Role::Button, "Remove Need 1");
    assert_eq!(window.state().plan().needs.len(), count - 1);
    assert_focus(&window, "Need 1 ·");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(
        window.query_by_label("Close").is_none(),
        "Escape closes the notice"
    );
}

#[test]
fn f6_goes_round_the_panes_and_comes_back_to_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en", egui::vec2(1350.0, 844.0));
    press(&mut window, Modifiers::NONE, Key::Escape); // the notice
    press(&mut window, Modifiers::NONE, Key::Tab);
    let start = name(&window);
    let mut seen = vec![start.clone()];
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::F6);
        assert_eq!(wrong(&window), None);
        seen.push(name(&window));
    }
    assert_eq!(seen.last(), Some(&start), "{seen:?}");
    let different: HashSet<&String> = seen.iter().collect();
    assert_eq!(different.len(), 4, "{seen:?}");
}
