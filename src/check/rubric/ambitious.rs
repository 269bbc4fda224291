//! Ambitious: something new, for pupils and staff, at home too, around the school, and shared.

use super::{Answered, Found, activities, is_title};
use crate::check::ambitious as rules;
use crate::check::case::{Case, filled};
use crate::check::goals as goal_rules;
use crate::check::people::people;
use crate::plan::{Activity, ActivityKind, Goal};

/// Something new, said of a goal or by it, or a change in normal work; goals of the school's own or a vision are a
/// part of it. Goals of the programme count for nothing.
pub(super) fn new(case: &Case) -> Answered {
    let mine = own_goals(case);
    let own = || mine.iter().copied();
    let fresh = |goal: &&Goal| {
        filled(&goal.innovation) || case.lists.new.is_in_any(&Case::goal_words(goal))
    };
    let changes = || {
        case.plan
            .changes
            .iter()
            .filter(|change| filled(&change.what))
    };
    let picture = &case.plan.vision.picture;
    let found = [
        Found::count("fresh", own().filter(fresh).count())
            .at(own().filter(fresh).map(|goal| goal.id))
            .when(own().any(|goal| fresh(&goal))),
        Found::count("changes", changes().count())
            .at(changes().map(|change| change.id))
            .when(changes().next().is_some()),
        Found::count("own-goals", own().count())
            .at(own().map(|goal| goal.id))
            .when(own().next().is_some()),
        Found::words("vision", picture).when(filled(picture)),
    ];
    let yes = found[0].is_some() || found[1].is_some();
    let found: Vec<Found> = found.into_iter().flatten().collect();
    Answered::of(yes, !found.is_empty(), found)
}

/// Pupils and staff take part.
pub(super) fn both(case: &Case) -> Answered {
    let pupils = |a: &Activity| {
        a.kind
            .is_some_and(|k| k.is_pupil_mobility() || k == ActivityKind::ClassExchange)
            || people(&a.pupils) > 0.0
    };
    let staff = |a: &Activity| {
        a.kind.is_some_and(ActivityKind::is_staff_mobility) || people(&a.staff) > 0.0
    };
    let with_pupils = activities(case).filter(|a| pupils(a)).count();
    let with_staff = activities(case).filter(|a| staff(a)).count();
    let found = [
        Found::count("with-pupils", with_pupils).when(with_pupils > 0),
        Found::count("with-staff", with_staff).when(with_staff > 0),
    ];
    let found: Vec<Found> = found.into_iter().flatten().collect();
    Answered::of(found.len() == 2, false, found)
}

/// Something for everyone, or for those who have the least; anything at home is a part of it.
pub(super) fn home(case: &Case) -> Answered {
    let plan = case.plan;
    let own = own_goals(case).into_iter();
    let mut said = [&plan.vision.everyone, &plan.europe.inclusion]
        .into_iter()
        .filter(|words| filled(words))
        .map(String::as_str)
        .chain(
            own.map(|goal| goal.title.as_str())
                .filter(|words| case.lists.names_everyone(words)),
        )
        .chain(
            activities(case)
                .flat_map(|a| [a.title.as_str(), a.who.as_str()])
                .filter(|words| case.lists.names_everyone(words)),
        )
        .chain(Some(plan.vision.picture.as_str()).filter(|words| case.lists.names_everyone(words)));
    let said = said.next();
    let fewer = || activities(case).filter(|a| people(&a.fewer_opportunities) > 0.0);
    let at_home = || activities(case).filter(|a| a.kind.is_some_and(is_at_home));
    let found = [
        said.map(|words| Found::words("everyone", words)),
        Found::count("fewer", fewer().count())
            .at(fewer().map(|a| a.id))
            .when(fewer().next().is_some()),
        Found::count("at-home", at_home().count())
            .at(at_home().map(|a| a.id))
            .when(at_home().next().is_some()),
    ];
    let yes = found[0].is_some() || found[1].is_some();
    let found: Vec<Found> = found.into_iter().flatten().collect();
    Answered::of(yes, !found.is_empty(), found)
}

/// People and places around the school, as an audience or in words; a network of schools and a website are not.
pub(super) fn around(case: &Case) -> Answered {
    let found = rules::reaches_around(case).then(|| Found::new("community"));
    Answered::of(found.is_some(), false, found.into_iter().collect())
}

/// More than one way of sharing; one is a part of it.
pub(super) fn shared(case: &Case) -> Answered {
    let shared = case.plan.sharing.iter().filter(|s| {
        rules::is_written(s) && (is_title(&s.what) || is_title(&s.channel) || filled(&s.who))
    });
    let events = activities(case).filter(|a| a.kind == Some(ActivityKind::SharingEvent));
    let ids: Vec<_> = shared.map(|s| s.id).chain(events.map(|a| a.id)).collect();
    let count = ids.len();
    let found = Found::count("ways-of-sharing", count)
        .at(ids)
        .when(count > 0);
    Answered::of(count > 1, count > 0, found.into_iter().collect())
}

/// Goals that say what they want and are not the programme's.
fn own_goals<'a>(case: &Case<'a>) -> Vec<&'a Goal> {
    let programmes = goal_rules::programmes(case);
    let all = case.plan.goals.iter().zip(programmes);
    let own = all.filter(|(goal, copied)| !copied && is_title(&goal.title));
    own.map(|(goal, _)| goal).collect()
}

fn is_at_home(kind: ActivityKind) -> bool {
    use ActivityKind::{ClassExchange, Local, VirtualExchange};
    kind.is_hosting() || matches!(kind, Local | VirtualExchange | ClassExchange)
}
