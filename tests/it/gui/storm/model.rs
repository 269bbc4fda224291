//! The simple model of a storm: what should be in the window, in the file and in the copy.

use super::PLACES;
use europlan::plan::{Note, Plan};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What is written: three answers, and notes at them by their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Held {
    pub(super) words: [String; 3],
    pub(super) notes: BTreeMap<String, Thread>,
}

/// A note, and the answers to it by their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Thread {
    /// The answer that it is about.
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) is_open: bool,
    pub(super) answers: BTreeMap<String, String>,
}

impl Held {
    /// What a plan holds of it.
    pub(super) fn of(plan: &Plan) -> Self {
        let school = &plan.school;
        let notes = plan.attached.notes.iter();
        Self {
            words: [&school.name, &school.address, &school.website].map(Clone::clone),
            notes: notes.map(|it| (it.id.clone(), Thread::of(it))).collect(),
        }
    }

    /// Each text that a replacement may change: the last answer is an address.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let [name, address, _] = &mut self.words;
        let mut texts = vec![name, address];
        for thread in self.notes.values_mut() {
            texts.push(&mut thread.text);
            texts.extend(thread.answers.values_mut());
        }
        texts
    }
}

impl Thread {
    fn of(note: &Note) -> Self {
        let answers = note.answers.iter();
        Self {
            at: PLACES
                .iter()
                .position(|place| *place == note.place)
                .unwrap(),
            text: note.text.clone(),
            is_open: note.is_open(),
            answers: answers.map(|it| (it.id.clone(), it.text.clone())).collect(),
        }
    }
}

/// What two sides made of one thing: mine if I changed it, else theirs.
fn pick<T: Clone + PartialEq>(base: Option<&T>, mine: &T, theirs: &T) -> T {
    let is_mine = base != Some(mine);
    if is_mine { mine } else { theirs }.clone()
}

/// What both sides have of a list: what one of them removed is gone, unless the other went on with it.
fn together<T: Clone + PartialEq>(
    [base, mine, theirs]: [&BTreeMap<String, T>; 3],
    both: impl Fn(Option<&T>, &T, &T) -> T,
) -> BTreeMap<String, T> {
    let mut all = BTreeMap::new();
    for id in mine.keys().chain(theirs.keys()) {
        let base = base.get(id);
        let one = match (mine.get(id), theirs.get(id)) {
            (Some(mine), Some(theirs)) => Some(both(base, mine, theirs)),
            (Some(one), None) | (None, Some(one)) => {
                Some(one.clone()).filter(|one| base != Some(one))
            }
            (None, None) => None,
        };
        all.extend(one.map(|one| (id.clone(), one)));
    }
    all
}

fn threads_together(base: Option<&Thread>, mine: &Thread, theirs: &Thread) -> Thread {
    let none = BTreeMap::new();
    let old = base.map_or(&none, |base| &base.answers);
    Thread {
        at: mine.at,
        text: pick(base.map(|it| &it.text), &mine.text, &theirs.text),
        is_open: pick(base.map(|it| &it.is_open), &mine.is_open, &theirs.is_open),
        answers: together([old, &mine.answers, &theirs.answers], pick),
    }
}

/// What should be in the window and on the disk.
#[derive(Default)]
pub(super) struct Model {
    pub(super) mine: Held,
    pub(super) back: Vec<(Held, bool)>,
    pub(super) forth: Vec<(Held, bool)>,
    pub(super) dirty: bool,
    pub(super) path: Option<PathBuf>,
    /// What the file holds, and what the program knows that it holds.
    pub(super) file: Option<Held>,
    pub(super) seen: Option<Held>,
    /// What a copy holds for certain, and what one may hold as well.
    pub(super) kept: Option<Kept>,
    pub(super) since: Vec<Kept>,
}

/// What a recovery copy holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    pub(super) held: Held,
    /// What the program knew then of the file.
    pub(super) seen: Option<Held>,
}

impl Model {
    /// A step of the plan's history.
    pub(super) fn change(&mut self, mine: Held) {
        self.back
            .push((std::mem::replace(&mut self.mine, mine), self.dirty));
        self.forth.clear();
        self.dirty = true;
        self.may_be_kept();
    }

    /// What a copy holds that is written now.
    pub(super) fn to_keep(&self) -> Kept {
        Kept {
            held: self.mine.clone(),
            seen: self.seen.clone(),
        }
    }

    /// From now on a copy may hold what the window shows.
    pub(super) fn may_be_kept(&mut self) {
        self.since.push(self.to_keep());
    }

    /// The file holds what the window shows.
    pub(super) fn saved(&mut self) {
        self.file = Some(self.mine.clone());
        self.is_in_file();
    }

    pub(super) fn is_in_file(&mut self) {
        self.seen = self.file.clone();
        self.dirty = false;
        for (_, dirty) in self.back.iter_mut().chain(&mut self.forth) {
            *dirty = true;
        }
        self.kept = None;
        self.since.clear();
    }

    /// Mine and theirs together, and how many answers both changed.
    pub(super) fn merged(&self, take_theirs: bool) -> (Held, usize) {
        let (Some(base), Some(theirs)) = (&self.seen, &self.file) else {
            return (self.mine.clone(), 0);
        };
        let mut merged = self.mine.clone();
        let mut conflicts = 0;
        let [old, my, their] = [base, &self.mine, theirs].map(|side| &side.words);
        for at in 0..merged.words.len() {
            let both = my[at] != old[at] && their[at] != old[at];
            conflicts += usize::from(both && my[at] != their[at]);
            if my[at] == old[at] || both && take_theirs {
                merged.words[at].clone_from(&their[at]);
            }
        }
        let sides = [base, &self.mine, theirs].map(|side| &side.notes);
        merged.notes = together(sides, threads_together);
        (merged, conflicts)
    }
}
