//! Plans compared with programmes: verdicts, what may say no, and what a call changes.

use super::{activity, against, held, partner, plan, verdict};
use europlan::catalogue::fit::{Outcome, Verdict, judge};
use europlan::catalogue::{Catalogue, Grade, Measure, Test};
use europlan::plan::{ActivityKind, Country, Plan, SchoolKind, YesNo};

#[test]
fn a_small_first_project_fits() {
    let plan = plan();
    assert_eq!(against(&plan, "ka122_sch", 2026), [""; 0]);
    for programme in ["ka122_sch", "ka120_sch", "ka210", "etwinning"] {
        assert_eq!(
            verdict(&plan, programme, 2026),
            Verdict::Fits,
            "{programme}: {:?}",
            against(&plan, programme, 2026)
        );
    }
}

#[test]
fn an_empty_plan_fits_nothing_and_says_what_is_to_be_answered() {
    for fit in judge(&Plan::default(), Catalogue::shipped(), 2026) {
        assert_ne!(fit.verdict, Verdict::Fits, "{}", fit.programme.id);
        if fit.verdict == Verdict::Open {
            let mut unknown = fit.with(Outcome::Unknown);
            assert!(
                unknown.any(|judged| judged.place.is_some()),
                "{}",
                fit.programme.id
            );
        }
    }
    let open = held(&Plan::default(), "ka122_sch", 2026);
    let places: Vec<String> = open
        .with(Outcome::Unknown)
        .filter_map(|j| j.place)
        .map(|p| p.to_string())
        .collect();
    for place in [
        "school.country",
        "funding.accredited",
        "funding.start",
        "funding.months",
    ] {
        assert!(
            places.iter().any(|found| found == place),
            "{place}: {places:?}"
        );
    }
}

#[test]
fn another_field_does_not_fit() {
    let mut plan = plan();
    assert_eq!(verdict(&plan, "ka122_vet", 2026), Verdict::No);
    assert_eq!(verdict(&plan, "ka122_adu", 2026), Verdict::No);
    plan.school.kinds = vec![SchoolKind::Vocational];
    assert_eq!(verdict(&plan, "ka122_vet", 2026), Verdict::Fits);
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Fits);
    plan.funding.field = Some(europlan::plan::Field::Vet);
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::No);
    plan.funding.field = None;
    plan.school.kinds = vec![SchoolKind::Arts];
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Open);
}

#[test]
fn an_accreditation_decides_between_two_programmes() {
    let mut plan = plan();
    assert_eq!(verdict(&plan, "ka121_sch", 2026), Verdict::No);
    assert_eq!(against(&plan, "ka121_sch", 2026)[0], "ka121.acc");
    plan.funding.accredited = Some(YesNo::Yes);
    plan.funding.start = "2026-06-01".into();
    plan.funding.months = "15".into();
    assert_eq!(verdict(&plan, "ka121_sch", 2026), Verdict::Fits);
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::No);
    assert_eq!(verdict(&plan, "ka120_sch", 2026), Verdict::No);
}

#[test]
fn a_closed_programme_names_what_took_its_place() {
    let plan = plan();
    for (programme, successor) in [
        ("buurklassen", "ka122_sch"),
        ("ka229", "ka122_sch"),
        ("ka201", "ka220"),
        ("ka203", "ka220"),
        ("ka101", "ka122_sch"),
    ] {
        let fit = held(&plan, programme, 2026);
        assert_eq!(fit.verdict, Verdict::Closed, "{programme}");
        assert_eq!(fit.programme.successors[0], successor);
    }
    assert_ne!(verdict(&plan, "ka229", 2019), Verdict::Closed);
    assert_eq!(verdict(&plan, "ka122_sch", 2020), Verdict::Closed);
}

#[test]
fn a_call_that_was_not_found_is_never_certain() {
    let mut plan = plan();
    plan.school.country = vec![Country::from("BE")];
    plan.partners = vec![partner("BE")];
    plan.funding.other_community = Some(YesNo::Yes);
    assert_eq!(verdict(&plan, "scholen_switch", 2024), Verdict::Fits);
    assert_eq!(verdict(&plan, "scholen_switch", 2026), Verdict::Nearly);
    assert_eq!(held(&plan, "scholen_switch", 2026).doubtful, Some(2024));
}

#[test]
fn a_programme_of_other_countries_does_not_fit() {
    let mut plan = plan();
    assert_eq!(verdict(&plan, "nordplus_junior", 2026), Verdict::No);
    plan.school.country = vec![Country::from("FI")];
    assert_eq!(verdict(&plan, "nordplus_junior", 2026), Verdict::Fits);
    plan.school.country = vec![Country::from("CH")];
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::No);
    assert_eq!(
        verdict(&plan, "ka122_sch", 2027),
        Verdict::Nearly,
        "announced, not certain"
    );
}

#[test]
fn a_later_call_is_held_against_the_last_rules_that_were_read_and_says_so() {
    let mut plan = plan();
    plan.funding.accredited = Some(YesNo::Yes);
    plan.funding.start = "2027-09-01".into();
    plan.activities[0].start = "2027-11".into();
    let fit = held(&plan, "ka122_sch", 2027);
    assert_eq!(fit.verdict, Verdict::No);
    let failed: Vec<_> = fit.with(Outcome::Failed).collect();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert!(failed[0].carried);
    let texts = europlan::text::Texts::new("en");
    let proof = europlan::wording::funding::proof(&texts, Catalogue::shipped(), failed[0]);
    assert!(
        proof.starts_with("calls 2021–2026; that of the call of 2027 is not known yet · A: "),
        "{proof}"
    );
    // The days of a window are those of the call itself, and a rule that a newer one replaced is gone.
    let start = fit.judged.iter().find(|one| one.rule.id == "ka122.start");
    assert_eq!(start.map(|one| one.outcome), Some(Outcome::Met));
    assert!(!fit.judged.iter().any(|one| one.rule.until < 2026));
}

