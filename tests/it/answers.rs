//! A plan's answers for forms: what is put together, what the person decided, and what a merge makes of it.

use crate::pdf::exported;
use crate::support::today;
use europlan::answers::{self, AnswerState, FormEntry, Sheet, mark};
use europlan::catalogue::Catalogue;
use europlan::document::Block;
use europlan::plan::compare::{Side, merge};
use europlan::plan::{
    Activity, ActivityKind, Id, Kind, Place, Plan, SchoolKind, WHOLE_FORM, YesNo,
};
use europlan::store;
use europlan::text::{Texts, shipped};

fn sheet(plan: &Plan, form: &str) -> (Sheet, Texts) {
    let texts = answers::texts_of(plan, "en");
    let form = Catalogue::shipped().form(form).unwrap();
    (Sheet::new(plan, &texts, form), texts)
}

fn entry<'a>(sheet: &'a Sheet, question: &str, about: Option<Id>) -> &'a FormEntry {
    let mut entries = sheet.entries.iter();
    let found = entries.find(|entry| entry.is_about(question, about));
    found.unwrap_or_else(|| panic!("{question} about {about:?}"))
}

fn id(kind: Kind, number: u32) -> Id {
    Id { kind, number }
}

#[test]
fn questions_repeat_for_the_items_they_are_about() {
    let plan = store::example("en");
    let (sheet, _) = sheet(&plan, "ka122-sch");
    let asked = |question: &str| -> Vec<Option<Id>> {
        let entries = sheet.entries.iter();
        let asked = entries.filter(|entry| entry.question.id == question);
        asked.map(|entry| entry.about).collect()
    };
    let goals: Vec<_> = plan.ids(Kind::Goal).into_iter().map(Some).collect();
    assert_eq!(asked("122.8"), goals);
    // Only kinds of activity that the form pays for, and only those in the months of the project.
    let abroad = [23, 24, 26, 27].map(|number| Some(id(Kind::Activity, number)));
    assert_eq!(asked("122.13"), abroad);
    // All questions about one activity follow each other, as in the form.
    let order: Vec<&str> = sheet
        .entries
        .iter()
        .filter(|entry| entry.about == abroad[0])
        .map(|entry| entry.question.id.as_str())
        .collect();
    assert_eq!(order, ["122.13", "122.14", "122.15"]);
    assert!(sheet.entries.iter().all(|entry| !entry.question.in_english));
}

#[test]
fn activities_outside_the_project_are_left_out_of_its_form_and_that_is_said() {
    let mut plan = store::example("en");
    plan.funding.start = "2027-12-01".into();
    let names = |plan: &Plan, form: &str| {
        let (sheet, texts) = sheet(plan, form);
        let text = answers::text(&sheet, plan, &texts, today());
        let last = text.contains("Sixteen pupils in Pinerolo");
        (last, answers::outside(&sheet, &texts))
    };
    plan.funding.months = "28".into(); // until March 2030, when the last activity is
    assert_eq!(names(&plan, "ka122-sch"), (true, None));
    plan.funding.months = "27".into();
    let (told, said) = names(&plan, "ka122-sch");
    assert!(!told);
    assert!(
        said.unwrap()
            .starts_with("One activity is over or falls outside")
    );
    // The accreditation is about the whole plan.
    assert_eq!(names(&plan, "ka120-sch"), (true, None));
    plan.funding.start = "".into();
    assert_eq!(names(&plan, "ka122-sch"), (true, None));
}

#[test]
fn the_plans_words_stand_in_the_answers() {
    let plan = store::example("en");
    let (sheet, _) = sheet(&plan, "ka122-sch");
    let goal = plan.goals[0].id;
    let need = &entry(&sheet, "122.9", Some(goal)).plan_text;
    assert!(need.contains(&plan.needs[0].title), "{need}");
    assert!(!need.contains("Need 1"), "{need}");
    let measured = &entry(&sheet, "122.10", Some(goal)).plan_text;
    for part in [
        "from 2 (October 2026) to 14 teachers (of 16), by May 2030.",
        "from 42 (May 2026) to 25 % of year 4, by May 2030.",
        "\nResponsible: Support coordinator",
    ] {
        assert!(measured.contains(part), "{part}: {measured}");
    }
    assert_eq!(
        entry(&sheet, "122.21", None).plan_text,
        plan.follow_up.eu_support
    );
    let inside = &entry(&sheet, "122.19", None).plan_text;
    assert!(inside.contains("Ten reading activities") && !inside.contains("lesson visits"));
    let outside = &entry(&sheet, "122.20", None).plan_text;
    assert!(outside.contains("lesson visits") && !outside.contains("Ten reading activities"));
}

