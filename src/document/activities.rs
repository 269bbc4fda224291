//! Activities: first as tables by school year, then drawn, then each in full.

use super::answers::{joined, labelled, one_line, span};
use super::builder::{Builder, Cell, Facts};
use super::{Block, Words};
use crate::plan::{Activity, Id, Of, Place, Rhythm};
use crate::wording;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The longest words, in characters, about who takes part that stand in a table beside numbers.
const LONGEST_WHO: usize = 40;
/// The most school years after the first in which an activity is listed.
const MOST_YEARS: i16 = 7;
/// Numbers of people; those with fewer opportunities are participants, so they stand before the others.
const PEOPLE: [&str; 5] = [
    "pupils",
    "staff",
    "fewer_opportunities",
    "accompanying",
    "guests",
];
/// Answers around the content, each in a few words.
const FRAME: [&str; 10] = [
    "days",
    "hours",
    "partners",
    "partner_words",
    "responsible",
    "travel_band",
    "green",
    "distance",
    "travel_days",
    "language_support",
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
        // The drawings first: what can be torn fills the pages after them.
        if self.has_figures {
            self.diagram();
            if let Some(timeline) = self.timeline(&activities) {
                self.heading(2, self.say("doc-timeline"), None);
                self.push(Block::Timeline(timeline));
            }
            if let Some(abroad) = self.abroad() {
                self.heading(2, self.say("doc-abroad"), None);
                self.push(Block::Bars(abroad));
            }
            self.matrix(&activities);
        }
        self.heading(2, self.say("doc-by-year"), None);
        self.by_school_year(&activities);
        for activity in activities {
            self.activity(activity);
        }
    }

    /// One table for each school year in which activities begin or come again; after them those of no single year.
    fn by_school_year(&mut self, activities: &[&Activity]) {
        let mut groups: BTreeMap<Begins, Vec<&Activity>> = BTreeMap::new();
        for activity in activities {
            for year in self.takes_place(activity) {
                groups.entry(year).or_default().push(activity);
            }
        }
        for (begins, mut activities) in groups {
            activities.sort_by_key(|activity| activity.start.first());
            self.heading(3, self.beginning(&begins), None);
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

    /// The school years in which an activity takes place: the one in which it begins, and for one that comes again
    /// and again those up to its end, or the end of the plan.
    fn takes_place(&self, activity: &Activity) -> Vec<Begins> {
        let first = begins(activity);
        let (Begins::In(year), true) = (&first, recurs(activity)) else {
            return vec![first];
        };
        let end = activity.end.last().or(self.plan.about.period_end.last());
        let last = end.map_or(*year, school_year);
        let last = last.clamp(*year, year.saturating_add(MOST_YEARS));
        (*year..=last).map(Begins::In).collect()
    }

    /// When activities begin, in words.
    pub(super) fn beginning(&self, begins: &Begins) -> Words {
        match begins {
            Begins::In(year) => {
                let year = format!("{year}–{}", year.saturating_add(1));
                let values = [("year", year.as_str().into())];
                Words::of_program(self.texts.say_with("doc-school-year", &values))
            }
            Begins::Spread => self.say("doc-several-years"),
            Begins::Sometime => self.say("doc-undated"),
        }
    }

    fn row(&self, activity: &Activity) -> Vec<Cell> {
        let of = Of::Item(activity.id);
        let name = wording::item_name(self.texts, self.plan, activity.id);
        let title = Place::new(of, activity.id.kind.title_field());
        let goals = activity.goals.iter();
        let goals = goals.map(|id| wording::item_number(self.texts, self.plan, *id));
        vec![
            vec![Words::of_school(one_line(&name)).at(title)],
            self.when_in_short(activity),
            self.cell(of, &["kind"]),
            self.people_in_short(activity),
            self.cell(of, &["town", "countries"]),
            goals
                .map(|goal| Words::of_program(goal).at(Place::new(of, "goals")))
                .collect(),
        ]
    }

    fn activity(&mut self, activity: &Activity) {
        let of = Of::Item(activity.id);
        self.item(activity.id);
        let first = ["kind", "state", "strand", "goals", "supports"];
        let mut facts: Facts = first
            .into_iter()
            .filter_map(|field| self.fact(of, field))
            .collect();
        let place = self.cell(of, &["town", "countries"]);
        let several = [
            ("doc-when", self.when(activity), "; ", "start"),
            ("doc-people", self.people(activity), "; ", "who"),
            ("doc-where", place, ", ", "countries"),
        ];
        for (key, cell, between, question) in several {
            let answer = (!cell.is_empty()).then(|| joined(&cell, between));
            let value = answer.or_else(|| self.unanswered(of, question));
            facts.extend(value.map(|value| (self.say(key), value)));
        }
        self.facts(of, facts, &FRAME);
        self.lead(of, "content");
        self.facts(of, Vec::new(), &CARE);
        self.longs(3, of, &CARE);
    }

    /// When, how often, and the school's own words about it if they add anything.
    fn when(&self, activity: &Activity) -> Cell {
        let mut cell = self.dates(activity);
        for words in self.cell(Of::Item(activity.id), &["rhythm", "when"]) {
            let same = |other: &Words| other.text.to_lowercase() == words.text.to_lowercase();
            if !cell.iter().any(same) {
                cell.push(words);
            }
        }
        cell
    }

    /// As [`Self::when`]; that a dated activity takes place once goes without saying in a table.
    pub(super) fn when_in_short(&self, activity: &Activity) -> Cell {
        let dates = self.dates(activity);
        if activity.rhythm == Some(Rhythm::Once) && !dates.is_empty() {
            return dates;
        }
        self.when(activity)
    }

    fn dates(&self, activity: &Activity) -> Cell {
        let field = if activity.start.is_empty() {
            "end"
        } else {
            "start"
        };
        let span = span(self.texts, &activity.start, &activity.end);
        let place = Place::item(activity.id, field);
        span.map(|span| span.at(place)).into_iter().collect()
    }

    /// Who takes part, and how many.
    fn people(&self, activity: &Activity) -> Cell {
        let mut cell = self.cell(Of::Item(activity.id), &["who"]);
        cell.extend(self.numbers(activity));
        cell
    }

    /// As [`Self::people`]; if there are numbers, long words about who takes part go below the table only.
    fn people_in_short(&self, activity: &Activity) -> Cell {
        let numbers = self.numbers(activity);
        if activity.who.chars().count() > LONGEST_WHO && !numbers.is_empty() {
            return numbers;
        }
        self.people(activity)
    }

    /// "Pupils: 12" for each number of people that is given.
    fn numbers(&self, activity: &Activity) -> Cell {
        let of = Of::Item(activity.id);
        let given = PEOPLE
            .iter()
            .filter_map(|field| Some((field, self.short(of, field)?)));
        given
            .map(|(field, number)| {
                let label = self.label(of, field).text;
                Words::of_school(labelled(self.texts, &label, &number.text))
                    .at(Place::new(of, field))
            })
            .collect()
    }
}

/// When an activity begins, as tables by school year need it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Begins {
    /// In the school year that begins in this year.
    In(i16),
    /// In no single year: again and again, or only its end is known.
    Spread,
    /// Nothing is known that could be placed.
    Sometime,
}

/// When an activity begins.
pub(super) fn begins(activity: &Activity) -> Begins {
    match activity.start.first() {
        Some(day) => Begins::In(school_year(day)),
        None if recurs(activity) || activity.end.last().is_some() => Begins::Spread,
        None => Begins::Sometime,
    }
}

/// True for activities that take place again and again.
pub(super) fn recurs(activity: &Activity) -> bool {
    activity.rhythm.is_some_and(|rhythm| rhythm != Rhythm::Once)
}

/// The school year (September to August) of a day, by the year in which it begins.
pub(super) fn school_year(day: Date) -> i16 {
    if day.month() >= 9 {
        day.year()
    } else {
        day.year() - 1
    }
}
