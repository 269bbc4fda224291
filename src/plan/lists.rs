//! The lists of a plan, one row each: all that is generic about items is derived from the row.
//!
//! A row gives the kind, which is also the type of the items; the letters that its ids begin with; its name in text
//! keys; the field that names an item; and where the list stands: `plan.needs`, `in status.projects`, or
//! `each goals.indicators` for a list inside each item of another list, whose row comes before.

use super::Plan;
use super::items::Id;
use super::record::{Answer, AnswerMut, Answerable, Record};

macro_rules! lists {
    ($(
        $(#[$meta:meta])*
        $Kind:ident: $prefix:literal, $name:literal, $title:ident,
        $(plan.$top:ident)? $(in $record:ident.$inner:ident)? $(each $owners:ident.$nested:ident)?;
    )*) => {
        /// The lists of a plan.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$meta])* $Kind,)* }

        impl Kind {
            /// All lists.
            pub const ALL: [Self; [$($prefix),*].len()] = [$(Self::$Kind),*];

            /// The letters its ids begin with.
            pub fn prefix(self) -> &'static str {
                match self { $(Self::$Kind => $prefix,)* }
            }

            /// The name of the list in text keys.
            pub fn name(self) -> &'static str {
                match self { $(Self::$Kind => $name,)* }
            }

            /// The field that names an item of this list.
            pub fn title_field(self) -> &'static str {
                match self { $(Self::$Kind => stringify!($title),)* }
            }
        }

        $(
            impl ListItem for super::$Kind {
                fn id(&self) -> Id { self.id }
                fn set_id(&mut self, id: Id) { self.id = id; }
            }
            impl Answerable for Vec<super::$Kind> {
                fn as_answer(&self) -> Answer<'_> { Answer::Items(Kind::$Kind, self.len()) }
                fn as_answer_mut(&mut self) -> Option<AnswerMut<'_>> { None }
            }
        )*

        impl Plan {
            /// The lists of a kind, each with the item that it stands in, if it stands in one.
            pub(super) fn lists(&self, kind: Kind) -> Vec<(Option<Id>, &dyn List)> {
                match kind { $(Kind::$Kind => {
                    $(vec![(None, &self.$top)])?
                    $(vec![(None, &self.$record.$inner)])?
                    $(self.$owners.iter().map(|owner| (Some(owner.id), &owner.$nested as &dyn List)).collect())?
                })* }
            }

            /// The same, to be changed.
            pub(super) fn lists_mut(&mut self, kind: Kind) -> Vec<(Option<Id>, &mut dyn List)> {
                match kind { $(Kind::$Kind => {
                    $(vec![(None, &mut self.$top)])?
                    $(vec![(None, &mut self.$record.$inner)])?
                    $({
                        let owners = self.$owners.iter_mut();
                        owners.map(|owner| (Some(owner.id), &mut owner.$nested as &mut dyn List)).collect()
                    })?
                })* }
            }

            /// Fills each list from its three states: the common one, mine and theirs. A list inside an item that a
            /// side has removed is there as in the common state.
            pub(super) fn merge_lists(&mut self, [base, mine, theirs]: [&Plan; 3], merge: &mut impl MergeItems) {
                $(
                    $(self.$top = merge.items([&base.$top, &mine.$top, &theirs.$top]);)?
                    $(self.$record.$inner = merge.items(
                        [&base.$record.$inner, &mine.$record.$inner, &theirs.$record.$inner],
                    );)?
                    $(for owner in &mut self.$owners {
                        let states = [base, mine, theirs].map(|plan| {
                            let mut there = plan.$owners.iter().chain(&base.$owners);
                            let there = there.find(|other| other.id == owner.id);
                            there.map_or(&[][..], |other| &other.$nested)
                        });
                        owner.$nested = merge.items(states);
                    })?
                )*
            }
        }

        impl Record for Plan {
            fn names(&self) -> &'static [&'static str] {
                &[$($(stringify!($top),)?)*]
            }
            fn answer(&self, name: &str) -> Option<Answer<'_>> {
                match name {
                    $($(stringify!($top) => Some(self.$top.as_answer()),)?)*
                    _ => None,
                }
            }
            fn answer_mut(&mut self, _: &str) -> Option<AnswerMut<'_>> {
                None // all are lists
            }
        }
    };
}

lists! {
    /// Needs.
    #[default]
    Need: "n", "need", title, plan.needs;
    /// Goals.
    Goal: "g", "goal", title, plan.goals;
    /// Indicators of a goal.
    Indicator: "i", "indicator", counted, each goals.indicators;
    /// Activities.
    Activity: "a", "activity", title, plan.activities;
    /// Partners.
    Partner: "p", "partner", name, plan.partners;
    /// Platforms.
    Platform: "pl", "platform-use", purpose, plan.platforms;
    /// Earlier projects.
    Project: "pr", "project", theme, in status.projects;
    /// Sharing of results.
    Sharing: "s", "sharing", what, plan.sharing;
    /// Changes in normal work.
    Change: "c", "change", what, plan.changes;
    /// Tasks by role.
    Task: "t", "task", role, plan.tasks;
    /// Risks.
    Risk: "r", "risk", risk, plan.risks;
    /// Measurements.
    Measurement: "m", "measurement", note, plan.measurements;
    /// What the person decided about answers of application forms.
    FormAnswer: "f", "form-answer", text, plan.form_answers;
}

/// An item of a list: a record that has an id.
pub(super) trait ListItem: Record {
    fn id(&self) -> Id;
    fn set_id(&mut self, id: Id);
}

/// Brings three states of a list together, whatever the type of its items.
pub(super) trait MergeItems {
    /// The merged list of the common state, mine and theirs.
    fn items<T: ListItem + Clone>(&mut self, states: [&[T]; 3]) -> Vec<T>;
}

/// One list of items, whatever their type.
pub(super) trait List {
    fn len(&self) -> usize;
    fn position(&self, id: Id) -> Option<usize>;
    fn get(&self, at: usize) -> Option<&dyn ListItem>;
    fn get_mut(&mut self, at: usize) -> Option<&mut dyn ListItem>;
    fn insert_new(&mut self, at: usize, id: Id);
    fn copy_behind(&mut self, at: usize, id: Id);
    fn remove_at(&mut self, at: usize);
    fn shift(&mut self, from: usize, to: usize);
}

impl<T: ListItem + Default + Clone> List for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn position(&self, id: Id) -> Option<usize> {
        self.iter().position(|item| item.id() == id)
    }
    fn get(&self, at: usize) -> Option<&dyn ListItem> {
        let item = self.as_slice().get(at);
        item.map(|item| item as &dyn ListItem)
    }
    fn get_mut(&mut self, at: usize) -> Option<&mut dyn ListItem> {
        let item = self.as_mut_slice().get_mut(at);
        item.map(|item| item as &mut dyn ListItem)
    }
    fn insert_new(&mut self, at: usize, id: Id) {
        let mut item = T::default();
        item.set_id(id);
        self.insert(at.min(self.len()), item);
    }
    fn copy_behind(&mut self, at: usize, id: Id) {
        if let Some(mut item) = self.as_slice().get(at).cloned() {
            item.set_id(id);
            self.insert(at + 1, item);
        }
    }
    fn remove_at(&mut self, at: usize) {
        self.remove(at);
    }
    fn shift(&mut self, from: usize, to: usize) {
        let item = self.remove(from);
        self.insert(to.min(self.len()), item);
    }
}
