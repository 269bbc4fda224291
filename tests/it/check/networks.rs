//! Trials of the rules of "networks".

use super::Trial;
use super::well_made::id;
use europlan::check::Weight;
use europlan::plan::{ActivityKind, Kind, Partner, PartnerKind, PartnerState, Plan, Platform};

fn nameless(plan: &mut Plan, name: &str, town: &str) {
    let partner = &mut plan.partners[0];
    partner.kind = None;
    name.clone_into(&mut partner.name);
    town.clone_into(&mut partner.town);
}

fn network(plan: &mut Plan) {
    plan.partners.push(Partner {
        id: id(Kind::Partner, 2),
        name: "Global Citizen Network".to_owned(),
        kind: Some(PartnerKind::Network),
        ..Partner::default()
    });
}

fn without_partner(plan: &mut Plan) {
    plan.activities[0].partners.clear();
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "no-named-partner",
        fires: &[
            ("none", |plan| plan.partners.clear()),
            ("one that is empty", |plan| {
                plan.partners[0] = Partner::default();
            }),
            ("figures only", |plan| {
                plan.partners[0] = Partner {
                    name: "1, 2, 3".to_owned(),
                    ..Partner::default()
                }
            }),
            ("where one will be looked for", |plan| {
                plan.partners.clear();
                plan.activities[0].partner_words = "Found on eTwinning in May".into();
            }),
        ],
        silent: &[
            ("a scheme", |plan| {
                plan.partners[0] = Partner {
                    name: "Ambassador School".to_owned(),
                    kind: Some(PartnerKind::Scheme),
                    ..Partner::default()
                };
            }),
            ("a name with an activity", |plan| {
                plan.partners.clear();
                plan.activities[0].partner_words = "Gimnazija Šentvid, Ljubljana".into();
            }),
            ("only a place: that is another point", |plan| {
                nameless(plan, "", "Turku");
            }),
        ],
    },
    Trial {
        rule: "partners-only-places",
        fires: &[
            ("a town", |plan| nameless(plan, "", "Turku")),
            ("schools without a name", |plan| {
                nameless(plan, "Schools in Poland", "");
            }),
        ],
        silent: &[
            ("one of two has a name", |plan| {
                plan.partners.push(Partner {
                    town: "Lyon".to_owned(),
                    ..Partner::default()
                });
            }),
            ("a network of schools", |plan| {
                plan.partners.clear();
                network(plan);
                plan.partners[0].name = "Network of 75 schools".into();
            }),
            ("no partner: that is another point", |plan| {
                plan.partners.clear();
            }),
        ],
    },
    Trial {
        rule: "partners-only-past",
        fires: &[
            ("by its state", |plan| {
                plan.partners[0].state = Some(PartnerState::Past);
            }),
            ("by its words", |plan| {
                plan.partners[0].state = None;
                plan.partners[0].found = "From the project of 2018–2020".into();
            }),
        ],
        silent: &[
            ("one of two is past", |plan| {
                plan.partners[0].state = Some(PartnerState::Past);
                network(plan);
            }),
            ("a year in which it began", |plan| {
                plan.partners[0].state = None;
                plan.partners[0].found = "We write since 2018 – a good start".into();
            }),
            ("a project that goes on", |plan| {
                plan.partners[0].state = None;
                plan.partners[0].found = "From the project of 2024–2027".into();
            }),
        ],
    },
    Trial {
        rule: "no-platform",
        fires: &[
            ("none", |plan| plan.platforms.clear()),
            ("one that is empty", |plan| {
                plan.platforms[0] = Platform::default();
            }),
        ],
        silent: &[("a virtual exchange on one", |plan| {
            plan.platforms.clear();
            plan.activities[1].content = "On eTwinning, one hour a week.".into();
        })],
    },
    Trial {
        rule: "no-network-steps",
        fires: &[("nothing", |plan| plan.network.steps.clear())],
        silent: &[("steps", |plan| {
            plan.network.steps = "One new school a year.".into();
        })],
    },
    Trial {
        rule: "activity-no-partner",
        fires: &[
            ("nobody named", without_partner),
            ("a partner school, but the plan has no partner", |plan| {
                plan.partners.clear();
                without_partner(plan);
                plan.activities[0].title = "Lessons at a partner school".into();
            }),
        ],
        silent: &[
            ("in words", |plan| {
                without_partner(plan);
                plan.activities[0].partner_words = "Found on eTwinning before summer".into();
            }),
            ("how one is looked for", |plan| {
                without_partner(plan);
                plan.network.search = "On the platform".into();
            }),
            ("a partner school of the plan", |plan| {
                without_partner(plan);
                plan.activities[0].title = "Lessons at the partner school".into();
            }),
            ("a course", |plan| {
                plan.activities[0].kind = Some(ActivityKind::Course);
            }),
        ],
    },
];

#[test]
fn in_a_network_platform_and_steps_weigh_less() {
    let weights = |plan: &Plan| -> Vec<Weight> {
        let findings = super::check(plan).findings;
        let own = findings
            .iter()
            .filter(|f| ["no-platform", "no-network-steps"].contains(&f.rule));
        own.map(|f| f.weight).collect()
    };
    let mut plan = super::well_made::plan();
    plan.platforms.clear();
    plan.network.steps.clear();
    assert_eq!(weights(&plan), [Weight::Improve; 2]);
    network(&mut plan);
    assert_eq!(weights(&plan), [Weight::Hint; 2]);
}
