//! The accessibility statement says "automatic tests" and "computed contrast" only of criteria that tests here prove:
//! each of them with the names of these tests, which exist.

use europlan::ui::statement::{CRITERIA, Proof};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const NAMES: &str =
    "gui::access::groups_landmarks_menus_and_headings_say_what_they_are_on_every_page";
const HELP: &str = "gui::access::each_question_tells_its_help_and_whether_it_is_required";
const FINDING: &str =
    "gui::access::a_finding_a_limit_and_how_a_date_is_read_are_told_with_the_field";
const TEXT: &str = "gui::walk::the_focus_stays_in_sight::in_english";
const LARGEST: &str = "gui::walk::the_focus_stays_in_sight::with_the_largest_in_dutch";
const QUESTIONS: &str =
    "gui::unfold::every_question_can_be_walked_through_and_gives_the_keyboard_back";
const ORDER: &str = "gui::criteria::what_is_read_comes_in_the_order_in_which_it_is_seen";

/// The criteria, and the tests of each.
const TESTS: &[(&str, &[&str])] = &[
    (
        "1.1.1",
        &[NAMES, "gui::preview::a_page_tells_the_text_that_is_on_it"],
    ),
    ("1.3.1", &[NAMES, HELP, FINDING]),
    ("1.3.2", &[ORDER]),
    (
        "1.4.3",
        &[
            "look::every_text_is_readable_on_every_ground",
            "look::the_primary_button_is_readable",
        ],
    ),
    ("1.4.4", &[LARGEST]),
    ("1.4.10", &[LARGEST]),
    (
        "1.4.11",
        &[
            "look::borders_of_fields_and_the_focus_ring_are_visible",
            "look::scroll_bars_are_visible_at_rest",
        ],
    ),
    (
        "1.4.13",
        &[
            "gui::hints::escape_closes_a_hint_and_not_what_it_belongs_to",
            "gui::hints::escape_closes_a_hint_and_not_the_question_below_it",
            "gui::hints::the_mouse_can_rest_on_a_hint",
        ],
    ),
    (
        "2.1.1",
        &[
            TEXT,
            QUESTIONS,
            "gui::keyboard::menus_are_gone_through_by_arrows_and_escape_gives_the_focus_back",
        ],
    ),
    ("2.1.2", &[TEXT, QUESTIONS]),
    (
        "2.1.4",
        &["commands::no_shortcut_takes_a_key_that_text_fields_need"],
    ),
    (
        "2.4.1",
        &["gui::walk::f6_goes_round_the_panes_and_comes_back_to_where_it_was"],
    ),
    (
        "2.4.2",
        &["gui::criteria::the_window_is_named_after_the_plan_and_the_program"],
    ),
    (
        "2.4.3",
        &[
            ORDER,
            "gui::walk::what_folds_out_gives_the_keyboard_back",
            "gui::walk::after_a_removal_the_keyboard_is_at_the_next_card",
        ],
    ),
    ("2.4.4", &[NAMES]),
    ("2.4.6", &[NAMES]),
    ("2.4.7", &[TEXT, LARGEST]),
    (
        "2.4.11",
        &[
            TEXT,
            LARGEST,
            "gui::covered::the_check_that_is_opened_over_the_form_has_the_keyboard",
            "gui::covered::the_card_of_the_tour_makes_way",
        ],
    ),
    (
        "2.5.3",
        &["gui::criteria::what_is_written_on_a_control_is_part_of_its_name"],
    ),
    (
        "2.5.7",
        &["gui::spoken::what_was_removed_copied_or_moved_is_spoken"],
    ),
    ("2.5.8", &[TEXT]),
    (
        "3.1.1",
        &[
            NAMES,
            "gui::criteria::fields_have_the_language_of_the_plan_in_a_window_of_another",
        ],
    ),
    (
        "3.1.2",
        &["gui::criteria::fields_have_the_language_of_the_plan_in_a_window_of_another"],
    ),
    ("3.2.1", &[TEXT]),
    (
        "3.2.2",
        &["gui::keyboard::letters_typed_in_a_list_are_gathered_and_arrows_do_not_leave_it"],
    ),
    ("3.3.1", &[FINDING]),
    (
        "3.3.2",
        &[
            HELP,
            "gui::access::each_question_of_an_item_tells_its_help_too",
        ],
    ),
    (
        "3.3.3",
        &["check::table::each_rule_has_its_texts_in_each_language"],
    ),
    (
        "3.3.4",
        &[
            "gui::writing::a_whole_plan_is_written_undone_redone_saved_reopened_and_exported",
            "gui::dialogs::a_name_without_ending_replaces_no_file_unasked",
        ],
    ),
    (
        "4.1.2",
        &[
            NAMES,
            "gui::access::a_list_tells_what_is_chosen_and_its_rows_where_they_stand",
            "gui::access::what_unfolds_says_so_and_obeys_a_screen_reader",
        ],
    ),
    (
        "4.1.3",
        &[
            "gui::spoken::a_save_that_was_asked_for_is_spoken_each_time",
            "gui::points::each_press_leads_on_and_says_which_point_it_is",
        ],
    ),
];

/// The file of a module of this binary, or of the one it stands in.
fn file(path: &[&str]) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    (1..=path.len()).rev().find_map(|count| {
        let module = here.join(path[..count].join("/"));
        let files = [module.with_extension("rs"), module.join("mod.rs")];
        files.into_iter().find(|file| file.exists())
    })
}

fn is_there(test: &str) -> bool {
    let path: Vec<&str> = test.split("::").collect();
    let (name, modules) = path.split_last().unwrap();
    let Some(file) = file(modules) else {
        return false;
    };
    let source = std::fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let head = format!("fn {name}() {{");
    lines
        .windows(2)
        .any(|two| two == ["#[test]", head.as_str()])
}

#[test]
fn each_automatic_test_that_the_statement_speaks_of_is_there() {
    let tests: BTreeMap<&str, &[&str]> = TESTS.iter().copied().collect();
    assert_eq!(tests.len(), TESTS.len(), "a criterion stands twice");
    for criterion in CRITERIA {
        let is_claimed = |proof: &Proof| matches!(proof, Proof::Walk | Proof::Colours);
        let claimed = criterion.proofs.iter().any(is_claimed);
        assert_eq!(
            claimed,
            tests.contains_key(criterion.number),
            "{}",
            criterion.number
        );
    }
    for test in TESTS.iter().flat_map(|(_, tests)| *tests) {
        assert!(is_there(test), "{test}");
    }
    assert!(!is_there("gui::walk::nothing_of_that_name"));
}
