//! A file that does not open: why, what of it can still be read, and its last good version.

use super::App;
use super::notices::words;
use super::open_plan::OpenPlan;
use crate::plan::Plan;
use crate::store::backups::{Backups, Version};
use crate::store::{self, Disk, StoreError};
use crate::ui::{Intent, Offer, recent};
use std::path::Path;

/// What there is to say about a file that does not open.
pub(super) struct Unreadable {
    error: StoreError,
    /// Something of it can still be read.
    rest: bool,
    /// The newest version of it that can be read.
    version: Option<Version>,
}

impl Unreadable {
    /// Looks at what is left of it.
    pub(super) fn of(
        disk: &Disk,
        path: &Path,
        error: StoreError,
        backups: Option<&Backups>,
    ) -> Self {
        let damaged = matches!(error, StoreError::Damaged { .. });
        let lost = damaged || matches!(error, StoreError::NotFound(_) | StoreError::IsFolder(_));
        let bytes = store::read_bytes_on(disk, path).ok().filter(|_| damaged);
        let version = backups.filter(|_| lost);
        Self {
            rest: bytes.and_then(|bytes| store::salvage(&bytes)).is_some(),
            version: version.and_then(|backups| Some(last_version(backups, path)?.0)),
            error,
        }
    }
}

impl App {
    /// Says why a file does not open, and offers what is left of it.
    pub(super) fn not_opened(&mut self, path: &Path, why: Unreadable) {
        let mut help = Vec::new();
        if matches!(why.error, StoreError::NotFound(_)) && self.is_recent(path) {
            self.miss(path);
            let forget = recent::Act::Forget(path.to_path_buf());
            help.push(("recent-forget", Intent::Recent(forget)));
        }
        let text = words(&self.texts, &why.error);
        self.fail(text, help);
        let version = why.version.map(|version| self.moment(version.time));
        let rest = why.rest.then(|| Offer {
            label: self.texts.say("open-rest").into_owned(),
            intent: Intent::Rest(path.to_path_buf()),
        });
        let version = version.map(|time| Offer {
            label: self
                .texts
                .say_with("open-version", &[("time", time.into())]),
            intent: Intent::LastVersion(path.to_path_buf()),
        });
        if let Some(notice) = &mut self.notice {
            notice.offers.extend(rest.into_iter().chain(version));
        }
    }

    /// Opens the last good version, as a plan that was never saved.
    pub(super) fn open_last_version(&mut self, path: &Path) {
        let Some(backups) = self.safety.backups.clone() else {
            return;
        };
        let at = path.to_path_buf();
        let work = move |_: &Disk| last_version(&backups, &at).map(|(_, plan)| plan);
        let again = Intent::LastVersion(path.to_path_buf());
        self.read_what_is_left(path, work, again, "version-opened");
    }

    /// Opens what can still be read of a damaged file, as a plan that was never saved.
    pub(super) fn open_rest(&mut self, path: &Path) {
        let at = path.to_path_buf();
        let work = move |disk: &Disk| {
            let bytes = store::read_bytes_on(disk, &at).ok();
            bytes
                .and_then(|bytes| store::salvage(&bytes))
                .map(|(plan, _)| plan)
        };
        self.read_what_is_left(path, work, Intent::Rest(path.to_path_buf()), "salvaged");
    }

    fn read_what_is_left(
        &mut self,
        path: &Path,
        work: impl FnOnce(&Disk) -> Option<Plan> + Send + 'static,
        again: Intent,
        key: &'static str,
    ) {
        let edition = self.open.edition();
        self.read(path, work, move |app, plan| {
            if let Some(plan) = plan
                && app.is_untouched(edition, again)
            {
                app.start(OpenPlan::new(plan, false));
                let text = app.texts.say(key).into_owned();
                app.warn(text, vec![]);
            }
        });
    }
}

/// The newest version of a file that can be read.
fn last_version(backups: &Backups, path: &Path) -> Option<(Version, Plan)> {
    backups.list(path).into_iter().find_map(|version| {
        let opened = backups.open(&version).ok()?;
        Some((version, opened.plan))
    })
}
