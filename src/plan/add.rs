//! Adding items: empty ones, and by name where a link misses them.

use super::items::Id;
use super::lists::Kind;
use super::place::Place;
use super::record::{Answer, AnswerMut};
use super::{Plan, clean};

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
