//! The pages around the plan: getting started, progress, overview; by role and label, in both languages.

use super::{Looks, choose, click, give_path, go, new_plan, press, tick, type_into, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{ActivityKind, ActivityState, Choice, ImpactLayer, PlatformName};

type Window = super::Window;

/// True where something of that role bears a label that begins so.
fn has(window: &Window, role: Role, start: &str) -> bool {
    window.get_all_by_role(role).any(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(start))
    })
}

/// Clicks on the first of that role whose label begins so.
fn click_first(window: &mut Window, role: Role, start: &str) {
    let found = window.get_all_by_role(role).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(start))
    });
    found.expect(start).click_accesskit();
    window.run();
}

#[test]
fn a_newcomer_adds_a_platform_sees_it_undoes_it_and_adds_an_activity() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", None);
    click(&mut window, "First European project? Start here");
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Getting started")
            .is_some()
    );
    click(&mut window, "Add to the platforms: eTwinning");
    let platforms = &window.state().plan().platforms;
    assert_eq!(platforms[0].platform, Some(PlatformName::Etwinning));
    assert!(
        window
            .query_by_label("Add to the platforms: eTwinning")
            .is_none(),
        "not twice"
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window.state().plan().platforms.is_empty());
    click(&mut window, "Add to the platforms: eTwinning");
    click(&mut window, "Show it");
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Network")
            .is_some()
    );
    click(&mut window, "Getting started");
    click(
        &mut window,
        "Add as a first activity: A first exchange online",
    );
    let activities = &window.state().plan().activities;
    assert_eq!(activities[0].kind, Some(ActivityKind::VirtualExchange));
    assert_eq!(activities[0].title, "", "the words are the school's");
}

#[test]
fn the_address_of_a_source_is_behind_where_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", None);
    click(&mut window, "First European project? Start here");
    let sources = window.query_all_by_role(Role::Link).filter_map(|node| {
        let label = node.accesskit_node().label()?;
        label.starts_with("Where from").then_some(label)
    });
    let sources: Vec<String> = sources.collect();
    assert!(!sources.is_empty() && sources.iter().all(|source| source.contains(": ")));
    assert!(!window.shows("Source: "));
}

#[test]
fn the_way_in_opens_no_plan_and_leads_back_to_the_welcome_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", None);
    click(&mut window, "First European project? Start here");
    let parts = |window: &Window| has(window, Role::Button, "Vision,");
    assert!(!parts(&window), "no plan is open");
    click(&mut window, "File");
    let save = window.get_by_role_and_label(Role::MenuItem, "Save");
    assert!(save.accesskit_node().is_disabled());
    press(&mut window, Modifiers::NONE, Key::Escape);
    click(&mut window, "Back to the welcome page");
    assert!(window.query_by_label("Start a new plan").is_some());

    click(&mut window, "First European project? Start here");
    click(&mut window, "Add to the platforms: eTwinning");
    assert!(parts(&window), "what is added begins one");
    assert!(window.query_by_label("Back to the welcome page").is_none());
    assert!(window.state().is_dirty());
    let language = window.state().plan().about.language.code();
    assert_eq!(language, Some("en"), "as any new plan");
}

#[test]
fn a_screen_reader_knows_the_lines_between_the_groups_of_a_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", None);
    for menu in ["File", "Edit", "Plan", "View", "Help"] {
        click(&mut window, menu);
        let lines = window.query_all_by_role(Role::Splitter).count();
        let rows = europlan::command::COMMANDS.iter().filter(|row| {
            row.begins_group && row.menu.key() == format!("menu-{}", menu.to_lowercase())
        });
        assert_eq!(lines, rows.count(), "{menu}");
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn entries_follow_the_kind_of_school_unless_all_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    tick(&mut window, "Adult education");
    click(&mut window, "Getting started");
    let platform = |name: &str| format!("Add to the platforms: {name}");
    assert!(window.query_by_label(&platform("EPALE")).is_some());
    assert!(window.query_by_label(&platform("eTwinning")).is_none());
    assert!(window.shows("for other schools or countries"));
    tick(&mut window, "Show all");
    assert!(window.query_by_label(&platform("eTwinning")).is_some());
}

#[test]
fn finding_money_leads_to_the_funds_that_fit() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Getting started");
    click(&mut window, "4. Finding money");
    click(&mut window, "See which funding fits your plan");
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Funding")
            .is_some()
    );
}

#[test]
fn a_link_is_opened_outside_or_shown_to_be_copied() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "nl-BE", None);
    click(&mut window, "Eerste Europese project? Zo begin je");
    click(&mut window, "7. Evalueren vanaf het begin");
    click_first(
        &mut window,
        Role::Link,
        "Impacttool van het Nederlandse nationaal agentschap:",
    );
    let notice = "Het adres is https://www.erasmusplus.nl/impacttool-mobiliteit";
    wait(&mut window, "the address", |window| window.shows(notice));
}

/// A plan with a goal and an indicator from 54 to 70.
fn with_indicator(window: &mut Window) {
    go(window, "Needs and goals");
    click(window, "Add a goal");
    type_into(window, "What is the goal?", "Teach in two languages");
    click(window, "Add an indicator");
    type_into(window, "What is counted?", "Teachers");
    type_into(window, "Baseline", "54 %");
    type_into(window, "Target", "70 %");
}

