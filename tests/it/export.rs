//! The document: what stands in it, in which order, and that nothing a person wrote is missing.

use crate::support::assert_golden;
use europlan::document::{self, Block, Document, Options, Preset, Tone};
use europlan::plan::questions::{Owner, Part, QUESTIONS, Question};
use europlan::plan::{AnswerMut, Country, Kind, Place, Plan, SchoolKind};
use europlan::{store, wording};
use std::path::Path;

fn full_plan() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/full.europlan");
    store::open(&path).unwrap().plan
}

fn document(plan: &Plan, tag: &str) -> Document {
    let options = Options::on(crate::support::today());
    document::build(plan, &wording::texts_for(tag, plan), &options)
}

/// All words of a document, in order, whatever block they stand in.
fn words(document: &Document) -> Vec<String> {
    let mut all = vec![document.title.clone(), document.header.text.clone()];
    if let Some(cover) = &document.cover {
        let words = [&cover.kind, &cover.title, &cover.school];
        all.extend(
            words
                .into_iter()
                .chain(&cover.period)
                .map(|words| words.text.clone()),
        );
        all.extend(
            cover
                .facts
                .iter()
                .flat_map(|(a, b)| [a.text.clone(), b.text.clone()]),
        );
    }
    for block in &document.blocks {
        match block {
            Block::Heading { words, .. }
            | Block::Label { words, .. }
            | Block::Paragraph { words, .. } => {
                all.push(words.text.clone());
            }
            Block::List { items, .. } => {
                let words = items.iter().flat_map(document::Item::all_words);
                all.extend(words.map(|words| words.text.clone()));
            }
            Block::Facts(facts) => {
                all.extend(
                    facts
                        .iter()
                        .flat_map(|(a, b)| [a.text.clone(), b.text.clone()]),
                );
            }
            Block::Table(table) => {
                all.extend(table.columns.iter().map(|column| column.head.text.clone()));
                let cells = table.rows.iter().flatten().flatten();
                all.extend(cells.map(|words| words.text.clone()));
            }
            Block::Room { .. } => {}
            Block::Bars(bars) => {
                let numbers = bars.groups.iter().flat_map(|group| &group.bars);
                all.extend(numbers.map(|bar| bar.number.text.clone()));
            }
            Block::Links(links) => {
                let boxes = links.layers.iter().flat_map(|layer| &layer.boxes);
                all.extend(boxes.map(|words| words.text.clone()));
            }
            Block::Emblem(emblem) => all.push(emblem.statement.text.clone()),
            Block::Timeline(timeline) => {
                all.push(timeline.alt.text.clone());
                all.extend(timeline.bars.iter().map(|bar| bar.label.text.clone()));
            }
        }
    }
    all
}

fn headings(document: &Document) -> Vec<(u8, String)> {
    let blocks = document.blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::Heading { level, words, .. } => Some((*level, words.text.clone())),
            _ => None,
        })
        .collect()
}

/// The questions whose answers are printed: what is kept for application forms has a paper of its own.
fn printed() -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(|question| Part::ALL.contains(&question.part))
}

/// A plan with an item in each list and a word of its own in each answer that is typed, and those words.
fn marked_plan() -> (Plan, Vec<(Place, String)>) {
    let mut plan = Plan::default();
    for kind in Kind::ALL {
        let parent = plan.goals.first().map(|goal| goal.id);
        plan.add(kind, parent).unwrap();
    }
    let mut markers = Vec::new();
    for question in printed() {
        let id = |kind| plan.ids(kind)[0];
        let place = match question.owner {
            Owner::One(of) => Place::new(of, question.field),
            Owner::Each(kind) => Place::item(id(kind), question.field),
        };
        if let Some(AnswerMut::Text(text)) = plan.answer_mut(place) {
            let marker = format!("zq{}qz", markers.len());
            text.clone_from(&marker);
            markers.push((place, marker));
        }
    }
    (plan, markers)
}

fn assert_all_there(plan: &Plan, markers: &[(Place, String)], options: &Options) {
    let document = document::build(plan, &wording::texts_for("en", plan), options);
    let (words, text) = (words(&document), document::text(&document));
    for (place, marker) in markers {
        assert!(
            words.iter().any(|words| words.contains(marker)),
            "{place} is not in the document"
        );
        assert!(text.contains(marker), "{place} is not in the text");
    }
}

