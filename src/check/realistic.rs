//! Realistic: goes in small steps from present competence and experience, and says how one step opens the next.

use super::case::{Case, filled};
use super::people::{self, Abroad};
use super::rules::{Point, Verdict};
use super::{rubric, time};
use crate::catalogue::Eligibility;
use crate::plan::{Activity, ActivityKind, ActivityState, Amount, Grain, Of, PartnerState, Place};
use jiff::civil::Date;

/// So few people are a small step, whatever they do.
const SMALL: f64 = 4.0;
/// From so many people on a first step is large.
const LARGE: f64 = 8.0;
/// More activities abroad than this are many for a first year.
const MANY: usize = 3;
/// More people than this times those of the year before are a jump.
const TRIPLE: f64 = 3.0;
/// Fewer people than this are no jump, whatever the proportion.
const FEW_MORE: f64 = 6.0;
/// Activities that all start within so many months start all at once.
const AT_ONCE_MONTHS: i32 = 3;
/// An answer on experience up to so many characters that says "none yet" says nothing else.
const DENIAL: usize = 120;
/// Names that speak of international experience in any language.
const PROGRAMMES: [&str; 5] = ["erasmus", "etwinning", "comenius", "euroscola", "epale"];

pub(super) fn no_current_competence(case: &Case) -> Verdict {
    let status = &case.plan.status;
    let known = !status.projects.is_empty()
        || filled(&status.competences)
        || tells_experience(case)
        || case
            .mobilities()
            .any(|(a, _)| a.state == Some(ActivityState::Done));
    Verdict::one(Point::at(Place::new(Of::Status, "experience")).when(!known))
}

/// Silent if nobody goes abroad.
pub(super) fn no_small_first_step(case: &Case) -> Verdict {
    let Some((first, _)) = case
        .mobilities()
        .min_by_key(|(a, _)| begin(a).unwrap_or(Date::MAX))
    else {
        return Verdict::silent();
    };
    let point = Point::item(first.id, "title").number("count", people_of(first));
    let ordered = is_experienced(case) || begins_small(case, first) || grows(case);
    Verdict::one(point.when(!ordered))
}

/// A next step, steps of the network, work at home before what goes abroad, work under way beside what is planned,
/// and different starts all show that one step opens another.
pub(super) fn no_next_step(case: &Case) -> Verdict {
    let Some(first) = case.plan.activities.first() else {
        return Verdict::silent();
    };
    let shown = rubric::shows_steps(case);
    Verdict::one(Point::item(first.id, "next_step").about([]).when(!shown))
}

/// Silent if no activity abroad has both a year and a number.
pub(super) fn scale_jump(case: &Case) -> Verdict {
    if case.abroad.is_empty() {
        return Verdict::silent();
    }
    Verdict::one(jump(case).or_else(|| large_share(case)))
}

/// Silent for fewer than three activities whose time is known.
pub(super) fn activities_all_at_once(case: &Case) -> Verdict {
    let all = &case.plan.activities;
    let known = |a: &&Activity| a.start.span().is_some() || time::comes_back(a, case.lists);
    if all.iter().filter(known).count() < 3 {
        return Verdict::silent();
    }
    let months: Option<Vec<i32>> = all.iter().map(|a| start_month(a, case)).collect();
    let at_once = months.is_some_and(|months| {
        let (first, last) = (months.iter().min(), months.iter().max());
        first
            .zip(last)
            .is_some_and(|(first, last)| last - first < AT_ONCE_MONTHS)
    });
    let point = Point::at(Place::new(Of::Plan, "activities"));
    Verdict::one(point.number("count", all.len() as f64).when(at_once))
}

pub(super) fn activities_all_past(case: &Case) -> Verdict {
    let all = &case.plan.activities;
    if all.is_empty() {
        return Verdict::silent();
    }
    let past = all.iter().all(|a| time::is_over(a, case.today, case.lists));
    Verdict::one(Point::at(Place::new(Of::Plan, "activities")).when(past))
}

/// Looks at each planned activity whose last day is known.
pub(super) fn past_still_planned(case: &Case) -> Verdict {
    Verdict::each(case.plan.activities.iter().map(|activity| {
        let last = activity.end.last().or_else(|| {
            let once = !time::comes_back(activity, case.lists);
            activity.start.last().filter(|_| once)
        })?;
        let planned = activity.state == Some(ActivityState::Planned);
        planned.then(|| Point::item(activity.id, "state").when(last < case.today))
    }))
}

