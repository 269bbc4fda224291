//! Facts about countries, programmes and forms: data from `assets/catalogue/`, each with source, year and certainty.

mod countries;
pub mod forms;
pub mod guide;

pub use countries::{Certainty, CountryFact, Eligibility, Role};

use std::sync::OnceLock;

/// All shipped facts.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Which countries take part in Erasmus+, and for which calls.
    pub countries: Vec<CountryFact>,
    /// Application forms with their questions: those in use first.
    pub forms: Vec<forms::Form>,
    /// The way in for newcomers.
    pub guide: Vec<guide::Entry>,
}

impl Catalogue {
    /// The facts that are shipped, read at first use.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
        SHIPPED.get_or_init(|| Self {
            countries: countries::shipped(),
            forms: forms::shipped(),
            guide: guide::shipped(),
        })
    }
}
