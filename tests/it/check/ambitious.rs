//! Trials of the rules of "ambitious".

use super::Trial;
use super::well_made::id;
use europlan::plan::{Activity, ActivityKind, Audience, Country, Kind, Plan, Sharing};

fn nothing_new(plan: &mut Plan) {
    for goal in &mut plan.goals {
        goal.innovation.clear();
    }
}

/// Only those who travel gain.
fn travellers_only(plan: &mut Plan) {
    plan.vision.everyone.clear();
    plan.activities
        .retain(|activity| activity.kind.is_some_and(ActivityKind::is_mobility));
}

fn inside_only(plan: &mut Plan) {
    plan.sharing[0].audience = vec![Audience::School];
    plan.sharing[0].channel = "Staff meeting".into();
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "no-innovation",
        fires: &[("no goal says it", nothing_new)],
        silent: &[
            ("one of two says it", |plan| {
                plan.goals[0].innovation.clear();
            }),
            ("the goal says it in its own words", |plan| {
                nothing_new(plan);
                plan.goals[0].title = "A new way of reading in each first year".into();
            }),
            ("a language without lists", |plan| {
                nothing_new(plan);
                plan.about.language = None;
            }),
            ("no goal at all: that is another point", |plan| {
                plan.goals.clear();
            }),
        ],
    },
    Trial {
        rule: "no-whole-school",
        fires: &[("only travellers", travellers_only)],
        silent: &[
            ("a whole year group in the vision", |plan| {
                travellers_only(plan);
                plan.vision.everyone = "Lessons for the whole third year.".into();
            }),
            ("something at home", |plan| plan.vision.everyone.clear()),
            ("a goal for all", |plan| {
                travellers_only(plan);
                plan.goals[0].title = "Every pupil meets a guest from abroad".into();
            }),
            ("guests at school", |plan| {
                travellers_only(plan);
                plan.activities[0].kind = Some(ActivityKind::InvitedExpert);
            }),
        ],
    },
    Trial {
        rule: "no-local-community",
        fires: &[
            ("inside the school only", inside_only),
            ("a page for the public is not the town", |plan| {
                inside_only(plan);
                plan.sharing[0].audience = vec![Audience::Public];
            }),
            ("nothing shared", |plan| plan.sharing.clear()),
        ],
        silent: &[
            ("other schools", |plan| {
                plan.sharing[0].audience = vec![Audience::OtherSchools];
            }),
            ("parents, in words", |plan| {
                inside_only(plan);
                plan.sharing[0].channel = "Parents’ evening".into();
            }),
            ("an activity with the municipality", |plan| {
                inside_only(plan);
                plan.activities[4].who = "Two classes and the municipal library".into();
            }),
            ("a partner school in the own country", |plan| {
                inside_only(plan);
                plan.partners[0].country = vec![Country::from("BE")];
            }),
        ],
    },
    Trial {
        rule: "no-dissemination",
        fires: &[
            ("nothing", |plan| plan.sharing.clear()),
            ("one that is empty", |plan| {
                plan.sharing[0] = Sharing::default();
            }),
        ],
        silent: &[("an event", |plan| {
            plan.sharing.clear();
            plan.activities.push(Activity {
                id: id(Kind::Activity, 9),
                kind: Some(ActivityKind::SharingEvent),
                ..Activity::default()
            });
        })],
    },
    Trial {
        rule: "dissemination-vague",
        fires: &[
            ("no channel", |plan| plan.sharing[0].channel.clear()),
            ("no audience", |plan| plan.sharing[0].audience.clear()),
            ("no time", |plan| plan.sharing[0].when = "".into()),
        ],
        silent: &[
            ("a time in words", |plan| {
                plan.sharing[0].when = "each June".into();
            }),
            ("nobody named: that is no point", |plan| {
                plan.sharing[0].who.clear();
            }),
            ("nothing shared: that is another point", |plan| {
                plan.sharing.clear();
            }),
        ],
    },
    Trial {
        rule: "no-integration",
        fires: &[
            ("nothing", |plan| plan.changes.clear()),
            ("no owner", |plan| plan.changes[0].owner.clear()),
            ("no date", |plan| plan.changes[0].by = "".into()),
        ],
        silent: &[
            ("one of two is whole", |plan| {
                plan.changes.push(europlan::plan::Change {
                    what: "More".to_owned(),
                    ..Default::default()
                });
            }),
            ("part of all subjects, in words", |plan| {
                plan.changes.clear();
                plan.europe.added_value = "Europe becomes part of all subjects.".into();
            }),
            ("no goal at all: nothing to keep yet", |plan| {
                plan.goals.clear();
                plan.changes.clear();
            }),
        ],
    },
    Trial {
        rule: "no-priority",
        fires: &[("none", |plan| plan.europe.inclusion.clear())],
        silent: &[("another one", |plan| {
            plan.europe.inclusion.clear();
            plan.europe.environment = "We go by train.".into();
        })],
    },
];

#[test]
fn the_first_gap_of_a_dissemination_is_where_to_mend_it() {
    let mut plan = super::well_made::plan();
    plan.sharing[0].audience.clear();
    plan.sharing[0].when = "".into();
    let points = super::rule("dissemination-vague")
        .judge(&plan, &super::context())
        .points;
    assert_eq!(points.len(), 1);
    assert_eq!(points[0].place.to_string(), "s1.audience");
}