#[test]
fn answers_are_in_the_language_of_the_plan() {
    let plan = store::example("nl");
    let (sheet, texts) = sheet(&plan, "ka122-sch");
    assert_eq!(texts.tag(), "nl");
    let measured = &entry(&sheet, "122.10", Some(plan.goals[0].id)).plan_text;
    assert!(measured.contains("tegen mei 2030"), "{measured}");
    // A plan that is not in English is summed up in English too.
    assert!(sheet.entries.iter().any(|entry| entry.question.in_english));
}

#[test]
fn no_answer_of_the_examples_has_loose_ends() {
    for tag in shipped() {
        let plan = store::example(tag);
        for form in &Catalogue::shipped().forms {
            let (sheet, _) = sheet(&plan, &form.id);
            for entry in &sheet.entries {
                let text = &entry.plan_text;
                let place = format!("{tag} {} {:?}:\n{text}", entry.question.id, entry.about);
                let lines: Vec<&str> = text.lines().filter(|_| entry.table.is_none()).collect();
                for (at, line) in lines.iter().enumerate() {
                    let below = lines.get(at + 1).is_some_and(|below| !below.is_empty());
                    assert!(!line.ends_with([';', '(']), "{place}");
                    assert!(!line.ends_with(':') || below, "{place}");
                    assert_eq!(*line, line.trim_end(), "{place}");
                    let doubled = ["..", ";;", "()", "( ", " )", ": :", ":;", "[say", "{"];
                    let found = doubled.iter().find(|sign| line.contains(**sign));
                    assert_eq!(found, None, "{place}");
                }
                assert!(!text.contains("\n\n\n"), "{place}");
                assert_eq!(text, text.trim(), "{place}");
                for block in text.split("\n\n") {
                    let lines: Vec<&str> = block.lines().filter(|line| line.len() > 25).collect();
                    let mut once = lines.clone();
                    once.sort_unstable();
                    once.dedup();
                    assert_eq!(once.len(), lines.len(), "something is said twice: {place}");
                }
            }
        }
    }
}

#[test]
fn an_empty_plan_says_what_it_lacks_and_is_never_over() {
    let plan = Plan::default();
    for form in &Catalogue::shipped().forms {
        let (sheet, _) = sheet(&plan, &form.id);
        let progress = sheet.progress();
        assert_eq!((progress.answered, progress.over), (0, 0), "{}", form.id);
        assert!(progress.empty > 0);
    }
    let (sheet, _) = sheet(&plan, "ka122-sch");
    let lacks = entry(&sheet, "122.8", None);
    assert_eq!(lacks.lacks, Some(Kind::Goal));
    assert_eq!(lacks.sources, ["plan.goals".parse::<Place>().unwrap()]);
}

#[test]
fn an_own_text_stands_until_it_is_taken_back_and_tells_when_the_plan_changes() {
    let mut plan = store::example("en");
    let plan_text = plan.europe.added_value.clone();
    let answer = plan.form_answer_mut("ka210-sch", "210.6", None);
    answer.own = Some(YesNo::Yes);
    answer.text = "**Shorter**, for this form.".to_owned(); // forms take plain text
    answer.seen = plan_text;
    let (before, _) = sheet(&plan, "ka210-sch");
    let own = entry(&before, "210.6", None);
    assert_eq!(own.text(), "Shorter, for this form.");
    assert_eq!(own.count.least, 23);
    assert!(!own.own.as_ref().unwrap().is_stale);
    plan.europe.added_value.push_str(" And the sea.");
    let (after, _) = sheet(&plan, "ka210-sch");
    assert!(entry(&after, "210.6", None).own.as_ref().unwrap().is_stale);
    plan.form_answer_mut("ka210-sch", "210.6", None).own = None;
    assert!(plan.form_answers.len() == 1, "found again, not begun anew");
    let (plans, _) = sheet(&plan, "ka210-sch");
    assert!(
        entry(&plans, "210.6", None)
            .text()
            .ends_with("And the sea.")
    );
}

