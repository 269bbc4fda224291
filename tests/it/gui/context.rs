//! Cut, copy, paste and select all by menu, in all fields of text.

use super::{Window, mouse_button, new_plan, press, right_click, touch, type_into};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, Pos2, ViewportCommand};
use egui_kittest::kittest::{NodeT, Queryable};

const NAME: &str = "Name of the school";

/// What was done in the frames after a row of a menu was chosen.
#[derive(Default)]
struct Done {
    copied: Vec<String>,
    asked_to_paste: bool,
}

fn choose(window: &mut Window, row: &str) -> Done {
    let row = window.get_by_role_and_label(Role::MenuItem, row);
    row.click_accesskit();
    watch(window)
}

fn watch(window: &mut Window) -> Done {
    let mut done = Done::default();
    for _ in 0..8 {
        window.step();
        let output = window.output();
        for command in &output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                done.copied.push(text.clone());
            }
        }
        let mut commands = output.viewport_output.values().flat_map(|o| &o.commands);
        done.asked_to_paste |= commands.any(|c| matches!(c, ViewportCommand::RequestPaste));
    }
    window.run();
    done
}

fn name(window: &Window) -> &str {
    &window.state().plan().school.name
}

fn is_open(window: &Window) -> bool {
    let rows = window.query_all_by_role_and_label(Role::MenuItem, "Select all");
    rows.count() > 0
}

fn is_grey(window: &Window, row: &str) -> bool {
    let row = window.get_by_role_and_label(Role::MenuItem, row);
    row.accesskit_node().is_disabled()
}

/// A point on the first letters of a field, or past its text.
fn at_start(window: &Window, role: Role, label: &str) -> Pos2 {
    let rect = window.get_by_role_and_label(role, label).rect();
    rect.left_top() + egui::vec2(22.0, 18.0)
}

fn past_text(window: &Window) -> Pos2 {
    let field = window.get_by_role_and_label(Role::TextInput, NAME);
    field.rect().right_center() - egui::vec2(20.0, 0.0)
}

/// A window with a name of which the first four letters are selected.
fn with_selection(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::NONE, Key::Home);
    for _ in 0..4 {
        press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    }
    window
}

#[test]
fn a_right_click_keeps_the_selection_and_cut_is_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    let at = at_start(&window, Role::TextInput, NAME);
    right_click(&mut window, at);
    assert_eq!(choose(&mut window, "Copy").copied, ["Sint"]);
    assert_eq!(name(&window), "Sint-Jozef");
    assert!(!is_open(&window));
    right_click(&mut window, at);
    assert_eq!(choose(&mut window, "Cut").copied, ["Sint"]);
    assert_eq!(name(&window), "-Jozef");
    let field = window.get_by_role_and_label(Role::TextInput, NAME);
    assert!(field.is_focused());
    field.type_text("x");
    window.run();
    assert_eq!(name(&window), "x-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(name(&window), "-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(name(&window), "Sint-Jozef");
}

#[test]
fn a_right_click_beside_the_selection_moves_the_caret() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    let at = past_text(&window);
    right_click(&mut window, at);
    assert!(is_grey(&window, "Cut") && is_grey(&window, "Copy"));
    assert!(!is_grey(&window, "Paste"));
    assert!(choose(&mut window, "Paste").asked_to_paste);
    window.event(Event::Paste("!".to_owned()));
    window.run();
    assert_eq!(name(&window), "Sint-Jozef!");
}

#[test]
fn what_is_pasted_takes_the_place_of_the_selection() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    let at = at_start(&window, Role::TextInput, NAME);
    right_click(&mut window, at);
    assert!(choose(&mut window, "Paste").asked_to_paste);
    window.event(Event::Paste("San".to_owned()));
    window.run();
    assert_eq!(name(&window), "San-Jozef");
}

#[test]
fn the_menu_opens_in_a_field_without_the_keyboard_and_selects_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    super::go(&mut window, "Vision");
    let label = "Where do you want to be?";
    type_into(&mut window, label, "one\ntwo");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let at = at_start(&window, Role::MultilineTextInput, label);
    right_click(&mut window, at);
    choose(&mut window, "Select all");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, label);
    assert!(field.is_focused());
    field.type_text("three");
    window.run();
    assert_eq!(window.state().plan().vision.picture, "three");
}

#[test]
fn the_menu_opens_at_the_caret_by_keys_and_closes_without_loss() {
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_selection(folder.path());
        press(&mut window, modifiers, key);
        let field = window.get_by_role_and_label(Role::TextInput, NAME).rect();
        let row = window.get_by_role_and_label(Role::MenuItem, "Cut");
        assert!(row.is_focused());
        let last = window.get_by_role_and_label(Role::MenuItem, "Select all");
        let (menu, line) = (row.rect().union(last.rect()), field.shrink(8.0));
        assert!(!menu.intersects(line), "{menu:?} {line:?}");
        assert!(menu.expand(24.0).intersects(line), "{menu:?} {line:?}");
        assert!((menu.left() - field.left()).abs() < 80.0);
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&window));
        let field = window.get_by_role_and_label(Role::TextInput, NAME);
        assert!(field.is_focused());
        press(&mut window, Modifiers::SHIFT, Key::End);
        press(&mut window, modifiers, key);
        press(&mut window, Modifiers::NONE, Key::End);
        let row = window.get_by_role_and_label(Role::MenuItem, "Select all");
        assert!(row.is_focused());
        press(&mut window, Modifiers::NONE, Key::Enter);
        press(&mut window, modifiers, key);
        window.key_press(Key::Enter);
        assert_eq!(watch(&mut window).copied, ["Sint-Jozef"]);
        assert_eq!(name(&window), "");
    }
}

