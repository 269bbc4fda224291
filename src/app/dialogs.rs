//! How a person is asked for a file: by the dialogs of the system, by hand, or by a script in tests. Made on the window's
//! thread, awaited on another, never blocking the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// A dialog that ends faster than a person ends one was never shown: no dialog service is there. A busy computer needs
/// its time to find that out; whoever is this quick is asked for the path in the window, and cancels once more.
const FASTER_THAN_A_PERSON: Duration = Duration::from_secs(1);

type Picking = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;
type Script = dyn Fn(&str) -> Receiver<Option<PathBuf>> + Send + Sync;

/// How a person is asked for a file.
#[derive(Clone)]
pub struct FileDialogs(Way);

#[derive(Clone)]
enum Way {
    /// Each dialog is a copy of this one, which has the window as its parent.
    Native(Box<rfd::AsyncFileDialog>),
    ByHand,
    Scripted(Arc<Script>),
}

/// What to ask for.
pub(super) struct Pick {
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) endings: &'static [&'static str],
    /// The proposed name, for saving.
    pub(super) name: Option<String>,
    pub(super) folder: Option<PathBuf>,
    /// A folder is asked for, not a file.
    pub(super) is_folder: bool,
}

/// How a file dialog ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// With this path.
    Path(PathBuf),
    /// The person closed it.
    Nothing,
    /// It was never shown, as no dialog service is there.
    NotShown,
}

/// Waits for the end of a dialog, on another thread.
pub(super) type Wait = Box<dyn FnOnce() -> Picked + Send>;

impl FileDialogs {
    /// The dialogs of the system, in front of the window that is being made.
    pub fn native(window: &eframe::CreationContext<'_>) -> Self {
        let dialog = rfd::AsyncFileDialog::new().set_parent(window);
        Self(Way::Native(Box::new(dialog)))
    }

    /// A path that is typed in the window.
    pub fn by_hand() -> Self {
        Self(Way::ByHand)
    }

    /// For tests: gets the title of each dialog and gives back where its answer will come from.
    pub fn scripted(
        script: impl Fn(&str) -> Receiver<Option<PathBuf>> + Send + Sync + 'static,
    ) -> Self {
        Self(Way::Scripted(Arc::new(script)))
    }

    /// Opens a dialog; `None` if paths are typed by hand.
    pub(super) fn open(&self, pick: Pick) -> Option<Wait> {
        match &self.0 {
            Way::ByHand => None,
            Way::Native(dialog) => Some(open_native(rfd::AsyncFileDialog::clone(dialog), pick)),
            Way::Scripted(script) => {
                let answer = script(&pick.title);
                Some(Box::new(move || match answer.recv() {
                    Ok(Some(path)) => Picked::Path(path),
                    Ok(None) => Picked::Nothing,
                    Err(_) => Picked::NotShown,
                }))
            }
        }
    }
}

/// Says a sentence in a window of the system, to a person who sees neither ours nor a command line; waits until it is
/// closed. Without a service for that nothing is shown.
pub fn say_without_window(sentence: &str) {
    rfd::MessageDialog::new()
        .set_title("Europlan")
        .set_level(rfd::MessageLevel::Error)
        .set_description(sentence)
        .show();
}

fn open_native(dialog: rfd::AsyncFileDialog, pick: Pick) -> Wait {
    let mut dialog = dialog
        .set_title(pick.title)
        .add_filter(pick.kind, pick.endings);
    if let Some(folder) = &pick.folder {
        dialog = dialog.set_directory(folder);
    }
    let asked = Instant::now();
    let picking: Picking = match pick.name {
        Some(name) => Box::pin(dialog.set_file_name(name).save_file()),
        None if pick.is_folder => Box::pin(dialog.pick_folder()),
        None => Box::pin(dialog.pick_file()),
    };
    Box::new(move || {
        // zenity is not told the folder: it begins in that of this process, whose paths are all absolute.
        #[cfg(target_os = "linux")]
        if let Some(folder) = pick.folder {
            std::env::set_current_dir(folder).ok();
        }
        match pollster::block_on(picking) {
            Some(file) => Picked::Path(file.path().to_path_buf()),
            None if asked.elapsed() > FASTER_THAN_A_PERSON => Picked::Nothing,
            None => Picked::NotShown,
        }
    })
}
