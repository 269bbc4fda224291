//! What can be read of a damaged plan is part of what was written, answer by answer, and nothing else.

use crate::any::{any_plan, any_text, rich_plan};
use crate::support::tried;
use europlan::plan::Plan;
use europlan::store::{self, Found, json, salvage};
use proptest::prelude::*;
use serde_json::Value;

/// A plan as a tree of answers.
fn tree(plan: &Plan) -> Value {
    let exported: Value = serde_json::from_str(&json::export(plan)).unwrap();
    let mut tree = exported["plan"].clone();
    tree.as_object_mut().unwrap().remove("last_number");
    leave_out_unanswered(&mut tree);
    tree
}

fn leave_out_unanswered(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(leave_out_unanswered);
            fields.retain(|_, value| !matches!(value.as_str(), Some("")) && *value != Value::Null);
            fields.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_unanswered),
        _ => {}
    }
}

/// The number of answers in the tree.
fn count(value: &Value) -> usize {
    match value {
        Value::Object(fields) => fields.values().map(count).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 1,
    }
}

/// Each record of `part` is one of `whole` with some of its answers; each answer is whole.
fn assert_part_of(part: &Value, whole: &Value, at: &str) {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            for (name, value) in part {
                let at = format!("{at}.{name}");
                let whole = whole
                    .get(name)
                    .unwrap_or_else(|| panic!("{at} was not there"));
                assert_part_of(value, whole, &at);
            }
        }
        (Value::Array(part), Value::Array(whole)) if part.iter().any(Value::is_object) => {
            assert!(part.len() <= whole.len(), "{at}");
            for (number, (part, whole)) in part.iter().zip(whole).enumerate() {
                assert_part_of(part, whole, &format!("{at}.{number}"));
            }
        }
        // Links to what was lost are gone; all other lists of words are one answer.
        (Value::Array(part), Value::Array(whole)) => {
            let lost = part.len() < whole.len();
            assert!(part.iter().all(|item| whole.contains(item)), "{at}");
            let links = whole.iter().all(|item| {
                let number = |id: &str| id.ends_with(|c: char| c.is_ascii_digit());
                item.as_str().is_some_and(number)
            });
            assert!(!lost || links, "{at}: {part:?} of {whole:?}");
        }
        _ => assert_eq!(part, whole, "{at}"),
    }
}

#[test]
fn of_a_file_cut_anywhere_the_whole_answers_up_to_there_are_read() {
    let rich = rich_plan();
    let mut small = Plan::default();
    small.school.name = "Sint-Jozef \"de Linde\" #3".to_owned();
    small.school.kinds = rich.school.kinds.clone();
    small.needs = rich.needs.clone();
    for (plan, step) in [(&small, 1), (&rich, 331)] {
        let (bytes, whole) = (store::to_text(plan).into_bytes(), tree(plan));
        let mut most = 0;
        for end in (0..bytes.len() - 2).step_by(step) {
            let Some((read, damage)) = salvage(&bytes[..end]) else {
                assert_eq!(most, 0, "nothing is read although more is left: {end}");
                continue;
            };
            assert_eq!(damage.found, Found::Cut);
            let part = tree(&read);
            assert_part_of(&part, &whole, "");
            assert!(count(&part) >= most, "a longer file gives no less: {end}");
            most = count(&part);
            assert_eq!(
                store::read(store::to_text(&read).as_bytes()).unwrap().plan,
                read
            );
        }
        assert!(
            most * 100 >= count(&whole) * 95,
            "{most} of {}",
            count(&whole)
        );
    }
}

#[test]
fn the_answer_before_the_cut_is_there_and_the_one_in_it_is_not() {
    let mut plan = Plan::default();
    plan.about.title = "Wij kijken verder".to_owned();
    plan.school.name = "De Regenboog".to_owned();
    plan.vision.picture = "Een lange tekst".to_owned();
    let text = store::to_text(&plan);
    let cut = &text[..text.find("lange").unwrap()];
    let (read, damage) = salvage(cut.as_bytes()).unwrap();
    assert_eq!(
        (damage.found, damage.line),
        (Found::Cut, cut.matches('\n').count() + 1)
    );
    plan.vision.picture.clear();
    assert_eq!(read, plan);
}

