//! Trials of the rules of "realistic".

use super::Trial;
use super::well_made::id;
use europlan::plan::{Activity, ActivityKind, ActivityState, Kind, PartnerState, Plan, Rhythm};

/// A school without any experience.
fn newcomer(plan: &mut Plan) {
    plan.status.experience.clear();
    plan.status.competences.clear();
}

/// Journeys that nothing puts in an order.
fn loose_steps(plan: &mut Plan) {
    plan.network.steps.clear();
    plan.activities
        .retain(|a| a.kind.is_some_and(ActivityKind::is_mobility));
    for activity in &mut plan.activities {
        activity.next_step.clear();
        activity.start = "2027-10".into();
    }
}

/// Keeps the activity at `at` only.
fn only(plan: &mut Plan, at: usize) {
    plan.activities = vec![plan.activities[at].clone()];
}

/// A newcomer whose only step is a week with a class.
fn large_first(plan: &mut Plan) {
    newcomer(plan);
    only(plan, 3);
}

fn start_all(plan: &mut Plan, months: &[&str]) {
    for (activity, month) in plan.activities.iter_mut().zip(months) {
        activity.start = (*month).into();
        activity.end = "".into();
        activity.rhythm = None;
    }
    plan.activities.truncate(months.len());
}

fn set_all(plan: &mut Plan, state: Option<ActivityState>) {
    for activity in &mut plan.activities {
        activity.state = state;
    }
}

fn nobody(plan: &mut Plan) {
    for activity in &mut plan.activities {
        activity.responsible.clear();
    }
}

