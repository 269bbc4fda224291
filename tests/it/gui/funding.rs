//! The page about funding, by role and label: verdicts, questions, estimate, deadlines, in both languages.

use super::{choose, click, give_path, new_plan, press, tick, type_into, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::{Kind, YesNo};
use europlan::store;
use std::path::{Path, PathBuf};

fn example(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/examples/{tag}.europlan"))
}

/// True where something is said whose words begin so.
fn says(window: &super::Window, start: &str) -> bool {
    window.query_all_by_label_contains(start).next().is_some()
}

#[test]
fn an_empty_plan_is_asked_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Funding");
    let card = "KA122-SCH · Short-term project in school education: Not enough known yet";
    assert!(window.query_by_label(card).is_some());
    assert!(!says(&window, ": Fits"));
}

#[test]
fn answers_about_the_application_are_steps_and_change_the_verdict() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut plan = crate::funding::plan();
    plan.funding.accredited = None;
    store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Funding");
    let card = |verdict| format!("KA122-SCH · Short-term project in school education: {verdict}");
    assert!(says(&window, &card("Not enough known yet")));
    click(
        &mut window,
        "Answer: Do you hold an Erasmus accreditation in that field?",
    );
    let label = "Do you hold an Erasmus accreditation in that field?";
    choose(&mut window, label, "No");
    assert!(says(&window, &card("Fits")));
    choose(&mut window, label, "Yes");
    assert_eq!(window.state().plan().funding.accredited, Some(YesNo::Yes));
    assert!(says(&window, &card("Does not fit")));
    choose(&mut window, "Call", "2027");
    assert!(says(&window, "Does not fit, by the rules of call 2026 ("));
    for _ in 0..3 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.state().plan().funding.accredited, None);
    assert!(
        says(&window, &card("Not enough known yet")),
        "undo stays on the page"
    );
}

#[test]
fn results_stand_before_questions_and_change_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut plan = crate::funding::plan();
    plan.funding = europlan::plan::Plan::default().funding;
    store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Funding");
    let lists = |window: &super::Window| {
        let lists = window.query_all_by_role(Role::ComboBox);
        let names = lists.filter_map(|node| node.accesskit_node().label());
        names.collect::<Vec<_>>()
    };
    assert_eq!(
        lists(&window),
        ["Call"],
        "no other question stands before the results"
    );
    let question = "Do you hold an Erasmus accreditation in that field?";
    click(&mut window, &format!("Answer: {question}"));
    let list = window.get_by_role_and_label(Role::ComboBox, question);
    assert!(list.is_focused());
    let title = window.query_all_by_label_contains("KA122-SCH · Short-term project");
    let title = title
        .map(|node| node.rect())
        .find(|rect| rect.height() > 0.0);
    assert!(
        list.rect().top() > title.unwrap().top(),
        "in the card, below its title"
    );
    choose(&mut window, question, "Yes");
    let card = "KA122-SCH · Short-term project in school education: Does not fit";
    assert!(says(&window, card));
    window.get_by_role_and_label(Role::ComboBox, question); // to be changed at once
}

#[test]
fn of_many_reasons_a_card_shows_a_few_and_names_where_the_others_stand() {
    let folder = tempfile::tempdir().unwrap();
    for (courses, more) in [(3, false), (10, true)] {
        let path = folder.path().join(format!("{courses}.europlan"));
        let mut plan = crate::funding::plan();
        let course = plan.activities[0].clone();
        plan.activities.clear();
        for _ in 0..courses {
            let id = plan.add(Kind::Activity, None).unwrap();
            let added = plan.activities.last_mut().unwrap();
            *added = course.clone();
            added.id = id;
            added.kind = Some(europlan::plan::ActivityKind::Course);
            added.days = "12".into();
        }
        store::save(&path, &plan).unwrap();
        let mut window = window(folder.path(), "en", Some(&path));
        click(&mut window, "Funding");
        assert_eq!(says(&window, "more: see “All rules”."), more, "{courses}");
        let all = "All rules of KA122-SCH · Short-term project in school education";
        click(&mut window, all);
        let reasons = window.query_all_by_label_contains(
            ": your plan says 12 days, the rule asks for 2 to 10 days.",
        );
        assert!(reasons.count() > courses, "{courses}: all rules name each");
    }
}

#[test]
fn a_card_names_the_rule_and_leads_to_the_place_to_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("course.europlan");
    let mut plan = crate::funding::plan();
    plan.activities[0].kind = Some(europlan::plan::ActivityKind::Course);
    plan.activities[0].days = "12".into();
    store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Funding");
    assert!(says(
        &window,
        "Length of “Malmö”: your plan says 12 days, the rule asks for 2 to 10 days."
    ));
    let source = "call 2026 · B: read on a page that was checked against the official text";
    assert!(
        !says(&window, source),
        "the sources come when they are asked for"
    );
    let fold = "Where from: KA122-SCH · Short-term project in school education";
    let fold_node = window.get_by_role_and_label(Role::DisclosureTriangle, fold);
    fold_node.focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(says(&window, source));
    click(
        &mut window,
        "Change it: Activity 1 · Days, excluding travel",
    );
    let days = window
        .get_all_by_role_and_label(Role::TextInput, "Days, excluding travel")
        .next();
    assert!(days.unwrap().is_focused());
    type_into(&mut window, "Days, excluding travel", "");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, "Days, excluding travel", "8");
    assert_eq!(window.state().plan().activities[0].days.0, "8");
    click(&mut window, "Funding");
    assert!(!says(&window, "Length of “Malmö”: 8"));
}

