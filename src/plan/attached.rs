//! What hangs on a place without being an answer: today the points of the check that were set aside.
//!
//! [`Attached`] holds one list per kind and treats all kinds alike when an item is removed or gets another id, and when
//! plans are cleaned, compared and merged. A new kind is a row in [`attached!`], a type that is [`Attachment`], and
//! nothing else.

use super::clean::clean;
use super::items::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

            /// How much hangs anywhere.
            pub fn count(&self) -> usize {
                [$(self.$list.len()),*].iter().sum()
            }

            /// Removes what hangs on these items.
            pub(super) fn remove(&mut self, items: &[Id]) {
                $(self.$list.retain(|it| !it.item().is_some_and(|id| items.contains(&id)));)*
            }

            /// Follows items to their new ids.
            pub(super) fn renumber(&mut self, fresh: &BTreeMap<Id, Id>) {
                $(self.$list.iter_mut().for_each(|it| follow(it.place_mut(), fresh));)*
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

            /// Merges three states: the common one, mine and theirs. What one side removed goes, what one side added
            /// comes.
            pub(super) fn merge([base, mine, theirs]: [&Self; 3]) -> Self {
                Self { $($list: merge([&base.$list, &mine.$list, &theirs.$list]),)* }
            }

            /// Takes over what hangs on these items in another plan.
            pub(super) fn take_over(&mut self, other: &Self, items: &[Id]) {
                $(for it in &other.$list {
                    if it.item().is_some_and(|id| items.contains(&id)) && !self.$list.contains(it) {
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

/// Something that hangs on a place.
trait Attachment: Clone + PartialEq {
    /// The place in its written form, which stays even if this program does not know it.
    fn place(&self) -> &str;
    fn place_mut(&mut self) -> &mut String;
    /// All its texts, the place included.
    fn texts_mut(&mut self) -> Vec<&mut String>;

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

/// Merges a list whose members have no ids: what one side removed goes, what one side added comes.
pub(super) fn merge<T: Clone + PartialEq>([base, mine, theirs]: [&[T]; 3]) -> Vec<T> {
    if mine == base {
        return theirs.to_vec();
    }
    let is_gone = |it: &T| base.contains(it) && !theirs.contains(it);
    let mut merged: Vec<T> = mine.iter().filter(|it| !is_gone(it)).cloned().collect();
    let new = theirs
        .iter()
        .filter(|it| !base.contains(it) && !mine.contains(it));
    merged.extend(new.cloned());
    merged
}
