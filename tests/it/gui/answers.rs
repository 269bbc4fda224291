//! The page of answers for a form, driven as a person does.

use super::{Looks, Window, click, give_path, go, press, type_into, wait, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::catalogue::Catalogue;
use europlan::plan::{ActivityKind, Plan, SchoolKind};
use std::path::Path;

/// The example plan with the page of answers open.
fn answers(folder: &Path, language: &str) -> Window {
    let example = format!("assets/examples/{language}.europlan");
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join(example);
    let mut window = window(folder, language, Some(&example));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    window
}

fn choose_form(window: &mut Window, label: &str, form: &str) {
    window
        .get_by_role_and_label(Role::ComboBox, label)
        .click_accesskit();
    window.run();
    click(window, form);
}

/// What was put on the clipboard in the last frames.
fn copied(window: &mut Window, label: &str) -> String {
    window.get_by_label(label).click_accesskit();
    let mut copied = None;
    for _ in 0..4 {
        window.step();
        for command in &window.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    window.run();
    copied.expect("something was copied")
}

fn plan(window: &Window) -> &Plan {
    window.state().plan()
}

/// True where something is said that has these words.
fn says(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

const EU_VALUE: &str = "210.6 · What working across borders adds";

#[test]
fn an_answer_is_copied_and_the_mark_tells_when_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    choose_form(&mut window, "Form", "KA210-SCH: small-scale partnership");
    let text = copied(&mut window, &format!("Copy: {EU_VALUE}"));
    assert_eq!(text, plan(&window).europe.added_value);
    assert!(window.query_by_label("✔ Copied 14:05").is_some());
    go(&mut window, "European dimension");
    type_into(
        &mut window,
        "What does Europe add that you cannot find at home?",
        " And the sea.",
    );
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    let stale = "▲ Changed since you copied it (14:05)";
    assert!(window.query_by_label(stale).is_some());
}

#[test]
fn the_first_undo_after_a_copy_takes_back_what_was_written_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    choose_form(&mut window, "Form", "KA210-SCH: small-scale partnership");
    let before = plan(&window).clone();
    copied(&mut window, &format!("Copy: {EU_VALUE}"));
    assert!(!window.state().is_dirty(), "copying is no change");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let mark = "✔ Copied 14:05";
    assert!(window.query_by_label(mark).is_some(), "nothing to undo yet");
    go(&mut window, "European dimension");
    let question = "What does Europe add that you cannot find at home?";
    type_into(&mut window, question, " And the sea.");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    copied(&mut window, &format!("Copy: {EU_VALUE}"));
    click(&mut window, &format!("Set the limit: {EU_VALUE}"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&window).europe, before.europe);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(plan(&window).europe.added_value.contains("And the sea."));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    assert!(window.query_by_label(mark).is_some());
}

#[test]
fn answers_of_a_plan_without_a_language_follow_that_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let mut plan = europlan::store::example("en");
    plan.about.language = None;
    europlan::store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    assert!(says(&window, "Labels and prizes: "));
    click(&mut window, "English");
    click(&mut window, "Nederlands");
    assert!(says(&window, "Labels en prijzen: "));
}

#[test]
fn what_helps_with_the_web_form_unfolds_with_its_proof() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    let deleted = "A goal that you delete is gone at once";
    assert!(!says(&window, deleted));
    click(&mut window, "Before you fill in the web form");
    assert!(says(&window, deleted), "the accreditation is shown first");
    assert!(says(
        &window,
        "2026 · A: read on an official page · wikis.ec.europa.eu"
    ));
    choose_form(
        &mut window,
        "Form",
        "KA122-SCH: short-term project, school education",
    );
    assert!(!says(&window, deleted) && says(&window, "in one tab only"));
}