#[test]
fn an_indicator_is_put_on_a_layer_where_evaluating_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    with_indicator(&mut window);
    click(&mut window, "Getting started");
    click(&mut window, "7. Evaluating from the start");
    choose(
        &mut window,
        "Goal 1 · Indicator 1 · Teachers",
        "Outcome (lasting change)",
    );
    let layer = window.state().plan().goals[0].indicators[0].layer;
    assert_eq!(layer, Some(ImpactLayer::Outcome));
}

#[test]
fn a_measurement_is_added_read_removed_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Progress");
    assert!(window.shows("Here you follow the indicators"));
    with_indicator(&mut window);
    go(&mut window, "Progress");
    assert!(window.shows("54 % at the start, not measured since"));
    click(&mut window, "Add a measurement: Indicator 1 · Teachers");
    let added = &window.state().plan().measurements[0];
    assert_eq!(added.date.0, "2026-11-23", "today is proposed");
    type_into(&mut window, "Value, Measurement 1", "61 %");
    type_into(&mut window, "Note, Measurement 1", "Counted by the head");
    let said = "From 54 % to 61 %, target 70 %.";
    assert!(window.shows(said));
    click(&mut window, "Remove Measurement 1");
    assert!(window.state().plan().measurements.is_empty());
    click(&mut window, "Undo");
    assert_eq!(window.state().plan().measurements[0].value.0, "61 %");
    assert!(window.shows(said));
}

#[test]
fn the_state_of_an_activity_is_chosen_where_progress_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "nl", None);
    click(&mut window, "Een nieuw plan beginnen");
    go(&mut window, "Activiteiten");
    click(&mut window, "Een activiteit toevoegen");
    type_into(&mut window, "Wat is de activiteit?", "Bezoek aan Lahti");
    go(&mut window, "Voortgang");
    choose(&mut window, "Activiteit 1 · Bezoek aan Lahti", "Afgerond");
    assert_eq!(
        window.state().plan().activities[0].state,
        Some(ActivityState::Done)
    );
    assert!(
        window
            .query_by_label("0 gepland, 0 bezig, 1 afgerond")
            .is_some()
    );
}

#[test]
fn each_box_of_the_overview_says_what_it_leads_to_and_leads_to_its_item() {
    for (tag, example, overview) in [
        ("en", "Look at an example", "Overview"),
        ("nl", "Een voorbeeld bekijken", "Overzicht"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window(folder.path(), tag, None);
        click(&mut window, example);
        click(&mut window, overview);
        let plan = window.state().plan().clone();
        let need = if tag == "en" {
            "Need 1 · "
        } else {
            "Nood 1 · "
        };
        let goal = if tag == "en" { "Goal 1" } else { "Doel 1" };
        let start = format!("{need}{}", plan.needs[0].title);
        assert!(has(&window, Role::Button, &start));
        let leads = window.get_all_by_role(Role::Button).any(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with(&start) && label.contains(goal)
        });
        assert!(leads, "{tag}: {start} leads to {goal}");
        let years = window.query_by_label_contains("2028–2029:");
        assert!(years.is_some(), "{tag}: people by school year in words");
        click_first(&mut window, Role::Button, &start);
        let heading = if tag == "en" {
            "Needs and goals"
        } else {
            "Noden en doelen"
        };
        assert!(
            window
                .query_by_role_and_label(Role::Heading, heading)
                .is_some()
        );
    }
}

#[test]
fn an_empty_overview_says_what_belongs_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Overview");
    for words in [
        "Once you have goals",
        "Once an activity has a date",
        "Once an activity abroad",
    ] {
        assert!(window.shows(words), "{words}");
    }
}

#[test]
fn the_tour_is_offered_once_and_goes_from_card_to_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "Take the tour");
    for title in ["The parts of the plan", "The questions", "The check"] {
        assert!(
            window
                .query_by_role_and_label(Role::Heading, title)
                .is_some(),
            "{title}"
        );
        press(&mut window, Modifiers::NONE, Key::Enter); // the keyboard is in the card
    }
    click(&mut window, "Done");
    assert!(window.query_by_label("Next").is_none());
    let again = super::window(folder.path(), "en", None);
    assert!(again.query_by_label("Take the tour").is_none());
}

#[test]
fn the_report_is_exported_from_where_progress_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    with_indicator(&mut window);
    go(&mut window, "Progress");
    click(&mut window, "Export a progress report…");
    let report = "A progress report: indicators, activities, and what is still to be measured";
    let radio = window.get_by_role_and_label(Role::RadioButton, report);
    let chosen = radio.accesskit_node().toggled();
    assert_eq!(chosen, Some(egui::accesskit::Toggled::True));
    wait(&mut window, "the pages", |window| window.shows(" kB"));
    click(&mut window, "Save the PDF…");
    let path = folder.path().join("report.pdf");
    give_path(&mut window, &path);
    wait(&mut window, "the file", |window| {
        window.shows("Saved as report.pdf")
    });
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    // The next export is for an application again.
    press(&mut window, Modifiers::COMMAND, Key::E);
    let usual = window.get_by_role_and_label(Role::RadioButton, "To attach to an application");
    let chosen = usual.accesskit_node().toggled();
    assert_eq!(chosen, Some(egui::accesskit::Toggled::True));
}
