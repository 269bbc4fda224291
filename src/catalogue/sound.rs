//! What must hold of a catalogue, whoever gathered it: ids, references, units, certainty, sources and bounds.

use super::forms::{Form, field};
use super::{Catalogue, Measure, Rule, Severity, Test};
use crate::plan::{ActivityKind, Audience, DateText, Listed, PartnerState};
use std::collections::BTreeSet;

/// The years that facts can be about.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2050;
/// The largest figure of a rule or a rate.
const MOST: f64 = 1e9;
/// The most entries of a list.
const MOST_ENTRIES: usize = 5000;
/// The longest id, address or other word, in bytes.
const LONGEST: usize = 600;

/// The keys of all reasons not to use a catalogue.
pub const REASONS: [&str; 14] = [
    "facts-missing",
    "facts-unreadable",
    "facts-too-large",
    "facts-too-many",
    "facts-odd-signs",
    "facts-other-form",
    "facts-doubled",
    "facts-leads-nowhere",
    "facts-no-source",
    "facts-figures",
    "facts-unit",
    "facts-address",
    "facts-no-words",
    "facts-older",
];

/// Why a catalogue cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The key of the sentence that says so.
    pub key: &'static str,
    /// The file or the entry it is about.
    pub what: String,
}

impl Unsound {
    pub(super) fn new(key: &'static str, what: &str) -> Self {
        let what = what.chars().filter(|c| !c.is_control()).take(80);
        Self {
            key,
            what: what.collect(),
        }
    }
}

type Sound = Result<(), Unsound>;

/// Checks a whole catalogue.
///
/// # Errors
/// The first rule that is broken.
pub fn check(catalogue: &Catalogue) -> Sound {
    let calls = &catalogue.calls;
    years(calls.first, calls.last, "facts.ron")?;
    let day = calls.as_of.parse::<jiff::civil::Date>();
    that(day.is_ok(), "facts-figures", "as_of")?;
    that(YEARS.contains(&calls.known), "facts-figures", "known")?;
    word(&calls.origin)?;
    years(calls.next.from, calls.next.until, "next")?;
    let sources = |all: &[String], of: &str| named(catalogue, all, of);
    sources(&calls.next.sources, "next")?;
    for fact in &calls.fields {
        sources(&fact.sources, "fields")?;
    }
    unique(catalogue)?;
    for source in &catalogue.sources {
        word(&source.id)?;
        word(&source.address)?;
        word(&source.state)?;
    }
    for fact in &catalogue.countries {
        years(fact.from, fact.until, "countries")?;
        word(&fact.source)?;
        that(!fact.source.is_empty(), "facts-no-source", "countries")?;
    }
    for programme in &catalogue.programmes {
        let id = &programme.id;
        years(programme.from, programme.until, id)?;
        address(&programme.link, id)?;
        sources(&programme.sources, id)?;
        programmes(catalogue, &programme.successors, id)?;
        if let Some(form) = &programme.form {
            that(catalogue.form(form).is_some(), "facts-leads-nowhere", id)?;
        }
    }
    for one in &catalogue.rules {
        rule(catalogue, one)?;
    }
    rates(catalogue)?;
    for deadline in &catalogue.deadlines {
        let id = &deadline.id;
        programmes(catalogue, &deadline.programmes, id)?;
        sources(&deadline.sources, id)?;
        day_is_one(&deadline.when, id)?;
    }
    for one in &catalogue.forms {
        form(catalogue, one)?;
    }
    for tip in &catalogue.tips {
        sources(&tip.sources, &tip.id)?;
        for id in &tip.forms {
            that(catalogue.form(id).is_some(), "facts-leads-nowhere", id)?;
        }
    }
    for entry in &catalogue.guide {
        let addresses = entry.address_in.values().chain(&entry.address);
        for one in addresses {
            address(one, &entry.id)?;
        }
        that(!entry.source.is_empty(), "facts-no-source", &entry.id)?;
        day_is_one(&entry.checked, &entry.id)?;
    }
    Ok(())
}

fn that(holds: bool, key: &'static str, what: &str) -> Sound {
    if holds {
        Ok(())
    } else {
        Err(Unsound::new(key, what))
    }
}

fn years(from: i16, until: i16, what: &str) -> Sound {
    let are = YEARS.contains(&from) && YEARS.contains(&until) && from <= until;
    that(are, "facts-figures", what)
}

fn word(word: &str) -> Sound {
    that(word.len() <= LONGEST, "facts-too-large", word)
}

/// An address that a browser may open.
fn address(address: &str, of: &str) -> Sound {
    word(address)?;
    let is_page = address.starts_with("https://") || address.starts_with("http://");
    that(
        is_page && !address.contains(char::is_whitespace),
        "facts-address",
        of,
    )
}

fn day_is_one(when: &DateText, of: &str) -> Sound {
    that(when.span().is_some(), "facts-figures", of)
}

/// At least one source, and each of them exists.
fn named(catalogue: &Catalogue, sources: &[String], of: &str) -> Sound {
    that(!sources.is_empty(), "facts-no-source", of)?;
    let exist = sources.iter().all(|id| catalogue.source(id).is_some());
    that(exist, "facts-leads-nowhere", of)
}

fn programmes(catalogue: &Catalogue, ids: &[String], of: &str) -> Sound {
    let exist = ids.iter().all(|id| catalogue.programme(id).is_some());
    that(exist, "facts-leads-nowhere", of)
}

