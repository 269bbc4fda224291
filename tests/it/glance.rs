//! What an assessor looks for: one row from need to partner, totals of people, one place and one look for a question.

use crate::support::today;
use europlan::check::people::{abroad_by_kind, abroad_by_year};
use europlan::document::{self, Block, Document, Funding, Options, Table, Tone};
use europlan::layout::{Draw, Laid, LinkTarget, Mark, lay_out};
use europlan::plan::{Goal, Kind, Plan, Rhythm};
use europlan::{store, wording};

fn document(plan: &Plan) -> Document {
    let options = Options::on(today());
    document::build(plan, &wording::texts_for("en", plan), &options)
}

/// The table below a caption or a heading.
fn table(document: &Document, caption: &str) -> Option<Table> {
    let mut blocks = document.blocks.iter();
    let is_caption = |block: &&Block| match block {
        Block::Paragraph { words, .. } | Block::Heading { words, .. } => {
            words.text.ends_with(caption)
        }
        _ => false,
    };
    blocks.find(is_caption)?;
    match blocks.next() {
        Some(Block::Table(table)) => Some(table.clone()),
        other => panic!("{other:?}"),
    }
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    let cell = |cell: &Vec<document::Words>| {
        let texts = cell.iter().map(|words| words.text.replace('\u{a0}', " "));
        texts.collect::<Vec<_>>().join(" / ")
    };
    let row = |row: &Vec<Vec<document::Words>>| row.iter().map(cell).collect();
    table.rows.iter().map(row).collect()
}

#[test]
fn each_indicator_has_one_row_from_need_to_partner() {
    let plan = store::example("en");
    let document = document(&plan);
    let table = table(&document, "From need to partner").unwrap();
    let rows = rows(&table);
    let indicators = plan.goals.iter().map(|goal| goal.indicators.len());
    assert_eq!(rows.len(), indicators.sum::<usize>());
    let first = &rows[0];
    // The page before has the titles of need and goal.
    assert_eq!(first[..2], ["1", "1"]);
    assert!(
        first[2].starts_with("1.1 Teachers of years 1 to 6"),
        "{}",
        first[2]
    );
    assert!(
        first[2].ends_with(" · teachers (of 16)"),
        "the unit stands once, without brackets in brackets: {}",
        first[2]
    );
    assert_eq!(first[3..5], ["2 / October 2026", "14 / May 2030"]);
    assert_eq!(first[5], "3, 5, 8, 10");
    assert_eq!(first[6], "2, 3, 5, 6");
    // If two rows share a goal, it stands once.
    assert_eq!(rows[1][..2], ["", ""]);
    // Figures are set below each other.
    assert!(table.columns[3].right && table.columns[4].right);
}

#[test]
fn without_the_plan_on_one_page_the_table_has_the_titles_of_needs_and_goals() {
    let options = Options {
        summary: false,
        ..Options::on(today())
    };
    let plan = store::example("en");
    let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
    let rows = rows(&table(&document, "From need to partner").unwrap());
    assert!(rows[0][0].starts_with("Need 1 · Our reading lessons"));
    assert!(rows[0][0].contains(" / Goal 1 · Reading lessons"));
}

#[test]
fn an_item_with_a_title_alone_has_no_section_and_its_title_in_the_table() {
    let mut plan = store::example("en");
    let goal = &mut plan.goals[1];
    *goal = Goal {
        id: goal.id,
        title: goal.title.clone(),
        needs: goal.needs.clone(),
        ..Goal::default()
    };
    let document = document(&plan);
    let is_its_heading = |block: &Block| matches!(block, Block::Heading { words, .. } if words.text.starts_with("Goal 2"));
    assert!(!document.blocks.iter().any(is_its_heading));
    let rows = rows(&table(&document, "From need to partner").unwrap());
    let is_titled = |row: &Vec<String>| row[0].contains("Goal 2 · Four in five pupils");
    assert!(rows.iter().any(is_titled), "{rows:?}");
    // A plan of titles alone lists them, without a table that would have one column.
    plan.activities.clear();
    plan.needs.clear();
    plan.goals.retain(|goal| goal.explanation.is_empty());
    plan.goals[0].needs.clear();
    let blocks = self::document(&plan).blocks;
    let is_caption = |block: &Block| {
        matches!(
            block,
            Block::Paragraph {
                tone: Tone::Caption,
                ..
            }
        )
    };
    assert!(!blocks.iter().any(is_caption), "{blocks:?}");
}

