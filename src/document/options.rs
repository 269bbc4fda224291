//! What a person decides about a document: a preset, or each choice alone.

use crate::catalogue::Catalogue;
use crate::picture::Picture;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    /// The core of them, without help, on a few pages.
    BlankShort,
    /// The plan on one page.
    Summary,
    /// Progress: indicators, activities, what is still to be measured.
    Progress,
}

impl Preset {
    /// All presets, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Application,
        Self::StaffMeeting,
        Self::Blank,
        Self::BlankShort,
        Self::Summary,
        Self::Progress,
    ];

    /// Its name on the command line and in keys (`preset-<name>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::StaffMeeting => "staff-meeting",
            Self::Blank => "blank",
            Self::BlankShort => "blank-short",
            Self::Summary => "summary",
            Self::Progress => "progress",
        }
    }
}

/// What the body of a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// The whole plan.
    #[default]
    Plan,
    /// The questions, to be answered by hand.
    Questions,
    /// The core of the questions of the five parts that make a plan, to be answered by hand.
    CoreQuestions,
    /// Nothing but the summary.
    Summary,
    /// The progress report.
    Progress,
}

/// The line about European funding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Funding {
    /// None.
    #[default]
    None,
    /// All of it comes from the Union.
    Funded,
    /// A part of it does.
    CoFunded,
}

impl Content {
    /// True for questions without their answers.
    pub fn is_blank(self) -> bool {
        matches!(self, Self::Questions | Self::CoreQuestions)
    }
}

impl Funding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::None, Self::Funded, Self::CoFunded];

    /// Its name on the command line and in keys (`funding-<name>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Funded => "funded",
            Self::CoFunded => "co-funded",
        }
    }
}

/// The sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Size {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Its name on the command line and in keys (`paper-<name>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }
}

/// The white around the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Margins {
    /// 20 mm at the sides.
    Narrow,
    /// 26 mm at the sides.
    #[default]
    Usual,
    /// 34 mm at the sides.
    Wide,
}

impl Margins {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Usual, Self::Wide];

    /// Its name on the command line and in keys (`margins-<name>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Usual => "usual",
            Self::Wide => "wide",
        }
    }
}

/// How the pages are set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// The sheet.
    pub size: Size,
    /// The white around the text.
    pub margins: Margins,
    /// The size of body text in points, within [`Paper::TEXT_SIZES`]; all other sizes go with it.
    pub text_size: u8,
}

impl Paper {
    /// The sizes of body text that can be chosen, in points.
    pub const TEXT_SIZES: std::ops::RangeInclusive<u8> = 10..=14;
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            size: Size::A4,
            margins: Margins::Usual,
            text_size: 11,
        }
    }
}

/// An on/off choice, by its name on the command line and in keys (`export-<name>`).
pub struct Switch {
    /// Its name.
    pub name: &'static str,
    /// Its field among the choices.
    pub of: fn(&mut Options) -> &mut bool,
}

/// The on/off choices, in the order of the pages they make.
pub const SWITCHES: [Switch; 9] = [
    switch("cover", |options| &mut options.cover),
    switch("contents", |options| &mut options.contents),
    switch("summary", |options| &mut options.summary),
    switch("figures", |options| &mut options.figures),
    switch("unanswered", |options| &mut options.unanswered),
    switch("points", |options| &mut options.points),
    switch("notes", |options| &mut options.notes),
    switch("self-check", |options| &mut options.self_check),
    switch("signatures", |options| &mut options.signatures),
];

const fn switch(name: &'static str, of: fn(&mut Options) -> &mut bool) -> Switch {
    Switch { name, of }
}

/// What a person decides about a document. The window, the command line and the preview all hand this to
/// [`super::build`], which takes everything else from the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own, one box to tick"
)]
pub struct Options {
    /// The date of export.
    #[serde(skip)]
    pub today: Date,
    /// The facts that the check rests on; `None` for the shipped ones.
    #[serde(skip)]
    pub facts: Option<&'static Catalogue>,
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
    /// With the open points of the check before the plan, to talk about.
    pub points: bool,
    /// With the open notes after the plan.
    pub notes: bool,
    /// With the ratings of the check and what they are made of, after the plan.
    pub self_check: bool,
    /// With a place for signatures at the end.
    pub signatures: bool,
    /// The line about European funding, on the cover or at the end.
    pub funding: Funding,
    /// Text beside that line, in the school's own words.
    pub disclaimer: String,
    /// The school's logo, for the cover. It is kept beside the settings, not in them.
    #[serde(skip)]
    pub logo: Option<Arc<Picture>>,
    /// How the pages are set up.
    pub paper: Paper,
    /// The number of the first page, from 1.
    pub first_page: u16,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            today: Date::default(),
            facts: None,
            content: Content::Plan,
            is_final: false,
            contents: true,
            cover: true,
            summary: true,
            figures: true,
            unanswered: false,
            points: false,
            notes: false,
            self_check: false,
            signatures: false,
            funding: Funding::None,
            disclaimer: String::new(),
            logo: None,
            paper: Paper::default(),
            first_page: 1,
        }
    }
}

impl Options {
    /// The usual choice on a day: a draft of the plan as for an application, with cover and contents.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            ..Self::default()
        }
    }

    /// The choices of a preset on a day.
    pub fn of(preset: Preset, today: Date) -> Self {
        Self::on(today).with(preset)
    }

    /// The choices of a preset about what is shown; paper, page numbers, what belongs to the grant and whether the plan is
    /// a draft stay.
    #[must_use]
    pub fn with(self, preset: Preset) -> Self {
        let usual = Self {
            facts: self.facts,
            signatures: self.signatures,
            funding: self.funding,
            disclaimer: self.disclaimer,
            logo: self.logo,
            paper: self.paper,
            first_page: self.first_page,
            is_final: self.is_final,
            ..Self::on(self.today)
        };
        match preset {
            Preset::Application => usual,
            Preset::StaffMeeting => Self {
                unanswered: true,
                points: true,
                notes: true,
                ..usual
            },
            Preset::Blank => Self {
                content: Content::Questions,
                ..usual
            },
            Preset::BlankShort => Self {
                content: Content::CoreQuestions,
                contents: false,
                cover: false,
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

    /// True if each page says that the plan is a draft. Questions alone are no draft of a plan.
    pub fn is_marked_as_draft(&self) -> bool {
        !self.is_final && !self.content.is_blank()
    }

    /// The preset whose choices these are, draft mark aside; `None` if the person chose otherwise.
    pub fn preset(&self) -> Option<Preset> {
        let mut all = Preset::ALL.into_iter();
        all.find(|preset| self.clone().with(*preset) == *self)
    }

    /// The same with numbers that can be printed, as after reading them from a file.
    #[must_use]
    pub fn within_bounds(mut self) -> Self {
        let (least, most) = (*Paper::TEXT_SIZES.start(), *Paper::TEXT_SIZES.end());
        self.paper.text_size = self.paper.text_size.clamp(least, most);
        self.first_page = self.first_page.clamp(1, 9999);
        self
    }
}
