//! What a person decides about a document: a preset, or each choice alone.

use jiff::civil::Date;

/// What a document is for. [`Options::of`] has the choices that go with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// To attach to an application: the plan with all that belongs to it.
    #[default]
    Application,
    /// For a meeting of the team: the plan with what is not answered yet and what to talk about.
    StaffMeeting,
    /// All questions with their help and room to write, without answers.
    Blank,
    /// The plan on one page.
    Summary,
    /// How far the plan has come: indicators, activities, what is still to be measured.
    Progress,
}

impl Preset {
    /// All presets, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Application,
        Self::StaffMeeting,
        Self::Blank,
        Self::Summary,
        Self::Progress,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::StaffMeeting => "staff-meeting",
            Self::Blank => "blank",
            Self::Summary => "summary",
            Self::Progress => "progress",
        }
    }
}

/// What the body of a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// The whole plan.
    #[default]
    Plan,
    /// The questions, to be answered by hand.
    Questions,
    /// Nothing but the summary.
    Summary,
    /// The progress report.
    Progress,
}

/// What a person decides about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own, one box to tick"
)]
pub struct Options {
    /// The date of export.
    pub today: Date,
    /// What the body is.
    pub content: Content,
    /// Without the draft mark.
    pub is_final: bool,
    /// With a page of contents.
    pub contents: bool,
    /// With a cover page.
    pub cover: bool,
    /// With the plan on one page before it, once it has goals.
    pub summary: bool,
    /// With drawn figures: targets, what leads to what, the timeline, people abroad.
    pub figures: bool,
    /// Says of each question that is asked and not answered that it is not answered yet.
    pub unanswered: bool,
    /// Points to talk about, each a sentence in the language of the labels; they stand before the plan.
    pub points: Vec<String>,
}

impl Options {
    /// The usual choice on a day: a draft of the plan as for an application, with cover and contents.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            content: Content::Plan,
            is_final: false,
            contents: true,
            cover: true,
            summary: true,
            figures: true,
            unanswered: false,
            points: Vec::new(),
        }
    }

    /// The choices of a preset on a day. The points to talk about are the caller's to add.
    pub fn of(preset: Preset, today: Date) -> Self {
        let usual = Self::on(today);
        match preset {
            Preset::Application => usual,
            Preset::StaffMeeting => Self {
                unanswered: true,
                ..usual
            },
            // Questions are no draft of a plan.
            Preset::Blank => Self {
                content: Content::Questions,
                is_final: true,
                ..usual
            },
            Preset::Summary => Self {
                content: Content::Summary,
                contents: false,
                cover: false,
                ..usual
            },
            Preset::Progress => Self {
                content: Content::Progress,
                contents: false,
                cover: false,
                ..usual
            },
        }
    }
}