#[test]
fn limits_have_both_sides_and_both_readings_of_a_line_break() {
    let state = |text: &str, limit: &str| {
        let mut plan = Plan::default();
        text.clone_into(&mut plan.europe.added_value);
        let answer = plan.form_answer_mut("ka220-sch", "220.8", None);
        answer.limit.0 = limit.to_owned();
        let (sheet, _) = sheet(&plan, "ka220-sch");
        entry(&sheet, "220.8", None).state
    };
    assert_eq!(state(&"a".repeat(1799), ""), AnswerState::Fits);
    assert_eq!(state(&"a".repeat(1800), ""), AnswerState::Near);
    assert_eq!(state(&"a".repeat(2000), ""), AnswerState::Near);
    assert_eq!(state(&"a".repeat(2001), ""), AnswerState::Over);
    let lines = format!("{}\n{}", "a".repeat(1000), "b".repeat(999)); // 2,000 or 2,001
    assert_eq!(state(&lines, ""), AnswerState::PerhapsOver);
    // The person's own limit goes before the known one; words that are no number leave it.
    assert_eq!(state(&"a".repeat(2001), "3 000"), AnswerState::Fits);
    assert_eq!(state(&"a".repeat(2001), "soon"), AnswerState::Over);
    assert_eq!(state("", "3000"), AnswerState::Empty);
}

#[test]
fn the_copied_mark_knows_when_the_answer_changed() {
    let mut plan = store::example("en");
    let text = plan.follow_up.eu_support.clone();
    let answer = plan.form_answer_mut("ka122-sch", "122.21", None);
    answer.copied = "2026-11-23 14:05".to_owned();
    answer.copied_mark = mark(&text);
    let stale = |plan: &Plan| {
        let (sheet, _) = sheet(plan, "ka122-sch");
        entry(&sheet, "122.21", None)
            .copied
            .as_ref()
            .unwrap()
            .is_stale
    };
    assert!(!stale(&plan));
    plan.follow_up.eu_support.push('!');
    assert!(stale(&plan));
}

#[test]
fn what_is_decided_about_an_item_goes_with_it_and_is_saved() {
    let mut plan = store::example("en");
    let goal = plan.goals[0].id;
    let answer = plan.form_answer_mut("ka122-sch", "122.8", Some(goal));
    answer.own = Some(YesNo::Yes);
    answer.text = "In our words".to_owned();
    let opened = store::read(store::to_text(&plan).as_bytes()).unwrap();
    assert_eq!(opened.plan, plan);
    assert_eq!(opened.repairs, []);
    let json = store::json::import(&store::json::export(&plan)).unwrap();
    assert_eq!(json.plan, plan);
    plan.remove(goal);
    assert!(plan.form_answers.is_empty());
}

#[test]
fn two_who_write_an_answer_for_the_same_question_are_brought_together() {
    let base = store::example("en");
    let written = |text: &str| {
        let mut plan = base.clone();
        let answer = plan.form_answer_mut("ka122-sch", "122.22", None);
        answer.own = Some(YesNo::Yes);
        answer.text = text.to_owned();
        plan
    };
    let copied = |mut plan: Plan| {
        let answer = plan.form_answer_mut("ka122-sch", "122.22", None);
        answer.copied = "2026-11-23 14:05".to_owned();
        plan
    };
    // The same text twice is one.
    let merged = merge(&base, &written("Ours"), &copied(written("Ours")));
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.plan.form_answers.len(), 1);
    assert_eq!(merged.plan.form_answers[0].copied, "2026-11-23 14:05");
    // Two texts are a question to the person, and mine stands until then.
    let merged = merge(&base, &written("Mine"), &written("Theirs"));
    let mut plan = merged.plan;
    assert_eq!(plan.form_answers.len(), 1);
    assert_eq!(plan.form_answers[0].text, "Mine");
    assert_eq!(merged.conflicts.len(), 1);
    assert!(merged.conflicts[0].decide(&mut plan, Side::Theirs));
    assert_eq!(plan.form_answers[0].text, "Theirs");
    // One side alone is simply taken.
    let merged = merge(&base, &base, &written("Theirs"));
    assert_eq!(merged.plan.form_answers[0].text, "Theirs");
}

