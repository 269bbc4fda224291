//! What key action 1 pays, as data by call and agency: bands, country groups and rates.

use super::countries::iso;
use super::sources::Grade;
use crate::plan::{ActivityKind, Country, TravelBand};
use serde::Deserialize;

/// All rates, with what they hang on.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// Whose rates there are.
    pub agencies: Vec<Agency>,
    /// The bands of distance.
    pub bands: Vec<Band>,
    /// Which country is in which group.
    pub groups: Vec<Group>,
    /// The rates.
    pub rates: Vec<Rate>,
}

/// An agency with rates of its own, or the range of the European Union.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its id; its name stands under `agency-<id>`.
    pub id: String,
    /// Its country, by which it is proposed.
    #[serde(default)]
    pub country: Option<Country>,
    /// True if the lower rate of later days is rounded to whole euros.
    #[serde(default)]
    pub rounds: bool,
}

/// A band of distance, one way as the crow flies.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The band.
    pub band: TravelBand,
    /// Its first kilometre.
    pub from: f64,
}

/// A group of countries for individual support: where people go.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its number.
    pub group: u8,
    /// Its countries.
    pub countries: Vec<Country>,
    /// First call.
    pub from: i16,
    /// Last call.
    pub until: i16,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// One rate.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub what: What,
    /// Its agency; `None` if it is the same everywhere.
    #[serde(default)]
    pub agency: Option<String>,
    /// How much: EUR, days or a share, as `what` has it.
    pub value: Sum,
    /// First call it is known for.
    pub from: i16,
    /// Last call it is known for.
    pub until: i16,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// A sum, or the range it is in.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    /// The least; `None` if only the most is known.
    pub low: Option<f64>,
    /// The most.
    pub high: f64,
}

impl Sum {
    /// One sum.
    pub fn of(value: f64) -> Self {
        Self {
            low: Some(value),
            high: value,
        }
    }

    /// So many times the sum.
    #[must_use]
    pub fn times(self, count: f64) -> Self {
        Self {
            low: self.low.map(|low| low * count),
            high: self.high * count,
        }
    }

    /// Both sums together; the least is known only if both are.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(a, b)| a + b),
            high: self.high + other.high,
        }
    }
}

/// Who stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Who {
    /// Staff, accompanying persons and experts.
    Staff,
    /// Pupils.
    Pupils,
    /// Learners in vocational and adult education.
    Learners,
}

/// What a rate is for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum What {
    /// Travel there and back, EUR a person.
    Travel {
        /// The distance one way.
        band: TravelBand,
        /// By train, bus, bicycle or shared car for the most part.
        green: bool,
    },
    /// Individual support, EUR a person and day.
    Day {
        /// Who stays.
        who: Who,
        /// The group of the country.
        group: u8,
    },
    /// After how many days individual support falls.
    FullDays,
    /// To which share of the full rate it falls.
    LaterShare,
    /// The most days of travel that get individual support.
    TravelDays {
        /// With green travel.
        green: bool,
    },
    /// Organisational support, EUR a participant.
    Organisation {
        /// For these kinds of activity.
        kinds: Vec<ActivityKind>,
    },
    /// Course fee, EUR a participant and day.
    CourseFee,
    /// The most days of a course fee.
    FeeDays,
    /// A preparatory visit, EUR a person, travel and stay included.
    Visit,
    /// Inclusion support, EUR a participant with fewer opportunities.
    Inclusion,
    /// Support to learn the language, EUR a participant.
    Language {
        /// For these kinds of activity.
        kinds: Vec<ActivityKind>,
    },
    /// Further support to learn the language for long stays, EUR a participant.
    LongLanguage {
        /// For these kinds of activity.
        kinds: Vec<ActivityKind>,
    },
}

/// A rate that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'c> {
    /// The rate.
    pub rate: &'c Rate,
    /// True if it is known for another call only.
    pub carried: bool,
}

impl Rates {
    /// The agency of that id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// The agency whose rates a school of that country gets: that of the country, or else the European range.
    pub fn agency_of(&self, country: Option<&Country>) -> Option<&Agency> {
        let code = country.map(iso);
        let own = self.agencies.iter().find(|agency| {
            let of = agency.country.as_ref().map(iso);
            of.is_some() && of == code
        });
        own.or_else(|| self.agencies.iter().find(|agency| agency.country.is_none()))
    }

    /// The band of a distance in km; `None` if it is so short that travel is not paid.
    pub fn band_of(&self, km: f64) -> Option<TravelBand> {
        let bands = self.bands.iter().filter(|band| km >= band.from);
        bands
            .max_by(|a, b| a.from.total_cmp(&b.from))
            .map(|band| band.band)
    }

    /// The group of a country in a call; true if it is known for an earlier call only.
    pub fn group_of(&self, country: &Country, call: i16) -> Option<(&Group, bool)> {
        let has = |group: &&Group| group.countries.iter().any(|c| iso(c) == iso(country));
        latest(self.groups.iter().filter(has), call, |group| {
            (group.from, group.until)
        })
    }

    /// The rate of an agency for a call: its own, or else the one that is the same everywhere; of the call itself, or
    /// the last one before.
    pub fn find(&self, agency: &str, call: i16, is: impl Fn(&What) -> bool) -> Option<Found<'_>> {
        let of = |wanted: Option<&str>| {
            let rates = self.rates.iter();
            let fitting = rates.filter(|rate| rate.agency.as_deref() == wanted && is(&rate.what));
            latest(fitting, call, |rate| (rate.from, rate.until))
        };
        let (rate, carried) = of(Some(agency)).or_else(|| of(None))?;
        Some(Found { rate, carried })
    }
}

/// The one that holds for the call, or else the last one before it; true if it belongs to another call.
fn latest<T>(
    all: impl Iterator<Item = T>,
    call: i16,
    years: impl Fn(&T) -> (i16, i16),
) -> Option<(T, bool)> {
    all.filter(|one| years(one).0 <= call)
        .max_by_key(|one| years(one).1)
        .map(|one| {
            let carried = years(&one).1 < call;
            (one, carried)
        })
}
