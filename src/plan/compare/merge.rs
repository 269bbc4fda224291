//! What two people wrote since a common state, brought together question by question.

use super::super::attached;
use super::super::lists::{ListItem, MergeItems};
use super::super::{Answer, Attached, Id, Kind, Of, Place, Plan, Record};
use super::Given;
use super::form_answers::same_questions;
use super::questions::{self, QUESTIONS, Question};
use std::collections::{BTreeMap, BTreeSet};

/// Two plans brought together.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan with what either side wrote; it has my answer while a conflict is open.
    pub plan: Plan,
    /// What the person has to decide, in the order in which the forms ask.
    pub conflicts: Vec<Conflict>,
}

/// An answer that both sides changed differently, or an item that one side changed and the other removed.
///
/// A side that removed the item has `None`; the item stays in the plan until that is decided, and the place is
/// that of its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The answer.
    pub place: Place,
    /// What stood there before both changed it; `None` if the item is new.
    pub base: Option<Given>,
    /// What I made of it.
    pub mine: Option<Given>,
    /// What they made of it.
    pub theirs: Option<Given>,
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Mine.
    Mine,
    /// Theirs.
    Theirs,
}

impl Conflict {
    /// Takes the answer of one side into the plan, or removes the item if that side did.
    /// False if the item has gone meanwhile.
    pub fn decide(&self, plan: &mut Plan, side: Side) -> bool {
        let answer = match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        };
        match (answer, self.place.id()) {
            (Some(answer), _) => answer.put(plan, self.place),
            (None, Some(id)) => plan.remove(id),
            (None, None) => false,
        }
    }
}

/// Brings together what two sides made of a common plan.
///
/// A change on one side is taken, the same change on both is taken once, and different changes are a conflict: mine
/// stays until it is decided. Of what the program only notes beside an answer, mine stays for good. Items added on
/// either side are kept; if both sides gave one id to different items, theirs gets a new one, and its links follow.
/// The order is mine, or theirs if only they moved something.
/// All three plans are whole, as the store reads them; so is the result.
pub fn merge(base: &Plan, mine: &Plan, theirs: &Plan) -> Merged {
    let theirs = &with_fresh_ids(base, mine, theirs);
    let mut plan = mine.clone();
    let mut conflicts = Conflicts {
        base,
        mine,
        theirs,
        found: Vec::new(),
    };
    for of in Of::SINGLE {
        let records = (base.record(of), mine.record(of), theirs.record(of));
        if let (base, Some(mine), Some(theirs)) = records
            && let Some(into) = plan.record_mut(of)
        {
            conflicts.answers(of, base, mine, theirs, into);
        }
    }
    plan.merge_lists([base, mine, theirs], &mut conflicts);
    let mut conflicts = conflicts.found;
    conflicts.extend(same_questions(&mut plan.form_answers, base, mine));
    plan.attached = attached(&plan, [base, mine, theirs]);
    plan.sent = attached::merge([&base.sent, &mine.sent, &theirs.sent]);
    if mine.page_limit == base.page_limit {
        plan.page_limit = theirs.page_limit.clone();
    }
    plan.last_number = match (mine.last_number, theirs.last_number) {
        (mine, theirs) if mine == base.last_number => theirs,
        (mine, theirs) if theirs == base.last_number => mine,
        (mine, theirs) => mine.max(theirs),
    };
    let identity = match (&mine.identity, &theirs.identity) {
        (mine, theirs) if *mine == base.identity => theirs,
        (mine, theirs) if *theirs == base.identity => mine,
        (mine, theirs) => mine.min(theirs), // the same on either side
    };
    plan.identity.clone_from(identity);
    for conflict in &conflicts {
        link_again(&mut plan, conflict, base, mine, theirs);
    }
    plan.repair();
    conflicts.sort_by_key(|conflict| order(&plan, conflict.place));
    Merged { plan, conflicts }
}

/// What sorts places as the forms ask.
fn order(plan: &Plan, place: Place) -> (Option<usize>, Option<usize>) {
    let asks = |question: &Question| question.place(place.id()) == Some(place);
    let item = place.id().and_then(|id| plan.number_of(id));
    (QUESTIONS.iter().position(asks), item)
}

