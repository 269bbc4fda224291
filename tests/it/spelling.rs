//! Spelling: what is a word, what is doubted in our own texts and in the examples, which typing errors are found, and
//! that nothing odd makes it fall over. Dictionaries and where they lie are in `dictionaries`, what they cost in `memory`.
//!
//! `EUROPLAN_ASKED=1` looks for suggestions for each typing error, not for one in twelve.

mod dictionaries;
mod memory;

use crate::any::any_signs;
use crate::locales::{Messages, messages};
use crate::support::{Dice, assert_golden, number, tried};
use europlan::plan::compare::{differences, merge};
use europlan::plan::next::{changes, next};
use europlan::plan::{AcceptedWord, Plan, questions};
use europlan::spelling::whole::{Doubts, names, places};
use europlan::spelling::words::words;
use europlan::spelling::{LONGEST_FOR_SUGGESTIONS, MOST_SUGGESTIONS, Speller, Words};
use europlan::store;
use europlan::text::{Texts, shipped};
use fluent_syntax::ast::{Expression, Pattern, PatternElement};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

/// The dictionaries inside, read once.
pub(crate) static SPELLERS: LazyLock<Vec<(&str, Arc<Speller>)>> = LazyLock::new(|| {
    let read = |tag| (tag, Speller::inside(tag).unwrap());
    shipped().into_iter().map(read).collect()
});

fn speller(tag: &str) -> &'static Speller {
    let mut all = SPELLERS.iter();
    &all.find(|(own, _)| *own == tag).unwrap().1
}

/// The names of countries, which the window knows too.
fn countries(tag: &str) -> Words {
    let countries = Texts::new(tag).countries().into_iter();
    let names = countries.flat_map(|(_, name)| words(&name));
    names.map(|word| word.text).collect()
}

/// A plan, looked through as the window does it.
fn look_through(tag: &str, plan: &Plan, before: &Doubts) -> Doubts {
    let known = vec![countries(tag)];
    Doubts::of(plan, speller(tag), known, before)
}

fn doubtful<'a>(tag: &str, text: &'a str, known: &[&Words]) -> Vec<&'a str> {
    let found = speller(tag).doubtful(text, known);
    found.into_iter().map(|bytes| &text[bytes]).collect()
}

#[test]
fn our_own_words_raise_no_doubt_but_for_a_list() {
    for tag in shipped() {
        let known = countries(tag);
        let mut found = BTreeSet::new();
        for text in sentences(&messages(tag)) {
            found.extend(
                doubtful(tag, &text, &[&known])
                    .into_iter()
                    .map(str::to_owned),
            );
        }
        let list: String = found.into_iter().map(|word| word + "\n").collect();
        assert_golden(&format!("tests/golden/spelling.{tag}.txt"), &list);
    }
}

#[test]
fn the_examples_raise_few_doubts() {
    for tag in shipped() {
        let plan = store::example(tag);
        let doubts = look_through(tag, &plan, &Doubts::default());
        let all: usize = places(&plan)
            .iter()
            .map(|place| words(plan.words(*place)).len())
            .sum();
        let kinds: BTreeSet<_> = (doubts.now(&plan).into_iter())
            .map(|(place, bytes)| plan.words(place)[bytes].to_lowercase())
            .collect();
        assert!(all > 3_000, "{tag}: only {all} words");
        assert!(
            doubts.count() * 100 <= all,
            "{tag}: {} of {all}: {kinds:?}",
            doubts.count()
        );
        assert!(kinds.len() <= 5, "{tag}: {kinds:?}");
    }
}

#[test]
fn typing_errors_are_found_and_the_right_word_is_proposed() {
    /// So many words are spoilt.
    const PLANTED: usize = 480;
    // For one in so many of those that are found, a suggestion is looked for: that takes its time.
    let each = number("EUROPLAN_ASKED").unwrap_or(12) as usize;
    for tag in shipped() {
        let good = good_words(tag);
        let mut dice = Dice(7);
        let planted = (0..PLANTED).map(|_| {
            let word = dice.of(&good).clone();
            (misspelt(&word, &mut dice), word)
        });
        let planted: Vec<(String, String)> = planted.collect();
        let is_found = |(wrong, _): &&(String, String)| !doubtful(tag, wrong, &[]).is_empty();
        let found: Vec<_> = planted.iter().filter(is_found).collect();
        assert!(
            found.len() * 100 >= PLANTED * 95,
            "{tag}: {} of {PLANTED}",
            found.len()
        );
        let asked: Vec<_> = (found.iter().step_by(each))
            .filter(|(wrong, _)| wrong.chars().count() <= LONGEST_FOR_SUGGESTIONS)
            .collect();
        let missed: Vec<_> = (asked.iter())
            .filter(|(wrong, right)| !speller(tag).suggest(wrong).contains(right))
            .collect();
        assert!(
            missed.len() * 10 <= asked.len(),
            "{tag}: {missed:?} of {}",
            asked.len()
        );
    }
}

