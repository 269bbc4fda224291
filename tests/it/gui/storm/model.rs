//! The simple model of a storm: what should be in the window, in the file and in the copy.

use super::Words;
use std::path::PathBuf;

/// What should be in the window and on the disk.
#[derive(Default)]
pub(super) struct Model {
    pub(super) mine: Words,
    pub(super) back: Vec<(Words, bool)>,
    pub(super) forth: Vec<(Words, bool)>,
    pub(super) dirty: bool,
    pub(super) path: Option<PathBuf>,
    /// What the file holds, and what the program knows that it holds.
    pub(super) file: Option<Words>,
    pub(super) seen: Option<Words>,
    /// What a copy holds for certain, and what one may hold as well.
    pub(super) kept: Option<Kept>,
    pub(super) since: Vec<Kept>,
}

/// What a recovery copy holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    pub(super) words: Words,
    /// What the program knew then of the file.
    pub(super) seen: Option<Words>,
}

impl Model {
    /// A step of the plan's history.
    pub(super) fn change(&mut self, mine: Words) {
        self.back
            .push((std::mem::replace(&mut self.mine, mine), self.dirty));
        self.forth.clear();
        self.dirty = true;
        self.may_be_kept();
    }

    /// What a copy holds that is written now.
    pub(super) fn to_keep(&self) -> Kept {
        Kept {
            words: self.mine.clone(),
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
    pub(super) fn merged(&self, take_theirs: bool) -> (Words, usize) {
        let (Some(base), Some(theirs)) = (&self.seen, &self.file) else {
            return (self.mine.clone(), 0);
        };
        let mut merged = self.mine.clone();
        let mut conflicts = 0;
        for at in 0..merged.len() {
            let both = self.mine[at] != base[at] && theirs[at] != base[at];
            conflicts += usize::from(both && self.mine[at] != theirs[at]);
            if self.mine[at] == base[at] || both && take_theirs {
                merged[at].clone_from(&theirs[at]);
            }
        }
        (merged, conflicts)
    }
}
