//! Near misses: both sides of each limit of a programme.

use super::{activity, against, partner, plan, verdict};
use europlan::catalogue::fit::Verdict;
use europlan::plan::{ActivityKind, Country, Goal, Plan, SchoolKind};

/// The plan with one activity of a kind, of this many days.
fn with(kind: ActivityKind, days: &str) -> Plan {
    let mut plan = plan();
    plan.activities = vec![activity(kind)];
    plan.activities[0].days = days.into();
    plan
}

/// Asserts that the plan keeps all rules of the programme, or breaks only that one.
fn assert_against(plan: &Plan, programme: &str, call: i16, rule: Option<&str>, what: &str) {
    let expected: Vec<&str> = rule.into_iter().collect();
    assert_eq!(
        against(plan, programme, call),
        expected,
        "{programme}: {what}"
    );
}

/// Days on both sides of two limits, with the rule that they break.
fn on_both_sides(least: i32, most: i32, rule: &str) -> [(i32, Option<&str>); 4] {
    [
        (least - 1, Some(rule)),
        (least, None),
        (most, None),
        (most + 1, Some(rule)),
    ]
}

#[test]
fn days_of_each_kind_of_activity() {
    use ActivityKind::{
        Course, GroupMobility, HostTrainee, InvitedExpert, JobShadowing, PreparatoryVisit,
        PupilLong, PupilShort, Teaching,
    };
    let limits = [
        (JobShadowing, "sch.job_shadowing.days", 2, 60),
        (Teaching, "sch.teaching.days", 2, 365),
        (Course, "sch.course.days", 2, 10),
        (GroupMobility, "sch.group.days", 2, 30),
        (PupilShort, "sch.pupil_short.days", 10, 29),
        (PupilLong, "sch.pupil_long.days", 30, 365),
        (InvitedExpert, "sch.invited_expert.days", 2, 60),
        (HostTrainee, "sch.host_trainee.days", 10, 365),
        (PreparatoryVisit, "sch.preparatory_visit.days", 1, 5),
    ];
    for (kind, rule, least, most) in limits {
        for (days, expected) in on_both_sides(least, most, rule) {
            let plan = with(kind, &days.to_string());
            let courses_only = "ka122.courseshare"; // a course of its own is more than half of the money
            let found: Vec<String> = against(&plan, "ka122_sch", 2026)
                .into_iter()
                .filter(|id| id != courses_only)
                .collect();
            assert_eq!(
                found,
                expected.into_iter().collect::<Vec<_>>(),
                "{kind:?}: {days} days"
            );
        }
    }
}

#[test]
fn days_of_the_kinds_of_vocational_education() {
    use ActivityKind::{ErasmusPro, SkillsCompetition, WorkPlacement};
    let limits = [
        (WorkPlacement, "vet.placement.days", 10, 365),
        (ErasmusPro, "vet.long.days", 90, 365),
        (SkillsCompetition, "vet.competition.days", 1, 10),
    ];
    for (kind, rule, least, most) in limits {
        for (days, expected) in on_both_sides(least, most, rule) {
            let mut plan = with(kind, &days.to_string());
            plan.school.kinds = vec![SchoolKind::Vocational];
            assert_against(
                &plan,
                "ka122_vet",
                2026,
                expected,
                &format!("{kind:?} {days}"),
            );
        }
    }
}

#[test]
fn a_course_of_12_days_was_fine_until_2025() {
    let mut plan = with(ActivityKind::Course, "12");
    assert_against(&plan, "ka122_sch", 2026, Some("sch.course.days"), "12 days");
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Nearly);
    plan.funding.start = "2025-09-01".into();
    plan.activities[0].start = "2025-11".into();
    assert_against(&plan, "ka122_sch", 2025, None, "12 days");
    plan.activities[0].days = "30".into();
    assert_against(&plan, "ka122_sch", 2025, None, "30 days");
    plan.activities[0].days = "31".into();
    assert_against(
        &plan,
        "ka122_sch",
        2025,
        Some("sch.course.days_until_2025"),
        "31 days",
    );
}

#[test]
fn a_range_keeps_a_limit_with_both_its_ends() {
    assert_against(
        &with(ActivityKind::Course, "8 to 10"),
        "ka122_sch",
        2026,
        None,
        "8 to 10",
    );
    assert_against(
        &with(ActivityKind::Course, "8 to 12"),
        "ka122_sch",
        2026,
        Some("sch.course.days"),
        "8 to 12",
    );
    assert_against(
        &with(ActivityKind::PupilShort, "9-12"),
        "ka122_sch",
        2026,
        Some("sch.pupil_short.days"),
        "9 to 12",
    );
}

