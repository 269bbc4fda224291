//! Words to glyphs: runs of one script, shaping with the language's own letter forms.

use super::addresses::Address;
use super::clean::Clean;
use super::paper::{Face, Glyph, LeftOut, Run};
use super::style::Style;
use crate::plan::Place;
use crate::plan::markup::Span;
use harfrust::{
    BufferClusterLevel, Direction, Feature, FontRef, Language, Script, ShapeOptions, ShapePlan,
    Shaper, ShaperData, Tag, UnicodeBuffer, script,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;

/// The hyphen put in where a word is divided; copied text drops it.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

static FACES: LazyLock<Option<Vec<Loaded>>> =
    LazyLock::new(|| Face::ALL.into_iter().map(Loaded::new).collect());

struct Loaded {
    font: FontRef<'static>,
    data: ShaperData,
}

impl Loaded {
    fn new(face: Face) -> Option<Self> {
        let font = FontRef::new(face.bytes()).ok()?;
        let data = ShaperData::new(&font);
        Some(Self { font, data })
    }
}

impl Face {
    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../assets/fonts/SourceSans3-BoldItalic.ttf"),
        }
    }
}

/// Words as glyphs on one endless line.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    /// The words, with a sign for characters that the face lacks.
    pub(super) text: String,
    /// The glyphs.
    pub(super) glyphs: Vec<Glyph>,
    /// Bytes of the text at which the writer allows a word to be divided.
    pub(super) soft: BTreeSet<usize>,
    /// How they are set.
    pub(super) style: Style,
    /// Where stretches of one face end, in bytes, each with its face.
    pub(super) faces: Vec<(usize, Face)>,
    /// The hyphens for divided words.
    hyphens: BTreeMap<Face, Glyph>,
    /// The language's tag.
    pub(super) language: String,
    /// The web addresses in the words that have links over them.
    pub(super) addresses: Vec<Address>,
}

/// Shapes words, and records the characters that had to be left out.
pub(super) struct Shaping {
    shapers: Vec<Shaper<'static>>,
    manners: Vec<Manner>,
    buffer: UnicodeBuffer,
    hyphens: BTreeMap<Face, Option<Glyph>>,
    /// Characters that the fonts do not have, each once per place.
    pub(super) left_out: Vec<LeftOut>,
}

impl Shaping {
    /// `None` if the fonts cannot be read.
    pub(super) fn new() -> Option<Self> {
        let shaper = |face: &'static Loaded| face.data.shaper(&face.font).build();
        Some(Self {
            shapers: FACES.as_ref()?.iter().map(shaper).collect(),
            manners: Vec::new(),
            buffer: UnicodeBuffer::new(),
            hyphens: BTreeMap::new(),
            left_out: Vec::new(),
        })
    }

    /// Shapes words of one language, those in the spans with emphasis. A sign stands for characters without a
    /// glyph, which are recorded with their place.
    pub(super) fn shape(
        &mut self,
        words: &str,
        spans: &[Span],
        style: Style,
        language: &str,
        place: Option<Place>,
    ) -> Shaped {
        let mut clean = Clean::new(words, spans, style.face);
        let mut glyphs = self.glyphs(&clean, style, language);
        let mut lacking = without_glyph(&clean.text, &glyphs);
        if !lacking.is_empty() {
            clean = clean.in_simpler_characters(&lacking);
            glyphs = self.glyphs(&clean, style, language);
            lacking = without_glyph(&clean.text, &glyphs);
        }
        if !lacking.is_empty() {
            for character in &lacking {
                let left = LeftOut {
                    character: *character,
                    place,
                };
                if !self.left_out.contains(&left) {
                    self.left_out.push(left);
                }
            }
            clean = clean.with_signs(&lacking);
            glyphs = self.glyphs(&clean, style, language);
        }
        let faces = clean.faces.iter().map(|(_, face)| *face);
        let hyphens = faces.filter_map(|face| Some((face, self.hyphen(face)?)));
        Shaped {
            hyphens: hyphens.collect(),
            text: clean.text,
            glyphs,
            soft: clean.soft,
            style,
            faces: clean.faces,
            language: language.to_owned(),
            addresses: Vec::new(),
        }
    }

    fn hyphen(&mut self, face: Face) -> Option<Glyph> {
        if let Some(hyphen) = self.hyphens.get(&face) {
            return *hyphen;
        }
        let style = Style {
            face,
            tabular: false,
            ..super::style::BODY
        };
        let hyphen = Clean::new("-", &[], face);
        let mut glyph = self.glyphs(&hyphen, style, "en").first().copied();
        if let Some(glyph) = &mut glyph {
            glyph.len = SOFT_HYPHEN.len_utf8() as u32;
        }
        self.hyphens.insert(face, glyph);
        glyph
    }

    fn glyphs(&mut self, clean: &Clean, style: Style, language: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::with_capacity(clean.text.len());
        let mut start = 0;
        for (end, face) in &clean.faces {
            let stretch = clean.text.get(start..*end).unwrap_or_default();
            start = *end;
            let style = Style {
                face: *face,
                ..style
            };
            for (run, script) in script_runs(stretch) {
                self.shape_run(run, script, style, language, &mut glyphs);
            }
        }
        glyphs
    }

