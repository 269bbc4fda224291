//! The progress of a plan: one sentence per indicator, and the short report for after the grant.

use super::answers::{amount, date, one_line};
use super::builder::{Builder, Cell};
use super::goals::with_unit;
use super::{Block, Item, Tone, Words};
use crate::plan::standing::{self, Due, Standing, States};
use crate::plan::{Amount, Of, Place};
use crate::text::Texts;
use crate::wording;
use jiff::civil::Date;

/// "From 54 % to 61 %, target 70 % by June 2029": the state of an indicator in a sentence.
pub fn sentence(texts: &Texts, standing: &Standing) -> String {
    let indicator = standing.indicator;
    let unit = one_line(&indicator.unit);
    let first = unit.split(' ').next().unwrap_or_default();
    // A symbol such as % follows each number, a longer unit only the last.
    let symbol = if first.starts_with(char::is_alphanumeric) {
        ""
    } else {
        first
    };
    let value = |value: &Amount, unit: &str| with_unit(&amount(texts, value), unit);
    let latest = standing.latest();
    let way = match (indicator.baseline.is_empty(), latest) {
        (false, Some(_)) => "moved",
        (false, None) => "begun",
        (true, Some(_)) => "measured",
        (true, None) => "none",
    };
    let aim = match (indicator.target.is_empty(), indicator.by.is_empty()) {
        (false, false) => "dated",
        (false, true) => "bare",
        (true, _) => "none",
    };
    let latest = latest.map_or_else(String::new, |latest| value(&latest.value, symbol));
    let values = [
        ("way", way.into()),
        ("aim", aim.into()),
        ("baseline", value(&indicator.baseline, symbol).into()),
        ("latest", latest.into()),
        ("target", value(&indicator.target, &unit).into()),
        ("by", one_line(&texts.date(&indicator.by)).into()),
    ];
    texts.say_with("progress-sentence", &values)
}

/// "7 planned, 2 running, 3 done".
pub fn states_in_words(texts: &Texts, states: States) -> String {
    let values = [
        ("planned", states.planned.into()),
        ("running", states.running.into()),
        ("done", states.done.into()),
    ];
    texts.say_with("progress-states", &values)
}

/// What is still to be measured, in words.
pub fn due_in_words(texts: &Texts, due: Due) -> String {
    let key = match due {
        Due::Baseline => "progress-due-baseline",
        Due::First => "progress-due-first",
        Due::Target => "progress-due-target",
    };
    texts.say(key).into_owned()
}