/// The shipped rules, all with the same certainty.
fn as_sure(grade: Grade) -> Catalogue {
    let shipped = Catalogue::shipped();
    let mut rules = shipped.rules.clone();
    for rule in &mut rules {
        rule.grade = grade;
    }
    Catalogue {
        countries: shipped.countries.clone(),
        sources: shipped.sources.clone(),
        calls: shipped.calls.clone(),
        programmes: shipped.programmes.clone(),
        rules,
        rates: shipped.rates.clone(),
        deadlines: shipped.deadlines.clone(),
        ..Catalogue::default()
    }
}

#[test]
fn only_rules_that_are_sure_say_no_and_hearsay_only_informs() {
    let mut plan = plan();
    plan.funding.accredited = Some(YesNo::Yes);
    plan.funding.months = "5".into();
    for grade in Grade::ALL {
        let catalogue = as_sure(grade);
        let fits = judge(&plan, &catalogue, 2026);
        let fit = fits
            .iter()
            .find(|fit| fit.programme.id == "ka122_sch")
            .unwrap();
        let expected = match grade {
            Grade::A | Grade::B => Verdict::No,
            Grade::B2 | Grade::C | Grade::X | Grade::Seed | Grade::Inf => Verdict::Nearly,
            Grade::Bg => Verdict::Fits,
        };
        assert_eq!(fit.verdict, expected, "{grade:?}");
        assert_eq!(
            fit.with(Outcome::Failed).count(),
            2,
            "{grade:?}: they are told all the same"
        );
    }
}

#[test]
fn activities_outside_the_months_of_the_project_are_left_out() {
    let mut plan = plan();
    let mut late = activity(ActivityKind::Course);
    late.id.number = 2;
    late.days = "12".into();
    late.start = "2027-10".into();
    plan.activities.push(late);
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Fits);
    plan.activities[1].start = "2027-08-31".into(); // its last day
    assert_eq!(against(&plan, "ka122_sch", 2026), ["sch.course.days"]);
    plan.activities[1].start = "2027-09-01".into();
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Fits);
    plan.activities[1].rhythm = Some(europlan::plan::Rhythm::Yearly);
    plan.activities[1].start = "2026-03".into();
    assert_eq!(
        against(&plan, "ka122_sch", 2026),
        ["sch.course.days"],
        "it comes back"
    );
    plan.activities[1].state = Some(europlan::plan::ActivityState::Done);
    assert_eq!(verdict(&plan, "ka122_sch", 2026), Verdict::Fits);
    plan.activities[1].state = None;
    plan.funding.start = "".into();
    plan.activities[1].start = "2031-10".into();
    assert!(
        against(&plan, "ka122_sch", 2026).contains(&"sch.course.days".to_owned()),
        "without a start all count"
    );
}

#[test]
fn each_failed_rule_leads_to_a_place_of_the_plan() {
    let mut plan = plan();
    plan.funding.months = "5".into();
    plan.activities[0].days = "90".into();
    plan.activities[0].countries = vec![Country::from("GB"), Country::from("US")];
    plan.partners.clear();
    plan.goals.clear();
    plan.europe.inclusion.clear();
    for fit in judge(&plan, Catalogue::shipped(), 2026) {
        for judged in fit.with(Outcome::Failed) {
            let place = judged.place.unwrap_or_else(|| panic!("{}", judged.rule.id));
            assert!(plan.record(place.of).is_some(), "{place}");
            assert!(
                europlan::plan::questions::part_of(place).is_some(),
                "{place}"
            );
        }
    }
}

#[test]
fn every_measured_rule_can_be_met_and_can_fail() {
    // Each measure reads something from a plan that says everything.
    let mut plan = plan();
    plan.funding.other_community = Some(YesNo::No);
    plan.funding.network = Some(YesNo::No);
    let mut read = std::collections::BTreeSet::new();
    let mut course = activity(ActivityKind::Course);
    course.id.number = 2;
    let mut group = activity(ActivityKind::GroupMobility);
    group.id.number = 3;
    plan.activities.extend([course, group]);
    for fit in judge(&plan, Catalogue::shipped(), 2026) {
        for judged in &fit.judged {
            if !matches!(judged.outcome, Outcome::Unknown) {
                read.insert(format!("{:?}", judged.rule.measure));
            }
        }
    }
    for measure in Measure::ALL {
        let now = Catalogue::shipped().rules.iter().any(|rule| {
            rule.measure == measure && rule.until >= 2026 && !matches!(rule.test, Test::Told(_))
        });
        if now {
            assert!(
                read.contains(&format!("{measure:?}")),
                "{measure:?} is never read"
            );
        }
    }
}

#[test]
fn the_sentence_of_a_rule_names_the_figure_the_limit_the_call_and_the_certainty() {
    use europlan::wording::funding;
    let mut plan = plan();
    plan.activities = vec![activity(ActivityKind::Course)];
    plan.activities[0].days = "12".into();
    let fit = held(&plan, "ka122_sch", 2026);
    let judged = fit.with(Outcome::Failed).next().unwrap();
    let texts = europlan::text::Texts::new("en");
    let said = funding::judged(&texts, &plan, judged);
    assert_eq!(
        said,
        "Length of “Malmö”: your plan says 12 days, the rule asks for 2 to 10 days."
    );
    let proof = funding::proof(&texts, Catalogue::shipped(), judged);
    assert!(proof.starts_with("call 2026 · B: "), "{proof}");
    assert!(
        proof.contains("github.com/KunskapsHunger/bidragskompassen"),
        "{proof}"
    );
}
