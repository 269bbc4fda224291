//! `europlan funding`: plans checked against the programmes of a call; several give a table.

use super::{Environment, Problem, Said, as_json, json, language, named_files, open_one, today};
use crate::answers::safe_cell;
use crate::catalogue::facts::{self, Reading};
use crate::catalogue::fit::{self, Fit, Judged, Outcome, Verdict, judge};
use crate::catalogue::grant::{self, Estimate};
use crate::catalogue::{Catalogue, Severity};
use crate::plan::Plan;
use crate::text::Texts;
use crate::wording::{self, funding};
use clap::ArgMatches;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;

/// Checks each file against the programmes, and goes on if one cannot be read.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    (environment, facts): (&Environment, &crate::facts::Facts),
) -> Result<(), Problem> {
    let catalogue = facts.catalogue;
    language(matches)?;
    let today = today(matches, environment)?;
    let call = call(matches)?;
    let files = named_files(matches);
    let mut plans = Vec::new();
    for file in &files {
        plans.push((file.as_path(), open_one(file, said, texts)));
    }
    let adult = plans
        .iter()
        .all(|(_, plan)| plan.as_ref().is_ok_and(wording::has_adult_learners));
    let mut words = Texts::new(texts.tag());
    words.set_adult_learners(adult);
    if as_json(matches) {
        let out = plans
            .iter()
            .map(|(file, plan)| data(file, plan, call, today, (&words, catalogue)));
        said.out = json(&out.collect::<Vec<_>>());
        return Ok(());
    }
    let mut read = Vec::new();
    for (file, plan) in &plans {
        match plan {
            Ok(plan) => read.push(Held::new(file, plan, call, today, catalogue)),
            Err(error) => said.warnings.push(error.clone()),
        }
    }
    said.out = match read.as_slice() {
        [only] if files.len() == 1 => only.text(&words, today).into_bytes(),
        all => table(all, &words, said).into_bytes(),
    };
    Ok(())
}

/// The call given with `--call`.
fn call(matches: &ArgMatches) -> Result<Option<i16>, Problem> {
    let Some(text) = matches.get_one::<String>("call") else {
        return Ok(None);
    };
    let year: Option<i16> = text.parse().ok();
    year.filter(|year| (2014..=2100).contains(year))
        .map(Some)
        .ok_or_else(|| Problem::new("cli-bad-call", &[("text", text)]))
}

/// A plan against the programmes of a call, and its estimate.
struct Held<'a> {
    file: String,
    plan: &'a Plan,
    catalogue: &'static Catalogue,
    call: i16,
    fits: Vec<Fit<'static>>,
    estimate: Option<Estimate<'a>>,
}

impl<'a> Held<'a> {
    fn new(
        file: &Path,
        plan: &'a Plan,
        call: Option<i16>,
        today: Date,
        catalogue: &'static Catalogue,
    ) -> Self {
        let call = call.unwrap_or_else(|| catalogue.call_of(plan, today));
        let facts = facts::Facts::new(plan, catalogue, call);
        let programme = catalogue.tariff_of(plan);
        Self {
            file: file.display().to_string(),
            plan,
            catalogue,
            call,
            fits: judge(plan, catalogue, call),
            estimate: programme.map(|programme| grant::estimate(&facts, programme)),
        }
    }

