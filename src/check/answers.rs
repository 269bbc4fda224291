//! All answers that a person wrote in words, in the order of the plan's types.

use crate::plan::{Answer, Kind, Of, Place, Plan, Record};

/// One answer in words, a date or a number as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    /// Where it stands.
    pub place: Place,
    /// The words.
    pub words: &'a str,
    /// What was asked for.
    pub asked: Asked,
}

/// What an answer should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Words.
    Words,
    /// A date.
    Date,
    /// A number or a range.
    Amount,
}

/// All answers in words that are not empty; those for application forms repeat the others and are left out.
pub(super) fn written(plan: &Plan) -> Vec<Written<'_>> {
    let mut all = Vec::new();
    for of in Of::SINGLE {
        if let Some(record) = plan.record(of) {
            collect(record, of, &mut all);
        }
    }
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::FormAnswer)
    {
        for (id, record) in plan.records(kind) {
            collect(record, Of::Item(id), &mut all);
        }
    }
    all
}

fn collect<'a>(record: &'a dyn Record, of: Of, all: &mut Vec<Written<'a>>) {
    for field in record.names() {
        let (words, asked) = match record.answer(field) {
            Some(Answer::Text(text)) => (text, Asked::Words),
            Some(Answer::Date(date)) => (date.0.as_str(), Asked::Date),
            Some(Answer::Amount(amount)) => (amount.0.as_str(), Asked::Amount),
            _ => continue,
        };
        if !words.trim().is_empty() {
            all.push(Written {
                place: Place::new(of, field),
                words,
                asked,
            });
        }
    }
}
