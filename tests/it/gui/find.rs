//! Find and replace in the window, by key, mouse and screen reader.

use super::walk::focused;
use super::{
    Looks, Window, click, environment, focused_name, go, new_plan, open_window, press,
    sized_window, tick, type_into, write,
};
use egui::accesskit::Role;
use egui::text_edit::TextEditState;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

const NAME: &str = "Name of the school";

/// What is selected in the field that has the keyboard, in characters.
fn selected(window: &Window) -> std::ops::Range<usize> {
    let id = focused(window).unwrap().id;
    let state = TextEditState::load(&window.ctx, id).unwrap();
    let range = state.cursor.char_range().unwrap().as_sorted_char_range();
    usize::from(range.start)..usize::from(range.end)
}

/// A plan in which a word stands four times, once in an address.
fn plan(folder: &std::path::Path) -> Window {
    let mut window = new_plan(folder);
    type_into(&mut window, NAME, "Lyceum Noord");
    type_into(&mut window, "Website", "https://lyceum.example");
    type_into(&mut window, "Address", "Lyceumstraat 1");
    go(&mut window, "Vision");
    type_into(&mut window, "Where do you want to be?", "Our lyceum reads.");
    go(&mut window, "Plan and school");
    window
}

#[test]
fn one_goes_from_hit_to_hit_in_the_bar_and_comes_out_at_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::F);
    assert_eq!(focused_name(&window), "Find");
    write(&mut window, "LYCEUM");
    assert!(window.shows("Found 4 times"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.shows("1 of 4 · Name of the school"));
    assert_eq!(
        focused_name(&window),
        "Find",
        "the keyboard stays in the bar"
    );
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    assert!(window.shows("4 of 4 · Where do you want to be?"));
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    assert!(window.shows("3 of 4 · "));
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(focused_name(&window), "Where do you want to be?");
    assert_eq!(selected(&window), 4..10, "the hit is selected in its field");
    assert!(!window.shows("4 of 4"));
    press(&mut window, Modifiers::NONE, Key::F3);
    assert_eq!(
        focused_name(&window),
        NAME,
        "from the last to the first, in the field itself"
    );
    assert_eq!(selected(&window), 0..6);
}

#[test]
fn the_bar_that_found_nothing_gives_the_keyboard_back_to_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    window
        .get_by_role_and_label(Role::TextInput, "Website")
        .focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "nowhere");
    assert!(window.shows("Not found"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(focused_name(&window), "Website");
}

#[test]
fn one_hit_or_all_are_replaced_and_each_is_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    let before = window.state().plan().clone();
    press(&mut window, Modifiers::COMMAND, Key::H);
    write(&mut window, "lyceum");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, "Replace");
    assert!(
        window.state().plan().school.name.starts_with(" Noord"),
        "{:?}",
        window.state().plan().school.name
    );
    assert!(window.shows("1 of 3 · Address"), "the next one is shown");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.state().plan(), before);
    type_into(&mut window, "Replace with", "Atheneum");
    click(&mut window, "Replace all");
    assert!(window.shows("3 places were replaced. One in an address"));
    let plan = window.state().plan();
    assert_eq!(plan.school.name, "Atheneum Noord");
    assert_eq!(plan.school.address, "Atheneumstraat 1");
    assert_eq!(plan.school.website, "https://lyceum.example");
    assert_eq!(plan.vision.picture, "Our Atheneum reads.");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.state().plan(), before, "one step");
}

/// The frames that are painted around hits.
fn marks(window: &Window) -> Vec<egui::Rect> {
    let shapes = window.output().shapes.iter();
    let marks = shapes.filter_map(|shape| match &shape.shape {
        egui::Shape::Rect(rect) => {
            let is_frame = rect.fill == egui::Color32::TRANSPARENT;
            let is_outside = rect.stroke_kind == egui::StrokeKind::Outside;
            (is_frame && is_outside && rect.stroke.width > 0.0).then_some(rect.rect)
        }
        _ => None,
    });
    marks.collect()
}

