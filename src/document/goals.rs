//! Needs with their evidence, each followed by the goals that answer it.

use super::answers::{amount, labelled, one_line};
use super::builder::{Builder, Cell};
use super::{Block, Words};
use crate::plan::{Amount, Goal, Id, Indicator, Of, Place};
use crate::wording;

impl Builder<'_> {
    /// Needs and goals. A goal stands after the first need it answers, one without a need at the end.
    pub(super) fn goals(&mut self) {
        let plan = self.plan;
        for need in plan
            .needs
            .iter()
            .filter(|need| !self.is_blank(need.id))
            .collect::<Vec<_>>()
        {
            self.need(need.id);
            let answers = |goal: &&Goal| self.first_need(goal) == Some(need.id);
            for goal in plan.goals.iter().filter(answers).collect::<Vec<_>>() {
                self.goal(goal);
            }
        }
        let alone = |goal: &&Goal| self.first_need(goal).is_none();
        for goal in plan.goals.iter().filter(alone).collect::<Vec<_>>() {
            self.goal(goal);
        }
        if let Some(targets) = self.targets(false).filter(|_| self.has_figures) {
            self.heading(2, self.say("doc-targets"), None);
            self.push(Block::Bars(targets));
        }
    }

    /// The need after which a goal stands: the first in the order of the needs.
    fn first_need(&self, goal: &Goal) -> Option<Id> {
        let mut needs = self.plan.needs.iter().map(|need| need.id);
        needs.find(|id| goal.needs.contains(id) && !self.is_blank(*id))
    }

    fn need(&mut self, id: Id) {
        let of = Of::Item(id);
        self.item(id);
        let goals: Vec<String> = self
            .plan
            .goals
            .iter()
            .filter(|goal| goal.needs.contains(&id))
            .map(|goal| wording::item_name(self.texts, self.plan, goal.id))
            .collect();
        let mut first = Vec::new();
        if !goals.is_empty() {
            first.push((
                self.say("doc-answered-by"),
                Words::of_school(goals.join("; ")),
            ));
        }
        self.facts(of, first, &["area", "who"]);
        self.lead(of, "description");
        self.long(3, of, "evidence");
    }

    fn goal(&mut self, goal: &Goal) {
        if self.is_blank(goal.id) {
            return;
        }
        let of = Of::Item(goal.id);
        self.item(goal.id);
        self.facts(of, Vec::new(), &["needs", "by", "responsible"]);
        self.lead(of, "explanation");
        self.long(3, of, "innovation");
        let place = Place::new(of, "indicators");
        self.heading(3, self.label(of, "indicators"), Some(place));
        self.indicators(&goal.indicators);
    }

    fn indicators(&mut self, indicators: &[Indicator]) {
        let Some(first) = indicators.first() else {
            return;
        };
        let heads = [
            ("counted", 3.0),
            ("baseline", 2.0),
            ("target", 2.0),
            ("by", 2.0),
            ("method", 3.0),
        ];
        let heads = heads.map(|(field, share)| (self.label(Of::Item(first.id), field), share));
        let rows = indicators
            .iter()
            .map(|indicator| self.indicator(indicator))
            .collect();
        self.table(heads.into(), rows);
    }

    fn indicator(&self, indicator: &Indicator) -> Vec<Cell> {
        let of = Of::Item(indicator.id);
        let mut counted = self.cell(of, &["counted", "layer"]);
        let has_values = !indicator.baseline.is_empty() || !indicator.target.is_empty();
        if !has_values && let Some(unit) = self.short(of, "unit") {
            let label = self.label(of, "unit").text;
            let line = labelled(self.texts, &label, &unit.text);
            counted.push(Words::of_school(line).at(Place::new(of, "unit")));
        }
        let mut target = self.value_of(indicator, Place::new(of, "target"));
        target.extend(self.short(of, "direction"));
        let mut baseline = self.value_of(indicator, Place::new(of, "baseline"));
        baseline.extend(self.short(of, "baseline_date"));
        vec![
            counted,
            baseline,
            target,
            self.cell(of, &["by"]),
            self.cell(of, &["method"]),
        ]
    }

    /// The value at a place with the unit of its indicator.
    pub(super) fn value_of(&self, indicator: &Indicator, place: Place) -> Cell {
        let value = Amount(self.plan.words(place).to_owned());
        if value.is_empty() {
            return Cell::new();
        }
        let joined = with_unit(&amount(self.texts, &value), &one_line(&indicator.unit));
        vec![Words::of_school(joined).at(place)]
    }

    /// "Goal 2 · what is counted".
    pub(super) fn indicator_name(&self, id: Id) -> Words {
        let name = match self.plan.goal_of(id) {
            Some(goal) => {
                let number = wording::item_number(self.texts, self.plan, goal.id);
                match wording::item_title(self.plan, id) {
                    "" => number,
                    counted => format!("{number} · {counted}"),
                }
            }
            None => wording::item_name(self.texts, self.plan, id),
        };
        Words::of_school(one_line(&name))
    }
}

/// "24 teachers"; a unit that already ends the value, as in "42 %" and "% of pupils", is not said twice.
pub(crate) fn with_unit(value: &str, unit: &str) -> String {
    let (first, rest) = unit.split_once(' ').unwrap_or((unit, ""));
    let is_symbol = !first.starts_with(char::is_alphanumeric);
    let is_there = value.split(' ').next_back() == Some(first);
    if value.ends_with(&format!(" {unit}")) {
        value.to_owned()
    } else if is_there || (is_symbol && value.ends_with(first)) {
        format!("{value} {rest}").trim_end().to_owned()
    } else {
        format!("{value} {unit}")
    }
}
