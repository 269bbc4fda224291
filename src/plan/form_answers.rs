//! Finding and keeping what the person decided about answers of application forms.

use super::{FormAnswer, Id, Kind, Plan, YesNo};

impl FormAnswer {
    /// True if this is about that answer of that form.
    pub fn is_about(&self, form: &str, question: &str, about: Option<Id>) -> bool {
        self.form == form && self.question == question && self.about.first().copied() == about
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
