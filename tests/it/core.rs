//! What a plan requires, the core of it, and the one count of both.

use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context, Finding, Weight};
use europlan::plan::questions::{
    self, Editor, Mark, Owner, Part, Progress, QUESTIONS, Question, Rank, progress,
};
use europlan::plan::{Answer, AnswerMut, Country, Id, Kind, Plan};
use europlan::wording;

/// The most answers of a first plan.
const MOST_ANSWERS: usize = 45;

/// A first plan: one need, one goal with an indicator, two activities, one partner, one way of sharing; nothing of it
/// is written yet.
fn first_plan() -> Plan {
    let mut plan = Plan::default();
    let goal = plan.add(Kind::Goal, None);
    plan.add(Kind::Indicator, goal);
    for kind in [
        Kind::Need,
        Kind::Activity,
        Kind::Activity,
        Kind::Partner,
        Kind::Sharing,
    ] {
        plan.add(kind, None);
    }
    plan
}

/// Each question of a plan, with the item it belongs to.
fn asked(plan: &Plan) -> Vec<(&'static Question, Option<Id>)> {
    let all = QUESTIONS.iter().flat_map(|question| {
        let ids: Vec<Option<Id>> = match question.owner {
            Owner::One(_) => vec![None],
            Owner::Each(kind) => plan.ids(kind).into_iter().map(Some).collect(),
        };
        ids.into_iter().map(move |id| (question, id))
    });
    all.collect()
}

/// Answers a question as a school would.
fn answer(plan: &mut Plan, question: &Question, id: Option<Id>, number: usize) {
    let place = question.place(id).unwrap();
    let links = match question.editor {
        Editor::Links(kind) => plan.ids(kind),
        _ => Vec::new(),
    };
    let date = match (place.of.name(), place.field) {
        ("about", "period_start") => "2027-09",
        ("about", "period_end") => "2030-08",
        _ => "2028-03",
    };
    match (plan.answer(place), place.field) {
        (Some(Answer::Amount(_)), field) => {
            let figure = if field == "target" { "12" } else { "2" };
            write(plan, place, figure);
        }
        (Some(Answer::Date(_)), _) => write(plan, place, date),
        (Some(Answer::Text(_)), _) => {
            let words = format!("Our teachers read with {number} neighbours of the school");
            write(plan, place, &words);
        }
        (Some(Answer::Choice(chosen)), _) => {
            let code = chosen.list.codes[0];
            if let Some(AnswerMut::Choice(choice)) = plan.answer_mut(place) {
                choice.choose(Some(code));
            }
        }
        (Some(Answer::Choices(set)), _) => {
            let code = set.list.codes[0];
            if let Some(AnswerMut::Choices(choices)) = plan.answer_mut(place) {
                choices.toggle(code);
            }
        }
        _ => match plan.answer_mut(place) {
            Some(AnswerMut::Countries(list)) => list.push(Country::from("FI")),
            Some(AnswerMut::Links(list)) => *list = links,
            _ => {}
        },
    }
}

fn write(plan: &mut Plan, place: europlan::plan::Place, words: &str) {
    if let Some(AnswerMut::Text(text)) = plan.answer_mut(place) {
        words.clone_into(text);
    }
}

/// Answers whatever a plan requires, and nothing else; gives back how many answers that took.
fn answer_the_required(plan: &mut Plan) -> usize {
    let mut answers = 0;
    for (question, id) in asked(plan) {
        let place = question.place(id).unwrap();
        let record = plan.record(place.of).unwrap();
        let of_many = match question.rank {
            Rank::OneOf(_) => questions::of(question.owner)
                .any(|other| other.rank == question.rank && other.is_answered(record)),
            _ => false,
        };
        let is_asked = question.rank.is_required() && question.is_shown(record) && !of_many;
        if is_asked && !matches!(question.editor, Editor::Items(_)) {
            answers += 1;
            answer(plan, question, id, answers);
        }
    }
    answers
}

fn missing(plan: &Plan) -> Vec<Finding> {
    let context = Context {
        today: today(),
        catalogue: Catalogue::shipped(),
        help: wording::help,
    };
    let mut findings = check::run(plan, &context).findings;
    findings.retain(|finding| finding.weight == Weight::Missing);
    findings
}

fn whole(plan: &Plan) -> Progress {
    let all = Part::ALL.into_iter().map(|part| progress(plan, part));
    all.fold(Progress::default(), |sum, one| Progress {
        answered: sum.answered + one.answered,
        required: sum.required + one.required,
        further: sum.further + one.further,
    })
}

#[test]
fn a_first_plan_takes_few_answers_and_misses_nothing() {
    let mut plan = first_plan();
    assert!(!missing(&plan).is_empty());
    let answers = answer_the_required(&mut plan);
    assert_eq!(missing(&plan), []);
    assert!(answers <= MOST_ANSWERS, "{answers} answers");
    let whole = whole(&plan);
    assert_eq!((whole.answered, whole.required), (answers, answers));
    assert_eq!(whole.further, 0);
}

#[test]
fn what_the_check_misses_in_an_empty_plan_is_required() {
    for plan in [Plan::default(), first_plan()] {
        for finding in missing(&plan) {
            let place = finding.place;
            let question = questions::find(place.of, place.field).unwrap();
            assert!(question.rank.is_required(), "{}: {place}", finding.rule);
        }
    }
}

#[test]
fn progress_goes_to_a_goal_that_stands_still() {
    let mut plan = first_plan();
    let goal = whole(&plan).required;
    let mut before = whole(&plan).answered;
    for (number, (question, id)) in asked(&plan).into_iter().enumerate() {
        if matches!(question.editor, Editor::Items(_) | Editor::Kept) {
            continue;
        }
        answer(&mut plan, question, id, number);
        let now = whole(&plan);
        assert_eq!(now.required, goal, "{}", question.key());
        assert!((before..=before + 1).contains(&now.answered));
        before = now.answered;
    }
    assert_eq!(before, goal);
}

#[test]
fn the_first_item_of_a_list_is_counted_before_it_is_there() {
    let empty = whole(&Plan::default());
    let mut plan = first_plan();
    plan.remove(plan.activities[1].id);
    assert_eq!(empty.required, whole(&plan).required);
    plan.add(Kind::Activity, None);
    let two = whole(&plan).required;
    assert!(two > empty.required, "a second one has answers of its own");
    plan.add(Kind::Risk, None);
    assert_eq!(whole(&plan).required, two, "nobody needs a risk");
}

#[test]
fn one_count_of_people_is_enough() {
    let mut plan = first_plan();
    let people = |plan: &Plan| {
        let record = plan.records(Kind::Activity)[0].1;
        let marks = questions::of(Owner::Each(Kind::Activity))
            .filter(|question| question.is_shown(record))
            .filter_map(|question| Some((question.field, Mark::of(question, record)?)));
        let people = marks.filter(|(field, _)| ["pupils", "staff", "guests"].contains(field));
        people.collect::<Vec<_>>()
    };
    assert_eq!(
        people(&plan),
        [("pupils", Mark::OneOf), ("staff", Mark::OneOf)]
    );
    plan.activities[0].kind = Some(europlan::plan::ActivityKind::JobShadowing);
    assert_eq!(people(&plan), [("staff", Mark::Required)]);
}
