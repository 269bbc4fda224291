//! Spelling in the window: waves, suggestions by mouse and by keys, from word to word, the school's words, and plans for
//! whose language there is no dictionary.

use super::{
    Looks, Window, choose, click, focused_name, give_path, go, new_core, pause, press, right_click,
    save_as, settle, type_into, wait, window, write,
};
use egui::accesskit::Role;
use egui::epaint::Shape;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::spelling::learnt;
use europlan::ui::theme;
use std::fs;
use std::path::Path;

/// Draws frames until all that is typed was looked up.
fn look_up(window: &mut Window) {
    wait(window, "spelling", |window| !window.state().is_spelling());
    window.run();
}

/// The words of a test in a language of the window.
struct Words {
    tag: &'static str,
    new: &'static str,
    title: &'static str,
    wrong: &'static str,
    right: &'static str,
    instead: &'static str,
    replace: &'static str,
    skip: &'static str,
    accept: &'static str,
    learn: &'static str,
    close: &'static str,
    two: &'static str,
    nothing: &'static str,
}

const ENGLISH: Words = Words {
    tag: "en",
    new: "Start a new plan",
    title: "Title of the plan",
    wrong: "Our schol and the wrld",
    right: "Our school and the wrld",
    instead: "Replace with",
    replace: "Replace",
    skip: "Next word",
    accept: "Ignore here",
    learn: "Add to the school’s words",
    close: "Close",
    two: "2 doubtful words",
    nothing: "No doubtful words",
};

const DUTCH: Words = Words {
    tag: "nl",
    new: "Een nieuw plan beginnen",
    title: "Titel van het plan",
    wrong: "Onze schoool en de wreld",
    right: "Onze school en de wreld",
    instead: "Vervangen door",
    replace: "Vervangen",
    skip: "Volgend woord",
    accept: "Hier negeren",
    learn: "Toevoegen aan de woorden van de school",
    close: "Sluiten",
    two: "2 twijfelachtige woorden",
    nothing: "Geen twijfelachtige woorden",
};

/// A window with a new plan whose title has two doubtful words.
fn with_doubts(folder: &Path, words: &Words) -> Window {
    let mut window = window(folder, words.tag, None);
    click(&mut window, words.new);
    type_into(&mut window, words.title, words.wrong);
    look_up(&mut window);
    window
}

fn title(window: &Window) -> &str {
    &window.state().plan().about.title
}

/// How many waves are painted.
fn waves(window: &Window) -> usize {
    let shapes = window.output().shapes.iter();
    let is_wave = |shape: &Shape| match shape {
        Shape::Path(path) => {
            path.points.len() > 4
                && path.stroke.color == egui::epaint::ColorMode::Solid(theme::LIGHT.missing)
        }
        _ => false,
    };
    shapes.filter(|shape| is_wave(&shape.shape)).count()
}

fn menu_row(window: &mut Window, name: &str) {
    let row = window.get_by_role_and_label(Role::MenuItem, name);
    row.click_accesskit();
    for _ in 0..8 {
        window.step();
    }
    window.run();
}

fn spoken(window: &Window) -> String {
    let nodes = window.query_all_by_role(Role::Label);
    let live = nodes.filter(|node| node.accesskit_node().live() != egui::accesskit::Live::Off);
    live.filter_map(|node| node.accesskit_node().value())
        .collect()
}

#[test]
fn waves_stand_under_doubtful_words_but_not_under_the_one_that_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_doubts(folder.path(), &ENGLISH);
    assert_eq!(waves(&window), 1, "the caret is in the other one");
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(waves(&window), 2);
    let switch = |window: &mut Window| {
        click(window, "Edit");
        click(window, "Check spelling as you type");
    };
    switch(&mut window);
    assert_eq!(waves(&window), 0);
    switch(&mut window);
    look_up(&mut window);
    assert_eq!(waves(&window), 2);
}

#[test]
fn a_dictionary_is_read_only_when_a_field_is_shown_and_while_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    pause(&mut window);
    assert!(!window.state().is_spelling(), "not at the start");
    window.get_by_label(ENGLISH.new).click_accesskit();
    wait(&mut window, "another thread", |window| {
        window.state().is_spelling()
    });
    look_up(&mut window);
}

