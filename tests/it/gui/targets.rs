//! How large everything is that can be clicked, whether Tab stops there or not: 24 points, or as far from all else as a
//! circle of 24 points needs (WCAG 2.2, 2.5.8).

use super::walk::{LOOKS, Look, TARGET, example, go_to_whole, unfold};
use super::{Window, press};
use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::Part;
use europlan::text::Texts;
use europlan::ui::Page;

/// What can be clicked, with its name. Words that can be selected are no targets; the wheel and the keys do what scroll
/// bars do, and the form leads where links on the pages of the preview lead, which are as large as these are drawn.
fn targets(window: &Window) -> Vec<(String, Rect)> {
    let is_paper = window.query_all_by_role(Role::Image).next().is_some();
    let nodes = window.root().children_recursive();
    let nodes = nodes.filter(|node| {
        let node = node.accesskit_node();
        let is_no_target = node.is_disabled()
            || matches!(node.role(), Role::Label | Role::ScrollBar)
            || is_paper && node.role() == Role::Link;
        node.data().supports_action(Action::Click) && !is_no_target
    });
    let named = nodes.map(|node| {
        let rect = node.rect();
        let node = node.accesskit_node();
        (format!("{:?} {:?}", node.role(), node.label()), rect)
    });
    named.filter(|(_, rect)| rect.is_positive()).collect()
}

/// Those that are hard to hit.
fn small(window: &Window) -> Vec<String> {
    let all = targets(window);
    let is_small = |rect: &Rect| rect.size().min_elem() + 0.1 < TARGET;
    let touches = |one: &Rect, other: &Rect| {
        if is_small(other) {
            one.center().distance(other.center()) + 0.1 < TARGET
        } else {
            other.distance_to_pos(one.center()) + 0.1 < TARGET / 2.0
        }
    };
    let small = all
        .iter()
        .enumerate()
        .filter(|(_, (_, rect))| is_small(rect));
    let small = small.filter(|(at, (_, rect))| {
        let mut others = all.iter().enumerate().filter(|(other, _)| other != at);
        others.any(|(_, (_, other))| touches(rect, other))
    });
    small
        .map(|(_, (name, rect))| format!("{name}: {}", rect.size()))
        .collect()
}

fn assert_targets(look: Look) {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new(look.0);
    let mut window = example(folder.path(), look);
    let mut faults = Vec::new();
    let (mut note, mut count) = (
        |window: &Window, place: &str| {
            faults.extend(
                small(window)
                    .into_iter()
                    .map(|fault| format!("{place}, {fault}")),
            );
            targets(window).len()
        },
        0,
    );
    for part in Part::ALL {
        unfold(&mut window, &texts);
        count += note(&window, &texts.say(part.key()));
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
    for (page, _) in Page::WHOLE {
        let name = go_to_whole(&mut window, &texts, page);
        count += note(&window, &name);
    }
    for key in [Key::E, Key::O] {
        press(&mut window, Modifiers::COMMAND, key);
        count += note(&window, &format!("{key:?}"));
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
    for _ in 0..5 {
        press(&mut window, Modifiers::NONE, Key::F10);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        count += note(&window, "menu");
        press(&mut window, Modifiers::NONE, Key::Escape);
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    assert!(count > 500, "only {count}");
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn everything_that_is_clicked_can_be_hit() {
    assert_targets(LOOKS[0]);
}

#[test]
fn everything_that_is_clicked_can_be_hit_with_the_largest_text() {
    assert_targets(LOOKS[5]);
}
