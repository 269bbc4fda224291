//! Writing a plan: fields, lists, undo and redo, languages, narrow windows.

use super::{
    Looks, choose, click, give_path, go, new_plan, press, save_as, sized_window, tick, type_into,
    wait, window,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{ActivityKind, Language, Level};
use europlan::text::{self, Texts};
use europlan::ui::countries;

/// Fills each part, as a person would go through them.
fn fill(window: &mut super::Window) {
    type_into(window, "Title of the plan", "Reading in two languages");
    choose(window, "Language of the plan", "English");
    type_into(window, "First month", "2027-09");
    type_into(window, "Name of the school", "Sint-Jozef");
    tick(window, "Primary");
    go(window, "Current status");
    type_into(
        window,
        "Where does the school stand today?",
        "We teach 240 pupils.",
    );
    click(window, "Pupils, now: First steps");
    go(window, "Vision");
    type_into(
        window,
        "Where do you want to be?",
        "Every class reads in two languages.",
    );
    go(window, "Needs and goals");
    click(window, "Add a need");
    type_into(window, "What is the need?", "Teachers lack methods");
    click(window, "Add a goal");
    type_into(
        window,
        "What is the goal?",
        "Half of the staff teaches in two languages",
    );
    tick(window, "Need 1 · Teachers lack methods");
    click(window, "Add an indicator");
    type_into(window, "What is counted?", "Lessons a week");
    go(window, "Activities");
    click(window, "Add an activity");
    type_into(window, "What is the activity?", "Two teachers visit Lahti");
    choose(window, "Kind of activity", "Job shadowing");
    click(
        window,
        "Goal 1 · Half of the staff teaches in two languages",
    );
    go(window, "Network");
    click(window, "Add a partner");
    type_into(window, "Name", "Lahden koulu");
    go(window, "European dimension");
    type_into(
        window,
        "What does Europe add that you cannot find at home?",
        "Two school systems to compare.",
    );
    go(window, "Sharing and follow-up");
    click(window, "Add a way of sharing");
    type_into(window, "What is shared?", "A reading guide");
}

#[test]
fn a_whole_plan_is_written_undone_redone_saved_reopened_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let empty = window.state().plan().clone();
    fill(&mut window);
    let full = window.state().plan().clone();
    assert_eq!(full.goals[0].needs, [full.needs[0].id]);
    assert_eq!(full.goals[0].indicators[0].counted, "Lessons a week");
    assert_eq!(full.activities[0].kind, Some(ActivityKind::JobShadowing));
    assert_eq!(full.activities[0].goals, [full.goals[0].id]);
    assert_eq!(full.status.pupils_now, Some(Level::Starting));
    assert_eq!(full.sharing[0].what, "A reading guide");

    let mut steps = 0;
    while window.state().plan() != &empty {
        press(&mut window, Modifiers::COMMAND, Key::Z);
        steps += 1;
        assert!(steps < 200, "undo never came back to the empty plan");
    }
    for _ in 0..steps {
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(window.state().plan(), &full);

    let path = folder.path().join("my plan é.europlan");
    save_as(&mut window, &path);
    assert!(window.shows("Saved 14:05"));
    let reopened = super::window(folder.path(), "en", Some(&path));
    assert_eq!(crate::support::anonymous(reopened.state().plan()), full);

    press(&mut window, Modifiers::COMMAND, Key::E);
    wait(&mut window, "the pages", |window| window.shows(" kB"));
    click(&mut window, "Save the PDF…");
    let pdf = folder.path().join("plan.pdf");
    give_path(&mut window, &pdf);
    wait(&mut window, "the file", |window| {
        window.shows("Saved as plan.pdf")
    });
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
}

#[test]
fn undo_comes_back_to_the_part_the_field_and_the_caret() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    go(&mut window, "Vision");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().plan().school.name, "");
    let field = window.get_by_role_and_label(Role::TextInput, "Name of the school");
    assert!(field.is_focused());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    let label = "Name of the school";
    window
        .get_by_role_and_label(Role::TextInput, label)
        .type_text("!");
    window.run();
    assert_eq!(window.state().plan().school.name, "Sint-Jozef!");
}

#[test]
fn an_item_is_removed_at_once_and_the_notice_brings_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a goal");
    type_into(
        &mut window,
        "What is the goal?",
        "Half of the staff speaks French",
    );
    click(&mut window, "Remove Goal 1");
    assert!(window.state().plan().goals.is_empty());
    assert!(window.shows("Removed: Goal 1 · Half of"));
    let undo = window.get_all_by_label("Undo").last();
    undo.expect("a button in the notice").click();
    window.run();
    assert_eq!(
        window.state().plan().goals[0].title,
        "Half of the staff speaks French"
    );
}

