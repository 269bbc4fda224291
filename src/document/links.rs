//! How needs, goals, activities and partners hang together: as a diagram, and goals by activities as a table.

use super::answers::one_line;
use super::builder::{Builder, Cell};
use super::{Arrow, Block, Column, Layer, Links, Table, Tone, Words};
use crate::plan::{Activity, Goal, Id, Kind};
use crate::wording;

/// More boxes than this above each other have no room on a page.
const MOST_BOXES: usize = 14;
/// More goals than this have no room as columns.
const MOST_GOALS: usize = 10;
/// What stands where an activity serves a goal.
const MARK: &str = "✓";

impl Builder<'_> {
    /// The diagram, if it has something to show and fits.
    pub(super) fn diagram(&mut self) {
        if let Some(links) = self.links(MOST_BOXES) {
            let is_loose = links.is_loose();
            self.heading(2, self.say("doc-links"), None);
            self.push(Block::Links(links));
            if is_loose {
                self.paragraph(self.say("doc-links-loose"), Tone::Note);
            }
        }
    }

    /// The table: activities as rows, goals as columns, a mark if one serves the other.
    pub(super) fn matrix(&mut self, activities: &[&Activity]) {
        let goals = self.plan.goals.iter();
        let goals: Vec<&Goal> = goals.filter(|goal| !self.is_blank(goal.id)).collect();
        let serves = |activity: &Activity, goal: &Goal| activity.goals.contains(&goal.id);
        let linked = |activity: &&Activity| goals.iter().any(|goal| serves(activity, goal));
        if goals.len() > MOST_GOALS || !activities.iter().any(linked) {
            return;
        }
        let column = |head, share| Column {
            head,
            share,
            right: false,
        };
        let mut columns = vec![column(self.say("doc-activity"), 4.0)];
        columns.extend(goals.iter().map(|goal| {
            let name = wording::item_number(self.texts, self.plan, goal.id);
            column(Words::of_program(name), 1.0)
        }));
        let row = |activity: &&Activity| {
            let name = wording::item_name(self.texts, self.plan, activity.id);
            let mut row: Vec<Cell> = vec![vec![Words::of_school(one_line(&name))]];
            row.extend(goals.iter().map(|goal| {
                let mark = serves(activity, goal).then(|| Words::of_program(MARK));
                mark.into_iter().collect()
            }));
            row
        };
        let rows = activities.iter().map(row).collect();
        self.heading(2, self.say("doc-matrix"), None);
        self.push(Block::Table(Table {
            columns,
            rows,
            row_headers: true,
            by_hand: false,
        }));
    }

    /// The diagram; `None` if there are no goals or nothing is linked, or if more boxes than `most` would
    /// stand above each other.
    pub(super) fn links(&self, most: usize) -> Option<Links> {
        let kinds = [
            (Kind::Need, "group-needs"),
            (Kind::Goal, "group-goals"),
            (Kind::Activity, "part-activities"),
            (Kind::Partner, "group-partners"),
        ];
        let mut drawn: Vec<Vec<Id>> = Vec::new();
        let mut layers: Vec<Layer> = Vec::new();
        for (kind, head) in kinds {
            let mut ids = self.plan.ids(kind);
            ids.retain(|id| !self.is_blank(*id));
            if kind == Kind::Partner {
                // Those of the network that no activity names stand in their own table.
                ids.retain(|id| {
                    self.plan
                        .activities
                        .iter()
                        .any(|it| it.partners.contains(id))
                });
            }
            if ids.len() > most && kind != Kind::Partner {
                return None;
            }
            if !ids.is_empty() && ids.len() <= most {
                layers.push(Layer {
                    head: self.say(head),
                    boxes: ids.iter().map(|id| self.boxed(*id)).collect(),
                    ids: ids.clone(),
                });
                drawn.push(ids);
            }
        }
        if !drawn.iter().flatten().any(|id| id.kind == Kind::Goal) {
            return None;
        }
        let mut arrows = Vec::new();
        for (layer, pair) in drawn.windows(2).enumerate() {
            let [left, right] = pair else { continue };
            for (from, id) in left.iter().enumerate() {
                let linked = right
                    .iter()
                    .enumerate()
                    .filter(|(_, to)| self.leads(*id, **to));
                arrows.extend(linked.map(|(to, _)| Arrow { layer, from, to }));
            }
        }
        (!arrows.is_empty()).then(|| Links {
            alt: Words::of_school(self.links_alt(&drawn)),
            layers,
            arrows,
        })
    }

    /// "2. Title", as its column says what it is.
    fn boxed(&self, id: Id) -> Words {
        let number = self.plan.number_of(id).unwrap_or(0);
        let title = one_line(wording::item_title(self.plan, id));
        Words::of_school(format!("{number}. {title}").trim_end())
    }

    /// True if one item leads to the other: a need to the goal that answers it, and so on.
    fn leads(&self, from: Id, to: Id) -> bool {
        let plan = self.plan;
        match to.kind {
            Kind::Goal => plan.goal(to).is_some_and(|goal| goal.needs.contains(&from)),
            Kind::Activity => plan
                .activity(to)
                .is_some_and(|activity| activity.goals.contains(&from)),
            _ => plan
                .activity(from)
                .is_some_and(|activity| activity.partners.contains(&to)),
        }
    }

    /// What the diagram shows: a sentence for each box.
    fn links_alt(&self, drawn: &[Vec<Id>]) -> String {
        let (texts, plan) = (self.texts, self.plan);
        let mut sentences = vec![texts.say("doc-links-alt").into_owned()];
        for (at, layer) in drawn.iter().enumerate() {
            let next = drawn.get(at + 1).map_or(&[][..], Vec::as_slice);
            for id in layer {
                let name = one_line(&wording::item_name(texts, plan, *id));
                let linked = next.iter().filter(|to| self.leads(*id, **to));
                let names: Vec<String> = linked
                    .map(|to| wording::item_number(texts, plan, *to))
                    .collect();
                sentences.push(if names.is_empty() {
                    format!("{name}.")
                } else {
                    let names = names.join(", ");
                    let values = [
                        ("from", name.as_str().into()),
                        ("to", names.as_str().into()),
                    ];
                    texts.say_with(Links::line(*id), &values)
                });
            }
        }
        sentences.join(" ")
    }
}

impl Links {
    /// The key of the sentence about an item and what its arrows point to: needs, goals and activities lead to the next;
    /// an activity is carried out with its partners.
    pub fn line(from: Id) -> &'static str {
        match from.kind {
            Kind::Activity => "doc-links-with",
            _ => "doc-links-line",
        }
    }

    /// True if no arrow touches a box.
    pub fn is_loose(&self) -> bool {
        self.layers
            .iter()
            .enumerate()
            .any(|(layer, boxes)| (0..boxes.boxes.len()).any(|at| !self.hangs(layer, at)))
    }

    /// True if an arrow touches a box.
    pub fn hangs(&self, layer: usize, at: usize) -> bool {
        self.arrows.iter().any(|arrow| {
            (arrow.layer == layer && arrow.from == at)
                || (arrow.layer + 1 == layer && arrow.to == at)
        })
    }
}
