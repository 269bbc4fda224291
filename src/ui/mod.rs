//! Draws the window: reads the plan and pushes intents, touches no file, thread or dialog.

pub mod check_panel;
pub mod dialogs;
pub mod field;
pub mod form;
pub mod frame;
pub mod pickers;
pub mod theme;
pub mod welcome;

use crate::check::{Check, Finding};
use crate::command::Command;
use crate::plan::questions::{Part, Progress};
use crate::plan::{Country, Id, Kind, Place, Plan};
use crate::text::Texts;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use theme::Palette;

/// What the middle of the window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// New, open, recent, example.
    Welcome,
    /// The form of a part.
    Part(Part),
}

/// Something a person did; the app applies it after drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Words changed.
    Edit {
        /// Where.
        place: Place,
        /// The whole new text.
        text: String,
        /// The caret after the change, in characters.
        caret: usize,
        /// The caret before it.
        before: usize,
    },
    /// One of a closed list was chosen.
    Choose(Place, Option<&'static str>),
    /// One of several was switched.
    Toggle(Place, &'static str),
    /// Countries were chosen.
    Countries(Place, Vec<Country>),
    /// A link was set or taken away.
    Link(Place, Id, bool),
    /// An item was added.
    Add(Kind, Option<Id>),
    /// An item was removed.
    Remove(Id),
    /// An item was moved to a position.
    Shift(Id, usize),
    /// Another page.
    Go(Page),
    /// To an answer.
    Jump(Place),
    /// A command.
    Run(Command),
    /// A recent file.
    OpenPath(PathBuf),
    /// A point of the check was set aside.
    Dismiss(Box<Finding>, String),
    /// A point was taken back.
    TakeBack {
        /// The rule.
        rule: String,
        /// The place, as stored.
        place: String,
    },
    /// Another interface language.
    Language(&'static str),
    /// An answer to the open question of the app.
    Answer(Reply),
    /// The notice was read.
    CloseNotice,
}

/// Answers to the app's questions.
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
}

/// The state of saving, as the bar shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Never saved, nothing written.
    Empty,
    /// All is in the file; the time, where this run saved it.
    Saved(Option<String>),
    /// Changes are not in the file.
    Unsaved,
    /// A save is going on.
    Busy,
    /// The last save failed; why.
    Failed(String),
    /// The file is of a newer program: only under a new name.
    ReadOnly,
}

/// The question the app asks, over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Unsaved changes before closing or opening another plan.
    Unsaved,
    /// No dialog service: a path to open.
    PathToOpen,
    /// No dialog service: a path to save to, with a proposal.
    PathToSave(String),
}

/// A sentence for the person, with a kind of its own for failures.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// True for failures.
    pub failed: bool,
    /// True where Undo helps, as after a removal.
    pub undo: bool,
}

/// What the views read.
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The words of the interface.
    pub texts: &'a Texts,
    /// The colours.
    pub palette: &'a Palette,
    /// The open check.
    pub check: Option<&'a Check>,
    /// The first open finding of a place.
    pub by_place: &'a HashMap<Place, usize>,
    /// How far each part is, in the order of [`Part::ALL`].
    pub progress: &'a [Progress],
    /// Open points per part, while the check is open.
    pub points: &'a [usize],
    /// The page.
    pub page: Page,
    /// The state of saving.
    pub saving: &'a Saving,
    /// Is there a step back.
    pub can_undo: bool,
    /// Is there a step forth.
    pub can_redo: bool,
    /// Recent files.
    pub recent: &'a [PathBuf],
    /// The notice to show.
    pub notice: Option<&'a Notice>,
    /// The question to ask.
    pub question: Option<&'a Question>,
}

/// What the views remember between frames: nothing of it is in the plan.
#[derive(Default)]
pub struct Memory {
    /// The text of the focused field, with the plan's text it started from.
    pub draft: Option<field::Draft>,
    /// An input method is composing.
    pub composing: bool,
    /// A place to show, with a caret, at the next frame.
    pub jump: Option<(Place, Option<usize>)>,
    /// Unfolded items.
    pub open: BTreeSet<Id>,
    /// Places whose longer help is unfolded.
    pub helped: BTreeSet<Place>,
    /// The finding whose reason is being written.
    pub dismissing: Option<(Place, &'static str, String)>,
    /// Text of searchable lists and path entry.
    pub typed: String,
    /// The criterion whose ingredients are unfolded.
    pub criterion: Option<crate::check::Criterion>,
    /// What the person did in this frame.
    pub intents: Vec<Intent>,
}

impl Memory {
    fn push(&mut self, intent: Intent) {
        self.intents.push(intent);
    }
}

/// Draws everything.
pub fn draw(ui: &mut egui::Ui, view: &View, memory: &mut Memory) {
    field::watch_composition(ui.ctx(), memory);
    frame::draw(ui, view, memory);
    dialogs::draw(ui, view, memory);
}