#[test]
fn names_addresses_codes_capitals_and_other_scripts_are_never_doubted() {
    for text in [
        "https://www.schoool.example/plaan",
        "www.schoool.eu en plaan.pdf",
        "mailadres.naaam@schoool.be",
        "C:\\Meijn\\Plaannen",
        "E10298765 en BE01-KA120-SCH-000123456",
        "GRRR XYZQ OESO-PISAAA",
        "snaake_case klas3b x",
        "Ελλάδα Ευρωπη България школла",
        "Schüler*innen en **on**derwijss",
    ] {
        assert_eq!(doubtful("nl", text, &[]), [""; 0], "{text}");
    }
    assert_eq!(
        doubtful("nl", "Zie \\*onderwijss\\* en schoool.", &[]),
        ["onderwijss", "schoool"]
    );
}

#[test]
fn words_are_cut_as_readers_see_them() {
    let of =
        |text: &str| -> Vec<String> { words(text).into_iter().map(|word| word.text).collect() };
    assert_eq!(of("collega’s van l'école"), ["collega's", "van", "l'école"]);
    assert_eq!(
        of("co‐operation, job-shadowing - ja"),
        ["co-operation", "job-shadowing", "ja"]
    );
    assert_eq!(of("re\u{ad}gel cafe\u{301}"), ["regel", "café"]);
    assert_eq!(of("de/het (leer)kracht"), ["de", "het", "leer", "kracht"]);
    for (text, doubts) in [
        ("Dat is bijv. zo, d.w.z. goed.", vec![]),
        ("Een zin.Nieuwe zin", vec![]),
        ("Een zin.Niewue zin", vec!["zin.Niewue"]),
        ("m.q.z. en n.v.z.k.", vec![]),
    ] {
        assert_eq!(doubtful("nl", text, &[]), doubts, "{text}");
    }
}

#[test]
fn known_words_pass_with_endings_and_in_compounds() {
    let known: Words = ["Sluiskerke", "stipjesdag"].iter().collect();
    for text in [
        "Sluiskerke, Sluiskerkes, Sluiskerke's en de Sluiskerke-groep",
        "stipjesdag Stipjesdag stipjesdags",
        "eTwinning, eTwinningproject, eTwinning-school en Erasmusproject",
    ] {
        assert_eq!(doubtful("nl", text, &[&known]), [""; 0], "{text}");
    }
    assert_eq!(doubtful("nl", "sluiskerke", &[&known]), ["sluiskerke"]);
}

#[test]
fn names_of_the_plan_are_known_in_all_its_answers() {
    let mut plan = store::example("en");
    plan.school.name = "Basisschool De Vlierboom".into();
    plan.school.address = "Zwaluwstraat 3, Moerbekegem".into();
    plan.vision.picture = "The Vlierboom of Moerbekegem and its vlierboom".into();
    let names = names(&plan);
    let doubts = doubtful("en", &plan.vision.picture, &[&names]);
    assert_eq!(doubts, ["vlierboom"]);
    assert!(
        !places(&plan)
            .iter()
            .any(|place| place.to_string() == "school.name")
    );
}

#[test]
fn only_what_changed_is_looked_through_again_and_marks_follow_the_text() {
    let mut plan = store::example("en");
    plan.vision.picture = "A schol that lerns".into();
    let before = look_through("en", &plan, &Doubts::default());
    let again = look_through("en", &plan, &before);
    assert_eq!(before, again);
    let place = "vision.picture".parse().unwrap();
    let looked = before.at(place).unwrap();
    let marked = |text: &str| -> Vec<String> {
        let words = looked.now(text).into_iter();
        words.map(|bytes| text[bytes].to_owned()).collect()
    };
    assert_eq!(marked("A schol that lerns"), ["schol", "lerns"]);
    assert_eq!(marked("Such é a schol that lerns"), ["schol", "lerns"]);
    assert_eq!(marked("A schol then it lerns"), ["schol", "lerns"]);
    assert_eq!(marked("A school that lerns"), ["lerns"]);
    assert_eq!(marked("A schol that lernst"), ["schol"]);
    assert_eq!(marked(""), [""; 0]);
    plan.vision.picture = "A school that lerns".into();
    let after = look_through("en", &plan, &before);
    assert_eq!(after.count() + 1, before.count());
}