impl Builder<'_> {
    /// The progress report: indicators, activities, and what is still to be measured.
    pub(super) fn report(&mut self, today: Date) {
        self.heading(1, self.say("progress-report"), None);
        let mut facts = Vec::new();
        for (of, field) in [(Of::School, "name"), (Of::About, "title")] {
            facts.extend(self.fact(of, field));
        }
        let day = Words::of_program(self.texts.day(today));
        facts.push((self.say("progress-report-date"), day));
        self.facts(Of::About, facts, &[]);
        let standings = standing::standings(self.plan);
        self.report_on_indicators(&standings);
        self.report_on_activities();
        self.report_on_measuring(&standings, today);
    }

    fn report_on_indicators(&mut self, standings: &[Standing]) {
        self.heading(2, self.say("progress-indicators"), None);
        let Some(first) = standings.first() else {
            self.paragraph(self.say("progress-no-indicators"), Tone::Body);
            return;
        };
        let of = Of::Item(first.indicator.id);
        let columns = vec![
            (self.label(of, "counted"), 3.6),
            (self.label(of, "baseline"), 1.8),
            (self.say("progress-latest"), 1.8),
            (self.label(of, "target"), 1.8),
            (self.say("progress-note"), 2.8),
        ];
        let latest = standings.iter().filter(|it| it.latest().is_some()).count();
        let rows = standings.iter().map(|it| self.row_of(it, latest > 0));
        let rows = rows.collect();
        self.table(columns, rows);
        if latest == 0 {
            self.paragraph(self.say("progress-none-measured"), Tone::Note);
        }
        if let Some(bars) = self.targets(true).filter(|_| self.has_figures) {
            self.heading(2, self.say("progress-targets"), None);
            self.push(Block::Bars(bars));
            self.paragraph(self.say("progress-targets-scale"), Tone::Note);
        }
        if self.plan.measurements.len() > latest {
            self.heading(2, self.say("progress-measurements"), None);
            self.progress();
        }
    }

    /// The row of an indicator. That it is not measured yet is said where others are.
    fn row_of(&self, standing: &Standing, some_are_measured: bool) -> Vec<Cell> {
        let indicator = standing.indicator;
        let of = Of::Item(indicator.id);
        let mut name = vec![
            self.indicator_name(indicator.id)
                .at(Place::new(of, "counted")),
        ];
        name.extend(self.short(of, "layer"));
        let mut baseline = self.value_of(indicator, Place::new(of, "baseline"));
        baseline.extend(self.short(of, "baseline_date"));
        let mut target = self.value_of(indicator, Place::new(of, "target"));
        target.extend(self.short(of, "by"));
        let unmeasured = some_are_measured.then(|| self.say("progress-not-measured"));
        let (mut latest, mut note) = (Cell::from_iter(unmeasured), Cell::new());
        if let Some(measured) = standing.latest() {
            latest = self.value_of(indicator, Place::item(measured.id, "value"));
            latest.extend((!measured.date.is_empty()).then(|| date(self.texts, &measured.date)));
            note = self.cell(Of::Item(measured.id), &["note"]);
        }
        vec![name, baseline, latest, target, note]
    }

    fn report_on_activities(&mut self) {
        let activities = &self.plan.activities;
        self.heading(2, self.say("part-activities"), None);
        let Some(first) = activities.first() else {
            self.paragraph(self.say("progress-no-activities"), Tone::Body);
            return;
        };
        let of = Of::Item(first.id);
        let states = states_in_words(self.texts, standing::states(activities));
        self.paragraph(Words::of_program(states), Tone::Lead);
        // One state for all is said in the sum above.
        let differ = activities.iter().any(|it| it.state != first.state);
        for (goal, activities) in standing::by_goal(self.plan) {
            let heading = match goal {
                Some(goal) => {
                    let name = wording::item_name(self.texts, self.plan, goal.id);
                    Words::of_school(one_line(&name))
                }
                None => self.say("progress-no-goal"),
            };
            self.heading(3, heading, None);
            let columns = vec![
                (self.say("doc-activity"), 5.0),
                (self.say("doc-when"), 3.0),
                (self.label(of, "state"), 1.6),
            ];
            let rows = activities.iter().map(|activity| {
                let name = wording::item_name(self.texts, self.plan, activity.id);
                let title = Place::item(activity.id, activity.id.kind.title_field());
                vec![
                    vec![Words::of_school(one_line(&name)).at(title)],
                    self.when(activity),
                    if differ {
                        self.cell(Of::Item(activity.id), &["state"])
                    } else {
                        Cell::new()
                    },
                ]
            });
            let rows = rows.collect();
            self.table(columns, rows);
        }
    }

    fn report_on_measuring(&mut self, standings: &[Standing], today: Date) {
        let all: Vec<Option<Due>> = standings.iter().map(|it| it.due(today)).collect();
        if let [Some(first), _, ..] = all.as_slice()
            && all.iter().all(|due| *due == Some(*first))
        {
            let values = [("due", due_in_words(self.texts, *first).into())];
            let words = self.texts.say_with("progress-due-all", &values);
            self.heading(2, self.say("progress-due"), None);
            self.paragraph(Words::of_program(words), Tone::Body);
            return;
        }
        let due = standings.iter().filter_map(|standing| {
            let words = due_in_words(self.texts, standing.due(today)?);
            let name = self.indicator_name(standing.indicator.id).text;
            let line = super::answers::labelled(self.texts, &name, &words);
            Some(Words::of_school(line).into())
        });
        let items: Vec<Item> = due.collect();
        if standings.is_empty() {
            return;
        }
        self.heading(2, self.say("progress-due"), None);
        if items.is_empty() {
            self.paragraph(self.say("progress-nothing-due"), Tone::Body);
        } else {
            self.push(Block::List {
                ordered: false,
                items,
            });
        }
    }
}