#[test]
fn the_menu_of_a_field_proposes_what_is_meant() {
    for words in [ENGLISH, DUTCH] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_doubts(folder.path(), &words);
        let field = window.get_by_role_and_label(Role::TextInput, words.title);
        let at = field.rect().left_top() + egui::vec2(75.0, 18.0);
        right_click(&mut window, at);
        look_up(&mut window);
        menu_row(&mut window, "school");
        assert_eq!(title(&window), words.right);
        let field = window.get_by_role_and_label(Role::TextInput, words.title);
        assert!(field.is_focused());
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(title(&window), words.wrong);
    }
}

#[test]
fn suggestions_come_by_keys_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_doubts(folder.path(), &ENGLISH);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    look_up(&mut window);
    assert!(
        window
            .query_by_role_and_label(Role::MenuItem, "world")
            .is_some()
    );
    menu_row(&mut window, "Ignore here");
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(waves(&window), 1);
}

#[test]
fn a_word_that_is_ignored_here_stays_so_in_the_file_until_that_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_doubts(folder.path(), &ENGLISH);
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::NONE, Key::F7);
    look_up(&mut window);
    click(&mut window, ENGLISH.accept);
    look_up(&mut window);
    click(&mut window, ENGLISH.close);
    let path = folder.path().join("plan.europlan");
    save_as(&mut window, &path);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(waves(&window), 2, "a step of its own");
    let elsewhere = tempfile::tempdir().unwrap();
    let mut window = super::window(elsewhere.path(), "en", Some(&path));
    go(&mut window, "Plan and school");
    look_up(&mut window);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.shows("1 doubtful word"));
    assert_eq!(waves(&window), 1);
}

#[test]
fn from_word_to_word_through_the_whole_plan() {
    for words in [ENGLISH, DUTCH] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_doubts(folder.path(), &words);
        press(&mut window, Modifiers::NONE, Key::Home);
        press(&mut window, Modifiers::NONE, Key::F7);
        look_up(&mut window);
        let field = window.get_by_role_and_label(Role::TextInput, words.instead);
        assert!(field.is_focused(), "the keyboard is in the dialog");
        assert!(spoken(&window).contains("schoo") || spoken(&window).contains("schol"));
        click(&mut window, "school");
        assert_eq!(title(&window), words.right);
        look_up(&mut window);
        assert!(spoken(&window).contains('1'), "{}", spoken(&window));
        type_into(&mut window, words.instead, "x");
        click(&mut window, words.skip);
        click(&mut window, words.learn);
        look_up(&mut window);
        assert!(window.shows(words.nothing));
        click(&mut window, words.close);
        let learnt = fs::read_to_string(learnt::file_in(folder.path())).unwrap();
        assert_eq!(learnt.lines().count(), 1, "{learnt}");
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(title(&window), words.wrong, "a step of its own");
    }
}

#[test]
fn a_word_is_replaced_with_what_is_typed_and_the_keyboard_comes_back_to_it() {
    let words = ENGLISH;
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_doubts(folder.path(), &words);
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::NONE, Key::F7);
    look_up(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, words.instead, "pupils");
    click(&mut window, words.replace);
    assert_eq!(title(&window), "Our pupils and the wrld");
    click(&mut window, words.accept);
    look_up(&mut window);
    click(&mut window, words.close);
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.shows(words.nothing), "what is ignored stays so");
}

#[test]
fn escape_leads_from_the_dialog_to_the_word_that_was_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_doubts(folder.path(), &ENGLISH);
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::NONE, Key::F7);
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(focused_name(&window), ENGLISH.title);
    write(&mut window, "+");
    assert_eq!(title(&window), "Our schol+ and the wrld");
}

#[test]
fn the_check_says_how_many_words_are_doubtful_and_leads_to_them() {
    for words in [ENGLISH, DUTCH] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_doubts(folder.path(), &words);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        assert!(spoken(&window).contains(words.two), "{}", spoken(&window));
        let link = window.get_by_role_and_label(Role::Button, words.two);
        link.click_accesskit();
        window.run();
        look_up(&mut window);
        window.get_by_role_and_label(Role::TextInput, words.instead);
    }
}