fn goes_to(plan: &mut Plan, country: &str, month: &str) {
    plan.activities[0].countries = vec![country.into()];
    plan.activities[0].start = month.into();
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "past-still-planned",
        fires: &[("planned for years ago", |plan| {
            plan.activities[0].start = "2023-10".into();
            plan.activities[0].end = "2024-02".into();
        })],
        silent: &[
            ("done", |plan| {
                plan.activities[0].start = "2023-10".into();
                plan.activities[0].state = Some(ActivityState::Done);
            }),
            ("comes back each year", |plan| {
                plan.activities[0].start = "2023-10".into();
                plan.activities[0].rhythm = Some(Rhythm::Yearly);
            }),
            ("begun, and still to end", |plan| {
                plan.activities[0].start = "2023-10".into();
                plan.activities[0].end = "2028-02".into();
            }),
        ],
    },
    Trial {
        rule: "no-current-competence",
        fires: &[
            ("nothing", newcomer),
            ("a situation that denies it", |plan| {
                newcomer(plan);
                plan.status.situation = "We have no experience with exchanges.".into();
            }),
            ("an answer that says none", |plan| {
                newcomer(plan);
                plan.status.experience = "None yet.".into();
            }),
        ],
        silent: &[
            ("26 years of exchanges", |plan| {
                newcomer(plan);
                plan.status.experience = "26 years of exchanges.".into();
            }),
            ("told with the situation", |plan| {
                newcomer(plan);
                plan.status.situation =
                    "For 26 years we have run exchanges with nine countries.".into();
            }),
            ("an earlier project", |plan| {
                newcomer(plan);
                plan.add(Kind::Project, None);
            }),
        ],
    },
    Trial {
        rule: "no-small-first-step",
        fires: &[
            ("a class first", large_first),
            ("a group of unknown size first", |plan| {
                large_first(plan);
                plan.activities[0].pupils = "".into();
                plan.activities[0].accompanying = "".into();
            }),
            ("the small step comes later", |plan| {
                newcomer(plan);
                plan.activities[0].start = "2029-10".into();
                plan.activities[1].start = "2029-11".into();
                plan.activities[2].start = "2029-12".into();
            }),
            ("many courses of five at once", |plan| {
                newcomer(plan);
                let mut course = plan.activities[2].clone();
                course.staff = "5".into();
                plan.activities = vec![course.clone(), course.clone(), course.clone(), course];
            }),
        ],
        silent: &[
            ("a visit of two first", |plan| {
                large_first(plan);
                let visit = Activity {
                    kind: Some(ActivityKind::PreparatoryVisit),
                    start: "2028-10".into(),
                    staff: "2".into(),
                    ..Activity::default()
                };
                plan.activities.push(visit);
            }),
            ("a virtual exchange first", |plan| {
                newcomer(plan);
                plan.activities = vec![plan.activities[3].clone(), plan.activities[1].clone()];
            }),
            ("job shadowing of unknown size first", |plan| {
                newcomer(plan);
                plan.activities[0].staff = "".into();
                plan.activities = vec![plan.activities[3].clone(), plan.activities[0].clone()];
            }),
            ("a school long past its first step", |plan| only(plan, 3)),
            ("partners it works with", |plan| {
                large_first(plan);
                plan.partners[0].state = Some(PartnerState::Cooperating);
            }),
            ("nobody goes abroad", |plan| {
                newcomer(plan);
                only(plan, 4);
            }),
        ],
    },
    Trial {
        rule: "no-next-step",
        fires: &[("all abroad at once, and not a word", loose_steps)],
        silent: &[
            ("one says what it makes possible", |plan| {
                loose_steps(plan);
                plan.activities[0].next_step = "More.".into();
            }),
            ("steps of the network", |plan| {
                loose_steps(plan);
                plan.network.steps = "First a visit, then a class.".into();
            }),
            ("one starts later", |plan| {
                loose_steps(plan);
                plan.activities[1].start = "2028-10".into();
            }),
            ("something online before", |plan| {
                loose_steps(plan);
                plan.activities[0].kind = Some(ActivityKind::VirtualExchange);
            }),
            ("one is done, the others are ahead", |plan| {
                loose_steps(plan);
                plan.activities[0].state = Some(ActivityState::Done);
            }),
            ("no activity", |plan| plan.activities.clear()),
        ],
    },
    Trial {
        rule: "scale-jump",
        fires: &[
            ("from 6 to 42", |plan| {
                plan.activities[3].pupils = "40".into();
            }),
            ("the upper end of a range", |plan| {
                plan.activities[3].pupils = "10 to 40".into();
            }),
            ("21 of 60 staff", |plan| {
                plan.activities[0].staff = "17".into();
            }),
            ("a third of the pupils", |plan| {
                plan.school.pupils = "30".into();
            }),
        ],
        silent: &[
            ("from 1 to 6: fewer than six more", |plan| {
                plan.activities.remove(2);
                plan.activities[0].staff = "1".into();
                plan.activities[2].pupils = "5".into();
                plan.activities[2].accompanying = "1".into();
            }),
            ("four of nine staff", |plan| {
                plan.school.staff = "9".into();
                only(plan, 2);
            }),
            ("three times as many", |plan| {
                plan.activities[3].pupils = "16".into();
            }),
            ("every year the same", |plan| {
                only(plan, 3);
                plan.activities[0].rhythm = Some(Rhythm::Yearly);
                plan.activities[0].pupils = "120".into();
            }),
            ("no numbers", |plan| {
                plan.activities.iter_mut().for_each(|a| {
                    a.pupils = "".into();
                    a.staff = "".into();
                    a.accompanying = "".into();
                });
            }),
        ],
    },
    Trial {
        rule: "activities-all-at-once",
        fires: &[("three in one autumn", |plan| {
            start_all(plan, &["2027-10", "2027-11-20", "2027-12"]);
        })],
        silent: &[
            ("one in January", |plan| {
                start_all(plan, &["2027-10", "2027-11", "2028-01"]);
            }),
            ("two only", |plan| start_all(plan, &["2027-10", "2027-10"])),
            ("one comes back each year", |plan| {
                start_all(plan, &["2027-10", "2027-10", "2027-10"]);
                plan.activities[2].rhythm = Some(Rhythm::Yearly);
            }),
            ("known to the school year only", |plan| {
                start_all(plan, &["2027-2028", "2027-2028", "2027-2028"]);
            }),
            ("one without a date", |plan| {
                start_all(plan, &["2027-10", "2027-10", "2027-10", ""]);
            }),
        ],
    },
    Trial {
        rule: "activities-all-past",
        fires: &[
            ("all done", |plan| set_all(plan, Some(ActivityState::Done))),
            ("all ended, without a state", |plan| {
                start_all(plan, &["2025-10", "2026-11-20"]);
                set_all(plan, None);
            }),
        ],
        silent: &[
            ("one planned, though its date is over", |plan| {
                start_all(plan, &["2025-10", "2026-10"]);
                set_all(plan, Some(ActivityState::Done));
                plan.activities[0].state = Some(ActivityState::Planned);
            }),
            ("one running", |plan| {
                set_all(plan, Some(ActivityState::Done));
                plan.activities[4].state = Some(ActivityState::Running);
            }),
            ("one ends today", |plan| {
                start_all(plan, &["2025-10", "2026-11-23"]);
                set_all(plan, None);
            }),
            ("one comes back each year", |plan| {
                start_all(plan, &["2025-10", "2025-10"]);
                set_all(plan, None);
                plan.activities[0].rhythm = Some(Rhythm::Yearly);
            }),
        ],
    },
    Trial {
        rule: "date-contradiction",
        fires: &[
            ("an activity ends before it starts", |plan| {
                plan.activities[3].end = "2029-03-15".into();
            }),
            ("the plan ends before it starts", |plan| {
                plan.about.period_end = "2027-08".into();
            }),
            ("a target before its baseline", |plan| {
                plan.goals[0].indicators[0].baseline_date = "2030-06".into();
            }),
            ("the goal's date before the baseline", |plan| {
                plan.goals[0].indicators[0].by = "".into();
                plan.goals[0].indicators[0].baseline_date = "2030-06".into();
            }),
        ],
        silent: &[
            ("one day", |plan| {
                plan.activities[3].end = "2029-04-10".into();
            }),
            ("a month that holds the day", |plan| {
                plan.activities[3].end = "2029-04".into();
            }),
            ("dates nobody can read", |plan| {
                plan.activities[3].end = "soon".into();
            }),
        ],
    },
    Trial {
        rule: "activity-outside-period",
        fires: &[
            ("an activity before it", |plan| {
                plan.activities[0].start = "2027-06".into();
            }),
            ("an activity that ends after it", |plan| {
                plan.activities[3].end = "2030-09-01".into();
            }),
            ("a target after it", |plan| {
                plan.goals[0].indicators[0].by = "2031-05".into();
            }),
            ("a goal after it", |plan| plan.goals[1].by = "2031".into()),
        ],
        silent: &[
            ("a year that reaches over its end", |plan| {
                plan.goals[0].by = "2030".into();
            }),
            ("its last day", |plan| {
                plan.activities[3].end = "2030-08-31".into();
            }),
            ("no period", |plan| {
                plan.about.period_end = "".into();
                plan.goals[0].by = "2040".into();
            }),
        ],
    },
    Trial {
        rule: "country-not-eligible",
        fires: &[
            ("the United States", |plan| goes_to(plan, "US", "2027-10")),
            ("the United Kingdom with a call before 2027", |plan| {
                goes_to(plan, "GB", "2027-05");
            }),
            ("one of two", |plan| {
                plan.activities[0].countries = vec!["FI".into(), "US".into()];
            }),
        ],
        silent: &[
            ("associated: Türkiye", |plan| {
                goes_to(plan, "TR", "2027-10");
            }),
            ("the United Kingdom from the call of 2027 on", |plan| {
                goes_to(plan, "GB", "2027-10");
            }),
            ("Greece as papers of the EU write it", |plan| {
                goes_to(plan, "EL", "2027-10");
            }),
            ("a part of France overseas", |plan| {
                goes_to(plan, "RE", "2027-10");
            }),
            ("hosting", |plan| {
                goes_to(plan, "US", "2027-10");
                plan.activities[0].kind = Some(ActivityKind::HostPartner);
            }),
            ("virtual", |plan| {
                plan.activities[1].countries = vec!["US".into()];
            }),
            ("done long ago", |plan| {
                goes_to(plan, "US", "2025-10");
                plan.activities[0].state = Some(ActivityState::Done);
            }),
            ("a partner elsewhere", |plan| {
                plan.partners[0].country = vec!["US".into()];
            }),
            ("before the programme of today", |plan| {
                goes_to(plan, "GB", "2019-10");
            }),
        ],
    },
    Trial {
        rule: "activity-no-responsible",
        fires: &[
            ("one", |plan| plan.activities[2].responsible.clear()),
            ("none, and no tasks", |plan| {
                nobody(plan);
                plan.tasks.clear();
            }),
        ],
        silent: &[("the division of tasks answers for all", nobody)],
    },
];

