//! Acts on find and replace: what is found, which hit is shown, what is put in its place.

use super::App;
use super::notices::UNDO;
use crate::plan::history::Spot;
use crate::plan::search::{Found as At, Hit, Query, Replaced};
use crate::plan::{Place, Plan};
use crate::ui::announce::{self, Urgency};
use crate::ui::find::{self, Act, Below, Find};
use crate::wording;
use std::sync::Arc;

/// What was found in the plan at one revision.
#[derive(Default)]
pub(super) struct Seen {
    /// What it was found by: the revision, what was looked for, and which hit is shown.
    of: Option<(u64, Query, Option<usize>)>,
    hits: Vec<Hit>,
    pub(super) shown: find::Found,
}

impl App {
    /// Opens the bar, or gives the keyboard to it.
    pub(super) fn find(&mut self, replaces: bool) {
        let focused = self.ctx.memory(egui::Memory::focused);
        let kept = std::mem::take(&mut self.open.found.last);
        let find = self.open.memory.find.get_or_insert(Find {
            from: focused,
            ..kept
        });
        find.below.replacement = replaces;
        find.enters = true;
    }

    /// Looks again, if the plan or what is looked for has changed.
    pub(super) fn derive_found(&mut self) {
        let Some(find) = &self.open.memory.find else {
            return;
        };
        let plan = Arc::clone(self.open.history.plan());
        let (query, revision) = (find.query(), self.open.history.revision());
        let found = &mut self.open.found.seen;
        let is_same = |of: &(u64, Query, Option<usize>)| of.0 == revision && of.1 == query;
        if !found.of.as_ref().is_some_and(is_same) {
            found.hits = query.hits(&plan);
        }
        let at = find.at.filter(|_| !found.hits.is_empty());
        let at = at.map(|at| at.min(found.hits.len() - 1));
        let of = Some((revision, query, at));
        if found.of != of {
            found.of = of;
            let hit = at.and_then(|at| found.hits.get(at));
            found.shown = find::Found {
                count: found.hits.len(),
                place: hit
                    .map(|hit| place_words(&self.texts, &plan, hit))
                    .unwrap_or_default(),
                shown: hit.and_then(|hit| characters(&plan, hit)),
            };
        }
        if let Some(find) = &mut self.open.memory.find {
            find.at = at;
        }
    }

    pub(super) fn act_on_find(&mut self, act: &Act) {
        match act {
            Act::Step(by) => self.step_hit(*by),
            Act::Replace => self.replace_hit(),
            Act::ReplaceAll => self.replace_all(),
            Act::Close => self.close_find(),
        }
    }

    fn step_hit(&mut self, by: isize) {
        if self.open.memory.find.is_none() {
            let kept = std::mem::take(&mut self.open.found.last);
            self.open.memory.find = Some(kept);
        }
        self.derive_found();
        let Some(find) = &self.open.memory.find else {
            return;
        };
        if find.text.is_empty() {
            return self.find(false);
        }
        let count = self.open.found.seen.hits.len().cast_signed();
        let next = match find.at {
            Some(at) => at.cast_signed() + by,
            None if by > 0 => self.first_hit_here().cast_signed(),
            None => -1,
        };
        if let Some(at) = next.checked_rem_euclid(count) {
            self.show_hit(at.cast_unsigned());
        } else {
            let nothing = self.texts.say("find-nothing");
            announce::say(&self.ctx, Urgency::Polite, &nothing);
        }
    }

    /// The first hit in the answer that has the keyboard, or behind it.
    fn first_hit_here(&self) -> usize {
        let plan = self.plan();
        let Some(here) = self.answer_in_hand() else {
            return 0;
        };
        let order: Vec<Place> = plan
            .in_order()
            .into_iter()
            .map(|(place, _)| place)
            .collect();
        let position = |place: Place| order.iter().position(|other| *other == place);
        let here = position(here);
        let mut hits = self.open.found.seen.hits.iter();
        let is_behind = |hit: &Hit| match &hit.at {
            At::Answer(place) => position(*place) >= here,
            At::Remark(_) => true,
        };
        hits.position(is_behind).unwrap_or(0)
    }

