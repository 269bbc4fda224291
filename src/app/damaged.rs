//! A file that does not open: why, what of it can still be read, and its last good version.

use super::App;
use super::files::words;
use crate::plan::Plan;
use crate::store::{self, StoreError, backups};
use crate::ui::{Follow, Saving};
use std::path::Path;

impl App {
    /// Tells why a file does not open, and offers what is left of it.
    pub(super) fn not_opened(&mut self, path: &Path, error: &StoreError) {
        if matches!(error, StoreError::NotFound(_)) {
            self.settings.forget(path);
            self.save_settings();
        }
        let text = words(&self.texts, error);
        self.fail(text);
        let damaged = matches!(error, StoreError::Damaged { .. });
        let lost = damaged || matches!(error, StoreError::NotFound(_) | StoreError::IsFolder(_));
        let bytes = store::read_bytes(path).ok().filter(|_| damaged);
        let rest = bytes.and_then(|bytes| store::salvage(&bytes)).is_some();
        let version = self.last_version(path).filter(|_| lost);
        let version = version.map(|(version, _)| self.moment(version.time));
        if let Some(notice) = &mut self.notice
            && (rest || version.is_some())
        {
            notice.follow = Some(Follow::Salvage {
                path: path.to_path_buf(),
                rest,
                version,
            });
        }
    }

    /// The newest version of a file that can be read.
    fn last_version(&self, path: &Path) -> Option<(backups::Version, Plan)> {
        let backups = self.backups.as_ref()?;
        backups.list(path).into_iter().find_map(|version| {
            let opened = backups.open(&version).ok()?;
            Some((version, opened.plan))
        })
    }

    /// Opens it, as a plan that was never saved.
    pub(super) fn open_last_version(&mut self, path: &Path) {
        if let Some((_, plan)) = self.last_version(path) {
            self.start(plan, None, None, false);
            self.saving = Saving::Unsaved;
            let text = self.texts.say("version-opened").into_owned();
            self.warn(text, None);
        }
    }

    /// Opens what can still be read of a damaged file, as a plan that was never saved.
    pub(super) fn open_rest(&mut self, path: &Path) {
        let bytes = store::read_bytes(path).ok();
        if let Some((plan, _)) = bytes.and_then(|bytes| store::salvage(&bytes)) {
            self.start(plan, None, None, false);
            self.saving = Saving::Unsaved;
            let text = self.texts.say("salvaged").into_owned();
            self.warn(text, None);
        }
    }
}
