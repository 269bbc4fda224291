//! The next plan from this one: what changes on the way, line by line, and the plan that comes of it.
//!
//! [`changes`] lists everything; whoever shows the list may leave lines out, and [`next`] makes a plan of the rest. The
//! same with no years makes a template of any plan.

use super::compare::Given;
use super::dates::years_moved;
use super::standing::{Standing, loose, standings};
use super::{
    About, Activity, ActivityState, Amount, Answer, DateText, Id, Indicator, Kind, Measurement, Of,
    Place, Plan, Project, Record, School,
};

/// The most years that a plan is moved by.
pub const MOST_YEARS: i16 = 10;

/// One change on the way to the next plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An answer becomes another one.
    Answer {
        /// The answer.
        place: Place,
        /// What it is.
        before: Given,
        /// What it becomes.
        after: Given,
    },
    /// An activity that is over becomes an earlier project.
    Finished(Id),
    /// The last measurement of an indicator becomes its baseline; its measurements stay behind.
    Measured {
        /// The indicator.
        indicator: Id,
        /// The new baseline and its date; `None` if nothing was measured that has a value.
        baseline: Option<(Amount, DateText)>,
        /// How many measurements stay behind.
        count: usize,
    },
    /// Something that belongs to the old plan stays behind.
    Left(Left, usize),
}

/// What belongs to the old plan alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Measurements of no indicator.
    Measurements,
    /// What was decided about answers of application forms.
    FormAnswers,
    /// What was said about answers: notes, points of the check that were set aside.
    Attached,
    /// Marks that the plan was sent.
    Sent,
    /// The limit to the pages of its document.
    PageLimit,
}

/// Dates of what has been: they stay.
const PAST: [(&str, &str); 4] = [
    ("school", School::figures_year),
    ("project", Project::year),
    ("indicator", Indicator::baseline_date),
    ("measurement", Measurement::date),
];

/// How many school years the period of a plan has, as far as it is understood: the usual way to the next one.
pub fn usual_years(plan: &Plan) -> i16 {
    let language = plan.about.language;
    let [start, end] =
        [&plan.about.period_start, &plan.about.period_end].map(|date| date.span_in(language));
    let years = start.zip(end).map(|(start, end)| {
        end.last_school_year()
            .saturating_sub(start.first_school_year())
            .saturating_add(1)
    });
    years.unwrap_or(1).clamp(1, MOST_YEARS)
}

/// Everything that changes on the way to a plan that many school years later, in the order in which the plan asks.
pub fn changes(plan: &Plan, years: i16) -> Vec<Change> {
    let mut changes = Vec::new();
    let title = years_moved(&plan.about.title, years);
    answer(
        plan,
        Place::new(Of::About, About::title),
        title,
        &mut changes,
    );
    for of in Of::SINGLE {
        if let Some(record) = plan.record(of) {
            dates(plan, of, record, years, &mut changes);
        }
    }
    let measured = standings(plan);
    for (id, record) in Kind::ALL.into_iter().flat_map(|kind| plan.records(kind)) {
        let activity = plan.activity(id);
        if activity.is_some_and(|it| it.state == Some(ActivityState::Done)) {
            changes.push(Change::Finished(id));
            continue;
        }
        dates(plan, Of::Item(id), record, years, &mut changes);
        let runs = activity.is_some_and(|it| it.state == Some(ActivityState::Running));
        if runs && years != 0 {
            changes.extend(planned(plan, id));
        }
        let standing = measured.iter().find(|one| one.indicator.id == id);
        changes.extend(standing.and_then(of_indicator));
    }
    let left = [
        (Left::Measurements, loose(plan).len()),
        (Left::FormAnswers, plan.form_answers.len()),
        (Left::Attached, plan.attached.count_behind()),
        (Left::Sent, plan.sent.len()),
        (Left::PageLimit, usize::from(!plan.page_limit.is_empty())),
    ];
    let left = left.into_iter().filter(|(_, count)| *count > 0);
    changes.extend(left.map(|(what, count)| Change::Left(what, count)));
    changes
}

