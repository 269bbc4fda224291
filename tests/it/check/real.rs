//! Four plans of real schools, reduced to facts, with the judgement of an experienced assessor.

use super::{check, read};
use Level::{Medium, Strong, Weak};
use europlan::check::{Check, Criterion, Level};
use europlan::plan::Plan;
use europlan::store;

/// A plan and what an assessor says of it.
struct Real {
    name: &'static str,
    /// Realistic, concrete, networks, ambitious.
    ratings: [Level; 4],
    /// Rules that must be reported, with the needs, goals or activities they are about; none means the plan.
    reported: &'static [(&'static str, &'static str)],
    /// Rules that would be false alarms.
    silent: &'static [&'static str],
}

const PLANS: [Real; 4] = [
    Real {
        name: "bg-mezdra-vazov",
        ratings: [Strong, Weak, Medium, Weak],
        reported: &[
            ("goals-none", ""),
            ("activity-no-participants", "a1 a2 a3"),
            ("activity-no-place", "a1 a2 a3"),
            ("partners-only-past", ""),
            ("needs-no-evidence", "n1 n2"),
            ("no-dissemination", ""),
            ("no-vision", ""),
            ("no-whole-school", ""),
            ("no-platform", ""),
            ("no-evaluation", ""),
            ("no-figures", ""),
            ("activity-no-duration", "a1 a2 a3"),
            ("no-network-steps", ""),
        ],
        silent: &[
            "no-current-competence",
            "no-named-partner",
            "needs-none",
            "country-not-eligible",
        ],
    },
    Real {
        name: "fi-seinajoki-lukio",
        ratings: [Strong, Medium, Medium, Medium],
        reported: &[
            ("target-below-baseline", "g2"),
            ("goal-no-date", "g1 g2 g3"),
            ("goal-no-responsible", "g1 g2 g3"),
            ("goal-compound", "g3"),
            ("needs-none", ""),
            ("activity-no-place", "a1 a2"),
            ("no-dissemination", ""),
            ("no-platform", ""),
            ("goal-without-activity", "g3"),
            ("partners-only-places", ""),
            ("no-figures", ""),
            ("activity-no-participants", "a2 a3"),
            ("activity-no-duration", "a1 a2"),
        ],
        silent: &[
            "goal-no-target",
            "goal-no-indicator",
            "goals-too-many",
            "no-whole-school",
            "no-evaluation",
            "no-current-competence",
        ],
    },
    Real {
        name: "lv-ozolnieki",
        ratings: [Strong, Medium, Strong, Medium],
        reported: &[
            ("date-contradiction", "a2"),
            ("needs-none", ""),
            ("no-vision", ""),
            ("goal-no-target", "g1 g2"),
            ("goal-no-date", "g1 g2 g4"),
            ("goal-no-responsible", "g1 g2 g3 g4"),
            ("activity-not-linked", "a5 a6"),
            ("activity-no-participants", "a5"),
            ("no-platform", ""),
            ("no-evaluation", ""),
            ("no-figures", ""),
            ("goal-no-indicator", "g1"),
            ("activity-no-duration", "a5"),
            ("activity-vague-date", "a6"),
        ],
        silent: &[
            "goals-too-many",
            "no-named-partner",
            "no-small-first-step",
            "no-dissemination",
            "no-local-community",
            "activities-all-past",
            "goals-none",
        ],
    },
    Real {
        name: "nl-uden",
        ratings: [Strong, Weak, Strong, Medium],
        reported: &[
            ("goals-none", ""),
            ("needs-none", ""),
            ("activity-no-participants", "a1 a4"),
            ("activity-no-place", "a4"),
            ("figures-contradict", ""),
            ("no-dissemination", ""),
            ("no-evaluation", ""),
            ("no-platform", ""),
            ("no-figures", ""),
            ("activity-vague-date", "a4"),
            ("activity-no-duration", "a4"),
            ("no-network-steps", ""),
        ],
        silent: &[
            "no-named-partner",
            "no-current-competence",
            "no-whole-school",
            "no-vision",
            "no-small-first-step",
        ],
    },
];

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

fn plan(name: &str) -> Plan {
    read(&format!("real/{name}"))
}

/// The needs, goals and activities that a rule's findings are about, in order.
fn about(check: &Check, rule: &str) -> String {
    let mut ids: Vec<_> = check
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .flat_map(|finding| finding.ids.clone())
        .filter(|id| ["n", "g", "a"].contains(&id.kind.prefix()))
        .collect();
    ids.sort_unstable();
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ids.join(" ")
}

#[test]
fn real_plans_are_reported_as_an_assessor_would() {
    for real in &PLANS {
        let check = check(&plan(real.name));
        for (rule, ids) in real.reported {
            let fired = check.findings.iter().any(|finding| finding.rule == *rule);
            assert!(fired, "{}: {rule} is not reported", real.name);
            assert_eq!(about(&check, rule), *ids, "{}: {rule}", real.name);
        }
    }
}

#[test]
fn real_plans_raise_no_false_alarm() {
    for real in &PLANS {
        for finding in &check(&plan(real.name)).findings {
            let rule = finding.rule;
            assert!(!real.silent.contains(&rule), "{}: {rule}", real.name);
            let listed = real.reported.iter().any(|(reported, _)| *reported == rule);
            let decided = DECIDED_BY_THE_RECORD.contains(&rule);
            assert!(
                listed || !decided,
                "{}: {rule} at {}",
                real.name,
                finding.place
            );
        }
    }
}

#[test]
fn real_plans_are_rated_as_an_assessor_would() {
    for real in &PLANS {
        let check = check(&plan(real.name));
        let criteria = [
            Criterion::Realistic,
            Criterion::Concrete,
            Criterion::Networks,
            Criterion::Ambitious,
        ];
        for (criterion, level) in criteria.into_iter().zip(real.ratings) {
            let rating = check
                .ratings
                .iter()
                .find(|rating| rating.criterion == criterion);
            assert_eq!(
                rating.map(|rating| rating.level),
                Some(level),
                "{}: {criterion:?} {rating:#?}",
                real.name
            );
        }
    }
}

#[test]
fn real_plans_are_saved_and_reopened_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    for real in &PLANS {
        let before = plan(real.name);
        let path = folder.path().join(format!("{}.europlan", real.name));
        store::save(&path, &before).unwrap();
        let after = store::open(&path).unwrap();
        assert!(after.repairs.is_empty(), "{}", real.name);
        assert_eq!(after.plan, before, "{}", real.name);
    }
}
