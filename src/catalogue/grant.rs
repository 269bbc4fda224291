//! What key action 1 would pay for the activities of a plan: an estimate, item by item, from the rates of a call.

use super::facts::{self, Facts};
use super::rates::{Agency, Found, Group, Sum, What, Who};
use super::{Catalogue, Programme, Rates};
use crate::plan::{
    Activity, ActivityKind, Amount, Country, Field, Id, Place, Plan, TravelBand, YesNo,
};

/// The estimate of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate<'c> {
    /// Whose rates were taken.
    pub agency: Option<&'c Agency>,
    /// The activities that the programme pays for.
    pub lines: Vec<ActivityGrant<'c>>,
}

/// The estimate of one activity.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityGrant<'c> {
    /// The activity.
    pub activity: Id,
    /// Its kind.
    pub kind: ActivityKind,
    /// What is paid.
    pub items: Vec<GrantItem<'c>>,
    /// What the plan does not say, with its place.
    pub missing: Vec<(Place, Lack)>,
}

/// One kind of money for an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantItem<'c> {
    /// Which one.
    pub category: Category,
    /// How much; `None` if the rate is not known.
    pub sum: Option<Sum>,
    /// How it is worked out.
    pub steps: Vec<Term>,
    /// The rates that were taken.
    pub rates: Vec<Found<'c>>,
    /// The group of the country where people stay; true if it dates from an earlier call.
    pub group: Option<(&'c Group, bool)>,
}

/// People, times days if there are any, times a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// People.
    pub people: f64,
    /// Days; `None` if the rate is for the whole stay.
    pub days: Option<f64>,
    /// The rate, EUR.
    pub rate: Sum,
}

/// Kinds of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Travel.
    Travel,
    /// Individual support: bed, board and local transport.
    Stay,
    /// Organisational support.
    Organisation,
    /// Course fees.
    Fee,
    /// A preparatory visit.
    Visit,
    /// Inclusion support.
    Inclusion,
    /// Support to learn the language.
    Language,
}

impl Category {
    /// All kinds of money.
    pub const ALL: [Self; 7] = [
        Self::Travel,
        Self::Stay,
        Self::Organisation,
        Self::Fee,
        Self::Visit,
        Self::Inclusion,
        Self::Language,
    ];

    /// Its name in data for other programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Travel => "travel",
            Self::Stay => "stay",
            Self::Organisation => "organisation",
            Self::Fee => "fee",
            Self::Visit => "visit",
            Self::Inclusion => "inclusion",
            Self::Language => "language",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Travel => "category-travel",
            Self::Stay => "category-stay",
            Self::Organisation => "category-organisation",
            Self::Fee => "category-fee",
            Self::Visit => "category-visit",
            Self::Inclusion => "category-inclusion",
            Self::Language => "category-language",
        }
    }
}

/// What an estimate lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// How many people.
    People,
    /// How many days.
    Days,
    /// Which country.
    Country,
    /// How far.
    Distance,
}

impl Lack {
    /// Everything that can be lacking.
    pub const ALL: [Self; 4] = [Self::People, Self::Days, Self::Country, Self::Distance];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::People => "lack-people",
            Self::Days => "lack-days",
            Self::Country => "lack-country",
            Self::Distance => "lack-distance",
        }
    }
}

impl GrantItem<'_> {
    /// True if one of its figures belongs to another call than the one asked for.
    pub fn is_carried(&self) -> bool {
        self.rates.iter().any(|found| found.carried) || self.group.is_some_and(|(_, old)| old)
    }
}

impl ActivityGrant<'_> {
    /// What is known of its sum; `None` if nothing is.
    pub fn sum(&self) -> Option<Sum> {
        together(self.items.iter().filter_map(|item| item.sum))
    }

    /// True if a part of its sum is not known.
    pub fn is_partial(&self) -> bool {
        !self.missing.is_empty() || self.items.iter().any(|item| item.sum.is_none())
    }
}

impl Estimate<'_> {
    /// What is known of the whole sum; `None` if nothing is.
    pub fn sum(&self) -> Option<Sum> {
        together(self.lines.iter().filter_map(ActivityGrant::sum))
    }

    /// What is known of the sum of a kind of activity.
    pub fn sum_of(&self, kind: ActivityKind) -> Option<Sum> {
        let lines = self.lines.iter().filter(|line| line.kind == kind);
        together(lines.filter_map(ActivityGrant::sum))
    }

    /// True if a part of the sum is not known.
    pub fn is_partial(&self) -> bool {
        self.lines.iter().any(ActivityGrant::is_partial)
    }
}

fn together(sums: impl Iterator<Item = Sum>) -> Option<Sum> {
    sums.reduce(Sum::plus)
}

impl Catalogue {
    /// The programme whose rates an estimate takes: that of the school's field, or else of school education.
    pub fn tariff_of(&self, plan: &Plan) -> Option<&Programme> {
        let fields = facts::fields(plan, self);
        let by_rates = || self.programmes.iter().filter(|one| one.by_rates);
        by_rates()
            .find(|one| one.fields.iter().any(|field| fields.contains(field)))
            .or_else(|| by_rates().next())
    }
}

