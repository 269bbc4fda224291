//! A newer copy of the facts about programmes and forms: chosen by the person, checked, kept in the data folder.

use super::App;
use super::jobs::Broke;
use super::paths::Purpose;
use crate::catalogue::file::HEAD;
use crate::facts::{self, Facts, Refusal};
use crate::{settings, store, wording};
use std::path::{Path, PathBuf};

/// What became of the chosen copy: the facts that are in use now, or why it cannot be used.
type Taken = Result<Facts, (PathBuf, Refusal)>;

impl App {
    /// Asks for the head of a folder of facts.
    pub(super) fn choose_facts(&mut self) {
        self.ask_path(Purpose::Facts);
    }

    /// Reads a folder of facts on another thread by its head, and keeps a copy in the data folder if it can be used.
    pub(super) fn take_facts(&mut self, head: &Path) {
        let folder = head.parent().map(Path::to_path_buf).unwrap_or_default();
        let data = self.environment.data.clone();
        let work = move || -> Taken {
            let refused = |refusal| (folder.clone(), refusal);
            let files = facts::files(&folder)
                .map_err(Refusal::Files)
                .map_err(refused)?;
            wording::facts::usable(&files)
                .map_err(Refusal::Facts)
                .map_err(refused)?;
            let folders = settings::facts_folders(data.as_deref());
            if let Some(kept) = data.as_deref().map(settings::facts_in) {
                remove(&kept);
                let written = store::write_texts(&kept, &files);
                written.map_err(Refusal::Files).map_err(refused)?;
                return Ok(Facts::of(&folders));
            }
            Ok(Facts::of(&[folder]))
        };
        self.jobs.on_settings(head, work, Self::use_facts);
    }

    /// Forgets the copy in the data folder.
    pub(super) fn drop_facts(&mut self) {
        let data = self.environment.data.clone();
        let line = data.clone().unwrap_or_default();
        let work = move || -> Taken {
            if let Some(data) = &data {
                remove(&settings::facts_in(data));
            }
            Ok(Facts::of(&settings::facts_folders(data.as_deref())))
        };
        self.jobs.on_settings(&line, work, Self::use_facts);
    }

    fn use_facts(&mut self, taken: Result<Taken, Broke>) {
        match taken {
            Ok(Ok(facts)) => {
                self.facts = facts;
                // What was made of the old ones is made again.
                self.open.funding = None;
                self.open.answers = super::answers::Answers::default();
                let text = self.texts.say("facts-taken").into_owned();
                self.notify(text, vec![]);
            }
            Ok(Err((folder, refusal))) => {
                let refused = Facts {
                    refused: vec![(folder, refusal)],
                    ..Facts::default()
                };
                let text = refused.refusals(&self.texts).join(" ");
                self.fail(text, vec![]);
            }
            Err(_) => self.broke("broke-settings"),
        }
    }
}

/// Removes the files of a copy; its head first, so that what is left is no copy. They may be gone already.
fn remove(folder: &Path) {
    std::fs::remove_file(folder.join(HEAD)).ok();
    std::fs::remove_dir_all(folder).ok();
}
