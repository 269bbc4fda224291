//! The dialogs over the window as data: what each asks, and what a person can reply. `dialogs` draws them.

use super::{Intent, spelling_dialog};
use crate::document::Options;
use crate::plan::compare::Conflict;
use crate::settings::Called;
use std::path::PathBuf;

/// What is asked or shown over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// What is to become of unsaved changes, before this is done.
    Unsaved(Box<Intent>),
    /// A path, typed by hand if the system has no dialogs for files.
    Path {
        /// The key of the title.
        title: &'static str,
        /// What is proposed.
        proposal: String,
        /// A folder is asked for, not a file.
        is_folder: bool,
    },
    /// How the PDF is to be.
    Export(ExportState),
    /// A file is there already.
    Replace {
        /// Its path.
        path: PathBuf,
        /// What the plan in it is called, if it holds one that can be read.
        holds: Option<Called>,
    },
    /// Work that was not saved, found at the start.
    Recovered(Vec<UnsavedWork>),
    /// Something else changed the file, and there are unsaved changes here.
    OtherHands,
    /// An answer that both sides changed.
    Conflict {
        /// The answer, as either side has it.
        conflict: Conflict,
        /// How many are left, this one included.
        left: usize,
    },
    /// Where and when the plan was sent.
    Sent,
    /// A doubtful word of the plan.
    Spelling(spelling_dialog::Step),
    /// The list of shortcuts.
    Shortcuts,
    /// The accessibility statement.
    Statement,
    /// What the program is.
    About,
}

/// What a person replies to a dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Do not go on.
    Cancel,
    /// A path typed by hand.
    Path(String),
    /// How the PDF is to be.
    Options(Box<Options>),
    /// Keep the choices under that name.
    KeepPreset(String),
    /// Forget the choices that were kept at that position.
    DropPreset(usize),
    /// Choose a picture as the logo.
    ChooseLogo,
    /// Do without the logo.
    DropLogo,
    /// Export as shown.
    Export,
    /// Export the same as a Word file.
    ExportWord,
    /// Write over the file.
    Replace,
    /// Bring together what two sides wrote.
    Together,
    /// Take what the other side wrote.
    Theirs,
    /// Keep both files.
    Both,
    /// The plan was sent: where, and on which day.
    Sent(String, jiff::civil::Date),
    /// What is done with a doubtful word.
    Spelling(spelling_dialog::Answer),
    /// Open the recovery copy at that position.
    Recover(usize),
    /// Put the recovery copy at that position aside.
    Forget(usize),
}

/// Work that was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsavedWork {
    /// The name of the file or the plan.
    pub name: String,
    /// When it was last written, in words.
    pub time: String,
    /// The parts of the plan in which something differs from the file, in words.
    pub parts: String,
    /// False if the copy itself is damaged.
    pub readable: bool,
}

/// The choices for a PDF, and what it will be like.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportState {
    /// The choices.
    pub options: Options,
    /// Pages and bytes of the file, once they are known; or why there can be none.
    pub measured: Option<Result<Measured, String>>,
    /// Points of the check, as its panel counts them.
    pub points: usize,
    /// How many of them an assessor would mark down.
    pub missing: usize,
    /// The language of the headings, if it is not that of the plan.
    pub headings: Option<&'static str>,
    /// Why the picture that was chosen is no logo.
    pub refused: Option<String>,
}

/// What a PDF will be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Pages.
    pub pages: usize,
    /// Size of the file in bytes.
    pub bytes: usize,
    /// Signs that no font has, in words, with the names of their places.
    pub left_out: Vec<(String, String)>,
}