/// The plan with these of its changes. It is another plan than the old one, for calendars and earlier versions.
pub fn next<'a>(plan: &Plan, changes: impl IntoIterator<Item = &'a Change>) -> Plan {
    let mut next = plan.clone();
    next.identity.clear();
    for change in changes {
        match change {
            Change::Answer { place, after, .. } => drop(after.put(&mut next, *place)),
            Change::Finished(id) => finish(&mut next, *id),
            Change::Measured {
                indicator,
                baseline,
                ..
            } => measure(&mut next, *indicator, baseline.as_ref()),
            Change::Left(Left::Measurements, _) => {
                remove(&mut next, |it| it.indicator.is_empty());
            }
            Change::Left(Left::FormAnswers, _) => next.form_answers.clear(),
            Change::Left(Left::Attached, _) => next.attached.leave_behind(),
            Change::Left(Left::Sent, _) => next.sent.clear(),
            Change::Left(Left::PageLimit, _) => next.page_limit = Amount::default(),
        }
    }
    next.repair();
    next
}

/// Notes that words or a date become others, if they do.
fn answer(plan: &Plan, place: Place, after: String, changes: &mut Vec<Change>) {
    let (Some(before), after) = (Given::at(plan, place), Given::Words(after)) else {
        return;
    };
    if before != after {
        changes.push(Change::Answer {
            place,
            before,
            after,
        });
    }
}

/// The dates of a record that lie ahead move; a new plan is not approved yet.
fn dates(plan: &Plan, of: Of, record: &dyn Record, years: i16, changes: &mut Vec<Change>) {
    for field in record.names() {
        let Some(Answer::Date(date)) = record.answer(field) else {
            continue;
        };
        let after = match (of.name(), *field) {
            ("about", About::approved) => String::new(),
            place if PAST.contains(&place) => continue,
            _ => date.moved(years, plan.about.language).0,
        };
        answer(plan, Place::new(of, field), after, changes);
    }
}

/// A running activity is planned once more.
fn planned(plan: &Plan, id: Id) -> Option<Change> {
    let place = Place::item(id, Activity::state);
    let mut new = Plan {
        activities: vec![plan.activity(id)?.clone()],
        ..Plan::default()
    };
    let before = Given::at(&new, place)?;
    new.activities.first_mut()?.state = Some(ActivityState::Planned);
    let after = Given::at(&new, place)?;
    Some(Change::Answer {
        place,
        before,
        after,
    })
}

fn of_indicator(standing: &Standing) -> Option<Change> {
    let baseline = standing
        .latest()
        .map(|last| (last.value.clone(), last.date.clone()));
    Some(Change::Measured {
        indicator: standing.indicator.id,
        baseline,
        count: standing.measurements.len(),
    })
    .filter(|_| !standing.measurements.is_empty())
}

/// An activity goes, and an earlier project with its theme, its time and its countries comes.
fn finish(plan: &mut Plan, id: Id) {
    let Some(activity) = plan.activity(id).cloned() else {
        return;
    };
    let Some(project) = plan.add(Kind::Project, None) else {
        return;
    };
    if let Some(added) = plan.status.projects.last_mut() {
        debug_assert_eq!(added.id, project);
        added.theme.clone_from(&activity.title);
        added.programme.clone_from(&activity.strand);
        added.countries.clone_from(&activity.countries);
        added.year = time_of(&activity);
    }
    plan.remove(id);
}

/// The time of an activity as one date.
fn time_of(activity: &Activity) -> DateText {
    let (start, end) = (&activity.start, &activity.end);
    match (start.is_empty(), end.is_empty()) {
        (_, true) => start.clone(),
        (true, false) => end.clone(),
        (false, false) if start == end => start.clone(),
        (false, false) => {
            let both = DateText(format!("{} – {}", start.0.trim(), end.0.trim()));
            if both.span().is_some() {
                both
            } else {
                start.clone()
            }
        }
    }
}

/// The measurements of an indicator go; the last one is its baseline.
fn measure(plan: &mut Plan, id: Id, baseline: Option<&(Amount, DateText)>) {
    let goals = plan.goals.iter_mut();
    let indicator = goals
        .flat_map(|goal| &mut goal.indicators)
        .find(|indicator| indicator.id == id);
    if let (Some(indicator), Some((value, date))) = (indicator, baseline) {
        indicator.baseline.clone_from(value);
        indicator.baseline_date.clone_from(date);
    }
    remove(plan, |it| it.indicator.contains(&id));
}

fn remove(plan: &mut Plan, is_meant: impl Fn(&Measurement) -> bool) {
    let all = plan.measurements.iter();
    let gone: Vec<Id> = all.filter(|it| is_meant(it)).map(|it| it.id).collect();
    for id in gone {
        plan.remove(id);
    }
}