#[test]
fn tables_have_a_row_for_each_item_and_are_copied_with_tabs() {
    let plan = store::example("en");
    let (ka122, _) = sheet(&plan, "ka122-sch");
    let entry122 = entry(&ka122, "122.12", None);
    let table = entry122.table.as_ref().unwrap();
    assert_eq!(table.rows.len(), 4);
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    let lines: Vec<&str> = entry122.text().lines().collect();
    assert_eq!(lines.len(), 5);
    let row = lines
        .iter()
        .find(|line| line.contains("Eight pupils"))
        .unwrap();
    let cells: Vec<&str> = row.split('\t').collect();
    assert!(
        cells.contains(&"8") && cells.contains(&"March 2029"),
        "{row}"
    );
    let (ka120, _) = sheet(&plan, "ka120-sch");
    let years = entry(&ka120, "120.15", None).table.clone().unwrap();
    let row = |year: &str| {
        years
            .rows
            .iter()
            .find(|row| row[0] == year)
            .unwrap()
            .clone()
    };
    assert_eq!(row("2028–2029"), ["2028–2029", "8", "4"]);
}

#[test]
fn an_accredited_project_takes_each_kind_of_activity_once() {
    let mut plan = store::example("en");
    plan.school.kinds = vec![SchoolKind::Vocational];
    plan.funding.start = "".into();
    let activity = |number: u32, kind, people: &str, days: &str| Activity {
        id: id(Kind::Activity, number),
        kind: Some(kind),
        pupils: people.into(),
        days: days.into(),
        accompanying: "1".into(),
        ..Activity::default()
    };
    plan.activities = vec![
        activity(901, ActivityKind::ErasmusPro, "2", "100"),
        activity(902, ActivityKind::SkillsCompetition, "3", "4"),
        activity(903, ActivityKind::ErasmusPro, "1 to 3", "90"),
    ];
    plan.activities[2].green = Some(YesNo::Yes);
    let (ka121, _) = sheet(&plan, "ka121-vet");
    let table = entry(&ka121, "121.4", None).table.clone().unwrap();
    assert_eq!(
        table.head[..3],
        ["Kind", "Participants", "Days of all participants together"]
    );
    assert_eq!(table.rows.len(), 2);
    assert!(table.rows[0][0].starts_with("ErasmusPro"));
    assert_eq!(table.rows[0][1..], ["5", "470", "0", "4", "2"]);
    assert_eq!(table.rows[1][1..], ["3", "12", "0", "0", "1"]);
}

#[test]
fn a_copied_table_holds_no_formula() {
    let mut plan = store::example("en");
    plan.activities[2].title = "=HYPERLINK(\"x\")".to_owned();
    plan.activities[3].title = "@SUM(A1)".to_owned();
    plan.activities[2].days = "-5".into();
    let (ka122, _) = sheet(&plan, "ka122-sch");
    let text = entry(&ka122, "122.12", None).text().to_owned();
    assert!(
        text.contains("\n'=HYPERLINK") && text.contains("\n'@SUM"),
        "{text}"
    );
    assert!(text.contains("\t-5\t"), "a number stays one: {text}");
    for line in text.lines() {
        assert!(
            !line
                .split('\t')
                .any(|cell| cell.starts_with(['=', '+', '@'])),
            "{line}"
        );
    }
}