#[test]
fn a_hit_at_the_start_of_a_row_is_marked_there_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Vision");
    let label = "Where do you want to be?";
    let text = "zebra ".repeat(60);
    type_into(&mut window, label, &text);
    let field = window.get_by_role_and_label(Role::MultilineTextInput, label);
    let left = field.rect().left();
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "zebra");
    let mut begins_a_row = 0;
    for _ in 0..60 {
        press(&mut window, Modifiers::NONE, Key::Enter);
        let marks = marks(&window);
        assert_eq!(marks.len(), 1, "{marks:?}");
        begins_a_row += usize::from(marks[0].left() < left + 20.0);
    }
    assert!(begins_a_row > 2, "{begins_a_row} rows");
}

#[test]
fn letters_are_compared_as_the_boxes_say() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "lyceum");
    tick(&mut window, "Match capitals");
    assert!(window.shows("Found 2 times"));
    tick(&mut window, "Match capitals");
    tick(&mut window, "Whole words");
    assert!(window.shows("Found 3 times"));
}

#[test]
fn escape_closes_the_bar_that_has_the_keyboard_before_the_notice() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::H);
    write(&mut window, "lyceum");
    type_into(&mut window, "Replace with", "Atheneum");
    click(&mut window, "Replace all");
    let notice = "3 places were replaced.";
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Replace all").is_none() && window.shows(notice));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.shows(notice));
}

#[test]
fn in_a_slim_window_the_bar_is_one_row_and_its_choices_fold_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sized_window(folder.path(), "en", None, egui::vec2(512.0, 350.0));
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "Lyceum Noord");
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "lyceum");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let in_one_row = |window: &Window, labels: &[&str]| {
        let middle = |label: &&str| {
            let found = window.get_all_by_label(label).last();
            found.unwrap().rect().center().y
        };
        let first = middle(&labels[0]);
        let is_beside = |label: &&str| (middle(label) - first).abs() < 4.0;
        assert!(labels.iter().all(is_beside), "{labels:?}");
    };
    let bar = [
        "Find",
        "Previous",
        "Next",
        "Options",
        "Close find and replace",
    ];
    in_one_row(&window, &bar);
    assert!(window.query_by_label("Match capitals").is_none());
    click(&mut window, "Options");
    tick(&mut window, "Match capitals");
    assert!(window.shows("Not found"));
    click(&mut window, "Options (1)");
    assert!(window.query_by_label("Match capitals").is_none());
    tick_is_kept(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::H);
    in_one_row(&window, &["Replace with", "Replace", "Replace all"]);
    press(&mut window, Modifiers::COMMAND, Key::F);
    let is_away = window.query_by_label("Replace with").is_none();
    assert!(is_away, "the replacement folds away");
}

/// What was chosen holds while it is folded away.
fn tick_is_kept(window: &mut Window) {
    assert!(window.shows("Not found"));
    press(window, Modifiers::NONE, Key::Escape);
    press(window, Modifiers::COMMAND, Key::F);
    assert!(window.query_by_label("Options (1)").is_some());
}

#[test]
fn a_hit_in_a_folded_card_is_shown_whatever_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plan(folder.path());
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a need");
    type_into(&mut window, "What is the need?", "Reading zebra");
    click(&mut window, "The core");
    click(&mut window, "Need 1 · Reading zebra"); // folds it
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, "What is the need?")
            .is_none()
    );
    go(&mut window, "Vision");
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "zebra");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::TextInput, "What is the need?");
    assert!(window.shows("1 of 1 · Need 1 · What is the need?"));
}

