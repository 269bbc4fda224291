//! The check: each rule on a plan that triggers it and on a near miss, ratings, dismissals, real plans.

mod ambitious;
mod cards;
mod complete;
mod concrete;
mod goals;
mod networks;
mod placeholders;
mod ratings;
mod real;
mod realistic;
mod set_aside;
mod table;
pub(crate) mod well_made;
mod words;

use europlan::catalogue::Catalogue;
use europlan::check::{Check, Context, RULES, Rule, Verdict};
use europlan::plan::Plan;

/// What a plan is checked with.
pub(crate) fn context() -> Context<'static> {
    Context {
        today: crate::support::today(),
        catalogue: Catalogue::shipped(),
        help: europlan::wording::help,
    }
}

pub(crate) fn check(plan: &Plan) -> Check {
    europlan::check::run(plan, &context())
}

/// The plan file of that name below `tests/plans`.
fn read(name: &str) -> Plan {
    let path = format!("{}/tests/plans/{name}.europlan", env!("CARGO_MANIFEST_DIR"));
    europlan::store::open(path.as_ref()).unwrap().plan
}

fn rule(id: &str) -> &'static Rule {
    RULES
        .iter()
        .find(|rule| rule.id == id)
        .unwrap_or_else(|| panic!("no rule {id}"))
}

/// A change to the well-made plan.
type Change = fn(&mut Plan);

/// A rule with changes that must trigger it and near misses that must not, each with what it is.
pub(crate) struct Trial {
    rule: &'static str,
    fires: &'static [(&'static str, Change)],
    silent: &'static [(&'static str, Change)],
}

/// The well-made plan with a change, whole as from a file.
fn changed(change: Change) -> Plan {
    let mut plan = well_made::plan();
    change(&mut plan);
    plan.repair();
    plan
}

fn verdict(id: &str, change: Change) -> Verdict {
    rule(id).judge(&changed(change), &context())
}

fn all_trials() -> Vec<&'static Trial> {
    [
        complete::TRIALS,
        realistic::TRIALS,
        goals::TRIALS,
        concrete::TRIALS,
        networks::TRIALS,
        ambitious::TRIALS,
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn each_rule_fires_where_it_must() {
    for trial in all_trials() {
        for (what, change) in trial.fires {
            assert!(
                !verdict(trial.rule, *change).points.is_empty(),
                "{}: {what}",
                trial.rule
            );
        }
    }
}

#[test]
fn no_rule_fires_on_a_near_miss() {
    for trial in all_trials() {
        for (what, change) in trial.silent {
            assert_eq!(
                verdict(trial.rule, *change).points,
                [],
                "{}: {what}",
                trial.rule
            );
        }
    }
}

#[test]
fn each_rule_has_a_plan_that_triggers_it_and_a_near_miss() {
    for rule in RULES {
        let trial = all_trials().into_iter().find(|trial| trial.rule == rule.id);
        let both = trial.is_some_and(|trial| !trial.fires.is_empty() && !trial.silent.is_empty());
        assert!(both, "{} needs both", rule.id);
    }
}