/// The estimate of the project's activities that a programme pays for.
pub fn estimate<'c>(facts: &Facts<'_, 'c>, programme: &Programme) -> Estimate<'c> {
    let rates = &facts.catalogue.rates;
    let plan = facts.plan;
    let chosen = rates.agency(plan.funding.agency.trim());
    let agency = chosen.or_else(|| rates.agency_of(plan.school.country.first()));
    let learners = match programme.fields.as_slice() {
        [] | [Field::Sch, ..] => Who::Pupils,
        _ => Who::Learners,
    };
    let tariff = Tariff {
        rates,
        agency,
        call: facts.call,
        home: plan.school.country.first(),
        learners,
    };
    let paid = facts.activities.iter().filter_map(|activity| {
        let kind = activity.kind?;
        let offered = programme.offers.contains(&kind);
        offered.then(|| tariff.line(activity, kind))
    });
    Estimate {
        agency,
        lines: paid.collect(),
    }
}

/// The rates of an agency for a call.
struct Tariff<'p, 'c> {
    rates: &'c Rates,
    agency: Option<&'c Agency>,
    call: i16,
    /// The country of the school.
    home: Option<&'p Country>,
    learners: Who,
}

/// How far people go.
enum Reach {
    /// The plan does not say.
    Unknown,
    /// Too near for travel money.
    Near,
    /// In this band.
    Band(TravelBand),
}

/// The people of an activity.
struct People {
    /// Those who take part.
    participants: f64,
    /// Staff who travel along.
    accompanying: f64,
    /// What the participants are paid as.
    who: Who,
}

