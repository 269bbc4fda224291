//! Ratings and the answers they come from, the order of findings, and what can never lift or lower a rating.

use super::{check, read, well_made};
use europlan::check::{Check, Criterion, Grade, Level, QUESTIONS, RULES, Rating, Scale};
use europlan::plan::{Answer, AnswerMut, Kind, Of, Place, Plan, questions};
use europlan::text::shipped;
use std::cmp::Reverse;

fn rating(check: &Check, criterion: Criterion) -> &Rating {
    check
        .ratings
        .iter()
        .find(|rating| rating.criterion == criterion)
        .unwrap()
}

fn grade(check: &Check, question: &str) -> Grade {
    let mut answers = check.ratings.iter().flat_map(|rating| &rating.answers);
    answers
        .find(|answer| answer.question == question)
        .unwrap()
        .grade
}

fn example(tag: &str) -> Plan {
    let path = format!(
        "{}/assets/examples/{tag}.europlan",
        env!("CARGO_MANIFEST_DIR")
    );
    europlan::store::open(path.as_ref()).unwrap().plan
}

#[test]
fn a_well_made_plan_is_strong_in_all_and_has_nothing_to_mend() {
    let check = check(&well_made::plan());
    assert_eq!(check.findings, []);
    for rating in &check.ratings {
        assert_eq!(rating.level, Level::Strong, "{rating:#?}");
    }
}

#[test]
fn the_examples_are_strong_in_all() {
    for tag in shipped() {
        for rating in check(&example(tag)).ratings {
            assert_eq!(rating.level, Level::Strong, "{tag}: {rating:#?}");
            assert_eq!(rating.between, None, "{tag}: {rating:#?}");
        }
    }
}

#[test]
fn an_example_of_placeholders_is_weak_in_all() {
    for (tag, later) in [("en", "to be completed"), ("nl", "nog in te vullen")] {
        let mut plan = example(tag);
        for need in &mut plan.needs {
            later.clone_into(&mut need.title);
        }
        for goal in &mut plan.goals {
            later.clone_into(&mut goal.title);
        }
        for activity in &mut plan.activities {
            later.clone_into(&mut activity.title);
        }
        let status = &mut plan.status;
        for text in [
            &mut status.situation,
            &mut status.experience,
            &mut status.competences,
        ] {
            later.clone_into(text);
        }
        for rating in check(&plan).ratings {
            assert_eq!(rating.level, Level::Weak, "{tag}: {rating:#?}");
        }
    }
}

#[test]
fn each_criterion_asks_a_few_questions_and_names_rules_that_are_there() {
    for criterion in Criterion::ALL {
        let own: Vec<_> = QUESTIONS
            .iter()
            .filter(|q| q.criterion == criterion)
            .collect();
        assert!((3..=5).contains(&own.len()), "{criterion:?}");
        let scale = Scale::of(criterion);
        assert!(scale.medium < scale.strong && scale.strong <= own.len() * 2);
        for core in scale.core {
            assert!(own.iter().any(|question| question.id == *core), "{core}");
        }
        for rule in own.iter().flat_map(|question| question.rules) {
            assert!(RULES.iter().any(|row| row.id == *rule), "{rule}");
        }
    }
}

#[test]
fn a_question_about_several_things_is_answered_by_their_share() {
    let mut plan = well_made::plan();
    assert_eq!(grade(&check(&plan), "counted"), Grade::Yes);
    plan.goals[0].indicators.clear();
    plan.goals[0].title = "First years read".into();
    assert_eq!(grade(&check(&plan), "counted"), Grade::Partly, "one of two");
    plan.goals[1].indicators.clear();
    plan.goals[1].title = "Teachers use French texts".into();
    assert_eq!(grade(&check(&plan), "counted"), Grade::No);
}

#[test]
fn a_rating_that_hangs_on_a_part_of_an_answer_lies_between_two() {
    let mut plan = well_made::plan();
    plan.platforms.clear();
    plan.activities
        .retain(|activity| activity.partners.is_empty());
    plan.network.steps.clear();
    plan.partners[0].state = Some(europlan::plan::PartnerState::Past);
    let check = check(&plan);
    let networks = rating(&check, Criterion::Networks);
    let on_the_line = networks.points() == Scale::of(Criterion::Networks).medium
        || networks.points() == Scale::of(Criterion::Networks).strong;
    assert_eq!(
        networks.between.is_some(),
        on_the_line && networks.level > Level::Weak,
        "{networks:#?}"
    );
}

#[test]
fn goals_that_cannot_be_counted_are_not_strong_however_exact_the_calendar() {
    let mut plan = well_made::plan();
    for goal in &mut plan.goals {
        goal.indicators.clear();
        goal.title = "We read".into();
    }
    assert_eq!(
        rating(&check(&plan), Criterion::Concrete).level,
        Level::Medium
    );
}

#[test]
fn without_goals_the_calendar_is_still_judged() {
    let mut plan = well_made::plan();
    plan.goals.clear();
    let check = check(&plan);
    let concrete = rating(&check, Criterion::Concrete);
    assert_eq!(concrete.level, Level::Medium, "{concrete:#?}");
    assert_eq!(grade(&check, "counted"), Grade::No);
}

#[test]
fn a_plan_is_not_more_realistic_for_what_it_lacks() {
    let whole = check(&well_made::plan());
    let mut plan = well_made::plan();
    plan.activities.clear();
    let without = check(&plan);
    let points = |check: &Check| rating(check, Criterion::Realistic).points();
    assert!(points(&without) < points(&whole));
    let mut plan = well_made::plan();
    plan.goals.clear();
    assert!(points(&check(&plan)) < points(&whole));
}

