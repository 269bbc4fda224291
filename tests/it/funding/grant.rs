//! The estimate: against sums worked out by an agency's own calculator, and at the edges of bands and days.
#![allow(clippy::float_cmp)] // sums of whole euros are exact

use super::{activity, plan};
use europlan::catalogue::Catalogue;
use europlan::catalogue::facts::Facts;
use europlan::catalogue::grant::{Category, Estimate, Lack, estimate};
use europlan::catalogue::{Sum, What};
use europlan::plan::{ActivityKind, Country, Plan, SchoolKind, TravelBand, YesNo};

fn estimated(plan: &Plan, call: i16) -> Estimate<'_> {
    let catalogue = Catalogue::shipped();
    let programme = catalogue.tariff_of(plan).unwrap();
    estimate(&Facts::new(plan, catalogue, call), programme)
}

/// The sum of the only activity, which is wholly known.
fn total(plan: &Plan) -> f64 {
    let estimate = estimated(plan, 2026);
    assert!(!estimate.is_partial(), "{estimate:?}");
    let sum = estimate.sum().unwrap();
    assert_eq!(sum.low, Some(sum.high));
    sum.high
}

fn part(plan: &Plan, call: i16, category: Category) -> Option<Sum> {
    let estimate = estimated(plan, call);
    let mut items = estimate.lines[0].items.iter();
    items
        .find(|item| item.category == category)
        .and_then(|item| item.sum)
}

/// One activity of a Swedish school.
fn swedish(kind: ActivityKind) -> Plan {
    let mut plan = plan();
    plan.funding.agency = "se".into();
    plan.activities = vec![activity(kind)];
    plan
}

#[test]
fn job_shadowing_of_four() {
    let mut plan = swedish(ActivityKind::JobShadowing);
    plan.activities[0].staff = "4".into();
    plan.activities[0].countries = vec![Country::from("DE")];
    assert_eq!(total(&plan), 7452.0);
}

#[test]
fn a_group_of_twelve_with_two_by_train() {
    let mut plan = swedish(ActivityKind::GroupMobility);
    let group = &mut plan.activities[0];
    group.pupils = "12".into();
    group.accompanying = "2".into();
    group.days = "6".into();
    group.green = Some(YesNo::Yes);
    group.countries = vec![Country::from("ES")];
    assert_eq!(total(&plan), 16574.0);
}

#[test]
fn a_course_for_two() {
    let mut plan = swedish(ActivityKind::Course);
    plan.activities[0].countries = vec![Country::from("RO")];
    assert_eq!(total(&plan), 3480.0);
}

#[test]
fn a_long_stay_of_one_pupil_with_a_language_course() {
    let mut plan = swedish(ActivityKind::PupilLong);
    let stay = &mut plan.activities[0];
    stay.pupils = "1".into();
    stay.accompanying = "".into();
    stay.days = "60".into();
    stay.travel_band = Some(TravelBand::Km2000);
    stay.countries = vec![Country::from("PT")];
    stay.language_support = Some(YesNo::Yes);
    assert_eq!(total(&plan), 4727.0);
}

#[test]
fn the_travel_and_the_groups_are_those_since_2024() {
    let mut plan = plan();
    plan.activities[0].staff = "1".into();
    plan.activities[0].travel_band = Some(TravelBand::Km100);
    assert_eq!(part(&plan, 2026, Category::Travel), Some(Sum::of(211.0)));
    plan.activities[0].green = Some(YesNo::Yes);
    assert_eq!(part(&plan, 2026, Category::Travel), Some(Sum::of(285.0)));
    assert_eq!(part(&plan, 2023, Category::Travel), Some(Sum::of(210.0)));
    let rates = &Catalogue::shipped().rates;
    for country in ["BE", "DE", "FR", "IT"] {
        let group = |call| {
            rates
                .group_of(&Country::from(country), call)
                .unwrap()
                .0
                .group
        };
        assert_eq!((group(2026), group(2023)), (1, 2), "{country}");
    }
}

#[test]
fn a_typed_distance_finds_its_band() {
    let mut plan = plan();
    plan.activities[0].staff = "1".into();
    plan.activities[0].travel_band = None;
    for (km, sum) in [
        ("9", None),
        ("10", Some(28.0)),
        ("99", Some(28.0)),
        ("100", Some(211.0)),
        ("499", Some(211.0)),
        ("500", Some(309.0)),
        ("1 999", Some(309.0)),
        ("2000", Some(395.0)),
        ("3999", Some(580.0)),
        ("4000", Some(1188.0)),
        ("7999", Some(1188.0)),
        ("8000", Some(1735.0)),
    ] {
        plan.activities[0].distance = km.into();
        assert_eq!(
            part(&plan, 2026, Category::Travel),
            sum.map(Sum::of),
            "{km} km"
        );
        assert!(
            !estimated(&plan, 2026).lines[0]
                .missing
                .iter()
                .any(|(_, lack)| *lack == Lack::Distance)
        );
    }
    plan.activities[0].distance = "far".into();
    let missing = &estimated(&plan, 2026).lines[0].missing;
    assert_eq!(missing[0].1, Lack::Distance);
}

