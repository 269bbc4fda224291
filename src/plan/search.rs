//! Find and replace: over all texts of a plan that a person wrote, in the order in which the forms ask, and the notes.
//!
//! Texts are compared by what a reader takes for one letter, so that no hit ends inside one, however it is composed.
//! Links to items and ids are no texts; what stands in an address or in an official number is found, but stays.

use super::markup::word_around;
use super::questions::{Editor, Part};
use super::{AnswerMut, FormAnswer, Note, Place, Plan, Remark, School, cleaned};
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Answers that no replacement touches: an address, and numbers that others gave.
const KEPT: [Place; 3] = [
    Place::new(super::Of::School, School::website),
    Place::new(super::Of::School, School::oid),
    Place::new(super::Of::School, School::accreditation),
];

/// How texts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exactness {
    /// Capitals differ from small letters.
    pub case: bool,
    /// Letters with accents differ from those without, and typographic quotation marks from plain ones.
    pub accents: bool,
    /// No letter or digit stands directly before or after it.
    pub whole_words: bool,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    wanted: Vec<char>,
    exactness: Exactness,
}

/// Where the text of a hit stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// In an answer.
    Answer(Place),
    /// In a note, or in an answer to it.
    Remark(Remark),
}

/// One place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// In which text.
    pub at: Found,
    /// Its bytes of that text.
    pub range: Range<usize>,
    /// It stays as it is: it stands in an address or in an official number.
    pub stays: bool,
}

/// What a replacement did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replaced {
    /// How many hits were replaced.
    pub count: usize,
    /// How many stayed as they are.
    pub stayed: usize,
}

impl Query {
    /// Looks for a text; white space before and after it counts.
    pub fn new(text: &str, exactness: Exactness) -> Self {
        let mut wanted = Vec::new();
        fold(text, exactness, &mut wanted);
        Self { wanted, exactness }
    }

    /// True if nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Where it stands in a text, in bytes, from the first to the last; no two overlap.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        // The letters as they are compared, each with the one of the text that it comes from.
        let (mut letters, mut of) = (Vec::with_capacity(text.len()), Vec::new());
        let mut bounds = Vec::new();
        for (at, letter) in text.grapheme_indices(true) {
            fold(letter, self.exactness, &mut letters);
            of.resize(letters.len(), bounds.len());
            bounds.push(at);
        }
        bounds.push(text.len());
        let is_bound = |at: usize| at == 0 || at == of.len() || of[at] != of[at - 1];
        let mut at = 0;
        while let Some(these) = letters.get(at..at + self.wanted.len()) {
            let end = at + self.wanted.len();
            if these == self.wanted && is_bound(at) && is_bound(end) {
                let range = bounds[of[at]]..bounds[of[end - 1] + 1];
                if self.fits(text, &range) {
                    found.push(range);
                    at = end;
                    continue;
                }
            }
            at += 1;
        }
        found
    }

    /// True if a hit may stand between what is around it.
    fn fits(&self, text: &str, range: &Range<usize>) -> bool {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let is_free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        !self.exactness.whole_words || is_free(before) && is_free(after)
    }

    /// All hits in a plan: in the answers as the forms ask, then in the notes.
    pub fn hits(&self, plan: &Plan) -> Vec<Hit> {
        let mut hits = Vec::new();
        if self.is_empty() {
            return hits;
        }
        for place in places(plan) {
            let text = plan.words(place);
            for range in self.ranges(text) {
                let stays = KEPT.contains(&place) || is_in_address(text, &range);
                let at = Found::Answer(place);
                hits.push(Hit { at, range, stays });
            }
        }
        for (at, text) in plan.attached.notes.iter().flat_map(texts_of) {
            for range in self.ranges(text) {
                let stays = is_in_address(text, &range);
                let at = at.clone();
                hits.push(Hit { at, range, stays });
            }
        }
        hits
    }

    /// Replaces one hit; false if it stays, or is no longer there.
    pub fn replace(&self, plan: &mut Plan, hit: &Hit, with: &str) -> bool {
        let there = |text: &str| self.ranges(text).contains(&hit.range);
        let is_there = plan.found(&hit.at).is_some_and(there);
        is_there && !hit.stays && plan.put(&hit.at, &hit.range, &cleaned(with))
    }

    /// Replaces all hits but those that stay.
    pub fn replace_all(&self, plan: &mut Plan, with: &str) -> Replaced {
        let mut replaced = Replaced::default();
        for hit in self.hits(plan).iter().rev() {
            if hit.stays {
                replaced.stayed += 1;
            } else {
                replaced.count += usize::from(plan.put(&hit.at, &hit.range, &cleaned(with)));
            }
        }
        replaced
    }
}