/// Looks at each pair of dates that can be compared: the plan's, an activity's, a baseline's and its target's.
pub(super) fn date_contradiction(case: &Case) -> Verdict {
    let about = &case.plan.about;
    let period = about
        .period_start
        .first()
        .zip(about.period_end.last())
        .map(|(start, end)| {
            Point::at(Place::new(Of::About, "period_end"))
                .words("of", "span")
                .when(end < start)
        });
    let words = case.plan.activities.iter().map(|a| {
        let wrong = time::words_contradict(a, case.lists)?;
        Some(Point::item(a.id, "when").words("of", "words").when(wrong))
    });
    let activities = case.plan.activities.iter().map(|a| {
        let (start, end) = a.start.first().zip(a.end.last())?;
        Some(
            Point::item(a.id, "end")
                .words("of", "span")
                .when(end < start),
        )
    });
    let targets = case.plan.goals.iter().flat_map(|goal| {
        goal.indicators.iter().map(|indicator| {
            let own = !indicator.by.is_empty();
            let by = if own { &indicator.by } else { &goal.by };
            let (measured, by) = indicator.baseline_date.first().zip(by.last())?;
            let id = if own { indicator.id } else { goal.id };
            let point = Point::item(id, "by").about([goal.id]).words("of", "target");
            Some(point.when(by < measured))
        })
    });
    let dates = std::iter::once(period).chain(activities);
    Verdict::each(dates.chain(words).chain(targets))
}

/// Looks at each activity and target with a date; silent without a period.
pub(super) fn activity_outside_period(case: &Case) -> Verdict {
    let Some(period) = case.period else {
        return Verdict::silent();
    };
    let activities = case.plan.activities.iter().map(|activity| {
        let dates = [
            ("start", activity.start.span()),
            ("end", activity.end.span()),
        ];
        let mut known = dates
            .into_iter()
            .filter_map(|(field, span)| Some((field, span?)))
            .peekable();
        let (_, span) = known.peek()?;
        let earlier = activity.state == Some(ActivityState::Done) && span.last < period.first;
        if earlier {
            return None; // experience that the plan builds on
        }
        let outside = known.find(|(_, span)| period.excludes(*span));
        let point =
            outside.map(|(field, _)| Point::item(activity.id, field).words("of", "activity"));
        Some(point.into())
    });
    let targets = case.plan.goals.iter().flat_map(|goal| {
        let own = std::iter::once((goal.id, &goal.by));
        let each = goal
            .indicators
            .iter()
            .map(|indicator| (indicator.id, &indicator.by));
        own.chain(each).map(move |(id, by)| {
            let point = Point::item(id, "by").about([goal.id]).words("of", "target");
            Some(point.when(period.excludes(by.span()?)))
        })
    });
    Verdict::each(activities.chain(targets))
}

/// Looks at each activity abroad that is not over and names a country.
pub(super) fn country_not_eligible(case: &Case) -> Verdict {
    Verdict::each(case.mobilities().map(|(activity, _)| {
        if activity.countries.is_empty() || activity.state == Some(ActivityState::Done) {
            return None;
        }
        let day = begin(activity)
            .or(case.period.map(|period| period.first))
            .unwrap_or(case.today);
        let outside = activity
            .countries
            .iter()
            .find(|country| case.catalogue.eligibility(country, day) == Eligibility::Outside);
        let point = outside.map(|country| Point::item(activity.id, "countries").country(country));
        Some(point.into())
    }))
}

/// Looks at activities that are not done. Where none names anyone, the plan's division of tasks answers for all.
pub(super) fn activity_no_responsible(case: &Case) -> Verdict {
    let all = &case.plan.activities;
    let tasks = case.plan.tasks.iter().any(|task| filled(&task.role));
    let by_tasks = tasks && !all.iter().any(|a| filled(&a.responsible));
    let ahead = all.iter().filter(|a| a.state != Some(ActivityState::Done));
    Verdict::each(
        ahead.map(|a| {
            Some(Point::item(a.id, "responsible").when(!filled(&a.responsible) && !by_tasks))
        }),
    )
}

/// True if the plan tells of international experience in words.
fn tells_experience(case: &Case) -> bool {
    experience(case).is_some() || situation_speaks(case)
}

/// The answer about experience, unless it only says that there is none.
pub(super) fn experience<'a>(case: &Case<'a>) -> Option<&'a str> {
    let told = &case.plan.status.experience;
    let none = told.chars().count() <= DENIAL && case.lists.beginner.is_in(told);
    (filled(told) && !none).then_some(told)
}

/// True if the situation speaks of international experience.
pub(super) fn situation_speaks(case: &Case) -> bool {
    let situation = &case.plan.status.situation;
    let lower = situation.to_lowercase();
    let speaks = case.lists.experience.find(&lower).is_some()
        || PROGRAMMES.into_iter().any(|name| lower.contains(name));
    // Words of a language without lists may tell of it, for all one knows.
    let unread = case.lists.experience.is_empty();
    speaks && !case.lists.beginner.is_in(situation) || unread && filled(situation)
}