#[test]
fn a_word_that_is_right_in_one_answer_is_kept_with_the_plan_and_doubted_elsewhere() {
    let mut plan = Plan::default();
    plan.vision.picture = "A lesbezoek and a schol".into();
    plan.status.situation = "A lesbezoek".into();
    let accepted = |plan: &Plan, word: &str| {
        let mut plan = plan.clone();
        plan.attached.accepted.push(AcceptedWord {
            place: "vision.picture".to_owned(),
            word: word.to_owned(),
        });
        plan
    };
    let doubted = |plan: &Plan, before: &Doubts| -> Vec<(String, String)> {
        let doubts = look_through("en", plan, before).now(plan).into_iter();
        doubts
            .map(|(place, bytes)| (place.to_string(), plan.words(place)[bytes].to_owned()))
            .collect()
    };
    let before = look_through("en", &plan, &Doubts::default());
    let mine = accepted(&plan, "lesbezoek");
    let pair = |place: &str, word: &str| (place.to_owned(), word.to_owned());
    let rest = [
        pair("status.situation", "lesbezoek"),
        pair("vision.picture", "schol"),
    ];
    assert_eq!(doubted(&mine, &before), rest);
    let text = store::to_text(&mine);
    let row = "place: \"vision.picture\",\nword: \"lesbezoek\",";
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    assert!(lines.join("\n").contains(row), "{text}");
    let both = merge(&plan, &mine, &accepted(&mine, "schol")).plan;
    assert_eq!(doubted(&both, &before), rest[..1]);
    let one = merge(&plan, &mine, &accepted(&plan, "lesbezoek")).plan;
    assert_eq!(one.attached.accepted.len(), 1, "said by both, kept once");
    assert_eq!(differences(&plan, &mine), [], "it is no content");
    assert_eq!(crate::check::check(&plan), crate::check::check(&mine));
    let next = next(&mine, &changes(&mine, 1));
    assert_eq!(
        next.attached, mine.attached,
        "the answer goes on, and it too"
    );
}

#[test]
fn all_answers_in_words_are_looked_through_in_the_order_of_the_plan() {
    let plan = crate::any::rich_plan();
    let found = places(&plan);
    let parts = found.iter().filter_map(|place| questions::part_of(*place));
    let mut parts: Vec<_> = parts.map(|part| part as usize).collect();
    parts.dedup();
    let each: BTreeSet<_> = parts.iter().collect();
    assert_eq!(
        each.len(),
        parts.len(),
        "no part is come back to: {parts:?}"
    );
    let once: BTreeSet<_> = found.iter().collect();
    assert_eq!(once.len(), found.len());
    for wanted in ["about.title", "vision.picture", "follow-up.evaluation"] {
        assert!(
            found.iter().any(|place| place.to_string() == wanted),
            "{wanted}"
        );
    }
}

#[test]
fn long_words_get_no_suggestions_and_others_few() {
    for tag in shipped() {
        assert!(
            speller(tag)
                .suggest(&"ab".repeat(LONGEST_FOR_SUGGESTIONS))
                .is_empty()
        );
        for word in [
            "skool",
            "İ",
            "ß",
            "\0",
            "",
            "-",
            "👩‍👩‍👧",
            "ŉﬁ",
            "a\u{301}\u{301}\u{301}",
        ] {
            assert!(
                speller(tag).suggest(word).len() <= MOST_SUGGESTIONS,
                "{word}"
            );
        }
    }
}

proptest! {
    #![proptest_config(tried(20_000))]

    #[test]
    fn odd_words_do_no_harm(signs in any_signs(), word in "[a-zA-ZéßİıǄŉﬁλж'’.:*_/\\\\0-9-]{1,40}", times in 1_usize..30) {
        for tag in shipped() {
            for text in [&signs, &word, &word.repeat(times)] {
                for bytes in speller(tag).doubtful(text, &[]) {
                    prop_assert!(text.get(bytes).is_some_and(|word| !word.is_empty()));
                }
            }
        }
    }
}

/// The texts of all messages, each variant by itself; what is filled in is a figure.
fn sentences(messages: &Messages) -> Vec<String> {
    fn collect(pattern: &Pattern<String>, found: &mut Vec<String>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push('0');
                    if let Expression::Select { variants, .. } = expression {
                        for variant in variants {
                            collect(&variant.value, found);
                        }
                    }
                }
            }
        }
        found.push(text);
    }
    let mut found = Vec::new();
    for pattern in messages.values() {
        collect(pattern, &mut found);
    }
    found
}

/// Words of the example that are long enough to be misspelt, each once.
fn good_words(tag: &str) -> Vec<String> {
    let plan = store::example(tag);
    let places = places(&plan).into_iter();
    let all = places.flat_map(|place| words(plan.words(place)));
    let all: BTreeSet<String> = all.map(|word| word.text).collect();
    let is_good = |word: &String| {
        word.chars().count() > 4
            && word.chars().all(char::is_lowercase)
            && doubtful(tag, word, &[]).is_empty()
    };
    all.into_iter().filter(is_good).collect()
}

/// A word as hurried fingers type it: two letters change places, one is missing, twice there or another.
fn misspelt(word: &str, dice: &mut Dice) -> String {
    loop {
        let mut letters: Vec<char> = word.chars().collect();
        let at = 1 + dice.below(letters.len() - 2);
        match dice.below(4) {
            0 => letters.swap(at, at + 1),
            1 => drop(letters.remove(at)),
            2 => letters.insert(at, letters[at]),
            _ => letters[at] = *dice.of(&['a', 'e', 'i', 'n', 'r', 's', 't', 'o']),
        }
        let wrong: String = letters.into_iter().collect();
        if wrong != word {
            return wrong;
        }
    }
}