impl Plan {
    /// The text in which a hit was found, if it is still there.
    pub fn found(&self, at: &Found) -> Option<&str> {
        match at {
            Found::Answer(place) => self.answer(*place).map(|_| self.words(*place)),
            Found::Remark(remark) => self.remark(remark),
        }
    }

    /// Where a hit is shown: the answer, or the one that its note is about.
    pub fn place_found(&self, at: &Found) -> Option<Place> {
        match at {
            Found::Answer(place) => Some(*place),
            Found::Remark(remark) => self.note(&remark.note)?.place.parse().ok(),
        }
    }

    fn put(&mut self, at: &Found, range: &Range<usize>, with: &str) -> bool {
        let text = match at {
            Found::Answer(place) => match self.answer_mut(*place) {
                Some(AnswerMut::Text(text)) => Some(text),
                _ => None,
            },
            Found::Remark(remark) => self.remark_mut(remark),
        };
        let is_there = |text: &&mut String| text.get(range.clone()).is_some();
        let Some(text) = text.filter(is_there) else {
            return false;
        };
        text.replace_range(range.clone(), with);
        true
    }
}

/// The places whose answers a person wrote in words, figures and dates.
fn places(plan: &Plan) -> impl Iterator<Item = Place> {
    plan.in_order().into_iter().filter_map(|(place, question)| {
        let is_text = matches!(
            question.editor,
            Editor::Line | Editor::Lines | Editor::Amount | Editor::Date
        );
        // Of an answer for a form, only the person's own text is in sight.
        let is_seen = question.part != Part::Forms
            || question.field == FormAnswer::text
                && (plan.form_answers.iter())
                    .any(|answer| Some(answer.id) == place.id() && answer.is_own());
        (is_text && is_seen).then_some(place)
    })
}

/// The texts of a note and of the answers to it.
fn texts_of(note: &Note) -> impl Iterator<Item = (Found, &str)> {
    let found = |answer: Option<&str>| {
        Found::Remark(Remark {
            note: note.id.clone(),
            answer: answer.map(str::to_owned),
        })
    };
    let answers = note.answers.iter();
    let answers = answers.map(move |it| (found(Some(&it.id)), it.text.as_str()));
    std::iter::once((found(None), note.text.as_str())).chain(answers)
}

/// True if a hit lies in an address of the web or of mail.
fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let word = word_around(text, range).to_lowercase();
    let is_mail = word
        .split_once('@')
        .is_some_and(|(name, host)| name.ends_with(char::is_alphanumeric) && host.contains('.'));
    is_mail || word.contains("://") || word.contains("www.") || word.contains("mailto:")
}

/// The letters of a text as they are compared.
fn fold(text: &str, exactness: Exactness, into: &mut Vec<char>) {
    if text.is_ascii() {
        let fold = |c: char| {
            if exactness.case {
                c
            } else {
                c.to_ascii_lowercase()
            }
        };
        into.extend(text.chars().map(fold));
        return;
    }
    let plain: Cow<'_, str> = if exactness.accents {
        text.into()
    } else {
        let bare = text.nfd().filter(|c| !is_combining_mark(*c));
        bare.map(without_typography).collect::<String>().into()
    };
    let cased = |c: char| -> String {
        if exactness.case {
            c.into()
        } else {
            // Both ways, so that all forms of a letter become one: ẞ, ß and ss; Σ, σ and ς.
            c.to_uppercase().flat_map(char::to_lowercase).collect()
        }
    };
    let folded: String = plain.nfd().map(cased).collect();
    into.extend(folded.nfd());
}

/// Signs that word processors set for those of the keyboard.
fn without_typography(c: char) -> char {
    match c {
        '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '‘' | '’' | '‚' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐' | '‑' | '–' => '-',
        other => other,
    }
}