#[test]
fn a_group_whose_size_is_open_is_no_small_step() {
    let mut plan = well_made::plan();
    plan.status.experience.clear();
    plan.activities
        .retain(|a| a.kind == Some(europlan::plan::ActivityKind::GroupMobility));
    assert_eq!(plan.activities.len(), 1);
    plan.activities[0].pupils = "3".into();
    plan.activities[0].accompanying = "1".into();
    assert_eq!(grade(&check(&plan), "first"), Grade::Yes);
    for open in ["", "46", "many"] {
        plan.activities[0].pupils = open.into();
        plan.activities[0].accompanying = "".into();
        assert_eq!(grade(&check(&plan), "first"), Grade::No, "{open}");
    }
}

#[test]
fn a_language_without_lists_is_judged_by_structure() {
    let mut plan = well_made::plan();
    plan.about.language = None;
    for rating in check(&plan).ratings {
        assert_eq!(rating.level, Level::Strong, "{rating:#?}");
    }
}

/// All places with words, dates or amounts.
fn written(plan: &Plan) -> Vec<Place> {
    let mut all = Vec::new();
    let mut add = |of: Of, record: &dyn europlan::plan::Record| {
        for field in record.names() {
            let typed = matches!(
                record.answer(field),
                Some(Answer::Text(_) | Answer::Amount(_) | Answer::Date(_))
            );
            if typed {
                all.push(Place::new(of, field));
            }
        }
    };
    for of in Of::SINGLE {
        if let Some(record) = plan.record(of) {
            add(of, record);
        }
    }
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::FormAnswer)
    {
        for (id, record) in plan.records(kind) {
            add(Of::Item(id), record);
        }
    }
    all
}

fn is_empty(plan: &Plan, place: Place) -> bool {
    match plan.answer(place) {
        Some(Answer::Text(text)) => text.trim().is_empty(),
        Some(Answer::Amount(amount)) => amount.0.trim().is_empty(),
        Some(Answer::Date(date)) => date.0.trim().is_empty(),
        _ => false,
    }
}

fn put(plan: &mut Plan, place: Place, words: &str) {
    match plan.answer_mut(place) {
        Some(AnswerMut::Text(text)) => words.clone_into(text),
        _ => panic!("{place}"),
    }
}

/// Plans to vary: the well-made one, the examples, and all real ones.
fn plans() -> Vec<(String, Plan)> {
    let mut all = vec![("well made".to_owned(), well_made::plan())];
    all.extend(
        shipped()
            .into_iter()
            .map(|tag| (tag.to_owned(), example(tag))),
    );
    let folder = format!("{}/tests/plans/real", env!("CARGO_MANIFEST_DIR"));
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| Some(entry.ok()?.path().file_name()?.to_str()?.to_owned()))
        .filter_map(|name| Some(name.strip_suffix(".europlan")?.to_owned()))
        .collect();
    names.sort_unstable();
    assert_eq!(names.len(), 22);
    all.extend(names.into_iter().map(|name| {
        let plan = read(&format!("real/{name}"));
        (name, plan)
    }));
    all
}

/// A sentence that names nothing: only that something is written counts.
const CONTENT: &str = "Wir sammeln Steine am Fluss";

/// True for words that speak against the plan: years that make a partner one of the past, an end that makes a time a
/// long one. Taking those away may lift a rating.
fn may_speak_against(place: Place) -> bool {
    place.id().is_some_and(|id| match id.kind {
        Kind::Partner => ["found", "role"].contains(&place.field),
        Kind::Activity => place.field == "end",
        _ => false,
    })
}

#[test]
fn a_placeholder_never_lifts_a_rating() {
    for (name, plan) in plans() {
        let before = check(&plan);
        for place in written(&plan)
            .into_iter()
            .filter(|place| !may_speak_against(*place))
        {
            let mut changed = plan.clone();
            put(&mut changed, place, "xxx");
            for (old, new) in before.ratings.iter().zip(&check(&changed).ratings) {
                assert!(
                    new.points() <= old.points(),
                    "{name}: {place}: {old:#?} {new:#?}"
                );
                assert!(new.level <= old.level, "{name}: {place}");
            }
        }
    }
}

#[test]
fn words_in_an_empty_answer_never_lower_a_rating() {
    for (name, plan) in plans() {
        let before = check(&plan);
        for place in written(&plan)
            .into_iter()
            .filter(|place| is_empty(&plan, *place))
        {
            let mut changed = plan.clone();
            put(&mut changed, place, CONTENT);
            for (old, new) in before.ratings.iter().zip(&check(&changed).ratings) {
                assert!(
                    new.points() >= old.points(),
                    "{name}: {place}: {old:#?} {new:#?}"
                );
                assert!(new.level >= old.level, "{name}: {place}");
            }
        }
    }
}

#[test]
fn findings_stand_in_the_order_of_the_parts_heavy_ones_first() {
    let mut plan = well_made::plan();
    plan.europe = europlan::plan::Europe::default();
    plan.goals[0].responsible.clear();
    plan.goals[1].indicators.clear();
    plan.school.staff = "".into();
    plan.follow_up.evaluation.clear();
    plan.sharing.clear();
    let findings = check(&plan).findings;
    assert!(findings.len() >= 6);
    assert!(findings.is_sorted_by_key(|f| (questions::part_of(f.place), Reverse(f.weight))));
    assert_eq!(findings.first().map(|f| f.rule), Some("no-figures"));
}

#[test]
fn the_same_plan_gives_the_same_check() {
    let mut plan = Plan::default();
    assert_eq!(check(&plan), check(&plan.clone()));
    plan = well_made::plan();
    plan.activities.clear();
    assert_eq!(check(&plan), check(&plan.clone()));
}
