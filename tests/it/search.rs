//! Find and replace: any text, any query.

use crate::any::{any_plan, any_text, rich_plan};
use crate::support::tried;
use europlan::plan::history::{History, Spot};
use europlan::plan::search::{Exactness, Found, Query, Replaced};
use europlan::plan::{Id, Kind, Note, NoteAnswer, Of, Place, Plan, School};
use proptest::prelude::*;
use std::time::Duration;

const LOOSE: Exactness = Exactness {
    case: false,
    accents: false,
    whole_words: false,
};

fn found<'a>(text: &'a str, wanted: &str, exactness: Exactness) -> Vec<&'a str> {
    let ranges = Query::new(wanted, exactness).ranges(text);
    ranges.into_iter().map(|range| &text[range]).collect()
}

#[test]
fn letters_are_compared_as_loosely_as_asked() {
    let case = Exactness {
        case: true,
        ..LOOSE
    };
    let accents = Exactness {
        accents: true,
        ..LOOSE
    };
    let text = "École, ecole, ÉCOLE et e\u{301}cole";
    assert_eq!(
        found(text, "ecole", LOOSE),
        ["École", "ecole", "ÉCOLE", "e\u{301}cole"]
    );
    assert_eq!(
        found(text, "école", accents),
        ["École", "ÉCOLE", "e\u{301}cole"]
    );
    assert_eq!(found(text, "ecole", accents), ["ecole"]);
    assert_eq!(found(text, "ecole", case), ["ecole", "e\u{301}cole"]);
    assert_eq!(found("Straße, STRASSE, strasse", "straße", LOOSE).len(), 3);
    assert_eq!(found("ΟΔΟΣ οδός οδος", "οδος", LOOSE).len(), 3);
    assert_eq!(found("İstanbul ilk ISLAK ıslak", "i", LOOSE).len(), 4);
    assert_eq!(found("l’école", "l'ecole", LOOSE), ["l’école"]);
    assert_eq!(found("a\u{a0}b", "a b", LOOSE), ["a\u{a0}b"]);
    assert_eq!(
        found("е\u{306}й", "й", accents),
        ["е\u{306}й".strip_prefix("е\u{306}").unwrap()]
    );
}

#[test]
fn no_hit_ends_inside_a_letter() {
    let accents = Exactness {
        accents: true,
        ..LOOSE
    };
    assert_eq!(found("cafe\u{301}", "cafe", accents), [""; 0]);
    assert_eq!(found("👩‍🏫", "👩", LOOSE), [""; 0]);
    assert_eq!(found("ß", "s", LOOSE), [""; 0]);
    assert_eq!(found("aaa", "aa", LOOSE), ["aa"]);
    assert_eq!(found("any", "", LOOSE), [""; 0]);
}

#[test]
fn whole_words_have_no_letter_or_digit_beside_them() {
    let words = Exactness {
        whole_words: true,
        ..LOOSE
    };
    let text = "plan, plans, **plan** (plan) plan2 l’plan aplan";
    assert_eq!(found(text, "plan", words).len(), 4);
    assert_eq!(found("2027-09 20279", "2027", words), ["2027"]);
}

/// A plan with words in an answer, a title, an address, a number and a note.
fn plan() -> (Plan, Id) {
    let mut plan = Plan::default();
    "Lyceum Noord".clone_into(&mut plan.school.name);
    "https://lyceum.example".clone_into(&mut plan.school.website);
    "E10000001".clone_into(&mut plan.school.oid);
    "Our lyceum writes to info@lyceum.example and lyceum friends."
        .clone_into(&mut plan.status.situation);
    let goal = plan.add(Kind::Goal, None).unwrap();
    "The Lyceum reads".clone_into(&mut plan.goals[0].title);
    plan.attached.notes.push(Note {
        id: "k1".to_owned(),
        place: Place::item(goal, "title").to_string(),
        text: "Which lyceum?".to_owned(),
        answers: vec![NoteAnswer {
            id: "a1".to_owned(),
            text: "Ours: lyceum Noord.".to_owned(),
            ..NoteAnswer::default()
        }],
        ..Note::default()
    });
    (plan, goal)
}

#[test]
fn hits_come_as_the_forms_ask_with_their_place_and_then_the_notes() {
    let (plan, goal) = plan();
    let hits = Query::new("lyceum", LOOSE).hits(&plan);
    let places: Vec<String> = hits
        .iter()
        .map(|hit| plan.place_found(&hit.at).unwrap().to_string())
        .collect();
    let title = Place::item(goal, "title").to_string();
    let expected = [
        "school.name",
        "school.website",
        "status.situation",
        "status.situation",
        "status.situation",
        &title,
        &title,
        &title,
    ];
    assert_eq!(places, expected);
    let stays: Vec<bool> = hits.iter().map(|hit| hit.stays).collect();
    assert_eq!(
        stays,
        [false, true, false, true, false, false, false, false]
    );
    let answers: Vec<bool> = hits
        .iter()
        .map(|hit| matches!(&hit.at, Found::Remark(remark) if remark.answer.is_some()))
        .collect();
    assert_eq!(
        answers,
        [false, false, false, false, false, false, false, true]
    );
}

