//! Groups that are one stop of Tab: arrows, Home and End lead within them.

use super::walk::{go_to_whole, name};
use super::{Window, click, example, focused_name, go, new_plan, press, settle, touch};
use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::Part;
use europlan::text::Texts;
use europlan::ui::Page;

/// What each group of radio buttons or tabs of the window holds: its name, and of each button whether Tab stops there.
fn groups(window: &Window) -> Vec<(String, Vec<bool>)> {
    let root = window.root();
    let whole = [Role::RadioGroup, Role::TabList];
    let groups = root
        .children_recursive()
        .filter(|node| whole.contains(&node.accesskit_node().role()));
    let groups = groups.map(|group| {
        let buttons = group.children_recursive().filter(|node| {
            let role = node.accesskit_node().role();
            [Role::RadioButton, Role::Tab].contains(&role)
        });
        let is_stop = |node: egui_kittest::Node<'_>| {
            node.accesskit_node().data().supports_action(Action::Focus)
        };
        let name = group.accesskit_node().label().unwrap_or_default();
        (name, buttons.map(is_stop).collect())
    });
    groups.collect()
}

fn assert_one_stop_each(window: &Window, place: &str) -> usize {
    let groups = groups(window);
    for (name, stops) in &groups {
        assert!(!stops.is_empty(), "{place}, {name}: nothing to choose");
        let count = stops.iter().filter(|is_stop| **is_stop).count();
        assert_eq!(count, 1, "{place}, {name}: {stops:?}");
        assert!(!name.is_empty(), "{place}: a group without a name");
    }
    let buttons = window.query_all_by_role(Role::RadioButton).count()
        + window.query_all_by_role(Role::Tab).count();
    let grouped: usize = groups.iter().map(|(_, stops)| stops.len()).sum();
    assert_eq!(buttons, grouped, "{place}: one stands alone");
    groups.len()
}

#[test]
fn each_group_of_choices_on_each_page_and_in_the_export_is_one_stop() {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new("en");
    let mut window = example(folder.path());
    let mut count = 0;
    for part in Part::ALL {
        count += assert_one_stop_each(&window, part.key());
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
    for (page, _) in Page::WHOLE {
        let name = go_to_whole(&mut window, &texts, page);
        count += assert_one_stop_each(&window, &name);
    }
    press(&mut window, Modifiers::COMMAND, Key::E);
    click(&mut window, "More choices");
    count += assert_one_stop_each(&window, "export");
    assert!(count > 25, "only {count} groups");
}

/// True for a radio button that is chosen, of which this is how its name begins.
fn checked(window: &Window, label: &str) -> bool {
    let mut buttons = window.query_all_by_role(Role::RadioButton);
    let is_it = |node: &egui_kittest::Node<'_>| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(label))
    };
    let button = buttons.find(is_it).expect(label);
    button.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn arrows_choose_among_radio_buttons_and_tab_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    settle(&mut window);
    let [first, second, last] = [
        "To attach to an application",
        "For a staff meeting",
        "A progress report",
    ];
    window
        .get_by_role_and_label(Role::RadioButton, first)
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(name(&window).contains(second), "{}", name(&window));
    assert!(checked(&window, second) && !checked(&window, first));
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    let round = name(&window);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(checked(&window, first));
    press(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(name(&window), round);
    assert!(round.contains(last), "{round}");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(
        name(&window).contains("ready to attach"),
        "the group of what is chosen there"
    );
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(name(&window), round);
}

#[test]
fn a_click_on_a_choice_brings_the_keyboard_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    settle(&mut window);
    touch(&mut window, "No: it is ready to attach");
    assert!(
        name(&window).contains("No: it is ready"),
        "{}",
        name(&window)
    );
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(name(&window).contains("Yes"), "{}", name(&window));
}

#[test]
fn the_list_of_the_parts_is_one_stop_and_enter_goes_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    press(&mut window, Modifiers::NONE, Key::Escape); // the notice
    go(&mut window, "Vision");
    settle(&mut window);
    assert!(name(&window).contains("\"Vision,"), "{}", name(&window));
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let next = name(&window);
    assert!(!next.contains("\"Vision,"), "{next}");
    press(&mut window, Modifiers::NONE, Key::End);
    press(&mut window, Modifiers::NONE, Key::Home);
    let first = name(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(name(&window), first, "the list ends there");
    for _ in 0..20 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        if name(&window) == next {
            break;
        }
    }
    assert_eq!(name(&window), next);
    press(&mut window, Modifiers::NONE, Key::Tab);
    let after = name(&window);
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert!(
        name(&window).contains("\"Vision,"),
        "back on the page one is on"
    );
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(name(&window), next);
    assert!(window.query_by_label("Where do you want to be?").is_none());
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_ne!(name(&window), after, "another page");
}

#[test]
fn in_the_calendar_arrows_lead_by_days_and_by_weeks() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    touch(&mut window, "Pick a date: Approved on");
    let name = |window: &Window| super::focused_name(window);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(name(&window), "January 2026");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(name(&window), "April 2026");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(name(&window), "May 2026");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(name(&window), "Friday, 1 May 2026");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowLeft] {
        press(&mut window, Modifiers::NONE, key);
    }
    assert_eq!(name(&window), "Thursday, 14 May 2026");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let approved = &window.state().plan().about.approved.0;
    assert!(approved.ends_with("-05-14"), "{approved}");
}

#[test]
fn arrows_go_from_tab_to_tab_of_the_funding() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path());
    go_to_whole(&mut window, &Texts::new("en"), Page::Funding);
    let tabs: Vec<String> = window
        .get_all_by_role(Role::Tab)
        .filter_map(|tab| tab.accesskit_node().label())
        .collect();
    window.get_by_role_and_label(Role::Tab, &tabs[0]).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(name(&window).contains(&tabs[1]), "{}", name(&window));
    press(&mut window, Modifiers::NONE, Key::End);
    assert!(
        name(&window).contains(tabs.last().unwrap()),
        "{}",
        name(&window)
    );
}

/// Gives the keyboard to something as a screen reader does that goes over the window by itself.
fn lead_to(window: &mut Window, role: Role, label: &str) {
    let mut all = window.get_all_by_role(role);
    let found = all.find(|node| {
        let name = node.accesskit_node().label().unwrap_or_default();
        name == label || name.starts_with(&format!("{label},"))
    });
    found.expect(label).focus();
    drop(all);
    window.run();
    let name = focused_name(window);
    assert!(name.starts_with(label), "{name} instead of {label}");
}

#[test]
fn a_screen_reader_leads_the_keyboard_to_each_of_a_group() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::new_core(folder.path());
    for row in ["Vision", "Activities", "Overview"] {
        lead_to(&mut window, Role::Button, row);
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::Main, "Overview");
    let is_core = |window: &Window| {
        let core = window.get_by_role_and_label(Role::RadioButton, "The core");
        core.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    lead_to(&mut window, Role::RadioButton, "Everything");
    window.run();
    assert_eq!(focused_name(&window), "Everything", "and it stays there");
    assert!(is_core(&window), "nothing is chosen by that");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(!is_core(&window));
    press(&mut window, Modifiers::NONE, Key::Tab);
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused_name(&window), "Everything");
}
