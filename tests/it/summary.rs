//! The plan on one page: one page it is, with words of the plan only, and references that are true.

use crate::support::today;
use europlan::document::{self, Block, Document, Margins, Options, Paper, Preset, Size};
use europlan::layout::{Draw, Laid, lay_out};
use europlan::plan::{Kind, Plan};
use europlan::text::shipped;
use europlan::{store, wording};
use std::path::Path;

fn plan(path: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    store::open(&path).unwrap().plan
}

fn full_plan() -> Plan {
    plan("tests/plans/full.europlan")
}

fn document(plan: &Plan, preset: Preset, tag: &str) -> Document {
    let options = Options::of(preset, today());
    document::build(plan, &wording::texts_for(tag, plan), &options)
}

/// The pages on which words stand, from 1.
fn pages_with(laid: &Laid, words: &str) -> Vec<usize> {
    let text = |at: usize| -> String {
        let draws = laid.pages[at].chunks.iter().flat_map(|chunk| &chunk.draws);
        draws
            .filter_map(|draw| match draw {
                Draw::Text(run) => Some(run.text.as_str()),
                Draw::Shape { .. } | Draw::Picture { .. } => None,
            })
            .collect()
    };
    let pages = 0..laid.pages.len();
    pages
        .filter(|at| text(*at).contains(words))
        .map(|at| at + 1)
        .collect()
}

#[test]
fn plans_of_real_schools_fit_one_page() {
    for file in [
        "assets/examples/en.europlan",
        "assets/examples/nl.europlan",
        "tests/plans/full.europlan",
        "tests/plans/real/bg-mezdra-vazov.europlan",
        "tests/plans/real/fi-seinajoki-lukio.europlan",
        "tests/plans/real/lv-ozolnieki.europlan",
        "tests/plans/real/nl-uden.europlan",
    ] {
        let plan = plan(file);
        for tag in shipped() {
            let laid = lay_out(&document(&plan, Preset::Summary, tag)).unwrap();
            assert_eq!(laid.pages.len(), 1, "{file} in {tag}");
        }
    }
}

/// Every paper that can be chosen.
fn papers() -> impl Iterator<Item = Paper> {
    Size::ALL.into_iter().flat_map(|size| {
        Margins::ALL.into_iter().flat_map(move |margins| {
            [10, 11, 14].into_iter().map(move |text_size| Paper {
                size,
                margins,
                text_size,
            })
        })
    })
}

/// A plan with so much in it that no page has room for all.
fn huge_plan() -> Plan {
    let mut plan = full_plan();
    for kind in [Kind::Need, Kind::Goal, Kind::Activity, Kind::Partner] {
        for _ in 0..20 {
            plan.add(kind, None).unwrap();
        }
    }
    for need in &mut plan.needs {
        need.title = "A need with a rather long name that goes on and on. ".repeat(5);
    }
    for goal in &mut plan.goals {
        "A goal with a name of many words, of which none is left out".clone_into(&mut goal.title);
    }
    for (at, activity) in plan.activities.iter_mut().enumerate() {
        activity.title = format!("Step {at} with words to fill the line as far as it goes");
        activity.start = format!("20{}-10", 26 + at % 9).as_str().into();
    }
    for partner in &mut plan.partners {
        "A school with a name".clone_into(&mut partner.name);
    }
    plan.vision.picture = "One sentence of some words. ".repeat(60);
    plan
}

#[test]
fn it_is_one_page_whatever_the_plan_and_the_paper() {
    let mut titled = Plan::default();
    titled.about.title = "x".repeat(400);
    titled.school.name = "A school of many words ".repeat(18);
    let mut without_goals = full_plan();
    without_goals.goals.clear();
    let plans = [
        Plan::default(),
        titled,
        without_goals,
        full_plan(),
        huge_plan(),
    ];
    for plan in &plans {
        for paper in papers() {
            let options = Options {
                paper,
                ..Options::of(Preset::Summary, today())
            };
            let document = document::build(plan, &wording::texts_for("nl", plan), &options);
            let pages = lay_out(&document).unwrap().pages;
            assert_eq!(pages.len(), 1, "{paper:?}: {}", plan.about.title);
            let drawn = pages[0].chunks.iter().map(|chunk| chunk.draws.len());
            assert!(drawn.sum::<usize>() > 3, "no blank sheet");
        }
    }
}

