//! What comes through the filter of the left list, made again when the plan, its depth or the filter has changed.

use super::App;
use crate::plan::questions::{Owner, Part, Question, Rank, of};
use crate::plan::{Place, Plan, Record};
use crate::settings::Depth;
use crate::ui::announce::{self, Urgency};
use crate::ui::sieve::Sieve;

/// The places that come through, by part.
#[derive(Default)]
pub(super) struct Sieved {
    of: Option<(u64, Depth, Sieve)>,
    parts: Vec<Vec<Place>>,
}

impl Sieved {
    /// What comes through, if there is a filter.
    pub(super) fn parts(&self) -> Option<&[Vec<Place>]> {
        self.of.map(|_| self.parts.as_slice())
    }
}

impl App {
    /// Looks again for what comes through, if that may have changed.
    pub(super) fn derive_sieved(&mut self) {
        let of = self.open.memory.sieve;
        let of = of.map(|sieve| (self.open.history.revision(), self.settings.depth, sieve));
        if self.open.sieved.of == of {
            return;
        }
        let was = self.open.sieved.of.map(|(_, _, sieve)| sieve);
        let mut parts = vec![Vec::new(); Part::ALL.len()];
        if let Some((_, depth, sieve)) = of {
            let plan = self.open.history.plan();
            for (place, question) in plan.in_order() {
                let comes = match sieve {
                    Sieve::Unanswered => is_unanswered(plan, place, question, depth),
                    Sieve::Noted => self.open.derived.noted.at.contains_key(&place),
                };
                let part = Part::ALL.iter().position(|part| *part == question.part);
                if let Some(part) = part.and_then(|part| parts.get_mut(part)).filter(|_| comes) {
                    part.push(place);
                }
            }
        }
        if was != self.open.memory.sieve {
            let count = parts.iter().map(Vec::len).sum();
            let words = match self.open.memory.sieve {
                Some(sieve) => sieve.told(&self.texts, count),
                None => self.texts.say("spoken-sieve-off").into_owned(),
            };
            announce::say(&self.ctx, Urgency::Polite, &words);
        }
        self.open.sieved = Sieved { of, parts };
    }
}

/// True if an answer is asked for and not given; of those of which one is enough, if none is.
fn is_unanswered(plan: &Plan, place: Place, question: &Question, depth: Depth) -> bool {
    let Some(record) = plan.record(place.of) else {
        return false;
    };
    let is_asked = depth == Depth::Everything || question.is_core();
    is_asked && !question.is_answered(record) && !is_another_answered(question, record)
}

fn is_another_answered(question: &Question, record: &dyn Record) -> bool {
    let Rank::OneOf(name) = question.rank else {
        return false;
    };
    let owner: Owner = question.owner;
    of(owner).any(|other| other.rank == Rank::OneOf(name) && other.is_answered(record))
}