#[test]
fn all_rules_unfold_with_those_that_are_only_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", Some(&example("en")));
    click(&mut window, "Funding");
    let rule = "An application needs 60 of 100 points, and at least half in each part.";
    assert!(window.query_by_label(rule).is_none());
    click(
        &mut window,
        "All rules of KA122-SCH · Short-term project in school education",
    );
    assert!(window.query_all_by_label(rule).next().is_some());
    click(
        &mut window,
        "Answers for its form: KA210-SCH, -VET, -ADU · Small-scale partnership",
    );
    let form = window.get_all_by_role(Role::ComboBox).next().unwrap();
    let chosen = form.accesskit_node().value().unwrap_or_default();
    assert!(chosen.starts_with("KA210-SCH"), "{chosen}");
    click(&mut window, "Funding");
    assert!(says(&window, "Buurklassen: Closed"));
    assert!(says(&window, "No call since 2020"));
    let link = "Read more in your browser: KA122-SCH · Short-term project in school education";
    assert!(window.query_by_role_and_label(Role::Link, link).is_some());
}

#[test]
fn the_estimate_says_what_it_is_made_of_and_what_is_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("group.europlan");
    store::save(&path, &crate::funding::plan()).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    click(&mut window, "Funding");
    click(&mut window, "Estimate");
    assert!(
        window.query_by_label("2 × 7 days × 171.90 EUR").is_none(),
        "the country is in another group"
    );
    assert!(says(&window, "2 × 7 days × 171.90 EUR"));
    assert!(says(
        &window,
        "rate of 2024 (A), none known for the chosen call"
    ));
    choose(&mut window, "Rates", "UHR (Sweden)");
    assert_eq!(window.state().plan().funding.agency, "se");
    assert!(says(&window, "2 × 7 days × 172 EUR"));
}

#[test]
fn deadlines_are_saved_as_a_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", Some(&example("en")));
    click(&mut window, "Funding");
    click(&mut window, "Deadlines");
    assert!(says(&window, "Expected: February 2027"));
    assert!(says(&window, "in 70 days at the earliest"));
    tick(
        &mut window,
        "Include the activities and target dates of this plan",
    );
    click(&mut window, "Save as calendar file…");
    let path = folder.path().join("dates");
    give_path(&mut window, &path);
    let file = path.with_extension("ics");
    wait(&mut window, "the calendar", |window| {
        says(window, "Saved as dates.ics")
    });
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("a23-") && text.contains("ka122-2027-1@europlan"),
        "{text}"
    );
}

#[test]
fn the_page_speaks_dutch() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "nl", Some(&example("nl")));
    click(&mut window, "Subsidies");
    assert!(says(&window, "Buurklassen: Gesloten"));
    assert!(says(
        &window,
        "KA122-VET · Kortlopend project in het beroepsonderwijs"
    ));
    click(&mut window, "Raming");
    assert!(says(&window, "Raming van de subsidie"));
    click(&mut window, "Deadlines");
    assert!(says(&window, "Verwacht: februari 2027"));
}

#[test]
fn the_tabs_are_named_for_a_screen_reader() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "Funding");
    for tab in ["What fits", "Estimate", "Deadlines"] {
        assert!(
            window.query_by_role_and_label(Role::Tab, tab).is_some(),
            "{tab}"
        );
    }
    assert!(
        window
            .query_by_role_and_label(Role::TabList, "Parts of this page")
            .is_some()
    );
    let headings = window.get_all_by_role(Role::Heading);
    let named: Vec<String> = headings
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(
        named.contains(&"Funding".to_owned())
            && named.iter().any(|name| name.starts_with("Closed (")),
        "{named:?}"
    );
    let needs = window.state().plan().ids(Kind::Need);
    assert!(needs.is_empty());
}

#[test]
fn newer_facts_are_chosen_used_and_dropped_and_broken_ones_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("from the umbrella");
    store::write_texts(&copy, &crate::facts::of_next_year()).unwrap();
    let mut window = window(folder.path(), "en", Some(&example("en")));
    click(&mut window, "Funding");
    assert!(says(
        &window,
        "Facts as of 28 November 2026, gathered by Europlan."
    ));
    click(&mut window, "Choose newer facts…");
    give_path(&mut window, &copy.join("facts.ron"));
    wait(&mut window, "the facts", |window| {
        says(window, "gathered by An umbrella.")
    });
    choose(&mut window, "Call", "2028");
    assert!(says(
        &window,
        "The latest rules we read are those of call 2027."
    ));
    // They are kept: the folder they came from is no longer needed.
    std::fs::remove_dir_all(&copy).unwrap();
    let kept = folder.path().join("data/facts");
    assert!(kept.join("facts.ron").is_file() && kept.join("forms/ka122-vet.ron").is_file());
    click(&mut window, "Use the facts of the program");
    wait(&mut window, "the facts", |window| {
        says(window, "gathered by Europlan.")
    });
    let broken = folder.path().join("broken");
    store::write_texts(&broken, &crate::facts::of_next_year()).unwrap();
    std::fs::write(broken.join("rates.ron"), "(").unwrap();
    click(&mut window, "Choose newer facts…");
    give_path(&mut window, &broken.join("facts.ron"));
    wait(&mut window, "the refusal", |window| {
        says(window, "rates.ron:1 cannot be read")
    });
    assert!(says(&window, "gathered by Europlan."));
}
