//! Realistic: from what is there, in steps, the first of which fits, for a few goals.

use super::{Answered, Found, Grade, MOST, activities, goals, is_title};
use crate::check::case::{Case, filled};
use crate::check::people::people;
use crate::check::realistic as rules;
use crate::plan::{Activity, ActivityKind, ActivityState};
use jiff::civil::Date;

/// So few people are a small step, whatever they do.
const SMALL: f64 = 4.0;

/// Experience that was had answers it; competences, work under way and evidence of one's own answer a part of it.
pub(super) fn experience(case: &Case) -> Answered {
    let plan = case.plan;
    let status = &plan.status;
    let told = rules::experience(case);
    let spoken = rules::situation_speaks(case);
    let finished = || activities(case).filter(|a| has_been(case, a));
    let had = [
        Found::words("experience", told.unwrap_or_default()).when(told.is_some()),
        Found::count("projects", status.projects.len()).when(!status.projects.is_empty()),
        Found::count("finished", finished().count())
            .at(finished().map(|a| a.id))
            .when(finished().next().is_some()),
    ];
    let running = || activities(case).filter(|a| a.state == Some(ActivityState::Running));
    let proved = || {
        let needs = plan.needs.iter();
        needs.filter(|need| is_title(&need.title) && filled(&need.evidence))
    };
    let done_at_home = || {
        let done = activities(case).filter(|a| a.state == Some(ActivityState::Done));
        done.filter(|a| !has_been(case, a))
    };
    let present = [
        Found::words("experience", &status.situation).when(told.is_none() && spoken),
        Found::words("competences", &status.competences).when(filled(&status.competences)),
        Found::count("running", running().count())
            .at(running().map(|a| a.id))
            .when(running().next().is_some()),
        Found::count("evidence", proved().count())
            .at(proved().map(|need| need.id))
            .when(proved().next().is_some()),
        Found::count("done-at-home", done_at_home().count())
            .at(done_at_home().map(|a| a.id))
            .when(done_at_home().next().is_some()),
    ];
    let (yes, partly) = (
        had.iter().any(Option::is_some),
        present.iter().any(Option::is_some),
    );
    let found = had.into_iter().chain(present).flatten().collect();
    Answered::of(yes, partly, found)
}

/// Signs of an order: said in words, something at home or online beside what goes abroad, finished or running work
/// beside planned work, starts at different times.
pub(super) fn steps(case: &Case) -> Answered {
    let next = || activities(case).filter(|a| filled(&a.next_step));
    let state = |a: &Activity, wanted: ActivityState| a.state == Some(wanted);
    let before = activities(case).any(|a| !state(a, ActivityState::Planned) && a.state.is_some());
    let planned = activities(case).any(|a| state(a, ActivityState::Planned));
    let abroad = activities(case).any(|a| a.kind.is_some_and(ActivityKind::is_mobility));
    let home = || activities(case).filter(|a| a.kind.is_some_and(prepares));
    let mut starts: Vec<(i16, i8)> = activities(case)
        .filter_map(|a| a.start.first())
        .map(|day| (day.year(), day.month()))
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let steps = &case.plan.network.steps;
    let signs = [
        Found::words("steps", steps).when(filled(steps)),
        Found::count("next-steps", next().count())
            .at(next().map(|a| a.id))
            .when(next().next().is_some()),
        Found::count("beside", home().count())
            .at(home().map(|a| a.id))
            .when(abroad && home().next().is_some()),
        Found::new("under-way").when(before && planned),
        Found::count("starts", starts.len()).when(starts.len() > 1),
    ];
    Answered::of_signs(signs.into_iter().flatten().collect())
}

