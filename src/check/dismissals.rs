//! Points set aside with a reason, and when they come back by themselves.

use super::{Finding, texts};
use crate::plan::{Answer, Dismissal, Place, Plan};
use std::collections::BTreeMap;

/// Answers of so few words are compared word by word.
const FEW_WORDS: usize = 3;
/// From this likeness on an answer still says what it said.
const STILL_THE_SAME: f64 = 2.0 / 3.0;

/// Sets a point aside, with the writer's reason.
pub fn dismiss(plan: &Plan, finding: &Finding, reason: &str) -> Dismissal {
    Dismissal {
        rule: finding.rule.to_owned(),
        place: finding.place.to_string(),
        reason: reason.trim().to_owned(),
        seen: seen_at(plan, finding.place),
    }
}

/// True where an answer changed so much that a reason given for the old one no longer speaks for it.
///
/// Mended spelling or an added sentence leaves a reason standing; more than a third of the words new does not.
/// In answers of up to three words each word counts, and an answer that went from nothing to something, or
/// back, is another answer. Of answers that are no text, such as figures, dates and links, any change counts.
pub fn changed_substantially(seen: &str, now: &str) -> bool {
    if seen == now {
        return false;
    }
    let (words_seen, words_now) = (texts::words_of(seen), texts::words_of(now));
    if words_seen.len().min(words_now.len()) <= FEW_WORDS {
        return words_seen != words_now;
    }
    texts::likeness(&texts::sorted_words(seen), &texts::sorted_words(now)) < STILL_THE_SAME
}

/// The dismissals of a plan, ready to be looked up for many findings.
pub(super) struct Lookup<'a>(BTreeMap<(&'a str, &'a str), &'a Dismissal>);

impl<'a> Lookup<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let all = plan.attached.dismissals.iter();
        Self(
            all.map(|d| ((d.rule.as_str(), d.place.as_str()), d))
                .collect(),
        )
    }

    /// The writer's reason for setting this point aside, where it still stands.
    pub(super) fn reason(&self, plan: &Plan, finding: &Finding) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let place = finding.place.to_string();
        let dismissal = self.0.get(&(finding.rule, place.as_str()))?;
        let now = seen_at(plan, finding.place);
        let changed = match plan.answer(finding.place) {
            Some(Answer::Text(_)) => changed_substantially(&dismissal.seen, &now),
            _ => texts::sorted_words(&dismissal.seen) != texts::sorted_words(&now), // in any order
        };
        (!changed).then(|| dismissal.reason.clone())
    }
}

/// What stands at a place, in words: the answer itself, or for choices, links and lists their codes and ids.
fn seen_at(plan: &Plan, place: Place) -> String {
    let joined = |parts: Vec<String>| parts.join(" ");
    match plan.answer(place) {
        None => String::new(),
        Some(Answer::Text(text)) => text.to_owned(),
        Some(Answer::Date(date)) => date.0.clone(),
        Some(Answer::Amount(amount)) => amount.0.clone(),
        Some(Answer::Choice(choice)) => choice.code.unwrap_or_default().to_owned(),
        Some(Answer::Choices(set)) => set.iter().collect::<Vec<_>>().join(" "),
        Some(Answer::Countries(list)) => {
            joined(list.iter().map(|country| country.0.clone()).collect())
        }
        Some(Answer::Links(ids)) => joined(ids.iter().map(ToString::to_string).collect()),
        Some(Answer::Items(kind, _)) => {
            let ids = plan.ids_in(kind, place.id());
            joined(ids.iter().map(ToString::to_string).collect())
        }
    }
}
