//! Words made ready to be shaped: composed, without what cannot be seen, in stretches of one face.

use super::paper::Face;
use super::shape::SOFT_HYPHEN;
use crate::plan::markup::Span;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands where a letter is that the typeface lacks.
pub(super) const LACKING: char = '□';

/// Words that are ready to be shaped.
pub(super) struct Clean {
    /// Composed letters, without control and zero-width characters.
    pub(super) text: String,
    /// The writer's soft hyphens: points to divide a word at, in bytes.
    pub(super) soft: BTreeSet<usize>,
    /// Where stretches of one face end, in bytes, each with its face.
    pub(super) faces: Vec<(usize, Face)>,
}

impl Clean {
    /// Words in a face, those in the spans with emphasis.
    pub(super) fn new(words: &str, spans: &[Span], face: Face) -> Self {
        let mut clean = Self {
            text: String::with_capacity(words.len()),
            soft: BTreeSet::new(),
            faces: Vec::new(),
        };
        let mut start = 0;
        for span in spans {
            let bytes = whole_characters(words, span);
            if bytes.start >= start && !bytes.is_empty() {
                clean.add(&words[start..bytes.start], face);
                start = bytes.end;
                clean.add(&words[bytes], face.emphasised(span.bold, span.italic));
            }
        }
        clean.add(&words[start..], face);
        let end = clean.text.trim_end().len();
        clean.text.truncate(end);
        clean.soft.retain(|at| (1..end).contains(at));
        for (stretch, _) in &mut clean.faces {
            *stretch = end.min(*stretch);
        }
        clean
    }

    fn add(&mut self, words: &str, face: Face) {
        // Plain letters, as most words are, need none of what follows.
        if words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            self.text.push_str(words);
            self.end_stretch(face);
            return;
        }
        for c in words.nfc() {
            match c {
                SOFT_HYPHEN => {
                    self.soft.insert(self.text.len());
                }
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    self.text.push(' ');
                }
                c if c.is_control() || is_invisible(c) => {}
                c => self.text.push(c),
            }
        }
        self.end_stretch(face);
    }

    fn end_stretch(&mut self, face: Face) {
        let end = self.text.len();
        match self.faces.last_mut() {
            Some((last, same)) if *same == face => *last = end,
            _ => self.faces.push((end, face)),
        }
    }

    /// Characters that stand for others, such as ǆ for dž, written out if the face lacks them.
    pub(super) fn in_simpler_characters(&self, lacking: &BTreeSet<char>) -> Self {
        self.replaced(|c| {
            let simpler = lacking.contains(&c);
            simpler.then(|| std::iter::once(c).nfkc().collect())
        })
    }

    /// The same with a sign in place of some characters; marks that sit on others go with them.
    pub(super) fn with_signs(&self, lacking: &BTreeSet<char>) -> Self {
        self.replaced(|c| {
            let sign = if is_combining_mark(c) || ('\u{1f3fb}'..='\u{1f3ff}').contains(&c) {
                String::new()
            } else {
                LACKING.to_string()
            };
            lacking.contains(&c).then_some(sign)
        })
    }

    /// The text with some characters replaced; hyphenation points and faces move along.
    fn replaced(&self, replace: impl Fn(char) -> Option<String>) -> Self {
        let mut kept = Self {
            text: String::with_capacity(self.text.len()),
            soft: BTreeSet::new(),
            faces: Vec::with_capacity(self.faces.len()),
        };
        let mut start = 0;
        for (end, face) in &self.faces {
            for (at, c) in self.text[start..*end].char_indices() {
                if self.soft.contains(&(start + at)) {
                    kept.soft.insert(kept.text.len());
                }
                match replace(c) {
                    Some(other) => kept.text.push_str(&other),
                    None => kept.text.push(c),
                }
            }
            start = *end;
            kept.end_stretch(*face);
        }
        kept
    }
}

/// The bytes of a span, at whole characters: combining marks stay with their base.
fn whole_characters(words: &str, span: &Span) -> Range<usize> {
    let whole = |at: usize| {
        let at = words.floor_char_boundary(at);
        let rest = words[at..].chars();
        let combined = rest.take_while(|c| is_combining_mark(*c));
        at + combined.map(char::len_utf8).sum::<usize>()
    };
    whole(span.bytes.start)..whole(span.bytes.end)
}

/// True for characters of no width, which only steer others.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}
