//! The keyboard as every desktop has it: keys that come at once, menus, lists, pages.

use super::{Looks, Window, click_at, new_plan, press, type_into};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, ViewportCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::Language;

const NAME: &str = "Name of the school";

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers,
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

/// What a person did while the computer was busy: all of it comes in one frame.
fn at_once(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.input_mut().events.extend(events);
    window.step();
    window.run();
}

#[test]
fn what_is_typed_after_a_key_that_moves_the_focus_goes_where_it_is_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut events = Vec::new();
    for field in 0..25 {
        let word = format!("word{field}")
            .chars()
            .map(|sign| text(&sign.to_string()))
            .collect();
        let back = [
            key(Key::Tab, Modifiers::SHIFT),
            text("!"),
            key(Key::Tab, Modifiers::NONE),
        ];
        let next = vec![key(Key::Tab, Modifiers::NONE)];
        events.extend([word, back.to_vec(), next].concat());
    }
    let mut slow = new_plan(folder.path());
    type_into(&mut slow, NAME, "one");
    for event in &events {
        slow.event(event.clone());
        slow.run();
    }
    let mut busy = new_plan(folder.path());
    type_into(&mut busy, NAME, "one");
    busy.input_mut().events.extend(events);
    for _ in 0..25 * 10 {
        busy.step();
    }
    let plan = busy.state().plan();
    assert!(plan.school.address.starts_with("word"), "{:?}", plan.school);
    assert_eq!(plan, slow.state().plan());
}

#[test]
fn a_shortcut_works_though_its_keys_are_released_in_the_same_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "one");
    let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
    let released = Event::Key {
        key: Key::S,
        physical_key: Some(Key::S),
        pressed: false,
        repeat: false,
        modifiers: ctrl,
    };
    let path = ["/", "x"].map(text);
    let keys = [
        Event::ModifiersChanged(ctrl),
        key(Key::S, ctrl),
        released,
        Event::ModifiersChanged(Modifiers::NONE),
    ];
    at_once(&mut window, [text("!")].into_iter().chain(keys).chain(path));
    let asked = window.get_by_role_and_label(Role::TextInput, "Path of the file");
    assert!(
        asked.value().unwrap().ends_with("/x.europlan"),
        "{:?}",
        asked.value()
    );
    assert_eq!(window.state().plan().school.name, "one!");
    press(&mut window, Modifiers::NONE, Key::Escape);
}

/// One event in a frame, whose output can then be looked at.
fn step(window: &mut Window, event: Event) {
    window.input_mut().events.push(event);
    window.step();
}

/// A key with the text that it types, as winit tells both.
fn key_and_text(window: &mut Window, key: Key, modifiers: Modifiers, text: &str) {
    at_once(window, [self::key(key, modifiers), self::text(text)]);
}

/// A letter typed without anything held.
fn letter(window: &mut Window, letter: &str) {
    let key = Key::from_name(&letter.to_uppercase()).unwrap();
    key_and_text(window, key, Modifiers::NONE, letter);
}

fn is_focused(window: &Window, role: Role, label: &str) -> bool {
    let mut found = window.get_all_by_role_and_label(role, label);
    found.any(|node| node.is_focused())
}

fn assert_row(window: &Window, label: &str) {
    let mut found = window.get_all_by_label_contains(label);
    assert!(found.any(|node| node.is_focused()), "{label}");
}

#[test]
fn menus_are_gone_through_by_arrows_and_escape_gives_the_focus_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::NONE, Key::F10);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_row(&window, "New plan");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_row(&window, "Open…");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_row(&window, "Undo");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::End);
    assert_row(&window, "Next part");
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_row(&window, "Open or close the check");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert_row(&window, "Getting started");
    for row in [
        "A two-minute tour",
        "Accessibility statement",
        "About Europlan",
    ] {
        letter(&mut window, "a");
        assert_row(&window, row);
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("About Europlan").is_none());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(is_focused(&window, Role::TextInput, NAME));
    letter(&mut window, "x");
    assert_eq!(window.state().plan().school.name, "Sint-Jozefx");
}

#[test]
fn alt_and_a_letter_open_a_menu_and_type_nothing_but_altgr_types() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "S");
    key_and_text(&mut window, Key::E, Modifiers::NONE, "€"); // AltGr on Linux
    assert_eq!(window.state().plan().school.name, "S€");
    press(&mut window, Modifiers::CTRL | Modifiers::ALT, Key::E); // AltGr on Windows
    assert!(window.query_by_label_contains("Bold").is_none());
    key_and_text(&mut window, Key::E, Modifiers::ALT, "e");
    assert_row(&window, "Undo");
    key_and_text(&mut window, Key::P, Modifiers::ALT, "p");
    assert_row(&window, "Open or close the check");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(is_focused(&window, Role::TextInput, NAME));
    assert_eq!(window.state().plan().school.name, "S€");
}

