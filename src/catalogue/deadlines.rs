//! When applications are due: known days and expected months.

use super::sources::Grade;
use super::{Catalogue, Programme};
use crate::plan::{DateText, Grain, Plan};
use jiff::civil::Date;
use serde::Deserialize;

/// A day by which an application must be in.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Its id, which never changes: calendars know it again by it.
    pub id: String,
    /// The programmes it is for.
    pub programmes: Vec<String>,
    /// The year of the call.
    pub call: i16,
    /// The round of the call.
    #[serde(default)]
    pub round: Option<u8>,
    /// The day if it was published, or else the month or the year in which it is expected.
    pub when: DateText,
    /// The hour in Brussels, if there is one.
    #[serde(default)]
    pub hour: String,
    /// True if an agency may skip this round.
    #[serde(default)]
    pub optional: bool,
    /// How sure it is.
    pub grade: Grade,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// A deadline that is not over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due<'c> {
    /// The deadline.
    pub deadline: &'c Deadline,
    /// The first day it can be.
    pub first: Date,
    /// Days from today to that day; less than 0 if the expected month has begun.
    pub days: i32,
    /// True if the day itself was published.
    pub is_known: bool,
}

impl Catalogue {
    /// The deadlines that are not over, the next first.
    pub fn due(&self, today: Date) -> Vec<Due<'_>> {
        let mut due: Vec<Due> = self
            .deadlines
            .iter()
            .filter_map(|deadline| due(deadline, today))
            .collect();
        due.sort_by_key(|due| (due.first, !due.is_known));
        due
    }

    /// The programmes of a deadline.
    pub fn programmes_of<'a>(
        &'a self,
        deadline: &'a Deadline,
    ) -> impl Iterator<Item = &'a Programme> {
        let ids = deadline.programmes.iter();
        ids.filter_map(|id| self.programme(id))
    }

    /// The call that a plan is checked against: the one it names, or else the next one.
    pub fn call_of(&self, plan: &Plan, today: Date) -> i16 {
        let named = plan.funding.call.first().map(Date::year);
        named.unwrap_or_else(|| self.next_call(today))
    }

    /// The call to begin with: that of the next deadline of a programme with rates, or else the last one.
    pub fn next_call(&self, today: Date) -> i16 {
        let due = self.due(today);
        let of_rates = due.iter().find(|due| {
            let mut programmes = self.programmes_of(due.deadline);
            programmes.any(|programme| programme.by_rates)
        });
        let call = of_rates.map_or(self.calls.last, |due| due.deadline.call);
        call.clamp(self.calls.first, self.calls.last.max(self.calls.first))
    }
}

fn due(deadline: &Deadline, today: Date) -> Option<Due<'_>> {
    let span = deadline.when.span()?;
    (span.last >= today).then(|| Due {
        deadline,
        first: span.first,
        days: (span.first - today).get_days(),
        is_known: span.grain == Grain::Day,
    })
}