#[test]
fn a_language_without_a_dictionary_says_how_to_get_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_core(folder.path());
    choose(&mut window, "Language of the plan", "Finnish");
    type_into(&mut window, "Title of the plan", "koulu koullu");
    look_up(&mut window);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.shows("there is no dictionary for Finnish"));
    let files = [
        ("x.aff", "SET UTF-8\n"),
        ("x.dic", "1\nkoulu\n"),
        ("y.oxt", "none"),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let ask = |window: &mut Window, name: &str| {
        super::touch(window, "Choose a dictionary…"); // in the check, or in the notice of the refusal
        give_path(window, &folder.path().join(name));
        for _ in 0..50 {
            window.step();
        }
        look_up(window);
    };
    ask(&mut window, "y.oxt");
    wait(&mut window, "the refusal", |window| {
        window.shows("This file holds no dictionary")
    });
    ask(&mut window, "x.dic");
    wait(&mut window, "the dictionary", |window| {
        window.shows("1 doubtful word")
    });
    settle(&mut window);
    let settings = fs::read_to_string(folder.path().join("settings.ron")).unwrap();
    assert!(settings.contains("x.dic"), "{settings}");
    go(&mut window, "Vision");
}

/// A window whose title has a doubtful word at its end, by a dictionary on the computer.
fn in_finnish(folder: &Path) -> Window {
    let dictionaries = folder.join("dictionaries");
    fs::create_dir(&dictionaries).unwrap();
    fs::write(dictionaries.join("fi_FI.aff"), "SET UTF-8\n").unwrap();
    fs::write(dictionaries.join("fi_FI.dic"), "1\nkoulu\n").unwrap();
    let mut window = new_core(folder);
    choose(&mut window, "Language of the plan", "Finnish");
    type_into(&mut window, "Title of the plan", "koulu koullu");
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::Home);
    window
}

#[test]
fn a_dictionary_on_the_computer_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let window = in_finnish(folder.path());
    assert_eq!(waves(&window), 1);
}

fn let_go(window: &mut Window) {
    wait(window, "the dictionary to be let go", |window| {
        !window.state().holds_dictionary()
    });
    window.run();
}

#[test]
fn spelling_goes_on_after_the_dictionary_was_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = in_finnish(folder.path());
    let_go(&mut window);
    assert_eq!(waves(&window), 1, "what was found stays");
    write(&mut window, "kulou koulu ");
    look_up(&mut window);
    assert_eq!(
        waves(&window),
        2,
        "a new word is doubted, a right one is not"
    );
    let_go(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(waves(&window), 1, "undone");
    let_go(&mut window);
    press(&mut window, Modifiers::NONE, Key::F7);
    look_up(&mut window);
    click(&mut window, "koulu");
    assert_eq!(title(&window), "koulu koulu", "it still proposes");
    look_up(&mut window);
    click(&mut window, ENGLISH.close);
    let_go(&mut window);
    choose(&mut window, "Language of the plan", "English");
    look_up(&mut window);
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(window.shows("koulu"), "another language doubts it");
}

#[test]
fn a_dictionary_that_is_gone_when_it_is_needed_again_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = in_finnish(folder.path());
    let_go(&mut window);
    fs::remove_dir_all(folder.path().join("dictionaries")).unwrap();
    write(&mut window, "kulou ");
    look_up(&mut window);
    assert_eq!(waves(&window), 0);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.shows("there is no dictionary for Finnish"));
}

#[test]
fn a_dictionary_stays_while_a_person_writes() {
    let folder = tempfile::tempdir().unwrap();
    let environment = europlan::app::Environment {
        dictionary_rest: std::time::Duration::from_hours(1),
        ..super::environment(folder.path(), "en")
    };
    let mut window = super::open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, ENGLISH.new);
    for letter in ["schol ", "wrld "] {
        type_into(&mut window, ENGLISH.title, letter);
        look_up(&mut window);
        assert!(window.state().holds_dictionary());
    }
}
