//! What the page about funding shows, made anew when the plan or the day has changed; and the calendar file it asks for.

use super::App;
use crate::calendar::{self, Options};
use crate::catalogue::Catalogue;
use crate::ui::Page;
use crate::ui::funding::Outlook;
use jiff::civil::Date;

/// What is shown, with what it was made of.
pub(super) struct Seen {
    generation: u64,
    revision: u64,
    today: Date,
    shown: Outlook,
}

impl Seen {
    /// What is shown.
    pub(super) fn shown(&self) -> &Outlook {
        &self.shown
    }
}

impl App {
    /// Holds the plan against the programmes where the page is open and is not up to date.
    pub(super) fn hold_against_programmes(&mut self) {
        if self.page != Page::Funding {
            self.funding = None;
            return;
        }
        let (generation, revision) = (self.generation, self.history.revision());
        let today = (self.outside.today)();
        let is_made = self.funding.as_ref().is_some_and(|seen| {
            seen.generation == generation && seen.revision == revision && seen.today == today
        });
        if !is_made {
            self.funding = Some(Seen {
                generation,
                revision,
                today,
                shown: Outlook::new(self.history.plan(), today),
            });
        }
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
