//! The source of a fact, and how sure it is.

use serde::Deserialize;

/// A page or paper that facts were taken from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, such as `S15`.
    pub id: String,
    /// Its address, or its name if it has none.
    pub address: String,
    /// Its date, as far as known.
    pub state: String,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Grade {
    /// Read on an official page.
    A,
    /// Read on a page that names the official text it was checked against.
    B,
    /// Read in two independent sources that agree.
    B2,
    /// Read only in one source that is not official, or of unknown date.
    C,
    /// Sources contradict each other.
    X,
    /// From the guidance of 2019 and 2020 that this program grew from.
    Seed,
    /// Worked out from other facts.
    Inf,
    /// Known from hearsay: to be checked.
    #[default]
    Bg,
}

impl Grade {
    /// All grades, the surest first.
    pub const ALL: [Self; 8] = [
        Self::A,
        Self::B,
        Self::B2,
        Self::C,
        Self::X,
        Self::Seed,
        Self::Inf,
        Self::Bg,
    ];

    /// Its code, as shown on screen.
    pub fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::B2 => "B2",
            Self::C => "C",
            Self::X => "X",
            Self::Seed => "SEED",
            Self::Inf => "INF",
            Self::Bg => "BG",
        }
    }

    /// The key of what it means.
    pub fn key(self) -> &'static str {
        match self {
            Self::A => "grade-a",
            Self::B => "grade-b",
            Self::B2 => "grade-b2",
            Self::C => "grade-c",
            Self::X => "grade-x",
            Self::Seed => "grade-seed",
            Self::Inf => "grade-inf",
            Self::Bg => "grade-bg",
        }
    }

    /// The strongest effect of a rule this sure: only A and B may say no; hearsay only informs.
    pub fn most(self) -> Severity {
        match self {
            Self::A | Self::B => Severity::Block,
            Self::B2 | Self::C | Self::X | Self::Seed | Self::Inf => Severity::Warn,
            Self::Bg => Severity::Info,
        }
    }
}

/// What follows if a rule does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Severity {
    /// Something to know.
    Info,
    /// Money is doubtful, or something is to be checked.
    Warn,
    /// An application cannot be accepted.
    Block,
}
