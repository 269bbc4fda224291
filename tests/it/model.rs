//! The plan: ids, links, undo, dates and amounts, and the table of questions in step with the types.

use europlan::plan::history::{History, Spot};
use europlan::plan::questions::{self, Owner, QUESTIONS};
use europlan::plan::{
    Amount, Answer, AnswerMut, DateText, Direction, Id, Indicator, Kind, Of, Place, Plan, Range,
    Record,
};
use std::time::Duration;

fn add(plan: &mut Plan, kind: Kind, parent: Option<Id>) -> Id {
    plan.add(kind, parent).unwrap()
}

#[test]
fn each_field_of_a_record_is_asked_once() {
    let mut plan = Plan::default();
    for kind in Kind::ALL {
        let parent = plan.goals.first().map(|goal| goal.id);
        add(&mut plan, kind, parent);
    }
    let check = |owner: Owner, record: &dyn Record| {
        let mut asked: Vec<&str> = questions::of(owner)
            .map(|question| question.field)
            .collect();
        let mut fields = record.names().to_vec();
        asked.sort_unstable();
        fields.sort_unstable();
        assert_eq!(asked, fields, "{owner:?}");
    };
    for of in Of::SINGLE {
        check(Owner::One(of), plan.record(of).unwrap());
    }
    for kind in Kind::ALL {
        let (_, record) = plan.records(kind)[0];
        check(Owner::Each(kind), record);
    }
}

#[test]
fn the_rich_plan_of_the_tests_answers_every_question() {
    let plan = crate::any::rich_plan();
    for question in QUESTIONS {
        let of = match question.owner {
            Owner::One(of) => of,
            Owner::Each(kind) => Of::Item(plan.ids(kind)[0]),
        };
        assert!(
            question.is_answered(plan.record(of).unwrap()),
            "{}",
            question.key()
        );
    }
}

#[test]
fn places_are_written_and_read() {
    for question in QUESTIONS {
        let id = match question.owner {
            Owner::One(_) => None,
            Owner::Each(kind) => Some(Id { kind, number: 7 }),
        };
        let place = question.place(id).unwrap();
        assert_eq!(place.to_string().parse::<Place>().as_ref(), Ok(&place));
    }
    assert!("goal.title".parse::<Place>().is_err());
}

#[test]
fn removing_a_need_leaves_no_link_and_its_id_is_not_used_again() {
    let mut plan = Plan::default();
    let need = add(&mut plan, Kind::Need, None);
    let goal = add(&mut plan, Kind::Goal, None);
    plan.goals[0].needs.push(need);
    assert!(plan.remove(need));
    assert!(plan.goal(goal).unwrap().needs.is_empty());
    assert_ne!(add(&mut plan, Kind::Need, None), need);
}

#[test]
fn a_file_with_double_ids_and_lost_links_is_mended() {
    let mut plan = Plan::default();
    add(&mut plan, Kind::Goal, None);
    let mut twin = plan.goals[0].clone();
    twin.needs.push(Id {
        kind: Kind::Need,
        number: 99,
    });
    plan.goals.push(twin);
    assert_eq!(plan.repair().len(), 2);
    assert_ne!(plan.goals[0].id, plan.goals[1].id);
    assert!(plan.goals[1].needs.is_empty());
}

#[test]
fn quick_typing_is_one_step_and_undo_tells_place_and_caret() {
    let mut history = History::new(Plan::default(), true);
    let place = Place::new(Of::School, "name");
    for (at, text) in ["S", "Si", "Sint"].iter().enumerate() {
        let spot = Spot {
            place: Some(place),
            caret: Some(text.len()),
        };
        let time = Duration::from_millis(200 * at as u64);
        history.change(spot, Some(at), time, |plan| {
            plan.school.name = (*text).to_owned();
        });
    }
    let spot = Spot {
        place: Some(place),
        caret: Some(8),
    };
    history.change(spot, Some(4), Duration::from_secs(5), |plan| {
        plan.school.name = "Sint-Jan".to_owned();
    });
    assert_eq!(
        history.undo(),
        Some(Spot {
            place: Some(place),
            caret: Some(4)
        })
    );
    assert_eq!(history.plan().school.name, "Sint");
    assert_eq!(
        history.undo(),
        Some(Spot {
            place: Some(place),
            caret: Some(0)
        })
    );
    assert_eq!(history.plan().school.name, "");
    assert!(!history.is_dirty());
    assert!(!history.can_undo());
    assert_eq!(history.redo().and_then(|spot| spot.caret), Some(4));
    assert_eq!(history.plan().school.name, "Sint");
}