impl<'c> Tariff<'_, 'c> {
    fn find(&self, is: impl Fn(&What) -> bool) -> Option<Found<'c>> {
        let agency = self.agency.map_or("", |agency| agency.id.as_str());
        self.rates.find(agency, self.call, is)
    }

    /// A figure that is not money, such as a number of days.
    fn figure(&self, is: impl Fn(&What) -> bool) -> Option<f64> {
        self.find(is).map(|found| found.rate.value.high)
    }

    fn line(&self, activity: &Activity, kind: ActivityKind) -> ActivityGrant<'c> {
        let mut line = ActivityGrant {
            activity: activity.id,
            kind,
            items: Vec::new(),
            missing: Vec::new(),
        };
        let people = self.people(activity, kind);
        if people.participants <= 0.0 {
            let field = match kind {
                kind if kind.is_hosting() => "guests",
                kind if kind.is_staff_mobility() => "staff",
                _ => "pupils",
            };
            let place = Place::item(activity.id, field);
            line.missing.push((place, Lack::People));
            return line;
        }
        match kind {
            ActivityKind::PreparatoryVisit => {
                line.items
                    .push(self.each(Category::Visit, people.participants, |what| {
                        *what == What::Visit
                    }));
            }
            ActivityKind::HostTrainee => self.organisation(&mut line, kind, &people),
            _ => {
                self.travel(&mut line, activity, &people);
                self.stay(&mut line, activity, kind, &people);
                self.organisation(&mut line, kind, &people);
                self.extras(&mut line, activity, kind, &people);
            }
        }
        line
    }

    fn people(&self, activity: &Activity, kind: ActivityKind) -> People {
        let pupils = kind.is_pupil_mobility();
        People {
            participants: facts::people(activity).high,
            accompanying: if pupils {
                most(&activity.accompanying)
            } else {
                0.0
            },
            who: if pupils { self.learners } else { Who::Staff },
        }
    }

    /// People times one rate.
    fn each(&self, category: Category, people: f64, is: impl Fn(&What) -> bool) -> GrantItem<'c> {
        let found = self.find(is);
        let step = found.map(|found| Term {
            people,
            days: None,
            rate: found.rate.value,
        });
        item(
            category,
            step.into_iter().collect(),
            found.into_iter().collect(),
        )
    }

    fn travel(&self, line: &mut ActivityGrant<'c>, activity: &Activity, people: &People) {
        let band = match self.reach(activity) {
            Reach::Band(band) => band,
            Reach::Near => return,
            Reach::Unknown => {
                let place = Place::item(activity.id, "travel_band");
                line.missing.push((place, Lack::Distance));
                return;
            }
        };
        let green = activity.green == Some(YesNo::Yes);
        let all = people.participants + people.accompanying;
        line.items.push(self.each(Category::Travel, all, |what| {
            *what == What::Travel { band, green }
        }));
    }

    /// The chosen band, or else that of the distance.
    fn reach(&self, activity: &Activity) -> Reach {
        if let Some(band) = activity.travel_band {
            return Reach::Band(band);
        }
        match activity.distance.high().filter(|km| *km >= 0.0) {
            None => Reach::Unknown,
            Some(km) => self.rates.band_of(km).map_or(Reach::Near, Reach::Band),
        }
    }

    /// Days of the activity and of travel, at the full rate and at the lower one.
    fn days(&self, activity: &Activity) -> Option<(f64, f64)> {
        let days = activity.days.high().filter(|days| *days > 0.0)?;
        let green = activity.green == Some(YesNo::Yes);
        let usual = self.figure(|what| *what == What::TravelDays { green: false });
        let most = self.figure(|what| *what == What::TravelDays { green });
        let travel = activity.travel_days.high().or(usual).unwrap_or(0.0);
        let all = days.round() + travel.round().clamp(0.0, most.unwrap_or(travel.max(0.0)));
        let full = self.figure(|what| *what == What::FullDays).unwrap_or(all);
        Some((all.min(full), (all - full).max(0.0)))
    }

    fn stay(
        &self,
        line: &mut ActivityGrant<'c>,
        activity: &Activity,
        kind: ActivityKind,
        people: &People,
    ) {
        let country = if kind.is_hosting() {
            self.home
        } else {
            activity.countries.first()
        };
        let (Some(country), Some(days)) = (country, self.days(activity)) else {
            if country.is_none() {
                let place = Place::item(activity.id, "countries");
                line.missing.push((place, Lack::Country));
            }
            if self.days(activity).is_none() {
                line.missing
                    .push((Place::item(activity.id, "days"), Lack::Days));
            }
            return;
        };
        let group = self.rates.group_of(country, self.call);
        let groups = [
            (people.who, people.participants),
            (Who::Staff, people.accompanying),
        ];
        for (who, count) in groups.into_iter().filter(|(_, count)| *count > 0.0) {
            let found = group.and_then(|(group, _)| {
                let group = group.group;
                self.find(|what| *what == What::Day { who, group })
            });
            let steps = found.map(|found| self.stay_steps(found.rate.value, count, days));
            let mut item = item(
                Category::Stay,
                steps.into_iter().flatten().collect(),
                found.into_iter().collect(),
            );
            item.group = group;
            line.items.push(item);
        }
    }

    fn stay_steps(&self, rate: Sum, people: f64, (full, later): (f64, f64)) -> Vec<Term> {
        let mut steps = vec![Term {
            people,
            days: Some(full),
            rate,
        }];
        let share = self.figure(|what| *what == What::LaterShare);
        if let Some(share) = share.filter(|_| later > 0.0) {
            let rounds = self.agency.is_some_and(|agency| agency.rounds);
            let lower = |rate: f64| {
                let lower = rate * share;
                if rounds { lower.round() } else { lower }
            };
            steps.push(Term {
                people,
                days: Some(later),
                rate: Sum {
                    low: rate.low.map(lower),
                    high: lower(rate.high),
                },
            });
        }
        steps
    }

    fn organisation(&self, line: &mut ActivityGrant<'c>, kind: ActivityKind, people: &People) {
        line.items.push(self.each(
            Category::Organisation,
            people.participants,
            |what| matches!(what, What::Organisation { kinds } if kinds.contains(&kind)),
        ));
    }

    fn extras(
        &self,
        line: &mut ActivityGrant<'c>,
        activity: &Activity,
        kind: ActivityKind,
        people: &People,
    ) {
        if kind == ActivityKind::Course
            && let Some(days) = activity.days.high().filter(|days| *days > 0.0)
        {
            let most = self.figure(|what| *what == What::FeeDays).unwrap_or(days);
            let mut fee = self.each(Category::Fee, people.participants, |what| {
                *what == What::CourseFee
            });
            for step in &mut fee.steps {
                step.days = Some(days.round().min(most));
            }
            line.items.push(item(Category::Fee, fee.steps, fee.rates));
        }
        let fewer = most(&activity.fewer_opportunities);
        if fewer > 0.0 {
            line.items
                .push(self.each(Category::Inclusion, fewer, |what| *what == What::Inclusion));
        }
        if activity.language_support == Some(YesNo::Yes) {
            self.language(line, kind, people);
        }
    }

    fn language(&self, line: &mut ActivityGrant<'c>, kind: ActivityKind, people: &People) {
        let paid = [
            self.find(|what| matches!(what, What::Language { kinds } if kinds.contains(&kind))),
            self.find(|what| matches!(what, What::LongLanguage { kinds } if kinds.contains(&kind))),
        ];
        let found: Vec<Found> = paid.into_iter().flatten().collect();
        let steps = found.iter().map(|found| Term {
            people: people.participants,
            days: None,
            rate: found.rate.value,
        });
        if !found.is_empty() {
            line.items
                .push(item(Category::Language, steps.collect(), found));
        }
    }
}

fn item(category: Category, steps: Vec<Term>, rates: Vec<Found<'_>>) -> GrantItem<'_> {
    let sums = steps
        .iter()
        .map(|step| step.rate.times(step.people * step.days.unwrap_or(1.0)));
    GrantItem {
        category,
        sum: together(sums),
        steps,
        rates,
        group: None,
    }
}

fn most(amount: &Amount) -> f64 {
    amount.high().unwrap_or(0.0).max(0.0)
}
