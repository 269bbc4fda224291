//! Figures: what they show, in ink and in words, and when they are left out.

use crate::pdf::exported;
use crate::pdf::reader::Reader;
use crate::support::today;
use europlan::check::people::abroad_by_year;
use europlan::document::{
    self, Arrow, Bar, Bars, Block, Document, Fill, Layer, Links, Options, Preset, Timeline,
};
use europlan::layout::{Draw, lay_out};
use europlan::plan::{Kind, Plan};
use europlan::text::shipped;
use europlan::{store, wording};
use std::path::Path;

fn full_plan() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/full.europlan");
    store::open(&path).unwrap().plan
}

fn document(plan: &Plan, tag: &str) -> Document {
    let options = Options::on(today());
    document::build(plan, &wording::texts_for(tag, plan), &options)
}

fn links(plan: &Plan) -> Option<Links> {
    let mut blocks = document(plan, "en").blocks.into_iter();
    blocks.find_map(|block| match block {
        Block::Links(links) => Some(links),
        _ => None,
    })
}

#[test]
fn the_diagram_links_needs_goals_activities_and_partners() {
    let plan = full_plan();
    let links = links(&plan).unwrap();
    let counts: Vec<usize> = links.layers.iter().map(|layer| layer.boxes.len()).collect();
    assert_eq!(counts[..3], [2, 3, plan.activities.len()]);
    let mut expected = 0;
    for goal in &plan.goals {
        expected += goal.needs.len();
    }
    for activity in &plan.activities {
        expected += activity.goals.len() + activity.partners.len();
    }
    assert_eq!(links.arrows.len(), expected);
    let first = Arrow {
        layer: 0,
        from: 0,
        to: 0,
    };
    assert!(links.arrows.contains(&first));
    let boxes = &links.layers[1].boxes;
    assert_eq!(boxes[0].text, "1", "its title stands in the table above");
    let first = &links.layers[2].boxes[0].text;
    assert_eq!(first, "2", "in the order of goals; its title stands below");
    let alt = "Need 1 · Pupils read too little leads to Goal 1, Goal 2.";
    assert!(links.alt.text.contains(alt), "{}", links.alt.text);
}

#[test]
fn a_box_without_a_link_is_dotted_and_said_so() {
    let mut plan = full_plan();
    for goal in &mut plan.goals {
        goal.needs = vec![plan.needs[0].id];
    }
    let links = links(&plan).unwrap();
    assert!(links.hangs(0, 0) && !links.hangs(0, 1));
    let text = document::text(&document(&plan, "en"));
    assert!(text.contains("A box with a dotted outline is not linked"));
}

#[test]
fn nothing_is_drawn_without_links_or_without_room() {
    let mut plan = full_plan();
    for _ in 0..25 {
        plan.add(Kind::Goal, None).unwrap();
    }
    for goal in &mut plan.goals {
        goal.title = "One more".to_owned();
    }
    assert_eq!(links(&plan), None);
    let text = document::text(&document(&plan, "en"));
    assert!(text.contains("too many activities or partners for a drawing"));
    let mut plan = full_plan();
    for goal in &mut plan.goals {
        goal.needs.clear();
    }
    for activity in &mut plan.activities {
        activity.goals.clear();
        activity.partners.clear();
    }
    assert_eq!(links(&plan), None);
    let mut plan = full_plan();
    plan.goals.clear();
    assert_eq!(
        links(&plan),
        None,
        "partners alone are no way from needs to activities"
    );
    let options = Options {
        figures: false,
        ..Options::on(today())
    };
    let plan = full_plan();
    let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
    let is_figure = |block: &Block| matches!(block, Block::Links(_) | Block::Timeline(_));
    assert!(!document.blocks.iter().any(is_figure));
}

