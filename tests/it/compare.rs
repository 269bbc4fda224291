//! Plans side by side: each change is named once, and no text of either side is lost when two are merged.

use crate::any::{any_plan, any_text, any_three, rich_plan};
use crate::support::{processor_time, tried};
use europlan::plan::compare::{
    Given, Merged, Side, What, WordChange, differences, is_the_same, merge, words,
};
use europlan::plan::questions::{self, Question};
use europlan::plan::{Answer, Dismissal, Id, Kind, Of, Place, Plan, YesNo};
use proptest::prelude::*;

const PICTURE: Place = Place::new(Of::Vision, "picture");
const NAME: Place = Place::new(Of::School, "name");

fn with(plan: &Plan, change: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = plan.clone();
    change(&mut plan);
    plan
}

fn says(plan: &mut Plan, place: Place, text: &str) {
    assert!(Given::Words(text.to_owned()).put(plan, place), "{place}");
}

/// A plan with a need and two goals, of which the first has an indicator and an activity.
fn small() -> Plan {
    let mut plan = Plan::default();
    plan.add(Kind::Need, None);
    let first = plan.add(Kind::Goal, None).unwrap();
    plan.add(Kind::Goal, None);
    plan.add(Kind::Indicator, Some(first));
    plan.add(Kind::Activity, None);
    plan.needs[0].title = "Too little reading".into();
    plan.goals[0].title = "Reading aloud".into();
    plan.goals[0].needs = vec![plan.needs[0].id];
    plan.goals[1].title = "Writing".into();
    plan.goals[0].indicators[0].counted = "Books".into();
    plan.activities[0].goals = vec![first];
    plan
}

fn goal(plan: &Plan, at: usize) -> Id {
    plan.goals[at].id
}

/// Every text of a plan with its place.
fn texts(plan: &Plan) -> Vec<(Place, String)> {
    let items = Kind::ALL.into_iter().flat_map(|kind| plan.ids(kind));
    let records = Of::SINGLE.into_iter().chain(items.map(Of::Item));
    let mut texts = Vec::new();
    for of in records {
        for name in plan.record(of).unwrap().names() {
            let place = Place::new(of, name);
            let text = plan.words(place);
            let noted = questions::find(of, name).is_some_and(Question::is_noted);
            if !text.is_empty() && !noted {
                texts.push((place, text.to_owned()));
            }
        }
    }
    texts
}

/// The texts that a merge left somewhere: in the plan or in a conflict.
fn kept(merged: &Merged) -> Vec<String> {
    let mut kept: Vec<String> = texts(&merged.plan)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    for conflict in &merged.conflicts {
        for side in [&conflict.mine, &conflict.theirs] {
            if let Some(Given::Words(words)) = side {
                kept.push(words.clone());
            }
        }
    }
    kept
}

fn dangling(plan: &Plan) -> Vec<Id> {
    let mut dangling = Vec::new();
    for (_, record) in Kind::ALL.into_iter().flat_map(|kind| plan.records(kind)) {
        for name in record.names() {
            if let Some(Answer::Links(links)) = record.answer(name) {
                dangling.extend(links.iter().filter(|id| plan.item(**id).is_none()));
            }
        }
    }
    dangling
}

#[test]
fn each_change_is_named_with_its_place_in_the_order_of_the_forms() {
    let before = small();
    let after = with(&before, |plan| {
        says(plan, NAME, "De Regenboog");
        says(plan, PICTURE, "All children read.");
        plan.goals[0].indicators[0].unit = "per year".into();
        plan.add(Kind::Need, None);
        plan.remove(plan.activities[0].id);
        plan.shift(goal(plan, 1), 0);
    });
    let found = differences(&before, &after);
    let list: Vec<String> = found
        .iter()
        .map(|difference| {
            let what = match &difference.what {
                What::Answer { before, after } => format!("{before:?} > {after:?}"),
                other => format!("{other:?}"),
            };
            format!("{}: {what}", difference.place)
        })
        .collect();
    assert_eq!(
        list,
        [
            "school.name: Words(\"\") > Words(\"De Regenboog\")",
            "vision.picture: Words(\"\") > Words(\"All children read.\")",
            "plan.needs: Added(Id { kind: Need, number: 6 })",
            "plan.goals: Moved { id: Id { kind: Goal, number: 3 }, from: 2, to: 1 }",
            "i4.unit: Words(\"\") > Words(\"per year\")",
            "plan.activities: Removed(Id { kind: Activity, number: 5 })",
        ]
    );
}

