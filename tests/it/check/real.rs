//! Twenty-two plans of real schools, reduced to facts, held against the judgement of an experienced assessor.
#![allow(
    clippy::print_stdout,
    reason = "the figures are to be read, also where they pass: --nocapture"
)]

use super::{check, read};
use europlan::check::{Check, Criterion, Level, Scale};
use europlan::plan::Plan;
use europlan::store;
use serde::Deserialize;
use std::sync::OnceLock;

/// The criteria that an assessor rates.
const RATED: [Criterion; 4] = [
    Criterion::Realistic,
    Criterion::Concrete,
    Criterion::Networks,
    Criterion::Ambitious,
];

/// A plan and what an assessor says of it.
#[derive(Deserialize)]
struct Real {
    name: String,
    /// In the order of [`RATED`].
    ratings: (String, String, String, String),
    reported: Vec<Wanted>,
    silent: Vec<Unwanted>,
}

/// A point that must be reported.
#[derive(Deserialize)]
struct Wanted {
    rule: String,
    /// A good checker reports every one of these; of the others it loses little by missing one.
    major: bool,
    about: String,
}

/// A point that would be a false alarm.
#[derive(Deserialize)]
struct Unwanted {
    rule: String,
    about: String,
}

/// Rules that an empty answer, a count or a date decides: of these the assessor's list is complete, so any other
/// report is a false alarm.
const DECIDED_BY_THE_RECORD: [&str; 29] = [
    "no-figures",
    "no-current-status",
    "no-vision",
    "needs-none",
    "needs-too-many",
    "needs-no-evidence",
    "goals-none",
    "goals-too-many",
    "goal-no-indicator",
    "goal-no-target",
    "goal-no-date",
    "goal-no-responsible",
    "goal-without-activity",
    "target-below-baseline",
    "activities-none",
    "activities-all-past",
    "activity-no-date",
    "activity-vague-date",
    "activity-no-participants",
    "activity-no-place",
    "activity-no-duration",
    "activity-not-linked",
    "no-named-partner",
    "no-platform",
    "no-network-steps",
    "no-dissemination",
    "no-european-dimension",
    "no-evaluation",
    "date-contradiction",
];

/// What the check does not rule on: whether two parts of a plan speak of the same scope takes a reader.
const NO_RULE: [&str; 1] = ["scope-contradiction"];

impl Real {
    fn level(&self, at: usize) -> Level {
        let (a, b, c, d) = &self.ratings;
        match [a, b, c, d][at].as_str() {
            "strong" => Level::Strong,
            "medium" => Level::Medium,
            "weak" => Level::Weak,
            other => panic!("{other}"),
        }
    }
}

/// The plans with their judgements and the check of each.
fn all() -> &'static [(Real, Check)] {
    static ALL: OnceLock<Vec<(Real, Check)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let path = format!("{}/tests/plans/assessor.ron", env!("CARGO_MANIFEST_DIR"));
        let judged: Vec<Real> = ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let checked = judged.into_iter().map(|real| {
            let check = check(&plan(&real.name));
            (real, check)
        });
        checked.collect()
    })
}

fn plan(name: &str) -> Plan {
    read(&format!("real/{name}"))
}

/// The needs, goals and activities that a rule's findings are about, in order.
fn about(check: &Check, rule: &str) -> Vec<String> {
    let mut ids: Vec<_> = check
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .flat_map(|finding| finding.ids.clone())
        .filter(|id| ["n", "g", "a"].contains(&id.kind.prefix()))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.iter().map(ToString::to_string).collect()
}

/// True if a rule fired, on all of these items.
fn fired(check: &Check, rule: &str, items: &str) -> bool {
    let about = about(check, rule);
    let all = items
        .split_whitespace()
        .all(|id| about.iter().any(|other| other == id));
    all && check.findings.iter().any(|finding| finding.rule == rule)
}

#[test]
fn real_plans_are_reported_as_an_assessor_would() {
    let (mut hit, mut major, mut all_major, mut whole) = (0, 0, 0, 0);
    for (real, check) in all() {
        for wanted in real
            .reported
            .iter()
            .filter(|w| !NO_RULE.contains(&&*w.rule))
        {
            let met = fired(check, &wanted.rule, &wanted.about);
            if !met {
                println!(
                    "{}: {} at {:?} is not reported",
                    real.name, wanted.rule, wanted.about
                );
            }
            hit += usize::from(met);
            whole += 1;
            major += usize::from(met && wanted.major);
            all_major += usize::from(wanted.major);
        }
    }
    println!("reported: {hit} of {whole}, of the important ones {major} of {all_major}");
    assert!(major * 100 >= all_major * 98, "{major} of {all_major}");
    assert!(hit * 100 >= whole * 97, "{hit} of {whole}");
}

#[test]
fn real_plans_raise_no_false_alarm() {
    let (mut alarms, mut whole) = (0, 0);
    for (real, check) in all() {
        for unwanted in &real.silent {
            whole += 1;
            if fired(check, &unwanted.rule, &unwanted.about) {
                println!("{}: {} is a false alarm", real.name, unwanted.rule);
                alarms += 1;
            }
        }
        for rule in DECIDED_BY_THE_RECORD {
            let wanted = real.reported.iter().find(|wanted| wanted.rule == rule);
            let fires = check.findings.iter().any(|finding| finding.rule == rule);
            let more = wanted.is_some_and(|wanted| {
                let listed: Vec<&str> = wanted.about.split_whitespace().collect();
                !listed.is_empty() && about(check, rule).iter().any(|id| !listed.contains(&&**id))
            });
            let listed = real.silent.iter().any(|unwanted| unwanted.rule == rule);
            if (fires && wanted.is_none() || more) && !listed {
                println!(
                    "{}: {rule} at {:?} is not on the list",
                    real.name,
                    about(check, rule)
                );
                alarms += 1;
            }
        }
    }
    println!("false alarms: {alarms}; {whole} were named");
    assert!(alarms * 100 <= whole, "{alarms} of {whole}");
}