/// The three plans, and what the person has to decide.
struct Conflicts<'a> {
    base: &'a Plan,
    mine: &'a Plan,
    theirs: &'a Plan,
    found: Vec<Conflict>,
}

impl Conflicts<'_> {
    /// Merges the answers of one record into `into`, which holds mine.
    fn answers(
        &mut self,
        of: Of,
        base: Option<&dyn Record>,
        mine: &dyn Record,
        theirs: &dyn Record,
        into: &mut dyn Record,
    ) {
        for name in mine.names() {
            let answers = (mine.answer(name), theirs.answer(name));
            let (Some(my), Some(their)) = answers else {
                continue;
            };
            let old = base.and_then(|base| base.answer(name));
            if matches!(my, Answer::Items(..)) || my == their || old == Some(their) {
                continue;
            }
            let [my_words, their_words] = [my, their].map(|answer| Given::of(&answer));
            if old == Some(my) {
                if let (Some(words), Some(answer)) = (their_words, into.answer_mut(name)) {
                    words.write(answer);
                }
            } else if questions::find(of, name).is_none_or(|question| !question.is_noted()) {
                self.found.push(Conflict {
                    place: Place::new(of, name),
                    base: old.and_then(|answer| Given::of(&answer)),
                    mine: my_words,
                    theirs: their_words,
                });
            }
        }
    }

    /// One item in its common state, mine and theirs; `None` if it is gone.
    fn item<T: ListItem + Clone>(
        &mut self,
        id: Id,
        [base, mine, theirs]: [Option<&T>; 3],
    ) -> Option<T> {
        if let (Some(mine), Some(theirs)) = (mine, theirs) {
            let mut merged = mine.clone();
            let base = base.map(|base| base as &dyn Record);
            self.answers(Of::Item(id), base, mine, theirs, &mut merged);
            return Some(merged);
        }
        let there = mine.or(theirs)?;
        if let Some(base) = base {
            let side = if mine.is_some() {
                self.mine
            } else {
                self.theirs
            };
            if !has_news(self.base, side, id) {
                return None;
            }
            let field = id.kind.title_field();
            let title = |item: &T| item.answer(field).and_then(|answer| Given::of(&answer));
            self.found.push(Conflict {
                place: Place::item(id, field),
                base: title(base),
                mine: mine.and_then(title),
                theirs: theirs.and_then(title),
            });
        }
        Some(there.clone())
    }
}

impl MergeItems for Conflicts<'_> {
    fn items<T: ListItem + Clone>(&mut self, [base, mine, theirs]: [&[T]; 3]) -> Vec<T> {
        let (first, second) = if !is_moved(base, mine, theirs) && is_moved(base, theirs, mine) {
            (theirs, mine)
        } else {
            (mine, theirs)
        };
        let mut merge = |id| {
            let states = [base, mine, theirs].map(|list| find(list, id));
            self.item(id, states)
        };
        let mut items: Vec<T> = first.iter().filter_map(|item| merge(item.id())).collect();
        let mut after = 0;
        for item in second {
            let here = items.iter().position(|other| other.id() == item.id());
            if let Some(here) = here {
                after = here + 1;
            } else if find(first, item.id()).is_none()
                && let Some(item) = merge(item.id())
            {
                items.insert(after, item);
                after += 1;
            }
        }
        items
    }
}

fn find<T: ListItem>(list: &[T], id: Id) -> Option<&T> {
    list.iter().find(|item| item.id() == id)
}

/// True if the items that all three lists have in common are in another order in `list` than in `base`.
fn is_moved<T: ListItem>(base: &[T], list: &[T], third: &[T]) -> bool {
    let shared = |from: &[T], other: &[T]| -> Vec<Id> {
        let ids = from.iter().map(ListItem::id);
        ids.filter(|id| find(other, *id).is_some() && find(third, *id).is_some())
            .collect()
    };
    shared(base, list) != shared(list, base)
}