#[test]
fn the_forms_that_fit_the_school_come_first_and_those_of_earlier_programmes_are_folded_away() {
    for (language, kind, first, fold, earlier) in [
        (
            "en",
            SchoolKind::Vocational,
            "KA120-VET: Erasmus accreditation (Erasmus Plan), vocational education",
            "Forms of earlier programmes",
            "KA101: mobility of school staff",
        ),
        (
            "nl",
            SchoolKind::Adult,
            "KA120-ADU: Erasmusaccreditatie (Erasmusplan), volwassenenonderwijs",
            "Formulieren van vroegere programma’s",
            "KA101: mobiliteit van schoolpersoneel",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.europlan");
        let mut plan = europlan::store::example(language);
        plan.school.kinds = vec![kind];
        plan.funding.field = None;
        europlan::store::save(&path, &plan).unwrap();
        let mut window = window(folder.path(), language, Some(&path));
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        let chosen = window.get_by_role(Role::ComboBox).value();
        assert_eq!(chosen.as_deref(), Some(first));
        assert!(window.query_by_label(earlier).is_none());
        click(&mut window, fold);
        click(&mut window, earlier);
        assert!(says(&window, "101.1"));
    }
}

/// Each form in both languages, chosen by its name; each of its questions is there by name.
#[test]
fn each_form_can_be_chosen_and_read() {
    for (language, label, fold) in [
        ("en", "Form", "Forms of earlier programmes"),
        ("nl", "Formulier", "Formulieren van vroegere programma’s"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = answers(folder.path(), language);
        let texts = europlan::text::Texts::new(language);
        for form in &Catalogue::shipped().forms {
            let name = texts.say(&form.key()).into_owned();
            if form.is_closed(2026) {
                click(&mut window, fold);
                click(&mut window, &name);
            } else {
                choose_form(&mut window, label, &name);
            }
            let asked = form.questions.iter().filter(|asked| !asked.in_english);
            for question in asked {
                let words = texts.say(&question.key()).into_owned();
                assert!(says(&window, &words), "{language} {}: {words}", form.id);
            }
        }
    }
}

#[test]
fn what_is_to_be_known_first_stands_above_the_answers_and_no_limit_is_said_once() {
    for (language, own, where_, unknown, set, label, each) in [
        (
            "en",
            "Only the applicant may write the application",
            "EU Login",
            "No reliable limit is known for any question",
            "Set one limit for all answers…",
            "Limit that you set for all answers",
            "No limit known",
        ),
        (
            "nl",
            "Alleen de aanvrager zelf mag de aanvraag schrijven",
            "EU Login",
            "Van geen enkele vraag van dit formulier",
            "Eén grens invullen voor alle antwoorden…",
            "Grens die je voor alle antwoorden invult",
            "Geen grens bekend",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = answers(folder.path(), language);
        assert!(says(&window, own) && says(&window, where_));
        assert_eq!(window.query_all_by_label_contains(unknown).count(), 1);
        assert!(!says(&window, each));
        click(&mut window, set);
        type_into(&mut window, label, "1500");
        let limited = window.query_all_by_label_contains("1").count();
        assert!(limited > 0);
        assert_eq!(plan(&window).form_limit("ka120-sch"), Some(1500));
    }
}

#[test]
fn a_wide_table_is_scrolled_by_the_arrow_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    choose_form(
        &mut window,
        "Form",
        "KA122-SCH: short-term project, school education",
    );
    let label = "Table: 122.12 · Activities with their numbers";
    let mut activities = plan(&window).activities.iter();
    let group = activities.find(|one| one.kind == Some(ActivityKind::GroupMobility));
    let first = format!(": {}", group.unwrap().title);
    let left = |window: &Window| {
        let cell = window.get_all_by_label_contains(&first).next();
        cell.map(|cell| cell.rect().left())
    };
    let table = window.get_by_role_and_label(Role::ScrollView, label);
    table.focus();
    window.run();
    let before = left(&window).unwrap();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let table = window.get_by_role_and_label(Role::ScrollView, label);
    assert!(table.is_focused());
    assert!(left(&window).unwrap() < before);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(left(&window), Some(before));
}

#[test]
fn an_answer_is_written_differently_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    choose_form(&mut window, "Form", "KA210-SCH: small-scale partnership");
    let before = plan(&window).clone();
    click(
        &mut window,
        &format!("Write it differently for this form: {EU_VALUE}"),
    );
    let label = format!("Your answer for this form: {EU_VALUE}");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, &label);
    assert!(field.is_focused());
    type_into(&mut window, &label, "First: ");
    let own = plan(&window)
        .form_answer("ka210-sch", "210.6", None)
        .unwrap();
    assert!(own.is_own() && own.text.contains("First: "));
    assert_eq!(own.seen, before.europe.added_value);
    click(
        &mut window,
        &format!("Back to the plan’s answer: {EU_VALUE}"),
    );
    let own = plan(&window)
        .form_answer("ka210-sch", "210.6", None)
        .unwrap();
    assert!(!own.is_own());
    // Each step can be undone, and brings the page back.
    go(&mut window, "Vision");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let title = "Answers for a form";
    let page = window.query_all_by_role_and_label(Role::Heading, title);
    assert_eq!(page.count(), 1);
    let own = plan(&window)
        .form_answer("ka210-sch", "210.6", None)
        .unwrap();
    assert!(own.text.contains("First: "));
    while plan(&window) != &before {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
}

#[test]
fn a_limit_of_ones_own_turns_the_answer_too_long() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    let daily = "120.1 · What you do every day";
    assert!(!window.shows("■ Too long"));
    click(&mut window, &format!("Set the limit: {daily}"));
    let label = format!("Set the limit: {daily}");
    type_into(&mut window, &label, "100");
    assert_eq!(
        plan(&window)
            .form_answer("ka120-sch", "120.1", None)
            .unwrap()
            .limit
            .0,
        "100"
    );
    assert!(window.shows("■ Too long by"));
    click(&mut window, &format!("Remove my limit: {daily}"));
    assert!(!window.shows("■ Too long"));
}