#[test]
fn more_help_comes_right_after_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let mut stops = vec![super::focused_name(&window)];
    for _ in 0..60 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        stops.push(super::focused_name(&window));
    }
    let mut found = 0;
    for (at, stop) in stops.iter().enumerate() {
        let question = stop.strip_prefix("More help: ");
        let Some(field) = question.and_then(|it| stops.iter().position(|stop| stop == it)) else {
            continue; // a group of boxes, or where Tab began anew
        };
        found += 1;
        assert!((field + 1..field + 4).contains(&at), "{stop}: {stops:#?}");
    }
    assert!(found > 4, "{stops:#?}");
}

/// What is written in the field of that label.
fn written(window: &Window, label: &str) -> String {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let fields = roles.into_iter().flat_map(|role| {
        let fields = window.query_all_by_role_and_label(role, label);
        fields.filter_map(|field| field.value()).collect::<Vec<_>>()
    });
    fields.collect()
}

#[test]
fn letters_typed_on_what_belongs_to_a_field_go_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let (mut helps, mut calendars) = (0, 0);
    for _ in 0..40 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        let stop = super::focused_name(&window);
        let help = stop.strip_prefix("More help: ");
        let calendar = stop.strip_prefix("Pick a date: ");
        let Some(field) = help.or(calendar) else {
            continue;
        };
        let roles = [Role::TextInput, Role::MultilineTextInput];
        let is_text = |role| window.query_by_role_and_label(role, field).is_some();
        if !roles.into_iter().any(is_text) {
            continue; // what belongs to boxes or to a list
        }
        super::write(&mut window, " ");
        assert_eq!(super::focused_name(&window), stop, "a space is no letter");
        let before = written(&window, field);
        for sign in ["W", "e", " ", "d", "o"] {
            super::write(&mut window, sign);
        }
        assert_eq!(super::focused_name(&window), field);
        assert_eq!(written(&window, field), format!("{before}We do"));
        helps += usize::from(help.is_some());
        calendars += usize::from(calendar.is_some());
        while super::focused_name(&window) != stop {
            press(&mut window, Modifiers::NONE, Key::Tab);
        }
    }
    assert!(helps > 4 && calendars > 1, "{helps}, {calendars}");
}

#[test]
fn space_and_enter_still_press_the_help_of_a_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    while !super::focused_name(&window).starts_with("More help: ") {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    press(&mut window, Modifiers::NONE, Key::Space);
    let less = super::focused_name(&window);
    assert!(less.starts_with("Less help: "), "{less}");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let more = super::focused_name(&window);
    assert!(more.starts_with("More help: "), "{more}");
}

#[test]
fn the_menu_of_the_parts_has_a_letter_and_begins_at_the_page_one_is_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("school.europlan");
    europlan::store::save(&file, &europlan::store::example("nl")).unwrap();
    let size = egui::vec2(512.0, 350.0);
    let mut window = super::sized_window(folder.path(), "nl", Some(&file), size);
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    press(&mut window, Modifiers::COMMAND, Key::PageDown);
    let name = |window: &Window| super::focused_name(window);
    for (keys, key) in [(Modifiers::ALT, Key::O), (Modifiers::NONE, Key::ArrowDown)] {
        if key == Key::ArrowDown {
            press(&mut window, Modifiers::NONE, Key::F10);
            press(&mut window, Modifiers::NONE, Key::ArrowLeft);
        }
        press(&mut window, keys, key);
        assert!(
            name(&window).starts_with("Toekomstvisie,"),
            "{}",
            name(&window)
        );
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert!(
            name(&window).starts_with("Noden en doelen,"),
            "{}",
            name(&window)
        );
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_menu_gives_the_focus_back_after_its_command() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    key_and_text(&mut window, Key::V, Modifiers::ALT, "v");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_focused(&window, Role::TextInput, NAME));
}

#[test]
fn letters_typed_in_a_list_are_gathered_and_arrows_do_not_leave_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Language of the plan";
    let list = |window: &Window| is_focused(window, Role::ComboBox, label);
    window.get_by_role_and_label(Role::ComboBox, label).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(list(&window));
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    at_once(&mut window, ["e", "n"].map(text)); // a frame of these tests lasts a quarter of a second
    assert_row(&window, "English");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().plan().about.language, Some(Language::En));
    assert!(list(&window));
    letter(&mut window, "n"); // opens the list, too
    assert_row(&window, "Norwegian");
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_row(&window, "No answer");
    press(&mut window, Modifiers::NONE, Key::End);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(window.state().plan().about.language, Some(Language::En));
}