    /// Shows a hit: in its field, marked, and with the keyboard there unless that is in the bar.
    fn show_hit(&mut self, at: usize) {
        if let Some(find) = &mut self.open.memory.find {
            find.at = Some(at);
        }
        self.derive_found();
        find::forget(&self.ctx);
        let Some(hit) = self.open.found.seen.hits.get(at).cloned() else {
            return;
        };
        let words = find::at_words(&self.view(), at, &self.open.found.seen.shown);
        announce::say(&self.ctx, Urgency::Polite, &words);
        let Some(place) = self.plan().place_found(&hit.at) else {
            return;
        };
        let stays = self
            .open
            .memory
            .find
            .as_ref()
            .is_some_and(|find| find.has_focus);
        let shown = self.open.found.seen.shown.shown.clone();
        self.jump(place, shown.as_ref().map(|(_, range)| range.end));
        let memory = &mut self.open.memory;
        memory.glances = stays;
        memory.selected = shown.map(|(_, range)| range).filter(|_| !stays);
        memory.check_aside = true;
        if let At::Remark(_) = hit.at {
            memory.notes.open = Some(place);
        }
        self.ctx.request_repaint();
    }

    fn replace_hit(&mut self) {
        let Some(find) = &self.open.memory.find else {
            return;
        };
        let (query, with, at) = (find.query(), find.with.clone(), find.at);
        self.derive_found();
        let Some((at, hit)) =
            at.and_then(|at| Some((at, self.open.found.seen.hits.get(at)?.clone())))
        else {
            return self.step_hit(1);
        };
        if hit.stays {
            let text = self.texts.say("find-stays").into_owned();
            self.warn(text, vec![]);
            return self.step_hit(1);
        }
        let rest = self.open.found.seen.hits.len() - at - 1;
        let spot = self.spot_of(&hit);
        self.open.history.end_step();
        self.change(spot, None, self.now, |plan| {
            query.replace(plan, &hit, &with);
        });
        self.derive_found();
        let count = self.open.found.seen.hits.len();
        let next = if rest == 0 {
            0
        } else {
            count - rest.min(count)
        };
        if next < count {
            self.show_hit(next);
        } else {
            self.step_hit(1);
        }
    }

    fn replace_all(&mut self) {
        let Some(find) = &self.open.memory.find else {
            return;
        };
        let (query, with) = (find.query(), find.with.clone());
        let first = query.hits(self.plan()).into_iter().find(|hit| !hit.stays);
        let mut replaced = Replaced::default();
        if let Some(first) = first {
            let spot = self.spot_of(&first);
            self.change(spot, None, self.now, |plan| {
                replaced = query.replace_all(plan, &with);
            });
        }
        let values = [
            ("count", replaced.count.into()),
            ("stayed", replaced.stayed.into()),
        ];
        let text = self.texts.say_with("find-replaced", &values);
        let help = if replaced.count > 0 {
            vec![UNDO]
        } else {
            vec![]
        };
        self.notify(text, help);
    }

    /// Where a step of a replacement is taken; undo leads there.
    fn spot_of(&self, hit: &Hit) -> Spot {
        let place = self.plan().place_found(&hit.at);
        place.map(Spot::at).unwrap_or_default()
    }

    /// Closes the bar. The keyboard comes to the hit that was shown, or back to where it was.
    fn close_find(&mut self) {
        self.derive_found();
        let Some(find) = self.open.memory.find.take() else {
            return;
        };
        let shown = self.open.found.seen.shown.shown.clone();
        if let Some((place, range)) = shown.filter(|_| find.at.is_some()) {
            self.jump(place, Some(range.end));
            self.open.memory.glances = false;
            self.open.memory.selected = Some(range);
        } else if let Some(from) = find.from {
            self.ctx.memory_mut(|memory| memory.request_focus(from));
        }
        self.open.found.last = Find {
            text: find.text,
            with: find.with,
            exactness: find.exactness,
            below: Below {
                choices: find.below.choices,
                ..Below::default()
            },
            at: find.at,
            ..Find::default()
        };
    }
}

/// What was found, and what was looked for before the bar was closed.
#[derive(Default)]
pub(super) struct Finding {
    pub(super) seen: Seen,
    last: Find,
}

/// Where a hit stands, in words.
fn place_words(texts: &crate::text::Texts, plan: &Plan, hit: &Hit) -> String {
    let place = plan.place_found(&hit.at);
    let name = place.map(|place| wording::question_name(texts, plan, place));
    match (&hit.at, name) {
        (At::Answer(_), name) => name.unwrap_or_default(),
        (At::Remark(_), None) => texts.say("find-in-note").into_owned(),
        (At::Remark(_), Some(name)) => format!("{name} · {}", texts.say("find-in-note")),
    }
}

/// The characters of a hit in the field of its answer.
fn characters(plan: &Plan, hit: &Hit) -> Option<(Place, std::ops::Range<usize>)> {
    let At::Answer(place) = hit.at else {
        return None;
    };
    let text = plan.words(place);
    let count = |byte: usize| text.get(..byte).map(|text| text.chars().count());
    Some((place, count(hit.range.start)?..count(hit.range.end)?))
}