#[test]
fn a_title_stands_in_full_once_and_then_as_a_link_with_its_number() {
    let plan = store::example("en");
    let document = document(&plan);
    let laid = lay_out(&document).unwrap();
    // The words of a figure name all that it draws.
    let is_drawn = |block: &Block| matches!(block, Block::Links(_) | Block::Timeline(_));
    let mut document = document;
    document.blocks.retain(|block| !is_drawn(block));
    document.summary.clear();
    let text = document::text(&document);
    let title = "Every teacher learns from a colleague’s lesson at least once a term";
    // Above the goal itself.
    assert_eq!(text.matches(title).count(), 1, "{text}");
    let goal = laid.outline.iter().find(|item| item.title.ends_with(title));
    let goal = goal.unwrap().spot;
    let links = links(&laid, "Goal\u{a0}3");
    assert!(links.len() > 3, "{links:?}");
    for target in links {
        assert_eq!(target, LinkTarget::Spot(goal));
    }
}

fn links(laid: &Laid, label: &str) -> Vec<LinkTarget> {
    let links = laid.pages.iter().flat_map(|page| &page.links);
    let named = links.filter(|link| link.label == label);
    named.map(|link| link.target.clone()).collect()
}

#[test]
fn a_question_has_one_place_and_one_look_however_long_its_answer() {
    let labels = |next_step: &str| -> Vec<String> {
        let mut plan = store::example("en");
        next_step.clone_into(&mut plan.activities[0].next_step);
        let blocks = document(&plan).blocks.into_iter();
        blocks
            .filter_map(|block| match block {
                Block::Label { words, .. } | Block::Heading { words, .. } => Some(words.text),
                _ => None,
            })
            .collect()
    };
    assert_eq!(labels("Short."), labels(&"A long answer. ".repeat(40)));
}