#[test]
fn page_keys_scroll_beside_the_caret() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let top = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, "Title of the plan");
        field.rect().top()
    };
    let before = top(&window);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(top(&window) < before - 300.0, "{} {before}", top(&window));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert!((top(&window) - before).abs() < 1.0);
}

#[test]
fn insert_and_delete_work_with_the_clipboard_on_each_system() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::A);
    step(&mut window, key(Key::Insert, Modifiers::COMMAND));
    let copied = |window: &Window| {
        let commands = &window.output().platform_output.commands;
        commands.contains(&OutputCommand::CopyText("Sint-Jozef".to_owned()))
    };
    assert!(copied(&window));
    step(&mut window, key(Key::Delete, Modifiers::SHIFT));
    assert!(copied(&window));
    window.run();
    assert_eq!(window.state().plan().school.name, "");
    step(&mut window, key(Key::Insert, Modifiers::SHIFT));
    let output = window.output().viewport_output.values();
    let mut commands = output.flat_map(|output| &output.commands);
    assert!(commands.any(|command| matches!(command, ViewportCommand::RequestPaste)));
}

#[test]
fn a_field_does_not_delete_at_keys_with_another_meaning() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    for key in [Key::H, Key::K, Key::U, Key::F, Key::P] {
        press(&mut window, Modifiers::COMMAND | Modifiers::CTRL, key);
    }
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
}

#[test]
fn alt_alone_leads_to_the_menus_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    let alt = |pressed, modifiers| Event::Key {
        key: Key::AltLeft,
        physical_key: Some(Key::AltLeft),
        pressed,
        repeat: false,
        modifiers,
    };
    let press = alt(true, Modifiers::ALT);
    let release = alt(false, Modifiers::NONE);
    let other = key(Key::X, Modifiers::ALT);
    let events = [press.clone(), other, text("x"), release.clone()];
    at_once(&mut window, events);
    assert!(is_focused(&window, Role::TextInput, NAME));
    let letter_held = [press.clone(), key(Key::E, Modifiers::ALT), text("e")];
    at_once(
        &mut window,
        letter_held.into_iter().chain([release.clone()]),
    );
    assert_row(&window, "Undo"); // as a hand does it: the menu stays open when Alt goes up
    at_once(&mut window, [key(Key::Escape, Modifiers::NONE)]);
    at_once(&mut window, [press.clone(), release.clone()]);
    assert!(window.get_by_label("File").is_focused());
    letter(&mut window, "p");
    assert_row(&window, "Open or close the check");
    at_once(&mut window, [key(Key::Escape, Modifiers::NONE)]);
    at_once(&mut window, [press, release]);
    assert!(is_focused(&window, Role::TextInput, NAME));
}

#[test]
fn tab_leaves_an_open_list_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Language of the plan";
    let before = window.state().plan().clone();
    window.get_by_role_and_label(Role::ComboBox, label).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(window.query_by_label("Norwegian").is_none());
    assert!(!is_focused(&window, Role::ComboBox, label));
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert!(is_focused(&window, Role::ComboBox, label));
    assert_eq!(window.state().plan(), &before);
}

#[test]
fn what_is_only_read_is_scrolled_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1024.0, 500.0);
    let mut window = super::sized_window(folder.path(), "en-GB", None, size);
    press(&mut window, Modifiers::NONE, Key::F1);
    let top = |window: &Window| window.get_by_label_contains("Previous part").rect().top();
    let before = top(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(top(&window) < before - 20.0);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(top(&window) < before - 100.0);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!((top(&window) - before).abs() < 1.0);
}

#[test]
fn a_click_beside_an_open_list_only_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Language of the plan";
    let list = window.get_by_role_and_label(Role::ComboBox, label);
    let at = list.rect().center();
    click_at(&mut window, at);
    assert!(window.query_by_label("Norwegian").is_some());
    let title = window.get_by_role_and_label(Role::Button, "Funding");
    let at = title.rect().center();
    click_at(&mut window, at);
    assert!(window.query_by_label("Norwegian").is_none());
    assert!(
        window.query_by_label(label).is_some(),
        "still the same page"
    );
    click_at(&mut window, at);
    assert!(window.query_by_label(label).is_none());
}

#[test]
fn a_click_beside_a_question_keeps_what_was_typed_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    super::save_as(&mut window, &folder.path().join("plan.europlan"));
    super::click(&mut window, "File");
    super::click(&mut window, "Mark as sent…");
    let to = "Form or National Agency";
    type_into(&mut window, to, "Epos");
    click_at(&mut window, egui::pos2(20.0, 800.0));
    let field = window.get_by_role_and_label(Role::TextInput, to);
    assert_eq!(field.value().as_deref(), Some("Epos"));
    field.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let closed = window
        .query_by_role_and_label(Role::TextInput, to)
        .is_none();
    assert!(closed, "Enter is its button");
    super::wait(&mut window, "the mark", |window| {
        !window.state().plan().sent.is_empty()
    });
}

