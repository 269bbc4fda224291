//! Dates: what is typed is read back beside its field, and the calendar offers what the question asks for.

use super::{Looks, Window, click, focused_name, go, new_plan, pause, press, touch, type_into};
use egui::accesskit::{Invalid, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn a_date_is_read_back_right_below_its_field_with_its_weekday() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Approved on", "3/6/2029");
    let field = window
        .get_by_role_and_label(Role::TextInput, "Approved on")
        .rect();
    let reading = window.get_by_label("Sunday, 3 June 2029").rect();
    assert!(
        (reading.left() - field.left()).abs() < 24.0,
        "{reading} {field}"
    );
    let below = reading.top() - field.bottom();
    assert!((0.0..24.0).contains(&below), "{reading} {field}");
}

fn calendar_of(window: &mut Window, question: &str) {
    touch(window, &format!("Pick a date: {question}"));
}

fn has_button(window: &Window, label: &str) -> bool {
    window
        .query_all_by_role_and_label(Role::Button, label)
        .next()
        .is_some()
}

#[test]
fn the_calendar_of_a_month_offers_months_and_closes_at_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    calendar_of(&mut window, "First month");
    touch(&mut window, "September 2026");
    let year = crate::support::today().year();
    let start = &window.state().plan().about.period_start;
    assert_eq!(start.0, format!("{year}-09"));
    assert!(!has_button(&window, "September 2026"), "it is closed");
    calendar_of(&mut window, "First month");
    assert!(
        !has_button(&window, "Tuesday, 15 September 2026"),
        "no days"
    );
    press(&mut window, Modifiers::NONE, Key::Escape);

    calendar_of(&mut window, "Approved on");
    touch(&mut window, "September 2026");
    touch(&mut window, "Tuesday, 15 September 2026");
    let approved = &window.state().plan().about.approved;
    assert_eq!(approved.0, format!("{year}-09-15"));
}

#[test]
fn the_calendar_of_a_year_offers_years() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Vision");
    calendar_of(&mut window, "By when?");
    assert!(!has_button(&window, "September 2026"));
    let year = crate::support::today().year().to_string();
    let button = window.get_by_role_and_label(Role::Button, &year);
    button.click_accesskit();
    window.run();
    assert_eq!(window.state().plan().vision.by.0, year);
}

#[test]
fn a_measurement_that_is_not_understood_says_so_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a goal");
    click(&mut window, "Add an indicator");
    type_into(&mut window, "What is counted?", "Lessons");
    go(&mut window, "Progress");
    click(&mut window, "Add a measurement: Indicator 1 · Lessons");
    assert!(!window.shows("Not understood"));
    type_into(&mut window, "Date, Measurement 1", " or so");
    type_into(&mut window, "Value, Measurement 1", "many");
    pause(&mut window);
    assert!(window.shows("■ Not understood as a date"));
    assert!(window.shows("■ Not understood as a number"));
}

const ARROWS: [Key; 4] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
];

#[test]
fn the_calendar_opens_at_what_is_chosen_or_at_today() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    calendar_of(&mut window, "First month");
    assert_eq!(focused_name(&window), "November 2026", "today");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(focused_name(&window), "October 2026");
    press(&mut window, Modifiers::NONE, Key::Escape);
    type_into(&mut window, "First month", "2028-03");
    calendar_of(&mut window, "First month");
    assert_eq!(
        focused_name(&window),
        "March 2028",
        "not where arrows led before"
    );
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.shows("2029"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    calendar_of(&mut window, "First month");
    assert_eq!(focused_name(&window), "March 2028", "and in its own year");

    press(&mut window, Modifiers::NONE, Key::Escape);
    type_into(&mut window, "Approved on", "2029-06-13");
    calendar_of(&mut window, "Approved on");
    assert_eq!(focused_name(&window), "Wednesday, 13 June 2029");
    go(&mut window, "Vision");
    calendar_of(&mut window, "By when?");
    let year = crate::support::today().year().to_string();
    assert_eq!(focused_name(&window), year);
}

#[test]
fn no_arrow_leaves_the_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Approved on", "2029-06-13");
    calendar_of(&mut window, "Approved on");
    for stop in 0..7 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        for key in ARROWS.into_iter().flat_map(|key| [key; 7]) {
            press(&mut window, Modifiers::NONE, key);
            assert!(has_button(&window, "September 2029"), "{stop} {key:?}");
        }
    }
    for year in ["The year before", "The year after"] {
        window.get_by_label(year).focus();
        window.run();
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert!(focused_name(&window).starts_with("June "), "below {year}");
    }
}

#[test]
fn no_arrow_leaves_a_list_that_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let language = "Language of the plan";
    let list = window.get_by_role_and_label(Role::ComboBox, language);
    list.click_accesskit();
    window.run();
    for key in ARROWS {
        press(&mut window, Modifiers::NONE, key);
        let rows = window.query_all_by_label("Norwegian").count();
        assert_eq!(rows, 1, "{key:?}");
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    touch(&mut window, "Country: Choose a country…");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    for key in [ARROWS, ARROWS].concat() {
        press(&mut window, Modifiers::NONE, key);
        let rows = window.query_all_by_label("Belgium").count();
        assert_eq!(rows, 1, "{key:?}");
    }
}

#[test]
fn the_calendar_tells_its_question_its_days_and_the_year_that_comes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, "Approved on", "2026-11-17");
    calendar_of(&mut window, "Approved on");
    window.get_by_role_and_label(Role::Dialog, "Calendar: Approved on");
    assert_eq!(focused_name(&window), "Tuesday, 17 November 2026");
    assert!(has_button(&window, "December 2026"));
    touch(&mut window, "The year after");
    assert_eq!(super::spoken::polite(&window), "2027");
    assert!(has_button(&window, "December 2027"));
    touch(&mut window, "The year before");
    assert_eq!(super::spoken::polite(&window), "2026");
    touch(&mut window, "Wednesday, 18 November 2026");
    let told = super::spoken::polite(&window);
    assert_eq!(told, "Wednesday, 18 November 2026");
}

#[test]
fn a_date_that_is_not_understood_or_cannot_be_is_marked_as_invalid() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let invalid = |window: &Window, field: &str| {
        let node = window.get_by_role_and_label(Role::TextInput, field);
        node.accesskit_node().data().invalid()
    };
    type_into(&mut window, "Approved on", "soon");
    pause(&mut window);
    assert_eq!(invalid(&window, "Approved on"), Some(Invalid::True));
    press(&mut window, Modifiers::COMMAND, Key::A);
    super::write(&mut window, "2026-11-17");
    pause(&mut window);
    assert_eq!(invalid(&window, "Approved on"), None);
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    let end = "Last day, month or school year";
    type_into(&mut window, "First day, month or school year", "2028-09");
    type_into(&mut window, end, "2028-03");
    pause(&mut window);
    assert_eq!(invalid(&window, end), Some(Invalid::True));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert_eq!(invalid(&window, end), Some(Invalid::True), "with the check");
    assert_eq!(
        invalid(&window, "What is the activity?"),
        None,
        "what is missing is not wrong"
    );
}
