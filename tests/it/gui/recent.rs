//! Recent plans, on the welcome page and in the File menu: by title, school and day, told apart, and gone if they are.

use super::slow::Gate;
use super::walk::assert_focus;
use super::{Looks, Window, click, environment, open_window, press, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::app::Environment;
use europlan::plan::Plan;
use europlan::settings::{Settings, file_in};
use europlan::store;
use std::fs;
use std::path::{Path, PathBuf};

/// A plan in a file of that folder.
fn plan_in(folder: &Path, name: &str, title: &str, school: &str) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let mut plan = Plan::default();
    title.clone_into(&mut plan.about.title);
    school.clone_into(&mut plan.school.name);
    let path = folder.join(name);
    store::save(&path, &plan).unwrap();
    store::plain(&path)
}

/// Opens each of them once; the last one is first on the list then.
fn opened(folder: &Path, plans: &[&Path]) {
    for path in plans {
        window(folder, "en", Some(path));
    }
}

/// What a screen reader says after the name of a recent plan.
fn facts(window: &Window, role: Role, name: &str) -> String {
    let node = window.get_by_role_and_label(role, name);
    node.accesskit_node().description().unwrap_or_default()
}

#[test]
fn a_plan_is_offered_by_its_title_with_its_school_and_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = plan_in(
        folder.path(),
        "edp_v3_FINAL.europlan",
        "Across borders",
        "Sint-Jozef",
    );
    opened(folder.path(), &[&path]);
    let mut window = window(folder.path(), "en", None);
    let link = facts(&window, Role::Link, "Across borders");
    assert_eq!(link, "Sint-Jozef · last used on 23 November 2026");
    assert!(window.shows(&link));
    click(&mut window, "Across borders");
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");

    click(&mut window, "File");
    let row = facts(&window, Role::MenuItem, "1 Across borders");
    assert_eq!(row, link);
}

#[test]
fn a_plan_that_is_opened_in_several_ways_stands_on_the_list_once_as_people_write_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = plan_in(&folder.path().join("Plans"), "edp.europlan", "One", "");
    let plans = path.parent().unwrap().to_path_buf();
    let mut ways = vec![
        plans.join("../Plans/edp.europlan"),
        PathBuf::from(format!("{}//edp.europlan", plans.display())),
    ];
    #[cfg(unix)]
    {
        let link = plans.with_file_name("link");
        std::os::unix::fs::symlink(&plans, &link).unwrap();
        ways.push(link.join("edp.europlan"));
    }
    #[cfg(windows)]
    {
        ways.push(plans.with_file_name("PLANS").join("EDP.EUROPLAN"));
        ways.push(fs::canonicalize(&path).unwrap()); // begins with `\\?\`
    }
    for way in &ways {
        opened(folder.path(), &[way]);
        let mut window = window(folder.path(), "en", Some(way));
        super::type_into(&mut window, "Name of the school", "!");
        super::safety::save(&mut window);
    }
    let (settings, _) = Settings::load(&file_in(folder.path()));
    let paths: Vec<&Path> = settings.recent.iter().map(|it| it.path.as_path()).collect();
    assert_eq!(paths, [path.as_path()]);
}

#[test]
fn a_digit_opens_a_recent_plan_from_the_file_menu() {
    let folder = tempfile::tempdir().unwrap();
    let plans = ["One", "Two", "Three"]
        .map(|title| plan_in(folder.path(), &format!("{title}.europlan"), title, title));
    opened(
        folder.path(),
        &plans.iter().map(PathBuf::as_path).collect::<Vec<_>>(),
    );
    let mut window = window(folder.path(), "en", None);
    press(&mut window, Modifiers::NONE, Key::F10);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    window.event(egui::Event::Text("3".to_owned()));
    window.run();
    wait(&mut window, "the plan", |window| {
        window.state().plan().about.title == "One"
    });
    assert!(window.query_by_label("1 Three").is_none(), "the menu stays");
}