#[test]
fn one_limit_can_be_set_for_a_whole_form_of_which_none_is_known() {
    let mut plan = store::example("en");
    plan.form_answer_mut("ka122-sch", WHOLE_FORM, None).limit.0 = "2000".to_owned();
    plan.form_answer_mut("ka122-sch", "122.2", None).limit.0 = "500".to_owned();
    let (ka122, _) = sheet(&plan, "ka122-sch");
    assert_eq!(entry(&ka122, "122.7", None).limit, Some(2000));
    assert_eq!(entry(&ka122, "122.7", None).state, AnswerState::Over);
    assert_eq!(entry(&ka122, "122.2", None).limit, Some(500));
    let opened = store::read(store::to_text(&plan).as_bytes()).unwrap();
    assert_eq!((opened.plan, opened.repairs), (plan.clone(), vec![]));
    // What is known stands before it.
    plan.form_answer_mut("ka210-sch", WHOLE_FORM, None).limit.0 = "100".to_owned();
    let (ka210, _) = sheet(&plan, "ka210-sch");
    assert_eq!(entry(&ka210, "210.6", None).limit, Some(3000));
}

#[test]
fn the_years_of_experience_are_handed_over() {
    let mut plan = store::example("en");
    plan.funding.experience = "20".into();
    for (form, question) in [("ka120-sch", "120.4"), ("ka122-adu", "122.5")] {
        let (sheet, _) = sheet(&plan, form);
        assert_eq!(entry(&sheet, question, None).text(), "20 years");
    }
    plan.funding.experience = "20, in two buildings".into();
    let (sheet, _) = sheet(&plan, "ka120-vet");
    assert_eq!(entry(&sheet, "120.4", None).text(), "20, in two buildings");
}

#[test]
fn all_answers_of_a_form_make_a_paper_and_a_text() {
    for tag in shipped() {
        let plan = store::example(tag);
        for form in &Catalogue::shipped().forms {
            let (sheet, texts) = sheet(&plan, &form.id);
            let text = answers::text(&sheet, &plan, &texts, today());
            assert!(
                !text.contains('[') && !text.contains('{'),
                "{tag} {}",
                form.id
            );
            for entry in &sheet.entries {
                assert!(text.contains(&entry.question.id), "{}", entry.question.id);
                let first = entry.text().lines().next().unwrap_or_default();
                let first = first.trim_start_matches("- ");
                let there = entry.table.is_some() || text.contains(first);
                assert!(there, "{}: {first}", entry.question.id);
            }
            for cell in tables(&sheet).flat_map(|table| table.rows.iter().flatten()) {
                assert!(text.contains(cell.as_str()), "{}: {cell}", form.id);
            }
            let document = answers::document(&sheet, &plan, &texts, today());
            for block in &document.blocks {
                let columns = match block {
                    Block::Table(table) => table.columns.len(),
                    _ => 0,
                };
                assert!(columns <= 6, "{columns} columns have no room for words");
            }
            let export = exported(&format!("answers-{}-{tag}", form.id), &document);
            assert_eq!(export.left_out, [], "{tag} {}", form.id);
        }
    }
}

fn tables(sheet: &Sheet) -> impl Iterator<Item = &answers::AnswerTable> {
    let entries = sheet.entries.iter();
    entries.filter_map(|entry| entry.table.as_ref())
}

#[test]
fn marks_of_the_markup_stay_out_of_forms() {
    let mut plan = store::example("en");
    let goal = plan.goals[0].id;
    plan.goals[0].innovation = "**Five** of *twenty*\n- \\*one".to_owned();
    let (sheet, _) = sheet(&plan, "ka122-sch");
    let need = &entry(&sheet, "122.9", Some(goal)).plan_text;
    assert!(need.contains("Five of twenty\n- *one"), "{need}");
}

#[test]
fn the_summary_in_english_says_that_it_is() {
    let plan = store::example("nl");
    let (mut sheet, texts) = sheet(&plan, "ka122-sch");
    let mut asked = sheet.entries.iter_mut();
    let summary = asked.find(|entry| entry.question.in_english).unwrap();
    summary.plan_text = "We read more.\n- In two languages.".to_owned();
    let document = answers::document(&sheet, &plan, &texts, today());
    let mut found = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph { words, .. } => found.push(words),
            Block::List { items, .. } => found.extend(items.iter().map(|item| &item.words)),
            _ => {}
        }
    }
    let english = found
        .iter()
        .filter(|words| words.language.as_deref() == Some("en"));
    let english: Vec<&str> = english.map(|words| words.text.as_str()).collect();
    assert_eq!(english, ["We read more.", "In two languages."]);
}
