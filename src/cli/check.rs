//! `europlan check`: the points of one or several plans, as text, as JSON, or as a table with a line for each plan.

use super::{
    Environment, FAILED, MISSING, Problem, Said, as_json, has_format, json, language, named_files,
    open_one, today, warn,
};
use crate::check::{self, Card, Check, Context, Finding, Graded, Rating, Weight};
use crate::plan::Plan;
use crate::plans::{Asked, Column, Figures, Row, Sheet};
use crate::store::{self, PlanFile};
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Checks each file, and goes on if one cannot be read.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    (environment, facts): (&Environment, &crate::facts::Facts),
) -> Result<(), Problem> {
    language(matches)?;
    let asked = Asked {
        today: today(matches, environment)?,
        catalogue: facts.catalogue,
    };
    if has_format(matches, "table") {
        table(said, matches, texts, asked);
        return Ok(());
    }
    let context = Context {
        today: asked.today,
        catalogue: asked.catalogue,
        help: wording::help,
    };
    let mut reports = Vec::new();
    for file in &named_files(matches) {
        reports.push(match open_one(file, said, texts) {
            Ok(plan) => {
                let check = check::run(&plan, &context);
                if said.code == 0 && check.findings.iter().any(is_missing) {
                    said.code = MISSING;
                }
                Report::new(file, plan, check, texts)
            }
            Err(error) => Report::failed(file, error),
        });
    }
    if as_json(matches) {
        let reports: Vec<FileOut> = reports.iter().map(Report::data).collect();
        said.out = json(&reports);
    } else {
        for report in reports {
            match report {
                Report::Failed { error, .. } => said.warnings.push(error),
                Report::Read(read) => said.out.extend(read.text().into_bytes()),
            }
        }
    }
    Ok(())
}

fn is_missing(finding: &Finding) -> bool {
    finding.weight == Weight::Missing && finding.dismissed.is_none()
}

/// A row for each plan: file, school, the five ratings, points by weight.
fn table(said: &mut Said, matches: &ArgMatches, texts: &Texts, asked: Asked) {
    let mut rows = Vec::new();
    for path in &named_files(matches) {
        let opened = store::open(path);
        match &opened {
            Ok(opened) => warn(opened, path, said, texts),
            Err(error) => {
                said.warnings
                    .push(texts.sentence(error.key(), &error.args()));
                said.code = FAILED;
            }
        }
        let row = Row::of(PlanFile::named(path), opened, asked);
        let lacks = row.figures().is_some_and(Figures::lacks);
        if said.code == 0 && lacks {
            said.code = MISSING;
        }
        rows.push(row);
    }
    let sheet = Sheet {
        texts,
        folder: Path::new(""),
        columns: &Column::OF_CHECK,
    };
    said.out = sheet.tabs(&rows).into_bytes();
}

/// What was found in one file.
enum Report {
    Read(Box<CheckedPlan>),
    Failed { file: String, error: String },
}

/// A plan that was checked, with the words for its school.
struct CheckedPlan {
    file: String,
    plan: Plan,
    texts: Texts,
    check: Check,
}

#[derive(Serialize)]
struct FileOut<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ratings: Option<BTreeMap<&'static str, RatingOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<FindingOut<'a>>>,
}

#[derive(Serialize)]
struct RatingOut {
    level: &'static str,
    /// The level below, if the rating hangs on one answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    between: Option<&'static str>,
    points: usize,
    most: usize,
    questions: Vec<QuestionOut>,
}

#[derive(Serialize)]
struct QuestionOut {
    question: &'static str,
    asked: String,
    grade: &'static str,
    evidence: Vec<EvidenceOut>,
    found: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lift: Option<String>,
    rules: &'static [&'static str],
}

#[derive(Serialize)]
struct EvidenceOut {
    what: &'static str,
    ids: Vec<String>,
}

#[derive(Serialize)]
struct FindingOut<'a> {
    rule: &'static str,
    criterion: &'static str,
    weight: &'static str,
    place: String,
    ids: Vec<String>,
    message: String,
    dismissed: Option<&'a str>,
}

impl Report {
    fn new(file: &Path, plan: Plan, check: Check, texts: &Texts) -> Self {
        Self::Read(Box::new(CheckedPlan {
            file: file.display().to_string(),
            texts: wording::texts_for(texts.tag(), &plan),
            plan,
            check,
        }))
    }

    fn failed(file: &Path, error: String) -> Self {
        Self::Failed {
            file: file.display().to_string(),
            error,
        }
    }

    fn data(&self) -> FileOut<'_> {
        match self {
            Self::Failed { file, error } => FileOut {
                file,
                error: Some(error),
                ratings: None,
                findings: None,
            },
            Self::Read(read) => FileOut {
                file: &read.file,
                error: None,
                ratings: Some(ratings(&read.texts, &read.check)),
                findings: Some(read.findings()),
            },
        }
    }
}

