//! Networks: partners by name, a platform, a direction in which the network grows, several countries.

use super::{Answered, Found, activities};
use crate::check::case::{Case, filled};
use crate::check::networks as rules;
use crate::plan::{Activity, ActivityKind, Country, Partner, PartnerState};
use std::collections::BTreeSet;

/// From so many other countries on a network is wide.
const SEVERAL: usize = 3;

/// A partner by name; past ones, places and names beside an activity are a part of it.
pub(super) fn named(case: &Case) -> Answered {
    let all = || case.plan.partners.iter();
    let (live, past): (Vec<&Partner>, Vec<&Partner>) = all()
        .filter(|p| rules::is_named(case, p))
        .partition(|p| !case.is_past(p));
    let places = rules::known(case).count() - live.len() - past.len();
    let hosts = || activities(case).filter(|a| rules::is_name(&a.partner_words));
    let found = [
        Found::count("partners", live.len())
            .when(!live.is_empty())
            .map(|found| found.at(live.iter().map(|p| p.id))),
        Found::count("past-partners", past.len())
            .when(!past.is_empty())
            .map(|found| found.at(past.iter().map(|p| p.id))),
        Found::count("partner-places", places).when(places > 0),
        Found::count("hosts", hosts().count())
            .at(hosts().map(|a| a.id))
            .when(hosts().next().is_some()),
    ];
    let found: Vec<Found> = found.into_iter().flatten().collect();
    Answered::of(!live.is_empty(), !found.is_empty(), found)
}

pub(super) fn platform(case: &Case) -> Answered {
    let listed = case.plan.platforms.iter();
    let listed = listed
        .filter(|p| p.platform.is_some() || filled(&p.name))
        .count();
    let used = || activities(case).filter(|a| rules::is_on_platform(a));
    let found = [
        Found::count("platforms", listed).when(listed > 0),
        Found::count("on-platform", used().count())
            .at(used().map(|a| a.id))
            .when(used().next().is_some()),
    ];
    let found: Vec<Found> = found.into_iter().flatten().collect();
    Answered::of(!found.is_empty(), false, found)
}

/// Signs of a direction: its steps in words, meeting in more than one way, a network or scheme that brings schools
/// together, partners at different stages.
pub(super) fn direction(case: &Case) -> Answered {
    let steps = &case.plan.network.steps;
    let ways: BTreeSet<Way> = activities(case).filter_map(way).collect();
    let member = case
        .plan
        .partners
        .iter()
        .find(|p| case.is_network(p) && rules::is_named(case, p));
    let states: BTreeSet<PartnerState> = rules::known(case).filter_map(|p| p.state).collect();
    let signs = [
        Found::words("steps", steps).when(filled(steps)),
        Found::count("ways", ways.len()).when(ways.len() > 1),
        member.map(|p| Found::words("member", &p.name).at([p.id])),
        Found::count("stages", states.len()).when(states.len() > 1),
    ];
    Answered::of_signs(signs.into_iter().flatten().collect())
}

/// Other countries of partners with a name, and of activities in which people meet; a course may be anywhere.
pub(super) fn countries(case: &Case) -> Answered {
    let own: BTreeSet<&Country> = case.plan.school.country.iter().collect();
    let partners = case
        .plan
        .partners
        .iter()
        .filter(|p| rules::is_named(case, p));
    let of_partners = partners.flat_map(|p| &p.country);
    let meet = activities(case).filter(|a| way(a).is_some_and(|way| way != Way::Guests));
    let of_activities = meet.flat_map(|a| &a.countries);
    let all: BTreeSet<&Country> = of_partners.chain(of_activities).collect();
    let count = all.difference(&own).count();
    let found = Found::count("countries", count).when(count > 0);
    Answered::of(count >= SEVERAL, count > 0, found.into_iter().collect())
}

/// How schools meet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Online,
    Guests,
    Staff,
    Pupils,
}

/// How an activity brings schools together; a course, a stay at a firm and a competition do not.
fn way(activity: &Activity) -> Option<Way> {
    use ActivityKind::{Course, ErasmusPro, SkillsCompetition, VirtualExchange, WorkPlacement};
    let kind = activity.kind?;
    match kind {
        Course | WorkPlacement | ErasmusPro | SkillsCompetition => None,
        VirtualExchange => Some(Way::Online),
        kind if kind.is_hosting() => Some(Way::Guests),
        kind if kind.is_staff_mobility() => Some(Way::Staff),
        kind if kind.is_pupil_mobility() => Some(Way::Pupils),
        _ => None,
    }
}