#[test]
fn arrows_lead_into_a_menu_that_the_mouse_has_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    let at = at_start(&window, Role::TextInput, NAME);
    right_click(&mut window, at);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    window.key_press(Key::Enter);
    assert_eq!(watch(&mut window).copied, ["Sint"]);
    assert_eq!(name(&window), "Sint-Jozef");
}

#[test]
fn fields_of_questions_have_the_menu_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let label = "Path of the file";
    type_into(&mut window, label, "name");
    let at = at_start(&window, Role::TextInput, label);
    right_click(&mut window, at);
    choose(&mut window, "Select all");
    right_click(&mut window, at);
    assert!(choose(&mut window, "Paste").asked_to_paste);
    window.event(Event::Paste("mine".to_owned()));
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, label);
    assert_eq!(field.value().as_deref(), Some("mine"));
}

/// Opens the menu Edit by keys, as the mouse would.
fn open_edit(window: &mut Window) {
    press(window, Modifiers::NONE, Key::F10);
    press(window, Modifiers::NONE, Key::ArrowRight);
    press(window, Modifiers::NONE, Key::ArrowDown);
    let row = window.get_by_role_and_label(Role::MenuItem, "Undo");
    assert!(row.is_focused());
}

#[test]
fn the_edit_menu_does_the_same_in_the_field_that_had_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    open_edit(&mut window);
    assert_eq!(choose(&mut window, "Copy").copied, ["Sint"]);
    open_edit(&mut window);
    assert_eq!(choose(&mut window, "Cut").copied, ["Sint"]);
    assert_eq!(name(&window), "-Jozef");
    open_edit(&mut window);
    assert!(is_grey(&window, "Cut") && is_grey(&window, "Copy"));
    assert!(choose(&mut window, "Paste").asked_to_paste);
    window.event(Event::Paste("San".to_owned()));
    window.run();
    assert_eq!(name(&window), "San-Jozef");
    open_edit(&mut window);
    choose(&mut window, "Select all");
    open_edit(&mut window);
    assert_eq!(choose(&mut window, "Cut").copied, ["San-Jozef"]);
    assert_eq!(name(&window), "");
}

#[test]
fn without_a_field_nothing_can_be_cut_copied_pasted_or_selected() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_selection(folder.path());
    let label = "Language of the plan";
    window.get_by_role_and_label(Role::ComboBox, label).focus();
    window.run();
    open_edit(&mut window);
    for row in ["Cut", "Copy", "Paste", "Select all"] {
        assert!(is_grey(&window, row), "{row}");
    }
}

#[test]
fn a_menu_that_is_left_leaves_what_was_selected() {
    for opened in [Key::F10, Key::Menu] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_selection(folder.path());
        press(&mut window, Modifiers::NONE, opened);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        press(&mut window, Modifiers::NONE, Key::Escape);
        press(&mut window, Modifiers::NONE, Key::Escape);
        let field = window.get_by_role_and_label(Role::TextInput, NAME);
        assert!(field.is_focused());
        window.event(Event::Copy);
        assert_eq!(watch(&mut window).copied, ["Sint"], "{opened:?}");
    }
}

#[test]
fn a_field_in_what_folds_out_has_the_menu_and_stays_open_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    touch(&mut window, "Country: Choose a country…");
    let label = "Search for a country";
    let is_there = |window: &Window| {
        let field = window.query_by_role_and_label(Role::TextInput, label);
        field.is_some_and(|field| field.is_focused())
    };
    assert!(is_there(&window));
    window.event(Event::Text("luxx".to_owned()));
    window.run();
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        press(&mut window, modifiers, key);
        assert!(
            window
                .get_by_role_and_label(Role::MenuItem, "Paste")
                .is_focused()
        );
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&window));
        assert!(is_there(&window), "Escape closes the menu alone");
    }
    let at = at_start(&window, Role::TextInput, label);
    right_click(&mut window, at);
    assert!(is_open(&window));
    assert_eq!(choose(&mut window, "Select all").copied, [""; 0]);
    assert!(is_there(&window) && !is_open(&window));
    right_click(&mut window, at);
    assert_eq!(choose(&mut window, "Copy").copied, ["luxx"]);
    right_click(&mut window, at);
    assert!(choose(&mut window, "Paste").asked_to_paste);
    window.event(Event::Paste("lux".to_owned()));
    window.run();
    assert!(is_there(&window));
    let hit = window.get_by_role_and_label(Role::ListBoxOption, "Luxembourg");
    let hit = hit.rect().center();
    right_click(&mut window, at);
    for pressed in [true, false] {
        window.event(Event::PointerMoved(hit));
        window.event(mouse_button(hit, egui::PointerButton::Primary, pressed));
    }
    window.run();
    assert!(!is_open(&window));
    assert!(
        window.state().plan().school.country.is_empty(),
        "the click closed the menu only"
    );
    assert!(is_there(&window));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().plan().school.country.len(), 1);
}