#[test]
fn a_point_is_gone_to_from_anywhere_on_its_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let words = {
        let mut cards = window.get_all_by_label_contains("Missing: ");
        cards.next().unwrap().rect()
    };
    let edge = window.ctx.content_rect().right() - 24.0;
    let focused = |window: &Window| window.ctx.memory(egui::Memory::focused);
    let before = focused(&window);
    click_at(&mut window, egui::pos2(edge, words.bottom() + 10.0));
    assert_ne!(focused(&window), before);
}

#[test]
fn the_window_does_not_close_at_keys_that_type_a_sign() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let ctrl_alt = Modifiers::CTRL | Modifiers::COMMAND | Modifiers::ALT;
    let closes = |window: &Window| {
        let output = window.output().viewport_output.values();
        let mut commands = output.flat_map(|output| &output.commands);
        commands.any(|command| matches!(command, ViewportCommand::Close))
    };
    step(&mut window, key(Key::Q, ctrl_alt));
    assert!(!closes(&window));
}

/// The proposed path after the beginning of a name was typed.
fn typed_into_path(window: &mut Window) -> String {
    at_once(window, ["n", "e", "w"].map(text));
    let path = window.get_by_role_and_label(Role::TextInput, "Path of the file");
    path.value().unwrap()
}

#[test]
fn what_is_typed_first_takes_the_place_of_the_name_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::S);
    let path = typed_into_path(&mut window);
    let (folder, name) = path.rsplit_once('/').unwrap();
    assert_eq!(name, "new.europlan");
    assert!(!folder.is_empty(), "{path}");
}

#[test]
fn a_question_that_follows_another_at_once_has_the_keyboard_where_it_begins() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    super::wait(&mut window, "the pages", |window| window.shows(" kB"));
    press(&mut window, Modifiers::NONE, Key::Enter); // saves the PDF
    let path = typed_into_path(&mut window);
    assert!(path.ends_with("/new.pdf"), "{path}");
}

#[test]
fn the_keyboard_begins_at_the_first_thing_of_the_first_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::window(folder.path(), "en", None);
    assert!(is_focused(&window, Role::Button, "Start a new plan"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_focused(&window, Role::TextInput, "Title of the plan"));
}

#[test]
fn shift_and_tab_goes_back_the_way_of_tab() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    super::go(&mut window, "Current status");
    let field = window.get_all_by_role(Role::MultilineTextInput).next();
    field.expect("a field").focus();
    window.run();
    let mut way = vec![super::walk::name(&window)];
    for _ in 0..8 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        way.push(super::walk::name(&window));
    }
    let fields = way.iter().filter(|name| name.contains("Multiline"));
    assert!(fields.count() > 2, "{way:?}");
    let mut back = vec![super::walk::name(&window)];
    for _ in 0..8 {
        press(&mut window, Modifiers::SHIFT, Key::Tab);
        back.push(super::walk::name(&window));
    }
    back.reverse();
    assert_eq!(way, back);
}

#[test]
fn page_keys_move_the_preview_beside_the_form_once_f6_leads_there() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.ron"), "(tour_seen: true)").unwrap();
    let file = folder.path().join("school.europlan");
    europlan::store::save(&file, &europlan::store::example("en")).unwrap();
    let mut window =
        super::sized_window(folder.path(), "en", Some(&file), egui::vec2(1800.0, 900.0));
    super::wait(&mut window, "the pages", |window| {
        window.query_all_by_role(Role::Image).next().is_some()
    });
    let top = |window: &Window| {
        let mut pages = window.get_all_by_role(Role::Image);
        pages
            .next()
            .map(|page| (page.accesskit_node().label(), page.rect().top() as i32))
    };
    let before = top(&window);
    press(&mut window, Modifiers::NONE, Key::F6);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    super::settle(&mut window);
    assert_ne!(top(&window), before);
}

#[test]
fn arrows_lead_from_the_menus_to_the_parts_of_a_slim_window() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(800.0, 600.0);
    let mut window = super::sized_window(folder.path(), "en", None, size);
    super::click(&mut window, "Start a new plan");
    for (presses, title) in [(0, "File"), (1, "Parts"), (1, "Help"), (4, "File")] {
        if presses == 0 {
            press(&mut window, Modifiers::NONE, Key::F10);
        }
        for _ in 0..presses {
            press(&mut window, Modifiers::NONE, Key::ArrowLeft);
        }
        assert_eq!(super::focused_name(&window), title);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(
        super::focused_name(&window),
        "Plan and school, 0 of 6 required answers given",
        "the page one is on"
    );
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(
        super::focused_name(&window),
        "New plan",
        "the first row of the next menu"
    );
}
