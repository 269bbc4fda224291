//! Needs with their evidence, each followed by the goals that answer it.

use super::answers::{BETWEEN, amount, one_line};
use super::builder::{Builder, Cell, Facts};
use super::{Tone, Words};
use crate::plan::{Amount, Goal, Id, Indicator, Of, Place};
use crate::wording;

/// The longest value with its unit, in characters, that stands on one line.
const LONGEST_VALUE: usize = 14;

impl Builder<'_> {
    /// Needs and goals: all in one table, then each in full. A goal stands after the first need it answers, one without
    /// a need at the end.
    pub(super) fn goals(&mut self) {
        let sections = self.set_aside(Self::needs_and_goals);
        self.at_a_glance();
        for block in sections {
            self.push(block);
        }
    }

    /// Each need with the goals that answer it. One with a title and nothing else has no section: its title stands in the
    /// table of all.
    fn needs_and_goals(&mut self) {
        let plan = self.plan;
        for need in &plan.needs {
            if self.is_blank(need.id) {
                continue;
            }
            self.need(need.id);
            self.forget_untold(need.id);
            for goal in &plan.goals {
                if self.first_need(goal) == Some(need.id) {
                    self.goal(goal);
                    self.forget_untold(goal.id);
                }
            }
        }
        for goal in &plan.goals {
            if self.first_need(goal).is_none() {
                self.goal(goal);
                self.forget_untold(goal.id);
            }
        }
    }

    /// Forgets the heading of an item that nothing followed.
    fn forget_untold(&mut self, id: Id) {
        if self.is_waiting() {
            self.forget_waiting();
            self.named.retain(|named| *named != id);
        }
    }

    /// The need after which a goal stands: the first in the order of the needs.
    pub(super) fn first_need(&self, goal: &Goal) -> Option<Id> {
        let mut needs = self.plan.needs.iter().map(|need| need.id);
        needs.find(|id| goal.needs.contains(id) && !self.is_blank(*id))
    }

    fn need(&mut self, id: Id) {
        let of = Of::Item(id);
        self.item_with_text(2, id);
        // Those that follow it say so themselves.
        let goals = self.plan.goals.iter();
        let goals = goals.filter(|goal| goal.needs.contains(&id));
        let goals = goals.filter(|goal| self.first_need(goal) != Some(id));
        let goals: Vec<Id> = goals.map(|goal| goal.id).collect();
        let mut first = Vec::new();
        if !goals.is_empty() {
            first.push((self.say("doc-answered-by"), self.numbers_of(&goals)));
        }
        let line = self.cell(of, &["area", "who"]);
        self.facts_in_a_line(&line, BETWEEN);
        let open = |field| self.open_fact(of, field);
        first.extend(["area", "who"].into_iter().filter_map(open));
        self.facts(of, first, &[]);
        self.lead(of, "description");
        self.long(of, "evidence");
    }

    fn goal(&mut self, goal: &Goal) {
        if self.is_blank(goal.id) {
            return;
        }
        let of = Of::Item(goal.id);
        self.item_with_text(2, goal.id);
        // A goal stands below its need.
        let is_below = goal.needs.len() == 1 && self.first_need(goal).is_some();
        let needs = (!is_below).then(|| self.fact(of, "needs")).flatten();
        let mut facts: Facts = needs.into_iter().collect();
        // The table of all goals has it beside a target.
        let mut shown = goal
            .indicators
            .iter()
            .filter(|it| !self.is_blank(it.id))
            .peekable();
        let is_said =
            shown.peek().is_none() || shown.any(|it| it.by.is_empty() || it.by == goal.by);
        if goal.by.is_empty() || !is_said {
            facts.extend(self.fact(of, "by"));
        }
        self.facts(of, facts, &["responsible"]);
        self.lead(of, "explanation");
        self.long(of, "innovation");
        self.measuring(goal);
    }

    /// How each indicator of a goal is measured; what is counted stands in the table of all goals.
    fn measuring(&mut self, goal: &Goal) {
        let Some(first) = goal.indicators.first() else {
            return;
        };
        self.question_label(Of::Item(first.id), "method");
        for (number, indicator) in (1_usize..).zip(&goal.indicators) {
            let of = Of::Item(indicator.id);
            let method = self.short(of, "method");
            if let Some(method) = method.or_else(|| self.unanswered(of, "method")) {
                let number = self.indicator_number(goal, number);
                self.paragraph(method.after(&number), Tone::Body);
            }
        }
        self.forget_label();
    }

    /// The value at a place with the unit of its indicator.
    pub(super) fn value_of(&self, indicator: &Indicator, place: Place) -> Cell {
        let value = Amount(self.plan.words(place).to_owned());
        if value.is_empty() {
            return Cell::new();
        }
        let joined = with_unit(&amount(self.texts, &value), &one_line(&indicator.unit));
        vec![Words::of_school(in_one_piece(&joined)).at(place)]
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

/// A value that no line breaks, unless it is long.
pub(super) fn in_one_piece(value: &str) -> String {
    if value.chars().count() <= LONGEST_VALUE {
        value.replace(' ', "\u{a0}")
    } else {
        value.to_owned()
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
