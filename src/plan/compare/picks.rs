//! What was picked or let go of between two answers to one question.

use super::super::choices::ClosedList;
use super::super::{Answer, Country, Id};

/// One thing that an answer is picked from: it has a box, a button or a row of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A row of a closed list, by its code.
    Row(&'static ClosedList, &'static str),
    /// An item.
    Item(Id),
    /// A country.
    Country(Country),
}

impl Pick {
    /// All that is picked in an answer; nothing if it is written.
    fn all(answer: &Answer<'_>) -> Vec<Self> {
        match answer {
            Answer::Choice(choice) => {
                let row = |code| Self::Row(choice.list, code);
                choice.code.map(row).into_iter().collect()
            }
            Answer::Choices(set) => set.iter().map(|code| Self::Row(set.list, code)).collect(),
            Answer::Countries(list) => list.iter().cloned().map(Self::Country).collect(),
            Answer::Links(ids) => ids.iter().copied().map(Self::Item).collect(),
            Answer::Text(_) | Answer::Date(_) | Answer::Amount(_) | Answer::Items(..) => Vec::new(),
        }
    }
}

/// What is picked in only one of two answers: first what came, then what went.
pub fn picks(before: &Answer<'_>, after: &Answer<'_>) -> Vec<Pick> {
    let (before, after) = (Pick::all(before), Pick::all(after));
    let only_in = |those: &[Pick], others: &[Pick]| {
        let own = those.iter().filter(|pick| !others.contains(pick));
        own.cloned().collect::<Vec<Pick>>()
    };
    let mut picks = only_in(&after, &before);
    picks.extend(only_in(&before, &after));
    picks
}
