//! Shaped words to lines: ragged right, words divided as their language does, long ones broken anywhere.

use super::paper::Run;
use super::shape::{SOFT_HYPHEN, Shaped};
use crate::plan::markup::word_around;
use hypher::Lang;
use std::ops::Range;
use unicode_linebreak::linebreaks;

/// A word is divided only if the line would otherwise fall short by this share of its width.
const RAGGED: f32 = 0.12;
/// The same in narrow columns.
const NARROW_RAGGED: f32 = 0.3;
/// Columns up to this width are narrow.
const NARROW: f32 = 220.0;
/// At most this many lines in a row end with a hyphen.
const MOST_HYPHENS: usize = 2;
/// Letters of the shortest word that is divided.
const SHORTEST: usize = 6;
/// Letters of the longest one; anything longer is not a word.
const LONGEST: usize = 60;

/// One line of shaped words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its glyphs.
    pub(super) glyphs: Range<usize>,
    /// Its bytes of the text.
    pub(super) bytes: Range<usize>,
    /// Its width, without the space at its end.
    pub(super) width: f32,
    /// Ends with a hyphen that is not in the text.
    pub(super) hyphen: bool,
}

/// Cuts shaped words into lines no wider than `measure`.
pub(super) fn lines(shaped: &Shaped, measure: f32) -> Vec<Line> {
    let mut breaker = Breaker {
        shaped,
        measure: measure + 0.01,
        lines: Vec::new(),
        start: Boundary::default(),
        end: Boundary::default(),
        full: 0.0,
        ink: 0.0,
        hyphens: 0,
    };
    for piece in pieces(shaped) {
        breaker.add(piece);
    }
    breaker.close();
    breaker.lines
}

/// The same number of lines, but of more even width: for titles.
pub(super) fn even_lines(shaped: &Shaped, measure: f32) -> Vec<Line> {
    let wide = lines(shaped, measure);
    if wide.len() < 2 || wide.len() > 8 {
        return wide;
    }
    let (mut low, mut high) = (measure / 2.0, measure);
    for _ in 0..7 {
        let middle = f32::midpoint(low, high);
        if lines(shaped, middle).len() > wide.len() {
            low = middle;
        } else {
            high = middle;
        }
    }
    lines(shaped, high)
}

/// The width of the widest piece that is not broken unless it must be.
pub(super) fn widest_piece(shaped: &Shaped) -> f32 {
    pieces(shaped)
        .iter()
        .map(|piece| shaped.width(&shaped.glyphs[piece.start.glyph..piece.ink_end.glyph]))
        .fold(0.0, f32::max)
}

impl Shaped {
    /// The ink of a line that starts at `x` on the baseline `y`.
    pub(super) fn line(&self, line: &Line, x: f32, y: f32) -> Run {
        let mut run = Run {
            face: self.style.face,
            size: self.style.size,
            ink: self.style.ink,
            x,
            y,
            turn: 0.0,
            text: self.text[line.bytes.clone()].to_owned(),
            glyphs: self.glyphs[line.glyphs.clone()].to_vec(),
        };
        if let (true, Some(hyphen)) = (line.hyphen, self.hyphen_at(line.bytes.end)) {
            run.text.push(SOFT_HYPHEN);
            run.glyphs.push(hyphen);
        }
        run
    }
}

/// A boundary between glyphs and the byte it stands at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Boundary {
    glyph: usize,
    byte: usize,
}

/// Text up to the next place where a line may end.
#[derive(Clone, Copy, Debug)]
struct Segment {
    start: Boundary,
    /// Where its trailing space begins.
    ink_end: Boundary,
    end: Boundary,
}