#[test]
fn a_long_plan_is_cut_to_one_page_and_says_how_much_is_left() {
    let plan = huge_plan();
    let document = document(&plan, Preset::Summary, "en");
    let laid = lay_out(&document).unwrap();
    assert_eq!(laid.pages.len(), 1);
    let shown = document.summary.iter().position(|form| {
        let alone = Document {
            summary: vec![form.clone()],
            ..document.clone()
        };
        lay_out(&alone).unwrap().pages.len() == 1
    });
    let form = &document.summary[shown.unwrap()];
    let text = document::text(&Document {
        summary: vec![form.clone()],
        ..document.clone()
    });
    let goals = text.matches("of which none is left out").count();
    let more = format!("and {} more", plan.goals.len() - goals);
    assert!(goals == 0 || text.contains(&more), "{more}: {text}");
    assert!(
        !text.contains("A goal with a name of many words…"),
        "{text}"
    );
    // A sentence is not broken off.
    let vision = text.matches("One sentence of some words.").count();
    assert!(vision == 0 || text.contains("One sentence of some words. …"));
}

#[test]
fn it_stands_before_the_plan_and_names_the_page_on_which_words_go_on() {
    let mut plan = full_plan();
    plan.vision.picture = format!(
        "Here Europe begins. It goes on, e.g. with this. {} Zq is the end.",
        "A sentence of nine words that fills the page. ".repeat(30)
    );
    for (contents, cover) in [(true, true), (false, true), (true, false), (false, false)] {
        let options = Options {
            contents,
            cover,
            ..Options::on(today())
        };
        let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
        let laid = lay_out(&document).unwrap();
        let first = pages_with(&laid, "From → to");
        assert_eq!(first.len(), 1);
        let begins = pages_with(&laid, "Here Europe begins.");
        assert_eq!(begins.len(), 2);
        assert_eq!(begins[0], first[0]);
        let words = format!("(page {})", begins[1]);
        assert_eq!(pages_with(&laid, &words), first, "{words}");
        // The pages in the contents count it too.
        let mut titles = laid.outline.iter();
        let title = titles
            .find(|item| item.title == "The plan on one page")
            .unwrap();
        assert_eq!(title.spot.page + 1, first[0]);
        let part = titles.find(|item| item.title.ends_with("Vision")).unwrap();
        assert_eq!(part.spot.page + 1, begins[1]);
    }
    // Plain text has no pages.
    let text = document::text(&document(&plan, Preset::Application, "en"));
    assert!(
        text.contains("fills the page. …\n") && !text.contains('\u{e000}'),
        "{text}"
    );
}

#[test]
fn a_plan_without_goals_shows_its_needs_and_an_empty_one_says_so() {
    let mut plan = full_plan();
    plan.goals.clear();
    let need = plan.needs[0].title.clone();
    let shown = |plan: &Plan, preset| {
        let document = document(plan, preset, "nl");
        let form = document.summary.first().cloned().unwrap_or_default();
        let alone = Document {
            cover: None,
            blocks: form,
            summary: Vec::new(),
            ..document
        };
        document::text(&alone)
    };
    assert!(shown(&plan, Preset::Application).contains(&need));
    let empty = Plan::default();
    assert!(shown(&empty, Preset::Summary).contains("Er is nog niets geschreven"));
    // Before the rest of a plan it has nothing to add then.
    assert!(
        document(&empty, Preset::Application, "nl")
            .summary
            .is_empty()
    );
}

#[test]
fn goals_show_the_way_from_where_they_begin_to_where_they_lead_and_by_when() {
    let document = document(&full_plan(), Preset::Summary, "en");
    let table = document.summary[0].iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = table.unwrap();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &Vec<document::Words>| {
                let texts = cell.iter().map(|words| words.text.replace('\u{a0}', " "));
                texts.collect::<Vec<_>>().join(" / ")
            };
            row.iter().map(cell).collect()
        })
        .collect();
    assert_eq!(
        rows[0],
        [
            "1. Pupils read too little",
            "1. Pupils read every day",
            "Pupils below the norm",
            "38 % → 25 % / %",
            "June 2028"
        ]
    );
    let large = |row: usize| table.rows[row].iter().flatten().any(|words| words.is_large);
    assert!(large(0), "the way is what the page is about");
    assert_eq!(
        rows[1][2..],
        ["Books lent", "1,200 → 2,400", "30 June 2029"]
    );
    assert_eq!(rows[2][4], "August 2029", "its own date");
}

#[test]
fn it_has_who_travels_with_whom_and_what_stays() {
    let plan = store::example("en");
    let document = document(&plan, Preset::Summary, "en");
    let text = document::text(&document);
    for words in [
        "Basisschool De Wilgenkaai",
        "284 pupils",
        "five languages in the reading corner",
        "Total",
        "Italy: Istituto Comprensivo Tre Ruscelli",
        "Inclusion and diversity · ",
        "What will stay",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let has_timeline = |block: &Block| matches!(block, Block::Timeline(_));
    assert!(document.summary[0].iter().any(has_timeline));
}
