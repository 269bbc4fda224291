//! Trials of the rules of "complete".

use super::Trial;
use super::well_made::id;
use europlan::plan::{Activity, ActivityKind, Kind, Partner, Plan, Status};

const LONG: &str = "Our school lies between the harbour and the old town. Most families work in the port, and many \
    of them have moved here from other countries in the last ten years. That brings twenty languages into our \
    corridors, and a team that learns every day how to teach in all that noise.";
const LONG_CHANGED: &str = "Our school lies between the harbour and the old town: most families work in the port, and \
    many of them have moved here from other countries in the last twelve years. That brings twenty languages into \
    our corridors, and a team that learns every day how to teach in all that noise!";

fn needs(plan: &mut Plan, count: u32) {
    plan.needs = (1..=count)
        .map(|n| europlan::plan::Need {
            id: id(Kind::Need, n),
            ..Default::default()
        })
        .collect();
}

fn goals(plan: &mut Plan, count: u32) {
    plan.goals = (1..=count)
        .map(|n| europlan::plan::Goal {
            id: id(Kind::Goal, n),
            ..Default::default()
        })
        .collect();
}

fn situation(plan: &mut Plan, text: &str) {
    text.clone_into(&mut plan.status.situation);
}

fn untie(plan: &mut Plan) {
    for activity in &mut plan.activities {
        activity.goals.clear();
    }
}

fn tied_to_another(plan: &mut Plan, kind: ActivityKind) {
    plan.activities.push(Activity {
        id: id(Kind::Activity, 9),
        kind: Some(kind),
        supports: vec![id(Kind::Activity, 4)],
        ..Activity::default()
    });
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "plan-empty",
        fires: &[
            ("nothing at all", |plan| *plan = Plan::default()),
            ("a school and figures only", |plan| {
                plan.needs.clear();
                plan.goals.clear();
                plan.activities.clear();
            }),
        ],
        silent: &[("one need", |plan| {
            plan.needs.truncate(1);
            plan.goals.clear();
            plan.activities.clear();
        })],
    },
    Trial {
        rule: "no-current-status",
        fires: &[
            ("nothing", |plan| plan.status = Status::default()),
            ("one short word of experience", |plan| {
                plan.status = Status::default();
                plan.status.experience = "Letters with Turku.".into();
            }),
        ],
        silent: &[("experience tells it in some sentences", |plan| {
            plan.status.situation.clear();
        })],
    },
    Trial {
        rule: "no-figures",
        fires: &[
            ("no staff", |plan| plan.school.staff = "".into()),
            ("no pupils", |plan| plan.school.pupils = "".into()),
        ],
        silent: &[("about so many", |plan| {
            plan.school.pupils = "about 450".into();
        })],
    },
    Trial {
        rule: "no-vision",
        fires: &[("blanks", |plan| plan.vision.picture = "  \n".into())],
        silent: &[("only the picture", |plan| plan.vision.policy.clear())],
    },
    Trial {
        rule: "needs-none",
        fires: &[("none", |plan| needs(plan, 0))],
        silent: &[("one", |plan| needs(plan, 1))],
    },
    Trial {
        rule: "needs-too-many",
        fires: &[("five", |plan| needs(plan, 5))],
        silent: &[
            ("exactly four", |plan| needs(plan, 4)),
            ("none", |plan| needs(plan, 0)),
        ],
    },
    Trial {
        rule: "needs-no-evidence",
        fires: &[("one of two", |plan| plan.needs[1].evidence.clear())],
        silent: &[
            ("a source", |plan| {
                plan.needs[1].evidence = "Inspection report".into();
            }),
            ("no need", |plan| needs(plan, 0)),
        ],
    },
    Trial {
        rule: "need-without-goal",
        fires: &[("one of two", |plan| plan.goals[1].needs.clear())],
        silent: &[("no goal at all: that is one point", |plan| {
            plan.goals.clear();
        })],
    },
    Trial {
        rule: "goals-none",
        fires: &[("none", |plan| goals(plan, 0))],
        silent: &[("one", |plan| goals(plan, 1))],
    },
    Trial {
        rule: "goals-too-many",
        fires: &[("five", |plan| goals(plan, 5))],
        silent: &[
            ("exactly four", |plan| goals(plan, 4)),
            ("none", |plan| goals(plan, 0)),
        ],
    },
    Trial {
        rule: "goal-not-linked",
        fires: &[("one of two", |plan| plan.goals[0].needs.clear())],
        silent: &[("no need in the plan", |plan| {
            needs(plan, 0);
            plan.goals[0].needs.clear();
        })],
    },
    Trial {
        rule: "goal-without-activity",
        fires: &[("one of two", |plan| {
            for activity in &mut plan.activities {
                activity.goals = vec![id(Kind::Goal, 1)];
            }
        })],
        silent: &[("no activity is tied to any goal", untie)],
    },
    Trial {
        rule: "activities-none",
        fires: &[("none", |plan| plan.activities.clear())],
        silent: &[("one", |plan| plan.activities.truncate(1))],
    },
    Trial {
        rule: "activity-not-linked",
        fires: &[
            ("one", |plan| plan.activities[0].goals.clear()),
            ("none is tied", untie),
            ("a loose dissemination event", |plan| {
                tied_to_another(plan, ActivityKind::SharingEvent);
                plan.activities[5].supports.clear();
            }),
        ],
        silent: &[
            ("a preparatory visit of another", |plan| {
                tied_to_another(plan, ActivityKind::PreparatoryVisit);
            }),
            ("dissemination of another", |plan| {
                tied_to_another(plan, ActivityKind::SharingEvent);
            }),
            ("no goal to tie to", |plan| {
                plan.goals.clear();
                untie(plan);
            }),
        ],
    },
    Trial {
        rule: "no-european-dimension",
        fires: &[("nothing", |plan| plan.europe.added_value.clear())],
        silent: &[("without any priority", |plan| plan.europe.inclusion.clear())],
    },
    Trial {
        rule: "no-plan-period",
        fires: &[
            ("no start", |plan| plan.about.period_start = "".into()),
            ("one year", |plan| plan.about.period_end = "2028-08".into()),
            ("six years", |plan| plan.about.period_end = "2033-08".into()),
        ],
        silent: &[
            ("two years to the month", |plan| {
                plan.about.period_end = "2029-08".into();
            }),
            ("five years to the month", |plan| {
                plan.about.period_end = "2032-08".into();
            }),
            ("school years", |plan| {
                plan.about.period_start = "2027-2028".into();
                plan.about.period_end = "2029/30".into();
            }),
        ],
    },
    Trial {
        rule: "placeholder-text",
        fires: &[
            ("lorem ipsum", |plan| {
                situation(plan, "Lorem ipsum dolor sit amet.");
            }),
            ("xxx", |plan| situation(plan, "We teach xxx young people.")),
            ("TODO", |plan| situation(plan, "TODO: ask the head.")),
            ("brackets", |plan| {
                situation(plan, "We work with [...] in Spain.");
            }),
            ("brackets with one sign", |plan| {
                situation(plan, "We work with […].");
            }),
            ("dots alone", |plan| situation(plan, " ... ")),
            ("one dot sign alone", |plan| {
                plan.goals[0].responsible = "…".into();
            }),
            ("a line to write on", |plan| {
                plan.school.contact = "______".into();
            }),
            ("words of the language", |plan| {
                plan.vision.policy = "To be completed".into();
            }),
            ("figures for a partner", |plan| {
                plan.partners[0].name = "1, 2, 3".into();
            }),
        ],
        silent: &[
            ("an ellipsis inside a sentence", |plan| {
                situation(plan, "We tried, failed ... and tried again.");
            }),
            ("an ellipsis at the end", |plan| {
                situation(plan, "Books, films, songs…");
            }),
            ("none, said with a dash", |plan| {
                plan.school.website = "-".into();
            }),
            ("a Roman number", |plan| situation(plan, "The XIXth time.")),
            ("a partner with a figure in its name", |plan| {
                plan.partners[0].name = "Liceum 3".into();
            }),
            ("the words inside a long answer", |plan| {
                situation(plan, &format!("{LONG} The west wing is to be completed."));
            }),
        ],
    },
    Trial {
        rule: "text-repeated",
        fires: &[
            ("word for word", |plan| {
                situation(plan, LONG);
                plan.vision.picture = LONG.into();
            }),
            ("nearly", |plan| {
                situation(plan, LONG);
                plan.activities[0].content = LONG_CHANGED.into();
            }),
        ],
        silent: &[
            ("a title repeated in a description", |plan| {
                plan.needs[0].description = plan.needs[0].title.clone();
                plan.activities[0].content = format!("{}. {LONG}", plan.activities[0].title);
            }),
            ("short answers", |plan| {
                plan.needs[1].evidence = plan.needs[0].evidence.clone();
            }),
            ("two long answers on other things", |plan| {
                situation(plan, LONG);
                plan.vision.picture = "In some years each class has a partner class abroad with which it reads, \
                    cooks and sings. Parents come in on Fridays to tell stories in their own language, and the \
                    library lends books in all of them. Nobody finds that strange any more, least of all the staff."
                    .into();
            }),
        ],
    },
];

