//! Items of lists: their ids, removing and moving them, and keeping links whole.

use super::lists::{Kind, List, ListItem};
use super::place::{Of, Place};
use super::record::{AnswerMut, Record};
use super::{Activity, Goal, Need, Partner, Plan};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

/// The highest number that a file may give to an item: more than anyone needs, and far below the end of `u32`.
const HIGHEST: u32 = 1_000_000_000;

/// The stable id of an item: its list and a number that is never used again. Written `g3`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id {
    /// The list.
    pub kind: Kind,
    /// The number.
    pub number: u32,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.kind.prefix(), self.number)
    }
}

impl FromStr for Id {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = text
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(text.len());
        let (prefix, number) = text.split_at(at);
        let kind = Kind::ALL.into_iter().find(|kind| kind.prefix() == prefix);
        match (kind, number.parse()) {
            (Some(kind), Ok(number)) => Ok(Self { kind, number }),
            _ => Err(format!("`{text}` is not an id such as `g1`")),
        }
    }
}

impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let prefixes = Kind::ALL.map(Kind::prefix).join("|");
        schemars::json_schema!({ "type": "string", "pattern": format!("^({prefixes})[0-9]+$") })
    }
}

/// What [`Plan::repair`] repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// An id was used twice or in the wrong list; the item got this new one.
    NewId(Id),
    /// A link led nowhere and was removed.
    LostLink {
        /// The item that held it.
        from: Id,
        /// Where it led.
        to: Id,
    },
    /// Invisible characters were removed from this answer.
    Cleaned(Place),
}

impl Plan {
    /// The ids of a list, in order; indicators of all goals in a row.
    pub fn ids(&self, kind: Kind) -> Vec<Id> {
        self.ids_in(kind, None)
    }

    /// The ids of the list inside an item, such as the indicators of a goal; without an item those of all.
    pub fn ids_in(&self, kind: Kind, owner: Option<Id>) -> Vec<Id> {
        let records = self.records_in(kind, owner);
        records.into_iter().map(|(id, _)| id).collect()
    }

    /// The items of a list with their ids, in order; indicators of all goals in a row.
    pub fn records(&self, kind: Kind) -> Vec<(Id, &dyn Record)> {
        self.records_in(kind, None)
    }

    /// The items of the list inside an item with their ids; without an item those of all.
    pub fn records_in(&self, kind: Kind, owner: Option<Id>) -> Vec<(Id, &dyn Record)> {
        let mut records: Vec<(Id, &dyn Record)> = Vec::new();
        for (inside, list) in self.lists(kind) {
            if owner.is_none() || inside == owner {
                let items = items(list);
                records.extend(items.map(|item| (item.id(), item as &dyn Record)));
            }
        }
        records
    }

    /// The ids of all items that stand in lists inside an item.
    pub(super) fn inside(&self, owner: Id) -> Vec<Id> {
        let lists = Kind::ALL.into_iter().flat_map(|kind| self.lists(kind));
        let inner = lists.filter(|(inside, _)| *inside == Some(owner));
        inner
            .flat_map(|(_, list)| items(list).map(ListItem::id))
            .collect()
    }

    /// The ids of the list in which `id` stands: for an indicator, those of its goal.
    pub fn siblings(&self, id: Id) -> Vec<Id> {
        let lists = self.lists(id.kind).into_iter();
        let mut lists = lists.map(|(_, list)| items(list).map(ListItem::id).collect::<Vec<_>>());
        lists.find(|ids| ids.contains(&id)).unwrap_or_default()
    }

    /// The position of an item in its list, from 1.
    pub fn number_of(&self, id: Id) -> Option<usize> {
        self.siblings(id)
            .iter()
            .position(|other| *other == id)
            .map(|at| at + 1)
    }

    /// The goal an indicator belongs to.
    pub fn goal_of(&self, indicator: Id) -> Option<&Goal> {
        self.goals
            .iter()
            .find(|goal| goal.indicators.iter().any(|i| i.id == indicator))
    }

    /// The need of that id.
    pub fn need(&self, id: Id) -> Option<&Need> {
        self.needs.iter().find(|need| need.id == id)
    }

    /// The goal of that id.
    pub fn goal(&self, id: Id) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The activity of that id.
    pub fn activity(&self, id: Id) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The partner of that id.
    pub fn partner(&self, id: Id) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The item of that id.
    pub fn item(&self, id: Id) -> Option<&dyn Record> {
        let mut lists = self.lists(id.kind).into_iter();
        lists.find_map(|(_, list)| list.get(list.position(id)?).map(|item| item as &dyn Record))
    }

    /// The item of that id, to be changed.
    pub fn item_mut(&mut self, id: Id) -> Option<&mut dyn Record> {
        for (_, list) in self.lists_mut(id.kind) {
            if let Some(at) = list.position(id) {
                return list.get_mut(at).map(|item| item as &mut dyn Record);
            }
        }
        None
    }

    /// Removes an item with what stands inside it, every link to it and what hangs on it. True if it was there.
    pub fn remove(&mut self, id: Id) -> bool {
        let mut gone = self.inside(id);
        let mut removed = false;
        for (_, list) in self.lists_mut(id.kind) {
            let found = list.position(id);
            if let Some(at) = found {
                list.remove_at(at);
                removed = true;
            }
        }
        if removed {
            gone.push(id);
            self.form_answers.retain(|answer| {
                let stays = !answer.about.iter().any(|about| gone.contains(about));
                if !stays {
                    gone.push(answer.id);
                }
                stays
            });
            self.drop_lost_links();
            self.attached.remove(&gone);
        }
        removed
    }

