//! Complete: the five parts are there, linked, with no more than three to four needs and goals.

use super::case::{Case, filled};
use super::rules::{Judged, Point, Verdict};
use super::{Weight, repeats, time};
use crate::plan::{Activity, ActivityKind, Of, Place};

/// The most needs, and the most goals, of a good plan.
const MOST: usize = 4;
/// So many characters of experience or competences describe the situation by themselves.
const SOME_SENTENCES: usize = 120;
/// The usual length of a plan, in months.
const USUAL_MONTHS: std::ops::RangeInclusive<i32> = 24..=60;

/// One point for a plan in which nothing is written yet that could be judged.
pub(super) fn plan_empty(case: &Case) -> Verdict {
    let plan = case.plan;
    let needs = plan.needs.iter().map(|need| &need.title);
    let goals = plan.goals.iter().map(|goal| &goal.title);
    let activities = plan.activities.iter().map(|activity| &activity.title);
    let mut titles = needs.chain(goals).chain(activities);
    let empty = !titles.any(|title| title.contains(char::is_alphabetic));
    Verdict::one(of_plan("needs").when(empty))
}

pub(super) fn no_current_status(case: &Case) -> Verdict {
    let described = describes_situation(case);
    Verdict::one(Point::at(Place::new(Of::Status, "situation")).when(!described))
}

pub(super) fn no_figures(case: &Case) -> Verdict {
    let school = &case.plan.school;
    let (field, absent) = match (school.pupils.is_empty(), school.staff.is_empty()) {
        (false, false) => return Verdict::one(Judged::Passed),
        (true, true) => ("pupils", "both"),
        (true, false) => ("pupils", "pupils"),
        (false, true) => ("staff", "staff"),
    };
    Verdict::one(Judged::Missed(
        Point::at(Place::new(Of::School, field)).words("absent", absent),
    ))
}

pub(super) fn no_vision(case: &Case) -> Verdict {
    let place = Place::new(Of::Vision, "picture");
    Verdict::one(Point::at(place).when(!filled(&case.plan.vision.picture)))
}

pub(super) fn needs_none(case: &Case) -> Verdict {
    Verdict::one(of_plan("needs").when(case.plan.needs.is_empty()))
}

pub(super) fn needs_too_many(case: &Case) -> Verdict {
    too_many("needs", case.plan.needs.len())
}

pub(super) fn needs_no_evidence(case: &Case) -> Verdict {
    Verdict::each(
        case.plan
            .needs
            .iter()
            .map(|need| Some(Point::item(need.id, "evidence").when(!filled(&need.evidence)))),
    )
}

/// Silent while the plan has no goal at all: that is one point, not one for each need.
pub(super) fn need_without_goal(case: &Case) -> Verdict {
    if case.plan.goals.is_empty() {
        return Verdict::silent();
    }
    Verdict::each(case.plan.needs.iter().map(|need| {
        Some(Point::item(need.id, "title").when(!case.answered_needs.contains(&need.id)))
    }))
}

pub(super) fn goals_none(case: &Case) -> Verdict {
    Verdict::one(of_plan("goals").when(case.plan.goals.is_empty()))
}

pub(super) fn goals_too_many(case: &Case) -> Verdict {
    too_many("goals", case.plan.goals.len())
}

/// Silent while the plan states no need at all.
pub(super) fn goal_not_linked(case: &Case) -> Verdict {
    if case.plan.needs.is_empty() {
        return Verdict::silent();
    }
    let goals = case.plan.goals.iter();
    Verdict::each(goals.map(|goal| Some(Point::item(goal.id, "needs").when(goal.needs.is_empty()))))
}

/// Silent while no activity is tied to any goal: then each activity says so.
pub(super) fn goal_without_activity(case: &Case) -> Verdict {
    if case.served_goals.is_empty() {
        return Verdict::silent();
    }
    Verdict::each(case.plan.goals.iter().map(|goal| {
        Some(Point::item(goal.id, "title").when(!case.served_goals.contains(&goal.id)))
    }))
}

