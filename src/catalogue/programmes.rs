//! Funding programmes and their rules, as data: code knows only what can be measured and how it is compared.

use super::sources::{Grade, Severity};
use crate::plan::{ActivityKind, Field};
use serde::Deserialize;

/// A programme that pays for what a school does abroad, or once did.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id, such as `ka122_sch`; its words stand under `programme-<id>`.
    pub id: String,
    /// Its code in the papers of the programme; empty if it has none.
    #[serde(default)]
    pub code: String,
    /// First call.
    pub from: i16,
    /// Last call; that of the present programme if it goes on.
    pub until: i16,
    /// The last call that was found, if it may not come every year.
    #[serde(default)]
    pub last_seen: Option<i16>,
    /// What took its place, by id, the nearest first.
    #[serde(default)]
    pub successors: Vec<String>,
    /// The fields of education it is for; empty for all.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The kinds of activity it pays for.
    #[serde(default)]
    pub offers: Vec<ActivityKind>,
    /// True if its grant is worked out from travel, days and people (key action 1).
    #[serde(default)]
    pub by_rates: bool,
    /// The application form whose questions are known, by its id.
    #[serde(default)]
    pub form: Option<String>,
    /// Where to read on.
    pub link: String,
    /// How sure all this is.
    pub grade: Grade,
    /// Its sources.
    pub sources: Vec<String>,
    /// The year of the sources.
    pub year: i16,
}

/// One rule of one or several programmes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id, such as `ka122.participants`.
    pub id: String,
    /// The programmes it belongs to.
    pub programmes: Vec<String>,
    /// What is measured.
    pub measure: Measure,
    /// The kinds of activity it is about; empty for all that the programme pays for.
    #[serde(default)]
    pub kinds: Vec<ActivityKind>,
    /// What must hold.
    pub test: Test,
    /// The unit of the figures.
    pub unit: Unit,
    /// What follows if it does not hold.
    pub severity: Severity,
    /// First call it is known for.
    pub from: i16,
    /// Last call it is known for.
    pub until: i16,
    /// How sure it is.
    pub grade: Grade,
    /// Its sources.
    pub sources: Vec<String>,
    /// The name of advice about it, a key below `advice-`.
    #[serde(default)]
    pub advice: Option<String>,
}

impl Rule {
    /// The key of its words, if it is only stated: `note-ka122-one` for `ka122.one`.
    pub fn note_key(&self) -> String {
        format!("note-{}", self.id.replace(['.', '_'], "-"))
    }

    /// The key of its advice, if it has any.
    pub fn advice_key(&self) -> Option<String> {
        let advice = self.advice.as_ref();
        advice.map(|advice| format!("advice-{advice}"))
    }
}

impl Programme {
    /// The key of its name; `.what` says what it is for, `.now` what became of it if it has ended.
    pub fn key(&self) -> String {
        format!("programme-{}", self.id)
    }
}

