//! Long plans: a page draws no more of a huge plan than of a large one, and Tab reaches what it leaves out.

use super::{Window, click, focused_name, go, press, sized_window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{DateText, Kind, Plan};
use europlan::store;
use std::path::Path;

const GOALS: usize = 60;

/// A plan with that many needs and goals, two activities for each and a partner, all linked.
fn plan(goals: usize) -> Plan {
    let mut plan = Plan::default();
    for (kind, count) in [
        (Kind::Need, goals),
        (Kind::Goal, goals),
        (Kind::Activity, 2 * goals),
        (Kind::Partner, goals),
    ] {
        for _ in 0..count {
            plan.add(kind, None);
        }
    }
    let [needs, goals, partners] =
        [Kind::Need, Kind::Goal, Kind::Partner].map(|kind| plan.ids(kind));
    for need in &mut plan.needs {
        "Few pupils read".clone_into(&mut need.title);
    }
    for (goal, need) in plan.goals.iter_mut().zip(needs) {
        "Read in two languages".clone_into(&mut goal.title);
        goal.needs = vec![need];
    }
    for (at, activity) in plan.activities.iter_mut().enumerate() {
        "Visit a school".clone_into(&mut activity.title);
        activity.goals = vec![goals[at / 2]];
        activity.partners = vec![partners[at / 2]];
        activity.start = DateText("2028-03".to_owned());
    }
    for partner in &mut plan.partners {
        "Lahti".clone_into(&mut partner.name);
    }
    plan
}

fn open(folder: &Path, goals: usize) -> Window {
    let file = folder.join(format!("{goals}.europlan"));
    store::save(&file, &plan(goals)).unwrap();
    sized_window(folder, "en", Some(&file), egui::vec2(1350.0, 844.0))
}

fn nodes(window: &Window) -> usize {
    window.root().children_recursive().count()
}

#[test]
fn a_page_draws_as_much_of_a_plan_as_of_one_three_times_as_large() {
    let folder = tempfile::tempdir().unwrap();
    let mut windows = [GOALS, 3 * GOALS].map(|goals| open(folder.path(), goals));
    let mut same = |what: &str, act: &dyn Fn(&mut Window)| {
        let [large, huge] = windows.each_mut().map(|window| {
            act(window);
            window.run();
            nodes(window)
        });
        assert!(
            large.abs_diff(huge) <= large / 20,
            "{what}: {large} nodes, then {huge}"
        );
    };
    for part in ["Needs and goals", "Network", "Progress"] {
        same(part, &|window| go(window, part));
    }
    same("Activities", &|window| go(window, "Activities"));
    same("An unfolded activity", &|window| {
        click(window, "Activity 1 · Visit a school");
    });
    same("The check", &|window| {
        click(window, "Open or close the check");
    });
    same("Overview", &|window| click(window, "Overview"));
}

#[test]
fn tab_reaches_the_boxes_of_the_diagram_that_are_out_of_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), GOALS);
    click(&mut window, "Overview");
    let first = window.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Need 1 "))
    });
    first.expect("a box").focus();
    window.run();
    for at in 2..=GOALS {
        press(&mut window, Modifiers::NONE, Key::Tab);
        let name = focused_name(&window);
        assert!(
            name.starts_with(&format!("Need {at} ")),
            "after {at} keys: {name}"
        );
    }
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(
        focused_name(&window).starts_with("Goal 1 "),
        "{}",
        focused_name(&window)
    );
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    let last = format!("Need {GOALS} ");
    assert!(
        focused_name(&window).starts_with(&last),
        "{}",
        focused_name(&window)
    );
}
