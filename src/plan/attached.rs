//! What hangs on a place without being an answer: points of the check that were set aside, notes, answers to confirm,
//! words that are right there.
//!
//! [`Attached`] holds one list per kind and treats all kinds alike when an item is removed or gets another id, and when
//! plans are cleaned, compared and merged. A new kind is a row in [`attached!`], a type that is [`Attachment`] and, as a
//! [`Member`] of its list, says which of two are one thing; and nothing else.

use super::clean::clean;
use super::items::Id;
use super::{Note, ToConfirm};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

macro_rules! attached {
    ($($(#[$meta:meta])* $list:ident: $Kind:ident,)*) => {
        /// Everything that hangs on places of a plan.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(default)]
        pub struct Attached {
            $($(#[$meta])* #[serde(skip_serializing_if = "Vec::is_empty")] pub $list: Vec<$Kind>,)*
        }

        impl Attached {
            /// True if nothing hangs anywhere.
            pub fn is_empty(&self) -> bool {
                $(self.$list.is_empty())&&*
            }

            /// How much of it stays behind when the plan is followed by the next one.
            pub(super) fn count_behind(&self) -> usize {
                [$(if $Kind::GOES_ON { 0 } else { self.$list.len() }),*].iter().sum()
            }

            /// Leaves that behind.
            pub(super) fn leave_behind(&mut self) {
                $(if !$Kind::GOES_ON { self.$list.clear(); })*
            }

            /// Removes what hangs on these items.
            pub(super) fn remove(&mut self, items: &[Id]) {
                $(self.$list.retain(|it| !it.item().is_some_and(|id| items.contains(&id)));)*
            }

            /// Follows items to their new ids.
            pub(super) fn renumber(&mut self, fresh: &BTreeMap<Id, Id>) {
                $(self.$list.iter_mut().for_each(|it| follow(it.place_mut(), fresh));)*
            }

            /// Mends what may be wrong in lists that were written by hand.
            pub(super) fn repair(&mut self) {
                $($Kind::repair(&mut self.$list);)*
            }

            /// Removes invisible characters from every text.
            pub(super) fn clean(&mut self) {
                $(for it in &mut self.$list {
                    for text in it.texts_mut() {
                        clean(text);
                    }
                })*
            }

            /// True if the same hangs on both plans, in whatever order.
            pub(super) fn is_same(&self, other: &Self) -> bool {
                $(is_same(&self.$list, &other.$list))&&*
            }

            /// True if a side said something at an item that is worth keeping the item for.
            pub(super) fn has_news(&self, side: &Self, item: Id) -> bool {
                $($Kind::IS_NEWS && side.$list.iter().any(|it| it.item() == Some(item) && !self.$list.contains(it)))||*
            }

            /// Merges three states: the common one, mine and theirs. What one side removed goes, what one side added
            /// comes.
            pub(super) fn merge([base, mine, theirs]: [&Self; 3]) -> Self {
                Self { $($list: merge([&base.$list, &mine.$list, &theirs.$list]),)* }
            }

            /// Takes over what hangs on these items in another plan.
            pub(super) fn take_over(&mut self, other: &Self, items: &[Id]) {
                $(for it in &other.$list {
                    let is_there = |list: &[$Kind]| list.iter().any(|other| other.is_one_with(it));
                    if it.item().is_some_and(|id| items.contains(&id)) && !is_there(&self.$list) {
                        self.$list.push(it.clone());
                    }
                })*
            }
        }
    };
}

attached! {
    /// Points of the check that the writer has set aside, with the reason.
    dismissals: Dismissal,
    /// Notes, with the answers to them.
    notes: Note,
    /// Answers that are still to be confirmed.
    to_confirm: ToConfirm,
    /// Words that are right in an answer, though no dictionary knows them.
    accepted: AcceptedWord,
}

/// A point of the check that the writer has set aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Dismissal {
    /// The rule's id.
    pub rule: String,
    /// The [`Place`](super::Place) it is about, in its written form.
    pub place: String,
    /// The writer's own reason.
    pub reason: String,
    /// What stood at the place then; when that changes substantially the point comes back.
    pub seen: String,
}

impl Attachment for Dismissal {
    fn place(&self) -> &str {
        &self.place
    }
    fn place_mut(&mut self) -> &mut String {
        &mut self.place
    }
    fn texts_mut(&mut self) -> Vec<&mut String> {
        // `seen` too, as the answer that it is compared with is cleaned
        vec![
            &mut self.rule,
            &mut self.place,
            &mut self.reason,
            &mut self.seen,
        ]
    }
}

impl Member for Dismissal {}

/// A word that is right in one answer, though no dictionary knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AcceptedWord {
    /// The [`Place`](super::Place) of the answer, in its written form.
    pub place: String,
    /// The word, as it stands there.
    pub word: String,
}

impl Attachment for AcceptedWord {
    const GOES_ON: bool = true;

    fn place(&self) -> &str {
        &self.place
    }
    fn place_mut(&mut self) -> &mut String {
        &mut self.place
    }
    fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.place, &mut self.word]
    }

    /// A word is accepted once.
    fn repair(list: &mut Vec<Self>) {
        let mut seen = BTreeSet::new();
        list.retain(|it| seen.insert((it.place.clone(), it.word.clone())));
    }
}

