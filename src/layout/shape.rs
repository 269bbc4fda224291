//! Words to glyphs: cleaning, runs of one script, shaping with the language's own letter forms.

use super::addresses::Address;
use super::paper::{Face, Glyph, LeftOut, Run};
use super::style::Style;
use crate::plan::Place;
use harfrust::{
    BufferClusterLevel, Direction, Feature, FontRef, Language, Script, ShapeOptions, ShapePlan,
    Shaper, ShaperData, Tag, UnicodeBuffer, script,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// A hyphen that was put in where a word is divided; copied text drops it.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

static FACES: LazyLock<Option<[Loaded; 2]>> =
    LazyLock::new(|| Some([Loaded::new(Face::Regular)?, Loaded::new(Face::Bold)?]));

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
        }
    }
}

/// Words as glyphs on one endless line.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    /// The words, without signs that the face lacks.
    pub(super) text: String,
    /// The glyphs.
    pub(super) glyphs: Vec<Glyph>,
    /// Bytes of the text at which the writer allows a word to be divided.
    pub(super) soft: BTreeSet<usize>,
    /// How they are set.
    pub(super) style: Style,
    /// The hyphen for divided words.
    pub(super) hyphen: Option<Glyph>,
    /// The language's tag.
    pub(super) language: String,
    /// The web addresses in the words that have links over them.
    pub(super) addresses: Vec<Address>,
}

/// Shapes words, and remembers the signs that had to be left out.
pub(super) struct Shaping {
    shapers: [Shaper<'static>; 2],
    plans: BTreeMap<(Face, Tag, String, bool), ShapePlan>,
    buffer: UnicodeBuffer,
    hyphens: BTreeMap<Face, Option<Glyph>>,
    /// Signs that the fonts do not have, each once for each place.
    pub(super) left_out: Vec<LeftOut>,
}

impl Shaping {
    /// `None` where the fonts cannot be read.
    pub(super) fn new() -> Option<Self> {
        let [regular, bold] = FACES.as_ref()?;
        let shaper = |face: &'static Loaded| face.data.shaper(&face.font).build();
        Some(Self {
            shapers: [shaper(regular), shaper(bold)],
            plans: BTreeMap::new(),
            buffer: UnicodeBuffer::new(),
            hyphens: BTreeMap::new(),
            left_out: Vec::new(),
        })
    }

    /// Shapes words of one language. Signs without a glyph are left out and remembered with their place.
    pub(super) fn shape(
        &mut self,
        words: &str,
        style: Style,
        language: &str,
        place: Option<Place>,
    ) -> Shaped {
        let (mut text, mut soft) = clean(words);
        let mut glyphs = self.glyphs(&text, style, language);
        let mut lacking = signs_without_glyph(&text, &glyphs);
        if !lacking.is_empty() {
            (text, soft) = in_simpler_signs(&text, &soft, &lacking);
            glyphs = self.glyphs(&text, style, language);
            lacking = signs_without_glyph(&text, &glyphs);
        }
        if !lacking.is_empty() {
            for sign in &lacking {
                let left = LeftOut { sign: *sign, place };
                if !self.left_out.contains(&left) {
                    self.left_out.push(left);
                }
            }
            (text, soft) = without(&text, &soft, &lacking);
            glyphs = self.glyphs(&text, style, language);
        }
        Shaped {
            text,
            glyphs,
            soft,
            style,
            hyphen: self.hyphen(style.face),
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
        let mut glyph = self.glyphs("-", style, "en").first().copied();
        if let Some(glyph) = &mut glyph {
            glyph.len = SOFT_HYPHEN.len_utf8() as u32;
        }
        self.hyphens.insert(face, glyph);
        glyph
    }

    fn glyphs(&mut self, text: &str, style: Style, language: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::with_capacity(text.len());
        for (run, script) in script_runs(text) {
            self.shape_run(run, script, style, language, &mut glyphs);
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
        let shaper = &self.shapers[style.face as usize];
        let features: &[Feature] = if style.tabular {
            &[Feature {
                tag: Tag::new(b"tnum"),
                value: 1,
                start: 0,
                end: u32::MAX,
            }]
        } else {
            &[]
        };
        let tongue = Language::new(language);
        let key = (style.face, script.tag(), language.to_owned(), style.tabular);
        let plan = self.plans.entry(key).or_insert_with(|| {
            ShapePlan::new(
                shaper,
                Direction::LeftToRight,
                Some(script),
                tongue.as_ref(),
                features,
            )
        });
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.push_str(run);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        if let Some(tongue) = tongue {
            buffer.set_language(tongue);
        }
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        let options = ShapeOptions::new()
            .plan(Some(plan))
            .features(features)
            .scale(Some(1000));
        let result = shaper.shape(buffer, options);
        let infos = result.glyph_infos();
        for (at, (info, position)) in infos.iter().zip(result.glyph_positions()).enumerate() {
            let starts = at == 0 || infos[at - 1].cluster != info.cluster;
            let next = infos[at..]
                .iter()
                .find(|next| next.cluster != info.cluster)
                .map_or(run.len() as u32, |next| next.cluster);
            glyphs.push(Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance,
                dx: position.x_offset,
                dy: position.y_offset,
                len: if starts { next - info.cluster } else { 0 },
            });
        }
        self.buffer = result.clear();
    }
}

impl Shaped {
    /// Width of some of the glyphs.
    pub(super) fn width(&self, glyphs: &[Glyph]) -> f32 {
        let sum: i32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        sum as f32 * self.style.size / 1000.0
    }

