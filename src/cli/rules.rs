//! `europlan rules`: the table of what is checked.

use super::{Problem, Said, as_json, json, language};
use crate::check::{self, Rule};
use crate::text::Texts;
use clap::ArgMatches;
use serde::Serialize;

#[derive(Serialize)]
struct RuleOut {
    rule: &'static str,
    criterion: &'static str,
    weight: &'static str,
    name: String,
    advice: String,
}

/// The rules with their names and what they ask for.
pub(super) fn run(said: &mut Said, matches: &ArgMatches, texts: &Texts) -> Result<(), Problem> {
    language(matches)?;
    let rules: Vec<RuleOut> = check::RULES
        .iter()
        .map(|rule| described(texts, rule))
        .collect();
    said.out = if as_json(matches) {
        json(&rules)
    } else {
        let lines = rules.iter().map(|rule| line(texts, rule));
        lines.collect::<String>().into_bytes()
    };
    Ok(())
}

fn described(texts: &Texts, rule: &Rule) -> RuleOut {
    let key = format!("rule-{}", rule.id);
    let words = |attribute| {
        texts
            .attribute(&key, attribute)
            .unwrap_or_default()
            .into_owned()
    };
    RuleOut {
        rule: rule.id,
        criterion: rule.criterion.code(),
        weight: rule.weight.code(),
        name: words("name"),
        advice: words("good"),
    }
}

fn line(texts: &Texts, rule: &RuleOut) -> String {
    let criterion = texts
        .say(&format!("criterion-{}", rule.criterion))
        .into_owned();
    let weight = texts.say(&format!("weight-{}", rule.weight)).into_owned();
    format!(
        "{} ({criterion}, {weight})\n  {}\n  {}\n\n",
        rule.rule, rule.name, rule.advice
    )
}
