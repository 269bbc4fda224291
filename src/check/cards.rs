//! The points of a check as a person reads them: one card for each cure, what decides first.

use super::{Check, Figure, Finding, RULES, Weight};
use crate::plan::{Id, Place};
use std::cmp::Reverse;
use std::collections::HashSet;

/// Points with one cure, whatever rules found them. The first rule says where the card stands among the others.
const CURES: &[(&str, &[&str])] = &[
    ("frame", &["no-figures", "no-plan-period"]),
    (
        "goal-measure",
        &[
            "goal-no-indicator",
            "goal-no-target",
            "goal-vague",
            "goal-no-baseline",
        ],
    ),
    ("goal-when", &["goal-no-date", "goal-no-responsible"]),
    (
        "activity-when",
        &["activity-no-date", "activity-vague-date"],
    ),
    (
        "activity-details",
        &[
            "activity-no-participants",
            "activity-no-place",
            "activity-no-duration",
            "activity-no-responsible",
        ],
    ),
];

/// The cure for what finished activities lack: it is asked for together, for the record.
const FINISHED: &str = "finished";

/// Rules whose card stands first, with the rules whose points are void as long as it stands.
const FIRST: &[(&str, &[&str])] = &[
    ("plan-empty", &["*"]),
    ("goals-too-many", EACH_GOAL),
    (
        "needs-too-many",
        &["needs-no-evidence", "need-without-goal"],
    ),
];

/// Rules whose points are void as long as another one stands, in its own place.
const AFTER: &[(&str, &[&str])] = &[
    ("no-named-partner", &["activity-no-partner"]),
    ("partners-only-places", &["activity-no-partner"]),
    ("no-dissemination", &["no-local-community"]),
];

/// Rules about each single goal.
const EACH_GOAL: &[&str] = &[
    "goal-not-linked",
    "goal-without-activity",
    "goal-no-indicator",
    "goal-no-baseline",
    "goal-no-target",
    "goal-no-date",
    "goal-no-responsible",
    "goal-is-activity",
    "goal-vague",
    "goal-compound",
];

/// The points of one cure.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<'a> {
    /// The rule that names it: that of its points, or the first of those with one cure.
    pub rule: &'static str,
    /// The cure, if points of several rules have one, or finished activities are asked about: its texts stand in
    /// the locales under `card-<cure>`. Otherwise those of the rule speak for it.
    pub cure: Option<&'static str>,
    /// The heaviest weight of its points.
    pub weight: Weight,
    /// Its points; those about one item stand together.
    pub findings: Vec<&'a Finding>,
    /// How many things were judged, such as goals.
    pub judged: usize,
    /// How many cards wait until this one is mended.
    pub waiting: usize,
    /// True if it decides about the others and stands before them, whatever its weight.
    pub is_first: bool,
}

impl Finding {
    /// True for what a finished activity lacks: it is not asked for as if the activity lay ahead.
    pub fn is_of_finished(&self) -> bool {
        let finished = ("state", Figure::Words("done".to_owned()));
        self.figures.contains(&finished)
    }

    /// What a point is about: its first item, or its place.
    fn about(&self) -> (Option<Id>, Option<Place>) {
        match self.ids.first() {
            Some(id) => (Some(*id), None),
            None => (None, Some(self.place)),
        }
    }
}

impl<'a> Card<'a> {
    /// One point for each thing that the card is about.
    pub fn items(&self) -> Vec<&'a Finding> {
        let mut known = HashSet::new();
        let findings = self.findings.iter().copied();
        findings.filter(|it| known.insert(it.about())).collect()
    }

    /// All its points about the same thing as one of them.
    pub fn about_same(&self, one: &Finding) -> impl Iterator<Item = &'a Finding> {
        let about = one.about();
        let all = self.findings.iter().copied();
        all.filter(move |finding| finding.about() == about)
    }
}

impl Check {
    /// The open points as cards: those that others wait for first, then by weight, then in the order of the rules.
    ///
    /// A card whose points are void as long as another one stands is left out; that one counts it.
    pub fn cards(&self) -> Vec<Card<'_>> {
        let mut cards: Vec<Card> = Vec::new();
        for finding in self.findings.iter().filter(|f| f.dismissed.is_none()) {
            self.add(&mut cards, finding);
        }
        for card in cards.iter_mut().filter(|card| card.cure != Some(FINISHED)) {
            let own = card.findings.first().map(|finding| finding.rule);
            if let Some(own) = own.filter(|own| card.findings.iter().all(|f| f.rule == *own)) {
                (card.rule, card.cure) = (own, None);
            }
        }
        let place = |rule: &str| RULES.iter().position(|row| row.id == rule);
        cards.sort_by_cached_key(|card| (Reverse(card.weight), place(card.rule)));
        let copied = goals_are_copied(&cards).then_some(("goal-copied", EACH_GOAL));
        let mut at_top = 0;
        for (rule, void) in FIRST.iter().copied().chain(copied) {
            if let Some(at) = wait(&mut cards, rule, void) {
                let mut card = cards.remove(at);
                card.is_first = true;
                cards.insert(at_top, card);
                at_top += 1;
            }
        }
        for (rule, void) in AFTER {
            wait(&mut cards, rule, void);
        }
        cards
    }

    /// Adds a point to the card of its cure.
    fn add<'a>(&self, cards: &mut Vec<Card<'a>>, finding: &'a Finding) {
        let shared = CURES
            .iter()
            .find(|(_, rules)| rules.contains(&finding.rule));
        let (cure, rule) = match shared {
            _ if finding.is_of_finished() => (Some(FINISHED), finding.rule),
            Some((cure, rules)) => (Some(*cure), rules.first().copied().unwrap_or(finding.rule)),
            None => (None, finding.rule),
        };
        let judged = self.judged.get(finding.rule).copied().unwrap_or(1);
        let same = |card: &&mut Card| match cure {
            Some(_) => card.cure == cure,
            None => card.rule == rule && card.cure.is_none(),
        };
        match cards.iter_mut().find(same) {
            Some(card) => {
                card.weight = card.weight.max(finding.weight);
                card.judged = card.judged.max(judged);
                card.findings.push(finding);
            }
            None => cards.push(Card {
                rule,
                cure,
                weight: finding.weight,
                findings: vec![finding],
                judged,
                waiting: 0,
                is_first: false,
            }),
        }
    }
}

/// Takes out the cards that are void while that of `rule` stands, and gives its position.
fn wait(cards: &mut Vec<Card>, rule: &str, void: &[&str]) -> Option<usize> {
    if !cards.iter().any(|card| card.rule == rule) {
        return None;
    }
    let before = cards.len();
    let is_void = |card: &Card| void.contains(&"*") || void.contains(&card.rule);
    cards.retain(|card| card.rule == rule || !is_void(card));
    let waiting = before - cards.len();
    let at = cards.iter().position(|card| card.rule == rule)?;
    cards[at].waiting += waiting;
    Some(at)
}

/// True if at least half of the goals are the programme's own.
fn goals_are_copied(cards: &[Card]) -> bool {
    let card = cards.iter().find(|card| card.rule == "goal-copied");
    card.is_some_and(|card| card.findings.len() > 1 && card.findings.len() * 2 >= card.judged)
}