/// A school that has been abroad is past its first step, as long as something lies ahead; otherwise a step of a few
/// comes before each group of pupils. Staff first is a part of it. A group without a number may be large.
pub(super) fn first(case: &Case) -> Answered {
    let ahead = || activities(case).filter(|a| is_ahead(a));
    if ahead().next().is_none() {
        return Answered::no();
    }
    if experience(case).grade == Grade::Yes {
        return Answered::new(Grade::Yes, vec![Found::new("past-first")]);
    }
    let groups = Groups::of(&case.plan.activities);
    let all = case.plan.activities.iter().enumerate();
    let titled = all.filter(|(_, a)| is_title(&a.title) && is_ahead(a));
    let before = titled.filter(|(at, a)| groups.come_after(*at, a));
    let before: Vec<&Activity> = before.map(|(_, a)| a).collect();
    if let Some(small) = before.iter().find(|a| is_small(a)) {
        let found = Found::words("small-first", &small.title).at([small.id]);
        return Answered::new(Grade::Yes, vec![found]);
    }
    let is_staff = |a: &&&Activity| a.kind.is_some_and(ActivityKind::is_staff_mobility);
    if let Some(first) = before.iter().find(is_staff) {
        let found = Found::words("staff-first", &first.title).at([first.id]);
        return Answered::new(Grade::Partly, vec![found]);
    }
    let group = ahead().find(|a| is_group(a));
    let found = group.map(|a| Found::words("group-first", &a.title).at([a.id]));
    Answered::new(Grade::No, found.into_iter().collect())
}

/// One to four goals.
pub(super) fn few(case: &Case) -> Answered {
    let count = case.reading.standing.goals;
    let yes = goals(case).next().is_some() && count <= MOST;
    let found = Found::count("goals", count).when(count > 0);
    Answered::of(yes, false, found.into_iter().collect())
}

/// True for something with others that has taken place: abroad, online or with guests.
fn has_been(case: &Case, activity: &Activity) -> bool {
    let with_others = activity.kind.is_some_and(|kind| {
        kind.is_mobility() || kind.is_hosting() || kind == ActivityKind::VirtualExchange
    });
    let over =
        activity.state.is_none() && crate::check::time::is_over(activity, case.today, case.lists);
    with_others && (activity.state == Some(ActivityState::Done) || over)
}

/// True for kinds that can come before a journey.
fn prepares(kind: ActivityKind) -> bool {
    use ActivityKind::{ClassExchange, Local, PreparatoryVisit, VirtualExchange};
    matches!(
        kind,
        Local | PreparatoryVisit | VirtualExchange | ClassExchange
    )
}

fn is_ahead(activity: &Activity) -> bool {
    activity.state != Some(ActivityState::Done)
}

/// True for pupils abroad who are not a known few.
fn is_group(activity: &Activity) -> bool {
    activity.kind.is_some_and(ActivityKind::is_pupil_mobility) && !is_small(activity)
}

/// True for a virtual exchange, or a visit of a known few.
fn is_small(activity: &Activity) -> bool {
    let groups = [&activity.pupils, &activity.staff, &activity.accompanying];
    let count: f64 = groups.into_iter().map(people).sum();
    let takes_pupils = activity.kind.is_some_and(ActivityKind::is_pupil_mobility);
    let known = !takes_pupils || people(&activity.pupils) > 0.0; // those who go along do not tell how many go
    let few = known && count > 0.0 && count <= SMALL;
    activity.kind == Some(ActivityKind::VirtualExchange)
        || few && activity.kind.is_some_and(ActivityKind::is_mobility)
}

/// The groups of pupils that lie ahead, by what decides whether something comes before all of them.
#[derive(Default)]
struct Groups {
    /// The first day of the earliest, with the position of the first one that begins then.
    earliest: Option<(Date, usize)>,
    /// The position of the first one with a day.
    dated: Option<usize>,
    /// The position of the first one without a day.
    undated: Option<usize>,
}

impl Groups {
    fn of(activities: &[Activity]) -> Self {
        let mut groups = Self::default();
        let ahead = activities.iter().enumerate();
        for (at, group) in ahead.filter(|(_, a)| is_ahead(a) && is_group(a)) {
            match rules::begin(group) {
                Some(day) => {
                    groups.dated.get_or_insert(at);
                    if groups.earliest.is_none_or(|(earliest, _)| day < earliest) {
                        groups.earliest = Some((day, at));
                    }
                }
                None => {
                    groups.undated.get_or_insert(at);
                }
            }
        }
        groups
    }

    /// True if an activity comes before all of them; what has no day, or the same one, is taken in the order of
    /// the list.
    fn come_after(&self, at: usize, activity: &Activity) -> bool {
        let stands_before = |group: Option<usize>| group.is_none_or(|group| at < group);
        let before_dated = match (rules::begin(activity), self.earliest) {
            (Some(day), Some((earliest, first))) => day < earliest || day == earliest && at < first,
            _ => stands_before(self.dated),
        };
        before_dated && stands_before(self.undated)
    }
}