/// What a rule measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Measure {
    /// Nothing that a plan shows: the rule is only stated.
    Nothing,
    /// The country of the school.
    HomeCountry,
    /// The field of education.
    Field,
    /// The kinds of school.
    Level,
    /// An accreditation of its own.
    Accredited,
    /// Short-term grants in the last five years.
    Grants,
    /// Years of experience.
    Experience,
    /// An application for several organisations.
    Consortium,
    /// A partner in another Community of Belgium.
    OtherCommunity,
    /// Membership of Katholiek Onderwijs Vlaanderen.
    Network,
    /// The first day of the project.
    Start,
    /// The length of the project.
    Months,
    /// The people of the project.
    Participants,
    /// The activities of the project that the programme pays for.
    Activities,
    /// The goals of the plan.
    Goals,
    /// The length of the plan.
    PlanYears,
    /// The school and its partners.
    Organisations,
    /// Their countries.
    Countries,
    /// The countries of the partners.
    PartnerCountries,
    /// The priorities the plan has a measure for.
    Priorities,
    /// The sum asked for.
    Requested,
    /// The money for courses, and the whole grant.
    CourseMoney,
    /// The length of each activity.
    Days,
    /// The participants of each activity.
    People,
    /// The staff of each activity.
    Staff,
    /// The accompanying persons of each activity.
    Accompanying,
    /// The countries each activity goes to.
    HostCountries,
    /// How many countries each activity goes to.
    CountriesEach,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 28] = [
        Self::Nothing,
        Self::HomeCountry,
        Self::Field,
        Self::Level,
        Self::Accredited,
        Self::Grants,
        Self::Experience,
        Self::Consortium,
        Self::OtherCommunity,
        Self::Network,
        Self::Start,
        Self::Months,
        Self::Participants,
        Self::Activities,
        Self::Goals,
        Self::PlanYears,
        Self::Organisations,
        Self::Countries,
        Self::PartnerCountries,
        Self::Priorities,
        Self::Requested,
        Self::CourseMoney,
        Self::Days,
        Self::People,
        Self::Staff,
        Self::Accompanying,
        Self::HostCountries,
        Self::CountriesEach,
    ];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "measure-nothing",
            Self::HomeCountry => "measure-home-country",
            Self::Field => "measure-field",
            Self::Level => "measure-level",
            Self::Accredited => "measure-accredited",
            Self::Grants => "measure-grants",
            Self::Experience => "measure-experience",
            Self::Consortium => "measure-consortium",
            Self::OtherCommunity => "measure-other-community",
            Self::Network => "measure-network",
            Self::Start => "measure-start",
            Self::Months => "measure-months",
            Self::Participants => "measure-participants",
            Self::Activities => "measure-activities",
            Self::Goals => "measure-goals",
            Self::PlanYears => "measure-plan-years",
            Self::Organisations => "measure-organisations",
            Self::Countries => "measure-countries",
            Self::PartnerCountries => "measure-partner-countries",
            Self::Priorities => "measure-priorities",
            Self::Requested => "measure-requested",
            Self::CourseMoney => "measure-course-money",
            Self::Days => "measure-days",
            Self::People => "measure-people",
            Self::Staff => "measure-staff",
            Self::Accompanying => "measure-accompanying",
            Self::HostCountries => "measure-host-countries",
            Self::CountriesEach => "measure-countries-each",
        }
    }

    /// True for what is measured of each activity.
    pub fn is_of_each(self) -> bool {
        matches!(
            self,
            Self::Days
                | Self::People
                | Self::Staff
                | Self::Accompanying
                | Self::HostCountries
                | Self::CountriesEach
        )
    }

    /// True for what a change of the plan can fix; the rest is up to the nature of the school.
    pub fn is_mendable(self) -> bool {
        !matches!(
            self,
            Self::HomeCountry
                | Self::Field
                | Self::Level
                | Self::Accredited
                | Self::Grants
                | Self::Experience
                | Self::Network
        )
    }
}

/// How what is measured is compared. Of a range like 10 to 15 both ends must hold.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Test {
    /// No comparison: the rule is stated in words that contain these figures.
    Told(Vec<f64>),
    /// This figure or more.
    AtLeast(f64),
    /// This figure or less.
    AtMost(f64),
    /// Between two figures, both included.
    Between(f64, f64),
    /// One of these figures.
    OneOf(Vec<f64>),
    /// Yes or no.
    Is(bool),
    /// At least one of what is found is in this list of codes.
    AnyOf(Vec<String>),
    /// Each country takes part in the call.
    TakesPart,
    /// Each country takes part in the call and is not the school's own.
    Abroad,
    /// Each country is one of the school or of a partner.
    AmongPartners,
    /// The day is in one of these windows.
    Within(Vec<Window>),
    /// The part is at most a share of the whole, or at most a sum if the whole is small.
    Share {
        /// The share, from 0 to 1.
        share: f64,
        /// The sum that is always allowed if the whole is small, EUR.
        sum: f64,
        /// Up to what whole, EUR.
        whole: f64,
    },
}

/// Days in which a project may start.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// First day, as month and day.
    pub first: (i8, i8),
    /// Last day, as month and day.
    pub last: (i8, i8),
    /// True if it is in the year after the call.
    #[serde(default)]
    pub next_year: bool,
}

/// The unit of a rule's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Unit {
    /// No figures.
    Nothing,
    /// People.
    Persons,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Grants.
    Grants,
    /// Activities.
    Activities,
    /// Goals.
    Goals,
    /// Organisations.
    Organisations,
    /// Countries.
    Countries,
    /// Priorities.
    Priorities,
    /// Euros.
    Euros,
    /// Applications.
    Applications,
    /// Points of an assessment.
    Points,
    /// Hundredths.
    Percent,
    /// Courses.
    Courses,
    /// Schools.
    Schools,
}

impl Unit {
    /// All units that a sentence may need.
    pub const MEASURED: [Self; 11] = [
        Self::Persons,
        Self::Days,
        Self::Months,
        Self::Years,
        Self::Grants,
        Self::Activities,
        Self::Goals,
        Self::Organisations,
        Self::Countries,
        Self::Priorities,
        Self::Euros,
    ];

    /// The key of a figure with this unit; `None` if no sentence needs it.
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Persons => "unit-persons",
            Self::Days => "unit-days",
            Self::Months => "unit-months",
            Self::Years => "unit-years",
            Self::Grants => "unit-grants",
            Self::Activities => "unit-activities",
            Self::Goals => "unit-goals",
            Self::Organisations => "unit-organisations",
            Self::Countries => "unit-countries",
            Self::Priorities => "unit-priorities",
            Self::Euros => "unit-euros",
            _ => return None,
        })
    }
}