#[test]
fn what_the_program_notes_beside_answers_is_no_difference_and_no_question() {
    let mut before = Plan::default();
    before.form_answer_mut("ka122-sch", "122.1", None).text = "Our own words".to_owned();
    let copied = |plan: &Plan, time: &str| {
        with(plan, |plan| {
            for question in ["122.1", "122.2"] {
                let answer = plan.form_answer_mut("ka122-sch", question, None);
                answer.copied = time.to_owned();
                answer.copied_mark = format!("mark of {time}");
            }
        })
    };
    let mine = copied(&before, "2026-11-23 14:05");
    assert_eq!(differences(&before, &mine), []);
    assert!(!is_the_same(&before, &mine));
    let theirs = copied(&before, "2026-11-23 15:10");
    assert_eq!(merge(&before, &mine, &theirs).conflicts, []);
}

#[test]
fn a_text_for_a_form_that_is_brought_back_stands_again() {
    let mut before = Plan::default();
    let answer = before.form_answer_mut("ka122-sch", "122.1", None);
    (answer.text, answer.own) = ("Our own words".to_owned(), Some(YesNo::Yes));
    let mut after = with(&before, |plan| {
        let answer = plan.form_answer_mut("ka122-sch", "122.1", None);
        (answer.text, answer.own) = (String::new(), None);
    });
    let [difference] = &differences(&before, &after)[..] else {
        panic!("one answer")
    };
    let What::Answer { before: old, .. } = &difference.what else {
        panic!("an answer")
    };
    assert!(old.put(&mut after, difference.place));
    assert_eq!(after, before);
}

#[test]
fn one_item_moved_far_is_one_difference() {
    let mut before = Plan::default();
    for _ in 0..5 {
        before.add(Kind::Risk, None);
    }
    let last = before.risks[4].id;
    let after = with(&before, |plan| assert!(plan.shift(last, 0)));
    let what = What::Moved {
        id: last,
        from: 5,
        to: 1,
    };
    assert_eq!(
        differences(&before, &after)
            .into_iter()
            .map(|d| d.what)
            .collect::<Vec<_>>(),
        [what]
    );
}

#[test]
fn changed_words_stand_out_and_the_rest_stays() {
    let shown = |before: &str, after: &str| -> String {
        let piece = |piece: europlan::plan::compare::WordPiece| match piece.change {
            WordChange::Same => piece.text,
            WordChange::Added => format!("[+{}]", piece.text),
            WordChange::Removed => format!("[-{}]", piece.text),
        };
        words(before, after).into_iter().map(piece).collect()
    };
    assert_eq!(
        shown("We read together.", "We read together."),
        "We read together."
    );
    assert_eq!(shown("", "New"), "[+New]");
    assert_eq!(shown("Old", ""), "[-Old]");
    assert_eq!(shown("", ""), "");
    assert_eq!(
        shown("We read together every day.", "We read aloud every day."),
        "We read [-together][+aloud] every day."
    );
    assert_eq!(
        shown("one red fish swims", "one blue whale swims"),
        "one [-red fish][+blue whale] swims"
    );
    assert_eq!(
        shown("One.\nTwo.\nThree.", "One.\nThree."),
        "One.\n[-Two.\n]Three."
    );
}

#[test]
fn two_long_texts_are_compared_in_a_moment() {
    let text = |seed: usize, words: usize| -> String {
        let word = |n: usize| format!("w{}", (n * n + seed * n) % words);
        let all: Vec<String> = (0..40_000).map(word).collect();
        all.join(" ")
    };
    let (a, b) = (text(1, 977), text(7, 977)); // much alike in words, nothing in order
    let changed = a.replacen("w5 ", "other ", 40);
    assert!(a.len() > 160_000);
    for (before, after) in [(&a, &b), (&a, &changed), (&a, &text(3, 100_003))] {
        let start = processor_time();
        let pieces = words(before, after);
        if let (Some(start), Some(end)) = (start, processor_time()) {
            let used = end.saturating_sub(start);
            assert!(used.as_secs() < 5, "{used:?} of a processor");
        }
        assert!(!pieces.is_empty());
    }
    let pieces = words(&a, &changed);
    let same: usize = pieces
        .iter()
        .filter(|p| p.change == WordChange::Same)
        .map(|p| p.text.len())
        .sum();
    assert!(
        same > a.len() - 400,
        "only the changed words differ: {same} of {}",
        a.len()
    );
}

#[test]
fn what_one_side_changed_is_taken_and_what_both_changed_alike_too() {
    let base = small();
    let mine = with(&base, |plan| {
        says(plan, NAME, "De Regenboog");
        says(plan, PICTURE, "All read.");
    });
    let theirs = with(&base, |plan| {
        plan.goals[1].explanation = "Letters to a class abroad.".to_owned();
        says(plan, PICTURE, "All read.");
    });
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.plan.school.name, "De Regenboog");
    assert_eq!(merged.plan.vision.picture, "All read.");
    assert_eq!(
        merged.plan.goals[1].explanation,
        "Letters to a class abroad."
    );
}