#[test]
fn all_are_replaced_but_in_addresses_and_numbers_and_one_undo_brings_all_back() {
    let (plan, _) = plan();
    let mut history = History::new(plan.clone(), true);
    let query = Query::new("lyceum", LOOSE);
    let mut replaced = Replaced::default();
    history.change(Spot::default(), None, Duration::ZERO, |plan| {
        replaced = query.replace_all(plan, "College");
    });
    assert_eq!(
        replaced,
        Replaced {
            count: 6,
            stayed: 2
        }
    );
    let now = history.plan();
    assert_eq!(now.school.name, "College Noord");
    assert_eq!(now.school.website, "https://lyceum.example");
    assert_eq!(
        now.status.situation,
        "Our College writes to info@lyceum.example and College friends."
    );
    assert_eq!(
        now.attached.notes[0].answers[0].text,
        "Ours: College Noord."
    );
    assert_eq!(query.hits(now).len(), 2);
    history.undo().unwrap();
    assert_eq!(**history.plan(), plan);
    let mut plan = plan;
    let number = Query::new("1000", LOOSE);
    assert_eq!(
        number.replace_all(&mut plan, "x"),
        Replaced {
            count: 0,
            stayed: 1
        }
    );
}

#[test]
fn one_is_replaced_if_it_is_still_there() {
    let (mut plan, _) = plan();
    let query = Query::new("lyceum", LOOSE);
    let hits = query.hits(&plan);
    assert!(query.replace(&mut plan, &hits[0], "Athénée\u{202e}"));
    assert_eq!(plan.school.name, "Athénée Noord");
    assert!(!query.replace(&mut plan, &hits[0], "Athénée"), "it is gone");
    assert!(
        !query.replace(&mut plan, &hits[1], "Athénée"),
        "an address stays"
    );
    assert!(query.replace(&mut plan, &hits[7], "Athénée"));
    assert_eq!(
        plan.attached.notes[0].answers[0].text,
        "Ours: Athénée Noord."
    );
}

#[test]
fn links_and_what_only_the_program_keeps_are_never_found() {
    let plan = rich_plan();
    let query = Query::new("g1", LOOSE);
    assert_eq!(query.hits(&plan), []);
    let kept = |hit: &europlan::plan::search::Hit| match hit.at {
        Found::Answer(place) => {
            place.id().is_some_and(|id| id.kind == Kind::FormAnswer) && place.field != "text"
        }
        Found::Remark(_) => false,
    };
    assert!(!Query::new("e", LOOSE).hits(&plan).iter().any(kept));
    let website = Place::new(Of::School, School::website);
    assert_eq!(website.field, "website");
}

fn any_exactness() -> impl Strategy<Value = Exactness> {
    any::<[bool; 3]>().prop_map(|[case, accents, whole_words]| Exactness {
        case,
        accents,
        whole_words,
    })
}

/// A text, and a query that often stands in it.
fn any_pair() -> impl Strategy<Value = (String, String)> {
    let text = prop_oneof![any_text(), "[aAáÁäeéEßsS \u{301}\u{308}’'1-]{0,30}"];
    (text, any_text(), any::<[usize; 3]>()).prop_map(|(text, other, [start, length, kind])| {
        let letters: Vec<char> = text.chars().collect();
        let start = start % (letters.len() + 1);
        let end = (start + length % 5).min(letters.len());
        let part: String = letters[start..end].iter().collect();
        match kind % 4 {
            0 => (text, other),
            1 => (text, part.to_uppercase()),
            _ => (text, part),
        }
    })
}

proptest! {
    #![proptest_config(tried(600))]

    #[test]
    fn hits_are_where_they_say((text, wanted) in any_pair(), exactness in any_exactness()) {
        let query = Query::new(&wanted, exactness);
        let ranges = query.ranges(&text);
        let mut end = 0;
        for range in &ranges {
            prop_assert!(range.start >= end && range.end > range.start, "{ranges:?}");
            end = range.end;
            let hit = text.get(range.clone()).unwrap();
            let inside = Exactness { whole_words: false, ..exactness };
            prop_assert_eq!(Query::new(hit, inside), Query::new(&wanted, inside), "{} is {}", hit, wanted);
        }
        // What is written exactly so, letter for letter, is found.
        if !query.is_empty() && !exactness.whole_words {
            let whole = format!("{wanted} . {text}");
            let first = query.ranges(&whole).first().map(|range| range.start);
            prop_assert!(first.is_some() || !whole.starts_with(&wanted) || starts_inside(&whole, &wanted));
        }
    }

    #[test]
    fn what_is_replaced_comes_back_with_one_undo(plan in any_plan(), wanted in "[a-zé “\"#]{1,2}", with in any_text(), exactness in any_exactness()) {
        let query = Query::new(&wanted, exactness);
        let before = query.hits(&plan).len();
        let mut history = History::new(plan.clone(), true);
        let mut replaced = Replaced::default();
        history.change(Spot::default(), None, Duration::ZERO, |plan| replaced = query.replace_all(plan, &with));
        prop_assert_eq!(replaced.count + replaced.stayed, before);
        if replaced.count == 0 {
            prop_assert_eq!(&**history.plan(), &plan);
        }
        history.undo().unwrap();
        prop_assert_eq!(&**history.plan(), &plan);
        prop_assert!(!history.can_undo());
    }

    #[test]
    fn each_hit_of_a_plan_is_in_a_text_that_is_there(plan in any_plan(), wanted in "[a-zé ]{1,2}") {
        for hit in Query::new(&wanted, LOOSE).hits(&plan) {
            let text = plan.found(&hit.at).unwrap();
            prop_assert!(text.get(hit.range).is_some());
        }
    }
}

/// True if a text that begins with these letters goes on with one that joins the last of them.
fn starts_inside(text: &str, wanted: &str) -> bool {
    use unicode_segmentation::UnicodeSegmentation;
    !text
        .grapheme_indices(true)
        .any(|(at, _)| at == wanted.len())
}