#[test]
fn figures_of_crowded_plans_fit_a_page_and_have_their_words() {
    let mut plan = full_plan();
    for kind in [Kind::Need, Kind::Goal, Kind::Activity, Kind::Partner] {
        while plan.ids(kind).len() < 14 {
            plan.add(kind, None).unwrap();
        }
    }
    let long = "A name of many words, with Donaudampfschifffahrtsgesellschaft in it, that no box has room for. ";
    let (needs, goals, partners) = (
        plan.ids(Kind::Need),
        plan.ids(Kind::Goal),
        plan.ids(Kind::Partner),
    );
    for need in &mut plan.needs {
        need.title = long.repeat(3);
    }
    for (at, goal) in plan.goals.iter_mut().enumerate() {
        goal.title = long.to_owned();
        goal.needs = vec![needs[13 - at], needs[at / 2]];
    }
    for (at, activity) in plan.activities.iter_mut().enumerate() {
        activity.title = "x".repeat(300);
        activity.goals = vec![goals[at]];
        activity.partners = vec![partners[at / 3]];
    }
    for partner in &mut plan.partners {
        partner.name = long.to_owned();
    }
    for tag in shipped() {
        let document = document(&plan, tag);
        let export = exported(&format!("crowded-{tag}"), &document);
        let reader = Reader::new(&export.bytes);
        let tags = reader.tags();
        let figures = tags.named("Figure");
        let has_names = |alt: &str| alt.contains(long.trim());
        let found = figures.iter().filter_map(|figure| figure.alt.as_deref());
        assert!(
            found.clone().any(has_names),
            "{:?}",
            found.collect::<Vec<_>>()
        );
    }
}

fn bars(plan: &Plan, tag: &str) -> Option<Bars> {
    document::figures(plan, &wording::texts_for(tag, plan)).abroad
}

/// The bars of the progress report.
fn targets(plan: &Plan, tag: &str) -> Option<Bars> {
    let options = Options::of(Preset::Progress, today());
    let document = document::build(plan, &wording::texts_for(tag, plan), &options);
    document.blocks.into_iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    })
}

#[test]
fn people_abroad_are_those_that_the_check_counts() {
    let mut plan = full_plan();
    plan.activities[0].pupils = "10 to 20".into();
    plan.activities[0].staff = "3".into();
    plan.activities[0].accompanying = "2".into();
    let bars = bars(&plan, "en").unwrap();
    let counted = abroad_by_year(&plan);
    assert_eq!(bars.groups.len(), counted.len());
    for (group, year) in bars.groups.iter().zip(&counted) {
        assert!(group.label.text.starts_with(&year.year.to_string()));
        let values: Vec<f64> = group.bars.iter().map(|bar| bar.value).collect();
        assert_eq!(values, [year.pupils, year.staff]);
    }
    let sentence = "2026–2027: pupils 20, staff 5.";
    assert!(bars.alt.text.contains(sentence), "{}", bars.alt.text);
    // The two differ in their fillings, and the legend says which is which.
    let fills: Vec<Fill> = bars.groups[0].bars.iter().map(|bar| bar.fill).collect();
    let legend: Vec<Fill> = bars.legend.iter().map(|(fill, _)| *fill).collect();
    assert_eq!(fills, legend);
    assert_ne!(fills[0], fills[1]);
}

#[test]
fn nobody_abroad_draws_no_bars() {
    let mut plan = full_plan();
    for activity in &mut plan.activities {
        activity.pupils = "".into();
        activity.staff = "".into();
        activity.accompanying = "".into();
    }
    assert_eq!(bars(&plan, "nl"), None);
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let mut plan = full_plan();
    plan.activities.truncate(1);
    plan.activities[0].pupils = "40".into();
    plan.activities[0].staff = "10".into();
    plan.activities[0].accompanying = "".into();
    let bars = bars(&plan, "en").unwrap();
    let document = Document {
        cover: None,
        contents: None,
        draft: None,
        summary: Vec::new(),
        blocks: vec![Block::Bars(bars)],
        ..document(&plan, "en")
    };
    let laid = lay_out(&document).unwrap();
    let chunks = laid.pages[0].chunks.iter();
    let widths: Vec<f32> = chunks
        .flat_map(|chunk| &chunk.draws)
        .filter_map(|draw| match draw {
            Draw::Shape {
                points,
                fill: Some(_),
                ..
            } => Some(points[1].0 - points[0].0),
            _ => None,
        })
        .collect();
    assert!((widths[0] - widths[1] * 4.0).abs() < 0.1, "{widths:?}");
}