pub(super) fn activities_none(case: &Case) -> Verdict {
    Verdict::one(of_plan("activities").when(case.plan.activities.is_empty()))
}

/// Silent while there is no goal to tie an activity to.
pub(super) fn activity_not_linked(case: &Case) -> Verdict {
    if case.plan.goals.is_empty() {
        return Verdict::silent();
    }
    Verdict::each(case.plan.activities.iter().map(|activity| {
        let loose = activity.goals.is_empty() && !stands_for_another(activity);
        Some(Point::item(activity.id, "goals").when(loose))
    }))
}

pub(super) fn no_european_dimension(case: &Case) -> Verdict {
    let place = Place::new(Of::Europe, "added_value");
    Verdict::one(Point::at(place).when(!filled(&case.plan.europe.added_value)))
}

pub(super) fn no_plan_period(case: &Case) -> Verdict {
    let about = &case.plan.about;
    let start = Place::new(Of::About, "period_start");
    let end = Place::new(Of::About, "period_end");
    if about.period_start.is_empty() || about.period_end.is_empty() {
        let place = if about.period_start.is_empty() {
            start
        } else {
            end
        };
        return Verdict::one(Judged::Missed(Point::at(place).words("length", "none")));
    }
    let is_read = about.period_start.span().is_some() && about.period_end.span().is_some();
    if !is_read {
        return Verdict::silent(); // another rule tells of it
    }
    let months = case.period.map(time::Period::months);
    let length = match months {
        Some(months) if months < *USUAL_MONTHS.start() => "short",
        Some(months) if months > *USUAL_MONTHS.end() => "long",
        _ => return Verdict::one(Judged::Passed),
    };
    let point = Point::at(end)
        .words("length", length)
        .lighter(Weight::Hint, true);
    Verdict::one(Judged::Missed(point))
}

/// One point for each answer that holds a place, in whole or in part; any of them fails the rule.
pub(super) fn placeholder_text(case: &Case) -> Verdict {
    let held = case.reading.held.iter();
    let points = held.map(|place| Point::at(*place)).collect();
    any_fails(usize::from(case.reading.is_written), points)
}

/// One point for each answer that repeats an earlier one; any of them fails the rule.
pub(super) fn text_repeated(case: &Case) -> Verdict {
    let long = repeats::long_answers(&case.written);
    let points = repeats::find(&case.written)
        .into_iter()
        .map(|(later, earlier)| {
            Point::at(later.place)
                .about(later.place.id().into_iter().chain(earlier.place.id()))
                .words("start", first_words(later.words))
        });
    any_fails(usize::from(long >= 2), points.collect())
}

/// True if some sentences say where the school stands.
pub(super) fn describes_situation(case: &Case) -> bool {
    let status = &case.plan.status;
    let beside =
        status.experience.trim().chars().count() + status.competences.trim().chars().count();
    filled(&status.situation) || beside >= SOME_SENTENCES
}

fn of_plan(list: &'static str) -> Point {
    Point::at(Place::new(Of::Plan, list))
}

fn too_many(list: &'static str, count: usize) -> Verdict {
    if count == 0 {
        return Verdict::silent();
    }
    Verdict::one(
        of_plan(list)
            .number("count", count as f64)
            .when(count > MOST),
    )
}

/// True for a preparatory visit or a sharing event that is tied to the activity it prepares or shares.
pub(super) fn stands_for_another(activity: &Activity) -> bool {
    let kind = activity.kind;
    let serves = matches!(
        kind,
        Some(ActivityKind::PreparatoryVisit | ActivityKind::SharingEvent)
    );
    serves && !activity.supports.is_empty()
}

fn any_fails(judged: usize, points: Vec<Point>) -> Verdict {
    Verdict {
        judged: judged.max(points.len()),
        points,
    }
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(6).collect();
    words.join(" ")
}