#[test]
fn what_both_changed_differently_is_mine_until_it_is_decided() {
    let base = with(&small(), |plan| says(plan, PICTURE, "Old."));
    let mine = with(&base, |plan| says(plan, PICTURE, "Mine."));
    let theirs = with(&base, |plan| says(plan, PICTURE, "Theirs."));
    let Merged {
        mut plan,
        conflicts,
    } = merge(&base, &mine, &theirs);
    let words = |text: &str| Some(Given::Words(text.to_owned()));
    let [conflict] = conflicts.as_slice() else {
        panic!("{conflicts:?}");
    };
    assert_eq!(conflict.place, PICTURE);
    assert_eq!(
        (&conflict.base, &conflict.mine, &conflict.theirs),
        (&words("Old."), &words("Mine."), &words("Theirs."))
    );
    assert_eq!(plan.vision.picture, "Mine.");
    assert!(conflict.decide(&mut plan, Side::Theirs));
    assert_eq!(plan, theirs);
    assert!(conflict.decide(&mut plan, Side::Mine));
    assert_eq!(plan, mine);
}

#[test]
fn an_item_removed_here_and_changed_there_stays_with_its_links_until_it_is_decided() {
    let base = small();
    let first = goal(&base, 0);
    let removed = with(&base, |plan| assert!(plan.remove(first)));
    let changed = with(&base, |plan| {
        plan.goals[0].indicators[0].unit = "per year".into();
    });
    for (mine, theirs) in [(&removed, &changed), (&changed, &removed)] {
        let Merged {
            mut plan,
            conflicts,
        } = merge(&base, mine, theirs);
        assert_eq!(plan, changed, "nothing is gone yet");
        let [conflict] = conflicts.as_slice() else {
            panic!("{conflicts:?}");
        };
        assert_eq!(conflict.place, Place::item(first, "title"));
        let side = if conflict.mine.is_none() {
            Side::Mine
        } else {
            Side::Theirs
        };
        assert!(conflict.decide(&mut plan, side));
        assert_eq!(plan, removed);
        assert!(!conflict.decide(&mut plan, side), "it is gone");
    }
}

#[test]
fn an_item_removed_on_one_side_and_left_alone_on_the_other_goes() {
    let base = small();
    let need = base.needs[0].id;
    let mine = with(&base, |plan| says(plan, NAME, "De Regenboog"));
    let theirs = with(&base, |plan| assert!(plan.remove(need)));
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert!(merged.plan.needs.is_empty() && merged.plan.goals[0].needs.is_empty());
    assert_eq!(merged.plan.school.name, "De Regenboog");
}

