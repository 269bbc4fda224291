//! Native file dialogs: made on the window's thread, awaited on another, never blocking the window.

use super::jobs::{Done, Jobs};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A dialog that answers faster than a person can was never shown: no dialog service is there.
const FASTER_THAN_A_PERSON: Duration = Duration::from_millis(150);

type Answer = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

/// What to pick.
pub(super) struct Pick {
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) endings: &'static [&'static str],
    /// The proposed name, for saving.
    pub(super) name: Option<String>,
    pub(super) folder: Option<PathBuf>,
}

/// Opens the dialog; the answer comes as [`Done::Picked`].
pub(super) fn pick(jobs: &Jobs, pick: Pick) {
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title(pick.title)
        .add_filter(pick.kind, pick.endings);
    if let Some(folder) = pick.folder {
        dialog = dialog.set_directory(folder);
    }
    let saves = pick.name.is_some();
    if let Some(name) = pick.name {
        dialog = dialog.set_file_name(name);
    }
    let asked = Instant::now();
    let future: Answer = if saves {
        Box::pin(dialog.save_file())
    } else {
        Box::pin(dialog.pick_file())
    };
    jobs.spawn(move || {
        let path = pollster::block_on(future).map(|file| file.path().to_path_buf());
        let shown = path.is_some() || asked.elapsed() > FASTER_THAN_A_PERSON;
        Done::Picked { path, shown }
    });
}
