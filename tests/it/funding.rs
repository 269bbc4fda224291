//! Funding: the catalogue, plans compared with it, the estimate, deadlines and the calendar file.

mod calendar;
mod catalogue;
mod command_line;
mod fit;
mod grant;
mod guidance;
mod limits;

use europlan::catalogue::Catalogue;
use europlan::catalogue::fit::{Fit, Outcome, Verdict, judge};
use europlan::plan::{
    Activity, ActivityKind, Amount, Applicant, Country, Goal, Id, Kind, Partner, PartnerState,
    Plan, SchoolKind, TravelBand, YesNo,
};

/// A Flemish primary school with one small activity, and an application for it that fits call 2026.
pub(crate) fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.about.period_start = "2026-09".into();
    plan.about.period_end = "2029-08".into();
    plan.school.applicant = Some(Applicant::School);
    plan.school.name = "De Wilg".into();
    plan.school.kinds = vec![SchoolKind::Primary];
    plan.school.country = vec![Country::from("BE")];
    plan.europe.inclusion = "Places for those who never travel.".into();
    plan.funding.call = "2026".into();
    plan.funding.accredited = Some(YesNo::No);
    plan.funding.grants = "0".into();
    plan.funding.experience = "20".into();
    plan.funding.consortium = Some(YesNo::No);
    plan.funding.start = "2026-09-01".into();
    plan.funding.months = "12".into();
    plan.funding.requested = "30000".into();
    plan.goals = vec![Goal {
        id: Id {
            kind: Kind::Goal,
            number: 90,
        },
        ..Goal::default()
    }];
    plan.activities = vec![activity(ActivityKind::JobShadowing)];
    plan.partners = vec![partner("SE")];
    plan
}

/// An activity in Sweden that keeps all rules about its kind.
fn activity(kind: ActivityKind) -> Activity {
    let amount = |is: bool, text: &str| {
        if is {
            Amount::from(text)
        } else {
            Amount::default()
        }
    };
    let days = match kind {
        ActivityKind::PupilShort | ActivityKind::WorkPlacement | ActivityKind::HostTrainee => "10",
        ActivityKind::PupilLong => "40",
        ActivityKind::PreparatoryVisit => "2",
        _ => "5",
    };
    let pupils = kind.is_pupil_mobility();
    Activity {
        id: Id {
            kind: Kind::Activity,
            number: 1,
        },
        title: "Malmö".to_owned(),
        kind: Some(kind),
        start: "2026-11".into(),
        staff: amount(kind.is_staff_mobility(), "2"),
        pupils: amount(pupils, "4"),
        accompanying: amount(pupils, "1"),
        guests: amount(kind.is_hosting(), "1"),
        days: days.into(),
        countries: vec![Country::from("SE")],
        travel_band: Some(TravelBand::Km500),
        ..Activity::default()
    }
}

fn partner(country: &str) -> Partner {
    Partner {
        id: Id {
            kind: Kind::Partner,
            number: 50,
        },
        name: "Partner".to_owned(),
        country: vec![Country::from(country)],
        state: Some(PartnerState::Agreed),
        ..Partner::default()
    }
}

fn held<'c>(plan: &Plan, programme: &str, call: i16) -> Fit<'c> {
    let fits = judge(plan, Catalogue::shipped(), call).into_iter();
    fits.into_iter()
        .find(|fit| fit.programme.id == programme)
        .unwrap_or_else(|| panic!("no programme {programme}"))
}

fn verdict(plan: &Plan, programme: &str, call: i16) -> Verdict {
    held(plan, programme, call).verdict
}

/// The rules that stand against a programme.
fn against(plan: &Plan, programme: &str, call: i16) -> Vec<String> {
    let fit = held(plan, programme, call);
    let failed = fit.with(Outcome::Failed);
    failed.map(|judged| judged.rule.id.clone()).collect()
}
