//! Ambitious: something new, for the whole school and its community, shared and kept.

use super::Weight;
use super::case::{Case, filled};
use super::goals::{self, Near};
use super::rules::{Judged, Point, Verdict};
use crate::plan::{Activity, ActivityKind, Audience, Change, Of, Place, Sharing};

/// Silent without a goal, and in a language without words for what is new. Goals say it in an answer of its own or
/// in their own words; the programme's words say nothing of this school. Weighs less if the plan is ambitious in the
/// other ways.
pub(super) fn no_innovation(case: &Case) -> Verdict {
    let Some(first) = case.plan.goals.first() else {
        return Verdict::silent();
    };
    let said = case.plan.goals.iter().any(|goal| {
        let in_words = || case.lists.new.is_in_any(&Case::goal_words(goal));
        filled(&goal.innovation) || in_words() && goals::nearness(case, goal) != Near::Copied
    });
    if said {
        return Verdict::one(Judged::Passed);
    }
    if case.lists.new.is_empty() {
        return Verdict::silent();
    }
    let ambitious = reaches_everyone(case) && reaches_community(case);
    let point = Point::item(first.id, "innovation").about([]);
    Verdict::one(Judged::Missed(point.lighter(Weight::Improve, ambitious)))
}

/// Silent in a language without words for everyone, unless the structure shows that someone is reached.
pub(super) fn no_whole_school(case: &Case) -> Verdict {
    let reached = reaches_everyone(case);
    if !reached && case.lists.all.is_empty() {
        return Verdict::silent();
    }
    let place = Place::new(Of::Vision, "everyone");
    Verdict::one(Point::at(place).when(!reached))
}

/// Silent in a language without words for the community, unless the structure shows that it is reached.
pub(super) fn no_local_community(case: &Case) -> Verdict {
    let reached = reaches_community(case);
    if !reached && case.lists.community.is_empty() {
        return Verdict::silent();
    }
    let place = Place::new(Of::Plan, "sharing");
    Verdict::one(Point::at(place).when(!reached))
}

pub(super) fn no_dissemination(case: &Case) -> Verdict {
    let event = |a: &Activity| a.kind == Some(ActivityKind::SharingEvent);
    let shared = case.plan.sharing.iter().any(is_written) || case.plan.activities.iter().any(event);
    Verdict::one(Point::at(Place::new(Of::Plan, "sharing")).when(!shared))
}

/// Looks at each dissemination; its first gap is the place.
pub(super) fn dissemination_vague(case: &Case) -> Verdict {
    Verdict::each(
        case.plan
            .sharing
            .iter()
            .filter(|s| is_written(s))
            .map(|sharing| {
                let gaps = [
                    ("channel", !filled(&sharing.channel)),
                    ("audience", sharing.audience.is_empty()),
                    ("when", sharing.when.is_empty()),
                ];
                let gap = gaps.into_iter().find(|(_, gap)| *gap);
                Some(
                    gap.map(|(field, _)| Point::item(sharing.id, field).words("gap", field))
                        .into(),
                )
            }),
    )
}

/// Silent without a goal: then there is no result yet that could enter normal work.
pub(super) fn no_integration(case: &Case) -> Verdict {
    if case.plan.goals.is_empty() {
        return Verdict::silent();
    }
    let plan = case.plan;
    let in_words = case.lists.normal_work.is_in_any(&[
        &plan.europe.added_value,
        &plan.vision.picture,
        &plan.vision.everyone,
        &plan.follow_up.evaluation,
    ]);
    if in_words || plan.changes.iter().any(|change| gap_of(change).is_none()) {
        return Verdict::one(Judged::Passed);
    }
    if plan.changes.is_empty() && case.lists.normal_work.is_empty() {
        return Verdict::silent(); // the words may say it for all one knows
    }
    let place = match plan
        .changes
        .first()
        .and_then(|change| Some((change.id, gap_of(change)?)))
    {
        Some((id, field)) => Place::item(id, field),
        None => Place::new(Of::Plan, "changes"),
    };
    Verdict::one(Judged::Missed(Point::at(place)))
}

pub(super) fn no_priority(case: &Case) -> Verdict {
    let europe = &case.plan.europe;
    let measures = [
        &europe.inclusion,
        &europe.digital,
        &europe.environment,
        &europe.participation,
    ];
    let place = Place::new(Of::Europe, "inclusion");
    Verdict::one(Point::at(place).when(!measures.into_iter().any(|measure| filled(measure))))
}

/// True if something reaches those who do not travel: in the vision, at home, online or in so many words.
fn reaches_everyone(case: &Case) -> bool {
    let at_home = |activity: &Activity| {
        activity.kind.is_some_and(|kind| {
            use ActivityKind::{ClassExchange, Local, VirtualExchange};
            kind.is_hosting() || matches!(kind, Local | VirtualExchange | ClassExchange)
        })
    };
    let everyone = |text: &str| case.lists.names_everyone(text);
    let plan = case.plan;
    filled(&plan.vision.everyone)
        || plan.activities.iter().any(at_home)
        || everyone(&plan.vision.picture)
        || plan.goals.iter().any(|goal| everyone(&goal.title))
        || plan
            .activities
            .iter()
            .any(|activity| everyone(&activity.title) || everyone(&activity.who))
        || plan
            .sharing
            .iter()
            .any(|sharing| everyone(&sharing.what) || everyone(&sharing.channel))
}

/// True if something reaches people outside the school: those around it, a partner of the own country, or a
/// network of schools.
fn reaches_community(case: &Case) -> bool {
    let plan = case.plan;
    let home = plan.school.country.first();
    let mut partners = plan.partners.iter();
    reaches_around(case)
        || partners.any(|p| case.is_network(p) || home.is_some() && p.country.first() == home)
}

/// True if people or places around the school are an audience, or are named by an activity, a goal, a partner or
/// a way of sharing.
pub(super) fn reaches_around(case: &Case) -> bool {
    let plan = case.plan;
    let outside = |sharing: &Sharing| {
        let around = |a: &Audience| !matches!(a, Audience::School | Audience::Public);
        sharing.audience.iter().any(around)
    };
    let community = &case.lists.community;
    let of_classes = |a: &Activity| a.kind == Some(ActivityKind::ClassExchange);
    plan.sharing.iter().any(outside)
        || plan.activities.iter().any(of_classes)
        || plan
            .partners
            .iter()
            .any(|p| community.is_in_any(&[&p.name, &p.town]))
        || plan
            .sharing
            .iter()
            .any(|s| community.is_in_any(&[&s.what, &s.channel]))
        || plan
            .activities
            .iter()
            .any(|a| community.is_in_any(&[&a.title, &a.who, &a.partner_words]))
        || plan.goals.iter().any(|goal| community.is_in(&goal.title))
}

pub(super) fn is_written(sharing: &Sharing) -> bool {
    filled(&sharing.what) || filled(&sharing.channel) || !sharing.audience.is_empty()
}

/// The first answer that a change lacks.
fn gap_of(change: &Change) -> Option<&'static str> {
    let gaps = [
        ("what", !filled(&change.what)),
        ("owner", !filled(&change.owner)),
        ("by", change.by.is_empty()),
    ];
    gaps.into_iter()
        .find(|(_, gap)| *gap)
        .map(|(field, _)| field)
}
