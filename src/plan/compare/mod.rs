//! Two plans side by side: what differs, word by word if wished, and three of them merged into one.
//!
//! [`differences`] follows the table of questions, [`words`] looks inside one answer, [`merge`] brings together
//! what was written in two places since a common state.

mod form_answers;
mod merge;
mod notes;
mod picks;
mod words;

pub use merge::{Conflict, Merged, Side, merge};
pub use notes::{NoteChange, NoteNews, note_changes, note_news};
pub use picks::{Pick, picks};
pub use words::{WordChange, WordPiece, words};

use super::questions::{self, Editor, Owner, QUESTIONS, Question};
use super::{Answer, AnswerMut, Attached, Chosen, ChosenSet, Country, Id, Kind, Place, Plan};

/// One thing that differs between two plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The answer; for items the list they stand in.
    pub place: Place,
    /// What differs there.
    pub what: What,
}

/// What differs at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Another answer.
    Answer {
        /// In the first plan.
        before: Given,
        /// In the second plan.
        after: Given,
    },
    /// An item that only the second plan has, with all its answers.
    Added(Id),
    /// An item that only the first plan has, with all its answers.
    Removed(Id),
    /// An item that stands elsewhere in its list, counted from 1.
    Moved {
        /// The item.
        id: Id,
        /// Its position in the first plan.
        from: usize,
        /// Its position in the second plan.
        to: usize,
    },
}

/// One answer, owned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Words, dates and amounts, as the person wrote them.
    Words(String),
    /// One of a closed list.
    Choice(Chosen),
    /// Several of a closed list.
    Choices(ChosenSet),
    /// Countries.
    Countries(Vec<Country>),
    /// Links to other items.
    Links(Vec<Id>),
}

impl Given {
    /// The answer at a place; `None` if the item is not there or the place names a list.
    pub fn at(plan: &Plan, place: Place) -> Option<Self> {
        Self::of(&plan.answer(place)?)
    }

    fn of(answer: &Answer<'_>) -> Option<Self> {
        Some(match answer {
            Answer::Text(text) => Self::Words((*text).to_owned()),
            Answer::Date(date) => Self::Words(date.0.clone()),
            Answer::Amount(amount) => Self::Words(amount.0.clone()),
            Answer::Choice(choice) => Self::Choice(*choice),
            Answer::Choices(set) => Self::Choices(*set),
            Answer::Countries(countries) => Self::Countries(countries.to_vec()),
            Answer::Links(links) => Self::Links(links.to_vec()),
            Answer::Items(..) => return None,
        })
    }

    /// Puts the answer at a place. Links to items that the plan does not have are left out.
    /// False if the item is not there or the place takes another kind of answer.
    pub fn put(&self, plan: &mut Plan, place: Place) -> bool {
        let known: Vec<Id> = match self {
            Self::Links(links) => {
                let there = |id: &&Id| plan.item(**id).is_some();
                links.iter().filter(there).copied().collect()
            }
            _ => Vec::new(),
        };
        let put = match (plan.answer_mut(place), self) {
            (Some(answer), Self::Links(_)) => Self::Links(known).write(answer),
            (Some(answer), _) => self.write(answer),
            (None, _) => false,
        };
        form_answers::let_stand(plan, place);
        put
    }

    /// Overwrites an answer; false if that is of another kind.
    fn write(&self, answer: AnswerMut<'_>) -> bool {
        match (answer, self) {
            (AnswerMut::Text(text), Self::Words(words)) => text.clone_from(words),
            (AnswerMut::Choice(choice), Self::Choice(chosen)) => choice.choose(chosen.code),
            (AnswerMut::Choices(choices), Self::Choices(set)) => {
                for (n, code) in choices.list().codes.iter().enumerate() {
                    if (choices.chosen().bits ^ set.bits) & (1 << n) != 0 {
                        choices.toggle(code);
                    }
                }
            }
            (AnswerMut::Countries(list), Self::Countries(countries)) => list.clone_from(countries),
            (AnswerMut::Links(list), Self::Links(links)) => list.clone_from(links),
            _ => return false,
        }
        true
    }
}