#[test]
fn a_period_of_unusual_length_is_only_a_hint() {
    use europlan::check::Weight;
    let weight = |end: &str| {
        let mut plan = super::well_made::plan();
        plan.about.period_end = end.into();
        super::check(&plan)
            .findings
            .into_iter()
            .find(|f| f.rule == "no-plan-period")
            .map(|f| f.weight)
    };
    assert_eq!(weight("2033-08"), Some(Weight::Hint));
    assert_eq!(weight(""), Some(Weight::Improve));
}

#[test]
fn a_copied_help_text_is_a_placeholder() {
    let texts = europlan::text::Texts::new("en");
    for question in crate::support::printed() {
        let Some(help) = texts.attribute(&question.key(), "help") else {
            continue;
        };
        let mut plan = super::well_made::plan();
        situation(&mut plan, &help);
        let fixed = help.len() >= 20
            && texts
                .attribute_with(&question.key(), "help", &[("learners", "adults".into())])
                .as_deref()
                == Some(&*help);
        let told = !super::rule("placeholder-text")
            .judge(&plan, &super::context())
            .points
            .is_empty();
        assert!(told || !fixed, "{help}");
    }
}

#[test]
fn repeats_are_told_once_each_with_both_items() {
    let mut plan = super::well_made::plan();
    for number in 20..24 {
        plan.partners.push(Partner {
            id: id(Kind::Partner, number),
            name: "A".to_owned(),
            role: LONG.to_owned(),
            ..Partner::default()
        });
    }
    let points = super::rule("text-repeated")
        .judge(&plan, &super::context())
        .points;
    assert_eq!(points.len(), 3);
    assert_eq!(
        points[0].ids,
        [id(Kind::Partner, 21), id(Kind::Partner, 20)]
    );
}
