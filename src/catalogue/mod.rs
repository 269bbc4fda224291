//! Facts about countries, programmes and forms: data from `assets/catalogue/`, each with source, year and certainty.

/// All shipped facts.
#[derive(Debug, Default)]
pub struct Catalogue {}

impl Catalogue {
    /// The facts that are shipped.
    pub fn shipped() -> &'static Self {
        static SHIPPED: Catalogue = Catalogue {};
        &SHIPPED
    }
}
