//! What the page about funding shows, made anew when the plan or the day has changed; and the calendar file it asks for.

use super::App;
use crate::calendar::{self, Options};
use crate::catalogue::Catalogue;
use crate::ui::Page;
use crate::ui::funding::Outlook;
use jiff::civil::Date;

/// The outlook of one plan at one revision, on one day.
pub(super) type Seen = super::seen::Seen<(u64, u64, Date), Outlook>;

impl App {
    /// Holds the plan against the programmes where the page is open and is not up to date.
    pub(super) fn hold_against_programmes(&mut self) {
        let old = self.funding.take();
        if self.page != Page::Funding {
            return;
        }
        let today = (self.outside.today)();
        let of = (self.generation, self.history.revision(), today);
        let plan = self.history.plan();
        self.funding = Some(Seen::kept(old, of, || Outlook::new(plan, today)));
    }

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