    /// Moves an item to position `to` (from 0) in its list. True if something moved.
    pub fn shift(&mut self, id: Id, to: usize) -> bool {
        for (_, list) in self.lists_mut(id.kind) {
            let found = list.position(id);
            if let Some(from) = found {
                let to = to.min(list.len() - 1);
                list.shift(from, to);
                return from != to;
            }
        }
        false
    }

    /// Repairs what may be wrong in a file written by hand: ids used twice, links that lead nowhere, invisible
    /// characters.
    pub fn repair(&mut self) -> Vec<Repair> {
        let mut repairs = Vec::new();
        if self.last_number > HIGHEST {
            self.last_number = 0;
        }
        let mut next = self.next_number();
        let mut seen = BTreeSet::new();
        let mut renumbered = BTreeMap::new();
        for kind in Kind::ALL {
            for (_, list) in self.lists_mut(kind) {
                for at in 0..list.len() {
                    let Some(item) = list.get_mut(at) else {
                        continue;
                    };
                    let id = item.id();
                    let sound = id.kind == kind && (1..=HIGHEST).contains(&id.number);
                    if sound && seen.insert(id) {
                        continue;
                    }
                    let fresh = Id { kind, number: next };
                    next += 1;
                    seen.insert(fresh);
                    item.set_id(fresh);
                    renumbered.entry(id).or_insert(fresh);
                    repairs.push(Repair::NewId(fresh));
                }
            }
        }
        self.last_number = next - 1;
        renumbered.retain(|old, _| !seen.contains(old)); // of two with one id the first keeps what hangs on it
        self.attached.clean(); // an id may be nothing but an invisible character
        self.attached.renumber(&renumbered);
        self.attached.repair();
        repairs.extend(self.drop_lost_links());
        repairs.extend(self.clean());
        repairs
    }

    /// Gives items other ids; links and what hangs on them follow.
    pub(super) fn renumber(&mut self, fresh: &BTreeMap<Id, Id>) {
        let new = |id: Id| fresh.get(&id).copied().unwrap_or(id);
        for kind in Kind::ALL {
            for (_, list) in self.lists_mut(kind) {
                for at in 0..list.len() {
                    let Some(item) = list.get_mut(at) else {
                        continue;
                    };
                    item.set_id(new(item.id()));
                    for name in item.names() {
                        if let Some(AnswerMut::Links(links)) = item.answer_mut(name) {
                            for link in links {
                                *link = new(*link);
                            }
                        }
                    }
                }
            }
        }
        self.attached.renumber(fresh);
        let highest = fresh.values().map(|id| id.number).max();
        self.last_number = self.last_number.max(highest.unwrap_or(0));
    }

    /// One more than the highest number in use or ever given.
    pub(super) fn next_number(&self) -> u32 {
        let used = Kind::ALL
            .into_iter()
            .flat_map(|kind| self.ids(kind))
            .map(|id| id.number)
            .filter(|number| *number <= HIGHEST)
            .max();
        used.unwrap_or(0).max(self.last_number).saturating_add(1)
    }

    /// The ids of all items.
    pub(super) fn known(&self) -> BTreeSet<Id> {
        let kinds = Kind::ALL.into_iter();
        kinds.flat_map(|kind| self.ids(kind)).collect()
    }

    /// Removes links that lead nowhere.
    fn drop_lost_links(&mut self) -> Vec<Repair> {
        let known = self.known();
        let mut repairs = Vec::new();
        for kind in Kind::ALL {
            for (_, list) in self.lists_mut(kind) {
                for at in 0..list.len() {
                    let Some(item) = list.get_mut(at) else {
                        continue;
                    };
                    let from = item.id();
                    for name in item.names() {
                        if let Some(AnswerMut::Links(links)) = item.answer_mut(name) {
                            repairs.extend(
                                links
                                    .iter()
                                    .filter(|to| !known.contains(to))
                                    .map(|to| Repair::LostLink { from, to: *to }),
                            );
                            links.retain(|to| known.contains(to));
                        }
                    }
                }
            }
        }
        repairs
    }

    /// Visits all records, in time that grows with their number.
    pub(super) fn each_record_mut(&mut self, mut visit: impl FnMut(Of, &mut dyn Record)) {
        for of in Of::SINGLE {
            if let Some(record) = self.record_mut(of) {
                visit(of, record);
            }
        }
        for kind in Kind::ALL {
            for (_, list) in self.lists_mut(kind) {
                for at in 0..list.len() {
                    if let Some(item) = list.get_mut(at) {
                        let of = Of::Item(item.id());
                        visit(of, item);
                    }
                }
            }
        }
    }

    /// The record of that address.
    pub fn record(&self, of: Of) -> Option<&dyn Record> {
        Some(match of {
            Of::Plan => self,
            Of::About => &self.about,
            Of::School => &self.school,
            Of::Status => &self.status,
            Of::Vision => &self.vision,
            Of::Network => &self.network,
            Of::Europe => &self.europe,
            Of::FollowUp => &self.follow_up,
            Of::Funding => &self.funding,
            Of::Item(id) => return self.item(id),
        })
    }

    /// The record of that address, to be changed.
    pub fn record_mut(&mut self, of: Of) -> Option<&mut dyn Record> {
        Some(match of {
            Of::Plan => self,
            Of::About => &mut self.about,
            Of::School => &mut self.school,
            Of::Status => &mut self.status,
            Of::Vision => &mut self.vision,
            Of::Network => &mut self.network,
            Of::Europe => &mut self.europe,
            Of::FollowUp => &mut self.follow_up,
            Of::Funding => &mut self.funding,
            Of::Item(id) => return self.item_mut(id),
        })
    }
}

/// The items of a list, in order.
fn items(list: &dyn List) -> impl Iterator<Item = &dyn ListItem> {
    (0..list.len()).filter_map(|at| list.get(at))
}
