//! Headings beside their text, and the names of parts above the pages.

use super::{nodes, runs, width};
use crate::pdf::samples::{around, heading, items, own, paragraph, question};
use europlan::document::{Block, Tone, Words};
use europlan::layout::{Draw, Laid, Mark, Role, Run, lay_out};

const QUESTION: &str = "What the colleagues who come back from abroad share";

/// The lines of the nodes of a kind, one after the other, each with its page.
fn lines_of(laid: &Laid, wanted: impl Fn(Role) -> bool) -> Vec<Vec<(usize, &Run)>> {
    let lines = |node| {
        let own = |&(_, mark, _): &(usize, Mark, &Run)| mark == Mark::Node(node);
        let own = runs(laid).into_iter().filter(own);
        own.map(|(page, _, run)| (page, run)).collect()
    };
    nodes(laid, wanted).into_iter().map(lines).collect()
}

#[test]
fn a_question_stands_beside_its_answer_wherever_the_page_ends() {
    for shift in 0..24 {
        let mut blocks = vec![heading(1, "A part"), heading(2, "A group")];
        blocks.extend((0..shift).map(|_| paragraph("One line.")));
        for _ in 0..12 {
            blocks.push(question(QUESTION));
            blocks.push(paragraph("An answer in one line."));
        }
        let laid = lay_out(&around(blocks)).unwrap();
        let questions = lines_of(&laid, |kind| kind == Role::Heading(3));
        let answers = lines_of(&laid, |kind| kind == Role::Paragraph);
        let answers = answers.iter().filter(|lines| {
            let words: String = lines.iter().map(|(_, run)| run.text.as_str()).collect();
            words.starts_with("An answer")
        });
        assert_eq!(questions.len(), 12);
        let mut before: Option<(usize, f32)> = None;
        for (question, answer) in questions.iter().zip(answers) {
            assert!(question.len() > 1, "the question takes some lines");
            let (page, first) = question[0];
            assert_eq!(
                (page, first.y),
                (answer[0].0, answer[0].1.y),
                "shift {shift}"
            );
            for (on, line) in question {
                assert_eq!(*on, page, "shift {shift}: the question is torn");
                assert!(line.x + width(line) < answer[0].1.x);
            }
            let above = before.filter(|(on, _)| *on == page);
            assert!(
                above.is_none_or(|(_, y)| y + 12.0 < first.y),
                "one over the other"
            );
            before = question.last().map(|(on, line)| (*on, line.y));
        }
    }
}

#[test]
fn lines_to_write_on_begin_below_the_question() {
    let blocks = vec![
        heading(1, "A part"),
        heading(2, "A group"),
        question(QUESTION),
        Block::Paragraph {
            words: own("Its help."),
            tone: Tone::Help,
            place: None,
        },
        Block::Room { lines: 2 },
    ];
    let laid = lay_out(&around(blocks)).unwrap();
    let question = lines_of(&laid, |kind| kind == Role::Heading(3)).remove(0);
    let lowest = question.last().unwrap().1.y;
    let drawn = laid.pages.last().unwrap().chunks.iter();
    let ruled = drawn
        .filter(|chunk| chunk.mark == Mark::Decor)
        .flat_map(|chunk| &chunk.draws)
        .find_map(|draw| match draw {
            Draw::Shape { points, .. } => Some(points[0].1),
            _ => None,
        });
    assert!(question.len() > 2 && ruled.unwrap() > lowest + 12.0);
}

#[test]
fn a_long_question_and_one_before_a_table_stand_above() {
    let long = QUESTION.repeat(3);
    let blocks = vec![
        heading(1, "A part"),
        heading(2, "A group"),
        question(&long),
        paragraph("An answer."),
        question("Facts"),
        Block::Facts(vec![(Words::of_program("Where"), own("Uden"))]),
        question("A list"),
        Block::List {
            ordered: false,
            items: items(&["One entry.", "And another one."]),
        },
    ];
    let laid = lay_out(&around(blocks)).unwrap();
    let y = |text: &str| {
        let mut all = runs(&laid).into_iter().rev();
        all.find(|(_, _, run)| run.text.starts_with(text))
            .unwrap()
            .2
            .y
    };
    assert!(y("What the colleagues") < y("An answer."));
    assert!(y("Facts") < y("Where"));
    assert!((y("A list") - y("One entry.")).abs() < 0.01);
}

#[test]
fn each_page_names_the_part_that_its_first_line_belongs_to() {
    let mut blocks = vec![heading(1, "The first part")];
    blocks.extend((0..70).map(|_| paragraph("One line.")));
    let Block::Heading { words, .. } = heading(1, "The second part") else {
        unreachable!();
    };
    blocks.push(Block::Heading {
        level: 1,
        words,
        place: None,
        new_page: false,
    });
    blocks.extend((0..40).map(|_| paragraph("Another line.")));
    let laid = lay_out(&around(blocks)).unwrap();
    for page in 2..laid.pages.len() {
        let all = runs(&laid);
        let on_page = || all.iter().filter(|(at, ..)| *at == page);
        let named: Vec<&str> = on_page()
            .filter(|(_, mark, _)| *mark == Mark::Header)
            .map(|(_, _, run)| run.text.as_str())
            .collect();
        let first = on_page()
            .find(|(_, mark, _)| matches!(mark, Mark::Node(_)))
            .unwrap();
        let part = match first.2.text.as_str() {
            "Another line." => Some("The second part"),
            "One line." => Some("The first part"),
            // It stands right below.
            _ => None,
        };
        let document = "Sint-Jozefschool Uden · Reading in two languages";
        let wanted: Vec<&str> = std::iter::once(document).chain(part).collect();
        assert_eq!(named, wanted);
    }
}