#[test]
fn different_new_items_of_one_id_both_stay_and_links_follow() {
    let base = small();
    let add = |need: &str, goal: &str| {
        with(&base, |plan| {
            let id = plan.add(Kind::Need, None).unwrap();
            plan.needs[1].title = need.to_owned();
            plan.add(Kind::Goal, None);
            plan.goals[2].title = goal.to_owned();
            plan.goals[2].needs = vec![id];
            let place = Place::item(id, "title").to_string();
            plan.attached.dismissals.push(Dismissal {
                place,
                reason: need.to_owned(),
                ..Dismissal::default()
            });
        })
    };
    // The goals read alike, but answer different needs.
    let (mine, theirs) = (add("French", "Courses"), add("Maths", "Courses"));
    assert_eq!(mine.needs[1].id, theirs.needs[1].id);
    let Merged { plan, conflicts } = merge(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    let titles: Vec<&str> = plan.needs.iter().map(|need| need.title.as_str()).collect();
    assert_eq!(titles, ["Too little reading", "Maths", "French"]);
    assert_eq!(plan.goals.len(), 4);
    for goal in &plan.goals[2..] {
        assert_eq!(goal.needs.len(), 1);
    }
    assert_ne!(plan.goals[2].needs, plan.goals[3].needs);
    for dismissal in &plan.attached.dismissals {
        let place: Place = dismissal.place.parse().unwrap();
        assert_eq!(plan.words(place), dismissal.reason);
    }
    assert_eq!(plan.attached.dismissals.len(), 2);
}

#[test]
fn the_order_is_mine_with_their_additions_after_their_predecessor() {
    let mut base = Plan::default();
    for title in ["A", "B", "C"] {
        base.add(Kind::Risk, None);
        base.risks.last_mut().unwrap().risk = title.to_owned();
    }
    let add = |plan: &Plan, title: &str, at: usize| {
        with(plan, |plan| {
            let id = plan.add(Kind::Risk, None).unwrap();
            plan.risks.last_mut().unwrap().risk = title.to_owned();
            plan.shift(id, at);
        })
    };
    let order = |mine: &Plan, theirs: &Plan| -> String {
        let merged = merge(&base, mine, theirs);
        assert_eq!(merged.conflicts, []);
        merged
            .plan
            .risks
            .iter()
            .map(|risk| risk.risk.as_str())
            .collect()
    };
    let last_first = with(&base, |plan| assert!(plan.shift(plan.risks[2].id, 0)));
    assert_eq!(order(&last_first, &base), "CAB");
    assert_eq!(order(&base, &last_first), "CAB");
    assert_eq!(order(&last_first, &add(&base, "x", 1)), "CAxB");
    assert_eq!(order(&add(&base, "x", 1), &last_first), "CAxB");
    assert_eq!(order(&base, &add(&base, "x", 0)), "xABC");
    assert_eq!(order(&add(&base, "m", 3), &add(&base, "x", 3)), "ABCxm");
}

#[test]
fn a_point_set_aside_comes_and_goes_with_the_side_that_changed_it() {
    let dismissal = |rule: &str| Dismissal {
        rule: rule.to_owned(),
        reason: "Known.".to_owned(),
        ..Dismissal::default()
    };
    let base = with(&small(), |plan| {
        plan.attached.dismissals = vec![dismissal("old")];
    });
    let mine = with(&base, |plan| {
        plan.attached.dismissals.push(dismissal("mine"));
    });
    let theirs = with(&base, |plan| {
        plan.attached.dismissals = vec![dismissal("theirs")];
    });
    let merged = merge(&base, &mine, &theirs);
    let rules: Vec<&str> = merged
        .plan
        .attached
        .dismissals
        .iter()
        .map(|d| d.rule.as_str())
        .collect();
    assert_eq!(rules, ["mine", "theirs"]);
}

#[test]
fn a_link_to_an_item_that_is_gone_is_not_put_back() {
    let mut plan = small();
    let (need, place) = (plan.needs[0].id, Place::item(goal(&plan, 0), "needs"));
    let links = Given::at(&plan, place).unwrap();
    plan.remove(need);
    assert!(links.put(&mut plan, place));
    assert_eq!(dangling(&plan), []);
    assert!(!links.put(&mut plan, NAME), "a name is no list of links");
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn a_plan_does_not_differ_from_itself(plan in any_plan()) {
        prop_assert_eq!(differences(&plan, &plan), []);
    }

    #[test]
    fn a_side_that_changed_nothing_takes_what_the_other_made(base in any_plan(), other in any_plan()) {
        for (mine, theirs) in [(&base, &other), (&other, &base), (&other, &other)] {
            let merged = merge(&base, mine, theirs);
            prop_assert_eq!(&merged.plan, &other);
            prop_assert_eq!(merged.conflicts, []);
        }
    }

    #[test]
    fn no_text_of_either_side_is_lost([base, mine, theirs] in any_three()) {
        let merged = merge(&base, &mine, &theirs);
        let kept = kept(&merged);
        let old = texts(&base);
        for (place, text) in texts(&mine).into_iter().chain(texts(&theirs)) {
            let changed = !old.contains(&(place, text.clone()));
            prop_assert!(!changed || kept.contains(&text), "{} {:?}", place, text);
        }
        prop_assert_eq!(dangling(&merged.plan), []);
        prop_assert_eq!(merged.plan.clone().repair(), []);
    }

    #[test]
    fn taking_one_side_everywhere_gives_its_answers([base, mine, theirs] in any_three()) {
        let Merged { mut plan, conflicts } = merge(&base, &mine, &theirs);
        for conflict in &conflicts {
            conflict.decide(&mut plan, Side::Mine);
        }
        for (place, text) in texts(&mine) {
            let theirs_alone = base.words(place) == text;
            prop_assert!(theirs_alone || plan.words(place) == text, "{}", place);
        }
    }

    #[test]
    fn the_pieces_are_both_texts(before in any_text(), after in any_text()) {
        let pieces = words(&before, &after);
        let join = |left_out: WordChange| -> String {
            pieces.iter().filter(|p| p.change != left_out).map(|p| p.text.as_str()).collect()
        };
        prop_assert_eq!(join(WordChange::Added), before);
        prop_assert_eq!(join(WordChange::Removed), after);
    }
}

#[test]
fn a_rich_plan_against_an_empty_one_names_every_answer_once() {
    let (empty, rich) = (Plan::default(), rich_plan());
    let found = differences(&empty, &rich);
    let mut places: Vec<String> = found
        .iter()
        .map(|d| format!("{} {:?}", d.place, d.what))
        .collect();
    let added = found
        .iter()
        .filter(|d| matches!(d.what, What::Added(_)))
        .count();
    let outside: usize = Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::Indicator)
        .map(|kind| rich.ids(kind).len())
        .sum();
    assert_eq!(added, outside);
    places.sort();
    places.dedup();
    assert_eq!(places.len(), found.len());
}