#[test]
fn indicators_show_where_they_begin_and_end_each_on_its_own_scale() {
    let mut plan = full_plan();
    plan.measurements.clear();
    let bars = targets(&plan, "en").unwrap();
    let told: Vec<(&str, f64, Vec<f64>)> = bars
        .groups
        .iter()
        .map(|group| {
            let values = group.bars.iter().map(|bar| bar.value).collect();
            (group.label.text.as_str(), group.most, values)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Goal 1 · Pupils below the norm", 100.0, vec![38.0, 25.0]),
            ("Goal 1 · Books lent", 2400.0, vec![1200.0, 2400.0]),
        ],
        "a share is held against the whole"
    );
    let sentence = "Goal 1 · Books lent: from 1,200 to 2,400.";
    assert!(bars.alt.text.contains(sentence), "{}", bars.alt.text);
    // Of a long unit the first word stands beside the bar; the figure's words have all of it.
    plan.goals[0].indicators[1].unit = "books of all shelves in the school".to_owned();
    let long = targets(&plan, "en").unwrap();
    assert_eq!(long.groups[1].bars[0].number.text, "1,200 books");
    assert!(
        long.alt
            .text
            .contains("to 2,400 books of all shelves in the school.")
    );
    // Words instead of a number cannot be drawn.
    plan.goals[0].indicators[0].target = "fewer".into();
    plan.goals[0].indicators[1].baseline = "".into();
    assert_eq!(targets(&plan, "en"), None);
}

#[test]
fn figures_by_themselves_are_those_of_the_document() {
    for plan in [full_plan(), store::example("nl"), Plan::default()] {
        let texts = wording::texts_for("nl", &plan);
        let figures = document::figures(&plan, &texts);
        let blocks = document(&plan, "nl").blocks;
        let drawn = |block: &Block| match block {
            Block::Links(links) => figures.links.as_ref().is_some_and(|free| {
                let same = |(a, b): (&Layer, &Layer)| a.ids.len() == b.ids.len();
                free.layers.iter().zip(&links.layers).all(same)
                    && free.arrows.len() == links.arrows.len()
            }),
            // On a page the key is left out if all is planned.
            Block::Timeline(timeline) => figures.timeline.as_ref().is_some_and(|free| {
                let legend = timeline.legend.clone();
                let is_planned = |bar: &Bar| bar.fill == Fill::Planned;
                assert!(!legend.is_empty() || timeline.bars.iter().all(is_planned));
                Timeline {
                    legend,
                    ..free.clone()
                } == *timeline
            }),
            _ => false,
        };
        let count = blocks.iter().filter(|block| drawn(block)).count();
        let wanted = usize::from(figures.links.is_some()) + usize::from(figures.timeline.is_some());
        assert_eq!(count, wanted);
        // Each box and bar knows its item, so that a click leads there.
        for layer in figures.links.iter().flat_map(|links| &links.layers) {
            for (id, name) in layer.ids.iter().zip(&layer.boxes) {
                let title = wording::item_title(&plan, *id);
                assert!(name.text.ends_with(title), "{}: {title}", name.text);
            }
            assert_eq!(layer.ids.len(), layer.boxes.len());
        }
        for bar in figures.timeline.iter().flat_map(|timeline| &timeline.bars) {
            let title = wording::item_title(&plan, bar.id);
            assert!(
                bar.label.text.ends_with(title),
                "{}: {title}",
                bar.label.text
            );
        }
    }
}

#[test]
fn what_has_no_room_on_a_page_is_still_drawn_where_there_is_room() {
    let mut plan = full_plan();
    let goal = plan.goals[0].id;
    for _ in 0..40 {
        plan.add(Kind::Activity, None).unwrap();
        let activity = plan.activities.last_mut().unwrap();
        activity.title = "Visit".to_owned();
        activity.goals = vec![goal];
    }
    assert_eq!(links(&plan), None);
    let figures = document::figures(&plan, &wording::texts_for("en", &plan));
    let drawn = figures.links.unwrap();
    let count = drawn.layers.iter().map(|layer| layer.ids.len()).max();
    assert_eq!(count, Some(plan.activities.len()));
}
