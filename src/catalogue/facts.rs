//! What a plan says about an application: each measure read once, with the place where it can be changed.

use super::countries::iso;
use super::{Catalogue, FieldFact, Measure, Programme, Rule};
use crate::plan::{
    Activity, ActivityKind, ActivityState, Amount, Applicant, Country, DateText, Field, Id, Listed,
    Of, Partner, PartnerKind, PartnerState, Place, Plan, Range, Rhythm, YesNo,
};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What a measure found.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The plan does not say.
    Unknown,
    /// A figure, or a range.
    Figure(Range),
    /// Yes or no.
    Yes(bool),
    /// Codes of a closed list.
    Codes(&'static str, Vec<&'static str>),
    /// Countries.
    Countries(Vec<Country>),
    /// A day.
    Day(Date),
    /// A part of a sum, and the whole, EUR.
    Part(f64, f64),
}

/// One thing that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FactRead {
    /// The activity, if it is about one.
    pub activity: Option<Id>,
    /// Where the plan says it, or could.
    pub place: Place,
    /// What it says.
    pub reading: Reading,
}

/// A plan as an application of a call.
pub struct Facts<'p, 'c> {
    /// The plan.
    pub plan: &'p Plan,
    /// The facts about programmes.
    pub catalogue: &'c Catalogue,
    /// The year of the call.
    pub call: i16,
    /// The fields of education, chosen or by the kinds of school.
    pub fields: Vec<Field>,
    /// The activities of the project: those that are not over and begin in its months, if these are known.
    pub activities: Vec<&'p Activity>,
    /// The countries of the school and of its partners.
    pub countries: BTreeSet<&'p str>,
}

impl<'p, 'c> Facts<'p, 'c> {
    /// Reads what all programmes ask.
    pub fn new(plan: &'p Plan, catalogue: &'c Catalogue, call: i16) -> Self {
        let activities = plan.activities.iter();
        let partners = partners(plan).flat_map(|partner| &partner.country);
        Self {
            fields: fields(plan, catalogue),
            activities: activities
                .filter(|activity| is_in_project(plan, activity))
                .collect(),
            countries: partners.chain(&plan.school.country).map(iso).collect(),
            plan,
            catalogue,
            call,
        }
    }

