//! What the way to the next plan is called: each change as a line of a list.

use super::{given, item_name, item_number, kept, place_name};
use crate::catalogue::Catalogue;
use crate::plan::next::{Change, Left};
use crate::plan::{Amount, DateText, Goal, Indicator, Place, Plan, questions};
use crate::text::Texts;

/// A change in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is about: "Goal 2 · By when?"
    pub about: String,
    /// What it is, and what it becomes; both empty where the note says it all.
    pub before: String,
    /// See `before`.
    pub after: String,
    /// What else is to be said.
    pub note: String,
}

/// The change in words; the plan is the old one.
pub fn line(texts: &Texts, catalogue: &Catalogue, plan: &Plan, change: &Change) -> Line {
    match change {
        Change::Answer {
            place,
            before,
            after,
        } => Line {
            about: about(texts, catalogue, plan, *place),
            before: given(texts, plan, before),
            after: given(texts, plan, after),
            note: String::new(),
        },
        Change::Finished(id) => Line {
            about: item_name(texts, plan, *id),
            note: texts.say("next-finished").into_owned(),
            ..Line::default()
        },
        Change::Measured {
            indicator,
            baseline,
            count,
        } => {
            let place = Place::item(*indicator, Indicator::baseline);
            let question = questions::find(place.of, place.field);
            let question =
                question.map_or_else(String::new, |one| texts.say(&one.key()).into_owned());
            let old = plan.goals.iter().flat_map(|goal| &goal.indicators);
            let old = old.into_iter().find(|one| one.id == *indicator);
            let old = old.map_or_else(String::new, |one| dated(&one.baseline, &one.baseline_date));
            let new = baseline.as_ref();
            let name = place_name(texts, plan, place);
            Line {
                about: of_goal(texts, plan, place, format!("{name} · {question}")),
                before: new.map_or_else(String::new, |_| old),
                after: new.map_or_else(String::new, |(value, date)| dated(value, date)),
                note: texts.say_with("next-measured", &[("count", (*count).into())]),
            }
        }
        Change::Left(what, count) => {
            let key = match what {
                Left::Measurements => "next-left-measurements",
                Left::FormAnswers => "next-left-forms",
                Left::Attached => "next-left-attached",
                Left::Sent => "next-left-sent",
                Left::PageLimit => "next-left-pages",
            };
            Line {
                about: texts.say_with(key, &[("count", (*count).into())]),
                ..Line::default()
            }
        }
    }
}

/// "Goal 2 · By when?", and "Vision · By when?" for a question that is asked once.
fn about(texts: &Texts, catalogue: &Catalogue, plan: &Plan, place: Place) -> String {
    let question = kept::question(texts, catalogue, plan, place);
    match questions::part_of(place).filter(|_| place.id().is_none()) {
        Some(part) => format!("{} · {question}", texts.say(part.key())),
        None => of_goal(texts, plan, place, question),
    }
}

/// "Goal 2 · Indicator 1 · By when?": each goal has a first indicator.
fn of_goal(texts: &Texts, plan: &Plan, place: Place, name: String) -> String {
    let is_its = |goal: &&Goal| {
        let mut own = goal.indicators.iter();
        own.any(|indicator| Some(indicator.id) == place.id())
    };
    match plan.goals.iter().find(is_its) {
        Some(goal) => format!("{} · {name}", item_number(texts, plan, goal.id)),
        None => name,
    }
}

/// "24 (May 2028)", as it is written.
fn dated(value: &Amount, date: &DateText) -> String {
    if date.is_empty() {
        value.0.trim().to_owned()
    } else {
        format!("{} ({})", value.0.trim(), date.0.trim())
    }
}

impl Line {
    /// All of it in one row, for a screen reader and for the command line.
    pub fn spoken(&self, texts: &Texts) -> String {
        let mut said = self.about.clone();
        if self.before != self.after {
            let word = |words: &str| match words {
                "" => texts.say("next-nothing").into_owned(),
                words => words.replace('\n', " "),
            };
            said = format!("{said}: {} → {}", word(&self.before), word(&self.after));
        }
        if !self.note.is_empty() {
            said = format!("{said}. {}", self.note);
        }
        said
    }
}