impl Member for AcceptedWord {}

/// Something that hangs on a place.
pub(super) trait Attachment: Member {
    /// True if an item is kept for it: one side said it there while the other removed the item.
    const IS_NEWS: bool = false;
    /// True if the next plan has it as well, as it has the answer.
    const GOES_ON: bool = false;

    /// The place in its written form, which stays even if this program does not know it.
    fn place(&self) -> &str;
    fn place_mut(&mut self) -> &mut String;
    /// All its texts, the place included.
    fn texts_mut(&mut self) -> Vec<&mut String>;

    /// Mends what may be wrong in a list that was written by hand.
    fn repair(_: &mut Vec<Self>) {}

    /// The item of the place, if it is in one.
    fn item(&self) -> Option<Id> {
        let (item, _) = self.place().split_once('.')?;
        item.parse().ok()
    }
}

/// Writes the new id of an item into a place.
fn follow(place: &mut String, fresh: &BTreeMap<Id, Id>) {
    if let Some((item, field)) = place.split_once('.')
        && let Some(id) = item.parse().ok().and_then(|id: Id| fresh.get(&id))
    {
        *place = format!("{id}.{field}");
    }
}

fn is_same<T: PartialEq>(list: &[T], other: &[T]) -> bool {
    list == other
        || list.len() == other.len()
            && list.iter().all(|it| other.contains(it))
            && other.iter().all(|it| list.contains(it))
}

/// A member of a list that two sides may change.
pub(super) trait Member: Clone + PartialEq {
    /// True if both are one thing, perhaps in two states. Without an id only what is the same is one.
    fn is_one_with(&self, other: &Self) -> bool {
        self == other
    }

    /// What becomes of one thing that both sides have: mine, unless its type knows better.
    fn together(_: Option<&Self>, mine: &Self, _: &Self) -> Vec<Self> {
        vec![mine.clone()]
    }
}

/// Merges a list of the common state, mine and theirs. What one side removed goes unless the other changed it, what one
/// side added comes, and what both have is brought together.
pub(super) fn merge<T: Member>([base, mine, theirs]: [&[T]; 3]) -> Vec<T> {
    if mine == base {
        return theirs.to_vec();
    }
    let find = |list: &[T], it: &T| list.iter().position(|other| other.is_one_with(it));
    let is_gone = |it: &T| find(base, it).is_some_and(|at| base[at] == *it);
    let mut merged = Vec::new();
    for my in mine {
        if let Some(their) = find(theirs, my) {
            let base = find(base, my).map(|at| &base[at]);
            merged.extend(T::together(base, my, &theirs[their]));
        } else if !is_gone(my) {
            merged.push(my.clone());
        }
    }
    let new = theirs.iter();
    let new = new.filter(|their| find(mine, their).is_none() && !is_gone(their));
    merged.extend(new.cloned());
    merged
}
