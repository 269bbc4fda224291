//! The plan that is open, as one value: opening another one replaces it whole, so that nothing of the last one stays.

use super::answers::Answers;
use super::autosave::{Autosave, IntoFile};
use super::derived::Derived;
use super::other_hands::Lost;
use super::saving::Save;
use super::spelling::Spelling;
use super::versions::Earlier;
use super::{find, funding, overview, preview, sieve};
use crate::pdf::Export;
use crate::plan::Plan;
use crate::plan::compare::Conflict;
use crate::plan::history::History;
use crate::plan::questions::Part;
use crate::store::lock::Lock;
use crate::store::{Fingerprint, Version};
use crate::ui::next::Next;
use crate::ui::{Memory, Page, Saving};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Names a plan from when it is opened until another one takes its place: the answer of a job about another one is not
/// for this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlanId(u64);

impl PlanId {
    fn new() -> Self {
        static OPENED: AtomicU64 = AtomicU64::new(0);
        Self(OPENED.fetch_add(1, Ordering::Relaxed))
    }
}

/// An open plan as it was at one moment. Equal editions hold the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edition {
    pub(super) plan: PlanId,
    /// Tells whether the plan was changed since; see [`History::revision`].
    pub(super) revision: u64,
}

/// The plan that is open, and all that belongs to it.
pub(super) struct OpenPlan {
    pub(super) id: PlanId,
    /// False while no plan is open, and this is the empty one behind the welcome page.
    pub(super) is_there: bool,
    pub(super) history: History,
    /// Tells it from other plans, whatever is undone; empty until it is first saved, if no file says it.
    pub(super) identity: String,
    /// Where it lies.
    pub(super) file: Option<PathBuf>,
    /// The version of that file: one of a newer program is never written over.
    pub(super) version: Version,
    /// What the file held when it was opened or saved, as bytes and as a plan.
    pub(super) known: Option<Fingerprint>,
    pub(super) base: Arc<Plan>,
    /// When the file is looked at again, if it could not be looked at.
    pub(super) look_again_at: Option<Duration>,
    /// How things stood while the file was there, if it is not.
    pub(super) lost: Option<Lost>,
    /// Marks the file as open here.
    pub(super) lock: Option<Lock>,
    /// The warning that it is open elsewhere too, until it is shown.
    pub(super) elsewhere: Option<String>,
    /// Answers that both sides changed and nobody has decided yet.
    pub(super) conflicts: Vec<Conflict>,
    /// Conflict copies that were shown to the person.
    pub(super) shown_copies: Vec<PathBuf>,
    /// The state of saving, as the bar shows it.
    pub(super) saving: Saving,
    /// The save that is going on, and what follows it.
    pub(super) save: Save,
    pub(super) autosave: Autosave,
    /// Whether changes may go into the file by themselves.
    pub(super) into_file: IntoFile,
    /// Why there is no recovery copy, if one could not be written.
    pub(super) no_copy: Option<String>,
    /// When it has been open long enough to be beyond suspicion.
    pub(super) runs_well_at: Option<Duration>,
    /// Whether its documents are final, once the person has decided that.
    pub(super) is_final: Option<bool>,
    /// The number of the first page of its documents.
    pub(super) first_page: u16,
    /// The PDF that was made of it and waits for a path, until it is written.
    pub(super) pdf: Option<Arc<Export>>,
    /// What the middle of the window shows of it, and what the views remember.
    pub(super) page: Page,
    pub(super) memory: Memory,
    /// What follows from it, made again when it has changed.
    pub(super) derived: Derived,
    pub(super) found: find::Finding,
    pub(super) sieved: sieve::Sieved,
    pub(super) answers: Answers,
    pub(super) overview: Option<overview::Seen>,
    pub(super) funding: Option<funding::Seen>,
    pub(super) preview: preview::Work,
    pub(super) spelling: Spelling,
    /// Its earlier versions, or another file, for their page.
    pub(super) earlier: Earlier,
    /// What changes on the way to the next plan, for its page.
    pub(super) next: Option<Next>,
}

impl OpenPlan {
    /// No plan is open.
    pub(super) fn none() -> Self {
        Self {
            is_there: false,
            page: Page::Welcome,
            ..Self::new(Plan::default(), true)
        }
    }

    /// Opens a plan that lies in no file yet. It is `saved` if nobody would miss it.
    pub(super) fn new(plan: Plan, saved: bool) -> Self {
        let history = History::new(plan, saved);
        Self {
            id: PlanId::new(),
            is_there: true,
            identity: history.plan().identity.clone(),
            file: None,
            version: Version::Current,
            known: None,
            base: Arc::clone(history.plan()),
            look_again_at: None,
            lost: None,
            lock: None,
            elsewhere: None,
            conflicts: Vec::new(),
            shown_copies: Vec::new(),
            saving: if saved {
                Saving::Empty
            } else {
                Saving::Unsaved
            },
            save: Save::default(),
            autosave: if saved {
                Autosave::at(history.revision())
            } else {
                Autosave::default()
            },
            into_file: IntoFile::Always,
            no_copy: None,
            runs_well_at: None,
            is_final: None,
            first_page: 1,
            pdf: None,
            page: Page::Part(Part::School),
            memory: Memory::default(),
            derived: Derived::default(),
            found: find::Finding::default(),
            sieved: sieve::Sieved::default(),
            answers: Answers::default(),
            overview: None,
            funding: None,
            preview: preview::Work::default(),
            spelling: Spelling::default(),
            earlier: Earlier::default(),
            next: None,
            history,
        }
    }

    /// The same for a plan that lies in a file, which holds that.
    #[must_use]
    pub(super) fn in_file(self, file: PathBuf, known: Fingerprint, version: Version) -> Self {
        let mut open = Self {
            file: Some(file),
            known: Some(known),
            version,
            ..self
        };
        open.saving = if open.history.is_dirty() {
            open.unsaved()
        } else {
            Saving::Saved(None)
        };
        if open.is_newer() {
            open.saving = Saving::ReadOnly;
        }
        open
    }

    /// The plan as it is now, by its id and revision.
    pub(super) fn edition(&self) -> Edition {
        Edition {
            plan: self.id,
            revision: self.history.revision(),
        }
    }

    /// True if its file is of a newer program.
    pub(super) fn is_newer(&self) -> bool {
        matches!(self.version, Version::Newer(_))
    }

    /// The state of a plan with changes that are not in its file.
    pub(super) fn unsaved(&self) -> Saving {
        match &self.no_copy {
            _ if self.is_newer() => Saving::ReadOnly,
            Some(why) => Saving::NoCopy(why.clone()),
            None => Saving::Unsaved,
        }
    }
}
