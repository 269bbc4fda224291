//! Which countries take part in Erasmus+ school mobility, and for which calls.

use super::{Catalogue, Grade};
use crate::plan::Country;
use jiff::civil::Date;
use serde::Deserialize;

/// The last call that the facts speak of; the programme ends with it. Later days are judged by it.
const LAST_CALL: i16 = 2027;

/// One fact: these countries take part so, for these calls.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryFact {
    /// The countries.
    pub countries: Vec<Country>,
    /// How they take part.
    pub role: Role,
    /// First call.
    pub from: i16,
    /// Last call.
    pub until: i16,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub source: String,
    /// Of what year the source is.
    pub year: i16,
}

/// How a country takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Role {
    /// A member state of the European Union.
    Member,
    /// A part of a member state with a country code of its own.
    PartOfMember,
    /// A country associated to the programme.
    Associated,
    /// A country whose part in the programme is announced, with steps still open.
    Announced,
}

/// Whether a school may send people to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eligibility {
    /// It may.
    Takes,
    /// It may once the announced steps are taken: look at the guide of the call.
    Expected,
    /// The country does not take part.
    Outside,
    /// The facts do not speak of that time.
    Unknown,
}

impl Catalogue {
    /// Whether people may go to a country on a day.
    pub fn eligibility(&self, country: &Country, day: Date) -> Eligibility {
        self.eligibility_in(country, call_of(day))
    }

    /// Whether people may go to a country with the money of a call.
    pub fn eligibility_in(&self, country: &Country, call: i16) -> Eligibility {
        let call = call.min(LAST_CALL);
        let first = self.countries.iter().map(|fact| fact.from).min();
        if first.is_none_or(|first| call < first) {
            return Eligibility::Unknown;
        }
        let code = iso(country);
        let fact = self.countries.iter().find(|fact| {
            (fact.from..=fact.until).contains(&call) && fact.countries.iter().any(|c| c.0 == code)
        });
        match fact.map(|fact| fact.role) {
            Some(Role::Announced) => Eligibility::Expected,
            Some(_) => Eligibility::Takes,
            None => Eligibility::Outside,
        }
    }
}

/// The code of a country as in ISO 3166-1; papers of the European Union have their own for two of them.
pub(super) fn iso(country: &Country) -> &str {
    match country.0.as_str() {
        "EL" => "GR",
        "UK" => "GB",
        code => code,
    }
}

/// The call that usually pays for a mobility on a day: projects of a call start on 1 June of its year (calls 2025
/// and 2026) and their first year lasts until May.
fn call_of(day: Date) -> i16 {
    let call = if day.month() >= 6 {
        day.year()
    } else {
        day.year() - 1
    };
    call.min(LAST_CALL)
}