    fn of(&self, verdict: Verdict) -> impl Iterator<Item = &Fit<'static>> {
        self.fits.iter().filter(move |fit| fit.verdict == verdict)
    }

    fn sum(&self, texts: &Texts) -> String {
        let estimate = self.estimate.as_ref();
        let sum = estimate.and_then(Estimate::sum);
        let partial = estimate.is_some_and(Estimate::is_partial);
        funding::money_so_far(texts, sum, partial)
    }

    /// The groups with what decided, the estimate and the deadlines.
    fn text(&self, texts: &Texts, today: Date) -> String {
        let catalogue = self.catalogue;
        let call = [("call", self.call.to_string().into())];
        let call_line = texts.say_with("cli-funding-call", &call);
        let mut lines = vec![self.file.clone(), call_line];
        lines.extend(wording::facts::origin(texts, catalogue, today));
        lines.extend(funding::known(texts, catalogue, self.plan, self.call));
        for verdict in Verdict::ALL {
            let group: Vec<&Fit> = self.of(verdict).collect();
            if group.is_empty() {
                continue;
            }
            let values = [
                ("verdict", texts.say(verdict.key()).into_owned().into()),
                ("count", group.len().into()),
            ];
            lines.extend([String::new(), texts.say_with("funding-group", &values)]);
            for fit in group {
                self.describe(&mut lines, texts, fit);
            }
        }
        lines.push(String::new());
        let sum = texts.say("estimate-sum");
        lines.push(format!("{sum}: {}", self.sum(texts)));
        lines.extend([
            String::new(),
            texts.say("funding-tab-deadlines").into_owned(),
        ]);
        for due in fit::due(self.plan, catalogue, today) {
            let name = funding::deadline_name(texts, catalogue, due.deadline);
            let when = funding::due(texts, &due);
            let left = funding::days_left(texts, &due);
            lines.push(format!("- {name}: {when} ({left})"));
        }
        lines.join("\n") + "\n"
    }

    fn describe(&self, lines: &mut Vec<String>, texts: &Texts, fit: &Fit) {
        let catalogue = self.catalogue;
        lines.push(format!(
            "- {}",
            funding::programme_name(texts, fit.programme)
        ));
        if fit.verdict == Verdict::Closed {
            let now = texts.attribute(&fit.programme.key(), "now");
            lines.extend(now.map(|now| format!("    {now}")));
            return;
        }
        if let Some(year) = fit.doubtful {
            let year = [("year", year.to_string().into())];
            lines.push(format!("    {}", texts.say_with("funding-doubtful", &year)));
        }
        let no = fit.verdict == Verdict::No;
        let open = fit.with(Outcome::Unknown);
        let open = open.filter(|judged| judged.rule.severity == Severity::Block && !no);
        let against = fit.against().into_iter();
        let decided = against.filter(|judged| !no || !judged.rule.measure.is_mendable());
        for judged in decided.chain(open) {
            lines.push(format!("    {}", funding::judged(texts, self.plan, judged)));
            if judged.outcome == Outcome::Failed {
                let advice = judged.rule.advice_key();
                lines.extend(advice.map(|key| format!("      {}", texts.say(&key))));
            }
            let proof = funding::proof(texts, catalogue, judged);
            lines.push(format!("      {proof}"));
        }
    }
}

/// One line per plan, with columns of equal width; closed programmes are left out.
fn table(all: &[Held], texts: &Texts, said: &mut Said) -> String {
    // Beside the table, so that it stays one.
    let notes: BTreeSet<String> = all
        .iter()
        .flat_map(|held| {
            let known = funding::known(texts, held.catalogue, held.plan, held.call);
            known.into_iter().skip(1) // the first stands in a column
        })
        .collect();
    said.warnings.extend(notes);
    let shown = &Verdict::ALL[..4];
    let mut head = vec![
        texts.say("cli-funding-file").into_owned(),
        texts.say("q-funding-call").into_owned(),
    ];
    head.extend(
        shown
            .iter()
            .map(|verdict| texts.say(verdict.key()).into_owned()),
    );
    head.extend(
        ["cli-funding-estimate", "cli-funding-rules"].map(|key| texts.say(key).into_owned()),
    );
    let rows = all.iter().map(|held| {
        let mut row = vec![held.file.clone(), held.call.to_string()];
        row.extend(shown.iter().map(|verdict| {
            let names = held.of(*verdict).map(|fit| short(texts, fit));
            names.collect::<Vec<_>>().join(" ")
        }));
        let known = held.catalogue.calls.known.min(held.call);
        row.extend([held.sum(texts), known.to_string()]);
        row
    });
    let mut out = String::new();
    for row in std::iter::once(head).chain(rows) {
        let cells: Vec<_> = row.iter().map(|cell| safe_cell(cell)).collect();
        out.push_str(&cells.join("\t"));
        out.push('\n');
    }
    out
}

/// The code of a programme, or its name if it has none.
fn short(texts: &Texts, fit: &Fit) -> String {
    let programme = fit.programme;
    match programme.code.split(',').next() {
        Some(code) if !code.is_empty() => code.to_owned(),
        _ => texts.say(&programme.key()).replace(' ', "\u{a0}"),
    }
}

#[derive(Serialize)]
struct FileOut {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<i16>,
    /// The call whose rules were read; an earlier one if the guide of the call itself was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules_of_call: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guide_was_read: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts_as_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts_from: Option<String>,
    /// What is to be known before anything of this is relied on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    programmes: Vec<FitOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    estimate: Option<EstimateOut>,
}

