//! The baseline and the target of each indicator, as bars.

use super::answers::{amount, one_line};
use super::builder::Builder;
use super::goals::with_unit;
use super::{BarValue, Bars, Fill, Group, Words};
use crate::plan::{Amount, Id, Indicator, Of, standing};

/// More indicators than this appear only in the tables of their goals.
const MOST: usize = 12;
/// The longest name of an indicator, in characters.
const LONGEST_NAME: usize = 110;
/// The longest number with its unit, in characters.
const LONGEST_NUMBER: usize = 24;

/// After a target below its baseline: the shorter bar is what is aimed at.
const FALLS: &str = " ↓";

impl Builder<'_> {
    /// The bars of all indicators whose baseline and target are numbers, with the last measurement if wanted;
    /// `None` if there are none.
    pub(super) fn targets(&self, with_latest: bool) -> Option<Bars> {
        let standings = standing::standings(self.plan);
        let latest = |id: Id| -> Option<(&Amount, f64)> {
            let standing = standings.iter().find(|it| it.indicator.id == id)?;
            let value = &standing.latest().filter(|_| with_latest)?.value;
            value
                .high()
                .filter(|number| *number >= 0.0)
                .map(|number| (value, number))
        };
        let goals = self.plan.goals.iter();
        let found: Vec<(&Indicator, f64, f64)> = goals
            .flat_map(|goal| &goal.indicators)
            .filter_map(|indicator| {
                let (from, to) = (indicator.baseline.high()?, indicator.target.high()?);
                (from >= 0.0 && to >= 0.0 && from + to > 0.0).then_some((indicator, from, to))
            })
            .collect();
        if found.len() > MOST {
            return None;
        }
        let first = Of::Item(found.first()?.0.id);
        let mut sentences = vec![self.texts.say("doc-targets-alt").into_owned()];
        let (mut groups, mut has_latest) = (Vec::new(), false);
        for (indicator, from, to) in found {
            let name = self.name_of(indicator.id);
            let (baseline, target) = (
                self.number(&indicator.baseline, &indicator.unit),
                self.number(&indicator.target, &indicator.unit),
            );
            let latest = latest(indicator.id);
            sentences.push(self.texts.say_with(
                "doc-targets-line",
                &[
                    ("name", name.as_str().into()),
                    ("baseline", baseline.as_str().into()),
                    ("target", target.as_str().into()),
                ],
            ));
            let is_share = baseline.contains('%') || target.contains('%');
            let whole = if is_share { 100.0 } else { 0.0 };
            let measure = |fill, value, amount: &Amount| BarValue {
                fill,
                value,
                number: Words::of_school(self.short_number(amount, &indicator.unit)),
            };
            let now = latest.map_or(0.0, |(_, number)| number);
            let mut bars = vec![measure(Fill::Planned, from, &indicator.baseline)];
            if let Some((value, number)) = latest {
                let number_in_words = self.number(value, &indicator.unit);
                let values = [("latest", number_in_words.as_str().into())];
                sentences.push(self.texts.say_with("progress-targets-latest", &values));
                has_latest = true;
                bars.push(measure(Fill::Running, number, value));
            }
            let mut target = measure(Fill::Done, to, &indicator.target);
            if to < from {
                target.number.text.push_str(FALLS);
            }
            bars.push(target);
            groups.push(Group {
                label: Words::of_school(shortened(&name, LONGEST_NAME)),
                most: from.max(to).max(now).max(whole),
                bars,
            });
        }
        let mut legend = vec![(Fill::Planned, self.label(first, "baseline"))];
        if has_latest {
            legend.push((Fill::Running, self.say("progress-latest")));
        }
        legend.push((Fill::Done, self.label(first, "target")));
        Some(Bars {
            alt: Words::of_program(sentences.join(" ")),
            groups,
            legend,
        })
    }

    fn name_of(&self, id: Id) -> String {
        one_line(&self.indicator_name(id).text)
    }

    /// The number beside its bar: with the first word of a unit that is too long.
    fn short_number(&self, value: &Amount, unit: &str) -> String {
        let number = self.number(value, unit);
        if number.chars().count() <= LONGEST_NUMBER {
            return number;
        }
        let first = unit.split_whitespace().next().unwrap_or_default();
        shortened(&self.number(value, first), LONGEST_NUMBER)
    }

    fn number(&self, value: &Amount, unit: &str) -> String {
        with_unit(&amount(self.texts, value), &one_line(unit))
    }
}

/// The text, or its first words with an ellipsis.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or(text);
            let words = start.rfind(' ').and_then(|at| start.get(..at));
            let words = words.unwrap_or(start);
            let words = words.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            format!("{words}…")
        }
    }
}
