//! A guide for newcomers: platforms, partners, courses, funds and helpers, each with what became of it.
//!
//! Names and descriptions stand in the locales under [`GuideEntry::key`]: the name as value; `.what` it is for, `.who` may
//! use it, `.became` what became of it.

use super::{Catalogue, Grade};
use crate::plan::{
    ActivityKind, ActivityState, Country, DateText, Id, Kind, PartnerKind, PartnerState, Place,
    Plan, PlatformName, SchoolKind,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The steps of a newcomer, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum GuideStep {
    /// Small digital steps.
    Digital,
    /// Finding partners.
    Partners,
    /// Finding courses.
    Courses,
    /// Finding money.
    Funds,
    /// Who helps.
    Help,
    /// The toolbox for a school's own policy.
    Toolbox,
    /// Evaluating from the start.
    Evaluate,
}

impl GuideStep {
    /// All steps, in order.
    pub const ALL: [Self; 7] = [
        Self::Digital,
        Self::Partners,
        Self::Courses,
        Self::Funds,
        Self::Help,
        Self::Toolbox,
        Self::Evaluate,
    ];

    /// The key of its name in the locales; `.intro` says what to do in it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Digital => "guide-step-digital",
            Self::Partners => "guide-step-partners",
            Self::Courses => "guide-step-courses",
            Self::Funds => "guide-step-funds",
            Self::Help => "guide-step-help",
            Self::Toolbox => "guide-step-toolbox",
            Self::Evaluate => "guide-step-evaluate",
        }
    }
}

/// What became of something since the guidance of 2019 named it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Became {
    /// It still exists.
    Alive,
    /// It goes on elsewhere.
    Moved,
    /// It has not been offered for years.
    Dormant,
    /// Nothing about it was found.
    NotFound,
}

impl Became {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Alive, Self::Moved, Self::Dormant, Self::NotFound];

    /// The key of its word in the locales.
    pub fn key(self) -> &'static str {
        match self {
            Self::Alive => "guide-alive",
            Self::Moved => "guide-moved",
            Self::Dormant => "guide-dormant",
            Self::NotFound => "guide-not-found",
        }
    }
}

/// What an entry can add to a plan. It fills in names and choices, never prose.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Action {
    /// A platform of the network.
    Platform(PlatformName),
    /// A wished-for partner; with a name for a network or scheme.
    Partner(PartnerKind),
    /// A planned activity.
    Activity(ActivityKind),
    /// A way of sharing, with the entry as its channel.
    Sharing,
    /// Nothing: it leads to the question of the plan that it helps to answer, a [`Place`] as written.
    Answer(String),
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideEntry {
    /// Its id, small words with hyphens.
    pub id: String,
    /// The step it belongs to.
    pub step: GuideStep,
    /// The kinds of school it is for; all if none is named.
    #[serde(default)]
    pub kinds: Vec<SchoolKind>,
    /// The countries it is for; all if none is named.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// Its web address, if one is known.
    #[serde(default)]
    pub address: Option<String>,
    /// Its web address in other languages, by the tag of the language.
    #[serde(default)]
    pub address_in: BTreeMap<String, String>,
    /// What became of it.
    pub became: Became,
    /// The day of the last check.
    pub checked: DateText,
    /// How sure it is.
    pub sure: Grade,
    /// Its source.
    pub source: String,
    /// The year of the source, if it bears one.
    #[serde(default)]
    pub year: Option<i16>,
    /// What it can add to a plan.
    #[serde(default)]
    pub action: Option<Action>,
}

impl GuideEntry {
    /// The key of its name and words in the locales.
    pub fn key(&self) -> String {
        format!("guide-{}", self.id)
    }

    /// Its web address for readers of a language.
    pub fn address(&self, tag: &str) -> Option<&str> {
        let own = self.address_in.get(tag).or(self.address.as_ref());
        own.map(String::as_str)
    }

    /// True if it is for a school of these kinds in these countries; unknown ones exclude nothing.
    pub fn is_for(&self, kinds: &[SchoolKind], countries: &[Country]) -> bool {
        let meets = |wanted: bool, none: bool| wanted || none;
        // Nothing names part-time arts education and other schools, so nothing excludes them.
        let open = |kind: &SchoolKind| matches!(kind, SchoolKind::Arts | SchoolKind::Other);
        meets(
            kinds
                .iter()
                .any(|kind| open(kind) || self.kinds.contains(kind)),
            kinds.is_empty() || self.kinds.is_empty(),
        ) && meets(
            countries.iter().any(|code| self.countries.contains(code)),
            countries.is_empty() || self.countries.is_empty(),
        )
    }
}

impl Action {
    /// The kind of item it adds; `None` for one that only leads to a question.
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::Platform(_) => Some(Kind::Platform),
            Self::Partner(_) => Some(Kind::Partner),
            Self::Activity(_) => Some(Kind::Activity),
            Self::Sharing => Some(Kind::Sharing),
            Self::Answer(_) => None,
        }
    }

    /// The question it leads to.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Answer(place) => place.parse().ok(),
            _ => None,
        }
    }

    /// Adds its item to the plan: names and choices are filled in, everything else is up to the school. Returns the new item.
    pub fn add(&self, plan: &mut Plan, name: &str) -> Option<Id> {
        let added = plan.add(self.kind()?, None)?;
        match self {
            Self::Platform(platform) => {
                let item = plan.platforms.last_mut()?;
                item.platform = Some(*platform);
                if *platform == PlatformName::Other {
                    name.clone_into(&mut item.name);
                }
            }
            Self::Partner(kind) => {
                let item = plan.partners.last_mut()?;
                item.kind = Some(*kind);
                item.state = Some(PartnerState::Wished);
                if matches!(kind, PartnerKind::Network | PartnerKind::Scheme) {
                    name.clone_into(&mut item.name);
                }
            }
            Self::Activity(kind) => {
                let item = plan.activities.last_mut()?;
                item.kind = Some(*kind);
                item.state = Some(ActivityState::Planned);
            }
            Self::Sharing => name.clone_into(&mut plan.sharing.last_mut()?.channel),
            Self::Answer(_) => {}
        }
        Some(added)
    }

    /// The item of the plan that already says what this would add: the same platform, partner or channel by name.
    pub fn found(&self, plan: &Plan, name: &str) -> Option<Id> {
        let same = |other: &str| other.trim() == name;
        match self {
            Self::Platform(PlatformName::Other) => {
                let found = plan.platforms.iter().find(|it| same(&it.name));
                found.map(|it| it.id)
            }
            Self::Platform(platform) => {
                let found = plan
                    .platforms
                    .iter()
                    .find(|it| it.platform == Some(*platform));
                found.map(|it| it.id)
            }
            Self::Partner(_) => plan
                .partners
                .iter()
                .find(|it| same(&it.name))
                .map(|it| it.id),
            Self::Sharing => plan
                .sharing
                .iter()
                .find(|it| same(&it.channel))
                .map(|it| it.id),
            Self::Activity(_) | Self::Answer(_) => None,
        }
    }
}

impl Catalogue {
    /// The entry of that id.
    pub fn entry(&self, id: &str) -> Option<&GuideEntry> {
        self.guide.iter().find(|entry| entry.id == id)
    }
}