#[test]
fn thirty_people_without_those_who_travel_along() {
    let mut plan = with(ActivityKind::GroupMobility, "5");
    for (pupils, rule) in [
        ("30", None),
        ("31", Some("ka122.participants")),
        ("34", Some("ka122.participants")),
        ("28 to 30", None),
        ("28 to 31", Some("ka122.participants")),
    ] {
        plan.activities[0].pupils = pupils.into();
        plan.activities[0].accompanying = "6".into();
        assert_against(&plan, "ka122_sch", 2026, rule, pupils);
    }
    let mut visit = activity(ActivityKind::PreparatoryVisit);
    visit.id.number = 2;
    plan.activities[0].pupils = "30".into();
    plan.activities.push(visit);
    assert_against(
        &plan,
        "ka122_sch",
        2026,
        None,
        "a preparatory visit does not count",
    );
    plan.activities[1].kind = Some(ActivityKind::JobShadowing);
    assert_against(
        &plan,
        "ka122_sch",
        2026,
        Some("ka122.participants"),
        "30 and 2",
    );
    assert_eq!(
        verdict(&plan, "ka122_sch", 2026),
        Verdict::Nearly,
        "it can be split"
    );
}

#[test]
fn months_and_the_first_day() {
    let mut plan = plan();
    plan.activities[0].start = "".into();
    for (months, rule) in [
        ("5", Some("ka122.duration")),
        ("6", None),
        ("18", None),
        ("19", Some("ka122.duration")),
    ] {
        plan.funding.months = months.into();
        assert_against(&plan, "ka122_sch", 2026, rule, months);
    }
    plan.funding.months = "12".into();
    for (start, fits) in [
        ("2026-05-31", false),
        ("2026-06-01", true),
        ("2026-12-31", true), // the first round
        ("2027-01-01", true),
        ("2027-05-31", true),
        ("2027-06-01", false), // the second one
    ] {
        plan.funding.start = start.into();
        assert_against(
            &plan,
            "ka122_sch",
            2026,
            (!fits).then_some("ka122.start"),
            start,
        );
    }
    for (start, fits) in [
        ("2026-08-31", false),
        ("2026-09-01", true),
        ("2027-08-31", true),
        ("2027-09-01", false),
    ] {
        plan.funding.start = start.into();
        assert_against(
            &plan,
            "ka210",
            2026,
            (!fits).then_some("ka210.start"),
            start,
        );
    }
}

#[test]
fn three_grants_in_five_years() {
    let mut plan = plan();
    plan.funding.grants = "2".into();
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Fits);
    plan.funding.grants = "3".into();
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::No);
    assert_against(&plan, "ka122_sch", 2026, Some("ka122.three"), "3");
}

