//! What waits for the person or for a file: the open dialog, a path that was asked for, something that is being read.

use super::open_plan::Edition;
use super::paths::Purpose;
use super::reading::Reading;
use crate::ui::Dialog;

/// A path that the person is asked for: what it is for, and the plan as it was then.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) purpose: Purpose,
    pub(super) edition: Edition,
    /// The path is typed in the window, not chosen in a file dialog.
    pub(super) by_hand: bool,
}

/// A dialog over the window, and what the path is for if it asks for one.
pub(super) struct Shown {
    dialog: Dialog,
    path_for: Option<Asked>,
}

/// What waits for the person or for a file.
#[derive(Default)]
pub(super) struct Pending {
    shown: Option<Shown>,
    /// What is asked once the open dialog is answered.
    next: Option<Shown>,
    /// The file dialog that is open, and its number.
    file_dialog: Option<(u64, Asked)>,
    /// Counts file dialogs, so that one nobody waits for any more is not taken for the one that is open.
    file_dialogs: u64,
    /// A path is being looked at: whether a file is there.
    pub(super) looking: bool,
    /// The file that is being read, and how often one was: only the last that was asked for is waited for.
    pub(super) reading: Option<Reading>,
    pub(super) readings: u64,
}

impl Pending {
    /// The open dialog.
    pub(super) fn dialog(&self) -> Option<&Dialog> {
        self.shown.as_ref().map(|shown| &shown.dialog)
    }

    /// Shows a dialog, in the place of one that may be open: the person asked for it.
    pub(super) fn show(&mut self, dialog: Dialog) {
        self.shown = Some(Shown {
            dialog,
            path_for: None,
        });
    }

    /// The same for a dialog that asks for a path.
    pub(super) fn show_path(&mut self, dialog: Dialog, asked: Asked) {
        self.shown = Some(Shown {
            dialog,
            path_for: Some(asked),
        });
    }

    /// Asks something that the person did not ask for: another dialog is answered first, unless it asks about unsaved
    /// changes, which this is about too.
    pub(super) fn interrupt(&mut self, dialog: Dialog) {
        let shown = Shown {
            dialog,
            path_for: None,
        };
        match self.dialog() {
            None | Some(Dialog::Unsaved(_)) => self.shown = Some(shown),
            Some(_) => self.next = Some(shown),
        }
    }

    /// Shows what waited for the open dialog to be answered.
    pub(super) fn show_next(&mut self) {
        if self.shown.is_none() {
            self.shown = self.next.take();
        }
    }

    /// Another plan is open: what was to be asked about the last one no longer matters.
    pub(super) fn forget_plan(&mut self) {
        self.next = None;
        self.reading = None;
    }

    /// Takes the open dialog away, with what a path is for in it.
    pub(super) fn take(&mut self) -> Option<(Dialog, Option<Asked>)> {
        let shown = self.shown.take()?;
        Some((shown.dialog, shown.path_for))
    }

    /// Takes the open dialog away if it is that one.
    pub(super) fn take_if(&mut self, is_it: impl FnOnce(&Dialog) -> bool) -> Option<Dialog> {
        let shown = self.shown.take_if(|shown| is_it(&shown.dialog))?;
        Some(shown.dialog)
    }

    /// A file dialog opens; gives its number.
    pub(super) fn open_file_dialog(&mut self, asked: Asked) -> u64 {
        self.file_dialogs += 1;
        self.file_dialog = Some((self.file_dialogs, asked));
        self.file_dialogs
    }

    /// True while a file dialog is open.
    pub(super) fn has_file_dialog(&self) -> bool {
        self.file_dialog.is_some()
    }

    /// The file dialog of that number has ended; what it was for, if it is still waited for.
    pub(super) fn end_file_dialog(&mut self, number: u64) -> Option<Asked> {
        let (_, asked) = self.file_dialog.take_if(|(open, _)| *open == number)?;
        Some(asked)
    }

    /// The open file dialog is no longer waited for; gives what it was for.
    pub(super) fn leave_file_dialog(&mut self) -> Option<Asked> {
        self.file_dialog.take().map(|(_, asked)| asked)
    }
}