#[test]
fn items_change_places_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Network");
    for _ in 0..2 {
        click(&mut window, "Add a partner");
    }
    let before = window.state().plan().partners[0].id;
    window.get_by_label("Move Partner 1 down").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(window.state().plan().partners[1].id, before);
}

#[test]
fn an_item_is_dragged_below_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let tall = egui::vec2(1350.0, 2400.0); // all of the list in sight
    let mut window = sized_window(folder.path(), "en", None, tall);
    click(&mut window, "Start a new plan");
    go(&mut window, "Network");
    for _ in 0..2 {
        click(&mut window, "Add a partner");
    }
    for number in 1..=2 {
        click(&mut window, &format!("Partner {number}")); // folds the card
    }
    let first = window.state().plan().partners[0].id;
    let grip = |window: &super::Window, number: usize| {
        let label = format!("Drag Partner {number} to another position");
        window.get_by_label(&label).rect().center()
    };
    let (from, to) = (grip(&window, 1), grip(&window, 2) + egui::vec2(0.0, 20.0));
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    assert_eq!(window.state().plan().partners[1].id, first);
}

#[test]
fn a_new_plan_is_in_the_language_of_the_window_until_one_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "nl-BE", None);
    click(&mut window, "Een nieuw plan beginnen");
    let language = |window: &super::Window| window.state().plan().about.language;
    assert_eq!(language(&window), Some(Language::Nl));
    assert!(!window.state().is_dirty());
    click(&mut window, "Nederlands");
    click(&mut window, "English");
    assert_eq!(language(&window), Some(Language::En));
    type_into(&mut window, "Name of the school", "De Regenboog");
    click(&mut window, "English");
    click(&mut window, "Nederlands");
    assert_eq!(language(&window), Some(Language::En), "it is being written");
}

#[test]
fn the_language_of_the_window_changes_while_it_runs_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = window(folder.path(), "nl-BE", None);
    click(&mut first, "Een nieuw plan beginnen");
    type_into(&mut first, "Naam van de school", "De Regenboog");
    click(&mut first, "Nederlands");
    click(&mut first, "English");
    assert!(first.query_by_label("Name of the school").is_some());
    assert_eq!(first.state().plan().school.name, "De Regenboog");
    let second = window(folder.path(), "nl-BE", None);
    assert!(second.query_by_label("Start a new plan").is_some());
}

#[test]
fn dates_are_picked_from_the_calendar_and_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Pick a date: Approved on");
    click(&mut window, "September 2026");
    assert_eq!(window.state().plan().about.approved.0, "2026-09");
    click(&mut window, "Monday, 14 September 2026");
    assert_eq!(window.state().plan().about.approved.0, "2026-09-14");
    assert!(window.shows("Monday, 14 September 2026"));
    type_into(&mut window, "Last month", "soon");
    assert_eq!(window.state().plan().about.period_end.0, "soon");
    assert!(!window.shows("Not understood"), "it is being typed");
    super::pause(&mut window);
    assert!(window.shows("Not understood as a date"));
}

#[test]
fn a_country_is_found_by_a_few_letters_without_accents() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Country: Choose a country…");
    window
        .get_by_role_and_label(Role::TextInput, "Search for a country")
        .type_text("turk");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let country = &window.state().plan().school.country;
    assert_eq!(
        country.iter().map(|c| c.0.as_str()).collect::<Vec<_>>(),
        ["TR"]
    );
}

#[test]
fn words_of_an_input_method_reach_the_plan_only_when_they_are_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Name of the school";
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    let ime = |event| egui::Event::Ime(event);
    window.event(ime(egui::ImeEvent::Preedit {
        text: "e´".to_owned(),
        active_range_chars: None,
    }));
    window.run();
    assert_eq!(window.state().plan().school.name, "");
    window.event(ime(egui::ImeEvent::Commit("é".to_owned())));
    window.run();
    assert_eq!(window.state().plan().school.name, "é");
}

#[test]
fn what_is_pasted_comes_without_signs_that_nobody_sees() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Name of the school";
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    window.event(egui::Event::Paste(
        "Sint\u{202e}-Jo\u{0}zef\u{2069}\u{feff}".to_owned(),
    ));
    window.run();
    assert_eq!(window.state().plan().school.name, "Sint-Jozef");
}