#[test]
fn a_file_whose_end_is_zeros_gives_what_stands_before_them() {
    let plan = rich_plan();
    let mut bytes = store::to_text(&plan).into_bytes();
    let half = bytes.len() / 2;
    bytes[half..].fill(0);
    let (read, _) = salvage(&bytes).unwrap();
    let cut = salvage(&bytes[..half]).unwrap().0;
    assert_eq!(read, cut);
    assert!(count(&tree(&read)) * 3 > count(&tree(&plan)));
    let text = store::to_text(&plan);
    let middle = format!("{}\0\0\0\0{}", &text[..half], &text[half..]);
    if let Some((read, _)) = salvage(middle.as_bytes()) {
        assert_eq!(read, cut, "zeros in the middle");
    }
}

#[test]
fn damage_in_the_middle_keeps_what_stands_before_it() {
    let mut plan = Plan::default();
    plan.about.title = "Wij kijken verder".to_owned();
    plan.school.name = "De Regenboog".to_owned();
    plan.vision.picture = "Een lange tekst".to_owned();
    let text = store::to_text(&plan);
    let mut before = plan.clone();
    before.vision.picture.clear();
    for wrong in [
        "picture \"Een",
        "picture: [5, \"Een",
        "picture: Een",
        "picture: }}\"Een",
        "picture: \u{1}",
    ] {
        let damaged = text.replace("picture: \"Een", wrong);
        assert_eq!(salvage(damaged.as_bytes()).unwrap().0, before, "{wrong}");
    }
    let unknown = text.replace("picture:", "mood: \"sunny\", picture:");
    let (read, damage) = salvage(unknown.as_bytes()).unwrap();
    assert_eq!(read, plan, "a field that is not known hides no other");
    assert_eq!(damage.found, Found::UnknownField("mood".to_owned()));
}

#[test]
fn text_in_another_encoding_is_read_up_to_its_first_strange_letter() {
    let mut plan = Plan::default();
    plan.about.title = "Plan".to_owned();
    plan.school.name = "École".to_owned();
    let text = store::to_text(&plan);
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let (read, damage) = salvage(&latin).unwrap();
    assert_eq!(
        (read.about.title.as_str(), read.school.name.as_str()),
        ("Plan", "")
    );
    assert_eq!(damage.found, Found::NotText);
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let cut = windows.find("École").unwrap();
    assert_eq!(salvage(&windows.as_bytes()[..cut]).unwrap().0, read);
}

#[test]
fn of_a_whole_file_and_of_no_plan_nothing_is_salvaged() {
    assert!(salvage(store::to_text(&rich_plan()).as_bytes()).is_none());
    let start = "(format: \"europlan-plan\", version: 2, plan: (";
    let deep = format!("{start}needs: {}", "[(".repeat(200_000));
    let empty = start.as_bytes();
    let no_plans = [
        b"".as_slice(),
        &[0; 4096],
        b"%PDF-1.7",
        b"Dear colleague",
        empty,
        deep.as_bytes(),
    ];
    for bytes in no_plans {
        assert!(salvage(bytes).is_none());
    }
}

proptest! {
    #![proptest_config(tried(60))]

    #[test]
    fn any_plan_cut_anywhere_gives_a_part_of_itself(plan in any_plan(), at in any::<usize>()) {
        let bytes = store::to_text(&plan).into_bytes();
        if let Some((read, _)) = salvage(&bytes[..at % bytes.len()]) {
            assert_part_of(&tree(&read), &tree(&plan), "");
        }
    }

    #[test]
    fn anything_in_the_middle_of_a_plan_never_panics(plan in any_plan(), at in any::<usize>(), put in any_text()) {
        let mut bytes = store::to_text(&plan).into_bytes();
        let at = at % bytes.len();
        bytes.splice(at..at, put.into_bytes());
        drop(salvage(&bytes));
        bytes.truncate(at);
        bytes.extend([0xff, b'"', b'(']);
        drop(salvage(&bytes));
    }
}