#[test]
fn a_full_plan_reads_well_in_english_and_dutch() {
    let plan = full_plan();
    assert_golden(
        "tests/golden/full.en.txt",
        &document::text(&document(&plan, "en")),
    );
    assert_golden(
        "tests/golden/full.nl.txt",
        &document::text(&document(&plan, "nl")),
    );
}

#[test]
fn nothing_a_person_typed_is_missing() {
    let (mut plan, markers) = marked_plan();
    assert!(markers.len() > 80, "{}", markers.len());
    let with_cover = Options::on(crate::support::today());
    let without = Options {
        cover: false,
        ..with_cover.clone()
    };
    assert_all_there(&plan, &markers, &with_cover);
    assert_all_there(&plan, &markers, &without);
    // Also if answers are long, have several lines or are lists.
    for (place, marker) in &markers {
        if let Some(AnswerMut::Text(text)) = plan.answer_mut(*place) {
            *text = format!("first\n- entry\n\n{marker}\n3. {}", "long ".repeat(60));
        }
    }
    assert_all_there(&plan, &markers, &with_cover);
}

#[test]
fn each_typed_answer_is_there_when_it_is_the_only_one_of_its_record() {
    let (full, markers) = marked_plan();
    for (place, marker) in &markers {
        let mut plan = full.clone();
        for (other, _) in markers
            .iter()
            .filter(|(other, _)| other.of == place.of && other != place)
        {
            if let Some(AnswerMut::Text(text)) = plan.answer_mut(*other) {
                text.clear();
            }
        }
        let text = document::text(&document(&plan, "en"));
        assert!(text.contains(marker), "{place} alone is not in the text");
    }
}

#[test]
fn each_choice_and_link_is_there_in_words() {
    let mut plan = full_plan();
    let text = |plan: &Plan| document::text(&document(plan, "en"));
    for question in printed() {
        let places: Vec<Place> = match question.owner {
            Owner::One(of) => vec![Place::new(of, question.field)],
            Owner::Each(kind) => plan
                .ids(kind)
                .into_iter()
                .map(|id| Place::item(id, question.field))
                .collect(),
        };
        for place in places {
            if let Some(AnswerMut::Text(target)) = plan.answer_mut(Place::new(place.of, "target"))
                && place.field == "direction"
            {
                target.clear(); // the two values would say it
            }
            let texts = wording::texts_for("en", &plan);
            match plan.answer_mut(place) {
                Some(AnswerMut::Choice(choice)) => {
                    let code = *choice.list().codes.last().unwrap();
                    choice.choose(Some(code));
                    let key = choice.list().key(code);
                    let name = texts.attribute(&key, "doc").unwrap_or(texts.say(&key));
                    // Within a sentence it may begin with a small letter.
                    let (text, name) = (text(&plan).to_lowercase(), name.to_lowercase());
                    assert!(text.contains(&name), "{place}: {name}");
                }
                Some(AnswerMut::Countries(countries)) => {
                    *countries = vec![Country::from("LV")];
                    assert!(text(&plan).contains("Latvia"), "{place}");
                    if let Some(AnswerMut::Countries(countries)) = plan.answer_mut(place) {
                        countries.clear();
                    }
                }
                _ => {}
            }
        }
    }
    assert!(!text(&plan).contains('['), "a message is missing");
}

#[test]
fn an_empty_plan_has_a_cover_and_nothing_else() {
    let document = document(&Plan::default(), "nl");
    assert_eq!(document.blocks, []);
    assert_eq!(document.contents, None);
    assert_eq!(document.title, "Europees ontwikkelingsplan");
    assert_eq!(document.language, "nl");
    let mut empty_items = Plan::default();
    for kind in Kind::ALL {
        let parent = empty_items.goals.first().map(|goal| goal.id);
        empty_items.add(kind, parent).unwrap();
    }
    assert_eq!(headings(&self::document(&empty_items, "nl")), []);
}