#[test]
fn from_the_fifteenth_day_on_less_is_paid() {
    let mut plan = swedish(ActivityKind::JobShadowing);
    plan.activities[0].staff = "1".into();
    plan.activities[0].countries = vec![Country::from("DE")];
    plan.activities[0].travel_days = "0".into();
    for (days, sum) in [
        ("14", 172.0 * 14.0),
        ("15", 172.0 * 14.0 + 120.0),
        ("16", 172.0 * 14.0 + 240.0),
    ] {
        plan.activities[0].days = days.into();
        assert_eq!(
            part(&plan, 2026, Category::Stay),
            Some(Sum::of(sum)),
            "{days} days"
        );
    }
    // Flanders pays cents.
    plan.funding.agency = "be_flanders".into();
    plan.activities[0].days = "15".into();
    let sum = part(&plan, 2026, Category::Stay).unwrap().high;
    assert!((sum - (171.9 * 14.0 + 120.33)).abs() < 0.001, "{sum}");
}

#[test]
fn days_of_travel_are_paid_up_to_two_or_six_with_green_travel() {
    let mut plan = swedish(ActivityKind::JobShadowing);
    plan.activities[0].staff = "1".into();
    plan.activities[0].countries = vec![Country::from("DE")];
    for (days, green, paid) in [
        ("", None, 7.0),
        ("0", None, 5.0),
        ("2", None, 7.0),
        ("3", None, 7.0),
        ("6", Some(YesNo::Yes), 11.0),
        ("7", Some(YesNo::Yes), 11.0),
    ] {
        plan.activities[0].travel_days = days.into();
        plan.activities[0].green = green;
        assert_eq!(
            part(&plan, 2026, Category::Stay),
            Some(Sum::of(172.0 * paid)),
            "{days} {green:?}"
        );
    }
}

#[test]
fn what_no_agency_told_stays_unknown() {
    let mut plan = plan();
    plan.activities = vec![activity(ActivityKind::GroupMobility)];
    let flemish = estimated(&plan, 2026);
    assert_eq!(
        flemish.agency.unwrap().id,
        "be_flanders",
        "a Belgian school is proposed it"
    );
    assert!(
        flemish.is_partial(),
        "pupils’ days in Flanders were not found"
    );
    let staff_and_pupils: Vec<bool> = flemish.lines[0]
        .items
        .iter()
        .filter(|item| item.category == Category::Stay)
        .map(|item| item.sum.is_some())
        .collect();
    assert_eq!(staff_and_pupils, [false, true]);
    plan.funding.agency = "eu".into();
    let sum = estimated(&plan, 2026).lines[0]
        .items
        .iter()
        .find(|item| item.category == Category::Stay)
        .unwrap()
        .sum;
    assert_eq!(
        sum,
        Some(Sum {
            low: Some(4.0 * 7.0 * 48.0),
            high: 4.0 * 7.0 * 85.0
        })
    );
    let staff = part(
        &{
            let mut p = plan.clone();
            p.activities = vec![activity(ActivityKind::JobShadowing)];
            p
        },
        2026,
        Category::Stay,
    )
    .unwrap();
    assert_eq!(staff.low, None, "the lower end for staff was not found");
    plan.school.kinds = vec![SchoolKind::Adult];
    plan.funding.agency = "se".into();
    assert!(
        estimated(&plan, 2026).is_partial(),
        "days of adult learners were not found"
    );
}

#[test]
fn a_rate_of_another_call_says_so() {
    let plan = plan();
    let estimate = estimated(&plan, 2026);
    let stay = estimate.lines[0]
        .items
        .iter()
        .find(|item| item.category == Category::Stay)
        .unwrap();
    assert!(stay.is_carried(), "Flanders’ own rates are those of 2024");
    let travel = estimate.lines[0]
        .items
        .iter()
        .find(|item| item.category == Category::Travel)
        .unwrap();
    assert!(!travel.is_carried());
    let later = estimated(&plan, 2027);
    assert!(
        later.lines[0]
            .items
            .iter()
            .all(|item| item.sum.is_none() || item.is_carried())
    );
}

#[test]
fn visits_inclusion_and_hosting_have_sums_of_their_own() {
    let mut plan = swedish(ActivityKind::PreparatoryVisit);
    assert_eq!(total(&plan), 1360.0);
    plan.activities = vec![activity(ActivityKind::HostTrainee)];
    assert_eq!(total(&plan), 100.0);
    plan.activities = vec![activity(ActivityKind::InvitedExpert)];
    plan.school.country = vec![Country::from("PT")]; // the expert stays here
    assert_eq!(total(&plan), 309.0 + 7.0 * 152.0 + 100.0);
    plan.activities = vec![activity(ActivityKind::GroupMobility)];
    plan.activities[0].fewer_opportunities = "3".into();
    assert_eq!(part(&plan, 2026, Category::Inclusion), Some(Sum::of(375.0)));
}

#[test]
fn what_the_plan_does_not_say_is_asked_with_its_place() {
    let mut plan = plan();
    let one = &mut plan.activities[0];
    one.staff = "".into();
    assert_eq!(lacks(&plan), ["a1.staff"]);
    let one = &mut plan.activities[0];
    one.staff = "2".into();
    one.days = "".into();
    one.countries.clear();
    one.travel_band = None;
    assert_eq!(lacks(&plan), ["a1.travel_band", "a1.countries", "a1.days"]);
}

fn lacks(plan: &Plan) -> Vec<String> {
    let estimate = estimated(plan, 2026);
    estimate.lines[0]
        .missing
        .iter()
        .map(|(place, _)| place.to_string())
        .collect()
}

#[test]
fn every_amount_stands_in_the_data_with_the_call_it_is_of() {
    for rate in &Catalogue::shipped().rates.rates {
        assert!(rate.value.high > 0.0, "{}", rate.id);
        if let What::LaterShare = rate.what {
            assert!(rate.value.high < 1.0);
        }
    }
}
