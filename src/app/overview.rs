//! What the overview shows: made when its page is open, and again when the plan or the language has changed.

use super::App;
use super::export::checked;
use crate::document;
use crate::ui::Page;
use crate::ui::overview::Overview;

/// An overview of the plan at one revision, in the language of that tag.
pub(super) type Seen = super::seen::Seen<(u64, String), Overview>;

impl App {
    /// Makes the overview if it is the page and is not up to date.
    pub(super) fn derive_overview(&mut self) {
        let old = self.open.overview.take();
        if self.open.page != Page::Overview {
            return;
        }
        let tag = self.texts.tag().to_owned();
        let of = (self.open.history.revision(), tag);
        let plan = self.open.history.plan();
        let catalogue = self.facts.catalogue;
        let seen = Seen::kept(old, of, || Overview {
            figures: document::figures(plan, &self.texts),
            ratings: checked(plan, catalogue, (self.environment.today)()).ratings,
        });
        self.open.overview = Some(seen);
    }
}