#[test]
fn a_part_without_answers_leaves_no_heading() {
    let mut plan = Plan::default();
    plan.vision.policy = "It carries on the school plan.".to_owned();
    plan.status.threats = "   \n ".to_owned();
    let found = headings(&document(&plan, "en"));
    assert_eq!(
        found[0],
        (1, "1. Vision".to_owned()),
        "parts are counted as they stand"
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn headings_never_skip_a_level_and_never_stand_alone() {
    let (marked, _) = marked_plan();
    for plan in [full_plan(), marked] {
        let document = document(&plan, "en");
        let mut level = 0;
        for (at, block) in document.blocks.iter().enumerate() {
            let Block::Heading {
                level: next,
                words,
                new_page,
                ..
            } = block
            else {
                continue;
            };
            assert!(*next <= level + 1, "{} skips a level", words.text);
            assert!(!new_page || *next == 1, "{}", words.text);
            level = *next;
            let follower = document.blocks.get(at + 1);
            let alone = match follower {
                None => true,
                Some(Block::Heading { level: below, .. }) => {
                    *below <= *next && !words.text.contains(" · ")
                }
                Some(_) => false,
            };
            assert!(!alone, "nothing follows {}", words.text);
        }
    }
}

#[test]
fn a_goal_stands_after_its_first_need_and_once() {
    let found = headings(&document(&full_plan(), "en"));
    let order: Vec<&str> = found
        .iter()
        .map(|(_, words)| words.split(" · ").next().unwrap())
        .filter(|words| words.starts_with("Need ") || words.starts_with("Goal "))
        .collect();
    assert_eq!(order, ["Need 1", "Goal 1", "Goal 2", "Need 2", "Goal 3"]);
}

#[test]
fn lines_become_paragraphs_and_lists() {
    let mut plan = Plan::default();
    plan.status.situation =
        "One.\r\nTwo.\n- a\n\n• b\n* c\n1. first\n2. second\n5. fifth\n2027. a year\n-5 degrees"
            .to_owned();
    let document = document(&plan, "en");
    let shape: Vec<String> = document.blocks[1..]
        .iter()
        .map(|block| match block {
            Block::Paragraph { words, .. } => words.text.clone(),
            Block::List { ordered, items } => format!("{ordered} {}", items.len()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        shape,
        [
            "One.",
            "Two.",
            "false 3",
            "true 2",
            "5. fifth",
            "2027. a year",
            "-5 degrees"
        ]
    );
}

#[test]
fn the_timeline_keeps_its_frame_when_a_year_is_mistyped() {
    let timeline = |plan: &Plan| {
        let document = document(plan, "en");
        document.blocks.into_iter().find_map(|block| match block {
            Block::Timeline(timeline) => Some(timeline),
            _ => None,
        })
    };
    let mut plan = full_plan();
    let shown = timeline(&plan).unwrap();
    assert_eq!(
        (
            shown.first.to_string().as_str(),
            shown.last.to_string().as_str()
        ),
        ("2026-09-01", "2029-08-31")
    );
    assert_eq!(shown.bars.len(), 2);
    let ticks: Vec<&str> = shown
        .ticks
        .iter()
        .map(|(_, words)| words.text.as_str())
        .collect();
    assert_eq!(ticks, ["2026–2027", "2027–2028", "2028–2029"]);
    assert!(
        shown
            .alt
            .text
            .contains("Activity 1 · Job shadowing in Turku: October 2026.")
    );

    plan.activities[0].start = "2226-10-05".into();
    plan.activities[0].end = "9999-12-31".into();
    let shown = timeline(&plan).unwrap();
    assert!(shown.last.year() <= 2030, "{}", shown.last);
    let names = |plan: &Plan| document::text(&document(plan, "en"));
    let left = "as their dates are missing or lie far away: Activity\u{a0}1";
    assert!(names(&plan).contains(left), "{}", names(&plan));
    plan.about.period_end = "9999-12".into();
    let shown = timeline(&plan).unwrap();
    assert!(shown.last.year() - shown.first.year() <= 12);
    assert_eq!(
        shown.bars.len(),
        1,
        "the years of most activities are shown"
    );
}

#[test]
fn words_of_the_school_and_of_the_program_keep_their_languages() {
    let document = document(&full_plan(), "nl");
    assert_eq!(document.language, "en");
    assert_eq!(document.label_language, "nl");
    assert_eq!(document.draft.as_deref(), Some("Ontwerp"));
    for block in &document.blocks {
        match block {
            Block::Paragraph {
                words,
                tone: Tone::Body,
                ..
            } => assert!(!words.label, "{}", words.text),
            // A role and a platform are answers that name others.
            Block::Facts(facts) => assert!(
                facts
                    .iter()
                    .all(|(label, _)| label.label || label.place.is_some())
            ),
            Block::Heading {
                words, level: 1, ..
            } => assert!(words.label, "{}", words.text),
            _ => {}
        }
    }
}

#[test]
fn adult_learners_are_called_so() {
    let mut plan = full_plan();
    plan.school.kinds = vec![SchoolKind::Adult];
    let text = document::text(&document(&plan, "nl"));
    assert!(text.contains("40 to 50 cursisten"), "{text}");
    assert!(!text.contains("leerlingen"));
}

#[test]
fn final_plain_documents_are_possible() {
    let plan = full_plan();
    let options = Options {
        is_final: true,
        contents: false,
        cover: false,
        ..Options::on(crate::support::today())
    };
    let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
    assert_eq!(
        (&document.draft, &document.contents, &document.cover),
        (&None, &None, &None)
    );
    assert!(document::text(&document).starts_with("Reading in two languages\n===="));
}

#[test]
fn odd_signs_break_no_line_and_no_table() {
    let (mut plan, markers) = marked_plan();
    for (place, marker) in &markers {
        if let Some(AnswerMut::Text(text)) = plan.answer_mut(*place) {
            *text = format!(
                "\u{0}\t{marker}\u{b}\u{2028}\r\u{f0b7}\te\u{301} \u{1f600} \u{200b}\n1.\n- \n\u{7}"
            );
        }
    }
    assert_all_there(&plan, &markers, &Options::on(crate::support::today()));
    for words in words(&document(&plan, "en")) {
        assert!(
            !words.contains(|c: char| c.is_control() || c == '\u{2028}'),
            "{words:?}"
        );
    }
    plan.school.name = "\u{1}".to_owned();
    plan.about.title = "\n".to_owned();
    let document = document(&plan, "en");
    assert_eq!(
        (document.title.as_str(), document.author.as_str()),
        ("European Development Plan", "")
    );
}

#[test]
fn what_recurs_without_dates_spans_the_plan_and_is_said_once() {
    let mut plan = full_plan();
    let activity = &mut plan.activities[1];
    activity.start = "".into();
    activity.when = "every school year".to_owned();
    let document = document(&plan, "en");
    let options = Options {
        figures: false,
        ..Options::on(crate::support::today())
    };
    let listed = document::build(&plan, &wording::texts_for("en", &plan), &options);
    let found = headings(&listed);
    assert!(found.contains(&(3, "Over several school years".to_owned())));
    let bars = document.blocks.iter().find_map(|block| match block {
        Block::Timeline(timeline) => Some(&timeline.bars),
        _ => None,
    });
    let bar = &bars.unwrap()[0];
    let span = (bar.first.to_string(), bar.last.to_string());
    assert_eq!(span, ("2026-09-01".to_owned(), "2029-08-31".to_owned()));
    let text = document::text(&document);
    assert!(text.contains(" · Every school year") && !text.contains("every school year"));
}

#[test]
fn only_the_first_part_starts_a_page() {
    let mut plan = full_plan();
    plan.vision.picture = "Every pupil reads for pleasure in two languages. ".repeat(60);
    let blocks = document(&plan, "en").blocks.into_iter();
    let starts: Vec<bool> = blocks
        .filter_map(|block| match block {
            Block::Heading {
                level: 1, new_page, ..
            } => Some(new_page),
            _ => None,
        })
        .collect();
    assert!(starts.len() > 5 && starts[0]);
    assert!(!starts[1..].contains(&true));
}

#[test]
fn a_unit_is_said_once() {
    for (value, unit, shown) in [
        ("42 %", "% of the pupils", "42 % of the pupils"),
        ("42%", "%", "42%"),
        ("25", "% of the pupils", "25 % of the pupils"),
        ("14 teachers (of 16)", "", "14 teachers (of 16)"),
        ("14 teachers", "teachers", "14 teachers"),
        ("24", "4-week stays", "24 4-week stays"),
    ] {
        let mut plan = full_plan();
        let indicator = &mut plan.goals[0].indicators[0];
        indicator.unit = unit.to_owned();
        indicator.target = value.into();
        let options = Options::of(Preset::Progress, crate::support::today());
        let report = document::build(&plan, &wording::texts_for("en", &plan), &options);
        let all = words(&report);
        let is_shown = |words: &String| words.replace('\u{a0}', " ") == shown;
        assert!(all.iter().any(is_shown), "{value} {unit}: {all:?}");
        let text = document::text(&document(&plan, "en"));
        assert!(!unit.is_empty() || !text.contains("()"), "{text}");
        if value.ends_with(unit) && !unit.is_empty() {
            assert!(!text.contains(&format!("({unit})")), "{value} {unit}");
        }
    }
}
