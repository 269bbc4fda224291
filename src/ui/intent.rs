//! What a person can ask for: the views push intents, and the app acts on them after drawing.

use super::{Page, Reply, answers, find, next, notes, plans, recent, spelling, versions};
use crate::check::Finding;
use crate::command::Command;
use crate::plan::{Country, Id, Kind, Place};
use std::path::PathBuf;

/// Something a person did; the app applies it after drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Choose a newer copy of the facts.
    ChooseFacts,
    /// Use the facts of the program again.
    DropFacts,
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
    /// An item is to be linked by its name, and created if there is none of that name.
    Create {
        /// Where the link stands.
        place: Place,
        /// The list of the item.
        kind: Kind,
        /// The item that the list stands in, if it stands in one.
        owner: Option<Id>,
        /// The name.
        name: String,
    },
    /// An item was added.
    Add(Kind, Option<Id>),
    /// An item is wanted once more.
    Duplicate(Id),
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
    /// A plan is to be opened.
    OpenPath(PathBuf),
    /// Something was done with the recent plans.
    Recent(recent::Act),
    /// The recovery copy at that position is to be opened.
    Recover(usize),
    /// What the file holds is to be kept as the version that was sent.
    MarkSent {
        /// Where it was sent.
        to: String,
        /// When.
        day: jiff::civil::Date,
    },
    /// A file dialog does not come: its path is to be typed by hand.
    TypePath,
    /// Points of the check were set aside.
    Dismiss(Vec<Finding>, String),
    /// A point was taken back.
    TakeBack {
        /// The rule.
        rule: String,
        /// The place, as stored.
        place: String,
    },
    /// Something was done with a doubtful word.
    Spelling(spelling::Act),
    /// Another interface language.
    Language(&'static str),
    /// A reply to the open dialog.
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
    /// Something was done with the plans of a folder.
    Plans(plans::Act),
    /// Something was done on the way to the next plan.
    Next(next::Act),
    /// Something was done with find and replace.
    Find(find::Act),
    /// Something was done with notes.
    Notes(notes::Act),
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

impl Intent {
    /// True for what takes another plan in the place of the open one, or ends the program: unsaved changes are settled
    /// first.
    pub fn leaves_the_plan(&self) -> bool {
        match self {
            Self::Run(command) => matches!(
                command,
                Command::New
                    | Command::Open
                    | Command::Example
                    | Command::ImportJson
                    | Command::Welcome
                    | Command::Quit
            ),
            Self::OpenPath(_)
            | Self::Rest(_)
            | Self::LastVersion(_)
            | Self::Recover(_)
            | Self::Next(next::Act::Make) => true,
            _ => false,
        }
    }
}
