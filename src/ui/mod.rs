//! Draws the window: reads the plan and pushes intents, touches no file, thread or dialog.

pub mod answers;
pub mod bar;
pub mod card;
pub mod check_panel;
pub mod dates;
pub mod dialogs;
pub mod export;
pub mod field;
pub mod form;
pub mod frame;
pub mod funding;
pub mod icons;
pub mod long;
pub mod notice;
pub mod overview;
pub mod parts;
pub mod pickers;
pub mod preview;
pub mod progress;
pub mod start;
pub mod theme;
pub mod tour;
pub mod versions;
pub mod welcome;
pub mod writing;

use crate::check::{Check, Finding, Weight};
use crate::command::{Command, Needs};
use crate::document::Options;
use crate::plan::compare::Conflict;
use crate::plan::markup::Formatting;
use crate::plan::questions::{Part, Progress};
use crate::plan::{Country, Id, Kind, Place, Plan};
use crate::text::Texts;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use theme::Palette;

/// What the middle of the window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// New, open, recent, example.
    Welcome,
    /// The form of a part.
    Part(Part),
    /// Which programmes fit, what they would pay, by when.
    Funding,
    /// The pages as they will be exported.
    Preview,
    /// Answers for an application form.
    Answers,
    /// Earlier versions of the plan, or another file to compare it with.
    Versions,
    /// The way in for newcomers.
    Start,
    /// The whole plan in drawings.
    Overview,
}

impl Page {
    /// The pages about the whole plan, in the order of the left list, each with the command that opens it.
    pub const WHOLE: [(Self, Command); 6] = [
        (Self::Start, Command::GettingStarted),
        (Self::Overview, Command::Overview),
        (Self::Preview, Command::Preview),
        (Self::Answers, Command::Answers),
        (Self::Funding, Command::Funding),
        (Self::Versions, Command::Versions),
    ];
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
    /// What was changed before is a step of its own, and so is what follows.
    EndStep,
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
    /// A file that is being read is not waited for any more.
    StopReading,
    /// A file is to be shown with the program the person has for it.
    Show(PathBuf),
    /// The folder of a file is to be shown.
    ShowFolder(PathBuf),
    /// What can be read of a damaged file is to be opened.
    Rest(PathBuf),
    /// The last good version of a file is to be opened.
    LastVersion(PathBuf),
    /// Answers that both sides changed are to be decided.
    Decide,
    /// The plan is to be compared with another file.
    Compare(PathBuf),
    /// The limit to the number of pages was written.
    LimitPages(String),
    /// Something was done with answers for a form.
    Answers(answers::Act),
    /// Something was done with earlier versions.
    Versions(versions::Act),
    /// The PDF that could not be written is to be written under another name.
    Elsewhere,
    /// The tour goes to a station, or ends.
    Tour(Option<usize>),
    /// A measurement of an indicator was added.
    Measure(Id),
    /// An entry of the guide, by its id, is to be added to the plan.
    Take(String),
    /// A web address is to be opened in the person's browser.
    Browse(String),
    /// The deadlines are to be saved as a calendar file.
    Calendar {
        /// With the plan's own activities and target dates.
        own: bool,
    },
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
    /// Open the recovery copy at that position.
    Recover(usize),
    /// Put the recovery copy at that position aside.
    Forget(usize),
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
    /// Nor in a recovery copy; why.
    NoCopy(String),
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
    /// No dialog service: a path, typed by hand.
    Path {
        /// The key of the title.
        title: &'static str,
        /// What is proposed.
        proposal: String,
    },
    /// How the PDF is to be.
    Export(ExportState),
    /// A file of that path, typed by hand, is there already.
    Replace(PathBuf),
    /// Work that was not saved, found at the start.
    Recovered(Vec<Unsaved>),
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
    /// The list of shortcuts.
    Shortcuts,
    /// What the program is.
    About,
}

/// Work that was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The name of the file or the plan.
    pub name: String,
    /// When it was last written, in words.
    pub time: String,
    /// The parts of the plan in which something differs from the file, in words.
    pub parts: String,
    /// False where the copy itself is damaged.
    pub readable: bool,
}

/// The choices for a PDF, and what it will be like.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportState {
    /// The choices.
    pub options: Options,
    /// Pages and bytes of the file, once they are known; or why there can be none.
    pub measured: Option<Result<Measured, String>>,
    /// Points of the check that an assessor would mark down.
    pub missing: usize,
    /// The language of the headings, where it is not that of the plan.
    pub headings: Option<&'static str>,
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

/// A sentence for the person, with a kind of its own for failures.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// What kind of sentence it is.
    pub tone: Tone,
    /// What the person may want to do next.
    pub follow: Option<Follow>,
}

/// The kind of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Good,
    /// Something to know.
    Warning,
    /// Something failed.
    Failed,
}

/// What helps after a notice.
#[derive(Clone, Debug, PartialEq)]
pub enum Follow {
    /// Undo, as after a removal.
    Undo,
    /// Undo, or a look at what was added.
    Added(Place),
    /// To look at the file that was written.
    Open(PathBuf),
    /// To open what is left of a file that is damaged or gone.
    Salvage {
        /// The file.
        path: PathBuf,
        /// Something of it can still be read.
        rest: bool,
        /// When its last good version is from, in words.
        version: Option<String>,
    },
    /// To wait no longer for a file.
    StopReading,
    /// To save the plan under another name.
    SaveCopy,
    /// To decide about answers that both sides changed.
    Decide,
    /// To compare the plan with a copy beside it.
    Compare(PathBuf),
    /// To open a plan that made the program fail.
    Retry(PathBuf),
    /// To write the PDF that could not be written under another name.
    Elsewhere,
}

