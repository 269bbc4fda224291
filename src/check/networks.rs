//! Networks: partners by name, platforms, and the steps by which the network grows.

use super::Weight;
use super::case::{Case, filled};
use super::rules::{Point, Verdict};
use crate::plan::{Activity, ActivityKind, ActivityState, Of, Partner, Place};

/// Names of the European platforms, as people write them in any language.
const PLATFORMS: [&str; 6] = [
    "etwinning",
    "twinspace",
    "school education platform",
    "esep",
    "epale",
    "erasmus+ platform",
];

/// A place without a name is enough for this rule: then another one asks for the name. So is the name of a partner
/// with an activity.
pub(super) fn no_named_partner(case: &Case) -> Verdict {
    let named = known(case).next().is_some()
        || case
            .plan
            .activities
            .iter()
            .any(|activity| is_name(&activity.partner_words));
    Verdict::one(Point::at(Place::new(Of::Plan, "partners")).when(!named))
}

/// Silent without any partner.
pub(super) fn partners_only_places(case: &Case) -> Verdict {
    let Some(first) = known(case).next() else {
        return Verdict::silent();
    };
    let named = known(case).any(|partner| is_named(case, partner));
    if named && case.lists.groups.is_empty() {
        return Verdict::silent(); // the name may be "schools in Poland" for all one knows
    }
    Verdict::one(
        Point::item(first.id, "name")
            .about(known(case).map(|p| p.id))
            .when(!named),
    )
}

/// Silent without any partner.
pub(super) fn partners_only_past(case: &Case) -> Verdict {
    let Some(first) = known(case).next() else {
        return Verdict::silent();
    };
    let past = known(case).all(|partner| case.is_past(partner));
    Verdict::one(
        Point::item(first.id, "state")
            .about(known(case).map(|p| p.id))
            .when(past),
    )
}

/// Weighs less if a network or scheme already brings partners together.
pub(super) fn no_platform(case: &Case) -> Verdict {
    let named = case
        .plan
        .platforms
        .iter()
        .any(|p| p.platform.is_some() || filled(&p.name));
    let used = named || case.plan.activities.iter().any(is_on_platform);
    let point = Point::at(Place::new(Of::Plan, "platforms"));
    Verdict::one(
        point
            .lighter(Weight::Hint, stands_in_network(case))
            .when(!used),
    )
}

/// Weighs less if a network or scheme already brings partners together.
pub(super) fn no_network_steps(case: &Case) -> Verdict {
    let said = filled(&case.plan.network.steps);
    let point = Point::at(Place::new(Of::Network, "steps"));
    Verdict::one(
        point
            .lighter(Weight::Hint, stands_in_network(case))
            .when(!said),
    )
}

/// Looks at each activity abroad that is not done, but courses. Where the plan has partners, "at a partner school" names one.
pub(super) fn activity_no_partner(case: &Case) -> Verdict {
    let searched = filled(&case.plan.network.search);
    let has_partners = known(case).any(|partner| is_named(case, partner));
    Verdict::each(case.mobilities().map(|(activity, kind)| {
        if kind == ActivityKind::Course || activity.state == Some(ActivityState::Done) {
            return None;
        }
        let named = searched
            || !activity.partners.is_empty()
            || filled(&activity.partner_words)
            || has_partners
                && case
                    .lists
                    .partner
                    .is_in_any(&[&activity.title, &activity.content]);
        if !named && case.lists.partner.is_empty() {
            return None;
        }
        Some(Point::item(activity.id, "partners").when(!named))
    }))
}

/// Partners of which at least a name or a place is written.
pub(super) fn known<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Partner> {
    case.plan.partners.iter().filter(|partner| {
        partner.name.contains(char::is_alphabetic)
            || filled(&partner.town)
            || !partner.country.is_empty()
    })
}

/// True for one organisation, network or scheme by name, not "schools in Poland".
pub(super) fn is_named(case: &Case, partner: &Partner) -> bool {
    partner.name.contains(char::is_alphabetic)
        && (case.is_network(partner) || !case.lists.groups.is_in(&partner.name))
}

/// True for words that hold a proper name, and do not only say where one will be looked for.
pub(super) fn is_name(words: &str) -> bool {
    let lower = words.to_lowercase();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    words.split_whitespace().skip(1).any(capital)
        && !PLATFORMS.into_iter().any(|name| lower.contains(name))
}

fn stands_in_network(case: &Case) -> bool {
    known(case).any(|p| case.is_network(p) && is_named(case, p) && !case.is_past(p))
}

/// True for a virtual exchange that names a platform.
pub(super) fn is_on_platform(activity: &Activity) -> bool {
    activity.kind == Some(ActivityKind::VirtualExchange)
        && [
            &activity.title,
            &activity.content,
            &activity.partner_words,
            &activity.preparation,
        ]
        .into_iter()
        .any(|text| {
            let lower = text.to_lowercase();
            PLATFORMS.into_iter().any(|name| lower.contains(name))
        })
}
