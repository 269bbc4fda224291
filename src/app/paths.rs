//! What a path is asked for: the words and endings of each purpose, and the name that is proposed.

use crate::catalogue::forms::Form;
use crate::document::{self, Options};
use crate::pdf::Export;
use crate::plan::Plan;
use crate::store;
use crate::ui::Intent;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a path is asked for, with whatever is to be written there if it is at hand already.
#[derive(Clone)]
pub(super) enum Purpose {
    /// To open a plan.
    Open,
    /// To save the plan, and then to do what waits for that.
    Save { then: Option<Box<Intent>> },
    /// To write this PDF.
    Pdf(Arc<Export>),
    /// To write a Word file with these choices.
    Word(Box<Options>),
    /// To write the plan for exchange.
    Json,
    /// To read a plan from the exchange format.
    Import,
    /// To compare the open plan with another one.
    Compare,
    /// To begin a new plan from this one.
    Template,
    /// To look into a folder of plans.
    Plans,
    /// To write the table of its plans.
    PlansTable,
    /// To write a calendar file.
    Calendar {
        /// With the plan's own activities and target dates.
        own: bool,
    },
    /// To read the school's logo.
    Logo,
    /// To read a newer copy of the facts.
    Facts,
    /// To use a dictionary.
    Dictionary,
    /// To write the answers for this form as PDF.
    AnswersPdf(&'static Form),
    /// To write the answers for this form as text.
    AnswersText(&'static Form),
}

impl Purpose {
    /// True if a folder is wanted, not a file.
    pub(super) fn is_folder(&self) -> bool {
        matches!(self, Self::Plans)
    }

    /// The key of the dialog's title.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Open => "path-open-title",
            Self::Save { .. } => "path-save-title",
            Self::Pdf(_) => "path-pdf-title",
            Self::Word(_) => "path-word-title",
            Self::Json => "path-json-title",
            Self::Import => "path-import-title",
            Self::Compare => "path-compare-title",
            Self::Template => "path-template-title",
            Self::Plans => "path-plans-title",
            Self::PlansTable => "path-plans-csv-title",
            Self::Calendar { .. } => "path-calendar-title",
            Self::Logo => "path-logo-title",
            Self::Facts => "path-facts-title",
            Self::Dictionary => "path-dictionary-title",
            Self::AnswersPdf(_) => "path-answers-pdf-title",
            Self::AnswersText(_) => "path-answers-text-title",
        }
    }

    /// The key of the kind of file.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Open | Self::Save { .. } | Self::Compare | Self::Template | Self::Plans => {
                "kind-plan"
            }
            Self::PlansTable => "kind-csv",
            Self::Pdf(_) | Self::AnswersPdf(_) => "kind-pdf",
            Self::Word(_) => "kind-word",
            Self::Json | Self::Import => "kind-json",
            Self::Calendar { .. } => "kind-calendar",
            Self::AnswersText(_) => "kind-text",
            Self::Logo => "kind-picture",
            Self::Facts => "kind-facts",
            Self::Dictionary => "kind-dictionary",
        }
    }

    /// The endings of such files, the usual one first.
    pub(super) fn endings(&self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save { .. } | Self::Compare | Self::Template | Self::Plans => {
                &[store::EXTENSION]
            }
            Self::PlansTable => &["csv"],
            Self::Pdf(_) | Self::AnswersPdf(_) => &["pdf"],
            Self::Word(_) => &["docx"],
            Self::Json | Self::Import => &["json"],
            Self::AnswersText(_) => &["txt"],
            Self::Logo => &["png", "jpg", "jpeg", "svg", "PNG", "JPG", "JPEG", "SVG"],
            Self::Calendar { .. } => &["ics"],
            Self::Facts => &["ron"],
            Self::Dictionary => &["aff", "dic", "oxt", "xpi"],
        }
    }

    /// The usual ending of such a file.
    pub(super) fn ending(&self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    /// The file that is written if this path was given: with the usual ending if it has none. A path for reading is taken
    /// as it is.
    pub(super) fn file(&self, path: PathBuf) -> PathBuf {
        if self.writes() {
            with_ending(path, self.ending())
        } else {
            path
        }
    }

    /// True if a file is written at the path.
    pub(super) fn writes(&self) -> bool {
        !matches!(
            self,
            Self::Open
                | Self::Import
                | Self::Compare
                | Self::Template
                | Self::Plans
                | Self::Logo
                | Self::Facts
                | Self::Dictionary
        )
    }

    /// True if the path is of use only while the plan is open for which it was asked.
    pub(super) fn needs_its_plan(&self) -> bool {
        self.writes() && !matches!(self, Self::Pdf(_) | Self::PlansTable) // a PDF is made by then
    }

    /// The name that is proposed for a file of this plan, which may lie in a file itself.
    pub(super) fn name(&self, plan: &Plan, file: Option<&Path>) -> String {
        let name = file
            .and_then(Path::file_name)
            .and_then(|name| name.to_str());
        let stem = file
            .and_then(Path::file_stem)
            .and_then(|stem| stem.to_str());
        let usual = || document::file_name(plan, self.ending());
        match (self, name, stem) {
            (Self::Save { .. }, Some(name), _) => name.to_owned(),
            (Self::Json, _, Some(stem)) => format!("{stem}.json"),
            (Self::AnswersPdf(form) | Self::AnswersText(form), ..) => {
                let (name, ending) = (usual(), self.ending());
                let stem = name.strip_suffix(ending).unwrap_or(&name);
                format!("{}-{}.{ending}", stem.trim_end_matches('.'), form.id)
            }
            _ => usual(),
        }
    }
}

/// The path with the ending, if the person gave none.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
    {
        return path;
    }
    let whole = path.as_os_str().to_string_lossy();
    let dot = if whole.ends_with('.') { "" } else { "." };
    let mut name = path.into_os_string();
    name.push(dot);
    name.push(ending);
    name.into()
}

/// The path that a person typed or pasted: without the quotation marks that Windows puts round a path that is copied, and
/// with the home folder for a `~`, as on a command line.
pub(super) fn typed(text: &str) -> PathBuf {
    let text = text.trim();
    let inside = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    let path = Path::new(inside('"').or_else(|| inside('\'')).unwrap_or(text));
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}
