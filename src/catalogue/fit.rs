//! A plan checked against the programmes of a call: what fits, what nearly does and why, what does not.

use super::countries::iso;
use super::facts::{Facts, Reading};
use super::{Catalogue, Due, Eligibility, Measure, Programme, Rule, Severity, Test, Window};
use crate::plan::{Country, Id, Place, Plan};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A programme against a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit<'c> {
    /// The programme.
    pub programme: &'c Programme,
    /// The result.
    pub verdict: Verdict,
    /// Each rule that was measured, and those that are only stated.
    pub judged: Vec<Judged<'c>>,
    /// The last call that was found, if this one may not come.
    pub doubtful: Option<i16>,
}

/// The result for a programme, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// No rule stands against it.
    Fits,
    /// Something is to be changed or checked.
    Nearly,
    /// The plan does not say enough yet.
    Open,
    /// A rule says no, and no change of the plan helps.
    No,
    /// There is no such call.
    Closed,
}

impl Verdict {
    /// All verdicts, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Fits, Self::Nearly, Self::Open, Self::No, Self::Closed];

    /// Its name in data for other programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Nearly => "nearly",
            Self::Open => "open",
            Self::No => "no",
            Self::Closed => "closed",
        }
    }

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fits => "verdict-fits",
            Self::Nearly => "verdict-nearly",
            Self::Open => "verdict-open",
            Self::No => "verdict-no",
            Self::Closed => "verdict-closed",
        }
    }
}

/// A rule against a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged<'c> {
    /// The rule.
    pub rule: &'c Rule,
    /// The activity, if it is about one.
    pub activity: Option<Id>,
    /// Where the plan can be changed.
    pub place: Option<Place>,
    /// What the plan says.
    pub reading: Reading,
    /// The result.
    pub outcome: Outcome,
    /// What follows if it does not hold: never more than its certainty allows.
    pub severity: Severity,
    /// The call it is checked against.
    pub call: i16,
    /// True if the rule is known for an earlier call only.
    pub carried: bool,
}

/// The result of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Met,
    /// It does not hold.
    Failed,
    /// It cannot be measured yet.
    Unknown,
    /// It is stated, not measured.
    Told,
}

impl Outcome {
    /// Its name in data for other programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Told => "told",
        }
    }
}

impl Fit<'_> {
    /// The rules that stand against it, the heaviest first.
    pub fn against(&self) -> Vec<&Judged<'_>> {
        let mut found: Vec<&Judged> = self
            .judged
            .iter()
            .filter(|judged| judged.outcome == Outcome::Failed)
            .collect();
        found.sort_by_key(|judged| {
            (
                judged.rule.measure.is_mendable(),
                std::cmp::Reverse(judged.severity),
            )
        });
        found
    }

    /// The rules of that outcome.
    pub fn with(&self, outcome: Outcome) -> impl Iterator<Item = &Judged<'_>> {
        self.judged
            .iter()
            .filter(move |judged| judged.outcome == outcome)
    }
}

/// All programmes against a plan, in the order of the catalogue.
pub fn judge<'c>(plan: &Plan, catalogue: &'c Catalogue, call: i16) -> Vec<Fit<'c>> {
    let facts = Facts::new(plan, catalogue, call);
    let programmes = catalogue.programmes.iter();
    programmes
        .map(|programme| held(&facts, catalogue, programme))
        .collect()
}

/// The deadlines that are not over, of programmes that do not say no to the plan; the next first.
pub fn due<'c>(plan: &Plan, catalogue: &'c Catalogue, today: Date) -> Vec<Due<'c>> {
    let all = fitting(plan, catalogue, today);
    all.map(|(due, _)| due).collect()
}

/// The first of them, with its programmes that do not say no.
pub fn next_due<'c>(
    plan: &Plan,
    catalogue: &'c Catalogue,
    today: Date,
) -> Option<(Due<'c>, Vec<&'c Programme>)> {
    fitting(plan, catalogue, today).next()
}

fn fitting<'c>(
    plan: &Plan,
    catalogue: &'c Catalogue,
    today: Date,
) -> impl Iterator<Item = (Due<'c>, Vec<&'c Programme>)> {
    let mut judged: BTreeMap<i16, Vec<Fit<'c>>> = BTreeMap::new();
    catalogue.due(today).into_iter().filter_map(move |due| {
        let call = due.deadline.call;
        let fits = judged
            .entry(call)
            .or_insert_with(|| judge(plan, catalogue, call));
        let is_open = |fit: &&Fit<'c>| {
            due.deadline.programmes.contains(&fit.programme.id) && fit.verdict != Verdict::No
        };
        let programmes: Vec<_> = fits.iter().filter(is_open).map(|it| it.programme).collect();
        (!programmes.is_empty()).then_some((due, programmes))
    })
}

fn held<'c>(facts: &Facts, catalogue: &'c Catalogue, programme: &'c Programme) -> Fit<'c> {
    let call = facts.call;
    if !(programme.from..=programme.until).contains(&call) {
        return Fit {
            programme,
            verdict: Verdict::Closed,
            judged: Vec::new(),
            doubtful: None,
        };
    }
    let rules = catalogue.rules.iter().filter(|rule| {
        rule.programmes.contains(&programme.id) && holds_for(rule, call, catalogue.calls.known)
    });
    let judged: Vec<Judged> = rules
        .flat_map(|rule| judge_rule(facts, programme, rule))
        .collect();
    let doubtful = programme.last_seen.filter(|seen| call > *seen);
    Fit {
        programme,
        verdict: verdict(&judged, doubtful.is_some()),
        judged,
        doubtful,
    }
}

/// True if a rule is known for the call, or is the last one known before it.
fn holds_for(rule: &Rule, call: i16, known: i16) -> bool {
    (rule.from..=rule.until).contains(&call) || (call > known && rule.until == known)
}

