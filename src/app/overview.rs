//! What the overview shows: made when its page is open, and anew when the plan or the language has changed.

use super::App;
use super::export::checked;
use crate::document;
use crate::ui::Page;
use crate::ui::overview::Overview;

/// An overview of one plan at one revision, in the language of that tag.
pub(super) type Seen = super::seen::Seen<(u64, u64, String), Overview>;

impl App {
    /// Makes the overview where it is the page and is not up to date.
    pub(super) fn look_over(&mut self) {
        let old = self.overview.take();
        if self.page != Page::Overview {
            return;
        }
        let tag = self.texts.tag().to_owned();
        let of = (self.generation, self.history.revision(), tag);
        let plan = self.history.plan();
        let seen = Seen::kept(old, of, || Overview {
            figures: document::figures(plan, &self.texts),
            ratings: checked(plan, (self.outside.today)()).ratings,
        });
        self.overview = Some(seen);
    }
}
