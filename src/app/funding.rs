//! What the page about funding shows, made again when the plan or the day has changed, and the calendar file it offers.

use super::App;
use crate::calendar::{self, Options};
use crate::ui::Page;
use crate::ui::funding::Outlook;
use jiff::civil::Date;

/// The outlook of the plan at one revision, on one day.
pub(super) type Seen = super::seen::Seen<(u64, Date), Outlook>;

impl App {
    /// Compares the plan with the programmes if that is the page and is not up to date.
    pub(super) fn derive_funding(&mut self) {
        let old = self.open.funding.take();
        if self.open.page != Page::Funding {
            return;
        }
        let today = (self.environment.today)();
        let of = (self.open.history.revision(), today);
        let plan = self.open.history.plan();
        let catalogue = self.facts.catalogue;
        self.open.funding = Some(Seen::kept(old, of, || Outlook::new(plan, catalogue, today)));
    }

    /// The deadlines after today as a calendar, on request with the plan's own dates.
    pub(super) fn calendar(&self, own: bool) -> String {
        let options = Options {
            today: (self.environment.today)(),
            now: (self.environment.now)(),
            own,
        };
        calendar::file(self.plan(), self.facts.catalogue, &self.texts, &options)
    }
}