#[test]
fn everything_is_within_reach_in_a_small_window_and_with_large_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sized_window(folder.path(), "en", None, egui::vec2(800.0, 600.0));
    click(&mut window, "Start a new plan");
    click(&mut window, "Parts");
    go(&mut window, "Vision");
    type_into(&mut window, "Where do you want to be?", "Everywhere");
    assert_eq!(window.state().plan().vision.picture, "Everywhere");
    for _ in 0..10 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    assert!(
        window.query_by_label("Check").is_some()
            || window.query_by_label("Open or close the check").is_some()
    );
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    // Once tooltips have settled and the copy on the other thread is written.
    wait(&mut window, "rest", |window| {
        let views = window.output().viewport_output.values();
        let next = views.map(|view| view.repaint_delay).min();
        next == Some(std::time::Duration::MAX)
    });
}

#[test]
fn a_list_is_chosen_from_by_keyboard_and_gives_the_focus_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let list = |window: &super::Window| {
        let found = window.get_by_role_and_label(Role::ComboBox, "Language of the plan");
        found.is_focused()
    };
    window
        .get_by_role_and_label(Role::ComboBox, "Language of the plan")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Space);
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().plan().about.language.is_some());
    assert!(
        window.query_by_label("Slovenian").is_none(),
        "the list is closed"
    );
    assert!(list(&window), "the focus is back");
}

#[test]
fn a_letter_leads_to_the_next_row_of_a_list_that_begins_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let list = window.get_by_role_and_label(Role::ComboBox, "Language of the plan");
    list.click_accesskit();
    window.run();
    let typed = |window: &mut super::Window, letter: &str| {
        window.event(egui::Event::Text(letter.to_owned()));
        window.run();
    };
    typed(&mut window, "d");
    assert!(window.get_by_label("Danish").is_focused());
    typed(&mut window, "D");
    assert!(window.get_by_label("Dutch").is_focused());
    typed(&mut window, "d");
    assert!(window.get_by_label("Danish").is_focused(), "round again");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        window.state().plan().about.language,
        Some(europlan::plan::Language::Da)
    );
}

#[test]
fn after_escape_tab_goes_on_from_where_the_keyboard_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    window
        .get_by_role_and_label(Role::TextInput, "First month")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Tab);
    let next = window.get_by_label("Pick a date: First month");
    assert!(next.is_focused());
}

#[test]
fn a_calendar_closes_when_the_keyboard_leaves_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Pick a date: First month");
    assert!(window.query_by_label("September 2026").is_some());
    window
        .get_by_role_and_label(Role::TextInput, "First month")
        .focus();
    window.run();
    assert!(window.query_by_label("September 2026").is_none());
}

#[test]
fn a_long_answer_keeps_its_field_and_its_caret_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let label = "Who took part in making the plan?";
    type_into(&mut window, label, &"a longer answer ".repeat(200));
    let field = window.get_by_role_and_label(Role::MultilineTextInput, label);
    assert!(field.is_focused());
    let text = field.accesskit_node().bounding_box().unwrap();
    assert!(
        text.y1 - text.y0 > 14.0 * 16.0,
        "14 lines at least: {text:?}"
    );
    type_into(&mut window, label, "!");
    assert!(window.state().plan().about.made_by.ends_with('!'));
}

#[test]
fn with_large_text_nothing_in_the_bar_covers_the_menus() {
    let folder = tempfile::tempdir().unwrap();
    // A window of 1024 by 700 with text of 200 %.
    let size = egui::vec2(512.0, 350.0);
    let mut window = sized_window(folder.path(), "nl", None, size);
    click(&mut window, "Een nieuw plan beginnen");
    let place = |role, label: &str| window.get_by_role_and_label(role, label).rect();
    let menus = ["Bestand", "Bewerken", "Plan", "Beeld", "Help"];
    let mut menus = menus.map(|name| place(Role::MenuItem, name)).to_vec();
    menus.push(place(Role::Button, "Onderdelen"));
    let others = ["Nederlands", "De controle openen of sluiten"];
    let others = others.map(|name| place(Role::Button, name));
    for menu in menus {
        assert!(menu.right() <= size.x, "{menu:?}");
        assert!(
            others.iter().all(|other| !other.intersects(menu)),
            "{menu:?}"
        );
    }
}

fn search_for_a_country(window: &mut super::Window, words: &str) {
    click(window, "Country: Choose a country…");
    super::write(window, words);
}

#[test]
fn a_search_for_a_country_says_that_it_finds_none_and_begins_empty_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    search_for_a_country(&mut window, "atlantis");
    assert!(window.shows("No country found"));
    let spoken = window.get_all_by_value("No country found").next();
    assert!(spoken.is_some(), "and it is spoken");
    press(&mut window, Modifiers::NONE, Key::Escape);
    search_for_a_country(&mut window, "");
    assert!(window.shows("Belgium"));
    assert!(!window.shows("No country found"));
    super::write(&mut window, "lux");
    let row = window.get_by_role_and_label(Role::ListBoxOption, "Luxembourg");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    let spoken = window.get_all_by_value("Luxembourg").next();
    assert!(spoken.is_some(), "what Enter takes");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().plan().school.country[0].0, "LU");
}