impl CheckedPlan {
    fn findings(&self) -> Vec<FindingOut<'_>> {
        let findings = self.check.findings.iter();
        findings.map(|found| finding(&self.texts, found)).collect()
    }

    /// The ratings, then the points by weight, those set aside at the end.
    fn text(&self) -> String {
        let Self {
            file,
            plan,
            texts,
            check,
        } = self;
        let mut lines = vec![file.clone(), String::new()];
        lines.extend(check.ratings.iter().flat_map(|rating| rated(texts, rating)));
        let cards = check.cards();
        let first = cards.iter().filter(|card| card.is_first);
        let first = first.map(|card| shown(texts, plan, card)).collect();
        group(&mut lines, &texts.say("cli-check-first"), first);
        for weight in [Weight::Missing, Weight::Improve, Weight::Hint] {
            let heading = texts.say(&format!("weight-{}", weight.code()));
            let own = cards
                .iter()
                .filter(|card| card.weight == weight && !card.is_first);
            let points = own.map(|card| shown(texts, plan, card)).collect();
            group(&mut lines, &heading, points);
        }
        let aside = check.findings.iter().filter_map(|point| {
            let reason = point.dismissed.as_deref()?;
            let words = texts.say_with("cli-reason", &[("reason", reason.into())]);
            Some(format!("{} {words}", wording::point(texts, plan, point)))
        });
        group(&mut lines, &texts.say("cli-set-aside"), aside.collect());
        if !check.findings.iter().any(is_missing) {
            lines.extend([String::new(), texts.say("cli-nothing-missing").into_owned()]);
        }
        lines.join("\n") + "\n\n"
    }
}

fn group(lines: &mut Vec<String>, heading: &str, points: Vec<String>) {
    if !points.is_empty() {
        lines.extend([String::new(), format!("{heading} ({})", points.len())]);
        lines.extend(points.into_iter().map(|point| format!("- {point}")));
    }
}

/// "Concrete: medium", and below it the questions that are not answered with yes.
fn rated(texts: &Texts, rating: &Rating) -> Vec<String> {
    let criterion = texts.say(&format!("criterion-{}", rating.criterion.code()));
    let level = wording::level(texts, rating);
    let values = [
        ("criterion", criterion.as_ref().into()),
        ("level", level.as_str().into()),
    ];
    let mut lines = vec![format!("  {}", texts.say_with("cli-rating", &values))];
    lines.extend(rating.answers.iter().map(|answer| {
        let grade = texts.say(&format!("grade-{}", answer.grade.code()));
        let (asked, found) = (
            wording::asked(texts, answer),
            wording::evidence(texts, answer),
        );
        format!("    {asked} {grade}: {found}")
    }));
    lines
}

/// A card: what to do, and with several things how many and which.
fn shown(texts: &Texts, plan: &Plan, card: &Card) -> String {
    let (message, items) = (wording::card(texts, card), card.items());
    if let [only] = items.as_slice() {
        return format!("{}: {message}", wording::card_finding(texts, plan, only));
    }
    let values = [("missed", items.len().into()), ("all", card.judged.into())];
    let mut lines = vec![format!(
        "{message} ({})",
        texts.say_with("check-of", &values)
    )];
    let items = items.iter();
    lines.extend(items.map(|f| format!("    {}", wording::card_finding(texts, plan, f))));
    lines.join("\n")
}

fn ratings(texts: &Texts, check: &Check) -> BTreeMap<&'static str, RatingOut> {
    let ratings = check.ratings.iter().map(|rating| {
        let out = RatingOut {
            level: rating.level.code(),
            between: rating.between.map(check::Level::code),
            points: rating.points(),
            most: rating.most(),
            questions: rating.answers.iter().map(|a| question(texts, a)).collect(),
        };
        (rating.criterion.code(), out)
    });
    ratings.collect()
}

fn question(texts: &Texts, answer: &Graded) -> QuestionOut {
    let evidence = answer.found.iter().map(|found| EvidenceOut {
        what: found.what,
        ids: found.ids.iter().map(ToString::to_string).collect(),
    });
    QuestionOut {
        question: answer.question,
        asked: wording::asked(texts, answer),
        grade: answer.grade.code(),
        evidence: evidence.collect(),
        found: wording::evidence(texts, answer),
        lift: wording::lift(texts, answer),
        rules: answer.rules,
    }
}

fn finding<'a>(texts: &Texts, finding: &'a Finding) -> FindingOut<'a> {
    FindingOut {
        rule: finding.rule,
        criterion: finding.criterion.code(),
        weight: finding.weight.code(),
        place: finding.place.to_string(),
        ids: finding.ids.iter().map(ToString::to_string).collect(),
        message: wording::finding(texts, finding),
        dismissed: finding.dismissed.as_deref(),
    }
}
