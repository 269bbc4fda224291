//! Trials of the rules on concrete activities, figures and evaluation.

use super::Trial;
use europlan::plan::{ActivityKind, Plan, Rhythm};

/// Takes away all that the first activity says of its time, then gives it these words.
fn when(plan: &mut Plan, words: &str) {
    let activity = &mut plan.activities[0];
    activity.start = "".into();
    activity.end = "".into();
    activity.rhythm = None;
    words.clone_into(&mut activity.when);
}

/// Makes the first activity one of that kind, without people, days and country.
fn bare(plan: &mut Plan, kind: ActivityKind) {
    let activity = &mut plan.activities[0];
    activity.kind = Some(kind);
    activity.staff = "".into();
    activity.days = "".into();
    activity.countries.clear();
}

pub(super) const TRIALS: &[Trial] = &[
    Trial {
        rule: "unreadable-value",
        fires: &[
            ("a month that is none", |plan| {
                plan.about.period_start = "zzz".into();
            }),
            ("a day that is none", |plan| {
                plan.activities[0].start = "2027-09-31".into();
            }),
            ("a number in words", |plan| {
                plan.school.pupils = "many".into();
            }),
            ("an OID with seven digits", |plan| {
                plan.school.oid = "E1023456".into();
            }),
            ("an address without a dot", |plan| {
                plan.school.website = "our website".into();
            }),
            ("a country by its name", |plan| {
                plan.activities[0].countries = vec!["Finland".into()];
            }),
        ],
        silent: &[
            ("a month in words", |plan| {
                plan.about.period_start = "September 2027".into();
                plan.about.period_end = "31/08/30".into();
            }),
            ("about so many", |plan| {
                plan.school.pupils = "about 450".into();
            }),
            ("a length in words", |plan| {
                plan.activities[0].days = "one week".into();
            }),
            ("an OID and an address", |plan| {
                plan.school.oid = "E10234567".into();
                plan.school.website = "https://school.example/home?x=1".into();
            }),
            ("a placeholder, which is told as one", |plan| {
                plan.about.period_start = "to follow".into();
            }),
        ],
    },
    Trial {
        rule: "activity-empty",
        fires: &[("a title only", |plan| {
            plan.activities[0].kind = None;
            plan.activities[0].content.clear();
            plan.activities[0].results.clear();
            plan.activities[0].products.clear();
        })],
        silent: &[
            ("a kind", |plan| plan.activities[0].content.clear()),
            ("no kind, but words", |plan| {
                plan.activities[0].kind = None;
                plan.activities[0].content = "Two colleagues sit in on lessons.".into();
            }),
        ],
    },
    Trial {
        rule: "activity-no-date",
        fires: &[("nothing", |plan| when(plan, ""))],
        silent: &[
            ("a rhythm", |plan| {
                when(plan, "");
                plan.activities[0].rhythm = Some(Rhythm::Yearly);
            }),
            ("words", |plan| when(plan, "in the first year")),
            ("a start nobody can read", |plan| {
                plan.activities[0].start = "before Easter".into();
            }),
        ],
    },
    Trial {
        rule: "activity-vague-date",
        fires: &[
            ("a stage", |plan| when(plan, "first year")),
            ("an end only", |plan| {
                when(plan, "");
                plan.activities[0].end = "2028-05-31".into();
            }),
            ("words for an end", |plan| when(plan, "until May 2028")),
            ("the whole period", |plan| {
                plan.activities[0].start = "2027-09".into();
                plan.activities[0].end = "2030-08".into();
            }),
        ],
        silent: &[
            ("a school year", |plan| {
                plan.activities[0].start = "2027-2028".into();
            }),
            ("a school year in words", |plan| {
                when(plan, "school year 2027-2028");
            }),
            ("a month in words", |plan| when(plan, "in October")),
            ("days in words", |plan| when(plan, "9.–13.10.2027.")),
            ("a yearly rhythm", |plan| when(plan, "each school year")),
            ("the whole period, every year", |plan| {
                plan.activities[0].start = "2027-09".into();
                plan.activities[0].end = "2030-08".into();
                plan.activities[0].rhythm = Some(Rhythm::Yearly);
            }),
            ("nothing: that is another point", |plan| when(plan, "")),
        ],
    },
    Trial {
        rule: "activity-no-participants",
        fires: &[
            ("job shadowing", |plan| {
                bare(plan, ActivityKind::JobShadowing);
            }),
            ("hosting", |plan| bare(plan, ActivityKind::HostPartner)),
            ("a meeting", |plan| bare(plan, ActivityKind::StaffMeeting)),
            ("a visit to a country", |plan| {
                bare(plan, ActivityKind::PreparatoryVisit);
                plan.activities[0].countries = vec!["FI".into()];
            }),
            ("a figure that counts nobody", |plan| {
                bare(plan, ActivityKind::GroupMobility);
                plan.activities[0].who = "all classes of year 4 and 5".into();
            }),
            ("a number that is none", |plan| {
                plan.activities[0].staff = "some".into();
            }),
        ],
        silent: &[
            ("lessons at home", |plan| bare(plan, ActivityKind::Local)),
            ("a virtual exchange", |plan| {
                bare(plan, ActivityKind::VirtualExchange);
            }),
            ("preparation at home", |plan| {
                bare(plan, ActivityKind::PreparatoryVisit);
            }),
            ("something else, such as tests", |plan| {
                bare(plan, ActivityKind::Other);
            }),
            ("dissemination", |plan| {
                bare(plan, ActivityKind::SharingEvent);
            }),
            ("about so many", |plan| {
                plan.activities[0].staff = "about 10".into();
            }),
            ("a range", |plan| {
                plan.activities[0].staff = "10 to 15".into();
            }),
            ("numbers in words", |plan| {
                bare(plan, ActivityKind::GroupMobility);
                plan.activities[0].who = "the choir, 2 teachers".into();
            }),
        ],
    },
    Trial {
        rule: "activity-no-duration",
        fires: &[
            ("job shadowing", |plan| {
                bare(plan, ActivityKind::JobShadowing);
            }),
            ("a course", |plan| bare(plan, ActivityKind::Course)),
            ("a class exchange", |plan| {
                bare(plan, ActivityKind::ClassExchange);
            }),
        ],
        silent: &[
            ("hosting", |plan| bare(plan, ActivityKind::HostPartner)),
            ("lessons at home", |plan| bare(plan, ActivityKind::Local)),
            ("a virtual exchange", |plan| {
                bare(plan, ActivityKind::VirtualExchange);
            }),
            ("preparation at home", |plan| {
                bare(plan, ActivityKind::PreparatoryVisit);
            }),
            ("a meeting that names no country", |plan| {
                bare(plan, ActivityKind::StaffMeeting);
            }),
            ("days in words", |plan| {
                plan.activities[0].days = "one week".into();
            }),
        ],
    },
    Trial {
        rule: "activity-no-place",
        fires: &[
            ("job shadowing", |plan| {
                bare(plan, ActivityKind::JobShadowing);
            }),
            ("a long stay", |plan| bare(plan, ActivityKind::PupilLong)),
        ],
        silent: &[
            ("hosting", |plan| bare(plan, ActivityKind::HostTrainee)),
            ("lessons at home", |plan| bare(plan, ActivityKind::Local)),
            ("a virtual exchange", |plan| {
                bare(plan, ActivityKind::VirtualExchange);
            }),
            ("preparation at home", |plan| {
                bare(plan, ActivityKind::PreparatoryVisit);
            }),
            ("a meeting at home", |plan| {
                bare(plan, ActivityKind::StaffMeeting);
            }),
            ("inside the country", |plan| {
                bare(plan, ActivityKind::ClassExchange);
            }),
        ],
    },
    Trial {
        rule: "figures-contradict",
        fires: &[
            ("more with fewer opportunities than all", |plan| {
                plan.activities[3].fewer_opportunities = "20".into();
            }),
            ("groups over the total", |plan| {
                plan.activities[3].who = "12 of class A, 15 of class B".into();
            }),
            ("pupils abroad over pupils at school", |plan| {
                plan.school.pupils = "10".into();
            }),
            ("staff abroad over staff at school", |plan| {
                plan.school.staff = "5".into();
            }),
            ("more with fewer opportunities than pupils", |plan| {
                plan.school.fewer_opportunities = "460".into();
            }),
            ("two sizes of one network", |plan| {
                plan.partners[0].role = "75 schools (70 on another page)".into();
            }),
            ("the second size after the words", |plan| {
                plan.partners[0].role = "75 schools (on another page 70)".into();
            }),
        ],
        silent: &[
            ("all have fewer opportunities", |plan| {
                plan.activities[3].fewer_opportunities = "14".into();
            }),
            ("a share", |plan| {
                plan.activities[3].fewer_opportunities = "40 %".into();
            }),
            ("groups within the total", |plan| {
                plan.activities[3].who = "6 of class A, 6 of class B".into();
            }),
            ("own people beside the guests", |plan| {
                plan.activities[3].kind = Some(ActivityKind::HostPartner);
                plan.activities[3].who = "15 guest pupils, 7 guest teachers, 13 of ours".into();
            }),
            ("the same figure twice", |plan| {
                plan.partners[0].role = "75 schools (75 on another page)".into();
            }),
            ("a share of the school", |plan| {
                plan.school.fewer_opportunities = "38 %".into();
            }),
        ],
    },
    Trial {
        rule: "no-evaluation",
        fires: &[("nothing", |plan| plan.follow_up.evaluation.clear())],
        silent: &[("a sentence", |plan| {
            plan.follow_up.evaluation = "Each June, by the team.".into();
        })],
    },
];
