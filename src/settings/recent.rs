//! The plans that were opened or saved last, with what they are recognised by.
//!
//! The setting `recent` lists their paths, as it always has; `recent_plans` says what is known of some of them. A list
//! that an older version wrote, or wrote over, keeps what still belongs to it.

use super::{options, put, ron_text};
use crate::plan::Plan;
use crate::store::{Disk, open_on, path_of_text, text_of_path};
use jiff::civil::Date;
use ron::value::RawValue;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many recent plans are kept.
pub const MOST_RECENT: usize = 10;
/// At most this many letters of a title or a school's name are kept.
const MOST_LETTERS: usize = 200;

/// A plan that was opened or saved lately.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentPlan {
    /// Its file.
    pub path: PathBuf,
    /// Its title and its school; `None` if nobody has looked yet. Both may be empty.
    pub called: Option<Called>,
    /// The day on which it was last opened or saved here, if that is known.
    pub day: Option<Date>,
}

/// What a plan is recognised by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The title of the plan.
    pub title: String,
    /// The name of the school.
    pub school: String,
}

impl Called {
    /// What this plan is recognised by.
    pub fn of(plan: &Plan) -> Self {
        let short = |words: &str| words.trim().chars().take(MOST_LETTERS).collect();
        Self {
            title: short(&plan.about.title),
            school: short(&plan.school.name),
        }
    }

    /// What the plan in a file is recognised by; `None` if it cannot be read.
    pub fn in_file(disk: &Disk, path: &Path) -> Option<Self> {
        let (opened, _) = open_on(disk, path).ok()?;
        Some(Self::of(&opened.plan))
    }
}

/// What is known of a recent plan, as it is written.
#[derive(Serialize, Deserialize)]
struct Known {
    path: String,
    called: Option<Called>,
    day: Option<String>,
}

/// The settings about recent plans as they are read, one by one and in any order.
#[derive(Default)]
pub(super) struct Reading {
    paths: Vec<PathBuf>,
    known: Vec<RecentPlan>,
}

impl Reading {
    /// Reads the list of paths; false if it is unusable.
    pub(super) fn take_paths(&mut self, value: &str) -> bool {
        let mut paths: Vec<String> = Vec::new();
        let usable = put(&mut paths, value);
        let paths = paths.iter().map(|text| path_of_text(text));
        self.paths = paths.take(MOST_RECENT).collect();
        usable
    }

    /// Reads what is known of them, one by one; false if some of it is unusable.
    pub(super) fn take_known(&mut self, value: &str) -> bool {
        let mut all: Vec<Box<RawValue>> = Vec::new();
        let mut usable = put(&mut all, value);
        self.known.clear();
        for one in all.into_iter().take(MOST_RECENT) {
            let read: Result<Known, _> = options().from_str(one.get_ron());
            let Ok(Known { path, called, day }) = read else {
                usable = false;
                continue;
            };
            let read = day.map(|day| day.parse());
            usable &= !matches!(read, Some(Err(_)));
            self.known.push(RecentPlan {
                path: path_of_text(&path),
                called,
                day: read.and_then(Result::ok),
            });
        }
        usable
    }

    /// The list, with what is known of each.
    pub(super) fn list(self) -> Vec<RecentPlan> {
        let Self { paths, known } = self;
        let with_all = |path: PathBuf| {
            let found = known.iter().find(|known| known.path == path);
            let unknown = || RecentPlan {
                path,
                ..RecentPlan::default()
            };
            found.cloned().unwrap_or_else(unknown)
        };
        paths.into_iter().map(with_all).collect()
    }
}

/// The paths as they are written.
pub(super) fn paths_text(recent: &[RecentPlan]) -> String {
    let paths: Vec<String> = recent.iter().map(|it| text_of_path(&it.path)).collect();
    ron_text(&paths)
}

/// What is known of them as it is written.
pub(super) fn known_text(recent: &[RecentPlan]) -> String {
    let known = recent.iter().map(|it| Known {
        path: text_of_path(&it.path),
        called: it.called.clone(),
        day: it.day.map(|day| day.to_string()),
    });
    let known: Vec<Known> = known.collect();
    ron_text(&known)
}

/// Puts a plan first; false if that changes nothing.
pub(super) fn put_first(recent: &mut Vec<RecentPlan>, plan: RecentPlan) -> bool {
    if recent.first() == Some(&plan) {
        return false;
    }
    forget(recent, &plan.path);
    recent.insert(0, plan);
    recent.truncate(MOST_RECENT);
    true
}

/// Takes a plan off the list.
pub(super) fn forget(recent: &mut Vec<RecentPlan>, file: &Path) {
    recent.retain(|recent| recent.path != file);
}