/// True for a school that is past its first step abroad.
fn is_experienced(case: &Case) -> bool {
    use ActivityState::{Done, Running};
    experience(case).is_some()
        || !case.plan.status.projects.is_empty()
        || case
            .mobilities()
            .any(|(a, _)| matches!(a.state, Some(Done | Running)))
        || case.plan.partners.iter().any(|partner| {
            matches!(
                partner.state,
                Some(PartnerState::Cooperating | PartnerState::Past)
            )
        })
}

/// True if a small step comes first, or the first step is at least not large and not one of many.
fn begins_small(case: &Case, first: &Activity) -> bool {
    let first_large = case
        .mobilities()
        .filter(|(a, kind)| !is_small(a, *kind))
        .filter_map(|(a, _)| begin(a))
        .min();
    let small_first = case.plan.activities.iter().any(|activity| {
        let early = match (begin(activity), first_large) {
            (Some(begin), Some(large)) => begin <= large,
            _ => true, // a step whose time is open may still be put first
        };
        early && activity.kind.is_some_and(|kind| is_small(activity, kind))
    });
    if small_first {
        return true;
    }
    let people = people_of(first);
    let group = first.kind.is_some_and(ActivityKind::is_pupil_mobility);
    let large = people >= LARGE || people <= 0.0 && group;
    let year = people::first_year(first);
    let same_year = |a: &Activity| people::first_year(a) == year;
    let in_first_year = case.mobilities().filter(|(a, _)| same_year(a)).count();
    !large && in_first_year <= MANY
}

/// True if at least three years are counted and the first is the smallest.
fn grows(case: &Case) -> bool {
    let years = &case.abroad;
    let Some((first, later)) = years.split_first() else {
        return false;
    };
    later.len() >= 2 && later.iter().all(|year| first.all() < year.all())
}

/// True for a visit of a few, a virtual exchange, a job shadowing.
fn is_small(activity: &Activity, kind: ActivityKind) -> bool {
    use ActivityKind::{JobShadowing, PreparatoryVisit, VirtualExchange};
    let people = people_of(activity);
    match kind {
        VirtualExchange => true,
        JobShadowing | PreparatoryVisit => people <= SMALL,
        kind => kind.is_mobility() && people > 0.0 && people <= SMALL,
    }
}

fn people_of(activity: &Activity) -> f64 {
    people::people(&activity.pupils)
        + people::people(&activity.staff)
        + people::people(&activity.accompanying)
}

/// The first day of an activity, or its last where only that is known.
pub(super) fn begin(activity: &Activity) -> Option<Date> {
    activity.start.first().or_else(|| activity.end.last())
}

/// The month in which an activity starts, counted from year 0; `None` if it is unknown, only known to the
/// year, or where the activity comes back.
fn start_month(activity: &Activity, case: &Case) -> Option<i32> {
    let span = activity.start.span()?;
    let exact = matches!(span.grain, Grain::Day | Grain::Month);
    let once = exact && !time::comes_back(activity, case.lists);
    once.then(|| i32::from(span.first.year()) * 12 + i32::from(span.first.month()))
}

/// A year with more than three times the people of the year before.
fn jump(case: &Case) -> Option<Point> {
    let pairs = case.abroad.iter().zip(case.abroad.iter().skip(1));
    let (before, after) = pairs.into_iter().find(|(before, after)| {
        after.all() > TRIPLE * before.all() && after.all() - before.all() >= FEW_MORE
    })?;
    let point = in_year(case, *after)?.words("of", "jump");
    Some(point.number("from", before.all()).number("to", after.all()))
}

/// A year in which more than a third of the staff, or of the pupils, goes abroad.
fn large_share(case: &Case) -> Option<Point> {
    let school = &case.plan.school;
    share_of(case, "staff", &school.staff, |year| year.staff)
        .or_else(|| share_of(case, "pupils", &school.pupils, |year| year.pupils))
}

fn share_of(case: &Case, of: &str, whole: &Amount, abroad: fn(&Abroad) -> f64) -> Option<Point> {
    let whole = whole.high().filter(|whole| *whole > 0.0)?;
    let too_many = |year: &&Abroad| abroad(year) > whole / 3.0 && abroad(year) >= FEW_MORE;
    let year = case.abroad.iter().find(too_many)?;
    let point = in_year(case, *year)?.words("of", of);
    Some(point.number("from", whole).number("to", abroad(year)))
}

/// A point at the largest activity of a school year, about all of that year.
fn in_year(case: &Case, abroad: Abroad) -> Option<Point> {
    let all: Vec<&Activity> = people::activities_in(case.plan, abroad.year);
    let largest = all
        .iter()
        .max_by(|a, b| people_of(a).total_cmp(&people_of(b)))?;
    let field = if people::people(&largest.pupils) > 0.0 {
        "pupils"
    } else {
        "staff"
    };
    let point = Point::item(largest.id, field).about(all.iter().map(|a| a.id));
    Some(point.words("year", format!("{}–{}", abroad.year, abroad.year + 1)))
}