    /// The activities that a rule is about, in the project and paid by the programme.
    pub fn activities_of(&self, programme: &Programme, rule: &Rule) -> Vec<&'p Activity> {
        let kinds = if rule.kinds.is_empty() {
            &programme.offers
        } else {
            &rule.kinds
        };
        let about = |activity: &&Activity| {
            let kind = activity.kind;
            kind.is_some_and(|kind| kinds.contains(&kind) && programme.offers.contains(&kind))
        };
        self.activities.iter().copied().filter(about).collect()
    }

    /// What the plan says about a rule: one reading, or one for each activity.
    pub fn read(&self, programme: &Programme, rule: &Rule) -> Vec<FactRead> {
        let of_each = |look: fn(&Activity) -> Option<(&'static str, Reading)>| {
            let activities = self.activities_of(programme, rule).into_iter();
            let read = activities.filter_map(|it| Some((it.id, look(it)?)));
            read.map(|(id, (field, reading))| FactRead {
                activity: Some(id),
                place: Place::item(id, field),
                reading,
            })
            .collect()
        };
        match rule.measure {
            Measure::Days => of_each(|it| Some(("days", figure(&it.days)))),
            Measure::People => of_each(|it| {
                let is_said = is_counted(&it.staff) || is_counted(&it.pupils);
                let said = is_said.then(|| Reading::Figure(people(it)));
                let reading = said.unwrap_or_else(|| figure(&it.guests));
                Some((people_field(it.kind), reading))
            }),
            Measure::Staff => of_each(|it| Some(("staff", figure(&it.staff)))),
            Measure::Accompanying => of_each(|it| Some(("accompanying", figure(&it.accompanying)))),
            Measure::CountriesEach => {
                of_each(|it| Some(("countries", count_or_unknown(it.countries.len()))))
            }
            Measure::HostCountries => of_each(|it| {
                let abroad = it.kind.is_some_and(ActivityKind::is_mobility);
                abroad.then(|| ("countries", countries(it.countries.clone())))
            }),
            measure => self
                .read_once(programme, rule, measure)
                .into_iter()
                .collect(),
        }
    }

    /// What is read once for the whole application; `None` for what is not measured.
    fn read_once(&self, programme: &Programme, rule: &Rule, measure: Measure) -> Option<FactRead> {
        let plan = self.plan;
        let funding = &plan.funding;
        let of = |of, field| Place::new(of, field);
        let asked = |field| Place::new(Of::Funding, field);
        let (place, reading) = match measure {
            Measure::HomeCountry => (
                of(Of::School, "country"),
                countries(plan.school.country.clone()),
            ),
            Measure::Field => {
                let codes = self.fields.iter().map(|field| field.code()).collect();
                (asked("field"), codes_or_unknown(Field::LIST.name, codes))
            }
            Measure::Level => {
                let kinds = plan.school.kinds.iter();
                let codes = kinds.map(|kind| kind.code()).collect();
                (
                    of(Of::School, "kinds"),
                    codes_or_unknown("school-kind", codes),
                )
            }
            Measure::Accredited => (asked("accredited"), yes(funding.accredited)),
            Measure::Grants => (asked("grants"), figure(&funding.grants)),
            Measure::Experience => (asked("experience"), figure(&funding.experience)),
            Measure::Consortium => (asked("consortium"), yes(funding.consortium)),
            Measure::OtherCommunity => (asked("other_community"), yes(funding.other_community)),
            Measure::Network => (asked("network"), yes(funding.network)),
            Measure::Start => {
                let start = funding.start.first().map_or(Reading::Unknown, Reading::Day);
                (asked("start"), start)
            }
            Measure::Months => (asked("months"), figure(&funding.months)),
            Measure::Requested => (asked("requested"), figure(&funding.requested)),
            Measure::Participants => (
                of(Of::Plan, "activities"),
                self.participants(programme, rule),
            ),
            Measure::Activities => {
                let count = self.activities_of(programme, rule).len();
                let reading = if plan.activities.is_empty() {
                    Reading::Unknown
                } else {
                    number(count as f64)
                };
                (of(Of::Plan, "activities"), reading)
            }
            Measure::Goals => (of(Of::Plan, "goals"), number(plan.goals.len() as f64)),
            Measure::PlanYears => (
                of(Of::About, "period_end"),
                years(&plan.about.period_start, &plan.about.period_end),
            ),
            Measure::Organisations => {
                let count = partners(plan).count() + 1;
                (of(Of::Plan, "partners"), number(count as f64))
            }
            Measure::Countries => {
                let count = self.countries.len();
                (of(Of::Plan, "partners"), count_or_unknown(count))
            }
            Measure::PartnerCountries => {
                let all = partners(plan).flat_map(|partner| partner.country.clone());
                (of(Of::Plan, "partners"), countries(all.collect()))
            }
            Measure::Priorities => (of(Of::Europe, "inclusion"), number(priorities(plan) as f64)),
            Measure::CourseMoney => {
                let estimate = super::grant::estimate(self, programme);
                let courses = estimate.sum_of(ActivityKind::Course);
                let sum = estimate.sum();
                let part = match (courses, sum) {
                    (Some(courses), Some(sum)) if sum.high > 0.0 => {
                        Reading::Part(courses.high, sum.high)
                    }
                    _ => return None, // no course, or nothing known: no question either
                };
                (of(Of::Plan, "activities"), part)
            }
            _ => return None,
        };
        Some(FactRead {
            activity: None,
            place,
            reading,
        })
    }

    /// The people of all activities that the programme pays for; those of preparatory visits do not count.
    fn participants(&self, programme: &Programme, rule: &Rule) -> Reading {
        let mut sum = Range {
            low: 0.0,
            high: 0.0,
        };
        for activity in self.activities_of(programme, rule) {
            if activity.kind == Some(ActivityKind::PreparatoryVisit) {
                continue;
            }
            let people = people(activity);
            sum.low += people.low;
            sum.high += people.high;
        }
        if sum.high > 0.0 {
            Reading::Figure(sum)
        } else {
            Reading::Unknown
        }
    }
}

/// The fields of education of a plan: the chosen one, or else those of its kinds of school.
pub fn fields(plan: &Plan, catalogue: &Catalogue) -> Vec<Field> {
    match plan.funding.field {
        Some(field) => vec![field],
        None => fields_of_school(plan, catalogue),
    }
}

/// The fields of education of a plan's kinds of school.
pub fn fields_of_school(plan: &Plan, catalogue: &Catalogue) -> Vec<Field> {
    let mut fields = Vec::new();
    if plan.school.applicant == Some(Applicant::AdultCentre) {
        fields.push(Field::Adu);
    }
    for kind in &plan.school.kinds {
        let facts = catalogue.calls.fields.iter();
        let facts: Vec<_> = facts.filter(|fact| fact.kind == *kind).collect();
        let home = plan.school.country.first().map(iso);
        let own = |fact: &&&FieldFact| fact.countries.iter().any(|one| Some(iso(one)) == home);
        let usual = |fact: &&&FieldFact| fact.countries.is_empty();
        let fact = facts.iter().find(own).or(facts.iter().find(usual));
        for field in fact.into_iter().flat_map(|fact| &fact.fields) {
            if !fields.contains(field) {
                fields.push(*field);
            }
        }
    }
    fields
}

