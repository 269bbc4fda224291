//! All answers that a person wrote in words, in the order of the plan's types.

use crate::plan::{Answer, Kind, Of, Place, Plan, Record};

/// One answer in words, a date or a number as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    /// Where it stands.
    pub place: Place,
    /// The words.
    pub words: &'a str,
    /// False for a date or a number.
    pub is_text: bool,
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
        let (words, is_text) = match record.answer(field) {
            Some(Answer::Text(text)) => (text, true),
            Some(Answer::Date(date)) => (date.0.as_str(), false),
            Some(Answer::Amount(amount)) => (amount.0.as_str(), false),
            _ => continue,
        };
        if !words.trim().is_empty() {
            all.push(Written {
                place: Place::new(of, field),
                words,
                is_text,
            });
        }
    }
}
