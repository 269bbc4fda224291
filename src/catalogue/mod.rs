//! Facts about countries, programmes and forms: data from `assets/catalogue/`, each with source, year and certainty.
//!
//! [`fit`] holds a plan against the programmes, [`grant`] estimates what one would pay.

mod countries;
mod deadlines;
pub mod facts;
pub mod file;
pub mod fit;
pub mod forms;
pub mod grant;
pub mod guide;
mod programmes;
mod rates;
pub mod sound;
mod sources;

pub use countries::{CountryFact, Eligibility, Role};
pub use deadlines::{Deadline, Due};
pub use programmes::{Measure, Programme, Rule, Test, Unit, Window};
pub use rates::{Agency, Band, Group, Rate, Rates, Sum, What, Who};
pub use sources::{Grade, Severity, Source};

use crate::plan::{Country, Field, Plan, SchoolKind};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::OnceLock;

/// All shipped facts.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Which countries take part in Erasmus+, and for which calls.
    pub countries: Vec<CountryFact>,
    /// Where facts about funding stand.
    pub sources: Vec<Source>,
    /// The calls a plan can be checked against.
    pub calls: Calls,
    /// The programmes, those of today first.
    pub programmes: Vec<Programme>,
    /// Their rules.
    pub rules: Vec<Rule>,
    /// What key action 1 pays.
    pub rates: Rates,
    /// When applications are due.
    pub deadlines: Vec<Deadline>,
    /// Application forms with their questions: those in use first.
    pub forms: Vec<forms::Form>,
    /// What helps when answers go into web forms.
    pub tips: Vec<forms::Tip>,
    /// The way in for newcomers.
    pub guide: Vec<guide::GuideEntry>,
}

/// The calls a plan can be checked against, and what is the same for all programmes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calls {
    /// The first one that is offered.
    pub first: i16,
    /// The last one that is offered.
    pub last: i16,
    /// The last one whose rules were read: later calls are checked against these rules, and say so.
    pub known: i16,
    /// The form of the files.
    pub format: u32,
    /// The day on which these facts were gathered.
    pub as_of: String,
    /// Who gathered them.
    pub origin: String,
    /// The programme that is to follow the present one, of which nothing is decided.
    pub next: NextProgramme,
    /// The fields of education that each kind of school belongs to.
    pub fields: Vec<FieldFact>,
}

/// The programme that is to follow the present one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextProgramme {
    /// Its first call, as proposed.
    pub from: i16,
    /// Its last call, as proposed.
    pub until: i16,
    /// The year of the sources.
    pub year: i16,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// The fields of education that a kind of school belongs to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldFact {
    /// The kind of school.
    pub kind: SchoolKind,
    /// The countries in which it is so, where it is not as elsewhere.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// Two are the same if they are one copy: facts are read once and never change.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Catalogue {}

impl Catalogue {
    /// The facts that are shipped, read at first use.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
        // What cannot be read would be an empty catalogue, which a test would notice.
        SHIPPED.get_or_init(|| file::read(&file::shipped()).unwrap_or_default())
    }

    /// How many days old these facts are.
    pub fn age(&self, today: Date) -> i32 {
        let day: Option<Date> = self.calls.as_of.parse().ok();
        day.map_or(0, |day| (today - day).get_days())
    }

    /// The programme that is to follow, for a plan that goes on after the last call of the present one.
    pub fn next_for(&self, plan: &Plan) -> Option<&NextProgramme> {
        let last = plan.about.period_end.last()?.year();
        (last >= self.calls.next.from).then_some(&self.calls.next)
    }

    /// The programme of that id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