/// What differs between two plans, in the order in which the forms ask; items follow their list.
///
/// What hangs on a place, such as a point of the check that was set aside, is no answer and is not compared, and
/// neither is what the program notes beside an answer; [`is_the_same`] has those too, and [`note_changes`] what people
/// said in notes.
pub fn differences(a: &Plan, b: &Plan) -> Vec<Difference> {
    let mut differences = Vec::new();
    let single = QUESTIONS.iter();
    for question in single.filter(|question| matches!(question.owner, Owner::One(_))) {
        compare(a, b, question, None, &mut differences);
    }
    differences
}

fn compare(a: &Plan, b: &Plan, question: &Question, id: Option<Id>, found: &mut Vec<Difference>) {
    let Some(place) = question.place(id).filter(|_| !question.is_noted()) else {
        return;
    };
    if let Editor::Items(_) = question.editor {
        compare_lists(a, b, place, found);
        return;
    }
    let (before, after) = (a.answer(place), b.answer(place));
    if before == after {
        return;
    }
    let given = |answer: Option<Answer<'_>>| answer.and_then(|answer| Given::of(&answer));
    if let (Some(before), Some(after)) = (given(before), given(after)) {
        let what = What::Answer { before, after };
        found.push(Difference { place, what });
    }
}

fn compare_lists(a: &Plan, b: &Plan, place: Place, found: &mut Vec<Difference>) {
    let (before, after) = (ids_of(a, place), ids_of(b, place));
    let mut note = |what| found.push(Difference { place, what });
    for id in before.iter().filter(|id| !after.contains(id)) {
        if !is_only_noted(a, *id) {
            note(What::Removed(*id));
        }
    }
    for id in after.iter().filter(|id| !before.contains(id)) {
        if !is_only_noted(b, *id) {
            note(What::Added(*id));
        }
    }
    let both: Vec<(Id, usize, usize)> = after
        .iter()
        .enumerate()
        .filter_map(|(to, id)| Some((*id, before.iter().position(|old| old == id)?, to)))
        .collect();
    let from: Vec<usize> = both.iter().map(|(_, from, _)| *from).collect();
    let stayed = rising(&from);
    for (n, (id, from, to)) in both.iter().enumerate() {
        if !stayed.contains(&n) && id.kind != Kind::FormAnswer {
            note(What::Moved {
                id: *id,
                from: from + 1,
                to: to + 1,
            });
        }
    }
    for (id, ..) in both {
        for question in questions::of(Owner::Each(id.kind)) {
            compare(a, b, question, Some(id), found);
        }
    }
}

/// The positions of a longest rising row among different numbers.
fn rising(numbers: &[usize]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new(); // of the rows of each length, the one that ends lowest
    let mut before = vec![None; numbers.len()];
    for (n, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[n] = length.checked_sub(1).map(|length| ends[length]);
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut row: Vec<usize> = std::iter::successors(ends.last().copied(), |n| before[*n]).collect();
    row.reverse();
    row
}

/// True if an answer for a form holds nothing from the person, only that it was copied.
fn is_only_noted(plan: &Plan, id: Id) -> bool {
    let mut answers = plan.form_answers.iter();
    let answer = answers.find(|answer| answer.id == id);
    answer
        .is_some_and(|answer| answer.text.is_empty() && answer.limit.is_empty() && !answer.is_own())
}

/// True if two plans differ in nothing that a person wrote or decided, in the answers or beside them.
pub fn is_the_same(a: &Plan, b: &Plan) -> bool {
    let plain = |plan: &Plan| Plan {
        last_number: 0,
        attached: Attached::default(),
        identity: String::new(),
        ..plan.clone()
    };
    plain(a) == plain(b) && a.attached.is_same(&b.attached)
}

/// The ids of the list at a place.
fn ids_of(plan: &Plan, place: Place) -> Vec<Id> {
    match plan.answer(place) {
        Some(Answer::Items(kind, _)) => plan.ids_in(kind, place.id()),
        _ => Vec::new(),
    }
}
