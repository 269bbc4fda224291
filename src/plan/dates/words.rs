//! The words of dates in all languages of a plan, from `assets/dates.ron`, as one table.

use crate::plan::{Language, Listed};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../../assets/dates.ron");
    Table::of(&ron::from_str(text).unwrap_or_default()) // a test reads each language
});

/// What a word may mean in a date; of no meaning at all if it is none of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a word may be several of these at once, in different languages"
)]
pub(super) struct Word {
    /// The number of a month.
    pub month: Option<i16>,
    /// The number of a season, from spring on.
    pub season: Option<i16>,
    /// First to fourth.
    pub ordinal: Option<i16>,
    /// A quarter of a year.
    pub quarter: bool,
    /// A third of a school year.
    pub third: bool,
    /// A half of a year or a school year.
    pub half: bool,
    /// Says nothing by itself.
    pub small: bool,
    /// Stands between the two ends of a time.
    pub to: bool,
}

/// The words of one language.
#[derive(Deserialize)]
struct Words {
    months: Vec<String>,
    seasons: Vec<String>,
    quarter: String,
    third: String,
    half: String,
    #[serde(default)]
    ordinals: Vec<String>,
    small: String,
    to: String,
    /// The days of the week, which a date may begin with.
    days: String,
}

#[derive(Default)]
struct Table {
    /// By the word without accents.
    words: BTreeMap<String, Vec<(Language, Word)>>,
    /// Beginnings of words.
    stems: Vec<(String, Word)>,
}

impl Table {
    fn of(all: &BTreeMap<String, Words>) -> Self {
        let mut table = Self::default();
        for (tag, words) in all {
            if let Some(language) = Language::from_code(tag) {
                table.add(language, words);
            }
        }
        table
    }

    fn add(&mut self, language: Language, words: &Words) {
        let numbered = |set: fn(i16) -> Word| move |(n, forms)| (forms, set(n));
        let month = numbered(|n| Word {
            month: Some(n),
            ..Word::default()
        });
        let season = numbered(|n| Word {
            season: Some(n),
            ..Word::default()
        });
        let ordinal = numbered(|n| Word {
            ordinal: Some(n),
            ..Word::default()
        });
        let mut all: Vec<(&String, Word)> = Vec::new();
        all.extend((1..).zip(&words.months).map(month));
        all.extend((1..).zip(&words.seasons).map(season));
        all.extend((1..).zip(&words.ordinals).map(ordinal));
        let none = Word::default();
        all.extend([
            (
                &words.quarter,
                Word {
                    quarter: true,
                    ..none
                },
            ),
            (
                &words.third,
                Word {
                    third: true,
                    ..none
                },
            ),
            (&words.half, Word { half: true, ..none }),
            (
                &words.small,
                Word {
                    small: true,
                    ..none
                },
            ),
            (&words.to, Word { to: true, ..none }),
            (
                &words.days,
                Word {
                    small: true,
                    ..none
                },
            ),
        ]);
        for (forms, word) in all {
            for form in forms.split_whitespace() {
                match form.strip_suffix('*') {
                    Some(stem) => self.stems.push((plain(stem), word)),
                    None => self
                        .words
                        .entry(plain(form))
                        .or_default()
                        .push((language, word)),
                }
            }
        }
    }
}

/// What a word means in a plan of that language: there first, else in any language; `None` if it means nothing, or
/// one month here and another one there.
pub(super) fn meaning(word: &str, language: Option<Language>) -> Option<Word> {
    let plain = plain(word);
    let Some(all) = TABLE.words.get(&plain) else {
        let stem = TABLE
            .stems
            .iter()
            .find(|(stem, _)| plain.starts_with(stem.as_str()));
        return stem.map(|(_, word)| *word);
    };
    let own = all.iter().filter(|(of, _)| Some(*of) == language);
    let own = own.map(|(_, word)| *word).reduce(Word::or);
    let found = own.or_else(|| all.iter().map(|(_, word)| *word).reduce(Word::or))?;
    (found != Word::default()).then_some(found)
}

/// True for a language that has a word which another one reads differently.
pub(super) fn has_words_of_its_own(language: Language) -> bool {
    use Language::{Cs, Hr, Pl, Sl};
    matches!(language, Cs | Hr | Pl | Sl)
}

impl Word {
    /// What two languages make of a word; nothing if they name different months.
    fn or(self, other: Self) -> Self {
        let differ = |a: Option<i16>, b: Option<i16>| a.is_some() && b.is_some() && a != b;
        if differ(self.month, other.month) || self == Self::default() {
            return Self::default();
        }
        Self {
            small: self.small || other.small,
            to: self.to || other.to,
            ..self.joined(other)
        }
    }

    /// What both say of a time, this one first.
    pub(super) fn joined(self, other: Self) -> Self {
        Self {
            month: self.month.or(other.month),
            season: self.season.or(other.season),
            ordinal: self.ordinal.or(other.ordinal),
            quarter: self.quarter || other.quarter,
            third: self.third || other.third,
            half: self.half || other.half,
            ..self
        }
    }
}

/// A word in small letters without accents: capitals lose them, and so do hasty hands.
fn plain(word: &str) -> String {
    let letters = word.nfd().filter(|c| !is_combining_mark(*c));
    let small = letters.flat_map(char::to_lowercase);
    let small = small.filter(|c| !is_combining_mark(*c));
    small
        .map(|c| match c {
            'ı' => 'i',
            'ς' => 'σ',
            other => other,
        })
        .collect()
}