    /// Width on one line.
    pub(super) fn whole_width(&self) -> f32 {
        self.width(&self.glyphs)
    }

    /// True where there is nothing to see.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// All of it on one line that starts at `x` on the baseline `y`.
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

/// Composed letters, without control and zero-width signs; soft hyphens become places to divide a word.
fn clean(words: &str) -> (String, BTreeSet<usize>) {
    let mut text = String::with_capacity(words.len());
    let mut soft = BTreeSet::new();
    for sign in words.nfc() {
        match sign {
            SOFT_HYPHEN => {
                soft.insert(text.len());
            }
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                text.push(' ');
            }
            sign if sign.is_control() || is_invisible(sign) => {}
            sign => text.push(sign),
        }
    }
    let end = text.trim_end().len();
    text.truncate(end);
    soft.retain(|at| (1..end).contains(at));
    (text, soft)
}

fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

fn signs_without_glyph(text: &str, glyphs: &[Glyph]) -> BTreeSet<char> {
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

/// Signs that stand for others, such as ǆ for dž, written as those where the face lacks them.
fn in_simpler_signs(
    text: &str,
    soft: &BTreeSet<usize>,
    lacking: &BTreeSet<char>,
) -> (String, BTreeSet<usize>) {
    replaced(text, soft, |sign| {
        let simpler = lacking.contains(&sign);
        simpler.then(|| std::iter::once(sign).nfkc().collect())
    })
}

fn without(
    text: &str,
    soft: &BTreeSet<usize>,
    lacking: &BTreeSet<char>,
) -> (String, BTreeSet<usize>) {
    replaced(text, soft, |sign| lacking.contains(&sign).then(String::new))
}

/// The text with some signs replaced, and the places to divide it moved along.
fn replaced(
    text: &str,
    soft: &BTreeSet<usize>,
    replace: impl Fn(char) -> Option<String>,
) -> (String, BTreeSet<usize>) {
    let mut kept = String::with_capacity(text.len());
    let mut moved = BTreeSet::new();
    for (at, sign) in text.char_indices() {
        if soft.contains(&at) {
            moved.insert(kept.len());
        }
        match replace(sign) {
            Some(other) => kept.push_str(&other),
            None => kept.push(sign),
        }
    }
    (kept, moved)
}

/// The text cut where the script changes; signs of no script go with what stands before them.
fn script_runs(text: &str) -> Vec<(&str, Script)> {
    let mut runs = Vec::new();
    let (mut start, mut current) = (0, None);
    for (at, sign) in text.char_indices() {
        let script = script_of(sign);
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

fn script_of(sign: char) -> Option<Script> {
    match sign {
        'µ' | 'ª' | 'º' => None,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(script::GREEK),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Some(script::CYRILLIC)
        }
        sign if sign.is_alphabetic() && sign < '\u{300}' => Some(script::LATIN),
        '\u{1e00}'..='\u{1eff}' => Some(script::LATIN),
        _ => None,
    }
}
