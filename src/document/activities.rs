//! Activities: first as tables by school year, then drawn, then each in full.

use super::answers::{labelled, one_line, span};
use super::builder::{Builder, Cell, Facts};
use super::{Block, Words};
use crate::plan::{Activity, Id, Of};
use crate::wording;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Numbers of people.
const PEOPLE: [&str; 5] = [
    "pupils",
    "staff",
    "accompanying",
    "guests",
    "fewer_opportunities",
];
/// Answers around the content, each in a few words.
const FRAME: [&str; 7] = [
    "days",
    "hours",
    "partners",
    "partner_words",
    "responsible",
    "travel_band",
    "green",
];
/// Answers that may be long.
const CARE: [&str; 8] = [
    "results",
    "next_step",
    "preparation",
    "selection",
    "recognition",
    "follow_up",
    "products",
    "fallback",
];

impl Builder<'_> {
    /// Activities.
    pub(super) fn activities(&mut self) {
        let plan = self.plan;
        let activities: Vec<&Activity> = plan
            .activities
            .iter()
            .filter(|activity| !self.is_blank(activity.id))
            .collect();
        self.heading(2, self.say("doc-by-year"), None);
        self.by_school_year(&activities);
        if let Some(timeline) = self.timeline(&activities) {
            self.heading(2, self.say("doc-timeline"), None);
            self.push(Block::Timeline(timeline));
        }
        for activity in activities {
            self.activity(activity);
        }
    }

    /// One table for each school year in which activities begin, the undated ones last.
    fn by_school_year(&mut self, activities: &[&Activity]) {
        let mut years: BTreeMap<i16, Vec<&Activity>> = BTreeMap::new();
        for activity in activities {
            let year = first_day(activity).map_or(i16::MAX, school_year);
            years.entry(year).or_default().push(activity);
        }
        for (year, mut activities) in years {
            activities.sort_by_key(|activity| first_day(activity));
            let words = if year == i16::MAX {
                self.say("doc-undated")
            } else {
                let year = format!("{year}–{}", year.saturating_add(1));
                Words::of_program(
                    self.texts
                        .say_with("doc-school-year", &[("year", year.as_str().into())]),
                )
            };
            self.heading(3, words, None);
            let rows = activities
                .iter()
                .map(|activity| self.row(activity))
                .collect();
            let of = Of::Item(
                activities
                    .first()
                    .map_or_else(Id::default, |first| first.id),
            );
            let heads = vec![
                (self.say("doc-activity"), 3.0),
                (self.say("doc-when"), 2.0),
                (self.label(of, "kind"), 2.0),
                (self.say("doc-people"), 2.5),
                (self.say("doc-where"), 2.0),
                (self.label(of, "goals"), 1.5),
            ];
            self.table(heads, rows);
        }
    }

    fn row(&self, activity: &Activity) -> Vec<Cell> {
        let of = Of::Item(activity.id);
        let name = wording::item_name(self.texts, self.plan, activity.id);
        let goals = activity.goals.iter();
        let goals = goals.map(|id| wording::item_number(self.texts, self.plan, *id));
        vec![
            vec![Words::of_school(one_line(&name))],
            self.when(activity),
            self.cell(of, &["kind"]),
            self.people(activity),
            self.cell(of, &["town", "countries"]),
            goals.map(Words::of_program).collect(),
        ]
    }

    fn activity(&mut self, activity: &Activity) {
        let of = Of::Item(activity.id);
        self.item(activity.id);
        let mut facts: Facts = Vec::new();
        for field in ["kind", "state", "strand", "goals", "supports"] {
            if let Some(value) = self.short(of, field) {
                facts.push((self.label(of, field), value));
            }
        }
        let joined = [
            ("doc-when", self.when(activity), "; "),
            ("doc-people", self.people(activity), "; "),
            ("doc-where", self.cell(of, &["town", "countries"]), ", "),
        ];
        for (key, cell, between) in joined {
            if !cell.is_empty() {
                facts.push((self.say(key), join(&cell, between)));
            }
        }
        self.facts(of, facts, &FRAME);
        self.lead(of, "content");
        self.facts(of, Vec::new(), &CARE);
        self.longs(3, of, &CARE);
    }

    /// When, how often, and the school's own words about it.
    fn when(&self, activity: &Activity) -> Cell {
        let mut cell: Cell = span(self.texts, &activity.start, &activity.end)
            .into_iter()
            .collect();
        cell.extend(self.cell(Of::Item(activity.id), &["rhythm", "when"]));
        cell
    }

    /// Who takes part, and "Pupils: 12" for each number that is given.
    fn people(&self, activity: &Activity) -> Cell {
        let of = Of::Item(activity.id);
        let mut cell = self.cell(of, &["who"]);
        for field in PEOPLE {
            if let Some(number) = self.short(of, field) {
                let label = self.label(of, field).text;
                cell.push(Words::of_school(labelled(self.texts, &label, &number.text)));
            }
        }
        cell
    }
}

/// The first day of an activity, where its dates are understood.
pub(super) fn first_day(activity: &Activity) -> Option<Date> {
    activity.start.first().or_else(|| activity.end.first())
}

/// The school year (September to August) of a day, by the year in which it begins.
pub(super) fn school_year(day: Date) -> i16 {
    if day.month() >= 9 {
        day.year()
    } else {
        day.year() - 1
    }
}

/// The paragraphs of a cell in one line.
fn join(cell: &[Words], between: &str) -> Words {
    let texts: Vec<&str> = cell.iter().map(|words| words.text.as_str()).collect();
    Words {
        text: texts.join(between),
        label: cell.iter().all(|words| words.label),
    }
}