#[test]
fn a_jump_is_told_with_its_year_and_figures() {
    use europlan::check::Figure::{Number, Words};
    let mut plan = super::well_made::plan();
    plan.activities[3].pupils = "40".into();
    let points = super::rule("scale-jump")
        .judge(&plan, &super::context())
        .points;
    assert_eq!(points.len(), 1);
    assert_eq!(points[0].ids, [id(Kind::Activity, 4)]);
    assert_eq!(points[0].place.to_string(), "a4.pupils");
    assert_eq!(
        points[0].figures,
        [
            ("year", Words("2028–2029".to_owned())),
            ("of", Words("jump".to_owned())),
            ("from", Number(6.0)),
            ("to", Number(42.0)),
        ]
    );
}

#[test]
fn a_country_outside_the_programme_is_told_by_its_name() {
    let mut plan = super::well_made::plan();
    goes_to(&mut plan, "US", "2027-10");
    let findings = super::check(&plan).findings;
    let texts = europlan::text::Texts::new("nl");
    let told = europlan::wording::finding(&texts, &findings[0]);
    assert!(told.contains("Verenigde Staten"), "{told}");
}

#[test]
fn the_words_for_the_time_are_held_against_its_dates() {
    let told = |start: &str, end: &str, when: &str| {
        let mut plan = super::well_made::plan();
        plan.activities[0].start = start.into();
        plan.activities[0].end = end.into();
        when.clone_into(&mut plan.activities[0].when);
        let points = super::rule("date-contradiction")
            .judge(&plan, &super::context())
            .points;
        points.iter().any(|point| point.place.field == "when")
    };
    assert!(told("2025-01", "2026-06", "January 2024 to June 2026"));
    assert!(told("2027-10", "", "2024"));
    for (start, end, when) in [
        ("2027-10", "", "October 2027"),
        ("2027-10-04", "2027-10-08", "4 to 8 October 2027"),
        ("2027-10", "", "school year 2027-2028"),
        ("2027-10", "", "October 2027 and March 2028"),
        ("2027-10", "", "each autumn"),
        ("", "2028-06", "January 2020"),
    ] {
        assert!(!told(start, end, when), "{start} {end} {when}");
    }
}

#[test]
fn a_date_that_cannot_be_read_leaves_no_green_tick() {
    for first_month in ["zzz", "2027-09-31", "31 September 2027", "01/13/1800"] {
        let mut plan = super::well_made::plan();
        plan.about.period_start = first_month.into();
        let found = super::check(&plan);
        let unread = found.findings.iter().find(|f| f.rule == "unreadable-value");
        assert_eq!(
            unread.map(|f| f.place.to_string()),
            Some("about.period_start".into())
        );
        for rule in ["no-plan-period", "activity-outside-period"] {
            assert!(!found.judged.contains_key(rule), "{rule}");
        }
    }
    let mut plan = super::well_made::plan();
    plan.about.period_start = "September 2027".into();
    assert_eq!(super::check(&plan), super::check(&super::well_made::plan()));
}