#[test]
fn real_plans_are_rated_as_an_assessor_would() {
    let (mut equal, mut whole) = (0, 0);
    for (at, criterion) in RATED.into_iter().enumerate() {
        let mut own = 0;
        for (real, check) in all() {
            let rating = check
                .ratings
                .iter()
                .find(|r| r.criterion == criterion)
                .unwrap();
            let (wanted, level) = (real.level(at), rating.level);
            let grades: Vec<String> = rating
                .answers
                .iter()
                .map(|answer| format!("{} {}", answer.question, answer.grade.points()))
                .collect();
            let sign = if wanted == level { " " } else { "×" };
            println!(
                "{sign} {} {}: {level:?}, assessor {wanted:?}; {} of {}: {}",
                criterion.code(),
                real.name,
                rating.points(),
                rating.most(),
                grades.join(", ")
            );
            let apart = (level as usize).abs_diff(wanted as usize);
            assert!(apart < 2, "{}: {criterion:?} {rating:#?}", real.name);
            own += usize::from(wanted == level);
        }
        println!("{}: {own} of {}", criterion.code(), all().len());
        equal += own;
        whole += all().len();
    }
    println!("equal: {equal} of {whole}");
    assert!(equal * 100 >= whole * 80, "{equal} of {whole}");
}

/// Each plan is judged with thresholds taken from the other plans alone: of all pairs of thresholds the one that
/// agrees with the assessor most often there; of equals the one that rates fewest plans weak or strong, then the
/// lowest. Thresholds that were fitted to single plans would fall behind here.
#[test]
fn real_plans_are_rated_alike_with_thresholds_from_the_others() {
    let mut equal = 0;
    for (at, criterion) in RATED.into_iter().enumerate() {
        let judged: Vec<_> = all()
            .iter()
            .map(|(real, check)| {
                let rating = check
                    .ratings
                    .iter()
                    .find(|r| r.criterion == criterion)
                    .unwrap();
                (real.level(at), rating)
            })
            .collect();
        let most = judged
            .iter()
            .map(|(_, rating)| rating.most())
            .max()
            .unwrap_or(0);
        let scale = Scale::of(criterion);
        let pairs =
            (1..most).flat_map(|medium| (medium + 1..=most).map(move |strong| (medium, strong)));
        let scales: Vec<Scale> = pairs
            .map(|(medium, strong)| Scale {
                medium,
                strong,
                ..scale
            })
            .collect();
        let own = (0..judged.len())
            .filter(|left_out| {
                let others = || {
                    judged
                        .iter()
                        .enumerate()
                        .filter(|(n, _)| n != left_out)
                        .map(|(_, j)| j)
                };
                let best = scales.iter().max_by_key(|scale| {
                    let agree = others()
                        .filter(|(w, r)| scale.level(&r.answers) == *w)
                        .count();
                    let medium = others()
                        .filter(|(_, r)| scale.level(&r.answers) == Level::Medium)
                        .count();
                    (
                        agree,
                        medium,
                        std::cmp::Reverse((scale.medium, scale.strong)),
                    )
                });
                let (wanted, rating) = &judged[*left_out];
                best.unwrap().level(&rating.answers) == *wanted
            })
            .count();
        println!(
            "{} with one left out: {own} of {}",
            criterion.code(),
            judged.len()
        );
        equal += own;
    }
    let whole = all().len() * RATED.len();
    println!("with one left out: {equal} of {whole}");
    assert!(equal * 100 >= whole * 72, "{equal} of {whole}");
}

/// Three plans that were written from the four criteria and five parts alone and judged by hand before the check saw
/// them.
#[test]
fn plans_written_without_the_rules_are_rated_about_as_by_hand() {
    use Level::{Medium, Strong, Weak};
    let mut equal = 0;
    for (name, ratings) in [
        ("ie-small-primary", [Strong, Strong, Strong, Medium]),
        ("de-many-headings", [Medium, Weak, Medium, Weak]),
        ("fr-measured-no-calendar", [Medium, Medium, Weak, Strong]),
    ] {
        let check = check(&read(&format!("own/{name}")));
        for (criterion, wanted) in RATED.into_iter().zip(ratings) {
            let rating = check
                .ratings
                .iter()
                .find(|r| r.criterion == criterion)
                .unwrap();
            println!(
                "{name} {}: {:?}, by hand {wanted:?}",
                criterion.code(),
                rating.level
            );
            assert!(
                (rating.level as usize).abs_diff(wanted as usize) < 2,
                "{name}: {rating:#?}"
            );
            equal += usize::from(rating.level == wanted);
        }
    }
    assert!(equal >= 8, "{equal} of 12");
}

#[test]
fn a_real_plan_has_few_cards() {
    let mut counts: Vec<usize> = all().iter().map(|(_, check)| check.cards().len()).collect();
    counts.sort_unstable();
    println!("cards: {counts:?}");
    assert!(counts[counts.len() / 2] <= 15, "{counts:?}");
}

#[test]
fn real_plans_are_saved_and_reopened_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    for (real, _) in all() {
        let before = plan(&real.name);
        let path = folder.path().join(format!("{}.europlan", real.name));
        store::save(&path, &before).unwrap();
        let after = store::open(&path).unwrap();
        assert!(after.repairs.is_empty(), "{}", real.name);
        assert_eq!(after.plan, before, "{}", real.name);
    }
}