/// Partners that a project could be done with: past ones and mere schemes are left out.
pub fn partners(plan: &Plan) -> impl Iterator<Item = &Partner> {
    plan.partners.iter().filter(|partner| {
        partner.state != Some(PartnerState::Past) && partner.kind != Some(PartnerKind::Scheme)
    })
}

/// The activities of the kinds that are wanted, but not in the project.
pub fn outside_project(plan: &Plan, is_wanted: impl Fn(Option<ActivityKind>) -> bool) -> Vec<Id> {
    let activities = plan.activities.iter();
    activities
        .filter(|activity| is_wanted(activity.kind) && !is_in_project(plan, activity))
        .map(|activity| activity.id)
        .collect()
}

/// True for an activity that is not over and begins, or comes back, in the months of the project. Where these are
/// not known every activity counts, and one without a date counts always.
pub fn is_in_project(plan: &Plan, activity: &Activity) -> bool {
    if activity.state == Some(ActivityState::Done) {
        return false;
    }
    let Some((first, last)) = project(plan) else {
        return true;
    };
    let Some(start) = activity.start.first().or_else(|| activity.end.first()) else {
        return true;
    };
    let again = activity.rhythm.is_some_and(|rhythm| rhythm != Rhythm::Once);
    let end = match activity.end.last().or_else(|| plan.about.period_end.last()) {
        Some(end) if again => end,
        _ => start,
    };
    let begins_in_grain = activity.start.last().unwrap_or(start); // a month or a school year may begin before it
    end.max(begins_in_grain) >= first && start <= last
}

/// The first and the last day of the project, where its start is known; without a length it has no end.
pub fn project(plan: &Plan) -> Option<(Date, Date)> {
    let first = plan.funding.start.first()?;
    let months = plan.funding.months.high().map(f64::round);
    let last = months
        .filter(|months| (1.0..=120.0).contains(months))
        .and_then(|months| first.checked_add((months as i64).months()).ok())
        .and_then(|day| day.checked_sub(1.day()).ok());
    Some((first, last.unwrap_or(Date::MAX)))
}

/// The participants of an activity, without accompanying persons; those of the kind that travels or comes.
pub fn people(activity: &Activity) -> Range {
    let kind = activity.kind;
    let counted: &[&Amount] = match kind {
        Some(kind) if kind.is_hosting() => &[&activity.guests],
        Some(kind) if kind.is_staff_mobility() => &[&activity.staff],
        Some(kind) if kind.is_pupil_mobility() => &[&activity.pupils],
        _ => &[&activity.pupils, &activity.staff],
    };
    let ranges = counted.iter().filter_map(|amount| amount.range());
    ranges.fold(
        Range {
            low: 0.0,
            high: 0.0,
        },
        |sum, range| Range {
            low: sum.low + range.low.max(0.0),
            high: sum.high + range.high.max(0.0),
        },
    )
}

/// Where the people of an activity of that kind are counted.
fn people_field(kind: Option<ActivityKind>) -> &'static str {
    match kind {
        Some(kind) if kind.is_hosting() => "guests",
        Some(kind) if kind.is_staff_mobility() => "staff",
        _ => "pupils",
    }
}

fn is_counted(amount: &Amount) -> bool {
    amount.range().is_some()
}

fn figure(amount: &Amount) -> Reading {
    amount.range().map_or(Reading::Unknown, Reading::Figure)
}

fn number(number: f64) -> Reading {
    Reading::Figure(Range {
        low: number,
        high: number,
    })
}

fn count_or_unknown(count: usize) -> Reading {
    match count {
        0 => Reading::Unknown,
        count => number(count as f64),
    }
}

fn yes(answer: Option<YesNo>) -> Reading {
    answer.map_or(Reading::Unknown, |answer| {
        Reading::Yes(answer == YesNo::Yes)
    })
}

fn countries(list: Vec<Country>) -> Reading {
    if list.is_empty() {
        Reading::Unknown
    } else {
        Reading::Countries(list)
    }
}

fn codes_or_unknown(list: &'static str, codes: Vec<&'static str>) -> Reading {
    if codes.is_empty() {
        Reading::Unknown
    } else {
        Reading::Codes(list, codes)
    }
}

/// The length of a period in years, to half a year.
fn years(first: &DateText, last: &DateText) -> Reading {
    match (first.first(), last.last()) {
        (Some(first), Some(last)) if first < last => {
            let months = |day: Date| f64::from(day.year()) * 12.0 + f64::from(day.month());
            number(((months(last) - months(first) + 1.0) / 6.0).round() / 2.0)
        }
        _ => Reading::Unknown,
    }
}

fn priorities(plan: &Plan) -> usize {
    let europe = &plan.europe;
    let all = [
        &europe.inclusion,
        &europe.digital,
        &europe.environment,
        &europe.participation,
    ];
    all.iter().filter(|text| !text.trim().is_empty()).count()
}