#[test]
fn plans_of_the_same_title_are_told_apart_by_their_folders() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new, other] = [
        ("archive", "a.europlan"),
        ("school", "a.europlan"),
        ("school", "b.europlan"),
    ]
    .map(|(sub, name)| plan_in(&folder.path().join(sub), name, "Our plan", "Sint-Jozef"));
    opened(folder.path(), &[&old, &new]);
    {
        let window = window(folder.path(), "en", None);
        for name in ["Our plan (archive)", "Our plan (school)"] {
            window.get_by_role_and_label(Role::Link, name);
        }
    }
    opened(folder.path(), &[&other]);
    let mut window = window(folder.path(), "en", None);
    window.get_by_role_and_label(Role::Link, "Our plan (archive)");
    click(&mut window, &format!("Our plan ({})", new.display()));
    click(&mut window, "File");
    window.get_by_role_and_label(Role::MenuItem, "3 Our plan (archive)");
}

#[test]
fn a_plan_that_is_not_found_says_so_and_can_be_taken_off_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let kept = plan_in(folder.path(), "kept.europlan", "Kept", "Sint-Jozef");
    let gone = plan_in(folder.path(), "gone.europlan", "Gone", "Sint-Jozef");
    opened(folder.path(), &[&kept, &gone]);
    fs::remove_file(&gone).unwrap();
    let mut window = window(folder.path(), "en", None);
    let says = format!("Not found at {}", gone.display());
    wait(&mut window, "the look", |window| window.shows(&says));
    assert!(!window.shows(&format!("Not found at {}", kept.display())));

    click(&mut window, "File");
    window.get_by_role_and_label(Role::MenuItem, "1 Gone (not found)");
    press(&mut window, Modifiers::NONE, Key::Escape);

    let off = "Take off the list: Gone";
    window.get_by_label(off).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!window.shows("Gone"));
    assert_focus(&window, "Kept");
    wait(&mut window, "the settings", |_| true);
    let (settings, _) = Settings::load(&file_in(folder.path()));
    let paths: Vec<&Path> = settings.recent.iter().map(|it| it.path.as_path()).collect();
    assert_eq!(paths, [kept.as_path()]);
}

#[test]
fn a_recent_plan_that_does_not_open_stays_until_it_is_taken_off() {
    let folder = tempfile::tempdir().unwrap();
    let gone = plan_in(folder.path(), "gone.europlan", "Gone", "");
    opened(folder.path(), &[&gone]);
    let mut window = window(folder.path(), "en", None);
    let aside = folder.path().join("aside");
    fs::rename(&gone, &aside).unwrap(); // as if its drive were unplugged
    click(&mut window, "Gone");
    assert!(window.shows("Not found at"));
    fs::rename(&aside, &gone).unwrap();
    click(&mut window, "Gone");
    assert_eq!(window.state().plan().about.title, "Gone");
    press(&mut window, Modifiers::COMMAND, Key::W);
    wait(&mut window, "another look", |window| {
        !window.shows("Not found")
    });
    fs::remove_file(&gone).unwrap();
    click(&mut window, "Gone");
    window
        .get_all_by_label("Take off the list")
        .next()
        .unwrap()
        .click_accesskit();
    window.run();
    assert!(window.shows("Plans you save will appear here."));
}

#[test]
fn the_list_of_an_older_version_gets_its_titles_without_keeping_the_window_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let path = plan_in(
        folder.path(),
        "edp.europlan",
        "Across borders",
        "Sint-Jozef",
    );
    let text = format!("(recent: [{:?}])", path.display().to_string());
    fs::write(file_in(folder.path()), text).unwrap();
    let gate = Gate::default();
    gate.close();
    let environment = Environment {
        disk: gate.disk_for(".europlan"),
        ..environment(folder.path(), "en")
    };
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    window.get_by_role_and_label(Role::Link, "edp");
    gate.open();
    wait(&mut window, "the title", |window| {
        window.query_by_label("Across borders").is_some()
    });
    let link = facts(&window, Role::Link, "Across borders");
    assert_eq!(link, "Sint-Jozef");
}

#[test]
fn the_list_can_be_emptied_and_the_plans_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = plan_in(folder.path(), "edp.europlan", "Across borders", "");
    opened(folder.path(), &[&path]);
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "File");
    let clear = "Clear the list of recent plans";
    window
        .get_by_role_and_label(Role::MenuItem, clear)
        .click_accesskit();
    window.run();
    assert!(window.shows("Plans you save will appear here."));
    assert!(path.exists());
    wait(&mut window, "the settings", |_| true);
    assert_eq!(Settings::load(&file_in(folder.path())).0.recent, []);
    click(&mut window, "File");
    let row = window.get_by_role_and_label(Role::MenuItem, clear);
    assert!(row.accesskit_node().is_disabled());
}
