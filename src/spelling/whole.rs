//! The words of a whole plan: which of its answers are looked through, in which order, and which names are its own.

use super::{Speller, Words, words};
use crate::plan::questions::{self, Editor, Owner, QUESTIONS, Question};
use crate::plan::{Id, Kind, Of, Place, Plan};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Answers that are names, addresses or codes: never looked through, and what they name is known everywhere.
const NAMES: [(Owner, &str); 11] = [
    (Owner::One(Of::School), "name"),
    (Owner::One(Of::School), "address"),
    (Owner::One(Of::School), "website"),
    (Owner::One(Of::School), "oid"),
    (Owner::One(Of::School), "accreditation"),
    (Owner::One(Of::Funding), "agency"),
    (Owner::Each(Kind::Project), "programme"),
    (Owner::Each(Kind::Activity), "town"),
    (Owner::Each(Kind::Partner), "name"),
    (Owner::Each(Kind::Partner), "town"),
    (Owner::Each(Kind::Platform), "name"),
];

/// Words that are right in one answer, as they stand there.
type Accepted = BTreeSet<(Place, String)>;

/// The doubtful words of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    /// The answers in the order in which the plan asks for them.
    order: Vec<Place>,
    by_place: HashMap<Place, Looked>,
    known: Vec<Words>,
    accepted: Accepted,
}

/// An answer that was looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The answer, as it was then.
    pub text: String,
    /// Where its doubtful words stand, in bytes, in order.
    pub words: Vec<Range<usize>>,
}

impl Doubts {
    /// Looks through a plan. What has not changed since the last time is not looked through again.
    pub fn of(plan: &Plan, speller: &Speller, mut known: Vec<Words>, before: &Self) -> Self {
        known.push(names(plan));
        let accepted = plan.attached.accepted.iter();
        let accepted: Accepted = accepted
            .filter_map(|it| Some((it.place.parse().ok()?, it.word.clone())))
            .collect();
        let all: Vec<&Words> = known.iter().collect();
        let is_same = known == before.known && accepted == before.accepted;
        let look = |place: Place| {
            let text = plan.words(place);
            let earlier = before.by_place.get(&place).filter(|_| is_same);
            if let Some(earlier) = earlier.filter(|earlier| earlier.text == text) {
                return earlier.clone();
            }
            let mut words = speller.doubtful(text, &all);
            words.retain(|bytes| {
                let word = text.get(bytes.clone()).unwrap_or_default();
                !accepted.contains(&(place, word.to_owned()))
            });
            Looked {
                text: text.to_owned(),
                words,
            }
        };
        let order = places(plan);
        let by_place = order.iter().map(|place| (*place, look(*place))).collect();
        Self {
            order,
            by_place,
            known,
            accepted,
        }
    }

    /// An answer that was looked through.
    pub fn at(&self, place: Place) -> Option<&Looked> {
        self.by_place.get(&place)
    }

    /// All of them as the plan is now, each with its bytes, in the order in which the plan asks for its answers.
    pub fn now(&self, plan: &Plan) -> Vec<(Place, Range<usize>)> {
        let places = self.order.iter();
        let found = places.filter_map(|place| Some((*place, self.at(*place)?)));
        let words = found.flat_map(|(place, looked)| {
            let words = looked.now(plan.words(place)).into_iter();
            words.map(move |bytes| (place, bytes))
        });
        words.collect()
    }

    /// Where an answer stands in that order.
    pub fn position(&self, place: Place) -> Option<usize> {
        self.order.iter().position(|other| *other == place)
    }

    /// A word is right, in one answer or in all: it is doubted no longer, before the plan is looked through again.
    pub fn forget(&mut self, only: Option<Place>, word: &str) {
        let places = self.by_place.iter_mut();
        for (_, looked) in places.filter(|(place, _)| only.is_none_or(|only| only == **place)) {
            let text = &looked.text;
            looked
                .words
                .retain(|bytes| text.get(bytes.clone()) != Some(word));
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.by_place
            .values()
            .map(|looked| looked.words.len())
            .sum()
    }
}

impl Looked {
    /// Where the doubtful words stand in the answer as it is now: those that the change since then left alone.
    pub fn now(&self, text: &str) -> Vec<Range<usize>> {
        if self.text == text {
            return self.words.clone();
        }
        let same = |(a, b): &(u8, u8)| a == b;
        let start = self.text.bytes().zip(text.bytes()).take_while(same).count();
        let most = self.text.len().min(text.len()) - start;
        let backwards = self.text.bytes().rev().zip(text.bytes().rev());
        let end = backwards.take(most).take_while(same).count();
        let follow = |word: &Range<usize>| {
            if word.end < start {
                Some(word.clone())
            } else if word.start > self.text.len() - end {
                let back = |at: usize| text.len() - (self.text.len() - at);
                Some(back(word.start)..back(word.end))
            } else {
                None
            }
        };
        self.words.iter().filter_map(follow).collect()
    }
}

/// The answers in words that are looked through, in the order in which the plan asks for them.
pub fn places(plan: &Plan) -> Vec<Place> {
    let mut found = Vec::new();
    for question in QUESTIONS
        .iter()
        .filter(|question| matches!(question.owner, Owner::One(_)))
    {
        collect(plan, question, None, &mut found);
    }
    found
}

fn collect(plan: &Plan, question: &Question, id: Option<Id>, found: &mut Vec<Place>) {
    match question.editor {
        Editor::Line | Editor::Lines if !NAMES.contains(&(question.owner, question.field)) => {
            let place = question.place(id);
            found.extend(place.filter(|place| !plan.words(*place).is_empty()));
        }
        Editor::Items(kind) => {
            for id in plan.ids_in(kind, id) {
                for question in questions::of(Owner::Each(kind)) {
                    collect(plan, question, Some(id), found);
                }
            }
        }
        _ => {}
    }
}

/// The names that a plan gives: of the school, of places and partners, whatever begins with a capital there.
pub fn names(plan: &Plan) -> Words {
    let mut names = Words::default();
    for (owner, field) in NAMES {
        let places: Vec<Place> = match owner {
            Owner::One(of) => vec![Place::new(of, field)],
            Owner::Each(kind) => (plan.ids(kind).into_iter())
                .map(|id| Place::item(id, field))
                .collect(),
        };
        for place in places {
            for word in words::words(plan.words(place)) {
                for name in std::iter::once(word.text.as_str()).chain(word.text.split('-')) {
                    if name.starts_with(char::is_uppercase) {
                        names.insert(name);
                    }
                }
            }
        }
    }
    names
}
