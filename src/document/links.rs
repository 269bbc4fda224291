//! How needs, goals, activities and partners hang together, as a diagram.

use super::answers::one_line;
use super::builder::Builder;
use super::{Arrow, Layer, Links, Words};
use crate::plan::{Id, Kind};
use crate::wording;

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
                ids.retain(|id| {
                    self.plan
                        .activities
                        .iter()
                        .any(|it| it.partners.contains(id))
                });
            }
            if !is_free {
                self.by_goal(kind, &mut ids, drawn.last());
            }
            let boxed = |id: &Id| match kind {
                Kind::Need | Kind::Goal | Kind::Activity if !is_free => self.numbers_of(&[*id]),
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
            for (from, id) in left.iter().enumerate() {
                let linked = right
                    .iter()
                    .enumerate()
                    .filter(|(_, to)| self.leads(*id, **to));
                arrows.extend(linked.map(|(to, _)| Arrow { layer, from, to }));
            }
        }
        let links = Links {
            alt: Words::of_program(self.links_alt(&drawn)),
            layers,
            arrows,
        };
        let is_drawn = !links.arrows.is_empty() && (is_free || links.fits_a_page());
        is_drawn.then_some(links)
    }

    /// Puts items in the order of what leads to them, so that few lines cross.
    fn by_goal(&self, kind: Kind, ids: &mut [Id], before: Option<&Vec<Id>>) {
        let Some(before) = before.filter(|_| kind != Kind::Need) else {
            return;
        };
        ids.sort_by_cached_key(|id| {
            let first = before.iter().position(|from| self.leads(*from, *id));
            first.unwrap_or(usize::MAX)
        });
    }

    /// "2. Title", as its column says what it is.
    pub(super) fn boxed(&self, id: Id) -> Words {
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
