//! The form: what is required and how far it is, in words.

use super::{Window, click, go, new_plan, type_into};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

/// How often a label stands in the window.
fn count(window: &Window, label: &str) -> usize {
    window
        .query_all_by_role_and_label(Role::Label, label)
        .count()
}

/// What a part says of itself in the left list.
fn state(window: &Window, part: &str) -> String {
    let rows = window.get_all_by_role(Role::Button);
    let mut labels = rows.filter_map(|node| node.accesskit_node().label());
    let found = labels.find(|label| label.starts_with(&format!("{part},")));
    found.expect(part)
}

#[test]
fn what_is_required_is_said_once_at_each_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    assert_eq!(count(&window, "required"), 6);
    go(&mut window, "Needs and goals");
    assert_eq!(count(&window, "required"), 0);
    assert_eq!(count(&window, "at least one is required"), 2);
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    assert_eq!(count(&window, "one of these is required"), 2);
}

#[test]
fn progress_stands_still_while_one_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let begins = |window: &Window, words: &str| {
        let state = state(window, "Plan and school");
        assert!(
            state.starts_with(&format!("Plan and school, {words}")),
            "{state}"
        );
        assert!(
            window.query_all_by_label(words).count() > 0,
            "{words}: not below the title"
        );
    };
    begins(&window, "0 of 6 required answers given");
    type_into(&mut window, "Title of the plan", "Reading together");
    begins(&window, "1 of 6 required answers given");
    type_into(&mut window, "Organisation ID (OID)", "E10012345");
    begins(&window, "1 of 6 required answers given, 1 further answer");
    type_into(&mut window, "Website", "school.example");
    begins(&window, "1 of 6 required answers given, 2 further answers");
}