    fn shape_run(
        &mut self,
        run: &str,
        script: Script,
        style: Style,
        language: &str,
        glyphs: &mut Vec<Glyph>,
    ) {
        let Some(shaper) = self.shapers.get(style.face as usize) else {
            return; // there is one per face
        };
        let is_same = |manner: &Manner| {
            manner.face == style.face
                && manner.script == script
                && manner.language == language
                && manner.tabular == style.tabular
        };
        let at = self.manners.iter().position(is_same).unwrap_or_else(|| {
            self.manners
                .push(Manner::new(shaper, script, style, language));
            self.manners.len() - 1
        });
        let manner = &mut self.manners[at];
        // In no face does a space change the glyphs beside it, so each word is shaped once; but a mark may sit on a space.
        let marked = run.chars().any(|c| c >= '\u{300}' && is_combining_mark(c));
        for word in run.split_inclusive(|c| c == ' ' && !marked) {
            if let Some(known) = manner.words.get(word) {
                glyphs.extend_from_slice(known);
                continue;
            }
            let start = glyphs.len();
            manner.shape(shaper, word, &mut self.buffer, glyphs);
            manner.words.insert(word.to_owned(), glyphs[start..].into());
        }
    }
}

/// How words of one face, script and language are shaped.
struct Manner {
    face: Face,
    script: Script,
    language: String,
    tabular: bool,
    tongue: Option<Language>,
    plan: ShapePlan,
    /// The words shaped before, each with the space after it.
    words: HashMap<String, Box<[Glyph]>>,
}

impl Manner {
    fn new(shaper: &Shaper, script: Script, style: Style, language: &str) -> Self {
        let tongue = Language::new(language);
        let plan = ShapePlan::new(
            shaper,
            Direction::LeftToRight,
            Some(script),
            tongue.as_ref(),
            features(style.tabular),
        );
        Self {
            face: style.face,
            script,
            language: language.to_owned(),
            tabular: style.tabular,
            tongue,
            plan,
            words: HashMap::new(),
        }
    }

    fn shape(
        &self,
        shaper: &Shaper,
        word: &str,
        reused: &mut UnicodeBuffer,
        glyphs: &mut Vec<Glyph>,
    ) {
        let mut buffer = std::mem::take(reused);
        buffer.push_str(word);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(self.script);
        if let Some(tongue) = &self.tongue {
            buffer.set_language(tongue.clone());
        }
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        let options = ShapeOptions::new()
            .plan(Some(&self.plan))
            .features(features(self.tabular))
            .scale(Some(1000));
        let result = shaper.shape(buffer, options);
        let infos = result.glyph_infos();
        for (at, (info, position)) in infos.iter().zip(result.glyph_positions()).enumerate() {
            let starts = at == 0 || infos[at - 1].cluster != info.cluster;
            let next = infos[at..]
                .iter()
                .find(|next| next.cluster != info.cluster)
                .map_or(word.len() as u32, |next| next.cluster);
            glyphs.push(Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance,
                dx: position.x_offset,
                dy: position.y_offset,
                len: if starts { next - info.cluster } else { 0 },
            });
        }
        *reused = result.clear();
    }
}

/// Digits of equal width line up in tables.
fn features(tabular: bool) -> &'static [Feature] {
    const TABULAR: Feature = Feature {
        tag: Tag::new(b"tnum"),
        value: 1,
        start: 0,
        end: u32::MAX,
    };
    if tabular { &[TABULAR] } else { &[] }
}

impl Shaped {
    /// Width of some of the glyphs.
    pub(super) fn width(&self, glyphs: &[Glyph]) -> f32 {
        let sum: i32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        sum as f32 * self.style.size / 1000.0
    }

    /// The face of the character at a byte.
    pub(super) fn face_at(&self, byte: usize) -> Face {
        let stretch = self.faces.partition_point(|(end, _)| *end <= byte);
        let stretch = self.faces.get(stretch).or(self.faces.last());
        stretch.map_or(self.style.face, |(_, face)| *face)
    }

    /// The hyphen for a word that is divided at a byte.
    pub(super) fn hyphen_at(&self, byte: usize) -> Option<Glyph> {
        let face = self.face_at(byte.saturating_sub(1));
        self.hyphens.get(&face).copied()
    }

    /// Width on one line.
    pub(super) fn whole_width(&self) -> f32 {
        self.width(&self.glyphs)
    }

    /// True if there is nothing to see.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// All of it, in the one face of its style, on one line that starts at `x` on the baseline `y`.
    pub(super) fn run(&self, x: f32, y: f32) -> Run {
        Run {
            face: self.style.face,
            size: self.style.size,
            ink: self.style.ink,
            x,
            y,
            turn: 0.0,
            text: self.text.clone(),
            glyphs: self.glyphs.clone(),
        }
    }
}

fn without_glyph(text: &str, glyphs: &[Glyph]) -> BTreeSet<char> {
    let mut lacking = BTreeSet::new();
    let (mut at, mut start) = (0, 0);
    for glyph in glyphs {
        if glyph.len > 0 {
            start = at;
            at += glyph.len as usize;
        }
        if glyph.id == 0 {
            lacking.extend(text.get(start..at).unwrap_or_default().chars());
        }
    }
    lacking
}

/// The text cut where the script changes; characters of no script go with what precedes them.
fn script_runs(text: &str) -> Vec<(&str, Script)> {
    let mut runs = Vec::new();
    let (mut start, mut current) = (0, None);
    for (at, c) in text.char_indices() {
        let script = script_of(c);
        if script.is_none() || script == current {
            continue;
        }
        if let Some(current) = current {
            runs.push((&text[start..at], current));
            start = at;
        }
        current = script;
    }
    if start < text.len() {
        runs.push((&text[start..], current.unwrap_or(script::LATIN)));
    }
    runs
}

fn script_of(c: char) -> Option<Script> {
    match c {
        'µ' | 'ª' | 'º' => None,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(script::GREEK),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Some(script::CYRILLIC)
        }
        c if c.is_alphabetic() && c < '\u{300}' => Some(script::LATIN),
        '\u{1e00}'..='\u{1eff}' => Some(script::LATIN),
        _ => None,
    }
}