#[test]
fn a_country_is_found_by_what_people_call_it_in_any_language() {
    for (words, code) in [
        ("england", "GB"),
        ("engeland", "GB"),
        ("great brit", "GB"),
        ("holland", "NL"),
        ("turkey", "TR"),
        ("duitsland", "DE"),
        ("niger", "NE"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = new_plan(folder.path());
        search_for_a_country(&mut window, words);
        press(&mut window, Modifiers::NONE, Key::Enter);
        let country = &window.state().plan().school.country;
        let found: Vec<&str> = country.iter().map(|found| found.0.as_str()).collect();
        assert_eq!(found, [code], "{words}");
    }
}

#[test]
fn the_whole_name_of_a_country_finds_it_first_whatever_others_have_in_theirs() {
    let languages = text::shipped().into_iter();
    let languages: Vec<_> = languages.map(|tag| Texts::new(tag).countries()).collect();
    let mut faults = Vec::new();
    for list in &languages {
        for (country, name) in languages.iter().flatten() {
            let first = countries::found(list, name).next();
            let first = first.map(|(first, _)| first);
            if first != Some(country) {
                faults.push(format!("{name}: {first:?}"));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// The line that shows where a dragged card would go.
fn drop_lines(window: &super::Window) -> usize {
    let shapes = window.output().shapes.iter();
    let is_line = |shape: &egui::Shape| match shape {
        egui::Shape::LineSegment { stroke, .. } => (stroke.width - 3.0).abs() < 0.1,
        _ => false,
    };
    shapes.filter(|clipped| is_line(&clipped.shape)).count()
}

/// Folded cards of partners in a window of that height.
fn with_partners(folder: &std::path::Path, count: usize, height: f32) -> super::Window {
    let size = egui::vec2(1350.0, height);
    let mut window = sized_window(folder, "en", None, size);
    click(&mut window, "Start a new plan");
    go(&mut window, "Network");
    for number in 1..=count {
        click(&mut window, "Add a partner");
        click(&mut window, &format!("Partner {number}")); // folds the card
    }
    window
}

fn grip_of(window: &super::Window, number: usize) -> egui::Pos2 {
    let label = format!("Drag Partner {number} to another position");
    window.get_by_label(&label).rect().center()
}

#[test]
fn escape_gives_a_drag_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partners(folder.path(), 2, 2400.0);
    let first = window.state().plan().partners[0].id;
    let (from, to) = (grip_of(&window, 1), grip_of(&window, 2));
    window.drag_at(from);
    window.run();
    window.hover_at(to + egui::vec2(0.0, 20.0));
    window.run();
    assert_eq!(drop_lines(&window), 1);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(drop_lines(&window), 0);
    window.drop_at(to + egui::vec2(0.0, 20.0));
    window.run();
    assert_eq!(window.state().plan().partners[0].id, first);
}

#[test]
fn a_drag_to_the_edge_of_the_view_scrolls_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partners(folder.path(), 7, 500.0);
    let first = window.state().plan().partners[0].id;
    window.get_by_label("Partner 1").focus();
    window.run();
    let from = grip_of(&window, 1);
    window.drag_at(from);
    window.run();
    let low = egui::pos2(from.x, 494.0);
    window.hover_at(low);
    for _ in 0..12 {
        window.step();
    }
    let now = grip_of(&window, 1);
    assert!(now.y < from.y - 100.0, "{from} to {now}");
    window.hover_at(egui::pos2(from.x, 60.0));
    for _ in 0..12 {
        window.step();
    }
    let back = grip_of(&window, 1);
    assert!(back.y > now.y + 100.0, "{now} to {back}");
    window.hover_at(low);
    for _ in 0..12 {
        window.step();
    }
    window.drop_at(low);
    window.run();
    let partners = &window.state().plan().partners;
    assert_eq!(partners.last().unwrap().id, first);
}

#[test]
fn a_card_keeps_the_keyboard_when_the_window_becomes_narrow() {
    for name in ["Partner 1", "Duplicate Partner 1"] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = with_partners(folder.path(), 1, 844.0);
        window.get_by_label(name).focus();
        window.run();
        for width in [500.0, 1350.0] {
            window.set_size(egui::vec2(width, 844.0));
            window.run();
            assert_eq!(super::focused_name(&window), name, "{width}");
        }
    }
}
