//! Concrete activities: when, who, how long, where; and the plan's own evaluation.

use super::Weight;
use super::case::{Case, filled};
use super::rules::{Judged, Point, Verdict};
use super::time::{self, When};
use crate::plan::{Activity, ActivityKind, ActivityState, Of, Place};

/// Looks at activities with a title: something must say what it is.
pub(super) fn activity_empty(case: &Case) -> Verdict {
    each(case, |activity| {
        let said = [&activity.content, &activity.results, &activity.products];
        let told = activity.kind.is_some() || said.into_iter().any(|words| filled(words));
        filled(&activity.title).then(|| Point::item(activity.id, "kind").when(!told))
    })
}

pub(super) fn activity_no_date(case: &Case) -> Verdict {
    each(case, |activity| {
        let when = time::when(activity, case.lists);
        let nothing = when == When::Nothing;
        (when != When::Unread).then(|| of(activity, "start").when(nothing))
    })
}

/// Looks at activities that say something about their time.
pub(super) fn activity_vague_date(case: &Case) -> Verdict {
    each(case, |activity| {
        let vague = match time::when(activity, case.lists) {
            When::Nothing | When::Unread => return None,
            When::Vague => true,
            When::Known => takes_whole_period(case, activity),
        };
        Some(of(activity, "start").when(vague))
    })
}

/// Looks at mobilities, hosting and meetings.
pub(super) fn activity_no_participants(case: &Case) -> Verdict {
    each(case, |activity| {
        let kind = activity.kind?;
        let meets = kind.is_hosting() || kind == ActivityKind::StaffMeeting;
        if !meets && !moves_people(activity, kind) {
            return None;
        }
        let counted = is_counted(activity);
        let field = if kind.is_hosting() {
            "guests"
        } else if kind.is_pupil_mobility() || kind == ActivityKind::ClassExchange {
            "pupils"
        } else {
            "staff"
        };
        Some(of(activity, field).when(!counted))
    })
}

/// Looks at mobilities.
pub(super) fn activity_no_duration(case: &Case) -> Verdict {
    each(case, |activity| {
        let known = !activity.days.is_empty(); // `one week` is a length too
        moves_people(activity, activity.kind?).then(|| of(activity, "days").when(!known))
    })
}

/// Looks at mobilities to other countries.
pub(super) fn activity_no_place(case: &Case) -> Verdict {
    each(case, |activity| {
        let kind = activity.kind?;
        let abroad = kind.is_mobility() && !may_be_at_home(kind);
        abroad.then(|| of(activity, "countries").when(activity.countries.is_empty()))
    })
}

pub(super) fn no_evaluation(case: &Case) -> Verdict {
    let place = Place::new(Of::FollowUp, "evaluation");
    Verdict::one(Point::at(place).when(!filled(&case.plan.follow_up.evaluation)))
}

/// A point about an activity; what a finished one lacks only matters for the record.
fn of(activity: &Activity, field: &'static str) -> Point {
    let done = activity.state == Some(ActivityState::Done);
    let state = if done { "done" } else { "ahead" };
    let point = Point::item(activity.id, field).words("state", state);
    point.lighter(Weight::Hint, done)
}

/// One judgement for each activity; `None` if the rule does not look at it.
fn each(case: &Case, judge: impl Fn(&Activity) -> Option<Judged>) -> Verdict {
    Verdict::each(case.plan.activities.iter().map(judge))
}

/// True if the people of an activity are counted.
pub(super) fn is_counted(activity: &Activity) -> bool {
    let groups = [
        &activity.pupils,
        &activity.staff,
        &activity.accompanying,
        &activity.guests,
    ];
    groups.into_iter().any(|group| has_figure(&group.0)) || counts(&activity.who)
}

/// True for activities that take people of the school elsewhere.
fn moves_people(activity: &Activity, kind: ActivityKind) -> bool {
    if may_be_at_home(kind) {
        return !activity.countries.is_empty();
    }
    kind.is_mobility() || kind == ActivityKind::ClassExchange
}

/// True for kinds that take people abroad only where the activity names a country.
fn may_be_at_home(kind: ActivityKind) -> bool {
    matches!(
        kind,
        ActivityKind::PreparatoryVisit | ActivityKind::StaffMeeting
    )
}

/// True if an activity that takes place once gives the plan's whole period for its time.
fn takes_whole_period(case: &Case, activity: &Activity) -> bool {
    let Some(period) = case.period else {
        return false;
    };
    let whole = activity
        .start
        .first()
        .is_some_and(|first| first <= period.first)
        && activity.end.last().is_some_and(|last| last >= period.last);
    whole && period.months() > 12 && !time::comes_back(activity, case.lists)
}

/// True if a figure stands in it: words for a number tell nobody how many.
pub(super) fn has_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// True if words count people: `5 pupils, 2 teachers`. A figure inside the words, such as a class, counts nobody.
fn counts(who: &str) -> bool {
    who.split([',', ';', '+', '\n'])
        .any(|group| group.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}