#[test]
fn dates_are_read_as_people_write_them() {
    for (text, first, last) in [
        ("2027-09-01", "2027-09-01", "2027-09-01"),
        ("1/9/2027", "2027-09-01", "2027-09-01"),
        ("1.9.2027", "2027-09-01", "2027-09-01"),
        ("9/2027", "2027-09-01", "2027-09-30"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("2027-2028", "2027-09-01", "2028-08-31"),
        ("2027/28", "2027-09-01", "2028-08-31"),
    ] {
        let span = DateText::from(text).span().unwrap();
        assert_eq!(
            (
                span.first.to_string().as_str(),
                span.last.to_string().as_str()
            ),
            (first, last),
            "{text}"
        );
    }
    for odd in [
        "",
        "soon",
        "31/2/2027",
        "2027-13",
        "1/2/3/4",
        "99999999999999999999",
        "－",
    ] {
        assert_eq!(DateText::from(odd).span(), None, "{odd}");
    }
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let read = |text: &str| Amount::from(text).range();
    for (text, low, high) in [
        ("24", 24.0, 24.0),
        ("54 %", 54.0, 54.0),
        ("10-15", 10.0, 15.0),
        ("10 to 15", 10.0, 15.0),
        ("10 tot 15", 10.0, 15.0),
        ("1 200", 1200.0, 1200.0),
        ("1.200", 1200.0, 1200.0),
        ("0,5", 0.5, 0.5),
        ("0.125", 0.125, 0.125),
        ("1.200,50", 1200.5, 1200.5),
        ("12\u{202f}500 – 13\u{a0}000", 12500.0, 13000.0),
        ("1'000", 1000.0, 1000.0), // as in Switzerland
        ("1’250 – 1\u{2009}300", 1250.0, 1300.0),
        ("6 blogi", 6.0, 6.0),
    ] {
        assert_eq!(read(text), Some(Range { low, high }), "{text}");
    }
    for odd in ["many", "-", "…5", "٣", &"9".repeat(400)] {
        assert_eq!(read(odd), None, "{odd}");
    }
    assert_eq!(read(""), None);
}

#[test]
fn each_answer_that_is_picked_knows_its_closed_list() {
    let mut plan = europlan::plan::Plan::default();
    let goal = plan.add(Kind::Goal, None);
    for question in QUESTIONS {
        let id = match question.owner {
            Owner::One(_) => None,
            Owner::Each(Kind::Indicator) => plan.add(Kind::Indicator, goal),
            Owner::Each(kind) => plan.add(kind, None),
        };
        let place = question.place(id).unwrap();
        let offered = match plan.answer(place) {
            Some(Answer::Choice(choice)) => choice.list,
            Some(Answer::Choices(set)) => set.list,
            _ => continue,
        };
        let taken = match plan.answer_mut(place) {
            Some(AnswerMut::Choice(choice)) => choice.list(),
            Some(AnswerMut::Choices(choices)) => choices.list(),
            _ => panic!("{place} is read as picked, but not written so"),
        };
        assert_eq!(offered, taken, "{place}");
    }
}

#[test]
fn a_copy_shares_no_id_with_anything() {
    let plan = crate::any::rich_plan();
    for kind in Kind::ALL {
        for id in plan.ids(kind) {
            let mut more = plan.clone();
            let Some(copy) = more.duplicate(id) else {
                assert!(matches!(kind, Kind::Measurement | Kind::FormAnswer));
                assert_eq!(more, plan);
                continue;
            };
            assert_eq!(more.number_of(copy), plan.number_of(id).map(|at| at + 1));
            assert_eq!(
                more.clone().repair(),
                [],
                "{id}: an id stands twice, or a link is lost"
            );
            more.remove(copy);
            more.last_number = plan.last_number;
            assert_eq!(more, plan, "{id}: the rest is as it was");
        }
    }
}

#[test]
fn a_copy_keeps_its_links_and_leaves_what_came_of_the_first_behind() {
    let mut plan = Plan::default();
    let need = plan.add(Kind::Need, None).unwrap();
    let goal = plan.add(Kind::Goal, None).unwrap();
    let indicator = plan.add(Kind::Indicator, Some(goal)).unwrap();
    let measurement = plan.add(Kind::Measurement, None).unwrap();
    plan.goals[0].needs = vec![need];
    plan.goals[0].indicators[0].target = "70".into();
    plan.measurements[0].indicator = vec![indicator];
    let copy = plan.duplicate(goal).unwrap();
    let copied = plan.goal(copy).unwrap();
    assert_eq!(copied.needs, [need]);
    assert_eq!(copied.indicators[0].target, "70".into());
    assert_ne!(copied.indicators[0].id, indicator);
    assert_eq!(plan.ids(Kind::Measurement), [measurement]);
    assert_eq!(plan.measurements[0].indicator, [indicator]);
}

#[test]
fn the_ends_of_a_range_are_read_in_the_order_in_which_they_stand() {
    let ends = |text: &str| Amount::from(text).ends();
    assert_eq!(ends("20-10"), Some((20.0, 10.0)));
    assert_eq!(ends("10 – 15 pupils"), Some((10.0, 15.0)));
    for other in ["12", "", "8 per 2 classes", "24 of 20", "12-3-2027", "many"] {
        assert_eq!(ends(other), None, "{other}");
    }
}

#[test]
fn which_way_a_figure_moves_is_asked_only_if_the_figures_do_not_tell() {
    let question = questions::find(
        Of::Item(Id {
            kind: Kind::Indicator,
            number: 1,
        }),
        "direction",
    );
    let question = question.unwrap();
    let mut indicator = Indicator::default();
    let mut is_asked = |baseline: &str, target: &str| {
        indicator.baseline = baseline.into();
        indicator.target = target.into();
        question.is_shown(&indicator)
    };
    assert!(!is_asked("", ""));
    assert!(!is_asked("54 %", ""));
    assert!(!is_asked("54 %", "70 %"));
    assert!(is_asked("20", "10"), "wished, or mistyped");
    assert!(is_asked("20", "20"));
    assert!(is_asked("few", "most"));
    indicator.baseline = "54".into();
    indicator.target = "70".into();
    indicator.direction = Some(Direction::Rise);
    assert!(question.is_shown(&indicator), "what a file holds stays");
}