#[test]
fn find_speaks_dutch() {
    let folder = tempfile::tempdir().unwrap();
    let environment = environment(folder.path(), "nl-BE");
    let mut window = open_window(environment, None, egui::vec2(1350.0, 844.0));
    click(&mut window, "Een nieuw plan beginnen");
    type_into(&mut window, "Naam van de school", "De Brug");
    press(&mut window, Modifiers::COMMAND, Key::H);
    assert_eq!(focused_name(&window), "Zoeken");
    write(&mut window, "brug");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.shows("1 van 1 · Naam van de school"));
    type_into(&mut window, "Vervangen door", "Kade");
    click(&mut window, "Alles vervangen");
    assert!(window.shows("Er is één plaats vervangen."));
    assert_eq!(window.state().plan().school.name, "De Kade");
}

#[test]
fn what_is_typed_in_a_field_that_is_no_answer_is_undone_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, NAME, "De Brug");
    let typed = |window: &Window, field: &str| {
        let field = window.get_by_role_and_label(Role::TextInput, field);
        field.value().unwrap_or_default()
    };
    for field in ["Find", "Search for a country"] {
        if field == "Find" {
            press(&mut window, Modifiers::COMMAND, Key::F);
        } else {
            click(&mut window, "Country: Choose a country…");
        }
        write(&mut window, "mistyped");
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert_eq!(focused_name(&window), field);
        assert_eq!(typed(&window, field), "");
        press(&mut window, Modifiers::COMMAND, Key::Y);
        assert_eq!(typed(&window, field), "mistyped");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(window.state().plan().school.name, "De Brug");
    }
}

#[test]
fn the_check_opens_at_the_first_press_after_a_search_in_a_slim_window() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1024.0, 700.0);
    let mut window = sized_window(folder.path(), "en", None, size);
    click(&mut window, "Start a new plan");
    type_into(&mut window, NAME, "De Brug");
    press(&mut window, Modifiers::COMMAND, Key::F);
    write(&mut window, "brug");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Check")
            .is_some()
    );
}

/// The frames around hits with what of them can be seen.
fn marks_in_sight(window: &Window) -> Vec<(egui::Rect, egui::Rect)> {
    let shapes = window.output().shapes.iter();
    let marks = shapes.filter_map(|shape| match &shape.shape {
        egui::Shape::Rect(rect) => {
            let is_frame = rect.fill == egui::Color32::TRANSPARENT;
            let is_outside = rect.stroke_kind == egui::StrokeKind::Outside;
            let is_mark = is_frame && is_outside && rect.stroke.width > 0.0;
            is_mark.then(|| (rect.rect, rect.rect.intersect(shape.clip_rect)))
        }
        _ => None,
    });
    marks.collect()
}

#[test]
fn each_hit_is_in_sight_with_the_largest_text_in_a_small_window() {
    for (language, word) in [("nl", "school"), ("en", "school")] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.ron"), "(tour_seen: true)").unwrap();
        let file = folder.path().join("school.europlan");
        europlan::store::save(&file, &europlan::store::example(language)).unwrap();
        let size = egui::vec2(400.0, 300.0);
        let mut window = sized_window(folder.path(), language, Some(&file), size);
        press(&mut window, Modifiers::COMMAND, Key::H);
        write(&mut window, word);
        let mut missed = Vec::new();
        for hit in 0..40 {
            press(&mut window, Modifiers::NONE, Key::Enter);
            for _ in 0..10 {
                window.step(); // what scrolls comes to rest
            }
            let bar = window.get_by_role(Role::Search);
            let drawn = bar.children_recursive();
            let drawn = drawn.filter(|node| node.accesskit_node().bounding_box().is_some());
            let drawn: Vec<egui::Rect> = drawn.map(|node| node.rect()).collect();
            let cut = super::fits::cut(&window, &drawn);
            assert!(cut.is_empty(), "the bar tells all it has to tell: {cut:?}");
            let marks = marks_in_sight(&window);
            let is_seen = |(whole, seen): &(egui::Rect, egui::Rect)| {
                seen.is_positive() && seen.height() > 0.8 * whole.height()
            };
            if !marks.iter().any(is_seen) {
                missed.push((hit, super::spoken::polite(&window), marks));
            }
        }
        assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
    }
}
