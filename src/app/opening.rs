//! Opens plans and imports them: the open plan stays until the other one is read.

use super::App;
use super::autosave::IntoFile;
use super::damaged::Unreadable;
use super::open_plan::{Edition, OpenPlan};
use crate::command::Command;
use crate::store::backups::Origin;
use crate::store::{self, Disk, Fingerprint, Opened, Version};
use crate::ui::Intent;
use std::path::{Path, PathBuf};

impl App {
    /// Opens a plan in the place of the open one, unless that was changed since that edition.
    pub(super) fn open_path(&mut self, path: &Path, edition: Edition) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let (at, backups) = (path.clone(), self.safety.backups.clone());
        let work = move |disk: &Disk| match store::open_on(disk, &at) {
            Ok((mut opened, held)) => {
                let mut identity = match opened.plan.identity.as_str() {
                    "" => held.identity(),
                    own => own.to_owned(),
                };
                let origin = backups.as_ref().map(|kept| kept.follow(&at, &identity));
                // Versions that stay behind are no reason not to open the plan.
                if matches!(origin, Some(Ok(Origin::Copy))) {
                    opened.plan.identity.clear();
                    identity.clear(); // it gets its own when it is saved
                }
                let copies = store::conflict_copies(&at);
                Ok((opened, held, identity, copies, store::plain(&at)))
            }
            Err(error) => Err(Box::new(Unreadable::of(disk, &at, error, backups.as_ref()))),
        };
        self.read(&path.clone(), work, move |app, read| match read {
            Err(why) => app.not_opened(&path, *why),
            Ok((opened, held, identity, copies, plain)) => {
                if app.is_untouched(edition, Intent::OpenPath(path.clone())) {
                    app.opened(&path, opened, held, copies);
                    app.open.identity = identity;
                    app.remember(&path, plain);
                }
            }
        });
    }

    fn opened(&mut self, path: &Path, opened: Opened, held: Fingerprint, copies: Vec<PathBuf>) {
        let (version, repaired) = (opened.version, opened.repairs.len());
        let open = OpenPlan::new(opened.plan, repaired == 0);
        self.start(open.in_file(path.to_path_buf(), held, version));
        self.hold(path);
        match version {
            Version::Newer(_) => {
                let text = self.texts.say("opened-newer").into_owned();
                self.warn(text, vec![]);
            }
            _ if repaired > 0 => {
                self.open.into_file = IntoFile::OnceSaved;
                let count = [("count", repaired.into())];
                let text = self.texts.say_with("opened-repaired", &count);
                self.warn(text, vec![]);
            }
            _ => self.tell_of_conflict_copies(copies),
        }
    }

    /// Tells of the first copy that the person has not been shown yet.
    pub(super) fn tell_of_conflict_copies(&mut self, copies: Vec<PathBuf>) {
        let shown = &self.open.shown_copies;
        let new = copies.into_iter().find(|copy| !shown.contains(copy));
        if let Some(copy) = new {
            let text = self.say_of("conflict-copy", &copy);
            self.open.shown_copies.push(copy.clone());
            self.warn(text, vec![("open-compare", Intent::Compare(copy))]);
        }
    }

    /// Reads a plan from the exchange format, in the place of the open one unless that was changed since that edition.
    pub(super) fn import(&mut self, path: &Path, edition: Edition) {
        let at = path.to_path_buf();
        let work = move |disk: &Disk| {
            let bytes = store::read_bytes_on(disk, &at)?;
            store::json::import_bytes(&bytes).map_err(|damage| damage.at(&at))
        };
        self.read(path, work, move |app, read| match read {
            Ok(opened) => {
                if app.is_untouched(edition, Intent::Run(Command::ImportJson)) {
                    app.start(OpenPlan::new(opened.plan, false));
                    let text = app.texts.say("imported").into_owned();
                    app.notify(text, vec![]);
                }
            }
            Err(error) => app.could_not(&error),
        });
    }
}
