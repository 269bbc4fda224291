//! Activities: when they take place, how many people go abroad, then each in full.

use super::answers::{self, BETWEEN, joined, one_line, span};
use super::builder::{Builder, Cell, Facts};
use super::{Block, Tone, Words};
use crate::plan::{
    Activity, ActivityState, Amount, DateSpan, Id, Listed, Of, Place, Rhythm, YesNo,
};
use crate::wording;
use std::collections::BTreeMap;

/// The most school years after the first in which an activity is listed.
const MOST_YEARS: i16 = 7;
/// Numbers of people, each with its message; the last are among those before.
const PEOPLE: [(&str, &str); 5] = [
    ("pupils", "doc-count-pupils"),
    ("staff", "doc-count-staff"),
    ("accompanying", "doc-count-accompanying"),
    ("guests", "doc-count-guests"),
    ("fewer_opportunities", "doc-count-fewer"),
];
/// How long an activity takes, each number with its message.
const LENGTHS: [(&str, &str); 2] = [("days", "doc-count-days"), ("hours", "doc-count-hours")];
/// Answers around the content, each in a few words.
const FRAME: [&str; 6] = [
    "partners",
    "partner_words",
    "responsible",
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
        self.overview(&activities);
        self.people_abroad();
        if activities.is_empty() {
            return;
        }
        self.heading(2, self.say("doc-in-detail"), None);
        let usual = usual_state(&activities);
        // What is still to come goes without saying.
        if let Some(state) = usual.filter(|state| *state != ActivityState::Planned) {
            let state = self.texts.say(&state.key()).into_owned();
            let values = [("state", state.into())];
            let note = self.texts.say_with("doc-usual-state", &values);
            self.paragraph(Words::of_program(note), Tone::Help);
        }
        for activity in activities {
            self.activity(activity, usual);
        }
    }

    /// When the activities take place: drawn, or as tables by school year.
    fn overview(&mut self, activities: &[&Activity]) {
        let drawn = self.has_figures.then(|| self.timeline(activities));
        let Some(mut timeline) = drawn.flatten() else {
            self.heading(2, self.say("doc-when-title"), None);
            self.by_school_year(activities);
            return;
        };
        timeline.without_the_usual();
        let figure = self.next_figure();
        let values = [("figure", figure.into())];
        let intro = self.texts.say_with("doc-timeline-intro", &values);
        self.paragraph(Words::of_program(intro), Tone::Help);
        let is_drawn = |id: Id| timeline.bars.iter().any(|bar| bar.id == id);
        let left: Vec<Id> = activities.iter().map(|activity| activity.id).collect();
        let left: Vec<Id> = left.into_iter().filter(|id| !is_drawn(*id)).collect();
        self.caption("doc-figure", figure, "doc-timeline");
        self.push(Block::Timeline(timeline));
        if !left.is_empty() {
            let words = self
                .numbers_of(&left)
                .after(&self.texts.say("doc-timeline-left"));
            self.paragraph(words, Tone::Note);
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
        // What has no date stands in full below.
        if groups.keys().all(|begins| *begins == Begins::Sometime) {
            return;
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
        let end = activity.end.span();
        let end = end.or_else(|| self.plan.about.period_end.span());
        let last = end.map_or(*year, DateSpan::last_school_year);
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
        let goals = self.short(of, "goals");
        vec![
            vec![Words::of_school(one_line(&name)).at(title)],
            self.when(activity),
            self.cell(of, &["kind"]),
            self.people(activity),
            self.cell(of, &["town", "countries"]),
            goals.into_iter().collect(),
        ]
    }

    fn activity(&mut self, activity: &Activity, usual: Option<ActivityState>) {
        let of = Of::Item(activity.id);
        self.item(3, activity.id);
        let is_usual = usual.is_some() && activity.state == usual;
        let line = self.line(activity, is_usual);
        let people = self.people(activity);
        self.facts_in_a_line(&line, BETWEEN);
        self.facts_in_a_line(&people, ", ");
        let mut facts: Facts = Vec::new();
        let open = |field| self.open_fact(of, field);
        facts.extend(["kind", "goals"].into_iter().filter_map(open));
        facts.extend(self.fact(of, "strand"));
        // Their label says what they are.
        let linked = self.bare_numbers(&activity.supports).pop();
        let linked = linked.map(|linked| linked.at(Place::new(of, "supports")));
        let linked = linked.or_else(|| self.unanswered(of, "supports"));
        facts.extend(linked.map(|linked| (self.label(of, "supports"), linked)));
        if self.when(activity).is_empty() {
            let value = self.unanswered(of, "start");
            facts.extend(value.map(|value| (self.say("doc-when"), value)));
        }
        facts.extend(["days", "hours"].into_iter().filter_map(open));
        if people.is_empty() {
            let value = self.unanswered(of, "who");
            facts.extend(value.map(|value| (self.say("doc-people"), value)));
        }
        if self.cell(of, &["town", "countries"]).is_empty() {
            let value = self.unanswered(of, "countries");
            facts.extend(value.map(|value| (self.say("doc-where"), value)));
        }
        let is_said = activity.green == Some(YesNo::Yes);
        facts.extend((!is_said).then(|| self.fact(of, "green")).flatten());
        self.facts(of, facts, &FRAME);
        self.lead(of, "content");
        self.longs(of, &CARE);
    }

    /// What needs no label: kind, goals, when and how long, where, how far, and that the journey is green.
    fn line(&self, activity: &Activity, is_usual: bool) -> Cell {
        let of = Of::Item(activity.id);
        let mut line = self.cell(of, &["kind"]);
        if !is_usual {
            line.extend(self.short(of, "state"));
        }
        line.extend(self.short(of, "goals"));
        let mut when = self.when(activity);
        let lengths = LENGTHS.iter();
        let lengths = lengths.filter_map(|(field, message)| self.counted(of, field, message));
        when.extend(lengths.map(unbroken));
        let place = self.cell(of, &["town", "countries"]);
        for cell in [when, place] {
            line.extend((!cell.is_empty()).then(|| joined(&cell, ", ")));
        }
        line.extend(self.short(of, "travel_band"));
        if activity.green == Some(YesNo::Yes) {
            let label = self.label(of, "green");
            line.push(unbroken(label.at(Place::new(of, "green"))));
        }
        line
    }

    /// When, how often, and the school's own words about it if they add anything. That a dated activity takes place once
    /// goes without saying.
    pub(super) fn when(&self, activity: &Activity) -> Cell {
        let mut cell = self.dates(activity);
        let is_dated = !cell.is_empty();
        let is_once = activity.rhythm == Some(Rhythm::Once) && is_dated;
        let fields = if is_once {
            &["when"][..]
        } else {
            &["rhythm", "when"][..]
        };
        for mut words in self.cell(Of::Item(activity.id), fields) {
            if is_dated && words.label {
                words.text = in_a_sentence(&words.text);
            }
            let same = |other: &Words| other.text.to_lowercase() == words.text.to_lowercase();
            if !cell.iter().any(same) {
                cell.push(words);
            }
        }
        cell
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

    /// "8 pupils, 2 accompanying persons, 4 of them with fewer opportunities", a paragraph each.
    fn numbers(&self, activity: &Activity) -> Cell {
        let of = Of::Item(activity.id);
        let given = PEOPLE.iter();
        let given = given.filter_map(|(field, message)| self.counted(of, field, message));
        given.collect()
    }

    /// A number of people in words, such as "8 pupils"; `None` if none is given.
    pub(super) fn counted(&self, of: Of, field: &'static str, message: &str) -> Option<Words> {
        let place = Place::new(of, field);
        let amount = Amount(self.plan.words(place).to_owned());
        if amount.is_empty() {
            return None;
        }
        let number = answers::amount(self.texts, &amount);
        // Words for one person if it is one; anything else goes by the words for several.
        let count = amount
            .high()
            .filter(|high| amount.0.trim() == high.to_string());
        let values = [
            ("number", number.into()),
            ("count", count.unwrap_or_default().into()),
        ];
        let words = Words {
            text: self.texts.say_with(message, &values),
            label: count.is_some(),
            ..Words::default()
        };
        Some(words.at(place))
    }
}

/// The state of most activities, if several share it; `None` if each state is worth a word.
fn usual_state(activities: &[&Activity]) -> Option<ActivityState> {
    let all = ActivityState::ALL.iter().copied();
    let count = |state: ActivityState| {
        let of = activities.iter().filter(|it| it.state == Some(state));
        of.count()
    };
    let most = all.max_by_key(|state| count(*state))?;
    (count(most) > 1 && count(most) * 2 > activities.len()).then_some(most)
}

/// Words that no line breaks.
fn unbroken(words: Words) -> Words {
    Words {
        text: words.text.replace(' ', "\u{a0}"),
        ..words
    }
}

/// Words of a list as they stand within a sentence: "every school year".
fn in_a_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
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
    match activity.start.span() {
        Some(start) => Begins::In(start.first_school_year()),
        None if recurs(activity) || activity.end.last().is_some() => Begins::Spread,
        None => Begins::Sometime,
    }
}

/// True for activities that take place again and again.
pub(super) fn recurs(activity: &Activity) -> bool {
    activity.rhythm.is_some_and(|rhythm| rhythm != Rhythm::Once)
}
