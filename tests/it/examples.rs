//! The example plans: whole, the same in each language, and as strong as the program asks of others.

use crate::support::today;
use europlan::catalogue::Catalogue;
use europlan::check::{self, Context, Level};
use europlan::plan::questions::{self, Asked, Owner, Part, QUESTIONS};
use europlan::plan::{Answer, Kind, Of, Plan, Record};
use europlan::store;
use europlan::text::{REFERENCE, shipped};

#[test]
fn an_example_opens_without_repairs_and_is_written_back_byte_for_byte() {
    for tag in shipped() {
        let path = format!(
            "{}/assets/examples/{tag}.europlan",
            env!("CARGO_MANIFEST_DIR")
        );
        let bytes = std::fs::read(&path).unwrap();
        let opened = store::read(&bytes).unwrap();
        assert_eq!(opened.version, store::Version::Current, "{tag}");
        assert_eq!(opened.repairs, [], "{tag}");
        assert!(
            store::to_text(&opened.plan).as_bytes() == bytes,
            "{tag}: the file is not what the program would write"
        );
        assert_eq!(store::example(tag), opened.plan, "{tag}");
    }
}

#[test]
fn the_nearest_language_is_taken_and_english_where_there_is_none() {
    let language = |tag: &str| questions::language_tag(&store::example(tag));
    assert_eq!(language("nl-BE"), Some("nl"));
    assert_eq!(language("NL_nl"), Some("nl"));
    assert_eq!(language("en-GB"), Some("en"));
    for other in ["fi", "nld", "", "-", "€"] {
        assert_eq!(language(other), Some("en"), "{other}");
    }
}

#[test]
fn the_examples_differ_only_in_their_words() {
    let reference = store::example(REFERENCE);
    for tag in shipped() {
        let example = store::example(tag);
        assert_eq!(questions::language_tag(&example), Some(tag));
        assert_eq!(skeleton(&example), skeleton(&reference), "{tag}");
        assert_eq!(example.last_number, reference.last_number, "{tag}");
    }
}

#[test]
fn ids_are_numbered_as_the_program_numbers_them() {
    let plan = store::example("en");
    let mut numbers: Vec<u32> = Kind::ALL
        .into_iter()
        .flat_map(|kind| plan.ids(kind))
        .map(|id| id.number)
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=plan.last_number).collect::<Vec<_>>());
}

#[test]
fn every_question_that_is_always_asked_is_answered() {
    for tag in shipped() {
        let plan = store::example(tag);
        for question in QUESTIONS {
            if !matches!(question.asked, Asked::Always) {
                continue;
            }
            for (name, record) in owners(&plan, question.owner) {
                assert!(
                    question.is_answered(record),
                    "{tag}: {name}.{}",
                    question.field
                );
            }
        }
    }
}

#[test]
fn each_part_is_whole() {
    for tag in shipped() {
        let plan = store::example(tag);
        for part in Part::ALL {
            let progress = questions::progress(&plan, part);
            assert_eq!(progress.answered, progress.required, "{tag}: {part:?}");
        }
    }
}

#[test]
fn dates_and_figures_are_understood() {
    for tag in shipped() {
        let plan = store::example(tag);
        for question in QUESTIONS {
            for (name, record) in owners(&plan, question.owner) {
                match record.answer(question.field) {
                    Some(Answer::Date(date)) if !date.is_empty() => {
                        assert!(date.span().is_some(), "{tag}: {name}: {}", date.0);
                    }
                    Some(Answer::Amount(amount)) if !amount.is_empty() => {
                        assert!(amount.range().is_some(), "{tag}: {name}: {}", amount.0);
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn no_answer_is_longer_than_advised() {
    for tag in shipped() {
        let plan = store::example(tag);
        for question in QUESTIONS.iter().filter(|question| question.advised > 0) {
            for (name, record) in owners(&plan, question.owner) {
                if let Some(Answer::Text(text)) = record.answer(question.field) {
                    let length = text.chars().count();
                    let advised = usize::try_from(question.advised).unwrap();
                    assert!(length <= advised, "{tag}: {name}.{}", question.field);
                }
            }
        }
    }
}

#[test]
fn the_check_finds_no_open_point_and_rates_the_examples_strong() {
    for tag in shipped() {
        let plan = store::example(tag);
        let context = Context {
            today: today(),
            catalogue: Catalogue::shipped(),
            help: europlan::wording::help,
        };
        let check = check::run(&plan, &context);
        let open: Vec<String> = check
            .findings
            .iter()
            .map(|finding| format!("{} at {}", finding.rule, finding.place))
            .collect();
        assert!(open.is_empty(), "{tag}: {open:?}");
        for rating in &check.ratings {
            assert_eq!(rating.level, Level::Strong, "{tag}: {:?}", rating.criterion);
        }
        assert!(plan.attached.dismissals.is_empty(), "{tag}");
    }
}

/// The records that a question is put to, with their names in places.
fn owners(plan: &Plan, owner: Owner) -> Vec<(String, &dyn Record)> {
    match owner {
        Owner::One(of) => plan
            .record(of)
            .map(|record| (of.name().to_owned(), record))
            .into_iter()
            .collect(),
        Owner::Each(kind) => plan
            .records(kind)
            .into_iter()
            .map(|(id, record)| (id.to_string(), record))
            .collect(),
    }
}

/// Everything of a plan but its words and its language: ids, links, choices, dates, figures, and which words are there.
fn skeleton(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    let mut add = |name: &str, record: &dyn Record| {
        for field in record.names() {
            let value = match record.answer(field) {
                Some(Answer::Text(text)) => format!("words: {}", !text.trim().is_empty()),
                other => format!("{other:?}"),
            };
            if (name, *field) != ("about", "language") {
                lines.push(format!("{name}.{field} = {value}"));
            }
        }
    };
    for of in Of::SINGLE {
        add(of.name(), plan.record(of).unwrap());
    }
    for kind in Kind::ALL {
        for (id, record) in plan.records(kind) {
            add(&id.to_string(), record);
        }
    }
    lines
}