fn pieces(shaped: &Shaped) -> Vec<Segment> {
    let is_good = |byte: &usize| !shaped.text[..*byte].ends_with("://");
    let ends = linebreaks(&shaped.text).map(|(byte, _)| byte);
    let mut ends = ends.filter(is_good).peekable();
    let mut pieces = Vec::new();
    let (mut start, mut here) = (Boundary::default(), Boundary::default());
    let mut ink_end = here;
    for glyph in &shaped.glyphs {
        let starts_cluster = glyph.len > 0;
        if starts_cluster
            && here.byte > start.byte
            && ends.peek().is_some_and(|end| *end <= here.byte)
        {
            while ends.peek().is_some_and(|end| *end <= here.byte) {
                ends.next();
            }
            pieces.push(Segment {
                start,
                ink_end,
                end: here,
            });
            (start, ink_end) = (here, here);
        }
        let text = &shaped.text[here.byte..here.byte + glyph.len as usize];
        here = Boundary {
            glyph: here.glyph + 1,
            byte: here.byte + glyph.len as usize,
        };
        if !(starts_cluster && text.chars().all(|c| c == ' ')) {
            ink_end = here;
        }
    }
    if here.glyph > start.glyph {
        pieces.push(Segment {
            start,
            ink_end,
            end: here,
        });
    }
    pieces
}

struct Breaker<'a> {
    shaped: &'a Shaped,
    measure: f32,
    lines: Vec<Line>,
    /// Where the open line starts.
    start: Boundary,
    /// Where it ends, with its trailing space.
    end: Boundary,
    /// Its width with the space at its end.
    full: f32,
    /// Its width without.
    ink: f32,
    /// Lines in a row that end with a hyphen.
    hyphens: usize,
}

