//! The plan on one page: one page it is, with words of the plan only, and references that are true.

use crate::support::today;
use europlan::document::{self, Block, Document, Options, Preset};
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

#[test]
fn a_long_plan_is_cut_to_one_page_and_says_how_much_is_left() {
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
        goal.title = "A goal with a name of many words, of which most are left out".to_owned();
    }
    for (at, activity) in plan.activities.iter_mut().enumerate() {
        activity.title = format!("Step {at} with words to fill the line as far as it goes");
        activity.start = format!("20{}-10", 26 + at % 9).as_str().into();
    }
    for partner in &mut plan.partners {
        partner.name = "A school with a name".to_owned();
    }
    plan.europe.added_value = "One sentence of some words. ".repeat(60);
    let document = document(&plan, Preset::Summary, "en");
    assert_eq!(lay_out(&document).unwrap().pages.len(), 1);
    let laid = lay_out(&document).unwrap();
    let more = |list: usize, shown: usize| format!("and {} more", list - shown);
    let (needs, partners) = (plan.needs.len(), plan.partners.len());
    for words in [more(needs, 3), more(partners, 4)] {
        assert_eq!(pages_with(&laid, &words), [1], "{words}");
    }
    // A sentence is not broken off.
    assert_eq!(pages_with(&laid, "One sentence of some words. …"), [1]);
}

#[test]
fn it_stands_before_the_plan_and_names_the_page_on_which_words_go_on() {
    let mut plan = full_plan();
    plan.europe.added_value = format!(
        "Here Europe begins. It goes on, e.g. with this. {} Zq is the end.",
        "A sentence of nine words that fills the page. ".repeat(10)
    );
    for (contents, cover) in [(true, true), (false, true), (true, false), (false, false)] {
        let options = Options {
            contents,
            cover,
            ..Options::on(today())
        };
        let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
        let laid = lay_out(&document).unwrap();
        let first = pages_with(&laid, "Main steps and partners");
        assert_eq!(first.len(), 1);
        let page = pages_with(&laid, "Zq is the end.");
        assert_eq!(page.len(), 1);
        let begins = pages_with(&laid, "Here Europe begins.");
        assert_eq!(begins, [first[0], page[0]]);
        let words = format!("(page {})", page[0]);
        assert_eq!(pages_with(&laid, &words), first, "{words}");
        // The pages in the contents count it too.
        let mut titles = laid.outline.iter();
        let title = titles
            .find(|item| item.title == "The plan on one page")
            .unwrap();
        assert_eq!(title.spot.page + 1, first[0]);
        let part = titles
            .find(|item| item.title.ends_with("European dimension"))
            .unwrap();
        assert_eq!(part.spot.page + 1, page[0]);
    }
    // Plain text has no pages.
    let text = document::text(&document(&plan, Preset::Application, "en"));
    assert!(
        text.contains("fills the page. …\n") && !text.contains('\u{e000}'),
        "{text}"
    );
}

#[test]
fn a_plan_without_goals_has_none_before_it() {
    let mut plan = full_plan();
    assert!(
        !document(&plan, Preset::Application, "nl")
            .summary
            .is_empty()
    );
    plan.goals.clear();
    assert_eq!(
        document(&plan, Preset::Application, "nl").summary,
        Vec::<Vec<Block>>::new()
    );
    // If nothing else is asked for, what there is is shown.
    let summary = &document(&plan, Preset::Summary, "nl").summary[0];
    assert!(
        matches!(&summary[0], Block::Heading { words, .. } if words.text == "Het plan op één pagina")
    );
}

#[test]
fn goals_show_where_they_begin_where_they_lead_and_by_when() {
    let document = document(&full_plan(), Preset::Summary, "en");
    let table = document.summary[0].iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows: Vec<Vec<String>> = table
        .unwrap()
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &Vec<document::Words>| {
                let texts = cell.iter().map(|words| words.text.as_str());
                texts.collect::<Vec<_>>().join(" / ")
            };
            row.iter().map(cell).collect()
        })
        .collect();
    let told = |at: usize| rows[at].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(
        told(0),
        [
            "Goal 1 · Pupils read every day",
            "Pupils below the norm",
            "38 %",
            "25 %",
            "June 2028"
        ]
    );
    assert_eq!(
        told(1),
        ["Goal 1", "Books lent", "1,200", "2,400", "30 June 2029"]
    );
    let goal = "Goal 2 · Half of the staff has watched lessons abroad";
    assert_eq!(told(2), [goal, "", "", "", "August 2029"], "its own date");
}
