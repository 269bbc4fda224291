//! Finding and keeping what the person decided about answers of application forms.

use super::{FormAnswer, Id, Kind, Plan, YesNo};

/// What stands for a question where something is decided about all of a form.
pub const WHOLE_FORM: &str = "";

impl FormAnswer {
    /// True if this is about that answer of that form.
    pub fn is_about(&self, form: &str, question: &str, about: Option<Id>) -> bool {
        self.form == form && self.question == question && self.about.first().copied() == about
    }

    /// The person's own limit, in characters.
    pub fn own_limit(&self) -> Option<usize> {
        let high = self.limit.high().filter(|high| *high >= 1.0);
        high.map(|high| high as usize)
    }

    /// True if the person's own text is the answer, and not what the plan says.
    pub fn is_own(&self) -> bool {
        self.own == Some(YesNo::Yes)
    }
}

impl Plan {
    /// What the person decided about an answer of a form; `about` is the item that a repeated question is about.
    pub fn form_answer(
        &self,
        form: &str,
        question: &str,
        about: Option<Id>,
    ) -> Option<&FormAnswer> {
        let mut all = self.form_answers.iter();
        all.find(|answer| answer.is_about(form, question, about))
    }

    /// The person's own limit for all answers of a form of which none is known, in characters.
    pub fn form_limit(&self, form: &str) -> Option<usize> {
        self.form_answer(form, WHOLE_FORM, None)?.own_limit()
    }

    /// The same, to be changed; added if there is none yet.
    pub fn form_answer_mut(
        &mut self,
        form: &str,
        question: &str,
        about: Option<Id>,
    ) -> &mut FormAnswer {
        let mut all = self.form_answers.iter();
        let found = all.position(|answer| answer.is_about(form, question, about));
        let at = found.unwrap_or_else(|| {
            let id = Id {
                kind: Kind::FormAnswer,
                number: self.next_number(),
            };
            self.form_answers.push(FormAnswer {
                id,
                form: form.to_owned(),
                question: question.to_owned(),
                about: about.into_iter().collect(),
                ..FormAnswer::default()
            });
            self.last_number = id.number;
            self.form_answers.len() - 1
        });
        &mut self.form_answers[at]
    }
}
