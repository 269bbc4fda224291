//! Words as runs: their emphasis, their language, the web addresses in them; and fields.

use super::Writer;
use super::language::{self, NONE};
use super::xml::{Xml, on, tag, val};
use crate::document::Words;
use crate::layout::{addresses, is_invisible};
use crate::plan::Id;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// How a run looks.
#[derive(Clone, Default)]
pub(super) struct RunLook {
    /// The style of its characters.
    pub(super) style: Option<&'static str>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// The tag of its language, if it is not that of the document.
    pub(super) language: Option<String>,
}

/// Where a link leads.
enum Target {
    /// An address of the web.
    Web(String),
    /// The heading of an item.
    Item(Id),
}

/// The bookmark of the heading of an item.
pub(super) fn named_after(id: Id) -> String {
    format!("_Item_{id}")
}

impl Writer<'_> {
    /// Words as runs, with links over the web addresses in them, and from the names of items to their headings.
    pub(super) fn runs(&mut self, words: &Words) -> Vec<Xml> {
        let text = words.text.trim_end();
        let web = addresses(text).into_iter();
        let mut links: Vec<(Range<usize>, Target)> = web
            .map(|(bytes, address)| (bytes, Target::Web(address)))
            .collect();
        let items = words
            .to
            .iter()
            .filter(|(_, id)| self.items.contains_key(id));
        links.extend(items.map(|(bytes, id)| (bytes.clone(), Target::Item(*id))));
        let mut cuts = BTreeSet::from([0, text.len()]);
        let at = |byte: usize| text.floor_char_boundary(byte.min(text.len()));
        let spans = words.spans.iter().map(|span| &span.bytes);
        let pieces = words.pieces.iter().map(|piece| &piece.bytes);
        let links_bytes = links.iter().map(|(bytes, _)| bytes);
        for bytes in spans.chain(pieces).chain(links_bytes) {
            cuts.extend([at(bytes.start), at(bytes.end)]);
        }
        let cuts: Vec<usize> = cuts.into_iter().collect();
        let (mut runs, mut open) = (Vec::<Xml>::new(), None);
        for pair in cuts.windows(2) {
            let &[start, end] = pair else { continue };
            let span = words.spans.iter();
            let span = span.filter(|it| it.bytes.start <= start && end <= it.bytes.end);
            let (bold, italic) = span.fold((false, false), |(bold, italic), it| {
                (bold | it.bold, italic | it.italic)
            });
            let link = links
                .iter()
                .find(|(bytes, _)| bytes.start <= start && end <= bytes.end);
            let run = RunLook {
                style: link.map(|_| "Hyperlink"),
                bold,
                italic,
                // An address is in no language: nothing is to be divided or corrected in it.
                language: match link {
                    Some((_, Target::Web(_))) => Some(NONE.to_owned()),
                    _ => self.language_at(words, start),
                },
            };
            let run = run.of(&text[start..end]);
            match link {
                None => runs.push(run),
                Some((bytes, _)) if open == Some(bytes.start) => {
                    if let Some(last) = runs.last_mut() {
                        last.push(run);
                    }
                }
                Some((_, Target::Web(address))) => {
                    let id = self.relations.web(address);
                    runs.push(
                        tag("w:hyperlink")
                            .with("r:id", id)
                            .with("w:history", 1)
                            .of(run),
                    );
                }
                Some((_, Target::Item(id))) => runs.push(jump(&named_after(*id)).of(run)),
            }
            open = link.map(|(bytes, _)| bytes.start);
        }
        runs
    }

    /// Words as one run, without links.
    pub(super) fn run(&self, words: &Words, style: Option<&'static str>) -> Xml {
        let look = RunLook {
            style,
            language: self.language_of(words),
            ..RunLook::default()
        };
        look.of(words.text.trim_end())
    }

    /// The language of the piece of some words that begins or goes on at a byte.
    fn language_at(&self, words: &Words, byte: usize) -> Option<String> {
        let mut pieces = words.pieces.iter();
        let piece = pieces.find(|piece| piece.bytes.contains(&byte));
        match piece {
            Some(piece) => self.language_of(&words.like(piece)),
            None => self.language_of(words),
        }
    }

    /// The language of words, if it is not that of the document.
    pub(super) fn language_of(&self, words: &Words) -> Option<String> {
        let document = self.document;
        let language = match &words.language {
            Some(language) => language,
            None if words.label => &document.label_language,
            None => &document.language,
        };
        let language = language::tag(language, document.country.as_deref());
        (language != self.language).then_some(language)
    }
}

impl RunLook {
    /// A run with a text.
    pub(super) fn of(&self, text: &str) -> Xml {
        self.around(letters(text))
    }

    /// A run with other things than words.
    pub(super) fn around(&self, inner: impl IntoIterator<Item = Xml>) -> Xml {
        let is_none = self.language.as_deref() == Some(NONE);
        let looks = tag("w:rPr")
            .of(self.style.map(|style| val("w:rStyle", style)))
            .of(on("w:b", self.bold))
            .of(on("w:bCs", self.bold))
            .of(on("w:i", self.italic))
            .of(on("w:iCs", self.italic))
            .of(on("w:noProof", is_none))
            .of(self
                .language
                .as_ref()
                .map(|language| val("w:lang", language)));
        let looks = (!looks.is_empty()).then_some(looks);
        tag("w:r").of(looks).of(inner)
    }
}

/// A text in the signs of a run: without what cannot be seen, hyphens that Word has elements for as those.
fn letters(text: &str) -> Vec<Xml> {
    let mut letters = Vec::new();
    let mut words = String::new();
    let mut end = |words: &mut String, element: Option<Xml>| {
        if !words.is_empty() {
            letters.push(tag("w:t").words(words));
            words.clear();
        }
        letters.extend(element);
    };
    for c in text.nfc() {
        match c {
            '\u{ad}' => end(&mut words, Some(tag("w:softHyphen"))),
            '\u{2011}' => end(&mut words, Some(tag("w:noBreakHyphen"))),
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                words.push(' ');
            }
            c if c.is_control() || is_invisible(c) => {}
            c => words.push(c),
        }
    }
    end(&mut words, None);
    letters
}

/// A field, and what it shows until Word computes it.
pub(super) fn field(code: &str, look: &RunLook, shown: &str) -> Vec<Xml> {
    field_of(&[look.around(instruction(code))], look, shown)
}

/// A field whose code has runs of its own.
pub(super) fn field_of(code: &[Xml], look: &RunLook, shown: &str) -> Vec<Xml> {
    let mut runs = vec![look.around(mark("begin"))];
    runs.extend_from_slice(code);
    runs.extend([
        look.around(mark("separate")),
        look.of(shown),
        look.around(mark("end")),
    ]);
    runs
}

/// A part of the code of a field.
pub(super) fn instruction(code: &str) -> Xml {
    tag("w:instrText").words(&format!(" {code} "))
}

/// Where a field begins, shows what it is, or ends.
pub(super) fn mark(kind: &str) -> Xml {
    tag("w:fldChar").with("w:fldCharType", kind)
}

/// A link inside the document.
pub(super) fn jump(bookmark: &str) -> Xml {
    tag("w:hyperlink")
        .with("w:anchor", bookmark)
        .with("w:history", 1)
}