#[derive(Serialize)]
struct FitOut {
    programme: String,
    code: String,
    verdict: &'static str,
    successors: Vec<String>,
    last_call_seen: Option<i16>,
    rules: Vec<JudgedOut>,
}

#[derive(Serialize)]
struct JudgedOut {
    rule: String,
    outcome: &'static str,
    severity: String,
    activity: Option<String>,
    place: Option<String>,
    found: Option<[f64; 2]>,
    message: String,
    first_call: i16,
    last_call: i16,
    of_earlier_call: bool,
    certainty: &'static str,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct EstimateOut {
    agency: Option<String>,
    low: Option<f64>,
    high: Option<f64>,
    complete: bool,
    activities: Vec<LineOut>,
}

#[derive(Serialize)]
struct LineOut {
    activity: String,
    items: Vec<ItemOut>,
    missing: Vec<String>,
}

#[derive(Serialize)]
struct ItemOut {
    what: &'static str,
    low: Option<f64>,
    high: Option<f64>,
    rates: Vec<String>,
    of_earlier_call: bool,
}

fn data(
    file: &Path,
    plan: &Result<Plan, String>,
    call: Option<i16>,
    today: Date,
    (texts, catalogue): (&Texts, &'static Catalogue),
) -> FileOut {
    let plan = match plan {
        Ok(plan) => plan,
        Err(error) => {
            return FileOut {
                file: file.display().to_string(),
                error: Some(error.clone()),
                call: None,
                rules_of_call: None,
                guide_was_read: None,
                facts_as_of: None,
                facts_from: None,
                notes: Vec::new(),
                programmes: Vec::new(),
                estimate: None,
            };
        }
    };
    let held = Held::new(file, plan, call, today, catalogue);
    let calls = &catalogue.calls;
    let fits = held.fits.iter();
    FileOut {
        programmes: fits.map(|fit| fit_out(fit, plan, texts)).collect(),
        estimate: held.estimate.as_ref().map(estimate_out),
        file: held.file,
        error: None,
        call: Some(held.call),
        rules_of_call: Some(calls.known.min(held.call)),
        guide_was_read: Some(held.call <= calls.known),
        facts_as_of: Some(calls.as_of.clone()),
        facts_from: Some(calls.origin.clone()),
        notes: funding::known(texts, catalogue, plan, held.call),
    }
}

fn fit_out(fit: &Fit, plan: &Plan, texts: &Texts) -> FitOut {
    let programme = fit.programme;
    FitOut {
        programme: programme.id.clone(),
        code: programme.code.clone(),
        verdict: fit.verdict.code(),
        successors: programme.successors.clone(),
        last_call_seen: fit.doubtful,
        rules: fit
            .judged
            .iter()
            .map(|judged| judged_out(judged, plan, texts))
            .collect(),
    }
}

fn judged_out(judged: &Judged, plan: &Plan, texts: &Texts) -> JudgedOut {
    let rule = judged.rule;
    JudgedOut {
        rule: rule.id.clone(),
        outcome: judged.outcome.code(),
        severity: format!("{:?}", judged.severity).to_lowercase(),
        activity: judged.activity.map(|id| id.to_string()),
        place: judged.place.map(|place| place.to_string()),
        found: match judged.reading {
            Reading::Figure(range) => Some([range.low, range.high]),
            _ => None,
        },
        message: funding::judged(texts, plan, judged),
        first_call: rule.from,
        last_call: rule.until,
        of_earlier_call: judged.carried,
        certainty: rule.grade.code(),
        sources: rule.sources.clone(),
    }
}

fn estimate_out(estimate: &Estimate) -> EstimateOut {
    let sum = estimate.sum();
    let lines = estimate.lines.iter().map(|line| LineOut {
        activity: line.activity.to_string(),
        items: line
            .items
            .iter()
            .map(|item| ItemOut {
                what: item.category.code(),
                low: item.sum.and_then(|sum| sum.low),
                high: item.sum.map(|sum| sum.high),
                rates: item
                    .rates
                    .iter()
                    .map(|found| found.rate.id.clone())
                    .collect(),
                of_earlier_call: item.is_carried(),
            })
            .collect(),
        missing: line
            .missing
            .iter()
            .map(|(place, _)| place.to_string())
            .collect(),
    });
    EstimateOut {
        agency: estimate.agency.map(|agency| agency.id.clone()),
        low: sum.and_then(|sum| sum.low),
        high: sum.map(|sum| sum.high),
        complete: !estimate.is_partial(),
        activities: lines.collect(),
    }
}
