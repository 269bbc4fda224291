//! What the page about funding asks for: a calendar file of deadlines and dates.

use super::App;
use crate::calendar::{self, Options};
use crate::catalogue::Catalogue;

impl App {
    /// The deadlines after today as a calendar, on request with the plan's own dates.
    pub(super) fn calendar(&self, own: bool) -> String {
        let options = Options {
            today: (self.outside.today)(),
            now: (self.outside.now)(),
            own,
        };
        calendar::file(self.plan(), Catalogue::shipped(), &self.texts, &options)
    }
}
