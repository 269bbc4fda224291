//! The whole plan in one table: need and goal, indicator, baseline and target, activities and partners, row by row.

use super::answers::{BETWEEN, amount, joined, one_line};
use super::builder::{Builder, Cell};
use super::goals::in_one_piece;
use super::{Block, Column, Tone, Words};
use crate::plan::{Amount, Direction, Goal, Id, Indicator, Kind, Of, Place};
use crate::wording;

impl Builder<'_> {
    /// The table of all goals, and the diagram of what leads to what.
    pub(super) fn at_a_glance(&mut self) {
        let is_numbered = self.is_numbered();
        let rows = self.glance_rows(is_numbered);
        if rows.is_empty() {
            return;
        }
        // Titles alone are a list.
        if rows
            .iter()
            .all(|row| row.iter().skip(1).all(Cell::is_empty))
        {
            self.aligned_table(self.glance_columns(is_numbered), rows);
            return;
        }
        let drawn = self.has_figures.then(|| self.links(false));
        let is_drawn = matches!(drawn, Some(Some(_)));
        let key = if is_drawn {
            "doc-glance-and-figure"
        } else {
            "doc-glance-intro"
        };
        let table = self.next_table();
        let figure = if is_drawn { self.next_figure() } else { 0 };
        let values = [("table", table.into()), ("figure", figure.into())];
        let intro = self.texts.say_with(key, &values);
        self.paragraph(Words::of_program(intro), Tone::Help);
        self.caption("doc-table", table, "doc-glance-title");
        self.aligned_table(self.glance_columns(is_numbered), rows);
        match drawn {
            Some(Some(links)) => {
                let is_loose = links.is_loose();
                self.caption("doc-figure", figure, "doc-links");
                self.push(Block::Links(links));
                if is_loose {
                    self.paragraph(self.say("doc-links-loose"), Tone::Note);
                }
            }
            Some(None) if self.has_too_many_boxes() => {
                let values = [("table", table.into())];
                let note = self.texts.say_with("doc-links-too-many", &values);
                self.paragraph(Words::of_program(note), Tone::Note);
            }
            Some(None) | None => {}
        }
    }

    /// True if the reader knows the titles of all needs and goals: then their numbers are enough, in columns of their own.
    fn is_numbered(&self) -> bool {
        let ids = [Kind::Need, Kind::Goal].map(|kind| self.plan.ids(kind));
        let mut ids = ids.iter().flatten().filter(|id| !self.is_blank(**id));
        ids.all(|id| self.named.contains(id))
    }

    fn glance_columns(&self, is_numbered: bool) -> Vec<Column> {
        let column = |head, share, right| Column {
            head: self.say(head),
            share,
            right,
        };
        let mut columns = if is_numbered {
            vec![
                column("doc-need", 0.6, false),
                column("doc-goal", 0.6, false),
                column("doc-indicator", 3.7, false),
            ]
        } else {
            vec![
                column("doc-need-and-goal", 3.2, false),
                column("doc-indicator", 2.6, false),
            ]
        };
        columns.extend([
            column("doc-baseline", 1.5, true),
            column("doc-target", 1.2, true),
            column("doc-serving", 1.1, false),
            column("group-partners", 0.9, false),
        ]);
        columns
    }

    fn glance_rows(&self, is_numbered: bool) -> Vec<Vec<Cell>> {
        let plan = self.plan;
        let mut rows = Vec::new();
        let mut named = Vec::new();
        let needs = plan.needs.iter().map(|need| Some(need.id));
        for need in needs.chain([None]) {
            if need.is_some_and(|need| self.is_blank(need)) {
                continue;
            }
            let goals = plan.goals.iter().filter(|goal| !self.is_blank(goal.id));
            let mut goals = goals
                .filter(|goal| self.first_need(goal) == need)
                .peekable();
            if goals.peek().is_none() {
                let answered = |goal: &Goal| need.is_some_and(|need| goal.needs.contains(&need));
                if !plan.goals.iter().any(answered) {
                    rows.extend(need.map(|need| vec![self.titles(&[need], &mut named, false)]));
                }
            }
            for goal in goals {
                let mut firsts = self.firsts(goal, is_numbered, &mut named);
                self.rows_of(goal, &mut firsts, &mut rows);
            }
        }
        let columns = self.glance_columns(is_numbered).len();
        for row in &mut rows {
            row.resize(columns, Cell::new());
        }
        rows
    }

    /// What stands once before the rows of a goal: its needs and itself.
    fn firsts(&self, goal: &Goal, is_numbered: bool, named: &mut Vec<Id>) -> Vec<Cell> {
        if is_numbered {
            return vec![
                self.bare_numbers(&goal.needs),
                self.bare_numbers(&[goal.id]),
            ];
        }
        let mut titles = self.titles(&goal.needs, named, false);
        titles.extend(self.titles(&[goal.id], named, false));
        vec![titles]
    }

    /// The rows of a goal: one for each of its indicators, at least one.
    fn rows_of(&self, goal: &Goal, firsts: &mut [Cell], rows: &mut Vec<Vec<Cell>>) {
        let activities = self.serving(goal);
        let mut partners: Vec<Id> = Vec::new();
        for activity in &activities {
            let of = self.plan.activity(*activity);
            let of = of.into_iter().flat_map(|activity| &activity.partners);
            partners.extend(of.copied().filter(|id| self.plan.partner(*id).is_some()));
        }
        partners.sort_by_key(|id| self.plan.number_of(*id));
        partners.dedup();
        let mut numbers = vec![self.bare_numbers(&activities), self.bare_numbers(&partners)];
        let indicators: Vec<&Indicator> = goal
            .indicators
            .iter()
            .filter(|indicator| !self.is_blank(indicator.id))
            .collect();
        let shown = indicators.iter().copied().map(Some);
        let none = indicators.is_empty().then_some(None);
        for (number, indicator) in (1_usize..).zip(shown.chain(none)) {
            let mut row: Vec<Cell> = firsts.iter_mut().map(std::mem::take).collect();
            row.extend(self.indicator_cells(goal, number, indicator));
            row.append(&mut numbers);
            rows.push(row);
        }
    }

    /// What is counted with its unit, the baseline with its date, the target with its own.
    fn indicator_cells(
        &self,
        goal: &Goal,
        number: usize,
        indicator: Option<&Indicator>,
    ) -> Vec<Cell> {
        let by = |of| self.dates_of(of, "by");
        let Some(indicator) = indicator else {
            return vec![Cell::new(), Cell::new(), by(Of::Item(goal.id))];
        };
        let of = Of::Item(indicator.id);
        let counted = one_line(&indicator.counted);
        let number = self.indicator_number(goal, number);
        let counted = format!("{number} {counted}").trim_end().to_owned();
        let mut named = vec![Words::of_school(counted).at(Place::new(of, "counted"))];
        let unit = one_line(&indicator.unit);
        let values = [&indicator.baseline, &indicator.target];
        if !unit.is_empty()
            && !values
                .iter()
                .any(|value| value.0.trim_end().ends_with(&unit))
        {
            named.push(Words::of_school(unit).at(Place::new(of, "unit")));
        }
        let mut named = vec![joined(&named, BETWEEN)];
        named.extend(self.short(of, "layer"));
        let mut baseline = self.bare_value(indicator, Place::new(of, "baseline"));
        baseline.extend(self.dates_of(of, "baseline_date"));
        let mut target = self.bare_value(indicator, Place::new(of, "target"));
        if !shows_direction(indicator) {
            target.extend(self.short(of, "direction"));
        }
        let own = by(of);
        target.extend(if own.is_empty() {
            by(Of::Item(goal.id))
        } else {
            own
        });
        vec![named, baseline, target]
    }

    /// A date that no line breaks, unless it is long.
    fn dates_of(&self, of: Of, field: &'static str) -> Cell {
        let mut cell = self.cell(of, &[field]);
        for words in &mut cell {
            words.text = in_one_piece(&words.text);
        }
        cell
    }

    /// The value at a place with a symbol such as %, as its unit stands beside what is counted.
    pub(super) fn bare_value(&self, indicator: &Indicator, place: Place) -> Cell {
        let value = amount(self.texts, &Amount(self.plan.words(place).to_owned()));
        if value.is_empty() {
            return Cell::new();
        }
        let unit = one_line(&indicator.unit);
        let first = unit.split(' ').next().unwrap_or_default();
        let is_symbol = !first.is_empty() && !first.starts_with(char::is_alphanumeric);
        let is_there = value.ends_with(first);
        let value = if is_symbol && !is_there && !first.starts_with('(') {
            format!("{value} {first}")
        } else {
            value
        };
        vec![Words::of_school(in_one_piece(&value)).at(place)]
    }

    /// "1.2": the second indicator of the first goal.
    pub(super) fn indicator_number(&self, goal: &Goal, number: usize) -> String {
        format!("{}.{number}", self.plan.number_of(goal.id).unwrap_or(0))
    }

    /// Items with their titles the first time, then by their numbers; a number leads to its item. In a column of their
    /// own a bare number is enough.
    pub(super) fn titles(&self, ids: &[Id], named: &mut Vec<Id>, is_own: bool) -> Cell {
        let mut cell = Cell::new();
        for id in ids {
            if self.is_blank(*id) {
                continue;
            }
            let is_known = named.contains(id);
            if is_known && is_own {
                cell.extend(self.bare_numbers(&[*id]));
                continue;
            }
            if is_known {
                cell.push(self.numbers_of(&[*id]));
                continue;
            }
            named.push(*id);
            let (number, name) = if is_own {
                (self.bare_number(*id).text, self.boxed(*id).text)
            } else {
                let name = wording::item_name(self.texts, self.plan, *id);
                (
                    wording::item_number(self.texts, self.plan, *id),
                    one_line(&name),
                )
            };
            let place = Place::new(Of::Item(*id), id.kind.title_field());
            cell.push(Words {
                to: vec![(0..number.len(), *id)],
                ..Words::of_school(name).at(place)
            });
        }
        cell
    }

    /// "1, 3, 5": the numbers of items, each of which leads to its item.
    pub(super) fn bare_numbers(&self, ids: &[Id]) -> Cell {
        let mut words = Words::of_program("");
        for id in ids {
            if !words.text.is_empty() {
                words.text.push_str(", ");
            }
            let start = words.text.len();
            words.text.push_str(&self.bare_number(*id).text);
            words.to.push((start..words.text.len(), *id));
        }
        if words.is_empty() {
            Cell::new()
        } else {
            vec![words]
        }
    }

    /// "3": the number of an item, if what is around it says what it is.
    pub(super) fn bare_number(&self, id: Id) -> Words {
        let number = self.plan.number_of(id).unwrap_or(0);
        Words::of_program(number.to_string())
    }

    /// The activities that serve a goal.
    fn serving(&self, goal: &Goal) -> Vec<Id> {
        let activities = self.plan.activities.iter();
        let serving = activities.filter(|activity| activity.goals.contains(&goal.id));
        serving.map(|activity| activity.id).collect()
    }
}

/// True if baseline and target show by themselves which way an indicator is to move.
fn shows_direction(indicator: &Indicator) -> bool {
    let values = indicator.baseline.high().zip(indicator.target.high());
    values.is_some_and(|(from, to)| match indicator.direction {
        Some(Direction::Rise) => from < to,
        Some(Direction::Fall) => from > to,
        _ => false,
    })
}