#[test]
fn one_partner_is_enough_for_a_small_partnership_only() {
    let mut plan = plan();
    assert_eq!(verdict(&plan, "ka210", 2026), Verdict::Fits);
    let found = against(&plan, "ka220", 2026);
    assert!(
        found.contains(&"ka220.partners".to_owned())
            && found.contains(&"ka220.countries".to_owned()),
        "{found:?}"
    );
    assert_ne!(verdict(&plan, "ka220", 2026), Verdict::Fits);
    plan.partners.push(partner("DE"));
    plan.funding.requested = "120000".into();
    assert_eq!(verdict(&plan, "ka220", 2026), Verdict::Fits);
    plan.partners.clear();
    let found = against(&plan, "ka210", 2026);
    assert!(
        found.contains(&"ka210.partners".to_owned())
            && found.contains(&"ka210.countries".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_partner_in_the_united_kingdom_counts_from_call_2027_on_at_the_earliest() {
    let mut plan = plan();
    for (code, rule) in [
        ("GB", Some("ka210.where")),
        ("UK", Some("ka210.where")),
        ("DE", None),
        ("EL", None),
    ] {
        plan.partners[0].country = vec![Country::from(code)];
        plan.activities.clear();
        assert_against(&plan, "ka210", 2026, rule, code);
    }
    plan.partners = vec![partner("GB")];
    plan.activities = vec![activity(ActivityKind::JobShadowing)];
    plan.activities[0].countries = vec![Country::from("GB")];
    assert_against(&plan, "ka122_sch", 2026, Some("ka122.abroad"), "GB in 2026");
    plan.funding.start = "2027-09-01".into();
    plan.activities[0].start = "2027-11".into();
    assert_eq!(
        verdict(&plan, "ka122_sch", 2027),
        Verdict::Nearly,
        "look at the guide of 2027"
    );
    plan.activities[0].countries = vec![Country::from("BE")];
    plan.funding.start = "2026-09-01".into();
    plan.activities[0].start = "2026-11".into();
    assert_against(
        &plan,
        "ka122_sch",
        2026,
        Some("ka122.abroad"),
        "one’s own country",
    );
}

#[test]
fn lump_sums_are_taken_as_they_are() {
    let mut plan = plan();
    for (sum, rule) in [
        ("30000", None),
        ("60 000", None),
        ("60.000", None),
        ("45000", Some("ka210.lump")),
        ("30001", Some("ka210.lump")),
    ] {
        plan.funding.requested = sum.into();
        assert_against(&plan, "ka210", 2026, rule, sum);
    }
}

#[test]
fn people_of_one_activity() {
    let mut course = with(ActivityKind::Course, "5");
    let mut other = activity(ActivityKind::JobShadowing);
    other.id.number = 2;
    other.staff = "10".into(); // so that courses stay below half of the money
    course.activities.push(other);
    for (staff, rule) in [("3", None), ("4", Some("ka122.coursesameorg"))] {
        course.activities[0].staff = staff.into();
        assert_against(&course, "ka122_sch", 2026, rule, staff);
    }
    let mut group = with(ActivityKind::GroupMobility, "5");
    for (pupils, rule) in [("2", None), ("1", Some("sch.group.people"))] {
        group.activities[0].pupils = pupils.into();
        assert_against(&group, "ka122_sch", 2026, rule, pupils);
    }
    group.activities[0].pupils = "8".into();
    group.activities[0].accompanying = "0".into();
    assert_against(
        &group,
        "ka122_sch",
        2026,
        Some("sch.group.accompanied"),
        "alone",
    );
    let mut visit = with(ActivityKind::PreparatoryVisit, "2");
    for (staff, rule) in [("3", None), ("4", Some("sch.preparatory_visit.staff"))] {
        visit.activities[0].staff = staff.into();
        assert_against(&visit, "ka122_sch", 2026, rule, staff);
    }
}

#[test]
fn a_plan_and_experience_for_an_accreditation() {
    let mut plan = plan();
    for (years, fits) in [("1", false), ("2", true)] {
        plan.funding.experience = years.into();
        assert_against(
            &plan,
            "ka120_sch",
            2026,
            (!fits).then_some("ka120.exp"),
            years,
        );
    }
    for (end, fits) in [
        ("2028-02", false),
        ("2028-08", true),
        ("2031-08", true),
        ("2032-08", false),
    ] {
        plan.about.period_end = end.into();
        assert_against(
            &plan,
            "ka120_sch",
            2026,
            (!fits).then_some("ka120.plan"),
            end,
        );
    }
    plan.about.period_end = "2029-08".into();
    for (goals, fits) in [(0, false), (1, true), (10, true), (11, false)] {
        plan.goals = vec![Goal::default(); goals];
        assert_against(
            &plan,
            "ka120_sch",
            2026,
            (!fits).then_some("ka120.goals"),
            &goals.to_string(),
        );
    }
}

#[test]
fn a_short_project_takes_five_goals_on() {
    let mut plan = plan();
    for (goals, against) in [(5, None), (6, Some("ka122.goals"))] {
        plan.goals = vec![Goal::default(); goals];
        assert_against(&plan, "ka122_sch", 2026, against, &goals.to_string());
    }
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Nearly);
}

#[test]
fn courses_take_half_of_the_money_or_20_000_of_a_small_grant() {
    // In Sweden: a course of 5 days in group 3 is 1,740 EUR a person with 309 EUR of travel.
    let mut plan = with(ActivityKind::Course, "5");
    plan.school.country = vec![Country::from("SE")];
    plan.activities[0].countries = vec![Country::from("RO")];
    plan.partners[0].country = vec![Country::from("RO")];
    let course = plan.activities[0].clone();
    let courses = |count: usize| {
        let mut plan = plan.clone();
        plan.activities = (0..count)
            .map(|number| {
                let mut one = course.clone();
                one.id.number = number as u32 + 1;
                one.staff = "1".into();
                one
            })
            .collect();
        plan
    };
    assert_against(&courses(11), "ka122_sch", 2026, None, "19,140 EUR");
    assert_against(
        &courses(12),
        "ka122_sch",
        2026,
        Some("ka122.courseshare"),
        "20,880 EUR",
    );
}

#[test]
fn a_class_exchange_in_belgium_lasts_a_day_in_each_community() {
    let mut plan = with(ActivityKind::ClassExchange, "1");
    plan.partners = vec![partner("BE")];
    plan.funding.other_community = Some(europlan::plan::YesNo::Yes);
    plan.funding.call = "2024".into();
    plan.funding.start = "2024-09".into();
    plan.activities[0].start = "2024-11".into();
    assert_against(&plan, "scholen_switch", 2024, None, "1 day");
    plan.activities[0].days = "0.5".into();
    assert_against(
        &plan,
        "scholen_switch",
        2024,
        Some("pff.days"),
        "half a day",
    );
    plan.partners = vec![partner("NL")];
    plan.activities[0].days = "1".into();
    assert_against(&plan, "scholen_switch", 2024, Some("pff.partner"), "NL");
}
