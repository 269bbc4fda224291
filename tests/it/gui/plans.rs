//! The page over many plans: by role and label, sorted, filtered, opened, exported, and refreshed when files change.

use super::slow::Gate;
use super::walk::assert_focus;
use super::{
    Looks, Window, choose, click, environment, focused_name, open_window, press, sized_window,
    type_into, wait, window,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::app::Environment;
use europlan::plan::{Plan, Sent};
use europlan::store;
use europlan::text::Texts;
use std::fs;
use std::path::Path;

fn plan_in(folder: &Path, name: &str, school: &str, change: impl FnOnce(&mut Plan)) {
    fs::create_dir_all(folder).unwrap();
    let mut plan = Plan::default();
    school.clone_into(&mut plan.school.name);
    change(&mut plan);
    store::save(&folder.join(name), &plan).unwrap();
}

/// A folder with three plans and a file that is none.
fn plans(folder: &Path) -> std::path::PathBuf {
    let plans = folder.join("plans");
    plan_in(&plans, "a.europlan", "Zonnebloem", |_| {});
    plan_in(&plans.join("below"), "b.europlan", "Appelaar", |plan| {
        plan.sent = vec![Sent::default()];
    });
    plan_in(&plans, "c.europlan", "Munt", |plan| {
        *plan = store::example("en");
    });
    fs::write(plans.join("d.europlan"), "no plan").unwrap();
    plans
}

/// Goes to the page and chooses that folder.
fn look_into(window: &mut Window, language: &str, folder: &Path) {
    let texts = Texts::new(language);
    click(window, &texts.say("menu-file"));
    click(window, &texts.say("command-plans"));
    click(window, &texts.say("plans-choose"));
    assert!(window.shows(&texts.say("path-text-folder")));
    let field = texts.say("path-name-folder");
    type_into(window, &field, &folder.display().to_string());
    press(window, Modifiers::NONE, Key::Enter);
    super::settle(window);
}

/// The page with the plans of that folder.
fn page(window: &mut Window, folder: &Path) {
    look_into(window, "en", folder);
    wait(window, "all rows", |window| window.shows("4 plans"));
}

/// The rows from the top, by name.
fn rows(window: &Window) -> Vec<String> {
    let links = window.query_all_by_role(Role::Link);
    let links = links.filter(|link| link.accesskit_node().description().is_some());
    links
        .filter_map(|link| link.accesskit_node().label())
        .collect()
}

#[test]
fn a_folder_is_chosen_sorted_filtered_and_opened_from() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let mut window = window(folder.path(), "en", None);
    page(&mut window, &plans);
    let found = rows(&window);
    assert_eq!(found[0], "Appelaar");
    assert_eq!(found[3], "d.europlan", "what cannot be read comes last");
    click(&mut window, "Sorted by School, rising");
    assert_eq!(rows(&window)[0], "Zonnebloem");
    assert_eq!(rows(&window)[3], "d.europlan");
    click(&mut window, "Sort by File");
    assert_eq!(rows(&window)[0], "Zonnebloem");
    type_into(&mut window, "Find a school, a title or a file", "APPEL");
    assert_eq!(rows(&window), ["Appelaar"]);
    assert!(window.shows("1 of 4 plans"));
    click(&mut window, "Appelaar");
    assert_eq!(window.state().plan().school.name, "Appelaar");
}

#[test]
fn rows_say_their_figures_and_why_a_file_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let mut window = window(folder.path(), "en", None);
    page(&mut window, &plans);
    let said = |name: &str| {
        let row = window.get_by_role_and_label(Role::Link, name);
        row.accesskit_node().description().unwrap()
    };
    assert!(
        said("Appelaar").contains("Complete: Weak"),
        "{}",
        said("Appelaar")
    );
    assert!(
        said("d.europlan").contains("Note:"),
        "{}",
        said("d.europlan")
    );
    choose(&mut window, "Show", "files that cannot be read");
    assert_eq!(rows(&window), ["d.europlan"]);
    choose(&mut window, "Show", "plans that were not sent");
    assert!(!rows(&window).contains(&"Appelaar".to_owned()));
}

