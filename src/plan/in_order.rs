//! All answers of a plan in the order in which the forms ask for them: what is looked through from begin to end is looked
//! through in that order.

use super::questions::{Editor, Owner, QUESTIONS, Question, of};
use super::{Answer, Id, Place, Plan};

impl Plan {
    /// All places that are asked now, each with its question; the items of a list follow the list.
    pub fn in_order(&self) -> Vec<(Place, &'static Question)> {
        let mut all = Vec::new();
        let single = QUESTIONS.iter();
        for question in single.filter(|question| matches!(question.owner, Owner::One(_))) {
            self.add_in_order(question, None, &mut all);
        }
        all
    }

    fn add_in_order(
        &self,
        question: &'static Question,
        id: Option<Id>,
        all: &mut Vec<(Place, &'static Question)>,
    ) {
        let place = question.place(id).filter(|_| !question.is_noted());
        let Some((place, record)) = place.and_then(|place| Some((place, self.record(place.of)?)))
        else {
            return;
        };
        if !question.is_shown(record) {
            return;
        }
        all.push((place, question));
        if let (Editor::Items(_), Some(Answer::Items(kind, _))) =
            (question.editor, record.answer(question.field))
        {
            for id in self.ids_in(kind, id) {
                for inner in of(Owner::Each(kind)) {
                    self.add_in_order(inner, Some(id), all);
                }
            }
        }
    }
}
