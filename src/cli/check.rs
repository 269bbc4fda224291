//! `europlan check`: the points of one or several plans, as text or as JSON.

use super::{Environment, MISSING, Problem, Said, as_json, json, language, open_one, today};
use crate::catalogue::Catalogue;
use crate::check::{self, Check, Context, Finding, Rating, Weight};
use crate::plan::Plan;
use crate::text::Texts;
use crate::wording;
use clap::ArgMatches;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Checks each file, and goes on if one cannot be read.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    environment: &Environment,
) -> Result<(), Problem> {
    language(matches)?;
    let context = Context {
        today: today(matches, environment)?,
        catalogue: Catalogue::shipped(),
        help: wording::help,
    };
    let mut reports = Vec::new();
    for file in matches.get_many::<PathBuf>("files").into_iter().flatten() {
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
    ingredients: Vec<IngredientOut>,
}

#[derive(Serialize)]
struct IngredientOut {
    rule: &'static str,
    weight: &'static str,
    passed: bool,
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
                ratings: Some(ratings(&read.check)),
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
        lines.extend(check.ratings.iter().map(|rating| rated(texts, rating)));
        for weight in [Weight::Missing, Weight::Improve, Weight::Hint] {
            let heading = texts.say(&format!("weight-{}", weight.code()));
            let points = check.findings.iter();
            let points = points.filter(|point| point.weight == weight && point.dismissed.is_none());
            group(
                &mut lines,
                &heading,
                points
                    .map(|point| wording::point(texts, plan, point))
                    .collect(),
            );
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

/// "Concrete: medium (70 %)": the rating with the share of weight passed.
fn rated(texts: &Texts, rating: &Rating) -> String {
    let criterion = texts.say(&format!("criterion-{}", rating.criterion.code()));
    let level = texts.say(&format!("rating-{}", rating.level.code()));
    let share = texts.number((rating.share * 100.0).round());
    let values = [
        ("criterion", criterion.as_ref().into()),
        ("level", level.as_ref().into()),
        ("share", share.as_str().into()),
    ];
    format!("  {}", texts.say_with("cli-rating", &values))
}

/// "Goal 2: what to do."
fn ratings(check: &Check) -> BTreeMap<&'static str, RatingOut> {
    let ratings = check.ratings.iter().map(|rating| {
        let ingredients = rating.ingredients.iter().map(|ingredient| IngredientOut {
            rule: ingredient.rule,
            weight: ingredient.weight.code(),
            passed: ingredient.passed,
        });
        let out = RatingOut {
            level: rating.level.code(),
            ingredients: ingredients.collect(),
        };
        (rating.criterion.code(), out)
    });
    ratings.collect()
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