#[test]
fn the_keys_go_from_row_to_row_and_open_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let mut window = window(folder.path(), "en", None);
    page(&mut window, &plans);
    window.get_by_role_and_label(Role::Link, "Appelaar").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    assert_focus(&window, "d.europlan");
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_focus(&window, "Appelaar");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_focus(&window, "Zonnebloem");
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, "the plan", |window| {
        window.state().plan().school.name == "Zonnebloem"
    });
}

#[test]
fn each_head_is_in_sight_when_it_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let size = egui::vec2(512.0, 350.0); // 1024 by 700 with the largest text
    let mut window = sized_window(folder.path(), "nl", None, size);
    look_into(&mut window, "nl", &plans);
    wait(&mut window, "all rows", |window| window.shows("4 plannen"));
    let heads = window.query_all_by_label_contains("Sorteren op ");
    let mut names: Vec<_> = heads
        .filter_map(|head| head.accesskit_node().label())
        .collect();
    let last = names.pop();
    let last = last.expect("a head");
    let mut seen = 0;
    while focused_name(&window) != last {
        press(&mut window, Modifiers::NONE, Key::Tab);
        assert_focus(&window, "");
        seen += usize::from(focused_name(&window).starts_with("Sorteren op "));
    }
    assert!(seen > 8, "{seen} heads");
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_focus(&window, "Sorteren op ");
}

#[test]
fn the_page_keys_go_by_as_many_rows_as_are_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let plans = folder.path().join("plans");
    for number in 10..60 {
        let name = format!("School {number}");
        plan_in(&plans, &format!("{number}.europlan"), &name, |_| {});
    }
    let mut window = window(folder.path(), "en", None);
    look_into(&mut window, "en", &plans);
    wait(&mut window, "all rows", |window| window.shows("50 plans"));
    let row = window.get_by_role_and_label(Role::Link, "School 10");
    row.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let number = |window: &Window| -> usize {
        let name = focused_name(window);
        let number = name.strip_prefix("School ").and_then(|it| it.parse().ok());
        number.unwrap_or_else(|| panic!("the keyboard is at {name}"))
    };
    let first = number(&window);
    assert!((15..50).contains(&first), "a page further: {first}");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let second = number(&window);
    assert!(second > first, "{second} after {first}");
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert!(number(&window) < second);
    for _ in 0..10 {
        press(&mut window, Modifiers::NONE, Key::PageDown);
    }
    assert_focus(&window, "School 59");
}

#[test]
fn the_table_is_copied_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let mut window = window(folder.path(), "nl", None);
    let texts = Texts::new("nl");
    let say = |key: &str| texts.say(key).into_owned();
    look_into(&mut window, "nl", &plans);
    let label = say("path-name");
    wait(&mut window, "all rows", |window| window.shows("4 plannen"));
    let out = folder.path().join("table.csv");
    click(&mut window, &say("plans-save"));
    let field = window.get_by_role_and_label(Role::TextInput, &label);
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    window
        .get_by_role_and_label(Role::TextInput, &label)
        .type_text(&out.display().to_string());
    window.run();
    click(&mut window, &say("path-go"));
    wait(&mut window, "the table", |window| window.shows("table.csv"));
    let csv = fs::read_to_string(&out).unwrap();
    assert!(csv.starts_with("\u{feff}School;"), "{csv}");
    assert_eq!(csv.lines().count(), 5);
    click(&mut window, &say("plans-copy"));
    assert!(window.shows(&say("plans-copied")));
}

#[test]
fn rows_come_while_others_are_still_being_read_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let gate = Gate::default();
    gate.close();
    let environment = Environment {
        disk: gate.disk_for("a.europlan"),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    look_into(&mut window, "en", &plans);
    wait(&mut window, "the others", |window| rows(window).len() == 3);
    assert!(window.shows("Reading: 3 of 4"));
    gate.open();
    wait(&mut window, "the last one", |window| {
        window.shows("4 plans")
    });
}

#[test]
fn the_page_follows_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let plans = plans(folder.path());
    let mut window = window(folder.path(), "en", None);
    page(&mut window, &plans);
    plan_in(&plans, "e.europlan", "Eik", |_| {});
    fs::remove_file(plans.join("d.europlan")).unwrap();
    wait(&mut window, "another look", |window| {
        let rows = rows(window);
        rows.contains(&"Eik".to_owned()) && !rows.contains(&"d.europlan".to_owned())
    });
}
