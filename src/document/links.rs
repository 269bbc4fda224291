//! How needs, goals, activities and partners hang together, as a diagram.

use super::answers::one_line;
use super::builder::Builder;
use super::{Arrow, Layer, Links, Words};
use crate::plan::{Id, Kind};
use crate::wording;
use std::collections::{HashMap, HashSet};

/// More boxes than this above each other have no room on a page.
const MOST_BOXES: usize = 24;

impl Builder<'_> {
    /// True if the diagram is left out because it would have no room on a page.
    pub(super) fn has_too_many_boxes(&self) -> bool {
        self.links(true).is_some_and(|links| !links.fits_a_page())
    }

    /// The diagram; `None` if there are no goals or nothing is linked. On a page needs, goals and activities
    /// go by their numbers, which lead to them, and too many boxes above each other are not drawn.
    pub(super) fn links(&self, is_free: bool) -> Option<Links> {
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
                let activities = self.plan.activities.iter();
                let named: HashSet<Id> = activities.flat_map(|it| &it.partners).copied().collect();
                ids.retain(|id| named.contains(id));
            }
            if let Some(before) = drawn.last().filter(|_| !is_free) {
                self.by_first(before, &mut ids);
            }
            let boxed = |id: &Id| match kind {
                Kind::Need | Kind::Goal | Kind::Activity if !is_free => self.bare_number(*id),
                _ => self.boxed(*id),
            };
            if !ids.is_empty() {
                layers.push(Layer {
                    head: self.say(head),
                    boxes: ids.iter().map(boxed).collect(),
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
            let linked = self.linked(left, right).into_iter();
            arrows.extend(linked.map(|(from, to)| Arrow { layer, from, to }));
        }
        let links = Links {
            alt: Words::of_program(self.links_alt(&drawn, &arrows)),
            layers,
            arrows,
        };
        let is_drawn = !links.arrows.is_empty() && (is_free || links.fits_a_page());
        is_drawn.then_some(links)
    }

    /// Puts items in the order of what leads to them, so that few lines cross.
    fn by_first(&self, before: &[Id], ids: &mut [Id]) {
        let mut firsts: HashMap<Id, usize> = HashMap::new();
        for (from, to) in self.linked(before, ids) {
            if let Some(id) = ids.get(to) {
                firsts.entry(*id).or_insert(from); // they come in the order of what they begin with
            }
        }
        ids.sort_by_key(|id| firsts.get(id).copied().unwrap_or(usize::MAX));
    }

    /// "2. Title", as its column says what it is.
    pub(super) fn boxed(&self, id: Id) -> Words {
        let number = self.plan.number_of(id).unwrap_or(0);
        let title = one_line(wording::item_title(self.plan, id));
        Words::of_school(format!("{number}. {title}").trim_end())
    }

    /// Which items of a column lead to which of the next one, by their positions there: a need to the goal that answers
    /// it, and so on. In the order of the first column, and then of the second.
    fn linked(&self, left: &[Id], right: &[Id]) -> Vec<(usize, usize)> {
        let at = |ids: &[Id]| -> HashMap<Id, usize> { ids.iter().copied().zip(0..).collect() };
        let (left, right) = (at(left), at(right));
        let mut linked = Vec::new();
        let mut link = |from: Id, to: Id| {
            linked.extend(left.get(&from).copied().zip(right.get(&to).copied()));
        };
        for goal in &self.plan.goals {
            goal.needs.iter().for_each(|need| link(*need, goal.id));
        }
        for activity in &self.plan.activities {
            activity
                .goals
                .iter()
                .for_each(|goal| link(*goal, activity.id));
            let partners = activity.partners.iter();
            partners.for_each(|partner| link(activity.id, *partner));
        }
        linked.sort_unstable();
        linked.dedup();
        linked
    }

    /// What the diagram shows: a sentence for each box.
    fn links_alt(&self, drawn: &[Vec<Id>], arrows: &[Arrow]) -> String {
        let (texts, plan) = (self.texts, self.plan);
        let mut sentences = vec![texts.say("doc-links-alt").into_owned()];
        let mut arrows = arrows.iter().peekable(); // in the order of the boxes that they begin at
        for (layer, ids) in drawn.iter().enumerate() {
            for (from, id) in ids.iter().enumerate() {
                let name = one_line(&wording::item_name(texts, plan, *id));
                let mut names = Vec::new();
                while let Some(arrow) = arrows.next_if(|it| (it.layer, it.from) == (layer, from)) {
                    let to = drawn.get(layer + 1).and_then(|next| next.get(arrow.to));
                    names.extend(to.map(|to| wording::item_number(texts, plan, *to)));
                }
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
    /// True if no column has more boxes than a page has room for.
    pub fn fits_a_page(&self) -> bool {
        self.layers
            .iter()
            .all(|layer| layer.boxes.len() <= MOST_BOXES)
    }

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
