//! What the views may read in a frame: the plan, what follows from it, and the state of the window.

use super::context_menu::Stand;
use super::{
    Dialog, Intent, funding, next, notes::Noted, overview, plans, preview, recent, theme::Palette,
    tour, versions,
};
use crate::check::{Check, Finding, Weight};
use crate::command::{Command, Needs};
use crate::plan::questions::{Part, Progress};
use crate::plan::{Country, Id, Place, Plan};
use crate::text::Texts;
use std::collections::HashMap;
use std::path::Path;

/// What the views read.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else of the window"
)]
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The words of the interface.
    pub texts: &'a Texts,
    /// All countries by name, in the alphabet of the interface's language.
    pub countries: &'a [(Country, String)],
    /// Today, the day at which a calendar opens.
    pub today: jiff::civil::Date,
    /// The facts about programmes and forms.
    pub facts: &'a crate::facts::Facts,
    /// The colours.
    pub palette: &'a Palette,
    /// The open check.
    pub check: Option<&'a Check>,
    /// What is said at fields: the points of the open check; while it is closed, contradictions alone.
    pub findings: &'a [Finding],
    /// The first open finding of a place.
    pub by_place: &'a HashMap<Place, usize>,
    /// The open points of each item; a goal's count those of its indicators.
    pub by_item: &'a HashMap<Id, Points>,
    /// What is noted at each place.
    pub noted: &'a HashMap<Place, Noted>,
    /// What is noted in each item; a goal's count those of its indicators.
    pub noted_in: &'a HashMap<Id, Noted>,
    /// The questions that come through the filter of the left list, by part.
    pub sieved: Option<&'a [Vec<Place>]>,
    /// What was found of what is looked for.
    pub found: &'a super::find::Found,
    /// The role of who writes notes here.
    pub role: &'a str,
    /// How far each part is, in the order of [`Part::ALL`].
    pub progress: &'a [Progress],
    /// Open points per part, while the check is open.
    pub points: &'a [Points],
    /// True if a plan is open; else the empty one is behind the welcome page.
    pub has_plan: bool,
    /// The file of the plan.
    pub file: Option<&'a Path>,
    /// The page.
    pub page: Page,
    /// Answers for a form, for their page.
    pub answers: Option<&'a crate::answers::Sheet>,
    /// Earlier versions, for their page.
    pub versions: &'a versions::Versions,
    /// What changes on the way to the next plan, for its page.
    pub next: Option<&'a next::Next>,
    /// The plans of a folder, for their page.
    pub plans: &'a plans::Plans,
    /// The exported document, for its page.
    pub preview: &'a preview::Preview,
    /// The same, if it stands beside the form.
    pub preview_beside: Option<&'a preview::Preview>,
    /// True if it stands there, or will once there is room.
    pub wants_preview_beside: bool,
    /// Whether a tour is taken.
    pub tour: tour::Tour,
    /// What the page about funding shows, while it is the page.
    pub funding: Option<&'a funding::Outlook>,
    /// What the overview shows, while it is the page.
    pub overview: Option<&'a overview::Overview>,
    /// True if changes go into the file by themselves.
    pub save_by_itself: bool,
    /// The colours that the person chose.
    pub theme: crate::settings::Theme,
    /// How much of the plan is asked.
    pub depth: crate::settings::Depth,
    /// Whether words are looked up as the person types.
    pub spells: bool,
    /// What there is of spelling.
    pub spelling: super::spelling::Spelling<'a>,
    /// The state of saving.
    pub saving: &'a Saving,
    /// Is there a step back.
    pub can_undo: bool,
    /// Is there a step forth.
    pub can_redo: bool,
    /// The recent plans.
    pub recent: recent::Recent<'a>,
    /// The choices for a PDF that were kept under a name.
    pub presets: &'a [crate::settings::SavedPreset],
    /// The notice to show.
    pub notice: Option<&'a Notice>,
    /// What is asked or shown over the window.
    pub dialog: Option<&'a Dialog>,
    /// The field of several lines that stands ready for what the commands of writing do.
    pub writing: Option<Place>,
    /// The item whose card had the keyboard last.
    pub item: Option<Id>,
    /// The answers of which nothing is said yet, as one is being typed.
    pub unsaid: &'a [Place],
    /// The answer that had the keyboard last, on the page that is shown.
    pub answer: Option<Place>,
    /// What there is to cut, to copy or to paste over.
    pub stand: Stand,
}

impl View<'_> {
    /// True if a command can be given now.
    pub fn can(&self, needs: Needs) -> bool {
        match needs {
            Needs::Nothing => true,
            Needs::Recent => !self.recent.plans.is_empty(),
            Needs::Plan => self.has_plan,
            Needs::Away => self.page != Page::Welcome,
            Needs::StepBack => self.can_undo,
            Needs::StepForth => self.can_redo,
            Needs::Field => self.stand != Stand::Nowhere,
            Needs::Selection => self.stand == Stand::Selection,
            Needs::Item => self.item.is_some(),
            Needs::Writing => self.writing.is_some(),
            Needs::Answer => self.answer.is_some(),
        }
    }
}

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
    /// What changes on the way to the next plan from this one, or to a new one from a file.
    Next,
    /// The plans of a folder.
    Plans,
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

/// The state of saving, as the bar shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Never saved, nothing written.
    Empty,
    /// All is in the file; the time, if this run saved it.
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

/// A sentence for the person, with a kind of its own for failures.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// What kind of sentence it is.
    pub tone: Tone,
    /// What the person may want to do next, each as a button.
    pub offers: Vec<Offer>,
    /// It goes by itself, so that nobody need close it.
    pub passes: bool,
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

/// A button of a notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its words.
    pub label: String,
    /// What it does.
    pub intent: Intent,
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
