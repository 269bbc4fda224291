//! Concrete activities: when, who, how long, where; and the plan's own evaluation.

use super::case::{Case, filled};
use super::rules::{Judged, Point, Verdict};
use super::time::{self, When};
use crate::plan::{Activity, ActivityKind, Of, Place};

pub(super) fn activity_no_date(case: &Case) -> Verdict {
    each(case, |activity| {
        let when = time::when(activity, case.lists);
        let nothing = when == When::Nothing;
        (when != When::Unread).then(|| Point::item(activity.id, "start").when(nothing))
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
        Some(Point::item(activity.id, "start").when(vague))
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
        let groups = [
            &activity.pupils,
            &activity.staff,
            &activity.accompanying,
            &activity.guests,
        ];
        let counted = groups.into_iter().any(|group| has_figure(&group.0)) || counts(&activity.who);
        let field = if kind.is_hosting() {
            "guests"
        } else if kind.is_pupil_mobility() || kind == ActivityKind::ClassExchange {
            "pupils"
        } else {
            "staff"
        };
        Some(Point::item(activity.id, field).when(!counted))
    })
}

/// Looks at mobilities.
pub(super) fn activity_no_duration(case: &Case) -> Verdict {
    each(case, |activity| {
        let known = !activity.days.is_empty(); // `one week` is a length too
        moves_people(activity, activity.kind?)
            .then(|| Point::item(activity.id, "days").when(!known))
    })
}

/// Looks at mobilities to other countries.
pub(super) fn activity_no_place(case: &Case) -> Verdict {
    each(case, |activity| {
        let kind = activity.kind?;
        let abroad = kind.is_mobility() && !may_be_at_home(kind);
        abroad.then(|| Point::item(activity.id, "countries").when(activity.countries.is_empty()))
    })
}

pub(super) fn no_evaluation(case: &Case) -> Verdict {
    let place = Place::new(Of::FollowUp, "evaluation");
    Verdict::one(Point::at(place).when(!filled(&case.plan.follow_up.evaluation)))
}

/// One judgement for each activity; `None` where the rule does not look at it.
fn each(case: &Case, judge: impl Fn(&Activity) -> Option<Judged>) -> Verdict {
    Verdict::each(case.plan.activities.iter().map(judge))
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

/// True where an activity that takes place once gives the plan's whole period for its time.
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

fn has_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// True where words count people: `5 pupils, 2 teachers`. A figure inside the words, such as a class, counts nobody.
fn counts(who: &str) -> bool {
    who.split([',', ';', '+', '\n'])
        .any(|group| group.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}