/// True if an item, or one in a list inside it, got an answer, a link or a note that it had not in the common plan; a link
/// that went with its item is no news.
fn has_news(base: &Plan, side: &Plan, id: Id) -> bool {
    let (Some(old), Some(new)) = (base.item(id), side.item(id)) else {
        return side.item(id).is_some();
    };
    let mut names = new.names().iter();
    base.attached.has_news(&side.attached, id)
        || names.any(|name| match (old.answer(name), new.answer(name)) {
            (Some(Answer::Links(old)), Some(Answer::Links(new))) => {
                new.iter().any(|link| !old.contains(link))
            }
            (_, Some(Answer::Items(..))) => false,
            (old, new) => old != new,
        })
        || side
            .inside(id)
            .into_iter()
            .any(|inner| has_news(base, side, inner))
}

/// What hangs on the items of the merged plan. What a side only lost with an item that is kept is still there.
fn attached(plan: &Plan, [base, mine, theirs]: [&Plan; 3]) -> Attached {
    let (old, kept) = (base.known(), plan.known());
    let [mine, theirs] = [mine, theirs].map(|side| {
        let known = side.known();
        let lost = old
            .iter()
            .filter(|id| kept.contains(id) && !known.contains(id));
        let mut attached = side.attached.clone();
        attached.take_over(&base.attached, &lost.copied().collect::<Vec<_>>());
        attached
    });
    let mut attached = Attached::merge([&base.attached, &mine, &theirs]);
    let gone: Vec<Id> = old.difference(&kept).copied().collect();
    attached.remove(&gone);
    attached
}

/// Gives an item that one side removed, and that is kept, the links to it that went with the removal.
fn link_again(plan: &mut Plan, conflict: &Conflict, base: &Plan, mine: &Plan, theirs: &Plan) {
    let keeper = match (&conflict.mine, &conflict.theirs) {
        (None, Some(_)) => theirs,
        (Some(_), None) => mine,
        _ => return,
    };
    let Some(kept) = conflict.place.id() else {
        return;
    };
    for (id, record) in Kind::ALL.into_iter().flat_map(|kind| base.records(kind)) {
        for name in record.names() {
            let place = Place::item(id, name);
            let has = |plan: &Plan| matches!(plan.answer(place), Some(Answer::Links(to)) if to.contains(&kept));
            if has(base)
                && has(keeper)
                && !has(plan)
                && let Some(Given::Links(mut links)) = Given::at(plan, place)
            {
                links.push(kept);
                Given::Links(links).put(plan, place);
            }
        }
    }
}

/// Their plan, in which new items that share an id with another new one of mine have one of their own.
fn with_fresh_ids(base: &Plan, mine: &Plan, theirs: &Plan) -> Plan {
    let new: Vec<Id> = Kind::ALL
        .into_iter()
        .flat_map(|kind| theirs.ids(kind))
        .filter(|id| base.item(*id).is_none() && mine.item(*id).is_some())
        .collect();
    let mut clashing: BTreeSet<Id> = BTreeSet::new();
    loop {
        let before = clashing.len();
        for id in &new {
            if !is_same(mine, theirs, *id, &clashing) {
                clashing.insert(*id);
            }
        }
        if clashing.len() == before {
            break;
        }
    }
    let mut next = [base, mine, theirs]
        .map(Plan::next_number)
        .into_iter()
        .max();
    let mut fresh = BTreeMap::new();
    for id in clashing {
        let number = next.unwrap_or_default();
        fresh.insert(
            id,
            Id {
                kind: id.kind,
                number,
            },
        );
        next = Some(number + 1);
    }
    let mut theirs = theirs.clone();
    theirs.renumber(&fresh);
    theirs
}

/// True if a new item with that id has the same answers, links and owner on both sides.
fn is_same(mine: &Plan, theirs: &Plan, id: Id, clashing: &BTreeSet<Id>) -> bool {
    let (Some(my), Some(their)) = (mine.item(id), theirs.item(id)) else {
        return false;
    };
    let goal = |plan: &Plan| plan.goal_of(id).map(|goal| goal.id);
    let same_answer = |name: &&str| match (my.answer(name), their.answer(name)) {
        (Some(Answer::Items(..)), _) => true,
        (Some(Answer::Links(my)), Some(Answer::Links(their))) => {
            my == their && !my.iter().any(|link| clashing.contains(link))
        }
        (my, their) => my == their,
    };
    my.names().iter().all(same_answer)
        && goal(mine) == goal(theirs)
        && goal(mine).is_none_or(|goal| !clashing.contains(&goal))
}
