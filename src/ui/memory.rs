//! What the views remember between frames; nothing of it is in the plan.

use super::{
    Intent, answers, card, check_panel, export, field, find, focus, funding, long, menus, missing,
    notes, plans, preview, recent, spelling, start, writing,
};
use crate::plan::compare::Pick;
use crate::plan::markup::Formatting;
use crate::plan::{Id, Place};
use std::collections::{BTreeMap, BTreeSet};

/// What the views remember between frames: nothing of it is in the plan.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is remembered by itself, for another view"
)]
pub struct Memory {
    /// The text of the focused field, with the plan's text it started from.
    pub draft: Option<field::Draft>,
    /// An input method is composing.
    pub composing: bool,
    /// The field of several lines that was written in last.
    pub writing: Option<writing::Writing>,
    /// What is to be switched in it.
    pub change: Option<Formatting>,
    /// The doubtful word that the menu of a field or the dialog about spelling is for.
    pub doubt: Option<spelling::Marked>,
    /// A place to show, with a caret, at the next frame.
    pub jump: Option<(Place, Option<usize>)>,
    /// Which of what that answer is picked from is to have the focus, if it is not the first.
    pub pick: Option<Pick>,
    /// The answer that had the focus last.
    pub place: Option<Place>,
    /// What belongs to the field of an answer and had the keyboard in the last frame.
    pub beside: Option<(Place, egui::Id)>,
    /// What the preview remembers.
    pub preview: preview::Sight,
    /// Unfolded items.
    pub open: BTreeSet<Id>,
    /// Questions outside the core that were shown in it, answered or jumped to: they stay, whatever is deleted.
    pub kept: BTreeSet<Place>,
    /// Places whose longer help is unfolded.
    pub helped: BTreeSet<Place>,
    /// The card of the check whose explanation is unfolded.
    pub explained: Option<(Place, &'static str)>,
    /// The points of the check for which a reason is being written.
    pub dismissing: Option<check_panel::Dismissing>,
    /// Names of items that are about to be created where a link misses them.
    pub missing: BTreeMap<Place, missing::Named>,
    /// Text of searchable lists and path entry.
    pub typed: String,
    /// A date that is typed in a dialog.
    pub typed_date: String,
    /// Where the keyboard is.
    pub focus: focus::Focus,
    /// In a narrow window, the open check is out of the way of the form.
    pub check_aside: bool,
    /// The point of the check that was jumped to last.
    pub point: Option<(Place, &'static str)>,
    /// Its position then, among all that were open.
    pub step_at: Option<usize>,
    /// What is said of that point, while the keyboard is there.
    pub told: Option<check_panel::Told>,
    /// What is remembered of the menus.
    pub menus: menus::Menus,
    /// The menus are to have the focus.
    pub to_menus: bool,
    /// The titles of cards that stay in sight.
    pub titles: card::Titles,
    /// The item that is dragged, with the position it would take.
    pub dragged: Option<(Id, usize)>,
    /// The heights of the items of long lists, so that those out of sight need not be drawn.
    pub heights: long::Heights,
    /// What the page about funding remembers.
    pub funding: funding::State,
    /// What the page of answers for a form remembers.
    pub answers: answers::Unfolded,
    /// The criterion whose questions are unfolded.
    pub criterion: Option<crate::check::Criterion>,
    /// The station of the tour that was shown in the last frame.
    pub toured: Option<usize>,
    /// Which of its spots the card of the tour stands at.
    pub tour_spot: usize,
    /// What is remembered of the recent plans.
    pub recent: recent::State,
    /// What the page over many plans remembers.
    pub plans: plans::State,
    /// Which questions the left list shows below their parts.
    pub sieve: Option<super::sieve::Sieve>,
    /// What is looked for, while the bar of find and replace is open.
    pub find: Option<find::Find>,
    /// The answer that is jumped to is only shown: the keyboard stays where it is.
    pub glances: bool,
    /// What is to be selected in it, in characters.
    pub selected: Option<std::ops::Range<usize>>,
    /// What is remembered of notes.
    pub notes: notes::Notes,
    /// The choices of an export.
    pub choices: export::Choices,
    /// What is unfolded of the page for newcomers.
    pub start: start::Shown,
    /// What the person did in this frame.
    pub intents: Vec<Intent>,
}

impl Memory {
    pub(super) fn push(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// True if the place is jumped to, and this is what is to have the focus there.
    pub(super) fn leads_to(&self, place: Place, pick: &Pick) -> bool {
        let jumps = self.jump.is_some_and(|(target, _)| target == place);
        jumps && self.pick.as_ref() == Some(pick)
    }
}