fn verdict(judged: &[Judged], doubtful: bool) -> Verdict {
    let failed = |judged: &&Judged| judged.outcome == Outcome::Failed;
    let says_no =
        |judged: &Judged| judged.severity == Severity::Block && !judged.rule.measure.is_mendable();
    let against = judged.iter().filter(failed);
    if against.clone().any(says_no) {
        return Verdict::No;
    }
    let open = |judged: &&Judged| {
        judged.outcome == Outcome::Unknown && judged.rule.severity == Severity::Block
    };
    // Before it is known who applies, nothing is near.
    let who_applies = |judged: &Judged| !judged.rule.measure.is_mendable();
    if judged.iter().filter(open).any(who_applies) {
        return Verdict::Open;
    }
    let weighs = |judged: &Judged| judged.severity >= Severity::Warn;
    if doubtful || against.clone().any(weighs) {
        return Verdict::Nearly;
    }
    match judged.iter().find(open) {
        Some(_) => Verdict::Open,
        None => Verdict::Fits,
    }
}

fn judge_rule<'c>(facts: &Facts, programme: &Programme, rule: &'c Rule) -> Vec<Judged<'c>> {
    let carried = facts.call > rule.until;
    let call = facts.call;
    let mut severity = rule.severity.min(rule.grade.most());
    if rule.measure == Measure::CourseMoney {
        severity = severity.min(Severity::Warn); // the sums are an estimate
    }
    if rule.measure == Measure::Nothing {
        return vec![Judged {
            rule,
            activity: None,
            place: None,
            reading: Reading::Unknown,
            outcome: Outcome::Told,
            severity,
            call,
            carried,
        }];
    }
    let read = facts.read(programme, rule).into_iter();
    read.map(|read| {
        let compared = compare(facts, &rule.test, &read.reading);
        Judged {
            rule,
            activity: read.activity,
            place: Some(read.place),
            severity: severity.min(compared.most),
            reading: compared.about.unwrap_or(read.reading),
            outcome: compared.outcome,
            call,
            carried,
        }
    })
    .collect()
}

/// The result of a comparison.
struct Compared {
    outcome: Outcome,
    /// The most that may follow.
    most: Severity,
    /// The part of the reading that breaks the rule, if not all of it does.
    about: Option<Reading>,
}

impl From<bool> for Compared {
    fn from(holds: bool) -> Self {
        Self {
            outcome: if holds { Outcome::Met } else { Outcome::Failed },
            most: Severity::Block,
            about: None,
        }
    }
}

fn compare(facts: &Facts, test: &Test, reading: &Reading) -> Compared {
    match (test, reading) {
        (Test::AtLeast(least), Reading::Figure(range)) => (range.low >= *least).into(),
        (Test::AtMost(most), Reading::Figure(range)) => (range.high <= *most).into(),
        (Test::Between(low, high), Reading::Figure(range)) => {
            (range.low >= *low && range.high <= *high).into()
        }
        (Test::OneOf(all), Reading::Figure(range)) => {
            let is = |one: &f64| (range.low - one).abs() < 0.5 && (range.high - one).abs() < 0.5;
            all.iter().any(is).into()
        }
        (Test::Is(wanted), Reading::Yes(yes)) => (wanted == yes).into(),
        (Test::AnyOf(codes), Reading::Codes(_, found)) => found
            .iter()
            .any(|code| codes.iter().any(|c| c == code))
            .into(),
        (Test::AnyOf(codes), Reading::Countries(found)) => found
            .iter()
            .any(|country| codes.iter().any(|code| code == iso(country)))
            .into(),
        (Test::TakesPart, Reading::Countries(found)) => take_part(facts, found, false),
        (Test::Abroad, Reading::Countries(found)) => take_part(facts, found, true),
        (Test::AmongPartners, Reading::Countries(found)) => {
            let strange = |country: &&Country| !facts.countries.contains(iso(country));
            only(found.iter().filter(strange).cloned().collect())
        }
        (Test::Within(windows), Reading::Day(day)) => windows
            .iter()
            .any(|window| is_within(*day, window, facts.call))
            .into(),
        (Test::Share { share, sum, whole }, Reading::Part(part, of)) => {
            let small = *of <= *whole && *part <= *sum;
            (small || *part <= of * share).into()
        }
        _ => Compared {
            outcome: Outcome::Unknown,
            most: Severity::Block,
            about: None,
        },
    }
}

/// Failed about these countries, if there are any.
fn only(against: Vec<Country>) -> Compared {
    let holds = against.is_empty();
    Compared {
        about: (!holds).then_some(Reading::Countries(against)),
        ..holds.into()
    }
}

/// Each country takes part in the call; one that is announced for it is only to be checked.
fn take_part(facts: &Facts, found: &[Country], abroad: bool) -> Compared {
    let home = facts.plan.school.country.first().map(iso);
    let role = |country: &Country| facts.catalogue.eligibility_in(country, facts.call);
    let against = |country: &&Country| {
        role(country) == Eligibility::Outside || (abroad && Some(iso(country)) == home)
    };
    let outside: Vec<Country> = found.iter().filter(against).cloned().collect();
    if !outside.is_empty() {
        return only(outside);
    }
    let expected = found
        .iter()
        .filter(|country| role(country) == Eligibility::Expected);
    let expected: Vec<Country> = expected.cloned().collect();
    Compared {
        most: Severity::Warn,
        ..only(expected)
    }
}

/// True if a project that starts on that day is in the window of a call.
pub fn is_within(day: Date, window: &Window, call: i16) -> bool {
    let year = if window.next_year { call + 1 } else { call };
    let start = (day.month(), day.day());
    day.year() == year && (window.first..=window.last).contains(&start)
}