/// The open points of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Points {
    /// How many.
    pub count: usize,
    /// The heaviest of them.
    pub heaviest: Option<Weight>,
}

impl Points {
    /// Counts one more.
    pub fn add(&mut self, weight: Weight) {
        self.count += 1;
        self.heaviest = self.heaviest.max(Some(weight));
    }
}

/// What the views read.
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The words of the interface.
    pub texts: &'a Texts,
    /// All countries by name, in the alphabet of the interface's language.
    pub countries: &'a [(Country, String)],
    /// Today, where a calendar opens.
    pub today: jiff::civil::Date,
    /// The colours.
    pub palette: &'a Palette,
    /// The open check.
    pub check: Option<&'a Check>,
    /// The first open finding of a place.
    pub by_place: &'a HashMap<Place, usize>,
    /// The open points of each item; a goal's count those of its indicators.
    pub by_item: &'a HashMap<Id, Points>,
    /// How far each part is, in the order of [`Part::ALL`].
    pub progress: &'a [Progress],
    /// Open points per part, while the check is open.
    pub points: &'a [Points],
    /// The page.
    pub page: Page,
    /// Answers for a form, for their page.
    pub answers: Option<&'a crate::answers::Sheet>,
    /// Earlier versions, for their page.
    pub versions: &'a versions::Versions,
    /// The exported document, for its page.
    pub preview: &'a preview::Preview,
    /// The same, where it is to stand beside the form.
    pub preview_beside: Option<&'a preview::Preview>,
    /// Whether a tour is taken.
    pub tour: tour::Tour,
    /// What the page about funding shows, while it is the page.
    pub funding: Option<&'a funding::Outlook>,
    /// What the overview shows, while it is the page.
    pub overview: Option<&'a overview::Overview>,
    /// True where changes go into the file by themselves.
    pub save_by_itself: bool,
    /// The colours that the person chose.
    pub theme: crate::settings::Theme,
    /// The state of saving.
    pub saving: &'a Saving,
    /// Is there a step back.
    pub can_undo: bool,
    /// Is there a step forth.
    pub can_redo: bool,
    /// Recent files.
    pub recent: &'a [PathBuf],
    /// The choices for a PDF that were kept under a name.
    pub presets: &'a [crate::settings::SavedPreset],
    /// The notice to show.
    pub notice: Option<&'a Notice>,
    /// The question to ask.
    pub question: Option<&'a Question>,
    /// The field of several lines that stands ready for what the commands of writing do.
    pub writing: Option<Place>,
}

impl View<'_> {
    /// True where a command can be given now.
    pub fn can(&self, needs: Needs) -> bool {
        match needs {
            Needs::Nothing => true,
            Needs::Plan => self.page != Page::Welcome,
            Needs::StepBack => self.can_undo,
            Needs::StepForth => self.can_redo,
            Needs::Writing => self.writing.is_some(),
        }
    }
}

/// What the views remember between frames: nothing of it is in the plan.
#[derive(Default)]
pub struct Memory {
    /// The text of the focused field, with the plan's text it started from.
    pub draft: Option<field::Draft>,
    /// An input method is composing.
    pub composing: bool,
    /// The field of several lines that was written in last.
    pub writing: Option<writing::Writing>,
    /// What is to be switched in it.
    pub change: Option<Formatting>,
    /// Events that wait for the next frame.
    pub waiting: Vec<egui::Event>,
    /// A place to show, with a caret, at the next frame.
    pub jump: Option<(Place, Option<usize>)>,
    /// The answer that had the focus last.
    pub place: Option<Place>,
    /// What the preview remembers.
    pub preview: preview::Sight,
    /// Unfolded items.
    pub open: BTreeSet<Id>,
    /// Places whose longer help is unfolded.
    pub helped: BTreeSet<Place>,
    /// The finding whose explanation is unfolded.
    pub explained: Option<(Place, &'static str)>,
    /// The finding whose reason is being written.
    pub dismissing: Option<(Place, &'static str, String)>,
    /// Text of searchable lists and path entry.
    pub typed: String,
    /// A date that is typed in a question.
    pub typed_date: String,
    /// The widget that had the focus in the last frame.
    pub focused: Option<egui::Id>,
    /// The widget that had it last, where none has it now.
    pub last_focused: Option<egui::Id>,
    /// A question was open in the last frame.
    pub asked: bool,
    /// The menus are to have the focus.
    pub to_menus: bool,
    /// The item that is dragged, with the position it would take.
    pub dragged: Option<(Id, usize)>,
    /// The heights of the items of long lists, so that those out of sight need not be drawn.
    pub heights: long::Heights,
    /// What the page about funding remembers.
    pub funding: funding::State,
    /// What the page of answers for a form remembers.
    pub answers: answers::Unfolded,
    /// The criterion whose ingredients are unfolded.
    pub criterion: Option<crate::check::Criterion>,
    /// The station of the tour that was shown in the last frame.
    pub toured: Option<usize>,
    /// The choices of an export.
    pub choices: export::Choices,
    /// What is unfolded of the page for newcomers.
    pub start: start::Shown,
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
    writing::take_up_waiting(ui.ctx(), memory);
    field::watch_composition(ui.ctx(), memory);
    frame::take_focus_up_again(ui.ctx(), memory);
    frame::draw(ui, view, memory);
    dialogs::draw(ui, view, memory);
    frame::note_focus(ui.ctx(), view, memory);
    memory.change = None; // a field that is not there is not looked for again
    if !memory.waiting.is_empty() {
        ui.ctx().request_repaint();
    }
}