fn unique(catalogue: &Catalogue) -> Sound {
    let rates = &catalogue.rates;
    let lists: [Vec<&str>; 9] = [
        catalogue.programmes.iter().map(|it| &*it.id).collect(),
        catalogue.rules.iter().map(|it| &*it.id).collect(),
        catalogue.sources.iter().map(|it| &*it.id).collect(),
        catalogue.deadlines.iter().map(|it| &*it.id).collect(),
        catalogue.tips.iter().map(|it| &*it.id).collect(),
        catalogue.forms.iter().map(|it| &*it.id).collect(),
        catalogue.guide.iter().map(|it| &*it.id).collect(),
        rates.rates.iter().map(|it| &*it.id).collect(),
        rates.agencies.iter().map(|it| &*it.id).collect(),
    ];
    for list in lists {
        that(list.len() <= MOST_ENTRIES, "facts-too-many", "facts.ron")?;
        that(!list.is_empty(), "facts-missing", "facts.ron")?;
        let mut seen = BTreeSet::new();
        for id in list {
            let is_id = !id.is_empty() && id.len() <= LONGEST;
            that(is_id && seen.insert(id), "facts-doubled", id)?;
        }
    }
    Ok(())
}

fn rule(catalogue: &Catalogue, rule: &Rule) -> Sound {
    let id = &rule.id;
    years(rule.from, rule.until, id)?;
    that(!rule.programmes.is_empty(), "facts-leads-nowhere", id)?;
    programmes(catalogue, &rule.programmes, id)?;
    named(catalogue, &rule.sources, id)?;
    let is_told = matches!(rule.test, Test::Told(_));
    let fits = is_told == (rule.measure == Measure::Nothing);
    let informs = rule.severity != Severity::Info || is_told; // a measured rule asks for something
    that(fits && informs, "facts-figures", id)?;
    let figures: Vec<f64> = match &rule.test {
        Test::Told(all) | Test::OneOf(all) => all.clone(),
        Test::AtLeast(one) | Test::AtMost(one) => vec![*one],
        Test::Between(low, high) => {
            that(low <= high, "facts-figures", id)?;
            vec![*low, *high]
        }
        Test::Share { share, sum, whole } => vec![*share, *sum, *whole],
        _ => Vec::new(),
    };
    let fine = |figure: &f64| figure.is_finite() && (0.0..=MOST).contains(figure);
    that(
        figures.iter().all(fine) && figures.len() <= 64,
        "facts-figures",
        id,
    )?;
    let is_counted = !is_told && !figures.is_empty();
    that(
        is_told || is_counted == rule.unit.key().is_some(),
        "facts-unit",
        id,
    )?;
    if let Test::Within(windows) = &rule.test {
        let is_day = |(month, day): (i8, i8)| (1..=12).contains(&month) && (1..=31).contains(&day);
        let all = windows.iter();
        let fine = all.clone().all(|one| is_day(one.first) && is_day(one.last));
        that(fine && all.len() > 0, "facts-figures", id)?;
    }
    Ok(())
}

fn rates(catalogue: &Catalogue) -> Sound {
    let rates = &catalogue.rates;
    for rate in &rates.rates {
        let id = &rate.id;
        years(rate.from, rate.until, id)?;
        named(catalogue, &rate.sources, id)?;
        let agency = rate.agency.as_deref();
        let exists = agency.is_none_or(|id| rates.agency(id).is_some());
        that(exists, "facts-leads-nowhere", id)?;
        let fine = |sum: f64| sum.is_finite() && (0.0..=MOST).contains(&sum);
        let (low, high) = (rate.value.low.unwrap_or(0.0), rate.value.high);
        that(fine(low) && fine(high) && low <= high, "facts-figures", id)?;
    }
    for band in &rates.bands {
        that(band.from.is_finite(), "facts-figures", "bands")?;
    }
    for group in &rates.groups {
        years(group.from, group.until, "groups")?;
        named(catalogue, &group.sources, "groups")?;
    }
    Ok(())
}

fn form(catalogue: &Catalogue, form: &Form) -> Sound {
    let id = &form.id;
    years(form.from, form.until, id)?;
    let sourced = |source: &str| that(form.source(source).is_some(), "facts-no-source", id);
    sourced(&form.source)?;
    sourced(&form.counting.source)?;
    let exists = form
        .like
        .as_deref()
        .is_none_or(|like| catalogue.form(like).is_some());
    that(
        exists && !form.questions.is_empty(),
        "facts-leads-nowhere",
        id,
    )?;
    let known =
        |codes: &[String], all: &[&str]| codes.iter().all(|code| all.contains(&code.as_str()));
    let fine = known(&form.activities, ActivityKind::LIST.codes)
        && known(&form.partners, PartnerState::LIST.codes);
    that(fine, "facts-leads-nowhere", id)?;
    let mut seen = BTreeSet::new();
    for question in &form.questions {
        that(seen.insert(&question.id), "facts-doubled", &question.id)?;
        let fed = question.feeds.iter().all(|feed| field(feed).is_some());
        let fine = fed && known(&question.only, Audience::LIST.codes);
        that(fine, "facts-leads-nowhere", &question.id)?;
        if let Some(limit) = &question.limit {
            sourced(&limit.source)?;
            that(limit.characters > 0, "facts-figures", &question.id)?;
        }
    }
    for differs in &form.differs {
        sourced(&differs.source)?;
        that(
            seen.contains(&differs.id),
            "facts-leads-nowhere",
            &differs.id,
        )?;
    }
    Ok(())
}
