//! Adding items: empty ones, by name where a link misses them, and as copies of others.

use super::items::Id;
use super::lists::Kind;
use super::place::Place;
use super::record::{Answer, AnswerMut};
use super::{ActivityState, PartnerState, Plan, clean};

impl Kind {
    /// True if a copy of an item makes sense. A measurement was made once; an answer for a form is given once.
    pub fn can_be_copied(self) -> bool {
        !matches!(self, Self::Measurement | Self::FormAnswer)
    }
}

impl Plan {
    /// Adds an empty item at the end of a list and gives its id.
    ///
    /// `parent` is the goal of a new indicator; other lists have none. `None` if that goal is unknown.
    pub fn add(&mut self, kind: Kind, parent: Option<Id>) -> Option<Id> {
        let id = Id {
            kind,
            number: self.next_number(),
        };
        let mut lists = self.lists_mut(kind).into_iter();
        let stands = |owner: &Option<Id>| owner.is_none() || *owner == parent;
        let (_, list) = lists.find(|(owner, _)| stands(owner))?;
        list.insert_new(usize::MAX, id);
        self.last_number = id.number;
        Some(id)
    }

    /// Links the item of that name at a place, and first adds it at the end of its list if there is none. Gives its id;
    /// `None` if nothing is left of the name, if the place holds no links, or if the list is unknown as for [`Plan::add`].
    pub fn link_by_name(
        &mut self,
        place: Place,
        (kind, parent): (Kind, Option<Id>),
        name: &str,
    ) -> Option<Id> {
        let name = clean::cleaned(name).trim().replace('\n', " ");
        let has_links = matches!(self.answer(place), Some(Answer::Links(_)));
        if name.is_empty() || !has_links {
            return None;
        }
        let id = match self.named(kind, &name, place.id()) {
            Some(id) => id,
            None => self.add_named(kind, parent, name)?,
        };
        if let Some(AnswerMut::Links(links)) = self.answer_mut(place)
            && !links.contains(&id)
        {
            links.push(id);
        }
        Some(id)
    }

    /// Puts a copy of an item right behind it, with the lists inside it, and gives its id. Its links are kept; what came
    /// of the first one is its own and stays behind: how far an activity or a partner is, what was measured, what was set
    /// aside of the check, answers for forms. `None` if there is no such item, or if nobody makes it a second time.
    pub fn duplicate(&mut self, id: Id) -> Option<Id> {
        if !id.kind.can_be_copied() {
            return None;
        }
        let mut copy = Id {
            number: self.next_number(),
            ..id
        };
        let mut lists = self.lists_mut(id.kind).into_iter();
        lists.find_map(|(_, list)| {
            let at = list.position(id)?;
            list.copy_behind(at, copy);
            Some(())
        })?;
        let first = copy;
        for kind in Kind::ALL {
            let inside = self.lists_mut(kind).into_iter();
            for (_, list) in inside.filter(|(owner, _)| *owner == Some(first)) {
                for at in 0..list.len() {
                    copy.number += 1;
                    let fresh = Id { kind, ..copy };
                    if let Some(item) = list.get_mut(at) {
                        item.set_id(fresh);
                    }
                }
            }
        }
        self.last_number = copy.number;
        self.forget_what_came_of(first);
        Some(first)
    }

    fn forget_what_came_of(&mut self, copy: Id) {
        for activity in self.activities.iter_mut().filter(|it| it.id == copy) {
            activity.state = activity.state.filter(|it| *it == ActivityState::Planned);
        }
        for partner in self.partners.iter_mut().filter(|it| it.id == copy) {
            partner.state = partner.state.filter(|it| *it == PartnerState::Wished);
        }
    }

    fn add_named(&mut self, kind: Kind, parent: Option<Id>, name: String) -> Option<Id> {
        let id = self.add(kind, parent)?;
        if let Some(AnswerMut::Text(title)) = self.answer_mut(Place::item(id, kind.title_field())) {
            *title = name;
        }
        Some(id)
    }

    /// The item that bears this name, in large or small letters; never the one that asks.
    fn named(&self, kind: Kind, name: &str, asking: Option<Id>) -> Option<Id> {
        let wanted = name.to_lowercase();
        let bears = |title: &str| title.trim().to_lowercase() == wanted;
        let mut records = self.records(kind).into_iter();
        let found = records.find(|(id, record)| {
            Some(*id) != asking
                && matches!(record.answer(kind.title_field()), Some(Answer::Text(title)) if bears(title))
        });
        found.map(|(id, _)| id)
    }
}