#[test]
fn a_bare_year_is_the_school_year_that_starts_in_it() {
    let mut plan = store::example("en");
    plan.activities.truncate(0);
    plan.add(Kind::Activity, None).unwrap();
    let activity = &mut plan.activities[0];
    activity.kind = europlan::plan::Listed::from_code("group_mobility");
    activity.rhythm = Some(Rhythm::Yearly);
    activity.pupils = "120".into();
    activity.fewer_opportunities = "30".into();
    (activity.start, activity.end) = ("2021".into(), "2027".into());
    let years = abroad_by_year(&plan);
    let counted: Vec<i16> = years.iter().map(|year| year.year).collect();
    assert_eq!(counted, [2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    let kinds = abroad_by_kind(&plan);
    assert_eq!(kinds.len(), 1);
    let all = kinds[0].1;
    assert!((all.pupils - 840.0).abs() < 0.1 && (all.fewer_opportunities - 210.0).abs() < 0.1);
}

#[test]
fn people_abroad_stand_in_sum_by_year_and_by_kind() {
    let plan = store::example("en");
    let document = document(&plan);
    let all = rows(&table(&document, "People abroad").unwrap());
    let number = |text: &String| text.parse::<f64>().unwrap_or(0.0);
    let middle = all.iter().position(|row| row[0] == "Total").unwrap();
    let (by_year, by_kind) = (&all[..middle], &all[middle + 1..]);
    assert!(by_year.len() > 1 && by_kind.len() > 1);
    let total = &all[middle];
    for at in 1..total.len() {
        let years: f64 = by_year.iter().map(|row| number(&row[at])).sum();
        let kinds: f64 = by_kind.iter().map(|row| number(&row[at])).sum();
        assert!((years - number(&total[at])).abs() < 0.1, "column {at}");
        assert!((kinds - years).abs() < 0.1, "column {at}");
    }
}

#[test]
fn what_cannot_be_counted_is_named() {
    let mut plan = store::example("en");
    plan.activities[2].staff = "".into();
    let text = document::text(&document(&plan));
    let named = "Not counted, as a year or a number is missing: Activity\u{a0}3";
    assert!(text.contains(named), "{text}");
}

#[test]
fn the_emblem_of_the_union_stands_with_its_statement_as_it_is_published() {
    for cover in [true, false] {
        let plan = store::example("en");
        let options = Options {
            funding: Funding::CoFunded,
            cover,
            ..Options::on(today())
        };
        let document = document::build(&plan, &wording::texts_for("en", &plan), &options);
        let is_heading = |block: &&Block| matches!(block, Block::Heading { .. });
        let last = document.blocks.iter().rfind(is_heading);
        assert!(
            !matches!(last, Some(Block::Heading { words, .. }) if words.text.contains("Progress")),
            "a part without a measurement has no heading above the emblem"
        );
        let laid = lay_out(&document).unwrap();
        let (page, figure) = laid
            .nodes
            .iter()
            .enumerate()
            .find_map(|(at, node)| {
                let is_emblem = node.alt.as_deref()?.starts_with("Emblem of the European");
                is_emblem.then_some((node.area?, at))
            })
            .unwrap();
        let page = &laid.pages[page.0];
        let ink = page
            .chunks
            .iter()
            .filter(|chunk| chunk.mark == Mark::Node(figure));
        let shapes: Vec<(&[(f32, f32)], _)> = ink
            .flat_map(|chunk| &chunk.draws)
            .filter_map(|draw| match draw {
                Draw::Shape { points, fill, .. } => Some((points.as_slice(), (*fill)?)),
                _ => None,
            })
            .collect();
        let (ground, blue) = &shapes[0];
        let (wide, high) = (ground[2].0 - ground[0].0, ground[2].1 - ground[0].1);
        assert!((wide / high - 1.5).abs() < 0.001);
        assert_eq!(*blue, [0x00, 0x33, 0x99]);
        assert_eq!(shapes.len(), 13, "a ground and twelve stars");
        let middle = (ground[0].0 + wide / 2.0, ground[0].1 + high / 2.0);
        for (star, gold) in &shapes[1..] {
            assert_eq!((*gold, star.len()), ([0xff, 0xcc, 0x00], 10));
            let outer = star.iter().step_by(2);
            let (x, y) = outer.fold((0.0, 0.0), |(x, y), point| {
                (x + point.0 / 5.0, y + point.1 / 5.0)
            });
            let far = (x - middle.0).hypot(y - middle.1);
            assert!((far - high / 3.0).abs() < 0.05, "{far} of {high}");
            let radius = (star[0].0 - x).hypot(star[0].1 - y);
            assert!((radius - high / 18.0).abs() < 0.05);
            assert!(star[0].1 < y, "one point upwards");
        }
        let statement = page.chunks.iter().flat_map(|chunk| &chunk.draws);
        let statement: String = statement
            .filter_map(|draw| match draw {
                Draw::Text(run) => Some(run.text.as_str()),
                _ => None,
            })
            .collect();
        assert!(
            statement.contains("Co-funded by the European Union"),
            "{statement}"
        );
    }
}

#[test]
fn figures_and_tables_are_numbered_as_they_stand() {
    let mut without_goals = store::example("en");
    without_goals.needs.clear();
    without_goals.goals.clear();
    for plan in [store::example("en"), without_goals] {
        let blocks = document(&plan).blocks.into_iter();
        let captions: Vec<String> = blocks
            .filter_map(|block| match block {
                Block::Paragraph {
                    words,
                    tone: Tone::Caption,
                    ..
                } => Some(words.text),
                _ => None,
            })
            .collect();
        for kind in ["Table", "Figure"] {
            let of_kind = captions.iter().filter(|caption| caption.starts_with(kind));
            for (number, caption) in (1..).zip(of_kind) {
                assert!(
                    caption.starts_with(&format!("{kind} {number}: ")),
                    "{captions:?}"
                );
            }
        }
        assert!(!captions.is_empty(), "{captions:?}");
    }
}