impl Breaker<'_> {
    fn add(&mut self, mut piece: Segment) {
        let mut points = None;
        while piece.start.glyph < piece.end.glyph {
            let ink = self.width(piece.start, piece.ink_end);
            if self.full + ink <= self.measure {
                if ink > 0.0 {
                    self.ink = self.full + ink;
                }
                self.full += self.width(piece.start, piece.end);
                self.end = piece.end;
                return;
            }
            let points: &Vec<Boundary> =
                points.get_or_insert_with(|| division_points(self.shaped, piece));
            let empty = self.end == self.start;
            let cut = self.division(piece, points, empty);
            if let Some((cut, width)) = cut {
                self.ink = self.full + width;
                self.end = cut;
                self.hyphens += 1;
                self.emit(true);
                piece.start = cut;
            } else if empty {
                let (cut, width) = self.anywhere(piece);
                self.ink = width;
                self.end = cut;
                self.hyphens = 0;
                self.emit(false);
                piece.start = cut;
                piece.ink_end = if piece.ink_end.glyph < cut.glyph {
                    cut
                } else {
                    piece.ink_end
                };
            } else {
                self.hyphens = 0;
                self.emit(false);
            }
        }
    }

    fn close(&mut self) {
        if self.end != self.start {
            self.emit(false);
        }
    }

    fn emit(&mut self, hyphen: bool) {
        let hyphen_width = self.hyphen_width(self.end);
        self.lines.push(Line {
            glyphs: self.start.glyph..self.end.glyph,
            bytes: self.start.byte..self.end.byte,
            width: self.ink + if hyphen { hyphen_width } else { 0.0 },
            hyphen,
        });
        (self.start, self.full, self.ink) = (self.end, 0.0, 0.0);
    }

    fn width(&self, from: Boundary, to: Boundary) -> f32 {
        self.shaped.width(&self.shaped.glyphs[from.glyph..to.glyph])
    }

    /// The width of the hyphen of a word that is divided there.
    fn hyphen_width(&self, at: Boundary) -> f32 {
        let hyphen = self.shaped.hyphen_at(at.byte);
        hyphen.map_or(0.0, |hyphen| self.shaped.width(&[hyphen]))
    }

    /// The last point at which the piece may be divided so that its first part fits, and that part's width.
    fn division(
        &self,
        piece: Segment,
        points: &[Boundary],
        empty: bool,
    ) -> Option<(Boundary, f32)> {
        let room = self.measure - self.full;
        let ragged = if self.measure < NARROW {
            NARROW_RAGGED
        } else {
            RAGGED
        };
        // The last line is never half a word.
        let last = piece.end.glyph == self.shaped.glyphs.len();
        let worth = room > self.measure * ragged && self.hyphens < MOST_HYPHENS && !last;
        let wanted = worth && self.shaped.style.hyphens;
        if !(empty || wanted) {
            return None;
        }
        let mut best = None;
        let (mut at, mut width) = (piece.start, 0.0);
        for point in points {
            if point.glyph <= piece.start.glyph || point.glyph >= piece.ink_end.glyph {
                continue;
            }
            width += self.width(at, *point);
            at = *point;
            if width + self.hyphen_width(*point) > room {
                break;
            }
            best = Some((*point, width));
        }
        best
    }

    /// Where a piece wider than the line is broken, and the width before that: after a character found in
    /// web addresses, or wherever the line is full.
    fn anywhere(&self, piece: Segment) -> (Boundary, f32) {
        let (mut at, mut width) = (piece.start, 0.0);
        let mut best: Option<(Boundary, f32, bool)> = None;
        let mut last = ' ';
        for glyph in &self.shaped.glyphs[piece.start.glyph..piece.end.glyph] {
            let text = &self.shaped.text[at.byte..at.byte + glyph.len as usize];
            let can_break = glyph.len > 0 && !text.starts_with(is_combining);
            if can_break && at.glyph > piece.start.glyph {
                let good = matches!(
                    last,
                    '/' | '-' | '_' | '.' | '?' | '&' | '=' | ',' | ';' | ':' | '@'
                );
                if good || best.is_none_or(|(_, before, good)| !good || before < self.measure / 2.0)
                {
                    best = Some((at, width, good));
                }
            }
            let step = self.shaped.width(&[*glyph]);
            if width + step > self.measure
                && let Some((spot, before, _)) = best
            {
                return (spot, before);
            }
            width += step;
            last = text.chars().last().unwrap_or(last);
            at = Boundary {
                glyph: at.glyph + 1,
                byte: at.byte + text.len(),
            };
        }
        (piece.end, width)
    }
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Where a piece may be divided: at the writer's own soft hyphens, and between the syllables of its words.
fn division_points(shaped: &Shaped, piece: Segment) -> Vec<Boundary> {
    let text = &shaped.text[piece.start.byte..piece.ink_end.byte];
    let word = word_around(&shaped.text, &(piece.start.byte..piece.ink_end.byte));
    let mut bytes: Vec<usize> = shaped
        .soft
        .range(piece.start.byte..piece.ink_end.byte)
        .copied()
        .collect();
    if !is_address(word) {
        let syllables = syllables(text, &shaped.language);
        bytes.extend(syllables.iter().map(|byte| piece.start.byte + byte));
        bytes.sort_unstable();
        bytes.dedup();
    }
    let mut points = Vec::with_capacity(bytes.len());
    let mut wanted = bytes.into_iter().peekable();
    let mut here = piece.start;
    for glyph in &shaped.glyphs[piece.start.glyph..piece.ink_end.glyph] {
        while wanted.peek().is_some_and(|byte| *byte < here.byte) {
            wanted.next(); // inside a ligature
        }
        if glyph.len > 0 && wanted.peek() == Some(&here.byte) {
            points.push(here);
        }
        here = Boundary {
            glyph: here.glyph + 1,
            byte: here.byte + glyph.len as usize,
        };
    }
    points
}

/// True for web and mail addresses: a hyphen that is put in would be copied with them.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

/// Bytes of the text at which its words may be divided.
fn syllables(text: &str, language: &str) -> Vec<usize> {
    let Some(language) = hypher_language(language) else {
        return Vec::new();
    };
    let mut points = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let start = at + text[at..].find(word).unwrap_or(0);
        at = start + word.len();
        let letters = word.chars().count();
        let acronym = word.chars().all(char::is_uppercase);
        if !(SHORTEST..=LONGEST).contains(&letters) || acronym {
            continue;
        }
        let (left, right) = language.bounds();
        let mut here = start;
        for syllable in hypher::hyphenate_bounded(word, language, left.max(2), right.max(3)) {
            here += syllable.len();
            if here < at {
                points.push(here);
            }
        }
    }
    points
}

fn hypher_language(tag: &str) -> Option<Lang> {
    match tag.split('-').next()? {
        // The Czech patterns were made for both languages (P. and O. Sojka, "Towards Universal Hyphenation Patterns",
        // 2019) and are under MIT; the Slovak ones come from a file under GPL 2 or later.
        "sk" => Some(Lang::Czech),
        letters => Lang::from_iso(letters.as_bytes().try_into().ok()?),
    }
}
