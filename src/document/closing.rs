//! What stands around the plan on request: points to talk about, the self-check, the money, signatures.

use super::answers::{BETWEEN, one_line};
use super::builder::{Builder, Cell};
use super::{Block, Column, Emblem, Funding, Item, Options, Table, Tone, Words};
use crate::catalogue::Catalogue;
use crate::check::{self, Check, Context, Rating};
use crate::text::Texts;
use crate::wording;

/// Room for this many signatures.
const SIGNATURES: usize = 3;

/// The emblem of the European Union with the line about its funding, if asked for.
pub(super) fn emblem(texts: &Texts, options: &Options) -> Option<Emblem> {
    let statement = match options.funding {
        Funding::None => return None,
        Funding::Funded => texts.say("doc-funded"),
        Funding::CoFunded => texts.say("doc-co-funded"),
    };
    Some(Emblem {
        statement: Words::of_program(statement),
        alt: Words::of_program(texts.say("doc-emblem")),
    })
}

/// What the school says beside that line.
pub(super) fn disclaimer(options: &Options) -> Vec<Words> {
    if options.funding == Funding::None {
        return Vec::new();
    }
    let lines = options.disclaimer.lines().map(one_line);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(Words::of_school).collect()
}

impl Builder<'_> {
    /// Points to talk about, before the plan.
    pub(super) fn talk(&mut self, options: &Options) {
        if !options.points {
            return;
        }
        let check = self.check(options);
        let points = wording::open_points(self.texts, self.plan, &check).into_iter();
        let items: Vec<Item> = points
            .map(|point| Words::of_program(one_line(&point)).into())
            .collect();
        if !items.is_empty() {
            self.heading(1, self.say("doc-points"), None);
            self.push(Block::List {
                ordered: true,
                items,
            });
        }
    }

    /// What follows the plan.
    pub(super) fn closing(&mut self, options: &Options) {
        if options.notes {
            self.notes();
        }
        if options.self_check {
            self.self_check(options);
        }
        if options.signatures {
            self.signatures();
        }
        if !options.cover {
            self.forget_waiting();
            if let Some(emblem) = emblem(self.texts, options) {
                self.push(Block::Emblem(emblem.into()));
            }
            for words in disclaimer(options) {
                self.push(Block::Paragraph {
                    words,
                    tone: Tone::Note,
                    place: None,
                });
            }
        }
    }

    fn check(&self, options: &Options) -> Check {
        let context = Context {
            today: options.today,
            catalogue: options.facts.unwrap_or_else(Catalogue::shipped),
            help: wording::help,
        };
        check::run(self.plan, &context)
    }

    /// Each criterion with its rating, and how its questions are answered: ten lines.
    fn self_check(&mut self, options: &Options) {
        let check = self.check(options);
        self.heading(1, self.say("doc-self-check"), None);
        let day = self.texts.day(options.today);
        let intro = self
            .texts
            .say_with("doc-self-check-intro", &[("day", day.into())]);
        self.paragraph(Words::of_program(intro), Tone::Note);
        for rating in &check.ratings {
            self.rating(rating);
        }
    }

    /// Two lines: the criterion with its rating, and what was found for each of its questions.
    fn rating(&mut self, rating: &Rating) {
        let criterion = self
            .texts
            .say(&format!("criterion-{}", rating.criterion.code()));
        let level = wording::level(self.texts, rating);
        let values = [("criterion", criterion.into()), ("rating", level.into())];
        let head = self.texts.say_with("doc-self-check-rating", &values);
        self.heading(2, Words::of_program(head), None);
        let answers = rating.answers.iter().map(|answer| {
            let grade = self.texts.say(&format!("grade-{}", answer.grade.code()));
            let values = [
                ("question", wording::asked(self.texts, answer).into()),
                ("grade", grade.into()),
            ];
            self.texts.say_with("doc-self-check-answer", &values)
        });
        let answers: Vec<String> = answers.collect();
        self.paragraph(Words::of_program(answers.join(BETWEEN)), Tone::Body);
    }

    /// Rows to sign in.
    fn signatures(&mut self) {
        let heads = ["doc-sign-name", "doc-sign-role", "doc-date", "doc-sign"];
        let shares = [3.0, 2.5, 1.5, 3.0];
        self.heading(1, self.say("doc-signatures"), None);
        let columns = heads.into_iter().zip(shares);
        self.push(Block::Table(Table {
            columns: columns
                .map(|(head, share)| Column {
                    head: self.say(head),
                    share,
                    right: false,
                })
                .collect(),
            rows: vec![vec![Cell::new(); heads.len()]; SIGNATURES],
            row_headers: false,
            by_hand: 2,
            is_prose: false,
        }));
    }
}