#[test]
fn a_summary_is_a_text_of_its_own_box() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "nl");
    choose_form(
        &mut window,
        "Formulier",
        "KA210-SCH: kleinschalig partnerschap",
    );
    let question = "210.26-1-en · Samenvatting in het Engels: doelen";
    click(&mut window, &format!("Een antwoord schrijven: {question}"));
    let label = format!("Je antwoord voor dit formulier: {question}");
    type_into(&mut window, &label, "Reading in many languages");
    let own = plan(&window)
        .form_answer("ka210-sch", "210.26-1-en", None)
        .unwrap();
    assert_eq!(own.text, "Reading in many languages");
    assert!(window.shows("25 van 500 tekens"));
}

#[test]
fn the_way_leads_to_the_answers_of_the_plan_and_to_the_next_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    let next = "Next question after 120.1 · What you do every day";
    click(&mut window, next);
    let copy = "Copy: 120.2 · Your place in the school system";
    assert!(window.get_by_label(copy).is_focused());
    click(
        &mut window,
        "Go to the answer: What does the school do every day?",
    );
    let label = "What does the school do every day?";
    let field = window.get_by_role_and_label(Role::MultilineTextInput, label);
    assert!(field.is_focused());
}

#[test]
fn what_a_question_wants_unfolds() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "nl");
    let wants = "Aan wie jullie wat leren";
    assert!(!window.shows(wants));
    click(
        &mut window,
        "Wat er gevraagd wordt: 120.1 · Wat jullie elke dag doen",
    );
    assert!(window.shows(wants));
    assert!(window.shows("Bronnen noemen 2000"));
}

