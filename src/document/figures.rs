//! Drawn figures: bars, the diagram of what leads to what, the timeline; and those of a plan by themselves, for those
//! who draw them elsewhere, where there is more room than on a page and nothing is too much.

use super::Words;
use super::builder::Builder;
use crate::plan::{Activity, Id, Plan};
use crate::text::Texts;
use jiff::civil::Date;

/// The drawn figures of a plan; each is `None` if there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// What leads to what.
    pub links: Option<Links>,
    /// The timeline of activities.
    pub timeline: Option<Timeline>,
    /// People abroad by school year.
    pub abroad: Option<Bars>,
}

/// The figures of a plan with labels in the language of `texts`.
pub fn figures(plan: &Plan, texts: &Texts) -> Figures {
    let builder = Builder::new(plan, texts);
    let all = plan.activities.iter();
    let activities: Vec<&Activity> = all.filter(|it| !builder.is_blank(it.id)).collect();
    Figures {
        links: builder.links(true),
        timeline: builder.timeline(&activities),
        abroad: builder.abroad(),
    }
}

/// Drawn bars with their numbers, in groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What the figure shows, in words, for those who cannot see it.
    pub alt: Words,
    /// The groups, from above.
    pub groups: Vec<Group>,
    /// What the fillings mean, for a line below the figure.
    pub legend: Vec<(Fill, Words)>,
}

/// Bars that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they share: the school year, the indicator.
    pub label: Words,
    /// The number of a bar of full length, more than 0.
    pub most: f64,
    /// The bars, from above.
    pub bars: Vec<BarValue>,
}

/// A bar as long as its number.
#[derive(Clone, Debug, PartialEq)]
pub struct BarValue {
    /// How it is filled.
    pub fill: Fill,
    /// The number, 0 or more.
    pub value: f64,
    /// The number in words.
    pub number: Words,
}

/// A drawn diagram: boxes in columns, and arrows from each column to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// What the figure shows, in words, for those who cannot see it.
    pub alt: Words,
    /// The columns.
    pub layers: Vec<Layer>,
    /// What leads to what.
    pub arrows: Vec<Arrow>,
}

/// A column of a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// What its boxes are.
    pub head: Words,
    /// Their names.
    pub boxes: Vec<Words>,
    /// The items they stand for, in the same order.
    pub ids: Vec<Id>,
}

/// A line of a diagram, from a box to one of the next column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Index of the column it begins in.
    pub layer: usize,
    /// Index of its box there.
    pub from: usize,
    /// Index of its box in the next column.
    pub to: usize,
}

/// A drawn timeline: one row per bar, with ticks at the start of school years.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// What the figure shows, in words, for those who cannot see it.
    pub alt: Words,
    /// First day shown.
    pub first: Date,
    /// Last day shown.
    pub last: Date,
    /// Days with a line and a label: starts of school years.
    pub ticks: Vec<(Date, Words)>,
    /// The bars, by the goals they serve and then by start.
    pub bars: Vec<Bar>,
    /// Dates of targets with their goal, in the order of goals, drawn as diamonds: those of one goal in one row.
    pub marks: Vec<(Date, Words)>,
    /// What the fillings mean, for a line below the figure; those that occur.
    pub legend: Vec<(Fill, Words)>,
    /// What a diamond stands for, if there are any.
    pub key: Option<Box<Words>>,
}

impl Timeline {
    /// Leaves out what its fillings mean if all bars are planned, as that goes without saying.
    pub(super) fn without_the_usual(&mut self) {
        if self.bars.iter().all(|bar| bar.fill == Fill::Planned) {
            self.legend.clear();
        }
    }
}

/// A bar of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its label.
    pub label: Words,
    /// The activity, or the goal, that it stands for.
    pub id: Id,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// How it is filled.
    pub fill: Fill,
}

/// How a bar is filled: told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Planned: outline with light fill.
    Planned,
    /// Running: half filled.
    Running,
    /// Done: solid.
    Done,
}
