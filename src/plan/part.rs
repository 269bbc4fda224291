//! The parts of the plan: what the left list of the window and the chapters of a document are made of.

/// The parts of the plan, in their natural order: the left list of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Plan and school.
    School,
    /// Current status.
    Status,
    /// Vision.
    Vision,
    /// Needs and goals.
    Goals,
    /// Activities.
    Activities,
    /// Network.
    Network,
    /// European dimension.
    Europe,
    /// Sharing and follow-up.
    Sharing,
    /// Progress.
    Progress,
    /// Answers for application forms: they have a page of their own and are not among [`Part::ALL`].
    Forms,
    /// What only an application needs; asked on the funding page, and in no document.
    Funding,
}

impl Part {
    /// All parts that have a form and a place in the document, in order.
    pub const ALL: [Self; 9] = [
        Self::School,
        Self::Status,
        Self::Vision,
        Self::Goals,
        Self::Activities,
        Self::Network,
        Self::Europe,
        Self::Sharing,
        Self::Progress,
    ];

    /// The key of its name in the locales; `.intro` says in a sentence or two what belongs there.
    pub fn key(self) -> &'static str {
        match self {
            Self::School => "part-school",
            Self::Status => "part-status",
            Self::Vision => "part-vision",
            Self::Goals => "part-goals",
            Self::Activities => "part-activities",
            Self::Network => "part-network",
            Self::Europe => "part-europe",
            Self::Sharing => "part-sharing",
            Self::Progress => "part-progress",
            Self::Forms => "part-forms",
            Self::Funding => "part-funding",
        }
    }
}
