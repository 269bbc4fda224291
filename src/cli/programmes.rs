//! `europlan programmes`: the funding programmes of the catalogue with their rules.

use super::{Problem, Said, as_json, json, language};
use crate::catalogue::{Catalogue, Programme, Rule};
use crate::text::Texts;
use crate::wording::funding;
use clap::ArgMatches;
use serde::Serialize;

#[derive(Serialize)]
struct ProgrammeOut {
    programme: String,
    code: String,
    name: String,
    what: String,
    now: Option<String>,
    first_call: i16,
    last_call: i16,
    successors: Vec<String>,
    link: String,
    certainty: &'static str,
    sources: Vec<String>,
    rules: Vec<RuleOut>,
}

#[derive(Serialize)]
struct RuleOut {
    rule: String,
    words: String,
    severity: String,
    first_call: i16,
    last_call: i16,
    certainty: &'static str,
    sources: Vec<String>,
}

/// The programmes with their rules, in words.
pub(super) fn run(
    said: &mut Said,
    matches: &ArgMatches,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Result<(), Problem> {
    language(matches)?;
    let programmes = catalogue.programmes.iter();
    let all: Vec<ProgrammeOut> = programmes
        .map(|programme| described(texts, catalogue, programme))
        .collect();
    said.out = if as_json(matches) {
        json(&all)
    } else {
        let words = all.iter().map(|one| text(texts, one));
        words.collect::<String>().into_bytes()
    };
    Ok(())
}

fn described(texts: &Texts, catalogue: &Catalogue, programme: &Programme) -> ProgrammeOut {
    let words = |attribute| {
        texts
            .attribute(&programme.key(), attribute)
            .map(std::borrow::Cow::into_owned)
    };
    let rules = catalogue.rules.iter();
    let rules = rules.filter(|rule| rule.programmes.contains(&programme.id));
    ProgrammeOut {
        programme: programme.id.clone(),
        code: programme.code.clone(),
        name: funding::programme_name(texts, programme),
        what: words("what").unwrap_or_default(),
        now: words("now"),
        first_call: programme.from,
        last_call: programme.until,
        successors: programme.successors.clone(),
        link: programme.link.clone(),
        certainty: programme.grade.code(),
        sources: addresses(catalogue, &programme.sources),
        rules: rules.map(|rule| rule_out(texts, catalogue, rule)).collect(),
    }
}

fn rule_out(texts: &Texts, catalogue: &Catalogue, rule: &Rule) -> RuleOut {
    RuleOut {
        rule: rule.id.clone(),
        words: funding::rule(texts, rule, rule.until),
        severity: format!("{:?}", rule.severity).to_lowercase(),
        first_call: rule.from,
        last_call: rule.until,
        certainty: rule.grade.code(),
        sources: addresses(catalogue, &rule.sources),
    }
}

fn addresses(catalogue: &Catalogue, sources: &[String]) -> Vec<String> {
    let found = sources.iter().filter_map(|id| catalogue.source(id));
    found.map(|source| source.address.clone()).collect()
}

fn text(texts: &Texts, programme: &ProgrammeOut) -> String {
    let calls = funding::years(texts, programme.first_call, programme.last_call);
    let mut lines = vec![
        format!("{} ({}, {calls})", programme.name, programme.programme),
        format!("  {}", programme.what),
    ];
    lines.extend(programme.now.iter().map(|now| format!("  {now}")));
    lines.push(format!("  {}", programme.link));
    for rule in &programme.rules {
        let calls = funding::years(texts, rule.first_call, rule.last_call);
        let words = rule.words.trim_end_matches('.');
        lines.push(format!("  - {words} ({calls}, {})", rule.certainty));
    }
    lines.join("\n") + "\n\n"
}