#[test]
fn all_answers_are_saved_as_text_and_as_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    for (button, name) in [
        ("Save all as text…", "answers.txt"),
        ("Save all as PDF…", "answers.pdf"),
    ] {
        click(&mut window, button);
        give_path(&mut window, &folder.path().join(name));
        let saved = format!("Saved as {name}");
        wait(&mut window, "the file", |window| window.shows(&saved));
    }
    let text = std::fs::read_to_string(folder.path().join("answers.txt")).unwrap();
    assert!(text.contains("120.1 · What you do every day") && text.contains("characters"));
    let pdf = std::fs::read(folder.path().join("answers.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn an_empty_plan_shows_what_is_to_be_written_where() {
    let folder = tempfile::tempdir().unwrap();
    for (language, start, empty, place) in [
        (
            "en",
            "Start a new plan",
            "Asked for each goal; the plan has none yet.",
            "Your goals",
        ),
        (
            "nl",
            "Een nieuw plan beginnen",
            "Wordt voor elk doel gevraagd; het plan heeft er nog geen.",
            "Jullie doelen",
        ),
    ] {
        let mut window = window(folder.path(), language, None);
        click(&mut window, start);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        assert!(window.get_all_by_label(empty).next().is_some());
        let go = window.get_all_by_label_contains(place).next();
        go.expect("a link to the list").click_accesskit();
        window.run();
        let page = if language == "en" {
            "Needs and goals"
        } else {
            "Noden en doelen"
        };
        assert!(
            window
                .get_all_by_role_and_label(Role::Heading, page)
                .next()
                .is_some()
        );
    }
}

#[test]
fn of_a_large_plan_only_what_is_in_sight_is_drawn_and_the_way_still_leads_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = europlan::store::example("en");
    for number in 0..80 {
        let id = plan.add(europlan::plan::Kind::Goal, None).unwrap();
        let goal = plan.goals.iter_mut().find(|goal| goal.id == id).unwrap();
        goal.title = format!("Goal number {number}");
    }
    let path = folder.path().join("large.europlan");
    europlan::store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    let last = window.query_all_by_label_contains("Goal number 79");
    assert_eq!(last.count(), 0, "far out of sight");
    // Going from question to question draws what comes into sight.
    let mut at = "120.1 · What you do every day".to_owned();
    for next in [
        "120.2 · Your place in the school system",
        "120.3 · Who your pupils are",
        "120.4 · How many years you have done this work",
        "120.5 · How the school is organised and led",
    ] {
        click(&mut window, &format!("Next question after {at}"));
        next.clone_into(&mut at);
    }
    assert!(window.get_by_label(&format!("Copy: {at}")).is_focused());
}

#[test]
fn a_text_whose_plan_has_changed_says_so_until_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = answers(folder.path(), "en");
    let process = "120.14 · How the plan was made";
    click(
        &mut window,
        &format!("Write it differently for this form: {process}"),
    );
    let changed = "The plan’s answer has changed since you wrote this.";
    assert!(!window.shows(changed));
    go(&mut window, "Plan and school");
    type_into(
        &mut window,
        "Who took part in making the plan?",
        "New here. ",
    );
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    assert!(window.shows(changed));
    click(&mut window, &format!("Keep my text: {process}"));
    assert!(!window.shows(changed));
}

#[test]
fn that_an_answer_was_copied_is_kept_when_the_plan_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let example = europlan::store::example("en");
    europlan::store::save(&path, &example).unwrap();
    let before = std::fs::read(&path).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    choose_form(&mut window, "Form", "KA210-SCH: small-scale partnership");
    copied(&mut window, &format!("Copy: {EU_VALUE}"));
    assert_eq!(
        std::fs::read(&path).unwrap(),
        before,
        "copying is no change"
    );
    press(&mut window, Modifiers::COMMAND, Key::W);
    wait(&mut window, "the file", |_| {
        let saved = europlan::store::open(&path).unwrap().plan;
        saved
            .form_answers
            .iter()
            .any(|answer| !answer.copied.is_empty())
    });
    // A plan of which nothing was noted is left as it is.
    let noted = std::fs::read(&path).unwrap();
    click(&mut window, &example.about.title);
    press(&mut window, Modifiers::COMMAND, Key::W);
    assert_eq!(std::fs::read(&path).unwrap(), noted);
}
