//! What the overview shows: made when its page is open, and anew when the plan or the language has changed.

use super::App;
use super::export::checked;
use crate::document;
use crate::ui::Page;
use crate::ui::overview::Overview;

/// An overview with what it was made of.
pub(super) struct Seen {
    generation: u64,
    revision: u64,
    tag: String,
    shown: Overview,
}

impl Seen {
    /// What is shown.
    pub(super) fn shown(&self) -> &Overview {
        &self.shown
    }
}

impl App {
    /// Makes the overview where it is the page and is not up to date.
    pub(super) fn look_over(&mut self) {
        if self.page != Page::Overview {
            self.overview = None;
            return;
        }
        let (generation, revision) = (self.generation, self.history.revision());
        let tag = self.texts.tag();
        let is_made = self.overview.as_ref().is_some_and(|seen| {
            seen.generation == generation && seen.revision == revision && seen.tag == tag
        });
        if is_made {
            return;
        }
        let plan = self.history.plan();
        self.overview = Some(Seen {
            generation,
            revision,
            tag: tag.to_owned(),
            shown: Overview {
                figures: document::figures(plan, &self.texts),
                ratings: checked(plan, (self.outside.today)()).ratings,
            },
        });
    }
}
