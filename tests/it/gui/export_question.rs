//! Where the question about an export begins, how large it is, and what has the keyboard in it.

use super::export::{ask, asked, measured};
use super::{
    Window, click, environment, focused_name, open_window, press, sized_window, type_into,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::Environment;
use europlan::settings::file_in;
use europlan::store;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

/// A window that asks about a PDF which is made only once something comes from the sender.
fn asked_while_it_is_made(folder: &Path) -> (Window, Sender<()>) {
    let (lets_go, go) = channel();
    let go = Mutex::new(go);
    let mine = Environment {
        make_pdf: Arc::new(move |document| {
            go.lock().unwrap().recv().ok();
            europlan::pdf::export(document)
        }),
        ..environment(folder, "en")
    };
    let plan = folder.join("plan.europlan");
    store::save(&plan, &store::example("en")).unwrap();
    let mut window = open_window(mine, Some(&plan), egui::vec2(1000.0, 844.0)); // too slim for a preview, which is made too
    press(&mut window, Modifiers::COMMAND, Key::E);
    assert_eq!(focused_name(&window), "To attach to an application");
    (window, lets_go)
}

#[test]
fn a_file_that_takes_a_moment_is_saved_by_enter_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, lets_go) = asked_while_it_is_made(folder.path());
    lets_go.send(()).unwrap();
    measured(&mut window);
    window.run();
    assert_eq!(focused_name(&window), "Save the PDF…");
}

#[test]
fn who_does_something_meanwhile_keeps_the_keyboard_there() {
    let focus_first = |window: &mut Window| {
        let first = "To attach to an application";
        let button = window.get_by_role_and_label(Role::RadioButton, first);
        button.focus(); // as a screen reader does
        window.run();
    };
    let acts: [&dyn Fn(&mut Window); 3] = [
        &|window| press(window, Modifiers::NONE, Key::Tab),
        &|window| press(window, Modifiers::NONE, Key::ArrowDown),
        &focus_first,
    ];
    for act in acts {
        let folder = tempfile::tempdir().unwrap();
        let (mut window, lets_go) = asked_while_it_is_made(folder.path());
        act(&mut window);
        let there = focused_name(&window);
        drop(lets_go); // a choice made another file
        measured(&mut window);
        window.run();
        assert_eq!(focused_name(&window), there);
    }
}

#[test]
fn a_long_name_of_choices_leaves_the_question_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    click(&mut window, "More choices");
    let name = "Voor de stuurgroep van de scholengemeenschap ".repeat(5);
    type_into(&mut window, "Name for these choices", &name);
    click(&mut window, "Keep");
    window.run();
    let screen = window.ctx.content_rect();
    let radio = name.trim();
    let roles = [(Role::RadioButton, radio), (Role::Button, "Save the PDF…")];
    for (role, name) in roles {
        let rect = window.get_by_role_and_label(role, name).rect();
        let room = screen.x_range();
        let is_inside = room.contains(rect.left()) && room.contains(rect.right());
        assert!(is_inside, "{name} at {rect}");
    }
    let drop = window.get_by_label_contains("Delete the choices");
    assert!(screen.x_range().contains(drop.rect().right()));
}

#[test]
fn the_question_begins_at_its_top_however_low_the_window_and_where_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let title = |window: &Window| {
        let title = "Export as PDF or Word";
        window.get_by_role_and_label(Role::Heading, title).rect()
    };
    let first = |window: &Window| {
        let first = "To attach to an application";
        window
            .get_by_role_and_label(Role::RadioButton, first)
            .rect()
    };
    std::fs::write(file_in(folder.path()), "(text_size: 200)").unwrap();
    let plan = folder.path().join("plan.europlan");
    store::save(&plan, &store::example("en")).unwrap();
    let size = egui::vec2(1008.0, 640.0);
    let mut window = sized_window(folder.path(), "en", Some(&plan), size);
    ask(&mut window);
    window.run();
    let screen = window.ctx.content_rect();
    assert!(screen.contains_rect(title(&window)), "{}", title(&window));
    press(&mut window, Modifiers::NONE, Key::Escape);
    drop(window);

    std::fs::remove_file(file_in(folder.path())).unwrap();
    let mut window = sized_window(folder.path(), "en", Some(&plan), size);
    ask(&mut window);
    let before = first(&window);
    click(&mut window, "More choices");
    type_into(&mut window, "Name for these choices", "x"); // far down
    assert!(first(&window).top() < before.top() - 50.0);
    press(&mut window, Modifiers::NONE, Key::Escape);
    ask(&mut window);
    assert_eq!(first(&window), before);
}
