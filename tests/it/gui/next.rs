//! The next plan from the open one, and a new plan from a file: shown first, left out line by line, made when asked.

use super::{Looks, Window, choose, click, give_path, tick, window};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{Activity, ActivityState, Plan};
use europlan::store;
use europlan::text::{Texts, shipped};
use std::path::{Path, PathBuf};

fn plan_in(folder: &Path) -> PathBuf {
    let mut plan = Plan::default();
    "Plan 2027-2028".clone_into(&mut plan.about.title);
    plan.about.period_start = "2027-09".into();
    plan.about.period_end = "2028-08".into();
    plan.activities = vec![Activity {
        id: "a1".parse().unwrap(),
        title: "Visit to Lahti".to_owned(),
        start: "2027-10".into(),
        state: Some(ActivityState::Done),
        ..Activity::default()
    }];
    let path = folder.join("old.europlan");
    store::save(&path, &plan).unwrap();
    path
}

/// The box of the line that is about this.
fn line(window: &Window, about: &str) -> String {
    let mut boxes = window.get_all_by_role(Role::CheckBox);
    let label = boxes.find_map(|tick| {
        let label = tick.accesskit_node().label()?;
        label.contains(about).then_some(label)
    });
    label.unwrap_or_else(|| panic!("no line about {about}"))
}

#[test]
fn the_next_plan_is_shown_before_it_is_made_in_both_languages() {
    for tag in shipped() {
        let texts = Texts::new(tag);
        let say = |key: &str| texts.say(key).into_owned();
        let folder = tempfile::tempdir().unwrap();
        let file = plan_in(folder.path());
        let before = std::fs::read(&file).unwrap();
        let mut window = window(folder.path(), tag, Some(&file));
        click(&mut window, &say("menu-file"));
        click(&mut window, &say("command-next"));
        assert!(window.shows(&say("next-title")));
        line(&window, "2027-09 → 2028-09");
        let finished = line(&window, "Visit to Lahti");
        tick(&mut window, &finished);
        click(&mut window, &say("next-make"));
        let plan = window.state().plan();
        assert_eq!(plan.about.title, "Plan 2028-2029", "{tag}");
        assert_eq!(plan.activities.len(), 1, "{tag}: that line was left out");
        assert!(window.state().is_dirty(), "{tag}: it lies in no file yet");
        assert!(window.shows(&say("next-made")));
        assert_eq!(std::fs::read(&file).unwrap(), before, "{tag}");
    }
}

#[test]
fn the_number_of_years_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let file = plan_in(folder.path());
    let mut window = window(folder.path(), "en", Some(&file));
    click(&mut window, "File");
    click(&mut window, "The next plan from this one");
    choose(&mut window, "Move the dates by", "2 school years");
    line(&window, "2027-09 → 2029-09");
    click(&mut window, "Make the new plan");
    let plan = window.state().plan();
    assert_eq!(plan.about.period_end, "2030-08".into());
    assert_eq!(plan.status.projects[0].theme, "Visit to Lahti");
}

#[test]
fn unsaved_words_are_asked_about_before_the_new_plan_takes_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::new_plan(folder.path());
    super::type_into(&mut window, "Title of the plan", "Words");
    click(&mut window, "File");
    click(&mut window, "The next plan from this one");
    click(&mut window, "Make the new plan");
    assert!(window.query_by_role(Role::Dialog).is_some());
    assert_eq!(window.state().plan().about.title, "Words");
}

#[test]
fn a_plan_is_begun_from_a_file_without_moving_its_dates() {
    let folder = tempfile::tempdir().unwrap();
    let file = plan_in(folder.path());
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "File");
    click(&mut window, "New plan from a file…");
    give_path(&mut window, &file);
    assert!(window.shows("A new plan from a file"));
    assert!(window.query_by_label("Move the dates by").is_none());
    click(&mut window, "Make the new plan");
    let plan = window.state().plan();
    assert_eq!(plan.about.period_start, "2027-09".into());
    assert!(window.state().is_dirty());
}

#[test]
fn from_the_welcome_page_one_can_go_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = plan_in(folder.path());
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "File");
    click(&mut window, "New plan from a file…");
    give_path(&mut window, &file);
    click(&mut window, "Cancel");
    assert!(window.shows("Start a new plan"));
}
